"""Documents that Hypothesis draws: any layers, in texts with all that offsets stumble over."""

from __future__ import annotations

from typing import get_args

from hypothesis import strategies as st

from selon.model import (
    Act,
    Attribution,
    Block,
    BlockKind,
    Cue,
    Document,
    Event,
    Factuality,
    Name,
    NameKind,
    Party,
    Place,
    Precision,
    Quantity,
    Quotation,
    Reason,
    Sentence,
    Source,
    SourceKind,
    Span,
    Speech,
    Time,
    TimeType,
    Toponym,
)
from selon.ontology.load import load_ontology
from selon.records import number_voices, order_events

TEXTS = st.text(st.sampled_from('ab é\u0301\u00a0\u202f\u2028\n\t«»"\\🔥👩\u200dمر\x00'), max_size=40)
WORDS = st.text(st.sampled_from("abé🔥 \u2028"), max_size=4)
MAYBE = st.none() | WORDS
NUMBERS = st.none() | st.integers(0, 10**9)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Any document whose attributions and events stand in text order, with spans anywhere in its text."""
    text = draw(TEXTS)
    edge = st.integers(0, len(text))
    spans = st.tuples(edge, edge).map(lambda pair: Span(min(pair), max(pair)))
    reasons = st.lists(st.builds(Reason, WORDS, WORDS, st.none() | spans), max_size=2).map(tuple)
    degrees = st.none() | st.floats(-90, 90)
    within = st.lists(WORDS, max_size=2).map(tuple)
    places = st.builds(Place, NUMBERS, WORDS, degrees, degrees, MAYBE, MAYBE, within)
    toponyms = st.builds(Toponym, spans, st.none() | places, st.none() | st.sampled_from(get_args(Precision)))
    times = st.builds(Time, spans, st.sampled_from(get_args(TimeType)), WORDS, MAYBE, MAYBE, MAYBE)
    quantities = st.builds(Quantity, spans, MAYBE, NUMBERS, NUMBERS, NUMBERS)
    parties = st.none() | st.builds(Party, spans, MAYBE, MAYBE)
    kinds = st.none() | st.sampled_from(get_args(SourceKind))
    sources = st.none() | st.builds(Source, st.none() | spans, MAYBE, kinds, st.booleans())
    attributions: tuple[Attribution, ...] = ()
    for _ in range(draw(st.integers(0, 4))):
        attribution = Attribution(
            content=draw(st.lists(spans, max_size=3).map(tuple)),
            cue=draw(st.none() | st.builds(Cue, spans, WORDS)),
            source=draw(sources),
            relay=draw(st.lists(spans, max_size=2).map(tuple)),
            speech=draw(st.sampled_from(get_args(Speech))),
            act=draw(st.sampled_from(get_args(Act))),
            rule=draw(WORDS),
            within=draw(st.sampled_from([None, *attributions])),
            reasons=draw(reasons),
        )
        # Two attributions in exactly the same place would be one.
        if len(number_voices((*attributions, attribution)).ids) > len(attributions):
            attributions += (attribution,)
    events = st.builds(
        Event,
        spans,
        st.sampled_from(list(load_ontology().types)),
        MAYBE,
        parties,
        parties,
        st.none() | toponyms,
        st.none() | times,
        st.lists(quantities, max_size=2).map(tuple),
        st.sampled_from(get_args(Factuality)),
        st.sampled_from([None, *attributions]),
        WORDS,
        reasons,
    )
    return Document(
        id=draw(WORDS),
        text=text,
        source_sha256=draw(WORDS),
        published=draw(MAYBE),
        origin=tuple(draw(st.lists(st.tuples(edge, edge), max_size=3))),
        blocks=tuple(draw(st.lists(st.builds(Block, spans, st.sampled_from(get_args(BlockKind))), max_size=3))),
        quotations=tuple(
            draw(st.lists(st.builds(Quotation, spans, spans, st.integers(0, 2), st.booleans()), max_size=2))
        ),
        sentences=tuple(draw(st.lists(st.builds(Sentence, spans), max_size=3))),
        names=tuple(draw(st.lists(st.builds(Name, spans, st.sampled_from(get_args(NameKind)), MAYBE), max_size=2))),
        times=tuple(draw(st.lists(times, max_size=2))),
        places=tuple(draw(st.lists(toponyms, max_size=2))),
        quantities=tuple(draw(st.lists(quantities, max_size=2))),
        attributions=number_voices(attributions).ordered,
        events=order_events(draw(st.lists(events, max_size=3))),
    )
