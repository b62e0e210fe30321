"""A cue that is not said again: « La police parle de 2 500 personnes, les organisateurs de 10 000 »: two speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from selon.attribute.phrases import can_speak
from selon.attribute.scene import CueMention, Draft, Found, Scene
from selon.model import Span
from selon.tree import Tree, is_contracted

NAMES = frozenset({"NOUN", "PROPN"})
NAMING = frozenset({"DET", "NOUN", "PROPN", "ADJ"})
LONGEST = 8  # tokens of the second speaker


def with_second_speakers(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, one that runs on over a second speaker as two."""
    return tuple(part for draft in drafts for part in _apart(scene, draft))


def _apart(scene: Scene, draft: Draft) -> Iterator[Draft]:
    split = None if draft.cue is None or draft.direct else _split(scene, draft.cue, draft)
    if split is None:
        yield draft
        return
    first, other, second = split
    yield replace(draft, content=(first,))
    yield replace(draft, content=(second,), speaker=other, relay=())


def _split(scene: Scene, cue: CueMention, draft: Draft) -> tuple[Span, Found, Span] | None:
    """What the first speaker says, the second one, and what that one says."""
    tree, told = scene.trees[cue.sentence], draft.content[0]
    start = next((i for i in range(cue.tokens[-1] + 1, len(tree.tokens)) if told.holds(tree.tokens[i].span)), None)
    if cue.frame.upos != "VERB" or len(draft.content) > 1 or start is None or draft.speaker is None:
        return None
    end = next((i for i in range(start, len(tree.tokens)) if tree.tokens[i].text in {";", ":", "."}), len(tree.tokens))
    if draft.speaker.span.start > cue.span.start or any("VerbForm=Fin" in t.feats for t in tree.tokens[start:end]):
        return None
    case = tree.tokens[start - 1] if tree.tokens[start - 1].upos == "ADP" else None
    lemma = None if case is None else case.lemma
    for joint in range(start + 1, end - 2):
        if tree.tokens[joint].text == "," or tree.tokens[joint].upos == "CCONJ":
            behind = _second(scene, tree, cue.sentence, joint + 1, lemma)
            if behind is not None:
                last = end - 1
                second = Span(tree.tokens[behind[1]].span.start, tree.tokens[last].span.end)
                return Span(told.start, tree.tokens[joint - 1].span.end), behind[0], second
    return None


def _second(scene: Scene, tree: Tree, sentence: int, start: int, case: str | None) -> tuple[Found, int] | None:
    """Who speaks from a token on, and where their words begin: straight behind, after the same preposition.

    « avancent le chiffre de N, la police | celui de M »: a demonstrative with its complement stands for the noun.
    """
    start += tree.tokens[start].text == ","
    for i in range(start + 1, min(start + LONGEST, len(tree.tokens) - 1)):
        token = tree.tokens[i]
        if _begins_told(tree, i, case):
            head = next((j for j in range(start, i) if tree.tokens[j].upos in NAMES), None)
            alone = tree.tokens[i].upos == "NUM" and tree.tokens[min(i + 1, len(tree.tokens) - 1)].upos == "PUNCT"
            if head is None or not (alone or _is_definite(tree, start)) or not can_speak(scene, (sentence, head)):
                return None
            span = Span(tree.tokens[start].span.start, tree.tokens[i - 1].span.end)
            return Found((sentence, head), span, "speaker without a verb"), i + (case is not None)
        if token.upos not in NAMING and not (case is None and token.upos == "ADP"):
            return None
    return None


def _begins_told(tree: Tree, i: int, case: str | None) -> bool:
    """True at the preposition that was before the first words, or at a number where there was none."""
    if case is None and "PronType=Dem" in tree.tokens[i].feats and tree.tokens[i].upos == "PRON":
        return tree.tokens[min(i + 1, len(tree.tokens) - 1)].upos == "ADP"
    if case is None:
        return tree.tokens[i].upos == "NUM" and tree.tokens[i - 1].upos in NAMES | {"ADJ"}
    return tree.tokens[i].lemma == case and tree.tokens[i].upos == "ADP" and not is_contracted(tree.tokens[i])


def _is_definite(tree: Tree, start: int) -> bool:
    token = tree.tokens[start]
    return token.upos == "PROPN" or "Definite=Def" in token.feats or "Poss=Yes" in token.feats
