"""Whether a phrase of place tells where a happening was, and what place it then means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.events.grammar.spots import POINTS, Site, prepositions
from selon.events.hit import ABSTRACT, DECIDED, TOLL, Hit
from selon.events.scene import Scene
from selon.events.where.whereabouts import is_called
from selon.lang.roles import RoleWords
from selon.model import Toponym
from selon.tree import base, case_key, case_of

INNER = frozenset({"nmod", "appos", "flat", "conj", "obl", "amod", "nummod", "dep", "fixed", "compound"})
LANDS = frozenset({"region", "city", "country"})  # where what is decided holds: « un couvre-feu dans la province »
HELD_THERE = frozenset({"negotiation", "political_act", "judicial"})  # where, be it in a town that no list has
CLAUSES = 2  # layers of words: the phrase of a happening, its clause


def tells(hit: Hit, site: Site, words: RoleWords) -> bool:
    """True for a named place, and for a common one where the kind of happening has a spot.

    Who dies « à l'hôpital » was hurt elsewhere, and « vers le sud » is no place: it needs a name to be one. What has no
    spot may be told of a land all the same, if it is decreed: « un couvre-feu dans la province ».
    """
    if site.named:
        return site.toponym.place is not None or hit.frame.type not in ABSTRACT or is_led(hit, site, words)
    case = case_of(hit.tree, site.index) or ""
    lemma = hit.tree.tokens[site.index].lemma
    if lemma in words.wards and hit.frame.type == TOLL:
        return case not in words.dative
    if hit.frame.type in ABSTRACT:
        beside = hit.tree.tokens[site.index].head in {hit.index, hit.tree.tokens[hit.index].head}
        return beside and hit.frame.type in DECIDED and hit.frame.upos == "NOUN" and site.toponym.precision in LANDS
    bare = not any(base(hit.tree.tokens[c].deprel) in INNER for c in hit.tree.children[site.index])
    moved = lemma in words.directions and bare and (case in words.goal or case in words.dative)
    return not moved


def is_led(hit: Hit, site: Site, words: RoleWords) -> bool:
    """True for the name that no list has of a place where something is said to be: « les pourparlers de paix à X »."""
    if hit.frame.type not in HELD_THERE or not is_called(hit.tree, site.index):
        return False
    return case_key(hit.tree, site.index) in words.locative - words.about - words.between


def is_any(site: Site) -> bool:
    """True for a building that has no name: a headline says where it stands ("X : fusillade dans une église")."""
    return not site.named and site.toponym.precision == "exact"


def in_town(toponym: Toponym, site: Site, offers: Sequence[tuple[int, Site]]) -> Toponym:
    """A site without a name lies in the one town that its clause names: « à X, l'inauguration du pont a eu lieu »."""
    if site.named or toponym.place is not None:
        return toponym
    towns = [s.toponym for at, s in offers if at < CLAUSES and s.named and s.toponym.precision in POINTS]
    one = len({town.place for town in towns}) == 1
    return replace(toponym, place=towns[0].place, precision="area") if one else toponym


def as_told(hit: Hit, site: Site, scene: Scene) -> Toponym:
    """What a phrase names: near a town, or some way from it, is an area about it and not the town."""
    tree, index = hit.tree, site.index
    above = tree.tokens[tree.tokens[index].head].lemma
    away = above in scene.words.measures or not scene.words.near.isdisjoint(prepositions(tree, index))
    return replace(site.toponym, precision="area") if away and site.toponym.precision in POINTS else site.toponym
