"""What a happening is about and what it strikes: the words behind its noun that name nobody who acts."""

from __future__ import annotations

import re

from selon.events.grammar.antecedents import SOMEBODY
from selon.events.hit import EXPLOSIVE, Hit
from selon.events.scene import Scene
from selon.events.who.causes import TARGETS, is_ridden
from selon.events.who.paths import NEEDED
from selon.model import Token
from selon.tree import OBLIQUE, Argument, articles, has_possessive, is_article, is_bare, is_definite

SHELLED = frozenset({"air_strike", "shelling"})

NUMBERED = re.compile(r"[A-Z]{1,2}-?\d{1,3}")  # how roads are called


def is_road(hit: Hit, argument: Argument, scene: Scene) -> bool:
    """Where it was, not to whom: ``l'attaque d'un convoi sur la route de Gao``, ``ont pris deux villages au nord``.

    So it is where a road has a number: ``des tirs sur la RN2``.
    """
    lying, lemma = argument.case not in {None, "de"}, hit.tree.tokens[argument.index].lemma
    facing = argument.case in scene.words.dative and lemma in scene.words.directions
    numbered = lying and is_numbered_road(hit.tree.tokens[argument.index])
    return argument.relation in OBLIQUE and (facing or numbered or (lying and lemma in scene.words.roads))


def is_numbered_road(token: Token) -> bool:
    """« La RN2 »: no party, on whatever side."""
    return NUMBERED.fullmatch(token.text) is not None


def is_matter(hit: Hit, argument: Argument, scene: Scene) -> bool:
    """True for what a noun's frame is about, not who acts: ``rupture des liens``, ``essai de missile``."""
    if hit.frame.upos != "NOUN" or argument.case != "de":
        return False
    if hit.tolls and is_definite(hit.tree, hit.index) and has_possessive(hit.tree, argument.index):
        return True  # « dix soldats ont été tués dans l'attaque de leur convoi », not « dans un raid de leurs rivaux »
    token = hit.tree.tokens[argument.index]
    if _is_some_thing(hit, argument.index, scene) or _may_be_town(hit, argument.index, scene):
        return True
    if argument.index in hit.needs and any(path.relation == NEEDED for path in hit.frame.recipient):
        return True
    somebody = scene.words.combatants | scene.words.people | scene.words.civilians
    if hit.frame.type == "gathering" and (token.lemma, "NOUN") in scene.happenings and token.lemma not in somebody:
        return True  # « le défilé du carnaval »
    if argument.index in hit.needs:
        is_country = scene.words.sites.get(token.lemma) == "country"
        return token.upos == "NOUN" and token.lemma not in somebody and not is_country
    return is_bare(hit.tree, argument.index) and "Number=Sing" in token.feats


def _may_be_town(hit: Hit, index: int, scene: Scene) -> bool:
    """« l'attaque de Tombora »: a name without an article may tell where it was, or who suffers."""
    token, classes = hit.tree.tokens[index], set(scene.classes(hit.sentence, index))
    definite = any(is_article(hit.tree.tokens[c]) for c in articles(hit.tree, index))
    named = token.upos == "PROPN" and token.text.istitle() and not definite
    known = (t.precision for t in scene.places.get(hit.sentence, ()) if t.span.meets(token.span))
    return named and "country" not in known and not classes & {"@armed_actor", "@person", "@group"}


def is_target(hit: Hit, index: int, scene: Scene) -> bool:
    """True for what an attack is "of" as it cannot attack itself: a town, a crowd, a convoy, some house."""
    lemma = hit.tree.tokens[index].lemma
    below = (hit.tree.tokens[c].lemma for c in hit.tree.children[index])
    if hit.frame.type in EXPLOSIVE and not scene.words.laying.isdisjoint(below):
        return False  # « l'explosion d'une voiture piégée »
    known = scene.words.sites.get(lemma) in TARGETS or lemma in scene.words.crowds
    return known or is_ridden(hit.tree, index, scene) or _is_some_thing(hit, index, scene)


def _is_some_thing(hit: Hit, index: int, scene: Scene) -> bool:
    """True for one of a kind that is nobody, and so is struck: ``le bombardement d'une maternité``."""
    tree, token, words = hit.tree, hit.tree.tokens[index], scene.words
    somebody = words.combatants, words.people, words.civilians, words.fighters, words.rulers, words.sides, words.things
    known = token.upos != "NOUN" or any(token.lemma in some for some in somebody)
    is_one = any({"Definite=Ind", "Number=Sing"} <= set(tree.tokens[c].feats.split("|")) for c in tree.children[index])
    is_thing = hit.frame.type in SHELLED and is_one and not known
    return is_thing and SOMEBODY.isdisjoint(scene.classes(hit.sentence, index))
