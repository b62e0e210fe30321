"""Loading a language: its folder of word files, each parsed into its own typed part."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from selon.cache import cache_folder, write_whole
from selon.lang.actors import Actor, Known, index_actors, parse_actors
from selon.lang.acts import ActWords, parse_acts
from selon.lang.clauses import ClauseWords, parse_clauses
from selon.lang.factuality import FactualityWords, parse_factuality
from selon.lang.frames import CueFrame, TriggerFrame, cue_frame, trigger_frame
from selon.lang.homonyms import Homonyms, parse_homonyms
from selon.lang.layout import Layout, parse_layout
from selon.lang.names import NameWords, parse_names
from selon.lang.places import PlaceWords, parse_places
from selon.lang.quantities import QuantityWords, parse_quantities
from selon.lang.roles import RoleWords, parse_roles
from selon.lang.sectors import SectorWords, parse_sectors
from selon.lang.sources import SourceWords, parse_sources
from selon.lang.times import TimeWords, parse_times
from selon.lang.tokens import TokenWords, parse_tokens
from selon.lang.wording import WordingWords, parse_wording

F = TypeVar("F", CueFrame, TriggerFrame)
Index = tuple[str, str]  # lemma of the first word, part of speech


class UnknownLanguage(ValueError):
    """There is no folder of words for a language code."""


@dataclass(frozen=True, slots=True)
class Language:
    """All that selon knows of one language."""

    code: str
    name: str
    layout: Layout
    tokens: TokenWords
    names: NameWords
    actors: Known
    sectors: SectorWords
    times: TimeWords
    places: PlaceWords
    quantities: QuantityWords
    wording: WordingWords
    cues: Mapping[Index, tuple[CueFrame, ...]]
    sources: SourceWords
    clauses: ClauseWords
    acts: ActWords
    triggers: Mapping[Index, tuple[TriggerFrame, ...]]
    homonyms: Homonyms
    factuality: FactualityWords
    roles: RoleWords


def load_language(code: str, actors: Iterable[Actor] = ()) -> Language:
    """The language of a code such as ``fr``; raises UnknownLanguage naming those there are.

    ``actors`` are a user's own: they go before those that come with the language.
    """
    if code not in known_languages():
        raise UnknownLanguage(f"no language {code!r}; selon knows {', '.join(known_languages())}")
    about, places = read_words(code, "language"), read_words(code, "places")
    names, toponyms = parse_names(read_words(code, "names")), parse_places(places)
    quantities = parse_quantities(read_words(code, "quantities"))
    return Language(
        code=code,
        name=str(about["name"]),
        layout=parse_layout(read_words(code, "layout")),
        tokens=parse_tokens(read_words(code, "tokens")),
        names=names,
        actors=index_actors(parse_actors(read_words(code, "actors"), f"{code}/actors.toml"), actors, names.titled),
        sectors=parse_sectors(read_words(code, "sectors"), read_words(code, "states"), places),
        times=parse_times(read_words(code, "times"), quantities.numbers),
        places=toponyms,
        quantities=quantities,
        wording=parse_wording(read_words(code, "wording")),
        cues=by_first_word([cue_frame(entry) for entry in read_words(code, "cues")["cue"]]),
        sources=parse_sources(read_words(code, "sources"), toponyms.demonyms),
        clauses=parse_clauses(read_words(code, "clauses")),
        acts=parse_acts(read_words(code, "acts")),
        triggers=by_first_word([trigger_frame(entry) for entry in read_words(code, "triggers")["trigger"]]),
        homonyms=parse_homonyms(read_words(code, "homonyms")),
        factuality=parse_factuality(read_words(code, "factuality")),
        roles=parse_roles(read_words(code, "roles"), toponyms.demonyms),
    )


def known_languages() -> tuple[str, ...]:
    """The codes of the languages that have a folder of words."""
    folder = files("selon.lang")
    return tuple(sorted(entry.name for entry in folder.iterdir() if (entry / "language.toml").is_file()))


def read_words(code: str, name: str) -> dict[str, Any]:
    """One word file of a language, as TOML gives it; a mistake in it is a ValueError that names the file.

    Parsing TOML takes ten times as long as parsing JSON, so what it gave is kept in the cache with the file's SHA-256.
    """
    source = (files("selon.lang") / code / f"{name}.toml").read_bytes()
    kept, digest = cache_folder() / f"words-{code}-{name}.json", hashlib.sha256(source).hexdigest()
    with suppress(OSError, ValueError):  # not kept yet, or damaged
        stored = json.loads(kept.read_bytes())
        if isinstance(stored, dict) and stored.get("sha256") == digest:
            return dict(stored["words"])
    try:
        words = tomllib.loads(source.decode("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{code}/{name}.toml: {error}") from None
    with suppress(OSError):
        write_whole(kept, partial(_keep, {"sha256": digest, "words": words}))
    return words


def _keep(told: Mapping[str, Any], path: Path) -> None:
    path.write_text(json.dumps(told, ensure_ascii=False), "utf-8")


def by_first_word(frames: Sequence[F]) -> Mapping[Index, tuple[F, ...]]:
    """Frames by first lemma and part of speech, the most demanding first."""
    index: dict[Index, list[F]] = {}
    for frame in frames:
        index.setdefault((frame.lemma.split()[0], frame.upos), []).append(frame)
    return {key: tuple(sorted(group, key=_demands)) for key, group in index.items()}


def _demands(frame: CueFrame | TriggerFrame) -> int:
    return -len(frame.needs) - frame.lemma.count(" ")
