"""How often something was done, and numbers that tell nothing of a happening of that type."""

from __future__ import annotations

from selon.events.grammar.clauses import predicate_of
from selon.events.hit import VIOLENT, Hit
from selon.events.how_many.uncounted import is_both, is_known_number
from selon.events.scene import Scene
from selon.model import Quantity
from selon.ontology.counted import CASUALTIES, HELD, OTHER, PARTICIPANTS, UNDERGONE
from selon.tree import case_of, tokens_in

OFTEN = VIOLENT | {"ceasefire"}  # of which it is counted how often it was


def is_no_number(hit: Hit, quantity: Quantity, of: str | None, scene: Scene) -> bool:
    """True for what a number of that kind does not tell of that happening."""
    if (of in HELD and hit.frame.type in VIOLENT) or (of == OTHER and is_both(hit.tree, quantity)):
        return True
    if (of == OTHER and quantity.high == 0) or (of == PARTICIPANTS and quantity.of in CASUALTIES):
        return True  # « la grève s'étend, deux blessés »
    if of == OTHER and is_known_number(hit.tree, quantity) and _is_of_doers(hit, quantity, scene):
        return True  # « les trois groupes ont pris la ville »
    return hit.frame.lemma in scene.words.strokes and quantity.best is None  # « plusieurs coups de feu »


def of_total(hit: Hit, quantity: Quantity, scene: Scene) -> str | None:
    """What the total of those whom it befell has come to: ``porte à douze le nombre de suspects arrêtés``.

    Wherever a parser hangs the number: ``porte le nombre de suspects arrêtés cette semaine à douze``.
    """
    tree, kind = hit.tree, UNDERGONE.get(hit.frame.type)
    if quantity.of in CASUALTIES or quantity.of != kind or tree.tokens[hit.index].deprel != "acl":
        return None
    people = tree.tokens[tree.tokens[hit.index].head]
    totalled = people.deprel == "nmod" and tree.tokens[people.head].lemma in scene.words.running
    inside = tokens_in(tree.sentence, quantity.span) if totalled else ()
    led = any(case_of(tree, i) is not None for i in inside)
    return quantity.of if led and quantity.span.start != people.span.start else None


def _is_of_doers(hit: Hit, quantity: Quantity, scene: Scene) -> bool:
    tokens = hit.tree.tokens
    counted = {token.head for token in tokens if quantity.span.holds(token.span)}
    told = scene.dependents(hit.sentence, hit.index) if hit.frame.actor else ()
    return any(a.index in counted and a.relation == "nsubj" and a.case is None for a in told)


def is_how_often(hit: Hit, counted: tuple[int, ...]) -> bool:
    """True for how often an attack was made or a truce broken: ``ont frappé la ville à trois reprises``."""
    heads = {hit.tree.tokens[i].head for i in counted}
    return hit.frame.type in OFTEN and bool(heads & {hit.index, *hit.parts, predicate_of(hit.tree, hit.index)})
