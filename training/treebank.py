"""Trees in CoNLL-U as samples, and samples with trees in CoNLL-U."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from selon.model import Span
from training.data import Sample

TREES = ("fr_sequoia-ud-train", "fr_sequoia-ud-dev", "fr_gsd-ud-dev")  # learned from; the test parts are measured on


def read_treebank(file: Path) -> Iterator[Sample]:
    """One sample a sentence of a CoNLL-U file; a multiword token (``au``) is one word with its first part's syntax."""
    for number, block in enumerate(file.read_text("utf-8").strip().split("\n\n")):
        yield _tree(f"{file.stem}:{number}", [line for line in block.splitlines() if not line.startswith("#")])


def _tree(source: str, lines: Sequence[str]) -> Sample:
    rows = [line.split("\t") for line in lines]
    inside: dict[int, int] = {}
    forms: list[tuple[str, bool, list[str]]] = []
    by_id = {row[0]: row for row in rows}
    skip = 0
    for row in rows:
        if "." in row[0]:
            continue
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            skip = last
            forms.append((row[1], "SpaceAfter=No" not in row[9], by_id[str(first)]))
            inside.update({part: len(forms) - 1 for part in range(first, last + 1)})
        elif int(row[0]) > skip:
            forms.append((row[1], "SpaceAfter=No" not in row[9], row))
            inside[int(row[0])] = len(forms) - 1
    text, words = "", []
    for form, space, _ in forms:
        words.append(Span(len(text), len(text) + len(form)))
        text += form + (" " if space else "")
    syntax = []
    for i, (_, _, row) in enumerate(forms):
        head = inside.get(int(row[6]), i) if row[6] != "0" else i
        syntax.append((row[3], head, row[7] if head != i else "root", "" if row[5] == "_" else row[5]))
    return Sample(source, text.rstrip(), tuple(words), (0,) * len(words), syntax=tuple(syntax))


def label_sets(samples: Sequence[Sample]) -> dict[str, tuple[str, ...]]:
    """The label sets of the syntax heads, as the treebanks have them: upos, deprel, feats."""
    rows = [row for sample in samples if sample.syntax is not None for row in sample.syntax]
    return {
        "upos": tuple(sorted({upos for upos, _, _, _ in rows})),
        "deprel": tuple(sorted({relation for _, _, relation, _ in rows})),
        "feats": tuple(sorted({feats for _, _, _, feats in rows})),
    }


def conllu(sample: Sample) -> str:
    """A sentence with syntax in CoNLL-U, one row a token; multiword tokens stay whole."""
    rows = []
    for i, (word, (upos, head, relation, feats)) in enumerate(zip(sample.words, sample.syntax or (), strict=True)):
        following = sample.words[i + 1].start if i + 1 < len(sample.words) else word.end + 1
        space = "_" if following > word.end else "SpaceAfter=No"
        above = 0 if head == i else head + 1
        row = (i + 1, word.of(sample.text), "_", upos, "_", feats or "_", above, relation, "_", space)
        rows.append("\t".join(map(str, row)))
    return "\n".join(rows) + "\n\n"
