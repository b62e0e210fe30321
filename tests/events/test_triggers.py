"""Which words are happenings, and that one happening is told once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import events_of, find, read
from selon.model import Name, Span
from trees import tree_document


def told(text: str) -> list[tuple[str, str]]:
    return [(event.trigger.of(text), event.type) for event in events_of(text)]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Un attentat a fait dix morts et trente blessés.", [("attentat", "armed_attack")]),
        ("Dix soldats ont été tués et trente blessés.", [("tués", "killing")]),
        ("Un attentat à la voiture piégée a eu lieu hier.", [("attentat", "bombing")]),
        ("Des frappes ont visé un dépôt.", [("frappes", "air_strike")]),
        ("L'armée a lancé une offensive contre les rebelles.", [("offensive", "offensive")]),
        ("Les ouvriers ont le droit de grève.", []),
        ("Une série d'attaques a eu lieu hier.", [("attaques", "armed_attack")]),
        ("L'attaque a été repoussée.", [("attaque", "armed_attack")]),
    ],
)
def test_one_happening_a_clause(text: str, events: list[tuple[str, str]]) -> None:
    """The dead, the weapon and the carrying verb belong to the attack; a mere kind is no happening."""
    assert told(text) == events


@pytest.mark.parametrize("number", ["Cinq cents", "Trois cents", "Deux mille"])
def test_what_is_counted_by_hundreds_is_looked_at(number: str) -> None:
    """A parser takes « réfugiés » behind « cents » for an adjective of it: they are who comes home all the same."""
    assert told(f"{number} réfugiés sont rentrés chez eux.") == [("rentrés", "displacement")]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Un nouveau cycle de pourparlers a débuté lundi.", [("pourparlers", "negotiation")]),
        ("Une recrudescence d'enlèvements est signalée.", [("enlèvements", "abduction")]),
        ("La salle de négociations était vide.", []),
    ],
)
def test_a_round_of_talks_is_talks(text: str, events: list[tuple[str, str]]) -> None:
    """What comes in rounds or grows more frequent happens; a room for it does not."""
    assert told(text) == events


def test_a_word_inside_a_longer_name_is_none() -> None:
    """The "Front" of a party or the "défense" of a ministry does nothing."""
    doc = read("Le Comité de soutien aux grèves a parlé.")
    name = Name(Span(3, 31), "organisation")
    assert find(replace(doc, names=(name,))) == ()


def test_a_mere_mention_is_not_told_again() -> None:
    """``L'attaque`` after the attack is a record only when it brings a party, number, place or date."""
    first = "Une attaque a eu lieu hier.\n"
    assert len(events_of(first + "L'attaque a surpris les voisins.")) == 1
    assert len(events_of(first + "L'attaque a fait dix morts.")) == 2


def test_a_mere_mention_is_of_the_kind_told_before() -> None:
    """``L'attaque`` after a suicide bombing is that bombing."""
    kinds = [event.type for event in events_of("Un attentat-suicide a eu lieu.\nL'attaque a fait dix morts.")]
    assert kinds == ["suicide_bombing", "suicide_bombing"]


def test_a_natural_death_is_no_killing() -> None:
    """Who dies in a text without violence or accident was not killed; many dead always count."""
    assert events_of("Le poète est mort hier.") == ()
    assert told("Dix mineurs sont morts hier.") == [("morts", "killing")]


def test_events_come_in_text_order_and_the_same_each_time() -> None:
    """Records must not depend on the run."""
    text = "L'armée a bombardé le camp et arrêté dix rebelles.\nLes rebelles ont tué un soldat."
    once, again = events_of(text), find(read(text))
    assert once == again
    assert [e.trigger for e in once] == sorted(e.trigger for e in once)


def kinds(table: str) -> list[str]:
    return [event.type for event in find(tree_document(table))]


def test_the_wounded_who_are_carried_off_are_no_happening_of_their_own() -> None:
    """``Dix blessés ont été évacués`` is one evacuation, as is ``la policière blessée a été évacuée``."""
    evacuated = (
        " {}/blessé/{} ont/avoir/AUX/{}/aux:tense été/être/AUX/{}/aux:pass"
        " évacués/évacuer/VERB/0/root/Tense=Past|VerbForm=Part|Voice=Pass"
    )
    assert kinds("Dix/dix/NUM/2/nummod" + evacuated.format("blessés", "NOUN/5/nsubj:pass", 5, 5)) == ["evacuation"]
    guards = "Les/le/DET/2/det gardes/garde/NOUN/6/nsubj:pass"
    assert kinds(guards + evacuated.format("blessés", "ADJ/2/amod", 6, 6)) == ["evacuation"]


def test_the_wounded_beside_a_rescue_still_count() -> None:
    """``La crue a fait dix blessés évacués …``: the toll is told, the rescue only says more of it."""
    table = (
        "La/le/DET/2/det crue/crue/NOUN/4/nsubj a/avoir/AUX/4/aux:tense fait/faire/VERB/0/root"
        "/Tense=Past|VerbForm=Part dix/dix/NUM/6/nummod blessés/blessé/NOUN/4/obj évacués/évacuer/VERB/6/acl"
        "/Tense=Past|VerbForm=Part"
    )
    assert "killing" in kinds(table)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Le siège de Homs, chef-lieu du district, a été levé.", "levé"),
        ("L'armée a levé le siège de Homs.", "levé le siège"),
    ],
)
def test_a_trigger_stops_at_a_comma(text: str, trigger: str) -> None:
    """What is told of a noun behind a comma is no part of the trigger, and tells nothing twice."""
    assert [event.trigger.of(text) for event in events_of(text)] == [trigger]
