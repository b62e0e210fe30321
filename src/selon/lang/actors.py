"""Named actors as written in ``actors.toml`` or in a file of a user, and finding their names in a text."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from selon.lang.names import split_name
from selon.model import NameKind

FILE = "actors.toml"
KINDS: Mapping[str, NameKind | None] = {
    "armed_actor": "armed_actor",
    "organisation": "organisation",
    "group": "group",
    "described": None,
    "state": None,
}
ARMED = frozenset({"MIL", "COP"})  # sectors of a state whose names are those of armed actors
KEY, CODE = re.compile(r"[A-Z0-9][A-Z0-9-]*"), re.compile(r"[A-Z]{3}( [A-Z]{3})?")
UNCODED, WEAK = "-", "?"
ARTICLE = re.compile(r"\bal-")


class UnreadableActors(ValueError):
    """A file of actors that cannot be used: the message names the file, the entry or line, and the cause."""


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor with a name of its own: ``names`` are all its names, the usual one first.

    ``code`` is None for one without a code. ``kind`` is None when its names are descriptions. Names in ``weak`` mean
    other things too. ``named`` is false for another name of what a noun and a country name as well.
    """

    code: str | None
    kind: NameKind | None
    names: tuple[str, ...]
    weak: frozenset[str] = frozenset()
    named: bool = True


@dataclass(frozen=True, slots=True)
class KnownName:
    """One name of an actor, cut into words, and these in lower case.

    ``weak`` when it only counts beside another name of the actor, ``exact`` when all its capitals do.
    """

    words: tuple[str, ...]
    low: tuple[str, ...]
    actor: Actor
    weak: bool
    exact: bool


Known = Mapping[str, tuple[KnownName, ...]]  # by the first word in lower case, the longest first


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in a row of words, half-open."""

    begin: int
    end: int
    actor: Actor


def parse_actors(
    table: Mapping[str, object], where: str = FILE, wrong: Callable[[str], str | None] = lambda code: None
) -> tuple[Actor, ...]:
    """The actors of a parsed file; ``wrong`` says what is no code in a code.

    An unknown section or a misshapen entry raises UnreadableActors, which names ``where`` and the entry.
    """
    if unknown := sorted(set(table) - set(KINDS)):
        raise UnreadableActors(f"{where}: unknown section {', '.join(unknown)}; there is {', '.join(KINDS)}")
    found = []
    for section, entries in table.items():
        if not isinstance(entries, Mapping):
            raise UnreadableActors(f"{where}: {section} must be a table")
        for key, line in entries.items():
            try:
                found.append(_actor(section, str(key), line, wrong))
            except ValueError as error:
                raise UnreadableActors(f"{where}: {section}.{key}: {error}") from None
    if twice := _claimed_twice(found):
        raise UnreadableActors(f"{where}: {twice}")
    return tuple(found)


def read_actors(path: Path, wrong: Callable[[str], str | None] = lambda code: None) -> tuple[Actor, ...]:
    """The actors of a user's file; raises UnreadableActors as ``parse_actors``, also when it is no TOML or no file."""
    try:
        return parse_actors(tomllib.loads(path.read_text("utf-8-sig")), str(path), wrong)
    except OSError as error:
        raise UnreadableActors(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise UnreadableActors(f"{path}: not UTF-8: {error.reason} at byte {error.start}") from None
    except tomllib.TOMLDecodeError as error:
        raise UnreadableActors(f"{path}: {error}") from None


def index_actors(built_in: Iterable[Actor], added: Iterable[Actor], titled: frozenset[str]) -> Known:
    """The names of actors by their first word. Added ones go first, and take the place of what has their code.

    ``titled`` are articles: a name that opens with one is a title, in which every capital counts.
    """
    own = tuple(added)
    replaced = {actor.code for actor in own if actor.named and actor.code}
    kept = (actor for actor in built_in if not (actor.named and actor.code in replaced))
    found: dict[str, list[KnownName]] = {}
    for actor in chain(own, kept):
        for name in actor.names:
            for spelt in spellings(name):
                words = split_name(spelt)
                exact = len(words) > 1 and words[0] in titled
                low = tuple(word.lower() for word in words)
                found.setdefault(low[0], []).append(KnownName(words, low, actor, name in actor.weak, exact))
    return {first: tuple(sorted(group, key=lambda k: -len(k.words))) for first, group in found.items()}


def find_known(forms: Sequence[str], low: Sequence[str], known: Known) -> tuple[Mention, ...]:
    """The names of known actors in a row of words (``low`` in lower case), the longest at each place.

    A weak name is left out where no other name of its actor stands in the row.
    """
    strong: list[Mention] = []
    weak: list[tuple[int, tuple[KnownName, ...]]] = []
    at = 0
    while at < len(forms):
        options = known.get(low[at])
        fitting = [k for k in options if _stands(k, forms, low, at)] if options else []
        if not fitting:
            at += 1
            continue
        sure = next((k for k in fitting if not k.weak), None)
        if sure is None:
            weak.append((at, tuple(fitting)))
        else:
            strong.append(Mention(at, at + len(sure.words), sure.actor))
        at += len((sure or fitting[0]).words)
    told = {id(mention.actor) for mention in strong}
    for begin, names in weak:
        if backed := next((k for k in names if id(k.actor) in told), None):
            strong.append(Mention(begin, begin + len(backed.words), backed.actor))
    return tuple(sorted(strong, key=lambda m: m.begin))


def spellings(name: str) -> tuple[str, ...]:
    """A name and what is written for it: capitals without their accents, the Arabic article without its hyphen."""
    plain = "".join(unicodedata.normalize("NFD", c)[0] if c.isupper() else c for c in name)
    both = (name, plain)
    return tuple(dict.fromkeys((*both, *(ARTICLE.sub("al ", spelt) for spelt in both))))


def _stands(name: KnownName, forms: Sequence[str], low: Sequence[str], at: int) -> bool:
    """True when a name stands somewhere with its capitals: that of its first word, and all of a word in capitals."""
    last = at + len(name.low) - 1
    if last >= len(low) or low[last] != name.low[-1] or tuple(low[at : last + 1]) != name.low:
        return False
    return all(_is_word(forms[at + i], word, i, name.exact) for i, word in enumerate(name.words))


def _is_word(form: str, word: str, place: int, exact: bool) -> bool:
    plain = form.replace("’", "'")
    if plain == word or word.isupper() or exact:
        return plain == word
    return place > 0 or word[0].islower() or form[0].isupper()


def _actor(section: str, key: str, line: object, wrong: Callable[[str], str | None]) -> Actor:
    if not isinstance(line, str):
        raise ValueError("must be text: a code and names, separated by |")
    cells = [cell.strip() for cell in line.split("|")]
    named = section != "state"
    code = cells.pop(0) if named else key
    if named and not KEY.fullmatch(key):
        raise ValueError("a key is made of capitals, digits and hyphens")
    if not cells or not all(cell.rstrip(WEAK).strip() for cell in cells):
        raise ValueError("an empty name" if cells else "no name")
    names = tuple(dict.fromkeys(cell.rstrip(WEAK).strip() for cell in cells))
    weak = frozenset(cell.rstrip(WEAK).strip() for cell in cells if cell.endswith(WEAK))
    if named and code == UNCODED:
        return Actor(None, KINDS[section], names, weak)
    if problem := _problem(code, wrong):
        raise ValueError(problem)
    kind = KINDS[section] if named else "armed_actor" if code[4:] in ARMED else "organisation"
    return Actor(f"{code} {key}" if named else code, kind, names, weak, named)


def _problem(code: str, wrong: Callable[[str], str | None]) -> str | None:
    if not CODE.fullmatch(code):
        return f"{code!r} is no code: a country of three capitals and perhaps a sector of three"
    return wrong(code)


def _claimed_twice(actors: Iterable[Actor]) -> str | None:
    """What is wrong when two actors claim one name for themselves."""
    owners: dict[str, Actor] = {}
    for actor in actors:
        for name in actor.names:
            other = owners.setdefault(name, actor) if name not in actor.weak else actor
            if other is not actor:
                return f"{name!r} names both {other.code or other.names[0]} and {actor.code or actor.names[0]}"
    return None
