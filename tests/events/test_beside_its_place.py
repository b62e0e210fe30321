"""Where, behind the names of who met; a place without the time behind it; a gathering told once."""

from __future__ import annotations

import pytest

from spoken import happenings, types_told


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("La rencontre entre le président Baro et le roi Ali à Accra a été longue.", "Accra"),
        ("Une rencontre entre Emil Baro et Awa Koné à Accra est prévue.", "Accra"),
        ("La rencontre entre le consul à Accra et le roi a été longue.", None),
        ("Le soldat a été célébré dans sa ville natale 100 ans plus tard.", "sa ville natale"),
        ("Un obus est tombé sur le marché hebdomadaire de Gao.", "le marché hebdomadaire de Gao"),
        ("Des combats ont éclaté dans la ville deux jours plus tard.", "la ville"),
    ],
)
def test_where_it_was(text: str, place: str | None) -> None:
    (event,) = happenings(text)
    assert (None if event.place is None else event.place.span.of(text)) == place


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Des centaines de personnes s'étaient réunies pour un festival à Gao.", ["gathering"]),
        ("Des habitants se sont rassemblés pour une manifestation à Gao.", ["protest"]),
        ("Dix partisans s'étaient réunis à Gao lors d'un meeting.", ["gathering"]),
        ("Des habitants se sont rassemblés après la manifestation.", ["gathering", "protest"]),
        ("Deux hommes ont été tués lors d'un défilé.", ["killing", "gathering"]),
    ],
)
def test_a_gathering_is_told_once(text: str, types: list[str]) -> None:
    assert types_told(text) == types


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Anne Meyer, députée et maire de Nîmes, dans le Gard, a été condamnée samedi.", None),
        ("L'évêque de Nîmes, dans le Gard, a été arrêté samedi.", None),
        ("Anne Meyer, maire de Nîmes, dans le Gard, a été condamnée samedi à Lyon.", "Lyon"),
        ("Une femme a été condamnée samedi à Nîmes, dans le Gard.", "Nîmes"),
        ("Le tribunal de Nîmes, dans le Gard, a condamné une femme samedi.", "Le tribunal de Nîmes"),
        ("L'explosion de Nîmes, dans le Gard, a tué dix personnes.", "Nîmes"),
    ],
)
def test_the_region_behind_the_town_of_an_office_only_tells_where_that_is(text: str, place: str | None) -> None:
    """« L'évêque de X, dans le Y »: neither the town nor the region says where he was arrested."""
    (event,) = happenings(text)
    assert (None if event.place is None else event.place.span.of(text)) == place
