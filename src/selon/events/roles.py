"""Who acts and who undergoes: a frame's own paths first, then what carries the event noun, then antecedents.

Each rule answers or abstains; the first answer counts. Two equal antecedents of a pronoun give none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from selon.events.arguments import OBLIQUE
from selon.events.clauses import clause_top
from selon.events.conditions import fills, is_intransitive
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.lang.frames import Path
from selon.lang.roles import Support
from selon.model import Span
from selon.tree import Argument, Tree, base, case_of, feature, is_passive, phrase, subtree

Role = Literal["actor", "recipient"]
PARTIES = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"})
NOUNS = frozenset({"NOUN", "PROPN", "X"})
STEPS = 4  # how many supports may stand above each other: "ont annoncé le lancement d'une offensive"


@dataclass(frozen=True, slots=True)
class Filler:
    """Who fills a role: the head word in its own sentence, its span, and the rule that found it."""

    tree: Tree
    index: int
    span: Span
    rule: str


def find_role(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Who fills a role of a happening, None when no rule answers."""
    rules = (_by_frame, _by_toll, _by_modifier, _by_support, _by_oblique, _by_owner)
    if role == "recipient":
        rules = (_by_toll, _by_frame, _by_modifier, _by_support, _by_oblique, _by_owner)
    for rule in rules:
        filler = rule(hit, role, scene)
        if filler is not None:
            return filler
    return None


# --- rules


def _by_frame(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """The frame's own paths."""
    shared = scene.dependents(hit.sentence, hit.index, is_intransitive(hit.frame))
    paths = _paths(hit, role)
    found = _among(shared, paths, hit, scene, "frame")
    if found is not None or not any(path.relation == "nsubj" for path in paths) or not is_passive(hit.tree, hit.index):
        return found
    agents = tuple(Path("obl", case) for case in sorted(scene.words.agentive))
    return _among(shared, agents, hit, scene, "agent")


def _by_toll(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """The people of the dead and wounded that belong to a violent happening."""
    for toll in hit.tolls:
        shared = scene.dependents(toll.sentence, toll.index, is_intransitive(toll.frame))
        filler = _among(shared, _paths(toll, role), hit, scene, f"toll {toll.rule}")
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
    return None


def _by_support(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """The verb or noun that carries the event noun, and what carries that: ``X ont lancé une offensive``."""
    tree, index = hit.tree, hit.index
    if hit.frame.upos != "NOUN":
        return None
    for _ in range(STEPS):
        above = _carrier(tree, index)
        if above is None:
            return None
        supports = [s for s in _supports(tree, above, scene) if _carries(s, hit, above, index, scene)]
        for support in supports:
            if support.speech and not _is_own_deed(hit):
                continue
            filler = _through(support, tree, above, hit, role, scene)
            if filler is not None:
                return filler
        if not supports:
            return None
        index = above
    return None


def _by_oblique(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """A phrase that belongs to the event noun but hangs on its verb: ``ont mené une attaque contre Y``."""
    above = _carrier(hit.tree, hit.index)
    if hit.frame.upos != "NOUN" or above is None or hit.tree.tokens[above].upos != "VERB":
        return None
    if not _supports(hit.tree, above, scene):
        return None
    paths = tuple(p for p in _paths(hit, role) if p.case is not None and p.relation in OBLIQUE and p.case != "de")
    return _along(above, paths, hit, scene, "beside the verb")


def _by_owner(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """A possessive on the event noun, for the role that its ``de`` phrase has: ``son offensive``."""
    if not any(p.case == "de" for p in _paths(hit, role)):
        return None
    tree = hit.tree
    for child in tree.children[hit.index]:
        form = tree.tokens[child].text.lower()
        if base(tree.tokens[child].deprel) == "det" and form in scene.words.possessives:
            agreement = scene.words.possessives[form]
            return _subject_above(hit, agreement, scene) or _antecedent(hit, hit.index, agreement, scene, "possessive")
    return None


def _subject_above(hit: Hit, agreement: tuple[str, str], scene: Scene) -> Filler | None:
    """The subject of the verb that the event noun hangs on, one that it shares too."""
    tree, above = hit.tree, _carrier(hit.tree, hit.index)
    if above is None or tree.tokens[above].upos != "VERB":
        return None
    subjects = [a.index for a in scene.dependents(hit.sentence, above) if a.relation == "nsubj"]
    subjects = [i for i in _agreeing(tree, subjects, agreement) if i != hit.index and tree.tokens[i].upos in NOUNS]
    return _filler(hit, subjects[0], "possessive") if subjects else None


# --- walking


def _paths(hit: Hit, role: Role) -> tuple[Path, ...]:
    return hit.frame.actor if role == "actor" else hit.frame.recipient


def _along(index: int, paths: Sequence[Path], hit: Hit, scene: Scene, rule: str) -> Filler | None:
    """The first party that the paths lead to from a word."""
    return _among(scene.dependents(hit.sentence, index), paths, hit, scene, rule)


def _among(
    shared: Sequence[Argument], paths: Sequence[Path], hit: Hit, scene: Scene, rule: str
) -> Filler | None:
    for path in paths:
        for argument in shared:
            if _leads(path, argument) and argument.index not in {hit.index, *hit.parts}:
                if (_is_far(hit, argument) and path.case in {None, "de"}) or _is_early(hit, argument):
                    continue
                filler = _party(hit.tree, argument, hit, scene, f"{rule} {_spelt(path)}")
                if filler is not None:
                    return filler
    return None


def _is_far(hit: Hit, argument: Argument) -> bool:
    """True for a phrase that hangs on another noun: only a telling preposition makes it the trigger's."""
    head = hit.tree.tokens[argument.index].head
    return argument.relation == "obl" and head != hit.index and hit.tree.tokens[head].upos in NOUNS


def _is_early(hit: Hit, argument: Argument) -> bool:
    """True for a phrase before a verb, which says how or when: ``À l'inverse, il s'est attaqué à…``."""
    return argument.relation == "obl" and argument.index < hit.index and hit.tree.tokens[argument.index].upos != "PRON"


def _leads(path: Path, argument: Argument) -> bool:
    return fills(argument.relation, path.relation) and (
        path.case is None or path.case.replace("_", " ") == argument.case
    )


def _spelt(path: Path) -> str:
    return path.relation if path.case is None else f"{path.relation}:{path.case}"


def _supports(tree: Tree, index: int, scene: Scene) -> list[Support]:
    token = tree.tokens[index]
    known = scene.words.supports.get((token.lemma, token.upos), ())
    lemmas = {tree.tokens[c].lemma for c in tree.children[index]}
    return [s for s in known if s.needs is None or s.needs in lemmas]


def _carries(support: Support, hit: Hit, index: int, noun: int, scene: Scene) -> bool:
    if hit.tree.tokens[index].upos == "NOUN" and _carrier(hit.tree, noun) == index:
        return True
    return any(
        argument.index == noun and any(_leads(path, argument) for path in support.noun)
        for argument in scene.dependents(hit.sentence, index)
    )


def _is_own_deed(hit: Hit) -> bool:
    """True when what the noun says "of" somebody is that they act: ``l'offensive de X``."""
    return any(path.case == "de" for path in hit.frame.actor)


def _carrier(tree: Tree, index: int) -> int | None:
    """The word that an event noun hangs on, over a noun that it is coordinated with.

    A parser may hang on the verb what belongs to its object: "a annoncé la reprise d'une offensive".
    """
    token = tree.tokens[index]
    while token.deprel == "conj" and token.head != index:
        index = token.head
        token = tree.tokens[index]
    if base(token.deprel) == "obl" and case_of(tree, index) == "de":
        start = min(subtree(tree, index))
        before = [c for c in tree.children[token.head] if tree.tokens[c].deprel == "obj" and c == start - 1]
        return before[0] if before else token.head
    return None if token.head == index else token.head


def _through(support: Support, tree: Tree, index: int, hit: Hit, role: Role, scene: Scene) -> Filler | None:
    paths = support.actor if role == "actor" else support.recipient
    return _along(index, paths, hit, scene, f"{support.lemma}")


# --- parties


def _party(tree: Tree, argument: Argument, hit: Hit, scene: Scene, rule: str) -> Filler | None:
    """The party an argument names: a noun phrase, or the antecedent of a pronoun."""
    token = tree.tokens[argument.index]
    if token.upos not in PARTIES:
        return None
    if token.upos == "PRON":
        agreement = scene.words.pronouns.get(token.text.lower().lstrip("-"))
        return None if agreement is None else _antecedent(hit, argument.index, agreement, scene, f"{rule}, pronoun")
    if any(time.span.holds(token.span) for time in scene.times.get(hit.sentence, ())):
        return None
    if argument.case == "de" and _is_inert(token.span, hit, scene):
        return None
    return _filler(hit, argument.index, rule)


def _filler(hit: Hit, index: int, rule: str) -> Filler:
    return Filler(hit.tree, index, phrase(hit.tree, index, without=hit.index), rule)


def _is_inert(span: Span, hit: Hit, scene: Scene) -> bool:
    """True for the name of a place that is no country: a city does not attack."""
    return any(t.span.holds(span) and t.precision != "country" for t in scene.places.get(hit.sentence, ()))


def _antecedent(
    hit: Hit, index: int, agreement: tuple[str, str], scene: Scene, rule: str
) -> Filler | None:
    """The only subject before that agrees: in this sentence, else in the one before."""
    own = [i for i in _subjects(hit.tree) if i < index and clause_top(hit.tree, i) != index]
    found = _agreeing(hit.tree, own, agreement)
    if not found and hit.sentence > 0:
        before = scene.tree(hit.sentence - 1)
        return _single(before, _agreeing(before, _subjects(before), agreement), rule)
    return _single(hit.tree, found, rule)


def _subjects(tree: Tree) -> Iterator[int]:
    for index, token in enumerate(tree.tokens):
        if base(token.deprel) == "nsubj" and token.upos in NOUNS:
            yield index


def _agreeing(tree: Tree, subjects: Sequence[int] | Iterator[int], agreement: tuple[str, str]) -> list[int]:
    gender, number = agreement
    return [i for i in subjects if _may_be(tree, i, "Gender", gender) and _number(tree, i) in {number, None}]


def _may_be(tree: Tree, index: int, name: str, wanted: str) -> bool:
    return not wanted or feature(tree.tokens[index], name) in {wanted, None}


def _number(tree: Tree, index: int) -> str | None:
    """Plural for a row of nouns, else that of the noun."""
    if any(tree.tokens[c].deprel == "conj" for c in tree.children[index]):
        return "Plur"
    return feature(tree.tokens[index], "Number")


def _single(tree: Tree, found: Sequence[int], rule: str) -> Filler | None:
    if len(found) != 1:
        return None
    return Filler(tree, found[0], phrase(tree, found[0]), rule)


