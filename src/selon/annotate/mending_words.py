"""Slips of a parser that the forms of two words show: which noun a participle agrees with, what opens a phrase."""

from __future__ import annotations

from collections.abc import Sequence

from selon.annotate.draft import NOUNS, Draft
from selon.annotate.mending_clauses import noun_behind
from selon.model import Token
from selon.tree import feature, is_contracted


def opener(draft: Draft, at: int) -> None:
    """An adverb that is one with a preposition before a noun opens its phrase: ``appris auprès d'un élu``."""
    mark, noun = at + 1, draft.heads[at]
    if draft.relations[at] != "advmod" or noun <= mark or draft.tokens[noun].upos not in NOUNS:
        return
    counts = "ExtPos=PRON" in draft.tokens[at].feats or any(t.upos == "NUM" for t in draft.tokens[mark:noun])
    fixed = draft.heads[mark] == at and draft.base(mark) == "fixed" and draft.tokens[mark].upos == "ADP"
    if counts or not fixed:
        return
    draft.relations[at] = "case"
    if draft.base(noun) in {"nsubj", "obj"}:
        draft.relations[noun] = "obl:mod"


def bounded(draft: Draft, between: frozenset[str]) -> None:
    """Bounds of a number are no preposition of its noun: ``entre dix et vingt civils ont fui``.

    ``between`` are the lemmas before two of them; without any, none is looked at.
    """
    for at, token in enumerate(draft.tokens if between else ()):
        if token.upos == "NOUN" and draft.base(at) == "obl" and draft.tokens[draft.heads[at]].upos == "VERB":
            marks = [c for c in draft.below(at) if c < at and draft.base(c) == "case"]
            if marks and marks[-1] - marks[0] < 2:
                _bound(draft, at, marks, between)


def _bound(draft: Draft, at: int, marks: list[int], between: frozenset[str]) -> None:
    verb, inside = draft.heads[at], _once([t.upos for t in draft.tokens[marks[-1] + 1 : at]])
    two = inside == ["NUM", "CCONJ", "NUM"] and len(marks) == 1 and draft.tokens[marks[0]].lemma in between
    if not two and not (len(marks) == 2 and inside[:1] == ["NUM"]):
        return
    beside = {draft.base(c) for c in draft.below(verb)}
    if at < verb and "nsubj" not in beside and draft.tokens[at + 1].text != ",":
        passive = any(draft.relations[c] == "aux:pass" for c in draft.below(verb))
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


def hundreds(draft: Draft, at: int) -> None:
    """A noun between a number and a noun that plays its own part is of the number: ``a déployé deux cents soldats``."""
    scale, noun = at + 1, at + 2
    if noun >= len(draft.tokens) or draft.heads[at] != scale or draft.relations[at] != "nummod":
        return
    pair = [draft.tokens[i].upos for i in (scale, noun)] == ["NOUN", "NOUN"] and draft.base(scale) == draft.base(noun)
    if pair and draft.base(noun) in {"obj", "nsubj"} and draft.heads[scale] == draft.heads[noun]:
        draft.hang(scale, noun, "nummod")
        draft.heads[at] = noun


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
    for i in (*range(first, joint), *range(joint + 1, noun), *draft.below(at)):
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


def agreement(draft: Draft, at: int) -> None:
    """A participle says something of a noun that it agrees with: ``la peine contre X et Y, jugés depuis mardi``."""
    feats, head = draft.tokens[at].feats, draft.heads[at]
    if draft.relations[at] != "acl" or "Tense=Past" not in feats or "VerbForm=Part" not in feats or not head < at:
        return
    number = feature(draft.tokens[at], "Number")
    other = draft.tokens[at - 1].text == "," and _differ_in_gender(
        draft, at, head
    )  # "un camp de la milice, accusée de"
    if number is None or (_number(draft, head, at) in {None, number} and not other):
        return
    row = _first_of_row(draft, head, -1)
    if row != head and _number(draft, row, at) == number and not draft.is_under(row, at):
        draft.heads[at] = row
        return
    for i in range(at - 1, head, -1):
        noun = _first_of_row(draft, i, head)
        # A name whose number nobody knows is meant only behind a comma: « les civils d'Alep tués », « Gao, libérée ».
        own = _number(draft, noun, at) or (number if draft.tokens[at - 1].text == "," else None)
        fits = draft.tokens[i].upos in NOUNS and draft.is_under(i, head) and own == number
        if fits and not _differ_in_gender(draft, at, noun) and not draft.is_under(noun, at):
            draft.heads[at] = noun
            return
    above = draft.heads[head]  # « deux employés d'une ONG enlevés à Gao »
    named = draft.tokens[above].upos == "NOUN" and draft.base(head) == "nmod" and above < head
    if named and _number(draft, above, at) == number and not _differ_in_gender(draft, at, above):
        draft.heads[at] = above


def apposed(draft: Draft, at: int) -> None:
    """A participle behind a noun and a comma tells of that noun when the subject is another number.

    ``ils ont armé le tireur, abattu par la police``.
    """
    feats, head = draft.tokens[at].feats, draft.heads[at]
    is_past = "VerbForm=Part" in feats and "Tense=Past" in feats
    if draft.relations[at] != "advcl" or not is_past or not at >= 2 or draft.tokens[at - 1].text != ",":
        return
    subject = next((c for c in draft.below(head) if draft.base(c) == "nsubj" and c < head < at), None)
    noun, own = at - 2, feature(draft.tokens[at], "Number")
    helped = any(draft.base(c) in {"aux", "nsubj", "cop", "mark"} for c in draft.below(at))
    if subject is None or helped or own is None or draft.tokens[noun].upos not in NOUNS or noun <= head:
        return
    noun = _first_of_row(draft, noun, head)
    differs = _number(draft, subject, head) not in {None, own}
    if differs and _number(draft, noun, at) == own and not _differ_in_gender(draft, at, noun):
        draft.hang(at, noun, "acl")


def gapped(draft: Draft, at: int) -> None:
    """A participle whose auxiliary stands with the one before has a subject of its own.

    ``trois hommes ont été blessés et une dizaine arrêtés``.
    """
    feats, noun = draft.tokens[at].feats, at - 1
    if "VerbForm=Part" not in feats or "Tense=Past" not in feats:
        return
    while noun > 0 and draft.tokens[noun].upos == "ADV":
        noun -= 1
    is_on_noun = draft.relations[at] == "acl" and draft.heads[at] == noun
    verb = draft.heads[noun]
    if draft.tokens[noun].upos != "NOUN" or not verb < noun or draft.tokens[verb].upos != "VERB":
        return
    opened = any(draft.tokens[c].upos == "CCONJ" for c in draft.below(noun))
    told = is_on_noun and draft.base(noun) in {"conj", "nsubj"}
    told = told or (draft.relations[at] == "conj" and draft.heads[at] == verb and draft.base(noun) == "nsubj")
    if told and opened and any(draft.relations[c] == "aux:pass" for c in draft.below(verb)):
        draft.hang(at, verb, "conj")
        draft.hang(noun, at, "nsubj:pass")


def ranked(draft: Draft, at: int) -> None:
    """An article and adjective before a participle are whom it is told of: ``… ont été tués et un quatrième pris``."""
    feats, det, adjective = draft.tokens[at].feats, at - 2, at - 1
    if "VerbForm=Part" not in feats or "Tense=Past" not in feats or draft.relations[at] != "conj" or det < 0:
        return
    verb = draft.heads[at]
    passive = any(draft.relations[c] == "aux:pass" for c in draft.below(verb))
    pair = [draft.base(i) for i in (det, adjective)] == ["det", "amod"] and draft.tokens[adjective].upos == "ADJ"
    if pair and passive and draft.heads[det] == at == draft.heads[adjective]:
        draft.hang(adjective, at, "nsubj:pass")
        draft.heads[det] = adjective


def antecedent(draft: Draft, at: int) -> None:
    """A relative clause tells of a noun that its verb agrees with: ``l'homme connu des services, qui avait tiré``.

    The next such noun above, else, where the one above is a certain one, the nearest below: ``le chef des rebelles,
    qui ont tiré``.
    """
    verb = draft.heads[at]
    noun = draft.heads[verb]
    is_subject = draft.base(at) == "nsubj" and "PronType=Rel" in draft.tokens[at].feats and noun < at < verb
    if not is_subject or draft.relations[verb] != "acl:relcl" or draft.tokens[noun].upos != "NOUN":
        return
    forms = (draft.tokens[i] for i in (*draft.below(verb), verb) if "VerbForm=Fin" in draft.tokens[i].feats)
    number = next((n for n in (feature(form, "Number") for form in forms) if n), None)
    marks = [c for c in draft.below(noun) if draft.base(c) in {"conj", "det"}]
    articles = {feature(draft.tokens[c], "Number") for c in marks} - {None}
    if number is None or len(marks) > 1 or not articles or number in articles:
        return
    above = draft.heads[noun]
    while above < noun and draft.heads[above] != above and _is_within(draft.tokens[above]):
        if draft.tokens[above].upos == "NOUN" and _number(draft, above, at) == number:
            draft.heads[verb] = above
            return
        above = draft.heads[above]
    if "Definite=Def" in draft.tokens[marks[0]].feats:
        below = (i for i in range(at - 1, noun, -1) if draft.tokens[i].upos == "NOUN" and draft.is_under(i, noun))
        draft.heads[verb] = next((i for i in below if _number(draft, i, at) == number), noun)


def _is_within(token: Token) -> bool:
    """True for what may stand between a noun and what tells of it: no pronoun, no verb of a clause."""
    return token.upos in {"NOUN", "ADJ"} or (token.upos == "VERB" and "VerbForm=Part" in token.feats)


def presenting(draft: Draft, at: int) -> None:
    """A noun before a present participle is the subject of the verb behind both: ``un homme se disant X affirme``."""
    feats = draft.tokens[at].feats
    if "VerbForm=Part" not in feats or "Tense=Pres" not in feats:
        return
    noun = next((c for c in draft.below(at) if c < at and draft.base(c) == "nsubj"), None)
    if noun is None or any(draft.tokens[i].upos not in {"PRON", "ADV", "ADJ"} for i in range(noun + 1, at)):
        return
    verbs = (i for i in range(at + 1, len(draft.tokens)) if "VerbForm=Fin" in draft.tokens[i].feats)
    verb = next((i for i in verbs if draft.tokens[i].upos == "VERB"), None)
    if verb is None or any(draft.base(c) == "nsubj" for c in draft.below(verb)) or draft.is_under(verb, at):
        return
    if draft.is_under(verb, noun):
        return
    draft.hang(noun, verb, "nsubj")
    draft.hang(at, noun, "acl")


def _number(draft: Draft, noun: int, at: int) -> str | None:
    """Plural for a noun that others are in a row with, before a place; else what its form says."""
    below = [c for c in draft.below(noun) if c < at]
    if any(draft.base(c) == "conj" for c in below):
        return "Plur"
    articles = (feature(draft.tokens[c], "Number") for c in below if draft.base(c) == "det")
    return next((number for number in articles if number), feature(draft.tokens[noun], "Number"))


def _differ_in_gender(draft: Draft, at: int, noun: int) -> bool:
    own, other = (feature(draft.tokens[i], "Gender") for i in (at, noun))
    return own is not None and other is not None and own != other


def _first_of_row(draft: Draft, noun: int, top: int) -> int:
    """The first word of a name, and of a row of nouns."""
    while draft.base(noun) in {"flat", "conj"} and top < draft.heads[noun] < noun:
        noun = draft.heads[noun]
    return noun


def among(draft: Draft, at: int) -> None:
    """A part between commas is no subject: ``23 personnes, dont huit enfants, ont été tuées`` tells of 23 dead."""
    if not 2 <= at < len(draft.tokens) - 2:
        return
    marked = draft.tokens[at - 1].upos == "ADP"  # "parmi lesquels"
    opening, noun = at - 1 - marked, noun_behind(draft, at)
    if noun is None or draft.tokens[opening].text not in {",", "("} or draft.base(noun) != "nsubj":
        return
    verb = draft.heads[noun]
    end = next((i for i in range(noun + 1, verb) if draft.tokens[i].text in {",", ")"}), None)
    whole = _top_noun(draft, opening - 1) if opening else None
    counted = marked or draft.tokens[at + 1].upos == "NUM"
    if not counted or end is None or whole is None or draft.tokens[verb].upos != "VERB" or draft.is_under(verb, whole):
        return
    draft.hang(whole, verb, draft.relations[noun])
    draft.hang(noun, whole, "nmod")
    draft.hang(at, noun, "case")


def taken_up(draft: Draft, at: int) -> None:
    """A pronoun between commas takes up the subject and is no part of it: ``L'armée, elle, dément``."""
    noun = draft.heads[at]
    if draft.base(at) not in {"nmod", "appos", "conj"} or not 2 <= at < len(draft.tokens) - 1:
        return
    apart = draft.tokens[at - 1].text == "," and draft.tokens[at + 1].text == ","
    alone = all(draft.tokens[c].upos == "PUNCT" for c in draft.below(at))
    if apart and draft.base(noun) == "nsubj" and noun < at and alone:
        draft.hang(at, draft.heads[noun], "dislocated")


def _top_noun(draft: Draft, at: int) -> int | None:
    """The noun that a phrase ends with, or that it hangs below by a preposition."""
    while draft.tokens[at].upos not in NOUNS or draft.base(at) in {"nmod", "flat", "conj"}:
        if draft.heads[at] >= at:
            return None
        at = draft.heads[at]
    return at
