"""A land that shares its name with a hamlet, and a man or woman who is called like a land."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from handmade import handmade
from parsed import french
from selon.annotate.gazetteer import Gazetteer, build_gazetteer
from selon.annotate.places import find_places
from towns import table_of, write_data

HAMLETS = [("Corse", 51.96, -2.31, "GB", 1_178), ("Crete", 40.63, -96.96, "US", 7_037), ("Var", 30.0, 50.0, "IR", 900)]


@pytest.fixture(scope="module")
def hamlets(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    """An index in which hamlets elsewhere are called like regions of the French list."""
    folder = tmp_path_factory.mktemp("hamlets")
    write_data(folder)
    cities = json.loads((folder / "cities500.json").read_text("utf-8"))
    keys = ("name", "latitude", "longitude", "countrycode", "population")
    for number, row in enumerate(HAMLETS, 1):
        told = dict(zip(keys, row, strict=True))
        cities[str(number)] = {**cities["2990440"], "geonameid": number, **told, "alternatenames": []}
    (folder / "cities500.json").write_text(json.dumps(cities), "utf-8")
    build_gazetteer(folder / "index.sqlite3", table_of(folder))
    opened = Gazetteer(folder / "index.sqlite3")
    yield opened
    opened.close()


def lands(marked: str, hamlets: Gazetteer) -> list[tuple[str, str | None]]:
    doc = handmade(marked, {"est": "VERB", "brûle": "VERB"})
    places = find_places(doc, hamlets, french().places)
    return [(place.span.of(doc.text), place.place.name if place.place else None) for place in places]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Douze morts en Corse.", [("Corse", "Corsica")]),
        ("La Corse est calme.", [("Corse", "Corsica")]),
        ("Le préfet de la Corse <person>Jean Duval</person> est muté.", [("Corse", "Corsica")]),
        ("La Crète brûle.", [("Crète", "Crete")]),
        ("Les pompiers du Var sont là.", [("Var", "Var")]),
        ("La Suisse est calme.", [("Suisse", "Suisse")]),
    ],
)
def test_an_article_or_a_preposition_tells_the_land_from_the_hamlet(
    marked: str, expected: list[tuple[str, str | None]], hamlets: Gazetteer
) -> None:
    """No town is called « la Crète », and « en » is said of lands only."""
    assert lands(marked, hamlets) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "Le Corse est calme.",
        "Le Suisse <person>Marc Duval</person> est arrivé.",
        "Face au Suisse, il perd.",
        "La maison du Corse brûle.",
        "La Suisse <person>Anna Meyer</person> est arrivée.",
        "Une Corse est tuée.",
        "Il aime La Crète brûle.",
        "Le numéro du VAR est faux.",
    ],
)
def test_who_is_called_like_a_land_is_none(marked: str, hamlets: Gazetteer) -> None:
    """« Le Suisse », « la Suisse Anna Meyer » are people; an article with a capital inside a sentence opens a title."""
    assert lands(marked, hamlets) == []
