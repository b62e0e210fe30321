"""Reported words that hang on their cue: infinitives, noun phrases, and pairs of the two."""

from __future__ import annotations

from selon.attribute.clauses import NO_EDGE, contrasts, other_cues, turns
from selon.attribute.scene import CueMention, Scene
from selon.lang.frames import path as read_path
from selon.attribute.match import find_filler
from selon.model import Span, Token
from selon.tree import Tree, base, extent, subtree


def dependents(scene: Scene, cue: CueMention, kind: str) -> tuple[Span, ...] | None:
    """A dependent of the cue, or two joined by ``+``, as the frame names them."""
    scene.trees[cue.sentence]
    parts = [_dependent(scene, cue, spec) for spec in kind.split("+")]
    found = [part for part in parts if part is not None]
    if found and len(found) == len(parts):
        found[-1] = _going_on(scene, cue, found[-1])
    if len(parts) == 2 and len(found) == 1 and parts[0] is not None:
        found = _split_object(scene, cue, kind, found[0])
    if len(found) < len(parts):
        return None
    if len(found) == 2 and 0 <= found[1].start - found[0].end <= 4:
        return (Span(found[0].start, found[1].end),)
    if len(found) == 2 and found[0].meets(found[1]):
        return (Span(min(f.start for f in found), max(f.end for f in found)),)
    return tuple(sorted(found))


def _going_on(scene: Scene, cue: CueMention, span: Span) -> Span:
    """The phrase with the complements after it that the parser hung on the cue instead.

    « a annoncé son forfait pour la compétition »: on to the next comma, clause, date, speaker or other cue. A
    relative clause or remark behind a comma is the writer's.
    """
    tree = scene.trees[cue.sentence]
    inside = [i for i, t in enumerate(tree.tokens) if span.holds(t.span)]
    if not inside or inside[0] < cue.tokens[0]:
        return span
    remark = next((i for i in inside if i > inside[0] and _is_remark(scene, tree, i)), None)
    if remark is not None:
        return Span(span.start, tree.tokens[remark - 1].span.end)
    end = inside[-1]
    while end + 1 < len(tree.tokens) and not _stops(scene, cue, tree, end + 1):
        end += 1
    while end > inside[-1] and (tree.tokens[end].upos in {"ADP", "CCONJ", "DET", "PUNCT", "ADV"}):
        end -= 1
    return Span(span.start, tree.tokens[end].span.end)


def _is_remark(scene: Scene, tree: Tree, i: int) -> bool:
    """True at a comma before a relative clause or an apposition."""
    if tree.tokens[i].text != "," or i + 2 >= len(tree.tokens):
        return False
    following, after = tree.tokens[i + 1], tree.tokens[i + 2]
    relative = scene.clauses.relative
    if following.lemma in relative or (following.upos == "PRON" and after.lemma in relative):
        return True
    return following.upos == "NOUN" and following.deprel == "appos"


def _stops(scene: Scene, cue: CueMention, tree: Tree, i: int) -> bool:
    """True at a word that cannot belong to the phrase before it."""
    token = tree.tokens[i]
    if token.upos in {"SCONJ", "VERB", "AUX"} and "VerbForm=Inf" not in token.feats and not _modifies(tree, i):
        return True
    if token.upos == "PUNCT" and token.text not in {"«", "»", "(", ")", '"', "“", "”"}:
        return True
    if token.upos == "PRON" or i in cue.tokens or i in other_cues(scene, cue):
        return True
    agent = token.upos == "ADP" and any(tree.tokens[c].deprel == "obl:agent" for c in (token.head,))
    dated = any(t.span.start == token.span.start for t in scene.doc.times)
    turning = token.upos == "CCONJ" and any("VerbForm=Fin" in t.feats for t in tree.tokens[i + 1 : i + 8])
    return agent or dated or turning


def _modifies(tree: Tree, i: int) -> bool:
    """True for a participle that describes a noun."""
    return "VerbForm=Part" in tree.tokens[i].feats and base(tree.tokens[i].deprel) in {"acl", "amod"}


def _split_object(scene: Scene, cue: CueMention, kind: str, whole: Span) -> list[Span]:
    """« qualifier X de Y » where the parser hung Y on X: X ends where Y's preposition stands."""
    tree = scene.trees[cue.sentence]
    case = read_path(kind.split("+")[1]).case
    for i, token in enumerate(tree.tokens):
        if i > cue.tokens[-1] and whole.holds(token.span) and token.lemma == case and token.upos in {"ADP", "SCONJ"}:
            following = tree.tokens[i + 1] if i + 1 < len(tree.tokens) else None
            if following is not None and (
                following.lemma in scene.words.indefinite or following.text in {"«", "“"} or _is_infinitive(following)
            ):
                left = Span(whole.start, tree.tokens[i - 1].span.end) if whole.start < token.span.start else whole
                return [left, Span(following.span.start, whole.end)]
    return []


def _is_infinitive(token: Token) -> bool:
    return "VerbForm=Inf" in token.feats


def _dependent(scene: Scene, cue: CueMention, spec: str) -> Span | None:
    tree = scene.trees[cue.sentence]
    if spec == "subject":
        spec = "nsubj"
    where = read_path(spec)
    if where.relation == "acl":
        return next(
            (_whole(tree, c, cue, scene) for c in tree.children[cue.index] if base(tree.tokens[c].deprel) == "acl"),
            None,
        )
    if where.relation == "xcomp":
        return _infinitive(scene, cue, where.case) or _next_infinitive(scene, cue, where.case)
    filler = find_filler(tree, cue.index, where)
    if filler is None and where.case is not None:
        return _next_phrase(scene, cue, where.case)
    if filler is None or filler.index in cue.tokens or tree.tokens[filler.index].upos in {"VERB", "AUX", "ADV"}:
        return None
    if any(t.span.holds(tree.tokens[filler.index].span) for t in scene.doc.times):
        return None
    if tree.tokens[filler.index].upos == "PRON" and filler.relation in {"obj", "obl", "nmod"}:
        return None
    return _whole(tree, filler.index, cue, scene)


def _infinitive(scene: Scene, cue: CueMention, case: str | None) -> Span | None:
    """« dit avoir tué », « menace de frapper »: the infinitive clause without its preposition."""
    tree = scene.trees[cue.sentence]
    for child in tree.children[cue.index]:
        token = tree.tokens[child]
        clause = _verb_of(tree, child)
        if child < cue.index or child in cue.tokens or clause is None:
            continue
        if base(token.deprel) in {"xcomp", "ccomp", "advcl", "obl", "obj", "acl", "nmod"} and _mark(tree, child) == case:
            return _whole(tree, child, cue, scene)
    return None


def _next_infinitive(scene: Scene, cue: CueMention, case: str | None) -> Span | None:
    """« conseille aux femmes de ne pas … »: the infinitive that the parser hung on something between."""
    tree = scene.trees[cue.sentence]
    if case is None:
        return _bare_infinitive(scene, cue)
    for i in range(cue.tokens[-1] + 1, min(cue.tokens[-1] + 14, len(tree.tokens))):
        token = tree.tokens[i]
        if token.text in {",", ";", ":", "."} or "VerbForm=Fin" in token.feats:
            return None
        if token.lemma == case and token.upos in {"ADP", "SCONJ"}:
            head = token.head
            if head > i and _verb_of(tree, head) is not None:
                return _whole(tree, head, cue, scene)
    return None


def _bare_infinitive(scene: Scene, cue: CueMention) -> Span | None:
    """« annonce, via un communiqué, avoir pris … »: the first infinitive that no preposition leads."""
    tree = scene.trees[cue.sentence]
    for i in range(cue.tokens[-1] + 1, min(cue.tokens[-1] + 20, len(tree.tokens))):
        token = tree.tokens[i]
        if token.text in {";", ":", "."} or "VerbForm=Fin" in token.feats or token.upos == "CCONJ":
            return None
        if "VerbForm=Inf" in token.feats:
            if tree.tokens[i - 1].text != "," and i - 1 != cue.tokens[-1]:
                return None
            top = i if token.upos == "VERB" else token.head
            span = _whole(tree, top, cue, scene)
            return Span(token.span.start, max(token.span.end, span.end))
    return None


def _next_phrase(scene: Scene, cue: CueMention, case: str) -> Span | None:
    """« prévient de troubles », « l'accuse d'intimidation »: the phrase straight after the cue."""
    tree = scene.trees[cue.sentence]
    at = cue.tokens[-1] + 1
    if at + 1 >= len(tree.tokens) or tree.tokens[at].lemma != case:
        return None
    head = tree.tokens[at].head
    for i in range(at + 1, min(at + 5, len(tree.tokens))):
        if tree.tokens[i].upos in {"NOUN", "PROPN"}:
            top = head if head > at and tree.tokens[head].upos in {"NOUN", "PROPN"} else i
            return Span(tree.tokens[at + 1].span.start, _whole(tree, top, cue, scene).end)
    return None


def _verb_of(tree: Tree, child: int) -> int | None:
    """The infinitive of a clause: its head or its auxiliary."""
    for i in (child, *(c for c in tree.children[child] if base(tree.tokens[c].deprel) in {"aux", "cop"})):
        if "VerbForm=Inf" in tree.tokens[i].feats:
            return i
    return None


def _mark(tree: Tree, index: int) -> str | None:
    marks = [c for c in tree.children[index] if base(tree.tokens[c].deprel) in {"mark", "case"}]
    return tree.tokens[marks[0]].lemma if marks and marks[0] < index else None


def _whole(tree: Tree, index: int, cue: CueMention, scene: Scene) -> Span:
    """All below a token, without what leads in (preposition, mark) and without the cue itself."""
    cut = set(cue.tokens)
    kept = [i for i in subtree(tree, index) if i not in cut and (i > cue.tokens[-1]) == (index > cue.tokens[-1])]
    others = other_cues(scene, cue)
    leaving = next(
        (
            i
            for i in kept
            if i > index and (contrasts(scene.clauses, tree, i) or tree.tokens[i].text == ";" or turns(tree, i, others))
        ),
        None,
    )
    if leaving is not None:
        kept = [i for i in kept if i < leaving]
    while len(kept) > 1 and kept[0] != index and _leads(tree, kept[0], index):
        kept.pop(0)
    while len(kept) > 1 and kept[-1] != index and tree.tokens[kept[-1]].text in NO_EDGE:
        kept.pop()
    return extent(tree, kept)


def _leads(tree: Tree, i: int, top: int) -> bool:
    token = tree.tokens[i]
    if token.text in NO_EDGE or (token.upos == "ADV" and "Polarity=Neg" not in token.feats):
        return True
    return base(token.deprel) in {"case", "mark"} and token.head == top
