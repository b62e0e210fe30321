"""What harms or is told to act without being a party: a shell, an earthquake, a wreck, another happening."""

from __future__ import annotations

from selon.events.grammar.antecedents import Filler
from selon.events.grammar.spots import CAPITAL
from selon.events.hit import TOLL, VIOLENT, Hit
from selon.events.scene import Scene
from selon.events.who.paths import Role
from selon.tree import Tree, ancestors, base, case_key, case_of, is_bare, is_definite

TARGETS = frozenset({"exact", "area", "city"})  # what is attacked and does not attack
# What is done by those who strike and kill, and not by those who only move.
STRIKES = (VIOLENT | {TOLL, "destruction"}) - {"offensive", "armed_clash"}
BUILT = TARGETS - {"city"}  # a school or a quarter harms nobody
LAND = frozenset({"area", "city", "region"})  # a village or province does nothing, a country or an embassy may
HARMLESS = TARGETS | LAND
DONE = frozenset({"arrested", "released", "attacks"})  # what words that count these tell is done, and does nothing


def is_cause(filler: Filler, role: Role, hit: Hit, scene: Scene) -> bool:
    """True for what harms without being a party to it: an earthquake, a shell, a toll, another happening.

    So is a number that counts nobody of it: ``douze morts, contre 20 en mai``.
    """
    token = filler.tree.tokens[filler.index]
    if token.upos == "NUM" and not scene.is_number(filler.sentence, filler.index):
        return True
    if role == "actor" and token.lemma in scene.words.manners and _is_alone(filler):
        return True
    if role == "actor" and hit.frame.type in STRIKES and _is_where(filler, hit, scene):
        return True
    if role == "actor" and (_is_thing_again(filler) or _is_row_of_deeds(filler, scene)):
        return True
    if token.lemma in scene.words.periods and token.upos == "NOUN":
        return True
    if role == "actor" and _is_number_of_deeds(filler, scene):
        return True
    kind = None if _is_side(filler, scene) else scene.words.sites.get(token.lemma)
    if (
        role == "actor"
        and kind in BUILT
        and hit.frame.type in STRIKES
        and "@armed_actor" not in set(scene.classes(filler.sentence, filler.index))
    ):
        return True
    harmless = kind in HARMLESS or token.lemma in scene.words.crowds or is_ridden(filler.tree, filler.index, scene)
    if role == "actor" and ((kind in LAND and _may_undergo(hit)) or (harmless and _is_attack_of(filler, hit))):
        return True
    if role == "actor" and (token.lemma in scene.words.issues or _is_wreck(filler, hit, scene)):
        return True
    if role == "recipient" and hit.frame.type in VIOLENT and token.lemma in scene.words.deeds:
        return True  # "riposter à des tirs"
    answers = hit.tree.tokens[hit.index].lemma in scene.words.answers
    if role == "recipient" and answers and token.lemma in scene.words.causes:
        return True  # "riposter à une provocation"
    known = {token.lemma, token.lemma.partition("-")[0]}  # « l'attentat-suicide »
    return not known.isdisjoint(scene.words.causes) and (role == "actor" or hit.frame.type == TOLL)


def _is_where(filler: Filler, hit: Hit, scene: Scene) -> bool:
    """True for where something was, which a parser takes a clause to be about: « un séisme à X, qui a détruit Y ».

    A capital may stand for those who rule: « a donné tort à Moscou, qui a frappé la ville ».
    """
    tree, at = filler.tree, filler.index
    if tree is not hit.tree or at > hit.index or case_key(tree, at) not in scene.words.locative:
        return False
    if tree.tokens[at].lemma in scene.words.directions:
        return True
    towns = (t for t in scene.places.get(hit.sentence, ()) if t.span.meets(tree.tokens[at].span))
    return any(t.precision == "city" and t.place is not None and t.place.feature != CAPITAL for t in towns)


def _is_number_of_deeds(filler: Filler, scene: Scene) -> bool:
    """True for so many happenings: ``s'est soldée par une soixantaine d'interpellations``."""
    tree = filler.tree
    if tree.tokens[filler.index].upos != "NOUN" or not scene.is_number(filler.sentence, filler.index):
        return False
    below = (c for c in tree.children[filler.index] if c > filler.index and case_of(tree, c) == "de")
    counted = tree.tokens[next(below, filler.index)].lemma
    return counted in scene.words.causes or scene.words.counts.get(counted) in DONE


def _is_side(filler: Filler, scene: Scene) -> bool:
    """True for ``les deux camps``, whose second meaning is no place."""
    tree = filler.tree
    counted = any(tree.tokens[c].deprel == "nummod" for c in tree.children[filler.index])
    return counted and tree.tokens[filler.index].lemma in scene.words.sides and is_definite(tree, filler.index)


def _is_alone(filler: Filler) -> bool:
    """True for a noun with no more than preposition and article: ``par la force``, not ``par la force régionale``."""
    below = filler.tree.children[filler.index]
    return all(base(filler.tree.tokens[c].deprel) in {"case", "det"} for c in below) and len(below) > 1


def is_ridden(tree: Tree, index: int, scene: Scene) -> bool:
    """True for a vehicle that people are attacked in: ``l'attaque d'un train``; several may carry the bombs."""
    token = tree.tokens[index]
    return token.lemma in scene.words.vehicles and "Number=Sing" in token.feats and not is_bare(tree, index)


def _is_wreck(filler: Filler, hit: Hit, scene: Scene) -> bool:
    """True for a vehicle that people die by: it is run into or breaks up (``un avion s'est écrasé, tuant …``)."""
    token = filler.tree.tokens[filler.index]
    lemma = token.lemma
    if hit.frame.type != TOLL or lemma in scene.words.vehicles:
        return hit.frame.type == TOLL
    accident = not scene.words.accidents.isdisjoint(hit.tree.tokens[i].lemma for i in ancestors(hit.tree, hit.index))
    beside = hit.tree.tokens[hit.index].head == token.head
    shot = token.deprel == "nsubj:pass" and beside  # « un avion a été abattu, tuant son équipage »
    return lemma in scene.words.things and (accident or shot)


def _is_thing_again(filler: Filler) -> bool:
    """True for a pronoun that repeats a noun with another complement: ``celle du marché a fait dix morts``."""
    tree, token = filler.tree, filler.tree.tokens[filler.index]
    is_one = token.upos == "PRON" and "PronType=Dem" in token.feats and "Number=Sing" in token.feats
    return is_one and any(case_of(tree, c) == "de" for c in tree.children[filler.index] if c > filler.index)


def _is_row_of_deeds(filler: Filler, scene: Scene) -> bool:
    """True for happenings told by their kind or number: ``une série d'attaques``, ``un mouvement de foule``."""
    tree, token = filler.tree, filler.tree.tokens[filler.index]
    if (token.lemma, token.upos) not in scene.words.supports:
        return False
    below = (c for c in tree.children[filler.index] if c > filler.index and case_of(tree, c) == "de")
    return any(tree.tokens[c].lemma in scene.words.causes | scene.words.crowds for c in below)


def _is_attack_of(filler: Filler, hit: Hit) -> bool:
    """True for what an attack is "of" when that cannot attack: ``l'attaque du camp``."""
    told = filler.tree is hit.tree and hit.frame.upos == "NOUN" and hit.frame.type in VIOLENT
    return told and hit.tree.tokens[filler.index].head == hit.index and case_of(hit.tree, filler.index) == "de"


def _may_undergo(hit: Hit) -> bool:
    """True when what an event noun says "of" somebody may be that they undergo it: ``le siège de la ville``.

    « La conquête de la ville » is what happened to it, though « la conquête des rebelles » is theirs.
    """
    taken = hit.frame.type == "territory_capture" or any(path.case == "de" for path in hit.frame.recipient)
    return hit.frame.upos == "NOUN" and taken
