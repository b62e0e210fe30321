"""Pull quotes: words set apart in a block of their own, and below them « — X »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from selon.attribute.scene import Draft, Found, Scene
from selon.model import Block, Quotation, Span
from selon.tree import feature

DASHES = frozenset({"—", "–"})
SHORT = 150  # characters of a byline


def by_byline(scene: Scene, quotation: Quotation) -> Draft | None:
    """A quotation that ends its block, with a byline in the block below."""
    below = next((b for b in scene.doc.blocks if b.span.start >= quotation.span.end), None)
    if below is None or not _is_byline(scene, below) or not _fills_block(scene, quotation):
        return None
    speaker = _speaker(scene, below)
    return None if speaker is None else Draft((quotation.inner,), None, speaker, (), True, "quotation above its byline")


def _is_byline(scene: Scene, block: Block) -> bool:
    return block.span.of(scene.doc.text)[:1] in DASHES and len(block.span) < SHORT


def _fills_block(scene: Scene, quotation: Quotation) -> bool:
    """True when nothing but the quotation stands in its last block."""
    block = next((b for b in scene.doc.blocks if b.span.start < quotation.span.end <= b.span.end), None)
    if block is None:
        return False
    text = scene.doc.text
    before = text[block.span.start : max(block.span.start, quotation.span.start)]
    return not before.strip() and not text[quotation.span.end : block.span.end].strip(" .\n")


def _speaker(scene: Scene, block: Block) -> Found | None:
    """Who is named in a byline: from its first noun or name to its end, or to a date."""
    for at in range(scene.after(block.span.start), scene.after(block.span.end)):
        spot = scene.spots[at]
        if scene.token(spot).upos in {"PROPN", "NOUN"} or spot in scene.named:
            start = scene.token(spot).span.start
            dates = [t.span.start for t in scene.doc.times if start < t.span.start < block.span.end]
            words = scene.doc.text[start : min([*dates, block.span.end])].rstrip(" ,.(\n")
            return Found(spot, Span(start, start + len(words)), "byline below")
    return None


def unmarked_bylines(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Paragraphs in the first person without quotation marks, above a byline."""
    blocks = scene.doc.blocks
    for k, block in enumerate(blocks):
        if k == 0 or not _is_byline(scene, block):
            continue
        said = list(takewhile(lambda span: _is_unclaimed(scene, span, drafts), (b.span for b in blocks[k - 1 :: -1])))
        speaker = _speaker(scene, block) if said else None
        if speaker is not None:
            yield Draft(tuple(reversed(said)), None, speaker, (), True, "first person above a byline")


def _is_unclaimed(scene: Scene, said: Span, drafts: Sequence[Draft]) -> bool:
    """True for a paragraph in the first person that no other attribution has words of."""
    taken = any(part.meets(said) for draft in drafts for part in draft.content)
    return not taken and _is_first_person(scene, said)


def _is_first_person(scene: Scene, span: Span) -> bool:
    low, high = scene.after(span.start), scene.after(span.end)
    return any(feature(scene.token(scene.spots[i]), "Person") == "1" for i in range(low, high))
