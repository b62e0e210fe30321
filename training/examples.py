"""The trees that the shipped reader has of the examples of the word files, for a new reader to learn beside others.

    python -m training.examples --out TREES.conllu

The rules pass their tests over these trees, so a reader that has learned them breaks few; and the examples tell of
conflicts, of which treebanks have little.
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from selon.annotate.reading.network import Network, load_network
from selon.annotate.reading.spanning import best_tree, chances
from selon.annotate.reading.weights import open_model
from selon.model import Span
from training.data import Sample, WordFinder, word_finder
from training.treebank import conllu

LANGUAGE, MODEL = Path("src/selon/lang/fr"), Path("src/selon/models/reader.selon")
MARK = re.compile(r"</?[\w-]+>")
KEYS = ("example", "examples")


def find_examples(value: object, inside: bool = False) -> Iterator[str]:
    """The examples inside a value of a word file, at any depth, without their marks."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from find_examples(inner, inside or key in KEYS)
    elif isinstance(value, list):
        for inner in value:
            yield from find_examples(inner, inside)
    elif isinstance(value, str) and inside:
        yield MARK.sub("", value)


def read_trees(network: Network, words_of: WordFinder, text: str) -> Iterator[Sample]:
    """The sentences of a text with the syntax that a network gives them."""
    sentences = [words for words in words_of(text) if words]
    for words, scores in zip(sentences, network.run(text, sentences), strict=True):
        heads, low = best_tree(chances(scores["arc"])), words[0].start
        named = {
            name: [network.labels[name][k] for k in scores[name].argmax(-1)] for name in ("upos", "deprel", "feats")
        }
        rows = (
            (named["upos"][i], head, "root" if head == i else named["deprel"][i], named["feats"][i])
            for i, head in enumerate(heads)
        )
        shifted = tuple(Span(word.start - low, word.end - low) for word in words)
        yield Sample("example", text[low : words[-1].end], shifted, (0,) * len(words), syntax=tuple(rows))


def main() -> None:
    """Write the trees of all examples of French."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    network, words_of = load_network(open_model(MODEL)), word_finder("fr")
    files = sorted(LANGUAGE.glob("*.toml"))
    texts = sorted({text for file in files for text in find_examples(tomllib.loads(file.read_text("utf-8")))})
    trees = [conllu(tree) for text in texts for tree in read_trees(network, words_of, text)]
    args.out.write_text("".join(trees), "utf-8")
    print(f"{args.out}: {len(trees)} trees")


if __name__ == "__main__":
    main()
