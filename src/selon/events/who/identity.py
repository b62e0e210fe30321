"""Which actor a noun phrase names: a known name, a noun beside a country, a state, or the seat of a government.

Rules answer or abstain, and the first answer counts. Two countries, or two actors where one is meant, give none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from selon.lang.actors import Actor
from selon.lang.pieces import plain
from selon.lang.sectors import SectorNoun, SectorWords
from selon.model import Span, Toponym
from selon.ontology.actors import ActorCodes
from selon.tree import Tree, is_definite, is_owned

GOVERNMENT = "GOV"
NAMED = frozenset({"NOUN", "PROPN", "ADJ", "X"})
PARTING = frozenset({"ADP", "PUNCT", "CCONJ", "SCONJ"})


@dataclass(frozen=True, slots=True)
class Setting:
    """What telling actors apart draws on, besides the phrase itself.

    ``demonyms`` gives countries by form, ``of`` are the prepositions that lead from a noun to its country.
    """

    text: str
    sectors: SectorWords
    demonyms: Mapping[str, tuple[str, ...]]
    of: frozenset[str]
    codes: ActorCodes


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as token positions of its sentence, half-open, with what was found in the sentence.

    ``known`` are names of actors by their positions, ``places`` the toponyms in the phrase.
    """

    tree: Tree
    begin: int
    end: int
    head: int
    known: tuple[tuple[int, int, Actor], ...]
    places: tuple[Toponym, ...]

    def low(self, at: int) -> str:
        """A word in small letters."""
        return plain(self.tree.tokens[at].text)

    def span(self, begin: int, end: int) -> Span:
        """Where some words stand."""
        return Span(self.tree.tokens[begin].span.start, self.tree.tokens[end - 1].span.end)


@dataclass(frozen=True, slots=True)
class Identity:
    """An actor: its code, its usual name where the phrase names it itself, and the rule and words that told."""

    code: str
    name: str | None
    rule: str
    span: Span


def identify(phrase: Phrase, setting: Setting, acts: bool) -> Identity | None:
    """The actor that a phrase names by itself; ``acts`` says that a capital may stand for its government."""
    return (
        _by_name(phrase, setting)
        or _by_noun(phrase, setting)
        or _by_place(phrase, setting, acts)
        or _by_people(phrase, setting)
    )


def lacking_country(phrase: Phrase, setting: Setting) -> SectorNoun | None:
    """The noun of a body ("l'armée") in a phrase that names nobody else, for which the report may tell the country."""
    noun = _noun(phrase, setting.sectors)
    if noun is None or noun.standing != "body" or not is_definite(phrase.tree, phrase.head):
        return None
    words = range(phrase.begin, phrase.end)
    names = any(phrase.tree.tokens[i].upos == "PROPN" or _is_of_somebody(phrase, i, setting.sectors) for i in words)
    return None if names or countries(phrase, setting) else noun


def _is_of_somebody(phrase: Phrase, at: int, words: SectorWords) -> bool:
    """True for an adjective that says whose a body is, though nobody knows of them: "l'armée almérienne"."""
    form = phrase.low(at)
    return phrase.tree.tokens[at].upos == "ADJ" and form.endswith(words.origins) and form not in words.plain


def of_country(noun: SectorNoun, country: str, rule: str, span: Span, setting: Setting) -> Identity:
    """The actor of a sector in a country, by its code of two letters; a member keeps its own words."""
    code = f"{setting.codes.countries[country]} {noun.sector}"
    return Identity(code, None if noun.standing == "member" else body_name(noun.sector, country, setting), rule, span)


def body_name(sector: str, country: str, setting: Setting) -> str:
    """What the body of a sector is usually called: its label with the demonym, or the state in brackets."""
    label, form = setting.sectors.labels[sector]
    if country in setting.sectors.adjectives:
        return f"{label} {setting.sectors.adjectives[country][form]}"
    three = setting.codes.countries[country]
    return f"{label} ({setting.sectors.states.get(three, three)})"


def countries(phrase: Phrase, setting: Setting) -> frozenset[str]:
    """The countries that a phrase names, by a demonym, or after "of" by a place; several when it does not say which."""
    found = [setting.demonyms.get(phrase.low(i)) for i in _others(phrase, setting)]
    told = [frozenset(codes) for codes in found if codes]
    if not told and not is_owned(phrase.tree, phrase.head):  # « ses troupes du Niger » are not of there
        after = (t for t in phrase.places if t.place is not None and t.place.country is not None)
        told = [frozenset({str(t.place.country)}) for t in after if t.place and _leads_to(phrase, t.span, setting)]
    either = frozenset().union(*told)
    common = frozenset.intersection(*told) if told else either
    return common or either


# --- rules


def _by_name(phrase: Phrase, setting: Setting) -> Identity | None:
    """A known name at the head, or one that a noun such as "group" or "fighters" leads to."""
    for begin, end, actor in phrase.known:
        if begin <= phrase.head < end and not _is_town(phrase, phrase.span(begin, end)):
            return _named(actor, True, phrase.span(begin, end), setting)
    head = {phrase.low(phrase.head), phrase.tree.tokens[phrase.head].lemma}
    groups = bool(head & setting.sectors.groups)
    if not groups and not head & setting.sectors.members:
        return None
    after = [(b, e, a) for b, e, a in phrase.known if b > phrase.head and _is_led(phrase, b, setting)]
    if len({actor.names[0] for _, _, actor in after}) != 1:
        return None
    begin, end, actor = after[0]
    whole = groups and is_definite(phrase.tree, phrase.head)
    return _named(actor, whole, phrase.span(begin, end), setting)


def _is_town(phrase: Phrase, span: Span) -> bool:
    """True for a town without an article, whose name with one is a body's: "Douma" is none, "la Douma" is."""
    found = any(t.span == span and t.place is not None and t.precision == "city" for t in phrase.places)
    return found and not is_definite(phrase.tree, phrase.head)


def _named(actor: Actor, itself: bool, span: Span, setting: Setting) -> Identity | None:
    if actor.code is None:
        return None
    name = actor.names[0]
    if not actor.named:
        three, _, sector = actor.code.partition(" ")
        two = next((two for two, code in setting.codes.countries.items() if code == three), None)
        name = body_name(sector, two, setting) if two else name
    return Identity(actor.code, name if itself else None, "known name", span)


def _by_noun(phrase: Phrase, setting: Setting) -> Identity | None:
    """A noun of a sector beside one country: "l'armée syrienne", "la police de Mossoul"."""
    noun = _noun(phrase, setting.sectors)
    told = countries(phrase, setting) if noun else frozenset()
    if noun is None or len(told) != 1:
        return None
    found = of_country(noun, next(iter(told)), "noun and country", phrase.span(phrase.begin, phrase.end), setting)
    some = noun.standing == "part" and not is_definite(phrase.tree, phrase.head)
    return replace(found, name=None) if some else found  # « dix responsables américains » are not the government


def _by_place(phrase: Phrase, setting: Setting, acts: bool) -> Identity | None:
    """A country by its name, or where it acts a government by its seat."""
    head = phrase.tree.tokens[phrase.head].span
    toponym = next((t for t in phrase.places if t.span.meets(head)), None)
    if toponym is None:
        return None
    words, place = toponym.span.of(setting.text).lower(), toponym.place
    country = place.country if place else None
    if country is not None and toponym.precision == "country" and country in setting.codes.countries:
        three = setting.codes.countries[country]
        return Identity(three, setting.sectors.states.get(three), "country", toponym.span)
    three = setting.sectors.seats.get(words, "")
    if not acts or country is None or setting.codes.countries.get(country) != three:
        return None
    return Identity(
        f"{three} {GOVERNMENT}", body_name(GOVERNMENT, country, setting), "seat of the government", toponym.span
    )


def _by_people(phrase: Phrase, setting: Setting) -> Identity | None:
    """The people of one country: "les Russes"."""
    token = phrase.tree.tokens[phrase.head]
    told = setting.demonyms.get(phrase.low(phrase.head), ())
    if len(told) != 1 or not token.text[0].isupper() or told[0] not in setting.codes.countries:
        return None
    return Identity(setting.codes.countries[told[0]], None, "people of a country", token.span)


# --- words


def _noun(phrase: Phrase, words: SectorWords) -> SectorNoun | None:
    """The longest phrase of a sector that holds the head; its first word may be the head's lemma."""
    for begin in (phrase.head - 1, phrase.head) if phrase.head > phrase.begin else (phrase.head,):
        token = phrase.tree.tokens[begin]
        for first in dict.fromkeys((phrase.low(begin), token.lemma)):
            for noun in words.nouns.get(first, ()):
                if begin + len(noun.words) > phrase.head and _reads(phrase, begin, noun.words):
                    return noun
    return None


def _reads(phrase: Phrase, begin: int, words: tuple[str, ...]) -> bool:
    """True when the words go on as a sector's phrase does, by form or lemma."""
    if begin + len(words) > phrase.end:
        return False
    rest = range(1, len(words))
    return all(words[i] in {phrase.low(begin + i), phrase.tree.tokens[begin + i].lemma} for i in rest)


def _others(phrase: Phrase, setting: Setting) -> Iterator[int]:
    """The words of a phrase that may tell a country: all but its head, up to a comma or a preposition but "of".

    What "l'armée, appuyée par des drones turcs" is told to have makes it no Turkish one.
    """
    tokens = phrase.tree.tokens
    inside = {i for begin, end, _ in phrase.known for i in range(begin, end)}
    for i in range(phrase.begin, phrase.end):
        if i > phrase.head and (tokens[i].upos == "PUNCT" or _leads_away(phrase, i, setting)):
            return
        if i != phrase.head and i not in inside and tokens[i].upos in NAMED and tokens[i].text[0].islower():
            yield i


def _leads_away(phrase: Phrase, at: int, setting: Setting) -> bool:
    return phrase.tree.tokens[at].upos == "ADP" and phrase.low(at) not in setting.of


def _leads_to(phrase: Phrase, span: Span, setting: Setting) -> bool:
    """True when nothing but "of" stands between the head and a place."""
    at = next((i for i in range(phrase.head + 1, phrase.end) if phrase.tree.tokens[i].span.end > span.start), None)
    return at is not None and _is_led(phrase, at, setting)


def _is_led(phrase: Phrase, at: int, setting: Setting) -> bool:
    """True when the words from the head up to a position hold no preposition but "of" and nothing that parts them."""
    between = range(phrase.head + 1, at)
    return all(phrase.tree.tokens[i].upos not in PARTING or phrase.low(i) in setting.of for i in between)
