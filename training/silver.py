"""What a teacher reads in texts that nobody annotated, as trees to train a smaller model on.

    python -m training.silver TEACHER.selon FOLDER --out TREES.conllu [--leave-out FILE]

FOLDER holds texts (``**/*.txt``); FILE has one name a line of texts that are not read, as those that a model is to be
measured on. A tree that the reader had to mend is written as the reader gives it, without mending.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from rich.progress import track

from selon.annotate.reader import load_reader
from selon.lang.load import load_language
from selon.model import Document, Sentence
from selon.text import read_text

SHORTEST, LONGEST = 3, 80  # words of a sentence that is worth learning from


def read_trees(teacher: Path, files: list[Path], code: str = "fr") -> Iterator[Sentence]:
    """The parsed sentences of some texts, of a length that is worth learning from."""
    lang = load_language(code)
    reader = load_reader(code, lang.tokens, teacher)
    for file in track(files, "reading"):
        text = file.read_text("utf-8")
        doc = read_text(Document(id=file.stem, text=text, source_sha256=""), lang.layout)
        for sentence in reader.read(text, doc.sentences).sentences:
            if SHORTEST <= len(sentence.tokens) <= LONGEST:
                yield sentence


def conllu(sentence: Sentence) -> str:
    """A sentence in CoNLL-U, one row a token; multiword tokens stay whole."""
    rows = []
    for i, token in enumerate(sentence.tokens):
        following = sentence.tokens[i + 1].span.start if i + 1 < len(sentence.tokens) else token.span.end + 1
        space = "_" if following > token.span.end else "SpaceAfter=No"
        head = 0 if token.head == i else token.head + 1
        row = (i + 1, token.text, token.lemma, token.upos, "_", token.feats or "_", head, token.deprel, "_", space)
        rows.append("\t".join(map(str, row)))
    return "\n".join(rows) + "\n\n"


def main() -> None:
    """Write the trees."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("teacher", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--leave-out", type=Path)
    args = parser.parse_args()
    left = {name.rpartition("/")[2] for name in args.leave_out.read_text("utf-8").split()} if args.leave_out else set()
    files = [file for file in sorted(args.folder.glob("**/*.txt")) if file.stem not in left]
    trees = [conllu(sentence) for sentence in read_trees(args.teacher, files)]
    args.out.write_text("".join(trees), "utf-8")
    print(f"{args.out}: {len(trees)} trees of {len(files)} texts")


if __name__ == "__main__":
    main()
