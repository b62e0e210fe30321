"""Who says so inside what tells more of a noun: « un immeuble abritant, selon X, un dépôt d'armes »."""

from __future__ import annotations

from selon.attribute.content.clauses import clause_end
from selon.attribute.scene import CueMention, Scene
from selon.model import Span
from selon.tree import Tree, base, extent, has_auxiliary, is_past_participle, is_present_participle

GOING_ON = frozenset({"ADP", "DET", "NUM", "NOUN", "PROPN", "ADJ", "SCONJ"})


def told_inside(scene: Scene, cue: CueMention, last: int, after: int) -> tuple[Span, ...] | None:
    """The words of a participle or a relative clause around who says so, between two commas; of the noun no more.

    ``last`` is the token before the first comma, ``after`` the second comma.
    """
    tree = scene.trees[cue.sentence]
    if after + 2 >= len(tree.tokens) or tree.tokens[last + 1].text != "," or tree.tokens[after].text != ",":
        return None
    first, noun = _beginning(scene, tree, last), tree.tokens[last].head
    if first is None or tree.tokens[after + 1].upos not in GOING_ON:
        return None
    main = [i for i, t in enumerate(tree.tokens) if "VerbForm=Fin" in t.feats and not first <= i <= last]
    if not main:
        return None  # « Dix soldats tués, selon X, dans une embuscade »: all that the title tells
    resumed = next((i for i in main if i > after and _is_of(tree, i, noun)), len(tree.tokens))
    stop = clause_end(scene, after, cue)
    behind = [i for i in range(after + 1, resumed) if tree.tokens[i].span.end <= stop]
    while behind and tree.tokens[behind[-1]].upos == "PUNCT":
        behind.pop()
    return (extent(tree, range(first, last + 1)), extent(tree, behind)) if behind else None


def _beginning(scene: Scene, tree: Tree, last: int) -> int | None:
    """Where the words begin that a participle or the verb of a relative clause, right before a comma, tells."""
    token = tree.tokens[last]
    if token.upos != "VERB" or not token.head < last or tree.tokens[token.head].upos not in {"NOUN", "PROPN"}:
        return None
    if base(token.deprel) in {"acl", "amod"} and token.deprel != "acl:relcl":
        participle = is_present_participle(token) or (is_past_participle(token) and not has_auxiliary(tree, last))
        return last if participle else None
    opened = next((i for i in range(last - 1, token.head, -1) if "PronType=Rel" in tree.tokens[i].feats), None)
    return opened + 1 if token.deprel == "acl:relcl" and opened is not None else None


def _is_of(tree: Tree, finite: int, noun: int) -> bool:
    """True for a finite form of a verb whose subject stands before the participle or is its noun."""
    token = tree.tokens[finite]
    verb = token.head if token.upos == "AUX" else finite
    return any(base(tree.tokens[c].deprel) == "nsubj" and c <= noun for c in tree.children[verb])
