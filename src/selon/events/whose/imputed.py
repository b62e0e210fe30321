"""What is laid at a door in a word: « Une attaque a fait dix morts. La police l'impute au Front. Y l'a revendiquée ».

That is a claim of its own, with an actor that the writer does not give: the attack as the police have it, or as Y has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from selon.events.grammar.antecedents import Filler
from selon.events.grammar.clauses import is_under
from selon.events.grammar.phrases import phrase
from selon.events.hit import DEEDS
from selon.events.scene import Scene
from selon.model import Attribution, Event, Reason, Span
from selon.tree import Tree, base, case_of, head_in, is_definite, is_denied

BACK = 2  # sentences before that the pronoun may stand for something of
BELOW = frozenset({"obj", "iobj", "obl", "expl", "nmod"})
PASSIVE = "nsubj:pass"
RULE = "whom it is laid at"
CLAIMED = "who claims it"
CLAIMS = frozenset({"accuse", "claim_responsibility"})


def imputed(events: Sequence[Event], scene: Scene) -> Iterator[tuple[Event, Filler]]:
    """The happenings told before as those have them who accuse somebody of them, and whom."""
    voiced = {id(event.attribution) for event in events}
    for number, around in scene.attributions.items():
        for attribution in around:
            if attribution.act not in CLAIMS or attribution.cue is None or id(attribution) in voiced:
                continue
            if scene.sentence_at(attribution.cue.span) != number:
                continue
            voiced.add(id(attribution))
            lays = _laid if attribution.act == "accuse" else _claimed
            laid = lays(scene.tree(number), number, attribution, scene)
            told = None if laid is None else _told_before(events, number, laid[0], scene)
            if laid is not None and told is not None:
                yield _as_imputed(told, attribution, *laid), laid[1]


def _laid(tree: Tree, number: int, attribution: Attribution, scene: Scene) -> tuple[int, Filler] | None:
    """The pronoun that takes up the deed, and whom it is laid at: ``l'impute à X``, ``accuse X d'en être l'auteur``."""
    verb = None if attribution.cue is None else head_in(tree, attribution.cue.span)
    if verb is None:
        return None
    own = [c for c in tree.children[verb] if base(tree.tokens[c].deprel) in BELOW or tree.tokens[c].deprel == PASSIVE]
    inside = [i for i in own if any(part.holds(tree.tokens[i].span) for part in attribution.content)]
    taken = next((i for i in own if i < verb and _takes_up(tree, i)), None)
    if taken is not None:
        whom = next((i for i in inside if i > verb and case_of(tree, i) in scene.words.dative), None)
    else:
        taken = _of_the_doer(tree, attribution, scene)
        whom = next((i for i in inside if base(tree.tokens[i].deprel) == "obj" and i > verb), None)
    if taken is None or whom is None:
        return None
    span = phrase(tree, whom)
    end = min(part.end for part in attribution.content if part.holds(tree.tokens[whom].span))
    return taken, Filler(number, tree, whom, Span(span.start, min(span.end, end)), RULE)


def _claimed(tree: Tree, number: int, attribution: Attribution, scene: Scene) -> tuple[int, Filler] | None:
    """The pronoun that takes up the deed, and who claims it: ``Y l'a revendiquée``, ``en revendique la paternité``."""
    verb = None if attribution.cue is None else head_in(tree, attribution.cue.span)
    span = None if attribution.source is None else attribution.source.span
    who = None if span is None else head_in(tree, span)
    if verb is None or span is None or who is None or is_denied(tree, verb):
        return None
    before = (c for c in tree.children[verb] if c < verb)
    own = [c for c in before if base(tree.tokens[c].deprel) in BELOW or tree.tokens[c].deprel == PASSIVE]
    part = any(tree.tokens[c].lemma in scene.words.parts for c in tree.children[verb] if c > verb)
    taken = next((i for i in own if _takes_up(tree, i) or (part and _is_of_it(tree, i))), None)
    return None if taken is None else (taken, Filler(number, tree, who, span, CLAIMED))


def _is_of_it(tree: Tree, index: int) -> bool:
    """True for « en » before its verb, no reflexive."""
    token = tree.tokens[index]
    return token.upos == "PRON" and "Reflex=Yes" not in token.feats and base(token.deprel) != "obj"


def _takes_up(tree: Tree, index: int) -> bool:
    """True for a pronoun before its verb that stands for a thing: « l'impute », not « l'accuse », which is somebody."""
    token = tree.tokens[index]
    return token.upos == "PRON" and "Person=3" in token.feats and "Reflex=Yes" not in token.feats


def _of_the_doer(tree: Tree, attribution: Attribution, scene: Scene) -> int | None:
    """The pronoun of « en être l'auteur » in what somebody is accused of."""
    for index, token in enumerate(tree.tokens):
        if token.lemma in scene.words.doers and any(part.holds(token.span) for part in attribution.content):
            near = (i for i in range(index) if tree.tokens[i].upos == "PRON" and is_under(tree, i, index))
            return next((i for i in near if base(tree.tokens[i].deprel) not in {"nsubj", "obj"}), None)
    return None


def _told_before(events: Sequence[Event], number: int, pronoun: int, scene: Scene) -> Event | None:
    """The only deed that the sentence before tells, or that before it; of one that a plural takes up, several."""
    at = scene.tree(number).tokens[pronoun].span
    for back in range(number, max(number - BACK, 0) - 1, -1):
        near = (e for e in events if e.trigger.end <= at.start and scene.sentence_at(e.trigger) == back)
        told = [e for e in near if e.type in DEEDS and e.factuality != "negated"]
        if told:
            return told[0] if len(told) == 1 else None
    return _named_again(events, number, scene) or _named_again(events, number - 1, scene)


def _named_again(events: Sequence[Event], number: int, scene: Scene) -> Event | None:
    """« L'attaque n'a pas été revendiquée. Les autorités l'imputent à X »: what the subject calls by its name again.

    Deeds called so that were on two days leave it open which of them is meant.
    """
    if number < 0:
        return None
    tree = scene.tree(number)
    subjects = (i for i, t in enumerate(tree.tokens) if base(t.deprel) == "nsubj" and is_definite(tree, i))
    called = next((tree.tokens[i] for i in subjects), None)
    if called is None:
        return None
    before = [e for e in events if e.type in DEEDS and e.factuality != "negated" and e.trigger.end <= called.span.start]
    alike = [e for e in before if e.trigger.of(scene.doc.text).lower().split()[0] == called.text.lower()]
    days = {event.time.value for event in alike if event.time is not None}
    return alike[-1] if alike and len(days) <= 1 else None


def _as_imputed(told: Event, attribution: Attribution, pronoun: int, whom: Filler) -> Event:
    reasons = tuple(r for r in told.reasons if r.field not in {"actor", "quantities"})
    return replace(
        told,
        trigger=whom.tree.tokens[pronoun].span,
        actor=None,
        quantities=(),
        attribution=attribution,
        reasons=(*reasons, Reason("actor", whom.rule, whom.span)),
    )
