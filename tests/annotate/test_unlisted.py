"""Towns that no list has: told of by words around them once, and known in the whole text from then on."""

from __future__ import annotations

import pytest

from selon.pipeline import read_words
from spoken import engine


def places(text: str) -> list[str]:
    return [place.span.of(text) for place in read_words(text, "example", engine(), "2031-05-08").places]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La cité minière de Missavo a été pillée. Ses hommes ont traversé Missavo lundi.",
            ["Missavo", "Missavo"],
        ),
        (
            "Au Kessam, trois soldats ont été tués lundi. Le Kessam a expulsé un diplomate.",
            ["Kessam", "Kessam"],
        ),
        (
            "Des tirs ont visé le bourg de Lamira. Omar Lamira a fui.",
            ["Lamira"],
        ),
    ],
)
def test_a_name_that_was_told_to_be_a_place_is_one_again(text: str, expected: list[str]) -> None:
    """But as a part of a longer name."""
    assert places(text) == expected


def test_the_kind_of_the_first_is_that_of_the_next() -> None:
    assert places("L'attaque a visé les villages de Ngouvo et de Lamira.") == ["Ngouvo", "Lamira"]


def test_an_unknown_town_of_a_dateline_is_a_place_but_of_no_happening() -> None:
    text = "Cinq soldats tués\n\nKolimvo, 8 mai 2031 – Un convoi est tombé dans une embuscade."
    doc = read_words(text, "example", engine(), "2031-05-08")
    assert [place.span.of(text) for place in doc.places] == ["Kolimvo"]
    assert {event.place for event in doc.events} == {None}


def test_what_an_article_joins_belongs_to_the_name() -> None:
    assert places("Deux hommes ont été abattus à Aïn al-Zeitoul.") == ["Aïn al-Zeitoul"]


@pytest.mark.parametrize(
    "dateline",
    ["Puerto Lindo, 8 mai 2031. –", "Puerto Lindo, jeudi 8 mai (CFP) –", "(Puerto Lindo, le 8 mai 2031)"],
)
def test_two_capitals_before_a_date_are_a_town_where_the_report_goes_on_behind_it(dateline: str) -> None:
    """On a line of their own they may be who signs it."""
    title = "Cinq soldats tués\n\n"
    assert places(f"{title}{dateline} Un convoi est tombé dans une embuscade.") == ["Puerto Lindo"]
    assert places(f"{title}Un convoi est tombé dans une embuscade.\n\nAnna Berg, 8 mai 2031") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les habitants de Tin Bassor ont fui. Une frappe a visé Tin Bassor.", ["Tin Bassor", "Tin Bassor"]),
        ("Un obus est tombé sur le marché de Tin Bassor.", ["Tin Bassor"]),
        ("Un obus est tombé près de l'hôpital de Nam Thuon.", ["Nam Thuon"]),
        ("Omar Bassor a été arrêté. Les amis de Tin Bassor ont fui.", []),
        ("Le marché de Noël a été fermé.", []),
    ],
)
def test_what_only_a_town_has_tells_that_a_name_is_one(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le Tovane a expulsé trois diplomates du Saravan. Le ministère tovanais et l'armée saravanaise sont muets.",
            ["Tovane", "Saravan"],
        ),
        ("Le Rossard a expulsé trois hommes. Le conseil a réagi.", []),
        ("Le colonel Anton Bernin a parlé. Le camp berninois applaudit Bernin.", []),
    ],
)
def test_a_land_is_told_by_the_people_called_after_it(text: str, expected: list[str]) -> None:
    """But no person by those who follow him."""
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les gendarmes ont interpellé trente personnes à Cosa et Wanindara.", ["Cosa", "Wanindara"]),
        ("Des tirs ont été entendus à Bonfi, Coléah et Madina.", ["Bonfi", "Coléah", "Madina"]),
        ("À Bonfi, Omar Diallo et Ina Touré ont signé un accord.", ["Bonfi"]),
        ("Le gouverneur de la région de Mallam, Ibrahim Mounkaila, a démenti.", ["Mallam"]),
    ],
)
def test_a_row_of_places_goes_on(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un couvre-feu a été instauré dans la capitale, Dombara, de 20 heures à 5 heures.", ["Dombara"]),
        ("Ils ont repris une dizaine de villages, dont Tall Saman et Hicha.", ["Tall Saman", "Hicha"]),
        ("Trois ministres, dont Omar Diallo, ont fui.", []),
        ("Ils veulent ravitailler San Telmo, assiégée par les paysans.", ["San Telmo"]),
        ("Omar, encerclé par la foule, a fui.", []),
        ("Un homme a été tué sur l'axe Hamdallaye-Bambeto.", ["Hamdallaye", "Bambeto"]),
        ("Le procès du massacre de Boulkessi a commencé.", ["Boulkessi"]),
    ],
)
def test_a_noun_or_a_verb_tells_that_a_name_is_a_place(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Des combats ont éclaté dans le quartier des Manguiers.", ["quartier des Manguiers"]),
        ("Des combats ont éclaté dans le quartier de Villebourbon.", ["Villebourbon"]),
        ("Ils ont franchi la rivière Olna à la nage.", ["rivière Olna"]),
        ("Les soldats ont pris la cote 214 et la colline de Mwalika.", ["cote 214", "colline de Mwalika"]),
        ("Le point de passage de Zikimar a rouvert.", ["point de passage de Zikimar"]),
    ],
)
def test_a_noun_belongs_to_a_name_that_says_nothing_without_it(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tchegham : l'aviation frappe un convoi de réfugiés", ["Tchegham"]),
        ("Vernier : « Nous ne céderons pas »", []),
        ("Astronomie : une comète est passée", []),
        ("Zorovka. Un dépôt de carburant a brûlé.\nContexte. Un dépôt a brûlé mardi.", ["Zorovka"]),
        ("« C'était l'enfer. » Wissem, 19 ans, compte parmi les rescapés.", []),
    ],
)
def test_a_report_or_a_line_is_headed_by_its_place(text: str, expected: list[str]) -> None:
    """Who speaks heads it too, with what is said behind, and what it is about."""
    assert places(text) == expected


def test_a_preposition_may_lack_its_accent() -> None:
    assert places("A Karfala, douze civils ont péri.") == ["Karfala"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trois soldats ont été tués à La Torka lundi. La Torka est calme. Les gens de la Torka ont fui.",
            ["La Torka", "La Torka", "Torka"],
        ),
        ("Un convoi est parti de La Haye.", ["La Haye"]),
        ("La ville de Lamira est calme.", ["Lamira"]),
    ],
)
def test_an_article_with_a_capital_belongs_to_the_name(text: str, expected: list[str]) -> None:
    """« à La Torka », not « la Torka », nor an article that opens a sentence."""
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les combats entre Hema et Lendu ont repris.", []),
        ("Les combats entre Gao et Ménaka ont repris.", ["Gao", "Ménaka"]),
    ],
)
def test_who_fight_each_other_are_no_places(text: str, expected: list[str]) -> None:
    """« les combats entre X et Y » are between peoples, unless both are known towns."""
    assert places(text) == expected
