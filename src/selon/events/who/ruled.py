"""Whose strikes they are that are called after a capital and fall elsewhere: ``les frappes de Moscou à Alep``."""

from __future__ import annotations

from selon.events.grammar.antecedents import Filler
from selon.events.grammar.clauses import clause, clause_top, is_under
from selon.events.grammar.spots import CAPITAL
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.events.who.parties import as_filler
from selon.events.who.paths import Role
from selon.model import Toponym
from selon.tree import base, case_key, case_of, head_in

# What is "of" whoever does it; a bombardment or a siege is of the town that it befalls.
WAGED = frozenset({"air_strike", "offensive"})


def by_capital(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """The government in the capital that strikes are "of", where the clause says in which other place they fell.

    « Les frappes de Moscou ont fait dix morts » may have fallen there.
    """
    if role == "recipient" or hit.frame.upos != "NOUN" or hit.frame.type not in WAGED:
        return None
    waged = hit.tree.tokens[hit.index].lemma in scene.words.waged
    if not waged or all(path.relation != "nmod" or path.case != "de" for path in hit.frame.actor):
        return None
    named = [(head_in(hit.tree, t.span), t) for t in scene.places.get(hit.sentence, ())]
    for seat, town in named:
        if seat is None or hit.tree.tokens[seat].head != hit.index or case_of(hit.tree, seat) != "de":
            continue
        capital = town.place is not None and town.place.feature == CAPITAL
        capital = capital and all(base(hit.tree.tokens[c].deprel) != "det" for c in hit.tree.children[seat])
        if capital and any(_fell_there(hit, seat, at, other, scene) for at, other in named):
            return as_filler(hit, seat, "rules in the capital", scene)
    return None


def _fell_there(hit: Hit, seat: int, at: int | None, place: Toponym, scene: Scene) -> bool:
    """True for a town or region in which the clause of the strikes puts them or the harm that they did."""
    tree = hit.tree
    if at is None or at <= seat or is_under(tree, at, seat) or place.precision == "country":
        return False
    own = {hit.index, tree.tokens[hit.index].head} if base(tree.tokens[hit.index].deprel) == "nsubj" else {hit.index}
    top = at
    while tree.tokens[tree.tokens[top].head].lemma in scene.words.sites and tree.tokens[top].deprel == "nmod":
        top = tree.tokens[top].head
    objects = {c for o in own for c in tree.children[o] if base(tree.tokens[c].deprel) == "obj"}
    apart = tree.tokens[seat + 1].text == "," and hit.index in own and tree.tokens[top].head == hit.index
    led = case_key(tree, top) in scene.words.locative | scene.words.against | scene.words.about
    placed = tree.tokens[top].head in own | objects and led
    return placed and not apart and top in clause(tree, clause_top(tree, hit.index))
