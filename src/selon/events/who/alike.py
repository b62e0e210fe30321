"""Who does to some what they do to others of them: ``deux ont été tués et un troisième enlevé par la milice``."""

from __future__ import annotations

from selon.events.grammar.antecedents import Filler
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.events.who.parties import find_party
from selon.events.who.paths import Role
from selon.ontology.counted import CASUALTIES, UNDERGONE
from selon.tree import Tree, base, has_agent, is_passive, is_past_participle

HARMED = CASUALTIES | {UNDERGONE["abduction"]}
COUNTING = frozenset({"ADJ", "NUM", "PRON", "DET"})


def by_like(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """The agent of the next verb in a row of passives, said once where only its number tells of whom.

    A noun of its own may have its own doer (« deux soldats ont été tués et trois assaillants abattus par l'armée »),
    and who arrests some need not have killed the others.
    """
    tree = hit.tree
    if role == "recipient" or hit.frame.upos != "VERB" or not is_passive(tree, hit.index):
        return None
    if scene.words.counts.get(tree.tokens[hit.index].lemma) not in HARMED:
        return None
    for verb in (c for c in tree.children[hit.index] if c > hit.index and tree.tokens[c].deprel == "conj"):
        told = tree.tokens[verb].upos == "VERB" and is_past_participle(tree.tokens[verb])
        if not told or not has_agent(tree, verb) or not _is_of_number(tree, verb):
            continue
        if scene.words.counts.get(tree.tokens[verb].lemma) in HARMED:
            agents = (a for a in scene.dependents(hit.sentence, verb) if a.relation == "nsubj" and a.case is not None)
            return next((f for a in agents if (f := find_party(tree, a, hit, scene, "of its like")) is not None), None)
    return None


def _is_of_number(tree: Tree, verb: int) -> bool:
    """True for a participle whose subject is a number or « un autre », with no noun."""
    own = [c for c in tree.children[verb] if base(tree.tokens[c].deprel) == "nsubj" and c < verb]
    below = [c for i in own for c in (i, *tree.children[i])]
    return bool(own) and all(tree.tokens[i].upos in COUNTING for i in below)
