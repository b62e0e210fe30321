"""What one asserts and another denies is two records, each in its own voice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selon.model import Document, Record
from selon.pipeline import read_document
from selon.records import records
from spoken import engine, read_on


def read(text: str) -> Document:
    return read_on("2031-05-05", text)


def told(text: str) -> list[tuple[str, str | None, str]]:
    """Type, source and factuality of each record."""
    return [(r.type, r.source, r.factuality) for r in records(read(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "L'aviation a bombardé l'hôpital, ce que l'armée dément.",
            [("air_strike", None, "asserted"), ("air_strike", "l'armée", "negated")],
        ),
        (
            "Les rebelles accusent l'armée d'avoir tué dix civils, ce que le ministère a démenti.",
            [("killing", "Les rebelles", "asserted"), ("killing", "le ministère", "negated")],
        ),
        (
            "Les rebelles ont exécuté des prisonniers, une accusation qu'ils rejettent.",
            [("killing", None, "asserted"), ("killing", "Les rebelles", "negated")],
        ),
        (
            "L'armée aurait bombardé un marché, des accusations que le gouvernement juge mensongères.",
            [("shelling", None, "hedged")],
        ),
        (
            "L'aviation a bombardé l'hôpital. L'armée a démenti cette frappe.",
            [("air_strike", None, "asserted"), ("air_strike", "L'armée", "negated")],
        ),
        (
            "La prise de la ville, annoncée par les rebelles, a été démentie par l'armée.",
            [("territory_capture", "les rebelles", "asserted"), ("territory_capture", "l'armée", "negated")],
        ),
        (
            "Le bombardement de l'hôpital, nié par l'armée, a été confirmé par un médecin.",
            [("air_strike", "un médecin", "asserted"), ("air_strike", "l'armée", "negated")],
        ),
    ],
)
def test_an_assertion_and_its_denial_are_two_records(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    """Who reads only the denied half, or only the asserted one, is misled."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Selon l'ONU, l'armée a bombardé l'hôpital de Gao. Ce que dément l'état-major.",
            [("shelling", "l'ONU", "asserted"), ("shelling", "l'état-major", "negated")],
        ),
        (
            "L'armée a bombardé l'hôpital de Gao. Une information démentie par l'état-major.",
            [("shelling", None, "asserted"), ("shelling", "l'état-major", "negated")],
        ),
        (
            "L'ONU affirme que l'armée a bombardé l'hôpital de Gao, une information confirmée par la mairie.",
            [("shelling", "L'ONU", "asserted"), ("shelling", "la mairie", "asserted")],
        ),
        (
            "Le maire a été enlevé dimanche, ce que sa famille confirme.",
            [("abduction", "sa famille", "asserted")],
        ),
        (
            "Douze otages ont été libérés. Le gouvernement l'a annoncé mardi.",
            [("release", "Le gouvernement", "asserted")],
        ),
        (
            "L'armée conteste ce récit : les rebelles ont tiré les premiers sur le convoi.",
            [("armed_attack", "L'armée", "asserted")],
        ),
        (
            "L'ONG dément que ses équipes aient été évacuées, comme l'avait annoncé l'armée.",
            [("evacuation", "L'ONG", "negated"), ("evacuation", "l'armée", "asserted")],
        ),
        (
            "L'ONU avait fait état de dix civils abattus à Gao, ce que Bamako avait démenti.",
            [("killing", "L'ONU", "asserted"), ("killing", "Bamako", "negated")],
        ),
        (
            "Les élus accusent les soldats d'avoir tiré sur des jeunes réunis pour une veillée. Le ministère le nie.",
            [
                ("armed_attack", "Les élus", "asserted"),
                ("gathering", "Les élus", "asserted"),
                ("armed_attack", "Le ministère", "negated"),
            ],
        ),
        (
            "Une attaque avait fait soixante morts, un bilan contesté par les autorités.",
            [("armed_attack", None, "asserted"), ("armed_attack", "les autorités", "negated")],
        ),
        (
            "L'armée n'a pas tué de civils. L'ONU dément.",
            [("killing", None, "negated")],
        ),
    ],
)
def test_a_remark_behind_what_another_tells_is_a_claim_beside_it(
    text: str, expected: list[tuple[str, str | None, str]]
) -> None:
    """« Selon X, P. Une version que Y dément »: the word of Y does not take the place of that of X."""
    assert told(text) == expected


def test_a_denial_alone_is_one_record_of_the_one_who_denies() -> None:
    """``L'armée dément avoir bombardé``: nobody asserts it here, so no record may."""
    assert told("L'armée dément avoir bombardé l'hôpital.") == [("shelling", "L'armée", "negated")]
    assert told("L'aviation n'a pas bombardé l'hôpital, dément l'armée.") == [("air_strike", "l'armée", "negated")]


def test_who_denies_what_another_confirms_did_not_do_it() -> None:
    found = records(read("Le bombardement de l'hôpital, nié par l'armée, a été confirmé par un médecin."))
    assert {record.actor for record in found} == {None}


def test_the_two_records_share_what_is_told_but_not_their_id() -> None:
    """They are one happening in two voices: parties, place and number are the same."""
    once, again = records(read("L'aviation a tué dix civils, ce que l'armée dément."))
    assert once.id != again.id
    assert shared(once) == shared(again)
    assert again.quote == once.quote


def shared(record: Record) -> tuple[object, ...]:
    plain = replace(record, id="", voice="", source=None)
    return plain.type, plain.actor, plain.recipient, plain.place, plain.best, plain.of


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le groupe nie toute implication dans l'attentat.", "asserted"),
        ("Le groupe a démenti toute implication dans l'attentat.", "asserted"),
        ("Le groupe a nié toute implication de ses hommes dans ces massacres.", "asserted"),
        ("Le groupe a nié toute attaque de ses hommes dans la vallée.", "negated"),
        ("Le groupe a démenti être l'auteur de l'attentat.", "asserted"),
        ("Ils ont refusé de cesser les bombardements.", "asserted"),
        ("L'armée refuse de suspendre l'offensive.", "asserted"),
        ("L'armée dément tout bombardement à Gao.", "negated"),
    ],
)
def test_who_denies_a_part_in_it_does_not_deny_it(text: str, factuality: str) -> None:
    """The attack that somebody says he has no part in took place, and what somebody will not end goes on."""
    (event,) = read_document(Document("x", text, "", published="2031-05-04"), engine()).events
    assert event.factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le Front nie être derrière l'attentat de lundi.", "asserted"),
        ("Le Front dément toute participation au massacre.", "asserted"),
        ("Le Front dément avoir participé au massacre.", "negated"),
        ("Le Front dément avoir commis un massacre.", "negated"),
    ],
)
def test_a_part_that_is_denied_leaves_the_deed(text: str, factuality: str) -> None:
    """Who was not behind it does not say that nothing happened; what the speaker would have done is denied."""
    assert [(event.factuality, event.attribution is not None) for event in read(text).events] == [(factuality, True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'armée ne nie pas avoir bombardé le marché.", ("shelling", "L'armée", "hedged")),
        ("L'armée n'a ni confirmé ni démenti avoir bombardé le marché.", ("shelling", None, "hedged")),
        ("Le ministre ne conteste pas que des soldats ont tiré.", ("armed_attack", "Le ministre", "hedged")),
    ],
)
def test_what_is_not_denied_is_left_open(text: str, expected: tuple[str, str | None, str]) -> None:
    """« ne nie pas avoir bombardé »: neither that it was done nor that it was not."""
    assert told(text) == [expected]


def test_we_in_an_issued_text_are_a_party() -> None:
    """« Nous avons libéré dix hommes »: who has issued it freed them."""
    text = "Communiqué du Front pour la paix\n\nNous avons libéré dix hommes. Nous exigeons une enquête."
    assert records(read(text))[0].actor == "Front pour la paix"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La police parle de 2 500 manifestants, les organisateurs de 10 000.",
            [("La police", 2500), ("les organisateurs", 10000)],
        ),
        ("L'armée évoque douze morts, les rebelles quarante.", [("L'armée", 12), ("les rebelles", 40)]),
        ("L'armée parle de trois morts, dont deux officiers.", [("L'armée", 3)]),
    ],
)
def test_each_who_gives_a_number_has_a_record(text: str, expected: list[tuple[str, int]]) -> None:
    """A number at a cue that is not said again is of the same happening, in another voice."""
    assert [(r.source, r.best) for r in records(read(text))] == expected


@pytest.mark.parametrize(
    "text",
    [
        "L'armée a tué huit rebelles, affirme-t-elle, les insurgés parlent de trois.",
        "L'attaque a tué huit personnes (l'armée parle de trois).",
    ],
)
def test_what_another_makes_it_is_no_number_of_it(text: str) -> None:
    """Who goes on to speak of another number speaks for themselves."""
    first = read(text).events[0]
    assert [quantity.low for quantity in first.quantities] == [8]


def test_the_death_of_one_that_is_denied_is_no_natural_one() -> None:
    assert told("La mort du chef rebelle, annoncée par l'armée, a été démentie par le Front.") == [
        ("killing", "l'armée", "asserted"),
        ("killing", "le Front", "negated"),
    ]
