"""Words that name happenings: frames matched on a parse, one happening a clause.

Trigger frames with conditions follow the event coders of political science (TABARI, PETRARCH2), here on
Universal Dependencies instead of word order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from selon.events.hit import VIOLENT, Hit
from selon.events.scene import Scene
from selon.events.what.conditions import fits
from selon.events.what.homonyms import is_homonym
from selon.events.what.merging import merge
from selon.events.what.outcomes import to_attack
from selon.events.what.relatives import rehang
from selon.events.what.works import names_a_work
from selon.lang.frames import TriggerFrame
from selon.model import BODIES, Span, Token
from selon.tree import Tree, extent

Frames = Mapping[tuple[str, str], tuple[TriggerFrame, ...]]
UPRISING = "riot"
SWAPPED: Mapping[str, str] = {"NOUN": "ADJ", "ADJ": "NOUN"}


def find_hits(scene: Scene, frames: Frames) -> tuple[Hit, ...]:
    """All happenings named in a document, in text order, each once."""
    found: list[Hit] = []
    told = False
    for number in range(len(scene.doc.sentences)):
        hits = list(_match(number, scene, frames))
        if hits and (rehang(number, hits, scene) | to_attack(number, hits, scene)):
            hits = list(_match(number, scene, frames))
        if hits:
            found.extend(merge(drop_overlaps(hits), told, scene))
            told = told or any(hit.frame.type in VIOLENT for hit in hits)
    return tuple(found)


def _match(number: int, scene: Scene, frames: Frames) -> Iterator[Hit]:
    for index, token in enumerate(scene.tree(number).tokens):
        known = _known(token, frames)
        hit = _choose(number, scene, index, known) if known else None
        if hit is None or _only_speaks(hit, scene):
            continue
        if not (_in_name(hit, scene) or names_a_work(hit, scene) or is_homonym(hit, scene)):
            yield hit


def _only_speaks(hit: Hit, scene: Scene) -> bool:
    """True for who rises up in words: « C'est une exécution », s'insurge X."""
    cues = (a.cue for a in scene.attributions.get(hit.sentence, ()) if a.speech != "indirect")
    return hit.frame.type == UPRISING and any(cue is not None and cue.span.meets(hit.span) for cue in cues)


def _known(token: Token, frames: Frames) -> tuple[TriggerFrame, ...]:
    """The frames of a word, those of the part of speech that a parser mistakes for its own too.

    A capital makes a name or an infinitive of a noun at the head of a title; a noun and an adjective differ by their
    use.
    """
    known = frames.get((token.lemma, token.upos), ())
    if token.upos == "PROPN" or (token.upos == "VERB" and token.lemma == token.text.lower()):
        return known or frames.get((token.lemma.lower(), "NOUN"), ())
    swapped = SWAPPED.get(token.upos)
    return (*known, *frames.get((token.lemma, swapped), ())) if swapped else known


def _in_name(hit: Hit, scene: Scene) -> bool:
    """True for a word of a longer name that is no place, and for the name of a place itself.

    The "front" of a party, the "défense" of a ministry; the island of "La Réunion".
    """
    token = hit.tree.tokens[hit.index]
    if token.text[0].isupper() and token.deprel == "flat:name":
        return True  # « la plateforme Aar Sunu Election »
    if token.text[0].isupper() and any(t.span.holds(hit.span) and t.place for t in scene.places.get(hit.sentence, ())):
        return True
    if token.text[0].isupper() and hit.index and _is_called_so(token.text, scene):
        return True
    return any(
        name.kind != "place" and name.span.holds(hit.span) and len(name.span) > len(hit.span)
        for name in scene.names.get(hit.sentence, ())
    )


def _is_called_so(word: str, scene: Scene) -> bool:
    """True for the only word of the name of somebody in the text: « l'Alliance », wherever else it stands."""
    names = (name for found in scene.names.values() for name in found if name.kind in BODIES)
    return any(len(name.span) == len(word) and name.span.of(scene.doc.text) == word for name in names)


def _choose(number: int, scene: Scene, index: int, known: Iterable[TriggerFrame]) -> Hit | None:
    """The frame with the most conditions fulfilled; of equals the first."""
    tree = scene.tree(number)
    best: tuple[int, TriggerFrame, tuple[int, ...]] | None = None
    for frame in known:
        if best is None or len(frame.needs) > best[0]:
            at = fits(scene, number, index, frame)
            if at is not None:
                best = (len(frame.needs), frame, at)
    if best is None:
        return None
    _, frame, at = best
    if not frame.wide:
        return Hit(number, tree, index, tree.tokens[index].span, frame, at)
    words = tuple(i for need, i in zip(frame.needs, at, strict=True) if need.lemmas)  # whoever it is of is none of them
    return Hit(number, tree, index, _extent(tree, index, words), frame, at, words)


def _extent(tree: Tree, index: int, at: tuple[int, ...]) -> Span:
    """A trigger with its other words, by itself where a mark parts it from them: ``le siège, …, a été levé``."""
    first, last = min(index, *at), max(index, *at)
    parted = any(token.upos == "PUNCT" for token in tree.tokens[first:last])  # « opération « antiterroriste » »
    return tree.tokens[index].span if parted else extent(tree, [index, *at])


def _share(hit: Hit, other: Hit) -> bool:
    return hit.span.meets(other.span) or hit.index in other.parts or other.index in hit.parts


def drop_overlaps(hits: Sequence[Hit]) -> list[Hit]:
    """Of triggers that share words the one with more conditions, then the longer, then the noun."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (-len(h.frame.needs), -len(h.parts), -len(h.span), h.frame.upos, h.span)):
        if not any(_share(hit, other) for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda h: h.span)
