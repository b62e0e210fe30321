"""What a number is of: not of what people live in, not of the next day; the number of some, and none at all."""

from __future__ import annotations

import pytest

from spoken import happenings, numbers


@pytest.mark.parametrize(
    "text",
    [
        "Les habitants de trois hameaux ont quitté leurs maisons.",
        "Les élèves de deux écoles ont été enlevés.",
        "Des hommes armés ont enlevé les passagers de deux autocars.",
        "Des habitants de cinq villages ont manifesté.",
        "L'équipage de deux navires a été enlevé.",
        "Les enfants de deux policiers ont été enlevés.",
        "Les chefs de trois partis ont été arrêtés.",
    ],
)
def test_what_people_have_is_not_how_many_they_are(text: str) -> None:
    assert numbers(text) == [[]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Les 60 habitants de trois hameaux ont fui.", [[("displaced", 60)]]),
        ("Un groupe de dix hommes a été arrêté.", [[("arrested", 10)]]),
        ("Une foule de 300 personnes a manifesté.", [[("participants", 300)]]),
        ("Les familles de trois soldats tués ont manifesté.", [[("killed", 3)], []]),
        ("Dix roquettes ont tué trois civils.", [[("killed", 3)]]),
        ("Sept des neuf victimes étaient des femmes.", [[]]),
        ("Trois civils, deux soldats et un policier figurent parmi les morts.", []),
        ("Deux des trente blessés sont morts.", [[("killed", 2)]]),
        (
            "L'ONG a recensé 212 violations, dont 87 meurtres et 34 enlèvements.",
            [[("killed", 87)], [("abducted", 34)]],
        ),
        ("Ils étaient plus de 2 000 à défiler à Bamako.", [[("participants", 2000)]]),
        ("Le Programme a distribué des vivres à 12 000 personnes dans quatre communes.", [[("other", 12000)]]),
        ("Vingt-trois familles ont fui le village, soit environ 180 personnes.", [[("displaced", 180)]]),
    ],
)
def test_those_who_are_counted_are(text: str, found: list[list[tuple[str, int]]]) -> None:
    assert numbers(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le nombre de blessés est de trente.", [("injured", 30)]),
        ("Le nombre de personnes arrêtées s'élève à douze.", [("arrested", 12)]),
        ("Le nombre d'otages libérés atteint vingt.", [("released", 20)]),
        ("Le nombre de civils blessés est passé de dix à quinze.", [("injured", 15)]),
        ("Le nombre de personnes tuées dans l'attaque est désormais de quarante.", [("killed", 40)]),
    ],
)
def test_the_number_of_some_is_theirs(text: str, found: list[tuple[str, int]]) -> None:
    assert numbers(text) == [found]


@pytest.mark.parametrize(
    ("text", "days", "lows"),
    [
        ("Dix personnes ont été tuées lundi et douze mardi.", ["2024-04-15", "2024-04-16"], [10, 12]),
        ("Cinq soldats sont morts mercredi, six jeudi.", ["2024-04-17", "2024-04-18"], [5, 6]),
        ("Deux soldats ont été tués hier et trois ce matin.", ["2024-04-19", "2024-04-20TMO"], [2, 3]),
        ("Les rebelles ont enlevé trois ouvriers en mai et cinq en juin.", ["2023-05", "2023-06"], [3, 5]),
        ("Dix personnes ont été tuées lundi et trois blessées.", ["2024-04-15"], [10]),
        ("Vingt soldats ont été tués en mars, dont douze le 3 mars.", ["2024-03"], [20]),
    ],
)
def test_a_number_behind_the_first_has_its_own_day(text: str, days: list[str], lows: list[int]) -> None:
    """« Douze mardi » are a happening of their own, « dont douze mardi » are among the others."""
    found = happenings(text)
    assert [event.time and event.time.value for event in found] == days
    assert [event.quantities[0].low for event in found] == lows


def test_a_number_of_another_day_has_its_own_place() -> None:
    text = "Dix personnes ont été tuées à Gao lundi, et douze autres mardi à Kidal."
    assert [event.place and event.place.span.of(text) for event in happenings(text)] == ["Gao", "Kidal"]
    text = "L'armée a arrêté dix hommes lundi à Gao et douze mardi."
    assert [event.place and event.place.span.of(text) for event in happenings(text)] == ["Gao", None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trois soldats ont été tués à Gao et cinq à Kidal.", [("Gao", [3]), ("Kidal", [5])]),
        ("Les rebelles ont enlevé trois ouvriers à Gao, cinq à Kidal.", [("Gao", [3]), ("Kidal", [5])]),
        ("L'attaque a fait 45 morts, dont 30 à Gao et 15 à Kidal.", [(None, [45, 30, 15])]),
    ],
)
def test_a_number_behind_the_first_has_its_own_place(text: str, found: list[tuple[str | None, list[int]]]) -> None:
    """« Cinq à Y » are a happening of their own, « dont trente à Y » are among the others."""
    places = [event.place and event.place.span.of(text) for event in happenings(text)]
    lows = [[quantity.low for quantity in event.quantities] for event in happenings(text)]
    assert list(zip(places, lows, strict=True)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'attaque n'a fait ni mort ni blessé.", [[("killed", 0), ("injured", 0)]]),
        ("Une bombe a explosé devant la mairie sans faire de victimes.", [[("killed", 0)]]),
        ("L'explosion a fait douze blessés mais pas de morts.", [[("injured", 12), ("killed", 0)]]),
        ("Un quatrième blessé est mort à l'hôpital.", [[("killed", 1)]]),
        ("Deux blessés sont morts à l'hôpital.", [[("killed", 2)]]),
        ("Le bilan passe à 16 morts, l'un des blessés ayant succombé.", [[("killed", 16)], [("killed", 1)]]),
        ("Deux soldats ont été tués et un troisième grièvement blessé.", [[("killed", 2), ("injured", 1)]]),
        ("Aucune des trois personnes arrêtées samedi n'a été inculpée.", [[("arrested", 3)], []]),
    ],
)
def test_none_is_a_number_too(text: str, found: list[list[tuple[str, int]]]) -> None:
    assert numbers(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trois hommes ont été tués, deux autres arrêtés.", [("killing", 3), ("arrest", 2)]),
        ("Trois hommes ont été tués et cinq autres enlevés.", [("killing", 3), ("abduction", 5)]),
        ("Trois hommes ont été tués, cinq autres enlevés par la milice.", [("killing", 3), ("abduction", 5)]),
        ("Un suspect a été tué, trois autres interpellés par la police.", [("killing", 1), ("arrest", 3)]),
        ("Trois otages ont été libérés, deux autres tués.", [("release", 3), ("killing", 2)]),
    ],
)
def test_what_befell_the_others_is_a_happening_of_theirs(text: str, found: list[tuple[str, int]]) -> None:
    """« Deux autres arrêtés » has the auxiliary of the participle before it, and those of whom it is told as well."""
    assert [(event.type, event.quantities[0].low) for event in happenings(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dix civils ont été tués selon la police, quinze selon l'hôpital.", [(10, "la police"), (15, "l'hôpital")]),
        ("Le bilan officiel est de huit morts, mais l'ONG en a compté douze.", [(8, None), (12, "l'ONG")]),
        (
            "Le gouvernement évoque douze morts ; l'opposition en dénombre une trentaine.",
            [(12, "Le gouvernement"), (30, "l'opposition")],
        ),
    ],
)
def test_the_dead_of_each_are_those_that_they_count(text: str, found: list[tuple[int, str | None]]) -> None:
    """Two who count the dead make two claims; nobody has the number of the other."""
    sources = [event.attribution.source if event.attribution else None for event in happenings(text)]
    voices = [None if source is None else source.name for source in sources]
    assert list(zip([event.quantities[0].low for event in happenings(text)], voices, strict=True)) == found
    assert all(len(event.quantities) == 1 for event in happenings(text))


def test_who_was_arrested_behind_the_colon_of_a_title_is_not_counted_to_what_stands_before() -> None:
    assert numbers("Grève à Fos : quatre interpellations") == [[], [("arrested", 4)]]
    assert numbers("Attaque à Gao : deux suspects arrêtés") == [[], [("arrested", 2)]]
