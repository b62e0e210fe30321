"""From scores to layers: spans from tags, edges from pair scores, attributions and events from both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from selon.model import Span
from selon.score.annotation import Amount, Annotation, Happening, Label, Saying, Spot, Timex
from training.data import Sample
from training.schema import EDGES, marking, tagging

Scores = Mapping[str, NDArray[np.float32]]
Run = tuple[int, int, str]  # first word, last word, kind
FURTHEST = 60  # words that a role may span


@dataclass(frozen=True, slots=True)
class Window:
    """The scores of one sample, cut to its words, and where its text stands in the document."""

    sample: Sample
    scores: Scores
    offset: int

    def span(self, first: int, last: int) -> Span:
        """The span in the document of some words."""
        words = self.sample.words
        return Span(words[first].start + self.offset, words[last].end + self.offset)


def runs(scores: NDArray[np.float32], labels: Sequence[str]) -> list[Run]:
    """The spans of the best tags; an I without its B opens a span."""
    found: list[Run] = []
    for i, best in enumerate(scores.argmax(-1)):
        mark, _, kind = labels[int(best)].partition("-")
        if mark == "O":
            continue
        if mark == "I" and found and found[-1][1] == i - 1 and found[-1][2] == kind:
            found[-1] = (found[-1][0], i, kind)
        else:
            found.append((i, i, kind))
    return found


def targets(window: Window, relation: str, anchor: int, many: bool = False) -> list[tuple[int, int]]:
    """The words that an anchor is linked to: the best one, or all above even odds."""
    at = EDGES.index(relation)
    starts = window.scores["start"][at, anchor]
    chosen = [int(j) for j in np.flatnonzero(starts > 0)] if many else [int(starts.argmax())]
    found = []
    for start in chosen:
        if starts[start] <= 0:
            continue
        ends = window.scores["end"][at, anchor, start : start + FURTHEST]
        found.append((start, start + int(ends.argmax())))
    return found


def decode(windows: Sequence[Window]) -> Annotation:
    """The layers of a document from its windows, in text order."""
    labels, marks = tagging(), marking()
    sayings: list[Saying] = []
    events: list[Happening] = []
    times: list[Timex] = []
    places: list[Spot] = []
    wording: list[Label] = []
    for window in windows:
        sayings += _sayings(window, labels, marks)
        events += _events(window, labels, marks)
        times += [Timex(window.span(a, b), k, "") for a, b, k in runs(window.scores["time"], labels["time"])]
        places += [Spot(window.span(a, b), None, None) for a, b, _ in runs(window.scores["place"], labels["place"])]
        wording += [Label(window.span(a, b), None) for a, b, _ in runs(window.scores["wording"], labels["wording"])]
    placed = tuple(_with_voice(event, sayings) for event in events)
    return Annotation(tuple(sayings), placed, tuple(times), tuple(places), tuple(wording))


def _sayings(window: Window, labels: Mapping[str, Sequence[str]], marks: Mapping[str, Sequence[str]]) -> list[Saying]:
    cues = runs(window.scores["cue"], labels["cue"])
    tagged = [r for name in ("content", "nested") for r in runs(window.scores[name], labels[name])]
    contents: dict[int, list[tuple[int, int]]] = {first: [] for first, _, _ in cues}
    orphans = []
    relation = EDGES.index("content")
    for first, last, _ in tagged:
        scores = {cue: float(window.scores["start"][relation, cue, first]) for cue in contents}
        best = max(scores, key=lambda c: scores[c], default=None)
        if best is not None and scores[best] > 0:
            contents[best].append((first, last))
        else:
            orphans.append((first, last))
    for cue in contents:
        if not contents[cue]:
            contents[cue] = targets(window, "content", cue, many=True)
    ends = {first: last for first, last, _ in cues}
    found = [_saying(window, cue, (cue, ends[cue]), parts, marks) for cue, parts in contents.items() if parts]
    return found + [_saying(window, first, None, [(first, last)], marks) for first, last in orphans]


def _saying(
    window: Window,
    anchor: int,
    cue: tuple[int, int] | None,
    parts: Sequence[tuple[int, int]],
    marks: Mapping[str, Sequence[str]],
) -> Saying:
    source = targets(window, "source", anchor)
    best = {name: marks[name][int(window.scores[name][anchor].argmax())] for name in ("act", "speech", "anonymous")}
    return Saying(
        content=tuple(sorted(window.span(*part) for part in parts)),
        cue=None if cue is None else window.span(*cue),
        source=window.span(*source[0]) if source else None,
        who=None,
        speech=best["speech"],
        anonymous=best["anonymous"] == "yes",
        via=tuple(window.span(*t) for t in targets(window, "relay", anchor)),
        act=best["act"],
    )


def _events(window: Window, labels: Mapping[str, Sequence[str]], marks: Mapping[str, Sequence[str]]) -> list[Happening]:
    found = []
    for first, last, _ in runs(window.scores["trigger"], labels["trigger"]):
        kind = marks["event_type"][int(window.scores["event_type"][first].argmax())]
        role = {r: targets(window, r, first) for r in ("actor", "recipient", "place", "time")}
        spans = {r: window.span(*t[0]) if t else None for r, t in role.items()}
        amounts = tuple(_amount(window, t, marks) for t in targets(window, "quantity", first, many=True))
        stance = marks["factuality"][int(window.scores["factuality"][first].argmax())]
        found.append(
            Happening(window.span(first, last), kind, spans["actor"], spans["recipient"], spans["place"], None, None,
                      amounts, stance, None)
        )  # fmt: skip
    return found


def _amount(window: Window, target: tuple[int, int], marks: Mapping[str, Sequence[str]]) -> Amount:
    """A number; its bounds are for rules to read."""
    of = marks["counted"][int(window.scores["counted"][target[0]].argmax())]
    return Amount(window.span(*target), of, None, None)


def _with_voice(event: Happening, sayings: Sequence[Saying]) -> Happening:
    around = [
        (len(part), i) for i, saying in enumerate(sayings) for part in saying.content if part.holds(event.trigger)
    ]
    voice = min(around)[1] if around else None
    return Happening(event.trigger, event.type, event.actor, event.recipient, event.place, event.place_name, event.date,
                     event.quantities, event.factuality, voice)  # fmt: skip
