"""Clauses around a cue: « Selon X, P », « P, selon X », « P, a déclaré X, P »."""

from __future__ import annotations

import re

from selon.attribute.clauses import NO_EDGE, clause_end, is_according_to_which, that_clause
from selon.attribute.inversion import inverted_source
from selon.attribute.mentions import is_quoted
from selon.attribute.outlets import is_through, outlet_after
from selon.attribute.phrases import has_finite
from selon.attribute.remarks import remark_ahead, remark_of, takes_remark
from selon.attribute.scene import CueMention, Found, Scene
from selon.attribute.speakers import source_of
from selon.attribute.verbs import is_finite
from selon.model import Span
from selon.tree import Tree, base, is_denied

COMMA = re.compile(r"\s*,")
OPEN_END = frozenset({".", "!", "?", ";", "»", "”", "…", "...", ")"})
SIDE = frozenset({",", "(", "–", "—", ";", ":"})
SHORT = 3  # tokens before an opening phrase: « Cela dit, pour X, P »
REACH = 12  # tokens from a cue to its colon
QUIET = frozenset({"PUNCT", "ADV", "CCONJ", "SCONJ"})


def clause_around(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« Selon X, P »; « P, selon X »; « P, a déclaré X »."""
    if cue.frame.upos == "VERB":
        return _as_said(scene, cue) or _interrupted(scene, cue) or colon_clause(scene, cue)
    if is_according_to_which(scene, cue.sentence, cue.tokens[0]):
        return _which_clause(scene, cue)
    source = source_of(scene, cue)
    return None if source is None else beside(scene, cue, source)


def colon_clause(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« X l'affirme : P »: the clause behind the colon that follows a cue, with only complements between."""
    tree, last, source = scene.trees[cue.sentence], cue.tokens[-1], source_of(scene, cue)
    ahead = range(last + 1, min(last + REACH, len(tree.tokens) - 1))
    colon = next((i for i in ahead if tree.tokens[i].upos in {"PUNCT", "SCONJ"} or _is_verb(tree, i)), None)
    if colon is None or tree.tokens[colon].text != ":" or scene.outer.at(tree.tokens[colon + 1].span.start):
        return None
    if source is None or source.span.start > cue.span.start or not has_finite(tree, colon, len(tree.tokens)):
        return None
    return (Span(tree.tokens[colon + 1].span.start, clause_end(scene, colon, cue)),)


def _is_verb(tree: Tree, i: int) -> bool:
    return "VerbForm=Fin" in tree.tokens[i].feats or "VerbForm=Inf" in tree.tokens[i].feats


def remarked(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« P, ce que X dément »: the clause before the remark, or the sentence before one that is a remark."""
    at = remark_of(scene, cue) if takes_remark(cue) else None
    tree = scene.trees[cue.sentence]
    if at is None or source_of(scene, cue) is None or any(is_denied(tree, i) for i in cue.tokens):
        return None
    if at == 0:
        return _sentence_before(scene, cue.sentence)
    for other in scene.cues_of(cue.sentence):
        told = _told_by(scene, other) if other.tokens[-1] < at else None
        if told is not None and tree.tokens[at - 2].span.end <= told[-1].end <= tree.tokens[at].span.start:
            return told
    start = _clause_start(scene, cue, at - 1)
    return (Span(tree.tokens[start].span.start, tree.tokens[at - 2].span.end),) if start < at - 2 else None


def _told_by(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """What a cue before a remark reports: « X affirme que P », « Selon X, P »."""
    source = source_of(scene, cue) if cue.frame.upos == "ADP" and cue.tokens[0] <= 1 else None
    return that_clause(scene, cue) if source is None else beside(scene, cue, source)


def _sentence_before(scene: Scene, sentence: int) -> tuple[Span, ...] | None:
    tokens = scene.trees[sentence - 1].tokens if sentence else ()
    words = [t for t in tokens if t.upos != "PUNCT"]
    between = scene.doc.text[tokens[-1].span.end : scene.trees[sentence].tokens[0].span.start] if words else "\n"
    if "\n" in between:
        return None
    told = (_told_by(scene, other) for other in scene.cues_of(sentence - 1))
    ends = (t for t in told if t is not None and t[-1].end >= words[-1].span.end)
    return next(ends, (Span(words[0].span.start, words[-1].span.end),))


def beside(scene: Scene, cue: CueMention, source: Found) -> tuple[Span, ...] | None:
    """The clause that a cue and its source open, close or interrupt."""
    tree = scene.trees[cue.sentence]
    before = [i for i in range(cue.tokens[0]) if tree.tokens[i].upos not in QUIET]
    if len(before) <= 1 or _follows_that(scene, cue) or _follows_first(scene, cue):
        return _after_source(scene, cue, source.span.end)
    return _around(scene, cue, source.span.end)


def opening_clause(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« Pour X, P »: only at the head of a sentence or clause, set off by a comma."""
    source = source_of(scene, cue)
    if source is None or not COMMA.match(scene.doc.text, source.span.end):
        return None
    tokens = scene.trees[cue.sentence].tokens
    before = tokens[: cue.tokens[0]]
    short = len(before) <= SHORT and not any("VerbForm=Fin" in t.feats for t in before)
    if cue.tokens[0] > 1 and before[-1].text != ";" and not (short and before[-1].text == ","):
        return None
    return _after_source(scene, cue, source.span.end)


def _which_clause(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« des informations selon lesquelles P »."""
    tree = scene.trees[cue.sentence]
    at = cue.tokens[-1] + 1
    if at + 1 >= len(tree.tokens):
        return None
    return (Span(tree.tokens[at + 1].span.start, clause_end(scene, at, cue)),)


def _follows_that(scene: Scene, cue: CueMention) -> bool:
    """« annonce que, selon X, P »."""
    left = [t for t in scene.trees[cue.sentence].tokens[: cue.tokens[0]] if t.upos != "PUNCT"]
    return bool(left) and left[-1].lemma in scene.clauses.that


def _follows_first(scene: Scene, cue: CueMention) -> bool:
    """True at the second preposition of « Selon X et selon Y, P »."""
    tokens, opening = scene.trees[cue.sentence].tokens, scene.cues_of(cue.sentence)[0]
    at = next((i for i in range(cue.tokens[0] - 1, 0, -1) if tokens[i].upos != "ADV"), 0)  # « mais aussi selon Y »
    return at > 0 and tokens[at].upos == "CCONJ" and opening.frame.upos == "ADP" and opening.tokens[0] <= 1


def _after_source(scene: Scene, cue: CueMention, end: int) -> tuple[Span, ...] | None:
    """The rest of the sentence, from the comma that closes the according-to phrase."""
    tree = scene.trees[cue.sentence]
    start = next((i for i, t in enumerate(tree.tokens) if t.span.start >= end), None)
    if start is None:
        return None
    comma = next((i for i in range(start + 1, min(start + 14, len(tree.tokens))) if tree.tokens[i].text == ","), None)
    if (other := _second(scene, tree, start)) is not None:
        return _after_source(scene, cue, other.span.end)
    first = start + 1 if tree.tokens[start].text == "," else start
    outlet = outlet_after(scene, cue.sentence, start) if is_through(scene, tree, start) else None
    if outlet is not None and comma is not None and tree.tokens[comma].span.start - outlet.end <= 1:
        start = comma  # « Selon X à l'AFP, P »
    elif comma is not None and first < len(tree.tokens) and _describes_source(tree, first):
        start = comma
    while start < len(tree.tokens) and tree.tokens[start].text in NO_EDGE:
        start += 1
    if start >= len(tree.tokens):
        return None
    return (Span(tree.tokens[start].span.start, clause_end(scene, start, cue)),)


def _second(scene: Scene, tree: Tree, start: int) -> Found | None:
    """« Selon X et selon Y, P », « Selon X, mais aussi selon Y, P »: the second source, behind a conjunction."""
    joined = [t for t in tree.tokens[start : start + 4] if t.text != "," and t.upos != "ADV"]
    other = scene.by_start.get(joined[1].span.start) if len(joined) > 1 and joined[0].upos == "CCONJ" else None
    return source_of(scene, other) if other is not None and other.frame.upos == "ADP" else None


def _describes_source(tree: Tree, start: int) -> bool:
    """« Selon X, interrogé par Y, P »: a participle or relative clause between the source and the clause."""
    token = tree.tokens[start]
    return "VerbForm=Part" in token.feats or (token.upos == "PRON" and "PronType=Rel" in token.feats)


def _around(scene: Scene, cue: CueMention, end: int) -> tuple[Span, ...] | None:
    """The clause before a closing « selon X », and what goes on after it without a new clause."""
    tree = scene.trees[cue.sentence]
    start, last = _clause_start(scene, cue, cue.tokens[0]), cue.tokens[0] - 1
    while last > start and (tree.tokens[last].text in NO_EDGE or tree.tokens[last].lemma in scene.clauses.leading):
        last -= 1
    if last < start:
        return None
    after = next((i for i, t in enumerate(tree.tokens) if t.span.start >= end), len(tree.tokens))
    if (side := _aside(tree, cue, start, last, after)) is not None:
        return side
    left = Span(tree.tokens[start].span.start, tree.tokens[last].span.end)
    if after + 2 >= len(tree.tokens) or tree.tokens[after].text in OPEN_END:
        return (left,)
    if is_quoted(scene, cue.sentence, after):
        return (left,)
    if tree.tokens[last].upos in {"AUX", "VERB"} and tree.tokens[after].text != ",":
        return (left, Span(tree.tokens[after].span.start, clause_end(scene, after, cue)))
    if tree.tokens[after].text == "," and not _new_clause(scene, cue, after + 1):
        return (left, Span(tree.tokens[after + 1].span.start, clause_end(scene, after, cue)))
    return (left,)


def _aside(tree: Tree, cue: CueMention, start: int, last: int, after: int) -> tuple[Span, ...] | None:
    """« …, 14 000 personnes selon la police, … »: a phrase set off without a verb, when the clause has none yet."""
    side = next((i for i in range(last, start, -1) if tree.tokens[i].text in SIDE), None)
    if side is None or side == last or has_finite(tree, side, cue.tokens[0]):
        return None
    closed = after < len(tree.tokens) and tree.tokens[after].text in {",", ")", "–", "—"}
    bracket = tree.tokens[side].text == "(" and not any(t.text == ")" for t in tree.tokens[side : cue.tokens[0]])
    counted = any(t.text[:1].isdigit() for t in tree.tokens[side : last + 1])
    if not (bracket or (counted and closed and not has_finite(tree, start, side))):
        return None
    return (Span(tree.tokens[side + 1].span.start, tree.tokens[last].span.end),)


def _new_clause(scene: Scene, cue: CueMention, i: int) -> bool:
    """True where what follows the source is a clause of its own, or tells who quoted the source."""
    token = scene.trees[cue.sentence].tokens[i]
    if is_quoted(scene, cue.sentence, i) or remark_ahead(scene, cue, i - 1):
        return True
    return token.upos in {"CCONJ", "SCONJ"} or token.lemma in scene.clauses.relative


def _clause_start(scene: Scene, cue: CueMention, end: int) -> int:
    """The first word of the clause that ends at a token: after a semicolon, a colon, a contrast, « selon X »."""
    tree = scene.trees[cue.sentence]
    start = 0
    for i in range(end):
        token = tree.tokens[i]
        if token.text in {";", ":"} or token.lemma in scene.clauses.contrast:
            start = i + 1
    start = _over_edge(scene, tree, start, end)
    opening = next((c for c in scene.cues_of(cue.sentence) if c.tokens[0] == start and c.frame.upos == "ADP"), None)
    source = source_of(scene, opening) if opening is not None and opening is not cue else None
    if source is not None and COMMA.match(scene.doc.text, source.span.end):
        start = scene.spots[scene.after(source.span.end)][1]
    return _over_edge(scene, tree, start, end)


def _over_edge(scene: Scene, tree: Tree, start: int, end: int) -> int:
    while start < end and _is_edge(scene, tree, start):
        start += 1
    return start


def _is_edge(scene: Scene, tree: Tree, i: int) -> bool:
    token = tree.tokens[i]
    return token.text in NO_EDGE or token.text in {"«", "»"} or token.lemma in scene.clauses.leading


def _interrupted(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« P, a déclaré X » or « P, a déclaré X, P »: the sentence around an inserted cue."""
    tree = scene.trees[cue.sentence]
    first = cue.tokens[0]
    if first == 0 or not is_finite(tree, cue.tokens):
        return None
    source = inverted_source(scene, cue)
    source = source_of(scene, cue) if source is None or not _is_told(cue) else source
    if source is None or source.span.start < tree.tokens[first].span.start:
        return None
    if source.span.start == cue.span.start and not source.span.of(scene.doc.text).startswith("-"):
        return None
    if tree.tokens[first - 1].text not in {",", "-", "–", "—"} and not _ends_sentence(tree, cue, source):
        return None
    start, last = _clause_start(scene, cue, first), first - 1
    while last > start and tree.tokens[last].text in NO_EDGE:
        last -= 1
    left = Span(tree.tokens[start].span.start, tree.tokens[last].span.end)
    right = _going_on(scene, cue, source.span.end)
    split = right and any("VerbForm=Fin" in t.feats for t in tree.tokens if right[0].start == t.span.start)
    return (left, *right) if split or has_finite(tree, start, last + 1) else None


def _is_told(cue: CueMention) -> bool:
    return not any(path.relation == "nsubj" for path in cue.frame.relay)


def _ends_sentence(tree: Tree, cue: CueMention, source: Found) -> bool:
    """« P indique enfin X. »: without a comma, only where the speaker is the last thing said."""
    rest = [t for t in tree.tokens[cue.tokens[-1] + 1 :] if t.span.start >= source.span.end and t.upos != "PUNCT"]
    objects = [c for c in tree.children[cue.index] if base(tree.tokens[c].deprel) in {"nsubj", "ccomp"}]
    own = [c for c in objects if c < cue.tokens[0] and has_finite(tree, c, cue.tokens[0])]
    return not rest and (not objects or bool(own))


def _going_on(scene: Scene, cue: CueMention, end: int) -> tuple[Span, ...]:
    tree = scene.trees[cue.sentence]
    after = next((i for i, t in enumerate(tree.tokens) if t.span.start >= end), len(tree.tokens))
    if after + 3 >= len(tree.tokens) or tree.tokens[after].text != ",":
        return ()
    if tree.tokens[after + 1].lemma in scene.clauses.relative or tree.tokens[after + 1].upos == "VERB":
        return ()
    return (Span(tree.tokens[after + 1].span.start, clause_end(scene, after, cue)),)


def _as_said(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« Comme le montre X, P », « P, comme le rappelle X »."""
    tree, first = scene.trees[cue.sentence], cue.tokens[0]
    opened = [i for i in range(max(0, first - 2), first) if tree.tokens[i].lemma in scene.clauses.as_said]
    if not opened or any(tree.tokens[i].upos not in {"PRON", "DET"} for i in range(opened[0] + 1, first)):
        return None
    source = inverted_source(scene, cue) or source_of(scene, cue)
    if source is None:
        return None
    start = next((i for i in range(opened[0] - 1, -1, -1) if tree.tokens[i].text in {":", ";"}), -1)
    if len([i for i in range(start + 1, opened[0]) if tree.tokens[i].upos not in QUIET]) <= 1:
        return _after_source(scene, cue, source.span.end)
    last = opened[0] - 1
    start = _clause_start(scene, cue, first)
    while last > start and tree.tokens[last].text in NO_EDGE:
        last -= 1
    if last < start:
        return None
    return (Span(tree.tokens[start].span.start, tree.tokens[last].span.end),)
