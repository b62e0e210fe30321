"""Times that are counted from a happening: « le lendemain de l'attentat », « une bataille vieille de quatre ans ».

The day before or after a happening is counted from the day of that happening, where the text tells it, and from
nothing else: the day of the story may be another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from selon.events.grammar.clauses import clause_top, is_under, predicate_of, runs_on
from selon.events.scene import Scene
from selon.events.when.lasted import lasted
from selon.events.when.periods import DAY, dated, gap_at, is_past_day, moved, so_long_before, undated
from selon.events.when.story import OF_STORY, WIDE
from selon.model import Event, Time, Token
from selon.tree import Tree, ancestors, case_of, head_in

LENGTH = re.compile(r"PT?(\d+)([HDW])$")
DAYS = {"H": 1 / 24, "D": 1, "W": 7}
YEARS = re.compile(r"P\d+Y$")


def reckoned(events: Sequence[Event], scene: Scene) -> tuple[Event, ...]:
    """The events with their time counted from the happening that the text counts from, or without one."""
    return tuple(
        _lasting(event, scene)
        or lasted(event, scene)
        or _around(event, events, scene)
        or _during(event, events, scene)
        or _so_long_after(event, events, scene)
        or _beside(event, events, scene)
        for event in events
    )


def _during(event: Event, events: Sequence[Event], scene: Scene) -> Event | None:
    """What happened in the course of another: « une offensive au cours de laquelle la ville a été reprise »."""
    at = _undated_at(event, scene)
    if at is None:
        return None
    _, tree, index = at
    told = {predicate_of(tree, index), clause_top(tree, index)}
    relative = next((c for i in sorted(told) for c in tree.children[i] if _opens_course(tree, c, scene)), None)
    if relative is None:
        return None
    start = tree.tokens[relative].span.start
    before = [e for e in events if tree.sentence.span.start <= e.trigger.start < start and e.rule.endswith("/NOUN")]
    whole = before[-1].time if before else None
    return None if whole is None else dated(event, whole, "counted from what is named")


def _undated_at(event: Event, scene: Scene) -> tuple[int, Tree, int] | None:
    """The sentence, its tree and the word of a happening that no time of its sentence dates."""
    sentence = scene.sentence_at(event.trigger)
    tree = scene.tree(sentence)
    index = head_in(tree, event.trigger)
    dated_here = event.time is not None and scene.sentence_at(event.time.span) == sentence
    return None if index is None or dated_here else (sentence, tree, index)


def _opens_course(tree: Tree, index: int, scene: Scene) -> bool:
    """True for the pronoun of a relative clause of what went on meanwhile: « au cours de laquelle »."""
    token, before = tree.tokens[index], tree.tokens[max(0, index - 2) : index]
    return token.upos == "PRON" and "PronType=Rel" in token.feats and any(t.lemma in scene.words.course for t in before)


def _around(event: Event, events: Sequence[Event], scene: Scene) -> Event | None:
    """A happening in so long before or after another: « dans les 48 heures précédant la prise de la ville »."""
    at = _undated_at(event, scene)
    if at is None:
        return None
    sentence, tree, index = at
    own = {index, predicate_of(tree, index)}
    for time in scene.times.get(sentence, ()):
        length, counted = _length(time.value), _counted_from(tree, time, scene)
        if length is None or counted is None or predicate_of(tree, counted[0]) not in own:
            continue
        _, named, sign = counted
        day = None if named == index else next(_days_of(tree, sentence, named, event, events, scene), None)
        return None if day is None else dated(event, _window(time, day, sign * length), "counted from what is named")
    return None


def _so_long_after(event: Event, events: Sequence[Event], scene: Scene) -> Event | None:
    """A happening so many days before or after one that is named: « deux jours après l'attaque, X a été arrêté ».

    Where the text does not tell the day of that one, it tells none of this.
    """
    sentence = scene.sentence_at(event.trigger)
    tree = scene.tree(sentence)
    index = head_in(tree, event.trigger)
    verb = None if index is None else predicate_of(tree, index)
    for named in () if verb is None else tree.children[verb]:
        gap = None if index is None or _is_in_its_phrase(tree, index, named) else gap_at(tree, sentence, named, scene)
        if (
            gap is None
            or _length(gap[0].value) is None
            or gap[0].value.startswith("PT")
            or _is_dated_apart(event, named, scene)
        ):
            continue
        day = next(_days_of(tree, sentence, named, event, events, scene), None)
        start = None if day is None else replace(gap[0], type="DATE", value=day, begin=day[:DAY], end=day[:DAY])
        time = None if start is None else moved(start, gap[0], -gap[1])
        return undated(event) if time is None else dated(event, time, "counted from what is named")
    return None


def _is_in_its_phrase(tree: Tree, index: int, named: int) -> bool:
    """True for what stands in the phrase of the noun, on whatever a parser hangs it: « la mort de X dans un raid »."""
    return runs_on(tree, named, index) or is_under(tree, index, named)


def _is_dated_apart(event: Event, named: int, scene: Scene) -> bool:
    """True for a happening with a day that is not that of what is named."""
    if event.time is None or any(r.field == "time" and r.rule == OF_STORY for r in event.reasons):
        return False
    sentence = scene.sentence_at(event.trigger)
    tree = scene.tree(sentence)
    head = head_in(tree, event.time.span) if scene.sentence_at(event.time.span) == sentence else None
    return head is None or (named != head and named not in ancestors(tree, head))


def _window(time: Time, day: str, length: int) -> Time:
    told = date.fromisoformat(day[:DAY])
    begin, end = (when.isoformat() for when in sorted((told, told + timedelta(days=length))))
    return replace(time, type="DATE", value=f"{begin}/{end}", begin=begin, end=end, anchor=day[:DAY])


def _length(value: str) -> int | None:
    """The days of a length of time told in hours, days or weeks."""
    match = LENGTH.match(value)
    return None if match is None else round(int(match[1]) * DAYS[match[2]])


def _counted_from(tree: Tree, time: Time, scene: Scene) -> tuple[int, int, int] | None:
    """The word of a length of time, the noun that it is counted from, and whether it is before or after that."""
    head, after = head_in(tree, time.span), [i for i, t in enumerate(tree.tokens) if t.span.start >= time.span.end]
    sign = scene.words.counting.get(tree.tokens[after[0]].lemma) if after else None
    named = next((i for i in after[1:4] if tree.tokens[i].upos == "NOUN"), None)
    return None if head is None or sign is None or named is None else (head, named, sign)


def _beside(event: Event, events: Sequence[Event], scene: Scene) -> Event:
    """The day of a happening that is named, or one beside it: « au lendemain de l'attaque », « le soir du vote »."""
    if event.time is None:
        return event
    sentence = scene.sentence_at(event.time.span)
    tree = scene.tree(sentence)
    head = head_in(tree, event.time.span)
    offset = None if head is None else scene.words.eves.get(tree.tokens[head].lemma)
    named = None if head is None or offset is None else _named(tree, head)
    if offset is None or named is None or event.time.span.holds(tree.tokens[named].span):
        return event
    if _is_site(tree.tokens[named], events, scene):
        return event
    if named == head_in(tree, event.trigger):
        return undated(event)  # what is counted from: its own day is not the one beside it
    day = next(_days_of(tree, sentence, named, event, events, scene), None)
    if day is None:
        return undated(event)
    when = (date.fromisoformat(day[:DAY]) + timedelta(days=offset)).isoformat()
    time = replace(event.time, type="DATE", value=when, begin=when, end=when, anchor=day[:DAY])
    return dated(event, time, "counted from what is named")


def _is_site(named: Token, events: Sequence[Event], scene: Scene) -> bool:
    """True for a place, from which no day is counted: « s'emparent le lendemain de la citadelle »."""
    return named.lemma in scene.words.sites and not any(event.trigger.meets(named.span) for event in events)


def _named(tree: Tree, head: int) -> int | None:
    """The noun that ``de`` joins to a word of time."""
    nouns = (i for i in range(head + 1, len(tree.tokens)) if tree.tokens[i].upos == "NOUN")
    found = next((i for i in nouns if case_of(tree, i) == "de"), None)
    between = () if found is None else tree.tokens[head + 1 : found]
    joined = found is not None and all(t.upos in {"ADP", "DET", "ADJ", "NUM"} for t in between)
    return found if joined else None


def _days_of(
    tree: Tree, sentence: int, named: int, event: Event, events: Sequence[Event], scene: Scene
) -> Iterator[str]:
    """The days that the text tells of a named happening: on its own words, then where its word was used before."""
    inside = [t for t in scene.times.get(sentence, ()) if is_past_day(t, scene) and _is_below(tree, t, named)]
    yield from (time.value for time in inside)
    token = tree.tokens[named]
    before = [e for e in reversed(events) if e.trigger.start < token.span.start and e is not event]
    told = [(e, e.time.value) for e in before if e.time is not None and is_past_day(e.time, scene)]
    yield from (day for other, day in told if other.rule.partition("/")[0] == token.lemma)
    kind = next((e.type for e in events if e.trigger.holds(token.span)), None)
    if kind not in WIDE:
        yield from (day for other, day in told if other.type == kind)


def _is_below(tree: Tree, time: Time, noun: int) -> bool:
    head = head_in(tree, time.span)
    return head is not None and (head == noun or tree.tokens[head].head == noun)


def _lasting(event: Event, scene: Scene) -> Event | None:
    """A happening so many years old, or of so many years up to the day on which it ended.

    « Une bataille vieille de quatre ans » runs up to the report, « au bout d'une bataille de quatre ans » up to the
    day of its clause.
    """
    sentence = scene.sentence_at(event.trigger)
    tree = scene.tree(sentence)
    index = head_in(tree, event.trigger)
    if index is None or tree.tokens[index].upos != "NOUN":
        return None
    for time in scene.times.get(sentence, ()):
        head = head_in(tree, time.span)
        if head is None or not YEARS.match(time.value) or case_of(tree, head) != "de" or head < index:
            continue
        old = _is_old(tree, index, head, scene)
        if not old and tree.tokens[head].head != index:
            continue
        end = (scene.doc.published or "")[:DAY] if old else _end(event, sentence, scene)
        begin = so_long_before(time.value, end) if end else None
        if begin is None or end is None:
            return None
        lasting = replace(time, type="DATE", value=f"{begin[:4]}/{end[:4]}", begin=begin, end=end, anchor=end)
        return dated(event, lasting, "as long as it lasted")
    return None


def _is_old(tree: Tree, index: int, head: int, scene: Scene) -> bool:
    """True for a length of time behind a word for an age that is said of a happening: « vieille de quatre ans »."""
    return any(
        index < at < head and tree.tokens[at].lemma in scene.words.aged and tree.tokens[head].head in {index, at}
        for at in tree.children[index]
    )


def _end(event: Event, sentence: int, scene: Scene) -> str | None:
    """The one day that its sentence tells."""
    days = {time.value[:DAY] for time in scene.times.get(sentence, ()) if is_past_day(time, scene)}
    return days.pop() if len(days) == 1 else None
