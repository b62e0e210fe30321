"""What a law or a talk is about is no happening; who does it tells with what; a thing is taken by nobody's hand."""

from __future__ import annotations

import pytest

from parsed import told_at
from spoken import happenings, types_told


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Le Sénat a adopté jeudi le projet de loi sur le harcèlement sexuel.", ["political_act"]),
        ("Les députés ont voté la loi sur les disparitions forcées et la torture.", ["political_act"]),
        ("Le maire a lancé une campagne contre les viols.", []),
        ("La loi alourdit les sanctions contre les fraudeurs.", []),
        ("Un rapport sur la torture de prisonniers par l'armée a été publié.", ["killing"]),
        ("Le maire a tenu des propos sur le massacre de Gao.", ["killing"]),
        ("Un homme est mort dans des circonstances troubles.", ["killing"]),
        ("De nouveaux troubles ont éclaté dans la ville.", ["riot"]),
        ("Le président a apporté son soutien aux familles des victimes.", []),
        ("Le président a apporté son soutien aux rebelles.", ["military_support"]),
        ("Une bombe a explosé à l'entrée d'une base de l'armée.", ["bombing"]),
        ("L'entrée des soldats dans la ville a surpris les habitants.", ["deployment"]),
        ("Les groupes s'unissent pour former les Forces unies.", []),
        ("Le village se trouve dans une zone contrôlée par une guérilla.", []),
        ("Une guerre des chiffres oppose le syndicat et la police.", []),
        ("La police a retenu les voyageurs à la frontière.", []),
        ("Le montant des dommages et intérêts sera fixé en mai.", []),
        ("Les combattants réfugiés dans la montagne manquent de vivres.", []),
        ("Les habitants réfugiés dans la montagne manquent de vivres.", ["displacement"]),
        ("Les rebelles se sont emparés de deux chars.", []),
        ("L'effondrement de son alliance affaiblit le ministre.", []),
        ("L'effondrement du pont a coupé la route.", ["destruction", "siege"]),
        ("Les manifestants ont affronté la police à coups de pierres.", ["riot"]),
        ("« La paix viendra », a déclaré le ministre lors d'une réunion.", []),
        ("L'ONU invite toutes les parties au dialogue.", ["negotiation"]),
        ("Une réunion a eu lieu lundi entre les deux camps.", ["negotiation"]),
        ("Nous avons perdu sept gendarmes.", ["killing"]),
        ("Nous avons perdu un match.", []),
        ("Les rebelles ont subi des pertes près du pont.", ["killing"]),
        ("La banque a subi des pertes.", []),
    ],
)
def test_which_happenings_are_told(text: str, types: list[str]) -> None:
    assert types_told(text) == types


@pytest.mark.parametrize(
    ("marked", "type"),
    [
        ("L'armée de l'air a <trigger>bombardé</trigger> la ville.", "air_strike"),
        ("L'armée de l'air a effectué douze <trigger>raids</trigger> sur la ville.", "air_strike"),
        ("L'armée de terre a <trigger>bombardé</trigger> la ville.", "shelling"),
        ("L'armée mène des <trigger>opérations</trigger> aériennes contre le Front.", "air_strike"),
        ("L'armée mène des <trigger>opérations</trigger> contre le Front.", "offensive"),
        ("L'armée a entamé une <trigger>opération</trigger> pour retrouver les assaillants.", "offensive"),
        ("Les rebelles ont échangé des <trigger>coups</trigger> de feu avec les soldats.", "armed_clash"),
        ("Des <trigger>coups</trigger> de feu ont été tirés.", "armed_attack"),
        ("Les rebelles se <trigger>battent</trigger> pour le contrôle de la ville.", "armed_clash"),
        ("Des manifestants ont <trigger>envahi</trigger> l'ambassade.", "riot"),
        ("Des rebelles ont <trigger>envahi</trigger> le village.", "offensive"),
    ],
)
def test_what_it_is(marked: str, type: str) -> None:
    assert told_at(marked).type == type


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Un homme a tué son frère d'un coup de couteau.", "son frère"),
        ("Un homme a tué un gardien d'une balle dans la tête.", "un gardien"),
        ("Un homme se faisait interpeller par des policiers.", "Un homme"),
        ("Un homme s'est fait interpeller par des policiers.", "Un homme"),
        ("Des affrontements de rue ont éclaté.", None),
        ("L'armée a tué au cours des trois derniers jours quarante rebelles.", "quarante rebelles"),
    ],
)
def test_whom_it_befell(text: str, whom: str | None) -> None:
    (event,) = happenings(text)
    assert (event.recipient and event.recipient.span and event.recipient.span.of(text)) == whom


def test_a_row_of_attacks_attacks_nobody() -> None:
    (event,) = happenings("La dernière attaque d'une longue série a fait dix morts.")
    assert event.actor is None


def test_women_who_are_poisoned_are_hurt_as_men_are() -> None:
    (event,) = happenings("Six femmes ont été intoxiquées par un gaz.")
    assert [(q.of, q.low) for q in event.quantities] == [("injured", 6)]


@pytest.mark.parametrize(
    ("title", "whom", "factuality", "how_many"),
    [
        ("Ruvanie : deux djihadistes présumés tués à Kossi", "deux djihadistes présumés", "asserted", 2),
        ("Ruvanie : trois rebelles présumés arrêtés par l'armée", "trois rebelles présumés", "asserted", 3),
        ("Deux soldats présumés tués par des rebelles", "Deux soldats", "hedged", 2),
        ("Crise en Ruvanie : Treize civils dont onze élèves enlevés par des rebelles", "Treize civils", "asserted", 13),
    ],
)
def test_whom_a_title_tells_of(title: str, whom: str, factuality: str, how_many: int) -> None:
    """Who is only called a rebel was killed all the same; who is supposed to be killed may not have been."""
    (event,) = happenings(title)
    assert event.recipient is not None
    assert event.recipient.span is not None
    told = (event.recipient.span.of(title), event.factuality, event.quantities[0].low)
    assert told == (whom, factuality, how_many)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Les soldats ont tiré sur quatre rebelles et les ont tués.", ("killed", 4)),
        ("Des rebelles ont attaqué trois soldats et les ont blessés.", ("injured", 3)),
        ("Des soldats ont attaqué deux villages et les ont brûlés.", ("other", 2)),
    ],
)
def test_what_became_of_those_who_were_struck(text: str, counted: tuple[str, int]) -> None:
    (event,) = happenings(text)
    assert [(q.of, q.low) for q in event.quantities] == [counted]
