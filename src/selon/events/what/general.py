"""Deeds of which a law, a lesson or a drill tells in general: nobody did them.

« Le code punit l'enlèvement d'un mineur », « la loi permet l'arrestation de suspects », « se sont entraînés à
l'évacuation d'une école », « une formation à la gestion des prises d'otages ».
"""

from __future__ import annotations

from selon.events.grammar.clauses import PREDICATES
from selon.events.hit import Hit
from selon.events.how_certain.moods import is_perfect
from selon.events.scene import Scene
from selon.lang.roles import RoleWords, are_people_or_forces
from selon.tree import Tree, base, case_of, feature, is_definite, subtree

STEPS = 4  # nouns up to what they hang on: « la gestion des suites d'un attentat »
UNDERGONE = frozenset({"obj", "nsubj:pass", "xcomp"})


def is_general(hit: Hit, scene: Scene) -> bool:
    """True for what only a law rules on, or only a drill or lesson is about."""
    return _is_ruled_on(hit, scene) or _is_rehearsed(hit, scene)


def _is_ruled_on(hit: Hit, scene: Scene) -> bool:
    """True for the object of what a law does, unless it is told of somebody or of a number.

    What a law has done is done: « la loi a permis l'arrestation de dix hommes ».
    """
    tree, words = hit.tree, scene.words
    first = _first_of_row(tree, hit.index)
    verb = tree.tokens[first].head
    if tree.tokens[first].deprel not in UNDERGONE or is_perfect(tree, verb):
        return False
    lemma = tree.tokens[verb].lemma
    if lemma not in words.outlawing | words.permitting or not _is_of_law(tree, verb, words):
        return False
    outlawed = lemma in words.outlawing
    return not _is_particular(hit, outlawed, scene) and (outlawed or not _is_of_one(tree, hit.index))


def _is_of_law(tree: Tree, verb: int, words: RoleWords) -> bool:
    """True for a verb whose subject, or agent, is a law or a bill: « la proposition de loi »."""
    doers = [c for c in tree.children[verb] if tree.tokens[c].deprel in {"nsubj", "obl:agent"}]
    named = (i for doer in doers for i in (doer, *tree.children[doer]))
    return any(tree.tokens[i].upos == "NOUN" and tree.tokens[i].lemma in words.statutes for i in named)


def _is_rehearsed(hit: Hit, scene: Scene) -> bool:
    """True for what people are trained for, or what a drill plays: « une simulation de prise d'otages »."""
    tree, words, at = hit.tree, scene.words, _first_of_row(hit.tree, hit.index)
    for _ in range(STEPS):
        token, head = tree.tokens[at], tree.tokens[at].head
        led = {case_of(tree, at), *(tree.tokens[c].lemma for c in tree.children[at] if tree.tokens[c].deprel == "mark")}
        if tree.tokens[head].upos in PREDICATES:
            return tree.tokens[head].lemma in words.drills and _is_played(tree, at, led, scene)
        if base(token.deprel) != "nmod":
            return False
        if tree.tokens[head].lemma in words.drills:
            return not led.isdisjoint(words.dative | words.about)
        at = head
    return False


def _is_played(tree: Tree, index: int, led: set[str | None], scene: Scene) -> bool:
    """« ont simulé un attentat », « s'entraînent à l'assaut »; what a war « a entraîné » took place."""
    token = tree.tokens[index]
    verb = token.head
    if token.deprel in {"obj", "nsubj:pass"}:
        return (tree.tokens[verb].lemma, "VERB") not in scene.carriers
    objects = (tree.tokens[c] for c in tree.children[verb] if base(tree.tokens[c].deprel) == "obj")
    whom = all(t.upos == "PRON" or are_people_or_forces(t.lemma, scene.words) for t in objects)
    return whom and base(token.deprel) in {"obl", "xcomp"} and not scene.words.dative.isdisjoint(led)


def _first_of_row(tree: Tree, index: int) -> int:
    while tree.tokens[index].deprel == "conj" and tree.tokens[index].head != index:
        index = tree.tokens[index].head
    return index


def _is_particular(hit: Hit, outlawed: bool, scene: Scene) -> bool:
    """True for what is told of a number, a name or a day, or is pointed at; the number may be of years in prison."""
    below = [hit.tree.tokens[i] for i in subtree(hit.tree, hit.index)]
    times = scene.times.get(hit.sentence, ())
    return any(
        token.upos == "PROPN"
        or (base(token.deprel) == "nummod" and not outlawed)
        or feature(token, "PronType") == "Dem"
        or any(time.type == "DATE" and time.span.holds(token.span) for time in times)
        for token in below
    )


def _is_of_one(tree: Tree, index: int) -> bool:
    """True for what is done to one who is known: « l'expulsion du journaliste »."""
    below = (c for c in tree.children[index] if base(tree.tokens[c].deprel) in {"nmod", "obj"})
    return any(is_definite(tree, c) and feature(tree.tokens[c], "Number") == "Sing" for c in below)
