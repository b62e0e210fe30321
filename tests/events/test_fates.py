"""One number of several fates: dead and hurt together, the displaced beside the dead, those who live where it was."""

from __future__ import annotations

import pytest

from spoken import happenings, numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Des soldats ont ouvert le feu, tuant ou blessant au moins 40 passants.", [("other", 40)]),
        ("L'attaque a tué et blessé dix soldats.", [("other", 10)]),
        ("Dix soldats ont été tués ou blessés.", [("other", 10)]),
        ("L'attaque a fait dix morts et blessés.", [("other", 10)]),
        ("L'attaque a fait une centaine de morts et de blessés.", [("other", 100)]),
        ("L'attaque a fait plusieurs morts et blessés.", [("killed", 2), ("injured", 2)]),
        # each has its own number
        ("L'attaque a fait dix morts et trois blessés.", [("killed", 10), ("injured", 3)]),
        ("L'attaque a fait dix morts et des blessés.", [("killed", 10)]),
        ("L'attaque a tué dix soldats et blessé trois passants.", [("killed", 10), ("injured", 3)]),
        ("Dix soldats ont été tués et trois blessés.", [("killed", 10), ("injured", 3)]),
        ("L'attaque n'a fait ni mort ni blessé.", [("killed", 0), ("injured", 0)]),
    ],
)
def test_one_number_of_dead_and_hurt_is_of_neither(text: str, found: list[tuple[str, int]]) -> None:
    assert numbers(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'ONG fait état de 400 morts et près de 2.000 déplacés.", [("killed", 400), ("displaced", 2000)]),
        (
            "Le bilan est de 40 morts, 30 blessés et 200 déplacés.",
            [("killed", 40), ("injured", 30), ("displaced", 200)],
        ),
        (
            "Le conflit a fait des centaines de morts et des milliers de déplacés.",
            [("killed", 200), ("displaced", 2000)],
        ),
        ("L'ONG fait état de 2.000 déplacés.", [("displaced", 2000)]),
        ("Les combats ont fait 2.000 déplacés.", [("displaced", 2000)]),
        ("Les inondations ont fait 2.000 déplacés.", [("displaced", 2000)]),
        ("Mali : 300 déplacés après les inondations.", [("displaced", 300)]),
        ("Plus de 5 000 déplacés à Gao.", [("displaced", 5000)]),
        ("Les violences ont contraint à l'exil plus de 2.000 personnes.", [("displaced", 2000)]),
        ("Des dizaines de milliers de résidents ont été déplacés par les combats.", [("displaced", 20000)]),
        ("La guerre a provoqué le déplacement de 15 millions de personnes.", [("displaced", 15000000)]),
    ],
)
def test_the_displaced_are_told_once(text: str, found: list[tuple[str, int]]) -> None:
    assert [of for some in numbers(text) for of in some] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le nombre de morts à Gao a atteint 123 personnes.", [("killed", 123)]),
        ("Le nombre de morts à Gao dépasse 123 personnes.", [("killed", 123)]),
        ("Le nombre de morts à Gao a choqué 123 personnes.", []),
    ],
)
def test_what_the_number_of_the_dead_has_reached(text: str, found: list[tuple[str, int]]) -> None:
    assert [of for some in numbers(text) for of in some] == found


@pytest.mark.parametrize("text", ["Le camp abrite 2.000 déplacés.", "Deux cents déplacés sont rentrés."])
def test_who_fled_once_does_not_flee_where_they_are(text: str) -> None:
    assert happenings(text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Les violences ont contraint à l'exil plus de 2.000 personnes.", "plus de 2.000 personnes"),
        ("La guerre a provoqué le déplacement de 15 millions de personnes.", "15 millions de personnes"),
        ("Des dizaines de milliers de résidents ont été déplacés.", "Des dizaines de milliers de résidents"),
    ],
)
def test_who_had_to_flee_undergoes_it(text: str, who: str) -> None:
    flight = next(event for event in happenings(text) if event.type == "displacement")
    assert flight.actor is None
    assert flight.recipient is not None
    assert flight.recipient.span.of(text) == who


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Les rebelles ont pris le contrôle de cette ville de 75.000 habitants.", []),
        ("L'armée a bombardé un village de 300 habitants.", []),
        ("L'armée a évacué 300 habitants.", [("evacuated", 300)]),
        ("L'armée a tué 30 habitants du village.", [("killed", 30)]),
    ],
)
def test_how_many_live_there_is_no_number_of_it(text: str, found: list[tuple[str, int]]) -> None:
    assert numbers(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trois obus sont tombés sur Gao, détruisant deux maisons.", [("other", 2)]),
        ("Trois bombes ont explosé à Gao, endommageant trois véhicules.", [("other", 3)]),
        ("Des dizaines d'émeutiers ont incendié trois bus.", [("other", 3)]),
        ("Deux voitures ont pris feu.", [("other", 2)]),
        ("Dix maisons ont été incendiées.", [("other", 10)]),
    ],
)
def test_what_is_destroyed_is_counted_and_not_by_what(text: str, found: list[tuple[str, int]]) -> None:
    assert [numbers(text)[i] for i, event in enumerate(happenings(text)) if event.type == "destruction"] == [found]
