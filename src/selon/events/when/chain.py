"""Narrative chains: a sentence that goes on with what the one before it dates happened at that time.

"Le 24 août, l'armée entre dans le pays. Des soldats prennent alors la ville": in a narrative, a bounded happening told
after another follows it at once unless a time says otherwise (Kamp and Reyle, From Discourse to Logic, 1993, 5.2).
It stays within a paragraph and within the writer's own words; what was before the story, or goes on, is left open.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from selon.events.grammar.clauses import PREDICATES, clause, clause_top, predicate_of
from selon.events.scene import Scene
from selon.events.when.habits import is_told_in_past, is_usual
from selon.events.when.periods import DATED, DAY, dated, is_since, whole_day
from selon.events.when.story import body_of, country_of, is_of_finding, told_days
from selon.events.when.told_apart import is_over_by_then
from selon.model import Event, Time
from selon.tree import Tree, ancestors, base, has_auxiliary, head_in, is_past_participle

ASIDE = frozenset({"acl", "nmod", "appos"})
QUOTE = 4  # characters that a sentence may have behind quoted words: a mark, a stop and blanks
# Happenings with an end of their own: an advance, a siege or talks go on.
BOUNDED = frozenset(
    {
        "air_strike", "shelling", "bombing", "suicide_bombing", "chemical_attack", "armed_attack", "armed_clash",
        "abduction", "arrest", "destruction", "evacuation", "riot", "territory_capture", "withdrawal", "deployment",
        "surrender", "release", "killing",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Course:
    """The sentences of the body, those set in another country than the one before, and the days that are reached."""

    body: Container[int]
    moved: Container[int]
    reached: dict[int, Time]


def chained(events: Sequence[Event], scene: Scene) -> tuple[Event, ...]:
    """The events with the day of the sentence before for those that go on from there."""
    body = frozenset(body_of(scene) if scene.doc.blocks else range(len(scene.doc.sentences)))
    settings: dict[int, set[str]] = {}
    for event in events:
        if (country := country_of(event)) is not None:
            settings.setdefault(scene.sentence_at(event.trigger), set()).add(country)
    moved = {n for n, here in settings.items() if settings.get(n - 1) and here.isdisjoint(settings[n - 1])}
    course = Course(body, moved, {})
    kinds: dict[int, set[str]] = {}
    for event in events:
        if event.time is not None:
            kinds.setdefault(scene.sentence_at(event.trigger), set()).add(event.type)
    linked: list[Event] = []
    for event in events:
        number = scene.sentence_at(event.trigger)
        same = event.type in kinds.get(number - 1, ())
        linked.append(event if _is_elsewhere(event, settings, scene) else _linked(event, same, scene, course))
        if linked[-1].time is not None:
            kinds.setdefault(number, set()).add(event.type)
    return tuple(linked)


def _is_elsewhere(event: Event, settings: Mapping[int, set[str]], scene: Scene) -> bool:
    """True for what is told of another country than the sentence before it: it does not go on from there."""
    before = settings.get(scene.sentence_at(event.trigger) - 1, set())
    return bool(before) and country_of(event) not in {None, *before}


def _linked(event: Event, same: bool, scene: Scene, course: Course) -> Event:
    """A dateline tells no day; ``same`` is true where the sentence before dates what is of the same kind."""
    number = scene.sentence_at(event.trigger)
    if event.time is not None or event.factuality != "asserted" or not _has_one_voice(event, number, scene):
        return event
    tree = scene.tree(number)
    head = head_in(tree, event.trigger)
    if head is None or number - 1 not in course.body or _is_aside(tree, head, scene):
        return event
    top = clause_top(tree, predicate_of(tree, head))
    words = {tree.tokens[i].lemma for i in clause(tree, top)}
    if any(_is_of_clause(time, head, top, tree) for time in scene.times.get(number, ())):
        return event
    if words & scene.words.then and is_over_by_then(tree, top) and (then := _time_before(number, scene)) is not None:
        return dated(event, then, "goes on from the sentence before")
    same = same and any(base(tree.tokens[c].deprel) == "aux" for c in tree.children[top])
    goes_on = event.type in BOUNDED or same or bool(words & scene.words.then)
    if not goes_on or words & scene.words.later or not _moves(tree, top):
        return event
    if event.attribution is not None and not any(tree.tokens[c].deprel == "aux:tense" for c in tree.children[top]):
        return event  # « est détenu dans une caserne, selon X » is still so
    day = _day_before(number, scene, course)
    if day is None or is_usual(event, 0, is_told_in_past(day.span, scene), scene):
        return event
    course.reached[number] = day
    return dated(event, day, "goes on from the sentence before")


def _is_of_clause(time: Time, index: int, top: int, tree: Tree) -> bool:
    """True for a time of the main clause or between its verb and a happening.

    « Un garçon de 8 ans » is none, « coupable d'avoir tué en 2014 » tells more.
    """
    head = head_in(tree, time.span)
    if time.type == "DURATION":
        return False
    return head is None or predicate_of(tree, head) == top or min(index, top) < head < max(index, top)


def _has_one_voice(event: Event, number: int, scene: Scene) -> bool:
    """True in the writer's words, in those of a source that go on from them, and where quoted words go on."""
    told = event.attribution
    if told is None or number == 0:
        return told is None
    if told.speech != "direct":
        return event.factuality == "asserted"
    before = scene.doc.sentences[number - 1].span
    return told.speech == "direct" and any(
        p.start <= before.end - QUOTE and p.end > event.trigger.start for p in told.content
    )


def _is_summary(number: int, scene: Scene) -> bool:
    """True in a paragraph that tells what has happened since some time: « depuis lundi, cinq hommes sont morts »."""
    start = scene.doc.text.rfind("\n", 0, scene.doc.sentences[number].span.start)
    for before in range(number - 1, -1, -1):
        if scene.doc.sentences[before].span.start <= start:
            return False
        if any(is_since(time, scene) for time in scene.times.get(before, ())):
            return True
    return False


def _is_aside(tree: Tree, index: int, scene: Scene) -> bool:
    """True for what the clause does not tell itself: what stands with a noun of it, or in a phrase of circumstance."""
    for at in (index, *ancestors(tree, index)):
        token = tree.tokens[at]
        relation = base(token.deprel)
        brought = token.deprel == "obl:arg" and (tree.tokens[token.head].lemma, "VERB") in scene.carriers
        if relation in ASIDE or (relation == "obl" and at == index and not brought):
            return True
        if relation == "advcl" and is_past_participle(token) and not has_auxiliary(tree, at):
            return True  # « Séquestré chez lui, X dit P »: he still is
        if token.upos in PREDICATES and token.deprel not in {"xcomp", "conj"}:
            return False
    return False


def _moves(tree: Tree, top: int) -> bool:
    """True for a main clause that tells what happened: in the present of narratives, or a past that is over."""
    if tree.tokens[top].head != top:
        return False
    forms = [tree.tokens[c].feats for c in tree.children[top] if base(tree.tokens[c].deprel) == "aux"]
    forms = forms or [tree.tokens[top].feats]
    finite = [form for form in forms if "VerbForm=Fin" in form]
    return bool(finite) and not any(tense in form for form in finite for tense in ("Imp", "Fut", "Cnd"))


def _time_before(number: int, scene: Scene) -> Time | None:
    """The one day, month or year that is over in the sentence before; None for several and for none."""
    published = scene.doc.published
    times = [t for t in scene.times.get(number - 1, ()) if t.type in DATED and t.end is not None]
    over = published is not None and all((t.end or "") < published[:DAY] for t in times)
    alone = len(times) == 1 and over and not is_since(times[0], scene)
    return whole_day(times[0]) if alone else None


def _goes_straight_on(number: int, scene: Scene) -> bool:
    """True for a sentence that tells what happened, and neither what was before nor how things are."""
    tree = scene.tree(number)
    return any(tree.tokens[i].head == i and _moves(tree, i) and is_perfect(tree, i) for i in range(len(tree.tokens)))


def is_perfect(tree: Tree, verb: int) -> bool:
    """True for a verb in the compound past."""
    helpers = [tree.tokens[c].feats for c in tree.children[verb] if tree.tokens[c].deprel == "aux:tense"]
    return any("Tense=Pres" in feats for feats in helpers)


def _day_before(number: int, scene: Scene, course: Course) -> Time | None:
    """The one day that the sentence before tells, or had reached, in the same paragraph; None for none and several."""
    first, second = scene.doc.sentences[number - 1 : number + 1] if number else (None, None)
    if first is None or second is None or "\n" in scene.doc.text[first.span.end : second.span.start]:
        return None
    if number - 1 in course.reached:
        return course.reached[number - 1]
    if scene.is_dateline(number - 1):
        return None
    timed = any(time.type != "DURATION" for time in scene.times.get(number - 1, ()))
    between = number > 1 and not timed and number - 1 not in course.moved
    if between and _goes_straight_on(number - 1, scene):
        return _day_before(number - 1, scene, course)
    days = told_days(number - 1, scene)
    if len({day.value[:DAY] for day in days}) != 1 or _is_summary(number, scene) or is_of_finding(days[-1], scene):
        return None
    return whole_day(days[-1])
