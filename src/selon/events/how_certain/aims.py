"""What is done for a purpose, which lies ahead: « ils ont franchi le fleuve pour prendre la ville »."""

from __future__ import annotations

from selon.events.hit import CROWDS, Hit
from selon.events.how_certain.moods import is_perfect
from selon.events.how_certain.status import COMPLEMENTS, Status
from selon.lang.factuality import FactualityWords
from selon.tree import Tree, base, case_of

STEPS = 4  # verbs between a happening and what it is for


def aimed_at(tree: Tree, index: int, words: FactualityWords) -> Status | None:
    """What is done for a purpose that lies ahead: ``ils ont franchi le fleuve pour prendre la ville``."""
    aim = find_aim(tree, index, words)
    return None if aim is None else Status("future", "purpose", tree.tokens[aim].span)


def find_aim(tree: Tree, index: int, words: FactualityWords) -> int | None:
    """The preposition that makes an aim of a word, the words of a fixed one joined (``en_vue_de``).

    What is done when it is told is none: ``connu pour avoir renversé le roi``, ``pour ensuite prendre la ville``, nor
    is what somebody is praised or blamed for.
    """
    if tree.tokens[index].upos == "NOUN" and tree.tokens[tree.tokens[index].head].lemma in words.judging:
        return None
    if is_perfect(tree, index) or follows(tree, index, words):
        return None
    marks = (c for c in tree.children[index] if base(tree.tokens[c].deprel) in {"mark", "case"})
    return next((c for c in marks if words.purpose & {_joined(tree, c), _of_way(tree, index, c)}), None)


def follows(tree: Tree, index: int, words: FactualityWords) -> bool:
    """True for what is only told to come next: ``il a fauché des passants pour ensuite tirer``."""
    return "VerbForm=Inf" in tree.tokens[index].feats and any(
        tree.tokens[c].lemma in words.sequel for c in tree.children[index]
    )


def _of_way(tree: Tree, index: int, mark: int) -> str:
    """The noun, between what stands before it and before an infinitive of it: ``de manière | à encercler la ville``."""
    way = tree.tokens[index].head
    return f"{case_of(tree, way)}_{tree.tokens[way].lemma}_{tree.tokens[mark].lemma}"


def is_ahead(tree: Tree, verb: int, above: Status, words: FactualityWords) -> bool:
    """« veulent éviter P », « afin d'empêcher P »: what is still to be prevented, ``above`` being said of that."""
    if tree.tokens[verb].lemma not in words.preventing:
        return False
    return above.value == "future" or find_aim(tree, verb, words) is not None


def brought_about(hit: Hit, words: FactualityWords) -> Status | None:
    """What a verb of purpose only brings about: ``a envoyé des soldats pour aider l'armée à reprendre la ville``.

    A verb in a row behind it is for the same: ``pour protéger les civils et distribuer de l'aide``. Who gathers for
    something takes part in it.
    """
    tree, at = hit.tree, hit.index
    if tree.tokens[tree.tokens[at].head].lemma in words.sending and "VerbForm=Inf" in tree.tokens[at].feats:
        return aimed_at(tree, at, words)  # « a nommé un général pour négocier »
    for _ in range(STEPS if hit.frame.type not in CROWDS else 0):
        head, relation = tree.tokens[at].head, base(tree.tokens[at].deprel)
        if relation == "acl" and "VerbForm=Inf" in tree.tokens[at].feats:  # « pour permettre aux troupes | de partir »
            head, relation = tree.tokens[head].head, "xcomp"
        goes_on = relation == "conj" and "VerbForm=Inf" in tree.tokens[at].feats and not is_perfect(tree, at)
        if head == at or not (goes_on or _only_brings(tree, at, head, relation, words)):
            return None
        at = head
        aim = find_aim(tree, at, words) if "VerbForm=Inf" in tree.tokens[at].feats else None
        if aim is not None:
            return Status("future", "purpose", tree.tokens[aim].span)
    return None


def _only_brings(tree: Tree, at: int, head: int, relation: str, words: FactualityWords) -> bool:
    """True below a verb that hands on its own factuality, without a condition."""
    told = {relation, f"{relation}:{(case_of(tree, at) or '').replace(' ', '_')}"}
    governors = words.governors.get((tree.tokens[head].lemma, "VERB"), ())
    plain = (g for g in governors if g.effect == "same" and not g.needs and not g.feats)
    return any(told & (g.relations or COMPLEMENTS) for g in plain)


def _joined(tree: Tree, index: int) -> str:
    fixed = [c for c in tree.children[index] if tree.tokens[c].deprel == "fixed"]
    return "_".join(tree.tokens[c].lemma for c in (index, *fixed))
