"""The index of places: how it is built, kept and asked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from selon.annotate import gazetteer
from selon.annotate.gazetteer import Gazetteer, build_gazetteer, fold, open_gazetteer
from selon.annotate.gazetteer import index as gazetteer_index
from selon.annotate.gazetteer import table as gazetteer_table
from selon.lang.gazetteer import parse_articles, parse_gazetteer
from towns import table_of, write_data


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    folder = tmp_path_factory.mktemp("places")
    build_gazetteer(folder / "index.sqlite3", write_data(folder))
    opened = Gazetteer(folder / "index.sqlite3")
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Deir ez-Zor", "deir ez zor"),
        ("Saint-Étienne-du-Rouvray", "saint etienne du rouvray"),
        ("L’Aquila", "laquila"),
        ("Sana'a", "sanaa"),
        ("Œuilly", "oeuilly"),
        ("Łódź", "lodz"),
        ("I‘zāz", "izaz"),
        ("حَلَب", "حلب"),
    ],
)
def test_fold_ignores_case_marks_and_hyphens(name: str, folded: str) -> None:
    assert fold(name) == folded


def test_fold_is_stable() -> None:
    """The index holds folded names: folding one again must not lead elsewhere."""
    for name in ("Al Bāb", "Straße", "İstanbul", "Ærø", "Qal‘at Ja‘bar"):
        assert fold(fold(name)) == fold(name)


def test_a_town_is_found_by_its_french_and_arabic_names(places: Gazetteer) -> None:
    for name in ("Aleppo", "alep", "Halab", "حلب"):
        assert 170063 in [c.place.id for c in places.lookup(name)], name


@pytest.mark.parametrize("name", ["al-Bab", "El-Bab", "el Bab", "Al Bab"])
def test_the_arabic_article_may_be_spelled_in_any_way(places: Gazetteer, name: str) -> None:
    assert places.lookup(name)[0].place.id == 174018


def test_airport_codes_and_transliterations_are_no_names(places: Gazetteer) -> None:
    assert places.lookup("ALP") == ()
    assert places.lookup("a lei po") == ()


def test_the_larger_town_of_a_name_comes_first(places: Gazetteer) -> None:
    assert [c.place.country for c in places.lookup("Paris")] == ["FR", "US"]
    assert places.lookup("Paris")[0].place.feature == "PPLC"


def test_a_country_has_its_id_and_no_position(places: Gazetteer) -> None:
    """A pin in the middle of a country would say more than the text."""
    country = places.lookup("Syrie")[0].place
    assert (country.name, country.country, country.feature, country.lat, country.lon) == (
        "Syria",
        "SY",
        "PCLI",
        None,
        None,
    )
    assert country.id is not None


def test_names_are_given_as_newspapers_write_them(places: Gazetteer) -> None:
    assert places.lookup("Azaz")[0].place.name == "Izaz"


def test_containment_runs_outwards_to_the_country(places: Gazetteer) -> None:
    assert places.lookup("Alep")[-1].place.within == ("Aleppo Governorate", "Syria")
    assert places.lookup("Nice")[0].place.within == ("France",)


def test_another_spelling_of_the_sounds_proposes_a_place(places: Gazetteer) -> None:
    """ "Izzaze" is not in the list, "Azaz" is; French towns are never proposed."""
    assert [c.place.id for c in places.sounding_like("Djarabalousse")] == [169179]
    assert places.sounding_like("Marceille") == ()


def test_an_unknown_name_has_no_place(places: Gazetteer) -> None:
    assert places.lookup("Nullepartville") == ()
    assert places.lookup("") == ()


def test_a_failed_build_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interrupted build must not be taken for an index."""
    table, cache = write_data(tmp_path), tmp_path / "cache"

    def broken(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(gazetteer_index, "write_rows", broken)
    with pytest.raises(OSError, match="no space"):
        build_gazetteer(cache / "index.sqlite3", table)
    assert list(cache.iterdir()) == []


def test_two_may_build_at_once(tmp_path: Path) -> None:
    data = write_data(tmp_path)
    path = tmp_path / "cache" / "index.sqlite3"
    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(build_gazetteer, path, data) for _ in range(2)]:
            done.result()
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    opened = Gazetteer(path)
    assert opened.lookup("Alep")
    opened.close()


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own and a handful of towns."""
    data = tmp_path / "data"
    data.mkdir()
    monkeypatch.setattr(gazetteer_table, "TABLE", write_data(data))
    monkeypatch.setenv("SELON_CACHE", str(tmp_path / "cache"))
    return tmp_path


def test_the_index_is_built_once(own: Path) -> None:
    said: list[str] = []
    open_gazetteer(said.append).close()
    open_gazetteer(said.append).close()
    assert len(said) == 1
    assert len(list((own / "cache").iterdir())) == 1


def test_a_damaged_index_is_built_anew(own: Path) -> None:
    gazetteer.gazetteer_path().write_bytes(b"no database")
    said: list[str] = []
    opened = open_gazetteer(said.append)
    assert said
    assert opened.lookup("Alep")
    opened.close()


def test_other_places_mean_another_file(own: Path) -> None:
    """A stale index is never opened: its name tells what it was built from."""
    before = gazetteer.gazetteer_path()
    cities = own / "data" / "cities500.json"
    cities.write_text(cities.read_text("utf-8").replace("Aleppo", "Aleppa"), "utf-8")
    table_of(own / "data")
    assert gazetteer.gazetteer_path() != before


def test_the_name_of_the_index_tells_the_content_not_the_time(own: Path) -> None:
    """Cached by content: the same table written again has the same index."""
    before = gazetteer.gazetteer_path()
    table_of(own / "data")
    assert gazetteer.gazetteer_path() == before


def test_the_index_is_read_only(own: Path) -> None:
    open_gazetteer(lambda line: None).close()
    opened = Gazetteer(gazetteer.gazetteer_path())
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        opened._own._file.execute("delete from place")
    opened.close()


def test_a_list_tells_names_numbers_and_positions_apart() -> None:
    town, site = parse_gazetteer(
        {"towns": {"SY": {"Aleppo": "170063 | Alep"}}, "facilities": {"FR": {"Hall": "Halle | 48.1 -2.5"}}}
    )[::-1]
    assert (town.id, town.names, town.at) == (170063, ("Alep",), None)
    assert (site.id, site.names, site.at) == (None, ("Halle",), (48.1, -2.5))


@pytest.mark.parametrize(
    ("table", "named"),
    [
        ({"towns": {"SY": {"Aleppo": 3}}}, "Aleppo"),
        ({"facilities": {"FR": {"Hall": "Halle | 95.0 2.0"}}}, "Hall"),
        ({"facilities": {"FR": {"Hall": "Halle | 1 2 3"}}}, "Hall"),
        ({"rivers": {}}, "rivers"),
    ],
)
def test_a_misshapen_list_is_refused_by_name(table: dict[str, object], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        parse_gazetteer(table)


def test_articles_must_be_a_list() -> None:
    with pytest.raises(ValueError, match="articles"):
        parse_articles({"articles": "al"})
