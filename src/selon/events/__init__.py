"""What happened: triggers, who acted on whom, where, when, how many, and whether it is told as a fact."""

from selon.events.stage import find_events
from selon.events.who.actors import code_parties

__all__ = ["code_parties", "find_events"]
