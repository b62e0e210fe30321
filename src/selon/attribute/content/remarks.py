"""Remarks on a whole clause: « P, ce que X dément », « P ; ce qui est nié par X », « P, un bilan démenti par X »."""

from __future__ import annotations

from selon.attribute.scene import CueMention, Scene
from selon.tree import Tree, case_of, is_past_participle

OPENING = frozenset({",", ";", "(", "–", "—", "-"})
PRESENTED = 6  # tokens in « c'est en tout cas ce que »
REACH = 12  # tokens from the pronoun to the cue that it belongs to


def remark_of(scene: Scene, cue: CueMention) -> int | None:
    """Where the remark begins that a cue makes: the index of its pronoun, None when it makes none."""
    tree = scene.trees[cue.sentence]
    if any("VerbForm=Inf" in tree.tokens[i].feats and tree.tokens[i].deprel == "acl" for i in cue.tokens):
        return None  # « des chiffres impossibles à vérifier »: nobody says so
    for i in range(cue.tokens[0] - 1, max(-1, cue.tokens[0] - REACH), -1):
        if "VerbForm=Fin" in tree.tokens[i].feats or is_past_participle(tree.tokens[i]) or tree.tokens[i].text == ":":
            return None
        if _opens(scene, tree, first := _presented_from(scene, tree, i)):
            return None if _is_of_deed(tree, cue) else first
    return None


def _is_of_deed(tree: Tree, cue: CueMention) -> bool:
    """« P, une décision que X promet | d'appliquer »: what X says is what X will do, and not P."""
    below = (tree.tokens[c] for c in tree.children[cue.index] if c > cue.tokens[-1])
    return any(t.deprel == "xcomp" and "VerbForm=Inf" in t.feats for t in below)


def _presented_from(scene: Scene, tree: Tree, i: int) -> int:
    """« C'est du moins ce que X affirme »: where the remark begins that a pronoun belongs to, else the pronoun."""
    if i == 0 or not _points_back(scene, tree, i):
        return i
    for j in range(i - 1, max(0, i - PRESENTED), -1):
        if tree.tokens[j].upos == "PUNCT" or (tree.tokens[j].upos == "NOUN" and case_of(tree, j) is None):
            return i
        if "VerbForm=Fin" in tree.tokens[j].feats:
            return j - 1 if tree.tokens[j - 1].lemma.lower() in scene.clauses.this else i
    return i


def remark_ahead(scene: Scene, cue: CueMention, i: int) -> bool:
    """True at the mark before a remark that somebody else makes on what the cue reports."""
    tree = scene.trees[cue.sentence]
    if tree.tokens[i].text not in OPENING or not _opens(scene, tree, i + 1):
        return False
    if _names_again(scene, tree, i + 1) or _is_withheld(scene, tree, i + 1):
        return True
    later = [c for c in scene.cues_of(cue.sentence) if c.tokens[0] > i and c is not cue and c.frame.upos == "VERB"]
    if any(takes_remark(other) and remark_of(scene, other) == i + 1 for other in later):
        return True
    pronoun = i + 1 if _points_back(scene, tree, i + 1) else -1  # « ce que X qualifie de « Q » »
    return any(tree.tokens[c.index].head == pronoun and tree.tokens[c.index].deprel == "acl:relcl" for c in later)


def _is_withheld(scene: Scene, tree: Tree, i: int) -> bool:
    """True at « ce que l'armée n'a pas confirmé », « ce que le préfet ne peut vérifier »: the writer remarks on it."""
    ahead = range(i + 2, min(i + REACH, len(tree.tokens)))
    verb = next((j for j in ahead if tree.tokens[j].lemma in scene.clauses.withholding), None)
    if verb is None or not _points_back(scene, tree, i):
        return False
    between = tree.tokens[i + 2 : verb + 1]
    denied = any("Polarity=Neg" in token.feats for token in between)
    return denied and all(token.upos != "PUNCT" for token in between)


def takes_remark(cue: CueMention) -> bool:
    """True for a verb that reports clauses."""
    return cue.frame.upos == "VERB" and bool({"clause", "ccomp"} & set(cue.frame.content))


def _opens(scene: Scene, tree: Tree, i: int) -> bool:
    """True where a remark begins behind a mark or at the head of a sentence."""
    if i and tree.tokens[i - 1].text not in OPENING:
        return False
    return _points_back(scene, tree, i) or _presents(scene, tree, i) or _names_again(scene, tree, i)


def _presents(scene: Scene, tree: Tree, i: int) -> bool:
    """True at « c'est ce que »: a pronoun that its verb sets before a relative clause."""
    if tree.tokens[i].lemma.lower() not in scene.clauses.this:
        return False
    ahead = range(i + 2, min(i + PRESENTED + 1, len(tree.tokens)))
    return any(_points_back(scene, tree, j) and _presented_from(scene, tree, j) == i for j in ahead)


def _points_back(scene: Scene, tree: Tree, i: int) -> bool:
    """True at a demonstrative before a relative word: « ce que X dément »."""
    if i + 1 >= len(tree.tokens) or tree.tokens[i].lemma.lower() not in scene.clauses.this:
        return False
    return tree.tokens[i + 1].lemma in scene.clauses.that | scene.clauses.relative


def _names_again(scene: Scene, tree: Tree, i: int) -> bool:
    """True at a noun for what was just said, with a clause about it: « un bilan que X conteste »."""
    at = next((j for j in range(i, min(i + 3, len(tree.tokens) - 1)) if tree.tokens[j].upos == "NOUN"), None)
    if at is None or tree.tokens[at].lemma not in scene.clauses.retold | scene.clauses.offered:
        return False
    if any(tree.tokens[j].upos not in {"DET", "ADJ"} or "Definite=Def" in tree.tokens[j].feats for j in range(i, at)):
        return False
    following = tree.tokens[at + 1]
    clause = following.lemma in scene.clauses.that | scene.clauses.relative
    return i > 0 or clause or is_past_participle(following)
