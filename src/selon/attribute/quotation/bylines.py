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
    below = scene.blocks.first_from(quotation.span.end)
    if below is None or not _is_byline(scene, below) or not _fills_block(scene, quotation):
        return None
    speaker = _speaker(scene, below)
    return None if speaker is None else Draft((quotation.inner,), None, speaker, (), True, "quotation above its byline")


def _is_byline(scene: Scene, block: Block) -> bool:
    return block.span.of(scene.doc.text)[:1] in DASHES and len(block.span) < SHORT


def _fills_block(scene: Scene, quotation: Quotation) -> bool:
    """True when nothing but the quotation stands in its last block."""
    block = scene.blocks.last_before(quotation.span.end)
    if block is None or block.span.end < quotation.span.end:
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
            date = scene.times.first_from(start + 1)
            end = block.span.end if date is None else min(date.span.start, block.span.end)
            words = scene.doc.text[start:end].rstrip(" ,.(\n")
            return Found(spot, Span(start, start + len(words)), "byline below")
    return None


def unmarked_bylines(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Paragraphs in the first person that no other attribution has words of, above a byline."""
    blocks = scene.blocks.items
    claimed = {b.span for draft in drafts for part in draft.content for b in scene.blocks.meeting(part)}
    for k, block in enumerate(blocks):
        if k == 0 or not _is_byline(scene, block):
            continue
        above = (blocks[j].span for j in range(k - 1, -1, -1))
        said = list(takewhile(lambda span: span not in claimed and _is_first_person(scene, span), above))
        speaker = _speaker(scene, block) if said else None
        if speaker is not None:
            yield Draft(tuple(reversed(said)), None, speaker, (), True, "first person above a byline")


def _is_first_person(scene: Scene, span: Span) -> bool:
    low, high = scene.after(span.start), scene.after(span.end)
    return any(feature(scene.token(scene.spots[i]), "Person") == "1" for i in range(low, high))
