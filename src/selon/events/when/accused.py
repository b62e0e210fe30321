"""Crimes that people are arrested, tried or sentenced for: neither when nor where that is done to them.

« Un homme a été arrêté mardi à Lyon pour le meurtre d'un policier » says of the murder neither day nor town.
"""

from __future__ import annotations

from selon.events.grammar.clauses import is_under
from selon.events.grammar.spots import Site
from selon.events.hit import Hit
from selon.lang.roles import RoleWords
from selon.tree import Tree, base, case_of

MARKS = frozenset({"mark", "case"})


def is_charged(tree: Tree, index: int, words: RoleWords) -> bool:
    """True for a crime behind a word for a charge: « jugé pour l'attentat », « soupçonnés d'avoir attaqué un poste ».

    Over nouns of a part in it: « pour complicité de meurtre », « pour son rôle dans l'attaque ».
    """
    seen: set[int] = set()
    while index not in seen and tree.tokens[index].head != index:
        seen.add(index)
        token, above = tree.tokens[index], tree.tokens[tree.tokens[index].head]
        if not words.charging.isdisjoint(f"{above.lemma}_{lead}" for lead in _leads(tree, index)):
            return True
        joined = token.deprel == "conj" or (above.upos == "NOUN" and base(token.deprel) in {"nmod", "acl"})
        if not joined or token.upos == "VERB" == above.upos:
            return False
        index = token.head
    return False


def _leads(tree: Tree, index: int) -> set[str]:
    """The prepositions before a noun or an infinitive."""
    case = case_of(tree, index)
    marks = (tree.tokens[c] for c in tree.children[index] if base(tree.tokens[c].deprel) in MARKS)
    return {token.lemma for token in marks if "Rel" not in token.feats} | ({case} if case else set())


def of_the_crime(hit: Hit, site: Site, words: RoleWords) -> bool:
    """False for a place that is told of what is done to whoever is charged with a crime."""
    return is_under(hit.tree, site.index, hit.index) or not is_charged(hit.tree, hit.index, words)
