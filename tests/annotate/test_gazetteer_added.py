"""Places that a user adds: whole or not at all, asked beside the built-in ones, credited, and taken out again."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from handmade import handmade
from parsed import french
from selon.annotate.gazetteer import added as gazetteer_added
from selon.annotate.gazetteer import open_gazetteer
from selon.annotate.gazetteer import table as gazetteer_table
from selon.annotate.gazetteer.added import add_places, added_places, remove_places
from selon.annotate.gazetteer.cells import UnreadablePlaces
from selon.annotate.gazetteer.table import MissingGazetteer
from selon.annotate.places import find_places
from selon.model import Place
from towns import write_data

LIST = (
    "name\tlat\tlon\tcountry\tplacetype\tgn_id\n"
    "Douarah\t36.3\t37.2\tSY\tlocality\t\n"
    "Aleppo\t36.9\t37.9\tSY\tlocality\t170063\n"
)
CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "gazetteer" / "gaz_syria_wof.tsv.gz"


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache and data of its own, a handful of towns, and a list to add."""
    data = tmp_path / "towns"
    data.mkdir()
    monkeypatch.setattr(gazetteer_table, "TABLE", write_data(data))
    monkeypatch.setenv("SELON_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("SELON_DATA", str(tmp_path / "data"))
    file = tmp_path / "list.tsv"
    file.write_text(LIST, "utf-8")
    return file


def found(name: str) -> list[Place]:
    opened = open_gazetteer(lambda line: None)
    places = [candidate.place for candidate in opened.lookup(name)]
    opened.close()
    return places


def test_added_places_are_found_beside_the_others(own: Path) -> None:
    assert found("Douarah") == []
    add_places(own)
    assert [(p.name, p.lat, p.country, p.within) for p in found("Douarah")] == [("Douarah", 36.3, "SY", ("Syria",))]
    assert found("Alep")


def test_a_place_that_is_known_stays_one(own: Path) -> None:
    """Told by its GeoNames id: the built-in position is kept, and the name does not become ambiguous."""
    add_places(own)
    assert [(p.id, p.lat) for p in found("Aleppo")] == [(170063, 36.2)]


def test_the_same_file_is_not_added_twice(own: Path) -> None:
    first, new = add_places(own, credit="Survey of X")
    again, anew = add_places(own)
    assert (new, anew) == (True, False)
    assert first == again


def test_a_changed_file_replaces_the_list(own: Path) -> None:
    add_places(own)
    own.write_text(LIST.replace("Douarah", "Sannine"), "utf-8")
    assert add_places(own)[1]
    assert found("Douarah") == []
    assert [p.name for p in found("Sannine")] == ["Sannine"]
    assert len(added_places()) == 1


def test_the_list_tells_name_numbers_credit_and_digest(own: Path) -> None:
    add_places(own, name="survey", credit="Survey of X, CC BY 4.0")
    (added,) = added_places()
    assert (added.name, added.file, added.form, added.places) == ("survey", "list.tsv", "tsv", 2)
    assert added.credit == "Survey of X, CC BY 4.0"
    assert len(added.sha256) == 64


def test_a_list_can_be_taken_out_again(own: Path) -> None:
    add_places(own)
    assert remove_places("list")
    assert not remove_places("list")
    assert found("Douarah") == []


def test_a_bad_line_leaves_all_as_it_was(own: Path, tmp_path: Path) -> None:
    add_places(own)
    before = {path.name: path.read_bytes() for path in (tmp_path / "data" / "places").iterdir()}
    own.write_text(LIST + "Broken\tx\t1\tSY\t\t\n", "utf-8")
    with pytest.raises(UnreadablePlaces, match="line 4"):
        add_places(own)
    assert {path.name: path.read_bytes() for path in (tmp_path / "data" / "places").iterdir()} == before


def test_a_failed_write_leaves_nothing(own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(gazetteer_added, "_write", fails)
    with pytest.raises(UnreadablePlaces, match="No space left"):
        add_places(own)
    assert list((tmp_path / "data" / "places").iterdir()) == []


@pytest.mark.parametrize("name", ["../up", "a/b", "", "x" * 100])
def test_a_name_is_never_a_path(own: Path, name: str) -> None:
    if name:
        with pytest.raises(UnreadablePlaces):
            add_places(own, name=name)
    assert not remove_places(name)


def test_a_damaged_list_is_named_with_what_to_do(own: Path, tmp_path: Path) -> None:
    """It is never left out silently: what is read would change without a word."""
    add_places(own)
    (tmp_path / "data" / "places" / "list.sqlite3").write_bytes(b"no database")
    with pytest.raises(MissingGazetteer, match="selon gazetteer remove list"):
        open_gazetteer(lambda line: None)
    assert remove_places("list")


def test_a_list_of_another_version_is_named(own: Path, tmp_path: Path) -> None:
    add_places(own)
    with sqlite3.connect(tmp_path / "data" / "places" / "list.sqlite3") as database:
        database.execute("update about set value = '0' where field = 'schema'")
    database.close()
    with pytest.raises(MissingGazetteer, match="add them again"):
        open_gazetteer(lambda line: None)


def test_the_country_comes_from_the_towns_around_when_they_agree(own: Path) -> None:
    own.write_text("name\tlat\tlon\nDouarah\t36.3\t37.2\nNowhere\t-60\t0\n", "utf-8")
    add_places(own)
    assert [p.country for p in found("Douarah")] == ["SY"]
    assert [p.country for p in found("Nowhere")] == [None]
    add_places(own, country="IQ")
    assert [p.country for p in found("Douarah")] == ["IQ"]


def test_provinces_have_no_position(own: Path) -> None:
    own.write_text("name\tlat\tlon\tplacetype\nDouarah\t36.3\t37.2\tregion\n", "utf-8")
    add_places(own)
    assert [(p.feature, p.lat) for p in found("Douarah")] == [("ADM1", None)]


def test_a_hamlet_of_the_list_is_resolved_by_the_country_of_the_text(own: Path) -> None:
    add_places(own)
    opened = open_gazetteer(lambda line: None)
    doc = handmade("Syrie : tirs à <place>Douarah</place>.")
    places = find_places(doc, opened, french().places)
    opened.close()
    assert [place.place and place.place.lat for place in places] == [None, 36.3]


@pytest.mark.skipif(not CORPUS.is_file(), reason=f"no list of places at {os.path.relpath(CORPUS)}")
def test_a_list_of_ten_thousand_places_is_added() -> None:
    added, _ = add_places(CORPUS, credit="Who's On First, GeoNames")
    assert added.places > 10_000
    hamlets = found("Turmanin")
    assert [p.country for p in hamlets] == ["SY"]
    assert hamlets[0].within[-1] == "Syria"
