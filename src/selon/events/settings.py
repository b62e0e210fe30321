"""Where and when: the place and the time expression that belong to a happening.

The nearest layer of words that offers one answers: the happening's own phrase, its clause, its sentence, the
sentence before. A place must stand behind a preposition of place or be what is taken, left or fought over:
a capital that "accuses" is no place of anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from selon.events.clauses import clause, clause_top, is_under
from selon.events.hit import Hit
from selon.events.scene import Scene, head_in
from selon.model import Time, Toponym
from selon.tree import Tree, ancestors, base, case_of

# Happenings whose object or subject may be the place itself.
SPATIAL = frozenset({"territory_capture", "siege", "evacuation", "withdrawal", "displacement", "offensive", "shelling",
                     "air_strike", "deployment", "destruction"})
INNER = frozenset({"nmod", "appos", "flat", "conj", "obl", "amod", "nummod", "dep", "fixed", "compound"})
DATED = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class Found:
    """A place or a time with the rule that chose it."""

    place: Toponym | None
    time: Time | None
    rule: str


def find_place(hit: Hit, scene: Scene) -> Found | None:
    """The place of a happening, None when there is none or two are equally near."""
    tree = hit.tree
    offers = []
    for toponym in scene.places.get(hit.sentence, ()):
        head = head_in(tree, toponym.span)
        if head is not None and _is_site(hit, tree, head, scene):
            offers.append((_layer(hit, tree, head), toponym))
    for layer, rule in ((0, "in its phrase"), (1, "in its clause"), (2, "in its sentence")):
        near = [toponym for at, toponym in offers if at == layer]
        if near:
            return Found(_nearest_place(hit, near), None, f"place {rule}")
    return _opening(hit, scene) or _before(hit, scene)


def _nearest_place(hit: Hit, near: Sequence[Toponym]) -> Toponym:
    after = [t for t in near if t.span.start >= hit.span.end]
    return after[0] if after else near[-1]


def _is_site(hit: Hit, tree: Tree, head: int, scene: Scene) -> bool:
    """True when the place name stands where something happens."""
    index = head
    for above in [head, *ancestors(tree, head)]:
        index = above
        case = (case_of(tree, above) or "").replace(" ", "_")
        if case in scene.words.locative:
            return True
        token = tree.tokens[above]
        if base(token.deprel) not in INNER or token.head == hit.index:
            break
    token = tree.tokens[index]
    if token.head == hit.index and base(token.deprel) in {"nmod", "obl"}:
        return True
    return hit.frame.type in SPATIAL and token.head == hit.index and base(token.deprel) in {"obj", "nsubj"}


def _layer(hit: Hit, tree: Tree, index: int) -> int:
    if is_under(tree, index, hit.index):
        return 0
    top = clause_top(tree, hit.index)
    return 1 if index in clause(tree, top) else 2


def _opening(hit: Hit, scene: Scene) -> Found | None:
    """``Syrie : une offensive…``: the place before the colon that opens a headline."""
    tokens = hit.tree.tokens
    for toponym in scene.places.get(hit.sentence, ()):
        if toponym.span.start == tokens[0].span.start:
            after = next((t for t in tokens if t.span.start >= toponym.span.end), None)
            if after is not None and after.text == ":":
                return Found(toponym, None, "place before the colon")
    return None


def _before(hit: Hit, scene: Scene) -> Found | None:
    return None


def find_time(hit: Hit, scene: Scene) -> Found | None:
    """The time expression of a happening, None when there is none near."""
    tree = hit.tree
    offers = []
    for time in scene.times.get(hit.sentence, ()):
        head = head_in(tree, time.span)
        if head is not None and time.type in DATED:
            offers.append((_layer(hit, tree, head), time))
    for layer, rule in ((0, "in its phrase"), (1, "in its clause"), (2, "in its sentence")):
        near = [time for at, time in offers if at == layer]
        if near:
            return Found(None, min(near, key=lambda t: _distance(hit, t)), f"time {rule}")
    return None


def _distance(hit: Hit, time: Time) -> int:
    return min(abs(time.span.start - hit.span.end), abs(hit.span.start - time.span.end))
