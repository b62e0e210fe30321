"""Who says it, in brackets or behind a dash at the end of a title or item: « Mali : dix soldats tués à Gao (armée) ».

Agencies write so what they would tell with « selon » in a sentence. What stands in brackets behind a name tells of it
(« Paul Girard (PLC) », « Magnanville (Yvelines) »): only nouns for people and bodies speak there, or the name of
a body behind a common noun or a town.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from selon.attribute.mention.mentions import found_at
from selon.attribute.mention.outlets import is_named_outlet
from selon.attribute.scene import Draft, Found, Scene
from selon.model import BODIES, Span
from selon.tree import Tree, base, head_among

RULE = "who says it in brackets"
LONGEST = 7  # tokens in brackets
IN_BRACKETS, BEHIND_DASH = 2, 4  # tokens of what is said at least
FEWEST = 2  # letters of an acronym
SMALL = frozenset({"ADP", "DET", "CCONJ", "PRON", "PUNCT"})  # words that an acronym has no letter for
PREFIX = 5  # tokens that may stand before the colon of a title
DASHES = frozenset({"-", "–", "—"})
TITLES = frozenset({"heading", "list"})
ABOVE = frozenset({"dateline", "byline", "credit", "other"})
NAMED = BODIES | {"person"}


def find_bracketed(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Titles that end with who says them, but for those of which the drafts tell."""
    told = [part for draft in drafts for part in draft.content]
    for sentence, tree in enumerate(scene.trees):
        at = _opening(tree)
        if at is None or not _is_title(scene, tree.sentence.span):
            continue
        start, fewest = before_bracket(tree, at), IN_BRACKETS if tree.tokens[at].text == "(" else BEHIND_DASH
        speaker = _speaker(scene, sentence, at) if at - start >= fewest else None
        if speaker is None:
            continue
        content = Span(tree.tokens[start].span.start, tree.tokens[at - 1].span.end)
        if not any(content.meets(part) for part in told):
            yield Draft((content,), None, speaker, (), False, RULE)


def _opening(tree: Tree) -> int | None:
    """Where the bracket opens, or the dash stands, that ends a sentence with who says it."""
    end = _end(tree)
    marks = "(" if end < len(tree.tokens) and tree.tokens[end].text == ")" else DASHES
    behind = range(end - 1, max(0, end - 1 - LONGEST), -1)
    return next((i for i in behind if tree.tokens[i].text in marks), None)


def _end(tree: Tree) -> int:
    """Where the words end, before a bracket that closes and a full stop."""
    last = len(tree.tokens) - (bool(tree.tokens) and tree.tokens[-1].text == ".")
    return last - (last > 0 and tree.tokens[last - 1].text == ")")


def _is_title(scene: Scene, sentence: Span) -> bool:
    """True for the end of a heading, of an item, or of the first block below « URGENT - » or a date."""
    block = scene.blocks.last_before(sentence.end)
    first = next((b for b in scene.blocks.items if b.kind not in ABOVE), None)
    return block is not None and block.span.end == sentence.end and (block is first or block.kind in TITLES)


def before_bracket(tree: Tree, end: int) -> int:
    """Where what stands before a bracket or dash begins: behind « Mali : », a semicolon and the sign of an item."""
    colon = next((i for i in range(min(PREFIX, end)) if tree.tokens[i].text == ":"), -1)
    colon = next((i for i in range(end - 1, colon, -1) if tree.tokens[i].text == ";"), colon)
    return next((i for i in range(colon + 1, end) if tree.tokens[i].upos not in {"PUNCT", "SYM"}), colon + 1)


def _speaker(scene: Scene, sentence: int, opening: int) -> Found | None:
    """Who the words in brackets name."""
    tree = scene.trees[sentence]
    bracket = tree.tokens[opening].text == "("
    inside = range(opening + 1, _end(tree))
    head = head_among(tree, inside)
    if head is None or any(tree.tokens[i].upos == "NOUN" for i in range(opening + 1, head)):
        return None  # « nouveau bilan officiel »
    if bracket and _abbreviates(scene, tree, opening):
        return None
    if not bracket and any(base(tree.tokens[c].deprel) in {"det", "nummod"} for c in tree.children[head]):
        return None  # « Attaque à Gao - trois soldats »
    name, before = scene.named.get((sentence, head)), scene.named.get((sentence, opening - 1))
    if name is not None:
        speaks = bracket and name.kind in BODIES and (before is None or before.kind not in NAMED)
        return found_at(scene, sentence, head, RULE) if speaks else None
    words, token = scene.words, tree.tokens[head]
    somebody = words.persons | words.groups | words.organisations | words.media | words.unnamed
    speaks = not somebody.isdisjoint({token.lemma.lower(), token.text.lower()})
    return found_at(scene, sentence, head, RULE) if speaks else None


def _abbreviates(scene: Scene, tree: Tree, opening: int) -> bool:
    """« un groupe armé terroriste (GAT) »: letters that the words before the bracket begin with, in any order.

    An outlet that is known signs all the same.
    """
    short = tree.tokens[opening + 1]
    letters = sorted(short.text.upper())
    if len(letters) < FEWEST or not (short.text.isupper() and short.text.isalpha()) or opening + 2 != _end(tree):
        return False
    words = [t.text for t in tree.tokens[:opening] if t.upos not in SMALL and t.text[:1].isalpha()]
    first = [_plain(word[0]) for word in words[-len(letters) :]]
    return sorted(first) == letters and not is_named_outlet(scene, short.span)


def _plain(letter: str) -> str:
    """A letter as it stands in an acronym: without its accent."""
    return unicodedata.normalize("NFD", letter)[0].upper()
