"""A parsed sentence whose heads and relations are being changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from selon.model import Token
from selon.tree import base

NOUNS = frozenset({"NOUN", "PROPN"})
VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Draft:
    """Tokens, and for each the number of its head (a root is its own) and its relation, both to be changed."""

    tokens: Sequence[Token]
    heads: list[int]
    relations: list[str]

    def base(self, index: int) -> str:
        return base(self.relations[index])

    def below(self, index: int) -> list[int]:
        return [i for i, head in enumerate(self.heads) if head == index and i != index]

    def below_words(self, index: int) -> list[int]:
        return [i for i in self.below(index) if self.tokens[i].upos != "PUNCT"]

    def hang(self, index: int, head: int, relation: str) -> None:
        self.heads[index], self.relations[index] = head, relation

    def swap(self, upper: int, lower: int, relation: str) -> None:
        """Put a token in the place of its head, with all that hangs there, and its head below it."""
        top, above = self.heads[upper] == upper, self.relations[upper]
        for child in self.below(upper):
            self.heads[child] = lower
        self.hang(lower, lower if top else self.heads[upper], above)
        self.hang(upper, lower, relation)

    def is_under(self, index: int, top: int) -> bool:
        seen: set[int] = set()
        while index not in seen:
            if index == top:
                return True
            seen.add(index)
            index = self.heads[index]
        return False
