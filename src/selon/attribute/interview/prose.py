"""Paragraphs that may be all somebody's words, and whether they are in the first person."""

from __future__ import annotations

from collections.abc import Container, Sequence

from selon.attribute.scene import Scene
from selon.model import Span, Token
from selon.tree import feature

KINDS = frozenset({"body", "list"})
NUMBERS = frozenset({"Sing", "Plur", None})
MOST = 0.9  # of a stretch: quoted words that are all of it
BEHIND = 12  # characters from the end of a quotation to its cue: « , a-t-il »


def prose(scene: Scene, span: Span) -> tuple[Span, ...]:
    """The paragraphs within a span, those that follow each other as one; a heading straight at its start counts."""
    found: list[Span] = []
    broken = True
    for i, block in enumerate(scene.blocks.inside(span)):
        if block.kind not in KINDS and (i or block.kind != "heading"):
            broken = True
        elif broken:
            found, broken = [*found, block.span], False
        else:
            found[-1] = Span(found[-1].start, block.span.end)
    return tuple(found)


def own_words(scene: Scene, parts: Sequence[Span], numbers: Container[str | None] = NUMBERS) -> tuple[Span, ...]:
    """Of what somebody says last the first paragraph and what goes on in the first person, of some numbers.

    Behind it the writer may end the text, as where another is quoted.
    """
    if not parts:
        return ()
    blocks = scene.blocks.inside(Span(parts[0].start, parts[-1].end))
    told = next((i for i, block in enumerate(blocks) if _tells_of_another(scene, block.span)), len(blocks))
    if told == 0:
        return ()
    blocks = blocks[:told]
    last = max((i for i, block in enumerate(blocks) if has_person(scene, block.span, "1", numbers)), default=0)
    return prose(scene, Span(blocks[0].span.start, blocks[last].span.end))


def _tells_of_another(scene: Scene, block: Span) -> bool:
    """True for a paragraph in which somebody is quoted with a cue right behind: the writer has gone on."""
    ends = {q.span.end for q in scene.outer.inside(block)}
    cues = (cue for number in {spot[0] for spot in scene.spots_in(block)} for cue in scene.cues_of(number))
    return any(0 < cue.span.start - end <= BEHIND for cue in cues for end in ends)


def has_person(scene: Scene, span: Span, person: str, numbers: Container[str | None] = NUMBERS) -> bool:
    """True for a word of a grammatical person, in one of some numbers, outside quotation marks."""
    tokens = (scene.token(spot) for spot in scene.spots_in(span))
    own = (t.span for t in tokens if person_of(scene, t) == person and _number_of(scene, t) in numbers)
    return any(not _is_quoted(scene, word, span) for word in own)


def person_of(scene: Scene, token: Token) -> str | None:
    """``1`` for « je », « nous », and for « mon » and « nos », to which a parser gives none."""
    form = token.text.lower()
    return "1" if form in scene.words.mine or form in scene.words.ours else feature(token, "Person")


def _number_of(scene: Scene, token: Token) -> str | None:
    """How many speak: « mes frères » are one's own."""
    form = token.text.lower()
    return "Sing" if form in scene.words.mine else "Plur" if form in scene.words.ours else feature(token, "Number")


def _is_quoted(scene: Scene, word: Span, within: Span) -> bool:
    """True inside quotation marks that are not around all of a stretch."""
    return any(len(q.span) < MOST * len(within) for q in scene.outer.meeting(word))
