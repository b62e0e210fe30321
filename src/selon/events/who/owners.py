"""Roles told by a possessive: whose a happening is, by the subject above it or the antecedent before it."""

from __future__ import annotations

from dataclasses import replace

from selon.events.grammar.agreement import NOUNS, Agreement, agreeing
from selon.events.grammar.antecedents import Filler, find_antecedent, is_somebody
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.events.who.carried import by_support, supports_of
from selon.events.who.clitics import OF_PEOPLE
from selon.events.who.parties import as_filler, find_party
from selon.events.who.paths import Role, paths_of
from selon.lang.frames import Path
from selon.tree import (
    OBLIQUE,
    Argument,
    Tree,
    ancestors,
    base,
    feature,
    has_possessive,
    is_genitive,
    is_passive,
    subtree,
)

OWN = (Path("nmod", "de"),)
# What befalls people: whose it is by a possessive undergoes it, and a place behind "de" is where they were.
UNDERGONE = OF_PEOPLE | {"evacuation", "sanction"}


def by_owner(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """A possessive on the event noun, for the role that its ``de`` phrase has: ``son offensive``."""
    tree = hit.tree
    if not any(p.case == "de" for p in paths_of(hit, role)) and not (role == "actor" and _is_of_what(hit, scene)):
        return None
    for child in tree.children[hit.index]:
        form = tree.tokens[child].text.lower()
        if base(tree.tokens[child].deprel) == "det" and form in scene.words.possessives:
            agreement = scene.words.possessives[form]
            offers = role == "actor" and hit.tree.tokens[hit.tree.tokens[hit.index].head].lemma in scene.words.offering
            askers = [] if offers else _askers(hit, scene) + _tellers(hit, role, agreement, scene)
            askers += _answerable(hit, role, scene)
            befallen = None if askers else _befallen_before(hit, role, agreement, scene)
            above = _of_circle(hit, role, agreement, scene) or _of_agent(hit, agreement, scene) or befallen
            above = above or (None if askers else _subject_above(hit, agreement, scene))
            found = above or find_antecedent(hit, hit.index, agreement, scene, "possessive", askers)
            return None if found is None or _may_be_another(hit, found, agreement, scene) else found
    return None


def _may_be_another(hit: Hit, owner: Filler, agreement: Agreement, scene: Scene) -> bool:
    """« L'échec du vote est un revers pour le président depuis sa prise de pouvoir »: a thing is no owner beside one.

    Where people that agree are told of, it may be theirs.
    """
    tree, words = hit.tree, scene.words
    known = words.bodies | words.sides | words.groups | words.sites.keys() | words.combatants
    if owner.tree is not tree or tree.tokens[owner.index].upos != "NOUN" or _is_somebody(hit, owner.index, scene):
        return False
    if tree.tokens[owner.index].lemma in known or hit.frame.upos != "NOUN":
        return False
    people = (i for i in range(owner.index + 1, hit.index) if tree.tokens[i].lemma in words.people | words.rulers)
    return any(tree.tokens[i].upos == "NOUN" for i in agreeing(tree, list(people), agreement))


def _of_circle(hit: Hit, role: Role, agreement: Agreement, scene: Scene) -> Filler | None:
    """Whose people tell what befell them: ``la famille du maire a confirmé son enlèvement``."""
    tree = hit.tree
    if role != "recipient" or hit.frame.type not in UNDERGONE:
        return None
    verb = next((a for a in ancestors(tree, hit.index) if tree.tokens[a].upos == "VERB"), None)
    shared = () if verb is None else scene.dependents(hit.sentence, verb)
    circle = [a.index for a in shared if a.relation == "nsubj" and a.case is None]
    circle = [i for i in circle if i < hit.index and tree.tokens[i].lemma in scene.words.circles]
    whose = [c for i in circle for c in tree.children[i] if c > i and is_genitive(tree, c)]
    found = [i for i in agreeing(tree, whose, agreement) if tree.tokens[i].upos in NOUNS]
    return as_filler(hit, found[0], "whose people tell it", scene) if len(found) == 1 else None


def _of_agent(hit: Hit, agreement: Agreement, scene: Scene) -> Filler | None:
    """Who did to a thing what a participle says of it: ``le texte proposé par le maire après son élection``."""
    tree = hit.tree
    verb = next((a for a in ancestors(tree, hit.index) if tree.tokens[a].upos == "VERB"), hit.index)
    thing = tree.tokens[verb].head
    people = scene.words.people | scene.words.civilians | scene.words.rulers
    of_people = tree.tokens[thing].lemma in people or is_somebody(hit.sentence, tree, thing, scene)
    if tree.tokens[verb].deprel != "acl" or tree.tokens[thing].upos != "NOUN" or of_people:
        return None
    agents = [c for c in tree.children[verb] if c < hit.index and tree.tokens[c].deprel == "obl:agent"]
    found = [i for i in agreeing(tree, agents, agreement) if tree.tokens[i].upos in NOUNS]
    return as_filler(hit, found[0], "possessive of the agent", scene) if len(found) == 1 else None


def is_disowned(hit: Hit, role: Role, argument: Argument, scene: Scene) -> bool:
    """True for a phrase with ``de`` that a possessive keeps from a role: ``sa démission du gouvernement``.

    So it does one that tells of the noun before: ``ont riposté à une frappe | contre leur camp``.
    """
    if hit.frame.upos == "VERB":
        return role == "recipient" and _is_of_answered(hit, argument)
    if hit.frame.upos != "NOUN" or argument.case != "de" or not has_possessive(hit.tree, hit.index):
        return False
    return role == "actor" or _is_origin(hit, argument, scene)


def _is_of_answered(hit: Hit, argument: Argument) -> bool:
    """True for what is one's own right behind what one answers, read as a complement of the verb."""
    tree, at = hit.tree, argument.index
    if argument.relation not in OBLIQUE or argument.case in {None, "de"} or not has_possessive(tree, at):
        return False
    start = min(subtree(tree, at))
    answered = (c for c in tree.children[hit.index] if hit.index < c < start and tree.tokens[c].deprel == "obl:arg")
    return any(tree.tokens[c].upos == "NOUN" and max(subtree(tree, c)) == start - 1 for c in answered)


def _is_origin(hit: Hit, argument: Argument, scene: Scene) -> bool:
    """True for the place that people are taken or sent from: ``leur évacuation du camp``, ``son expulsion du pays``."""
    return hit.frame.type in UNDERGONE and hit.tree.tokens[argument.index].lemma in scene.words.sites


def by_part(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Whose part in a deed is told: ``recherché pour son implication dans l'attentat``, ``accusé de complicité``."""
    part = _part(hit, scene) if role == "actor" and hit.frame.upos == "NOUN" else None
    if part is None or _is_refused(hit, part, scene):
        return None
    told = replace(hit, index=part, frame=replace(hit.frame, actor=OWN, recipient=()))
    return by_owner(told, role, scene) or by_support(told, role, scene)


def _is_refused(hit: Hit, part: int, scene: Scene) -> bool:
    """True for a part that somebody has no mind to own: ``nie toute implication dans l'attentat``."""
    token = hit.tree.tokens[part]
    refusing = scene.words.reactions - scene.words.owning
    return base(token.deprel) == "obj" and hit.tree.tokens[token.head].lemma in refusing


def _part(hit: Hit, scene: Scene) -> int | None:
    """The noun for a part in a deed: what that hangs on, or beside it on the verb above."""
    tree, above = hit.tree, hit.tree.tokens[hit.index].head
    near = (above, *(c for c in reversed(tree.children[above]) if c < hit.index))
    return next((i for i in near if tree.tokens[i].lemma in scene.words.parts), None)


def _askers(hit: Hit, scene: Scene) -> list[int]:
    """Who asks for a deed of somebody else, or grants it: ``la foule exige son arrestation``."""
    token = hit.tree.tokens[hit.index]
    if base(token.deprel) != "obj" or hit.tree.tokens[token.head].lemma not in scene.words.asking:
        return []
    return [a.index for a in scene.dependents(hit.sentence, token.head) if a.relation == "nsubj"]


def _answerable(hit: Hit, role: Role, scene: Scene) -> list[int]:
    """Who claims what befell others, or denies a part in it: ``le Front a revendiqué leur assassinat``."""
    if role != "recipient" or hit.frame.type not in UNDERGONE:
        return []
    tree, part = hit.tree, _part(hit, scene)
    above = tree.tokens[hit.index if part is None else part].head
    if part is None and not any(support.claims for support in supports_of(tree, above, scene)):
        return []
    return [a.index for a in scene.dependents(hit.sentence, above) if a.relation == "nsubj"]


def _tellers(hit: Hit, role: Role, agreement: Agreement, scene: Scene) -> list[int]:
    """Who tells others what is done to them: ``le juge lui a signifié son expulsion``."""
    tree, verb = hit.tree, hit.tree.tokens[hit.index].head
    if role != "recipient" or base(tree.tokens[hit.index].deprel) != "obj" or hit.frame.type not in UNDERGONE:
        return []
    told = (tree.tokens[c] for c in tree.children[verb] if base(tree.tokens[c].deprel) == "iobj")
    if not any(t.upos == "PRON" and feature(t, "Number") in {None, agreement[1]} for t in told):
        return []
    return [a.index for a in scene.dependents(hit.sentence, verb) if a.relation == "nsubj"]


def _befallen_before(hit: Hit, role: Role, agreement: Agreement, scene: Scene) -> Filler | None:
    """Who undergoes the verb that follows what befell them: ``l'armée a tué le maire après son enlèvement``."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    if role != "recipient" or hit.frame.type not in UNDERGONE or base(token.deprel) != "obl":
        return None
    shared = scene.dependents(hit.sentence, token.head)
    acts = any(a.relation == "nsubj" and a.case is None and a.index < token.head for a in shared)
    objects = [a.index for a in shared if a.relation == "obj" and a.index < hit.index and acts]
    people = [i for i in agreeing(tree, objects, agreement) if _is_somebody(hit, i, scene)]
    return as_filler(hit, people[0], "possessive", scene) if len(people) == 1 else None


def _is_somebody(hit: Hit, index: int, scene: Scene) -> bool:
    known = hit.tree.tokens[index].lemma in scene.words.people | scene.words.civilians | scene.words.rulers
    return known or is_somebody(hit.sentence, hit.tree, index, scene)


def _is_of_what(hit: Hit, scene: Scene) -> bool:
    """True for a noun beside what undergoes it, whose possessive tells who acts: ``sa prise de la ville``."""
    of = [a for a in scene.dependents(hit.sentence, hit.index) if a.case == "de" and a.index > hit.index]
    of = [a for a in of if not _is_origin(hit, a, scene)]
    undergoes = any(p.case == "de" for p in hit.frame.recipient)
    return any(undergoes or hit.tree.tokens[a.index].lemma in scene.words.sites for a in of if a.relation in OBLIQUE)


def _subject_above(hit: Hit, agreement: Agreement, scene: Scene) -> Filler | None:
    """The subject of the verb that the event noun hangs on, one that it shares too, else of the next above.

    ``L'un d'eux, blessé lors de son arrestation, est mort``.
    """
    for verb in (a for a in ancestors(hit.tree, hit.index) if hit.tree.tokens[a].upos == "VERB"):
        found = _subject_of(hit, verb, agreement, scene)
        if found is not None or hit.tree.tokens[verb].deprel not in {"acl", "amod"}:
            return found
    return None


def _subject_of(hit: Hit, above: int, agreement: Agreement, scene: Scene) -> Filler | None:
    tree = hit.tree
    passive = is_passive(tree, above) and tree.tokens[above].deprel not in {"acl", "amod"}
    own = [a for a in scene.dependents(hit.sentence, above) if a.case is None]
    subjects = [
        a.index for a in own if a.relation == ("obj" if passive else "nsubj") and not (passive and a.index > above)
    ]
    if hit.frame.type in UNDERGONE:  # « son mouvement n'a pas confirmé sa mort »: both are of somebody else
        subjects = [i for i in subjects if not has_possessive(tree, i)]
    told = [i for i in agreeing(tree, subjects, agreement) if i != hit.index]
    nouns = [i for i in told if tree.tokens[i].upos in NOUNS]
    if nouns:
        return as_filler(hit, nouns[0], "possessive", scene)
    pronouns = (i for i in told if tree.tokens[i].text.lower() in scene.words.pronouns or _is_one_of(tree, i))
    found = (find_party(tree, Argument("nsubj", None, i), hit, scene, "possessive") for i in pronouns)
    return next(found, None)


def _is_one_of(tree: Tree, index: int) -> bool:
    """True for ``l'un des ravisseurs``."""
    below = (c for c in tree.children[index] if c > index and base(tree.tokens[c].deprel) == "nmod")
    return tree.tokens[index].upos == "PRON" and any(tree.tokens[c].upos in NOUNS for c in below)
