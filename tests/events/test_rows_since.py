"""Times that a row of verbs shares, and days of those who tell of it."""

from __future__ import annotations

import pytest

from selon.pipeline import read_words
from spoken import engine


def dates(text: str) -> list[str | None]:
    """The date of each happening in a text of 19 July 2024."""
    events = read_words(text, "example", engine(), "2024-07-19").events
    return [None if event.time is None else event.time.value for event in events]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Au moins 200 personnes ont été tuées et 50 enlevées depuis janvier.", "2024-01/2024-07"),
        ("Les combats ont fait 500 morts et déplacé 900 personnes depuis mai.", "2024-05/2024-07"),
        ("L'armée a tué dix rebelles et contrôle la ville depuis mardi.", None),
    ],
)
def test_that_since_which_a_row_of_participles_tells_is_of_all(text: str, first: str | None) -> None:
    """What holds since then is no part of such a row."""
    assert dates(text)[0] == first


def test_the_day_on_which_a_toll_was_drawn_up_is_none_of_the_story() -> None:
    """« …, selon un décompte établi vendredi »: what else happened did so on Thursday."""
    text = (
        "Violences à Bakel.\n\nDix-sept personnes ont été tuées jeudi lors de heurts avec des étudiants qui réclament"
    )
    text += " l'abolition des quotas, selon un décompte de l'agence établi vendredi auprès d'hôpitaux.\n\n"
    assert dates(f"{text}Les manifestants ont mis le feu à un hôtel dans la soirée.")[-1] == "2024-07-18TEV"


def test_the_noun_of_the_title_is_on_the_day_of_the_lead() -> None:
    """« Affrontements à X », told below for the night before."""
    text = (
        "Mali : dix morts dans des affrontements près de Tessit\n\nGao, 19 juillet 2024 (AFP) - Dix personnes ont été"
    )
    text += " tuées dans la nuit de mercredi à jeudi dans des affrontements à Tessit, ont annoncé les autorités."
    assert dates(text)[0] == "2024-07-17/2024-07-18"


def test_the_day_on_which_people_were_missing_is_not_that_of_the_deaths() -> None:
    """« Dix personnes sont mortes et vingt étaient portées disparues jeudi »: when they died is not said."""
    text = (
        "Inondations : dix morts\n\nParis, 19 juillet 2024 (AFP) - Dix personnes sont mortes et vingt étaient portées"
    )
    assert set(dates(f"{text} disparues jeudi après des inondations à Valence.")) == {None}


def test_nobody_died_where_others_were_taken() -> None:
    """« Les blessés ont été évacués vers X. Dix personnes sont mortes »: not at X."""
    text = "Un bus a brûlé.\n\nUn bus a brûlé lundi. Les blessés ont été évacués vers Lagos. Au moins dix sont morts."
    *_, last = read_words(text, "example", engine(), "2024-07-19").events
    assert last.place is None


def test_no_day_is_counted_from_a_noun_for_what_its_own_phrase_tells() -> None:
    """« dix jours après la mort de X dans une embuscade »: the ambush was no ten days after that; a night is a day."""
    text = "Un officier est mort jeudi à Gao. Il est mort dans la nuit.\n\nL'attaque survient dix jours après la mort"
    assert dates(f"{text} de dix policiers dans une embuscade à Kidal.")[-1] is None
