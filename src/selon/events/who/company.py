"""Who else a happening is of: with whom it is, from whom it comes, who has come together for it."""

from __future__ import annotations

from dataclasses import replace

from selon.events.grammar.antecedents import Filler, is_somebody
from selon.events.hit import CROWDS, Hit
from selon.events.scene import Scene
from selon.events.who.joined import TWO_SIDED
from selon.events.who.parties import find_party
from selon.events.who.paths import Role, along
from selon.lang.frames import Path
from selon.tree import OBLIQUE, Argument, case_key, is_past_participle, is_reflexive

GIVEN = frozenset({"military_support", "aid"})


def by_company(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """The other side that a happening of two sides is with: ``incidents frontaliers avec la RDC``."""
    if role == "actor" or hit.frame.upos != "NOUN" or hit.frame.type not in TWO_SIDED - {"military_support"}:
        return None
    paths = tuple(Path("nmod", case.replace("_", " ")) for case in sorted(scene.words.company))
    said = (c for c in hit.tree.children[hit.index] if hit.tree.tokens[c].deprel == "acl:relcl")
    found = (along(index, paths, hit, scene, "with") for index in (hit.index, *said))
    return next((f for f in found if f is not None), None) or _met(hit, paths, scene)


def by_gathered(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Who has come together in the course of it: ``dix partisans s'étaient réunis lors d'un meeting``."""
    tree, verb = hit.tree, hit.tree.tokens[hit.index].head
    if role == "recipient" or hit.frame.upos != "NOUN" or hit.frame.type not in CROWDS:
        return None
    if tree.tokens[verb].lemma not in scene.words.gathering or case_key(tree, hit.index) not in scene.words.at_occasion:
        return None
    met = "nsubj" if is_reflexive(tree, verb) else "obj"
    whom = next((a for a in scene.dependents(hit.sentence, verb) if a.relation == met and a.index != hit.index), None)
    return None if whom is None else find_party(tree, whom, hit, scene, "who came together")


def as_met(shared: tuple[Argument, ...], hit: Hit, scene: Scene) -> tuple[Argument, ...]:
    """The arguments of a participle for those who met: ``les ministres, réunis lundi, ont voté``; nobody made them."""
    token = hit.tree.tokens[hit.index]
    met = token.deprel in {"acl", "advcl"} and is_past_participle(token) and token.lemma in scene.words.gathering
    led = any(path.relation == "obj" for path in hit.frame.actor)
    if not met or led or any(a.relation == "nsubj" for a in shared):
        return shared
    return tuple(replace(a, relation="nsubj") if a.relation == "obj" else a for a in shared)


def by_giver(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """From whom those who receive something have it: ``les sinistrés ont reçu des vivres de la Croix-Rouge``."""
    received = hit.frame.type in GIVEN and not hit.frame.actor and hit.frame.upos == "VERB"
    if role == "recipient" or not received or all(p.relation != "nsubj" for p in hit.frame.recipient):
        return None
    things = [a.index for a in scene.dependents(hit.sentence, hit.index) if a.relation == "obj"]
    for index in (hit.index, *things):
        for argument in scene.dependents(hit.sentence, index):
            if argument.relation in OBLIQUE and argument.case == "de" and argument.index > hit.index:
                found = find_party(hit.tree, argument, hit, scene, "from whom it is")
                if found is not None and _may_give(hit.sentence, found, scene):
                    return found
    return None


def _may_give(sentence: int, filler: Filler, scene: Scene) -> bool:
    span, lemma = filler.tree.tokens[filler.index].span, filler.tree.tokens[filler.index].lemma
    countries = (t.span for t in scene.places.get(sentence, ()) if t.precision == "country")
    is_state = lemma in scene.words.rulers or any(country.meets(span) for country in countries)
    return is_state or is_somebody(sentence, filler.tree, filler.index, scene)


def _met(hit: Hit, paths: tuple[Path, ...], scene: Scene) -> Filler | None:
    """Whom a participle says that it is with: ``des négociations entamées par l'Église avec les ravisseurs``."""
    for participle in (c for c in hit.tree.children[hit.index] if hit.tree.tokens[c].deprel == "acl"):
        found = along(participle, paths, hit, scene, "with")
        if found is not None and found.tree is hit.tree:
            lemma = hit.tree.tokens[found.index].lemma
            if lemma in scene.words.people or is_somebody(hit.sentence, hit.tree, found.index, scene):
                return found
    return None
