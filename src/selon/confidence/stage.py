"""The last stage: every answer of a document gets the confidence that answers of its kind have earned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from selon.confidence.traits import Page, event_traits, field_traits, filled, make_page, saying_traits, voice_traits
from selon.confidence.weights import Weights, estimate
from selon.model import Attribution, Document, Event, Reason

OF_SAYINGS = ("content", "source")
OF_EVENTS = ("type", "factuality")
OWN = ("type", "voice")  # what every event has a reason for: made here


def rate(doc: Document, weights: Weights) -> Document:
    """The document with a confidence in the reasons of its attributions and events.

    It is an estimate for the answer alone: that of ``source`` takes the content for granted, those of the fields of
    an event take its type for granted. A reason that no estimate is for keeps None.
    """
    page = make_page(doc)
    rated: dict[int, Attribution] = {}
    for attribution in doc.attributions:
        _rate_saying(attribution, page, weights, rated)
    events = tuple(_rate_event(event, page, weights, rated) for event in doc.events)
    return replace(doc, attributions=tuple(rated[id(a)] for a in doc.attributions), events=events)


def _rate_saying(attribution: Attribution, page: Page, weights: Weights, rated: dict[int, Attribution]) -> Attribution:
    """The attribution rated, and those around it, each once."""
    known = rated.get(id(attribution))
    if known is None:
        within = attribution.within and _rate_saying(attribution.within, page, weights, rated)
        traits = saying_traits(attribution, page)
        shares = {name: estimate(weights[name], traits) for name in OF_SAYINGS}
        known = replace(attribution, within=within, reasons=tuple(_rated(attribution.reasons, shares)))
        rated[id(attribution)] = known
    return known


def _rate_event(event: Event, page: Page, weights: Weights, rated: Mapping[int, Attribution]) -> Event:
    traits = event_traits(event, page)
    shares = {name: estimate(weights[name], traits) for name in OF_EVENTS}
    given = tuple(reason for reason in event.reasons if reason.field not in OWN)
    reasons = [_of_field(event, reason, page, weights) for reason in _rated(given, shares)]
    type = Reason("type", event.rule, event.trigger, shares["type"])
    said = event.attribution
    rule, span = ("writer's own words", None) if said is None else (said.rule, said.content[0])
    voice = Reason("voice", rule, span, estimate(weights["voice"], voice_traits(event, page)))
    attribution = None if said is None else rated.get(id(said), said)
    return replace(event, attribution=attribution, reasons=(type, *reasons, voice))


def _rated(reasons: tuple[Reason, ...], shares: Mapping[str, float]) -> Iterator[Reason]:
    yield from (_sure(r, shares[r.field]) if r.field in shares else r for r in reasons)


def _sure(reason: Reason, share: float) -> Reason:
    return Reason(reason.field, reason.rule, reason.span, share)


def _of_field(event: Event, reason: Reason, page: Page, weights: Weights) -> Reason:
    if filled(event, reason) is None:
        return reason
    return _sure(reason, estimate(weights[reason.field], field_traits(event, reason, page)))
