"""Records: one claim a row, in the voice that makes it, nothing filled in that the report does not say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fictional
from selon.model import Attribution, Document, Event, Place, Quantity, Sentence, Span, Time, Toponym, Wording
from selon.records import number_voices, records, wording_voices
from selon.voices import voice

DOC = fictional.report()


def only(event: Event, doc: Document = DOC) -> Document:
    return replace(doc, events=(event,))


def test_every_record_quotes_the_text_at_its_offsets() -> None:
    rows = records(DOC)
    assert len(rows) == len(DOC.events)
    for row in rows:
        assert DOC.text[row.start : row.end] == row.quote
        assert row.quote == row.quote.strip()


def test_records_stand_in_text_order_whatever_the_order_of_the_layer() -> None:
    backwards = replace(DOC, events=DOC.events[::-1], attributions=DOC.attributions[::-1])
    assert records(backwards) == records(DOC)


def test_the_voice_is_the_innermost_attribution_or_the_writer() -> None:
    assert [r.voice for r in records(DOC)] == ["a1", "a2", "a3", "a2", "a4", "writer"]


def test_a_quote_holds_nothing_that_its_voice_does_not_say() -> None:
    by_voice = {r.voice: r for r in records(DOC)}
    assert by_voice["a1"].quote.endswith("dans la nuit du 3 mai")
    assert by_voice["a3"].quote == "l'hôpital a été incendié"
    assert by_voice["writer"].quote == "Des renforts seraient arrivés lundi."


def test_a_claim_of_one_sentence_of_a_long_quotation_quotes_that_sentence() -> None:
    leaving = next(r for r in records(DOC) if r.type == "displacement")
    assert leaving.quote == "Nous partirons demain"


def test_charged_words_count_for_the_voice_that_uses_them_only() -> None:
    by_type = {r.type: r.wording for r in records(DOC)}
    assert by_type["shelling"] == ("bandits", "régime")
    assert by_type["destruction"] == ()
    assert by_type["deployment"] == ()


def test_people_killed_are_the_main_number_even_when_not_the_first() -> None:
    strike = records(only(fictional.STRIKE))[0]
    assert (strike.of, strike.low, strike.best, strike.high) == ("killed", 12, 12, None)
    wounded = records(only(replace(fictional.STRIKE, quantities=(fictional.INJURED,))))[0]
    assert (wounded.of, wounded.low) == ("injured", 30)


def test_numbers_of_other_things_stand_beside_the_main_one() -> None:
    """The wounded of an attack are not lost in a row for the dead; parts of a number are not told again."""
    part = replace(fictional.INJURED, low=8, best=8, high=8)
    strike = replace(fictional.STRIKE, quantities=(fictional.INJURED, *fictional.STRIKE.quantities, part))
    assert records(only(strike))[0].also == ("30 injured",)
    assert records(only(replace(strike, quantities=(fictional.INJURED,))))[0].also == ()


@pytest.mark.parametrize("precision", ["region", "country"])
def test_a_region_or_country_gives_no_pin(precision: str) -> None:
    wide = Toponym(fictional.at("Valmire", 1), fictional.PLATEAUX.place, precision)  # type: ignore[arg-type]
    row = records(only(replace(fictional.STRIKE, place=wide)))[0]
    assert (row.place, row.lat, row.lon, row.precision) == ("Hauts Plateaux", None, None, precision)


def test_a_place_that_is_not_resolved_keeps_its_words_and_has_no_pin() -> None:
    row = records(only(fictional.BOMBED))[0]
    assert (row.place, row.lat, row.lon, row.precision) == ("le marché", None, None, None)


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        (Time(Span(0, 3), "DATE", "2031-05"), "2031-05"),
        (Time(Span(0, 3), "DATE", "XXXX-05-03"), "XXXX-05-03"),
        (Time(Span(0, 3), "DATE", "XXXX-XX-XX"), None),
        (Time(Span(0, 3), "TIME", "XXXX-XX-XXTNI"), None),
        (Time(Span(0, 3), "TIME", "XXXX-WXX-3TNI"), "XXXX-WXX-3TNI"),
        (Time(Span(0, 3), "DURATION", "P4Y"), None),
        (Time(Span(0, 3), "DURATION", "P2D", "2031-05-01", "2031-05-02"), "2031-05-01/2031-05-02"),
        (Time(Span(0, 3), "DATE", "PRESENT_REF"), None),
        (None, None),
    ],
)
def test_a_time_without_a_date_is_null_and_never_the_date_of_publication(
    time: Time | None, expected: str | None
) -> None:
    assert records(only(replace(fictional.STRIKE, time=time)))[0].time == expected


def test_what_the_writer_says_has_no_source_speech_or_act() -> None:
    row = records(only(fictional.REINFORCED))[0]
    assert (row.voice, row.source, row.anonymous, row.relay, row.speech, row.act) == ("writer", *[None] * 5)


def test_a_source_without_a_name_is_called_by_its_mention() -> None:
    assert records(only(fictional.BURNT))[0].source == "ma sœur"


def test_ids_survive_a_rerun_and_change_with_document_trigger_and_type() -> None:
    first = records(only(fictional.STRIKE))[0].id
    assert first == records(only(replace(fictional.STRIKE, place=None, rule="another")))[0].id
    others = (
        only(fictional.STRIKE, replace(DOC, id="fictional-2")),
        only(replace(fictional.STRIKE, trigger=fictional.at("frappe"))),
        only(replace(fictional.STRIKE, type="shelling")),
    )
    assert len({first, *(records(doc)[0].id for doc in others)}) == 4


def test_events_with_the_same_trigger_and_type_are_one_record() -> None:
    twice = replace(DOC, events=(fictional.STRIKE, replace(fictional.STRIKE, factuality="hedged")))
    assert len(records(twice)) == 1


def test_a_trigger_outside_every_sentence_is_its_own_quote() -> None:
    row = records(replace(only(fictional.REINFORCED), sentences=(Sentence(Span(0, 5)),)))[0]
    assert row.quote == "arrivés"
    assert records(replace(only(fictional.REINFORCED), sentences=()))[0].quote == "arrivés"


def test_an_event_of_an_attribution_that_is_no_layer_is_refused() -> None:
    stray = replace(fictional.BURNT, attribution=replace(fictional.SISTER, cue=None))
    with pytest.raises(ValueError, match="not a layer"):
        records(only(stray))


def test_voices_are_numbered_in_text_order_the_outer_one_first() -> None:
    inner, outer = (_voice(0, 5), _voice(0, 20))
    assert number_voices((_voice(30, 40), inner, outer)).ordered == (outer, inner, _voice(30, 40))


def _voice(start: int, end: int) -> Attribution:
    return Attribution((Span(start, end),), None, None, (), "direct", "state", "hand")


SPANS = st.tuples(st.integers(0, 12), st.integers(1, 6)).map(lambda pair: Span(pair[0], sum(pair)))


@given(st.lists(st.lists(SPANS, min_size=1, max_size=3), max_size=6), st.lists(SPANS, max_size=6))
def test_charged_words_found_all_at_once_have_the_voices_found_one_by_one(
    said: list[list[Span]], words: list[Span]
) -> None:
    spoken = tuple(Attribution(tuple(parts), None, None, (), "direct", "state", f"{i}") for i, parts in enumerate(said))
    voices = number_voices(spoken)
    doc = replace(DOC, attributions=voices.ordered, wording=tuple(Wording(span, "w", "party") for span in words))
    assert wording_voices(doc, voices) == tuple(voices.id_of(voice(voices.ordered, span)) for span in words)


def test_an_unknown_number_stays_unknown() -> None:
    some = Quantity(fictional.at("12"), None, None, None, None)
    row = records(only(replace(fictional.STRIKE, quantities=(some,))))[0]
    assert (row.of, row.low, row.best, row.high) == (None, None, None, None)


def test_a_place_without_coordinates_gives_none() -> None:
    bare = Toponym(fictional.at("Valmire"), Place(None, "Valmire", None, None, None, None), "city")
    assert records(only(replace(fictional.STRIKE, place=bare)))[0].lat is None
