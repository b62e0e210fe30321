"""Estimates of confidence: what they are made from, what they may never look at, where they are told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

import fictional
from selon.confidence import UNCERTAIN, load_weights, rate
from selon.confidence.traits import event_traits, field_traits, make_page, saying_traits
from selon.confidence.weights import KINDS, Model, estimate, parse_weights
from selon.model import Document, Event, Reason
from selon.records import records, uncertain_fields

BIASES = dict.fromkeys(KINDS, 0.0)


def even(**biases: float) -> dict[str, Model]:
    """Weights that say the same of every answer of a kind."""
    return {kind: Model(bias, {}) for kind, bias in (BIASES | biases).items()}


def report() -> Document:
    return fictional.report()


def shares(reasons: tuple[Reason, ...]) -> dict[str, float | None]:
    return {reason.field: reason.confidence for reason in reasons}


def test_an_estimate_lies_between_0_and_1_and_adds_what_it_knows() -> None:
    """Traits that were never seen must not move it."""
    model = Model(0.0, {"rule=a": 2.0, "rule=b": -2.0})
    assert estimate(model, ()) == estimate(model, ("rule=unseen",)) == 0.5
    assert 0.0 <= estimate(model, ("rule=b",)) < 0.5 < estimate(model, ("rule=a",)) <= 1.0
    assert estimate(model, ("rule=a", "rule=b")) == 0.5


def test_the_weights_that_ship_know_every_kind_of_answer() -> None:
    """A kind without weights would stop every reading."""
    weights = load_weights()
    assert set(weights) == set(KINDS)
    assert all(weights[kind].traits for kind in KINDS)


@pytest.mark.parametrize("table", [{}, {"type": {"bias": 1.0}}, dict.fromkeys(KINDS, 1)])
def test_a_file_without_weights_for_a_kind_is_refused(table: dict[str, Any]) -> None:
    """Half a file must not pass for certainty."""
    with pytest.raises(ValueError, match="no traits for"):
        parse_weights(table)


def test_every_event_gets_a_confidence_for_its_type_its_voice_and_its_fields() -> None:
    """What is filled and unrated would look surer than what is rated."""
    rated = rate(report(), load_weights())
    assert rated.events
    for event in rated.events:
        given = shares(event.reasons)
        assert given["voice"] is not None
        for reason in event.reasons:
            if reason.field in {"type", "factuality", "actor", "recipient", "place", "time", "quantities"}:
                assert reason.confidence is not None
                assert 0 <= reason.confidence <= 1


def test_rating_changes_nothing_but_reasons() -> None:
    """It marks, it never drops or corrects."""
    before, after = report(), rate(report(), load_weights())
    bare = replace(
        after,
        attributions=tuple(replace(a, reasons=(), within=None) for a in after.attributions),
        events=tuple(replace(e, reasons=(), attribution=None) for e in after.events),
    )
    assert bare == replace(
        before,
        attributions=tuple(replace(a, reasons=(), within=None) for a in before.attributions),
        events=tuple(replace(e, reasons=(), attribution=None) for e in before.events),
    )


def test_an_event_keeps_pointing_to_an_attribution_of_its_document() -> None:
    """Voices are found by what attributions are: a rated copy in one place only would lose them."""
    rated = rate(report(), load_weights())
    for event in rated.events:
        assert event.attribution is None or event.attribution in rated.attributions
    for attribution in rated.attributions:
        assert attribution.within is None or attribution.within in rated.attributions


def test_a_record_names_its_uncertain_fields() -> None:
    """Whoever checks records wants the weak ones first."""
    rated = rate(report(), even(type=4.0, voice=4.0, factuality=4.0, place=-1.0, time=4.0, actor=4.0, recipient=4.0))
    for record, event in zip(records(rated), rated.events, strict=True):
        assert ("place" in record.uncertain) == (event.place is not None and "place" in shares(event.reasons))
        assert "type" not in record.uncertain
        assert record.confidence == pytest.approx(0.96)


def test_what_a_person_corrected_is_not_uncertain() -> None:
    """A correction replaces the reason, and with it the doubt."""
    event = rate(report(), even(actor=-2.0)).events[0]
    by_hand = replace(event, reasons=(*(r for r in event.reasons if r.field != "actor"), Reason("actor", "corrected")))
    assert "actor" not in uncertain_fields(by_hand)


def test_a_document_that_was_never_rated_has_no_confidence() -> None:
    """Unknown is null, not certain."""
    assert all(record.confidence is None and not record.uncertain for record in records(report()))


def all_traits(doc: Document) -> list[tuple[str, ...]]:
    page = make_page(doc)
    fields = (field_traits(event, reason, page) for event in doc.events for reason in event.reasons)
    return [
        *(saying_traits(a, page) for a in doc.attributions),
        *(event_traits(event, page) for event in doc.events),
        *fields,
    ]


def test_no_trait_tells_who_is_spoken_of() -> None:
    """Every side is trusted alike: names of parties, sources and places are in no trait."""
    doc = report()
    told = "\n".join(trait for traits in all_traits(doc) for trait in traits).lower()
    names = {p.span.of(doc.text).lower() for e in doc.events for p in (e.actor, e.recipient, e.place) if p is not None}
    names |= {a.source.name.lower() for a in doc.attributions if a.source and a.source.name}
    assert names
    assert not [name for name in names if name in told]


def test_traits_are_the_same_for_the_same_document() -> None:
    """Same input, same bytes out."""
    assert all_traits(report()) == all_traits(report())


def test_the_bar_of_uncertainty_is_a_share() -> None:
    """An answer exactly at the bar is not marked."""
    event: Event = report().events[0]
    at = replace(event, reasons=(Reason("type", "x", None, UNCERTAIN),))
    below = replace(event, reasons=(Reason("type", "x", None, UNCERTAIN - 0.01),))
    assert uncertain_fields(at) == ()
    assert uncertain_fields(below) == ("type",)
