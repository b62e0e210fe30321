"""What a claim is that somebody makes: « La raison avancée par X est P », « L'argument de X est que P »."""

from __future__ import annotations

from selon.attribute.content.clauses import clause_end
from selon.attribute.scene import CueMention, Scene
from selon.model import Span
from selon.tree import Tree, base, case_of, is_denied, is_past_participle

NEAR = 4  # tokens from the start of a count to its number
REACH = 14  # tokens from the participle to the verb that says what the claim is


def predicate_of_claim(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """What a noun for a claim is said to be, when a participle behind it is the cue; None for any other cue."""
    tree, at = scene.trees[cue.sentence], cue.tokens[-1]
    if cue.frame.upos != "VERB" or not is_past_participle(tree.tokens[cue.index]) or cue.frame.act == "deny":
        return None  # « Le bilan, contesté par X, est de dix morts »: so the writer
    if len(cue.tokens) > 1 and tree.tokens[cue.tokens[0]].upos == "AUX":
        return None
    ahead = range(at + 1, min(at + REACH, len(tree.tokens) - 2))
    verb = next((i for i in ahead if "VerbForm=Fin" in tree.tokens[i].feats), None)
    noun = _told_of(tree, cue)
    if noun is None or tree.tokens[noun].lemma not in scene.clauses.given or verb is None:
        return None
    if any(other.index == verb for other in scene.cues_of(cue.sentence)):
        return None  # « Les chiffres donnés par X montrent P »
    if tree.tokens[verb].upos != "AUX":
        start = _number(tree, verb) if tree.tokens[noun].lemma in scene.clauses.tallies else None
    else:
        start = _first_word(scene, tree, verb + 1)
        if tree.tokens[start].upos == "ADJ" or is_past_participle(tree.tokens[start]):
            return None  # « Le chiffre avancé par X est faux », « est contesté par Y »: so the writer
    return None if start is None else (Span(tree.tokens[start].span.start, clause_end(scene, start - 1, cue)),)


def _told_of(tree: Tree, cue: CueMention) -> int | None:
    """The noun that a participle tells of, right before it or set off: « le bilan, communiqué par X, »."""
    noun, apart = cue.tokens[0] - 1, tree.tokens[cue.index].head
    while noun > 0 and tree.tokens[noun].upos == "ADV":
        noun -= 1
    if noun >= 0 and tree.tokens[noun].text == "," and tree.tokens[cue.index].deprel == "acl" and apart < noun:
        return apart
    return noun if noun >= 0 else None


def _number(tree: Tree, verb: int) -> int | None:
    """« s'élève à | 12 morts », « dépasse | les 300 morts »: where a count begins behind its verb, if it is one."""
    start = verb + 1
    leads = tree.tokens[start].upos == "ADP" and tree.tokens[start + 1].deprel != "fixed"
    start += leads
    counted = any(token.upos == "NUM" for token in tree.tokens[start : start + NEAR])
    is_other = tree.tokens[start].upos in {"PUNCT", "ADV"} and not counted
    return start if counted and not is_other and not is_denied(tree, verb) else None


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
