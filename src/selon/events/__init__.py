"""What happened: triggers, who acted on whom, where, when, how many, and whether it is told as a fact."""

from selon.events.actors import code_parties
from selon.events.stage import find_events

__all__ = ["code_parties", "find_events"]
