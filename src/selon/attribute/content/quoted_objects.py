"""What a verb says of quoted words that are its object, straight behind it or behind where it was said."""

from __future__ import annotations

from selon.attribute.content.extents import is_bare_time
from selon.attribute.cue.verbs import is_finite, is_passive_cue
from selon.attribute.scene import CueMention, Scene
from selon.model import Act, Span
from selon.tree import Tree, base

OPENING = frozenset({"«", "“"})
CLOSING = frozenset({"»", "”"})
TAKING_SIDES: frozenset[Act] = frozenset({"deny", "condemn", "praise", "confirm"})


def quoted_object(scene: Scene, cue: CueMention) -> Span | None:
    """« a salué un « pas vers la paix » »: quoted words behind an article, whatever the parser made of them."""
    tree, at = scene.trees[cue.sentence], cue.tokens[-1] + 1
    at += at < len(tree.tokens) and tree.tokens[at].upos == "DET"
    quotation = scene.outer.at(tree.tokens[at].span.start) if at < len(tree.tokens) else None
    if not is_active(scene, cue) or (quotation is not None and _tells_how(scene, cue, at)):
        return None
    if quotation is None:
        return _quoted_past_aside(scene, tree, cue)
    return Span(tree.tokens[cue.tokens[-1] + 1].span.start, quotation.span.end)


def _tells_how(scene: Scene, cue: CueMention, opening: int) -> bool:
    """« dément « catégoriquement » », « condamne « avec force » P »: how somebody takes a stand is not on what."""
    tokens = scene.trees[cue.sentence].tokens
    if cue.frame.act not in TAKING_SIDES or opening + 2 >= len(tokens) or tokens[opening].text not in OPENING:
        return False
    first, closing = tokens[opening + 1], tokens[opening + 2]
    alone = first.upos == "ADV" and closing.text in CLOSING
    led = first.upos == "ADP" and base(first.deprel) == "case" and tokens[first.head].upos == "NOUN"
    return alone or (led and first.lemma not in scene.clauses.of)


def _quoted_past_aside(scene: Scene, tree: Tree, cue: CueMention) -> Span | None:
    """« a salué hier « P » », « a condamné, dans un entretien accordé à Y, « P » »: a noun behind when and where."""
    start = cue.tokens[-1] + 1
    opening = next((i for i in range(start, len(tree.tokens)) if tree.tokens[i].text in OPENING), start)
    quotation = scene.outer.at(tree.tokens[opening].span.start) if start < opening < len(tree.tokens) - 1 else None
    between = tree.tokens[start:opening]
    if quotation is None or tree.tokens[opening + 1].upos not in {"DET", "NOUN"}:
        return None
    if any("VerbForm=Fin" in t.feats or "VerbForm=Inf" in t.feats or t.upos == "SCONJ" for t in between):
        return None
    first = next((t for t in between if t.upos not in {"ADV", "PUNCT"} and not is_bare_time(scene, t)), None)
    aside = first is None or (first.upos == "ADP" and between[-1].text == ",")
    return quotation.span if aside else None


def is_active(scene: Scene, cue: CueMention) -> bool:
    """True for a verb whose object, if it is a noun, can only follow it."""
    tree = scene.trees[cue.sentence]
    return cue.frame.upos == "VERB" and is_finite(tree, cue.tokens) and not is_passive_cue(tree, cue)


def called_alone(scene: Scene, cue: CueMention, kind: str, found: tuple[Span, ...] | None) -> tuple[Span, ...] | None:
    """« ceux que X a qualifiés de | « bandits » | contre des villages »: what they are called ends with its mark."""
    tree, kinds = scene.trees[cue.sentence], cue.frame.content
    names = kind == "obl:de" and "obj+obl:de" in kinds and not any(k.endswith("xcomp:de") for k in kinds)
    if not names or found is None or len(found) > 1:
        return found
    before = (tree.tokens[c] for c in tree.children[cue.index] if c < cue.index)
    related = any(t.deprel == "obj" and "PronType=Rel" in t.feats for t in before)
    quotation = scene.outer.at(found[0].start)
    return (quotation.span,) if related and quotation is not None and quotation.span.end < found[0].end else found
