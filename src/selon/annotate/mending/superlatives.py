"""Superlatives behind their noun, which a parser takes for a noun of its own: « l'attaque | la plus virulente »."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.model import Token
from selon.tree import base, feature

TAKEN = frozenset({"nmod", "obl", "appos", "obj"})
TAGS = frozenset({"ADJ", "NOUN"})


def with_superlatives(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens, such words as adjectives of the noun right before their article, with which they agree."""
    known = [i for i in range(3, len(tokens)) if tokens[i - 1].upos == "ADV" and _is_superlative(tokens, i)]
    if not known:
        return tokens
    kept = list(tokens)
    for i in known:
        kept[i] = replace(tokens[i], upos="ADJ", head=i - 3, deprel="amod")
    return kept


def _is_superlative(tokens: Sequence[Token], at: int) -> bool:
    noun, article, adverb, token = tokens[at - 3 : at + 1]
    led = "Definite=Def" in article.feats and article.upos == "DET" and article.head == adverb.head == at
    if not led or token.upos not in TAGS or base(token.deprel) not in TAKEN or noun.upos != "NOUN":
        return False
    marked = any(t.head == at and base(t.deprel) == "case" for t in tokens)
    return noun.head != at and not marked and all(_agree(noun, token, name) for name in ("Gender", "Number"))


def _agree(one: Token, other: Token, name: str) -> bool:
    values = {feature(token, name) for token in (one, other)} - {None}
    return len(values) < 2
