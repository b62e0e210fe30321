"""The words by which what is said shows what is done by saying it: a promise, a threat, an estimate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import get_args

from selon.lang.tables import list_of, table_of
from selon.model import Act


@dataclass(frozen=True, slots=True)
class ActWords:
    """Lemmas, looked for where the cue itself leaves open what is done.

    What is ``going`` to be one of ``becoming`` is an estimate of who is credited with it, and so is what one of
    ``forecasts`` has; who says to be ``running`` announces it. Who is ``offering`` others to do a thing asks them.
    What somebody holds is stated where no verb of ``viewing`` or ``being`` tells it.
    ``judging`` cues give a number that is an estimate, ``talking`` ones where it comes first; so do ``crediting`` ones
    of ``estimators``, or without a verb. Who promises ``avenging`` deeds threatens; what ``claiming`` verbs say to
    ``knowing`` ones is stated (« croit savoir »). ``committing`` cues
    promise what the speaker is to do. ``deciding`` verbs in the first person announce; ``striking`` ones in the future
    threaten, ``future`` being its endings behind an infinitive; ``negations`` deny that a thing was done, unless
    an ``excepting`` word says that only something was, or a ``ceasing`` one that it no longer was; who has
    not been able to do it, by one of ``managing``, denies nothing. What somebody
    says to be is belief (``convinced``), praise (``proud``) or blame (``shocked``),
    of one of ``pleading`` that one is ``guilty`` is admitted, that one is not denied;
    what was told is ``untrue``; a thing is blamed by a word of
    ``blame`` behind one of ``being``, unless it is one of ``settings`` that is told (« une scène de crime »);
    ``rating`` cues praise by the words
    of ``praise``. ``deeds`` that the speaker's own side has not done are denied. A number of people is an estimate of
    who is credited with it where one of ``befalling`` is told of them, or a thing is ``causing`` what is ``lost``; so
    it is where ``stating`` cues give it of what is ``lost``.
    ``voicing`` cues do what the noun is that they give words to, as ``voiced`` has it. ``slurs`` alone accuse. Who says
    to have none of the ``parts`` that ``owning`` verbs give, or not to do one of ``ignoring``, denies; so does who says
    that one of ``nobodies`` has done one of ``deeds`` but for those ``suffered``, or that one of ``misdeeds`` was not
    ``there``, and who says to be ``alien`` to it.
    """

    judging: frozenset[str]
    talking: frozenset[str]
    crediting: frozenset[str]
    estimators: frozenset[str]
    forecasts: frozenset[str]
    going: frozenset[str]
    becoming: frozenset[str]
    running: frozenset[str]
    offering: frozenset[str]
    viewing: frozenset[str]
    avenging: frozenset[str]
    claiming: frozenset[str]
    knowing: frozenset[str]
    committing: frozenset[str]
    deciding: frozenset[str]
    striking: frozenset[str]
    negations: frozenset[str]
    excepting: frozenset[str]
    ceasing: frozenset[str]
    managing: frozenset[str]
    convinced: frozenset[str]
    proud: frozenset[str]
    shocked: frozenset[str]
    untrue: frozenset[str]
    future: frozenset[str]
    blame: frozenset[str]
    settings: frozenset[str]
    pleading: frozenset[str]
    guilty: frozenset[str]
    being: frozenset[str]
    rating: frozenset[str]
    praise: frozenset[str]
    deeds: frozenset[str]
    befalling: frozenset[str]
    causing: frozenset[str]
    lost: frozenset[str]
    voicing: frozenset[str]
    slurs: frozenset[str]
    owning: frozenset[str]
    parts: frozenset[str]
    ignoring: frozenset[str]
    nobodies: frozenset[str]
    suffered: frozenset[str]
    there: frozenset[str]
    misdeeds: frozenset[str]
    alien: frozenset[str]
    stating: frozenset[str]
    voiced: Mapping[str, Act]


def parse_acts(table: Mapping[str, object]) -> ActWords:
    """The table of ``acts.toml``; a missing or unknown list raises ValueError naming it."""
    names = [f.name for f in fields(ActWords)]
    if unknown := sorted(set(table) - {*names, "example"}):
        raise ValueError(f"acts.toml: unknown key {', '.join(unknown)}")
    lists = {name: frozenset(list_of("acts.toml", table, name)) for name in names if name != "voiced"}
    return ActWords(voiced=_by_noun(table), **lists)


def _by_noun(table: Mapping[str, object]) -> Mapping[str, Act]:
    """The nouns under each act of ``voiced``, by noun."""
    value = table_of("acts.toml", table, "voiced")
    known: tuple[Act, ...] = get_args(Act)
    if unknown := sorted(set(value) - set(known)):
        raise ValueError(f"acts.toml: unknown act {', '.join(unknown)}")
    return {noun: act for act in known if act in value for noun in list_of("acts.toml", value, act)}
