"""What somebody finds somebody or something to be: « X juge Y « peu crédible » », « juge Y responsable de P »."""

from __future__ import annotations

from selon.attribute.scene import CueMention, Scene
from selon.model import Span
from selon.tree import Tree, base, is_contracted

OPENING = frozenset({"«", "“", '"'})
CLOSING = frozenset({"»", "”"})


def is_one_of_several(tree: Tree, index: int) -> bool:
    """« dénonce l'une des attaques les plus graves »: a pronoun that its complement says what it stands for."""
    whose = (tree.tokens[c] for c in tree.children[index] if c > index and base(tree.tokens[c].deprel) == "nmod")
    return "PronType=Ind" in tree.tokens[index].feats and any(t.upos in {"NOUN", "PROPN"} for t in whose)


def split_quality(scene: Scene, cue: CueMention, joined: Span) -> list[Span]:
    """« X juge Y « peu crédible » » where the parser hung the quality on Y: Y ends where the quotation begins."""
    tree = scene.trees[cue.sentence]
    last = _last_quality(tree, joined)
    last -= tree.tokens[last].text in CLOSING
    quality = tree.tokens[last]
    if (first := _quality_before(tree, cue, joined)) is not None:
        return first
    behind = base(quality.deprel) in {"amod", "acl"} and quality.head < last
    if not behind or not joined.holds(tree.tokens[quality.head].span):
        return []
    quotation = next((q for q in scene.outer.inside(joined) if q.inner.holds(quality.span)), None)
    if quotation is not None:
        apart = not quotation.inner.holds(tree.tokens[quality.head].span)
        return [Span(joined.start, quotation.span.start), quotation.span] if apart else []
    persons = tree.tokens[quality.head].lemma in scene.words.persons  # whom a court judges
    return [] if persons else [Span(joined.start, quality.span.start), Span(quality.span.start, joined.end)]


def split_bare(scene: Scene, tree: Tree, joined: Span, case: str | None) -> list[Span]:
    """« qualifie l'accord | de | grand pas vers la paix » where the parser hung the quality on what is called so.

    It begins behind the first such preposition without an article behind the last one that has it: « le discours du roi
    de | provocation », « l'attaque de la base de | crime de guerre ».
    """
    inside = [i for i, t in enumerate(tree.tokens) if joined.holds(t.span)]
    found: list[Span] = []
    for i in reversed(inside[1:-1]):
        behind = tree.tokens[i + 1]
        if tree.tokens[i].lemma != case:
            continue
        apart = [Span(joined.start, tree.tokens[i - 1].span.end), Span(behind.span.start, joined.end)]
        if behind.text in OPENING:
            return apart
        if is_contracted(tree.tokens[i]) or behind.upos not in {"NOUN", "ADJ"} or not behind.text.islower():
            return found
        if not scene.times.at(behind.span.start):
            found = apart
    return found


def _last_quality(tree: Tree, joined: Span) -> int:
    """« le gouvernement | responsable de la crise »: an adjective with its complement, else the last word."""
    inside = [i for i, t in enumerate(tree.tokens) if joined.holds(t.span)]
    for i in inside[1:-1]:
        described = tree.tokens[i].upos == "ADJ" and base(tree.tokens[i].deprel) == "amod" and tree.tokens[i].head < i
        if described and tree.tokens[i + 1].upos == "ADP":
            return i
    return inside[-1]


def _quality_before(tree: Tree, cue: CueMention, joined: Span) -> list[Span] | None:
    """« juge « inacceptables » les sanctions »: an adjective before the article of its noun is said of it."""
    at = next((i for i in range(cue.tokens[-1] + 1, len(tree.tokens)) if tree.tokens[i].upos != "PUNCT"), None)
    if at is None or tree.tokens[at].upos != "ADJ" or not joined.holds(tree.tokens[at].span):
        return None
    noun = tree.tokens[at].head
    article = next((c for c in tree.children[noun] if c > at and base(tree.tokens[c].deprel) == "det"), None)
    if article is None:
        return None
    return [Span(joined.start, tree.tokens[article - 1].span.end), Span(tree.tokens[article].span.start, joined.end)]
