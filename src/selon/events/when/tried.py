"""The day of the deed that a court judges: « reconnu coupable du massacre de villageois, le 3 mai 2014 »."""

from __future__ import annotations

from selon.events.grammar.clauses import governing_verb
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.tree import Tree, case_of, is_definite

TRIED = "judicial"


def is_of_deed(hit: Hit, time: int, scene: Scene) -> bool:
    """True for a verb of a court and the day that a comma sets behind the deed that it judges."""
    if hit.frame.type != TRIED or hit.frame.upos != "VERB" or time < hit.index:
        return False
    return _deed_before(hit.tree, time, hit.index, scene) is not None


def is_deed_of_day(hit: Hit, time: int, scene: Scene) -> bool:
    """True for that deed itself."""
    tree, verb = hit.tree, governing_verb(hit.tree, hit.index)
    court = (tree.tokens[verb].lemma, "VERB") in scene.happenings and verb < hit.index < time
    return court and hit.frame.upos == "NOUN" and _deed_before(tree, time, verb, scene) == hit.index


def _deed_before(tree: Tree, time: int, verb: int, scene: Scene) -> int | None:
    """The happening with a definite article that is judged, and told in full by the comma before a time."""
    first = min([time, *(c for c in tree.children[time] if c < time)])
    if first == 0 or case_of(tree, time) is not None:
        return None
    comma = first if tree.tokens[first].text == "," else first - 1
    if tree.tokens[comma].text != ",":
        return None
    for at in range(verb + 1, comma):
        token = tree.tokens[at]
        judged = token.upos == "NOUN" and case_of(tree, at) is not None and governing_verb(tree, at) == verb
        judged = judged and case_of(tree, at) not in scene.words.after  # « ont défilé après l'attentat, lundi »
        if judged and is_definite(tree, at) and (token.lemma, "NOUN") in scene.happenings:
            return at
    return None
