"""Names against WiNER: persons, places and organisations by exact span (strict F1).

Dupont, Y. (2019), *Un corpus libre, évolutif et versionné en entités nommées du français*; the
annotation files are brat stand-off (``T1<TAB>Person 12 20<TAB>words``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from selon.model import Document, Span
from selon.score.annotation import original
from selon.score.corpus import CorpusError
from selon.score.layers import Scores
from selon.score.tally import Tally

KINDS: Mapping[str, str] = {"Person": "PER", "Location": "LOC", "Organization": "ORG"}
OF_MODEL: Mapping[str, str] = {"person": "PER", "place": "LOC", "organisation": "ORG", "armed_actor": "ORG"}

Named = tuple[Span, str]


@dataclass(frozen=True, slots=True)
class NamedText:
    """A text with the names that its annotators marked."""

    name: str
    text: str
    gold: frozenset[Named]


def read_named_texts(folder: Path) -> tuple[NamedText, ...]:
    """All texts (``*.txt`` with a ``*.ann`` beside it) at any depth of a folder; CorpusError when there are none."""
    files = sorted(file for file in folder.rglob("*.txt") if file.with_suffix(".ann").is_file())
    if not files:
        raise CorpusError(f"{folder}: no NAME.txt with a NAME.ann beside it")
    return tuple(NamedText(f.stem, _text(f), frozenset(_brat(f.with_suffix(".ann")))) for f in files)


def names_of(doc: Document) -> frozenset[Named]:
    """The names of a document in WiNER's kinds; groups that are no organisation are left out."""
    return frozenset((original(doc, n.span), OF_MODEL[n.kind]) for n in doc.names if n.kind in OF_MODEL)


def score_names(texts: Collection[NamedText], find: Callable[[NamedText], Iterable[Named]]) -> Scores:
    """Strict scores of each kind over all texts; ``find`` gives the names found in one of them."""
    sums = {kind: Tally(0, 0, 0) for kind in KINDS.values()}
    for text in texts:
        found = set(find(text))
        for kind in sums:
            mine, theirs = {n for n in found if n[1] == kind}, {n for n in text.gold if n[1] == kind}
            sums[kind] += Tally(len(mine & theirs), len(mine), len(theirs))
    return Scores(_fingerprint(texts), len(texts), sums, ())


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8")


def _brat(file: Path) -> Iterator[Named]:
    for number, line in enumerate(_text(file).splitlines(), start=1):
        match line.split("\t"):
            case [key, where, *_] if key.startswith("T"):
                yield from _entity(f"{file}:{number}", where)


def _entity(where: str, entry: str) -> Iterator[Named]:
    """An entity of a kind that is scored; one in several pieces is not a name and is left out."""
    match entry.split(" "):
        case [kind, start, end] if start.isdigit() and end.isdigit():
            if kind in KINDS:
                yield Span(int(start), int(end)), KINDS[kind]
        case [_, *_] if ";" in entry:
            return
        case _:
            raise CorpusError(f"{where}: not an entity: {entry}")


def _fingerprint(texts: Iterable[NamedText]) -> str:
    return hashlib.sha256("\n".join(sorted(t.text for t in texts)).encode("utf-8")).hexdigest()
