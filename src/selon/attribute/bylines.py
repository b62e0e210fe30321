"""Pull quotes: words set apart in a block of their own, and below them « — X »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selon.attribute.phrases import noun_phrase
from selon.attribute.scene import Draft, Found, Scene
from selon.model import Block, Quotation, Span
from selon.tree import feature

DASHES = "—–- "


def by_byline(scene: Scene, quotation: Quotation) -> Draft | None:
    """A quotation that ends its block, with a byline in the block below."""
    below = next((b for b in scene.doc.blocks if b.span.start >= quotation.span.end), None)
    if below is None or not _is_byline(scene, below) or not _fills_block(scene, quotation):
        return None
    speaker = _speaker(scene, below)
    return None if speaker is None else Draft((quotation.inner,), None, speaker, (), True, "quotation above its byline")


def _is_byline(scene: Scene, block: Block) -> bool:
    return block.span.of(scene.doc.text)[:1] in {"—", "–"} and len(block.span) < 150


def _fills_block(scene: Scene, quotation: Quotation) -> bool:
    """True when nothing but the quotation stands in its last block."""
    block = next((b for b in scene.doc.blocks if b.span.start < quotation.span.end <= b.span.end), None)
    if block is None:
        return False
    text = scene.doc.text
    before = text[block.span.start : max(block.span.start, quotation.span.start)]
    return not before.strip() and not text[quotation.span.end : block.span.end].strip(" .\n")


def _speaker(scene: Scene, block: Block) -> Found | None:
    """The name or noun in a byline: its first nominal word."""
    low, high = scene.after(block.span.start), scene.after(block.span.end)
    for at in range(low, high):
        spot = scene.spots[at]
        if scene.token(spot).upos in {"PROPN", "NOUN"} or spot in scene.named:
            tree = scene.trees[spot[0]]
            end = noun_phrase(tree, spot[1]).end
            stop = scene.doc.text.find("\n", block.span.start)
            whole = Span(scene.token(spot).span.start, max(end, block.span.end if stop < 0 else min(stop, block.span.end)))
            return Found(spot, whole if scene.doc.text[whole.start : whole.end].strip() else whole, "byline below")
    return None


def unmarked_bylines(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Paragraphs in the first person without quotation marks, above a byline."""
    blocks = scene.doc.blocks
    for k, block in enumerate(blocks):
        if k == 0 or not _is_byline(scene, block):
            continue
        said = blocks[k - 1].span
        if any(part.meets(said) for d in drafts for part in d.content) or not _is_first_person(scene, said):
            continue
        speaker = _speaker(scene, block)
        if speaker is not None:
            yield Draft((said,), None, speaker, (), True, "first person above a byline")


def _is_first_person(scene: Scene, span: Span) -> bool:
    low, high = scene.after(span.start), scene.after(span.end)
    return any(feature(scene.token(scene.spots[i]), "Person") == "1" for i in range(low, high))
