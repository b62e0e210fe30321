"""Two that are named together: ``tant X que Y``, with no conjunction of a row, ``entre X et Y``, ``à X et à Y``."""

from __future__ import annotations

from collections.abc import Iterator

from selon.annotate.mending.draft import NOUNS, Draft
from selon.tree import PAIRED

NAMING = NOUNS | {"DET", "ADJ", "NUM", "ADP", "ADV"}
LEADING = frozenset({"DET", "NUM", "ADJ", "ADP"})
BELOW = frozenset({"nmod", "obl"})
CLAUSAL = frozenset({"acl", "advcl", "ccomp", "xcomp"})


def rows(
    draft: Draft, pairs: tuple[frozenset[str], frozenset[str]], of: frozenset[str], between: frozenset[str]
) -> None:
    """What stands in a row hangs on what it is in a row with; the words are those of the rules below."""
    paired(draft, *pairs)
    joined_alike(draft, of)
    both_sides(draft, between)


def paired(draft: Draft, opening: frozenset[str], that: frozenset[str]) -> None:
    """The second in a row with the first, the word that opens the pair before it, and both before their verb."""
    for start, first, joint, second in _pairs(draft, opening, that):
        verb = _verb_behind(draft, second)
        draft.hang(second, first, "conj")
        draft.hang(joint, second, "cc")
        if verb is not None and draft.heads[first] != verb:
            draft.hang(verb, verb, "root")
            draft.hang(first, verb, "nsubj")
        for i in range(start, first):
            if draft.tokens[i].upos == "ADV":
                _give_place(draft, i, first)
                draft.hang(i, first, PAIRED)
        for i, head in enumerate(draft.heads):
            behind = verb is not None and (i > verb or (i > second and draft.tokens[i].upos == "AUX"))
            if verb is not None and behind and i != verb and head in {start, first, second}:
                draft.heads[i] = verb
            elif verb is not None and second < i < verb and head in {start, first}:
                draft.heads[i] = second  # « l'association Mères pour la paix »


def both_sides(draft: Draft, between: frozenset[str]) -> None:
    """The second of two sides is in a row with the first, and no subject: ``un accord entre X et Y a été signé``."""
    if between.isdisjoint([token.lemma for token in draft.tokens]):
        return
    for at in (i for i, token in enumerate(draft.tokens) if token.upos in NOUNS):
        verb = draft.heads[at]
        if draft.base(at) != "nsubj" or not at < verb:
            continue
        joint = _joint_before(draft, at)
        first = None if joint is None else _first_side(draft, joint, between)
        if joint is None or first is None or any(draft.base(c) == "conj" for c in draft.below(first)):
            continue
        deed = draft.heads[first]
        if draft.relations[verb] == "conj" and draft.heads[verb] == deed < first:  # « des combats entre X et Y ont … »
            draft.hang(verb, verb if draft.heads[deed] == deed else draft.heads[deed], draft.relations[deed])
            draft.give_subject(deed, verb)
        if any(draft.base(c) == "nsubj" and c < first for c in draft.below(verb)):
            draft.hang(at, first, "conj")
            draft.hang(joint, at, "cc")
    _past_clause(draft, between)
    _past_phrase(draft, between)


def _past_clause(draft: Draft, between: frozenset[str]) -> None:
    """« entre les rebelles soutenus par X et l'armée »: the second side is in no row with who stands by the first."""
    for first in [i for i, token in enumerate(draft.tokens) if token.upos in NOUNS and draft.base(i) == "nmod"]:
        below = draft.below(first)
        sides = draft.marks(first) & between
        if not sides or not _has_article(draft, first) or any(draft.base(c) == "conj" for c in below):
            continue
        clauses = [c for c in below if draft.relations[c] == "acl" and c > first]
        inside = [c for clause in clauses for c in draft.below(clause) if draft.base(c) == "obl"]
        joined = [c for noun in inside for c in draft.below(noun) if draft.relations[c] == "conj"]
        if joined and draft.tokens[joined[-1]].upos in NOUNS and _has_article(draft, joined[-1]):
            draft.hang(joined[-1], first, "conj")


def _past_phrase(draft: Draft, between: frozenset[str]) -> None:
    """« entre des mineurs de la ville de X et des paysans »: the second side opens as the first does."""
    for first in [i for i, token in enumerate(draft.tokens) if token.upos in NOUNS and draft.marks(i) & between]:
        if any(draft.base(c) == "conj" for c in draft.below(first)) or not _has_article(draft, first):
            continue
        phrases = [c for c in draft.below(first) if c > first and draft.base(c) in BELOW]
        phrases += [c for phrase in phrases for c in draft.below(phrase) if draft.base(c) in BELOW]
        joined = [(c, phrase) for phrase in phrases for c in draft.below(phrase) if draft.relations[c] == "conj"]
        for second, host in joined[:1]:
            alike = _opening(draft, second) == _opening(draft, first) != _opening(draft, host)
            bare = _has_article(draft, second) and not draft.marks(second)
            if draft.tokens[second].upos in NOUNS and (alike or (bare and draft.marks(host))):
                draft.hang(second, first, "conj")
                for mark in (c for c in draft.below(second) if alike and draft.base(c) == "case"):
                    draft.relations[mark] = "det"  # « des » without « de »


def _opening(draft: Draft, noun: int) -> str:
    """The article before a noun, or what the parser takes for a preposition there (« des »)."""
    led = [c for c in draft.below(noun) if c < noun and draft.base(c) in {"det", "case"}]
    return draft.tokens[led[-1]].text.lower() if led else ""


def joined_alike(draft: Draft, of: frozenset[str]) -> None:
    """What repeats a preposition is in a row with what has it: ``une réaction | au meurtre de X et à des menaces``.

    So is a clause that repeats a conjunction. ``of`` are the lemmas of the preposition that any noun may have.
    """
    for at in [i for i, relation in enumerate(draft.relations) if relation == "conj"]:
        head = draft.heads[at]
        clausal = draft.tokens[at].upos not in NOUNS
        kind, among = ("mark", CLAUSAL) if clausal else ("case", BELOW)
        marks = draft.marks(at, kind) - (frozenset() if clausal else of)
        told = any(draft.base(c) in {"cop", "nsubj"} for c in draft.below(at)) and not clausal  # « et Y est en fuite »
        if not marks or told or not head < at or marks & draft.marks(head, kind):
            continue
        phrases = (c for c in draft.below(head) if head < c < at and draft.base(c) in among)
        first = next((c for c in reversed([*phrases]) if marks & draft.marks(c, kind)), None)
        if first is not None:
            draft.hang(at, first, "conj")


def _has_article(draft: Draft, noun: int) -> bool:
    return any(draft.base(c) == "det" for c in draft.below(noun))


def _joint_before(draft: Draft, noun: int) -> int | None:
    """The conjunction right before the phrase of a noun."""
    start = noun
    while start > 0 and draft.is_under(start - 1, noun) and draft.base(start - 1) != "cc":
        start -= 1
    return start - 1 if start > 0 and draft.base(start - 1) == "cc" else None


def _first_side(draft: Draft, joint: int, between: frozenset[str]) -> int | None:
    """The noun that "between" stands before and whose phrase ends right before a conjunction."""
    for noun in range(joint - 1, -1, -1):
        marks = (c for c in draft.below(noun) if draft.base(c) == "case" and c < noun)
        if any(draft.tokens[c].lemma in between for c in marks):
            last = joint - 2 if draft.tokens[joint - 1].text == "," else joint - 1
            return noun if draft.is_under(last, noun) else None
    return None


def _give_place(draft: Draft, opening: int, first: int) -> None:
    """« Selon aussi bien X que Y, Z tient »: what opens a pair rules over no sentence, what hung on it does."""
    top = next((c for c in draft.below(opening) if draft.is_under(first, c)), None)
    if top is not None:
        draft.swap(opening, top, PAIRED)


def _pairs(draft: Draft, opening: frozenset[str], that: frozenset[str]) -> Iterator[tuple[int, int, int, int]]:
    """Where such a pair opens, its first noun, what joins them and the second noun."""
    tokens = draft.tokens
    if all(token.lemma not in that for token in tokens):
        return
    for at, token in enumerate(tokens[:-3]):
        pair = f"{tokens[at - 1].lemma} {token.lemma}".lower() if at else ""
        if not {token.lemma.lower(), token.text.lower(), pair} & opening or tokens[at + 1].upos not in NOUNS | LEADING:
            continue
        ahead = range(at + 1, len(tokens) - 1)
        joint = next((i for i in ahead if tokens[i].lemma in that or tokens[i].upos not in NAMING), at)
        first = next((i for i in range(at + 1, joint) if tokens[i].upos in NOUNS), None)
        second = next((i for i in range(joint + 1, len(tokens)) if tokens[i].upos not in LEADING), joint)
        if first is not None and tokens[joint].lemma in that and tokens[second].upos in NOUNS:
            yield at - (pair in opening), first, joint, second


def _verb_behind(draft: Draft, noun: int) -> int | None:
    """The finite verb that follows the second at once, or stands behind what belongs to it."""
    for i in range(noun + 1, len(draft.tokens)):
        token = draft.tokens[i]
        if "VerbForm=Fin" in token.feats:
            return draft.heads[i] if token.upos == "AUX" and draft.base(i) in {"aux", "cop"} else i
        if token.upos not in NAMING and not (token.upos == "PRON" and "PronType=Rel" not in token.feats):
            return None
    return None
