"""The day of the story: a report on one incident dates it once, in its lead, and tells the rest without a date.

News reports give the day in the first sentences and go on in time from there (van Dijk, News as Discourse,
1988). The title and the happenings of the same incident share the day of the lead until another day or year is
named. The day must be one that the text gives: the date of publication never is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from selon.events.grammar.clauses import PREDICATES, predicate_of
from selon.events.scene import Scene
from selon.events.when.beyond import is_of_issue
from selon.events.when.bullets import is_another_point
from selon.events.when.habits import is_told_in_past, is_usual, most_counted
from selon.events.when.hanging import is_in_answer
from selon.events.when.no_one_day import is_of_no_one_day
from selon.events.when.one_of_them import is_of_some
from selon.events.when.periods import (
    DAY,
    as_period,
    dated,
    gap_to,
    is_day,
    is_open,
    is_past_day,
    is_ranged,
    is_since,
    moved,
    undated,
    whole_day,
)
from selon.events.when.running import rows_of_days
from selon.events.when.scenes import before_new_scene
from selon.events.when.speaking import dates_speech
from selon.events.when.told_apart import is_over_by_then, is_told_apart
from selon.events.when.witnesses import is_of_another_witness
from selon.model import Event, Time
from selon.tree import Tree, ancestors, base, feature, head_in, is_definite

# Happenings that are over in a day; a siege, an offensive or a trial goes on.
SUDDEN = frozenset(
    {
        "air_strike",
        "shelling",
        "bombing",
        "suicide_bombing",
        "chemical_attack",
        "armed_attack",
        "killing",
        "abduction",
        "arrest",
        "destruction",
        "evacuation",
        "riot",
    }
)
# What is done at once in answer to it, when a verb tells that it was done.
ANSWERS = frozenset({"deployment", "aid", "gathering", "withdrawal", "armed_clash", "offensive"})
# Kinds so wide that two of them are hardly ever one happening.
WIDE = frozenset({"political_act", "judicial", "negotiation", "agreement"})
MONTH = re.compile(r"\d{4}-\d{2}")
ON_ITSELF = "time on its word"
OF_STORY = "day of the story"
ARREST = "arrest"
RECENT = 180  # days before the report in which it looks back on nothing
LEAD = 3  # sentences of the body in which the day is looked for
# Where a time stands beside the story: in a relative clause, or with a noun of its own.
ASIDE = frozenset({"acl", "acl:relcl"})
NAMING = frozenset({"nmod", "amod", "appos", "flat"})


@dataclass(frozen=True, slots=True)
class Story:
    """Where the body of a report begins and its lead ends, as offsets, and the day that the lead sets, if it does.

    ``sudden`` is true when the incident is one of that day, ``caught`` when it is an arrest, ``past`` when it is told
    in a tense of the past; ``most`` is the largest number of people whom it befell.
    """

    body: int
    lead: int
    day: Time | None
    sudden: bool
    caught: bool = False
    past: bool = False
    most: int = 0


def dated_by_story(events: Sequence[Event], scene: Scene) -> tuple[Event, ...]:
    """The events with the day of the story for those that belong to it and have no date of their own."""
    story = _find_story(events, scene)
    lead = [event for event in events if in_lead(event, story, scene)]
    days = [time for time in scene.doc.times if time.span.start >= story.body and _moves_on(time, story, scene)]
    home = _countries(events, story, scene)
    others = before_new_scene(events, story.day, scene)
    here: str | None = None
    told: list[Event] = []
    for event in events:
        here = country_of(event) or here
        known = any(other.rule == event.rule for other in told)
        abroad = bool(home) and here is not None and here not in home
        counted = _counted(event, known, story, scene)
        told.append(counted or (event if abroad or event in others else _dated(event, lead, days, story, scene)))
    return tuple(told)


def _countries(events: Sequence[Event], story: Story, scene: Scene) -> frozenset[str]:
    """Where the story is set: the countries of what is told up to the sentence that gives its day."""
    end = 0 if story.day is None else scene.doc.sentences[scene.sentence_at(story.day.span)].span.end
    return frozenset(country for e in events if e.trigger.start < end and (country := country_of(e)) is not None)


def country_of(event: Event) -> str | None:
    """The country that an event is placed in; a report that goes on to another tells of other days."""
    place = None if event.place is None else event.place.place
    return None if place is None else place.country


def _counted(event: Event, known: bool, story: Story, scene: Scene) -> Event | None:
    """The event with the day that is counted from its clause or the story; None when none is counted to it.

    What has a day of its own, or was told of before (``known``), is what the other is counted from.
    """
    gap = gap_to(event, scene)
    own = event.time is not None and any(r.field == "time" and r.rule == ON_ITSELF for r in event.reasons)
    if gap is None or own or (event.time is None and known and _is_the_same(event, scene)):
        return None
    if event.time is None and _is_told_ahead(event, scene):
        return undated(event)  # « entrera en vigueur un mois après sa promulgation »
    start = event.time or story.day
    time = None if start is None else moved(start, *gap)
    return undated(event) if time is None else dated(event, time, "counted from what its clause tells")


def _is_the_same(event: Event, scene: Scene) -> bool:
    """True for what a definite article takes as known: « deux jours après l'attaque », not « après une attaque »."""
    tree = scene.tree(scene.sentence_at(event.trigger))
    index = head_in(tree, event.trigger)
    return index is not None and is_definite(tree, index)


def _is_told_ahead(event: Event, scene: Scene) -> bool:
    """True for a happening in a clause about what is to come."""
    tree = scene.tree(scene.sentence_at(event.trigger))
    index = head_in(tree, event.trigger)
    verb = None if index is None else predicate_of(tree, index)
    return verb is not None and any("Tense=Fut" in tree.tokens[i].feats for i in (verb, *tree.children[verb]))


def _dated(event: Event, lead: Sequence[Event], days: Sequence[Time], story: Story, scene: Scene) -> Event:
    if event.time is not None or (story.day is not None and is_of_another_witness(event, story.day.span, scene)):
        return event
    told = _told_before(event, days)
    if story.day is not None and (is_another_point(event, story.day, scene) or is_of_no_one_day(event, scene)):
        return event
    if story.day is not None and _is_within(told, story.day):
        day = story.day if told is None or told.value[:DAY] == story.day.value[:DAY] else whole_day(told)
        if (
            story.sudden
            and _belongs(event)
            and (not story.caught or event.type == ARREST)
            and (event.trigger.start < story.body or not is_usual(event, story.most, story.past, scene))
            and not is_told_apart(event, day, scene)
        ):
            return dated(event, day, OF_STORY)
        if _is_told_again(event, lead, story):
            return dated(event, story.day, "time of the same in the lead")
    return event


def _belongs(event: Event) -> bool:
    """True for what may be told of an incident of one day."""
    if event.factuality == "future":
        return False
    return event.type in SUDDEN or (event.type in ANSWERS and event.rule.endswith("/VERB"))


def _is_planned(time: Time, events: Sequence[Event]) -> bool:
    """True for a time of nothing but what was to come: « ils prévoyaient d'attaquer samedi » dates no arrest."""
    told = [e.factuality for e in events if e.time is not None and e.time.span == time.span]
    return bool(told) and all(factuality == "future" for factuality in told)


def _is_told_again(event: Event, lead: Sequence[Event], story: Story) -> bool:
    """True for what the same verb, or in the title the same noun, tells as an event that the lead sets on the day."""
    day, titled = story.day, event.trigger.start < story.body
    if day is None or event.factuality == "future" or not (titled or event.rule.endswith("/VERB")):
        return False
    same = (e.time for e in lead if (e.type, e.rule) == (event.type, event.rule))
    return any(time is not None and time.value[:DAY] == day.value[:DAY] for time in same)


def in_lead(event: Event, story: Story, scene: Scene) -> bool:
    """True for an event of the lead on a single day that is past."""
    told = story.body <= event.trigger.start < story.lead
    if not told or event.time is None:
        return False
    return is_past_day(event.time, scene) or (story.day is not None and event.time.value == story.day.value)


def _find_story(events: Sequence[Event], scene: Scene) -> Story:
    """The day is the first one of the lead, sudden when what the lead dates, or first tells, is."""
    numbers = body_of(scene)
    if not numbers:
        return Story(0, 0, None, False)
    starts = [scene.doc.sentences[number].span.start for number in numbers]
    end = scene.doc.sentences[numbers[:LEAD][-1]].span.end
    telling = [number for number in numbers[:LEAD] if _tells(number, events, scene)]
    rows = rows_of_days(scene)
    days = [t for n in telling for t in scene.times.get(n, ()) if t not in rows and _is_set_by(t, n, scene)]
    days = [t for t in days if not (_is_planned(t, events) or _was_before(t, telling, scene) or is_of_some(t, scene))]
    if not days or (telling and _is_of_months(telling[0], scene)) or _is_background(days[0], telling, scene):
        return Story(starts[0], end, None, False)
    told = [e for e in events if (e.factuality != "future" or e.trigger.start < starts[0]) and e.trigger.start < end]
    sudden = _is_sudden(told, days[0], starts[0], scene) and not is_of_finding(days[0], scene)
    caught = sudden and _is_of_arrest(told, days[0], starts[0])
    first = scene.doc.sentences[scene.sentence_at(days[0].span)].span.end
    most = max((most_counted(event) for event in told if event.trigger.start < first), default=0)
    return Story(starts[0], end, whole_day(days[0]), sudden, caught, is_told_in_past(days[0].span, scene), most)


def _was_before(day: Time, telling: Sequence[int], scene: Scene) -> bool:
    """« Dix soldats ont été tués à X. Lundi, une bombe avait explosé à Y »: a day behind in a later sentence."""
    number = scene.sentence_at(day.span)
    tree = scene.tree(number)
    head = head_in(tree, day.span)
    return number != telling[0] and head is not None and is_over_by_then(tree, predicate_of(tree, head))


def _is_of_arrest(told: Sequence[Event], day: Time, body: int) -> bool:
    """True for the day on which somebody was arrested: what for was before."""
    return _first_dated(told, day, body) == ARREST


def is_of_finding(day: Time, scene: Scene) -> bool:
    """True for the day on which somebody was found dead: « a été découverte morte samedi »."""
    tree = scene.tree(scene.sentence_at(day.span))
    head = head_in(tree, day.span)
    return head is not None and tree.tokens[predicate_of(tree, head)].lemma in scene.words.finding


def _is_background(day: Time, lead: Sequence[int], scene: Scene) -> bool:
    """True for a day long before a report whose lead tells of a time close to it: « jugés depuis lundi pour … »."""
    published = scene.doc.published
    if published is None:
        return False
    recent = (date.fromisoformat(published[:DAY]) - timedelta(days=RECENT)).isoformat()
    near = (t for number in lead for t in scene.times.get(number, ()) if t.begin is not None)
    return day.value[:DAY] < recent and any(recent <= (t.begin or "")[:DAY] <= published[:DAY] for t in near)


def _is_of_months(number: int, scene: Scene) -> bool:
    """True for a sentence that tells what went on over months: « … ont tué 41 civils entre décembre et février »."""
    months = [t for t in scene.times.get(number, ()) if MONTH.fullmatch(t.value) and not is_since(t, scene)]
    return len(months) > 1


def _tells(number: int, events: Sequence[Event], scene: Scene) -> bool:
    """False for a line without a verb or a happening: « Rapport de l'ONG, 14 juin » has the day of the report."""
    span = scene.doc.sentences[number].span
    has_verb = any("VerbForm=Fin" in token.feats for token in scene.tree(number).tokens)
    return has_verb or any(span.holds(event.trigger) for event in events)


def _is_sudden(told: Sequence[Event], day: Time, body: int, scene: Scene) -> bool:
    """Whether the incident is one of a day, by the first event of the title, the lead and that day."""
    title, lead = ([e for e in told if (e.trigger.start < body) is above] for above in (True, False))
    kind = _first_dated(told, day, body)
    if kind is not None:
        return kind in SUDDEN
    if not title and lead and _are_many(lead[0], day, scene):
        return False
    return all(e.type in SUDDEN for e in (*title[:1], *lead[:1]))


def _are_many(event: Event, day: Time, scene: Scene) -> bool:
    """True for what somebody does again and again, told in another sentence than the day: « les exactions de X »."""
    number = scene.sentence_at(event.trigger)
    tree = scene.tree(number)
    index = head_in(tree, event.trigger)
    plural = index is not None and feature(tree.tokens[index], "Number") == "Plur" and event.rule.endswith("/NOUN")
    return plural and number != scene.sentence_at(day.span) and not event.quantities


def _first_dated(told: Sequence[Event], day: Time, body: int) -> str | None:
    """What kind of happening the lead sets on a day first."""
    lead = (e for e in told if e.trigger.start >= body and e.time is not None)
    return next((e.type for e in lead if e.time is not None and e.time.value[:DAY] == day.value[:DAY]), None)


def body_of(scene: Scene) -> list[int]:
    """The numbers of the sentences of the body; without blocks all but the first, which is the title."""
    doc = scene.doc
    if not doc.blocks:
        return list(range(1, len(doc.sentences)))
    starts = [block.span.start for block in doc.blocks]
    kinds = (doc.blocks[max(0, bisect_right(starts, s.span.start) - 1)].kind for s in doc.sentences)
    return [number for number, kind in enumerate(kinds) if kind == "body"]


def _told_before(event: Event, days: Sequence[Time]) -> Time | None:
    """The last day, month or year to which the body has moved before an event."""
    at = bisect_left(days, event.trigger.start, key=lambda time: time.span.start)
    return days[at - 1] if at else None


def _is_within(told: Time | None, day: Time) -> bool:
    """True for the day of the story, or either day of its night."""
    value, first = "" if told is None else told.value[:DAY], day.value[:DAY]
    return told is None or value == first or (len(value) == DAY and first <= value <= (day.end or first))


def _moves_on(time: Time, story: Story, scene: Scene) -> bool:
    """True for a time to which the story moves, or returns: not one to come, nor one told aside."""
    if is_open(time):
        return scene.doc.published is None and not _is_aside(time, scene)
    if not is_day(time):
        return False
    if story.day is not None and time.value[:DAY] == story.day.value[:DAY]:
        return True
    published = scene.doc.published
    is_ahead = published is not None and time.begin is not None and time.begin > published
    told_after = story.day is not None and story.day.value[:DAY] <= (time.begin or "")[:DAY]
    told_after = told_after and _is_of_speech(time, scene)  # « X avait revendiqué en juillet un attentat » looks back
    return not (is_ahead or told_after or _is_aside(time, scene) or is_since(time, scene))


def told_days(number: int, scene: Scene) -> tuple[Time, ...]:
    """The single past days that a sentence tells of the story itself, not of a speech or a thing."""
    return tuple(t for t in scene.times.get(number, ()) if _is_set_by(t, number, scene) and not _is_aside(t, scene))


def _is_aside(time: Time, scene: Scene) -> bool:
    """True for a time that stands in a relative clause or names a thing: "élu en 2012", "l'accord de 2015"."""
    tree = scene.tree(scene.sentence_at(time.span))
    head = head_in(tree, time.span)
    if head is None:
        return False
    token = tree.tokens[head]
    names = token.head != head and base(token.deprel) in NAMING
    return names or tree.tokens[predicate_of(tree, head)].deprel in ASIDE


def _is_of_speech(time: Time, scene: Scene) -> bool:
    """True for the day on which somebody spoke of the story, or did not: « …, a annoncé mercredi l'état-major »."""
    number = scene.sentence_at(time.span)
    tree = scene.tree(number)
    head = head_in(tree, time.span)
    said = scene.attributions.get(number, ())
    if head is not None and tree.tokens[predicate_of(tree, head)].lemma in scene.words.claiming:
        return True
    return head is not None and any(dates_speech(tree, head, time, a) for a in said)


def _is_set_by(time: Time, number: int, scene: Scene) -> bool:
    """True for a single day that is past: none on which somebody spoke, since when it goes on, or that ends several."""
    tree = scene.tree(number)
    if not is_past_day(time, scene) or is_since(time, scene) or is_ranged(time, tree, scene):
        return False
    head = head_in(tree, time.span)
    if as_period(time, tree, scene) is None or head is None or _is_of_state(tree, head, scene):
        return False
    if is_of_issue(tree, head, scene.words) or is_in_answer(tree, -1, head, scene.words):
        return False
    return not _is_of_speech(time, scene)


def _is_of_state(tree: Tree, index: int, scene: Scene) -> bool:
    """True for a day on which something still was so: « six étaient toujours en garde à vue vendredi »."""
    for at in (index, *ancestors(tree, index)):
        below = [tree.tokens[child] for child in tree.children[at]]
        if any(base(token.deprel) == "cop" for token in below):
            return any(token.lemma in scene.words.later for token in below)
        if tree.tokens[at].upos in PREDICATES:
            return _was_so(tree, at)
    return False


def _was_so(tree: Tree, verb: int) -> bool:
    """True for a state in the imperfect: « cent autres étaient portées disparues jeudi »."""
    row = [verb, verb - 1] if verb and tree.tokens[verb - 1].upos in PREDICATES else [verb]
    helpers = (tree.tokens[c] for at in row for c in tree.children[at])
    return any(token.deprel == "aux:pass" and "Tense=Imp" in token.feats for token in helpers)
