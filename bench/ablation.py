"""What each kind of rule adds to the attributions, by leaving it out: python -m bench.ablation CORPUS..."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from selon.model import Attribution, Document
from selon.pipeline import Engine, load_engine, read_words
from selon.score.annotation import annotation
from selon.score.attributions import score_attributions
from selon.score.corpus import Case, CorpusError, read_corpus
from selon.score.match import read_leading
from selon.score.reading import Reading, pair_sayings
from selon.score.tally import Tally

LAYERS = ("attribution content", "attribution content + source")
KINDS = (
    ("quotation", "quotations with a cue, a colon or a byline"),
    ("quoted", "quoted words inside a clause"),
    ("clause after « que »", "clauses after « que »"),
    ("clause beside it", "clauses beside « selon X » or an inserted verb"),
    ("clause after it", "clauses beside « selon X » or an inserted verb"),
    ("infinitive", "infinitives"),
    ("object", "objects of a cue"),
    ("complement", "complements of a cue, mostly nouns (« l'annonce de »)"),
    ("what somebody is said to be", "what somebody is said to be or to have done"),
)
REST = "all other rules"


@dataclass(frozen=True, slots=True)
class Text:
    """An annotated text and what was read in it."""

    case: Case
    read: Document


def kind(found: Attribution) -> str:
    """The kind of the rule that found an attribution."""
    shape = found.rule.partition(": ")[2] or found.rule
    return next((name for start, name in KINDS if shape.startswith(start)), REST)


def scores(texts: Sequence[Text], keep: Callable[[Attribution], bool]) -> list[Tally]:
    """The layers over all texts, with only some of the attributions."""
    sums = dict.fromkeys(LAYERS, Tally(0, 0, 0))
    for text in texts:
        found = tuple(one for one in text.read.attributions if keep(one))
        reading = Reading(
            text.case.text, text.case.gold, annotation(replace(text.read, attributions=found, events=(), wording=())),
            read_leading(text.read.lang),
        )  # fmt: skip
        for outcome in score_attributions(reading, pair_sayings(reading)):
            if outcome.layer in sums:
                sums[outcome.layer] += outcome.tally
    return list(sums.values())


def rows(texts: Sequence[Text]) -> Iterator[str]:
    """A line for everything, and one for each kind that is left out."""
    everything = [one for text in texts for one in text.read.attributions]
    yield _row("nothing", len(everything), scores(texts, lambda one: True))
    for name in dict.fromkeys((*(name for _, name in KINDS), REST)):
        count = sum(kind(one) == name for one in everything)
        if count:
            yield _row(name, count, scores(texts, lambda one, name=name: kind(one) != name))  # type: ignore[misc]


def _row(name: str, count: int, tallies: Sequence[Tally]) -> str:
    content, whole = tallies
    shares = (content.precision, content.recall, content.f1, whole.f1)
    return f"| {name} | {count} | " + " | ".join(f"{share or 0:.3f}" for share in shares) + " |"


def read_texts(folder: Path, engine: Engine) -> list[Text]:
    """The texts of a corpus, each read once."""
    return [Text(case, read_words(case.text, case.name, engine, case.published)) for case in read_corpus(folder)]


def main() -> None:
    """Prints a table for each corpus that is named."""
    engine = load_engine()
    try:
        for name in sys.argv[1:] or sys.exit("ablation: CORPUS..."):
            print(f"{Path(name).name}\n\n| left out | found by it | content P | R | F1 | with source F1 |")
            print("|---|---|---|---|---|---|\n" + "\n".join(rows(read_texts(Path(name), engine))) + "\n")
    except CorpusError as error:
        sys.exit(f"ablation: {error}")


if __name__ == "__main__":
    main()
