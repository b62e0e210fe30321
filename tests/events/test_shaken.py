"""The place that a wave of happenings, or any that are many, is said to shake."""

from __future__ import annotations

import pytest

from spoken import last_place


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        ("Une vague d'attentats secoue le Niger.", "armed_attack", "Niger"),
        ("Une série d'enlèvements frappe le Mali.", "abduction", "Mali"),
        ("Une vague de manifestations secoue le Niger.", "protest", "Niger"),
        ("Les enlèvements qui frappent Gao inquiètent les voisins.", "abduction", "Gao"),
        ("Les grèves qui paralysent le Niger inquiètent les voisins.", "protest", "Niger"),
        ("La série d'attentats qui a secoué le Mali inquiète.", "armed_attack", "Mali"),
        ("Il évoque la vague d'enlèvements, surtout de journalistes, qui frappe le Mali.", "abduction", "Mali"),
        ("Il dénonce les enlèvements de journalistes qui frappent le Mali.", "abduction", None),
        ("Une vague d'arrestations a frappé les syndicats.", "arrest", None),
        ("Des sanctions frappent l'Iran.", "sanction", None),
        ("Une crise politique secoue le Niger après des attentats.", "armed_attack", None),
        ("Les manifestations inquiètent la France.", "protest", None),
    ],
)
def test_what_happenings_shake_is_where_they_are(text: str, type: str, where: str | None) -> None:
    """« Une vague d'attentats secoue le pays »; who is worried by it, or hit by sanctions, is no place of them."""
    assert last_place(text, type) == where


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        ("Les attaques seraient liées aux interventions de la Turquie en Irak.", "armed_attack", None),
        ("Les manifestations sont dues à la crise du Mali.", "protest", None),
        ("L'attentat est lié à la présence de la France au Mali.", "armed_attack", None),
        ("Les manifestations liées à la crise du Mali ont gagné la ville de Gao.", "protest", "la ville de Gao"),
        ("Les attaques seraient liées aux interventions de la Turquie en Irak.", "deployment", "Irak"),
        ("Des affrontements liés à l'arrestation d'un élu ont éclaté à Gao.", "armed_clash", "Gao"),
        ("Les combats sont limités au nord de Gao.", "armed_clash", "nord de Gao"),
    ],
)
def test_what_a_happening_comes_of_tells_not_where_it_was(text: str, type: str, where: str | None) -> None:
    """« Les attaques sont liées à l'intervention de la Turquie » tells of no place of the attacks."""
    assert last_place(text, type) == where


@pytest.mark.parametrize(
    ("text", "type", "where"),
    [
        ("Anna Duval, institutrice à Kidal, a été enlevée dimanche.", "abduction", None),
        ("Paul Berg, agent de sécurité à Kidal, a été tué samedi.", "killing", None),
        ("Anna Duval, institutrice à Kidal, a été enlevée dimanche à Gao.", "abduction", "Gao"),
        ("Paul Berg, soldat en faction à Kidal, a été tué.", "killing", "Kidal"),
        ("Des manifestants, étudiants à Kidal, ont défilé.", "protest", "Kidal"),
        ("Paul Berg, otage au Mali, a été libéré.", "release", "Mali"),
        ("Un instituteur a été tué à Kidal samedi.", "killing", "Kidal"),
    ],
)
def test_where_somebody_works_is_not_where_something_befell_them(text: str, type: str, where: str | None) -> None:
    """« Anna Duval, institutrice à Kidal, a été enlevée »: anywhere; who is on guard or held there is there."""
    assert last_place(text, type) == where
