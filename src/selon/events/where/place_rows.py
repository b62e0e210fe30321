"""Several places told in one breath: « à Gao et à Kidal », « entre Gao et Kidal », « la route qui relie Gao à Kidal ».

A happening told of them was at each, or somewhere between them. The first alone would be a place that looks sure and is
not what the text says: all of them are, in the words of the text and by their names, in the country that they share,
without a point on the map.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from selon.events.grammar.clauses import has_subject
from selon.events.grammar.spots import WIDE, Site
from selon.events.scene import Scene
from selon.events.where.choice import within_it
from selon.model import Place, Span, Toponym
from selon.tree import Tree, ancestors, base, case_key, case_of, head_in, tokens_in

SMALL = frozenset({"ADP", "DET", "CCONJ"})
JOINING = frozenset({"CCONJ", "SCONJ"})  # « à Gao comme à Kidal »
JOINTS = frozenset({"cc", "fixed", "case", "det"})
NAMED, APART = "; ", "–"  # between the names of a row, and of the two ends of a way
LEAST = 2
OF = "de"


def in_row(toponym: Toponym, sites: Sequence[Site], tree: Tree, sentence: int, scene: Scene) -> Toponym:
    """A place with those that it is told in one breath with; as it is where it stands alone."""
    way = _along(toponym.span, tree, sentence, scene)
    if way is not None:
        return way
    own = next((s for s in sites if s.toponym.span == toponym.span), None)
    if own is None:
        return toponym
    if own in (ends := _opening_range(sites, tree, scene)):
        span = Span(tree.tokens[0].span.start, ends[-1].toponym.span.end)
        return _shared(span, [s.toponym for s in ends], APART, scene)
    row = _row(own, sites, tree, scene)
    if len(row) < LEAST:
        inside = _joined_in(own, tree, sentence, scene)
        return toponym if len(inside) < LEAST else _shared(toponym.span, inside, NAMED, scene)
    first, span = row[0], Span(row[0].toponym.span.start, row[-1].toponym.span.end)
    if case_key(tree, first.index) in scene.words.between & scene.words.locative:
        case = next(c for c in tree.children[first.index] if base(tree.tokens[c].deprel) == "case")
        return _shared(Span(tree.tokens[case].span.start, span.end), [s.toponym for s in row], APART, scene)
    return _shared(span, [s.toponym for s in row], NAMED, scene)


def _opening_range(sites: Sequence[Site], tree: Tree, scene: Scene) -> list[Site]:
    """Both ends of what a sentence opens with: « De Paris à Marseille, des milliers de personnes ont défilé »."""
    first = next((s for s in sites if s.index == 1 and s.named and case_of(tree, 1) == OF), None)
    below = [s for s in sites if first is not None and s.named and tree.tokens[s.index].head == first.index]
    last = next((s for s in below if case_of(tree, s.index) in scene.words.dative), None)
    return [] if first is None or last is None else [first, last]


def _joined_in(own: Site, tree: Tree, sentence: int, scene: Scene) -> list[Toponym]:
    """The names in a phrase that a conjunction joins: « les villes de X et de Y », « un camp à X et une école à Y »."""
    inside = [t for t in scene.places.get(sentence, ()) if own.toponym.span.holds(t.span)]
    return inside[:1] + [t for t in inside[1:] if _is_in_row(tree, t, own.index)]


def _is_in_row(tree: Tree, name: Toponym, top: int) -> bool:
    head = head_in(tree, name.span)
    path = [] if head is None else [head, *ancestors(tree, head)]
    below = path[: path.index(top)] if top in path else []
    return any(tree.tokens[i].deprel == "conj" for i in below)


def _row(own: Site, sites: Sequence[Site], tree: Tree, scene: Scene) -> list[Site]:
    """The places in a row with one, itself alone where the row has no conjunction."""
    spans = [s.toponym.span for s in sites]
    outer = [s for s in sites if s is own or not any(p != s.toponym.span and p.holds(s.toponym.span) for p in spans)]
    named = [s for s in outer if s.named and within_it(s.toponym, sites, scene) is None]
    named.sort(key=lambda s: s.toponym.span)
    aside = [span for span in spans if all(s.toponym.span != span for s in named)]
    rows: list[list[Site]] = []
    for site in named:
        if rows and _joins(rows[-1], site, tree, aside, scene):
            rows[-1].append(site)
        else:
            rows.append([site])
    row = next((r for r in rows if own in r), [own])
    joints = (_is_joint(tree, a.toponym.span, b.toponym.span, aside) for a, b in pairwise(row))
    return row if any(joints) else [own]


def _joins(row: Sequence[Site], site: Site, tree: Tree, aside: Sequence[Span], scene: Scene) -> bool:
    last, token = row[-1], tree.tokens[site.index]
    between = _between(tree, last.toponym.span, site.toponym.span, aside)
    if not between or not all(_is_small(tree, i) for i in between):
        return False
    loose = not _is_joint(tree, last.toponym.span, site.toponym.span, aside)
    loose = loose or any(tree.tokens[i].upos == "SCONJ" for i in between)  # « dans le nord du Mali, comme à Gao »
    if loose and (last.toponym.precision in WIDE) is not (site.toponym.precision in WIDE):
        return False
    if token.head not in {s.index for s in row} and not _is_beside(tree, row[0].index, site.index):
        return False
    return _is_alike(tree, row[0].index, site.index, scene) and not _opens_clause(tree, site)


def _is_beside(tree: Tree, first: int, other: int) -> bool:
    """True for what hangs where the first does, or goes on with what stands there: « un dépôt à X et une base à Y »."""
    token, head = tree.tokens[other], tree.tokens[first].head
    if token.deprel != "conj":
        return token.head == head and base(token.deprel) == base(tree.tokens[first].deprel)
    goes_on = token.head < first and tree.tokens[token.head].upos == "NOUN"
    return goes_on and head in {token.head, tree.tokens[token.head].head} and case_of(tree, first) is not None


def _is_alike(tree: Tree, first: int, other: int, scene: Scene) -> bool:
    """True for places behind one preposition, or behind two that both say where."""
    case, own = case_key(tree, first), case_key(tree, other)
    again = own in {"", case} or own in scene.words.likened  # « comme à Kidal »
    return again or {case, own} <= scene.words.locative


def _opens_clause(tree: Tree, site: Site) -> bool:
    """True for a name right before a verb without another subject: « a sauté à Gao et Kidal a été attaquée »."""
    after = next((i for i, t in enumerate(tree.tokens) if t.span.start >= site.toponym.span.end), None)
    if after is None or case_key(tree, site.index) or "VerbForm=Fin" not in tree.tokens[after].feats:
        return False
    verb = after if tree.tokens[after].upos == "VERB" else tree.tokens[after].head
    return not has_subject(tree, verb)


def _between(tree: Tree, first: Span, other: Span, aside: Sequence[Span]) -> list[int]:
    inside = tokens_in(tree.sentence, Span(first.end, max(first.end, other.start)))
    spans = (first, other, *aside)
    return [i for i in inside if not any(span.holds(tree.tokens[i].span) for span in spans)]


def _is_small(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    return token.upos in SMALL or base(token.deprel) in JOINTS or token.text == ","


def _is_joint(tree: Tree, first: Span, other: Span, aside: Sequence[Span]) -> bool:
    """True for places between which a conjunction stands."""
    between = _between(tree, first, other, aside)
    return any(tree.tokens[i].upos in JOINING or base(tree.tokens[i].deprel) == "cc" for i in between)


def _along(place: Span, tree: Tree, sentence: int, scene: Scene) -> Toponym | None:
    """The way between two places on or at which a place is: « la route (nationale 6) entre X et Y », « … de X à Y »."""
    roads = [i for i, token in enumerate(tree.tokens) if token.lemma in scene.words.roads and token.upos == "NOUN"]
    for road in roads:
        ends = _ends(road, tree, sentence, scene)
        if len(ends) == LEAST:
            article = [c for c in tree.children[road] if base(tree.tokens[c].deprel) == "det"]
            span = Span(tree.tokens[min([road, *article])].span.start, ends[-1].span.end)
            if span.holds(place) or place.holds(span):
                return _shared(span, ends, APART, scene)
    return None


def _ends(road: int, tree: Tree, sentence: int, scene: Scene) -> list[Toponym]:
    """The names behind a road with nothing but small words and what says that it joins them before and between."""
    names = [t for t in scene.places.get(sentence, ()) if t.span.start >= tree.tokens[road].span.end]
    ends: list[Toponym] = []
    for index in range(road + 1, len(tree.tokens)):
        token = tree.tokens[index]
        name = next((t for t in names if t.span.holds(token.span)), None)
        if name is not None:
            ends += [name] if name not in ends else []
        elif len(ends) == LEAST or not _leads_on(tree, index, scene):
            break
    return ends


def _leads_on(tree: Tree, index: int, scene: Scene) -> bool:
    """True for a word between a way and its ends: a preposition, its number, a verb that says what it joins."""
    token = tree.tokens[index]
    relative = token.upos == "PRON" and "PronType=Rel" in token.feats
    return token.upos in {*SMALL, "NUM", "ADJ"} or relative or token.lemma in scene.words.connecting


def _shared(span: Span, parts: Sequence[Toponym], between: str, scene: Scene) -> Toponym:
    """One place for several: by their names, with the country and the regions around it that are common to all."""
    if len({t.place for t in parts}) == 1 and parts[0].place is not None:
        return replace(parts[0], span=span)
    names = [t.place.name if t.place else t.span.of(scene.doc.text) for t in parts]
    countries = {t.place.country if t.place else None for t in parts}
    around = [t.place.within for t in parts if t.place]
    common = tuple(w for w in around[0] if all(w in other for other in around)) if around else ()
    country = countries.pop() if len(countries) == 1 else None
    wide = all(t.precision == "country" for t in parts)
    place = Place(None, between.join(dict.fromkeys(names)), None, None, country, None, common)
    return Toponym(span, place, "country" if wide else "region")
