"""The map: places as exactly as they are told, countries from the outlines that come along, nothing from outside."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selon.export.comparison.map import HEIGHT, WIDTH, Map, drawn_map
from selon.export.outlines import Box, bounds, clipped, inside, read_outlines
from selon.link import compare, link
from selon.model import Document
from telling import PLACES, Tells, report

DAY = "2031-05-03"
OUTLINES = read_outlines()
SQUARE = ((0.0, 0.0), (0.0, 4.0), (4.0, 4.0), (4.0, 0.0))


@pytest.fixture(autouse=True)
def real_country(monkeypatch: pytest.MonkeyPatch) -> None:
    """The fictional places lie in a country that has an outline."""
    for name, (place, precision) in PLACES.items():
        monkeypatch.setitem(PLACES, name, (replace(place, country="ML", lat=(place.lat or 0.0) + 5), precision))


def told(where: str, path: str = "a", outlet: str = "Le Phare") -> Document:
    text = f"Récit {path} : une frappe à {where} sur le port."
    return report(text, Tells("frappe", "air_strike", where, DAY, recipient="le port"), path=path, outlet=outlet)


def drawn(*docs: Document) -> Map:
    found = drawn_map(compare(docs, link(docs))[0])
    assert found is not None
    return found


def test_a_town_is_a_point_on_the_drawing() -> None:
    """It has its name beside it and says who tells of it."""
    (pin,) = drawn(told("Valmire")).pins
    assert 0 < pin.x < WIDTH
    assert 0 < pin.y < HEIGHT
    assert (pin.label, pin.note) == ("Valmire", "Valmire: Le Phare")


@pytest.mark.parametrize("where", ["Hauts Plateaux", "Ardenie"])
def test_a_region_or_a_country_has_no_point(where: str) -> None:
    """A pin in the middle of it would show a place where nothing happened."""
    found = drawn(told(where))
    assert found.pins == ()
    assert [land.name for land in found.lands if land.shaded] == ["Mali"]
    assert found.areas[0].startswith(where)


def test_places_told_by_several_are_one_point_each() -> None:
    """Two reports on one town, and a third that says a village beside it."""
    found = drawn(told("Valmire"), told("Valmire", "b", "La Vigie"), told("Brissac-le-Pont", "c", "Radio Plaine"))
    assert [pin.label for pin in found.pins] == ["Brissac-le-Pont", "Valmire"]
    assert "Valmire: Le Phare, La Vigie" in found.said


def test_labels_do_not_cover_each_other() -> None:
    """Two places a few kilometres apart can both be read."""
    found = drawn(told("Valmire"), told("Brissac-le-Pont", "b", "La Vigie"))
    one, other = found.pins
    assert abs(one.label_y - other.label_y) >= 15


def test_without_a_known_place_there_is_no_map() -> None:
    """An empty map says nothing."""
    doc = report("Une frappe.", Tells("frappe", "air_strike", when=DAY))
    assert drawn_map(compare([doc], link([doc]))[0]) is None


def test_the_outlines_are_small_and_say_where_they_are_from() -> None:
    """The page carries what it shows of them, so they must not weigh more than a picture."""
    assert "Natural Earth" in OUTLINES.credit
    assert {"ML", "SY", "FR", "UA"} <= OUTLINES.rings.keys()
    assert sum(len(ring) for rings in OUTLINES.rings.values() for ring in rings) < 60_000


@pytest.mark.parametrize(("code", "lon", "lat"), [("SY", 37.16, 36.2), ("ML", 0.5, 15.66), ("FR", 2.35, 48.85)])
def test_towns_lie_in_the_outline_of_their_country(code: str, lon: float, lat: float) -> None:
    """A mistake in decoding would put countries anywhere."""
    assert any(inside(ring, (lon, lat)) for ring in OUTLINES.rings[code])


def test_clipping_keeps_what_lies_in_the_box() -> None:
    """A corner of a square remains a square, and nothing remains of one that lies outside."""
    corner = clipped(SQUARE, Box(2, 2, 9, 9))
    assert bounds(corner) == Box(2, 2, 4, 4)
    assert clipped(SQUARE, Box(5, 5, 9, 9)) == ()
    assert set(clipped(SQUARE, Box(-1, -1, 9, 9))) == set(SQUARE)
