"""Killings, attacks, fights, rapes and abductions told in words that are rarer, and the same words elsewhere."""

from __future__ import annotations

import pytest

from parsed import events_of


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Les deux armées se sont heurtées près du fleuve.", ["armed_clash"]),
        ("L'armée est aux prises avec des insurgés.", ["armed_clash"]),
        ("Le gouvernement est aux prises avec une crise budgétaire.", []),
        ("Une confrontation entre deux gangs a duré une heure.", ["armed_clash"]),
        ("Une confrontation entre les deux candidats a duré une heure.", []),
        ("Des combats de rue opposent les miliciens à l'armée.", ["armed_clash"]),
        ("La ville est le théâtre de combats.", ["armed_clash"]),
        ("Le massacre a fait 40 morts.", ["killing"]),
        ("L'assassinat du chef a entraîné la mort de dix personnes.", ["killing", "killing"]),
        ("Deux hommes ont été tués dans un règlement de comptes.", ["armed_attack"]),
        ("Un règlement de comptes politique agite le parti.", []),
        ("La patrouille a essuyé le feu des rebelles.", ["armed_attack"]),
        ("Le ministre a essuyé un feu nourri de critiques.", []),
        ("Des miliciens ont déferlé sur le village.", ["armed_attack"]),
        ("Des touristes ont déferlé sur la plage.", []),
        ("Les bombes ont plu sur la ville.", ["air_strike"]),
        ("Le film a plu au public.", []),
        ("Le bourg a été arrosé d'obus.", ["shelling"]),
        ("Un obus non explosé a tué un berger.", ["killing"]),
        ("Il a eu recours au gaz sarin.", ["chemical_attack"]),
        ("Les ménages utilisent le gaz pour cuisiner.", []),
        ("Des hommes se sont emparés de deux journalistes.", ["abduction"]),
        ("Quatre marins ont été capturés par des pirates.", ["abduction"]),
        ("Trois ingénieurs sont aux mains des rebelles.", ["abduction"]),
        ("Le dossier est aux mains de la justice.", []),
        ("L'ingénieur a passé trois ans en captivité.", ["abduction"]),
        ("Le tigre du zoo a passé trois ans en captivité.", []),
        ("Un homme est mort sur le coup.", ["killing"]),
        ("Le gardien est mort mardi.", []),
        ("Le caporal est mort des suites de ses blessures.", ["killing"]),
        ("Le sculpteur est mort des suites d'une longue maladie.", []),
    ],
)
def test_what_the_words_tell_of(text: str, types: list[str]) -> None:
    assert [event.type for event in events_of(text)] == types


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("L'attentat a été mené par deux kamikazes.", "suicide_bombing"),
        ("L'attentat a été mené par deux hommes.", "armed_attack"),
        ("Un drone a pris pour cible un véhicule.", "air_strike"),
        ("Un drone ukrainien a pris pour cible un véhicule.", "air_strike"),
        ("L'aviation russe a pris pour cible un pont.", "air_strike"),
        ("L'artillerie a pris pour cible le faubourg.", "shelling"),
        ("Les rebelles ont pris pour cible un avion.", "armed_attack"),
        ("Des chasseurs traditionnels ont attaqué le village.", "armed_attack"),
    ],
)
def test_who_does_it_tells_with_what(text: str, type_: str) -> None:
    assert [event.type for event in events_of(text)] == [type_]


@pytest.mark.parametrize(
    ("text", "type_", "whom"),
    [
        ("Les villageois exécutés venaient du nord.", "killing", "Les villageois"),
        ("Les femmes violées viennent du nord.", "sexual_violence", "Les femmes"),
        ("Il voulait la poignarder.", "armed_attack", "la"),
        ("Prise pour cible par des hommes armés, la patrouille a riposté.", "armed_attack", "la patrouille"),
        ("L'enlèvement présumé de deux journalistes est récent.", "abduction", "deux journalistes"),
        ("Deux jeunes se sont fait tirer dessus.", "armed_attack", "Deux jeunes"),
    ],
)
def test_participles_and_infinitives_taken_for_other_words(text: str, type_: str, whom: str) -> None:
    found = [event for event in events_of(text) if event.type == type_]
    spans = [event.recipient.span for event in found if event.recipient]
    assert [span.of(text) for span in spans if span] == [whom]


def test_a_contract_is_executed_and_nobody_dies() -> None:
    assert not events_of("Le contrat exécuté en mars a pris fin.")


def test_fear_is_of_what_may_come() -> None:
    killed = [event for event in events_of("Trois villageois ont fui de peur d'être tués.") if event.type == "killing"]
    assert [event.factuality for event in killed] == ["future"]


@pytest.mark.parametrize(
    ("text", "type_", "whom"),
    [
        ("Du matériel militaire a été détruit.", "destruction", "Du matériel militaire"),
        ("De la drogue a été saisie.", "arrest", "la drogue"),
    ],
)
def test_a_partitive_subject_undergoes(text: str, type_: str, whom: str) -> None:
    (event,) = events_of(text)
    assert (event.type, event.actor) == (type_, None)
    assert event.recipient is not None
    assert event.recipient.name == whom


def test_who_leads_the_way_is_no_partitive() -> None:
    (event,) = events_of("De nuit, les avions ont bombardé la ville.")
    assert event.actor is not None
    assert event.actor.name == "les avions"
