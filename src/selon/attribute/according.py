"""Clauses around a cue: « Selon X, P », « P, selon X », « P, a déclaré X, P »."""

from __future__ import annotations

from selon.attribute.between import before_other, behind_other, relative_start
from selon.attribute.clauses import NO_EDGE, clause_end, that_clause
from selon.attribute.conjunctions import is_according_to_which
from selon.attribute.dependents import dependents
from selon.attribute.inversion import inverted_source
from selon.attribute.mentions import is_quoted
from selon.attribute.owners import owner_of
from selon.attribute.phrases import has_finite
from selon.attribute.remarks import remark_ahead, remark_of, takes_remark
from selon.attribute.resuming import resumes_main
from selon.attribute.scene import CueMention, Found, Scene
from selon.attribute.sides import COMMA, after_source, clause_start
from selon.attribute.speakers import source_of
from selon.attribute.verbs import is_finite, is_passive_cue
from selon.model import Span
from selon.tree import Tree, base, case_of, is_denied, is_past_participle

OPEN_END = frozenset({".", "!", "?", ";", "»", "”", "…", "...", ")"})
SIDE = frozenset({",", "(", "–", "—", ";", ":"})
SHORT = 3  # tokens before an opening phrase: « Cela dit, pour X, P »
REACH = 12  # tokens from a cue to its colon
CIRCUMSTANCES = frozenset({"ADP", "DET", "NOUN", "PROPN", "ADJ", "NUM", "VERB"})  # « dans une tribune parue lundi »
QUIET = frozenset({"PUNCT", "ADV", "CCONJ", "SCONJ"})


def clause_around(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« Selon X, P »; « P, selon X »; « P, a déclaré X »."""
    if cue.frame.upos == "VERB":
        return _as_said(scene, cue) or _interrupted(scene, cue) or colon_clause(scene, cue)
    if is_according_to_which(scene, cue.sentence, cue.tokens[0]):
        return _which_clause(scene, cue)
    source = source_of(scene, cue) or owner_of(scene, cue)  # « à ses yeux »
    return None if source is None else beside(scene, cue, source)


def colon_clause(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« X l'affirme : P »: the clause behind the colon that follows a cue, with only complements between."""
    tree, last, source = scene.trees[cue.sentence], cue.tokens[-1], source_of(scene, cue)
    ahead = range(last + 1, min(last + REACH, len(tree.tokens) - 1))
    colon = next((i for i in ahead if tree.tokens[i].upos in {"PUNCT", "SCONJ"} or _is_verb(tree, i)), None)
    if colon is None or tree.tokens[colon].text != ":" or scene.outer.at(tree.tokens[colon + 1].span.start):
        return None
    if source is None or source.span.start > cue.span.start or not has_finite(tree, colon, len(tree.tokens)):
        return None
    return (Span(tree.tokens[colon + 1].span.start, clause_end(scene, colon, cue)),)


def _is_verb(tree: Tree, i: int) -> bool:
    return "VerbForm=Fin" in tree.tokens[i].feats or "VerbForm=Inf" in tree.tokens[i].feats


def remarked(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« P, ce que X dément »: the clause before the remark, or the sentence before one that is a remark."""
    at = remark_of(scene, cue) if takes_remark(cue) else None
    tree = scene.trees[cue.sentence]
    if at is None or source_of(scene, cue) is None or any(is_denied(tree, i) for i in cue.tokens):
        return None
    if at == 0:
        return _sentence_before(scene, cue.sentence)
    for other in scene.cues_of(cue.sentence):
        told = _told_by(scene, other) if other.tokens[-1] < at else None
        if told is not None and tree.tokens[at - 2].span.end <= told[-1].end <= tree.tokens[at].span.start:
            return told
    start = clause_start(scene, cue, at - 1)
    return (Span(tree.tokens[start].span.start, tree.tokens[at - 2].span.end),) if start < at - 2 else None


def _told_by(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """What a cue before a remark reports: « X affirme que P », « Selon X, P »."""
    source = source_of(scene, cue) if cue.frame.upos == "ADP" and cue.tokens[0] <= 1 else None
    if source is not None:
        return beside(scene, cue, source)
    bare = "xcomp" in cue.frame.content  # « X dit tenir la ville »
    return that_clause(scene, cue) or (dependents(scene, cue, "xcomp") if bare else None)


def _sentence_before(scene: Scene, sentence: int) -> tuple[Span, ...] | None:
    tokens = scene.trees[sentence - 1].tokens if sentence else ()
    words = [t for t in tokens if t.upos != "PUNCT"]
    between = scene.doc.text[tokens[-1].span.end : scene.trees[sentence].tokens[0].span.start] if words else "\n"
    if "\n" in between:
        return None
    told = (_told_by(scene, other) for other in scene.cues_of(sentence - 1))
    ends = (t for t in told if t is not None and t[-1].end >= words[-1].span.end)
    return next(ends, (Span(words[0].span.start, words[-1].span.end),))


def beside(scene: Scene, cue: CueMention, source: Found) -> tuple[Span, ...] | None:
    """The clause that a cue and its source open, close or interrupt."""
    tree = scene.trees[cue.sentence]
    end = max(source.span.end, cue.span.end if cue.frame.upos == "NOUN" else 0)
    before = [i for i in range(cue.tokens[0]) if tree.tokens[i].upos not in QUIET]
    begins = len(before) <= 1 or _begins_clause(scene, cue, source)
    if begins or _follows_that(scene, cue) or _follows_first(scene, cue):
        return after_source(scene, cue, end)
    return _around(scene, cue, end)


def _begins_clause(scene: Scene, cue: CueMention, source: Found) -> bool:
    """« Q, mais selon X, P »: nothing of its clause stands before the cue, and a comma behind the source."""
    opens = clause_start(scene, cue, cue.tokens[0]) >= cue.tokens[0]
    return opens and COMMA.match(scene.doc.text, source.span.end) is not None


def opening_clause(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« Pour X, P »: only at the head of a sentence or clause, set off by a comma."""
    source = source_of(scene, cue)
    if source is None or not COMMA.match(scene.doc.text, source.span.end) or _asks_for_infinitive(scene, source):
        return None
    tokens = scene.trees[cue.sentence].tokens
    before = tokens[: cue.tokens[0]]
    if before and before[-1].lemma in scene.clauses.as_said:  # « Comme pour X, P »
        return None
    short = len(before) <= SHORT and not any("VerbForm=Fin" in t.feats for t in before)
    if cue.tokens[0] > 1 and before[-1].text != ";" and not (short and before[-1].text == ","):
        return None
    return after_source(scene, cue, source.span.end)


def _asks_for_infinitive(scene: Scene, source: Found) -> bool:
    """« Impossible, pour X, de passer »: X is who cannot, not who thinks so."""
    tokens = scene.trees[source.spot[0]].tokens
    following = [t for t in tokens if t.span.start >= source.span.end][1:3]
    led = bool(following) and following[0].lemma in scene.clauses.of
    return led and any("VerbForm=Inf" in t.feats for t in following)


def _which_clause(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« des informations selon lesquelles P »."""
    tree = scene.trees[cue.sentence]
    at = cue.tokens[-1] + 1
    if at + 1 >= len(tree.tokens):
        return None
    return (Span(tree.tokens[at + 1].span.start, clause_end(scene, at, cue)),)


def _follows_that(scene: Scene, cue: CueMention) -> bool:
    """« annonce que, selon X, P », « les rebelles, qui, selon X, P »."""
    left = [t for t in scene.trees[cue.sentence].tokens[: cue.tokens[0]] if t.upos != "PUNCT"]
    return bool(left) and left[-1].lemma in scene.clauses.that | scene.clauses.relative


def _follows_first(scene: Scene, cue: CueMention) -> bool:
    """True at the second preposition of « Selon X et selon Y, P »."""
    tokens, opening = scene.trees[cue.sentence].tokens, scene.cues_of(cue.sentence)[0]
    at = next((i for i in range(cue.tokens[0] - 1, 0, -1) if tokens[i].upos != "ADV"), 0)  # « mais aussi selon Y »
    return at > 0 and tokens[at].upos == "CCONJ" and opening.frame.upos == "ADP" and opening.tokens[0] <= 1


def _around(scene: Scene, cue: CueMention, end: int) -> tuple[Span, ...] | None:
    """The clause before a closing « selon X », and what goes on after it without a new clause."""
    tree = scene.trees[cue.sentence]
    start, last = clause_start(scene, cue, cue.tokens[0]), cue.tokens[0] - 1
    while last > start and (tree.tokens[last].text in NO_EDGE or tree.tokens[last].lemma in scene.clauses.leading):
        last -= 1
    if last < start:
        return None
    after = next((i for i, t in enumerate(tree.tokens) if t.span.start >= end), len(tree.tokens))
    if (side := _aside(tree, cue, start, last, after)) is not None:
        return side
    start = behind_other(scene, cue, relative_start(scene, tree, _qualifying(tree, start, last), last, after))
    left = Span(tree.tokens[start].span.start, tree.tokens[last].span.end)
    if after + 2 >= len(tree.tokens) or tree.tokens[after].text in OPEN_END or before_other(scene, cue, after):
        return (left,)
    if resumes_main(scene, after + (tree.tokens[after].text == ","), after, cue):
        return (left,)
    if is_quoted(scene, cue.sentence, after):
        return (left,)
    if tree.tokens[last].upos in {"AUX", "VERB"} and tree.tokens[after].text != ",":
        return (left, Span(tree.tokens[after].span.start, clause_end(scene, after, cue)))
    if tree.tokens[after].text == "," and not _new_clause(scene, cue, after + 1):
        return (left, Span(tree.tokens[after + 1].span.start, clause_end(scene, after, cue)))
    return (left,)


def _aside(tree: Tree, cue: CueMention, start: int, last: int, after: int) -> tuple[Span, ...] | None:
    """« …, 14 000 personnes selon la police, … »: a phrase set off without a verb, when the clause has none yet."""
    side = next((i for i in range(last, start, -1) if tree.tokens[i].text in SIDE), None)
    if side is None or side == last or has_finite(tree, side, cue.tokens[0]):
        return None
    closed = after < len(tree.tokens) and tree.tokens[after].text in {",", ")", "–", "—"}
    bracket = tree.tokens[side].text == "(" and not any(t.text == ")" for t in tree.tokens[side : cue.tokens[0]])
    counted = any(t.text[:1].isdigit() for t in tree.tokens[side : last + 1])
    if not (bracket or (counted and closed and not has_finite(tree, start, side))):
        return None
    return (Span(tree.tokens[side + 1].span.start, tree.tokens[last].span.end),)


def _qualifying(tree: Tree, start: int, last: int) -> int:
    """« Q, imputables selon X à Y »: an adjective or participle behind a comma alone is what X says, else the start."""
    first = last
    while first > start and tree.tokens[first - 1].upos == "ADV":
        first -= 1
    qualifies = base(tree.tokens[last].deprel) in {"amod", "acl"}
    return first if qualifies and first > start + 1 and tree.tokens[first - 1].text == "," else start


def _new_clause(scene: Scene, cue: CueMention, i: int) -> bool:
    """True where what follows the source is a clause of its own, or tells who quoted the source."""
    token = scene.trees[cue.sentence].tokens[i]
    if is_quoted(scene, cue.sentence, i) or remark_ahead(scene, cue, i - 1):
        return True
    return token.upos in {"CCONJ", "SCONJ"} or token.lemma in scene.clauses.relative


def _interrupted(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« P, a déclaré X » or « P, a déclaré X, P »: the sentence around an inserted cue."""
    tree = scene.trees[cue.sentence]
    first = cue.tokens[0]
    if first == 0 or not is_finite(tree, cue.tokens) or _has_agent(tree, cue):
        return None
    source = inverted_source(scene, cue)
    source = source_of(scene, cue) if source is None or not _is_told(cue) else source
    if source is None or source.span.start < tree.tokens[first].span.start:
        return None
    if source.span.start == cue.span.start and not source.span.of(scene.doc.text).startswith("-"):
        return None
    if tree.tokens[first - 1].text not in {",", "-", "–", "—"} and not _ends_sentence(tree, cue, source):
        return None
    start, last = clause_start(scene, cue, first), first - 1
    if last < start:
        return None  # an order behind a colon opens a clause of its own: « À l'hôpital : prévenez un médecin. »
    while last > start and tree.tokens[last].text in NO_EDGE:
        last -= 1
    left = Span(tree.tokens[start].span.start, tree.tokens[last].span.end)
    right = _going_on(scene, cue, max(source.span.end, cue.span.end), has_finite(tree, start, last + 1))
    split = right and any("VerbForm=Fin" in t.feats for t in tree.tokens if right[0].holds(t.span))
    verdict = start == last and tree.tokens[last].upos == "ADJ" and not right  # « Faux, rétorque X. »
    told = split or verdict or has_finite(tree, start, last + 1) or _is_heading(tree, start, last, source)
    return (left, *right) if told else None


def _is_heading(tree: Tree, start: int, last: int, source: Found) -> bool:
    """« Dix civils tués dans une frappe, dénonce une ONG »: in a heading a participle tells what a verb would."""
    if any(t.upos != "PUNCT" for t in tree.tokens if t.span.start >= source.span.end):
        return False
    told = (tree.tokens[i] for i in range(start, last + 1) if is_past_participle(tree.tokens[i]))
    nouns = (t.head for t in told if base(t.deprel) in {"acl", "amod"} and start <= t.head <= last)
    return any(base(tree.tokens[n].deprel) in {"nsubj", "root"} and case_of(tree, n) is None for n in nouns)


def _has_agent(tree: Tree, cue: CueMention) -> bool:
    """« L'attaque, qui a duré une heure, a été condamnée par X »: a passive tells of its subject alone."""
    return any(tree.tokens[c].deprel == "obl:agent" for c in tree.children[cue.index]) and is_passive_cue(tree, cue)


def _is_told(cue: CueMention) -> bool:
    return not any(path.relation == "nsubj" for path in cue.frame.relay)


def _ends_sentence(tree: Tree, cue: CueMention, source: Found) -> bool:
    """« P indique enfin X. »: without a comma, only where the speaker is the last thing said."""
    rest = [t for t in tree.tokens[cue.tokens[-1] + 1 :] if t.span.start >= source.span.end and t.upos != "PUNCT"]
    objects = [c for c in tree.children[cue.index] if base(tree.tokens[c].deprel) in {"nsubj", "ccomp"}]
    own = [c for c in objects if c < cue.tokens[0] and has_finite(tree, c, cue.tokens[0])]
    return not rest and (not objects or bool(own))


def _going_on(scene: Scene, cue: CueMention, end: int, whole: bool) -> tuple[Span, ...]:
    """What goes on behind the speaker; behind where it was said too, when the words before are not ``whole``."""
    tree = scene.trees[cue.sentence]
    after = next((i for i, t in enumerate(tree.tokens) if t.span.start >= end), len(tree.tokens))
    while not whole and after < len(tree.tokens) and tree.tokens[after].upos in CIRCUMSTANCES:
        after += 1
    if after + 3 >= len(tree.tokens) or tree.tokens[after].text != ",":
        return ()
    if tree.tokens[after + 1].lemma in scene.clauses.relative:
        return ()
    if tree.tokens[after + 1].upos == "VERB" and (whole or "VerbForm=Fin" not in tree.tokens[after + 1].feats):
        return ()
    return (Span(tree.tokens[after + 1].span.start, clause_end(scene, after, cue)),)


def _as_said(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« Comme le montre X, P », « P, comme le rappelle X »."""
    tree, first = scene.trees[cue.sentence], cue.tokens[0]
    opened = [i for i in range(max(0, first - 2), first) if tree.tokens[i].lemma in scene.clauses.as_said]
    if not opened or any(tree.tokens[i].upos not in {"PRON", "DET"} for i in range(opened[0] + 1, first)):
        return None
    source = inverted_source(scene, cue) or source_of(scene, cue)
    if source is None:
        return None
    start = next((i for i in range(opened[0] - 1, -1, -1) if tree.tokens[i].text in {":", ";"}), -1)
    if len([i for i in range(start + 1, opened[0]) if tree.tokens[i].upos not in QUIET]) <= 1:
        return after_source(scene, cue, source.span.end)
    last = opened[0] - 1
    start = clause_start(scene, cue, first)
    while last > start and tree.tokens[last].text in NO_EDGE:
        last -= 1
    if last < start:
        return None
    return (Span(tree.tokens[start].span.start, tree.tokens[last].span.end),)
