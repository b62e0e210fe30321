"""Where: the phrase of place that belongs to a happening.

A place name counts with the common noun before it ("le quartier de X"), and a common noun alone counts too
("la ville"): a definite one then means the last place of its kind that was named. The nearest layer of words
that offers a place answers: the happening's own phrase, then its clause. A place must stand behind a
preposition of place or be what is taken, left or struck: a capital that "accuses" is no place of anything,
and neither is who acts or undergoes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from selon.events.antecedents import Filler
from selon.events.clauses import PREDICATES, clause, clause_top, is_under, predicate_of
from selon.events.hit import VIOLENT, Hit
from selon.events.phrases import phrase
from selon.events.scene import Scene, head_in
from selon.model import Place, Precision, Span, Toponym
from selon.tree import Tree, base, case_of, is_definite

# Happenings whose object or subject may be the place itself.
SPATIAL = VIOLENT | {"territory_capture", "siege", "evacuation", "withdrawal", "displacement", "deployment"}
INNER = frozenset({"nmod", "appos", "flat", "conj", "obl", "amod", "nummod", "dep", "fixed", "compound"})
NAMED: frozenset[Precision] = frozenset({"city", "country", "region"})
WIDE: frozenset[Precision | None] = frozenset({"country", "region"})
REACH = 20  # how many sentences back "la ville" may point
LAYERS = ("in its phrase", "in its clause")
# Where these happen is told by names; "at the parliament" says who, not where.
ABSTRACT = frozenset({"political_act", "judicial", "agreement", "sanction", "negotiation", "military_support"})
SEATED = frozenset({"judicial", "sanction"})  # the place behind "de" is the seat of whoever decides
MOVING = frozenset({"offensive", "siege", "deployment", "withdrawal", "displacement", "evacuation"})


@dataclass(frozen=True, slots=True)
class Site:
    """A phrase of place: its head word in its sentence, and what it names."""

    index: int
    toponym: Toponym


@dataclass(frozen=True, slots=True)
class Located:
    """The place of a happening with the rule that chose it."""

    toponym: Toponym
    rule: str


def find_place(hit: Hit, parties: Sequence[Filler], scene: Scene) -> Located | None:
    """The place of a happening, None when there is none near."""
    taken = {f.index for f in parties if f.tree is hit.tree}
    sites = list(_sites(hit.tree, hit.sentence, scene))
    offers = [
        (_layer(hit, site.index), site)
        for site in sites
        if site.index != hit.index and _is_where(hit, site.index, taken, scene) and _tells(hit, site)
    ]
    offers = [(at, site) for at, site in offers if not any(_below(hit.tree, site, other) for _, other in offers)]
    for layer, name in enumerate(LAYERS):
        near = [site for at, site in offers if at == layer]
        if near:
            return Located(_nearest(hit, near).toponym, f"place {name}")
    return _whereabouts(hit, sites, scene) or _opening(hit, scene)


# --- phrases of place


def _sites(tree: Tree, sentence: int, scene: Scene) -> Iterator[Site]:
    """All phrases of place of a sentence, in text order; a name under a common noun is part of its phrase."""
    named = [(head_in(tree, t.span), t) for t in scene.places.get(sentence, ())]
    covered: set[Span] = set()
    for index, token in enumerate(tree.tokens):
        if token.upos == "NOUN" and token.lemma in scene.words.sites:
            inner = [t for head, t in named if head is not None and _names(tree, head, index)]
            if not inner and not _is_determined(tree, index):
                continue
            covered |= {t.span for t in inner}
            yield Site(index, _common(tree, sentence, index, inner, scene))
    for head, toponym in named:
        if head is not None and toponym.span not in covered:
            yield Site(head, toponym)


def _names(tree: Tree, head: int, noun: int) -> bool:
    """True for a name that hangs on a common noun as what it is called: ``la ville d'Alep``."""
    while head != noun and base(tree.tokens[head].deprel) in {"nmod", "appos", "flat", "amod", "conj"}:
        if tree.tokens[head].head == head:
            return False
        head = tree.tokens[head].head
    return head == noun


def _is_determined(tree: Tree, index: int) -> bool:
    """False for a bare noun: ``en prison``, ``sur place``."""
    return is_definite(tree, index) or any(base(tree.tokens[c].deprel) == "det" for c in tree.children[index])


def _common(tree: Tree, sentence: int, index: int, inner: Sequence[Toponym], scene: Scene) -> Toponym:
    span = phrase(tree, index)
    if inner:
        return Toponym(span, inner[0].place, inner[0].precision)
    place = _antecedent(tree, sentence, index, scene) if is_definite(tree, index) else None
    return Toponym(span, place, scene.words.sites[tree.tokens[index].lemma])


def _antecedent(tree: Tree, sentence: int, index: int, scene: Scene) -> Place | None:
    """The last place of its kind named before a definite common noun: ``la ville``."""
    kind = scene.words.sites[tree.tokens[index].lemma]
    start = tree.tokens[index].span.start
    for number in range(sentence, max(-1, sentence - REACH), -1) if kind in NAMED else ():
        for toponym in reversed(scene.places.get(number, ())):
            if toponym.span.end <= start and toponym.precision == kind and toponym.place is not None:
                return toponym.place
    return None


# --- which of them


def _is_where(hit: Hit, head: int, taken: set[int], scene: Scene) -> bool:
    """True when a phrase of place stands where something happens."""
    tree, index = hit.tree, head
    own = {hit.index, *(toll.index for toll in hit.tolls)}
    while True:
        case = (case_of(tree, index) or "").replace(" ", "_")
        if case in scene.words.locative or (case in scene.words.goal and hit.frame.type in MOVING):
            return True
        token = tree.tokens[index]
        if (index in taken and hit.frame.type not in SPATIAL) or case in scene.words.agentive:
            return False
        if token.head in own or base(token.deprel) not in INNER or token.head == index:
            break
        index = token.head
    relation = base(tree.tokens[index].deprel)
    if tree.tokens[index].head not in own or (index in taken and relation not in {"obj", "nsubj"}):
        return False
    if relation in {"nmod", "obl"} and hit.frame.type not in SEATED and case in {"", "de"}:
        return True
    return hit.frame.type in SPATIAL and _undergoes(hit, index, scene)


def _undergoes(hit: Hit, index: int, scene: Scene) -> bool:
    """True for what is struck, taken or left, in the active voice."""
    parts = (hit, *hit.tolls)
    return any(a.index == index and a.relation == "obj" for p in parts for a in scene.dependents(p.sentence, p.index))


def _tells(hit: Hit, site: Site) -> bool:
    """True for a named place, and for a common one where the kind of happening has a spot."""
    return site.toponym.place is not None or hit.frame.type not in ABSTRACT


def _below(tree: Tree, site: Site, other: Site) -> bool:
    return site.index != other.index and is_under(tree, site.index, other.index)


def _layer(hit: Hit, index: int) -> int:
    tree = hit.tree
    if is_under(tree, index, hit.index) and index in clause(tree, hit.index):
        return 0
    # A verb beside the happening's own has places of its own: "a arrêté deux hommes et a fui vers le sud".
    shares = tree.tokens[hit.index].upos not in PREDICATES or predicate_of(tree, hit.index) == predicate_of(tree, index)
    return 1 if shares and index in clause(tree, clause_top(tree, hit.index)) else 2


def _nearest(hit: Hit, near: Sequence[Site]) -> Site:
    """The first after the trigger, else the last before it; a place with a name goes before one without.

    Before the trigger a town goes before what it lies in: "au marché de Gao, dans le nord du Mali, un attentat".
    """
    near = [site for site in near if site.toponym.place is not None] or near
    after = [site for site in near if site.index > hit.index]
    if after:
        return min(after, key=lambda s: s.index)
    return max([site for site in near if site.toponym.precision not in WIDE] or near, key=lambda s: s.index)


def _whereabouts(hit: Hit, sites: Sequence[Site], scene: Scene) -> Located | None:
    """``l'hôtel, où des tirs ont été entendus``: the place that a relative clause is about."""
    tree, top = hit.tree, clause_top(hit.tree, hit.index)
    if tree.tokens[top].deprel != "acl:relcl":
        return None
    if not any(tree.tokens[i].text.lower() in scene.words.where for i in clause(tree, top)):
        return None
    return next((Located(s.toponym, "place of the relative") for s in sites if s.index == tree.tokens[top].head), None)


def _opening(hit: Hit, scene: Scene) -> Located | None:
    """``Syrie : une offensive…``: the place before the colon that opens a headline."""
    tokens = hit.tree.tokens
    for toponym in scene.places.get(hit.sentence, ()):
        if toponym.span.start == tokens[0].span.start:
            after = next((t for t in tokens if t.span.start >= toponym.span.end), None)
            if after is not None and after.text == ":":
                return Located(toponym, "place before the colon")
    return None
