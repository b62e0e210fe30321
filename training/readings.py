"""What selon itself reads in texts that nobody annotated, as a corpus that a network starts from.

    python -m training.readings FOLDER ... --out CORPUS [--leave-out FILE]

The rules find most of what people annotate, in as many texts as one has; the few texts that people annotated are for
the end. FOLDER holds texts (``**/*.txt``), FILE one name a line of texts that are not read, as those that a model is to
be measured on. A text of the corpus is named ``read-NAME``, so that nobody takes it for an annotated one.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from rich.progress import track

from selon.export.corpus import gold
from selon.model import Document
from selon.pipeline import Engine, load_engine, read_document
from training.data import read_held, texts_of


def write_readings(files: Iterable[Path], engine: Engine, folder: Path) -> int:
    """Write text/read-NAME.txt and gold/read-NAME.json of each file; how many have anything in them."""
    written = 0
    for part in ("text", "gold"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for file in files:
        text = file.read_text("utf-8")
        doc = read_document(Document(id=f"read-{file.stem}", text=text, source_sha256=""), engine)
        if doc.events or doc.attributions:
            (folder / "text" / f"{doc.id}.txt").write_text(doc.text, "utf-8", newline="")
            (folder / "gold" / f"{doc.id}.json").write_text(gold(doc), "utf-8", newline="")
            written += 1
    return written


def main() -> None:
    """Write the corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--leave-out", type=Path)
    args = parser.parse_args()
    left = texts_of(read_held(args.leave_out))
    files = [file for folder in args.folders for file in sorted(folder.glob("**/*.txt")) if file.stem not in left]
    written = write_readings(track(files, "reading"), load_engine(), args.out)
    print(f"{args.out}: {written} of {len(files)} texts")


if __name__ == "__main__":
    main()
