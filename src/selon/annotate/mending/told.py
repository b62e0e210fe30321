"""Who says so, at the end of a whole clause: ``Dix morts et vingt autres blessés, dont un chef, a annoncé l'armée``.

A comma parts no subject from its verb, so what stands before it is told, and the noun behind the verb is who tells it.
"""

from __future__ import annotations

from collections.abc import Sequence

from selon.annotate.mending.draft import INSERTED, NOUNS, RELATIVE, Draft
from selon.model import Token
from selon.tree import is_contracted, is_past_participle

FINITE = "VerbForm=Fin"
CLITIC = frozenset({"expl", "iobj"})
PHRASE = NOUNS | {"DET", "ADJ", "ADP", "NUM", "ADV", "PRON", "X", "SYM"}
REACH = 8  # tokens from a verb of telling to who tells, a day between
APART = frozenset({"ccomp", "punct", "cc", "aux", "advmod"})


def with_teller(tokens: Sequence[Token], telling: frozenset[str]) -> Sequence[Token]:
    """The tokens, a verb of ``telling`` behind a comma and who tells behind it apart from all before that comma."""
    verbs = [i for i, t in enumerate(tokens) if t.lemma in telling and t.upos == "VERB"]
    if not verbs or all(token.text != "," for token in tokens):
        return tokens
    draft = Draft.of(tokens)
    for verb in verbs:
        comma = _comma_before(draft, verb)
        if comma is None:
            continue
        _off_day(draft, verb)
        speaker, told = _speaker(draft, verb), _told(draft, comma, verb)
        if speaker is not None and told is not None:
            _set_apart(draft, told, comma, verb, speaker)
    return draft.done()


def _comma_before(draft: Draft, verb: int) -> int | None:
    """The comma straight before a finite verb of telling and its auxiliaries."""
    first = verb
    while first > 1 and _helps(draft, first - 1):
        first -= 1
    forms = [t for t in draft.tokens[first : verb + 1] if t.upos in {"AUX", "VERB"}]
    helped = len(forms) > 1 and FINITE in forms[0].feats and is_past_participle(forms[-1])
    alone = len(forms) == 1 and FINITE in forms[0].feats
    return first - 1 if first > 1 and draft.tokens[first - 1].text == "," and (helped or alone) else None


def _helps(draft: Draft, i: int) -> bool:
    """« | s'est | félicité », « | leur a | répondu »: what stands between a subject and its verb."""
    token = draft.tokens[i]
    return token.upos in {"AUX", "ADV"} or (token.upos == "PRON" and (draft.base(i) in CLITIC or _is_inverted(token)))


def _is_inverted(token: Token) -> bool:
    return token.upos == "PRON" and token.text.startswith("-")  # « a | -t-on | indiqué »


def _off_day(draft: Draft, verb: int) -> None:
    """« …, ont dit lundi | des parents »: a day has no complement in the plural, a verb in the plural a subject."""
    for at in [i for i in range(verb + 3, min(verb + REACH, len(draft.tokens))) if draft.relations[i] == "nmod"]:
        day, mark = draft.heads[at], draft.heads[at] + 1
        own = day > verb and draft.heads[day] == verb and draft.base(day) == "obl" and not draft.below(day)[0] < day
        some = draft.heads[mark] == at and is_contracted(draft.tokens[mark]) and "Number=Plur" in draft.tokens[at].feats
        finite = [i for i in (*draft.below(verb), verb) if FINITE in draft.tokens[i].feats and i <= verb]
        several = bool(finite) and "Number=Plur" in draft.tokens[finite[0]].feats
        if own and some and several and all(draft.base(c) not in {"obj", "nsubj"} for c in draft.below(verb)):
            draft.hang(at, verb, "obj")
            draft.relations[mark] = "det"
            return


def _speaker(draft: Draft, verb: int) -> int | None:
    """The noun of the only phrase without a preposition between a verb and the end of what it is set in."""
    beside = next((c for c in draft.below(verb) if _is_inverted(draft.tokens[c])), None)
    if beside is not None:
        return beside
    bare = [c for c in draft.below(verb) if c > verb and draft.base(c) in {"obj", "nsubj"}]
    if len(bare) != 1 or not (draft.tokens[bare[0]].upos in NOUNS or _points(draft, bare[0])):
        return None
    end = next((i for i in range(verb + 1, len(draft.tokens)) if draft.tokens[i].text in {",", ".", "(", ";"}), None)
    if end is None or not verb < bare[0] < end or any(draft.base(c) == "case" for c in draft.below(bare[0])):
        return None
    told = {c for c in draft.below(bare[0]) if draft.relations[c] == "acl" and is_past_participle(draft.tokens[c])}
    behind = [(i, t) for i, t in enumerate(draft.tokens[verb + 1 : end], verb + 1) if i not in told]
    plain = all(t.upos in PHRASE | {"CCONJ"} and RELATIVE not in t.feats for _, t in behind)
    return bare[0] if plain and _fits(draft, verb, bare[0]) else None


def _points(draft: Draft, at: int) -> bool:
    """« a reconnu | ce dernier », « a ajouté | celui-ci »."""
    return any("PronType=Dem" in draft.tokens[i].feats for i in (at, *draft.below(at)))


def _fits(draft: Draft, verb: int, noun: int) -> bool:
    """True unless the number of who tells differs from that of the verb."""
    finite = next((i for i in (*draft.below(verb), verb) if FINITE in draft.tokens[i].feats and i <= verb), verb)
    row = any(draft.base(c) == "conj" for c in draft.below(noun))
    return row or not draft.differ(finite, noun, "Number")


def _told(draft: Draft, comma: int, verb: int) -> int | None:
    """The verb of the whole clause before a comma: the main one, or what a main verb of telling tells."""
    top = next((i for i, head in enumerate(draft.heads) if i == head), verb)
    if top == verb:
        top = next((c for c in draft.below(verb) if c < comma and draft.base(c) == "ccomp"), verb)
        top = _on_subject(draft, comma, verb) if top == verb else top
    if top > comma or draft.tokens[top].upos not in {"VERB", "NOUN", "ADJ"}:
        return None
    own = [i for i in (top, *draft.below(top)) if i < comma]
    finite = any(FINITE in draft.tokens[i].feats for i in own)
    led = any(RELATIVE in draft.tokens[i].feats or draft.base(i) == "mark" for i in own)
    return top if finite and not led else None


def _on_subject(draft: Draft, comma: int, verb: int) -> int:
    """The finite verb whose subject a verb of telling has taken, given it back; else the verb of telling.

    « Le convoi, où se trouvaient dix soldats, | a sauté, a indiqué l'armée »
    """
    for noun in (c for c in draft.below(verb) if c < comma and draft.base(c) == "nsubj"):
        hung = [*draft.below(noun), *draft.below(verb)]
        for told in (c for c in hung if noun < c < comma and draft.tokens[c].upos == "VERB"):
            stop = max(i for i in range(told) if draft.tokens[i].text == "," or i == noun)
            own = [c for c in draft.below(told) if c < told]
            finite = any(FINITE in draft.tokens[i].feats for i in (told, *own) if i > stop)
            led = any(RELATIVE in draft.tokens[i].feats or draft.base(i) in {"mark", "nsubj"} for i in own if i > stop)
            if finite and not led and stop > noun:
                for among in (c for c in own if noun < c < stop):
                    draft.hang(among, noun, "nmod")  # « trois hommes, parmi lesquels un chef, ont été tués »
                draft.hang(told, verb, "ccomp")
                draft.give_subject(noun, told)
                return told
    return verb


def _set_apart(draft: Draft, told: int, comma: int, verb: int, speaker: int) -> None:
    """Hang the verb of telling on what is told, and what was hung on it before the comma there too."""
    inside = [c for c in draft.below(verb) if c < comma and c != told and draft.base(c) not in APART]
    for other in inside:
        _give_back(draft, told, other)
    for joint in [c for c in draft.below(verb) if c < comma and draft.relations[c] == "cc"]:
        draft.heads[joint] = next((c for c in inside if c > joint), told)
    draft.relations[speaker] = "nsubj"
    if draft.heads[verb] != verb:
        draft.hang(verb, told, INSERTED)


def _give_back(draft: Draft, told: int, other: int) -> None:
    """Hang a phrase on the clause that it stands in: further people in a row, those among them, or where it was."""
    start = draft.all_under(other)[0]
    among = any(RELATIVE in draft.tokens[i].feats for i in range(start, other))
    if draft.base(other) == "nsubj" and among:
        before = (i for i in range(start - 1, -1, -1) if draft.tokens[i].upos in NOUNS | {"VERB"})
        draft.hang(other, next(before, told), "nmod")
    elif draft.base(other) == "nsubj":
        draft.hang(other, told, "conj")
    else:
        draft.heads[other] = max((i for i in draft.all_under(told) if i < start and _is_in_row(draft, i)), default=told)


def _is_in_row(draft: Draft, i: int) -> bool:
    return draft.tokens[i].upos == "VERB" and draft.relations[i] in {"root", "ccomp", "conj"}
