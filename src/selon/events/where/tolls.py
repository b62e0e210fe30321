"""Where the people of a toll died: a sentence that only counts them is about the place of the sentence before.

"Deux trains sont entrés en collision près de X. Au moins dix personnes ont été tuées": the toll of an incident follows
the incident, and names no place again. So does the second sentence of a report that goes on with the incident of the
first ("Une bombe a explosé à X. Des passants ont été blessés"). Nothing else is carried from one sentence to the next:
measured on news, it was wrong more often than right.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from selon.events.grammar.spots import find_sites
from selon.events.hit import TOLL, VIOLENT
from selon.events.scene import Scene
from selon.events.when.no_one_day import is_of_no_one_day
from selon.events.when.periods import DAY, YEAR, is_day, is_since
from selon.events.when.speaking import is_on_cue
from selon.events.when.story import SUDDEN, body_of
from selon.events.where.choice import only_tells_where, within_it
from selon.events.where.framed import follows
from selon.events.where.whereabouts import is_of_speaker
from selon.model import Event, Reason, Toponym
from selon.tree import Tree, ancestors, base, case_key, head_in

INCIDENT = SUDDEN | {"gathering", "deployment", "aid"}  # what an incident is made of and answered with
MOVED = frozenset({"evacuation", "withdrawal", "displacement"})
MEETING = frozenset({"negotiation", "agreement", "political_act"})
ASIDE = frozenset({"acl", "nsubj"})
STOPS = (" :", " ;")  # behind which a sentence counts the dead
LEAD = 6  # sentences of a text among which a toll is that of the incident which it reports


def placed_by_toll(events: Sequence[Event], scene: Scene) -> tuple[Event, ...]:
    """The events with the place of the sentence before for tolls whose own sentence names none."""
    starts = [sentence.span.start for sentence in scene.doc.sentences]
    numbers = [bisect_right(starts, event.trigger.start) - 1 for event in events]
    second = next(iter(body_of(scene)[1:2]), None)
    events = [_placed(event, _above_colon(event, events, scene), "place before the colon") for event in events]
    return tuple(
        _placed(event, _before(event, number, numbers, events, scene))
        if (
            _counts(event, number, scene)
            or _follows_deed(event, number, numbers, events, scene)
            or (number == second and _goes_on(event, number, scene))
        )
        and not _moves_on(event, number, numbers, events, scene)
        and not is_of_no_one_day(event, scene)
        else event
        for event, number in zip(events, numbers, strict=True)
    )


def _above_colon(event: Event, events: Sequence[Event], scene: Scene) -> Toponym | None:
    """Where that was which a colon or semicolon counts the dead of: « une mine a sauté à X : deux soldats tués »."""
    if event.type != TOLL or event.place is not None or event.factuality == "future":
        return None
    sentence = scene.doc.sentences[scene.sentence_at(event.trigger)].span
    colon = max(scene.doc.text.rfind(stop, sentence.start, event.trigger.start) for stop in STOPS)
    places = scene.places.get(scene.sentence_at(event.trigger), ())
    if colon < 0 or any(colon < place.span.start for place in places):
        return None
    told = [e for e in events if sentence.start <= e.trigger.start < colon]
    return told[-1].place if told and told[-1].type in VIOLENT else None if told else _only_place(event, scene)


def _only_place(event: Event, scene: Scene) -> Toponym | None:
    """The one place that a sentence says something was at: « un camion a versé à X : neuf passagers sont morts »."""
    number = scene.sentence_at(event.trigger)
    tree = scene.tree(number)
    sites = [s for s in find_sites(tree, number, scene) if s.named and case_key(tree, s.index) in scene.words.locative]
    return sites[0].toponym if len(sites) == 1 else None


def _counts(event: Event, number: int, scene: Scene) -> bool:
    """True for a toll without a place among the first sentences, not the very first, which is the title."""
    if event.type != TOLL or event.place is not None or event.factuality == "future" or not event.quantities:
        return False
    return 1 < number <= LEAD and number not in scene.places and not _is_of_years(number, scene)


def _follows_deed(event: Event, number: int, numbers: Sequence[int], events: Sequence[Event], scene: Scene) -> bool:
    """True for a toll, be it of nobody, right behind an attack in its paragraph that is placed, anywhere in a text."""
    counted = event.quantities or event.factuality == "negated"
    if event.type != TOLL or event.place is not None or event.factuality == "future" or not counted or not number:
        return False
    if number in scene.places or _is_of_years(number, scene) or not follows(number, scene):
        return False
    told = [e for e, n in zip(events, numbers, strict=True) if n == number - 1 and e.factuality == "asserted"]
    return any(e.type in VIOLENT and e.place is not None for e in told)


def _goes_on(event: Event, number: int, scene: Scene) -> bool:
    """True for what may be part of an incident, in a sentence that names no place and no other day than the first."""
    if event.type not in INCIDENT or event.place is not None or event.factuality == "future":
        return False
    if _was_before(event, number, scene):
        return False
    return number not in scene.places and not _is_of_years(number, scene)


def _moves_on(event: Event, number: int, numbers: Sequence[int], events: Sequence[Event], scene: Scene) -> bool:
    """True for what a sentence tells of a day of its own, on which nothing of the sentence before was."""
    if event.time is None or scene.sentence_at(event.time.span) != number:
        return False
    before = {time.value[:DAY] for time in scene.times.get(number - 1, ()) if is_day(time)}
    before |= {e.time.value[:DAY] for e, n in zip(events, numbers, strict=True) if n == number - 1 and e.time}
    return bool(before) and event.time.value[:DAY] not in before


def _was_before(event: Event, number: int, scene: Scene) -> bool:
    """True for what was before, perhaps elsewhere: « il avait auparavant tiré sur sa grand-mère »."""
    tree = scene.tree(number)
    index = head_in(tree, event.trigger)
    return index is not None and any(tree.tokens[c].lemma in scene.words.elsewhen for c in tree.children[index])


def _is_of_years(number: int, scene: Scene) -> bool:
    """True for a sentence that counts over a time, or of another year: « depuis 1979, les mines ont fait … »."""
    times = scene.times.get(number, ())
    published = scene.doc.published or ""
    return any(
        (is_since(time, scene) and is_day(time))
        or YEAR.match(time.value)
        or (is_day(time) and time.value[: len("2000")] < published[: len("2000")])
        for time in times
    )


def _before(event: Event, number: int, numbers: Sequence[int], events: Sequence[Event], scene: Scene) -> Toponym | None:
    """The one place of the happenings of the sentence before, else the first that says there where something was.

    A place without a name ("le marché") is only that of whoever told of it.
    """
    told = [(e, e.place) for e, n in zip(events, numbers, strict=True) if n == number - 1 and e.place is not None]
    if told and told[0][0].type in MOVED:
        return None  # « les blessés ont été évacués vers X »: nobody died there
    unplaced = [e for e, n in zip(events, numbers, strict=True) if n == number - 1 and e.place is None]
    if told and all(e.type in MEETING for e, _ in told) and any(e.type in INCIDENT for e in unplaced):
        return None  # « alors qu'un sommet se tient à X, des rebelles ont tué dix soldats »
    if told:
        (other, place), *_ = told
        one = len({place.place or place.span for _, place in told}) == 1
        known = place.place is not None or any(t.span.meets(place.span) for t in scene.places.get(number - 1, ()))
        return place if one and (known or other.attribution is None or _is_of_one_voice(event, other)) else None
    tree = scene.tree(number - 1)
    sites = list(find_sites(tree, number - 1, scene))
    for site in sites:
        case = case_key(tree, site.index)
        if within_it(site.toponym, sites, scene) is not None or is_of_speaker(tree, site, number - 1, scene):
            continue  # « X, en Tunisie »: where X lies
        if any(only_tells_where(other, site, scene) for other in sites if other is not site):
            continue  # « X, au nord de Gao »
        if _is_where_said(tree, site.index, number - 1, scene):
            continue
        if site.toponym.place is not None and case in scene.words.locative and not _is_beside(tree, site.index):
            return site.toponym
    return None


def _is_where_said(tree: Tree, site: int, number: int, scene: Scene) -> bool:
    """True for where somebody spoke: « « P », a déclaré le général lors d'une conférence de presse à X »."""
    span = tree.tokens[site].span
    said = (a for a in scene.attributions.get(number, ()) if not any(part.holds(span) for part in a.content))
    return any(is_on_cue(tree, site, attribution) for attribution in said)


def _is_beside(tree: Tree, index: int) -> bool:
    """True for a place of a noun before the verb or of a clause of its own: « des bateaux partis de X, en Tunisie »."""
    return any(base(tree.tokens[i].deprel) in ASIDE for i in (index, *ancestors(tree, index)))


def _is_of_one_voice(event: Event, other: Event) -> bool:
    """True for what one source tells, or the writer: who alone may mean the same market."""
    left, right = (None if e.attribution is None else e.attribution.source for e in (event, other))
    return left == right or (left is not None and right is not None and left.name == right.name is not None)


def _placed(event: Event, place: Toponym | None, rule: str = "place of the sentence before") -> Event:
    if place is None:
        return event
    reason = Reason("place", rule, place.span)
    return replace(event, place=place, reasons=(*event.reasons, reason))
