"""ACLED-like and GED-like tables: other people's columns, only what they can hold, and the rest counted."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

import exports
import fictional
from selon.export.formats import Format, acled, ged
from selon.export.formats.own import HEADER
from selon.export.losses import Losses
from selon.export.statements import Reviewed
from selon.model import Quantity, Time


def rows(to: Format, path: Path) -> tuple[list[dict[str, str]], Losses]:
    losses = exports.write(to, path)
    return read(path), losses


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize(("to", "columns"), [(Format.acled, acled.COLUMNS), (Format.ged, ged.COLUMNS)])
def test_the_columns_are_theirs_and_then_ours(to: Format, columns: tuple[str, ...], tmp_path: Path) -> None:
    """A reader that selects by name or by place finds what it expects; DuckDB sniffs the file."""
    path = tmp_path / "table.csv"
    found, losses = rows(to, path)
    assert len(columns) == (31 if to is Format.acled else 49)
    assert duckdb.read_csv(str(path)).columns == [*columns, *HEADER]
    assert len(found) == losses.records > 0
    assert {row["selon_factuality"] for row in found} <= {"asserted", "hedged"}
    assert {row["selon_confirmed"] for row in found} == {"true", "false"}


def test_acled_has_the_outlet_as_its_source_and_selon_the_speaker(tmp_path: Path) -> None:
    found, _ = rows(Format.acled, tmp_path / "table.csv")
    assert (found[0]["source"], found[0]["selon_source"]) == ("Le Phare fictif", "une source médicale")
    assert (found[0]["event_date"], found[0]["time_precision"]) == ("2031-05-03", "1")
    assert (found[0]["sub_event_type"], found[0]["fatalities"]) == ("Air/drone strike", "12")


def test_a_number_of_dead_that_nobody_gives_is_not_zero(tmp_path: Path) -> None:
    found, _ = rows(Format.acled, tmp_path / "table.csv")
    assert found[1]["fatalities"] == ""


def test_a_country_has_no_point(tmp_path: Path) -> None:
    """ACLED puts such events on a capital; nothing here says that it happened there."""
    found, _ = rows(Format.acled, tmp_path / "table.csv")
    row = next(row for row in found if row["location"] == "Ardenie")
    assert (row["latitude"], row["longitude"], row["geo_precision"]) == ("", "", "3")


def test_what_is_denied_planned_or_without_a_type_is_left_out_and_counted(tmp_path: Path) -> None:
    """A row of theirs says that something happened, which a denial does not."""
    _, losses = rows(Format.acled, tmp_path / "table.csv")
    assert losses.left == {"denied or planned": 2, "no ACLED type (negotiation)": 1}
    assert "3 of 8 records left out: denied or planned (2), no ACLED type (negotiation) (1)" in losses.sentences()


def test_ged_holds_the_dead_of_organised_violence_only(tmp_path: Path) -> None:
    found, losses = rows(Format.ged, tmp_path / "table.csv")
    assert found[0]["id"] == exports.IDS[0]
    assert (found[0]["low"], found[0]["best"], found[0]["high"]) == ("12", "12", "")
    assert (found[0]["source_original"], found[0]["source_office"]) == ("une source médicale", "Le Phare fictif")
    assert (found[0]["where_prec"], found[0]["geom_wkt"]) == ("1", "POINT (-3.5 12.25)")
    assert losses.left["no number of dead"] == 1
    assert losses.left["no UCDP type (deployment)"] == 2


def test_zero_dead_is_no_deadly_event(tmp_path: Path) -> None:
    none = Quantity(fictional.KILLED.span, "killed", 0, 0, 0)
    doc = replace(exports.REPORT, events=(replace(fictional.STRIKE, quantities=(none,)),))
    losses = Losses()
    ged.write_ged([Reviewed(doc)], tmp_path / "table.csv", losses)
    assert losses.records == 0


TIMES = (
    ("2031-05-03", "1", "1"),
    ("2031-05-08", "2", "2"),
    ("2031-05-09", "2", "3"),
    ("2031-05-31", "3", "4"),
    ("2031-12-31", "", "5"),
    ("2033-05-03", "", ""),
)


@pytest.mark.parametrize(("end", "acled_grade", "ged_grade"), TIMES)
def test_long_times_have_coarser_grades_and_no_false_day(
    end: str, acled_grade: str, ged_grade: str, tmp_path: Path
) -> None:
    """ACLED has no grade beyond a month: a day would be a guess."""
    time = Time(fictional.NIGHT.span, "DATE", "2031-05", "2031-05-03", end)
    doc = replace(exports.REPORT, events=(replace(fictional.STRIKE, time=time),))
    path = tmp_path / "table.csv"
    losses = Losses()
    acled.write_acled([Reviewed(doc)], path, losses)
    (row,) = read(path)
    assert (row["time_precision"], bool(row["event_date"])) == (acled_grade, bool(acled_grade))
    assert losses.unknown["event_date"] == (not acled_grade)
    ged.write_ged([Reviewed(doc)], path, losses)
    (row,) = read(path)
    assert (row["date_prec"], row["date_start"], row["date_end"]) == (ged_grade, "2031-05-03", end)


def test_a_real_country_has_its_name_and_number(tmp_path: Path) -> None:
    place = fictional.VALMIRE.place
    assert place
    where = replace(fictional.VALMIRE, place=replace(place, country="ML"))
    doc = replace(exports.REPORT, events=(replace(fictional.STRIKE, place=where),))
    path = tmp_path / "table.csv"
    acled.write_acled([Reviewed(doc)], path, Losses())
    (row,) = read(path)
    assert (row["country"], row["iso"]) == ("Mali", "466")


@pytest.mark.parametrize(("feature", "grade"), [("ADM1", "4"), ("ADM2", "3"), ("RGN", "")])
def test_ged_knows_provinces_and_districts(feature: str, grade: str, tmp_path: Path) -> None:
    """A region that is neither has no grade: one would be a guess."""
    place = fictional.PLATEAUX.place
    assert place
    where = replace(fictional.PLATEAUX, place=replace(place, feature=feature))
    doc = replace(exports.REPORT, events=(replace(fictional.STRIKE, place=where),))
    path = tmp_path / "table.csv"
    ged.write_ged([Reviewed(doc)], path, Losses())
    (row,) = read(path)
    assert (row["where_prec"], row["latitude"], row["priogrid_gid"]) == (grade, "", "")
