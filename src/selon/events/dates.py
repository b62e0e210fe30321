"""When: the time expression that dates a happening, from the nearest layer of words that has one."""

from __future__ import annotations

from dataclasses import dataclass

from selon.events.clauses import PREDICATES, clause, clause_top, is_under, predicate_of
from selon.events.hit import Hit
from selon.events.scene import Scene, head_in
from selon.model import Attribution, Time
from selon.tree import Tree

DATED = frozenset({"DATE", "TIME"})
LAYERS = ("in its phrase", "in its clause", "at the head of its row")


@dataclass(frozen=True, slots=True)
class Dated:
    """The time of a happening with the rule that chose it."""

    time: Time
    rule: str


def find_time(hit: Hit, attribution: Attribution | None, scene: Scene) -> Dated | None:
    """The time expression of a happening, None when there is none near.

    The day on which somebody spoke (``attribution``) does not date what they spoke of.
    """
    offers: list[tuple[int, Time]] = []
    for time in scene.times.get(hit.sentence, ()):
        head = head_in(hit.tree, time.span)
        layer = None if head is None or not is_day(time) else _layer(hit, head)
        if head is not None and layer is not None and not dates_speech(hit.tree, head, attribution):
            offers.append((layer, time))
    for layer, name in enumerate(LAYERS):
        near = [time for at, time in offers if at == layer]
        if near:
            return Dated(min(near, key=lambda time: _distance(hit, time)), f"time {name}")
    return None


def is_day(time: Time) -> bool:
    """True for an expression that can be set on a calendar: not ``désormais``, no duration."""
    return time.type in DATED and time.value[:1].isdigit()


def dates_speech(tree: Tree, index: int, attribution: Attribution | None) -> bool:
    """True when a time (its head word) hangs on the cue of an attribution: the day on which somebody spoke."""
    if attribution is None or attribution.cue is None:
        return False
    return attribution.cue.span.meets(tree.tokens[predicate_of(tree, index)].span)


def _layer(hit: Hit, index: int) -> int | None:
    tree = hit.tree
    if is_under(tree, index, hit.index) and index in clause(tree, hit.index):
        return 0
    top = clause_top(tree, hit.index)
    if index in clause(tree, top):
        return 1 if _share_verb(hit, index) else None
    while tree.tokens[top].deprel == "conj" and tree.tokens[top].head != top:
        top = tree.tokens[top].head
        if index < hit.index and index in clause(tree, top):
            return 2
    return None


def _share_verb(hit: Hit, index: int) -> bool:
    """False for an event noun and a time that hang on different verbs of a clause: "a fui après l'attentat, …"."""
    nominal = hit.tree.tokens[hit.index].upos not in PREDICATES
    return not nominal or predicate_of(hit.tree, hit.index) == predicate_of(hit.tree, index)


def _distance(hit: Hit, time: Time) -> int:
    return min(abs(time.span.start - hit.span.end), abs(hit.span.start - time.span.end))
