"""Fitting the estimates of confidence: which answers of the whole reading are right on annotated texts.

    python -m training.confidence CORPORA [--write FILE]

Every kind of answer (``selon.confidence.weights.KINDS``) gets a logistic regression on its traits, fitted on
``train_fr`` and on the read half of the fictional reports: news of all kinds alone would say too much of dense reports
on conflicts. Printed is how well the estimates keep what they say, each text estimated by weights that were fitted on
other texts (five folds by document), and then on ``dev_gold`` and on the other half, whose texts are in no fit.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import nan
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich.progress import track

from selon.confidence.traits import Page, event_traits, field_traits, filled, make_page, saying_traits, voice_traits
from selon.confidence.weights import KINDS, UNCERTAIN, Model, estimate
from selon.model import Document, Event
from selon.pipeline import Engine, load_engine, read_words
from selon.score.annotation import Annotation, Happening, annotation
from selon.score.corpus import Case, read_corpus
from selon.score.dates import same_date
from selon.score.events import same_amount, same_place
from selon.score.match import alike, read_leading
from selon.score.reading import Reading, overlap, pair_happenings, pair_sayings, same_source
from selon.score.tally import Pairs
from training.data import CORPORA, FICTIONAL

FOLDS = 5
SEEN = 5  # a trait of fewer answers has no weight
RIDGE = 3.0  # strength of the pull of weights to 0
STEPS = 12
BINS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its text, its kind, its traits, and whether the annotators have it so."""

    text: str
    kind: str
    traits: tuple[str, ...]
    right: bool


def read_answers(folder: Path, engine: Engine) -> list[Answer]:
    """All answers of the whole reading of a corpus."""
    return [a for case in track(read_corpus(folder), folder.name) for a in answers_of(case, engine)]


def answers_of(case: Case, engine: Engine) -> Iterator[Answer]:
    """The answers of one text. Fields count where the event is one of the annotators'."""
    doc = read_words(case.text, case.name, engine, case.published)
    reading = Reading(case.text, case.gold, annotation(doc), read_leading(doc.lang))
    page = make_page(doc)
    sayings = pair_sayings(reading)
    yield from _sayings(reading, doc, page, sayings)
    yield from _events(reading, doc, page, sayings)


def _sayings(reading: Reading, doc: Document, page: Page, sayings: Pairs) -> Iterator[Answer]:
    gold_of = {found: gold for gold, found in sayings}
    for at, attribution in enumerate(doc.attributions):
        traits = saying_traits(attribution, page)
        yield Answer(doc.id, "content", traits, at in gold_of)
        if at in gold_of:
            right = same_source(reading.text, reading.gold.attributions[gold_of[at]], reading.found.attributions[at])
            yield Answer(doc.id, "source", traits, right)


def _events(reading: Reading, doc: Document, page: Page, sayings: Pairs) -> Iterator[Answer]:
    gold_of = {found: gold for gold, found in pair_happenings(reading)}
    voice_of = {found: gold for gold, found in sayings}
    for at, event in enumerate(doc.events):
        gold = reading.gold.events[gold_of[at]] if at in gold_of else None
        traits, found = event_traits(event, page), reading.found.events[at]
        yield Answer(doc.id, "type", traits, gold is not None and gold.type == event.type)
        if gold is not None:
            heard = None if found.attribution is None else voice_of.get(found.attribution, -1)
            yield Answer(doc.id, "voice", voice_traits(event, page), heard == gold.attribution)
            yield Answer(doc.id, "factuality", traits, gold.factuality == event.factuality)
            yield from _fields(reading, event, found, gold, page)


def _fields(reading: Reading, event: Event, found: Happening, gold: Happening, page: Page) -> Iterator[Answer]:
    for reason in event.reasons:
        if filled(event, reason) is not None:
            number = [r for r in event.reasons if r.field == reason.field].index(reason)
            right = _is_right(reading.text, reading.gold, reason.field, found, gold, number)
            yield Answer(page.doc.id, reason.field, field_traits(event, reason, page), right)


def _is_right(text: str, all_gold: Annotation, field: str, found: Happening, gold: Happening, number: int) -> bool:
    if field == "time":
        return bool(gold.date and found.date and same_date(gold.date, found.date))
    if field == "place":
        pair = gold.place, found.place
        return all(pair) and same_place(text)((gold.place, gold.place_name), (found.place, found.place_name))  # type: ignore[arg-type]
    if field == "quantities":
        amount = found.quantities[number]
        amounts = (a for event in all_gold.events for a in event.quantities)
        return any(overlap(text, a.span, amount.span) and same_amount(a, amount) for a in amounts)
    wanted, given = getattr(gold, field), getattr(found, field)
    return wanted is not None and alike(text, wanted, given)


# --- fitting


def fit(answers: Sequence[Answer]) -> Model:
    """Logistic regression with a ridge, by Newton's method (iteratively reweighted least squares)."""
    counts = Counter(trait for answer in answers for trait in answer.traits)
    names = sorted(trait for trait, count in counts.items() if count >= SEEN)
    table = _table(answers, names)
    right = np.array([answer.right for answer in answers], float)
    pull = np.full(table.shape[1], RIDGE)
    pull[0] = 1e-3
    weights: Floats = np.zeros(table.shape[1])
    for _ in range(STEPS):
        shares = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (shares - right) + pull * weights
        bend = (table.T * (shares * (1 - shares) + 1e-6)) @ table + np.diag(pull)
        weights = weights - np.linalg.solve(bend, slope)
    kept = {name: round(float(w), 2) for name, w in zip(names, weights[1:], strict=True)}
    return Model(round(float(weights[0]), 2), {name: w for name, w in kept.items() if w})


def _table(answers: Sequence[Answer], names: Sequence[str]) -> Floats:
    columns = {name: at for at, name in enumerate(names, start=1)}
    table: Floats = np.zeros((len(answers), len(names) + 1))
    table[:, 0] = 1
    for row, answer in enumerate(answers):
        table[row, [columns[trait] for trait in answer.traits if trait in columns]] = 1
    return table


def by_kind(answers: Iterable[Answer]) -> dict[str, list[Answer]]:
    """Answers by their kind, in their order."""
    found: dict[str, list[Answer]] = {kind: [] for kind in KINDS}
    for answer in answers:
        found[answer.kind].append(answer)
    return found


def folded(answers: Sequence[Answer]) -> list[float]:
    """The estimate of each answer, in their order, by weights that were fitted on other texts."""
    texts = sorted({answer.text for answer in answers})
    fold = {text: at % FOLDS for at, text in enumerate(texts)}
    models = [fit([answer for answer in answers if fold[answer.text] != number]) for number in range(FOLDS)]
    return [estimate(models[fold[answer.text]], answer.traits) for answer in answers]


# --- reporting


def report(kind: str, pairs: Sequence[tuple[float, bool]]) -> str:
    """One row of the table of reliability: share right, ECE, AUC, and how the marked and the others fare.

    ECE is the expected calibration error over ``BINS`` (Naeini et al. 2015), AUC the chance that a right answer is
    rated above a wrong one.
    """
    marked = [right for share, right in pairs if share < UNCERTAIN]
    others = [right for share, right in pairs if share >= UNCERTAIN]
    overall = _mean(right for _, right in pairs)
    return (
        f"{kind:12} {len(pairs):5} {overall:6.3f} {_error(pairs):6.3f} {_ranking(pairs):6.3f}"
        f" {len(marked):6} {_mean(marked):6.3f} {len(others):6} {_mean(others):6.3f}"
    )


def _error(pairs: Sequence[tuple[float, bool]]) -> float:
    total = 0.0
    for low, high in pairwise(BINS):
        inside = [(share, right) for share, right in pairs if low <= share < high]
        total += abs(sum(share for share, _ in inside) - sum(right for _, right in inside))
    return total / max(len(pairs), 1)


def _ranking(pairs: Sequence[tuple[float, bool]]) -> float:
    right, wrong = ([share for share, is_right in pairs if is_right is value] for value in (True, False))
    won = sum((r > w) + (r == w) / 2 for r in right for w in wrong)
    return won / (len(right) * len(wrong)) if right and wrong else nan


def _mean(values: Iterable[bool]) -> float:
    given = list(values)
    return sum(given) / max(len(given), 1)


def write(models: dict[str, Model], about: str, file: Path) -> None:
    """The weights as a TOML file, always the same for the same weights."""
    lines = [f"# {line}" for line in about.splitlines()]
    for kind in KINDS:
        lines += ["", f"[{kind}]", f"bias = {models[kind].bias}", "", f"[{kind}.traits]"]
        lines += [f"{_key(name)} = {weight}" for name, weight in sorted(models[kind].traits.items())]
    file.write_text("\n".join(lines) + "\n", "utf-8")


def _key(name: str) -> Any:
    return json.dumps(name, ensure_ascii=False)


ABOUT = """Weights of the confidence estimates, one logistic regression a kind of answer: see docs/confidence.md.
Made by: python -m training.confidence CORPORA --write src/selon/models/confidence.toml
"""
HEAD = f"{'':12} {'n':>5} {'right':>6} {'ECE':>6} {'AUC':>6} {'marked':>6} {'right':>6} {'others':>6} {'right':>6}"


def show(title: str, answers: Mapping[str, Sequence[Answer]], shares: Mapping[str, Sequence[float]]) -> None:
    """Print the table of reliability of some answers by kind, with the estimate of each."""
    print(f"\n{title}\n{HEAD}")
    for kind in KINDS:
        print(report(kind, [(share, a.right) for a, share in zip(answers[kind], shares[kind], strict=True)]))


def main() -> None:
    """Print the reliability of the estimates and write the weights, if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, nargs="?", default=CORPORA, help=f"with train_fr and dev_gold: {CORPORA}")
    parser.add_argument("--fictional", type=Path, default=FICTIONAL, help=f"with read and held: {FICTIONAL}")
    parser.add_argument("--write", type=Path, help="the file that the weights go to")
    args = parser.parse_args()
    engine = load_engine()
    fitted = [read_answers(folder, engine) for folder in (args.corpora / "train_fr", args.fictional / "read")]
    every = by_kind(chain.from_iterable(fitted))
    models = {kind: fit(every[kind]) for kind in KINDS}
    shares = {kind: dict(zip(every[kind], folded(every[kind]), strict=True)) for kind in KINDS}
    for title, found in zip(("train_fr", "fictional, read"), map(by_kind, fitted), strict=True):
        show(f"{title}, folds by document", found, {kind: [shares[kind][a] for a in found[kind]] for kind in KINDS})
    for title, folder in (("dev_gold", args.corpora / "dev_gold"), ("fictional, held", args.fictional / "held")):
        found = by_kind(read_answers(folder, engine))
        own = {kind: [estimate(models[kind], a.traits) for a in found[kind]] for kind in KINDS}
        show(f"{title}, not fitted on", found, own)
    if args.write:
        write(models, ABOUT, args.write)
        print(f"{args.write}: {sum(len(m.traits) for m in models.values())} weights")


if __name__ == "__main__":
    main()
