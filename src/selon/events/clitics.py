"""Whom or what an object pronoun takes up: ``a encerclé la caserne et l'a incendiée``.

Not who does it to them: the object of the verb that is told before in a row, else the only noun that agrees of this
sentence, else of the one before. Two that may be meant give none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from selon.events.agreement import NOUNS, Agreement, agreeing
from selon.events.antecedents import Filler, find_antecedent, find_latter, is_somebody, single
from selon.events.hit import TOLL, Hit
from selon.events.scene import Scene
from selon.tree import Tree, base

OF_PEOPLE = frozenset({TOLL, "arrest", "abduction", "release", "sexual_violence", "judicial", "displacement"})
TOLD = frozenset({"nsubj", "obj", "iobj", "obl"})


def taken_up(hit: Hit, index: int, agreement: Agreement, scene: Scene, rule: str) -> Filler | None:
    """The antecedent of an object pronoun, None where two may be meant."""
    tree, verb = hit.tree, hit.tree.tokens[index].head
    doers = set(_doers(hit, verb, scene))
    people = hit.frame.type in OF_PEOPLE or base(tree.tokens[index].deprel) != "obj"
    for above in _row(tree, verb):
        objects = (a.index for a in scene.dependents(hit.sentence, above) if a.relation == "obj" and a.index < index)
        alike = _meant(hit.sentence, (i for i in objects if (hit.sentence, i) not in doers), agreement, people, scene)
        if alike:
            return single(hit.sentence, tree, alike, agreement, scene, rule)
    for sentence in (hit.sentence, hit.sentence - 1)[: hit.sentence + 1]:
        told = (i for i in _told(sentence, scene) if (sentence, i) not in doers)
        told = (i for i in told if sentence < hit.sentence or i < index)
        found = _meant(sentence, told, agreement, people, scene)
        if found:
            return single(sentence, scene.tree(sentence), found, agreement, scene, rule)
        if sentence == hit.sentence and (known := _as_subject(hit, index, doers, agreement, scene, rule)):
            return known
    return None


def _as_subject(
    hit: Hit, index: int, doers: set[tuple[int, int]], agreement: Agreement, scene: Scene, rule: str
) -> Filler | None:
    """Whom a subject before stands for: ``tandis qu'elle rentrait, un homme l'a attaquée``."""
    tree = hit.tree
    for i in range(index - 1, -1, -1):
        token, own = tree.tokens[i], scene.words.pronouns.get(tree.tokens[i].text.lower())
        if own and own[1] == agreement[1] and base(token.deprel) == "nsubj" and (hit.sentence, i) not in doers:
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


def _meant(sentence: int, told: Iterable[int], agreement: Agreement, people: bool, scene: Scene) -> list[int]:
    """Those of some nouns that agree; ``people``: that are people, or fight."""
    tree, words = scene.tree(sentence), scene.words
    found = agreeing(tree, told, agreement)
    if not people:
        return found
    known = words.people | words.civilians | words.fighters | words.combatants | words.rulers
    return [i for i in found if tree.tokens[i].lemma in known or is_somebody(sentence, tree, i, scene)]


def _told(sentence: int, scene: Scene) -> Iterator[int]:
    """The nouns of a sentence that verbs tell of, but times."""
    tree, times = scene.tree(sentence), scene.times.get(sentence, ())
    for index, token in enumerate(tree.tokens):
        of_verb = base(token.deprel) in TOLD and tree.tokens[token.head].upos in {"VERB", "AUX"}
        if token.upos in NOUNS and of_verb and not any(time.span.holds(token.span) for time in times):
            yield index
