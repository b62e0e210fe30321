"""The parties of a document's events as actors: one code and one usual name for all forms of one actor.

The code is country, sector and key as in ``ontology.actors``. A body without a country ("l'armée") is that of the one
country whose bodies the report names, else that of the place of the event; what nothing tells has no code.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from selon.events.who.identity import Identity, Phrase, Setting, identify, lacking_country, of_country
from selon.events.who.nations import NATIONAL, find_nation
from selon.lang.actors import Actor, Known, find_known
from selon.lang.pieces import plain
from selon.lang.places import PlaceWords
from selon.lang.sectors import SectorWords
from selon.model import BODIES, ISSUED, Document, Event, Party, Reason, Sentence, Span, Toponym
from selon.ontology.actors import ActorCodes
from selon.tree import Tree, ancestors, base, feature, grow, head_in, is_we, subtree

# What a government undergoes as one; what else befalls its capital befalls a town.
OF_GOVERNMENTS = frozenset({"agreement", "negotiation", "sanction", "military_support", "political_act", "judicial"})
ABROAD = frozenset({"displacement", "deployment", "withdrawal", "aid", "military_support"})  # to or from a country
HOSTED = frozenset({"ceasefire", "agreement", "negotiation"})  # held where neither side needs to be at home
OF_ALL = "NGO"  # the code of organisations of no country begins so
SECTOR = 3  # letters of a sector
OPENING = 2  # words before a country with which a sentence opens: "dans les Émirats arabes unis"
SEPARATOR = "; "  # between the actors of "l'armée et les rebelles"


@dataclass(frozen=True, slots=True)
class Body:
    """A body that a report names somewhere: its country, by code of two letters, and its sector."""

    country: str
    sector: str
    span: Span


@dataclass(frozen=True, slots=True)
class Told:
    """The places and bodies of a report that may tell whose a body is."""

    places: tuple[Toponym, ...]
    bodies: tuple[Body, ...]

    def begins_with(self, country: str) -> bool:
        """True for a country that a report begins with, and tells of no less than of any other.

        What begins in Bamako and ends with a word from Paris tells of no French government.
        """
        told = [toponym.place.country for toponym in self.places if toponym.place and toponym.place.country]
        own = told.count(country) + len({body.sector for body in self.bodies if body.country == country})
        return told[:1] in ([], [country]) and all(told.count(other) <= own for other in set(told))

    def is_home(self, country: str) -> bool:
        """True for the country that a report names most, or where most of its places lie if it names none."""
        known = [toponym for toponym in self.places if toponym.place and toponym.place.country]
        named = [toponym for toponym in known if toponym.precision == "country"] or known
        told = [toponym.place.country for toponym in named if toponym.place]
        return not told or 2 * told.count(country) > len(told)


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with the known names in its sentences, by position of the sentence, and its toponyms in text order.

    ``trees`` and ``read`` keep what was looked at once.
    """

    doc: Document
    starts: tuple[int, ...]
    known: Mapping[int, tuple[tuple[int, int, Actor], ...]]
    places: tuple[Toponym, ...]
    setting: Setting
    trees: dict[int, Tree] = field(default_factory=dict)
    read: dict[Span, tuple[Phrase, ...]] = field(default_factory=dict)

    def phrases(self, span: Span) -> tuple[Phrase, ...]:
        """The noun phrase of a span, or each of those that are joined in it; none outside of the sentences."""
        if span in self.read:
            return self.read[span]
        at = bisect_right(self.starts, span.start) - 1
        if at < 0 or not self.doc.sentences[at].tokens:
            return ()
        if at not in self.trees:
            self.trees[at] = grow(self.doc.sentences[at])
        tree = self.trees[at]
        begin = bisect_right(tree.tokens, span.start, key=lambda token: token.span.end)
        end = bisect_left(tree.tokens, span.end, key=lambda token: token.span.start)
        if begin >= end:
            return ()
        parts = _joined(tree, begin, end, self.setting.sectors.measures)
        found = tuple(self._phrase(tree, at, *part) for part in parts)
        self.read[span] = found
        return found

    def _phrase(self, tree: Tree, at: int, begin: int, end: int, head: int) -> Phrase:
        known = tuple((b, e, actor) for b, e, actor in self.known.get(at, ()) if begin <= b and e <= end)
        whole = Span(tree.tokens[begin].span.start, tree.tokens[end - 1].span.end)
        first = bisect_left(self.places, whole.start, key=lambda t: t.span.start)
        last = bisect_left(self.places, whole.end, key=lambda t: t.span.start)
        return Phrase(tree, begin, end, head, known, self.places[first:last])


def code_parties(
    doc: Document, known: Known, sectors: SectorWords, places: PlaceWords, codes: ActorCodes, waged: frozenset[str]
) -> tuple[Event, ...]:
    """The events of a document with code, usual name and reason for each party that is a known or telling actor.

    Where nobody acts, with the country that they are called a deed of (``waged``: see ``find_nation``).
    """
    if not doc.events:
        return doc.events
    setting = Setting(doc.text, sectors, places.demonyms, places.of, codes)
    toponyms = tuple(sorted(doc.places, key=lambda t: t.span))
    starts = tuple(s.span.start for s in doc.sentences)
    reading = Reading(doc, starts, _known(doc.sentences, known, places.demonyms), toponyms, setting)
    bodies = cache(lambda: frozenset(_bodies(reading)))  # most reports never ask for them
    coded = (_coded(event, reading, bodies) for event in doc.events)
    return tuple(_of_nation(event, reading, waged) for event in coded)


def _of_nation(event: Event, reading: Reading, waged: frozenset[str]) -> Event:
    """The event with the country that it is called a deed of."""
    at = bisect_right(reading.starts, event.trigger.start) - 1
    if event.actor is not None or event.type not in NATIONAL or at < 0:
        return event
    countries = reading.setting.codes.countries
    nation = find_nation(event, grow(reading.doc.sentences[at]), reading.setting.demonyms, countries, waged)
    if nation is None:
        return event
    why = Reason("nation", "adjective of a country", nation.span)
    return replace(event, nation=nation, reasons=(*event.reasons, why))


def _known(
    sentences: Iterable[Sentence], known: Known, demonyms: Container[str]
) -> Mapping[int, tuple[tuple[int, int, Actor], ...]]:
    """The known names of all sentences: a short form counts when the full one stands anywhere in the text.

    « La Croix-Rouge malienne » is not the one of all countries.
    """
    forms, where = [], []
    for at, sentence in enumerate(sentences):
        forms += [token.text for token in sentence.tokens]
        where += [(at, i) for i in range(len(sentence.tokens))]
    found: dict[int, list[tuple[int, int, Actor]]] = {}
    low = list(map(plain, forms))
    for mention in find_known(forms, low, known):
        at, begin = where[mention.begin]
        national = mention.end < len(low) and low[mention.end] in demonyms
        if national and (mention.actor.code or "").startswith(OF_ALL):
            continue
        if where[mention.end - 1][0] == at:
            found.setdefault(at, []).append((begin, begin + mention.end - mention.begin, mention.actor))
    return {at: tuple(names) for at, names in found.items()}


def _joined(tree: Tree, begin: int, end: int, measures: frozenset[str]) -> Iterator[tuple[int, int, int]]:
    """Begin, end and head of the phrases that a conjunction joins; the head of a measure is what it measures."""
    head = next((i for i in range(begin, end) if not begin <= tree.tokens[i].head < end), begin)
    if tree.tokens[head].head == head:
        head = next((i for i in range(begin, end) if tree.tokens[i].head == i), head)
    conjuncts = [c for c in tree.children[head] if head < c < end and base(tree.tokens[c].deprel) == "conj"]
    starts = [max(begin, min(subtree(tree, c))) for c in conjuncts if tree.tokens[c].upos in {"NOUN", "PROPN"}]
    heads = [head, *(c for c in conjuncts if tree.tokens[c].upos in {"NOUN", "PROPN"})]
    for first, last, of in zip([begin, *starts], [*starts, end], heads, strict=True):
        if first <= of < last:
            yield first, last, _measured(tree, of, last, measures)


def _measured(tree: Tree, head: int, end: int, measures: frozenset[str]) -> int:
    if tree.tokens[head].lemma not in measures and tree.tokens[head].upos != "NUM":
        return head
    below = (c for c in tree.children[head] if head < c < end and base(tree.tokens[c].deprel) in {"nmod", "obl"})
    return next((c for c in below if tree.tokens[c].upos in {"NOUN", "PROPN"}), head)


def _bodies(reading: Reading) -> Iterator[Body]:
    """The actors of a country and sector that the report names anywhere; some soldiers or drones are none."""
    two = {three: two for two, three in reading.setting.codes.countries.items()}
    named = [n.span for n in reading.doc.names if n.kind in BODIES]
    parties = [p.span for e in reading.doc.events for p in (e.actor, e.recipient) if p is not None]
    sources = [a.source.span for a in reading.doc.attributions if a.source is not None and a.source.span is not None]
    for span in dict.fromkeys((*named, *parties, *sources)):
        for phrase in reading.phrases(span):
            identity = identify(phrase, reading.setting, acts=True)
            country, _, sector = identity.code.partition(" ") if identity else ("", "", "")
            if identity and identity.name and len(sector) == SECTOR and country in two:
                yield Body(two[country], sector, span)


def _coded(event: Event, reading: Reading, bodies: Callable[[], frozenset[Body]]) -> Event:
    actor, why = _party(event.actor, event, reading, bodies, acts=True)
    governs = event.type in OF_GOVERNMENTS
    recipient, whom = _party(event.recipient, event, reading, bodies, acts=governs)
    reasons = (*(Reason("actor", i.rule, i.span) for i in why), *(Reason("recipient", i.rule, i.span) for i in whom))
    return replace(event, actor=actor, recipient=recipient, reasons=(*event.reasons, *reasons)) if reasons else event


def _party(
    party: Party | None, event: Event, reading: Reading, bodies: Callable[[], frozenset[Body]], acts: bool
) -> tuple[Party | None, tuple[Identity, ...]]:
    """The party with its code, and what told it; joined parties are coded when each of them is."""
    phrases = reading.phrases(party.span) if party is not None else ()
    if party is None or not phrases:
        return party, ()
    speaker = _who_says_i(phrases, event) or (_who_says_we(phrases, reading.doc) if acts else None)
    if speaker is not None:
        return replace(party, name=speaker.name), (speaker,)
    found = [identify(p, reading.setting, acts) or _by_report(p, event, reading, bodies) for p in phrases]
    told = tuple(identity for identity in found if identity is not None)
    if len(told) < len(found):
        return party, ()
    code = SEPARATOR.join(dict.fromkeys(identity.code for identity in told))
    name = told[0].name if len(told) == 1 and told[0].name else party.name
    return replace(party, name=name, code=code), told


def _who_says_i(phrases: Sequence[Phrase], event: Event) -> Identity | None:
    """« Ils m'ont arrêté », dit X: in somebody's own words « je » is whoever speaks."""
    said, token = event.attribution, phrases[0].tree.tokens[phrases[0].head]
    if (
        len(phrases) > 1
        or feature(token, "Person") != "1"
        or feature(token, "Number") != "Sing"
        or token.upos != "PRON"
    ):
        return None
    if said is None or said.speech == "indirect" or said.source is None or said.source.name is None:
        return None
    return Identity("", said.source.name, "who speaks", said.source.span or said.content[0])


def _who_says_we(phrases: Sequence[Phrase], doc: Document) -> Identity | None:
    """« Nous avons libéré dix hommes » in a text that somebody has issued, outside of quotations: who issued it."""
    token = phrases[0].tree.tokens[phrases[0].head]
    if len(phrases) > 1 or not is_we(token) or any(q.span.holds(token.span) for q in doc.quotations):
        return None
    for said in doc.attributions:
        if said.source is not None and any(r.field == "name" and r.rule == ISSUED for r in said.reasons):
            return Identity("", said.source.name, ISSUED, said.source.span or said.content[0])
    return None


def _by_report(
    phrase: Phrase, event: Event, reading: Reading, bodies: Callable[[], frozenset[Body]]
) -> Identity | None:
    """A body without its country: that of the only one in the report, for a body of state else that of the place.

    The country of the place must be that of most places of the report: a state may act in the country of another. Where
    talks are held tells nothing of those who talk, and a country in the name of the other side nothing of this one:
    "l'armée a tiré sur des pêcheurs du Kenya". Who is called after their country meets another's: "a tué un Malien".
    """
    noun = lacking_country(phrase, reading.setting)
    if noun is None:
        return None
    span = phrase.span(phrase.begin, phrase.end)
    facing = tuple(p.span for p in (event.actor, event.recipient) if p is not None)
    told = Told(
        tuple(t for t in reading.places if _is_site(t, facing)),
        tuple(body for body in bodies() if _is_apart(body.span, facing)),
    )
    sectors = reading.setting.codes.sectors
    state = sectors[noun.sector].state
    named = {b.country for b in told.bodies if b.sector == noun.sector or (state and sectors[b.sector].state)}
    named -= {b.country for b in told.bodies if b.sector == noun.sector and _is_another(phrase, b)}
    site = event.place if event.place and event.place.place and _is_site(event.place, facing) else None
    goal = event.type in ABROAD and site is not None and site.precision == "country"
    here = site.place.country if site is not None and site.place is not None and not goal else None
    others = reading.setting.codes.without.get(noun.sector, frozenset()) | {*_peoples(facing, reading)}
    named -= others
    if here in others:
        return None
    open_to = here is None and _opened_on(phrase, reading) in {None, *named}
    if len(named) == 1 and (here in named or (open_to and told.begins_with(min(named)))):
        return of_country(noun, min(named), "country named elsewhere in the report", span, reading.setting)
    is_its_own = event.type not in HOSTED and (here in named or (not named and told.is_home(str(here))))
    if state and here in reading.setting.codes.countries and is_its_own:
        return of_country(noun, str(here), "country of the place", span, reading.setting)
    return None


def _peoples(spans: Iterable[Span], reading: Reading) -> Iterator[str]:
    """The countries after which parties are called: "un Malien"."""
    for phrase in (p for span in spans for p in reading.phrases(span)):
        told = reading.setting.demonyms.get(phrase.low(phrase.head), ())
        if phrase.tree.tokens[phrase.head].text[0].isupper() and len(told) == 1:
            yield told[0]


def _is_another(phrase: Phrase, body: Body) -> bool:
    """True for a body that a sentence tells from the phrase: ``l'armée, appuyée par l'aviation russe, a tiré``."""
    tree, head = phrase.tree, head_in(phrase.tree, body.span)
    if head is None or head == phrase.head:
        return False
    return tree.tokens[head].lemma != tree.tokens[phrase.head].lemma or phrase.head in ancestors(tree, head)


def _is_apart(span: Span, phrases: Iterable[Span]) -> bool:
    return not any(phrase.holds(span) for phrase in phrases)


def _is_site(toponym: Toponym, phrases: Iterable[Span]) -> bool:
    """False for a country that says where others are from; the town of what was hit is where it happened."""
    return toponym.precision != "country" or _is_apart(toponym.span, phrases)


def _opened_on(phrase: Phrase, reading: Reading) -> str | None:
    """The country that the last sentence to open with one before a phrase is about: ``En Géorgie, la police a …``."""
    starts, found = reading.starts, None
    for toponym in reading.places:
        if toponym.span.start > phrase.tree.tokens[phrase.begin].span.start:
            break
        first = starts[max(bisect_right(starts, toponym.span.start) - 1, 0)]
        opens = len(reading.doc.text[first : toponym.span.start].split()) <= OPENING
        if opens and toponym.precision == "country" and toponym.place is not None:
            found = toponym.place.country
    return found
