"""What the model predicts: the label sets of its heads, fixed so that a trained model can be read back."""

from __future__ import annotations

from typing import Final, get_args

from selon.model import Act
from selon.ontology.load import load_ontology

ACTS: Final = get_args(Act)
SPEECH: Final = ("direct", "indirect", "mixed")
FACTUALITY: Final = ("asserted", "hedged", "future", "negated")
COUNTED: Final = (
    "killed", "injured", "displaced", "evacuated", "arrested", "abducted", "released", "combatants",
    "participants", "attacks", "other",
)  # fmt: skip
NAMES: Final = ("Person", "Location", "Organization")
TIMES: Final = ("DATE", "TIME", "DURATION", "SET")
EDGES: Final = ("content", "source", "relay", "actor", "recipient", "place", "time", "quantity")


def bio(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """O, then B and I of each kind."""
    return ("O", *(f"{mark}-{kind}" for kind in kinds for mark in "BI"))


def tagging() -> dict[str, tuple[str, ...]]:
    """The heads that tag every word, with their labels."""
    plain = ("content", "nested", "source", "cue", "trigger", "place", "quantity", "wording")
    return {"names": bio(NAMES), "time": bio(TIMES), **{name: bio((name,)) for name in plain}}


def marking() -> dict[str, tuple[str, ...]]:
    """The heads that mark anchors: the first word of a cue (or of a content without one), a trigger or a quantity."""
    return {
        "act": ACTS,
        "speech": SPEECH,
        "anonymous": ("no", "yes"),
        "factuality": FACTUALITY,
        "event_type": tuple(load_ontology().types),
        "counted": COUNTED,
    }
