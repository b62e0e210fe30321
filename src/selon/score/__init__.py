"""Measuring: what was read beside what people annotated, layer by layer."""

from selon.score.corpus import CorpusError, fingerprint, read_corpus
from selon.score.floors import Floors, floors_for, read_floors
from selon.score.layers import Scores, score_corpus, score_document
from selon.score.report import print_scores, write_mistakes

__all__ = [
    "CorpusError",
    "Floors",
    "Scores",
    "fingerprint",
    "floors_for",
    "print_scores",
    "read_corpus",
    "read_floors",
    "score_corpus",
    "score_document",
    "write_mistakes",
]
