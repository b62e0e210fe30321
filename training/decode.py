"""From scores to layers: spans from tags, edges from pair scores, attributions and events from both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from selon.score.annotation import Amount, Annotation, Happening, Label, Saying, Spot, Timex
from training.sayings import find_sayings
from training.schema import marking, tagging
from training.spans import Part, Run, Window, runs, targets, trimmed


def decode(windows: Sequence[Window]) -> Annotation:
    """The layers of a document from its windows, in text order."""
    labels, marks = tagging(), marking()
    sayings: list[Saying] = []
    events: list[Happening] = []
    times: list[Timex] = []
    places: list[Spot] = []
    wording: list[Label] = []
    for window in windows:
        sayings += find_sayings(window)
        events += _events(window, labels, marks)
        times += [Timex(window.span(a, b), k, "") for a, b, k in _spans(window, "time", labels)]
        places += [Spot(window.span(a, b), None, None) for a, b, _ in _spans(window, "place", labels)]
        wording += [Label(window.span(a, b), None) for a, b, _ in _spans(window, "wording", labels)]
    placed = tuple(_with_voice(event, sayings) for event in events)
    return Annotation(tuple(sayings), placed, tuple(times), tuple(places), tuple(wording))


def _spans(window: Window, head: str, labels: Mapping[str, Sequence[str]]) -> Iterator[Run]:
    for first, last, kind in runs(window.scores[head], labels[head]):
        a, b = trimmed(window, (first, last))
        if a <= b:
            yield a, b, kind


def _events(window: Window, labels: Mapping[str, Sequence[str]], marks: Mapping[str, Sequence[str]]) -> list[Happening]:
    found = []
    for first, last, _ in _spans(window, "trigger", labels):
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


def _amount(window: Window, target: Part, marks: Mapping[str, Sequence[str]]) -> Amount:
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
