"""CSV: what a spreadsheet opens is text where it is text, and a number where it is a number."""

from __future__ import annotations

import csv
import io
from dataclasses import fields, replace

import pytest

import fictional
from selon.export.csv import write_csv
from selon.model import Record
from selon.records import records

ROWS = records(fictional.report())


def cells(*rows: Record) -> list[dict[str, str]]:
    out = io.StringIO(newline="")
    write_csv(rows, out)
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))


def test_the_header_names_every_field_even_without_records() -> None:
    out = io.StringIO(newline="")
    write_csv((), out)
    assert out.getvalue() == ",".join(f.name for f in fields(Record)) + "\r\n"


def test_values_come_back_as_they_were() -> None:
    row = cells(*ROWS)[0]
    assert row["quote"] == ROWS[0].quote
    assert (row["lat"], row["lon"]) == ("12.25", "-3.5")
    assert (row["low"], row["high"], row["actor"]) == ("12", "", "")
    assert row["anonymous"] == "true"
    assert cells(*ROWS)[1]["wording"] == "bandits; régime"


@pytest.mark.parametrize("lead", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", " =", "\u00a0-"])
def test_text_that_a_spreadsheet_would_run_is_neutralised(lead: str) -> None:
    row = cells(replace(ROWS[0], actor=f"{lead}cmd|' /C calc'!A0", wording=(f"{lead}1+1",)))[0]
    assert row["actor"] == f"'{lead}cmd|' /C calc'!A0"
    assert row["wording"].startswith("'")


def test_numbers_are_never_neutralised() -> None:
    row = cells(replace(ROWS[0], lat=-0.5, lon=-3.5, low=-1))[0]
    assert (row["lat"], row["lon"], row["low"]) == ("-0.5", "-3.5", "-1")


def test_ordinary_text_is_not_touched() -> None:
    for text in ("L'armée", "« = »", "12 = 12", "'déjà", "– tiret", ""):
        assert cells(replace(ROWS[0], actor=text))[0]["actor"] == text


def test_line_breaks_quotes_and_commas_stay_in_their_cell() -> None:
    hard = 'a, "b"\nc; d'
    row, after = cells(replace(ROWS[0], quote=hard), ROWS[1])
    assert row["quote"] == hard
    assert after["id"] == ROWS[1].id
