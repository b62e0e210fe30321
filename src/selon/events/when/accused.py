"""Crimes that people are arrested, tried or sentenced for: neither when nor where that is done to them.

« Un homme a été arrêté mardi à Lyon pour le meurtre d'un policier » says of the murder neither day nor town.
"""

from __future__ import annotations

from selon.events.grammar.clauses import is_under
from selon.events.grammar.spots import Site
from selon.events.hit import Hit
from selon.lang.roles import RoleWords
from selon.tree import Tree, base, case_of, is_bare

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


def is_laid_against(tree: Tree, index: int, words: RoleWords) -> bool:
    """True for a crime that is all that a charge says: « une plainte pour viol | contre le maire ».

    Whom such a charge is "against" is charged with it, and suffers it not. One that took place has an article, and
    behind a verb that says who is charged it may be against anybody: « jugé pour violences contre des policiers ».
    """
    first = index
    while tree.tokens[first].deprel == "conj" and tree.tokens[tree.tokens[first].head].upos == "NOUN":
        first = tree.tokens[first].head
    head, leads = tree.tokens[first].head, _leads(tree, first)
    near = (tree.tokens[i] for i in (head, *tree.children[head]) if i != first and tree.tokens[i].upos == "NOUN")
    laid = any(f"{token.lemma}_{lead}" in words.charging for token in near for lead in leads)
    return laid and is_bare(tree, index)


def _leads(tree: Tree, index: int) -> set[str]:
    """The prepositions before a noun or an infinitive."""
    case = case_of(tree, index)
    marks = (tree.tokens[c] for c in tree.children[index] if base(tree.tokens[c].deprel) in MARKS)
    return {token.lemma for token in marks if "Rel" not in token.feats} | ({case} if case else set())


def of_the_crime(hit: Hit, site: Site, words: RoleWords) -> bool:
    """False for a place that is told of what is done to whoever is charged with a crime."""
    return is_under(hit.tree, site.index, hit.index) or not is_charged(hit.tree, hit.index, words)
