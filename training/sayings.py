"""Attributions from a network's scores: contents made whole, each with its cue, and each cue with its source.

Tags come word by word and break where a word is in doubt, so that a content read off them falls into pieces. Here
pieces with little doubt between them are one content, a content runs to the end of its clause when that is near, and a
piece that nothing announces counts only when it is long and sure. The figures were chosen on folds of ``train_fr``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from selon.score.annotation import Saying
from training.schema import EDGES, marking, tagging
from training.spans import Part, Row, Window, inside, runs, targets, trimmed

OUTSIDE = 2.0  # what a word has to be less sure of to stay outside: recall of pieces that are then joined
APART, DOUBT = 10, 0.05  # words between two pieces of one content, and how likely these are inside on the mean
NEAR_END = 3  # words from a content to the end of its clause that are still its own
ALONE, SURE = 5, 0.7  # words and mean likelihood of a content without a cue
SOURCE_OUTSIDE, LEAST, FAR = 2.0, -6.0, 0.1  # sources tagged; the least score of a link, what a word between costs
OPENING, CLOSING, STOPS = "«“", "»”", ".!?;"
Marks = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A content as words of a window, with how likely they are inside one, on the mean."""

    first: int
    last: int
    likely: float


def find_sayings(window: Window) -> Iterator[Saying]:
    """The attributions of a window: those with a cue in the order of the cues, then those without."""
    cues = {first: (first, last) for first, last, _ in runs(window.scores["cue"], tagging()["cue"])}
    contents, alone = _linked(window, list(find_contents(window)), cues)
    sources = [(a, b) for a, b, _ in runs(window.scores["source"], tagging()["source"], SOURCE_OUTSIDE)]
    marks = marking()
    for cue, parts in contents.items():
        if parts:
            yield _saying(window, cue, cues[cue], parts, sources, marks)
    for part in alone:
        yield _saying(window, part[0], None, [part], sources, marks)


def find_contents(window: Window) -> Iterator[Piece]:
    """The contents of a window, those within others last."""
    for head in ("content", "nested"):
        likely = inside(window.scores[head])
        for part in _joined(window, runs(window.scores[head], tagging()[head], OUTSIDE), likely):
            first, last = trimmed(window, part, OPENING, CLOSING)
            if first <= last:
                last = _to_clause_end(window, last)
                yield Piece(first, last, float(likely[first : last + 1].mean()))


def _joined(window: Window, found: Sequence[tuple[int, int, str]], likely: Row) -> list[Part]:
    """Runs of one sentence with few and doubtful words between them as one."""
    parts: list[Part] = []
    for first, last, _ in found:
        before = parts[-1][1] if parts else first
        between = likely[before + 1 : first]
        near = bool(parts) and window.together(before, first) and len(between) <= APART
        if near and (not len(between) or between.mean() > DOUBT):
            parts[-1] = (parts[-1][0], last)
        else:
            parts.append((first, last))
    return parts


def _to_clause_end(window: Window, last: int) -> int:
    for at in range(last + 1, min(len(window.sample.words), last + NEAR_END + 1)):
        if not window.together(last, at) or window.word(at) in CLOSING:
            return last
        if window.word(at) in STOPS:
            return at - 1
    return last


def _linked(
    window: Window, pieces: Sequence[Piece], cues: Mapping[int, Part]
) -> tuple[Mapping[int, list[Part]], list[Part]]:
    """The contents of each cue by the best link, or by nearness in a sentence; and those that nothing announces."""
    links = window.scores["start"][EDGES.index("content")]
    contents: dict[int, list[Part]] = {cue: [] for cue in cues}
    alone = []
    for piece in pieces:
        part = (piece.first, piece.last)
        apart = [cue for cue in cues if not piece.first <= cue <= piece.last]
        opening = slice(piece.first, min(piece.last + 1, piece.first + 3))
        best = max(apart, key=lambda cue: float(links[cue, opening].max()), default=None)
        if best is not None and links[best, opening].max() > 0:
            contents[best].append(part)
        elif piece.last - piece.first + 1 >= ALONE and piece.likely > SURE:
            free = [cue for cue in apart if window.together(cue, piece.first) and not contents[cue]]
            if free:
                contents[min(free, key=lambda cue: _distance(cue, part))].append(part)
            else:
                alone.append(part)
    return contents, alone


def _distance(word: int, part: Part) -> int:
    return min(abs(word - part[0]), abs(word - part[1]))


def _source(window: Window, anchor: int, contents: Sequence[Part], sources: Sequence[Part]) -> Part | None:
    """The source that an anchor is linked to best, the nearer of two alike, never one within what is said."""
    links = window.scores["start"][EDGES.index("source"), anchor]
    free = [s for s in sources if not any(a <= s[0] and s[1] <= b for a, b in contents)]
    scored = [(float(links[a : b + 1].max()) - FAR * _distance(anchor, (a, b)), (a, b)) for a, b in free]
    score, best = max(scored, default=(LEAST, (0, 0)))
    return best if score > LEAST else None


def _saying(
    window: Window, anchor: int, cue: Part | None, parts: Sequence[Part], sources: Sequence[Part], marks: Marks
) -> Saying:
    source = _source(window, anchor, parts, sources)
    best = {name: marks[name][int(window.scores[name][anchor].argmax())] for name in ("act", "speech", "anonymous")}
    return Saying(
        content=tuple(sorted(window.span(*part) for part in parts)),
        cue=None if cue is None else window.span(*cue),
        source=None if source is None else window.span(*source),
        who=None,
        speech=best["speech"],
        anonymous=best["anonymous"] == "yes",
        via=tuple(window.span(*t) for t in targets(window, "relay", anchor)),
        act=best["act"],
    )
