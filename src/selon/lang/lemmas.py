"""How the words of a language lead to their lemmas, as written in ``lemmas.toml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

NOTHING = "-"  # how an empty ending is written
Endings = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class LemmaWords:
    """Tables for bringing a form back to its lemma; all but ``forms`` are by part of speech.

    ``dictionary`` is the language's code in simplemma. ``written`` parts of speech keep the form as it stands;
    ``like`` sends one part to the tables of another. ``inflected`` says how many forms a lemma needs in the
    dictionary, beside the ending of an infinitive, to count as one of that (verbal) part. ``forms`` have a lemma
    of their own, by ``form/UPOS`` or ``form/UPOS/Feature=Value``; ``kept`` words are their own lemma; ``known``
    adds lemmas to the dictionary's, ``ignored`` takes some away. ``endings`` turn a form into lemmas that must be
    known, ``guesses`` into one that need not be; ``stems`` undo what changes near the end of a stem. In endings
    and ``respelled`` letters "^" stands for the beginning of a word. No word ends in one of ``unwritten`` but
    where a text has no accents.
    """

    dictionary: str
    written: frozenset[str]
    like: Mapping[str, str]
    inflected: Mapping[str, int]
    forms: Mapping[str, str]
    known: Mapping[str, frozenset[str]]
    ignored: Mapping[str, frozenset[str]]
    kept: Mapping[str, frozenset[str]]
    endings: Mapping[str, Endings]
    guesses: Mapping[str, Endings]
    stems: Mapping[str, tuple[tuple[str, str], ...]]
    respelled: tuple[tuple[str, str], ...]
    unwritten: tuple[str, ...] = ()


def parse_lemmas(table: Mapping[str, object]) -> LemmaWords:
    """The table of ``lemmas.toml``; a wrong or missing entry raises ValueError naming it."""
    sets = {name: str(value).split() for name, value in _table(table, "sets").items()}
    endings = {part: _endings(value) for part, value in _parts(table, "endings")}
    for part, paradigms in _parts(table, "paradigms"):
        endings[part] = _merged(endings.get(part, {}), _forms_of(paradigms, sets))
    return LemmaWords(
        dictionary=str(_required(table, "dictionary")),
        written=frozenset(_words(table.get("written", []), "written")),
        like={part: str(other) for part, other in _table(table, "like").items()},
        inflected={part: int(str(count)) for part, count in _table(table, "inflected").items()},
        forms={form: str(lemma) for form, lemma in _table(table, "forms").items()},
        known=_lists(table, "known"),
        ignored=_lists(table, "ignored"),
        kept=_lists(table, "kept"),
        endings=endings,
        guesses={part: _endings(value) for part, value in _parts(table, "guess")},
        stems={part: tuple(_pairs(value)) for part, value in _parts(table, "stems")},
        respelled=tuple((old, str(new)) for old, new in _table(table, "respelled").items()),
        unwritten=tuple(_words(table.get("unwritten", []), "unwritten")),
    )


def _forms_of(paradigms: Mapping[str, str], sets: Mapping[str, list[str]]) -> Endings:
    """From the end of every form to the ends of the lemmas that have it, in the order of the file."""
    found: dict[str, list[str]] = {}
    for lemma, spec in paradigms.items():
        for stem, ending in _spelled(lemma, spec, sets):
            lemmas = found.setdefault(_read(stem) + _read(ending), [])
            if _read(lemma) not in lemmas:
                lemmas.append(_read(lemma))
    return {form: tuple(lemmas) for form, lemmas in found.items()}


def _spelled(lemma: str, spec: str, sets: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    for item in spec.split():
        stem, colon, endings = item.partition(":")
        if not stem or not colon or not endings:
            raise ValueError(f"lemmas.toml: {lemma}: {item} is not stem:endings")
        for name in endings.split(","):
            yield from ((stem, ending) for ending in sets.get(name, [name]))


def _merged(first: Endings, second: Endings) -> Endings:
    return {form: first.get(form, ()) + second.get(form, ()) for form in {**first, **second}}


def _endings(table: Mapping[str, str]) -> Endings:
    return {_read(ending): tuple(map(_read, lemmas.split())) for ending, lemmas in table.items()}


def _pairs(table: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield from ((old, new) for old, changed in table.items() for new in changed.split())


def _read(ending: str) -> str:
    return "" if ending == NOTHING else ending


def _parts(table: Mapping[str, object], key: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The tables under a key, by part of speech."""
    for part, value in _table(table, key).items():
        if not isinstance(value, Mapping):
            raise ValueError(f"lemmas.toml: {key}.{part} must be a table")
        yield part, {str(k): str(v) for k, v in value.items()}


def _table(table: Mapping[str, object], key: str) -> Mapping[str, object]:
    value = table.get(key, {})
    if not isinstance(value, Mapping):
        raise ValueError(f"lemmas.toml: {key} must be a table")
    return value


def _lists(table: Mapping[str, object], key: str) -> dict[str, frozenset[str]]:
    """The lists of words under a key, by part of speech."""
    return {part: frozenset(_words(value, f"{key}.{part}")) for part, value in _table(table, key).items()}


def _words(value: object, key: str) -> list[str]:
    if not isinstance(value, list):
        raise ValueError(f"lemmas.toml: {key} must be a list")
    return [str(word) for word in value]


def _required(table: Mapping[str, object], key: str) -> object:
    if key not in table:
        raise ValueError(f"lemmas.toml: {key} is missing")
    return table[key]
