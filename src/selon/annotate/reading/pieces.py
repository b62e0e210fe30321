"""Cutting words into the pieces that the network knows: the likeliest cut under a unigram model.

The model is that of Kudo (2018, arXiv:1804.10959), found by Viterbi's algorithm as in SentencePiece and in Hugging
Face's ``tokenizers``, whose cuts these are: every piece has a log-probability, a letter in no piece is unknown at a
price, and unknown letters in a row are one piece.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

KEPT = 100_000  # words whose pieces are remembered: a long run must not fill the memory
MARK = "▁"  # stands for the blank before a word
PENALTY = 10.0  # an unknown letter costs so much more than the rarest piece
SPECIAL = 4  # <s>, <pad>, </s>, <unk> come first and are never cut from a text

Cut = tuple[tuple[int, int], ...]  # row of a piece, and how many letters of the marked word it takes


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The pieces by row with their log-probabilities.

    ``longest`` is the length of the longest piece, ``highest`` the log-probability of the commonest one (special ones
    have 0), ``price`` that of an unknown letter.
    """

    rows: Mapping[str, int]
    scores: Sequence[float]
    unknown: int
    longest: int
    price: float
    highest: float
    known: dict[str, Cut] = field(default_factory=dict, compare=False, repr=False)

    def cut(self, text: str) -> tuple[list[int], list[int]]:
        """The rows of the pieces of a text whose white space is plain blanks, and where each begins.

        A word's piece may take the blank before it, so that the first begins at -1.
        """
        rows: list[int] = []
        starts: list[int] = []
        at = -1
        for word in text.split(" "):
            for row, length in self._pieces(word):
                rows.append(row)
                starts.append(at)
                at += length
        return rows, starts

    def _pieces(self, word: str) -> Cut:
        found = self.known.get(word)
        if found is None:
            if len(self.known) >= KEPT:
                self.known.clear()
            found = self.known[word] = self._likeliest(MARK + word)
        return found

    def _likeliest(self, marked: str) -> Cut:
        """The cut with the highest sum; of equal ones, that whose last piece begins first.

        A piece is not looked up where even the commonest one would not better the sum: most are not.
        """
        end, row_of, scores, longest = len(marked), self.rows.get, self.scores, self.longest
        best = [0.0] + [-float("inf")] * end
        steps: list[tuple[int, int]] = [(0, self.unknown)] * (end + 1)
        for start in range(end):
            own = best[start]
            most = own + self.highest
            for stop in range(start + 1, min(start + longest, end) + 1):
                if most <= best[stop]:
                    continue
                row = row_of(marked[start:stop])
                if row is not None:
                    score = own + scores[row]
                elif stop == start + 1:
                    score = own + self.price
                else:
                    continue
                if score > best[stop]:
                    best[stop], steps[stop] = score, (start, self.unknown if row is None else row)
        return tuple(self._back(steps))

    def _back(self, steps: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """The pieces from first to last, unknown letters in a row as one."""
        pieces: list[tuple[int, int]] = []
        at = len(steps) - 1
        while at:
            start, row = steps[at]
            if pieces and row == pieces[-1][0] == self.unknown:
                pieces[-1] = (row, pieces[-1][1] + at - start)
            else:
                pieces.append((row, at - start))
            at = start
        return pieces[::-1]


def make_vocabulary(pieces: Sequence[str], scores: Sequence[float], unknown: int) -> Vocabulary:
    """A vocabulary of pieces in the order of their rows, special ones first."""
    rows = dict(zip(pieces[SPECIAL:], range(SPECIAL, len(pieces)), strict=True))
    highest = max(filter(None, scores))
    return Vocabulary(rows, scores, unknown, max(map(len, pieces)), min(scores) - PENALTY, highest)
