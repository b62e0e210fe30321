"""What goes wrong with attributions: each one that is annotated or found falls into exactly one kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from selon.score.annotation import Saying
from selon.score.match import bare, letters
from selon.score.reading import Reading, pair_sayings, same_source

Kind = Literal["right", "other words", "wrong source", "wrong extent", "missed", "invented"]
KINDS: tuple[Kind, ...] = get_args(Kind)
SPEECH = ("direct", "mixed", "indirect")
WORST = 10


@dataclass(frozen=True, slots=True)
class Confusion:
    """An annotated attribution beside the one that was found for it; one of the two may be missing.

    ``right``: the same source and the same words. ``other words``: the same source, at least half of the words.
    ``wrong source``: at least half of the words, said by somebody else. ``wrong extent``: some words in common,
    fewer than half, so that the pair counts as one missed and one invented. ``missed`` and ``invented``: none.
    """

    kind: Kind
    gold: Saying | None
    found: Saying | None

    @property
    def speech(self) -> str:
        """How the text gives the words, by the annotation where there is one."""
        one = self.gold or self.found
        return one.speech if one else ""


def find_confusions(reading: Reading) -> Iterator[Confusion]:
    """All attributions of one text with what went wrong, pairs first."""
    paired = pair_sayings(reading)
    for g, f in paired:
        gold, found = reading.gold.attributions[g], reading.found.attributions[f]
        yield Confusion(_of_pair(reading, gold, found), gold, found)
    left = [s for g, s in enumerate(reading.gold.attributions) if g not in {pair[0] for pair in paired}]
    extra = [s for f, s in enumerate(reading.found.attributions) if f not in {pair[1] for pair in paired}]
    for gold in left:
        shared = {f: len(_letters(reading, gold) & _letters(reading, s)) for f, s in enumerate(extra)}
        best = max(shared, key=lambda f: shared[f], default=None)
        if best is None or not shared[best]:
            yield Confusion("missed", gold, None)
        else:
            yield Confusion("wrong extent", gold, extra.pop(best))
    yield from (Confusion("invented", None, found) for found in extra)


def _of_pair(reading: Reading, gold: Saying, found: Saying) -> Kind:
    if not same_source(reading.text, gold, found):
        return "wrong source"
    exact = bare(reading.text, gold.content, reading.leading) == bare(reading.text, found.content, reading.leading)
    return "right" if exact else "other words"


def _letters(reading: Reading, saying: Saying) -> frozenset[int]:
    return letters(reading.text, saying.content)


def table(found: Sequence[Confusion]) -> Iterator[str]:
    """Counts of every kind, by speech."""
    counts = Counter((one.kind, one.speech) for one in found)
    yield f"{'':14}" + "".join(f"{speech:>10}" for speech in SPEECH) + f"{'all':>8}{'share':>8}"
    for kind in KINDS:
        row = [counts[kind, speech] for speech in SPEECH]
        yield f"{kind:14}" + "".join(f"{n:10}" for n in row) + f"{sum(row):8}{sum(row) / max(1, len(found)):8.1%}"


def worst(texts: Sequence[tuple[str, Sequence[Confusion]]]) -> Iterator[str]:
    """The texts with the most mistakes, with how many of each kind."""
    wrong = [(name, [one for one in found if one.kind != "right"], len(found)) for name, found in texts]
    for name, mistakes, total in sorted(wrong, key=lambda text: (-len(text[1]), text[0]))[:WORST]:
        counts = Counter(one.kind for one in mistakes)
        kinds = ", ".join(f"{counts[kind]} {kind}" for kind in KINDS if counts[kind])
        yield f"{name}: {len(mistakes)} of {total} ({kinds})"
