"""Bulletins: what one tells after « au cours des dernières 24 heures » was in those hours, up to another time.

Communiqués of armies and daily reports of observers open with the hours that they are about and go on without a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from selon.events.grammar.clauses import PREDICATES, predicate_of
from selon.events.scene import Scene
from selon.events.when.periods import DAY, dated, is_day, is_latest, since
from selon.events.when.story import body_of
from selon.events.when.told_apart import is_told_apart
from selon.model import Event, Time
from selon.tree import Tree, base, head_in

LEAD = 2  # sentences of the body in which a bulletin names its hours
LONGEST = 3  # days: over a longer time a report tells of this and that
TOLD = frozenset({"asserted", "negated"})


def told_in_bulletin(events: Sequence[Event], scene: Scene) -> tuple[Event, ...]:
    """The events of a bulletin that have no time, with the hours that it is about."""
    opened = next((time for number in body_of(scene)[:LEAD] if (time := _hours(number, scene)) is not None), None)
    if opened is None:
        return tuple(events)
    after = scene.sentence_at(opened.span)
    end = _end(after, opened, scene)
    return tuple(
        dated(event, opened, "hours of the bulletin")
        if after < scene.sentence_at(event.trigger) < end and _is_of_hours(event, opened, scene)
        else event
        for event in events
    )


def _hours(number: int, scene: Scene) -> Time | None:
    """The last hours, or few days, that a sentence opens with."""
    tree, published = scene.tree(number), scene.doc.published
    for time in scene.times.get(number, ()):
        head = head_in(tree, time.span)
        if head is None or published is None or not is_latest(time, tree, scene):
            continue
        period = since(time, scene)
        days = 0 if period is None or period.begin is None else _days(period.begin, published)
        if 0 < days <= LONGEST and _opens(tree, head):
            return period
    return None


def _days(begin: str, published: str) -> int:
    return (date.fromisoformat(published[:DAY]) - date.fromisoformat(begin)).days


def _end(after: int, opened: Time, scene: Scene) -> int:
    """The first sentence that tells of an earlier day or year in a clause of its own, or the end of the text."""
    later = (n for n in sorted(scene.times) if n > after)
    return next((n for n in later if _opens_with_another(n, opened, scene)), len(scene.doc.sentences))


def _opens_with_another(number: int, opened: Time, scene: Scene) -> bool:
    tree, start = scene.tree(number), opened.begin or ""
    heads = (head_in(tree, t.span) for t in scene.times[number] if is_day(t) and (t.end or start) < start)
    return any(head is not None and _opens(tree, head) for head in heads)


def _opens(tree: Tree, index: int) -> bool:
    """True for a word before the first verb of its sentence."""
    return all(token.upos not in PREDICATES for token in tree.tokens[:index])


def _is_of_hours(event: Event, opened: Time, scene: Scene) -> bool:
    """True for what a bulletin tells to have happened, without a time and not in somebody's own words."""
    spoken = event.attribution is not None and event.attribution.speech == "direct"
    number = scene.sentence_at(event.trigger)
    if event.time is not None or event.factuality not in TOLD or spoken:
        return False
    tree, near = scene.tree(number), scene.times.get(number, ())
    index = head_in(tree, event.trigger)
    told = index is not None and _happened(tree, index)
    return told and not any(map(is_day, near)) and not is_told_apart(event, opened, scene)


def _happened(tree: Tree, index: int) -> bool:
    """True for a past that is over, and for a note without a verb; not for what goes on or had been."""
    verb = predicate_of(tree, index)
    helpers = [tree.tokens[c].feats for c in tree.children[verb] if base(tree.tokens[c].deprel) == "aux"]
    finite = [feats for feats in (tree.tokens[verb].feats, *helpers) if "VerbForm=Fin" in feats]
    if any(mark in feats for feats in finite for mark in ("Tense=Imp", "Tense=Fut", "Mood=Cnd")):
        return False
    past = "Tense=Past" in tree.tokens[verb].feats
    return past or (tree.tokens[verb].upos not in PREDICATES and not finite)
