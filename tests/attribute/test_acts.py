"""What is done by saying something, told by the words that are said where the cue leaves it open."""

from __future__ import annotations

import pytest

from spoken import attributed


def acts(text: str) -> list[str]:
    return [one.act for one in attributed(text).attributions]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("« Nous n'avons pas tiré sur la foule », a déclaré le colonel.", "deny"),
        ("« Nos hommes n'ont tué personne », a déclaré le colonel.", "deny"),
        ("« Nous ne torturons pas les prisonniers », a dit le ministre.", "deny"),
        ("« Nous n'avons pas dormi de la nuit », a dit une habitante.", "state"),
        ("« Les rebelles n'ont pas tiré », a dit une habitante.", "state"),
        ("« Nous n'avons visé que des combattants », a déclaré le colonel.", "state"),
        ("« Nous ne tirerons pas », a déclaré le colonel.", "state"),
    ],
)
def test_what_the_own_side_has_not_done_is_denied(text: str, act: str) -> None:
    """Not what others have not done, what is to come, or what was done to some only."""
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Selon l'ONU, au moins 34 personnes sont mortes de faim.", "estimate"),
        ("D'après l'hôpital, les combats ont fait plus de 600 morts.", "estimate"),
        ("Selon la police, deux bombes ont explosé près du marché.", "state"),
        ("Selon la police, aucun des 30 passagers n'a été blessé.", "state"),
        ("Selon une source judiciaire, lundi 29 août, le maire s'est tué sur la route.", "state"),
    ],
)
def test_a_toll_that_somebody_is_credited_with_is_an_estimate(text: str, act: str) -> None:
    """The number has to be what the clause is there for."""
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Le ministre y voit la main d'une puissance étrangère.", "accuse"),
        ("L'opposition y voit l'œuvre de l'armée.", "accuse"),
        ("Les voisins y voient un signe d'espoir.", "believe"),
    ],
)
def test_who_sees_a_hand_in_it_accuses(text: str, act: str) -> None:
    assert acts(text) == [act]


def test_what_is_over_is_not_denied() -> None:
    """« Dit ne plus avoir reçu d'eau »: there was some before."""
    assert acts("L'un d'eux a confié ne plus avoir reçu de ravitaillement depuis trois semaines.") == ["state"]
    assert acts("L'un d'eux a affirmé n'avoir jamais reçu d'armes.") == ["deny"]
