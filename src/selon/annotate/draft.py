"""A parsed sentence whose heads and relations are being changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from selon.model import Token
from selon.tree import base, is_whole

NOUNS = frozenset({"NOUN", "PROPN"})
VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Draft:
    """Tokens, and for each the number of its head (a root is its own) and its relation, both to be changed."""

    tokens: Sequence[Token]
    heads: list[int]
    relations: list[str]

    @classmethod
    def of(cls, tokens: Sequence[Token]) -> Draft:
        """The tokens with the heads and relations that they have."""
        return cls(tokens, [t.head for t in tokens], [t.deprel for t in tokens])

    def done(self) -> tuple[Token, ...]:
        """The tokens with the heads and relations as they were changed, or as they were where that made a circle."""
        if not is_whole(self.heads):
            return tuple(self.tokens)
        changed = zip(self.tokens, self.heads, self.relations, strict=True)
        return tuple(
            token if token.head == head and token.deprel == relation else replace(token, head=head, deprel=relation)
            for token, head, relation in changed
        )

    def base(self, index: int) -> str:
        return base(self.relations[index])

    def below(self, index: int) -> list[int]:
        return [i for i, head in enumerate(self.heads) if head == index and i != index]

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
