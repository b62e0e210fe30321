"""Whose account it is, in brackets anywhere: « six morts (bilan de la police) à Gao », « … (source : l'armée) ».

The noun for the account tells that somebody gives it, so no title is needed around it; a source that nobody names may
stand there alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selon.attribute.content.brackets import LONGEST, before_bracket
from selon.attribute.mention.mentions import found_at
from selon.attribute.mention.phrases import can_speak
from selon.attribute.scene import Draft, Found, Scene
from selon.model import Span
from selon.tree import Tree, head_among

RULE = "whose account it is in brackets"
FEWEST = 2  # tokens of what is said
NOUNS = frozenset({"NOUN", "PROPN"})
BEFORE = 2  # tokens in brackets that the noun for an account is one of


def find_accounts(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """What stands before such a bracket in its sentence, but for what the drafts tell of."""
    told = [part for draft in drafts for part in draft.content]
    for sentence, tree in enumerate(scene.trees):
        for opening, closing in _brackets(tree):
            speaker = _speaker(scene, sentence, opening, closing)
            start = before_bracket(tree, opening)
            if speaker is None or opening - start < FEWEST:
                continue
            content = Span(tree.tokens[start].span.start, tree.tokens[opening - 1].span.end)
            if not any(content.meets(part) for part in told):
                told.append(content)
                yield Draft((content,), None, speaker, (), False, RULE)


def _brackets(tree: Tree) -> Iterator[tuple[int, int]]:
    """Where short brackets open and close."""
    for opening, token in enumerate(tree.tokens):
        if token.text == "(":
            behind = range(opening + 1, min(opening + LONGEST + 2, len(tree.tokens)))
            closing = next((i for i in behind if tree.tokens[i].text == ")"), None)
            if closing is not None:
                yield opening, closing


def _speaker(scene: Scene, sentence: int, opening: int, closing: int) -> Found | None:
    """Who gives the account that the brackets name."""
    tree, words = scene.trees[sentence], scene.words
    first = range(opening + 1, min(opening + 1 + BEFORE, closing))
    account = next((i for i in first if _lemmas(tree, i) & words.documents), None)
    if account is None or any("VerbForm=Fin" in tree.tokens[i].feats for i in range(opening + 1, closing)):
        return None
    behind = [i for i in range(account + 1, closing) if tree.tokens[i].upos != "ADJ"]
    if not behind:
        unnamed = _lemmas(tree, account) & words.unnamed
        return found_at(scene, sentence, account, RULE) if unnamed else None
    if tree.tokens[behind[0]].text != ":" and tree.tokens[behind[0]].upos != "ADP":
        return None
    head = head_among(tree, range(behind[0] + 1, closing))
    if head is None or tree.tokens[head].upos not in NOUNS or not can_speak(scene, (sentence, head)):
        return None
    return found_at(scene, sentence, head, RULE)


def _lemmas(tree: Tree, index: int) -> frozenset[str]:
    """What a word in brackets may be, where a parser may take it for no noun."""
    token = tree.tokens[index]
    return frozenset({token.lemma.lower(), token.text.lower()})
