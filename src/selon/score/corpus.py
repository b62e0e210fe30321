"""Reading an annotated corpus: a folder with ``text/NAME.txt`` and ``gold/NAME.json``.

A gold file is one JSON object with the lists ``attributions``, ``events``, ``times``, ``places`` and
``labels``; a span is ``[start, end]``, half-open code-point offsets into the text file. It may say which of
these lists people went through (``layers``, all without it) and when the text came out (``published``).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from selon.model import Span
from selon.score.annotation import Amount, Annotation, Happening, Label, Saying, Spot, Timex

Entry = Mapping[str, object]
LAYERS = frozenset({"attributions", "events", "times", "places", "labels"})
T = TypeVar("T")


class CorpusError(ValueError):
    """A corpus that cannot be scored; the message names the file and the cause."""


@dataclass(frozen=True, slots=True)
class Case:
    """One annotated text. Of ``gold`` only ``layers`` are measured; ``published`` is None where the text tells it."""

    name: str
    text: str
    gold: Annotation
    layers: frozenset[str] = LAYERS
    published: str | None = None


def read_corpus(folder: Path) -> tuple[Case, ...]:
    """All annotated texts of a folder, by name.

    Raises CorpusError when the folder, its ``gold`` files or one of their texts is missing, or when a
    file is not what it should be.
    """
    if not folder.is_dir():
        raise CorpusError(f"{folder}: no such folder")
    files = sorted((folder / "gold").glob("*.json"))
    if not files:
        raise CorpusError(f"{folder}: no annotations in {folder / 'gold'} (gold/NAME.json beside text/NAME.txt)")
    return tuple(_case(folder, file) for file in files)


def fingerprint(folder: Path) -> str:
    """The sha256 of a corpus: of the sorted sha256 of all its texts and annotations."""
    files = [*folder.glob("text/*.txt"), *folder.glob("gold/*.json")]
    hashes = sorted(hashlib.sha256(file.read_bytes()).hexdigest() for file in files)
    return hashlib.sha256("\n".join(hashes).encode("ascii")).hexdigest()


def _case(folder: Path, file: Path) -> Case:
    text_file = folder / "text" / f"{file.stem}.txt"
    text = _decoded(text_file)
    try:
        table = json.loads(_decoded(file))
    except json.JSONDecodeError as error:
        raise CorpusError(f"{file}: not JSON: {error}") from error
    if not isinstance(table, dict):
        raise CorpusError(f"{file}: must be one JSON object")
    return Case(
        file.stem, text, _annotation(file, table, len(text)), _layers(file, table), _words(table.get("published"))
    )


def _layers(file: Path, table: Entry) -> frozenset[str]:
    given = table.get("layers", sorted(LAYERS))
    if not isinstance(given, list) or not LAYERS.issuperset(given):
        raise CorpusError(f"{file}: layers must be some of {', '.join(sorted(LAYERS))}")
    return frozenset(given)


def _decoded(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8")
    except OSError as error:
        raise CorpusError(f"{file}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise CorpusError(f"{file}: not UTF-8 at byte {error.start}") from error


def _annotation(file: Path, table: Entry, length: int) -> Annotation:
    def layer(name: str, build: Callable[[Entry], T]) -> tuple[T, ...]:
        entries = table.get(name, [])
        if not isinstance(entries, list):
            raise CorpusError(f"{file}: {name} must be a list")
        return tuple(_built(f"{file}: {name}[{i}]", entry, build) for i, entry in enumerate(entries))

    found = Annotation(
        attributions=layer("attributions", _saying),
        events=layer("events", _happening),
        times=layer("times", lambda e: Timex(_span(e["span"]), str(e["type"]), str(e["value"]))),
        places=layer("places", lambda e: Spot(_span(e["span"]), _words(e.get("name")), _point(e))),
        labels=layer("labels", lambda e: Label(_span(e["span"]), _voice(e.get("voice")))),
    )
    _check(file, found, length)
    return found


def _built(where: str, entry: object, build: Callable[[Entry], T]) -> T:
    if not isinstance(entry, dict):
        raise CorpusError(f"{where}: must be an object")
    try:
        return build(entry)
    except KeyError as error:
        raise CorpusError(f"{where}: {error.args[0]} is missing") from error
    except (TypeError, ValueError) as error:
        raise CorpusError(f"{where}: {error}") from error


def _saying(entry: Entry) -> Saying:
    content = tuple(_span(part) for part in _items(entry["content"]))
    if not content:
        raise ValueError("content is empty")
    return Saying(
        content=content,
        cue=_perhaps(entry.get("cue")),
        source=_perhaps(entry.get("source")),
        who=_words(entry.get("who")),
        speech=str(entry["speech"]),
        anonymous=bool(entry.get("anonymous")),
        via=tuple(_span(part) for part in _items(entry.get("via", []))),
        act=str(entry["act"]),
    )


def _happening(entry: Entry) -> Happening:
    return Happening(
        trigger=_span(entry["trigger"]),
        type=str(entry["type"]),
        actor=_perhaps(entry.get("actor")),
        recipient=_perhaps(entry.get("recipient")),
        place=_perhaps(entry.get("place")),
        place_name=_words(entry.get("place_name")),
        date=_words(entry.get("date")),
        quantities=tuple(_amount(item) for item in _items(entry.get("quantities", []))),
        factuality=str(entry["factuality"]),
        attribution=_voice(entry.get("attribution")),
        time=_perhaps(entry.get("time")),
    )


def _amount(item: object) -> Amount:
    if not isinstance(item, dict):
        raise ValueError(f"a quantity must be an object: {item!r}")
    return Amount(_span(item["span"]), _words(item.get("of")), _number(item.get("low")), _number(item.get("high")))


def _span(value: object) -> Span:
    match value:
        case [int(start), int(end)] if 0 <= start < end:
            return Span(start, end)
    raise ValueError(f"not a span: {value!r}")


def _perhaps(value: object) -> Span | None:
    return None if value is None else _span(value)


def _items(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    raise ValueError(f"not a list: {value!r}")


def _words(value: object) -> str | None:
    return None if value is None else str(value)


def _number(value: object) -> float | None:
    if value is None or isinstance(value, int | float):
        return value
    raise ValueError(f"not a number: {value!r}")


def _voice(value: object) -> int | None:
    if value is None or value == "writer":
        return None
    if isinstance(value, int):
        return value
    raise ValueError(f"not the index of an attribution: {value!r}")


def _point(entry: Entry) -> tuple[float, float] | None:
    match entry.get("lat"), entry.get("lon"):
        case (int() | float()) as lat, (int() | float()) as lon:
            return float(lat), float(lon)
    return None


def _check(file: Path, found: Annotation, length: int) -> None:
    """Every span lies in the text and every voice is one of the attributions."""
    for name, span in _spans(found):
        if span.end > length:
            raise CorpusError(f"{file}: {name}: span {span.start}–{span.end} is outside the text ({length} characters)")
    for name, voices in (("events", found.events), ("labels", found.labels)):
        for i, voice in enumerate(e.attribution if isinstance(e, Happening) else e.voice for e in voices):
            if voice is not None and not 0 <= voice < len(found.attributions):
                raise CorpusError(f"{file}: {name}[{i}]: there is no attribution {voice}")


def _spans(found: Annotation) -> list[tuple[str, Span]]:
    sayings = [s for a in found.attributions for s in (*a.content, *a.via, a.cue, a.source)]
    happenings = [s for e in found.events for s in (e.trigger, e.actor, e.recipient, e.place)]
    happenings += [q.span for e in found.events for q in e.quantities]
    flat = [("times", t.span) for t in found.times] + [("places", p.span) for p in found.places]
    flat += [("labels", w.span) for w in found.labels]
    named = [("attributions", s) for s in sayings] + [("events", s) for s in happenings]
    return flat + [(name, span) for name, span in named if span is not None]
