"""Words of violence that tell of no deed of their own: a kind of thing, what came of an attack."""

from __future__ import annotations

import pytest

from parsed import events_of


def told(text: str) -> list[tuple[str, str]]:
    """The kind and words of all that a text tells of."""
    return [(event.type, event.trigger.of(text)) for event in events_of(text)]


def test_what_attackers_did_in_one_row_is_one_attack() -> None:
    """The dead of an attack counted once more as a killing would double every toll."""
    (event,) = events_of("Des combattants ont attaqué la base et tué quinze soldats.")
    assert event.type == "armed_attack"
    assert [(quantity.of, quantity.low) for quantity in event.quantities] == [("killed", 15)]


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("L'armée a levé le siège hier.", "siege"),
        ("Les forces du nord ont établi un siège solide.", "siege"),
        ("Le siège de la ville dure depuis un an.", "siege"),
        ("Les soldats se battent pour reprendre la ville.", "armed_clash"),
        ("Un détenu a été battu par les gardiens.", "killing"),
        ("Le nombre de victimes s'élève à soixante.", "killing"),
        ("La capture de la capitale par les rebelles est imminente.", "territory_capture"),
    ],
)
def test_the_deed_itself_is_still_found(text: str, type: str) -> None:
    """Words that also mean a seat, a race or an image must not lose their war."""
    assert type in [kind for kind, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Le siège de Marlow est plein de cartons.",
        "Trente sièges sont à pourvoir.",
        "Le tribun a battu sa rivale aux élections.",
        "Les manuscrits sont écrits dans une langue morte.",
        "L'artiste s'est exécuté de bonne grâce.",
        "Des troubles respiratoires ont été observés chez les patients.",
        "Le pays veut se retirer de l'UE.",
        "L'opposition interpelle le gouvernement sur ses promesses.",
    ],
)
def test_no_violence_is_made_of_peaceful_words(text: str) -> None:
    """A record of a siege where an office stands, or of a killing where a vote was won, discredits all others."""
    kinds = {kind for kind, _ in told(text)}
    assert kinds <= {"political_act", "sanction"}


def test_what_had_to_be_done_was_done() -> None:
    """« Ont dû fuir » tells of a flight that took place; « doivent fuir » of one to come."""
    assert [e.factuality for e in events_of("Les habitants ont dû fuir la ville.")] == ["asserted"]
    assert [e.factuality for e in events_of("Les habitants doivent fuir la ville.")] == ["future"]
    assert [e.factuality for e in events_of("L'armée aurait dû évacuer la ville.")] == ["negated"]


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Des affrontements ont éclaté entre manifestants et policiers.", "riot"),
        ("Des supporteurs se sont affrontés devant le stade.", "riot"),
        ("Des affrontements ont éclaté entre l'armée et les rebelles.", "armed_clash"),
    ],
)
def test_a_crowd_that_fights_makes_a_riot_and_no_war(text: str, type: str) -> None:
    """Clashes at a march read as combat would put a front line in every capital."""
    assert [kind for kind, _ in told(text)] == [type]


@pytest.mark.parametrize(
    "text",
    [
        "Trois policiers sont morts lorsque des tireurs leur ont tendu une embuscade.",
        "Dix soldats ont été tués lorsque des rebelles ont attaqué leur base.",
    ],
)
def test_who_died_when_it_happened_died_of_it(text: str) -> None:
    """A moment named with « lorsque » is the happening itself, so the dead are counted with it and once."""
    (event,) = events_of(text)
    assert event.type == "armed_attack"
    assert [quantity.of for quantity in event.quantities] == ["killed"]


def test_who_died_before_an_attack_is_no_toll_of_it() -> None:
    """« Avant l'offensive » dates a death; it does not blame the offensive for it."""
    assert ("killing", "tués") in told("Trois soldats ont été tués avant l'offensive.")


def test_rockets_are_no_dead() -> None:
    """« Deux roquettes se sont abattues » must not count two killed."""
    (event,) = events_of("Deux roquettes se sont abattues sur le marché.")
    assert [quantity.of for quantity in event.quantities] != ["killed"]


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Les assaillants se sont enfuis à moto.", "withdrawal"),
        ("Une infirmière a pu s'enfuir.", "displacement"),
        ("Vingt rebelles se sont rendus lundi.", "surrender"),
        ("Les rebelles ont pris la ville en juin.", "territory_capture"),
        ("Un inconnu lui a tiré dessus.", "armed_attack"),
    ],
)
def test_flight_surrender_and_capture_have_the_kind_of_who_does_it(text: str, type: str) -> None:
    """Attackers withdraw, others flee; a date beside the verb changes nothing."""
    assert [kind for kind, _ in told(text)] == [type]


def test_the_missing_are_told_with_the_dead_who_stay_sure() -> None:
    """« 45 morts et 12 disparus » is one toll, and the 45 are as dead as without the missing."""
    (event,) = events_of("Le séisme a fait 37 morts et 150 disparus.")
    assert (event.type, event.factuality) == ("killing", "asserted")
    assert [(quantity.of, quantity.low) for quantity in event.quantities] == [("killed", 37), ("other", 150)]


def test_who_was_brought_to_safety_is_not_counted_with_the_dead() -> None:
    """A toll that ends with « 300 évacués » must not count 300 dead, nor 20 evacuated."""
    events = events_of("Un bilan provisoire fait état de 20 morts et 300 évacués.")
    assert [(e.type, [(q.of, q.low) for q in e.quantities]) for e in events] == [
        ("killing", [("killed", 20)]),
        ("evacuation", [("evacuated", 300)]),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dix morts dans l'explosion d'une voiture piégée.", [("bombing", "explosion")]),
        ("Un incendie a fait dix morts.", [("killing", "morts")]),
        ("L'effondrement d'un pont a tué huit personnes.", [("killing", "tué")]),
    ],
)
def test_an_accident_is_how_people_died_and_a_bomb_is_an_attack(text: str, expected: list[tuple[str, str]]) -> None:
    """A bomb must not fade into a mere toll, and a fire that kills is one happening."""
    assert told(text) == expected


def test_care_for_one_who_is_ill_is_no_happening_of_a_crisis() -> None:
    """A singer in hospital is no aid delivered; somebody shot and taken there is."""
    assert told("Le chanteur a été hospitalisé pour une pneumonie.") == []
    assert ("aid", "hospitalisé") in told("Un tireur a blessé un passant, qui a été hospitalisé.")
