"""Listening: which words of a text are what somebody says, as a network over the words of the whole text takes them.

The reader's network sees one sentence at a time. This one is given the states that it has of every word, and goes
through the text in both directions (a gated recurrent unit: Cho et al. 2014), so that it still knows in the fifth
sentence of a quotation that one is open. How it was trained is told in ``docs/model-card.md``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from selon.annotate.reading.network import Floats, open_session
from selon.annotate.reading.weights import ModelFile
from selon.model import LikelyContent, Span

PART = "listening"  # of the model file
INSIDE = 0.5  # likelihood from which a word counts
GAP = 2  # words in doubt between two runs of one content
FAR = 0.02  # what each word between a content and its source takes off the likelihood of the source
EDGES = frozenset('«»“”".,;:!?–—-()')
Run = tuple[int, int]  # first and last word


@dataclass(frozen=True, slots=True)
class Listener:
    """The network ready to run, and what each of its outputs is the likelihood of."""

    session: Any
    labels: tuple[str, ...]

    def run(self, states: Floats) -> Floats:
        """From the states of words in text order [words, width] to likelihoods [words, labels]."""
        likely: Floats = self.session.run(None, {"states": states[:, None]})[0]
        return likely

    def hear(self, text: str, sentences: Sequence[Sequence[Span]], states: Floats) -> Iterator[LikelyContent]:
        """What somebody may be saying in sentences, given as the spans of their words, in text order."""
        scores = self.run(states)
        content, cue, source = (scores[:, self.labels.index(name)] for name in ("content", "cue", "source"))
        before = [0, *np.cumsum(content > INSIDE).tolist()]  # likely words before each word
        at = 0
        for words in sentences:
            end = at + len(words)
            if before[end] > before[at]:
                yield from find_likely(text, words, content[at:end], cue[at:end], source[at:end])
            at = end


def load_listener(file: ModelFile) -> Listener | None:
    """The listening network of an open model file, if it has one."""
    if PART not in file.parts:
        return None
    return Listener(open_session(file.parts[PART]), tuple(file.about["heard"]))


def find_likely(
    text: str, words: Sequence[Span], content: Floats, cue: Floats, source: Floats
) -> Iterator[LikelyContent]:
    """The contents of one sentence from the likelihoods of its words, each with the likeliest cue and source beside."""
    parts = [part for run in _joined(find_runs(content)) if (part := _trimmed(text, words, run)) is not None]
    if not parts:
        return
    cues, sources = find_runs(cue), find_runs(source)
    for first, last in parts:
        yield LikelyContent(
            span=Span(words[first].start, words[last].end),
            likelihood=round(float(content[first : last + 1].mean()), 4),
            source=_beside((first, last), sources, words, source),
            cue=_beside((first, last), cues, words, cue),
        )


def find_runs(likely: Floats) -> list[Run]:
    """The runs of words that are likelier than not."""
    at: NDArray[np.intp] = np.flatnonzero(likely > INSIDE)
    found: list[Run] = []
    for i in at.tolist():
        if found and found[-1][1] == i - 1:
            found[-1] = (found[-1][0], i)
        else:
            found.append((i, i))
    return found


def _joined(runs: Sequence[Run]) -> Iterator[Run]:
    """Runs with few words between them as one."""
    before: Run | None = None
    for run in runs:
        if before is not None and run[0] - before[1] - 1 <= GAP:
            before = (before[0], run[1])
            continue
        if before is not None:
            yield before
        before = run
    if before is not None:
        yield before


def _trimmed(text: str, words: Sequence[Span], run: Run) -> Run | None:
    """A run without the marks at its ends."""
    first, last = run
    while first <= last and words[first].of(text) in EDGES:
        first += 1
    while last >= first and words[last].of(text) in EDGES:
        last -= 1
    return (first, last) if first <= last else None


def _beside(content: Run, others: Sequence[Run], words: Sequence[Span], likely: Floats) -> Span | None:
    """The likeliest of other runs outside a content, the nearer of two alike."""
    free = [run for run in others if run[1] < content[0] or run[0] > content[1]]
    best = max(
        free, key=lambda run: float(likely[run[0] : run[1] + 1].mean()) - FAR * _apart(content, run), default=None
    )
    return None if best is None else Span(words[best[0]].start, words[best[1]].end)


def _apart(one: Run, other: Run) -> int:
    return max(other[0] - one[1], one[0] - other[1])
