"""What an estimate of confidence is made from: the rule that gave an answer, and how and where it stands.

Traits are short strings, as ``rule=place in its clause``. None is about who is named or which side they are on, nor
how long a name is or whether selon knows it: the same construction is trusted alike whoever it is about.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from selon.confidence import standing
from selon.model import Attribution, Document, Event, Party, Quantity, Reason, Sentence, Span, Time, Toponym
from selon.tree import Tree, grow

APART = 4  # sentences, beyond which it no longer matters how many
LEAD = 3  # sentences
PER_WORDS = 100  # words of a text, in which its happenings are counted
MANY = 6
CROWDED = 4  # other happenings of a sentence
CHORUS = 3  # other attributions of a sentence


@dataclass(frozen=True, slots=True)
class Page:
    """A document with what traits look up: where its sentences start, and how dense its happenings are.

    ``heard`` and ``told`` are how many attributions and happenings begin in each sentence; ``trees`` are the sentences
    that were looked into so far.
    """

    doc: Document
    starts: tuple[int, ...]
    heard: Mapping[int, int]
    told: Mapping[int, int]
    density: int
    trees: dict[int, Tree] = field(default_factory=dict, compare=False, repr=False)


def make_page(doc: Document) -> Page:
    """The page of a document whose layers are filled."""
    words = sum(len(sentence.tokens) for sentence in doc.sentences)
    density = len(doc.events) * PER_WORDS // max(words, PER_WORDS)
    starts = tuple(sentence.span.start for sentence in doc.sentences)
    heard, told = (
        Counter(bisect_right(starts, span.start) - 1 for span in spans)
        for spans in ([a.content[0] for a in doc.attributions], [event.trigger for event in doc.events])
    )
    return Page(doc, starts, heard, told, density)


def saying_traits(attribution: Attribution, page: Page) -> tuple[str, ...]:
    """The traits of an attribution."""
    return tuple(dict.fromkeys(_saying_traits(attribution, page)))


def event_traits(event: Event, page: Page) -> tuple[str, ...]:
    """The traits of a happening as such: whether it is one, of its type, told so surely."""
    return tuple(dict.fromkeys((*_event_traits(event, page), *_standing(event, page))))


def voice_traits(event: Event, page: Page) -> tuple[str, ...]:
    """The traits of whose word a happening is on."""
    return tuple(dict.fromkeys(_event_traits(event, page)))


def field_traits(event: Event, reason: Reason, page: Page) -> tuple[str, ...]:
    """The traits of one field of an event that is filled, by its reason."""
    return tuple(dict.fromkeys(_field_traits(event, reason, page)))


def filled(event: Event, reason: Reason) -> Party | Toponym | Time | Quantity | None:
    """What fills the field that a reason is about; None for a field of another kind."""
    if reason.field == "quantities":
        return next((q for q in event.quantities if q.span == reason.span), None)
    fields = {"actor": event.actor, "recipient": event.recipient, "place": event.place, "time": event.time}
    return fields.get(reason.field)


def reason_of(reasons: tuple[Reason, ...], field: str) -> str:
    """The rule that gave a field, ``none`` where there is no reason for it."""
    return next((reason.rule for reason in reasons if reason.field == field), "none")


def _saying_traits(attribution: Attribution, page: Page) -> Iterator[str]:
    source, sentence = attribution.source, _sentence(attribution.content[0], page)
    yield f"rule={attribution.rule}"
    yield f"speech={attribution.speech}"
    yield f"act={attribution.act}"
    yield f"cue={attribution.cue.lemma if attribution.cue else None}"
    yield f"speaker={reason_of(attribution.reasons, 'source')}"
    yield f"name={reason_of(attribution.reasons, 'name')}"
    yield f"anonymous={source.anonymous if source else None}"
    yield f"parts={min(len(attribution.content), 3)}"
    yield f"nested={attribution.within is not None}"
    if sentence is not None:
        yield f"goes on={attribution.content[-1].end > sentence.span.end}"
    yield from _surrounded(attribution, page)


def _surrounded(attribution: Attribution, page: Page) -> Iterator[str]:
    content = attribution.content[0]
    at = _number(content, page)
    tree = _tree(at, page)
    if tree is not None:
        yield from standing.content_traits(tree, content)
    if attribution.cue is not None and _number(attribution.cue.span, page) == at:
        yield f"after its cue={content.start > attribution.cue.span.start}"
    yield f"sayings beside={min(page.heard[at] - 1, CHORUS)}"


def _event_traits(event: Event, page: Page) -> Iterator[str]:
    yield f"type={event.type}"
    yield f"word={event.rule}"
    yield f"part of speech={event.rule.rpartition('/')[2]}"
    yield f"factuality={event.factuality}"
    yield f"stance={reason_of(event.reasons, 'factuality')}"
    yield f"density={min(page.density, MANY)}"
    yield from (f"has {name}" for name in ("actor", "recipient", "place", "time", "quantities") if getattr(event, name))
    if event.attribution is None:
        yield "voice=writer"
    else:
        yield f"voice={event.attribution.speech}"
        yield f"voice by {event.attribution.rule}"
    yield from _surroundings(event, page)


def _field_traits(event: Event, reason: Reason, page: Page) -> Iterator[str]:
    value = filled(event, reason)
    yield f"rule={reason.rule}"
    yield f"kind of rule={reason.rule.partition(' ')[0]}"
    yield f"type={event.type}"
    yield f"part of speech={event.rule.rpartition('/')[2]}"
    yield f"factuality={event.factuality}"
    if value is not None:
        apart = _number(value.span, page) - _number(event.trigger, page)
        yield f"apart={max(-APART, min(APART, apart))}"
        yield f"after={value.span.start > event.trigger.start}"
        yield from _value_traits(value)
        tree = _tree(_number(value.span, page), page)
        if tree is not None and not apart:
            yield from standing.way_traits(tree, value.span, event.trigger)
        if tree is not None and isinstance(value, Time):
            yield from standing.form_traits(tree, value.span)
    yield from _surroundings(event, page)


def _value_traits(value: Party | Toponym | Time | Quantity) -> Iterator[str]:
    if isinstance(value, Toponym):
        yield f"precision={value.precision}"
        yield f"resolved={value.place is not None}"
    elif isinstance(value, Time):
        yield f"precision={len(value.value.partition('T')[0])}"
        yield f"counted={value.anchor is not None}"
    elif isinstance(value, Quantity):
        yield f"of={value.of}"
        yield f"range={value.low != value.high}"


def _surroundings(event: Event, page: Page) -> Iterator[str]:
    at = _number(event.trigger, page)
    yield f"at={'title' if at == 0 else 'lead' if at <= LEAD else 'body'}"


def _standing(event: Event, page: Page) -> Iterator[str]:
    at = _number(event.trigger, page)
    tree = _tree(at, page)
    if tree is not None:
        yield from standing.happening_traits(tree, event.trigger)
    yield f"beside={min(page.told[at] - 1, CROWDED)}"


def _tree(at: int, page: Page) -> Tree | None:
    """The tree of a sentence by its number, grown once; None before the first."""
    if at >= 0 and at not in page.trees:
        page.trees[at] = grow(page.doc.sentences[at])
    return page.trees.get(at)


def _sentence(span: Span, page: Page) -> Sentence | None:
    at = _number(span, page)
    return page.doc.sentences[at] if at >= 0 else None


def _number(span: Span, page: Page) -> int:
    """The number of the sentence that a span begins in; -1 for one before the first."""
    return bisect_right(page.starts, span.start) - 1
