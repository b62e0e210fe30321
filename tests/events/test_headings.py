"""Headings and points of a list: what names a section tells nothing, and no point has the day of another."""

from __future__ import annotations

import pytest

from selon.pipeline import read_words
from spoken import engine


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Exécutions sommaires", 0),
        ("2. Arrestations arbitraires et détentions", 0),
        ("DÉPLACEMENTS DE POPULATION", 0),
        ("1. Attaques de groupes armés non étatiques", 0),
        ("Attentat à Bagdad", 1),
        ("Attaque contre un convoi", 1),
        ("Dix morts dans un attentat", 1),
    ],
)
def test_a_heading_that_picks_out_nothing_tells_of_nothing(heading: str, told: int) -> None:
    text = f"{heading}\n\nLa situation reste calme dans la province."
    assert len(read_words(text, "example", engine(), "2031-05-04").events) == told


def test_points_of_a_list_do_not_share_their_day() -> None:
    text = (
        "Faits saillants\n• Un hôpital pillé à Drodro.\n• Deux hommes enlevés.\n\n"
        "Le 3 mai, des miliciens ont attaqué le site de Savo."
    )
    events = read_words(text, "example", engine(), "2031-05-04").events
    assert [event.time is not None for event in events] == [False, False, True]
