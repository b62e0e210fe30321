"""Scoring whole texts, from hand-made documents."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selon.model import (
    Attribution,
    Cue,
    Document,
    Event,
    Party,
    Place,
    Quantity,
    Source,
    Span,
    Time,
    Toponym,
    Wording,
)
from selon.score.annotation import annotation
from selon.score.corpus import Case
from selon.score.layers import score_document
from selon.score.tally import Tally

TEXT = "Le 3 mars 2031, le maire a dit que des terroristes ont tué 12 civils à Valombre. Il a nié une trêve."


def at(words: str) -> Span:
    """The first place where some words stand in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


CLAIM = Attribution(
    content=(at("des terroristes ont tué 12 civils à Valombre"),),
    cue=Cue(at("a dit"), "dire"),
    source=Source(at("le maire"), "le maire", "person", anonymous=False),
    relay=(),
    speech="indirect",
    act="state",
    rule="test",
)
DENIAL = replace(
    CLAIM,
    content=(at("une trêve"),),
    cue=Cue(at("a nié"), "nier"),
    source=Source(at("Il"), "le maire", None, False),
    act="deny",
)
DAY = Time(at("3 mars 2031"), "DATE", "2031-03-03", "2031-03-03", "2031-03-03")
TOWN = Toponym(at("Valombre"), Place(1, "Valombre", 45.0, 5.0, "FR", "P"), "city")
KILLING = Event(
    trigger=at("tué"),
    type="killing",
    mode=None,
    actor=Party(at("des terroristes")),
    recipient=Party(at("12 civils")),
    place=TOWN,
    time=DAY,
    quantities=(Quantity(at("12"), "killed", 12, 12, 12),),
    factuality="asserted",
    attribution=CLAIM,
    rule="test",
)
TRUCE = replace(
    KILLING,
    trigger=at("trêve"),
    type="ceasefire",
    actor=None,
    recipient=None,
    place=None,
    time=None,
    quantities=(),
    factuality="negated",
    attribution=DENIAL,
)
DOC = Document(
    id="a",
    text=TEXT,
    source_sha256="",
    times=(DAY,),
    places=(TOWN,),
    wording=(Wording(at("terroristes"), "terroriste", "party"),),
    attributions=(CLAIM, DENIAL),
    events=(KILLING, TRUCE),
)
GOLD = annotation(DOC)


def scored(doc: Document) -> dict[str, Tally]:
    """The layers of a document against the whole annotation."""
    return {outcome.layer: outcome.tally for outcome in score_document(Case("a", TEXT, GOLD), doc)}


def changed(**fields: object) -> dict[str, Tally]:
    """The layers when the first event differs."""
    return scored(replace(DOC, events=(replace(KILLING, **fields), TRUCE)))  # type: ignore[arg-type]


def test_a_perfect_reading_is_right_in_every_layer() -> None:
    """Each layer has something to find here, and all of it is found."""
    layers = scored(DOC)
    assert {layer: tally.f1 for layer, tally in layers.items() if tally.f1 != 1.0} == {"relay": None}


def test_an_empty_reading_finds_nothing() -> None:
    """No layer gives points for silence."""
    layers = scored(replace(DOC, times=(), places=(), wording=(), attributions=(), events=()))
    assert {tally.right for tally in layers.values()} == {0}
    assert layers["attribution content"] == Tally(0, 0, 2)
    assert layers["trigger + type"] == Tally(0, 0, 2)


def test_a_content_may_be_a_little_off_but_not_exactly_right() -> None:
    """The lenient layer takes half of the characters, the exact one none less."""
    near = replace(CLAIM, content=(at("terroristes ont tué 12 civils"),))
    layers = scored(replace(DOC, attributions=(near, DENIAL)))
    assert layers["attribution content"] == Tally(2, 2, 2)
    assert layers["attribution content exact"] == Tally(1, 2, 2)
    far = replace(CLAIM, content=(at("des terroristes"),))
    assert scored(replace(DOC, attributions=(far, DENIAL)))["attribution content"] == Tally(1, 2, 2)


@pytest.mark.parametrize(
    ("source", "right"),
    [
        (Source(at("maire"), None, None, False), 2),
        (Source(at("Il"), "Le maire", None, False), 2),
        (Source(at("Il"), "la mairesse", None, False), 1),
        (None, 1),
    ],
)
def test_a_source_is_right_by_its_words_or_its_name(source: Source | None, right: int) -> None:
    """A pronoun that was resolved is as good as the name itself."""
    layers = scored(replace(DOC, attributions=(replace(CLAIM, source=source), DENIAL)))
    assert layers["attribution content + source"] == Tally(right, 2, 2)


def test_two_sources_of_one_content_are_paired_by_their_words() -> None:
    """Two “selon” on one content must not be crossed by chance."""
    other = replace(CLAIM, cue=Cue(at("a nié"), "nier"), source=Source(at("civils"), None, None, False))
    gold = Case("a", TEXT, annotation(replace(DOC, attributions=(CLAIM, other))))
    crossed = replace(DOC, attributions=(other, CLAIM), events=())
    layers = {outcome.layer: outcome.tally for outcome in score_document(gold, crossed)}
    assert layers["attribution content + source"] == Tally(2, 2, 2)
    assert layers["cue"] == Tally(2, 2, 2)


def test_an_event_of_another_type_has_its_trigger_right_only() -> None:
    """The type is judged beside the trigger, and so are the parties."""
    layers = changed(type="arrest")
    assert layers["trigger"] == Tally(2, 2, 2)
    assert layers["trigger + type"] == Tally(1, 2, 2)
    assert layers["actor"] == Tally(1, 1, 1)


def test_a_wrong_party_counts_against_both_shares() -> None:
    """An invented actor costs precision, a wrong one precision and recall."""
    assert changed(actor=Party(at("maire")))["actor"] == Tally(0, 1, 1)
    assert changed(actor=None)["actor"] == Tally(0, 0, 1)
    layers = scored(replace(DOC, events=(KILLING, replace(TRUCE, actor=Party(at("maire"))))))
    assert layers["actor"] == Tally(1, 2, 1)


def test_the_party_of_a_missed_event_is_missed_but_not_within_the_pairs() -> None:
    """Roles are shown with and without the mistakes of the triggers."""
    layers = scored(replace(DOC, events=(TRUCE,)))
    assert layers["recipient"] == Tally(0, 0, 1)
    assert layers["recipient of matched"] == Tally(0, 0, 0)


def test_a_quantity_needs_both_bounds_and_what_is_counted() -> None:
    """“At least 12” and “12 hurt” are not “12 killed”."""
    assert changed(quantities=(Quantity(at("12"), "killed", 12, 12, None),))["quantity"] == Tally(0, 1, 1)
    assert changed(quantities=(Quantity(at("12"), "injured", 12, 12, 12),))["quantity"] == Tally(0, 1, 1)
    assert changed(quantities=(Quantity(at("12 civils"), "killed", 12, 12, 12),))["quantity"] == Tally(1, 1, 1)


def test_factuality_is_scored_over_all_and_over_the_marked() -> None:
    """Calling everything asserted is right most of the time, and worth nothing."""
    layers = scored(replace(DOC, events=(KILLING, replace(TRUCE, factuality="asserted"))))
    assert layers["factuality"] == Tally(1, 2, 2)
    assert layers["not asserted"] == Tally(0, 0, 1)


def test_the_voice_of_an_event_is_the_attribution_that_answers_the_gold_one() -> None:
    """Not the position in a list: an attribution more or less shifts all positions."""
    extra = replace(CLAIM, content=(at("Le 3 mars"),), cue=None)
    layers = scored(replace(DOC, attributions=(extra, CLAIM, DENIAL)))
    assert layers["event voice"] == Tally(2, 2, 2)
    layers = scored(
        replace(DOC, attributions=(extra, CLAIM, DENIAL), events=(replace(KILLING, attribution=extra), TRUCE))
    )
    assert layers["event voice"] == Tally(1, 2, 2)
    assert layers["event voice not writer"] == Tally(1, 2, 2)


def test_a_time_is_exact_by_span_and_by_value() -> None:
    """A span that is a word too long may still have the right value, not the right span."""
    layers = scored(replace(DOC, times=(replace(DAY, span=at("Le 3 mars 2031")),)))
    assert (layers["time span"], layers["time value"]) == (Tally(0, 1, 1), Tally(1, 1, 1))
    layers = scored(replace(DOC, times=(replace(DAY, value="2031-03"),)))
    assert (layers["time span"], layers["time value"]) == (Tally(1, 1, 1), Tally(0, 1, 1))


@pytest.mark.parametrize(("lat", "tally"), [(45.2, Tally(1, 1, 1)), (45.3, Tally(0, 1, 1)), (None, Tally(0, 0, 1))])
def test_a_place_is_resolved_within_25_kilometres(lat: float | None, tally: Tally) -> None:
    """Two gazetteers put a town some kilometres apart, not further; no point is no answer."""
    town = replace(TOWN, place=Place(1, "Valombre", lat, 5.0, "FR", "P"))
    assert scored(replace(DOC, places=(town,)))["place within 25 km"] == tally


def test_offsets_are_those_of_the_original_text() -> None:
    """A corpus annotates its files; a text that was cleaned is mapped back before it is compared."""
    doc = Document(
        id="b", text="ab", source_sha256="", origin=((0, 0), (1, 3)), times=(Time(Span(0, 2), "DATE", "2031"),)
    )
    assert annotation(doc).times[0].span == Span(0, 4)


def test_a_dated_duration_dates_an_event_by_its_days() -> None:
    """“For two days” has a duration as value and days as begin and end."""
    stretch = Time(at("3 mars 2031"), "DURATION", "P2D", "2031-03-01", "2031-03-02")
    assert annotation(replace(DOC, events=(replace(KILLING, time=stretch),))).events[0].date == "2031-03-01/2031-03-02"
