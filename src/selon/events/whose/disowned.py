"""Who denies what they are accused of without saying it again: « X, accusée d'avoir tiré, rejette ces accusations ».

The denial is a claim of its own: the deed as those have it who deny it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from selon.events.hit import DEEDS
from selon.events.scene import Scene
from selon.model import Attribution, Event, Reason
from selon.tree import Tree, head_in, tokens_in

ARTICLES = frozenset({"DET", "ADP", "ADJ", "PRON"})  # beside the noun: « toutes ces accusations »
BACK = 5  # sentences from a charge to who denies it
POINTING = "PronType=Dem"
SUPPORT = "military_support"
RULE = "its source denies what it is accused of"


def disowned(events: Sequence[Event], scene: Scene) -> Iterator[Event]:
    """The deeds of an accusation, each as those have it who deny that accusation behind it."""
    charged = [e for e in events if e.attribution is not None and e.attribution.act == "accuse" and _is_a_deed(e)]
    for number, around in scene.attributions.items() if charged else ():
        tree = scene.tree(number)
        for denial in around:
            cue = None if denial.act != "deny" or denial.source is None else denial.cue
            if cue is None or not _names_charge(denial, tree, scene):
                continue
            near = [e for e in charged if e.trigger.end <= cue.span.start and not _is_of(denial, e.attribution)]
            told = [e for e in near if scene.sentence_at(e.trigger) == number]
            if not told and _points(denial, tree):
                told = _charged_before(near, number, scene, _is_named(denial, tree))
            yield from (_denied(event, denial) for event in told)


def _charged_before(near: Sequence[Event], number: int, scene: Scene, named: bool) -> list[Event]:
    """The deeds of the charge of the sentence before, or of the only one further up where who denies it is named."""
    told = [e for e in near if scene.sentence_at(e.trigger) == number - 1]
    one = named and len({id(e.attribution) for e in near}) == 1
    return told or [e for e in near if one and scene.sentence_at(e.trigger) >= number - BACK]


def _is_named(denial: Attribution, tree: Tree) -> bool:
    """False for « Elle rejette ces accusations »."""
    span = None if denial.source is None else denial.source.span
    at = None if span is None else head_in(tree, span)
    return at is not None and tree.tokens[at].upos != "PRON"


def _is_a_deed(event: Event) -> bool:
    """True for what somebody is said to have done; that it happened is denied by nobody who only had no part in it."""
    return event.type in DEEDS | {SUPPORT} and event.actor is not None and event.factuality != "negated"


def _names_charge(denial: Attribution, tree: Tree, scene: Scene) -> bool:
    """True for « ces accusations », « toute implication », « les faits », which say nothing of what was done."""
    inside = [tree.tokens[i] for part in denial.content for i in tokens_in(tree.sentence, part)]
    nouns = [token for token in inside if token.upos not in ARTICLES]
    return len(nouns) == 1 and nouns[0].lemma in scene.words.charged_with


def _points(denial: Attribution, tree: Tree) -> bool:
    """True for « ces accusations »: those of the sentence before."""
    return any(POINTING in tree.tokens[i].feats for i in tokens_in(tree.sentence, denial.content[0]))


def _is_of(denial: Attribution, charge: Attribution | None) -> bool:
    """True for who accuses others and denies a part in it."""
    accuser = None if charge is None or charge.source is None else charge.source
    return accuser is not None and denial.source is not None and accuser.name == denial.source.name


def _denied(event: Event, denial: Attribution) -> Event:
    cue = None if denial.cue is None else denial.cue.span
    reasons = [reason for reason in event.reasons if reason.field != "factuality"]
    told = Reason("factuality", RULE, cue)
    return replace(
        event, trigger=cue or event.trigger, factuality="negated", attribution=denial, reasons=(*reasons, told)
    )
