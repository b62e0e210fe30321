"""A network's own reading beside the rules': what each adds, on texts that the network did not train on.

    python -m training.beside CORPORA FOLDER [FOLDER ...]

The folders are the folds of a cross-validation (``training.crossvalidate``). Each text is read by the rules and by the
fold that did not train on it. *Either* takes the rules' answers and those of the network that touch none of them;
*both* only those of the rules that the network gives as well; *filled* the rules' events with the network's actor,
recipient, place where the rules have none.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from selon.pipeline import Engine, load_engine, read_words
from selon.score.annotation import Annotation, Happening, Saying, annotation
from selon.score.corpus import read_corpus
from selon.score.layers import score_reading
from selon.score.match import read_leading
from selon.score.reading import Reading
from selon.score.tally import Tally
from training.data import read_news
from training.decode import decode
from training.evaluate import Model, windows_of
from training.folds import NEVER

CORPORA = (NEVER, "train_fr")
LAYERS = (
    "attribution content", "attribution content + source", "trigger", "trigger + type",
    "actor", "recipient", "event place", "wording",
)  # fmt: skip
Ways = Mapping[str, Annotation]


def ways(rules: Annotation, network: Annotation) -> Ways:
    """The answers of each by itself, and put together in three ways."""
    said = [s for s in network.attributions if not any(_same_saying(s, r) for r in rules.attributions)]
    done = [e for e in network.events if not any(e.trigger.meets(r.trigger) for r in rules.events)]
    words = [w for w in network.labels if not any(w.span.meets(r.span) for r in rules.labels)]
    return {
        "rules": rules,
        "network": network,
        "either": replace(
            rules,
            attributions=(*rules.attributions, *said),
            events=(*rules.events, *(replace(e, attribution=None) for e in done)),
            labels=(*rules.labels, *(replace(w, voice=None) for w in words)),
        ),
        "both": replace(
            rules,
            attributions=tuple(r for r in rules.attributions if any(_same_saying(r, s) for s in network.attributions)),
            events=tuple(
                replace(r, attribution=None)
                for r in rules.events
                if any(e.trigger.meets(r.trigger) for e in network.events)
            ),
            labels=tuple(
                replace(r, voice=None) for r in rules.labels if any(w.span.meets(r.span) for w in network.labels)
            ),
        ),
        "filled": replace(rules, events=tuple(_filled(r, network.events) for r in rules.events)),
    }


def _same_saying(one: Saying, other: Saying) -> bool:
    return any(a.shares_half(b) for a in one.content for b in other.content)


def _filled(event: Happening, others: tuple[Happening, ...]) -> Happening:
    other = next((o for o in others if o.trigger.meets(event.trigger)), None)
    if other is None:
        return event
    return replace(
        event,
        actor=event.actor or other.actor,
        recipient=event.recipient or other.recipient,
        place=event.place or other.place,
    )


def tallies(corpus: Path, folds: list[Model], engine: Engine) -> Iterator[tuple[str, str, Tally]]:
    """Way, layer and tally for each text."""
    cases = {case.name: case for case in read_corpus(corpus)}
    for samples in read_news(corpus, "fr"):
        case = cases[samples[0].source]
        fold = next(fold for fold in folds if case.name in fold.held)
        network = decode(list(windows_of(fold, case.text, samples)))
        doc = read_words(case.text, case.name, engine, case.published)
        for way, read in ways(annotation(doc), network).items():
            for outcome in score_reading(Reading(case.text, case.gold, read, read_leading("fr"))):
                if outcome.layer in LAYERS:
                    yield way, outcome.layer, outcome.tally


def main() -> None:
    """Print a table for each corpus: F1 (precision, recall) of each layer, each way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("folds", type=Path, nargs="+")
    args = parser.parse_args()
    folds, engine = [Model(folder) for folder in args.folds], load_engine()
    for name in CORPORA:
        sums: dict[tuple[str, str], Tally] = {}
        for way, layer, tally in tallies(args.corpora / name, folds, engine):
            sums[layer, way] = sums.get((layer, way), Tally(0, 0, 0)) + tally
        names = list(dict.fromkeys(way for _, way in sums))
        print(f"\n{name}\n\n| layer | {' | '.join(names)} |\n|---|{'---|' * len(names)}")
        for layer in LAYERS:
            print(f"| {layer} | " + " | ".join(_cell(sums[layer, way]) for way in names) + " |")


def _cell(tally: Tally) -> str:
    return f"{tally.f1 or 0:.3f} ({tally.precision or 0:.2f}/{tally.recall or 0:.2f})"


if __name__ == "__main__":
    main()
