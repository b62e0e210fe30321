"""What an according-to phrase inside a sentence covers: one of two numbers, or a relative clause alone."""

from __future__ import annotations

from selon.attribute.content.sides import closed_relative
from selon.attribute.mention.phrases import can_speak, has_finite
from selon.attribute.scene import CueMention, Scene
from selon.attribute.speaker.speakers import source_of
from selon.model import Token
from selon.tree import Tree, base


def behind_other(scene: Scene, cue: CueMention, start: int) -> int:
    """« dix morts selon X et vingt selon Y »: where the words begin that stand behind another phrase, else start."""
    tree = scene.trees[cue.sentence]
    for other in reversed(scene.cues_of(cue.sentence)):
        source = source_of(scene, other) if _accords(other) and other.tokens[-1] < cue.tokens[0] else None
        if source is None or other.tokens[0] <= start or not can_speak(scene, source.spot):
            continue
        after = next((i for i, t in enumerate(tree.tokens) if t.span.start >= source.span.end), len(tree.tokens))
        joint = after
        while after < cue.tokens[0] and _joins(scene, tree.tokens[after]):
            after += 1
        if _is_clause(tree, joint, after, cue.tokens[0]) and _has_verb(tree, start, other.tokens[0]):
            return after  # « P, selon X, et Q, d'après Y »
        return start if after >= cue.tokens[0] or has_finite(tree, after, cue.tokens[0]) else after
    return start


def _is_clause(tree: Tree, joint: int, start: int, end: int) -> bool:
    """True for a subject and its verb right behind a conjunction."""
    verb = next((i for i in range(start, end) if "VerbForm=Fin" in tree.tokens[i].feats), None)
    joined = any(t.upos == "CCONJ" for t in tree.tokens[joint:start])
    verbs = set() if verb is None else {verb, tree.tokens[verb].head}
    return joined and any(
        base(tree.tokens[i].deprel) == "nsubj" and tree.tokens[i].head in verbs for i in range(start, verb or start)
    )


def before_other(scene: Scene, cue: CueMention, after: int) -> bool:
    """True where another such phrase follows, with no verb between: what stands there is somebody else's."""
    tree = scene.trees[cue.sentence]
    later = (c for c in scene.cues_of(cue.sentence) if _accords(c) and c.tokens[0] > after)
    other = next(later, None)
    return other is not None and not has_finite(tree, after, other.tokens[0])


def _accords(cue: CueMention) -> bool:
    """True for « selon » and « à en croire »; « pour » gives words to somebody only at the head of a clause."""
    if cue.frame.upos == "NOUN":  # « aux dires de X »
        return "clause" in cue.frame.content and any(need.relation == "case" for need in cue.frame.needs)
    return "around" in cue.frame.content or (cue.frame.upos == "ADP" and "opening" not in cue.frame.content)


def _joins(scene: Scene, token: Token) -> bool:
    """True for what joins two such phrases: « , | et | également »; « environ vingt » begins with its adverb."""
    return token.upos in {"PUNCT", "CCONJ"} or (token.upos == "ADV" and token.lemma in scene.clauses.leading)


def relative_start(scene: Scene, cue: CueMention, start: int, last: int, after: int) -> int:
    """« L'attaque, dont le bilan est de dix morts selon X, a … »: where the relative clause begins, else start.

    So too where somebody else speaks before it: « Y a condamné l'attaque, qui a fait dix morts selon X ».
    """
    tree = scene.trees[cue.sentence]
    opened = (i for i in range(last, start, -1) if _opens_relative(scene, tree, i) and not _counts(tree, i))
    which = next((i for i in opened if (closed_relative(tree, i) or last) >= last), None)
    if which is None or which == last or not _has_verb(tree, which, last + 1):
        return start
    goes_on = not _has_verb(tree, start, which) and _has_verb(tree, after, len(tree.tokens))
    split = tree.tokens[last].upos == "AUX" and not _has_verb(tree, which, last)
    behind = tree.tokens[which - 1].text == "," and tree.tokens[last + 1].text != "," and _speaks(scene, cue, which)
    within = _resumes_there(tree, which, last, after)
    return which + 1 if goes_on or split or behind or within else start


def _counts(tree: Tree, i: int) -> bool:
    """True at « vingt civils, | dont cinq enfants |, ont été tués »: how many of them, between commas, no clause."""
    comma = next((j for j in range(i + 1, len(tree.tokens)) if tree.tokens[j].upos == "PUNCT"), i)
    counted = any(t.upos == "NUM" for t in tree.tokens[i + 1 : comma])
    return counted and tree.tokens[comma].text == "," and not _has_verb(tree, i, comma)


def _resumes_there(tree: Tree, which: int, last: int, after: int) -> bool:
    """« l'attentat qui a tué, selon X, | neuf personnes »: what follows belongs to the verb of the relative clause."""
    if after >= len(tree.tokens) or tree.tokens[after].text != "," or tree.tokens[last + 1].text != ",":
        return False
    verbs = {i for i in range(which, last + 1) if tree.tokens[i].upos == "VERB"}
    end = next((i for i in range(after + 1, len(tree.tokens)) if _ends_clause(tree, i)), len(tree.tokens))
    return any(tree.tokens[i].head in verbs and tree.tokens[i].upos != "PUNCT" for i in range(after + 1, end))


def _ends_clause(tree: Tree, i: int) -> bool:
    return "VerbForm=Fin" in tree.tokens[i].feats or tree.tokens[i].upos in {"CCONJ", "SCONJ"}


def _speaks(scene: Scene, cue: CueMention, end: int) -> bool:
    """True where somebody is told to speak, by a finite verb, before a token."""
    before = (c for c in scene.cues_of(cue.sentence) if c.tokens[-1] < end and c.frame.upos == "VERB")
    finite = (c for c in before if any("VerbForm=Fin" in scene.token((c.sentence, i)).feats for i in c.tokens))
    sources = (source_of(scene, c) for c in finite)
    return any(source is not None and can_speak(scene, source.spot) for source in sources)


def _opens_relative(scene: Scene, tree: Tree, i: int) -> bool:
    return "PronType=Rel" in tree.tokens[i].feats or tree.tokens[i].lemma in scene.clauses.relative


def _has_verb(tree: Tree, start: int, end: int) -> bool:
    return any("VerbForm=Fin" in t.feats for t in tree.tokens[start:end])
