"""The types of happening and what other schemes call them, read from ``events.toml`` and ``crosswalk/``.

The crosswalk is a best single code a type: schemes that code the actors or the lethality (ACLED, UCDP GED)
can hold less, or need more, than a type says. See the files for what each code means.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from selon.ontology.actors import load_actor_codes, read_table

SIDES = ("state", "other")


@dataclass(frozen=True, slots=True)
class EventType:
    """One type of happening.

    ``family`` groups types that may tell of one incident, ``violent`` says whether force is used, ``modes``
    are the finer kinds it may have.
    """

    name: str
    label: str
    label_fr: str
    gloss: str
    family: str
    violent: bool
    modes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Codes:
    """What other schemes call a happening; None where a scheme has no word for it.

    Iterating gives pairs of scheme and code, so that ``dict(codes)`` is a row.
    """

    acled: str | None
    plover: str | None
    cameo: str | None
    ucdp: str | None

    def __iter__(self) -> Iterator[tuple[str, str | None]]:
        return ((field.name, getattr(self, field.name)) for field in fields(self))


@dataclass(frozen=True, slots=True)
class Ontology:
    """All types by name, in order, and scheme → type or ``type.mode`` → code (None: the scheme has none).

    A scheme that asks who acts has ``type@state`` and ``type@other`` too; ``governing`` are the sectors of a state.
    """

    types: Mapping[str, EventType]
    crosswalk: Mapping[str, Mapping[str, str | None]]
    governing: frozenset[str] = frozenset()


def load_ontology() -> Ontology:
    """The ontology that comes with selon; a type without a line in a crosswalk is a ValueError."""
    types = {entry.name: entry for entry in map(_event_type, _list(read_table("events.toml"), "type"))}
    schemes = [field.name for field in fields(Codes)]
    governing = frozenset(code for code, sector in load_actor_codes().sectors.items() if sector.state)
    crosswalk = {scheme: _crosswalk(f"crosswalk/{scheme}.toml", types) for scheme in schemes}
    return Ontology(types, crosswalk, governing)


def codes(ontology: Ontology, type: str, mode: str | None = None, actor: str | None = None) -> Codes:
    """The codes of a type, those of its mode or of who acts where these change them; an unknown type is a ValueError.

    ``actor`` is the code of the actor (``SYR MIL``), None when it is not known.
    """
    if type not in ontology.types:
        raise ValueError(f"no event type {type!r}")
    side = None if not actor else "state" if _governs(ontology, actor) else "other"
    keys = (f"{type}.{mode}", f"{type}@{side}", type)
    return Codes(**{scheme: next(t[key] for key in keys if key in t) for scheme, t in ontology.crosswalk.items()})


def _governs(ontology: Ontology, actor: str) -> bool:
    """True for a state by itself and for a sector of one."""
    sector = actor.partition(" ")[2].partition(" ")[0]
    return not sector or sector in ontology.governing


def _crosswalk(file: str, types: Mapping[str, EventType]) -> dict[str, str | None]:
    data = read_table(file)
    given = data["codes"]
    if not isinstance(given, dict):
        raise ValueError(f"{file}: codes must be a table")
    table: dict[str, str | None] = {str(key): str(code) for key, code in given.items()}
    table.update(dict.fromkeys(map(str, _list(data, "none"))))
    known = {key for t in types.values() for key in (t.name, *(f"{t.name}.{mode}" for mode in t.modes))}
    known |= {f"{name}@{side}" for name in types for side in SIDES}
    wrong = sorted((set(table) - known) | (set(types) - set(table)))
    if wrong:
        raise ValueError(f"{file}: unknown or missing: {', '.join(wrong)}")
    return table


def _event_type(entry: object) -> EventType:
    if not isinstance(entry, dict) or set(entry) != {field.name for field in fields(EventType)}:
        raise ValueError(f"events.toml: {entry}: a type needs {', '.join(field.name for field in fields(EventType))}")
    return EventType(**{**entry, "modes": tuple(entry["modes"])})


def _list(data: Mapping[str, object], key: str) -> list[object]:
    value = data[key]
    if not isinstance(value, list):
        raise ValueError(f"{key} must be a list")
    return value
