"""How far each answer may be trusted: the share of answers of its kind that were right on annotated texts."""

from selon.confidence.stage import rate
from selon.confidence.weights import UNCERTAIN, Weights, load_weights

__all__ = ["UNCERTAIN", "Weights", "load_weights", "rate"]
