"""Reported clauses: « X affirme que P », and where such a clause ends."""

from __future__ import annotations

from selon.attribute.phrases import source_of
from selon.attribute.scene import CueMention, Scene
from selon.lang.clauses import ClauseWords
from selon.model import Span
from selon.tree import Tree, base

NO_EDGE = frozenset({",", ":", ";", ".", "!", "?", "-", "–", "—", "…", "...", "("})


def that_clause(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« X affirme que P »: from after *que* to the end of the clause."""
    tree = scene.trees[cue.sentence]
    at = _conjunction(scene, cue)
    if at is None or at + 1 >= len(tree.tokens):
        return None
    end = clause_end(scene, at, cue)
    return (Span(tree.tokens[at + 1].span.start, end),)


def _conjunction(scene: Scene, cue: CueMention) -> int | None:
    """The *que* of the cue: the mark of its clause, or the first one after it in reach."""
    tree, that = scene.trees[cue.sentence], scene.clauses.that
    for child in tree.children[cue.index]:
        if base(tree.tokens[child].deprel) in {"ccomp", "xcomp", "advcl", "obj", "acl"} and child > cue.index:
            for mark in tree.children[child]:
                token = tree.tokens[mark]
                if token.lemma in that and token.upos in {"SCONJ", "PRON"} and cue.index < mark:
                    return mark
    for i in range(cue.tokens[-1] + 1, min(cue.tokens[-1] + 14, len(tree.tokens))):
        token = tree.tokens[i]
        if token.lemma in that and (token.upos == "SCONJ" or i == cue.tokens[-1] + 1 or tree.tokens[i - 1].text == ","):
            return i if _reaches(scene, cue, i) else None
        if "VerbForm=Fin" in token.feats or token.text in {";", ":", "."} or token.upos == "CCONJ":
            return None
    return None


def _reaches(scene: Scene, cue: CueMention, that: int) -> bool:
    """True straight after the cue or its complements; false for a comparison or a conjunction of its own."""
    previous = scene.trees[cue.sentence].tokens[that - 1]
    return previous.lemma not in scene.clauses.bound or that - 1 <= cue.tokens[-1]


def clause_end(scene: Scene, start: int, cue: CueMention) -> int:
    """Where a reported clause ends: at the end of the sentence, unless the writer's own clause goes on."""
    tree = scene.trees[cue.sentence]
    others = other_cues(scene, cue)
    last = len(tree.tokens) - 1
    depth = 0
    for i in range(start + 1, last + 1):
        token = tree.tokens[i]
        if token.text in {"«", "“", "("}:
            depth += 1
        elif token.text in {"»", "”", ")"}:
            depth = max(0, depth - 1)
        elif (
            depth == 0
            and (token.text == ";" or (token.text == ":" and i + 1 < last and tree.tokens[i + 1].text in {"«", "“"}))
        ) or (depth == 0 and i > start + 3 and (_leaves(scene, i, cue) or turns(tree, i, others))):
            return tree.tokens[i - 1].span.end
    while last > start and tree.tokens[last].text in NO_EDGE | {"»", "”", '"'} and not _closes(tree, start, last):
        last -= 1
    return tree.tokens[last].span.end


def _closes(tree: Tree, start: int, last: int) -> bool:
    """True when a closing mark at the end has its opening mark inside the clause."""
    pairs = {"»": "«", "”": "“", ")": "("}
    opening = pairs.get(tree.tokens[last].text)
    return opening is not None and any(t.text == opening for t in tree.tokens[start:last])


def _leaves(scene: Scene, i: int, cue: CueMention) -> bool:
    """True where a clause begins that hangs on the cue or above it, not on the reported clause."""
    tree = scene.trees[cue.sentence]
    token = tree.tokens[i]
    if token.text != "," and token.upos not in {"CCONJ", "SCONJ"}:
        return False
    head = token.head
    if contrasts(scene.clauses, tree, i):
        return True
    if token.upos == "CCONJ" and head > i and tree.tokens[i + 1].lemma not in scene.clauses.that:
        return _is_main_conjunct(tree, head, cue)
    return False


def _is_main_conjunct(tree: Tree, head: int, cue: CueMention) -> bool:
    """True for a finite verb coordinated with the cue (or with what governs it) that has a subject of its own."""
    token = tree.tokens[head]
    if token.deprel != "conj" or not any(base(tree.tokens[c].deprel) == "nsubj" for c in tree.children[head]):
        return False
    return token.head == cue.index or token.head < cue.index


def contrasts(words: ClauseWords, tree: Tree, i: int) -> bool:
    """True where the writer sets something against the words reported: « , mais … », « tandis que … »."""
    token = tree.tokens[i]
    if token.text == "," and i + 1 < len(tree.tokens) and tree.tokens[i + 1].lemma in words.contrast:
        return True
    return token.lemma in words.opposing and i + 1 < len(tree.tokens) and tree.tokens[i + 1].lemma in words.that


def turns(tree: Tree, i: int, others: set[int]) -> bool:
    """True where the speaker goes on to speak: « et ajoute », « , tout en expliquant »."""
    token = tree.tokens[i]
    if token.upos == "CCONJ":
        return i + 1 in others or (i + 2 in others and tree.tokens[i + 1].upos in {"ADV", "PRON"})
    if token.text != ",":
        return False
    ahead = range(i + 1, min(i + 4, len(tree.tokens)))
    first = next((j for j in ahead if j in others), None)
    return (
        first is not None and "VerbForm=Part" in tree.tokens[first].feats and "Tense=Pres" in tree.tokens[first].feats
    )


def other_cues(scene: Scene, cue: CueMention) -> set[int]:
    """Where in the sentence of a cue somebody else begins to speak: at another verbal cue, or at its source."""
    found: set[int] = set()
    for other in scene.cues:
        if other.sentence == cue.sentence and other.index != cue.index and other.frame.upos == "VERB":
            found.add(other.tokens[0])
            source = source_of(scene, other)
            if source is not None and source[0][0] == cue.sentence and source[0][1] < other.index:
                starts = (i for i, t in enumerate(scene.trees[cue.sentence].tokens) if t.span.start == source[1].start)
                found.update(starts)
    return found
