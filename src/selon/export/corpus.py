"""Reports that people have gone through, as an annotated corpus that ``selon score`` reads.

Only events are measured on it, with whose words they are: those are what people decide on. Other layers were looked
at, and to look at something is not to accept it; see ``layers`` in docs/evaluation.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from selon.judge import UNDECIDED, Decision, judged
from selon.model import Document, Span
from selon.records import records
from selon.score.annotation import Amount, Annotation, Happening, Saying, annotation

LAYERS = ("events",)


def decided(doc: Document, decisions: Mapping[str, Decision]) -> bool:
    """True for a report with records, all of which somebody has accepted or rejected."""
    found = [decisions.get(r.id, UNDECIDED).state for r in records(judged(doc, decisions, rejected=True))]
    return bool(found) and "undecided" not in found


def write_corpus(docs: Iterable[Document], decisions: Mapping[str, Decision], folder: Path) -> tuple[int, int]:
    """Writes text/ID.txt and gold/ID.json for each report that is decided; how many were written, how many left out.

    ``docs`` are documents as they were read, ``decisions`` what people decided on their records. Raises OSError.
    """
    written = left = 0
    for doc in docs:
        if not decided(doc, decisions):
            left += 1
            continue
        for name, content in (("text", doc.text), ("gold", gold(judged(doc, decisions)))):
            (folder / name).mkdir(parents=True, exist_ok=True)
            file = folder / name / f"{doc.id}.{'txt' if name == 'text' else 'json'}"
            file.write_text(content, encoding="utf-8", newline="")
        written += 1
    return written, left


def gold(doc: Document) -> str:
    """The gold file of a document: every offset counts code points of its canonical text."""
    found = annotation(replace(doc, origin=((0, 0),)))
    rows: dict[str, Any] = {"layers": list(LAYERS), "published": doc.published}
    rows["attributions"] = [_saying(saying) for saying in found.attributions]
    rows["events"] = [_happening(happening) for happening in found.events]
    rows |= _mentions(found)
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _saying(a: Saying) -> dict[str, Any]:
    return {
        "content": [_span(span) for span in a.content],
        "cue": _span(a.cue),
        "source": _span(a.source),
        "who": a.who,
        "speech": a.speech,
        "anonymous": a.anonymous,
        "via": [_span(span) for span in a.via],
        "act": a.act,
    }


def _happening(e: Happening) -> dict[str, Any]:
    return {
        "trigger": _span(e.trigger),
        "type": e.type,
        "actor": _span(e.actor),
        "recipient": _span(e.recipient),
        "place": _span(e.place),
        "place_name": e.place_name,
        "time": _span(e.time),
        "date": e.date,
        "quantities": [_amount(amount) for amount in e.quantities],
        "factuality": e.factuality,
        "attribution": e.attribution,
    }


def _amount(amount: Amount) -> dict[str, Any]:
    return {"span": _span(amount.span), "of": amount.of, "low": amount.low, "high": amount.high}


def _mentions(found: Annotation) -> dict[str, Any]:
    points = ((spot, spot.point or (None, None)) for spot in found.places)
    return {
        "times": [{"span": _span(t.span), "type": t.type, "value": t.value} for t in found.times],
        "places": [{"span": _span(p.span), "name": p.name, "lat": lat, "lon": lon} for p, (lat, lon) in points],
        "labels": [{"span": _span(label.span), "voice": label.voice} for label in found.labels],
    }


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
