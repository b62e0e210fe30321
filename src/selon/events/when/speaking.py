"""The day on which somebody spoke: it dates nothing that they spoke of, but for what is done by being said."""

from __future__ import annotations

from collections.abc import Iterable

from selon.events.grammar.clauses import clause_top, is_under, predicate_of
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.events.when.meanwhile import is_sighting
from selon.events.when.periods import DAY, is_after_report, is_ranged
from selon.lang.roles import RoleWords
from selon.model import Attribution, Time
from selon.tree import Tree, case_of, head_in, is_owned, is_present_participle

# Done by those who announce it, on the day on which they do.
DECLARED = frozenset({"sanction", "ceasefire", "agreement", "offensive"})
NOW = frozenset({"Mood=Ind", "Tense=Pres", "VerbForm=Fin"})
BESIDE_CUE = frozenset({"ccomp", "parataxis"})
ARTICLE = 4  # characters between a cue and the time behind it: blanks and an article
OPENER = len(" au cours de la ")  # what may stand between a comma and a time


def is_its_own(hit: Hit, time: Time, head: int, on: bool, attribution: Attribution | None, scene: Scene) -> bool:
    """True for a time that is the happening's, though somebody speaks of it in the same clause.

    ``on`` is true for one that hangs on the word of the happening.
    """
    if is_cut_off(hit, time, attribution):
        return True
    own = _is_of_noun(hit, head, on) or _is_declared(hit, attribution, scene) or _is_called(hit, time, attribution)
    own = own or _parts(hit, time, on, attribution) or _is_scheduled(hit, head, scene)
    own = own or _is_spoken_of_now(hit, time, attribution, scene)
    return own or is_sighting(attribution, scene.words) or _is_of_no_speech(hit, time, attribution, scene)


def dates_speech(tree: Tree, index: int, time: Time, attribution: Attribution | None) -> bool:
    """True when a time hangs, by its head word, on the cue of an attribution or follows it at once.

    It is the day on which somebody spoke: "l'armée a annoncé mardi avoir pris la ville".
    """
    if attribution is None or attribution.cue is None:
        return False
    cue = attribution.cue.span
    told = any(part.holds(time.span) for part in attribution.content)
    led = [t.head for t in tree.tokens if not told and t.deprel == "case" and cue.meets(t.span)]
    if any(is_under(tree, index, head) for head in led):
        return True  # « selon un communiqué publié mardi »
    if not told and _is_of_source(tree, index, attribution):
        return True
    if any(cue.end < part.start < time.span.start and time.span.end < part.end for part in attribution.content):
        return False  # « a rapporté la mort de dix civils lundi dans des raids », all of it said
    return cue.meets(tree.tokens[predicate_of(tree, index)].span) or 0 <= time.span.start - cue.end <= ARTICLE


def is_of_outer_speech(hit: Hit, index: int, time: Time, inner: Attribution | None, scene: Scene) -> bool:
    """True for the day on which somebody spoke of what others claim: « confirme lundi une attaque revendiquée ».

    So it is where they went on to speak: « a revendiqué lundi l'attaque, assurant avoir tué dix hommes ».
    """
    if inner is not None and _goes_on_speaking(hit.tree, index, time, inner, scene.attributions.get(hit.sentence, ())):
        return True
    if inner is None or inner.act != "claim_responsibility":
        return False
    outer = (a for a in scene.voices(hit.sentence, hit.span) if a != inner)
    return any(dates_speech(hit.tree, index, time, a) for a in outer)


def _goes_on_speaking(tree: Tree, index: int, time: Time, inner: Attribution, others: Iterable[Attribution]) -> bool:
    """True for a time on another cue, with which the participle goes that is the cue of the happening."""
    head = None if inner.cue is None else head_in(tree, inner.cue.span)
    if head is None or tree.tokens[head].deprel != "advcl" or not is_present_participle(tree.tokens[head]):
        return False
    above = tree.tokens[head].head
    spoken = (a.cue is not None and a.cue.span.meets(tree.tokens[above].span) for a in others if a != inner)
    own = any(part.holds(time.span) for part in inner.content)
    return not own and predicate_of(tree, index) == above and any(spoken)


def dates_claim(hit: Hit, time: int, words: RoleWords) -> bool:
    """True for the day on which nobody says whose deed it was: « l'attaque n'a pas été revendiquée jeudi »."""
    verb = predicate_of(hit.tree, hit.index)
    claimed = hit.frame.upos == "NOUN" and hit.tree.tokens[verb].lemma in words.claiming
    return claimed and predicate_of(hit.tree, time) == verb


def _is_of_source(tree: Tree, index: int, attribution: Attribution) -> bool:
    """True for a time in what is told of who speaks: « le ministre, arrivé mardi à X, a annoncé la prise de Y »."""
    source = attribution.source
    head = None if source is None or source.span is None else head_in(tree, source.span)
    return head is not None and index != head and is_under(tree, index, head)


def is_on_cue(tree: Tree, index: int, attribution: Attribution) -> bool:
    """True for a time on the cue of an attribution: « a condamné lundi l'attaque ; deux suspects ont été arrêtés »."""
    cue = attribution.cue
    return cue is not None and cue.span.meets(tree.tokens[predicate_of(tree, index)].span)


def is_cut_off(hit: Hit, time: Time, attribution: Attribution | None) -> bool:
    """True for a time that a cue parts from the clause that it opens: « en 2015, rappelle l'ONG, dix sont morts »."""
    if attribution is None or attribution.cue is None or len(attribution.content) == 1:
        return False
    first, cue = attribution.content[0], attribution.cue.span
    if not first.holds(time.span) or not first.end <= cue.start < hit.span.start:
        return False
    tree, top = hit.tree, clause_top(hit.tree, hit.index)
    while tree.tokens[top].deprel == "conj":
        top = tree.tokens[top].head
    return tree.tokens[top].deprel in BESIDE_CUE and cue.meets(tree.tokens[tree.tokens[top].head].span)


def _is_of_noun(hit: Hit, index: int, on: bool) -> bool:
    """True for a time that ``de`` joins to the happening: « a annoncé sa candidature au scrutin de 2017 »."""
    return on and hit.frame.upos == "NOUN" and case_of(hit.tree, index) == "de"


def _parts(hit: Hit, time: Time, on: bool, attribution: Attribution | None) -> bool:
    """True for a day between a happening and what it took: « X condamne le meurtre, hier, de deux élus »."""
    first = next((i for i, t in enumerate(hit.tree.tokens) if t.span.start >= hit.span.end), 0)
    enclosed = hit.tree.tokens[first].text == "," and time.span.start - hit.tree.tokens[first].span.end <= OPENER
    near = hit.frame.upos == "NOUN" and (on or enclosed)
    parts = attribution.content if attribution is not None and near else ()
    return any(part.start <= time.span.start and time.span.end < part.end for part in parts)


def _is_declared(hit: Hit, attribution: Attribution | None, scene: Scene) -> bool:
    """True for what is done by being announced: « le groupe annonce lundi la rupture de ses liens »."""
    if attribution is None or attribution.cue is None or attribution.act != "announce":
        return False
    tree, verb = hit.tree, predicate_of(hit.tree, hit.index)
    enacted = attribution.cue.lemma in scene.words.enacting  # « ont décrété l'état d'urgence mercredi »
    own = hit.frame.type == "political_act" and (enacted or is_owned(tree, hit.index))
    return (
        hit.frame.upos == "NOUN"
        and attribution.speech == "indirect"
        and (own or hit.frame.type in DECLARED)
        and attribution.cue.span.meets(tree.tokens[verb].span)
    )


def _is_spoken_of_now(hit: Hit, time: Time, attribution: Attribution | None, scene: Scene) -> bool:
    """True for a past time behind what somebody speaks of now: « impute au groupe la mort d'un juge en janvier »."""
    published = scene.doc.published
    if attribution is None or attribution.cue is None or published is None or time.end is None:
        return False
    cue = attribution.cue.span
    now = [t for t in hit.tree.tokens if cue.meets(t.span) and set(t.feats.split("|")) >= NOW]
    behind = cue.end <= hit.span.start and hit.span.end <= time.span.start
    behind = behind and "," not in scene.doc.text[hit.span.end : time.span.start]
    return behind and bool(now) and time.end[:DAY] < published[:DAY] and now[0].upos == "VERB"


def _is_called(hit: Hit, time: Time, attribution: Attribution | None) -> bool:
    """True for the day behind what is asked for, not yet the day of asking: « appellent à une grève jeudi »."""
    if attribution is None or attribution.cue is None or attribution.act != "demand":
        return False
    return attribution.cue.span.end <= hit.span.start and hit.span.end <= time.span.start


def _is_scheduled(hit: Hit, index: int, scene: Scene) -> bool:
    """True for the day behind an event noun that it is meant for: « a annoncé une grève pour jeudi »."""
    aimed = hit.frame.upos == "NOUN" and hit.index < index and case_of(hit.tree, index) in scene.words.aimed
    return aimed and hit.tree.tokens[index].head in {hit.index, predicate_of(hit.tree, hit.index)}


def _is_of_no_speech(hit: Hit, time: Time, attribution: Attribution | None, scene: Scene) -> bool:
    """True for a time at which nobody has spoken: one of two days between which something was, one after the report.

    Somebody may still be to speak: « annoncera lundi », « doit annoncer lundi ».
    """
    cue = None if attribution is None else attribution.cue
    told = [t.feats for t in hit.tree.tokens if cue is not None and cue.span.meets(t.span)]
    said = all("Tense=Fut" not in feats and "VerbForm=Inf" not in feats for feats in told)
    return is_ranged(time, hit.tree, scene) or (said and is_after_report(time, scene))
