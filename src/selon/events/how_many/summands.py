"""Which numbers of a happening add up: those of one row of people, and no part of another number.

« Six soldats et quatre civils ont été tués » are ten, « dix morts, dont six soldats et quatre civils » are ten as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.events.hit import Hit
from selon.events.how_many.amounts import counted_by, is_one
from selon.events.scene import Scene
from selon.lang.roles import are_people
from selon.model import Quantity
from selon.ontology.counted import SUFFERED
from selon.tree import base, is_bare

NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
TAKEN = frozenset({"abduction", "arrest", "release"})  # of whom one alone is no number: « un journaliste enlevé »


def in_rows(quantities: Sequence[Quantity], hit: Hit, scene: Scene) -> tuple[Quantity, ...]:
    """The quantities of a happening, with what adds to the first of each kind, and who stands beside uncounted."""
    rows: dict[str, frozenset[int]] = {}  # by kind, the row of the first number
    found = []
    for quantity in quantities:
        counted = frozenset(counted_by(hit.tree, quantity, scene))
        if quantity.of not in SUFFERED or not counted:
            found.append(quantity)
        elif quantity.of not in rows:
            rows[quantity.of] = _row_of(hit, counted)
            found.append(replace(quantity, beside=_beside(hit, rows[quantity.of] - counted, scene)))
        else:
            found.append(replace(quantity, added=_adds(hit, counted, rows[quantity.of])))
    return _apart_from_parts(found, hit, scene)


def _apart_from_parts(quantities: Sequence[Quantity], hit: Hit, scene: Scene) -> tuple[Quantity, ...]:
    """The quantities, with none added to a number that it is a part of: « dix otages, neuf hommes et une femme ».

    Those who are told apart come to exactly as many; « dix soldats, huit civils et deux policiers » are twenty, as
    civilians are no soldiers.
    """
    found = list(quantities)
    for first in quantities:
        added = [q for q in found if q.added and q.of == first.of]
        known = all(q.low == q.best == q.high for q in (first, *added))
        fighters = any(hit.tree.tokens[i].lemma in scene.words.combatants for i in counted_by(hit.tree, first, scene))
        if first.added or not added or not known or fighters:
            continue
        if sum(q.best or 0 for q in added) + (first.beside or 0) == first.best:
            found = [replace(q, added=False, beside=0) if q.of == first.of else q for q in found]
    return tuple(found)


def _row_of(hit: Hit, counted: frozenset[int]) -> frozenset[int]:
    """All that stands in a row with what a number counts."""
    tokens = hit.tree.tokens
    top = min(counted)
    while base(tokens[top].deprel) == "conj" and tokens[tokens[top].head].upos in NOUNS:
        top = tokens[top].head
    row = {top, *counted}
    while more := {c for i in row for c in hit.tree.children[i] if base(tokens[c].deprel) == "conj"} - row:
        row |= more
    return frozenset(row)


def _adds(hit: Hit, counted: frozenset[int], row: frozenset[int]) -> bool:
    """True for a further member of the row of the first number."""
    return any(i in row and base(hit.tree.tokens[i].deprel) == "conj" for i in counted)


def _beside(hit: Hit, others: frozenset[int], scene: Scene) -> int | None:
    """How many of the others in a row are told one by one; None where it has several whom nobody counts.

    Whom a number counts is no such, but one is one: « trois gardes et un chauffeur ont été enlevés » are four.
    """
    if not others:
        return 0
    taken = hit.frame.upos == "VERB" and hit.frame.type in TAKEN  # « dix arrestations et un blessé »: none of them
    numbers = [q for q in scene.quantities.get(hit.sentence, ()) if not (taken and is_one(q))]
    told = {i for quantity in numbers for i in counted_by(hit.tree, quantity, scene)}
    worth = [_worth(hit, i, scene) for i in sorted(others - told)]
    return None if None in worth else sum(n for n in worth if n is not None)


def _worth(hit: Hit, index: int, scene: Scene) -> int | None:
    """One for somebody, None for several, 0 for what is nobody."""
    token, words = hit.tree.tokens[index], scene.words
    if token.upos == "PROPN":
        return int("@person" in set(scene.classes(hit.sentence, index)))
    if token.upos != "NOUN" or not are_people(token.lemma, words):
        return 0
    if "Number=Plur" in token.feats:
        return 0 if is_bare(hit.tree, index) else None  # « deux mille hommes, femmes et enfants » share the number
    return None if token.lemma in words.bodies | words.groups | words.crowds else 1
