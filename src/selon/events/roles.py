"""Who acts and who undergoes: a frame's own paths first, then what carries the event noun, then antecedents.

Each rule answers or abstains; the first answer counts. Two equal antecedents of a pronoun give none.
"""

from __future__ import annotations

from collections.abc import Iterator

from selon.events.antecedents import NOUNS, Agreement, Filler, agreeing, find_antecedent
from selon.events.arguments import OBLIQUE
from selon.events.beside import by_fighter, by_headline
from selon.events.conditions import is_intransitive
from selon.events.hit import TOLL, Hit
from selon.events.parties import as_filler, find_party, is_bare
from selon.events.paths import Role, along, among, carrier, leads, paths_of
from selon.events.scene import Scene
from selon.lang.frames import Path
from selon.lang.roles import Support
from selon.tree import Argument, Tree, base, case_of, is_passive

LAND = frozenset({"area", "city", "region"})  # a village or province does nothing, a country or an embassy may
GIVEN = frozenset({"military_support", "aid"})
STEPS = 4  # how many supports may stand above each other: "ont annoncé le lancement d'une offensive"


def find_role(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Who fills a role of a happening, None when no rule answers."""
    first = (_by_frame, _by_toll) if role == "actor" else (_by_toll, _by_frame)
    for rule in (*first, _by_modifier, _by_support, _by_oblique, _by_owner, _by_means, by_headline, by_fighter):
        filler = rule(hit, role, scene)
        if filler is not None and not _is_cause(filler, role, hit, scene):
            return filler
    return None


def _is_cause(filler: Filler, role: Role, hit: Hit, scene: Scene) -> bool:
    """True for what harms without being a party to it: an earthquake, a shell, a toll, another happening."""
    token = filler.tree.tokens[filler.index]
    if role == "actor" and scene.words.sites.get(token.lemma) in LAND and _may_undergo(hit):
        return True
    return token.lemma in scene.words.causes and (role == "actor" or hit.frame.type == TOLL)


def _may_undergo(hit: Hit) -> bool:
    """True when what an event noun says "of" somebody may be that they undergo it: ``le siège de la ville``."""
    return hit.frame.upos == "NOUN" and any(path.case == "de" for path in hit.frame.recipient)


# --- rules


def _by_frame(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """The frame's own paths."""
    shared = scene.dependents(hit.sentence, hit.index, is_intransitive(hit.frame))
    paths = paths_of(hit, role)
    if role == "actor":
        shared = tuple(a for a in shared if not _is_matter(hit, a, scene))
    found = among(shared, paths, hit, scene, "frame")
    if found is not None or not any(path.relation == "nsubj" for path in paths) or not is_passive(hit.tree, hit.index):
        return found
    agents = tuple(Path("obl", case) for case in sorted(scene.words.agentive))
    return among(shared, agents, hit, scene, "agent")


def _is_matter(hit: Hit, argument: Argument, scene: Scene) -> bool:
    """True for what a noun's frame is about, not who acts: ``rupture des liens``, ``essai de missile``."""
    if hit.frame.upos != "NOUN" or argument.case != "de":
        return False
    token = hit.tree.tokens[argument.index]
    if argument.index in hit.needs:
        return token.upos == "NOUN" and token.lemma not in scene.words.combatants
    return is_bare(hit.tree, argument.index) and "Number=Sing" in token.feats


def _by_toll(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """The people of the dead and wounded, or of the verb, that belong to a violent happening."""
    for toll in hit.tolls:
        supports = _supports(toll.tree, toll.index, scene)
        if toll.frame.type != TOLL and any(_carries(s, hit, toll.index, hit.index, scene) for s in supports):
            continue
        shared = scene.dependents(toll.sentence, toll.index, is_intransitive(toll.frame))
        filler = among(shared, paths_of(toll, role), hit, scene, f"toll {toll.rule}")
        if filler is not None:
            return filler
    return None


def _by_modifier(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """A participle or relative clause on the event noun: ``une attaque menée par X``, ``qui a visé Y``."""
    tree = hit.tree
    for child in tree.children[hit.index]:
        if tree.tokens[child].deprel in {"acl", "acl:relcl"} and hit.frame.upos == "NOUN":
            for support in _supports(tree, child, scene):
                filler = _through(support, tree, child, hit, role, scene)
                if filler is not None:
                    return filler
            against = tuple(p for p in paths_of(hit, role) if p.case in scene.words.against)
            filler = along(child, against, hit, scene, "beside the participle")
            if filler is not None:
                return filler
    return None


def _by_support(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """The verb or noun that carries the event noun, and what carries that: ``X ont lancé une offensive``."""
    for support, above in _chain(hit, scene):
        if not support.speech or _is_own_deed(hit):
            filler = _through(support, hit.tree, above, hit, role, scene)
            if filler is not None:
                return filler
    return None


def _chain(hit: Hit, scene: Scene) -> Iterator[tuple[Support, int]]:
    """The supports above an event noun with their positions, nearest first.

    What a parser hung on the object of a supporting verb is tried with the verb: "accuse X d'une attaque".
    """
    tree, index = hit.tree, hit.index
    for _ in range(STEPS if hit.frame.upos == "NOUN" else 0):
        above = carrier(tree, index)
        if above is None:
            return
        supports = [s for s in _supports(tree, above, scene) if _carries(s, hit, above, index, scene)]
        if not supports and tree.tokens[above].deprel == "obj":
            above = tree.tokens[above].head
            supports = [s for s in _supports(tree, above, scene) if _carries(s, hit, above, index, scene)]
        if not supports:
            return
        yield from ((support, above) for support in supports)
        index = above


def _by_oblique(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """A phrase that belongs to the event noun but hangs on its verb: ``ont mené une attaque contre Y``."""
    above = carrier(hit.tree, hit.index)
    if hit.frame.upos != "NOUN" or above is None or hit.tree.tokens[above].upos != "VERB":
        return None
    if not _supports(hit.tree, above, scene):
        return None
    paths = tuple(p for p in paths_of(hit, role) if p.case is not None and p.relation in OBLIQUE and p.case != "de")
    return along(above, paths, hit, scene, "beside the verb")


def _by_owner(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """A possessive on the event noun, for the role that its ``de`` phrase has: ``son offensive``."""
    if not any(p.case == "de" for p in paths_of(hit, role)):
        return None
    tree = hit.tree
    for child in tree.children[hit.index]:
        form = tree.tokens[child].text.lower()
        if base(tree.tokens[child].deprel) == "det" and form in scene.words.possessives:
            agreement = scene.words.possessives[form]
            above = _subject_above(hit, agreement, scene)
            return above or find_antecedent(hit, hit.index, agreement, scene, "possessive")
    return None


def _by_means(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Who does something with somebody's support receives it: ``Y avance grâce à l'aide de X``."""
    case = (case_of(hit.tree, hit.index) or "").replace(" ", "_")
    above = carrier(hit.tree, hit.index)
    if role == "actor" or hit.frame.type not in GIVEN or case not in scene.words.means or above is None:
        return None
    subject = next((a for a in scene.dependents(hit.sentence, above) if a.relation == "nsubj"), None)
    return None if subject is None else find_party(hit.tree, subject, hit, scene, "means")


def _subject_above(hit: Hit, agreement: Agreement, scene: Scene) -> Filler | None:
    """The subject of the verb that the event noun hangs on, one that it shares too."""
    tree, above = hit.tree, carrier(hit.tree, hit.index)
    if above is None or tree.tokens[above].upos != "VERB":
        return None
    subjects = [a.index for a in scene.dependents(hit.sentence, above) if a.relation == "nsubj"]
    subjects = [i for i in agreeing(tree, subjects, agreement) if i != hit.index and tree.tokens[i].upos in NOUNS]
    return as_filler(hit, subjects[0], "possessive", scene) if subjects else None


# --- walking


def _supports(tree: Tree, index: int, scene: Scene) -> list[Support]:
    token = tree.tokens[index]
    known = scene.words.supports.get((token.lemma, token.upos), ())
    lemmas = {tree.tokens[c].lemma for c in tree.children[index]}
    return [s for s in known if s.needs is None or s.needs in lemmas]


def _carries(support: Support, hit: Hit, index: int, noun: int, scene: Scene) -> bool:
    if hit.tree.tokens[index].upos == "NOUN" and carrier(hit.tree, noun) == index:
        return True
    return any(
        argument.index == noun and any(leads(path, argument) and _is_bare(path, argument) for path in support.noun)
        for argument in scene.dependents(hit.sentence, index)
    )


def _is_bare(path: Path, argument: Argument) -> bool:
    """An object has no preposition: "fait état de 17 morts" is not "fait 17 morts"."""
    return path.relation != "obj" or path.case is not None or argument.case is None


def _is_own_deed(hit: Hit) -> bool:
    """True when what the noun says "of" somebody is that they act: ``l'offensive de X``."""
    return any(path.case == "de" for path in hit.frame.actor)


def _through(support: Support, tree: Tree, index: int, hit: Hit, role: Role, scene: Scene) -> Filler | None:
    paths = support.actor if role == "actor" else support.recipient
    return along(index, paths, hit, scene, f"{support.lemma}")
