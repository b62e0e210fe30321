"""Walking from a word to the parties that frames name: the paths of roles, and the word that an event noun hangs on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from selon.events.grammar.agreement import NOUNS
from selon.events.grammar.antecedents import Filler
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.events.when.accused import is_laid_against
from selon.events.who.parties import find_party
from selon.lang.frames import Path
from selon.tree import CLEFT, Argument, Tree, ancestors, base, case_of, same_relation, subtree

Role = Literal["actor", "recipient"]
FIGHTS = frozenset({"armed_clash", "riot"})
NEEDED = "needed"  # the path to what a frame was chosen by
OF_STATES = frozenset({"political_act", "agreement", "negotiation", "sanction", "military_support", "ceasefire"})


def paths_of(hit: Hit, role: Role) -> tuple[Path, ...]:
    """The paths of a frame to who fills a role."""
    return hit.frame.actor if role == "actor" else hit.frame.recipient


def along(index: int, paths: Sequence[Path], hit: Hit, scene: Scene, rule: str) -> Filler | None:
    """The first party that the paths lead to from a word."""
    return among(scene.dependents(hit.sentence, index), paths, hit, scene, rule)


def among(shared: Sequence[Argument], paths: Sequence[Path], hit: Hit, scene: Scene, rule: str) -> Filler | None:
    """The first party among arguments, by the order of the paths."""
    for path in paths:
        for argument in _places_last(shared, path, hit, scene):
            if leads(path, argument) and argument.index not in {hit.index, *hit.parts}:
                if (_is_far(hit, argument, scene) and path.case in {None, "de"}) or _is_early(hit, argument):
                    continue
                if path.case == "à" and hit.frame.type in FIGHTS and _is_place(hit, argument.index, True, scene):
                    continue
                if path.case == "contre" and (_is_answered(hit, argument) or _is_charged(hit, scene)):
                    continue
                filler = find_party(hit.tree, argument, hit, scene, f"{rule} {_spelt(path)}")
                if filler is not None:
                    return filler
    return None


def on_road(filler: Filler, scene: Scene) -> bool:
    """« un viol commis sur la route de X », « une attaque sur la route de X »: where it was, and nobody it befell."""
    return filler.tree.tokens[filler.index].lemma in scene.words.roads


def _places_last(shared: Sequence[Argument], path: Path, hit: Hit, scene: Scene) -> Sequence[Argument]:
    """Behind a preposition a party goes before a place: ``les combats opposent l'armée aux rebelles à X``.

    A country that a noun of state is "of" is one that acts: ``la sortie du Mali de l'union``.
    """
    if path.case is None or hit.sentence not in scene.places:
        return shared
    acts = hit.frame.type in OF_STATES and path.case == "de"
    return sorted(shared, key=lambda a: _is_place(hit, a.index, acts, scene))


def _is_place(hit: Hit, index: int, country_acts: bool, scene: Scene) -> bool:
    span = hit.tree.tokens[index].span
    found = [t for t in scene.places.get(hit.sentence, ()) if t.span.meets(span)]
    return any(t.precision != "country" or not country_acts for t in found)


def _is_far(hit: Hit, argument: Argument, scene: Scene) -> bool:
    """True for a phrase that hangs on another noun: only a telling preposition makes it the trigger's."""
    token = hit.tree.tokens[argument.index]
    head = token.head
    if token.lemma in scene.words.hollow:
        return False
    return argument.relation == "obl" and head not in {hit.index, *hit.parts} and hit.tree.tokens[head].upos in NOUNS


def _is_answered(hit: Hit, argument: Argument) -> bool:
    """True for what others do that is answered: ``riposter à une frappe contre leur camp`` is no blow at the camp."""
    head = hit.tree.tokens[argument.index].head
    answers = any(path.case == "à" for path in hit.frame.recipient)
    return answers and head != hit.index and hit.tree.tokens[head].upos == "NOUN" and case_of(hit.tree, head) == "à"


def _is_charged(hit: Hit, scene: Scene) -> bool:
    """« une plainte pour viol | contre le maire »: whom a charge is against did it, or is said to."""
    return hit.frame.upos == "NOUN" and is_laid_against(hit.tree, hit.index, scene.words)


def _is_early(hit: Hit, argument: Argument) -> bool:
    """True for a phrase before a verb, which says how or when: ``À l'inverse, il s'est attaqué à…``.

    What stands between a verb and its object is not: ``X impute aux rebelles l'attaque``.
    """
    verb = hit.tree.tokens[hit.index].head
    behind = hit.frame.upos == "NOUN" and verb < argument.index and hit.tree.tokens[argument.index].head == verb
    early = argument.relation == "obl" and argument.index < hit.index and not behind
    return early and hit.tree.tokens[argument.index].upos != "PRON" and not _is_antecedent(hit, argument.index)


def _is_antecedent(hit: Hit, index: int) -> bool:
    """True for what a clause is said of: ``l'armée, par laquelle deux civils sont morts``, ``c'est par elle que …``."""
    tokens = hit.tree.tokens
    clauses = (i for i in (hit.index, *ancestors(hit.tree, hit.index)) if tokens[i].deprel in {"acl:relcl", CLEFT})
    clause = next(clauses, None)
    return clause is not None and tokens[clause].head == index


def leads(path: Path, argument: Argument) -> bool:
    """True when an argument stands where a path leads."""
    return same_relation(argument.relation, path.relation) and (
        path.case is None or path.case.replace("_", " ") == argument.case
    )


def _spelt(path: Path) -> str:
    return path.relation if path.case is None else f"{path.relation}:{path.case}"


def row_head(tree: Tree, index: int) -> int:
    """The first of the nouns that one is in a row with, itself for a noun alone; for « un de ces raids » « un »."""
    index = _told_by(tree, index)
    while tree.tokens[index].deprel == "conj" and tree.tokens[tree.tokens[index].head].upos in NOUNS:
        index = tree.tokens[index].head
    return index


def _told_by(tree: Tree, index: int) -> int:
    """The pronoun that tells how many of those in a noun are meant: ``l'un des raids``; any other word itself."""
    head = tree.tokens[index].head
    is_one = base(tree.tokens[index].deprel) == "nmod" and tree.tokens[head].upos == "PRON"
    return head if is_one and head < index and case_of(tree, index) == "de" else index


def carrier(tree: Tree, index: int) -> int | None:
    """The word that an event noun hangs on, over a noun that it is coordinated with.

    A parser may hang on the verb what belongs to its object ("a annoncé la reprise d'une offensive"), and on a modal
    what belongs to its infinitive ("doit mener la guerre").
    """
    index = _told_by(tree, index)
    token = tree.tokens[index]
    while token.deprel == "conj" and token.head != index:
        index = token.head
        token = tree.tokens[index]
    if base(token.deprel) == "obl" and case_of(tree, index) == "de":
        start = min(subtree(tree, index))
        before = [c for c in tree.children[token.head] if tree.tokens[c].deprel == "obj" and c == start - 1]
        return before[0] if before else token.head
    if base(token.deprel) == "obj":
        infinitives = (c for c in tree.children[token.head] if token.head < c < index)
        return next((c for c in infinitives if _is_without_object(tree, c)), token.head)
    return None if token.head == index else token.head


def _is_without_object(tree: Tree, index: int) -> bool:
    """True for an infinitive of a verb above that no object hangs on."""
    token = tree.tokens[index]
    is_infinitive = token.deprel == "xcomp" and "VerbForm=Inf" in token.feats
    return is_infinitive and all(base(tree.tokens[c].deprel) != "obj" for c in tree.children[index])


def is_between_others(hit: Hit, side: int, scene: Scene) -> bool:
    """« Les combats ont suivi des négociations | entre X et Y »: another happening stands right before the two."""
    tree = hit.tree
    marks = [c for c in tree.children[side] if base(tree.tokens[c].deprel) == "case"]
    if not marks or tree.tokens[marks[0]].span.start <= hit.span.end:
        return False
    before = tree.tokens[marks[0] - 1]
    return before.span.start > hit.span.end and before.upos == "NOUN" and (before.lemma, "NOUN") in scene.happenings
