"""Roles that a happening shares with the words around it: its row, its pair, the verb said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from selon.events.grammar.agreement import NOUNS
from selon.events.grammar.antecedents import Filler, is_somebody
from selon.events.grammar.clauses import is_under
from selon.events.grammar.phrases import phrase
from selon.events.hit import DEEDS, TOLL, Hit
from selon.events.scene import Scene
from selon.events.when.hanging import is_in_answer
from selon.events.who.matters import is_numbered_road
from selon.events.who.parties import as_filler, find_party
from selon.events.who.paths import Role, along, carrier, is_between_others, on_road, paths_of, row_head
from selon.lang.frames import Path
from selon.model import Attribution
from selon.ontology.counted import KILLED
from selon.tree import (
    OBLIQUE,
    Argument,
    Tree,
    ancestors,
    base,
    case_key,
    case_of,
    is_bare,
    is_contracted,
    is_passive,
    is_past_participle,
    is_present_participle,
    is_reflexive,
    subtree,
)

# Happenings that are done against somebody.
HARM = DEEDS | {"sanction"}
CAPTURE = "territory_capture"
AGENTS = OBLIQUE | {"nsubj"}  # an agent behind another phrase may be called a circumstance
OWN_DEEDS = frozenset({"claim_responsibility", "promise", "threaten", "demand"})  # what is said of what one does
# Happenings of two sides, each of which has a part of its own; those of a brawl are one crowd.
RIOT = "riot"
TWO_SIDED = frozenset({"agreement", "negotiation", "military_support", "ceasefire", "armed_clash"})


def by_agent(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Who does what is said of an event noun did it: ``un recours formé par X``, ``le blocus fut levé par X``.

    Not who only speaks of it, undergoes it or fends it off: ``une attaque condamnée par X``.
    """
    if role == "recipient" or hit.frame.upos == "VERB":
        return None
    paths = tuple(Path(relation, case) for case in sorted(scene.words.agentive) for relation in ("nmod", "nsubj"))
    own = along(hit.index, paths, hit, scene, "agent")
    if own is not None or hit.frame.upos != "NOUN":
        return own
    loose = _loose_agent(hit, scene)
    if loose is not None:
        return find_party(hit.tree, loose, hit, scene, "agent behind it")
    for verb in _said_of(hit.tree, hit.index):
        if hit.tree.tokens[verb].lemma in scene.words.reactions or _only_tells(hit, verb, scene):
            continue
        killed = scene.words.counts.get(hit.tree.tokens[verb].lemma) == KILLED
        if hit.frame.type == TOLL and hit.frame.needs and not killed:
            continue  # « trois corps ont été repêchés par les secours »
        for argument in scene.dependents(hit.sentence, verb):
            if argument.relation in AGENTS and argument.case in scene.words.agentive and argument.index > verb:
                found = find_party(hit.tree, replace(argument, relation="nsubj"), hit, scene, "agent of its verb")
                if found is not None:
                    return found
    return None


def _only_tells(hit: Hit, verb: int, scene: Scene) -> bool:
    """True for a verb by which somebody speaks of it: ``la mort de l'élève, déplorée par l'ONU``.

    Who claims, promises or orders it may do it.
    """
    return any(a.act not in OWN_DEEDS for a in told_by(hit.tree, verb, hit.sentence, scene))


def told_by(tree: Tree, verb: int, sentence: int, scene: Scene) -> Iterator[Attribution]:
    """What is said at a verb."""
    span = tree.tokens[verb].span
    yield from (a for a in scene.attributions.get(sentence, ()) if a.cue is not None and a.cue.span.holds(span))


def _loose_agent(hit: Hit, scene: Scene) -> Argument | None:
    """Who acts, right behind an event noun but hung on the active verb above: ``craint un coup de force par X``."""
    tree = hit.tree
    after = next((i for i, t in enumerate(tree.tokens) if t.span.start >= hit.span.end), None)
    if after is None or tree.tokens[after].lemma not in scene.words.agentive or tree.tokens[after].upos != "ADP":
        return None
    noun = tree.tokens[after].head
    verb = tree.tokens[noun].head
    above = verb in ancestors(tree, hit.index) and tree.tokens[verb].upos == "VERB" and not is_passive(tree, verb)
    return Argument("nsubj", tree.tokens[after].lemma, noun) if above and noun > after else None


def by_far_agent(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """The agent of a passive verb that a parser hung on a noun between: ``condamné à dix ans et une amende par X``."""
    tree = hit.tree
    if role == "recipient" or hit.frame.upos != "VERB" or not is_passive(tree, hit.index):
        return None
    if not any(path.relation == "nsubj" for path in hit.frame.actor):
        return None
    for index in range(hit.index + 1, len(tree.tokens)):
        case = case_of(tree, index)
        if (
            case in scene.words.agentive
            and tree.tokens[index].upos in NOUNS
            and _is_nominal_below(tree, index, hit.index)
            and not is_of_setting(hit, index, scene)
        ):
            return find_party(tree, Argument("nsubj", case, index), hit, scene, "agent further on")
    return None


def is_of_setting(hit: Hit, index: int, scene: Scene) -> bool:
    """True for who does what is only when it was: ``blessé lors de son arrestation par les gendarmes``."""
    words, noun = scene.words, hit.tree.tokens[index].head
    settings = (words.circumstance | words.wake) - words.agentive - words.locative - words.since
    return noun != hit.index and hit.tree.tokens[noun].upos == "NOUN" and case_key(hit.tree, noun) in settings


def _is_nominal_below(tree: Tree, index: int, top: int) -> bool:
    """True when only nouns stand between a word and the verb above it."""
    above = ancestors(tree, index)
    return top in above and all(tree.tokens[a].upos in NOUNS for a in above[: above.index(top)])


def _said_of(tree: Tree, index: int) -> Iterator[int]:
    """The participles on a noun, and the passive verb that it is the subject of."""
    yield from (
        c for c in tree.children[index] if tree.tokens[c].deprel == "acl" and is_past_participle(tree.tokens[c])
    )
    head = tree.tokens[index].head
    if base(tree.tokens[index].deprel) == "nsubj" and is_passive(tree, head):
        yield head


def by_row(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """A party told once for a row of happenings: ``pillages, enlèvements et massacres envers les civils``."""
    tree = hit.tree
    paths = tuple(p for p in paths_of(hit, role) if p.case not in {None, "de"} and p.relation in OBLIQUE)
    harmed = role == "recipient" and hit.frame.type in HARM
    against = tuple(Path("nmod", case) for case in sorted(scene.words.against)) if harmed else ()
    if hit.frame.upos != "NOUN" or not (*paths, *against):
        return None
    first = row_head(tree, hit.index)
    row = [c for c in tree.children[first] if tree.tokens[c].deprel == "conj" and tree.tokens[c].upos in NOUNS]
    above = carrier(tree, first)
    found = [along(index, (*paths, *against), hit, scene, "row") for index in (hit.index, first, *row)]
    if above is not None:
        beside = along(above, against, hit, scene, "row")
        found += [beside] if beside is not None and tree.tokens[beside.index].head == above else []
    behind = (f for f in found if f is not None and f.index > hit.index and not on_road(f, scene))
    if role == "recipient":
        behind = (f for f in behind if not is_numbered_road(hit.tree.tokens[f.index]))
    return next((f for f in behind if not is_in_answer(tree, hit.index, f.index, scene.words)), None)


def first_side(hit: Hit, actor: Filler, scene: Scene) -> Filler:
    """The first of two sides that are named together, ``un accord entre X et Y``; any other actor as it is."""
    other = _other_side(hit, actor, scene)
    if other is None:
        return actor
    return replace(actor, span=phrase(actor.tree, actor.index, without=other))


def by_between(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Those between whom something is, told on its verb: ``une bagarre a éclaté entre X et Y``."""
    if role == "recipient" or hit.frame.upos != "NOUN" or not _is_between(hit, scene):
        return None
    return _both(hit, scene)


def by_pair(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """The second of two sides that are named together."""
    if role == "actor" or not (_is_between(hit, scene) or _is_mutual(hit, scene)):
        return None
    both = _both(hit, scene) if _is_between(hit, scene) else _subject_of(hit, scene)
    both = both or _opposed(hit, scene)
    other = None if both is None else _other_side(hit, both, scene)
    return None if other is None else as_filler(hit, other, "other side", scene)


def _is_mutual(hit: Hit, scene: Scene) -> bool:
    """True for a verb of two sides that names both: ``l'armée et la milice s'affrontent``.

    Who fight against others are one side: « l'armée et la milice se battent contre les rebelles ».
    """
    mutual = hit.frame.upos == "VERB" and hit.frame.type in TWO_SIDED and is_reflexive(hit.tree, hit.index)
    return mutual and all(case_of(hit.tree, c) not in scene.words.against for c in hit.tree.children[hit.index])


def _subject_of(hit: Hit, scene: Scene) -> Filler | None:
    return along(hit.index, (Path("nsubj", None),), hit, scene, "pair")


def _opposed(hit: Hit, scene: Scene) -> Filler | None:
    """The phrase of those whom a verb sets against each other: ``un affrontement qui a opposé X et Y``."""
    for verb in _telling(hit):
        supports = scene.words.supports.get((hit.tree.tokens[verb].lemma, "VERB"), ())
        if not any(support.pair for support in supports):
            continue
        both = along(verb, (Path("obj", None),), hit, scene, "set against each other")
        below = () if both is None else subtree(hit.tree, both.index)
        to_others = any(case_of(hit.tree, i) in scene.words.dative for i in below)  # « X et ses alliés à Y »
        return None if to_others else both
    return None


def _telling(hit: Hit) -> list[int]:
    """The clauses on an event noun, and the verb that it is the subject of."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    verbs = [c for c in tree.children[hit.index] if base(tree.tokens[c].deprel) == "acl"]
    if hit.frame.upos != "NOUN" or base(token.deprel) != "nsubj":
        return verbs
    beside = (c for c in tree.children[token.head] if tree.tokens[c].deprel == "advcl")
    return [*verbs, token.head, *(c for c in beside if is_present_participle(tree.tokens[c]))]


def _is_between(hit: Hit, scene: Scene) -> bool:
    return any(path.case in scene.words.between and path.case != "de" for path in hit.frame.actor)


def _both(hit: Hit, scene: Scene) -> Filler | None:
    """The phrase of those between whom a happening is: on its word, on a participle that says it, on its verb."""
    tree = hit.tree
    verbs = [c for c in tree.children[hit.index] if base(tree.tokens[c].deprel) == "acl"]
    head = tree.tokens[hit.index].head
    if base(tree.tokens[hit.index].deprel) in {"nsubj", "obj"} and tree.tokens[head].upos == "VERB":
        verbs.append(head)
    for index in (hit.index, *verbs):
        for argument in scene.dependents(hit.sentence, index):
            between = argument.case in scene.words.between and argument.case != "de"
            if between and argument.index > hit.index and not is_between_others(hit, argument.index, scene):
                return find_party(tree, replace(argument, relation="obl"), hit, scene, "between")
    return None


def _other_side(hit: Hit, filler: Filler, scene: Scene) -> int | None:
    tree = filler.tree
    case = case_of(tree, filler.index)
    opposed = _opposed(hit, scene)
    together = _is_mutual(hit, scene) or (case in scene.words.between and case != "de")
    is_first = opposed is not None and opposed.index == filler.index
    if not (together or is_first) or filler.tree is not hit.tree:
        return None
    token = tree.tokens[filler.index]
    beside = [c for c in tree.children[token.head] if c > filler.index and tree.tokens[c].deprel == token.deprel]
    others = [c for c in tree.children[filler.index] if tree.tokens[c].deprel == "conj"]
    others = others or [c for c in beside if any(tree.tokens[m].deprel == "cc" for m in tree.children[c])]
    others = others or _inner_side(tree, filler.index) or _loose_side(hit, filler.index, scene)
    if is_first and not others:  # « des affrontements opposant X | et Y », hung on the fighting
        others = [c for c in tree.children[hit.index] if c > filler.index and tree.tokens[c].deprel == "conj"]
    others = [c for c in others if not _is_deed(tree.tokens[c].lemma, scene)]
    return others[0] if len(others) == 1 and are_two(hit, filler.index, others[0], scene) else None


def _is_deed(lemma: str, scene: Scene) -> bool:
    """True for a happening in the row: ``affrontements entre clans et pillages``, not « et la guérilla »."""
    return (lemma, "NOUN") in scene.happenings and lemma not in scene.words.fighters | scene.words.people


def are_two(hit: Hit, one: int, other: int, scene: Scene) -> bool:
    """True for two sides of a happening; in a riot only where one of them is a force: ``manifestants et policiers``."""
    armed = {hit.tree.tokens[side].lemma in scene.words.combatants for side in (one, other)}
    return hit.frame.type in TWO_SIDED or (hit.frame.type == RIOT and len(armed) > 1)


def _inner_side(tree: Tree, index: int) -> list[int]:
    """The side that a parser hung on a word of the first: ``entre une délégation du pouvoir et des chefs rebelles``.

    Behind a plain ``de`` it may be a part of the first; « des » is an article as well.
    """
    inner = [c for c in tree.children[index] if c > index and base(tree.tokens[c].deprel) == "nmod"]
    joined = [c for i in inner for c in tree.children[i] if tree.tokens[c].deprel == "conj"]
    return [c for c in joined if case_of(tree, c) is None or _has_article(tree, c)]


def _has_article(tree: Tree, noun: int) -> bool:
    marks = (tree.tokens[c] for c in tree.children[noun] if c < noun)
    return "Number=Plur" in tree.tokens[noun].feats and any(is_contracted(mark) for mark in marks)


def _loose_side(hit: Hit, index: int, scene: Scene) -> list[int]:
    """The side that a parser hung beside one without number: ``pourparlers entre X et deux clans``."""
    tree, token = hit.tree, hit.tree.tokens[index]
    row = [c for c in tree.children[token.head] if c > index and tree.tokens[c].deprel == "conj"]
    several = "Number=Sing" not in token.feats and not is_bare(tree, index)  # « entre deux clans et l'armée »
    if several or len(row) != 1:
        return []
    if tree.tokens[row[0]].lemma not in scene.words.people and not is_somebody(hit.sentence, tree, row[0], scene):
        return []
    return [] if case_of(tree, row[0]) or "," in {t.text for t in tree.tokens[index : row[0]]} else row


def by_facing(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Who does something in the face of a happening undergoes it: ``X recule sous les frappes de Y``."""
    if role == "actor" or hit.frame.type not in HARM or not is_faced(hit, scene):
        return None
    subject = _subject_over(hit, scene)
    return None if subject is None else find_party(hit.tree, subject, hit, scene, "in the face of it")


def is_faced(hit: Hit, scene: Scene) -> bool:
    """True for what somebody acts in the face of, over nouns that carry it too: ``malgré des tentatives de raid``."""
    tree, index = hit.tree, hit.index
    for above in ancestors(tree, hit.index):
        if case_of(tree, index) != "de" or tree.tokens[above].upos != "NOUN":
            break
        index = above
    case = case_key(tree, index)
    return hit.frame.upos == "NOUN" and case in scene.words.facing


def _subject_over(hit: Hit, scene: Scene) -> Argument | None:
    """The subject of the nearest verb above an event noun that has one, which the noun is no part of."""
    verbs = (a for a in ancestors(hit.tree, hit.index) if hit.tree.tokens[a].upos == "VERB")
    for verb in verbs:
        for argument in scene.dependents(hit.sentence, verb):
            if argument.relation == "nsubj" and not is_under(hit.tree, hit.index, argument.index):
                return argument
    return None


def by_holder(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Who held a place loses it: ``a pris la ville tenue par X``, ``reprendre la ville, aux mains de X``."""
    if role == "actor" or hit.frame.type != CAPTURE:
        return None
    tree = hit.tree
    taken = [a.index for a in scene.dependents(hit.sentence, hit.index) if _is_taken(a.relation, a.case, hit)]
    taken += [c for index in taken for c in tree.children[index] if tree.tokens[c].deprel == "appos" and c > index]
    for index in taken:
        for child in tree.children[index]:
            token = tree.tokens[child]
            if token.deprel == "acl" and token.lemma in scene.words.holding:
                agent = next((a for a in scene.dependents(hit.sentence, child) if a.relation == "nsubj"), None)
                if agent is not None and (agent.case in scene.words.agentive or is_passive(tree, child)):
                    return find_party(tree, agent, hit, scene, "holds it")
    return None


def _is_taken(relation: str, case: str | None, hit: Hit) -> bool:
    return relation == "obj" or (relation in OBLIQUE and case == "de")
