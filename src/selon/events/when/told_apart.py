"""What is told beside a day though it was not on it: at another time, of whom the day itself tells, or going on."""

from __future__ import annotations

import re
from itertools import takewhile

from selon.events.grammar.clauses import PREDICATES, is_under, predicate_of
from selon.events.grammar.journeys import carried
from selon.events.hit import TOLL
from selon.events.scene import Scene
from selon.events.when.accused import is_charged
from selon.events.when.beyond import is_behind_what_was_before, is_of_bystanders, is_of_object
from selon.events.when.caused import is_parted_from
from selon.events.when.decided import is_topic
from selon.events.when.ended import ended
from selon.events.when.hanging import is_in_answer
from selon.events.when.opening import is_of_described, is_of_opening
from selon.events.when.periods import DAY, is_behind_gap, is_day, is_since
from selon.model import Event, Time
from selon.tree import Tree, ancestors, base, case_of, head_in

LONG = re.compile(r"P(\d+|X)[MY]$")


def is_told_apart(event: Event, day: Time, scene: Scene) -> bool:
    """True for what is told of another time, or only names those of whom the day itself tells.

    « Déjà tué » was before, « reste détenu » goes on.
    """
    number = scene.sentence_at(event.trigger)
    tree = scene.tree(number)
    index = head_in(tree, event.trigger)
    if index is None:
        return False
    at = head_in(tree, day.span)
    others = (is_of_opening, is_of_described, is_behind_what_was_before)  # « tués lundi, les soldats ont été enterrés »
    if at is not None and any(is_of_other(tree, index, at, scene.words) for is_of_other in others):
        return True
    if is_in_answer(tree, -1, index, scene.words) or is_behind_gap(tree, number, index, scene):
        return True
    told = predicate_of(tree, index)
    if ended(tree, index, event.type, scene.words):
        return True  # « a suspendu ses frappes le 10 mai »
    if _took_long(event, number, told, tree, scene) or _was_then(tree, told, scene):
        return True
    if at is not None and event.type == TOLL and carried(tree, index, scene.words) is not None:
        return True
    if _goes_on(event, tree, told) or (event.factuality == "asserted" and _had_been(tree, told)):
        return True
    if case_of(tree, index) == "de" and tree.tokens[tree.tokens[index].head].lemma in scene.words.eves:
        return True  # « au lendemain d'un raid »
    own = {index, told} if told in {index, tree.tokens[index].head} else {index}
    words = {tree.tokens[child].lemma for i in own for child in tree.children[i]}
    words |= {tree.tokens[tree.tokens[i].head].lemma for i in own if tree.tokens[i].deprel == "xcomp"}
    if not words.isdisjoint(scene.words.elsewhen | scene.words.since) or is_charged(tree, index, scene.words):
        return True  # « depuis, ils ont arrêté mille personnes »
    if any(_is_begun(tree, child, scene) for i in {index, told} for child in tree.children[i]):
        return True
    if is_topic(tree, index, scene.words):
        return True
    if at is not None and is_parted_from(tree, index, event.type, at, scene):
        return True
    near = scene.times.get(number, ())
    if any(is_day(time) and time.span.start < event.trigger.start and is_since(time, scene) for time in near):
        return True
    beside = [time for time in near if time.value[:DAY] == day.value[:DAY]]
    return bool(beside) and (
        is_of_bystanders(tree, index, scene.words) or any(_is_of_object(tree, index, time) for time in beside)
    )


def _took_long(event: Event, number: int, told: int, tree: Tree, scene: Scene) -> bool:
    """True for what went on for months: « il avait été hospitalisé pendant plusieurs mois »."""
    for time in scene.times.get(number, ()):
        head = head_in(tree, time.span) if time.type == "DURATION" and LONG.match(time.value) else None
        if head is None or tree.tokens[head].head != told or not event.rule.endswith("/VERB"):
            continue
        if case_of(tree, head) in scene.words.course or (case_of(tree, head) is None and head > told):
            return True
    return False


def _was_then(tree: Tree, told: int, scene: Scene) -> bool:
    """True for what was at a time told before, not on the day: « son fils avait alors été enlevé »."""
    words = {tree.tokens[c].lemma for c in tree.children[told] if tree.tokens[c].deprel == "advmod"}
    return bool(words & scene.words.then) and is_over_by_then(tree, told)


def is_over_by_then(tree: Tree, verb: int) -> bool:
    """True for a pluperfect."""
    return any("Tense=Imp" in tree.tokens[c].feats for c in tree.children[verb] if tree.tokens[c].deprel == "aux:tense")


def _is_begun(tree: Tree, index: int, scene: Scene) -> bool:
    """« Depuis le début de la guerre », « depuis la chute de la ville », not « ont tiré depuis un pont »."""
    word = (tree.tokens[index].lemma, "NOUN")
    happens = word in scene.carriers or (word in scene.happenings and word[0] not in scene.words.sites)
    return happens and case_of(tree, index) in scene.words.since


def _goes_on(event: Event, tree: Tree, told: int) -> bool:
    """« Ils brûlent nos villages »: what somebody says in the present goes on while they speak."""
    spoken = event.attribution is not None and event.attribution.speech == "direct"
    return spoken and "Mood=Ind" in tree.tokens[told].feats and "Tense=Pres" in tree.tokens[told].feats


def _had_been(tree: Tree, told: int) -> bool:
    """« Le village, où dix hommes avaient été tués, … »: a clause on a noun in the pluperfect tells of another day."""
    helpers = (tree.tokens[c] for c in tree.children[told])
    over = any(base(t.deprel) == "aux" and t.deprel != "aux:pass" and "Tense=Imp" in t.feats for t in helpers)
    return over and tree.tokens[told].deprel == "acl:relcl"


def _is_of_object(tree: Tree, index: int, time: Time) -> bool:
    """True for a day that only tells which object is meant: « ont arrêté un suspect de l'attentat de lundi »."""
    head = head_in(tree, time.span)
    case = None if head is None else next((c for c in tree.children[head] if tree.tokens[c].deprel == "case"), None)
    if head is None or not case or tree.tokens[index].upos not in PREDICATES:
        return False
    noun = case - 1 if tree.tokens[case - 1].upos == "NOUN" else tree.tokens[head].head  # whatever it is hung on
    between = list(takewhile(lambda i: i != index, (noun, *ancestors(tree, noun))))
    return is_of_object(tree, head, between) and is_under(tree, noun, index)
