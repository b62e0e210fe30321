"""Infinitives that say what a cue reports: « dit avoir tué », « menace de frapper », lost by the parser or not."""

from __future__ import annotations

from selon.attribute.content.extents import infinitive_clause, whole
from selon.attribute.scene import CueMention, Scene
from selon.model import Span, Token
from selon.tree import Tree, base, is_past_participle

INFINITIVAL = frozenset({"xcomp", "ccomp", "advcl", "obl", "obj", "acl", "nmod"})
REACH = 14  # tokens from a cue to an infinitive that the parser hung elsewhere


def infinitive(scene: Scene, cue: CueMention, case: str | None) -> Span | None:
    """« dit avoir tué », « menace de frapper »: the infinitive clause without its preposition."""
    tree = scene.trees[cue.sentence]
    for child in tree.children[cue.index]:
        token = tree.tokens[child]
        if case is None and _is_said_of_relative(tree, cue, child):
            return whole(scene, cue, child)
        if child < cue.index or child in cue.tokens or not _has_infinitive(tree, child):
            continue
        if any("VerbForm=Fin" in t.feats and t.deprel == "root" for t in tree.tokens[cue.tokens[-1] + 1 : child]):
            continue
        if base(token.deprel) in INFINITIVAL and _mark(tree, child) == case and not _is_aside(scene, tree, child):
            return infinitive_clause(scene, cue, child)
    return None


def _is_aside(scene: Scene, tree: Tree, child: int) -> bool:
    """« exige, avant d'y retourner, P »: when or why somebody says it, however the parser reads the preposition."""
    leading = scene.clauses.before | scene.clauses.purpose | scene.clauses.lacking
    return any(c < child and tree.tokens[c].lemma in leading for c in tree.children[child])


def _is_said_of_relative(tree: Tree, cue: CueMention, child: int) -> bool:
    """« les rebelles, que Kinshasa dit soutenus par Kigali »: what somebody says that those before are."""
    before = (tree.tokens[c] for c in tree.children[cue.index] if c < cue.index)
    relative = any(base(t.deprel) == "obj" and "PronType=Rel" in t.feats for t in before)
    told = tree.tokens[child].deprel == "xcomp" and child > cue.index and is_past_participle(tree.tokens[child])
    return told and relative


def next_infinitive(scene: Scene, cue: CueMention, case: str | None) -> Span | None:
    """« conseille aux femmes de ne pas … »: the infinitive that the parser hung on something between."""
    tree = scene.trees[cue.sentence]
    if case is None:
        return _bare_infinitive(scene, cue)
    for i in range(cue.tokens[-1] + 1, min(cue.tokens[-1] + REACH, len(tree.tokens))):
        token = tree.tokens[i]
        if token.text in {",", ";", ":", "."} or ("VerbForm=Fin" in token.feats and not _is_relative(tree, i)):
            return None
        if token.lemma in scene.clauses.before | scene.clauses.purpose | scene.clauses.lacking:
            return None  # « promet P avant de partir »
        marks = token.lemma == case and token.upos in {"ADP", "SCONJ"} and token.head > i
        if marks and _has_infinitive(tree, token.head):
            return infinitive_clause(scene, cue, token.head)
    return None


def _is_relative(tree: Tree, i: int) -> bool:
    """True for the verb of a relative clause: « exhorte ceux qui ont vu les tirs à parler »."""
    token = tree.tokens[i]
    verb = token.head if token.upos == "AUX" else i
    return tree.tokens[verb].deprel == "acl:relcl"


def _bare_infinitive(scene: Scene, cue: CueMention) -> Span | None:
    """« annonce, via un communiqué, avoir pris … »: the first infinitive that no preposition leads."""
    tree = scene.trees[cue.sentence]
    for i in range(cue.tokens[-1] + 1, min(cue.tokens[-1] + 20, len(tree.tokens))):
        token = tree.tokens[i]
        if token.text in {";", ":", "."} or "VerbForm=Fin" in token.feats or token.upos == "CCONJ":
            return None
        if "Tense=Pres|VerbForm=Part" in token.feats:
            return None
        if is_infinitive(token):
            before = next((t for t in reversed(tree.tokens[:i]) if t.upos not in {"ADV", "PRON"}), token)
            if before.upos in {"ADP", "SCONJ"}:
                return None
            top = i if token.upos == "VERB" else token.head
            span = infinitive_clause(scene, cue, top)
            return Span(min(token.span.start, max(span.start, cue.span.end)), max(token.span.end, span.end))
    return None


def _has_infinitive(tree: Tree, child: int) -> bool:
    """True for a clause whose head or auxiliary is an infinitive."""
    helpers = (c for c in tree.children[child] if base(tree.tokens[c].deprel) in {"aux", "cop"})
    return any(is_infinitive(tree.tokens[i]) for i in (child, *helpers))


def _mark(tree: Tree, index: int) -> str | None:
    marks = [c for c in tree.children[index] if base(tree.tokens[c].deprel) in {"mark", "case"}]
    return tree.tokens[marks[0]].lemma if marks and marks[0] < index else None


def is_infinitive(token: Token) -> bool:
    return "VerbForm=Inf" in token.feats
