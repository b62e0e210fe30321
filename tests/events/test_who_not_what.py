"""Words beside a happening that name nobody it befell: at what price, on which road, a body that acts, a charge."""

from __future__ import annotations

import pytest

from spoken import happenings, parties, when_and_where


@pytest.mark.parametrize(
    ("text", "type", "found"),
    [
        ("L'armée a reconquis la ville au prix de lourdes pertes.", "territory_capture", ("L'armée", None)),
        ("L'armée a arraché la ville aux rebelles.", "territory_capture", ("L'armée", "rebelles")),
        ("Des tirs sur la RN2 ont fait deux morts.", "armed_attack", (None, None)),
        ("Des tirs sur la foule ont fait deux morts.", "armed_attack", (None, "la foule")),
        ("Ils veulent traduire les généraux en justice.", "judicial", ("Ils", "les généraux")),
        (
            "L'opposition accuse les services de renseignement d'une série d'assassinats.",
            "killing",
            ("les services de renseignement", None),
        ),
        (
            "L'armée frappe le port, la garde ayant abattu dix drones.",
            "destruction",
            ("la garde", "dix drones"),
        ),
    ],
)
def test_nobody_but_who_acts_or_undergoes_is_a_party(
    text: str, type: str, found: tuple[str | None, str | None]
) -> None:
    assert parties(text, type) == found


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("L'alliance entend attaquer le port.", ["armed_attack"]),
        ("L'alliance a signé un accord.", ["agreement"]),
        ("Les deux partis ont scellé une alliance.", ["agreement"]),
        ("Une alliance entre les deux clans a été annoncée.", ["agreement"]),
    ],
)
def test_an_alliance_that_acts_is_a_body(text: str, types: list[str]) -> None:
    assert [event.type for event in happenings(text)] == types


@pytest.mark.parametrize(
    ("text", "type", "value"),
    [
        ("Ils ont échangé lundi dix prisonniers, premier échange depuis deux ans.", "release", "2024-06-10"),
        ("L'échange de dix captifs, premier depuis deux ans, a eu lieu lundi.", "release", "2024-06-10"),
        ("Deux hommes ont été tués dans l'explosion d'une mine datant de 2018.", "bombing", None),
        ("Dix hommes ont été tués dans une attaque datant de 2018.", "armed_attack", "2018"),
    ],
)  # fmt: skip
def test_what_is_compared_or_how_old_a_thing_is_dates_nothing(text: str, type: str, value: str | None) -> None:
    assert when_and_where(text, type)[0] == value


def test_what_is_handed_out_again_hands_out_nothing() -> None:
    doc_parties = parties("La reprise partielle des distributions de vivres dans les camps est annoncée.", "aid")
    assert doc_parties[0] is None
