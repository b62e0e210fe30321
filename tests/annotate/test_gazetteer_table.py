"""The table of places that the package carries: what is written is read back, and nothing else is taken for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from selon.annotate.gazetteer import build_gazetteer, fold, open_gazetteer
from selon.annotate.gazetteer import table as gazetteer_table
from selon.annotate.gazetteer.table import TABLE, Country, MissingGazetteer, Named, Table, table_hash, write_table

TOWNS: tuple[Named, ...] = (
    ((7, "Valmire", -0.5, 179.99999, "XB", "", "PPLC", 0, None), ()),
    ((9, "Azaz", 36.58647, 37.04614, "XA", "09", "PPL", 66_138, None), ("izaz", "اعزاز")),
    ((3, "Saint-Aubin", 0.0, -12.3, "XA", "1", "PPL", 501, None), ("st aubin",)),
)
COUNTRIES = {"XA": Country(70, "Aland", 4, 39), "XB": Country(71, "Beland", None, 0)}
STATES = {"Missouri": "MO"}


def written(path: Path, towns: tuple[Named, ...] = TOWNS) -> Path:
    write_table(path, "a list 1.0", towns, COUNTRIES, STATES)
    return path


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    """Nothing is rounded away, a place without a state keeps none, a country without a number has None."""
    table = Table(written(tmp_path / "one.selon"))
    assert list(table.towns()) == sorted(TOWNS, key=lambda town: (town[0][4] or "", town[0][0]))
    assert table.countries() == COUNTRIES
    assert table.states() == STATES
    assert (table.source, table.credit) == ("a list 1.0", "GeoNames, CC BY 4.0")


def test_the_same_places_give_the_same_bytes(tmp_path: Path) -> None:
    """In whatever order they come: whoever makes the table again can compare it by its hash."""
    one, two = written(tmp_path / "one.selon"), written(tmp_path / "two.selon", TOWNS[::-1])
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("lost", ["missing", "empty", "short", "changed", "other"])
def test_a_missing_or_damaged_table_is_said_in_one_line(
    lost: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a table would give half the places: it is named with what to do, and no index is left behind."""
    path = written(tmp_path / "geonames.selon")
    data = path.read_bytes()
    damaged = {"empty": b"", "short": data[:-9], "changed": data[:-1] + bytes([data[-1] ^ 1]), "other": b"oid " * 99}
    path.unlink() if lost == "missing" else path.write_bytes(damaged[lost])
    monkeypatch.setattr(gazetteer_table, "TABLE", path)
    monkeypatch.setenv("SELON_CACHE", str(tmp_path / "cache"))
    with pytest.raises(MissingGazetteer, match=r"geonames\.selon: .*table of places.*: install selon again$") as raised:
        open_gazetteer(lambda line: None)
    assert "\n" not in str(raised.value)
    assert list((tmp_path / "cache").glob("*")) == []


def test_the_hash_is_told_without_reading_the_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every run asks which index is the table's; unpacking the table for that would take longer than the index."""
    monkeypatch.setattr(gazetteer_table, "TABLE", written(tmp_path / "geonames.selon"))
    before = table_hash()
    monkeypatch.setattr(gazetteer_table, "TABLE", written(tmp_path / "fewer.selon", TOWNS[:2]))
    assert table_hash() != before


@pytest.fixture(scope="module")
def carried() -> list[Named]:
    """All towns of the package's own table."""
    return list(Table().towns())


def test_the_packages_table_has_the_towns_of_the_world(carried: list[Named]) -> None:
    """The list of all towns, not one that was made for a test."""
    assert len(carried) > 200_000
    assert len({row[0] for row, _ in carried}) == len(carried)
    assert {row[6] for row, _ in carried} == {"PPL", "PPLC"}
    assert {row[4] for row, _ in carried} <= Table().countries().keys()


def test_the_packages_names_are_folded_as_the_index_folds_them(carried: list[Named]) -> None:
    """Whoever changes ``fold`` makes the table anew, or names are no longer found."""
    assert [name for _, names in carried[::25] for name in names if fold(name) != name] == []


def test_the_packages_table_is_small() -> None:
    """The lists that it is made from take 187 MB."""
    assert TABLE.stat().st_size < 6_000_000


def test_a_bad_table_leaves_an_index_alone(tmp_path: Path) -> None:
    """What was built already is not lost by a build that fails."""
    index = tmp_path / "index.sqlite3"
    index.write_bytes(b"an index")
    with pytest.raises(MissingGazetteer):
        build_gazetteer(index, tmp_path / "nowhere.selon")
    assert index.read_bytes() == b"an index"
