"""Copy links against pairs that were read by hand: python -m bench.copies FOLDER

FOLDER holds ``fa_kes_dev.csv``, English articles on the war in Syria; ``copies.tsv`` holds pairs of their ids only,
each read by a person. A pair is a copy when news of the one, told in its own or an agency's words, stands in the other,
whole or reworked, and makes up a quarter of the shorter one at least. Standing paragraphs of background and
statements in quotation marks do not count. Pairs that have such words in common and no more are near misses. The
second of two articles with one id has a 2 behind it. What was found and was not read is an error of this bench.

Beside selon stands what is usually done: MinHash over the same runs of words, and a bar for Jaccard's index.
"""

from __future__ import annotations

import csv
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from selon.acquire import read_bytes
from selon.lang.load import load_language
from selon.link.copies import find_copies
from selon.link.settings import CopySettings
from selon.link.texts import text_of
from selon.link.words import Reader
from selon.model import Document
from selon.text import read_text

LABELS = Path(__file__).with_name("copies.tsv")
HASHES = 256
BARS = (0.2, 0.3, 0.5, 0.8)
_PRIME = (1 << 31) - 1

Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Labels:
    """The pairs that were read; ``unclear`` ones count neither way."""

    copies: frozenset[Pair]
    others: frozenset[Pair]
    unclear: frozenset[Pair]


@dataclass(frozen=True, slots=True)
class Result:
    """How many pairs were found, and how many of these are copies."""

    found: int
    right: int
    wanted: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted

    def row(self, name: str) -> str:
        """A line of the table."""
        return f"{name:32}{self.found:>7}{self.right:>7}{self.precision:>11.3f}{self.recall:>8.3f}"


def read_labels(path: Path = LABELS) -> Labels:
    """The pairs of a file of lines: label, id, id."""
    with path.open(encoding="utf-8") as file:
        rows = [(label, frozenset((one, other))) for label, one, other in csv.reader(file, delimiter="\t")]
    kept = {label: frozenset(pair for name, pair in rows if name == label) for label, _ in rows}
    return Labels(kept["copy"], kept["near miss"], kept["unclear"])


def articles(folder: Path) -> Iterator[Document]:
    """The articles as selon keeps what it cannot read: text, quotations, outlet and date."""
    layout, seen = load_language("fr").layout, Counter[str]()
    with (folder / "fa_kes_dev.csv").open(encoding="utf-8", errors="replace", newline="") as file:
        for row in csv.DictReader(file):
            seen[row["unit_id"]] += 1
            again = "" if seen[row["unit_id"]] == 1 else f".{seen[row['unit_id']]}"
            doc = read_text(read_bytes(row["content"].encode(), row["unit_id"]), layout)
            month, day, year = map(int, row["date"].split("/"))
            published = f"{year:04}-{month:02}-{day:02}"
            yield replace(doc, id=row["unit_id"] + again, outlet=row["outlet"], published=published, lang="und")


def judged(found: Iterable[Pair], labels: Labels) -> Result:
    """What was found beside the labels."""
    pairs = set(found) - labels.unclear
    return Result(len(pairs), len(pairs & labels.copies), len(labels.copies))


def signatures(docs: Iterable[Document]) -> NDArray[np.int64]:
    """A MinHash signature for each document (Broder 1997): the least value of each of many hash functions."""
    rng = random.Random(1)
    factors = np.array([rng.randrange(1, _PRIME) for _ in range(HASHES)], dtype=np.int64)
    shifts = np.array([rng.randrange(_PRIME) for _ in range(HASHES)], dtype=np.int64)
    reader, rows = Reader(), []
    for doc in docs:
        keys = np.array([key % _PRIME for key in set(reader.runs(doc.text).keys) - {-1}] or [0], dtype=np.int64)
        rows.append(((keys[:, None] * factors + shifts) % _PRIME).min(axis=0))
    return np.array(rows)


def resembling(docs: list[Document], bar: float, rows: NDArray[np.int64]) -> Iterator[Pair]:
    """Pairs whose estimated Jaccard index reaches the bar."""
    for a, b in combinations(range(len(docs)), 2):
        if np.mean(rows[a] == rows[b]) >= bar:
            yield frozenset((docs[a].id, docs[b].id))


def main() -> None:
    """Prints the table, then what selon got wrong; exits with 1 when a pair was found that nobody has read."""
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "fa_kes_dev.csv").is_file():
        sys.exit(f"{sys.argv[1] if len(sys.argv) > 1 else 'bench.copies'}: no folder with fa_kes_dev.csv: skipped")
    labels, docs = read_labels(), list(articles(Path(sys.argv[1])))
    print(f"{len(docs)} articles; {len(labels.copies)} copies, {len(labels.others)} near misses, read by hand")
    print(f"{'':32}{'found':>7}{'right':>7}{'precision':>11}{'recall':>8}")
    found = {frozenset((link.left, link.right)) for link in find_copies(map(text_of, docs), Reader(), CopySettings())}
    print(judged(found, labels).row("selon"))
    rows = signatures(docs)
    for bar in BARS:
        print(judged(resembling(docs, bar, rows), labels).row(f"MinHash, Jaccard at least {bar}"))
    for name, pairs in (("not found", labels.copies - found), ("wrong", found & labels.others)):
        for pair in sorted(map(sorted, pairs)):
            print(f"{name}: {' '.join(pair)}")
    unread = found - labels.copies - labels.others - labels.unclear
    for pair in sorted(map(sorted, unread)):
        print(f"not read yet: {' '.join(pair)}")
    sys.exit(bool(unread))


if __name__ == "__main__":
    main()
