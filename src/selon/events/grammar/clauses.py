"""Clauses of a parsed sentence: which predicate a word belongs to, and which words belong to a predicate."""

from __future__ import annotations

from collections.abc import Container

from selon.model import Token
from selon.tree import CLAUSAL, Tree, base, case_of, conjunctions_of, is_definite, is_past_participle

PREDICATES = frozenset({"VERB", "AUX"})
STOPS = frozenset({";"})
BARE = frozenset({"NUM", "DET", "ADP", "ADV", "ADJ"})  # between « dont » and what a number alone is told with


def joins_row(token: Token) -> bool:
    """True for what parts two that stand in a row: a conjunction or a comma."""
    return token.upos == "CCONJ" or token.text == ","


def predicate_of(tree: Tree, index: int) -> int:
    """The nearest verb at or above a token, or the root where there is none."""
    seen: set[int] = set()
    while tree.tokens[index].upos not in PREDICATES and tree.tokens[index].head != index and index not in seen:
        seen.add(index)
        index = tree.tokens[index].head
    return index


def governing_verb(tree: Tree, index: int) -> int:
    """The verb above a word, and above an infinitive the one that this completes: « doivent se tenir »."""
    verb = predicate_of(tree, index)
    while tree.tokens[verb].deprel == "xcomp" and tree.tokens[verb].head != verb:
        verb = tree.tokens[verb].head
    return verb


def clause_top(tree: Tree, index: int) -> int:
    """The predicate at the top of the clause of a token: above infinitives, participles and coordination.

    A relative, adverbial or complement clause with a verb of its own is a clause; an infinitive or a
    coordinated verb without a subject of its own belongs to the clause that it hangs on.
    """
    seen: set[int] = set()
    while tree.tokens[index].head != index and index not in seen:
        seen.add(index)
        if _opens(tree, index):
            return index
        index = tree.tokens[index].head
    return index


def _opens(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    if token.upos not in PREDICATES:
        return False
    if token.deprel == "conj" or token.deprel in CLAUSAL:
        return has_subject(tree, index)
    return False


def has_subject(tree: Tree, index: int) -> bool:
    """True when a subject hangs on the token itself."""
    return any(base(tree.tokens[child].deprel) == "nsubj" for child in tree.children[index])


def has_relative_subject(tree: Tree, verb: int) -> bool:
    """True for a relative clause whose pronoun is its subject: ``l'offensive, qui a échoué``."""
    below = [tree.tokens[c] for c in tree.children[verb]]
    return any(base(token.deprel) == "nsubj" and "PronType=Rel" in token.feats for token in below)


def clause(tree: Tree, top: int) -> list[int]:
    """The tokens of the clause under a predicate, in text order, without clauses that open below it."""
    found, todo = [], [top]
    while todo:
        index = todo.pop()
        found.append(index)
        todo.extend(child for child in tree.children[index] if not _opens(tree, child))
    return sorted(found)


def is_under(tree: Tree, index: int, top: int) -> bool:
    """True when a token is another or hangs below it."""
    seen: set[int] = set()
    while index not in seen:
        if index == top:
            return True
        seen.add(index)
        index = tree.tokens[index].head
    return False


def said_to_be(tree: Tree, index: int) -> list[int]:
    """The nouns of which an infinitive or noun says what they are: ``leur objectif est de reprendre la ville``."""
    children, token = tree.children[index], tree.tokens[index]
    says = token.upos == "NOUN" or "VerbForm=Inf" in token.feats
    if not says or all(tree.tokens[c].deprel != "cop" for c in children):
        return []
    return [c for c in children if tree.tokens[c].deprel == "nsubj" and tree.tokens[c].upos == "NOUN"]


def said_of(tree: Tree, index: int) -> list[int]:
    """The adjectives that a verb says of its subject: ``un accord semble possible``, ``l'assaut paraît imminent``."""
    token = tree.tokens[index]
    if base(token.deprel) != "nsubj":
        return []
    below = (c for c in tree.children[token.head] if tree.tokens[c].deprel == "xcomp")
    return [c for c in below if tree.tokens[c].upos == "ADJ"]


def above_infinitive(tree: Tree, index: int) -> list[tuple[int, str]]:
    """The word that an infinitive beside it belongs to: ``a donné l'ordre d'attaquer``, ``dit vouloir attaquer``.

    Also the verb of a phrase that stands on its object: ``menace la ville d'une offensive``.
    """
    token = tree.tokens[index]
    above = tree.tokens[token.head]
    is_object = base(above.deprel) == "obj" and tree.tokens[above.head].upos == "VERB"
    if base(token.deprel) == "nmod" and is_object and is_definite(tree, token.head):
        return [(above.head, f"obl:{case_of(tree, index)}")]
    if token.deprel == "xcomp" and above.deprel == "acl" and is_past_participle(above):
        verb = tree.tokens[above.head].head  # « n'a pas permis aux civils blessés d'évacuer la ville »
        return [(verb, "xcomp")] if base(tree.tokens[above.head].deprel) in {"obj", "iobj", "obl"} else []
    start = min([index, *tree.children[index]])
    if token.deprel != "xcomp" or start == 0 or tree.tokens[start - 1].head != token.head:
        return []
    before = tree.tokens[start - 1]
    if base(before.deprel) in {"obj", "obl"} and before.upos == "NOUN":
        return [(start - 1, "acl")]
    return [(start - 1, "xcomp")] if before.deprel == "xcomp" and "VerbForm=Inf" in before.feats else []


def of_that(tree: Tree, index: int) -> tuple[tuple[int, str], ...]:
    """The word that a clause is for, and its phrase: ``s'attend à ce que les combats reprennent``."""
    that = tree.tokens[index].head
    token, before = tree.tokens[that], tree.tokens[that + 1 : that + 2]
    led = tree.tokens[index].deprel == "acl:relcl" and "PronType=Dem" in token.feats and case_of(tree, that) is not None
    conjunction = any(t.upos in {"SCONJ", "PRON"} and base(t.deprel) in {"mark", "obj"} for t in before)
    return ((token.head, f"{base(token.deprel)}:{case_of(tree, that)}"),) if led and conjunction else ()


def is_past_stop(tree: Tree, index: int, other: int) -> bool:
    """True for a word behind a semicolon that ends the clause of another before it: what follows is told anew."""
    return any(token.text in STOPS for token in tree.tokens[index + 1 : other])


def runs_on(tree: Tree, start: int, end: int) -> bool:
    """True for some words without a verb or a mark among them: what is behind them may be of their phrase."""
    return start < end and all(token.upos not in {"PUNCT", *PREDICATES} for token in tree.tokens[start:end])


def is_part(tree: Tree, index: int, among: Container[str]) -> bool:
    """True for those whom a word before them sets apart from the others: « cent morts, dont dix … »."""
    return any(tree.tokens[child].lemma in among for child in tree.children[index] if child < index)


def is_of_part(tree: Tree, index: int, other: int, among: Container[str]) -> bool:
    """True for a word in a clause on a part of those a word is about: ``…, dont deux ont été libérés dimanche``.

    Also for one right behind a number that says no more of the part: ``…, dont deux dimanche``.
    """
    tokens = tree.tokens
    start = next((i for i in range(other, -1, -1) if tokens[i].lemma in among or tokens[i].upos == "PUNCT"), 0)
    end = next((i for i in range(other, len(tokens)) if tokens[i].upos == "PUNCT"), len(tokens))
    between = {token.upos for token in tokens[start + 1 : other]}
    tells = any("VerbForm=Fin" in token.feats for token in tokens[start:end]) or "NUM" in between <= BARE
    return tokens[start].lemma in among and tells and not start <= index < end


def is_joined_clause(tree: Tree, index: int) -> bool:
    """True for what opens as the clause before it does: « éviter que P ou que Q »."""
    first = tree.tokens[index].head
    shared = conjunctions_of(tree, first) & conjunctions_of(tree, index)
    return base(tree.tokens[first].deprel) == "ccomp" and bool(shared)


def is_gapped(tree: Tree, subject: int) -> bool:
    """True for a noun in the place of a verb that was said before: the second of « X promet P, et Y Q »."""
    token = tree.tokens[subject]
    return token.upos in {"NOUN", "PROPN"} and token.deprel == "conj" and tree.tokens[token.head].upos == "VERB"
