"""The noun phrase of a head, as a party or place is shown."""

from __future__ import annotations

from selon.model import Span
from selon.tree import PAIRED, Tree, ancestors, base, case_of, contiguous, extent, is_definite, subtree

NOT_OF_PHRASE = frozenset({"case", "cc", "cop", "nsubj", "aux", "mark"})
CLAUSES = frozenset({"acl:relcl", "advcl", "ccomp", "parataxis"})
PAIRS = {")": "(", "]": "[", "»": "«", "”": "“"}
EDGES = frozenset({"PUNCT", "CCONJ", "ADP"})


def phrase(tree: Tree, index: int, without: int | None = None) -> Span:
    """The noun phrase of a head: all below it but its preposition, clauses, remarks and edge punctuation.

    A branch that holds the token ``without`` is left out: "soutenus" asks for the rebels of "rebelles soutenus".
    """
    without = _branch(tree, index, without)
    found = [i for i in subtree(tree, index, CLAUSES) if i == index or _is_part(tree, i, index, without)]
    first, end = max(_opening(tree, index), _heading(tree, index)), min(_colon(tree, index), _semicolon(tree, index))
    found = [i for i in found if first <= i < end]
    if without is not None and (index < without == tree.tokens[index].head or _parts_row(tree, index, without)):
        found = [i for i in found if i < without]  # "deux policiers tués et un troisième blessé"
    found = contiguous(found, index)
    while found[0] != index and (tree.tokens[found[0]].upos in EDGES or _is_focus(tree, found[0], index)):
        del found[0]
    while found[-1] != index and tree.tokens[found[-1]].upos in EDGES and not _closes(tree, found):
        del found[-1]
    if _is_half_open(tree, found):
        found.insert(0, found[0] - 1)
    if _is_half_closed(tree, found):
        found.append(found[-1] + 1)
    return extent(tree, found)


def _is_half_open(tree: Tree, found: list[int]) -> bool:
    """True for « une trentaine de terroristes » du groupe », whose opening mark stands right before it."""
    before = tree.tokens[found[0] - 1].text if found[0] else ""
    closing = next((tree.tokens[i].text for i in found if tree.tokens[i].text in PAIRS), None)
    held = any(tree.tokens[i].text == before for i in found)
    return closing is not None and before == PAIRS[closing] and not held


def _is_half_closed(tree: Tree, found: list[int]) -> bool:
    """True for « le Front de libération (FL », whose closing bracket stands right behind it."""
    after = tree.tokens[found[-1] + 1].text if found[-1] + 1 < len(tree.tokens) else ""
    held = [tree.tokens[i].text for i in found]
    return after in PAIRS and held.count(PAIRS[after]) > held.count(after)


def _parts_row(tree: Tree, index: int, participle: int) -> bool:
    """True for a participle of the first of a row alone: ``dix soldats tués, vingt civils blessés``."""
    behind = [c for c in tree.children[index] if c > participle]
    after = any(tree.tokens[c].deprel == "conj" or _has_own(tree, c, "appos") for c in behind)
    return after and index < participle and tree.tokens[participle].head == index


def _has_own(tree: Tree, noun: int, relation: str) -> bool:
    """True for a noun with a participle of its own, which is no other name of what it stands behind."""
    return tree.tokens[noun].deprel == relation and any(tree.tokens[c].deprel == "acl" for c in tree.children[noun])


def _is_focus(tree: Tree, i: int, top: int) -> bool:
    """True for a lone adverb that only stresses a phrase: ``n'a tué que des soldats``, ``surtout des civils``.

    So is one of two words before a preposition: ``en particulier de journalistes``.
    """
    token = tree.tokens[i]
    if token.deprel == "fixed" and token.upos == "ADJ" and tree.tokens[token.head].head == top:
        return tree.tokens[token.head].deprel == "advmod"
    return token.upos == "ADV" and token.head == top and token.deprel == "advmod" and not tree.children[i]


def _closes(tree: Tree, found: list[int]) -> bool:
    """True when the last word is a bracket or mark whose opening one is part of the phrase."""
    opening = PAIRS.get(tree.tokens[found[-1]].text)
    return opening is not None and any(tree.tokens[i].text == opening for i in found)


def _opening(tree: Tree, index: int) -> int:
    """Where the phrase may begin: after the last comma before its head ("Lundi, Jean Petit", "À 14h30, Jean Petit")."""
    numbers = [c for c in tree.children[index] if c < index and tree.tokens[c].deprel == "nummod"]
    below = [i for c in (index, *numbers) for i in tree.children[c] if i > c or c == index]
    commas = [i for i in below if i < index and tree.tokens[i].upos == "PUNCT"]
    commas += [c - 1 for c in tree.children[index] if 0 < c < index and tree.tokens[c].deprel == "det"]
    return max((i for i in commas if tree.tokens[i].text == ","), default=-1) + 1


def _semicolon(tree: Tree, index: int) -> int:
    """Where something else begins, of which a phrase tells nothing: ``par des hommes en uniforme ; trois blessés``."""
    return next((i for i in range(index + 1, len(tree.tokens)) if tree.tokens[i].text == ";"), len(tree.tokens))


def _branch(tree: Tree, index: int, without: int | None) -> int | None:
    """The participle or apposition that a word is under, else the word: ``un homme soupçonné d'avoir tué``."""
    if without is None:
        return None
    above = ancestors(tree, without)
    if index not in above:
        return without
    top = ([without, *above])[above.index(index)]
    says = tree.tokens[top].deprel in {"appos", "amod"} and tree.tokens[without].head == top  # "X, cible d'une attaque"
    deed = tree.tokens[without].upos == "NOUN" and case_of(tree, without) is not None
    return top if tree.tokens[top].deprel == "acl" or (says and deed) else without


def _heading(tree: Tree, index: int) -> int:
    """Where what stands behind a colon begins: ``09h30 : Deux drones abattus``."""
    return max((i for i in subtree(tree, index) if i < index and tree.tokens[i].text == ":"), default=-1) + 1


def _colon(tree: Tree, index: int) -> int:
    """Where what a colon announces behind a phrase begins: ``tombé sur un immeuble : trois blessés``.

    Behind the first word of a headline stands what it is about: ``Irak : les rebelles encerclés``.
    """
    if not index:
        return len(tree.tokens)
    return next((i for i in range(index + 1, len(tree.tokens)) if tree.tokens[i].text == ":"), len(tree.tokens))


def _is_part(tree: Tree, i: int, top: int, without: int | None) -> bool:
    """True unless the branch under the head that a token is on is none of its phrase."""
    while tree.tokens[i].head != top:
        if i == without or "VerbForm=Fin" in tree.tokens[i].feats:
            return False
        if tree.tokens[i].deprel == "acl" and _is_aside(tree, i, tree.tokens[i].head):
            return False
        i = tree.tokens[i].head
    token = tree.tokens[i]
    if _is_gapped(tree, i):
        return False
    if i == without or "VerbForm=Fin" in token.feats or "PronType=Rel" in token.feats or _is_aside(tree, i, top):
        return False
    return token.deprel == PAIRED or base(token.deprel) not in NOT_OF_PHRASE


def _is_gapped(tree: Tree, noun: int) -> bool:
    """True for who does it to others by a verb that is not said again: ``accuse l'armée, et | l'armée le Front``."""
    token = tree.tokens[noun]
    if token.deprel not in {"conj", "appos"} or token.upos not in {"NOUN", "PROPN"} or not is_definite(tree, noun):
        return False
    for other in tree.children[noun]:
        at = tree.tokens[other]
        bare = other > noun and at.deprel == "nmod" and case_of(tree, other) is None
        alone = all(t.upos == "DET" for t in tree.tokens[noun + 1 : other])
        if bare and alone and (at.text.isalpha() if at.upos == "NUM" else is_definite(tree, other)):
            return True
    return False


def _is_aside(tree: Tree, i: int, top: int) -> bool:
    """True for what only adds something behind a comma: ``deux hommes, jugés depuis mardi``, ``…, selon la police``."""
    case = case_of(tree, i) if base(tree.tokens[i].deprel) == "nmod" else "de"
    if i < top or (tree.tokens[i].deprel != "acl" and case in {None, "de"}):
        return False
    first = min(subtree(tree, i, CLAUSES))
    return tree.tokens[first].text == "," or tree.tokens[first - 1].text == ","
