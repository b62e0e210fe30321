"""One says it, another denies or confirms it: a happening that two tell in a breath is two claims.

"L'aviation a bombardé l'hôpital, ce que l'armée dément": the writer says that it happened, the army that it did not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from selon.events.grammar.clauses import is_under, predicate_of
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.model import ECHO, REMARK, Attribution, Event, Reason, Span
from selon.tree import Tree, base
from selon.voices import voice

RELATIVE = "acl:relcl"
DISPUTED = "another denies it"
# « P, une décision que X dénonce », « une version que X juge peu crédible »: what somebody thinks of it, who tells of
# none of it.
JUDGING = frozenset({"condemn", "praise", "believe"})
ALONG = frozenset({"obl", "nmod", "acl", "advcl", "appos"})
TAKING_UP = frozenset({"deny", "confirm"})


def find_voices(hit: Hit, scene: Scene) -> tuple[Attribution | None, tuple[Attribution, ...]]:
    """Who tells a happening, None for the writer, and who denies or confirms it beside them or right after."""
    around = scene.attributions.get(hit.sentence, ())
    denial = next((a for a in around if _is_beside(hit, a)), None)
    taken = [a for a in around if a is denial or _is_echo(a, hit, around) or _disputes(a, hit, around)]
    echoes = tuple(a for a in taken if a.act not in JUDGING and (a.act != "deny" or _is_main(hit, a)))
    taken += [a for a in around if a.act in JUDGING and a.rule.endswith(REMARK)]
    own = [a for a in around if a not in taken and not _only_describes(hit, a)]
    told = [a for a in own if not _is_laid_by_nobody(hit, a)]
    return voice(told, hit.span) or voice(own, hit.span), echoes


def _is_main(hit: Hit, denial: Attribution) -> bool:
    """False for what is only told along with what is denied: « X a tiré sur des jeunes réunis pour une veillée ».

    Of « vingt civils abattus », which are no clause, the participle is what is denied.
    """
    tree, at = hit.tree, predicate_of(hit.tree, hit.index)
    while (head := tree.tokens[at].head) != at and _is_denied_in(denial, tree, head):
        above = tree.tokens[head].head
        top = above == head or not _is_denied_in(denial, tree, above)
        names = tree.tokens[at].deprel == "acl" and top and tree.tokens[head].upos == "NOUN"
        if base(tree.tokens[at].deprel) in ALONG and not names:
            return False
        at = head
    return True


def _is_denied_in(denial: Attribution, tree: Tree, index: int) -> bool:
    return any(part.holds(tree.tokens[index].span) for part in denial.content)


def _is_echo(attribution: Attribution, hit: Hit, around: Sequence[Attribution]) -> bool:
    """True for a denial or confirmation set behind what another tells: « Selon X, P. Une version que Y dément. »

    « P, ce que Y confirme » is of one sentence: Y is then the only one on whose word the writer tells it.
    """
    cue = attribution.cue
    if cue is None or not attribution.rule.endswith((ECHO, REMARK)) or not _holds(attribution, hit):
        return False
    others = (a for a in around if a is not attribution and a.content == attribution.content and a.cue is not None)
    if any(a.cue is not None and a.cue.span.start < cue.span.start for a in others):
        return True
    apart = attribution.rule == ECHO or cue.span.start > hit.tree.tokens[-1].span.start
    return attribution.act in TAKING_UP and apart


def _disputes(attribution: Attribution, hit: Hit, around: Sequence[Attribution]) -> bool:
    """True for a denial of what another tells in the same words: « P, annoncée par X, a été démentie par Y »."""
    if attribution.act != "deny" or attribution.cue is None or not _holds(attribution, hit):
        return False
    others = (a for a in around if a.act != "deny" and a.cue is not None and not a.rule.endswith((ECHO, REMARK)))
    return any(a.content == attribution.content for a in others)


def undisputed(event: Event, echoes: Sequence[Attribution]) -> Event:
    """The happening as the one has it who tells it, where it is another who denies it.

    That another denies it does not tell that they did it.
    """
    why = next((reason for reason in event.reasons if reason.field == "factuality"), None)
    if event.factuality != "negated" or why is None or why.span is None:
        return event
    denial = next((e for e in echoes if e.act == "deny" and e.cue is not None and e.cue.span.holds(why.span)), None)
    if denial is None:
        return event
    told = Reason("factuality", DISPUTED, why.span)
    others = (reason for reason in event.reasons if reason is not why)
    event = replace(event, factuality="asserted", reasons=(*others, told))
    who = None if denial.source is None else denial.source.span
    if event.actor is None or who is None or not event.actor.span.meets(who):
        return event
    return replace(event, actor=None, reasons=tuple(r for r in event.reasons if r.field != "actor"))


def _only_describes(hit: Hit, attribution: Attribution) -> bool:
    """« une marche interdite par le préfet a réuni mille personnes »: he forbade it, and does not tell of it."""
    if attribution.act != "demand" or attribution.cue is None:
        return False
    cue, told = attribution.cue.span, hit.tree.tokens[hit.index]
    above = hit.tree.tokens[told.head]
    return _is_said_of(hit, cue) and told.head != hit.index and not above.span.meets(cue)


def _is_laid_by_nobody(hit: Hit, attribution: Attribution) -> bool:
    """« une attaque attribuée aux rebelles, selon X »: nobody is named who says whose it was, so X tells of it."""
    laid = attribution.act == "accuse" and attribution.source is None and attribution.cue is not None
    return laid and attribution.cue is not None and _is_said_of(hit, attribution.cue.span)


def _is_said_of(hit: Hit, cue: Span) -> bool:
    """True for a cue that is a participle of the noun that tells a happening."""
    below = (hit.tree.tokens[c] for c in hit.tree.children[hit.index])
    return any(t.deprel in {"acl", "amod"} and t.span.meets(cue) for t in below)


def echoed(event: Event, echoes: Sequence[Attribution], hit: Hit) -> Iterator[Event]:
    """The happening as those have it who deny or confirm it; what none says to have happened is denied by nobody."""
    for echo in echoes:
        if echo.act != "deny" or event.factuality != "negated":
            yield _echoed(event, echo, hit)


def _echoed(event: Event, echo: Attribution, hit: Hit) -> Event:
    """The happening as the one who denies or confirms it has it; it is told by the word that takes it up."""
    cue = None if echo.cue is None else echo.cue.span
    at = -1 if echo.rule == ECHO else _pronoun(hit.tree, echo)
    trigger = hit.tree.tokens[at].span if at >= 0 else cue or event.trigger
    if echo.act != "deny":
        denied = event.attribution is not None and event.attribution.act == "deny" and event.factuality == "negated"
        return replace(event, trigger=trigger, attribution=echo, factuality="asserted" if denied else event.factuality)
    reasons = [reason for reason in event.reasons if reason.field != "factuality"]
    told = Reason("factuality", "its source denies it", cue)
    return replace(event, trigger=trigger, factuality="negated", attribution=echo, reasons=(*reasons, told))


def _is_beside(hit: Hit, attribution: Attribution) -> bool:
    """True for a denial in a relative clause on what tells the happening, by somebody else."""
    if attribution.act != "deny" or attribution.cue is None or not _holds(attribution, hit):
        return False
    index = _pronoun(hit.tree, attribution)
    return index >= 0 and is_under(hit.tree, index, predicate_of(hit.tree, hit.index))


def _holds(attribution: Attribution, hit: Hit) -> bool:
    return any(part.holds(hit.span) for part in attribution.content)


def _pronoun(tree: Tree, attribution: Attribution) -> int:
    """The pronoun, or the noun for what was just told, that a denying relative clause hangs on; -1 when none does."""
    span = None if attribution.cue is None else attribution.cue.span
    cues: Sequence[int] = [i for i, t in enumerate(tree.tokens) if span is not None and t.span.meets(span)]
    named = attribution.rule.endswith(REMARK)
    clauses = {RELATIVE, "acl"} if named else {RELATIVE}  # « …, un bilan contesté par Y »
    heads = [tree.tokens[i].head for i in cues if tree.tokens[i].deprel in clauses]
    return next((head for head in heads if named or tree.tokens[head].upos == "PRON"), -1)
