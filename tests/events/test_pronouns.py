"""Who a pronoun stands for decides whether something befell anybody: a man is taken, a statue is taken away."""

from __future__ import annotations

import pytest

from parsed import events_of, told_at, unmarked


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Le médecin travaillait à Gao.\nIl a été enlevé lundi.", ["abduction"]),
        ("Les élèves dormaient.\nIls ont été enlevés lundi à Gao.", ["abduction"]),
        ("La statue gênait.\nElle a été enlevée lundi.", []),
        ("Le pont était fermé.\nIl a été enlevé lundi.", []),
        ("« Ils m'ont enlevé à Gao », raconte Awa.", ["abduction"]),
        ("« J'ai été détenu six mois », dit l'opposant.", ["arrest"]),
        ("« Il m'a enlevé un poids », dit le maire.", []),
    ],
)
def test_what_befell_a_pronoun_befell_whoever_was_told_of_last(text: str, types: list[str]) -> None:
    """The sentence before names them."""
    assert [event.type for event in events_of(text)] == types


@pytest.mark.parametrize(
    ("text", "kind", "named"),
    [
        ("Deux prêtres sont détenus.\nL'ONU exige la libération de ces derniers.", "release", "Deux prêtres"),
        ("L'opposant est détenu.\nSa femme exige la libération de celui-ci.", "release", "L'opposant"),
        ("Des hommes armés sont venus.\nCes derniers ont emmené deux femmes.", "abduction", "Des hommes armés"),
        ("Des éleveurs ont tué neuf Peuls.\nCeux-ci ont été exécutés lundi.", "killing", "neuf Peuls"),
        (
            "Un directeur de cabinet est détenu.\nCelui-ci avait été libéré en mai.",
            "release",
            "Un directeur de cabinet",
        ),
    ],
)
def test_ces_derniers_are_whoever_was_told_last(text: str, kind: str, named: str) -> None:
    """What may befall or be done by those befalls or is done by « ces derniers »; a cabinet is nobody there."""
    event = next(event for event in events_of(text) if event.type == kind)
    parties = [party.name for party in (event.actor, event.recipient) if party is not None]
    assert any((name or "").startswith(named) for name in parties)


@pytest.mark.parametrize(
    "text",
    [
        "« J'ai vu les soldats abattre deux hommes », affirme un commerçant.",
        "Un commerçant affirme avoir vu les soldats abattre deux hommes.",
        "« Nous avons entendu les soldats tirer sur la foule », raconte un témoin.",
    ],
)
def test_whoever_saw_it_did_not_do_it(text: str) -> None:
    """A witness in the place of a killer is the worst of mistakes; what was heard is no plan either."""
    (event,) = events_of(text)
    assert event.actor is not None
    assert (event.actor.name, event.factuality) == ("les soldats", "asserted")


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("La police a arrêté le frère du rebelle tué lundi.", ["le frère du rebelle tué lundi", "rebelle"]),
        ("Les proches des otages libérés sont soulagés.", ["otages"]),
        ("Le chef des rebelles tué lundi avait trente ans.", ["Le chef des rebelles"]),
    ],
)
def test_what_befell_somebody_did_not_befall_their_kin(text: str, recipients: list[str]) -> None:
    """« le frère du rebelle tué lundi » was arrested, on no day that is told; the rebel was killed."""
    events = sorted(events_of(text), key=lambda event: event.trigger.start)
    assert [event.recipient and event.recipient.span.of(text) for event in events] == recipients


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Le chef que le procureur accuse d'avoir tué dix civils est libre.", "Le chef"),
        ("L'armée, que l'ONG accuse d'avoir exécuté des civils, a fui.", "L'armée"),
        ("Le groupe, qui accuse l'armée d'avoir exécuté des civils, a fui.", "l'armée"),
    ],
)
def test_whoever_brings_the_charge_did_not_do_it(text: str, actor: str) -> None:
    """« le chef que X accuse d'avoir tué Y »: the chief, and Y, not X and the chief."""
    event = next(event for event in events_of(text) if event.type == "killing")
    assert event.actor is not None
    assert event.actor.span.of(text) == actor


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Le premier otage a été libéré lundi, le second tué mardi.", ["Le premier otage", "le second"]),
        ("Deux des assaillants ont été tués et le troisième arrêté.", ["Deux des assaillants", "le troisième"]),
        ("Le maire a été tué, son adjoint blessé.", ["Le maire", "son adjoint"]),
    ],
)
def test_the_second_of_two_fates_is_not_of_the_first(text: str, recipients: list[str]) -> None:
    """The auxiliary is said once; whom it is told of is not."""
    events = sorted(events_of(text), key=lambda event: event.trigger.start)
    assert [event.recipient and event.recipient.span.of(text) for event in events] == recipients


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Accusé d'avoir tué un policier, il a été <trigger>arrêté</trigger>.", "il"),
        ("Après avoir tué un policier, il a été <trigger>arrêté</trigger>.", "il"),
        ("Alors qu'on cherchait un policier, il a été <trigger>arrêté</trigger>.", "un policier"),
    ],
)
def test_whom_a_clause_without_a_subject_was_done_to_is_not_its_subject(text: str, recipient: str) -> None:
    """The subject of such a clause is that of the main verb, so that neither is the other's object."""
    event = told_at(text)
    assert event.recipient is not None
    assert event.recipient.span is not None
    assert event.recipient.span.of(unmarked(text)[0]) == recipient
