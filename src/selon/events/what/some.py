"""What a number or a pronoun alone counts: some of those told last, or what stands before it.

« Vingt ont été abattus », « dix d'entre eux », « sur les trente otages, douze ».
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selon.events.dependents.arguments import NOUNS
from selon.events.grammar.agreement import Agreement, agreeing
from selon.events.scene import Scene
from selon.model import Token
from selon.tree import Tree, base, case_of, feature, is_bare


def is_somebody(scene: Scene, sentence: int, index: int) -> bool:
    people = scene.words.people | scene.words.fighters
    return scene.tree(sentence).tokens[index].lemma in people or "@person" in scene.classes(sentence, index)


def is_some(scene: Scene, sentence: int, index: int) -> bool:
    """True for what counts some of those told, with a verb in the plural: « certains », « dix d'entre eux ».

    « L'un d'eux » says itself that there are more.
    """
    tree = scene.tree(sentence)
    token = tree.tokens[index]
    if base(token.deprel) != "nsubj" or "PronType=Prs" in token.feats:
        return False
    below = [tree.tokens[c] for c in tree.children[index]]
    if token.upos == "PRON":
        counts = "PronType=Ind" in token.feats or any(base(t.deprel) in {"det", "nummod"} for t in below)
    else:
        number = token.lemma in scene.words.fractions or scene.is_number(sentence, index)
        counted = [t for t in below if base(t.deprel) in {"nmod", "amod"}]
        counts = number and all(_is_of_them(t, scene) for t in counted)
    one_of = any(t.upos == "PRON" and base(t.deprel) == "nmod" and "Number=Plur" in t.feats for t in below)
    beside = (tree.tokens[c] for c in (token.head, *tree.children[token.head]))
    return counts and (one_of or any({"Number=Plur", "VerbForm=Fin"} <= set(t.feats.split("|")) for t in beside))


def _is_of_them(token: Token, scene: Scene) -> bool:
    """True for what stands with a number for some of those told: « dix d'entre eux », « huit autres »."""
    them = token.upos == "PRON" and "PronType=Rel" not in token.feats
    return them or token.lemma in scene.words.further


def some_of(scene: Scene, sentence: int, index: int) -> Sequence[tuple[int, int]]:
    """The nouns told last that a pronoun, or a number behind one (« en a abattu dix »), may count some of."""
    tree = scene.tree(sentence)
    if not (is_some(scene, sentence, index) or is_taken_up(scene, sentence, index)):
        return ()
    own, verb = tree.tokens[index], tree.tokens[tree.tokens[index].head]
    gender = feature(verb if own.deprel == "nsubj:pass" or own.upos == "NOUN" else own, "Gender")
    told = told_last(scene, sentence, index, (gender or "", "Plur"))
    alone = own.upos == "NUM" and all(tree.tokens[c].upos == "ADV" for c in tree.children[index])
    return () if alone and any(is_somebody(scene, *noun) for noun in told) else told


def is_taken_up(scene: Scene, sentence: int, index: int) -> bool:
    """True for a number that is the object of a verb with a pronoun for what it counts: « il en a abattu dix »."""
    tree = scene.tree(sentence)
    token = tree.tokens[index]
    beside = (tree.tokens[c] for c in tree.children[token.head])
    counts = base(token.deprel) == "obj" and token.upos == "NUM"
    return counts and any(t.upos == "PRON" and t.lemma in scene.words.partitive for t in beside)


def told_last(scene: Scene, sentence: int, index: int, agreement: Agreement) -> Sequence[tuple[int, int]]:
    """The subjects and objects, of this sentence and another verb or of the one before, that agree with a pronoun."""
    verb = scene.tree(sentence).tokens[index].head
    for number in range(sentence, max(sentence - 2, -1), -1):
        tree = scene.tree(number)
        told = [i for i, t in enumerate(tree.tokens) if base(t.deprel) in {"nsubj", "obj"} and t.upos in NOUNS]
        if number == sentence:
            told = [i for i in told if i < index and tree.tokens[i].head != verb]
        counted = [i for noun in told for i in counted_behind(scene, number, noun)]
        found = agreeing(tree, (*told, *counted), agreement)
        if found:
            return [(number, i) for i in found]
    return ()


def counted_behind(scene: Scene, sentence: int, index: int) -> Iterator[int]:
    """What a word is a number, load, part or group of: ``des dizaines de villages``, ``un groupe de rebelles``."""
    tree, words = scene.tree(sentence), scene.words.measures | scene.words.fractions
    one_of = tree.tokens[index].upos == "PRON" and "PronType=Ind" in tree.tokens[index].feats  # « un des otages »
    if one_of or scene.is_number(sentence, index) or tree.tokens[index].lemma in words:
        counted = {"nmod", "amod"} if tree.tokens[index].upos == "NOUN" else {"nmod"}  # « cinq cents réfugiés »
        below = [c for c in tree.children[index] if base(tree.tokens[c].deprel) in counted]
        nested = (i for i in below if scene.is_number(sentence, i))  # « des dizaines de milliers de résidents »
        yield from (*below, *(c for i in nested for c in tree.children[i] if base(tree.tokens[c].deprel) == "nmod"))
    elif tree.tokens[index].lemma in scene.words.groups:
        yield from (c for c in tree.children[index] if case_of(tree, c) == "de" and is_bare(tree, c))


def counted_before(tree: Tree, index: int, scene: Scene) -> Iterator[int]:
    """The subject before that a number alone, itself a subject right behind a comma or semicolon, is some of.

    Or the whole that it is a part of: ``sur les trente otages, douze ont été libérés``. Others are more of the same:
    ``un homme a été tué et deux autres enlevés``.
    """
    token = tree.tokens[index]
    if token.upos in {"ADJ", "PRON"} and any(tree.tokens[c].deprel in {"nummod", "det"} for c in tree.children[index]):
        before = (i for i in range(index) if tree.tokens[i].upos == "NOUN" and base(tree.tokens[i].deprel) == "nsubj")
        yield from list(before)[-1:]
    if token.upos != "NUM" or base(token.deprel) != "nsubj" or tree.children[index]:
        return
    if tree.tokens[index - 1].upos != "PUNCT":
        return
    nouns = [i for i in range(index) if tree.tokens[i].upos == "NOUN"]
    told = [i for i in nouns if base(tree.tokens[i].deprel) == "nsubj" or case_of(tree, i) in scene.words.about]
    yield from (i for i in told[-1:] if "Number=Plur" in tree.tokens[i].feats)
