"""Mentions that only refer back: "l'attaque", "cette opération" once the attack has been told."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from selon.events.hit import EXPLOSIVE, TOLL, VIOLENT, Hit
from selon.events.scene import OPENING, Scene
from selon.events.who.doers import NAMED_BY_DEED
from selon.model import Event, Reason
from selon.ontology.counted import ATTACKS, KILLED
from selon.tree import base, case_of, is_bare, is_definite, is_genitive, is_owned, is_past_participle

# Happenings beside violence that people die of.
HARMFUL = frozenset({"destruction", "abduction", "arrest"})
ADDED = frozenset({"amod", "acl", "acl:relcl"})  # by what hangs on a noun that says more of it
WIDE = frozenset({"political_act", "negotiation", "judicial", "agreement"})
MERE = frozenset({"det", "case", "punct"})
DAY = 10  # characters of a day in its value
STEM = 5  # letters that a verb and its noun share: "démissionner", "démission"
RECENT = 200  # how many events back a mention may point
NEAR = frozenset({"place in its phrase", "time on its word", "time in its phrase", "time in its relative clause"})
CLOSE = frozenset({"place in its clause", "time in its clause", "time at that moment"})
# Words as general as these may mean any violent happening before them; a precise one only its like.
GENERAL = frozenset({"armed_attack", "offensive"})
# What a vaguely named happening may turn out to have been.
VAGUE: Mapping[str, frozenset[str]] = {
    "armed_attack": EXPLOSIVE | {"air_strike", "shelling", "chemical_attack"},
    "bombing": frozenset({"suicide_bombing"}),
}


def told_before(hit: Hit, before: Sequence[Event], scene: Scene) -> Sequence[Event]:
    """What a mention may refer back to: the lead tells anew what the title has told, unless it only points to it."""
    title = scene.doc.sentences[0]
    is_titled = title.tokens[-1].upos != "PUNCT"
    if not is_titled or not 0 < hit.sentence < OPENING or _points(hit) or _only_describes(hit):
        return before
    return [event for event in before if event.trigger.start >= title.span.end]


def is_repeat(hit: Hit, event: Event, before: Sequence[Event], pointing: Container[str]) -> bool:
    """True for a definite event noun, or a bare participle, that says nothing new of what was told before."""
    if _only_describes(hit):
        return event.time is None and any(event.type == other.type for other in before[-RECENT:])
    if hit.frame.upos != "NOUN" or not (is_definite(hit.tree, hit.index) or is_owned(hit.tree, hit.index)):
        return False
    akin = [other for other in before[-RECENT:] if _akin(event.type, other.type) and _may_be_one(hit, event, other)]
    if event.factuality in {"negated", "hedged"} and all(other.factuality != event.factuality for other in akin):
        return False  # a denial is a claim of its own: "l'armée a démenti cette frappe"
    return bool(akin) and not _says_more(hit, event, akin, pointing)


def where_deaths_count(hits: Sequence[Hit], scene: Scene) -> Container[int]:
    """The sentences in which the death of one person is no natural one.

    All of a text in which people are attacked or come to harm; of the story of a life only those that tell of it.
    """
    harmed = {hit.sentence for hit in hits if _is_harm(hit) or _was_killed(hit, scene)}
    everywhere = range(len(scene.doc.sentences))
    if not scene.topic.isdisjoint(scene.words.accidents):
        return everywhere
    return everywhere if harmed and not _is_obituary(hits, harmed, scene) else harmed


def _is_obituary(hits: Sequence[Hit], harmed: Container[int], scene: Scene) -> bool:
    """True for a report that opens with a death and with nothing of which people die."""
    opening = [hit for hit in hits if hit.sentence < OPENING]
    dead = [hit for hit in opening if hit.frame.lemma in scene.words.dying and not hit.tolls]
    return bool(dead) and dead[0] is opening[0] and not any(hit.sentence in harmed for hit in opening)


def _is_harm(hit: Hit) -> bool:
    return hit.frame.type in VIOLENT | HARMFUL or _is_killing(hit)


def is_natural_death(hit: Hit, event: Event, dying: Container[str], finding: Container[str]) -> bool:
    """True for the death of one person, as it is natural where no violence and no accident is told.

    ``dying`` are the words that may name one; a number of dead is never natural, nor is who is found dead, nor what a
    verb tells of how it came about: ``mort sous la torture``.
    """
    if hit.tree.tokens[hit.tree.tokens[hit.index].head].lemma in finding:
        return False
    one = event.type == TOLL and hit.frame.lemma in dying and not hit.tolls and not event.quantities
    one = one and not (hit.frame.upos == "VERB" and hit.frame.needs)
    return one and event.factuality != "negated"


def is_illness(hit: Hit, event: Event, sickbed: Container[str]) -> bool:
    """True for the care for one person, who is only ill where no violence and no accident is told."""
    if hit.frame.type not in {"aid", "evacuation"} or hit.frame.lemma not in sickbed or event.quantities:
        return False
    whom = None if event.recipient is None else event.recipient.span
    nouns = (t for t in hit.tree.tokens if whom is not None and whom.holds(t.span) and t.upos == "NOUN")
    return not any("Number=Plur" in t.feats for t in nouns)


def _is_killing(hit: Hit) -> bool:
    return hit.frame.type == TOLL and (bool(hit.frame.actor) or bool(hit.tolls))


def _was_killed(hit: Hit, scene: Scene) -> bool:
    """« un seul mort, tué par un jet de pierre »: a participle tells how somebody died."""
    told = (hit.tree.tokens[c] for c in hit.tree.children[hit.index] if hit.tree.tokens[c].deprel == "acl")
    verbs = {token.lemma for token in told} - scene.words.dying
    return hit.frame.type == TOLL and any(scene.words.counts.get(lemma) == KILLED for lemma in verbs)


def as_told(hit: Hit, event: Event, before: Sequence[Event], scene: Scene) -> Event:
    """The event with the kind of the happening that it refers back to: "l'attaque" after a bombing is it.

    A place or date of its own makes it another happening; nouns for what is done with guns are told by themselves.
    """
    if hit.frame.upos != "NOUN" or event.type not in VAGUE:
        return event
    if _is_brought_up(hit) or hit.frame.lemma in scene.words.shots | scene.words.vague:
        return event  # « les violences » are more than the raid that was told
    if {reason.rule for reason in event.reasons} & NEAR or any(q.of == ATTACKS for q in event.quantities):
        return event  # « une centaine d'attaques » are others
    akin = [other for other in reversed(before[-RECENT:]) if other.type in VAGUE[event.type]]
    akin = [other for other in akin if not _is_of_others(event, other)]
    if not akin or _is_of_more(hit, akin, scene) or _comes_after(akin[0], before):
        return event
    earlier = akin[0]
    return replace(event, type=earlier.type, mode=earlier.mode, reasons=(*event.reasons, _because(earlier)))


def _is_of_more(hit: Hit, akin: Sequence[Event], scene: Scene) -> bool:
    """True for several where only one was told: « les attaques de villages continuent » are others than the bomb."""
    tree = scene.tree(scene.sentence_at(akin[0].trigger))
    told = (token for token in tree.tokens if akin[0].trigger.holds(token.span))
    several = len(akin) > 1 or any("Number=Plur" in token.feats for token in told)
    return "Number=Plur" in hit.tree.tokens[hit.index].feats and not several


def _comes_after(earlier: Event, before: Sequence[Event]) -> bool:
    """True where other violence of another day was told since: a bomb on Monday, a killing on Tuesday, « le raid »."""
    since = [other for other in before if other.trigger.start > earlier.trigger.end]
    since = [other for other in since if other.type in VIOLENT | {TOLL} and other.time is not None]
    if not since or earlier.time is None:
        return False
    day = earlier.time.value[:DAY]  # and no hour of it
    return all(other.time is not None and other.time.value[:DAY] != day for other in since)


def _is_of_others(event: Event, other: Event) -> bool:
    """True where each is told to be somebody's, and not the same one's: who claims the attack did not bomb the camp."""
    if event.actor is None or other.actor is None:
        return False
    return (event.actor.name or event.actor.span) != (other.actor.name or other.actor.span)


def _is_brought_up(hit: Hit) -> bool:
    """True for a noun whose article or number brings up something new: not ``l'attaque``, ``un essai de tir``.

    « l'explosion d'une mine » has its article from a mine that was not told before; « pour tentative d'homicide » needs
    none.
    """
    tree, children = hit.tree, hit.tree.children[hit.index]
    if is_bare(tree, hit.index) and case_of(tree, hit.index) is not None:
        return True
    if is_definite(tree, hit.index):
        of = [c for c in children if c > hit.index and is_genitive(tree, c)]
        return any("Definite=Ind" in tree.tokens[c].feats for noun in of for c in tree.children[noun])
    return not {"det", "nummod"}.isdisjoint(base(tree.tokens[c].deprel) for c in children)


def _because(earlier: Event) -> Reason:
    return Reason("type", "refers back", earlier.trigger)


def _akin(kind: str, earlier: str) -> bool:
    if kind == earlier or {kind, earlier} <= EXPLOSIVE:
        return True
    return kind in GENERAL and earlier in VIOLENT


def _may_be_one(hit: Hit, event: Event, other: Event) -> bool:
    """True unless they are of a kind too wide for words of two stems to tell one happening: a vote is no resignation.

    A bare subject or object is what the text goes on about, whatever word told it: ``le scrutin a été annulé``.
    """
    if event.type not in WIDE or event.rule[:STEM] == other.rule[:STEM]:
        return True
    own = (hit.tree.tokens[c] for c in hit.tree.children[hit.index])
    return base(hit.tree.tokens[hit.index].deprel) in {"nsubj", "obj"} and all(base(t.deprel) in MERE for t in own)


def _says_more(hit: Hit, event: Event, akin: Sequence[Event], pointing: Container[str]) -> bool:
    """New is a party or number that was not told before, a place or date of its own.

    A place or date of the clause counts when the clause is about the happening; a demonstrative ("cette violente
    attaque") points back whatever its adjective and clause say, and "la première", "la même" tell which one is meant.
    """
    known = {name for other in akin for name in _told(other)} | _pointed(hit, event)
    if event.quantities or not _told(event) <= known:
        return True
    rules = {reason.rule for reason in event.reasons}
    if _points(hit):
        return bool(rules & NEAR)
    others = (c for c in hit.tree.children[hit.index] if c not in hit.parts)
    added = (hit.tree.tokens[c] for c in others if hit.tree.tokens[c].deprel in ADDED)
    if any(token.lemma not in pointing for token in added):
        return True
    about = base(hit.tree.tokens[hit.index].deprel) in {"nsubj", "obj"}
    return bool(rules & NEAR) or (about and bool(rules & CLOSE))


def _only_describes(hit: Hit) -> bool:
    """True for a participle with nothing of its own on a definite noun: ``les personnes arrêtées``."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    if token.deprel not in {"acl", "amod"} or not is_past_participle(token) or hit.tolls:
        return False
    own = (tree.tokens[c] for c in tree.children[hit.index])
    if any(tree.tokens[c].deprel == "nummod" for c in tree.children[token.head]):
        return False
    return is_definite(tree, token.head) and all(base(t.deprel) in {"punct", "advmod"} for t in own)


def _points(hit: Hit) -> bool:
    """True for a noun with a demonstrative."""
    return any("PronType=Dem" in hit.tree.tokens[c].feats for c in hit.tree.children[hit.index])


def _pointed(hit: Hit, event: Event) -> set[str]:
    """The names of the dead that only point back: ``la mort de ce chef``, ``le décès de son ami``."""
    if event.type != TOLL:
        return set()
    begins = {t.span.start for t in hit.tree.tokens if "PronType=Dem" in t.feats or "Poss=Yes" in t.feats}
    parties = (party for party in (event.actor, event.recipient) if party is not None)
    return {party.name for party in parties if party.name and party.span.start in begins}


def _told(event: Event) -> set[str]:
    """The names of the parties, without one that is only named by the happening: ``les auteurs de l'attaque``."""
    empty = {reason.span for reason in event.reasons if reason.rule == NAMED_BY_DEED}
    parties = (party for party in (event.actor, event.recipient) if party is not None and party.span not in empty)
    return {party.name for party in parties if party.name}
