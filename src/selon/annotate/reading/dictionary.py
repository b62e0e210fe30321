"""The lemmas that a language's dictionary knows, each with how many forms it has there.

The dictionaries come with the package ``simplemma`` (A. Barbaresi, MIT; its word lists are under the licences
named there, so they are read where they are installed and not copied). Unpacking the French one takes
0.15 s and 31 MB; selon only needs its lemmas, so they are written to a small file once and read in milliseconds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from selon.cache import cache_folder, write_whole

SCHEMA = 1  # raise it when the file's form changes
Counts = Mapping[int, tuple[str, ...]]


class MissingDictionary(RuntimeError):
    """The dictionary of a language is not installed."""


def open_dictionary(code: str) -> Counts:
    """The lemmas of a language by their number of forms, from the user's file, which is built when needed."""
    path = dictionary_path(code)
    counts = _read(path.read_bytes()) if path.is_file() else None
    if counts is None:
        write_whole(path, lambda part: write_dictionary(part, code))
        counts = _read(path.read_bytes())
    if counts is None:
        raise MissingDictionary(f"{path} cannot be read: remove it")
    return counts


def dictionary_path(code: str) -> Path:
    """Where the file of a language lies: its name tells what it was built from."""
    spec = find_spec("simplemma")
    if spec is None or spec.origin is None:
        raise MissingDictionary("the package simplemma is not installed: run `make install`")
    data = Path(spec.origin).parent / "strategies" / "dictionaries" / "data" / f"{code}.plzma"
    if not data.is_file():
        raise MissingDictionary(f"{data} is missing: install simplemma 2")
    digest = sha256(f"{SCHEMA} ".encode() + data.read_bytes()).hexdigest()
    return cache_folder() / f"lemmas-{code}-{digest[:16]}.txt"


def write_dictionary(path: Path, code: str) -> None:
    """Write the lemmas of simplemma's dictionary: one line for each number of forms, after a line with a checksum."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    forms = DefaultDictionaryFactory().get_dictionary(code)
    lines = "\n".join(f"{count} {' '.join(lemmas)}" for count, lemmas in sorted(_counted(forms.values()).items()))
    path.write_text(f"{sha256(lines.encode()).hexdigest()}\n{lines}", "utf-8")


def _counted(lemmas: Iterable[str]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for lemma, count in sorted(Counter(lemmas).items()):
        if not any(c.isspace() for c in lemma):
            found.setdefault(count, []).append(lemma)
    return found


def _read(data: bytes) -> Counts | None:
    """The lemmas by number of forms; None when the file is damaged."""
    digest, _, lines = data.partition(b"\n")
    if sha256(lines).hexdigest().encode() != digest:
        return None
    rows = (line.split(" ") for line in lines.decode("utf-8").split("\n"))
    return {int(count): tuple(lemmas) for count, *lemmas in rows if count}
