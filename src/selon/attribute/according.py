"""Clauses around a cue: « Selon X, P », « P, selon X », « P, a déclaré X, P »."""

from __future__ import annotations

from selon.attribute.clauses import NO_EDGE, clause_end
from selon.attribute.phrases import inverted_source, source_of
from selon.attribute.scene import CueMention, Scene
from selon.model import Span, Token
from selon.tree import Tree, is_past_participle

OPEN_END = frozenset({".", "!", "?", ";", "»", "”", "…", "..."})


def clause_around(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« Selon X, P »; « P, selon X »; « P, a déclaré X »."""
    if cue.frame.upos == "VERB":
        return _interrupted(scene, cue)
    source = source_of(scene, cue)
    if source is None:
        return None
    tree = scene.trees[cue.sentence]
    before = [i for i in range(cue.tokens[0]) if tree.tokens[i].upos not in {"PUNCT", "ADV", "CCONJ", "SCONJ"}]
    if len(before) <= 1 or _follows_that(scene, cue):
        return _after_source(scene, cue, source[1].end)
    return _around(scene, cue, source[1].end)


def opening_clause(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« Pour X, P »: only at the head of a sentence, set off by a comma."""
    source = source_of(scene, cue)
    if source is None or cue.tokens[0] > 1 or not scene.doc.text[source[1].end :].lstrip().startswith(","):
        return None
    return clause_around(scene, cue)


def _follows_that(scene: Scene, cue: CueMention) -> bool:
    """« annonce que, selon X, P »."""
    left = [t for t in scene.trees[cue.sentence].tokens[: cue.tokens[0]] if t.upos != "PUNCT"]
    return bool(left) and left[-1].lemma in scene.clauses.that


def _after_source(scene: Scene, cue: CueMention, end: int) -> tuple[Span, ...] | None:
    """The rest of the sentence, from the comma that closes the according-to phrase."""
    tree = scene.trees[cue.sentence]
    start = next((i for i, t in enumerate(tree.tokens) if t.span.start >= end), None)
    if start is None:
        return None
    comma = next((i for i in range(start + 1, min(start + 14, len(tree.tokens))) if tree.tokens[i].text == ","), None)
    if comma is not None and tree.tokens[start].text == "," and _describes_source(tree, start + 1):
        start = comma
    while start < len(tree.tokens) and tree.tokens[start].text in NO_EDGE:
        start += 1
    if start >= len(tree.tokens):
        return None
    return (Span(tree.tokens[start].span.start, clause_end(scene, start, cue)),)


def _describes_source(tree: Tree, start: int) -> bool:
    """« Selon X, interrogé par Y, P »: a participle or relative clause between the source and the clause."""
    token = tree.tokens[start]
    return is_past_participle(token) or (token.upos == "PRON" and "PronType=Rel" in token.feats)


def _around(scene: Scene, cue: CueMention, end: int) -> tuple[Span, ...] | None:
    """The clause before a closing « selon X », and what goes on after it without a new clause."""
    tree = scene.trees[cue.sentence]
    start = _clause_start(scene, cue)
    last = cue.tokens[0] - 1
    while last > start and (tree.tokens[last].text in NO_EDGE or tree.tokens[last].lemma in scene.clauses.leading):
        last -= 1
    if last < start:
        return None
    left = Span(tree.tokens[start].span.start, tree.tokens[last].span.end)
    after = next((i for i, t in enumerate(tree.tokens) if t.span.start >= end), len(tree.tokens))
    stops = tree.tokens[after].text in OPEN_END | {")"} if after < len(tree.tokens) else True
    if stops or after + 2 >= len(tree.tokens):
        return (left,)
    if tree.tokens[after].text == "," and not _new_subject(scene, tree.tokens[after + 1]):
        stop = clause_end(scene, after, cue)
        return (left, Span(tree.tokens[after + 1].span.start, stop))
    return (left,)


def _new_subject(scene: Scene, token: Token) -> bool:
    return token.upos in {"CCONJ", "SCONJ"} or token.lemma in scene.clauses.relative


def _clause_start(scene: Scene, cue: CueMention) -> int:
    """The first word of the clause that the cue closes: after a semicolon, a colon or a contrasting clause."""
    tree = scene.trees[cue.sentence]
    start = 0
    for i in range(cue.tokens[0]):
        token = tree.tokens[i]
        if token.text in {";", ":"} or token.lemma in scene.clauses.contrast:
            start = i + 1
    while start < cue.tokens[0] and _is_edge(scene, tree.tokens[start]):
        start += 1
    return start


def _is_edge(scene: Scene, token: Token) -> bool:
    return token.text in NO_EDGE or token.text in {"«", "»"} or token.lemma in scene.clauses.leading


def _interrupted(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« P, a déclaré X » or « P, a déclaré X, P »: the sentence around an inserted cue."""
    tree = scene.trees[cue.sentence]
    if not any("VerbForm=Fin" in tree.tokens[i].feats for i in cue.tokens):
        return None
    first = cue.tokens[0]
    if first == 0 or tree.tokens[first - 1].text not in {",", "-", "–", "—"}:
        return None
    source = inverted_source(scene, cue)
    if source is None:
        return None
    start = _clause_start(scene, cue)
    last = first - 1
    while last > start and tree.tokens[last].text in NO_EDGE:
        last -= 1
    if not any("VerbForm=Fin" in tree.tokens[i].feats for i in range(start, last + 1)):
        return None
    left = Span(tree.tokens[start].span.start, tree.tokens[last].span.end)
    return (left, *_going_on(scene, cue, source[1].end))


def _going_on(scene: Scene, cue: CueMention, end: int) -> tuple[Span, ...]:
    tree = scene.trees[cue.sentence]
    after = next((i for i, t in enumerate(tree.tokens) if t.span.start >= end), len(tree.tokens))
    if after + 3 >= len(tree.tokens) or tree.tokens[after].text != ",":
        return ()
    if tree.tokens[after + 1].lemma in scene.clauses.relative or tree.tokens[after + 1].upos == "VERB":
        return ()
    return (Span(tree.tokens[after + 1].span.start, clause_end(scene, after, cue)),)
