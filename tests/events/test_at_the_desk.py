"""What a news desk writes every day: tolls in a row, stages, claims, courts, and what each of them is no sign of."""

from __future__ import annotations

import pytest

from spoken import happenings, when_and_where


def parties(text: str) -> list[tuple[str, str | None, str | None]]:
    """Type, actor and recipient of each happening, in the words of the text."""

    def words(party: object) -> str | None:
        span = getattr(party, "span", None)
        return None if span is None else span.of(text)

    return [(event.type, words(event.actor), words(event.recipient)) for event in happenings(text)]


@pytest.mark.parametrize(
    ("text", "when", "where"),
    [
        ("Un attentat a tué dix soldats et blessé trente civils lundi à Gao.", "2024-06-10", "Gao"),
        ("L'attaque a tué dix soldats et blessé trente autres, lundi, à Gao.", "2024-06-10", "Gao"),
        ("L'attaque a tué dix soldats et en a blessé trente lundi à Gao.", "2024-06-10", "Gao"),
        # what it led to was elsewhere, and so was what others did
        ("L'attaque a fait dix morts et provoqué une manifestation mardi à Bamako.", None, None),
        ("L'attentat a tué le maire, et l'armée a arrêté lundi deux hommes à Ségou.", None, None),
    ],
)
def test_whom_a_happening_hurt_may_carry_its_day_and_place(text: str, when: str | None, where: str | None) -> None:
    """A row of verbs about the dead and the wounded is one happening: its end says when and where."""
    assert when_and_where(text, "armed_attack") == (when, where)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kaboul a connu trois attentats.", ("armed_attack", None, None)),
        ("L'Irak connaît une grève générale.", ("protest", None, None)),
        ("La milice a connu des affrontements avec l'armée.", ("armed_clash", "La milice", "l'armée")),
        ("Des échauffourées ont éclaté avec la police.", ("riot", None, "la police")),
        ("Les rebelles ont pris deux villages au sud de Gao.", ("territory_capture", "Les rebelles", None)),
        ("Les rebelles ont pris la ville aux soldats.", ("territory_capture", "Les rebelles", "soldats")),
        ("L'incendie a coûté la vie à un homme de 30 ans.", ("killing", None, "un homme de 30 ans")),
        ("La crue a ruiné dix familles et en a déplacé plus de mille.", ("displacement", None, "plus de mille")),
        ("Les pourparlers sous médiation saoudienne ont repris.", ("negotiation", None, None)),
        ("Le blocage d'un dépôt de carburant continue.", ("protest", None, "un dépôt de carburant")),
    ],
)
def test_who_did_it_to_whom(text: str, told: tuple[str, str | None, str | None]) -> None:
    """The stage of a happening does nothing, a direction suffers nothing, and an age is no time of day."""
    assert parties(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Une centaine de témoins ont défilé à la barre.",
        "Le chiffre, avancé par la mairie en exil, ne peut être confirmé.",
    ],
)
def test_no_happening(text: str) -> None:
    """Witnesses who pass before a court do not march, and who governs from exile flees nowhere today."""
    assert parties(text) == []


def test_a_town_that_sees_something_there_is_not_where_it_is() -> None:
    """« Kiev y voit des déportations »: the pronoun is not its own subject."""
    assert when_and_where("Kiev y voit des déportations.", "displacement") == (None, None)


def test_the_day_without_a_claim_is_not_that_of_the_deed() -> None:
    """« L'attaque de Gao n'avait pas été revendiquée lundi »: nothing tells when it was."""
    text = "L'attaque de Gao, qui a fait dix morts, n'avait pas été revendiquée lundi."
    assert when_and_where(text, "armed_attack") == (None, "Gao")


def test_a_sentence_takes_no_word_of_the_deed() -> None:
    """« Vingt ans de réclusion pour la fusillade de mai » are two happenings."""
    text = "Vingt ans de réclusion pour la fusillade de mai."
    assert [(e.type, e.trigger.of(text)) for e in happenings(text)] == [
        ("judicial", "ans de réclusion"),
        ("armed_attack", "fusillade"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("La capitale accuse son voisin d'avoir « violé l'intégrité territoriale » du pays.", []),
        ("Cinq cents soldats ont pris part à l'assaut de Gao.", [("offensive", "Cinq cents soldats", None)]),
        ("Des soldats ont tiré en direction de la foule.", [("armed_attack", "Des soldats", "la foule")]),
        ("Le Mali a rompu sa coopération militaire avec Paris.", [("sanction", "Le Mali", "Paris")]),
        (
            "Des heurts ont opposé les manifestants aux forces de l'ordre, qui ont tiré à balles réelles.",
            [("riot", "les manifestants", "forces de l'ordre"), ("armed_attack", "forces de l'ordre", None)],
        ),
    ],
)
def test_words_with_several_senses(text: str, told: list[tuple[str, str | None, str | None]]) -> None:
    """What is violated, taken part in, shot towards or broken off decides what it is."""
    assert parties(text) == told


def test_more_than_before_is_no_number_of_dead() -> None:
    """« 87 …, soit douze de plus qu'en mai »: twelve are of the 87."""
    (event,) = happenings("Huit élus ont été assassinés, soit deux de plus qu'en mai.")
    assert [quantity.low for quantity in event.quantities] == [8]


def test_where_somebody_spoke_places_nothing_behind_it() -> None:
    """The place of a press conference is not where those died of whom the next sentence tells."""
    text = (
        "Neuf paysans ont été tués jeudi près d'El Tarra.\n\n« Nos hommes ont porté secours aux blessés », a déclaré "
        "le général lors d'une conférence de presse à Cúcuta. Une association soutient que les neuf hommes ont été "
        "abattus par des soldats."
    )
    assert when_and_where(text, "killing")[1] is None


@pytest.mark.parametrize(
    ("text", "type", "actor", "factuality"),
    [
        ("Le président a donné l'ordre à l'armée de bombarder la ville.", "shelling", "l'armée", "future"),
        ("Le chef a donné à ses hommes l'ordre de tirer.", "armed_attack", "ses hommes", "future"),
        ("La Cour a ordonné en mai à Israël d'arrêter son offensive.", "offensive", "Israël", "future"),
        (
            "Le mouvement a revendiqué des tirs, qui n'ont pas fait de blessés.",
            "armed_attack",
            "Le mouvement",
            "asserted",
        ),
    ],
)
def test_who_is_told_to_act_has_not_acted_yet(text: str, type: str, actor: str, factuality: str) -> None:
    """What is ordered is ahead, and of whom it is ordered; an attack that hurt nobody took place."""
    (event,) = [event for event in happenings(text) if event.type == type]
    assert event.actor is not None
    assert (event.actor.span.of(text), event.factuality) == (actor, factuality)


def test_two_things_that_were_over_were_at_once() -> None:
    """« avait éclaté en mai, lorsqu'un soldat avait été tué »: he was killed in May."""
    text = "La crise avait éclaté en mai, lorsqu'un soldat avait été tué."
    assert when_and_where(text, "killing") == ("2024-05", None)
