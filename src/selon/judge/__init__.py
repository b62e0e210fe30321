"""What people decide on records: an append-only log, applied on read, and how far reviewers agree."""

from selon.judge.agreement import Agreement, agreements, alpha
from selon.judge.applying import judged, orphans
from selon.judge.decisions import UNDECIDED, Decision, Difference, decide, differences
from selon.judge.grouping import regrouped
from selon.judge.log import CORRECTIONS, Draft, Field, Judgement, Value, last_act, last_undoing, standing, undoing

__all__ = [
    "CORRECTIONS",
    "UNDECIDED",
    "Agreement",
    "Decision",
    "Difference",
    "Draft",
    "Field",
    "Judgement",
    "Value",
    "agreements",
    "alpha",
    "decide",
    "differences",
    "judged",
    "last_act",
    "last_undoing",
    "orphans",
    "regrouped",
    "standing",
    "undoing",
]
