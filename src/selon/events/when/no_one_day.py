"""What is told without a day and yet not of the day told before it: over years, like it, charged, or claimed by then.

« Le groupe a tué des centaines de civils ces dernières années », « une attaque similaire avait fait dix morts ».
"""

from __future__ import annotations

import re

from selon.events.grammar.clauses import predicate_of
from selon.events.scene import Scene
from selon.events.when.accused import is_charged
from selon.events.when.told_apart import is_over_by_then
from selon.lang.roles import RoleWords
from selon.model import Event, Time
from selon.tree import Tree, base, case_of, feature, head_in

LONG = re.compile(r"P(\d+|X)[MY]$")
PAST = "PAST_REF"  # the value of « ces dernières années »


def is_of_no_one_day(event: Event, scene: Scene) -> bool:
    """True for what adds up over years, is only like something, is charged with, or had been claimed."""
    number = scene.sentence_at(event.trigger)
    tree = scene.tree(number)
    index = head_in(tree, event.trigger)
    if index is None:
        return False
    told = predicate_of(tree, index)
    several = event.rule.endswith("/VERB") or feature(tree.tokens[index], "Number") == "Plur"
    if several and any(_is_over_years(tree, told, time, scene.words) for time in scene.times.get(number, ())):
        return True  # « en 18 mois, c'est le troisième attentat » was on the day
    if is_charged(tree, index, scene.words) or _is_staged(event, tree, index, scene.words):
        return True
    looks_back = _is_alike(tree, index, scene.words) or _is_claimed(tree, index, told, scene.words)
    return looks_back and is_over_by_then(tree, told)


def _is_over_years(tree: Tree, told: int, time: Time, words: RoleWords) -> bool:
    """« a tué des milliers de civils en dix ans », not « est mort à dix ans », « deux ans après »."""
    head = head_in(tree, time.span)
    if head is None or tree.tokens[head].head != told:
        return False
    apart = words.dative | words.aimed | words.after | words.before
    behind = {tree.tokens[i].lemma for i in range(head + 1, min(head + 2, len(tree.tokens)))}
    spell = time.value == PAST or (time.type == "DURATION" and LONG.match(time.value) is not None)
    return spell and case_of(tree, head) not in apart and behind.isdisjoint(apart)


def _is_alike(tree: Tree, index: int, words: RoleWords) -> bool:
    """« Une attaque similaire »: another one; of « avait fait dix morts » it was before."""
    return tree.tokens[index].upos == "NOUN" and any(
        base(tree.tokens[c].deprel) == "amod" and tree.tokens[c].lemma in words.alike for c in tree.children[index]
    )


def _is_claimed(tree: Tree, index: int, told: int, words: RoleWords) -> bool:
    """« Le Front avait revendiqué l'enlèvement d'un prêtre »: with a claim that was over the text looks back."""
    return index != told and tree.tokens[told].lemma in words.claiming


def _is_staged(event: Event, tree: Tree, index: int, words: RoleWords) -> bool:
    """« La région a été le théâtre de nombreuses attaques »."""
    several = feature(tree.tokens[index], "Number") == "Plur" and not event.quantities
    return several and tree.tokens[tree.tokens[index].head].lemma in words.stages and case_of(tree, index) == "de"
