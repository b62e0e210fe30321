"""Roles told by the verb or noun that carries an event noun: ``X ont lancé une offensive``, ``menée par X``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from selon.events.grammar.agreement import NOUNS
from selon.events.grammar.antecedents import Filler
from selon.events.grammar.clauses import has_relative_subject
from selon.events.grammar.phrases import CLAUSES, phrase
from selon.events.hit import DEEDS, Hit
from selon.events.scene import Scene
from selon.events.when.hanging import is_in_answer
from selon.events.who.joined import are_two
from selon.events.who.parties import LIGHT, as_filler, find_party
from selon.events.who.paths import Role, along, carrier, is_between_others, leads, on_road, paths_of, row_head
from selon.lang.frames import Path
from selon.lang.supports import Support
from selon.model import Token
from selon.tree import (
    CLEFT,
    OBLIQUE,
    Argument,
    Tree,
    ancestors,
    base,
    case_of,
    feature,
    is_contracted,
    is_denied,
    is_owned,
    is_passive,
    is_past_participle,
    is_present_participle,
    subtree,
)

CAMPAIGNS = frozenset({"offensive", "air_strike", "shelling"})  # announced by those who command them too
FLIGHT = "displacement"
OBJECTS = frozenset({"obj", "obl:arg"})  # « a écopé d’un million d’amende »
STEPS = 4  # how many supports may stand above each other: "ont annoncé le lancement d'une offensive"


def by_modifier(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """A participle or relative clause on the event noun: ``une attaque menée par X``, ``qui a visé Y``."""
    tree = hit.tree
    for child in (*tree.children[hit.index], *_of_attempt(hit, scene), *_hung_below(hit, scene), *_beside(hit)):
        if tree.tokens[child].deprel in {"acl", "acl:relcl", "advcl", CLEFT} and hit.frame.upos == "NOUN":
            own = [s for s in supports_of(tree, child, scene) if not s.speech or _is_own_deed(hit)]
            own = [s for s in own if _is_said_so(s, tree, child)]
            for support in own:
                filler = _through(support, tree, child, hit, role, scene)
                if filler is not None:
                    return filler
            paths = [p for p in paths_of(hit, role) if p.relation in OBLIQUE and p.case not in {None, "de"}]
            befallen = bool(own) and role == "recipient"  # « commis par X sur Y »
            against = tuple(p for p in paths if befallen or p.case in scene.words.against)
            filler = along(child, against, hit, scene, "beside the participle")
            filler = filler or _below(child, against, hit, scene)
            if filler is not None and not on_road(filler, scene):
                return filler
    return None


def _is_said_so(support: Support, tree: Tree, clause: int) -> bool:
    """False where the pronoun of a relative clause is in the course of it: ``au terme de laquelle X a été arrêté``.

    So where the verb has the noun behind a preposition only: « mis en détention » is no « attaque mise sur X ».
    """
    if any(tree.tokens[c].upos == "SCONJ" and base(tree.tokens[c].deprel) == "mark" for c in tree.children[clause]):
        return False  # « la première attaque depuis que l'armée a repris la ville »
    if tree.tokens[clause].deprel == "acl" and is_past_participle(tree.tokens[clause]):
        return any(path.case is None for path in support.noun)
    subjects = (c for c in tree.children[clause] if base(tree.tokens[c].deprel) == "nsubj")
    of_subject = any("PronType=Rel" in tree.tokens[g].feats for c in subjects for g in tree.children[c])
    if of_subject and tree.tokens[clause].upos == "VERB":  # « dont le journal est victime » befell it
        return False  # « le conflit, dont le dernier épisode a débuté en mai »
    if has_relative_subject(tree, clause) and tree.tokens[clause].upos == "VERB":
        done = "obj" if is_passive(tree, clause) else "nsubj"
        return any(path.case is None and path.relation == done for path in support.noun)
    pronouns = (c for c in tree.children[clause] if "PronType=Rel" in tree.tokens[c].feats)
    cases = {case_of(tree, c) for c in pronouns if base(tree.tokens[c].deprel) == "obl"} - {None}
    return cases <= {path.case for path in support.noun}


def _of_attempt(hit: Hit, scene: Scene) -> Iterator[int]:
    """Participles on the noun for one of the deeds that a noun names: ``une tentative de putsch menée par X``."""
    tree, above = hit.tree, hit.tree.tokens[hit.index].head
    if tree.tokens[above].lemma in scene.words.instances and case_of(tree, hit.index) == "de" and above < hit.index:
        yield from (c for c in tree.children[above] if c > hit.index and tree.tokens[c].deprel in {"acl", "acl:relcl"})


def _beside(hit: Hit) -> Iterator[int]:
    """Gerunds beside the verb that an event noun is the subject of: ``une réunion s'est tenue, réunissant X et Y``."""
    token = hit.tree.tokens[hit.index]
    for child in hit.tree.children[token.head] if base(token.deprel) == "nsubj" else ():
        if hit.tree.tokens[child].deprel == "advcl" and is_present_participle(hit.tree.tokens[child]):
            yield child


def _hung_below(hit: Hit, scene: Scene) -> Iterator[int]:
    """Participles that a parser hung on a noun below the event noun, with which only that agrees.

    ``un attentat contre des policiers à Gao, revendiqué par le Front``: neither the town nor the policemen are claimed.
    """
    tree, own = hit.tree, hit.tree.tokens[hit.index]
    for index in range(hit.index + 1, len(tree.tokens)) if hit.frame.upos == "NOUN" else ():
        token = tree.tokens[index]
        if token.deprel != "acl" or not is_past_participle(token) or token.head == hit.index:
            continue
        above = ancestors(tree, index)
        chain = above[: above.index(hit.index)] if hit.index in above else []
        if not chain or any(tree.tokens[a].upos not in NOUNS for a in chain) or not _agree(token, own):
            continue
        nearer = (tree.tokens[i] for i in range(hit.index + 1, index) if tree.tokens[i].upos == "NOUN")
        if any(_agree(token, noun) and feature(noun, "Gender") for noun in nearer):
            continue  # "l'arrestation de X depuis l'élection d'avril, remportée par Y"
        is_other = "@place" in scene.classes(hit.sentence, token.head) or not _agree(token, tree.tokens[token.head])
        if is_other and supports_of(tree, index, scene):
            yield index


def _agree(token: Token, noun: Token) -> bool:
    """True unless a participle and a noun differ in gender or number."""
    both = ((feature(token, name), feature(noun, name)) for name in ("Gender", "Number"))
    return all(one is None or other is None or one == other for one, other in both)


def _below(participle: int, against: tuple[Path, ...], hit: Hit, scene: Scene) -> Filler | None:
    """Who is attacked, hung on a word of who attacks: ``tendue par des hommes armés contre un convoi``."""
    tree = hit.tree
    for index in subtree(tree, participle, CLAUSES) if against else ():
        if index > participle and tree.tokens[index].upos in NOUNS and case_of(tree, index) in scene.words.against:
            return find_party(tree, Argument("obl", case_of(tree, index), index), hit, scene, "beside the participle")
    return None


def by_support(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """The verb or noun that carries the event noun, and what carries that: ``X ont lancé une offensive``."""
    for support, above in _chain(hit, scene):
        if not support.speech or _is_own_deed(hit):
            if _is_unclaimed(support, hit.tree, above) or _is_of_another(support, hit, scene):
                return None
            if _is_fled(support, hit.tree, above, scene):
                return None
            modal = _is_of_modal(support, hit.tree, above, hit.index)
            at = hit.tree.tokens[above].head if modal else above
            filler = _through(support, hit.tree, at, hit, role, scene)
            if filler is not None:
                told = _claims_it(support, hit, above, filler, scene) and not _is_stage(support, hit, at, filler, scene)
                told = told and not (role == "actor" and _only_tells(support, hit, filler, scene))
                return filler if told else None
    return None


def _claims_it(support: Support, hit: Hit, verb: int, filler: Filler, scene: Scene) -> bool:
    """False for one who does not claim it: « X est tombé dans un piège, a dit Y, revendiquant dix morts »."""
    cue = hit.tree.tokens[verb].span
    told = (a.source for a in scene.attributions.get(hit.sentence, ()) if a.cue is not None and a.cue.span.meets(cue))
    spans = [source.span for source in told if source is not None and source.span is not None]
    sources = [span for span in spans if hit.tree.sentence.span.holds(span)]
    own = filler.tree is not hit.tree or any(filler.span.meets(span) for span in sources)
    return not support.claims or not sources or own


def _only_tells(support: Support, hit: Hit, filler: Filler, scene: Scene) -> bool:
    """True for one who cannot have done it: « l'observatoire a annoncé des frappes », « le maire … une attaque »."""
    words, token = scene.words, filler.tree.tokens[filler.index]
    if (
        support.lemma in words.vowing
        or not support.speech
        or support.claims
        or hit.frame.type not in DEEDS | {"offensive"}
        or token.upos == "PRON"
    ):
        return False
    named = (filler.index, *filler.tree.children[filler.index])  # « le général X »
    classes = {kind for i in named for kind in scene.classes(filler.sentence, i)}
    if token.lemma in words.mouthpieces:
        return all(case_of(filler.tree, c) != "de" for c in filler.tree.children[filler.index])
    if token.lemma in words.combatants | words.fighters or classes & {"@armed_actor", "@place"}:
        return False
    own = token.lemma in words.rulers or classes & {"@organisation", "@person"}
    return not (own and hit.frame.type in CAMPAIGNS)


def _is_stage(support: Support, hit: Hit, verb: int, filler: Filler, scene: Scene) -> bool:
    """True for where it was, which acts only with somebody: ``le pays a connu des attentats``, not ``… avec X``."""
    head = filler.tree.tokens[filler.index]
    land = scene.words.sites.get(head.lemma, "exact") != "exact"
    land = land or any(place.span.meets(head.span) for place in scene.places.get(filler.sentence, ()))
    shared = scene.dependents(hit.sentence, verb) if land and support.lemma in scene.words.undergoing else ()
    return bool(shared) and all(a.case not in scene.words.company for a in shared)


def _is_of_another(support: Support, hit: Hit, scene: Scene) -> bool:
    """True for what a possessive says is another's deed, asked for or granted: ``il a accepté sa démission``."""
    return is_owned(hit.tree, hit.index) and support.lemma in scene.words.asking


def _is_fled(support: Support, tree: Tree, verb: int, scene: Scene) -> bool:
    """True for what people do something to escape from: whether it befell them is not told."""
    return support.lemma in scene.words.fleeing and "VerbForm=Inf" in tree.tokens[verb].feats


def _is_unclaimed(support: Support, tree: Tree, index: int) -> bool:
    """True for a deed that is not claimed or shared in: ``le groupe n'a pas revendiqué l'attaque``."""
    below = tree.children[index - 1] if index else ()
    in_no_case = any("PronType=Neg" in tree.tokens[c].feats for c in below)  # « en aucun cas impliqués »
    return support.claims and (is_denied(tree, index) or in_no_case)


def _chain(hit: Hit, scene: Scene) -> Iterator[tuple[Support, int]]:
    """The supports above an event noun with their positions, nearest first.

    What a parser hung on the object of a supporting verb is tried with the verb: "accuse X d'une attaque".
    """
    tree, index = hit.tree, _counting(row_head(hit.tree, hit.index), hit, scene)
    for _ in range(STEPS if hit.frame.upos == "NOUN" else 0):
        above = carrier(tree, index)
        if above is None:
            return
        supports = [s for s in supports_of(tree, above, scene) if carries(s, hit, above, index, scene)]
        if not supports and tree.tokens[above].deprel in OBJECTS | {"obl:agent"}:  # « accusé par la police de viol »
            above = tree.tokens[above].head
            supports = [s for s in supports_of(tree, above, scene) if carries(s, hit, above, index, scene)]
        if not supports:
            return
        yield from ((support, above) for support in supports)
        index = above


def _counting(index: int, hit: Hit, scene: Scene) -> int:
    """The noun that says how many there were, over which a verb carries them: « a mené une dizaine de raids »."""
    above = hit.tree.tokens[index].head
    counted = case_of(hit.tree, index) == "de" and hit.tree.tokens[above].upos == "NOUN"
    return above if counted and above != index and scene.is_number(hit.sentence, above) else index


def is_unshared(hit: Hit, scene: Scene) -> bool:
    """True for a deed that those whom its sentence speaks of are said not to have shared in."""
    return any(_is_unclaimed(support, hit.tree, above) for support, above in _chain(hit, scene))


def by_oblique(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """A phrase that belongs to the event noun but hangs on its verb: ``ont mené une attaque contre Y``.

    « ont revendiqué une attaque sur Telegram »: a claim has its own.
    """
    above = carrier(hit.tree, hit.index)
    if hit.frame.upos != "NOUN" or above is None:
        return None
    own = hit.tree.tokens[hit.index].head == above
    occurs = own and hit.tree.tokens[above].lemma in scene.words.occurring  # « des heurts ont éclaté avec la police »
    if not occurs and all(support.claims for support in supports_of(hit.tree, above, scene)):
        return None
    paths = tuple(p for p in paths_of(hit, role) if p.case is not None and p.relation in OBLIQUE and p.case != "de")
    filler = along(above, paths, hit, scene, "beside the verb")
    if filler is None or is_between_others(hit, filler.index, scene):
        return None
    if filler.tree is hit.tree and on_road(filler, scene):
        return None  # « l'attaque s'est déroulée sur la route de X »
    return None if is_in_answer(hit.tree, hit.index, filler.index, scene.words) else filler


def supports_of(tree: Tree, index: int, scene: Scene) -> list[Support]:
    token = tree.tokens[index]
    known = scene.words.supports.get((token.lemma, token.upos), ())
    lemmas = {tree.tokens[c].lemma for c in tree.children[index]}
    return [] if _is_found_so(tree, index) else [s for s in known if s.needs is None or s.needs in lemmas]


def _is_found_so(tree: Tree, index: int) -> bool:
    """True for what somebody finds others to be: a court that « a reconnu coupables de meurtre deux hommes »."""
    token = tree.tokens[index]
    if token.upos != "ADJ" or token.deprel != "xcomp" or tree.tokens[token.head].upos != "VERB":
        return False
    reflexive = any(base(tree.tokens[c].deprel) == "expl" for c in tree.children[token.head])
    return not reflexive and not is_passive(tree, token.head)


def carries(support: Support, hit: Hit, index: int, noun: int, scene: Scene) -> bool:
    tree = hit.tree
    if hit.frame.type in support.but:
        return False
    if carrier(tree, noun) == index and (tree.tokens[index].upos == "NOUN" or _is_of_modal(support, tree, index, noun)):
        return True
    return any(
        argument.index == noun and any(_leads_to_noun(path, argument, tree) for path in support.noun)
        for argument in scene.dependents(hit.sentence, index)
    )


def _leads_to_noun(path: Path, argument: Argument, tree: Tree) -> bool:
    """True for what a path leads to, also where a parser misjudges a charge: ``soupçonné d'un attentat``."""
    charged = argument.relation in {"nsubj", "xcomp"} and argument.case == path.case == "de"
    return (leads(path, argument) or charged) and _is_bare(path, argument, tree)


def _is_of_modal(support: Support, tree: Tree, index: int, noun: int) -> bool:
    """True for the object of an infinitive that a parser hung on the verb above it."""
    token = tree.tokens[noun]
    takes = any(path.relation == "obj" for path in support.noun)
    return takes and base(token.deprel) == "obj" and token.head == tree.tokens[index].head != index


def _is_bare(path: Path, argument: Argument, tree: Tree) -> bool:
    """An object has no preposition, though an article may look like one: "fait état de 17 morts", "a voté des lois"."""
    marks = (tree.tokens[c] for c in tree.children[argument.index])
    article = tree.tokens[argument.index].deprel == "obj" and any(is_contracted(mark) for mark in marks)
    if path.relation != "obj" or path.case is not None:
        return True
    return (argument.case is None or article) and not _is_of_idiom(argument, tree)


def _is_of_idiom(argument: Argument, tree: Tree) -> bool:
    """True behind a noun that is one with the verb, which has no other object: ``l'ONG fait état de dix tués``."""
    beside = tree.children[tree.tokens[argument.index].head]
    return any(tree.tokens[c].deprel == LIGHT and c < argument.index for c in beside)


def _is_own_deed(hit: Hit) -> bool:
    """True when what the noun says "of" somebody is that they act: ``l'offensive de X``."""
    return any(path.case == "de" for path in hit.frame.actor)


def _through(support: Support, tree: Tree, index: int, hit: Hit, role: Role, scene: Scene) -> Filler | None:
    paths = support.actor if role == "actor" else support.recipient
    if hit.frame.type == FLIGHT and any(path.relation == "obj" for path in support.actor):
        paths = support.actor if role == "recipient" else ()  # « contraints à l'exil »: who leaves undergoes it
    if any(tree.tokens[c].deprel == "aux:caus" for c in tree.children[index]):  # "fait porter la faute de P à X"
        dative = tuple(Path("obl", case) for case in sorted(scene.words.dative))
        paths = tuple(p for path in paths for p in (dative if path.relation == "nsubj" else (path,)))
    filler = along(index, paths, hit, scene, f"{support.lemma}")
    return _of_opposed(filler, support, tree, index, hit, role, scene)


def _holds(tree: Tree, index: int, cases: set[str | None]) -> bool:
    """True for a phrase with a preposition that a parser hung too low: ``l'armée et ses alliés | aux rebelles``."""
    return any(case_of(tree, i) in cases - {None} for i in subtree(tree, index, CLAUSES) if i > index)


def _of_opposed(
    filler: Filler | None, support: Support, tree: Tree, index: int, hit: Hit, role: Role, scene: Scene
) -> Filler | None:
    """One of two whom a verb sets against each other in one row: ``des combats opposent l'armée et des rebelles``."""
    if not support.pair or (role == "recipient" and filler is not None):
        return filler
    both = filler if role == "actor" else along(index, support.actor, hit, scene, f"{support.lemma}")
    other = along(index, support.recipient, hit, scene, "") if role == "actor" else None
    against = {p.case for p in support.recipient}
    if both is None or both.tree is not tree or other is not None or _holds(tree, both.index, against):
        return filler
    row = [c for c in tree.children[both.index] if tree.tokens[c].deprel == "conj"]
    if len(row) != 1 or not are_two(hit, both.index, row[0], scene):
        return filler
    if role == "recipient":
        return as_filler(hit, row[0], f"{support.lemma}, other side", scene)
    return replace(both, span=phrase(tree, both.index, without=row[0]))
