"""Who says so inside what tells more of a noun: « un immeuble abritant, selon X, un dépôt d'armes »."""

from __future__ import annotations

from selon.attribute.content.clauses import clause_end
from selon.attribute.scene import CueMention, Scene
from selon.model import Span
from selon.tree import Tree, ancestors, base, extent, has_auxiliary, is_past_participle, is_present_participle, subtree

GOING_ON = frozenset({"ADP", "DET", "NUM", "NOUN", "PROPN", "ADJ", "SCONJ"})
CLOSING = frozenset({"»", "”", '"', ")"})


def told_inside(scene: Scene, cue: CueMention, last: int, after: int) -> tuple[Span, ...] | None:
    """The words of a participle or a relative clause around who says so, between two commas; of the noun no more.

    ``last`` is the token before the first comma, ``after`` the second comma.
    """
    tree = scene.trees[cue.sentence]
    if after + 2 >= len(tree.tokens) or tree.tokens[last + 1].text != "," or tree.tokens[after].text != ",":
        return None
    if (absolute := _absolute(tree, last)) is not None:
        behind = [i for i in subtree(tree, tree.tokens[last].head) if i > after]
        return (extent(tree, range(absolute, last + 1)), extent(tree, behind)) if behind else None
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


def told_between(scene: Scene, cue: CueMention, last: int, after: int) -> tuple[Span, ...] | None:
    """« une attaque menée selon X par des soldats », « des hommes qui préparaient selon X un raid »: no more than this.

    No comma stands around who says so, and the words of the participle or of the relative clause go on behind.
    """
    tree = scene.trees[cue.sentence]
    if last + 1 != cue.tokens[0] or after >= len(tree.tokens) or tree.tokens[after].upos not in GOING_ON:
        return None
    first = _beginning(scene, tree, last)
    by_whom = first == last and tree.tokens[after].lemma in scene.clauses.agent  # hung on the source, perhaps
    heads = {last, *(range(cue.tokens[-1] + 1, after) if by_whom else ())}
    top = next((h for h in (after, *ancestors(tree, after)) if tree.tokens[h].head in heads), None)
    if first is None or top is None or top < after:
        return None
    stop = clause_end(scene, after, cue)
    own = [i for h in heads for i in subtree(tree, h) if i >= after and tree.tokens[i].span.end <= stop]
    comma = next((i for i in range(after, len(tree.tokens)) if tree.tokens[i].text in {",", ";"}), None)
    behind = [i for i in range(after, max(own, default=after) + 1) if first != last or comma is None or i < comma]
    while behind and tree.tokens[behind[-1]].upos == "PUNCT" and tree.tokens[behind[-1]].text not in CLOSING:
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


def _absolute(tree: Tree, aux: int) -> int | None:
    """Where « …, la défense ayant, selon X, abattu dix drones » begins: with the subject of its own, behind a comma."""
    verb = tree.tokens[aux].head
    if base(tree.tokens[aux].deprel) != "aux" or not is_present_participle(tree.tokens[aux]) or not aux < verb:
        return None
    subject = next((c for c in tree.children[verb] if base(tree.tokens[c].deprel) == "nsubj" and c < aux), None)
    phrase = [] if subject is None else [i for i in subtree(tree, subject) if tree.tokens[i].upos != "PUNCT"]
    return phrase[0] if phrase and tree.tokens[phrase[0] - 1].text == "," else None


def _is_of(tree: Tree, finite: int, noun: int) -> bool:
    """True for a finite form of a verb whose subject stands before the participle or is its noun."""
    token = tree.tokens[finite]
    verb = token.head if token.upos == "AUX" else finite
    return any(base(tree.tokens[c].deprel) == "nsubj" and c <= noun for c in tree.children[verb])
