"""Names of things that the parser takes for bodies: contests, works, machines, animals.

What a thing is called is told once, by the noun before it ("la sonde Aurore"); the same name is then one everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from selon.annotate.names.patterns import find_spelling
from selon.annotate.names.rows import Found, Row
from selon.lang.names import NameWords
from selon.tree import base

BELONGS = frozenset({"nmod", "conj"})
PHRASE = (1, 2, 3)  # words of what opens the name of a contest
NAMING = frozenset({"DET", "NOUN", "ADJ", "ADP", "PROPN"})
SUBJECT = 8  # tokens of who acts, up to the verb
REACH = 2  # words back to the noun: an adjective may stand between


def drop_things(row: Row, found: Iterable[Found], words: NameWords) -> list[Found]:
    """The names without those that are things by the noun that opens or precedes them.

    Organisations, and single words that were taken for persons but are no surname in the text: prizes and inventions
    are called after people.
    """
    names = list(found)
    surnames = {row.low[f.end - 1] for f in names if f.kind == "person" and f.end - f.begin > 1}
    doubtful = [
        f
        for f in names
        if f.kind == "organisation"
        or (f.kind == "person" and f.end - f.begin == 1 and row.low[f.begin] not in surnames)
    ]
    things = {row.form(f.begin, f.end) for f in doubtful if _is_thing(row, f, words)}
    dropped = {f.begin for f in doubtful if row.form(f.begin, f.end) in things}
    dropped |= {f.begin for f in names if f.kind == "person" and f.end - f.begin == 1 and _is_mood(row, f.begin)}
    return [f for f in names if f.begin not in dropped]


def name_bodies(row: Row, found: Iterable[Found], words: NameWords) -> list[Found]:
    """The names with those as organisations that a noun for one opens or precedes: "Radio Alba", "la société Morel".

    Not a full name behind what belongs to another noun: "le chef de l'organisation Jean Morel".
    """
    return [replace(f, kind="organisation") if _is_called(row, f, words) else f for f in found]


def _is_called(row: Row, name: Found, words: NameWords) -> bool:
    if name.kind not in {"person", "place"}:
        return False
    if name.end - name.begin > 1 and row.low[name.begin] in words.organisations:
        return name.kind == "person"
    noun = _noun_before(row, name.begin, words.called)
    single = sum(low[0].isalnum() for low in row.low[name.begin : name.end]) == 1
    return noun is not None and (single or base(row.tokens[noun].deprel) not in BELONGS)


def arm_names(row: Row, found: Iterable[Found], listed: Iterable[Found], words: NameWords) -> list[Found]:
    """The names with those organisations as armed that fighters belong to anywhere: "les rebelles du Rassemblement".

    So is the short form of one. ``listed`` are known actors, which keep their kind.
    """
    names, known = list(found), {f.begin for f in listed}
    doubtful = {f for f in names if f.kind == "organisation" and f.begin not in known}
    armed = {f.first or row.form(f.begin, f.end) for f in doubtful if _is_fought_for(row, f, words)}
    return [
        replace(f, kind="armed_actor") if f in doubtful and (f.first or row.form(f.begin, f.end)) in armed else f
        for f in names
    ]


def _is_fought_for(row: Row, name: Found, words: NameWords) -> bool:
    at = name.begin - 1
    while at > 0 and name.begin - at <= REACH and row.low[at] in words.belonging and at not in row.starts:
        at -= 1
    return at >= 0 and name.begin not in row.starts and row.low[at] in words.fighters


def join_names(found: Iterable[Found]) -> list[Found]:
    """The names with those as one that stand side by side: two organisations, or a person and what is none."""
    joined: list[Found] = []
    for name in found:
        last = joined[-1] if joined else None
        if last and last.end == name.begin and name.kind == "organisation" and last.kind in {name.kind, "person"}:
            joined[-1] = replace(last, end=name.end)
        else:
            joined.append(name)
    return joined


def _is_thing(row: Row, name: Found, words: NameWords) -> bool:
    if any(" ".join(row.low[name.begin : name.begin + size]) in words.contests for size in PHRASE):
        return True
    return _noun_before(row, name.begin, words.things) is not None or _is_abbreviation(row, name, words)


def _is_mood(row: Row, at: int) -> bool:
    """« Prudent, le ministre évoque P »: one word that opens a sentence before who acts and their verb, in one go."""
    ahead = row.tokens[at + 1 : at + 2 + SUBJECT]
    if at not in row.starts or len(ahead) < 4 or ahead[0].text != "," or ahead[1].upos != "DET":
        return False
    end = next((i for i, token in enumerate(ahead[1:]) if token.upos not in NAMING), None)
    verb = None if end is None or "VerbForm=Fin" not in ahead[1 + end].feats else at + 2 + end
    return verb is not None and row.tokens[min(verb + 1, len(row.tokens) - 1)].text != ","


def _is_abbreviation(row: Row, name: Found, words: NameWords) -> bool:
    """True for the short form of common nouns, in brackets behind them: "l'impôt sur la fortune (ISF)".

    Not of a plural, which may be people: "les combattants libres du Nord (CLN)".
    """
    if name.end - name.begin > 1 or name.begin < 2 or row.low[name.begin - 1] != "(":
        return False
    at = find_spelling(row, name.begin - 1, words)
    if at is None or not row.tokens[at].text.islower() or "Number=Plur" in row.tokens[at].feats:
        return False
    return row.low[at] not in words.organisations and row.low[at] not in words.armed


def _noun_before(row: Row, begin: int, nouns: frozenset[str]) -> int | None:
    """The place of one of the nouns, right before a name or before an adjective."""
    for at in range(begin - 1, max(begin - 1 - REACH, -1), -1):
        if row.tokens[at].text in nouns:
            return at
        if row.tokens[at].upos != "ADJ" or at in row.starts:
            return None
    return None
