"""Whom or what an object pronoun takes up: ``a encerclé la caserne et l'a incendiée``.

Not who does it to them: the object of the verb that is told before in a row, else the only noun that agrees of this
sentence, else of the one before. Two that may be meant give none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from selon.events.grammar.agreement import NOUNS, Agreement, agreeing, row_of
from selon.events.grammar.antecedents import Filler, find_antecedent, find_latter, is_somebody, single
from selon.events.hit import TOLL, Hit
from selon.events.scene import Scene
from selon.events.what.conditions import HUMAN
from selon.lang.roles import are_people_or_forces
from selon.tree import Tree, base, has_possessive, is_bare, is_genitive

OF_PEOPLE = frozenset({TOLL, "arrest", "abduction", "release", "sexual_violence", "judicial", "displacement"})
TOLD = frozenset({"nsubj", "obj", "iobj", "obl"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What a pronoun asks of its antecedent: how it agrees, whether it is somebody, and who it is not (``doers``)."""

    index: int
    agreement: Agreement
    people: bool
    doers: frozenset[tuple[int, int]]


def taken_up(hit: Hit, index: int, agreement: Agreement, scene: Scene, rule: str) -> Filler | None:
    """The antecedent of an object pronoun, None where two may be meant."""
    tree, verb = hit.tree, hit.tree.tokens[index].head
    wanted = any(need.relation == "obj" and HUMAN in need.lemmas for need in hit.frame.needs)
    people = wanted or hit.frame.type in OF_PEOPLE or base(tree.tokens[index].deprel) != "obj"
    asked = Asked(index, agreement, people, frozenset(_doers(hit, verb, scene)))
    for sentence, told in _in_turn(hit, asked, scene):
        found = agreeing(scene.tree(sentence), (i for i in told if (sentence, i) not in asked.doers), agreement)
        if found:
            return single(sentence, scene.tree(sentence), found, agreement, scene, rule)
    return _as_subject(hit, asked, scene, rule) or _before(hit, asked, scene, rule)


def _in_turn(hit: Hit, asked: Asked, scene: Scene) -> Iterator[tuple[int, Sequence[int]]]:
    """Who may be meant in the pronoun's own sentence, the likeliest first."""
    tree, verb = hit.tree, hit.tree.tokens[asked.index].head
    undergone: list[int] = []
    for above in _row(tree, verb):
        objects = (a.index for a in scene.dependents(hit.sentence, above) if a.relation == "obj")
        own = [i for i in objects if i < asked.index]
        undergone += own
        yield hit.sentence, _wanted(hit.sentence, own, asked, scene)
    told = [i for i in _told(hit.sentence, scene) if i < asked.index]
    yield hit.sentence, _wanted(hit.sentence, told, asked, scene)
    subjects = [i for i in told if base(tree.tokens[i].deprel) == "nsubj"]
    anybody = replace(asked, people=False)
    somebody = [i for i in (*undergone, *subjects) if not _is_thing(tree.tokens[i].lemma, scene)]
    yield hit.sentence, _wanted(hit.sentence, somebody, anybody, scene)


def _before(hit: Hit, asked: Asked, scene: Scene, rule: str) -> Filler | None:
    """The only one of the sentence before that may be meant."""
    if not hit.sentence:
        return None
    sentence = hit.sentence - 1
    told = (i for i in _told(sentence, scene) if (sentence, i) not in asked.doers)
    found = agreeing(scene.tree(sentence), _wanted(sentence, told, asked, scene), asked.agreement)
    return single(sentence, scene.tree(sentence), found, asked.agreement, scene, rule)


def _as_subject(hit: Hit, asked: Asked, scene: Scene, rule: str) -> Filler | None:
    """Whom a subject before stands for: ``tandis qu'elle rentrait, un homme l'a attaquée``."""
    for i in range(asked.index - 1, -1, -1):
        token = hit.tree.tokens[i]
        own = scene.words.pronouns.get(token.text.lower())
        alike = own is not None and own[1] == asked.agreement[1] and base(token.deprel) == "nsubj"
        if own and alike and (hit.sentence, i) not in asked.doers:
            return find_antecedent(hit, i, own, scene, rule)
    return None


def _doers(hit: Hit, verb: int, scene: Scene) -> Iterator[tuple[int, int]]:
    """Who does it to them, by sentence and token: the subject of their verb, and whom that stands for."""
    for argument in scene.dependents(hit.sentence, verb):
        if argument.relation != "nsubj":
            continue
        token = hit.tree.tokens[argument.index]
        yield hit.sentence, argument.index
        agreement = scene.words.pronouns.get(token.text.lower()) if token.upos == "PRON" else None
        latter = find_latter(hit, argument.index, scene, "doer")
        named = None if agreement is None else find_antecedent(hit, argument.index, agreement, scene, "doer")
        named = named if latter is None else latter.named
        if named is not None:
            yield named.sentence, named.index


def _row(tree: Tree, verb: int) -> Iterator[int]:
    """The verbs before one that it is in a row with."""
    while tree.tokens[verb].deprel == "conj" and tree.tokens[verb].head < verb:
        verb = tree.tokens[verb].head
        yield verb


def _wanted(sentence: int, told: Iterable[int], asked: Asked, scene: Scene) -> list[int]:
    """Some nouns, but things where somebody is asked for, and but those of no known number where several are."""
    tree, words = scene.tree(sentence), scene.words
    several = asked.agreement[1] == "Plur"
    found = [i for i in told if not several or _are_several(tree, i)]
    if not asked.people:
        return found
    lemmas = ((i, tree.tokens[i].lemma) for i in found)
    return [i for i, lemma in lemmas if are_people_or_forces(lemma, words) or is_somebody(sentence, tree, i, scene)]


def _are_several(tree: Tree, index: int) -> bool:
    """True for a plural for sure: « les » are not a country, though no parse gives its number."""
    return "Number=Plur" in tree.tokens[index].feats or bool(row_of(tree, index))


def _is_thing(lemma: str, scene: Scene) -> bool:
    return any(lemma in some for some in (scene.words.sites, scene.words.things, scene.words.causes))


def _told(sentence: int, scene: Scene) -> Iterator[int]:
    """The nouns of a sentence that verbs tell of, but times, and bare ones: ``placé en garde à vue``.

    Nor those that a participle tells of by the way: ``une société, mandatée par la police, …``.
    """
    tree, times = scene.tree(sentence), scene.times.get(sentence, ())
    for index, token in enumerate(tree.tokens):
        above = tree.tokens[token.head]
        of_verb = (
            base(token.deprel) in TOLD
            and above.upos in {"VERB", "AUX"}
            and (above.deprel != "acl" or base(token.deprel) in {"nsubj", "obj"})
        )
        bare = base(token.deprel) == "obl" and is_bare(tree, index)
        if token.upos in NOUNS and of_verb and not bare and not any(time.span.holds(token.span) for time in times):
            yield from _of_circle(tree, index, scene)


def _of_circle(tree: Tree, index: int, scene: Scene) -> Iterator[int]:
    """Whose people tell it, in their place: ``sa famille accuse l'armée de l'avoir tué``, ``la famille du maire``."""
    if tree.tokens[index].lemma not in scene.words.circles:
        yield index
        return
    whose = [(c, tree.tokens[c]) for c in tree.children[index] if c > index and is_genitive(tree, c)]
    whose = [(c, t) for c, t in whose if t.upos == "PROPN" or not is_bare(tree, c)]  # « un père de famille »
    known = [
        c for c, t in whose if t.upos == "PROPN" or (t.upos == "NOUN" and are_people_or_forces(t.lemma, scene.words))
    ]
    yield from known if known or has_possessive(tree, index) else [index]
