"""Where a clause begins and ends beside the words that tell whose it is: behind « selon X », and before it."""

from __future__ import annotations

import re

from selon.attribute.content.clauses import NO_EDGE, clause_end
from selon.attribute.cue.verbs import is_finite
from selon.attribute.mention.outlets import is_through, outlet_after
from selon.attribute.mention.phrases import has_finite
from selon.attribute.scene import CueMention, Found, Scene
from selon.attribute.speaker.speakers import source_of
from selon.model import Span
from selon.tree import Tree, base, subtree

COMMA = re.compile(r"\s*,")
QUIET = frozenset({"PUNCT", "ADV", "CCONJ", "SCONJ"})  # may stand before what opens a clause
ASIDE = 24  # tokens of a description between a source and its clause


def after_source(scene: Scene, cue: CueMention, end: int) -> tuple[Span, ...] | None:
    """The rest of the sentence, from the comma that closes the according-to phrase."""
    tree = scene.trees[cue.sentence]
    start = next((i for i, t in enumerate(tree.tokens) if t.span.start >= end), None)
    if start is None:
        return None
    ahead = range(start + 1, min(start + ASIDE, len(tree.tokens)))
    comma = next((i for i in ahead if tree.tokens[i].text == "," and not _is_inside(tree, start, i)), None)
    if (other := _second(scene, tree, start)) is not None:
        return after_source(scene, cue, other.span.end)
    first = start + 1 if tree.tokens[start].text == "," else start
    outlet = outlet_after(scene, cue.sentence, start) if is_through(scene, tree, start) else None
    if outlet is not None and comma is not None and tree.tokens[comma].span.start - outlet.end <= 1:
        start = comma  # « Selon X à l'AFP, P »
    elif comma is not None and first < len(tree.tokens) and _describes_source(scene, tree, first, comma):
        start = comma
        if _is_age(scene, tree, first, comma) and comma + 1 < len(tree.tokens):
            return after_source(scene, cue, tree.tokens[comma].span.end)  # « Selon X, 40 ans, berger, P »
    if start == comma and (other := _second(scene, tree, start)) is not None:
        return after_source(scene, cue, other.span.end)  # « Selon X, qui Q, et selon Y, P »
    while start < len(tree.tokens) and tree.tokens[start].text in NO_EDGE:
        start += 1
    if start >= len(tree.tokens):
        return None
    start = _over_relative(scene, tree, start)
    return (Span(tree.tokens[start].span.start, clause_end(scene, start, cue)),)


def goes_on_from(scene: Scene, cue: CueMention) -> bool:
    """« D'autre part, | selon X, P », « Cela dit, | pour X, P »: only a set phrase of the writer stands before."""
    tokens = scene.trees[cue.sentence].tokens
    if cue.tokens[0] < 2 or tokens[cue.tokens[0] - 1].text != ",":
        return False
    words = scene.doc.text[tokens[0].span.start : tokens[cue.tokens[0] - 2].span.end]
    return words.lower().replace("’", "'") in scene.clauses.asides


def follows_clause(scene: Scene, cue: CueMention, source: Found) -> bool:
    """« Q et selon X, P »: a whole clause before the conjunction, another behind the source."""
    tree, joint = scene.trees[cue.sentence], cue.tokens[0] - 1
    at = next((i for i, token in enumerate(tree.tokens) if token.span.start >= source.span.end), len(tree.tokens))
    if tree.tokens[joint].upos != "CCONJ" or not has_finite(tree, at, len(tree.tokens)):
        return False
    return has_finite(tree, clause_start(scene, cue, joint), joint)


def follows_contrast(scene: Scene, cue: CueMention) -> bool:
    """« Alors que Q, selon X, P »: Q is set against what X says."""
    tokens, words = scene.trees[cue.sentence].tokens[: cue.tokens[0]], scene.clauses
    led = len(tokens) > 3 and tokens[0].lemma.lower() in words.opposing and tokens[1].lemma in words.that
    return led and tokens[-1].text == "," and sum(t.text == "," for t in tokens) == 1


def _over_relative(scene: Scene, tree: Tree, start: int) -> int:
    """« Selon X | qui a vu l'attaque | « P » »: behind what tells who X is, at the words in quotation marks."""
    quotation = scene.outer.first_from(tree.tokens[start].span.start)
    if "PronType=Rel" not in tree.tokens[start].feats or quotation is None:
        return start
    opened = next((i for i, t in enumerate(tree.tokens) if t.span.start == quotation.span.start), start)
    return start if any(t.upos == "PUNCT" for t in tree.tokens[start:opened]) else opened


def _is_inside(tree: Tree, start: int, comma: int) -> bool:
    """« Selon X, dont le chef | , Y, s'est exprimé, P »: a relative clause goes on to its verb."""
    opened = tree.tokens[start].text == "," and "PronType=Rel" in tree.tokens[start + 1].feats
    return opened and all("VerbForm=Fin" not in t.feats for t in tree.tokens[start:comma])


def _second(scene: Scene, tree: Tree, start: int) -> Found | None:
    """« Selon X et selon Y, P », « Selon X, mais aussi selon Y, P »: the second source, behind a conjunction."""
    joined = [t for t in tree.tokens[start : start + 4] if t.text != "," and t.upos != "ADV"]
    joins = len(joined) > 1 and (joined[0].upos == "CCONJ" or joined[0].lemma in scene.clauses.as_said)
    other = scene.by_start.get(joined[1].span.start) if joins else None
    return source_of(scene, other) if other is not None and other.frame.upos == "ADP" else None


def _describes_source(scene: Scene, tree: Tree, start: int, comma: int) -> bool:
    """« Selon X, interrogé par Y, P »: a participle, a relative clause or who X is, before the clause."""
    token = tree.tokens[start]
    if "VerbForm=Part" in token.feats or (token.upos == "PRON" and "PronType=Rel" in token.feats):
        return True
    if token.upos == "ADP" and start + 1 < comma and "PronType=Rel" in tree.tokens[start + 1].feats:
        return True  # « Selon X, à qui Y a téléphoné, P »
    if token.lemma in scene.clauses.of and _is_of_person(scene, tree, start) and not has_finite(tree, start, comma):
        return True  # « Selon Paul Girard, du parti Nord, P »
    if _is_age(scene, tree, start, comma):
        return True
    if token.lemma in scene.clauses.that and tree.tokens[start - 1].text == ",":
        return True  # « Selon X, que Y a pu joindre, P »
    if comma + 1 >= len(tree.tokens) or has_finite(tree, start, comma):
        return False
    if _tells_what_it_is(tree, start, comma):
        return True
    quoted = scene.outer.at(tree.tokens[comma + 1].span.start) is not None
    return quoted and tree.tokens[start].upos in {"DET", "NOUN", "PRON", "ADJ"}


def _is_age(scene: Scene, tree: Tree, start: int, comma: int) -> bool:
    """« Selon X, | 54 ans, | P »: a length of time by itself, with no preposition."""
    time = scene.times.at(tree.tokens[start].span.start)
    counted = start + 2 == comma and tree.tokens[start].upos == "NUM"
    return counted and time is not None and time.type == "DURATION" and time.span.end == tree.tokens[comma].span.start


def _tells_what_it_is(tree: Tree, start: int, comma: int) -> bool:
    """« Selon X, le pendant local de Y, | P », « Selon X, soutien de Y, | P »: an apposition, and then a subject with
    its verb."""
    noun = next((i for i in range(start, comma) if tree.tokens[i].upos in {"NOUN", "PROPN"}), start)
    beside = tree.tokens[noun].deprel == "appos" and tree.tokens[noun].head < start
    article = noun == start or (tree.tokens[start].upos == "DET" and tree.tokens[start].head == noun)
    verb = next((i for i in range(comma, len(tree.tokens)) if "VerbForm=Fin" in tree.tokens[i].feats), None)
    if not (beside and article) or verb is None:
        return False
    verbs = {verb, tree.tokens[verb].head}
    subjects = (i for i in range(comma + 1, len(tree.tokens)) if base(tree.tokens[i].deprel).endswith("subj"))
    return any(tree.tokens[i].head in verbs for i in subjects)


def _is_of_person(scene: Scene, tree: Tree, start: int) -> bool:
    """True at « de » before a noun that tells of a person who is named before it."""
    noun = tree.tokens[tree.tokens[start].head]
    led = tree.tokens[start].upos == "ADP" and noun.upos == "NOUN" and noun.deprel == "nmod" and noun.head < start
    return led and scene.persons.at(tree.tokens[noun.head].span.start) is not None


def clause_start(scene: Scene, cue: CueMention, end: int) -> int:
    """The first word of the clause that ends at a token: after a semicolon, a colon, a contrast, « selon X »."""
    tree = scene.trees[cue.sentence]
    start = 0
    for i in range(end):
        token = tree.tokens[i]
        if token.text in {";", ":"} or (token.lemma in scene.clauses.contrast and _parts(scene, cue, i, end)):
            start = i + 1
    start = _over_edge(scene, tree, start, end)
    opening = next((c for c in scene.cues_of(cue.sentence) if c.tokens[0] == start and c.frame.upos == "ADP"), None)
    source = source_of(scene, opening) if opening is not None and opening is not cue else None
    if source is not None and COMMA.match(scene.doc.text, source.span.end):
        start = scene.spots[scene.after(source.span.end)][1]
    return _over_edge(scene, tree, start, end)


def _parts(scene: Scene, cue: CueMention, contrast: int, end: int) -> bool:
    """« P, mais Q, selon X », « Y dit P, mais Q, a dit X »: X says Q alone.

    Where nobody else is named « P, mais Q, a dit X » is all in the words of X.
    """
    tree, source = scene.trees[cue.sentence], source_of(scene, cue)
    inside = closed_relative(tree, contrast)
    if "PronType=Rel" in tree.tokens[contrast + 1].feats or _adds(scene, tree, contrast, end):
        return False  # « P, selon un bilan provisoire | mais qui | sera lourd, a dit X »
    if _goes_on(tree, contrast + 1, end) or (inside is not None and inside + 1 < end):
        return False  # « Dans le camp de X, où s'entassent des déplacés, huit hommes sont morts, selon Y »
    inverted = cue.frame.upos == "VERB" and source is not None and source.span.start > cue.span.start
    if not inverted or not has_finite(tree, 0, contrast):
        return True
    before = (c for c in scene.cues_of(cue.sentence) if c.tokens[-1] < contrast)
    telling = (c for c in before if c.frame.upos != "VERB" or is_finite(tree, c.tokens))  # not « n'est à déplorer »
    return any(source_of(scene, c) is not None for c in telling)


def _adds(scene: Scene, tree: Tree, contrast: int, end: int) -> bool:
    """« dix soldats sont morts, mais aussi deux civils, selon X »: one more of them, with no verb of its own."""
    too = contrast + 1 < end and tree.tokens[contrast + 1].lemma in scene.clauses.adding
    return too and not has_finite(tree, contrast, end)


def closed_relative(tree: Tree, pronoun: int) -> int | None:
    """The last word of a relative clause behind which the clause of its noun goes on, None where it ends that.

    « X, selon qui P, a fui », « à X, où P, on a fui ».
    """
    verb = tree.tokens[pronoun].head
    noun = tree.tokens[verb].head
    if "PronType=Rel" not in tree.tokens[pronoun].feats or not noun < pronoun < verb:
        return None
    top = noun
    while tree.tokens[top].head < pronoun and tree.tokens[top].head != top:
        top = tree.tokens[top].head
    last = max(i for i in subtree(tree, verb) if tree.tokens[i].upos != "PUNCT")
    return last if tree.tokens[verb].deprel == "acl:relcl" and tree.tokens[top].head > last else None


def _goes_on(tree: Tree, i: int, end: int) -> bool:
    """« P mais reste sans suite »: a finite verb straight behind the conjunction shares the subject before it."""
    while i < end and tree.tokens[i].upos in {"ADV", "PRON"} and base(tree.tokens[i].deprel) != "nsubj":
        i += 1
    return i < end and "VerbForm=Fin" in tree.tokens[i].feats


def _over_edge(scene: Scene, tree: Tree, start: int, end: int) -> int:
    while start < end and _is_edge(scene, tree, start):
        start += 1
    return start


def _is_edge(scene: Scene, tree: Tree, i: int) -> bool:
    token = tree.tokens[i]
    return token.text in NO_EDGE or token.text in {"«", "»"} or token.lemma in scene.clauses.leading
