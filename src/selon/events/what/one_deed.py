"""Two words for one deed: a verb and its noun, those who gather and their gathering, a blow and whom it struck.

"Un attentat a frappé la ville" is told by the noun, "des manifestants se sont rassemblés" by the verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.events.grammar.clauses import predicate_of
from selon.events.hit import CROWDS, DAMAGE, VIOLENT, Hit
from selon.events.scene import Scene
from selon.ontology.counted import PARTICIPANTS
from selon.tree import Argument, case_key, conjunctions_of, is_bare, is_present_participle


def without_carriers(hits: Sequence[Hit], scene: Scene) -> list[Hit]:
    """Violent verbs whose subject, object or phrase of circumstance is a violent noun give it their people.

    So do verbs of destruction to a fire: ``un incendie a ravagé l'usine``.
    """
    kept = list(hits)
    for verb in hits:
        if verb.frame.upos == "NOUN" or verb.frame.type not in VIOLENT | {DAMAGE}:
            continue
        noun = next((h for h in kept if h.frame.upos == "NOUN" and _carries(verb, h, scene)), None)
        if noun is not None:
            kept.remove(verb)
            kept[kept.index(noun)] = replace(noun, tolls=(*noun.tolls, verb))
    return kept


def _carries(verb: Hit, noun: Hit, scene: Scene) -> bool:
    if noun.frame.type not in ({DAMAGE} if verb.frame.type == DAMAGE else VIOLENT):
        return False
    told, token = {noun.index}, noun.tree.tokens[noun.index]
    if token.deprel == "nmod" and (noun.tree.tokens[token.head].lemma, "NOUN") in scene.carriers:
        told.add(token.head)  # « une série d'attentats a frappé la ville »
    return any(a.index in told and _is_told_by(a, scene) for a in scene.dependents(verb.sentence, verb.index))


def _is_told_by(argument: Argument, scene: Scene) -> bool:
    case = argument.case_key
    return argument.relation in {"nsubj", "obj"} or case in scene.words.circumstance


def without_blows(hits: Sequence[Hit], scene: Scene) -> list[Hit]:
    """Blows with which an attack is made are none beside it: ``attaqué à coups de couteau``."""
    return [hit for hit in hits if not any(_is_how(hit, other, scene) for other in hits)]


def _is_how(noun: Hit, verb: Hit, scene: Scene) -> bool:
    alike = noun.frame.upos == "NOUN" and verb.frame.upos == "VERB" and noun.frame.type == verb.frame.type
    below = alike and noun.tree.tokens[noun.index].head == verb.index
    return below and case_key(noun.tree, noun.index) in scene.words.dative and is_bare(noun.tree, noun.index)


def without_aims(hits: Sequence[Hit], scene: Scene) -> list[Hit]:
    """A participle that only tells whom an attack struck gives it that: ``a tiré dix obus, visant deux villages``."""
    kept = list(hits)
    for aim in hits:
        attack = next((h for h in kept if h.index == aim.tree.tokens[aim.index].head and h is not aim), None)
        if attack is not None and _is_aim(aim, attack, scene):
            kept.remove(aim)
            kept[kept.index(attack)] = replace(attack, tolls=(*attack.tolls, aim))
    return kept


def _is_aim(aim: Hit, attack: Hit, scene: Scene) -> bool:
    tree = aim.tree
    told = tree.tokens[aim.index].deprel == "advcl" and is_present_participle(tree.tokens[aim.index])
    told = told and aim.index > attack.index and not conjunctions_of(tree, aim.index)
    alike = {attack.frame.type, aim.frame.type} <= VIOLENT and aim.frame.type in {attack.frame.type, "armed_attack"}
    paths = {path.relation for path in attack.frame.recipient}
    about = [a for a in scene.dependents(attack.sentence, attack.index) if a.index not in attack.needs]
    struck = any(a.relation == "obj" or (a.relation in paths and a.case not in {None, "de"}) for a in about)
    return told and alike and not struck and attack.frame.upos == aim.frame.upos == "VERB"


def without_purposes(hits: Sequence[Hit], scene: Scene) -> list[Hit]:
    """What a crowd came together for is told by how it did: ``une grève pour protester contre la réforme``.

    So is what people gathered to do: ``se sont rassemblés pour prier``.
    """
    kept = list(hits)
    for aim in hits:
        crowd = next((h for h in kept if h.frame.type in CROWDS and _is_for(aim, h, scene)), None)
        if crowd is not None:
            kept.remove(aim)
            theirs = (aim,) if crowd.frame.upos == "VERB" else ()  # whom they protest against
            kept[kept.index(crowd)] = replace(crowd, tolls=(*crowd.tolls, *theirs))
    return kept


def _is_for(aim: Hit, crowd: Hit, scene: Scene) -> bool:
    tree, token = aim.tree, aim.tree.tokens[aim.index]
    alike = aim is not crowd and aim.frame.upos == "VERB" and aim.frame.type == crowd.frame.type
    if not alike or "VerbForm=Inf" not in token.feats or conjunctions_of(tree, aim.index).isdisjoint(scene.words.aimed):
        return False
    above = tree.tokens[token.head]
    held = above.deprel == "acl" and above.head == crowd.index  # « une marche organisée pour protester »
    return held or token.head in {crowd.index, predicate_of(tree, crowd.index)}


def without_crowds(hits: Sequence[Hit], scene: Scene) -> list[Hit]:
    """Those who gather are no happening beside their gathering: ``des manifestants se sont rassemblés``.

    Nor is what they gather for: ``des habitants se sont réunis pour une veillée``.
    """
    kept = list(hits)
    for verb in hits:
        if verb.frame.upos == "NOUN" or verb.frame.type not in CROWDS:
            continue
        about = {a.index for a in scene.dependents(verb.sentence, verb.index)}
        crowd = next((h for h in kept if h.frame.upos == "NOUN" and h.frame.type in CROWDS and h.index in about), None)
        known = crowd is not None and scene.words.counts.get(crowd.frame.lemma) == PARTICIPANTS
        if crowd is not None and (known or _is_occasion(verb, crowd, scene)):
            kept.remove(crowd)
            kept[kept.index(verb)] = replace(verb, frame=replace(verb.frame, type=crowd.frame.type))
    return kept


def _is_occasion(verb: Hit, noun: Hit, scene: Scene) -> bool:
    """True for what people come together for or in: ``réunis lors d'un meeting``, ``rassemblés pour une veillée``."""
    case = case_key(noun.tree, noun.index)
    return verb.frame.lemma in scene.words.gathering and case in scene.words.at_occasion | scene.words.aimed
