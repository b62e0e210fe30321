"""The days that a time expression sets for a happening.

"Depuis 2012" runs up to the report, "la nuit de lundi à mardi" and "du 3 au 5 mars" over all their days, "une
semaine après l'attentat" counts back from the day of the clause or of the story.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise, takewhile

from selon.events.grammar.clauses import predicate_of
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.model import Event, Reason, Span, Time
from selon.tree import Tree, ancestors, base, case_of, head_in, lacks, tokens_in

DATED = frozenset({"DATE", "TIME"})
YEAR = re.compile(r"\d{4}$")
LENGTH = re.compile(r"P(\d+)([DWMY])$")
HOURS = re.compile(r"PT(\d+)H$")
WHOLE_DAY = 24
CLOCK = re.compile(r"T\d\d:\d\d$")
JOINT = 3  # characters between two hours: a preposition and two blanks
DAYS = {"D": 1, "W": 7}
MONTHS = {"M": 1, "Y": 12}
BEFORE = 2  # words before an expression among which its preposition is: it and an article
BETWEEN = 3  # words between a length of time and the preposition that counts from it: "jour pour jour"
VERBAL = frozenset({"VERB", "AUX"})
NIGHT = "TNI"
DAY = len("2000-12-31")
OPEN = "XXXX"  # an unknown year
DASHES = frozenset({"-", "–", "—"})  # "11-12 février"


def dated(event: Event, time: Time, rule: str) -> Event:
    """The event at a time, with the rule that set it; one that it had is replaced."""
    bare = undated(event)
    return replace(bare, time=time, reasons=(*bare.reasons, Reason("time", rule, time.span)))


def undated(event: Event) -> Event:
    """The event without a time and without the reason for one."""
    return replace(event, time=None, reasons=tuple(r for r in event.reasons if r.field != "time"))


def is_day(time: Time) -> bool:
    """True for an expression that can be set on a calendar: not ``désormais``, no duration."""
    return time.type in DATED and time.value[:1].isdigit()


def is_past_day(time: Time, scene: Scene) -> bool:
    """True for a single day, up to that of the report."""
    if not is_day(time) or len(time.value.partition("T")[0]) != DAY or "W" in time.value:
        return False
    published = scene.doc.published
    return published is None or time.value[:DAY] <= published


def is_after_report(time: Time, scene: Scene) -> bool:
    """True for a time that begins after the report: nobody has spoken then, « a annoncé un vote le 3 mai prochain »."""
    published = scene.doc.published
    return published is not None and is_day(time) and time.begin is not None and time.begin[:DAY] > published[:DAY]


def is_open(time: Time) -> bool:
    """True for a day of its own that nothing in the text sets on the calendar: "dimanche" in a text without a date."""
    return time.type in DATED and time.value.startswith(OPEN)


def as_period(time: Time, tree: Tree, scene: Scene) -> Time | None:
    """The time as it dates what it stands with; None for one that only compares, or is no day of a calendar."""
    near = scene.times.get(scene.sentence_at(time.span), ())
    ranges = (_range(tree, first, last, scene) for first, last in pairwise(near) if time in {first, last})
    found = next((both for both in ranges if both is not None), None)
    if found is not None:  # « un couvre-feu de 20 heures à 5 heures » is of no day
        return found if any(char.isdigit() for char in found.value) else None
    row = _row_of(time, near, tree)
    if row:
        return _days_on_end(row[0], row[1]) if len(row) == 2 else None
    before = _before(tree, time)
    ended = time.type == "DATE" or time.begin != time.anchor  # « jusqu'à 5 heures » is still of that day
    if before & scene.words.likened or (before & scene.words.till and ended):
        return None
    if before & scene.words.since or is_latest(time, tree, scene):
        return since(_week_ago(time, tree, scene), scene)
    return over_midnight(time) if is_day(time) or is_open(time) else None


def _week_ago(time: Time, tree: Tree, scene: Scene) -> Time:
    """The day of the week of the report as that of the week before, from which on something was: « depuis lundi ».

    In a report of a Monday that may be either; the longer time holds both. « Depuis ce lundi » is of that day.
    """
    inside, day = tokens_in(tree.sentence, time.span), scene.doc.published and scene.doc.published[:DAY]
    counted = day is not None and time.type == "DATE" and time.value == time.anchor == day
    if not counted or len(inside) != 1 or tree.tokens[inside[0]].upos != "NOUN":
        return time
    before = (date.fromisoformat(time.value) - timedelta(days=DAYS["W"])).isoformat()
    return replace(time, value=before, begin=before)


def is_ranged(time: Time, tree: Tree, scene: Scene) -> bool:
    """True for one of two days between which something was, on neither of which somebody spoke."""
    near = scene.times.get(scene.sentence_at(time.span), ())
    return any(_range(tree, first, last, scene) for first, last in pairwise(near) if time in {first, last})


def is_latest(time: Time, tree: Tree, scene: Scene) -> bool:
    """True for a length of time up to the report: « les dernières 24 heures », « ces trois derniers jours »."""
    inside = tokens_in(tree.sentence, time.span)
    first = inside[0] if inside else 0
    before = [token.lemma for token in tree.tokens[max(0, first - 2) : first]]
    if before[-1:] == ["de"] and not scene.words.course & set(before):  # « le plus grand des dix derniers jours »
        return False
    return time.type == "DURATION" and any(tree.tokens[i].text.lower() in scene.words.latter for i in inside)


def _row_of(time: Time, near: Sequence[Time], tree: Tree) -> list[Time]:
    """The times in a row with one, none where it stands alone: « le 14 et le 26 août », « en 2012, 2014 et 2015 »."""
    row: list[Time] = []
    for first, last in pairwise(near):
        link = _link(tree, first, last)
        row = [*(row or [first]), last] if link else []
        if link == "CCONJ" and time in row:
            return row
    return []


def _link(tree: Tree, first: Time, last: Time) -> str | None:
    """What joins two days next to each other: a conjunction, or a comma."""
    start, end = tokens_in(tree.sentence, first.span), tokens_in(tree.sentence, last.span)
    if not start or not end or not is_day(first) or not is_day(last) or first.begin == last.begin:
        return None
    between = [tree.tokens[i].upos for i in range(start[-1] + 1, end[0])]
    joints = [upos for upos in between if upos in {"CCONJ", "PUNCT"}]
    return joints[0] if len(joints) == 1 and set(between) <= {"CCONJ", "PUNCT", "DET", "ADP"} else None


def _days_on_end(first: Time, last: Time) -> Time | None:
    """Two days or years that follow each other as one period; two others are no time of one happening."""
    if first.end is None or last.begin is None or last.end is None:
        return None
    follows = (date.fromisoformat(last.begin) - date.fromisoformat(first.end)).days == 1
    value = "/".join(time.value.partition("T")[0] for time in (first, last))
    span = Span(first.span.start, last.span.end)
    return Time(span, "DATE", value, first.begin, last.end, first.anchor or last.anchor) if follows else None


def over_midnight(time: Time) -> Time:
    """A night that is named by both its days as those two; any other time as it is."""
    if time.value.endswith(NIGHT) and time.begin != time.end and is_day(time):
        return replace(time, type="DATE", value=f"{time.begin}/{time.end}")
    return time


def whole_day(time: Time) -> Time:
    """The day of a time of day: what else happened had an hour of its own. A night over two days stays both."""
    night = over_midnight(time)
    timed = "T" in time.value and "/" not in time.value and is_day(time)
    return replace(time, type="DATE", value=time.value[:DAY]) if night == time and timed else night


def gap_to(event: Event, scene: Scene) -> tuple[Time, int] | None:
    """The length of time that parts a happening from the one its clause tells, and its direction.

    -1 for what was before: ``a eu lieu une semaine après l'attentat``. None when it is not told so.
    """
    sentence = scene.sentence_at(event.trigger)
    tree = scene.tree(sentence)
    index = head_in(tree, event.trigger)
    return None if index is None else gap_at(tree, sentence, index, scene)


def gap_at(tree: Tree, sentence: int, index: int, scene: Scene) -> tuple[Time, int] | None:
    """The length of time before the preposition of a word, with its direction."""
    if lacks(tree, scene.words.after | scene.words.before):
        return None
    for child in tree.children[index]:
        token = tree.tokens[child]
        if token.lemma not in scene.words.after | scene.words.before:
            continue
        if base(token.deprel) != "case" and not _opens_clause(tree, index, child):
            continue
        near = (t for t in scene.times.get(sentence, ()) if t.type == "DURATION" and _leads_to(tree, t, child))
        return next(((time, -1 if token.lemma in scene.words.after else 1) for time in near), None)
    return None


def _opens_clause(tree: Tree, verb: int, index: int) -> bool:
    """« Deux jours après que des rebelles ont détruit le pont »."""
    return index + 1 in tree.children[verb] and tree.tokens[index + 1].upos == "SCONJ"


def is_behind_gap(tree: Tree, sentence: int, index: int, scene: Scene) -> bool:
    """True in the phrase of what a length of time counts from: « dix jours après la mort de X dans une embuscade »."""
    for at in range(index - 1, -1, -1):
        token = tree.tokens[at]
        if token.upos in {"PUNCT", *VERBAL}:
            return False
        if token.upos == "ADP" and token.head != index and gap_at(tree, sentence, token.head, scene) is not None:
            return True
    return False


def moved(day: Time, gap: Time, direction: int) -> Time | None:
    """A day some days, months or years on or back, as exact as they are told; None where they are not told."""
    match, start = LENGTH.match(gap.value), day.begin
    if match is None or start is None or (match[2] in DAYS and day.end != start):
        return None
    amount = int(match[1]) * direction
    if match[2] in MONTHS:
        found = months_on(start, amount * MONTHS[match[2]])
        value = None if found is None else f"{found[0]:04}" if match[2] == "Y" else f"{found[0]:04}-{found[1]:02}"
        return None if value is None else replace(gap, type="DATE", value=value, anchor=start)
    try:
        when = (date.fromisoformat(start) + timedelta(days=amount * DAYS[match[2]])).isoformat()
    except OverflowError:
        return None
    return replace(gap, type="DATE", value=when, begin=when, end=when, anchor=start)


def _leads_to(tree: Tree, time: Time, index: int) -> bool:
    inside = tokens_in(tree.sentence, time.span)
    between = tree.tokens[inside[-1] + 1 : index] if inside else ()
    near = bool(inside) and inside[-1] < index and len(between) <= BETWEEN
    return near and all(token.upos != "PUNCT" for token in between)


def _range(tree: Tree, first: Time, last: Time, scene: Scene) -> Time | None:
    """Two times as one period, None where they are not: "du 3 au 5 mars", "3-5 mars", "entre lundi et mercredi"."""
    start, end = tokens_in(tree.sentence, first.span), tokens_in(tree.sentence, last.span)
    known = is_day(first) and is_day(last)
    if not start or not end or not (known or (is_open(first) and is_open(last))):
        return None
    between = [tree.tokens[i] for i in range(start[-1] + 1, end[0])]
    links = [token for token in between if token.upos != "DET"]
    led = len(links) == 1 and links[0].lemma in scene.words.until and _before(tree, first) & scene.words.between
    if not led and scene.doc.text[first.span.end : last.span.start].strip() not in DASHES:
        return None
    first = _week_before(first, last, scene) if known else first
    if known and (first.begin is None or last.end is None or first.begin >= last.end):
        return None
    days = [time.value.partition("T")[0] for time in (first, last)]
    span = Span(first.span.start, last.span.end)
    return Time(span, "DATE", "/".join(days), first.begin, last.end, first.anchor or last.anchor)


def _week_before(first: Time, last: Time, scene: Scene) -> Time:
    """The first of two days past the last one, each counted from the report, as that of the week before.

    In a report of a Monday « entre lundi et mercredi » begins a week before it.
    """
    published = scene.doc.published and scene.doc.published[:DAY]
    counted = published is not None and {first.anchor, last.anchor} == {published}
    begin = first.begin if is_past_day(first, scene) else None
    if not counted or begin is None or last.end is None or not is_past_day(last, scene) or begin < last.end:
        return first
    day = date.fromisoformat(begin) - timedelta(days=DAYS["W"])
    if day.isoformat() >= last.end:
        return first
    return replace(first, value=day.isoformat(), begin=day.isoformat())


def _before(tree: Tree, time: Time) -> set[str]:
    inside = tokens_in(tree.sentence, time.span)
    first = inside[0] if inside else 0
    return {tree.tokens[i].lemma for i in range(max(0, first - BEFORE), first)}


def opens(time: Time, tree: Tree, index: int, scene: Scene) -> bool:
    """True for the day of a noun from which on the clause tells: "depuis son entrée dans la ville le 24 août, …"."""
    if not is_past_day(time, scene):
        return False
    nouns = takewhile(lambda i: tree.tokens[i].upos not in VERBAL, ancestors(tree, index))
    return any(case_of(tree, i) in scene.words.since for i in nouns)


def tells_start(tree: Tree, index: int, scene: Scene) -> bool:
    """True for the day that a comma sets behind a start: « depuis le début de la crise, le 7 décembre, …»."""
    first = min([index, *(c for c in tree.children[index] if base(tree.tokens[c].deprel) in {"det", "nummod"})])
    if first < 2 or tree.tokens[first - 1].text != "," or case_of(tree, index) is not None:
        return False
    nouns = takewhile(lambda i: tree.tokens[i].upos not in VERBAL, (first - 2, *ancestors(tree, first - 2)))
    return any(case_of(tree, i) in scene.words.since for i in nouns)


def since(time: Time, scene: Scene) -> Time | None:
    """From the start of a time, or so long before the report, up to the report; whole years that are over stay so."""
    published = scene.doc.published and scene.doc.published[:10]
    if published is None:
        return None
    begin = so_long_before(time.value, published) if time.type == "DURATION" else time.begin
    if begin is None or begin > published:
        return None
    value = "/".join(dict.fromkeys(day[: _told_to(time, begin, published)] for day in (begin, published)))
    return replace(time, type="DATE", value=value, begin=begin, end=published)


def _told_to(time: Time, begin: str, published: str) -> int:
    """How much of a first day is told: the year, the month where it is the first of what is longer, or the day."""
    if (time.value.endswith("Y") or YEAR.match(time.value)) and begin[:4] != published[:4]:
        return len("2000")
    longer = len(time.value) < DAY and "W" not in time.value and not time.value.endswith("D")
    return len("2000-12") if longer and begin.endswith("-01") else DAY


def put_off_to(hit: Hit, scene: Scene) -> Time | None:
    """The day to which a happening is moved, not the one for which it was planned: « reporté au 3 mai »."""
    tree, verb = hit.tree, predicate_of(hit.tree, hit.index)
    if hit.frame.upos != "NOUN" or tree.tokens[verb].lemma not in scene.words.put_off:
        return None
    for time in scene.times.get(hit.sentence, ()):
        head = head_in(tree, time.span)
        if head is not None and tree.tokens[head].head == verb and case_of(tree, head) == "à":
            return time
    return None


def is_since(time: Time, scene: Scene) -> bool:
    """True for a time that only tells since when something holds: « députée depuis 2015 »."""
    return not _before(scene.tree(scene.sentence_at(time.span)), time).isdisjoint(scene.words.since)


def so_long_before(length: str, published: str) -> str | None:
    """The first day of the year or month that lies so long before, or the day: three weeks, 48 hours.

    Less than a day is too short to tell.
    """
    hours = HOURS.match(length)
    match = LENGTH.match(f"P{int(hours[1]) // WHOLE_DAY}D" if hours else length)
    if match is None or match[1] == "0":
        return None
    if match[2] in DAYS:
        try:
            return (date.fromisoformat(published) - timedelta(days=int(match[1]) * DAYS[match[2]])).isoformat()
        except OverflowError:
            return None
    found = months_on(published, -int(match[1]) * MONTHS[match[2]])
    return None if found is None else f"{found[0]:04}-{1 if match[2] == 'Y' else found[1]:02}-01"


def months_on(start: str, months: int) -> tuple[int, int] | None:
    """The year and month that lie some months on or back from an ISO date; None where no calendar goes so far."""
    year, month = divmod(int(start[:4]) * 12 + int(start[5:7]) - 1 + months, 12)
    return (year, month + 1) if date.min.year <= year <= date.max.year else None


def is_from_hour_to_hour(time: Time, times: Sequence[Time]) -> bool:
    """« un couvre-feu de 19 heures à 6 heures »: day for day, whatever day has been told of before."""
    near = (t for t in times if t is not time and CLOCK.search(t.value))
    gaps = (max(t.span.start - time.span.end, time.span.start - t.span.end) for t in near)
    return CLOCK.search(time.value) is not None and any(0 < gap <= JOINT for gap in gaps)
