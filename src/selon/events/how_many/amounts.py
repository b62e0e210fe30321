"""The words that a number stands with: its noun, what it is a dozen of, of how many of which happening it tells."""

from __future__ import annotations

from collections.abc import Iterator

from selon.events.grammar.clauses import is_under
from selon.events.hit import TOLL, Hit
from selon.events.how_many.uncounted import fates
from selon.events.scene import Scene
from selon.model import Quantity
from selon.ontology.counted import KILLED
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
    """What is made up of those counted: ``un total de 45 passagers``, ``la totalité des 45 passagers``."""
    head = tree.tokens[index].head
    lemma = tree.tokens[head].lemma if is_genitive(tree, index) else ""
    total = (lemma in scene.words.running and not is_definite(tree, head)) or lemma in scene.words.wholes
    return [head] if total else []


def _instanced(tree: Tree, index: int, scene: Scene) -> list[int]:
    """What a noun for one of several stands before: ``142 cas de détention``."""
    below = tree.children[index] if tree.tokens[index].lemma in scene.words.instances else ()
    return [c for c in below if is_genitive(tree, c)][:1]


def _said_of(tree: Tree, index: int) -> tuple[int, ...]:
    """The participle right after a number without a noun: ``dix tués et trente blessés``."""
    return (index,) if index < len(tree.tokens) and is_past_participle(tree.tokens[index]) else ()


def is_held(hit: Hit, index: int, scene: Scene) -> bool:
    """True for the dead in the phrase of a noun that tells of killing: ``une fosse commune contenant trente corps``."""
    dead = scene.words.counts.get(hit.tree.tokens[index].lemma) == KILLED
    return dead and hit.frame.type == TOLL and hit.frame.upos == "NOUN" and is_under(hit.tree, index, hit.index)


def gathered(hit: Hit, scene: Scene) -> Iterator[int]:
    """Who the verb of an event noun brings together: ``une manifestation a réuni des milliers de personnes``."""
    tree = hit.tree
    verbs = [c for c in tree.children[hit.index] if tree.tokens[c].deprel in {"acl", "acl:relcl"}]
    if base(tree.tokens[hit.index].deprel) == "nsubj":
        verbs.append(tree.tokens[hit.index].head)
    for verb in verbs if hit.frame.type != "riot" else ():  # « les violences ont chassé mille habitants »
        yield from (a.index for a in scene.dependents(hit.sentence, verb) if a.relation == "obj")


def is_one(quantity: Quantity) -> bool:
    """True for an article that may be a number: ``un homme``."""
    return quantity.low == quantity.high == 1
