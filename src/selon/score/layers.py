"""All layers of one text, and their sums over a corpus."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from selon.model import Document
from selon.score.annotation import annotation
from selon.score.attributions import score_attributions
from selon.score.corpus import LAYERS, Case, fingerprint, read_corpus
from selon.score.events import score_events
from selon.score.match import read_leading
from selon.score.mentions import score_labels, score_places, score_times
from selon.score.reading import Reading, pair_happenings, pair_sayings
from selon.score.tally import Outcome, Slip, Tally

Read = Callable[[str, str, str | None], Document]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A slip with its document and the words it stands on."""

    document: str
    words: str
    slip: Slip


@dataclass(frozen=True, slots=True)
class Scores:
    """The layers of a corpus in the order in which they are reported, and every single mistake."""

    corpus: str
    documents: int
    tallies: Mapping[str, Tally]
    mistakes: tuple[Mistake, ...]


def score_corpus(folder: Path, read: Read) -> Scores:
    """Reads every text of an annotated corpus and compares what is found with the annotation.

    ``read`` gets a text, its name and the publication date (None: the text's own dateline tells it).
    Raises CorpusError for a corpus that is not complete and well-formed.
    """
    cases = read_corpus(folder)
    outcomes = [(case, o) for case in cases for o in score_document(case, read(case.text, case.name, case.published))]
    return total(fingerprint(folder), outcomes)


def total(corpus: str, outcomes: Collection[tuple[Case, Outcome]]) -> Scores:
    """The sums of the outcomes of some texts."""
    texts = {case.name for case, _ in outcomes}
    return Scores(corpus, len(texts), _sums(o for _, o in outcomes), _mistakes(outcomes))


def score_document(case: Case, doc: Document) -> Iterator[Outcome]:
    """All layers of one annotated text, as a document was read from it."""
    return score_reading(Reading(case.text, case.gold, annotation(doc), read_leading(doc.lang)), case.layers)


def score_reading(reading: Reading, layers: frozenset[str] = LAYERS) -> Iterator[Outcome]:
    """All layers of one text in the order in which they are reported, or those of some lists of its gold file."""
    sayings = pair_sayings(reading)
    outcomes: Mapping[str, Callable[[], Iterator[Outcome]]] = {
        "attributions": lambda: score_attributions(reading, sayings),
        "events": lambda: score_events(reading, pair_happenings(reading), sayings),
        "times": lambda: score_times(reading),
        "places": lambda: score_places(reading),
        "labels": lambda: score_labels(reading, sayings),
    }
    for name, score in outcomes.items():
        if name in layers:
            yield from score()


def _sums(outcomes: Iterable[Outcome]) -> dict[str, Tally]:
    sums: dict[str, Tally] = {}
    for outcome in outcomes:
        sums[outcome.layer] = sums.get(outcome.layer, Tally(0, 0, 0)) + outcome.tally
    return sums


def _mistakes(outcomes: Iterable[tuple[Case, Outcome]]) -> tuple[Mistake, ...]:
    return tuple(Mistake(case.name, slip.span.of(case.text), slip) for case, o in outcomes for slip in o.slips)
