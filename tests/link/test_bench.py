"""What linking is measured against: pairs sorted by hand, and what selon makes of them where their texts are."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"
COPIES, INCIDENTS = (ROOT / "bench" / name for name in ("copies.tsv", "incidents.tsv"))
LEAST = 0.95


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t"))


def printed(module: str, folder: Path) -> str:
    """What a benchmark prints of a corpus."""
    if not folder.is_dir():
        pytest.skip(f"no corpus at {folder}")
    command = [sys.executable, "-m", module, str(folder)]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout


def test_pairs_of_copies_are_enough_and_each_is_sorted_once() -> None:
    """A pair with two labels would count for and against."""
    labels = Counter(label for label, *_ in rows(COPIES))
    assert set(labels) == {"copy", "near miss", "unclear"}
    assert min(labels["copy"], labels["near miss"]) >= 40
    pairs = [frozenset(pair) for _, *pair in rows(COPIES)]
    assert len(set(pairs)) == len(pairs)
    assert all(len(pair) == 2 for pair in pairs)


def test_labels_hold_ids_only() -> None:
    """The texts belong to others and are not to be published here."""
    assert all(re.fullmatch(r"\d+(\.\d)?", id) for _, *pair in rows(COPIES) for id in pair)
    assert all(re.fullmatch(r"\w+(-\d+)?:\d+", event) for *_, events in rows(INCIDENTS) for event in events.split())


def test_copies_are_found_as_well_as_promised() -> None:
    """Precision and recall against the pairs, and every pair that is found has been read."""
    out = printed("bench.copies", CORPORA / "fa_kes_dev")
    *_, precision, recall = next(line for line in out.splitlines() if line.startswith("selon")).split()
    assert float(precision) >= LEAST
    assert float(recall) >= LEAST


def test_nothing_is_put_together_wrongly() -> None:
    """December 2016 on Aleppo and Palmyra: over the annotation and over what is read."""
    out = printed("bench.incidents", CORPORA / "dev_gold")
    assert re.findall(r"put together wrongly: (\d+)", out) == ["0", "0"]


def test_one_offensive_is_one_whoever_counts_its_fighters() -> None:
    """The 4,000 of Palmyra, stated by one writer and conditional on others' figures in the other text."""
    out = printed("bench.incidents", CORPORA / "dev_gold")
    assert out.count("2016_12_12-001:21 + seed:18") == 2
