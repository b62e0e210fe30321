"""What the parts of an actor's code mean."""

from __future__ import annotations

import pytest

from selon.ontology.actors import INTERNATIONAL, load_actor_codes

CODES = load_actor_codes()


@pytest.mark.parametrize("code", ["SYR", "SYR MIL", "IMG REB", "NGO HLH", "IGO"])
def test_a_country_with_or_without_a_sector_is_a_code(code: str) -> None:
    """A state is a country alone; what has no one country has a word of its own in its place."""
    assert CODES.wrong(code) is None


@pytest.mark.parametrize(("code", "part"), [("XYZ MIL", "XYZ"), ("SYR XYZ", "XYZ"), ("syr MIL", "syr"), ("", "''")])
def test_what_is_no_code_is_named(code: str, part: str) -> None:
    """Somebody who writes a list of actors must be told what is wrong with it."""
    said = CODES.wrong(code)
    assert said is not None
    assert part in said


def test_no_country_is_taken_for_an_international_body() -> None:
    """The four words that stand for no one country must not be codes of countries."""
    assert INTERNATIONAL.isdisjoint(CODES.countries.values())
    assert len(set(CODES.countries.values())) == len(CODES.countries) > 240


def test_every_sector_says_what_it_is() -> None:
    """A code that nobody can look up is of no use."""
    assert all(sector.label and sector.gloss.endswith(".") for sector in CODES.sectors.values())
    assert {code for code, sector in CODES.sectors.items() if sector.state} == {
        "GOV",
        "MIL",
        "COP",
        "SPY",
        "JUD",
        "LEG",
    }
