"""Who or what undergoes a happening, by words that are no frame's: what is left, lost, struck beside, or sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from selon.events.grammar.antecedents import Filler
from selon.events.grammar.clauses import predicate_of
from selon.events.grammar.phrases import phrase
from selon.events.hit import EXPLOSIVE, TOLL, Hit
from selon.events.scene import Scene
from selon.events.what.conditions import is_intransitive
from selon.events.who.company import GIVEN
from selon.events.who.parties import as_filler, find_party
from selon.events.who.paths import OF_STATES, Role, carrier
from selon.lang.frames import Path
from selon.lang.roles import RoleWords
from selon.model import Span
from selon.ontology.counted import CASUALTIES
from selon.tree import (
    OBLIQUE,
    Argument,
    Tree,
    base,
    case_key,
    case_of,
    has_agent,
    has_possessive,
    is_definite,
    is_passive,
    subtree,
)

SENT = "deployment"
CAPTURE = "territory_capture"
STRUCK = EXPLOSIVE | {"armed_attack"}
NEXT = 6  # tokens from a toll to who they are
BODIES = frozenset({"@organisation", "@armed_actor"})


def find_sent(hit: Hit, scene: Scene) -> Filler | None:
    """The body that is sent and acts, no matter by whom: ``les forces spéciales ont été déployées``.

    Men and means that are sent are counted or come with no article of their own: ``deux bataillons ont été déployés``.
    So it is of a noun: ``le déploiement de l'armée``, ``le déploiement de soldats``.
    """
    noun = hit.frame.upos == "NOUN" and Path("nmod", "de") in hit.frame.recipient
    if hit.frame.type != SENT or not (noun or (hit.frame.upos == "VERB" and is_passive(hit.tree, hit.index))):
        return None
    shared = scene.dependents(hit.sentence, hit.index)
    if noun and any(a.relation in OBLIQUE and a.case in scene.words.agentive for a in shared):
        return None
    if noun:
        shared = tuple(replace(a, relation="obj") for a in shared if a.relation in OBLIQUE and a.case == "de")
    if any(a.relation == "nsubj" for a in shared):
        return None
    return next((as_filler(hit, a.index, "sent", scene) for a in _bodies(shared, hit, scene)), None)


def _bodies(shared: tuple[Argument, ...], hit: Hit, scene: Scene) -> Iterator[Argument]:
    for argument in shared:
        if argument.relation == "obj":
            whole = _whole(hit, argument.index, scene)
            if is_definite(hit.tree, whole) and _is_body(hit, whole, scene):
                yield replace(argument, index=whole)


def _whole(hit: Hit, index: int, scene: Scene) -> int:
    """The body that a bare noun says the kind of: ``les forces de police déployées``."""
    above = hit.tree.tokens[index].head
    of = hit.tree.tokens[index].deprel == "nmod" and case_of(hit.tree, index) == "de"
    return above if of and hit.tree.tokens[above].lemma in scene.words.combatants else index


def _is_body(hit: Hit, index: int, scene: Scene) -> bool:
    if any(hit.tree.tokens[c].upos == "NUM" for c in hit.tree.children[index]):
        return False
    is_armed = hit.tree.tokens[index].lemma in scene.words.combatants
    return is_armed or not BODIES.isdisjoint(scene.classes(hit.sentence, index))


def find_leaving(hit: Hit, scene: Scene) -> Filler | None:
    """Those who leave a place by themselves and undergo it: ``permettre aux habitants d'évacuer la ville``.

    So it is with those aboard: ``l'équipage a évacué le navire``, not ``les pompiers``.
    """
    if hit.frame.type != "evacuation" or hit.frame.upos != "VERB":
        return None
    shared = scene.dependents(hit.sentence, hit.index)
    left = next((a for a in shared if a.relation == "obj"), None)
    who = next((a for a in shared if a.relation == "nsubj"), None)
    if left is None or who is None:
        return None
    what, lemma, words = hit.tree.tokens[left.index].lemma, hit.tree.tokens[who.index].lemma, scene.words
    theirs = what in words.sites and lemma in words.civilians
    leaves = theirs or (what in words.vehicles and lemma in words.aboard)
    return find_party(hit.tree, who, hit, scene, "leaves it") if leaves else None


def as_made(shared: tuple[Argument, ...], hit: Hit, scene: Scene) -> tuple[Argument, ...]:
    """The arguments of a verb that somebody makes others do, who are its subject: ``faire fuir les habitants``."""
    tree = hit.tree
    if not any(tree.tokens[c].deprel == "aux:caus" for c in tree.children[hit.index]) or not is_intransitive(hit.frame):
        return shared
    made = [a for a in shared if a.relation == "obj" and tree.tokens[a.index].lemma not in scene.words.sites]
    return tuple(replace(a, relation="nsubj") for a in made) or shared


def as_told(shared: tuple[Argument, ...], hit: Hit, scene: Scene) -> tuple[Argument, ...]:
    """The arguments of an infinitive that a parser hung on who is to act: ``empêcher les manifestants d'avancer``."""
    token = hit.tree.tokens[hit.index]
    noun = hit.tree.tokens[token.head]
    is_told = token.deprel == "acl" and "VerbForm=Inf" in token.feats and base(noun.deprel) == "obj"
    if not is_told or not _may_be_told(noun.lemma, scene.words):
        return shared
    return (Argument("nsubj", None, token.head), *(a for a in shared if a.relation != "nsubj"))


def _may_be_told(lemma: str, words: RoleWords) -> bool:
    """True for a noun for somebody who may be told to act."""
    people = (words.people, words.fighters, words.civilians, words.combatants, words.crowds, words.rulers, words.sides)
    return any(lemma in some for some in people) or words.counts.get(lemma) == "participants"


def by_exit(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """What somebody leaves who was in it: ``la sortie du Mali de l'organisation``."""
    lemma = hit.tree.tokens[hit.index].lemma
    if role == "actor" or hit.frame.type not in OF_STATES or lemma not in scene.words.exits:
        return None
    of = [a for a in scene.dependents(hit.sentence, hit.index) if a.relation in OBLIQUE and a.case == "de"]
    of = [a for a in of if a.index > hit.index and hit.tree.tokens[a.index].head == hit.index]
    if len(of) != 2:
        return None
    return find_party(hit.tree, of[1], hit, scene, "what is left")


def is_loser(hit: Hit, argument: Argument) -> bool:
    """True for whom a place is freed of, whom a parser takes for who did it: ``la ville libérée des miliciens``."""
    return hit.frame.type == CAPTURE and argument.relation == "nsubj" and argument.case == "de"


def by_freed(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Whom a place is freed of loses it."""
    if role == "actor" or hit.frame.upos != "VERB":
        return None
    of = (replace(a, relation="obl") for a in scene.dependents(hit.sentence, hit.index) if is_loser(hit, a))
    return next((f for a in of if (f := find_party(hit.tree, a, hit, scene, "freed of")) is not None), None)


def by_means(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Who does something with somebody's support receives it: ``Y avance grâce à l'aide de X``."""
    case = case_key(hit.tree, hit.index)
    above = carrier(hit.tree, hit.index)
    if role == "actor" or hit.frame.type not in GIVEN or case not in scene.words.means or above is None:
        return None
    subject = next((a for a in scene.dependents(hit.sentence, above) if a.relation == "nsubj"), None)
    return None if subject is None else find_party(hit.tree, subject, hit, scene, "means")


def by_bystander(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Those in whose midst or beside whose vehicle something explodes: ``a explosé près d'un bus de l'armée``."""
    if role == "actor" or hit.frame.type not in STRUCK:
        return None
    above = carrier(hit.tree, hit.index) if hit.frame.upos == "NOUN" else None
    for index in (hit.index, above):
        for argument in () if index is None else scene.dependents(hit.sentence, index):
            place = _behind_noun(hit, argument, scene.words.amid, scene)
            if place is not None and _may_be_aimed_at(hit, place, scene):
                return find_party(hit.tree, place, hit, scene, "beside it")
            if argument.index > hit.index and _may_be_aimed_at(hit, argument, scene):
                return _beside(hit, argument, scene)
    return None


def _behind_noun(hit: Hit, argument: Argument, known: frozenset[str], scene: Scene) -> Argument | None:
    """What a preposition leads to of which a parser took a part for a noun: ``au milieu de la foule``."""
    noun = hit.tree.tokens[argument.index].lemma
    if argument.index < hit.index or f"{argument.case_key}_{noun}_de" not in known:
        return None
    below = scene.dependents(hit.sentence, argument.index)
    return next((a for a in below if a.case == "de" and a.index > argument.index), None)


def _beside(hit: Hit, argument: Argument, scene: Scene) -> Filler | None:
    adverb = _adverb(hit.tree, argument.index)
    words = [] if adverb is None else [adverb, *hit.tree.children[adverb]]
    case = argument.case or " ".join(hit.tree.tokens[i].lemma for i in words)
    if case.replace(" ", "_") not in scene.words.amid:
        return None
    found = find_party(hit.tree, argument, hit, scene, "beside it")
    return found if found is None or adverb is None else replace(found, span=phrase(hit.tree, found.index, adverb))


def _adverb(tree: Tree, index: int) -> int | None:
    """A preposition that a parser took for the adverb of a number: ``près d'un bus``."""
    adverbs = (c for c in tree.children[index] if tree.tokens[c].upos == "ADV")
    return next((a for a in adverbs if any(tree.tokens[c].deprel == "fixed" for c in tree.children[a])), None)


def _may_be_aimed_at(hit: Hit, argument: Argument, scene: Scene) -> bool:
    """False for what is somebody's of whom is told: ``ont été tués par une mine au passage de leur convoi``."""
    if has_possessive(hit.tree, argument.index):
        return False
    lemma = hit.tree.tokens[argument.index].lemma
    return lemma in scene.words.combatants | scene.words.things | scene.words.crowds


def by_named_dead(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Who the dead are that a noun only counts: ``un mort : une femme``, ``dix morts, dont huit enfants``."""
    tree = hit.tree
    if role == "actor" or hit.frame.type != TOLL or tree.tokens[hit.index].upos != "NOUN":
        return None
    beside = [c for c in tree.children[hit.index] if c > hit.index and tree.tokens[c].deprel == "appos"]
    beside = [c for c in beside if not _is_told_else(tree, c, scene)]
    beside = [c for c in beside if not _is_set_apart(tree, c) or _are_most(hit, c, scene)]
    after = list(range(hit.index + 1, min(hit.index + NEXT, len(tree.tokens))))
    among = next((i for i in after if tree.tokens[i].text.lower() in scene.words.among), None)
    parts = () if among is None else (i for i in after if i > among and tree.tokens[i].upos == "NOUN")
    beside += [i for i in list(parts)[:1] if _are_most(hit, i, scene)]
    who = scene.words.people | scene.words.fighters
    found = next((i for i in beside if tree.tokens[i].lemma in who), None)
    if found is None:
        return None
    named = as_filler(hit, found, "the dead named", scene)
    return named if _other_fate(tree, found, scene) is None else replace(named, span=_named(tree, found, scene))


def _named(tree: Tree, index: int, scene: Scene) -> Span:
    """Who they are, without those of another fate: ``neuf morts, dont huit enfants | et onze blessés``."""
    return phrase(tree, index, without=_other_fate(tree, index, scene))


def _other_fate(tree: Tree, index: int, scene: Scene) -> int | None:
    row = (c for c in subtree(tree, index) if c > index and tree.tokens[c].deprel == "conj")
    return next((c for c in row if scene.words.counts.get(tree.tokens[c].lemma) in CASUALTIES), None)


def _is_told_else(tree: Tree, noun: int, scene: Scene) -> bool:
    """True for somebody of whom a participle tells another thing than how they died: ``un meurtre : un homme arrêté``.

    So it is for one whom the text has told of: ``une tuerie : le suspect …``.
    """
    told = [tree.tokens[c] for c in tree.children[noun] if tree.tokens[c].deprel == "acl" and c > noun]
    other = any(
        (t.lemma, "VERB") in scene.happenings and scene.words.counts.get(t.lemma) not in CASUALTIES for t in told
    )
    return other or (bool(told) and is_definite(tree, noun))


def _is_set_apart(tree: Tree, noun: int) -> bool:
    """True for a part: ``trente morts, parmi lesquels douze soldats``."""
    return any("PronType=Rel" in tree.tokens[c].feats for c in tree.children[noun] if c < noun)


def _are_most(hit: Hit, index: int, scene: Scene) -> bool:
    """True for a part that is most of the dead: of « trois morts, dont un écolier » the pupil says not who they are."""
    tree = hit.tree
    numbers = scene.quantities.get(hit.sentence, ())
    whole = [q.low for q in numbers if q.span.end <= tree.tokens[hit.index].span.start][-1:]
    part = [q.low for q in numbers if q.span.meets(_named(tree, index, scene))][:1]
    many = part[0] if part else 1
    return not whole or not whole[0] or (many is not None and 2 * many > whole[0])


def by_number(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Of whom a number alone tells, beside a participle with its agent: ``… et trente blessés par la milice``."""
    if role == "actor" or not has_agent(hit.tree, hit.index):
        return None
    numbers = (c for c in hit.tree.children[hit.index] if hit.tree.tokens[c].deprel == "nummod")
    return next((Filler(hit.sentence, hit.tree, c, hit.tree.tokens[c].span, "its number") for c in numbers), None)


def by_honour(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Whom people gather for: ``une cérémonie en hommage aux victimes``, ``une messe à la mémoire des otages``."""
    tree = hit.tree
    if role == "actor" or hit.frame.type != "gathering":
        return None
    for index in range(hit.index + 1, len(tree.tokens)):
        token = tree.tokens[index]
        if token.lemma not in scene.words.honours or case_of(tree, index) is None:
            continue
        if predicate_of(tree, index) != predicate_of(tree, hit.index):
            continue
        below = (c for c in tree.children[index] if c > index and case_of(tree, c) in {"à", "de"})
        whom = next(below, None)
        return None if whom is None else find_party(tree, Argument("nmod", "à", whom), hit, scene, "in honour of")
    return None


def by_hands(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """By whose hand somebody dies: ``est mort sous les coups de policiers``."""
    if role == "recipient" or hit.frame.type != TOLL:
        return None
    for argument in scene.dependents(hit.sentence, hit.index):
        whom = _behind_noun(hit, argument, scene.words.hands, scene) if argument.relation in OBLIQUE else None
        if whom is not None:
            return find_party(hit.tree, whom, hit, scene, "by whose hand")
    return None


def by_profit(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Who takes a place and who loses it: ``a perdu la ville au profit de X``, ``l'a prise face à Y``."""
    if hit.frame.type != CAPTURE:
        return None
    known = scene.words.profit if role == "actor" else scene.words.expense
    for argument in scene.dependents(hit.sentence, hit.index):
        if argument.relation not in OBLIQUE or argument.index < hit.index:
            continue
        if argument.case_key in known:
            return find_party(hit.tree, argument, hit, scene, "profit and expense")
        whom = _behind_noun(hit, argument, known, scene)
        if whom is not None:
            return find_party(hit.tree, whom, hit, scene, "profit and expense")
    return None
