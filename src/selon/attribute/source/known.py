"""The sources of a text resolved so far, for later mentions to point back to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from selon.attribute.scene import Relay, Scene, Spot
from selon.attribute.source.people import description
from selon.model import Source, SourceKind
from selon.tree import feature

Noun = tuple[str, str | None]  # lemma and number


@dataclass(frozen=True, slots=True)
class Known:
    """A source already resolved; ``order`` counts up as they are."""

    order: int
    source: Source
    spot: Spot


@dataclass(frozen=True, slots=True)
class Memory:
    """Known sources by all that a later mention may look for, each list in the order in which they were resolved.

    Those with a name of their own are in all but ``by_spot``, which has every last one. ``unnamed`` are the
    anonymous ones, ``by_relay`` those who spoke to somebody, by the words for whom they spoke to.
    """

    by_spot: dict[Spot, Known] = field(default_factory=dict)
    by_sentence: dict[int, list[Known]] = field(default_factory=dict)
    by_noun: dict[Noun, list[Known]] = field(default_factory=dict)
    by_word: dict[str, list[Known]] = field(default_factory=dict)
    by_relay: dict[str, list[Known]] = field(default_factory=dict)
    unnamed: dict[SourceKind | None, dict[str, list[Known]]] = field(default_factory=dict)


def remember(memory: Memory, scene: Scene, source: Source, spot: Spot, relays: Iterable[Relay], order: int) -> None:
    """Add a source to those known."""
    known = memory.by_spot[spot] = Known(order, source, spot)
    if source.name is None:
        return
    memory.by_sentence.setdefault(spot[0], []).append(known)
    memory.by_noun.setdefault(noun_of(scene, spot), []).append(known)
    for word in description(scene, spot, source.span):
        memory.by_word.setdefault(word, []).append(known)
    for relay in relays:
        memory.by_relay.setdefault(relay.span.of(scene.doc.text), []).append(known)
    if source.anonymous:
        memory.unnamed.setdefault(source.kind, {}).setdefault(source.name, []).append(known)


def noun_of(scene: Scene, spot: Spot) -> Noun:
    """The head noun of a source, by which a later mention may call it again."""
    token = scene.token(spot)
    return token.lemma.lower(), feature(token, "Number")


def last_before(known: Sequence[Known], spot: Spot) -> Known | None:
    """The last of some known sources that stands before a spot."""
    return next((k for k in reversed(known) if k.spot < spot), None)


def near(memory: Memory, spot: Spot, back: int) -> Iterator[Known]:
    """The known sources before a spot, from so many sentences back on."""
    for sentence in range(spot[0] - back, spot[0] + 1):
        yield from (k for k in memory.by_sentence.get(sentence, ()) if k.spot < spot)
