"""What a claim is that somebody makes: « La raison avancée par X est P », « L'argument de X est que P »."""

from __future__ import annotations

from selon.attribute.content.clauses import clause_end
from selon.attribute.scene import CueMention, Scene
from selon.model import Span
from selon.tree import Tree, base, case_of, is_past_participle

REACH = 14  # tokens from the participle to the verb that says what the claim is


def predicate_of_claim(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """What a noun for a claim is said to be, when a participle behind it is the cue; None for any other cue."""
    tree = scene.trees[cue.sentence]
    noun, at = cue.tokens[0] - 1, cue.tokens[-1]
    if cue.frame.upos != "VERB" or noun < 0 or not is_past_participle(tree.tokens[cue.index]):
        return None
    if len(cue.tokens) > 1 and tree.tokens[cue.tokens[0]].upos == "AUX":
        return None
    while noun > 0 and tree.tokens[noun].upos == "ADV":
        noun -= 1
    ahead = range(at + 1, min(at + REACH, len(tree.tokens) - 2))
    verb = next((i for i in ahead if "VerbForm=Fin" in tree.tokens[i].feats), None)
    if tree.tokens[noun].lemma not in scene.clauses.given or verb is None or tree.tokens[verb].upos != "AUX":
        return None
    start = _first_word(scene, tree, verb + 1)
    if tree.tokens[start].upos == "ADJ" or is_past_participle(tree.tokens[start]):
        return None  # « Le chiffre avancé par X est faux », « est contesté par Y »: so the writer
    return (Span(tree.tokens[start].span.start, clause_end(scene, start - 1, cue)),)


def _first_word(scene: Scene, tree: Tree, i: int) -> int:
    """Over the small words that open what the claim is: « est notamment que P », « est de partir »."""
    small = scene.clauses.that | scene.clauses.of | scene.clauses.leading
    while i + 2 < len(tree.tokens) and tree.tokens[i].lemma in small:
        i += 1
    return i


def is_numbered(scene: Scene, cue: CueMention, index: int) -> bool:
    """« un bilan de dix morts »: a noun for what is told, with the number that it is."""
    tree = scene.trees[cue.sentence]
    of = (c for c in tree.children[index] if case_of(tree, c) in scene.clauses.of)
    return any(base(tree.tokens[n].deprel) == "nummod" for c in of for n in tree.children[c])
