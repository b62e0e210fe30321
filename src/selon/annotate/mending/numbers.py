"""Slips of a parser about numbers: which noun they count, and what stands before or between them."""

from __future__ import annotations

from collections.abc import Sequence

from selon.annotate.mending.draft import NOUNS, VERBAL, Draft
from selon.model import Token
from selon.tree import is_contracted, is_past_participle

CORE = frozenset({"nsubj", "obj", "iobj", "obl", "nmod", "conj", "root", "xcomp", "appos", "acl", "advcl", "ccomp"})
TOLD = frozenset({"NOUN", "VERB"})
PLACED = frozenset({"nmod", "obl"})
COUNTED = frozenset({"NOUN", "ADJ", "VERB"})
OPENERS = frozenset({":", "–", "—", "("})
GROUP = 3  # digits between two blanks of a number


def number(draft: Draft, at: int) -> None:
    """A number right before a noun belongs to it: ``34 morts``; before what it hangs on it is in no row with that."""
    noun, head = at + 1, draft.heads[at]
    if draft.base(at) == "conj" and head > at and draft.tokens[head].upos == "NOUN":
        draft.relations[at] = "nummod"  # "et une vingtaine d'autres blessées"
    if draft.tokens[at].upos != "NUM" or noun >= len(draft.tokens):
        return
    many = draft.relations[at] == "nmod" and "Number=Plur" in draft.tokens[noun].feats  # "dans la nuit 24 drones"
    loose = (many or draft.relations[at] == "nummod") and draft.heads[at] < at and draft.heads[noun] != at
    if loose and draft.tokens[noun].upos in COUNTED:
        draft.hang(at, noun, "nummod")
    twice = draft.heads[at] == draft.heads[noun] and draft.base(at) == draft.base(noun) == "nsubj"
    if twice and draft.tokens[noun].upos == "ADJ":
        draft.hang(noun, at, "amod")  # « huit autres ont été capturés »
    _counted_adjective(draft, at, noun)
    if draft.tokens[noun].upos != "NOUN":
        return
    if draft.base(at) not in CORE or draft.base(noun) not in CORE or not draft.tokens[at].text[-1].isalnum():
        return
    if draft.heads[noun] == at:
        draft.swap(at, noun, "nummod")
    elif draft.heads[at] == noun or draft.heads[at] == draft.heads[noun]:
        for child in draft.below(at):
            draft.heads[child] = noun
        draft.hang(at, noun, "nummod")


def _counted_adjective(draft: Draft, at: int, noun: int) -> None:
    """« un gang enlève six religieuses »: what a number stands before is no adjective beside it."""
    beside = draft.heads[noun] == draft.heads[at] and draft.relations[noun] in {"xcomp", "amod", "advmod"}
    below = draft.heads[noun] == at and draft.relations[noun] == "amod"
    plural = draft.tokens[noun].upos == "ADJ" and "Number=Plur" in draft.tokens[noun].feats
    if plural and draft.relations[at] == "obj" and (beside or below):
        draft.swap(at, noun, "nummod") if below else draft.hang(noun, draft.heads[at], "obj")
        draft.hang(at, noun, "nummod")


def unmarked(draft: Draft, at: int) -> None:
    """A number is no punctuation: « mai 2015 », « effectué en 2014 », « (2 arrêts) »; the comma behind it may be."""
    mark = at + 1
    if draft.relations[at] != "punct":
        return
    behind_mark = mark < len(draft.tokens) and draft.tokens[mark].upos == "PUNCT" and draft.heads[mark] < at
    if behind_mark and draft.base(mark) in PLACED:
        draft.hang(at, draft.heads[mark], draft.relations[mark])
        draft.relations[mark] = "punct"
        return
    before, behind = (draft.tokens[i].upos if 0 <= i < len(draft.tokens) else "" for i in (at - 1, at + 1))
    if before == "NOUN":
        draft.hang(at, at - 1, "nmod")
    elif before == "ADP" and draft.heads[at - 1] == at and at > 1:
        host = _host(draft, at - 2)
        draft.hang(at, host, "nmod" if draft.tokens[host].upos in NOUNS else "obl:mod")
    elif behind == "NOUN":
        draft.hang(at, at + 1, "nummod")


def _host(draft: Draft, at: int) -> int:
    """What a year behind a phrase tells of: its verb, or its noun, no name and no phrase beside the verb."""
    while draft.heads[at] < at and (draft.tokens[at].upos not in TOLD or draft.base(at) == "obl"):
        at = draft.heads[at]
    return at


def quantity(draft: Draft, at: int) -> None:
    """An adverb before a preposition: with it a preposition (``lors de``), before a number none (``plus de 20``)."""
    mark = at + 1
    if draft.tokens[at].upos != "ADV" or mark >= len(draft.tokens) or draft.base(mark) not in {"case", "det"}:
        return
    noun = draft.heads[mark]
    if noun <= mark or draft.tokens[mark].upos != "ADP":
        return
    counted = any(draft.tokens[i].upos == "NUM" for i in range(mark, noun + 1))
    counted = counted or "ExtPos=PRON" in draft.tokens[at].feats
    below, beside = draft.heads[noun] == at, draft.heads[noun] == draft.heads[at]
    if not below and not (beside and (counted or "ExtPos=AD" in draft.tokens[at].feats)):
        return
    role = "advmod" if counted else "case"
    if below:
        draft.swap(at, noun, role)
    draft.hang(at, noun, role)
    draft.hang(mark, at, "fixed")
    if draft.base(noun) == "advmod":
        draft.relations[noun] = _relation(draft, noun)


def how_many(draft: Draft, at: int) -> None:
    """What is asked the number of does or undergoes what its clause tells: ``combien de civils ont été tués``."""
    mark, verb = at + 1, draft.heads[at]
    if "PronType=Int" not in draft.tokens[at].feats or mark >= len(draft.tokens) or draft.base(mark) != "case":
        return
    noun = draft.heads[mark]
    if not mark < noun < verb or draft.tokens[noun].upos not in NOUNS or draft.tokens[verb].upos not in VERBAL:
        return
    others = [c for c in draft.below(verb) if c not in {at, noun}]
    passive = draft.is_passive(verb)
    is_object = any(draft.base(c) == "nsubj" for c in others)
    draft.hang(noun, verb, "obj" if is_object else "nsubj:pass" if passive else "nsubj")
    draft.hang(at, noun, "advmod")
    draft.hang(mark, at, "case")  # a fixed one would make both a preposition


def _relation(draft: Draft, noun: int) -> str:
    """What a noun without a preposition is to its verb, and one with it to what it hangs on."""
    head = draft.heads[noun]
    if any(draft.base(c) == "case" for c in draft.below(noun)):
        return "nmod" if draft.tokens[head].upos in NOUNS else "obl:mod"
    if draft.tokens[head].upos not in VERBAL:
        return "nmod"
    relations = {draft.base(c) for c in draft.below(head) if c != noun}
    if noun < head:
        return "obl:mod" if "nsubj" in relations else "nsubj"
    return "obl:mod" if "obj" in relations else "obj"


def in_row(draft: Draft, at: int) -> None:
    """A number before a participle stands for those counted before: ``dix rebelles tués et trois | capturés``."""
    verb = draft.heads[at]
    noun = draft.heads[verb]
    if draft.relations[at] != "nummod" or verb != at + 1 or draft.relations[verb] != "conj" or not noun < at:
        return
    if not is_past_participle(draft.tokens[verb]) or draft.tokens[noun].upos not in NOUNS:
        return
    below = draft.below(noun)
    counted = any(draft.relations[c] == "nummod" for c in below)
    told = any(draft.relations[c] == "acl" and c < at and is_past_participle(draft.tokens[c]) for c in below)
    if counted and told:
        draft.hang(at, noun, "conj")
        draft.hang(verb, at, "acl")
        for child in (c for c in draft.below(verb) if c < at):
            draft.heads[child] = at


def of_next_verb(draft: Draft, at: int) -> None:
    """A number behind a verb counts no noun before that: ``deux personnes ont péri et | douze | ont été blessées``."""
    noun, behind = draft.heads[at], at + 1
    if draft.relations[at] != "nummod" or noun >= at or behind >= len(draft.tokens):
        return
    if draft.tokens[behind].upos != "AUX" or "VerbForm=Fin" not in draft.tokens[behind].feats:
        return
    verb = draft.heads[behind]
    own = any(draft.base(c) == "nsubj" for c in draft.below(verb))
    if verb > behind and not own and any("VerbForm=Fin" in t.feats for t in draft.tokens[noun:at]):
        draft.give_subject(at, verb)


def grouped(draft: Draft, at: int) -> None:
    """The words of one number, and what is told of a number without a noun."""
    _hundreds(draft, at)
    _thousands(draft, at)
    _told_of_number(draft, at)
    _set_off(draft, at)
    _doubted(draft, at)


def _hundreds(draft: Draft, at: int) -> None:
    """A noun between a number and a noun that plays its own part is of the number: ``a déployé deux cents soldats``."""
    scale, noun = at + 1, at + 2
    if noun >= len(draft.tokens) or draft.heads[at] != scale or draft.relations[at] != "nummod":
        return
    pair = [draft.tokens[i].upos for i in (scale, noun)] == ["NOUN", "NOUN"] and draft.base(scale) == draft.base(noun)
    if pair and draft.base(noun) in {"obj", "nsubj"} and draft.heads[scale] == draft.heads[noun]:
        draft.hang(scale, noun, "nummod")
        draft.heads[at] = noun


def _thousands(draft: Draft, at: int) -> None:
    """A number that a blank cuts into thousands is one: ``la police en a compté 7 500``."""
    rest = at + 1
    if rest >= len(draft.tokens) or draft.tokens[rest].upos != "NUM":
        return
    first, last = draft.tokens[at].text, draft.tokens[rest].text
    grouped = first.isdecimal() and last.isdecimal() and len(first) <= GROUP == len(last)
    if grouped and draft.heads[at] == draft.heads[rest] and draft.base(rest) in CORE:
        draft.hang(at, rest, "nummod")
    if grouped and draft.heads[at] == rest:
        for mark in [c for c in draft.below(at) if draft.base(c) == "case"]:
            draft.heads[mark] = rest  # « chiffre | à 4 300 le nombre de morts »


def _told_of_number(draft: Draft, at: int) -> None:
    """What was told of a number right before it hangs on it: ``45 morts, contre 38 annoncés la veille par X``."""
    told = at + 1
    if draft.heads[at] != told or draft.base(at) != "obl" or draft.base(told) not in {"acl", "amod"}:
        return
    above, marked = draft.heads[told], any(draft.base(c) == "case" for c in draft.below(at))
    if marked and above < at and draft.tokens[above].upos in NOUNS and "VerbForm=Part" in draft.tokens[told].feats:
        draft.hang(at, above, "nmod")
        draft.hang(told, at, "acl")


def _set_off(draft: Draft, at: int) -> None:
    """A number behind a colon or a dash is no object of the verb before: ``ont défilé : 4 500 selon la police``."""
    verb = draft.heads[at]
    if draft.base(at) != "obj" or not verb < at:
        return
    start, _ = draft.extent(at)
    if any(draft.tokens[i].text in OPENERS for i in range(verb + 1, start)):
        draft.relations[at] = "parataxis"


def _doubted(draft: Draft, at: int) -> None:
    """An adverb between two numbers is of the second: ``Au moins dix, peut-être quinze civils ont été tués``."""
    before = [draft.tokens[i].upos for i in range(max(at - 3, 0), at)]
    if before == ["NUM", "PUNCT", "ADV"] and draft.tokens[at - 2].text == "," and draft.base(at - 1) == "advmod":
        draft.heads[at - 1] = at


def ranged(draft: Draft, at: int) -> None:
    """What joins the numbers before a noun opens no phrase of it: ``dix à douze suspects``, ``vingt et un otages``."""
    tokens, joint = draft.tokens, at + 1
    noun = _ranged_noun(tokens, joint)
    first = next((i for i in range(at, -1, -1) if tokens[i].upos != "NUM"), -1) + 1
    if noun is None or (first > 0 and tokens[first - 1].upos == "ADP"):  # "passe de 29 à 34 morts"
        return
    verb = next((draft.heads[i] for i in (noun, at) if tokens[draft.heads[i]].upos == "VERB"), None)
    if verb is None or not (draft.heads[noun] in {verb, at} or draft.heads[at] == noun):
        return
    relation = draft.relations[at] if draft.heads[at] == verb and draft.base(at) in {"obj", "nsubj"} else None
    relation = relation or _part(draft, verb, noun)
    if relation is None and draft.heads[noun] == at:
        relation = draft.relations[at]  # « Les 5 et 6 mars, l'armée a tiré »
    for i in (*range(first, joint), *range(joint + 1, noun), *(c for c in draft.below(at) if c != noun)):
        draft.hang(i, noun, "nummod" if i in range(first, noun) else draft.relations[i])
    draft.hang(joint, noun, "advmod")
    if relation is not None:
        draft.hang(noun, verb, relation)


def _ranged_noun(tokens: Sequence[Token], joint: int) -> int | None:
    """The noun behind the second of two numbers that a word joins; a whole is none: ``29 des 35 drones``."""
    if joint + 2 >= len(tokens) or tokens[joint].upos not in {"ADP", "CCONJ"} or is_contracted(tokens[joint]):
        return None
    noun = next((i for i in range(joint + 1, len(tokens)) if tokens[i].upos != "NUM"), joint)
    if noun == joint + 1 and tokens[noun].upos == "DET":  # "vingt et un otages"
        noun += "Number=Plur" in tokens[noun + 1].feats and "Number=Sing" in tokens[noun].feats
    return noun if noun > joint + 1 and tokens[noun].upos == "NOUN" else None


def _part(draft: Draft, verb: int, noun: int) -> str | None:
    """The part of a noun without a preposition that its verb has nobody for."""
    told = {draft.relations[c] for c in draft.below(verb) if c != noun}
    if noun < verb and not any(relation.startswith("nsubj") for relation in told):
        return "nsubj:pass" if "aux:pass" in told else "nsubj"
    return "obj" if noun > verb and "obj" not in told else None


def bounded(draft: Draft, between: frozenset[str]) -> None:
    """Bounds of a number are no preposition of its noun: ``entre dix et vingt civils ont fui``.

    ``between`` are the lemmas before two of them; without any, none is looked at.
    """
    for at, token in enumerate(draft.tokens if between else ()):
        if token.lemma in between:
            _joined(draft, at)
        if token.upos == "NOUN" and draft.base(at) == "obl" and draft.tokens[draft.heads[at]].upos == "VERB":
            marks = [c for c in draft.below(at) if c < at and draft.base(c) == "case"]
            if marks and marks[-1] - marks[0] < 2:
                _bound(draft, at, marks, between)


def _joined(draft: Draft, at: int) -> None:
    """The numbers behind "between" that a noun follows are of it, wherever they hang: ``entre 2 000 et 3 000``."""
    row = range(at + 1, len(draft.tokens))
    noun = next((i for i in row if draft.tokens[i].upos not in {"NUM", "CCONJ"}), at)
    inside = range(at + 1, noun)
    if _once([draft.tokens[i].upos for i in inside]) != ["NUM", "CCONJ", "NUM"] or draft.tokens[noun].upos != "NOUN":
        return
    if any(draft.base(i) in {"obl", "obj", "nsubj", "nmod"} for i in inside) and draft.heads[noun] not in inside:
        for i in inside:
            draft.hang(i, noun, "nummod" if draft.tokens[i].upos == "NUM" else "advmod")


def _bound(draft: Draft, at: int, marks: list[int], between: frozenset[str]) -> None:
    verb, inside = draft.heads[at], _once([t.upos for t in draft.tokens[marks[-1] + 1 : at]])
    two = inside == ["NUM", "CCONJ", "NUM"] and len(marks) == 1 and draft.tokens[marks[0]].lemma in between
    ends = inside == ["NUM", "ADP", "NUM"] and len(marks) == 1  # « de 20 à 30 personnes ont été arrêtées »
    if not (two or ends) and not (len(marks) == 2 and inside[:1] == ["NUM"]):
        return
    beside = {draft.base(c) for c in draft.below(verb)}
    if at < verb and "nsubj" not in beside and draft.tokens[at + 1].text != ",":
        passive = draft.is_passive(verb)
        draft.relations[at] = "nsubj:pass" if passive else "nsubj"
    elif two and marks[0] == verb + 1 and "obj" not in beside:
        draft.relations[at] = "obj"
    else:
        return
    for mark in marks:
        draft.relations[mark] = "advmod"


def _once(kinds: list[str]) -> list[str]:
    """Parts of speech with a number of several words as one: ``entre 2 000 et 3 000``."""
    return [k for i, k in enumerate(kinds) if k != "NUM" or kinds[max(i - 1, 0)] != "NUM" or not i]


def partitive(draft: Draft, at: int) -> None:
    """What a number is taken from hangs on it, and not beside it: ``29 des 35 drones``, ``quatre de ses membres``.

    So does what is told of them behind a comma: ``quatre de ses membres, enlevés par X``.
    """
    head, mark = draft.heads[at], at + 1
    parts = {"obj", "nsubj", "nmod", "obl"}
    if draft.tokens[at].upos != "NUM" or draft.base(at) not in parts or mark >= len(draft.tokens):
        return
    noun = draft.heads[mark]
    beside = noun > mark and draft.heads[noun] == head and draft.relations[noun] in {"obj", "obl:arg", "nmod"}
    owned = is_contracted(draft.tokens[mark]) or any(draft.base(c) == "det" for c in draft.below(noun))
    if draft.base(mark) != "case" or not owned or not beside or draft.tokens[noun].upos not in NOUNS:
        return
    draft.hang(noun, at, "nmod")
    for told in [c for c in draft.below(noun) if c > noun and draft.relations[c] == "acl"]:
        if draft.tokens[told - 1].text == "," and "Number=Plur" in draft.tokens[told].feats:
            draft.heads[told] = at


def counted_object(draft: Draft, at: int) -> None:
    """Some of those just named are no time: ``ont arrêté dimanche | trois de nos volontaires``."""
    head = draft.heads[at]
    verb = head if draft.tokens[head].upos == "VERB" else draft.heads[head]
    beside = draft.relations[at] == "nmod" and draft.relations[head] == "obl:mod" and verb < head < at
    if not (beside or (draft.base(at) == "obl" and verb < at)) or draft.tokens[verb].upos != "VERB":
        return
    below = draft.below(at)
    taken_from = any(draft.base(c) == "nmod" and c > at and draft.marks(c) for c in below)
    bare = all(draft.base(c) not in {"case", "cc"} for c in [*below, *(draft.below(head) if beside else [])])
    taken = any(draft.base(c) in {"obj", "ccomp", "xcomp"} for c in draft.below(verb)) or draft.is_passive(verb)
    told = any(draft.base(c) == "nsubj" or draft.relations[c] == "aux:tense" for c in draft.below(verb))
    if taken_from and bare and told and not taken:
        draft.hang(at, verb, "obj")


def of_counted(draft: Draft, at: int) -> None:
    """What stands before a number marks what is counted: ``la capture | de | soixante-cinq soldats``."""
    number = draft.heads[at]
    noun = draft.heads[number]
    counts = draft.tokens[number].upos == "NUM" and draft.relations[number] == "nummod" and number < noun
    if draft.base(at) == "case" and at < number and counts and not draft.marks(noun):
        draft.heads[at] = noun
