"""Slips of a parser around a day: what it parts from its noun or its verb hangs on the day, or on another word."""

from __future__ import annotations

from selon.annotate.mending.draft import NOUNS, Draft
from selon.tree import is_contracted

HOSTS = frozenset({"NOUN", "VERB"})
REFLEXIVE = "Reflex=Yes"
# What « des » or a number stands before, wrongly hung on a time: « trois civils » may be read as an adjective.
HELD = {
    "case": (frozenset({"NOUN"}), frozenset({"nmod"})),
    "nummod": (frozenset({"NOUN", "ADJ"}), frozenset({"nmod", "amod"})),
}


def parted(draft: Draft, of: frozenset[str], days: frozenset[str]) -> None:
    """« l'exécution, samedi, de trois condamnés », « a livré samedi des vivres »: a day has no complement of its own.

    ``of`` are the lemmas of its preposition, ``days`` the words that tell a time without one.
    """
    if days.isdisjoint([token.lemma.lower() for token in draft.tokens]):
        return
    for mark in range(2, len(draft.tokens) - 1):
        day = mark - 2 if draft.tokens[mark - 1].text == "," or draft.tokens[mark - 1].upos == "ADJ" else mark - 1
        if not _is_day(draft, day, days):
            continue  # « la semaine prochaine | de nouvelles sanctions »
        noun = draft.heads[mark]
        if draft.base(mark) not in {"case", "det"} or noun <= mark:
            continue
        host = _before_day(draft, day if draft.tokens[mark - 1].upos == "ADJ" else mark - 1, days)
        if host is None or draft.is_under(host, noun) or _is_day(draft, noun, days):
            continue
        whose = draft.tokens[mark].lemma in of
        belongs = whose or (draft.base(mark) == "case" and _is_loose(draft, noun, days))
        if draft.tokens[host].upos == "VERB" or _is_attribute(draft, host):
            articled = draft.base(mark) == "det" or (whose and is_contracted(draft.tokens[mark]))
            articled = articled or (whose and draft.tokens[mark + 1].upos == "ADJ" and draft.heads[mark + 1] == noun)
            _to_verb(draft, noun, host, mark, articled, days)
        elif belongs and is_somebody(draft, noun):
            draft.relations[mark] = "case"  # « du » may have been read as an article
            draft.hang(noun, host, "nmod")
            _days_below(draft, host, mark, days)


def behind_year(draft: Draft, at: int) -> None:
    """« ont commis en 2014 des massacres »: a year behind its preposition has no complement, but its verb an object."""
    verb, mark = draft.heads[at], at + 1
    if draft.base(at) != "obl" or draft.tokens[verb].upos != "VERB" or mark >= len(draft.tokens):
        return
    noun = draft.heads[mark]
    held = draft.base(mark) == "case" and is_contracted(draft.tokens[mark]) and draft.heads[noun] == at < noun
    below = draft.below(verb)
    taken = any(draft.base(c) == "obj" or REFLEXIVE in draft.tokens[c].feats for c in below) or draft.is_passive(verb)
    if held and not taken and draft.marks(at) and "Number=Plur" in draft.tokens[noun].feats:
        draft.relations[mark] = "det"
        draft.hang(noun, verb, "obj")


def behind_time(draft: Draft, of: frozenset[str], days: frozenset[str], spans: frozenset[str]) -> None:
    """« a bombardé dans la matinée de lundi | des camps », « ont attaqué à deux reprises | des miliciens ».

    A day has no « des » behind it, nor has a time (``spans``) with a number or « des » before it; neither has a number.
    """
    for mark in range(2, len(draft.tokens) - 1):
        noun, last = draft.heads[mark], mark - 1
        if not (_is_article(draft, mark, of) or draft.base(mark) == "nummod") or noun <= mark:
            continue
        told = draft.heads[noun]
        if _is_day(draft, told, days) and draft.relations[told] == "nmod":
            told = draft.heads[told]
        in_course = draft.relations[told] == "nmod" and draft.tokens[told].lemma in spans
        host = draft.heads[told] if in_course else told  # « au cours des dernières 72 heures | douze frappes »
        verb = draft.heads[host]
        token = draft.tokens[noun]
        unbent = token.lemma == token.text.lower()  # « lundi à 10 h 30 min », « UTC »
        is_time = unbent or token.lemma in spans or _is_day(draft, noun, days)
        kinds, relations = HELD[draft.base(mark)]
        held = token.upos in kinds and draft.relations[noun] in relations and not is_time
        if not (held and verb < told < mark) or draft.base(host) != "obl" or draft.tokens[verb].upos != "VERB":
            continue
        below = draft.below(verb)
        taken = any(draft.base(c) in {"obj", "xcomp", "ccomp"} or REFLEXIVE in draft.tokens[c].feats for c in below)
        of_day = _is_day(draft, last, days) and draft.is_under(last, told)
        counted = draft.base(mark) == "nummod" and bool(draft.marks(told))  # « dans la nuit | quatre femmes »
        counted = counted or any(_is_of_some(draft, c) for c in draft.below(told) if c < told)
        of_some = counted and told == last and draft.tokens[told].lemma in spans
        apart = any(c != mark and draft.base(c) == "case" for c in draft.below(noun))
        if (of_day or of_some) and not (taken or apart or draft.is_passive(verb)):
            if draft.base(mark) == "case":
                draft.relations[mark] = "det"
            draft.hang(noun, verb, "obj")


def _is_article(draft: Draft, at: int, of: frozenset[str]) -> bool:
    """True for « des », read as a preposition."""
    token, noun = draft.tokens[at], draft.tokens[draft.heads[at]]
    return draft.base(at) == "case" and token.lemma in of and is_contracted(token) and "Number=Plur" in noun.feats


def _is_of_some(draft: Draft, at: int) -> bool:
    """True for a number without an article, or « des »: « pendant (deux | des) heures »."""
    token, beside = draft.tokens[at], [draft.tokens[c] for c in draft.below(draft.heads[at])]
    some = token.upos == "NUM" or "Definite=Ind" in token.feats
    return some and all("Definite=Def" not in t.feats and "Poss=Yes" not in t.feats for t in beside)


def counted_before_day(draft: Draft, days: frozenset[str]) -> None:
    """« La police en a arrêté dix lundi »: the number is of those whom the pronoun takes up, not of the day."""
    for day in range(1, len(draft.tokens)):
        number, verb = day - 1, draft.heads[day]
        if draft.tokens[number].upos != "NUM" or draft.heads[number] != day or not _is_day(draft, day, days):
            continue
        below = draft.below(verb)
        taken_up = any(draft.tokens[c].upos == "PRON" and draft.base(c) == "iobj" and c < verb for c in below)
        if taken_up and verb == number - 1 and all(draft.base(c) != "obj" for c in below):
            draft.hang(number, verb, "obj")


def opened(draft: Draft, days: frozenset[str]) -> None:
    """« Mardi, l'armée et la milice ont signé »: a day that opens a sentence is no subject, but the noun behind it."""
    if len(draft.tokens) < 2 or draft.tokens[0].lemma.lower() not in days or draft.tokens[1].text != ",":
        return
    verb = draft.heads[0]
    row = [c for c in draft.below(0) if draft.base(c) in {"conj", "appos"} and c < verb]
    if draft.base(0) != "nsubj" or not row or draft.tokens[row[0]].upos not in NOUNS:
        return
    draft.hang(row[0], verb, draft.relations[0])
    for c in row[1:]:
        draft.heads[c] = row[0]
    draft.relations[0] = "obl:mod"


def _days_below(draft: Draft, host: int, end: int, days: frozenset[str]) -> None:
    """The day itself tells when what the noun names took place."""
    for at in range(host + 1, end):
        if _is_day(draft, at, days) and not _is_day(draft, draft.heads[at], days):
            draft.hang(at, host, "nmod")


def _is_day(draft: Draft, at: int, days: frozenset[str]) -> bool:
    return at > 0 and draft.tokens[at].lemma.lower() in days


def _before_day(draft: Draft, at: int, days: frozenset[str]) -> int | None:
    """The noun or verb before a day and the commas around it; only a verb before one with an article."""
    if draft.tokens[at].text == ",":
        at -= 1
    articled = False
    while at > 0 and (_is_day(draft, at, days) or draft.tokens[at].upos in {"NUM", "DET"}):
        articled = articled or draft.tokens[at].upos == "DET"
        at -= 1
    if articled and draft.tokens[at].upos == "NOUN":
        return None  # « par la milice | le 7 mai | de X »
    if draft.tokens[at].text == ",":
        at -= 1
    return at if at >= 0 and (draft.tokens[at].upos in HOSTS or _is_attribute(draft, at)) else None


def _is_attribute(draft: Draft, at: int) -> bool:
    """True for what somebody is said to be: « a été victime samedi d'un raid »."""
    return draft.tokens[at].upos == "ADJ" and any(draft.relations[c] == "cop" for c in draft.below(at))


def _to_verb(draft: Draft, noun: int, verb: int, mark: int, articled: bool, days: frozenset[str]) -> None:
    """A noun that hangs on the day becomes an object where its ``mark`` may be an article, else a phrase of the verb.

    It may (``articled``) in « des vivres » and not in « dans les villages ».
    """
    if not _is_day(draft, draft.heads[noun], days):
        return
    below = draft.below(verb)
    takes = not any(draft.base(c) == "obj" or REFLEXIVE in draft.tokens[c].feats for c in below)
    several = articled and "Number=Plur" in draft.tokens[noun].feats
    if takes and several:
        draft.relations[mark] = "det"
    draft.hang(noun, verb, "obj" if takes and several else "obl:arg")


def _is_loose(draft: Draft, noun: int, days: frozenset[str]) -> bool:
    """True for a phrase that hangs on the day, or on a verb behind it: « la révolte, samedi, contre le roi échoue »."""
    return _is_day(draft, draft.heads[noun], days) or draft.heads[noun] > noun


def is_somebody(draft: Draft, noun: int) -> bool:
    """False for « de manière brutale », « de nuit »: a noun without article, number or plural tells how."""
    token, below = draft.tokens[noun], draft.below(noun)
    told = any(draft.base(c) in {"det", "nummod"} or is_contracted(draft.tokens[c]) for c in below)
    return token.upos in NOUNS and (told or token.upos == "PROPN" or "Number=Plur" in token.feats)


def behind_later(draft: Draft, at: int) -> None:
    """« enlevé deux jours plus tôt | par dix hommes »: the preposition is of who did it."""
    late, noun = at - 1, draft.heads[draft.heads[at]]
    long = at - 3
    if draft.relations[at] != "fixed" or draft.heads[at] != late or long < 1 or not at < noun:
        return
    adverbs = all(draft.tokens[i].upos == "ADV" and draft.heads[i] == noun for i in (late - 1, late))
    verb = draft.heads[noun]
    timed = draft.tokens[long].upos == "NOUN" and draft.heads[long] == verb and draft.base(long) == "obl"
    if adverbs and timed and draft.tokens[noun].upos in NOUNS and not draft.marks(noun) and verb < long:
        for adverb in (late - 1, late):
            draft.hang(adverb, long, "advmod")
        draft.hang(at, noun, "case")
        draft.relations[noun] = "obl:agent"  # unless the preposition is of none
