"""The data types of selon: frozen values without behaviour beyond spans.

Every offset is a half-open range of Unicode code points into ``Document.text``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

BlockKind = Literal["heading", "dateline", "byline", "body", "caption", "credit", "list", "other"]
NameKind = Literal["person", "organisation", "armed_actor", "group", "place"]
BODIES: Final = frozenset[NameKind]({"organisation", "armed_actor"})
SourceKind = Literal["person", "organisation", "group", "document"]
Speech = Literal["direct", "indirect", "mixed"]
Factuality = Literal["asserted", "hedged", "future", "negated"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Precision = Literal["exact", "city", "area", "region", "country"]
PublishedFrom = Literal["option", "metadata", "dateline"]
Act = Literal[
    "state", "estimate", "claim_responsibility", "accuse", "deny", "confirm", "announce", "threaten", "warn", "demand",
    "condemn", "praise", "promise", "admit", "ask", "believe",
]  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, ``text[start:end]``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}–{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of the span in its text."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """True when ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """True when the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def shares_half(self, other: Span) -> bool:
        """True when the two share at least half of the shorter one."""
        shared = min(self.end, other.end) - max(self.start, other.start)
        return 2 * shared >= min(len(self), len(other))


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text set apart by layout: a paragraph, a heading, a caption."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks: ``span`` with the marks, ``inner`` without.

    ``closed`` is false when the text never closes it; ``depth`` is 0 for an outermost one.
    A quotation that goes on over several paragraphs, each opened anew, is one.
    """

    span: Span
    inner: Span
    depth: int
    closed: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in a conversation that is printed with names: ``label`` names who, ``words`` follow it.

    ``initials`` are those of the label, the same for « Anna Berg » and « A. B. ».
    """

    label: Span
    initials: str
    words: Span


@dataclass(frozen=True, slots=True)
class Token:
    """One Universal Dependencies token.

    ``head`` is the index of its head in the same sentence; a root is its own head.
    ``feats`` is in CoNLL-U form (``Mood=Cnd|Number=Sing``), empty when there are none.
    """

    span: Span
    text: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; ``tokens`` is empty until the text is parsed."""

    span: Span
    tokens: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name; ``entity`` is the fullest form of it found in the text."""

    span: Span
    kind: NameKind
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """A TIMEX3 expression. ``begin`` and ``end`` are ISO dates (YYYY-MM-DD), both included.

    ``anchor`` is the ISO date that a relative expression was counted from.
    """

    span: Span
    type: TimeType
    value: str
    begin: str | None = None
    end: str | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A real place. ``id`` is its GeoNames id where it has one; ``within`` runs outwards to the country."""

    id: int | None
    name: str
    lat: float | None
    lon: float | None
    country: str | None
    feature: str | None
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name in the text; ``place`` is None when it could not be resolved."""

    span: Span
    place: Place | None = None
    precision: Precision | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of things as UCDP's low, best and high estimate; a bound that is not given is None.

    An ``added`` one belongs to the first of its kind in the event (« six soldats et quatre civils tués »): what they
    count is their sum. ``beside`` are people told one by one in the same row (« le pilote et les onze passagers »: 1),
    None when the row has others whom nobody counts (« six soldats et des civils »).
    """

    span: Span
    of: str | None
    low: int | None
    best: int | None
    high: int | None
    added: bool = False
    beside: int | None = 0


@dataclass(frozen=True, slots=True)
class Wording:
    """A charged word: ``about`` is what it names (party or act), ``neutral`` are plainer words.

    Whose voice uses it follows from the attributions: see ``voice``.
    """

    span: Span
    lemma: str
    about: str
    neutral: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LikelyContent:
    """Words of one sentence that the reader takes for what somebody says, and for whom and by which words.

    ``likelihood`` is the mean over the words, from 0 to 1. ``source`` and ``cue`` may be parts of a phrase.
    """

    span: Span
    likelihood: float
    source: Span | None = None
    cue: Span | None = None


ECHO: Final = "what was said before"  # the rule of an attribution: who denies or confirms it in a word
REMARK: Final = "clause that it remarks on"  # ends such a rule: who denies or confirms it in a clause about it
ISSUED: Final = "we: who has issued the text"  # the rule that names a source so
HEARD: Final = "heard"  # the field of a reason: no field of a record, but what the reader heard of its content


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a field holds what it holds: the rule that answered and the words it read.

    ``confidence`` is how often such answers were right on annotated texts, from 0 to 1; None where that is not known.
    """

    field: str
    rule: str
    span: Span | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """The word or words that attribute."""

    span: Span
    lemma: str


@dataclass(frozen=True, slots=True)
class Source:
    """Who speaks. ``span`` is the mention at the cue, ``name`` its fullest description in the text.

    ``role`` are the words that tell what a person is (« porte-parole de l'Union des pêcheurs »), ``party`` those of
    them that name the body or the country, or those in brackets or behind « de » at the name: None where the text
    tells none.
    """

    span: Span | None
    name: str | None
    kind: SourceKind | None
    anonymous: bool
    role: Span | None = None
    party: Span | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words, a belief or a claim that the text gives to somebody.

    ``within`` is the attribution whose content holds this one (Y says that X says).
    """

    content: tuple[Span, ...]
    cue: Cue | None
    source: Source | None
    relay: tuple[Span, ...]
    speech: Speech
    act: Act
    rule: str
    within: Attribution | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """Who acts or undergoes: ``name`` is the usual one of a known actor, else as the text has it.

    ``code`` is country, sector and key of the actor (``PSE REB HAMAS``); those of several are joined by ``; ``.
    """

    span: Span
    name: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Nation:
    """The country whose deed a happening is called by an adjective (« une frappe russe »), by its ISO 3166 code."""

    span: Span
    code: str


@dataclass(frozen=True, slots=True)
class Event:
    """One material happening: done, planned or denied.

    ``nation`` is told where there is no ``actor``.
    ``record`` is the id of its record where a person has changed what ids are made of, so that it keeps its own.
    """

    trigger: Span
    type: str
    mode: str | None
    actor: Party | None
    recipient: Party | None
    place: Toponym | None
    time: Time | None
    quantities: tuple[Quantity, ...]
    factuality: Factuality
    attribution: Attribution | None
    rule: str
    reasons: tuple[Reason, ...] = ()
    record: str | None = None
    nation: Nation | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A report and everything that was read in it. Each stage returns it with its own layers filled.

    ``text`` is the canonical text; ``origin`` maps it back: pairs (offset in ``text``, offset in the
    decoded original) at which the distance changes, ascending. ``unread`` says why nothing but the text was read,
    as of a language that selon does not read; such a document has no layers beyond ``sentences``.
    """

    id: str
    text: str
    source_sha256: str
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    published_from: PublishedFrom | None = None
    lang: str = "fr"
    origin: tuple[tuple[int, int], ...] = ((0, 0),)
    blocks: tuple[Block, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    turns: tuple[Turn, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    names: tuple[Name, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Toponym, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    wording: tuple[Wording, ...] = ()
    likely: tuple[LikelyContent, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    unread: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """One claim of one report, flat: what people read, review and export.

    ``confidence`` is how often a claim found so is one, of this type and in this voice; ``uncertain`` names the filled
    fields that are less sure than ``selon.confidence.UNCERTAIN``. ``also`` are the numbers of other things that it
    counts, in words: ``20 injured``, ``20-99 displaced``, ``>=5 arrested``.
    """

    id: str
    document: str
    outlet: str | None
    published: str | None
    voice: str
    source: str | None
    anonymous: bool | None
    relay: str | None
    speech: str | None
    act: str | None
    factuality: str
    type: str
    actor: str | None
    recipient: str | None
    place: str | None
    lat: float | None
    lon: float | None
    precision: str | None
    time: str | None
    low: int | None
    best: int | None
    high: int | None
    of: str | None
    quote: str
    start: int
    end: int
    wording: tuple[str, ...]
    rule: str
    actor_code: str | None = None
    recipient_code: str | None = None
    confidence: float | None = None
    uncertain: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read: where it stopped and why. ``kept`` is its text where that is whole."""

    document: str
    stage: str
    error: str
    kept: Document | None = None
