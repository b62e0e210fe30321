"""Where the clause around a cue goes on: « La rumeur que P | court la ville », « X, qui dit que P, | part »."""

from __future__ import annotations

from selon.attribute.scene import CueMention, Scene
from selon.tree import Tree, base

OWN = frozenset({"nsubj", "csubj", "expl"})
HELPING = frozenset({"aux", "cop", "expl"})
TOLD = frozenset({"conj", "acl"})  # a verb that goes on for one before it


def resumes_main(scene: Scene, i: int, start: int, cue: CueMention) -> bool:
    """True at the first word of the verb whose subject holds the cue, which lies in a noun phrase of that verb."""
    tree = scene.trees[cue.sentence]
    noun = _holder(scene, tree, cue)
    if noun is None:
        return False
    at = i
    while at + 1 < len(tree.tokens) and (tree.tokens[at].upos == "AUX" or "Polarity=Neg" in tree.tokens[at].feats):
        at += 1  # « ne | tient pas », « a | prévalu »
    return any(_is_verb_of(tree, j, noun, cue.index) or _lacks_subject(tree, j, start, noun) for j in {i, at})


def _holder(scene: Scene, tree: Tree, cue: CueMention) -> int | None:
    """The noun that the cue is or that it tells more of: « l'idée selon laquelle P », « X, qui dit que P »."""
    if cue.frame.upos == "NOUN":
        return cue.index
    if cue.frame.upos == "ADP":
        after = tree.tokens[min(cue.tokens[-1] + 1, len(tree.tokens) - 1)]
        led = after.lemma in scene.clauses.relative
        if not led:
            return _holder_of_relative(scene, tree, cue.tokens[0])
    else:
        led = cue.tokens[0] > 0 and _is_subject_relative(scene, tree, cue.tokens[0] - 1)
        above = tree.tokens[cue.index].head
        told = any(
            _opens_relative(scene, tree, i) for i in range(above, cue.tokens[0])
        )  # not « Son but, dit-il, est P »
        if not led and told and tree.tokens[cue.index].deprel == "acl:relcl" and above < cue.tokens[0]:
            return above  # « X, que Y accuse de P, | part »
        if not led and (described := _described(scene, tree, cue)) is not None:
            return described
    before = range(cue.tokens[0] - 1, -1, -1)
    noun = next((j for j in before if tree.tokens[j].upos in {"NOUN", "PROPN"}), None)
    if noun is None and cue.tokens[0] > 1 and tree.tokens[cue.tokens[0] - 2].upos == "PRON":
        noun = cue.tokens[0] - 2  # « Ceux qui disent que P | mentent »
    return noun if led else None


def _described(scene: Scene, tree: Tree, cue: CueMention) -> int | None:
    """« Un homme | affirmant que P | a été arrêté »: the noun that opens a sentence, with a participle on it."""
    before = tree.tokens[: cue.tokens[0]]
    if "VerbForm=Part" not in tree.tokens[cue.index].feats or any("VerbForm=Fin" in t.feats for t in before):
        return None
    if any(t.upos in {"PUNCT", "SCONJ", "VERB", "AUX"} for t in before) or not before or before[0].upos == "ADP":
        return None
    behind = tree.tokens[cue.tokens[-1] + 1 :]
    verb = next((i for i, t in enumerate(behind) if "VerbForm=Fin" in t.feats), 0)
    if not any(t.lemma in scene.clauses.that for t in behind[:verb]):
        return None  # « Les raisons évoquées | sont P »
    return next((i for i, t in enumerate(before) if t.upos in {"NOUN", "PROPN"}), None)


def _holder_of_relative(scene: Scene, tree: Tree, end: int) -> int | None:
    """« Les rebelles, qui ont tué, selon X, dix civils, | ont fui »: the noun whose relative clause holds a token."""
    finite = [i for i in range(end) if "VerbForm=Fin" in tree.tokens[i].feats]
    opened = next((i for i in range(end - 1, 0, -1) if _opens_relative(scene, tree, i)), None)
    if opened is None or (finite and finite[0] < opened):
        return None
    return next((j for j in range(opened - 1, -1, -1) if tree.tokens[j].upos in {"NOUN", "PROPN"}), None)


def _opens_relative(scene: Scene, tree: Tree, i: int) -> bool:
    return tree.tokens[i].lemma in scene.clauses.relative or "PronType=Rel" in tree.tokens[i].feats


def _is_subject_relative(scene: Scene, tree: Tree, i: int) -> bool:
    return _opens_relative(scene, tree, i) and base(tree.tokens[i].deprel) == "nsubj"


def _is_verb_of(tree: Tree, i: int, noun: int, index: int) -> bool:
    """True at the verb that a noun is the subject of, or at what stands before it and belongs to it."""
    token = tree.tokens[noun]
    helps = base(tree.tokens[i].deprel) in HELPING or "Polarity=Neg" in tree.tokens[i].feats
    helps = helps and tree.tokens[i].head == token.head and i > index
    return base(token.deprel) == "nsubj" and token.head > noun and (token.head == i or helps)


def _lacks_subject(tree: Tree, i: int, start: int, noun: int) -> bool:
    """True at a finite verb without a subject in what is told, when no other one has the noun for its own."""
    token = tree.tokens[i]
    if "VerbForm=Fin" not in token.feats or any("VerbForm=Fin" in t.feats for t in tree.tokens[:noun]):
        return False
    if not any("VerbForm=Fin" in t.feats for t in tree.tokens[start + 1 : i]):
        return False
    verb = token.head if token.upos == "AUX" and base(token.deprel) in HELPING else i
    head, relation = tree.tokens[verb].head, base(tree.tokens[verb].deprel)
    if any(base(tree.tokens[c].deprel) in OWN | {"mark", "cc"} for c in tree.children[verb] if c > start):
        return False
    return relation not in TOLD or head <= start
