"""Clauses around a cue: « Selon X, P », « P, selon X », « P, a déclaré X, P »."""

from __future__ import annotations

from selon.attribute.content.between import before_other, behind_other, relative_start
from selon.attribute.content.clauses import NO_EDGE, clause_end, that_clause
from selon.attribute.content.dependents import dependents
from selon.attribute.content.interrupted import interrupted
from selon.attribute.content.occasions import leads_to_occasion
from selon.attribute.content.remarks import remark_ahead, remark_of, takes_remark
from selon.attribute.content.resuming import resumes_main
from selon.attribute.content.set_in import told_between, told_inside
from selon.attribute.content.sides import (
    COMMA,
    QUIET,
    after_source,
    clause_start,
    closed_relative,
    follows_clause,
    follows_contrast,
    goes_on_from,
)
from selon.attribute.content.turning import contrasts, goes_on_set_off
from selon.attribute.content.unsaid import is_left_out
from selon.attribute.cue.conjunctions import is_according_to_which
from selon.attribute.cue.verbs import is_finite, is_passive_cue
from selon.attribute.mention.mentions import is_quoted
from selon.attribute.mention.outlets import leads_to_medium
from selon.attribute.mention.phrases import has_finite
from selon.attribute.scene import CueMention, Found, Scene
from selon.attribute.speaker.owners import owner_of
from selon.attribute.speaker.speakers import source_of
from selon.model import Act, Span, Token
from selon.tree import Tree, ancestors, base, is_denied, is_past_participle, is_present_participle, subtree

OPEN_END = frozenset({".", "!", "?", ";", "»", "”", "…", "...", ")"})
SIDE = frozenset({",", "(", "–", "—", ";", ":"})
DASHES = frozenset({"–", "—"})
REACH = 12  # tokens from a cue to its colon
VERDICTS: frozenset[Act] = frozenset({"condemn", "praise"})


def clause_around(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« Selon X, P »; « P, selon X »; « P, a déclaré X »."""
    if cue.frame.upos == "VERB":
        return interrupted(scene, cue) or colon_clause(scene, cue)
    if is_according_to_which(scene, cue.sentence, cue.tokens[0]):
        return _which_clause(scene, cue)
    source = source_of(scene, cue) or owner_of(scene, cue)  # « à ses yeux »
    return None if source is None or is_left_out(scene, cue, source) else beside(scene, cue, source)


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


def listed(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« Bilan de X : dix morts », « X dresse le bilan : six tués »: what is counted behind the colon, verb or not."""
    tree, source = scene.trees[cue.sentence], source_of(scene, cue)
    if source is None or (cue.frame.upos == "VERB" and not is_finite(tree, cue.tokens)):
        return None
    if cue.frame.upos == "VERB":
        ahead = range(cue.tokens[-1] + 1, len(tree.tokens))
        colon = next((i for i in ahead if tree.tokens[i].upos == "PUNCT" or _is_verb(tree, i)), len(tree.tokens))
        begin = cue.tokens[-1] + 1
    elif source.span.start < cue.span.end:
        return None
    else:
        colon = next((i for i, t in enumerate(tree.tokens) if t.span.start >= source.span.end), len(tree.tokens))
        begin = 0
    if colon + 1 >= len(tree.tokens) or tree.tokens[colon].text != ":" or has_finite(tree, begin, colon):
        return None
    return (Span(tree.tokens[colon + 1].span.start, clause_end(scene, colon, cue)),)


def _is_verb(tree: Tree, i: int) -> bool:
    return "VerbForm=Fin" in tree.tokens[i].feats or "VerbForm=Inf" in tree.tokens[i].feats


def remarked(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« P, ce que X dément »: the clause before the remark, or the sentence before one that is a remark."""
    at = remark_of(scene, cue) if takes_remark(cue) else None
    tree = scene.trees[cue.sentence]
    if at is None or source_of(scene, cue) is None or any(is_denied(tree, i) or _judges(tree, i) for i in cue.tokens):
        return None
    if at == 0:
        return _sentence_before(scene, cue)
    for other in scene.cues_of(cue.sentence):
        told = _told_by(scene, other) if other.tokens[-1] < at else None
        told = told or (_told_of(scene, other) if other.tokens[-1] < at and _takes_up(cue, other) else None)
        if told is not None and tree.tokens[at - 2].span.end <= told[-1].end <= tree.tokens[at].span.start:
            return told
        if (around := _inserted_before(scene, other, at)) is not None:
            return around
    start = clause_start(scene, cue, at - 1)
    return (Span(tree.tokens[start].span.start, tree.tokens[at - 2].span.end),) if start < at - 2 else None


def _inserted_before(scene: Scene, cue: CueMention, at: int) -> tuple[Span, ...] | None:
    """« P, a affirmé X, une accusation que Y rejette »: what an inserted cue right before the remark reports."""
    tree, source = scene.trees[cue.sentence], source_of(scene, cue)
    inserted = cue.frame.upos == "VERB" and "clause" in cue.frame.content and cue.tokens[-1] < at
    if not inserted or source is None or source.span.end != tree.tokens[at - 2].span.end:
        return None
    return interrupted(scene, cue)


def _judges(tree: Tree, verb: int) -> bool:
    """« P, des accusations que X juge mensongères »: he says what they are, and not that P."""
    below = (tree.tokens[c] for c in tree.children[verb] if c > verb)
    return any(t.deprel == "xcomp" and (t.upos in {"ADJ", "NOUN"} or is_past_participle(t)) for t in below)


def _told_by(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """What a cue before a remark reports: « X affirme que P », « Selon X, P »."""
    source = source_of(scene, cue) if cue.frame.upos == "ADP" and cue.tokens[0] <= 1 else None
    if source is not None:
        return beside(scene, cue, source)
    bare = "xcomp" in cue.frame.content  # « X dit tenir la ville »
    return that_clause(scene, cue) or (dependents(scene, cue, "xcomp") if bare else None)


def _takes_up(cue: CueMention, other: CueMention) -> bool:
    """« X dénonce P, ce que Y dément »: Y denies P. « X dénonce P, ce que Y salue »: Y welcomes that X does."""
    return other.frame.upos == "VERB" and (cue.frame.act == "deny" or other.frame.act not in VERDICTS)


def _told_of(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """The complement that a verb reports: « parle de P », « accuse X de P », « X est accusé de P »."""
    charged = cue.frame.act == "accuse" and is_passive_cue(scene.trees[cue.sentence], cue)
    if source_of(scene, cue) is None and not charged:
        return None
    known = {"xcomp"} if charged else {"obj", "obl"}
    kinds = (kind for kind in cue.frame.content if kind.partition(":")[0].partition("+")[0] in known)
    return next((told for kind in kinds if (told := dependents(scene, cue, kind))), None)


def _sentence_before(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    sentence = cue.sentence
    tokens = scene.trees[sentence - 1].tokens if sentence else ()
    words = [t for t in tokens if t.upos != "PUNCT"]
    between = scene.doc.text[tokens[-1].span.end : scene.trees[sentence].tokens[0].span.start] if words else "\n"
    if "\n" in between:
        return None
    last = words[-1].span.end
    for other in scene.cues_of(sentence - 1):
        if takes_remark(other) and remark_of(scene, other) == 0 and (told := remarked(scene, other)):
            return told  # « P. C'est ce que rapporte X. Une version que Y dément. »
        told = _told_by(scene, other) or (_told_of(scene, other) if _takes_up(cue, other) else None)
        if told is not None and told[-1].end >= last:
            return told
        source = source_of(scene, other) if other.frame.upos == "VERB" and "clause" in other.frame.content else None
        if source is not None and source.span.end >= last and (around := interrupted(scene, other)) is not None:
            return around  # « P, précise X. Ce que Y dément. »
    return (Span(words[0].span.start, last),)


def beside(scene: Scene, cue: CueMention, source: Found) -> tuple[Span, ...] | None:
    """The clause that a cue and its source open, close or interrupt."""
    tree = scene.trees[cue.sentence]
    last = cue.span.end if cue.frame.upos == "NOUN" or cue.span.holds(source.span) else 0  # « à l'en croire »
    end = max(source.span.end, last, _clause_after(scene, tree, cue))
    before = [i for i in range(cue.tokens[0]) if tree.tokens[i].upos not in QUIET]
    begins = len(before) <= 1 or goes_on_from(scene, cue) or _begins_clause(scene, cue, source)
    if begins or _follows_that(scene, cue) or _follows_first(scene, cue):
        return after_source(scene, cue, max(end, _rest_of(tree, cue, source)))
    rest = _rest_of(tree, cue, source) if cue.frame.upos == "ADP" else 0
    return _around(scene, cue, max(end, rest))


def _rest_of(tree: Tree, cue: CueMention, source: Found) -> int:
    """« selon un bilan établi | à partir de sources médicales, P »: what hangs on the source up to the comma."""
    if source.spot[0] != cue.sentence or source.spot[1] < cue.tokens[-1]:
        return 0
    at = next((i for i, token in enumerate(tree.tokens) if token.span.start >= source.span.end), len(tree.tokens))
    comma = next((i for i in range(at, len(tree.tokens)) if tree.tokens[i].text == ","), at)
    below = set(subtree(tree, source.spot[1]))
    told = comma > at and all(i in below and tree.tokens[i].text != ":" for i in range(at, comma))
    return tree.tokens[comma - 1].span.end if told else 0


def _clause_after(scene: Scene, tree: Tree, cue: CueMention) -> int:
    """« selon | ce que X a indiqué, P »: where the clause ends that tells who says P; 0 where there is none."""
    at = cue.tokens[-1] + 1
    if at + 1 >= len(tree.tokens) or tree.tokens[at].lemma not in scene.clauses.this:
        return 0
    comma = next((i for i in range(at + 1, len(tree.tokens)) if tree.tokens[i].upos == "PUNCT"), at)
    return tree.tokens[comma - 1].span.end if tree.tokens[at + 1].lemma in scene.clauses.that else 0


def _begins_clause(scene: Scene, cue: CueMention, source: Found) -> bool:
    """« Q, mais selon X, P »: nothing of its clause stands before the cue, and a comma behind the source."""
    opens = clause_start(scene, cue, cue.tokens[0]) >= cue.tokens[0] or follows_contrast(scene, cue)
    opens = opens or follows_clause(scene, cue, source)
    return opens and COMMA.match(scene.doc.text, source.span.end) is not None


def _which_clause(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« des informations selon lesquelles P »."""
    tree = scene.trees[cue.sentence]
    at = cue.tokens[-1] + 1
    if at + 1 >= len(tree.tokens):
        return None
    end = closed_relative(tree, at)
    last = clause_end(scene, at, cue) if end is None else tree.tokens[end].span.end
    return (Span(tree.tokens[at + 1].span.start, last),)


def _follows_that(scene: Scene, cue: CueMention) -> bool:
    """« annonce que, selon X, P », « les rebelles, qui, selon X, P »."""
    left = [t for t in scene.trees[cue.sentence].tokens[: cue.tokens[0]] if t.upos != "PUNCT"]
    return bool(left) and left[-1].lemma in scene.clauses.that | scene.clauses.relative


def _follows_first(scene: Scene, cue: CueMention) -> bool:
    """True at the second preposition of « Selon X et selon Y, P »."""
    tokens, opening = scene.trees[cue.sentence].tokens, scene.cues_of(cue.sentence)[0]
    at = next((i for i in range(cue.tokens[0] - 1, 0, -1) if tokens[i].upos != "ADV"), 0)  # « mais aussi selon Y »
    joins = at > 0 and (tokens[at].upos == "CCONJ" or tokens[at].lemma in scene.clauses.as_said)
    return joins and opening.frame.upos == "ADP" and opening.tokens[0] <= 1


def _around(scene: Scene, cue: CueMention, end: int) -> tuple[Span, ...] | None:
    """The clause before a closing « selon X », and what goes on after it without a new clause."""
    tree = scene.trees[cue.sentence]
    start, last = clause_start(scene, cue, cue.tokens[0]), cue.tokens[0] - 1
    while last > start and (tree.tokens[last].text in NO_EDGE or tree.tokens[last].lemma in scene.clauses.leading):
        last -= 1
    if last < start:
        return None
    after = next((i for i, t in enumerate(tree.tokens) if t.span.start >= end), len(tree.tokens))
    after = _past_participle(tree, cue, after)
    compared = _compared(scene, cue, start, last) or told_inside(scene, cue, last, after)
    compared = compared or told_between(scene, cue, last, after)
    if (side := compared or _aside(scene, cue, start, last, after)) is not None:
        return side
    qualifying = _qualifying(tree, start, last, after)
    start = behind_other(scene, cue, relative_start(scene, cue, qualifying or start, last, after))
    left = Span(tree.tokens[start].span.start, tree.tokens[last].span.end)
    if qualifying is not None:
        comma = next((i for i in range(after, len(tree.tokens)) if tree.tokens[i].text in SIDE | OPEN_END), after)
        behind = (Span(tree.tokens[after].span.start, tree.tokens[comma - 1].span.end),) if comma > after else ()
        return (left, *behind)
    if after + 2 >= len(tree.tokens) or tree.tokens[after].text in OPEN_END or before_other(scene, cue, after):
        return (left,)
    if tree.tokens[after].text == "," and goes_on_set_off(tree, after + 1, last + 1):
        return (left, Span(tree.tokens[after + 1].span.start, clause_end(scene, after, cue)))
    resumed = resumes_main(scene, after + (tree.tokens[after].text == ","), start - 1, cue)
    if resumed or _names_source(scene, cue, after) or is_quoted(scene, cue.sentence, after):
        return (left,)
    if _announces(scene, tree, start, last, after):
        return (Span(tree.tokens[after + 1].span.start, clause_end(scene, after, cue)),)
    if tree.tokens[after].upos == "CCONJ":
        return (left, *_hearsay_behind(scene, tree, cue, after))
    told_there = leads_to_medium(scene, cue.sentence, after) or leads_to_occasion(scene, cue.sentence, after)
    if told_there or (tree.tokens[cue.tokens[0] - 1].text == "," and tree.tokens[after].text != ","):
        return (left,)  # « P, selon X dans un communiqué »
    if tree.tokens[last].upos in {"AUX", "VERB"} and tree.tokens[after].text != ",":
        return (left, Span(tree.tokens[after].span.start, clause_end(scene, after, cue)))
    that = tree.tokens[after + 1].upos == "SCONJ" and tree.tokens[after + 1].lemma in scene.clauses.that
    if tree.tokens[last].upos in {"AUX", "VERB"} and tree.tokens[after].text == "," and that:
        return (
            left,
            Span(tree.tokens[after + 1].span.start, clause_end(scene, after, cue)),
        )  # « Rien ne dit, …, que P »
    if tree.tokens[after].text == "," and contrasts(scene.clauses, tree, after + 1):
        return (left,)  # « P, selon X, alors que Q »
    if tree.tokens[after].text == "," and not _new_clause(scene, cue, after + 1):
        return (left, Span(tree.tokens[after + 1].span.start, clause_end(scene, after, cue)))
    return (left,)


def _announces(scene: Scene, tree: Tree, start: int, last: int, colon: int) -> bool:
    """« Bilan de la nuit, selon X : | dix morts »: a noun for what was said, no verb, a colon behind who says it."""
    named = tree.tokens[start].lemma.lower() in scene.clauses.retold and not has_finite(tree, start, last + 1)
    return named and tree.tokens[colon].text == ":"


def _past_participle(tree: Tree, cue: CueMention, comma: int) -> int:
    """« P, selon l'ONG | , basée à X »: where what a participle says of the source ends."""
    said = comma + 1
    if said >= len(tree.tokens) or tree.tokens[comma].text != "," or not is_past_participle(tree.tokens[said]):
        return comma
    of_source = tree.tokens[said].deprel == "acl" and cue.tokens[-1] < tree.tokens[said].head < comma
    if tree.tokens[max(cue.tokens[0] - 2, 0)].upos == "AUX" and tree.tokens[cue.tokens[0] - 1].text == ",":
        return comma  # « X a, selon Y, | ordonné le repli »
    ends = (i for i in range(said, len(tree.tokens)) if tree.tokens[i].text in SIDE | OPEN_END)
    return next(ends, len(tree.tokens)) if of_source else comma


def _names_source(scene: Scene, cue: CueMention, comma: int) -> bool:
    """« P, selon le maire | , Omar Diallo »: who that is, and nothing else up to the end."""
    tree = scene.trees[cue.sentence]
    named = tree.tokens[comma].text == "," and scene.persons.at(tree.tokens[comma + 1].span.start) is not None
    return named and not any(t.upos in {"VERB", "AUX", "PUNCT"} for t in tree.tokens[comma + 1 : -1])


def _hearsay_behind(scene: Scene, tree: Tree, cue: CueMention, joint: int) -> tuple[Span, ...]:
    """« P selon X et serait Q »: what goes on in the conditional, with the subject before it, is still X's."""
    verb = next((i for i in range(joint + 1, len(tree.tokens)) if "VerbForm=Fin" in tree.tokens[i].feats), None)
    if verb is None or not any(tree.tokens[verb].text.endswith(end) for end in scene.clauses.conditional):
        return ()
    if any(t.upos not in {"ADV", "PRON"} or base(t.deprel) == "nsubj" for t in tree.tokens[joint + 1 : verb]):
        return ()
    return (Span(tree.tokens[joint + 1].span.start, clause_end(scene, joint, cue)),)


def _compared(scene: Scene, cue: CueMention, start: int, last: int) -> tuple[Span, ...] | None:
    """« 34 morts, contre | 29 | selon X »: of X is what a number is compared with, not the clause before it.

    « 34 morts, contre 29 lundi, selon X »: behind a comma X says all of it, unless somebody else has said the first.
    """
    tree = scene.trees[cue.sentence]
    apart = last + 1 < cue.tokens[0]
    if apart and not any(c.tokens[-1] < last and source_of(scene, c) for c in scene.cues_of(cue.sentence)):
        return None
    mark = next((i for i in range(last, start, -1) if tree.tokens[i].text in SIDE), start)
    first = mark + 2
    if first > last or tree.tokens[mark + 1].lemma not in scene.clauses.against or has_finite(tree, mark, last + 1):
        return None
    counted = any(t.upos == "NUM" for t in tree.tokens[first : last + 1])
    return (Span(tree.tokens[first].span.start, tree.tokens[last].span.end),) if counted else None


def _aside(scene: Scene, cue: CueMention, start: int, last: int, after: int) -> tuple[Span, ...] | None:
    """« …, 14 000 personnes selon la police, … »: a phrase set off without a verb, when the clause has none yet.

    « Des milliers ont défilé – 4 500 selon la police »: behind a dash a number is all that the police says, behind
    a comma a bare one is.
    """
    tree = scene.trees[cue.sentence]
    opening = next((i for i in range(last, start, -1) if tree.tokens[i].text in {"(", ")"}), start)
    if (
        tree.tokens[opening].text == "("
        and opening < last
        and after < len(tree.tokens)
        and tree.tokens[after].text == ")"
    ):
        opened = behind_other(scene, cue, opening + 1)
        return (Span(tree.tokens[opened].span.start, tree.tokens[last].span.end),)
    side = next((i for i in range(last, start, -1) if tree.tokens[i].text in SIDE), None)
    if side is None or side == last or has_finite(tree, side, cue.tokens[0]):
        return None
    closed = after < len(tree.tokens) and tree.tokens[after].text in DASHES | {",", ")"}
    bracket = tree.tokens[side].text == "(" and not any(t.text == ")" for t in tree.tokens[side : cue.tokens[0]])
    bare = tree.tokens[side].text == "," and all(t.upos == "NUM" for t in tree.tokens[side + 1 : last + 1])
    counted = bare or any(t.text[:1].isdigit() for t in tree.tokens[side : last + 1])
    dashed = (bare or tree.tokens[side].text in DASHES) and last + 1 == cue.tokens[0]
    if not (bracket or (counted and (dashed or (closed and not has_finite(tree, start, side))))):
        return None
    return (Span(tree.tokens[side + 1].span.start, tree.tokens[last].span.end),)


def _qualifying(tree: Tree, start: int, last: int, after: int) -> int | None:
    """« Q, imputables selon X à Y »: where an adjective or participle behind a comma begins, which alone X says.

    « Les otages, libérés lundi selon X, sont arrivés »: so it is with the words of a participle before the main verb,
    and of any that goes on behind X: « Q, passé à tabac selon X par Y ».
    """
    first = last
    while first > start and tree.tokens[first - 1].upos == "ADV":
        first -= 1
    if base(tree.tokens[last].deprel) in {"amod", "acl"} and first > start + 1 and tree.tokens[first - 1].text == ",":
        return first
    comma = next((i for i in range(last, start, -1) if tree.tokens[i].text == ","), start)
    told = next((i for i in range(comma + 1, last + 1) if tree.tokens[i].upos != "ADV"), last)
    on = after < len(tree.tokens) and told in ancestors(tree, after) and tree.tokens[told].deprel in {"acl", "advcl"}
    said_of = is_past_participle(tree.tokens[told]) and start <= tree.tokens[told].head < comma
    of_noun = tree.tokens[told].deprel == "acl" and not has_finite(tree, start, last + 1)
    return comma + 1 if said_of and (of_noun or on) else None


def _new_clause(scene: Scene, cue: CueMention, i: int) -> bool:
    """True where what follows the source is a clause of its own, or tells who quoted the source."""
    token = scene.trees[cue.sentence].tokens[i]
    if is_quoted(scene, cue.sentence, i) or remark_ahead(scene, cue, i - 1) or _tells_it_all(scene, cue, token):
        return True
    if token.lemma in scene.clauses.specifying and is_present_participle(token):
        return True  # « P, selon X, précisant que Q »
    if token.lemma in scene.words.quoting and is_present_participle(token):
        return True  # « P, selon Le Matin, citant un officier »
    return token.upos in {"CCONJ", "SCONJ"} or token.lemma in scene.clauses.relative


def _tells_it_all(scene: Scene, cue: CueMention, token: Token) -> bool:
    """True at « P, selon un bilan, | a annoncé Y »: who tells it all, on the word of that paper."""
    other = scene.by_start.get(token.span.start)
    if other is None or other is cue or other.frame.upos != "VERB":
        return False
    source = source_of(scene, other)
    return source is not None and source.span.start > other.span.start
