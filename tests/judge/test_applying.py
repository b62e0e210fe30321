"""Judgements laid over a document: every field, records that are added or rejected, and what no longer fits."""

from __future__ import annotations

from dataclasses import replace

import pytest

import fictional
from selon.judge import CORRECTIONS, Draft, Judgement, decide, judged, orphans
from selon.judge.log import FIRST, Field, Value, sealed
from selon.judge.values import UnusableValue, check, corrected, record_row, value_of, voice_row
from selon.lines import party_row, place_row, quantity_row, time_row
from selon.model import Document, Event, Party
from selon.ontology.load import load_ontology
from selon.records import claims, record_id, records

DOC = fictional.report()
STRIKE = record_id(DOC.id, fictional.STRIKE.trigger, "air_strike")
OTHER: dict[Field, Value] = {
    "type": "shelling",
    "factuality": "hedged",
    "source": voice_row(fictional.ARMY, DOC.text),
    "actor": party_row(Party(fictional.at("L'armée")), DOC.text),
    "recipient": None,
    "place": place_row(fictional.PLATEAUX, DOC.text),
    "time": time_row(fictional.MONDAY, DOC.text),
    "numbers": [quantity_row(replace(fictional.KILLED, low=13, best=13), DOC.text)],
}


def log(*drafts: Draft) -> tuple[Judgement, ...]:
    return tuple(sealed(draft, number, "Anna", str(number), FIRST) for number, draft in enumerate(drafts, 1))


def event_of(doc: Document, record: str) -> Event:
    return next(event for row, event in claims(doc) if row.id == record)


def test_every_field_that_can_be_corrected_is_tested() -> None:
    assert set(OTHER) == set(CORRECTIONS)


@pytest.mark.parametrize("field", CORRECTIONS)
def test_a_field_is_corrected_and_the_record_keeps_its_id(field: Field) -> None:
    """The correction is what a reader sees, under the id that judgements and exports know."""
    decisions = decide(log(Draft(STRIKE, field, None, OTHER[field])))
    doc = judged(DOC, decisions)
    event = event_of(doc, STRIKE)
    assert value_of(field, event, doc.text) == OTHER[field]
    others = [name for name in CORRECTIONS if name != field]
    before = event_of(DOC, STRIKE)
    assert [value_of(n, event, doc.text) for n in others] == [value_of(n, before, DOC.text) for n in others]
    assert [r.id for r in records(doc)] == [r.id for r in records(DOC)]
    assert any(reason.field == field and "Anna" in reason.rule for reason in event.reasons)


def test_what_was_read_stays_as_it_is() -> None:
    """Judgements are laid over a document; it is never written into."""
    whole = decide(log(*(Draft(STRIKE, field, None, OTHER[field]) for field in CORRECTIONS)))
    judged(DOC, whole)
    assert fictional.report() == DOC
    assert judged(DOC, {}) == DOC


def test_a_source_in_other_words_is_a_voice_of_its_own() -> None:
    """Correcting who says one record leaves the other records of that voice with theirs."""
    value = voice_row(fictional.RESIDENT, DOC.text)
    value["source"] = {**value["source"], "start": fictional.at("ma sœur").start, "end": fictional.at("ma sœur").end}
    value["source"] |= {"text": "ma sœur", "name": "ma sœur", "kind": None}
    bombed = record_id(DOC.id, fictional.BOMBED.trigger, "shelling")
    doc = judged(DOC, decide(log(Draft(bombed, "source", None, value))))
    sources = {row.id: row.source for row in records(doc)}
    assert sources[bombed] == "ma sœur"
    assert sources[record_id(DOC.id, fictional.LEAVING.trigger, "displacement")] == "Anselme Quiroux"


def test_the_writer_can_be_who_says_it() -> None:
    doc = judged(DOC, decide(log(Draft(STRIKE, "source", None, None))))
    assert next(r for r in records(doc) if r.id == STRIKE).voice == "writer"


def test_rejected_records_are_left_out_unless_they_are_wanted() -> None:
    decisions = decide(log(Draft(STRIKE, "verdict", None, "rejected")))
    assert STRIKE not in {r.id for r in records(judged(DOC, decisions))}
    assert STRIKE in {r.id for r in records(judged(DOC, decisions, rejected=True))}


def test_a_record_is_added_in_the_voice_around_it() -> None:
    """Whose words it is made of is not for the reviewer to say again."""
    words = fictional.at("Nous partirons")
    id = record_id(DOC.id, words, "negotiation")
    value = record_row(DOC, words, "negotiation", fictional.RESIDENT)
    doc = judged(DOC, decide(log(Draft(id, "record", None, value), Draft(id, "factuality", None, "future"))))
    row = next(r for r in records(doc) if r.id == id)
    assert (row.type, row.source, row.factuality) == ("negotiation", "Anselme Quiroux", "future")


def test_what_does_not_fit_is_told_and_changes_nothing() -> None:
    """After a new reading a record may be gone, or its words stand elsewhere: never another record's."""
    moved = {**party_row(Party(fictional.at("L'armée")), DOC.text), "start": 0, "end": 7}  # type: ignore[dict-item]
    entries = log(Draft("gone", "verdict", None, "accepted"), Draft(STRIKE, "actor", None, moved))
    assert judged(DOC, decide(entries)).events == DOC.events
    assert [entry.number for entry in orphans(entries, [DOC])] == [1, 2]


def test_a_decision_that_fits_is_no_orphan() -> None:
    words = fictional.at("Nous partirons")
    added = Draft(record_id(DOC.id, words, "negotiation"), "record", None, record_row(DOC, words, "negotiation", None))
    entries = log(Draft(STRIKE, "verdict", None, "accepted"), Draft(STRIKE, "type", None, "siege"), added)
    assert orphans(entries, [DOC]) == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("verdict", "perhaps"),
        ("type", "a_party"),
        ("factuality", "surely"),
        ("place", {**place_row(fictional.VALMIRE, DOC.text), "lat": 91.0}),
        ("place", {**place_row(fictional.VALMIRE, DOC.text), "lon": None}),
        ("place", {**place_row(fictional.VALMIRE, DOC.text), "precision": "about"}),
        ("time", {**time_row(fictional.MONDAY, DOC.text), "begin": "2031-13-01"}),
        ("time", {**time_row(fictional.MONDAY, DOC.text), "end_date": "2031-01-01"}),
        ("numbers", [{**quantity_row(fictional.KILLED, DOC.text), "low": -1}]),
        ("numbers", [{**quantity_row(fictional.KILLED, DOC.text), "low": 9, "best": 3}]),
    ],
)
def test_what_a_field_never_takes_is_refused(field: Field, value: Value) -> None:
    """A log with impossible values would break every reader of it."""
    with pytest.raises(UnusableValue):
        check(field, value, load_ontology())


def test_words_that_do_not_stand_there_are_refused() -> None:
    with pytest.raises(UnusableValue, match="stand"):
        corrected(fictional.STRIKE, "actor", {"start": 0, "end": 3, "text": "???", "name": None, "code": None}, DOC)
