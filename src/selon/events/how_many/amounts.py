"""The words that a number stands with: its noun, what it is a dozen of, of how many of which happening it tells."""

from __future__ import annotations

from selon.events.how_many.uncounted import fates
from selon.events.scene import Scene
from selon.model import Quantity
from selon.tree import Tree, base, is_definite, is_genitive, is_past_participle, tokens_in

NUMBERS = frozenset({"NUM", "NOUN", "DET", "ADJ", "PRON"})
JOINTS = frozenset({"ADP", "CCONJ"})  # between the words of a number, or its bounds


def counted_by(tree: Tree, quantity: Quantity, scene: Scene) -> tuple[int, ...]:
    """The words that a number stands with: its noun, and after ``une dizaine`` what it is a dozen of."""
    inside = tokens_in(tree.sentence, quantity.span)
    heads = [i for i in inside if tree.tokens[i].head not in inside or tree.tokens[i].head == i]
    heads = [i for i in heads if tree.tokens[i].upos in NUMBERS] or heads
    if not heads:
        return ()
    head, behind = heads[-1], inside[-1] + 1
    token = tree.tokens[head]
    bounded = any(tree.tokens[i].upos in JOINTS for i in inside) and behind < len(tree.tokens)
    if bounded and tree.tokens[behind].upos == "NOUN":
        return (head, behind)  # "dix à douze suspects"
    if base(token.deprel) in {"nummod", "det", "amod", "advmod", "cc"} and token.head != head:
        return (*_total_of(tree, token.head, scene), token.head, *_instanced(tree, token.head, scene))
    below = [c for i in {head, *inside} for c in tree.children[i] if base(tree.tokens[c].deprel) == "nmod"]
    below = sorted(c for c in below if c > inside[-1])
    if any(tree.tokens[c].deprel == "cop" for c in tree.children[head]):  # "ils étaient dix à manifester"
        return (head, *(c for c in tree.children[head] if base(tree.tokens[c].deprel) == "nsubj"))
    below = [c for c in below if token.upos != "NUM" or not fates(tree, c, scene)]  # not "deux des quatre blessés"
    return (head, *below[:1], *_said_of(tree, inside[-1] + 1))


def _total_of(tree: Tree, index: int, scene: Scene) -> list[int]:
    """What is made up of those counted: ``un total de 45 passagers``."""
    head = tree.tokens[index].head
    total = is_genitive(tree, index) and tree.tokens[head].lemma in scene.words.running
    return [head] if total and not is_definite(tree, head) else []


def _instanced(tree: Tree, index: int, scene: Scene) -> list[int]:
    """What a noun for one of several stands before: ``142 cas de détention``."""
    below = tree.children[index] if tree.tokens[index].lemma in scene.words.instances else ()
    return [c for c in below if is_genitive(tree, c)][:1]


def _said_of(tree: Tree, index: int) -> tuple[int, ...]:
    """The participle right after a number without a noun: ``dix tués et trente blessés``."""
    return (index,) if index < len(tree.tokens) and is_past_participle(tree.tokens[index]) else ()
