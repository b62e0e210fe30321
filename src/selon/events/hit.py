"""A trigger that was found: what the rules of this stage hand on to each other."""

from __future__ import annotations

from dataclasses import dataclass

from selon.lang.frames import TriggerFrame
from selon.model import Span
from selon.tree import Tree

TOLL = "killing"
DAMAGE = "destruction"  # of things: nobody dies in it
CROWDS = frozenset({"protest", "gathering", "riot"})  # happenings that people gather for
EXPLOSIVE = frozenset({"bombing", "suicide_bombing"})
ENDURING = frozenset({"agreement", "judicial", "political_act", "sanction"})  # there, whoever rejects it
MADE = ENDURING | {"ceasefire"}  # what is decided or agreed upon, and then kept or not
# Events whose dead and wounded are told as theirs, not as a killing beside them.
VIOLENT = EXPLOSIVE | {
    "air_strike",
    "shelling",
    "chemical_attack",
    "armed_attack",
    "armed_clash",
    "offensive",
    "riot",
}
DEEDS = VIOLENT | {TOLL, "abduction", "destruction", "sexual_violence"}  # what somebody is held to answer for
# What is over where it is looked back on: « le meurtre sera jugé », « on célèbre la prise de la ville ».
PAST_DEEDS = DEEDS | {"territory_capture", "ceasefire", "agreement"}
# Where these happen is told by names; "at the parliament" says who, not where.
ABSTRACT = frozenset({"political_act", "judicial", "agreement", "sanction", "negotiation", "military_support"})
DECIDED = frozenset({"judicial", "political_act"})  # by a court, a parliament or a government


@dataclass(frozen=True, slots=True)
class Hit:
    """A frame that fits: the sentence's number, the trigger's head token, its span.

    ``parts`` are other words of the trigger, which play no role in it ("attaque de drone"), ``needs`` those
    by which the frame was chosen.
    ``tolls`` are killings told in the same breath, whose numbers and people belong to this happening.
    """

    sentence: int
    tree: Tree
    index: int
    span: Span
    frame: TriggerFrame
    needs: tuple[int, ...] = ()
    parts: tuple[int, ...] = ()
    tolls: tuple[Hit, ...] = ()

    @property
    def rule(self) -> str:
        return f"{self.frame.lemma}/{self.frame.upos}"
