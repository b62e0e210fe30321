"""One happening with a number at each place: « dix morts à X et douze à Y », « ont tué dix civils à X, cinq à Y »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from selon.events.grammar.clauses import joins_row
from selon.events.hit import Hit
from selon.events.how_many.amounts import counted_by
from selon.events.scene import Scene
from selon.events.whose.gapped import as_counted, place_behind, tokens_between
from selon.lang.roles import are_people_or_forces
from selon.model import Event, Party, Quantity, Reason, Token
from selon.ontology.counted import CASUALTIES
from selon.tree import base

THERE = "the number of another place at the same word"
PREDICATES = frozenset({"VERB", "AUX", "NUM"})


def at_first_place(event: Event, hit: Hit, scene: Scene) -> Event:
    """The happening at the place right behind its number, where another number has another place behind it.

    « dix morts à X et cinq blessés à Y »: the dead did not fall at Y.
    """
    if event.place is None or len(event.quantities) != 1:
        return event
    number, tokens = event.quantities[0], hit.tree.tokens
    behind = next((t for t in tokens if t.span.start >= number.span.end and t.upos in {"NOUN", "VERB", "ADJ"}), None)
    place = None if behind is None else place_behind(behind.span.end, hit, scene)
    if place is None or place.span.end >= event.place.span.start:
        return event
    others = (q.span for q in scene.quantities.get(hit.sentence, ()))
    if not any(place.span.end <= span.start and span.end <= event.place.span.start for span in others):
        return event
    reasons = tuple(r for r in event.reasons if r.field != "place")
    return replace(event, place=place, reasons=(*reasons, Reason("place", "place behind its number", place.span)))


def counted_elsewhere(event: Event, hit: Hit, scene: Scene) -> Iterator[Event]:
    """The happening at each further place of a row, with the number there: « trois soldats tués à X et cinq à Y »."""
    if event.place is None or len(event.quantities) != 1 or event.quantities[0].span.end > event.place.span.start:
        return
    last = event.place.span.end
    for quantity in scene.quantities.get(hit.sentence, ()):
        noun = _counted_behind(quantity, event.quantities[0], hit, scene)
        end = quantity.span.end if noun is None else noun.span.end
        place = place_behind(end, hit, scene)
        joined = _goes_on(tokens_between(last, quantity.span.start, hit))
        if place is None or not joined or _has_own_verb(quantity, hit, scene):
            continue
        last = place.span.end
        kept = (r for r in event.reasons if r.field not in {"quantities", "place", "recipient"})
        told = (Reason("quantities", THERE, quantity.span), Reason("place", THERE, place.span))
        fate = None if noun is None else scene.words.counts.get(noun.lemma)
        number = replace(quantity, of=fate if fate in CASUALTIES else event.quantities[0].of)
        found = replace(as_counted(event, number, (*kept, *told)), place=place)
        whom = replace(quantity.span, end=end)
        yield found if noun is None or found.recipient is None else replace(found, recipient=Party(whom))


def _counted_behind(quantity: Quantity, first: Quantity, hit: Hit, scene: Scene) -> Token | None:
    """What a further number counts, right behind it: the same as the first, or people where that counts people.

    « dix civils à X, cinq civils à Y », « trois passants tués à X et deux blessés à Y ».
    """
    noun = next((t for t in hit.tree.tokens if t.span.start >= quantity.span.end), None)
    if noun is None or noun.upos not in {"NOUN", "VERB", "ADJ"}:
        return None
    counted = [hit.tree.tokens[i].lemma for i in counted_by(hit.tree, first, scene)]
    people = [are_people_or_forces(lemma, scene.words) for lemma in (noun.lemma, *counted)]
    hurt = first.of in CASUALTIES and scene.words.counts.get(noun.lemma) in CASUALTIES
    return noun if hurt or noun.lemma in counted or (people[0] and any(people[1:])) else None


def _has_own_verb(quantity: Quantity, hit: Hit, scene: Scene) -> bool:
    """True for others of whom a verb of their own tells: « …, et deux soldats à Y ont été arrêtés »."""
    tree = hit.tree
    heads = {tree.tokens[i].head for i in counted_by(tree, quantity, scene) if base(tree.tokens[i].deprel) == "nsubj"}
    return bool(heads - {hit.index})


def _goes_on(between: Sequence[Token]) -> bool:
    """True for what joins a further place: « et », or who they mostly were between commas."""
    if not between or not joins_row(between[-1]):
        return False
    aside = [t for t in between if not joins_row(t)]
    if not aside:
        return len(between) <= 2
    closing = between[between.index(aside[-1]) + 1]
    return between[0].text == closing.text == "," and all(t.upos not in PREDICATES for t in aside)
