"""Does a frame fit a parsed sentence: conditions and paths tried on the arguments of a word."""

from __future__ import annotations

from selon.arguments import arguments
from selon.lang.frames import Condition, Path
from selon.tree import (
    OBLIQUE,
    Argument,
    Tree,
    base,
    case_of,
    feature,
    has_possessive,
    is_bare,
    is_present_participle,
    lacks,
    same_relation,
)

LOOSE = frozenset({"obl", "nmod", "xcomp", "ccomp", "obj", "advcl", "dep", "amod"})
OPENING = frozenset({"«", "“", '"'})
HOLDERS = frozenset({"obj", "xcomp", "nsubj"})


def fits(tree: Tree, index: int, needs: tuple[Condition, ...], unless: tuple[Condition, ...]) -> tuple[int, ...] | None:
    """The tokens that satisfy the needs (one each), or None when one fails or an ``unless`` holds."""
    found: list[int] = []
    for need in needs:
        at = find_condition(tree, index, need)
        if at is None and need.relation in OBLIQUE and need.case is not None:
            at = next((c for c in _astray(tree, index, need.case) if _is(tree, c, need.lemmas)), None)
        if at is None:
            return None
        found.append(at)
    if any(find_condition(tree, index, no) is not None for no in unless):
        return None
    return tuple(found)


def find_condition(tree: Tree, index: int, condition: Condition) -> int | None:
    """The token that satisfies a condition, None when there is none."""
    token = tree.tokens[index]
    if condition.relation == "head":
        head = token.head
        return head if head != index and _is(tree, head, condition.lemmas) else None
    if condition.relation == "case":  # « aux termes de l'accord », not « au terme de l'accord »: as written too
        return index if case_of(tree, index) in condition.lemmas or _is_led(tree, index, condition.lemmas) else None
    if condition.lemmas and lacks(tree, condition.lemmas):
        return None
    if condition.relation == "expl" and (own := _reflexive(tree, index, condition.lemmas)) is not None:
        return own
    for child in tree.children[index]:
        if condition.case is not None and is_fronted(tree, index, child):
            continue
        related = same_relation(base(tree.tokens[child].deprel), condition.relation)
        if condition.relation == "xcomp" and any(tree.tokens[c].deprel == "cop" for c in tree.children[child]):
            continue  # « reconnaît | être coupable »
        if related and _cased(tree, child, condition.case) and _is(tree, child, condition.lemmas):
            return child
    if condition.relation in OBLIQUE and condition.case is not None:
        return _fixed(tree, index, condition)
    if condition.relation in {"obj", "xcomp"} and (fixed := _right_after(tree, index, condition.lemmas)) is not None:
        return fixed
    if condition.relation == "xcomp" and condition.case is None and condition.lemmas:
        return _of_object(tree, index, condition.lemmas)
    if condition.relation in {"obj", "nsubj"}:
        shared = (a.index for a in arguments(tree, index) if a.relation == condition.relation)
        return next((at for at in shared if _is(tree, at, condition.lemmas)), None)
    return None


def _is_led(tree: Tree, index: int, forms: frozenset[str]) -> bool:
    """True for a word with a preposition written in one of some forms."""
    led = (c for c in tree.children[index] if base(tree.tokens[c].deprel) == "case")
    return any(tree.tokens[c].text.lower() in forms for c in led)


def is_fronted(tree: Tree, index: int, child: int) -> bool:
    """« De son côté, X dit P »: a phrase that a comma sets off before its verb is no complement of it."""
    return child < index and any(token.text == "," for token in tree.tokens[child + 1 : index])


def _fixed(tree: Tree, index: int, condition: Condition) -> int | None:
    """« remet en cause » read as one fixed adverb: the noun that is part of it."""
    openers = (c for c in tree.children[index] if c > index and tree.tokens[c].lemma == condition.case)
    nouns = (f for c in openers for f in tree.children[c] if tree.tokens[f].deprel == "fixed")
    return next((f for f in nouns if _is(tree, f, condition.lemmas)), None)


def _right_after(tree: Tree, index: int, lemmas: frozenset[str]) -> int | None:
    """« a fait part de P »: a noun straight behind its verb, whatever the parser hung it on."""
    at = index + 1
    bare = lemmas and at < len(tree.tokens) and tree.tokens[at].upos in {"NOUN", "VERB"}
    return at if bare and tree.tokens[at].lemma in lemmas and not tree.children[at] else None


def _of_object(tree: Tree, index: int, lemmas: frozenset[str]) -> int | None:
    """« a reconnu deux policiers | coupables »: what an object is said to be, hung on it as a quality of it."""
    objects = (c for c in tree.children[index] if base(tree.tokens[c].deprel) == "obj")
    qualities = (q for c in objects for q in tree.children[c] if base(tree.tokens[q].deprel) == "amod")
    return next((q for q in qualities if _is(tree, q, lemmas)), None)


def _reflexive(tree: Tree, index: int, lemmas: frozenset[str]) -> int | None:
    """A reflexive pronoun, which the parser often takes for an object."""
    own = (c for c in tree.children[index] if "Reflex=Yes" in tree.tokens[c].feats and c < index)
    return next((c for c in own if _is(tree, c, lemmas)), None)


def find_fillers(tree: Tree, index: int, path: Path) -> tuple[Argument, ...]:
    """The arguments that a path leads to; prepositional ones also where the parser hung them elsewhere."""
    found = tuple(
        a
        for a in arguments(tree, index)
        if _leads(a, path) and (path.case is None or a.case == path.case or _marked(tree, a.index, path.case))
    )
    if found or path.relation not in OBLIQUE or path.case is None:
        return found
    return tuple(Argument(path.relation, path.case, at) for at in _astray(tree, index, path.case))


def _astray(tree: Tree, index: int, case: str) -> list[int]:
    """Phrases with a preposition that hang on the word as something else, or on its object."""
    own = [c for c in tree.children[index] if base(tree.tokens[c].deprel) in LOOSE and _cased(tree, c, case)]
    if own:
        return own
    holders = HOLDERS | {"nmod", "acl"} if tree.tokens[index].upos == "NOUN" else HOLDERS
    objects = [c for c in tree.children[index] if c > index and base(tree.tokens[c].deprel) in holders]
    objects = [c for c in objects if not _is_beside(tree, index, c)]
    agents = [c for c in tree.children[index] if c > index and tree.tokens[c].deprel == "obl:agent"]
    found = [g for c in objects for g in tree.children[c] if _is_loose(tree, g, case)]
    found = found or [g for c in agents for g in tree.children[c] if _is_loose(tree, g, case) and _is_apart(tree, c, g)]
    told = [c for c in tree.children[index] if c > index and base(tree.tokens[c].deprel) == "obl"]
    below = [(c, g) for c in told for g in tree.children[c] if _is_loose(tree, g, case)]
    return found or [g for c, g in below if has_possessive(tree, g) or (_is_named(tree, c) and _is_counted(tree, g))]


def _is_beside(tree: Tree, index: int, other: int) -> bool:
    """« un homme menaçant | porteur d'une hache »: a bare noun behind what may be an adjective is no object."""
    adjective = is_present_participle(tree.tokens[index]) and tree.tokens[index].deprel == "acl"
    bare = tree.tokens[other].upos == "NOUN" and is_bare(tree, other) and other == index + 1
    return adjective and bare and feature(tree.tokens[other], "Number") == "Sing"


def _is_named(tree: Tree, index: int) -> bool:
    return any(tree.tokens[i].upos == "PROPN" for i in (index, *tree.children[index]))


def _is_counted(tree: Tree, index: int) -> bool:
    """« a fait état à l'agence de | dix morts »: what is counted is of nobody who is told."""
    return any(base(tree.tokens[c].deprel) == "nummod" for c in tree.children[index])


def _is_loose(tree: Tree, index: int, case: str) -> bool:
    return base(tree.tokens[index].deprel) in LOOSE and case_of(tree, index) == case


def _is_apart(tree: Tree, agent: int, index: int) -> bool:
    """« qualifié par X de « Y » », « accusé par Paris de trahison »: what is said is no part of who says it.

    Quoted words that follow their preposition at once, or a bare noun behind a bare name.
    """
    named = tree.tokens[agent].upos == "PROPN" and all(tree.tokens[c].deprel != "det" for c in tree.children[agent])
    return tree.tokens[index - 1].text in OPENING or (named and is_bare(tree, index))


def _leads(argument: Argument, path: Path) -> bool:
    """An object with a preposition counts as a complement: « parler d'actes »."""
    marked = argument.relation == "obj" and path.relation == "obl" and path.case is not None
    return marked or same_relation(argument.relation, path.relation)


def _cased(tree: Tree, child: int, case: str | None) -> bool:
    return case is None or case_of(tree, child) == case or _marked(tree, child, case)


def _marked(tree: Tree, child: int, case: str) -> bool:
    return any(
        base(tree.tokens[c].deprel) in {"mark", "det"} and tree.tokens[c].lemma == case for c in tree.children[child]
    )


def _is(tree: Tree, index: int, lemmas: frozenset[str]) -> bool:
    return not lemmas or tree.tokens[index].lemma in lemmas or tree.tokens[index].text.lower() in lemmas
