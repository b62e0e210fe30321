"""The annotate stage: tokens and names from the reader, then times, places, quantities and charged words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from selon.annotate.gazetteer import Gazetteer, open_gazetteer
from selon.annotate.gazetteer.table import MissingGazetteer
from selon.annotate.mending.described import with_described
from selon.annotate.mending.hidden import (
    uncover,
    with_agents,
    with_attributes,
    with_form,
    with_inserted,
    with_joined,
    with_number,
    with_ongoing,
)
from selon.annotate.mending.joined import with_joined_pronouns
from selon.annotate.mending.lemmas import MendingWords
from selon.annotate.mending.mend import mend
from selon.annotate.mending.tenses import with_tenses
from selon.annotate.mending.told import with_teller
from selon.annotate.names import refine_names, settle_names
from selon.annotate.places import find_places
from selon.annotate.quantities import find_quantities
from selon.annotate.reading.reader import MissingModel, Reader, load_reader
from selon.annotate.times import find_times
from selon.annotate.wording import find_wording
from selon.lang.factuality import Mood
from selon.lang.load import Language
from selon.lang.tokens import TokenWords
from selon.model import Document, Sentence

__all__ = ["MissingGazetteer", "MissingModel", "Tools", "annotate", "load_tools"]


@dataclass(frozen=True, slots=True)
class Tools:
    """What annotating needs beside the words of a language: the reader of the raw text, and the places.

    ``marks`` are the words for slips of a tree, collected once; where there are none, for each document.
    """

    reader: Reader
    gazetteer: Gazetteer
    marks: MendingWords | None = None


def load_tools(lang: Language, notify: Callable[[str], None]) -> Tools:
    """Load the reader and open the index of places; building the index (once) is told to ``notify``."""
    return Tools(load_reader(lang.code, lang.tokens), open_gazetteer(notify=notify), mending_words(lang))


def mending_words(lang: Language) -> MendingWords:
    """The words of a language that the rules for slips of a tree look at."""
    clauses = lang.clauses
    return MendingWords(
        agents=clauses.agent | clauses.of,
        of=clauses.of,
        days=clauses.days,
        between=clauses.between,
        pairs=(clauses.pairing, clauses.that),
        placing=clauses.placing,
        blows=clauses.blows,
        suspects=clauses.suspects,
        striking=clauses.striking,
        means=clauses.means,
        aids=clauses.aids,
        leaving=(clauses.leaving, clauses.toward),
        shares=clauses.shares,
        gravely=clauses.gravely,
        instead=clauses.instead,
        kin=clauses.kin,
        many=(lang.quantities.numbers.plurals, lang.roles.locative | lang.roles.goal, lang.roles.since),
        fled=(lang.roles.fleeing | clauses.leaving, lang.roles.civilians | lang.roles.people),
        matters=clauses.matters,
        that=clauses.that,
        others=lang.quantities.counts.others,
        supposing=clauses.supposing,
        manner=clauses.manner,
        telling=frozenset(_telling(lang)),
        showing=lang.factuality.showing,
        recordings=clauses.recordings,
        bidding=clauses.bidding,
        calling=clauses.bidding | clauses.calling,
        ordering=clauses.ordering,
        deciding=frozenset(_deciding(lang)),
        crediting=(clauses.crediting, lang.roles.dative),
        having=clauses.perfect,
        lasting=(lang.roles.periods, lang.roles.company | lang.roles.against | clauses.between),
        often=lang.roles.occasions,
        ongoing=tuple(clauses.participle),
    )


def _telling(lang: Language) -> Iterator[str]:
    """Verbs that tell a clause, beside it or behind a conjunction, and need no other word than a pronoun for that."""
    for (lemma, upos), frames in lang.cues.items():
        plain = (f for f in frames if all(need.relation == "expl" for need in f.needs))
        if upos == "VERB" and any({"clause", "ccomp"} <= set(f.content) for f in plain):
            yield lemma


def _deciding(lang: Language) -> Iterator[str]:
    """Nouns by which a deed in an infinitive is to come or does not take place: « le projet de », « le refus de »."""
    for (lemma, upos), governors in lang.factuality.governors.items():
        if upos == "NOUN" and any("acl" in governor.relations for governor in governors):
            yield lemma


def mended(sentence: Sentence, words: TokenWords, marks: MendingWords, moods: Sequence[Mood] = ()) -> Sentence:
    """A sentence as the reader gives it, with hidden verbs uncovered and slips of its tree and tenses made good."""
    tokens = with_teller(sentence.tokens, marks.telling)
    tokens = uncover(tokens, words.finite, words.verbs, words.participles, words.infinitives)
    tokens = with_described(tokens, words.described, words.participles)
    tokens = with_agents(tokens, words.participles, marks.agents - marks.of)
    tokens = with_attributes(with_form(tokens, words.past), words.past)
    tokens = with_number(with_joined(tokens, words.past), words.bent)
    tokens = with_ongoing(tokens, marks.ongoing, words.finite)
    tokens = with_tenses(with_inserted(with_joined_pronouns(tokens, words.joined, marks.of), words.twofold), moods)
    return Sentence(sentence.span, mend(tokens, marks))


def annotate(doc: Document, lang: Language, tools: Tools) -> Document:
    """The document with tokens, names, times, places, quantities and wording filled."""
    reading = tools.reader.read(doc.text, doc.sentences)
    marks = tools.marks or mending_words(lang)
    sentences = tuple(mended(s, lang.tokens, marks, lang.factuality.moods) for s in reading.sentences)
    doc = replace(doc, sentences=sentences, names=reading.names, likely=reading.likely)
    doc = replace(doc, names=refine_names(doc, lang.names, lang.actors, lang.places.demonyms))
    doc = replace(doc, times=find_times(doc, lang.times))
    doc = replace(doc, places=find_places(doc, tools.gazetteer, lang.places))
    doc = replace(doc, names=settle_names(doc), quantities=find_quantities(doc, lang.quantities))
    return replace(doc, wording=find_wording(doc, lang.wording))
