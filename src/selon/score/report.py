"""Printing scores: a table on a terminal, aligned plain text in a pipe, JSON lines on demand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TextIO

from rich.console import Console
from rich.table import Table

from selon.score.floors import Floors
from selon.score.layers import Scores
from selon.score.tally import Tally

Format = Literal["table", "jsonl"]

HEADER = ("layer", "P", "R", "F1", "right", "found", "gold", "floor", "")


def print_scores(scores: Scores, floors: Floors, out: TextIO, format: Format = "table") -> None:
    """Writes all layers with precision, recall, F1, their counts and the floor where there is one."""
    if format == "jsonl":
        out.writelines(_json_lines(scores, floors))
    elif out.isatty():
        Console(file=out).print(_table(scores, floors))
    else:
        out.writelines(_plain(scores, floors))


def write_mistakes(scores: Scores, file: Path) -> None:
    """Writes every missed, invented or wrong item as a JSON line, in text order within a document and layer."""
    with file.open("w", encoding="utf-8", newline="\n") as out:
        for mistake in scores.mistakes:
            slip = mistake.slip
            line = {
                "document": mistake.document,
                "layer": slip.layer,
                "kind": slip.kind,
                "start": slip.span.start,
                "end": slip.span.end,
                "text": mistake.words,
                "gold": slip.gold,
                "found": slip.found,
            }
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


def _json_lines(scores: Scores, floors: Floors) -> Iterator[str]:
    for layer, tally in scores.tallies.items():
        line = {
            "schema": "selon.score/1",
            "layer": layer,
            "precision": tally.precision,
            "recall": tally.recall,
            "f1": tally.f1,
            "right": tally.right,
            "found": tally.found,
            "gold": tally.gold,
            "floor": _floor(scores, floors, layer),
        }
        yield json.dumps(line, ensure_ascii=False) + "\n"


def _floor(scores: Scores, floors: Floors, layer: str) -> float | None:
    return floors.f1.get(layer) if floors.hold_for(scores) else None


def _rows(scores: Scores, floors: Floors) -> Iterator[tuple[str, ...]]:
    below = floors.below(scores)
    for layer, tally in scores.tallies.items():
        floor = _floor(scores, floors, layer)
        verdict = "" if floor is None else "below" if layer in below else "ok"
        yield layer, *_figures(tally), _share(floor) if floor is not None else "", verdict


def _figures(tally: Tally) -> tuple[str, ...]:
    shares = (_share(tally.precision), _share(tally.recall), _share(tally.f1))
    return *shares, str(tally.right), str(tally.found), str(tally.gold)


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}".removeprefix("0")


def _caption(scores: Scores, floors: Floors) -> str:
    known = "" if floors.hold_for(scores) or not floors.f1 else "; the floors are not for this corpus"
    return f"{scores.documents} documents, corpus {scores.corpus[:12]}{known}"


def _table(scores: Scores, floors: Floors) -> Table:
    table = Table(caption=_caption(scores, floors), caption_justify="left")
    for name in HEADER:
        table.add_column(name, justify="left" if name in {"layer", ""} else "right")
    for row in _rows(scores, floors):
        table.add_row(*row, style="bold red" if row[-1] == "below" else None)
    return table


def _plain(scores: Scores, floors: Floors) -> Iterator[str]:
    rows = [HEADER, *_rows(scores, floors)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(HEADER))]
    for row in rows:
        cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        yield "  ".join(cells).rstrip() + "\n"
    yield _caption(scores, floors) + "\n"
