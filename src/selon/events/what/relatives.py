"""Clauses that tell what an attack did or who did it, and that a parser hung on what or whom it struck.

« l'attaque contre un poste de l'armée, qui a fait cinq morts »: no post kills. « les meurtres de civils commis par X »:
no civilian is committed. « dix morts et six blessés, évacués vers X »: no dead are.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from selon.events.grammar.clauses import has_relative_subject
from selon.events.hit import DEEDS, VIOLENT, Hit
from selon.events.scene import Scene
from selon.lang.roles import are_people_or_forces
from selon.ontology.counted import CASUALTIES, INJURED, KILLED
from selon.tree import OBLIQUE, Tree, ancestors, base, case_key, case_of, feature, is_genitive, is_past_participle

RELATIVE = "acl:relcl"
CARED_FOR = frozenset({"aid", "evacuation", "release"})
NEAR = 4  # words from the hurt to what is done with them: « six blessés, dont un grave, évacués » is further


def rehang(sentence: int, hits: Sequence[Hit], scene: Scene) -> bool:
    """Hang such clauses on the word of the attack; true when there was one."""
    tree = scene.tree(sentence)
    deeds = {hit.index: hit.frame.type for hit in hits if hit.frame.upos == "NOUN" and hit.frame.type in DEEDS}
    attacks = {index for index, kind in deeds.items() if kind in VIOLENT}
    found = ((verb, _attack(sentence, verb, attacks, scene)) for verb in range(len(tree.tokens) if attacks else 0))
    moved = {verb: attack for verb, attack in found if attack is not None}
    done = [verb for verb in range(len(tree.tokens) if deeds else 0) if _is_of_deed(tree, verb, deeds, scene)]
    moved |= {verb: tree.tokens[tree.tokens[verb].head].head for verb in done}
    moved |= _of_the_hurt(tree, hits, scene)
    if not moved:
        return False
    tokens = tuple(replace(t, head=moved.get(i, t.head)) for i, t in enumerate(tree.tokens))
    scene.replace_tree(sentence, tokens)
    return True


def _attack(sentence: int, verb: int, attacks: set[int], scene: Scene) -> int | None:
    tree = scene.tree(sentence)
    thing = tree.tokens[verb].head
    if tree.tokens[verb].deprel != RELATIVE or thing in attacks:
        return None
    if (course := _course(tree, verb, attacks, scene)) is not None:
        return course
    if not _tells_of_the_dead(tree, verb, scene):
        return None
    lemma = tree.tokens[thing].lemma
    struck = lemma in scene.words.sites or lemma in scene.words.things or "@place" in scene.classes(sentence, thing)
    attack = next((a for a in ancestors(tree, thing) if a in attacks), None) or _beside(tree, thing, attacks)
    return attack if attack is not None and (struck or _cannot_kill(tree, verb, thing, attack, scene)) else None


def _course(tree: Tree, verb: int, attacks: set[int], scene: Scene) -> int | None:
    """« une embuscade contre un convoi, dans laquelle trois soldats ont péri »: it is in attacks that people die."""
    whole = [verb, *tree.children[verb]]
    if all(scene.words.counts.get(tree.tokens[i].lemma) not in CASUALTIES for i in whole):
        return None
    pronoun = next((c for c in whole if "PronType=Rel" in tree.tokens[c].feats), verb)
    gender, number = (feature(tree.tokens[pronoun], name) for name in ("Gender", "Number"))
    in_it = case_key(tree, pronoun) in scene.words.circumstance and base(tree.tokens[pronoun].deprel) in OBLIQUE
    if gender is None or not in_it:
        return None
    before = (a for a in sorted(attacks, reverse=True) if a < verb)
    alike = (a for a in before if feature(tree.tokens[a], "Gender") in {gender, None})
    return next((a for a in alike if feature(tree.tokens[a], "Number") == number), None)


def _is_of_deed(tree: Tree, verb: int, deeds: Container[int], scene: Scene) -> bool:
    """« les meurtres de dix civils | commis par X »: it is murders that are committed, whatever agrees."""
    token, victim = tree.tokens[verb], tree.tokens[tree.tokens[verb].head]
    if token.deprel != "acl" or token.lemma not in scene.words.committed or not is_past_participle(token):
        return False
    of_deed = is_genitive(tree, token.head) and victim.head in deeds
    return of_deed and are_people_or_forces(victim.lemma, scene.words)


def _of_the_hurt(tree: Tree, hits: Sequence[Hit], scene: Scene) -> dict[int, int]:
    """The participles of care that a parser hung on the dead, with the hurt in a row with those, right before them."""
    moved = {}
    for hit in hits:
        token = tree.tokens[hit.index]
        if hit.frame.type not in CARED_FOR or token.deprel != "acl" or not token.head < hit.index:
            continue
        if scene.words.counts.get(tree.tokens[token.head].lemma) != KILLED:
            continue
        row = range(token.head + 1, hit.index)
        hurt = [i for i in row if scene.words.counts.get(tree.tokens[i].lemma) == INJURED]
        hurt = [i for i in hurt if tree.tokens[i].upos == "NOUN" and i >= hit.index - NEAR]
        if hurt:
            number = base(tree.tokens[hurt[-1]].deprel) == "nmod"  # « une vingtaine de blessés »
            moved[hit.index] = tree.tokens[hurt[-1]].head if number else hurt[-1]
    return moved


def _beside(tree: Tree, thing: int, attacks: set[int]) -> int | None:
    """« a revendiqué un attentat à Gao, qui … » where the parser hung the place on the verb: its object before it."""
    objects = [a for a in attacks if a < thing and tree.tokens[a].head == tree.tokens[thing].head]
    return next((a for a in objects if base(tree.tokens[a].deprel) == "obj"), None)


def _cannot_kill(tree: Tree, verb: int, thing: int, attack: int, scene: Scene) -> bool:
    """True for « une attaque de drones, qui a fait … », « un attentat devant le ministère, qui a fait … ».

    The verb has the number of the attack and not theirs, or a comma parts it from where that was.
    """
    finite = next((i for i in (*tree.children[verb], verb) if "VerbForm=Fin" in tree.tokens[i].feats), verb)
    number = feature(tree.tokens[finite], "Number")
    pronoun = next((c for c in tree.children[verb] if "PronType=Rel" in tree.tokens[c].feats), 0)
    if number is None or feature(tree.tokens[attack], "Number") != number:
        return False
    other = feature(tree.tokens[thing], "Number") not in {number, None}
    apart = pronoun > 0 and tree.tokens[pronoun - 1].text == "," and case_of(tree, thing) in scene.words.locative
    return other or apart


def _tells_of_the_dead(tree: Tree, verb: int, scene: Scene) -> bool:
    """True for « qui a fait cinq morts », « qui a tué cinq soldats », of which the pronoun is the subject."""
    if scene.words.counts.get(tree.tokens[verb].lemma) in CASUALTIES and tree.tokens[verb].upos == "VERB":
        return has_relative_subject(tree, verb)
    objects = [tree.tokens[c].lemma for c in tree.children[verb] if base(tree.tokens[c].deprel) == "obj"]
    return has_relative_subject(tree, verb) and any(scene.words.counts.get(lemma) in CASUALTIES for lemma in objects)
