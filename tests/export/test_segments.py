"""Segments: marks that overlap are cut side by side, and no character of the text is lost or doubled."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from selon.export.segments import Mark, cut, paragraphs
from selon.model import Block, Span

TEXT = "zéro un 🔥 deux\n\ntrois quatre\ncinq"


def spans(length: int) -> st.SearchStrategy[Span]:
    edge = st.integers(0, length)
    return st.tuples(edge, edge).map(lambda pair: Span(min(pair), max(pair)))


MARKS = st.lists(st.builds(Mark, spans(len(TEXT)), st.sampled_from(["voice", "place"]), st.text("abc", max_size=1)))


@given(MARKS)
def test_segments_follow_each_other_and_carry_exactly_the_marks_over_them(marks: list[Mark]) -> None:
    found = list(cut(Span(0, len(TEXT)), marks))
    assert "".join(s.span.of(TEXT) for s in found) == TEXT
    for segment in found:
        over = [m for m in marks if len(m.span) and m.span.holds(segment.span)]
        assert sorted(map(repr, segment.marks)) == sorted(map(repr, over))
        assert not any(m.span.meets(segment.span) for m in marks if len(m.span) and m not in over)


@given(MARKS, st.lists(st.builds(Block, spans(len(TEXT)), st.just("body"))))
def test_paragraphs_show_every_character_but_blanks_once_whatever_the_blocks(
    marks: list[Mark], blocks: list[Block]
) -> None:
    shown = "".join(s.span.of(TEXT) for p in paragraphs(TEXT, blocks, marks) for s in p.segments)
    assert "".join(shown.split()) == "".join(TEXT.split())


def test_a_mark_over_two_paragraphs_is_in_both() -> None:
    whole = Mark(Span(0, len(TEXT)), "voice", "a1")
    found = paragraphs(TEXT, (Block(Span(0, 14), "heading"), Block(Span(16, 28), "body")), (whole,))
    assert [(p.kind, p.segments[0].marks) for p in found] == [
        ("heading", (whole,)),
        ("body", (whole,)),
        ("other", (whole,)),
    ]


def test_wider_marks_come_first() -> None:
    inner, outer = Mark(Span(0, 4), "place"), Mark(Span(0, 9), "voice")
    assert next(cut(Span(0, 9), (inner, outer))).marks == (outer, inner)
