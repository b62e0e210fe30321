"""Testimonies one below the other, each in the first person below a line that tells who gives it.

« Aminata, 34 ans, vendeuse à Dori »: one such line alone may be a byline, and the words below its writer's.
"""

from __future__ import annotations

from selon.attribute.interview.prose import has_person, own_words, prose
from selon.attribute.mention.mentions import found_at
from selon.attribute.scene import Draft, Found, Scene
from selon.model import Block, Span

RULE = "first person below who tells it"
FEWEST = 2
SHORT = 120  # characters of a line that tells who somebody is
OPENING = 3  # tokens of the line in which who it is begins
ENDS = (".", "!", "?", ":", "…")
ONE = frozenset({"Sing"})


def find_testimonies(scene: Scene) -> tuple[Draft, ...]:
    """The testimonies of a text in its order; none where only one line tells who somebody is."""
    found: list[Draft] = []
    end = len(scene.doc.text)
    for block in reversed(scene.blocks.items[1:]):
        who = _who(scene, block)
        words = () if who is None else own_words(scene, prose(scene, Span(block.span.end, end)), ONE)
        if words and has_person(scene, words[0], "1", ONE):
            found.append(Draft(words, None, who, (), True, RULE))
        if who is not None or block.kind == "heading":
            end = block.span.start
    return tuple(reversed(found)) if len(found) >= FEWEST else ()


def _who(scene: Scene, block: Block) -> Found | None:
    """Who a short line without a verb is about: a person by name, or by a noun for people, at its start."""
    words = block.span.of(scene.doc.text)
    spots = scene.spots_in(block.span)
    if len(words) > SHORT or words.endswith(ENDS) or any("VerbForm=Fin" in scene.token(s).feats for s in spots):
        return None
    for spot in spots[:OPENING]:
        name, token = scene.named.get(spot), scene.token(spot)
        if (name is not None and name.kind == "person") or token.lemma.lower() in scene.words.persons:
            return found_at(scene, *spot, RULE)
    return None
