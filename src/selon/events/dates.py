"""When: the time expression that dates a happening, from the nearest layer of words that has one."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from selon.events.clauses import PREDICATES, clause, clause_top, predicate_of
from selon.events.hit import Hit
from selon.events.periods import DATED, YEAR, as_period
from selon.events.scene import Scene, head_in
from selon.model import Attribution, Time
from selon.tree import Tree, ancestors, case_of

__all__ = ["DATED", "Dated", "dates_speech", "find_time"]

LAYERS = ("on its word", "in its phrase", "in its clause", "in its relative clause", "at the head of its row")
ON, PHRASE, CLAUSE, RELATIVE, ROW = range(len(LAYERS))
RELATIVES = frozenset({"acl", "acl:relcl"})
ARTICLE = 4  # characters between a cue and the time behind it: blanks and an article
AIMS = frozenset({"acl", "advcl"})
CARRIED = frozenset({"xcomp", "conj", "acl"})
LOOSE = frozenset({"nmod", "flat", "dep"})


@dataclass(frozen=True, slots=True)
class Dated:
    """The time of a happening with the rule that chose it."""

    time: Time
    rule: str


def find_time(hit: Hit, attribution: Attribution | None, scene: Scene) -> Dated | None:
    """The time expression of a happening, None when there is none near.

    The day on which somebody spoke (``attribution``) does not date what they spoke of.
    """
    offers: list[tuple[int, int, Time]] = []
    for time in scene.times.get(hit.sentence, ()):
        head = head_in(hit.tree, time.span)
        layer = None if head is None else _layer(hit, head)
        if head is None or layer is None or dates_speech(hit.tree, head, time, attribution):
            continue
        named = layer > ON and _names_an_edition(hit.tree, head, time)
        if named or _is_apart(hit, head, layer, scene):
            continue
        period = as_period(time, hit.tree, scene)
        if period is not None:
            offers.append((layer, _distance(hit, time), period))
    if not offers:
        return None
    layer, _, time = min(offers, key=lambda offer: offer[:2])
    return Dated(time, f"time {LAYERS[layer]}")


def dates_speech(tree: Tree, index: int, time: Time, attribution: Attribution | None) -> bool:
    """True when a time hangs, by its head word, on the cue of an attribution or follows it at once.

    It is the day on which somebody spoke: "l'armée a annoncé mardi avoir pris la ville".
    """
    if attribution is None or attribution.cue is None:
        return False
    cue = attribution.cue.span
    return cue.meets(tree.tokens[predicate_of(tree, index)].span) or 0 <= time.span.start - cue.end <= ARTICLE


def _names_an_edition(tree: Tree, index: int, time: Time) -> bool:
    """True for a year that belongs to a name before it: "Coupe du monde 2030 : …"."""
    loose = tree.tokens[index].deprel in LOOSE and case_of(tree, index) is None
    return loose and YEAR.match(time.value) is not None


def _is_apart(hit: Hit, index: int, layer: int, scene: Scene) -> bool:
    """True for a time of the clause that is not of the happening.

    It hangs on what was before or after ("des manifestations après l'exécution de samedi"), or the happening is only
    what the clause aims at ("a attaqué lundi pour prendre la ville").
    """
    tree = hit.tree
    if layer >= CLAUSE and _is_aim(tree, hit.index):
        return True
    above = ancestors(tree, index)
    between = takewhile(lambda i: i != hit.index and tree.tokens[i].upos not in PREDICATES, above)
    apart = scene.words.after | scene.words.before | scene.words.since
    return any(tree.tokens[i].upos == "NOUN" and case_of(tree, i) in apart for i in between)


def _is_aim(tree: Tree, index: int) -> bool:
    """True for an infinitive that hangs on a clause or noun, or for a verb that hangs on one."""
    for at in (index, *ancestors(tree, index)):
        token = tree.tokens[at]
        if "VerbForm=Inf" in token.feats and token.deprel in AIMS:
            return True
        if token.upos != "VERB" or token.deprel not in CARRIED:
            return False
    return False


def _layer(hit: Hit, index: int) -> int | None:
    """How near a time is to a happening, by the words between their places in the tree."""
    tree, above = hit.tree, ancestors(hit.tree, index)
    if hit.index == index or hit.index in above:
        return _below(tree, hit.index, above[: above.index(hit.index)] if hit.index in above else [])
    top = clause_top(tree, hit.index)
    if index in clause(tree, top):
        return CLAUSE if _share_verb(hit, index) else None
    while tree.tokens[top].deprel == "conj" and tree.tokens[top].head != top:
        top = tree.tokens[top].head
        if index < hit.index and index in clause(tree, top):
            return ROW
    return None


def _below(tree: Tree, index: int, between: list[int]) -> int | None:
    """The layer of a time that hangs below the word of a happening."""
    if not between:
        return ON
    verbs = [i for i in between if tree.tokens[i].upos in PREDICATES]
    if not verbs:
        return PHRASE
    own = tree.tokens[verbs[-1]]
    if len(verbs) == 1 and own.head == index and own.deprel in RELATIVES and tree.tokens[index].upos not in PREDICATES:
        return RELATIVE
    return PHRASE if verbs[0] in clause(tree, index) else None


def _share_verb(hit: Hit, index: int) -> bool:
    """False for an event noun and a time that hang on different verbs of a clause: "a fui après l'attentat, …"."""
    nominal = hit.tree.tokens[hit.index].upos not in PREDICATES
    return not nominal or predicate_of(hit.tree, hit.index) == predicate_of(hit.tree, index)


def _distance(hit: Hit, time: Time) -> int:
    return min(abs(time.span.start - hit.span.end), abs(hit.span.start - time.span.end))
