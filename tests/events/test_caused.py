"""What one happening brings about has its own day and place; who dies of it died when and where it was."""

from __future__ import annotations

import pytest

from spoken import when_and_where


@pytest.mark.parametrize(
    ("text", "type", "told"),
    [
        ("L'assassinat du maire le 4 mai a provoqué des manifestations à Mopti.", "killing", ("2024-05-04", None)),
        ("L'assassinat du maire le 4 mai a provoqué des manifestations à Mopti.", "protest", (None, "Mopti")),
        ("L'attaque du 3 mai a entraîné l'arrestation de dix personnes à Thiès.", "armed_attack", ("2024-05-03", None)),
        ("L'attaque du 3 mai a entraîné l'arrestation de dix personnes à Thiès.", "arrest", (None, "Thiès")),
        ("L'explosion le 14 mai à Gao a conduit à l'ouverture d'une enquête.", "judicial", (None, None)),
        ("L'attaque de lundi a provoqué la mort de dix personnes à Gao.", "armed_attack", ("2024-06-10", "Gao")),
        ("Lundi, la mort d'un étudiant a provoqué des émeutes à Dakar.", "riot", ("2024-06-10", "Dakar")),
    ],
)
def test_what_is_brought_about_has_its_own_day_and_place(
    text: str, type: str, told: tuple[str | None, str | None]
) -> None:
    """But for deaths, and the day that a sentence opens with."""
    assert when_and_where(text, type) == told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Les inondations qui ont touché la ville en septembre 2023 avaient fait 5 000 morts.", "2023-09"),
        ("Les inondations de septembre 2023 ont fait 5 000 morts.", "2023-09"),
        ("Un glissement de terrain survenu vendredi à Bukavu a tué vingt personnes.", "2024-06-07"),
        ("Dix personnes sont mortes dans l'effondrement d'un immeuble survenu lundi à Lagos.", "2024-06-10"),
        ("L'ouragan qui a dévasté l'île samedi a fait trente morts, selon un bilan publié mardi.", "2024-06-08"),
    ],
)
def test_people_died_on_the_day_of_the_disaster(text: str, day: str) -> None:
    """Whatever it is told in: with its noun, a participle or a relative clause."""
    assert when_and_where(text, "killing")[0] == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Les autorités ont décrété l'état d'urgence mercredi dans la province.", "2024-06-12"),
        ("Le président a décrété jeudi un deuil national de trois jours.", "2024-06-06"),
    ],
)
def test_what_is_decreed_is_decreed_on_the_day_of_saying_so(text: str, day: str) -> None:
    """It is done by being said."""
    assert when_and_where(text, "political_act")[0] == day
