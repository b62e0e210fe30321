"""Ballots, meetings and marches still to come: by the words they hang on, or because the text has said so before.

« Les règles de la primaire », « le candidat à la présidentielle » tell of a vote ahead, unless its day is past.
"""

from __future__ import annotations

from collections.abc import Sequence

from selon.events.grammar.clauses import predicate_of
from selon.events.hit import TOLL, VIOLENT, Hit
from selon.events.how_certain.moods import finite, is_perfect
from selon.events.how_certain.status import Status
from selon.lang.factuality import FactualityWords
from selon.model import Event, Time, Token
from selon.tree import Tree, ancestors, base, case_key, case_of, head_in, is_definite, is_genitive, is_past_participle

PLANNED = frozenset({"political_act", "gathering", "negotiation", "protest"})
BALLOT = "political_act"
NEAR = 2  # words before a colon, of which one is what the list behind it is of


def dated_ahead(hit: Hit, time: Time | None, published: str | None) -> Status | None:
    """That an event noun is ahead, by a date after that of the report: ``les élections de 2032``; no attack is.

    A verb is in the present: ``les troupes partent demain``.
    """
    if hit.frame.type in VIOLENT | {TOLL} or time is None:
        return None
    if hit.frame.upos != "NOUN" and not _is_present(hit.tree, hit.index):
        return None
    is_ahead = _is_later(time, published) and not _dates_another(time, hit)
    return Status("future", "dated after the report", time.span) if is_ahead else None


def has_deadline(hit: Hit, words: FactualityWords) -> Status | None:
    """That a noun is ahead by the time that it is due in: ``le retrait des troupes d'ici à la fin de l'année``."""
    if hit.frame.upos != "NOUN" or hit.frame.type in VIOLENT | {TOLL}:
        return None
    due = next((c for c in hit.tree.children[hit.index] if case_key(hit.tree, c) in words.deadline), None)
    return None if due is None else Status("future", "deadline", hit.tree.tokens[due].span)


def find_plan(hit: Hit, words: FactualityWords, time: Time | None, published: str | None) -> Status | None:
    """That a vote is ahead, by the noun or verb that it hangs on; None when nothing says so, or its day is past."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    above = tree.tokens[token.head]
    if hit.frame.lemma in words.sent and above.lemma in words.calling and base(token.deprel) == "obj":
        return Status("future", f"called by {above.lemma}", above.span)
    if hit.frame.upos != "NOUN" or hit.frame.type != BALLOT or token.head == hit.index:
        return None
    # "annonce l'élection du pape": it was held
    is_new = base(token.deprel) == "nmod" or not is_definite(tree, hit.index)
    if hit.frame.lemma in words.called and above.lemma in words.calling and is_new:
        return Status("future", f"called by {above.lemma}", above.span)
    if _is_past(time, published):
        return None
    if base(above.deprel) in {"obj", "nsubj"} and _is_counted(tree, token.head) and hit.frame.lemma not in words.called:
        return None  # "décréter trois jours de deuil"
    if above.lemma not in words.ahead or base(token.deprel) not in {"nmod", "obl"} or _is_day_of(tree, token.head):
        return None
    if above.upos == "VERB" and case_key(tree, hit.index) == "de":
        return None  # « qualifiée de coup d'État »
    return Status("future", f"ahead of {above.lemma}", above.span)


def find_demand(tree: Tree, index: int, words: FactualityWords) -> Status | None:
    """That somebody asks for it, in a list of demands: ``leurs revendications : libération des détenus, …``.

    Or asks or offers something for it: ``exigent une rançon en échange de la libération des otages``.
    """
    if tree.tokens[index].upos != "NOUN":
        return None
    start = min([index, *(c for c in tree.children[index] if base(tree.tokens[c].deprel) in {"det", "amod"})])
    if start < 2 or tree.tokens[start - 1].text != ":":
        return _as_price(tree, index, words)
    asked = next((t for t in reversed(tree.tokens[max(0, start - 1 - NEAR) : start - 1]) if t.upos == "NOUN"), None)
    if asked is None or asked.lemma not in words.demands:
        return None
    return Status("future", f"among the {asked.lemma}", asked.span)


def _as_price(tree: Tree, index: int, words: FactualityWords) -> Status | None:
    """What hangs on a word for an exchange is still to come where the verb above asks for something or offers it."""
    above = tree.tokens[index].head
    leads = {f"{tree.tokens[above].lemma}_{case or ''}" for case in (case_of(tree, above), case_of(tree, index))}
    if base(tree.tokens[index].deprel) not in {"nmod", "obl"} or words.exchanging.isdisjoint(leads):
        return None
    verb = next((a for a in ancestors(tree, above) if tree.tokens[a].upos == "VERB"), above)
    asked = any(g.effect == "future" for g in words.governors.get((tree.tokens[verb].lemma, "VERB"), ()))
    return Status("future", f"in exchange under {tree.tokens[verb].lemma}", tree.tokens[verb].span) if asked else None


def still_planned(hit: Hit, event: Event, before: Sequence[Event], words: FactualityWords) -> Status | None:
    """That what was planned when it was told before is so still; None when this mention says that it took place."""
    if hit.frame.upos != "NOUN" or event.type not in PLANNED or event.factuality != "asserted":
        return None
    if not is_definite(hit.tree, hit.index) or event.time is not None or _took_place(hit, words):
        return None
    earlier = next((other for other in reversed(before) if other.rule == event.rule), None)
    if earlier is None or earlier.factuality != "future":
        return None
    return Status("future", "planned above", earlier.trigger)


def _took_place(hit: Hit, words: FactualityWords) -> bool:
    """True for the subject of a verb of the past, and for what something happened in or after."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    if case_key(tree, hit.index) in words.during | words.sequence:
        return True
    verb = tree.tokens[predicate_of(tree, hit.index)]
    return base(token.deprel) == "nsubj" and _is_told_as_past(verb)


def _is_day_of(tree: Tree, index: int) -> bool:
    """« des hommes ont tiré | le jour du vote »: a time without a preposition, in a clause that tells of the past."""
    bare = base(tree.tokens[index].deprel) == "obl" and case_key(tree, index) == ""
    return bare and _is_told_as_past(tree.tokens[predicate_of(tree, index)])


def _is_told_as_past(verb: Token) -> bool:
    return is_past_participle(verb) or "Tense=Imp" in verb.feats or "Tense=Past" in verb.feats


def _is_past(time: Time | None, published: str | None) -> bool:
    if time is None or published is None or time.begin is None:
        return False
    return time.begin[: len(published)] < published[: len(time.begin)]


def is_of_old(time: Time | None, published: str | None) -> bool:
    """True for a time that ended in a year before that of the report."""
    return time is not None and time.end is not None and published is not None and time.end[:4] < published[:4]


def _is_later(time: Time, published: str | None) -> bool:
    """True when a time begins after the day of the report, or in a later month or year."""
    if published is None or time.begin is None:
        return False
    precision = min(len(time.value.partition("T")[0]), len(published))
    return time.begin[:precision] > published[:precision]


def _is_present(tree: Tree, verb: int) -> bool:
    forms = (set(tree.tokens[i].feats.split("|")) for i in finite(tree, verb))
    return not is_perfect(tree, verb) and any({"Mood=Ind", "Tense=Pres"} <= feats for feats in forms)


def _dates_another(time: Time, hit: Hit) -> bool:
    """True for a time that hangs on another noun: ``une candidature à l'élection de 2032``."""
    head = head_in(hit.tree, time.span)
    above = hit.index if head is None else hit.tree.tokens[head].head
    own = {hit.index, *hit.parts, head}
    if is_genitive(hit.tree, hit.index) and _is_counted(hit.tree, hit.tree.tokens[hit.index].head):
        own.add(hit.tree.tokens[hit.index].head)  # « trois jours de grève les 16, 17 et 18 mai »
    return above not in own and hit.tree.tokens[above].upos == "NOUN"


def _is_counted(tree: Tree, index: int) -> bool:
    return any(tree.tokens[c].deprel == "nummod" for c in tree.children[index])
