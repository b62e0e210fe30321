"""A parsed sentence whose heads and relations are being changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import eq

from selon.model import Token
from selon.tree import base, feature, is_whole

NOUNS = frozenset({"NOUN", "PROPN"})
VERBAL = frozenset({"VERB", "AUX"})
RELATIVE = "PronType=Rel"
INSERTED = "parataxis:insert"


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
        """The tokens with what was changed, or as they were where that made a circle or a second root."""
        if not is_whole(self.heads) or self._roots(self.heads) > self._roots([t.head for t in self.tokens]):
            return tuple(self.tokens)
        changed = zip(self.tokens, self.heads, self.relations, strict=True)
        return tuple(
            token if token.head == head and token.deprel == relation else replace(token, head=head, deprel=relation)
            for token, head, relation in changed
        )

    @staticmethod
    def _roots(heads: Sequence[int]) -> int:
        return sum(map(eq, heads, range(len(heads))))

    def base(self, index: int) -> str:
        return base(self.relations[index])

    def below(self, index: int) -> list[int]:
        """The tokens that hang on one, in text order."""
        heads, found, at = self.heads, [], -1
        for _ in range(heads.count(index)):  # counting and finding are several times as fast as looking at each
            at = heads.index(index, at + 1)
            if at != index:
                found.append(at)
        return found

    def hang(self, index: int, head: int, relation: str) -> None:
        self.heads[index], self.relations[index] = head, relation

    def give_subject(self, noun: int, verb: int) -> None:
        """Hang a noun on a verb as its subject, of a passive where the verb is one."""
        self.hang(noun, verb, "nsubj:pass" if self.is_passive(verb) else "nsubj")

    def swap(self, upper: int, lower: int, relation: str) -> None:
        """Put a token in the place of its head, with all that hangs there, and its head below it."""
        top, above = self.heads[upper] == upper, self.relations[upper]
        for child in self.below(upper):
            self.heads[child] = lower
        self.hang(lower, lower if top else self.heads[upper], above)
        self.hang(upper, lower, relation)

    def is_passive(self, verb: int) -> bool:
        """True for a verb with an auxiliary of the passive."""
        return "aux:pass" in self.relations and any(self.relations[i] == "aux:pass" for i in self.below(verb))

    def may_agree(self, index: int, other: int) -> bool:
        """True unless number or gender of two words are known to differ."""
        return not any(self.differ(index, other, name) for name in ("Number", "Gender"))

    def differ(self, index: int, other: int, name: str) -> bool:
        """True for two words that have different values of a feature; one without it differs from none."""
        one, two = (feature(self.tokens[i], name) for i in (index, other))
        return one is not None and two is not None and one != two

    def next_finite(self, at: int) -> int | None:
        """The first token behind one that has a finite form."""
        return next((i for i in range(at + 1, len(self.tokens)) if "VerbForm=Fin" in self.tokens[i].feats), None)

    def led_by(self, finite: int) -> int:
        """The verb or predicate of a finite form: what an auxiliary or copula helps, else the form itself."""
        helps = self.tokens[finite].upos == "AUX" and self.base(finite) in {"aux", "cop"}
        return self.heads[finite] if helps else finite

    def marks(self, at: int, kind: str = "case") -> frozenset[str]:
        """The lemmas of a token's prepositions, or of its conjunctions (``mark``)."""
        return frozenset(self.tokens[c].lemma for c in self.below(at) if self.base(c) == kind)

    def outermost(self, at: int, among: frozenset[str]) -> int:
        """The first word that a token goes on with, over words before it in some relations."""
        while self.base(at) in among and self.heads[at] < at:
            at = self.heads[at]
        return at

    def extent(self, at: int) -> tuple[int, int]:
        """The first word of a token's phrase that is no mark of punctuation, if one is none, and the last of all."""
        phrase = self.all_under(at)
        return next((i for i in phrase if self.tokens[i].upos != "PUNCT"), at), phrase[-1]

    def all_under(self, top: int) -> list[int]:
        """A token and all that hang below it, in text order."""
        found, todo = {top}, [top]
        while todo:
            todo = [i for i, head in enumerate(self.heads) if head in todo and i not in found]
            found.update(todo)
        return sorted(found)

    def is_under(self, index: int, top: int) -> bool:
        seen: set[int] = set()
        while index not in seen:
            if index == top:
                return True
            seen.add(index)
            index = self.heads[index]
        return False
