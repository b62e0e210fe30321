"""Attributions by what goes wrong with them, and the worst texts: python -m bench.confusion CORPUS"""

from __future__ import annotations

import sys
from pathlib import Path

from selon.pipeline import Engine, load_engine, read_words
from selon.score.annotation import annotation
from selon.score.confusion import Confusion, find_confusions, table, worst
from selon.score.corpus import Case, CorpusError, read_corpus
from selon.score.match import read_leading
from selon.score.reading import Reading


def confusions(case: Case, engine: Engine) -> list[Confusion]:
    """What goes wrong with the attributions of one text."""
    found = annotation(read_words(case.text, case.name, engine, case.published))
    return list(find_confusions(Reading(case.text, case.gold, found, read_leading(engine.lang.code))))


def main() -> None:
    """Prints both tables for the corpus named as the only argument."""
    try:
        cases = read_corpus(Path(sys.argv[1]))
    except (CorpusError, IndexError) as error:
        sys.exit(f"confusion: {error}")
    engine = load_engine()
    texts = [(case.name, confusions(case, engine)) for case in cases]
    print("\n".join(table([one for _, found in texts for one in found])))
    print()
    print("\n".join(worst(texts)))


if __name__ == "__main__":
    main()
