"""The constructions in which reports tell who does what to whom: each says its parties, kind and number."""

from __future__ import annotations

import pytest

from parsed import events_of, unmarked
from selon.model import Event, Party, Span

LIGHT = [
    (
        "offensive",
        "<actor>L'armée</actor> a lancé une <trigger>offensive</trigger> contre <recipient>la milice</recipient>.",
    ),
    ("territory_capture", "<actor>Les rebelles</actor> ont <trigger>pris le contrôle</trigger> de la base."),
    (
        "armed_attack",
        "<actor>Les assaillants</actor> ont <trigger>ouvert le feu</trigger> sur <recipient>la foule</recipient>.",
    ),
    ("abduction", "<actor>Le groupe</actor> a <trigger>pris en otage</trigger> <recipient>trois employés</recipient>."),
    ("arrest", "<actor>La police</actor> a procédé à douze <trigger>arrestations</trigger>."),
    ("ceasefire", "<actor>Les deux camps</actor> ont conclu une <trigger>trêve</trigger>."),
    ("siege", "<actor>L'armée</actor> a <trigger>mis</trigger> fin au siège de la ville."),
    (
        "destruction",
        "<actor>Les rebelles</actor> ont <trigger>mis le feu</trigger> au <recipient>poste de police</recipient>.",
    ),
    ("political_act", "<actor>Le gouvernement</actor> a mis en place un <trigger>couvre-feu</trigger>."),
    ("surrender", "<actor>Les miliciens</actor> ont <trigger>rendu les armes</trigger>."),
    ("armed_attack", "<recipient>Un convoi</recipient> a fait l'objet d'une <trigger>attaque</trigger>."),
]
VOICES = [
    (
        "killing",
        "<recipient>Trois soldats</recipient> ont été <trigger>tués</trigger> par <actor>des rebelles</actor>.",
    ),
    (
        "abduction",
        "<recipient>Le maire</recipient> s'est fait <trigger>enlever</trigger> par <actor>des hommes armés</actor>.",
    ),
    (
        "killing",
        "<recipient>Dix soldats</recipient> se sont fait <trigger>tuer</trigger> par <actor>la milice</actor>.",
    ),
    ("armed_clash", "<actor>Les deux camps</actor> se sont <trigger>affrontés</trigger> dans la nuit."),
    ("suicide_bombing", "<actor>Un kamikaze</actor> s'est fait <trigger>exploser</trigger> devant l'ambassade."),
    ("withdrawal", "<actor>Les rebelles</actor> se sont <trigger>retirés</trigger> de la ville."),
    ("surrender", "<actor>Les combattants</actor> se sont <trigger>rendus</trigger> à <recipient>l'armée</recipient>."),
    ("territory_capture", "<actor>L'armée</actor> est en passe de <trigger>reprendre</trigger> la ville."),
    ("killing", "<recipient>Un homme tentant de fuir</recipient> a été <trigger>abattu</trigger> hier."),
]
NOUNS = [
    (
        "evacuation",
        "L'<trigger>évacuation</trigger> de <recipient>10 000 civils</recipient> par <actor>l'ONU</actor> a repris.",
    ),
    (
        "killing",
        "L'<trigger>assassinat</trigger> du <recipient>maire</recipient> par <actor>la milice</actor> a surpris.",
    ),
    (
        "release",
        "La <trigger>libération</trigger> de <recipient>dix otages</recipient> par <actor>la milice</actor> a surpris.",
    ),
    (
        "armed_attack",
        "L'<trigger>attaque</trigger> de <actor>la milice</actor> contre <recipient>le village</recipient> a surpris.",
    ),
    (
        "armed_attack",
        "L'<trigger>attaque</trigger> contre <recipient>le fort</recipient> de la part de "
        "<actor>l'armée</actor> a surpris.",
    ),
    (
        "offensive",
        "L'<trigger>offensive</trigger> menée par <actor>la milice</actor> contre "
        "<recipient>la police</recipient> dure.",
    ),
    ("surrender", "La <trigger>reddition</trigger> de <actor>deux cents combattants</actor> a été filmée."),
]
HANDS = [
    ("territory_capture", "Le camp est <trigger>tombé aux mains</trigger> des <actor>rebelles</actor>."),
    ("territory_capture", "Le quartier est <trigger>passé sous le contrôle</trigger> de <actor>l'armée</actor>."),
    (
        "armed_clash",
        "Des <trigger>combats</trigger> opposent <actor>l'armée</actor> aux <recipient>rebelles</recipient>.",
    ),
]
CLAUSES = [
    (
        "armed_attack",
        "<actor>Les rebelles</actor>, qui ont <trigger>attaqué</trigger> <recipient>la base</recipient>, sont partis.",
    ),
    (
        "armed_attack",
        "<recipient>La base</recipient> que <actor>les rebelles</actor> ont <trigger>attaquée</trigger> brûle.",
    ),
    ("armed_attack", "C'est <recipient>la mosquée</recipient> qui a été <trigger>attaquée</trigger> hier."),
    (
        "killing",
        "<actor>L'armée et la police</actor> ont arrêté dix hommes et <trigger>tué</trigger> "
        "<recipient>deux gardes</recipient>.",
    ),
    (
        "armed_attack",
        "<recipient>Un convoi</recipient> <trigger>attaqué</trigger> par <actor>des rebelles</actor> brûle.",
    ),
]
HEADLINES = [
    ("abduction", "<recipient>Trois journalistes</recipient> <trigger>enlevés</trigger> dans le nord"),
    ("release", "<trigger>Libération</trigger> de <recipient>deux otages</recipient> dans le sud"),
    ("territory_capture", "Nord : <actor>l'armée</actor> <trigger>reprend</trigger> un quartier de la ville"),
]


def told(text: str, trigger: Span) -> Event:
    events = [event for event in events_of(text) if event.trigger.meets(trigger)]
    assert len(events) == 1
    return events[0]


def words(party: Party | None, text: str) -> str | None:
    return None if party is None else party.span.of(text)


@pytest.mark.parametrize(("type", "example"), [*LIGHT, *VOICES, *NOUNS, *HANDS, *CLAUSES, *HEADLINES])
def test_a_construction_tells_its_kind_and_parties(type: str, example: str) -> None:
    """Each form is how a part of all events is told: without it they have the wrong side, or none."""
    text, marks = unmarked(example)
    event = told(text, marks["trigger"])
    parties = {role: words(getattr(event, role), text) for role in ("actor", "recipient") if role in marks}
    assert event.type == type
    assert parties == {role: marks[role].of(text) for role in parties}


@pytest.mark.parametrize(
    "text",
    [
        "Un attentat a fait 29 morts.",
        "L'armée a donné l'assaut au camp.",
        "Les rebelles ont attaqué le poste, tuant quatre gendarmes.",
        "Moins de cent manifestants se sont rassemblés.",
        "Dix soldats ont été tués et trente blessés dans une embuscade.",
    ],
)
def test_one_happening_of_a_clause_is_told_once(text: str) -> None:
    """The dead, the carrying verb, the weapon and the crowd are parts of it, not happenings beside it."""
    assert len(events_of(text)) == 1
