"""What commas and semicolons part or join: a semicolon starts anew, commas enclose what is of the noun before."""

from __future__ import annotations

from selon.annotate.mending.draft import NOUNS, VERBAL, Draft
from selon.annotate.mending.times import is_somebody
from selon.tree import is_contracted, is_past_participle

LISTED = frozenset({"appos", "conj", "nmod"})  # what the next of a list may hang as
WHOSE = frozenset({"nmod"})
INSIDE = 12  # words that two commas may enclose
SEMICOLON = ";"


def past_semicolon(draft: Draft, at: int) -> None:
    """A noun behind a semicolon is in no row with one before it: ``… a touché un camion ; 2 soldats tués``."""
    head = draft.heads[at]
    if draft.base(at) not in {"conj", "appos"} or not head < at or draft.tokens[head].upos not in NOUNS:
        return
    first = min((c for c in draft.below(at) if c < at and draft.base(c) != "punct"), default=at)
    verb = head
    while draft.tokens[verb].upos not in VERBAL and draft.heads[verb] != verb:
        verb = draft.heads[verb]
    if first > 0 and draft.tokens[first - 1].text == SEMICOLON and draft.tokens[verb].upos in VERBAL:
        draft.hang(at, verb, "parataxis")


def across_semicolon(draft: Draft, at: int) -> None:
    """What stands behind the verb behind a semicolon is of that one: ``ont été enlevés ; ils ont été libérés le 6``."""
    head = draft.heads[at]
    if draft.base(at) != "obl" or not head < at or draft.tokens[head].upos not in VERBAL:
        return
    stop = next((i for i in range(at - 1, head, -1) if draft.tokens[i].text == SEMICOLON), None)
    row = range(at - 1, stop or at, -1)
    verb = next((i for i in row if draft.tokens[i].upos == "VERB" and draft.heads[i] == head), None)
    if verb is not None and draft.base(verb) in {"conj", "parataxis"}:
        draft.heads[at] = verb


def counted(draft: Draft, at: int) -> None:
    """A number right before a participle in a row with a noun is its own: ``six morts et quatorze blessés``."""
    part, head = at + 1, draft.heads[at]
    if part != head or draft.base(at) != "nsubj" or draft.base(head) != "conj" or draft.heads[head] > at:
        return
    bare = draft.tokens[head].upos == "VERB" and all(draft.base(c) not in {"aux", "cop"} for c in draft.below(head))
    if bare and draft.tokens[draft.heads[head]].upos == "NOUN":
        draft.relations[at] = "nummod"


def in_list(draft: Draft, at: int) -> None:
    """A noun with a number of its own describes none: ``2 soldats tués, 4 blessés`` are a row."""
    if draft.relations[at] != "acl" or not draft.heads[at] < at:
        return
    if any(draft.base(c) == "nummod" for c in draft.below(at)):
        draft.relations[at] = "conj"


def told_at_end(draft: Draft, at: int) -> None:
    """« Une frappe vise un marché, trois morts »: what a title counts behind its last comma is in no row before it."""
    first = draft.heads[at]
    others = draft.relations[at] == "appos" and draft.differ(at, first, "Number")
    if not (others or draft.relations[at] == "conj") or not first < at or draft.tokens[first].upos not in NOUNS:
        return
    below = draft.all_under(at)
    start = below[0] if draft.tokens[below[0]].text != "," else below[0] + 1
    joined = any(draft.base(c) in {"cc", "case"} for c in draft.below(at))
    one = not _is_counted(draft, first) or "Number=Sing" in draft.tokens[first].feats
    counted = "Number=Plur" in draft.tokens[at].feats and _is_counted(draft, at)
    ends = below[-1] == len(draft.tokens) - 1 and draft.tokens[start - 1].text == ","
    while draft.relations[first] == "nmod" and draft.heads[first] < first:
        first = draft.heads[first]  # « annonce la mort d'un chef, deux soldats tués à X »
    if ends and counted and one and not joined and draft.base(first) in {"obj", "obl"}:
        draft.hang(at, draft.heads[first], "parataxis")


def behind_colon(draft: Draft, at: int) -> None:
    """The noun between a colon and a verb without a subject is it: ``… a essuyé des tirs : un garde | a été tué``."""
    own = [c for c in draft.below(at) if c < at]
    if any(draft.base(c) in {"nsubj", "expl", "csubj"} for c in own) or not any(draft.base(c) == "aux" for c in own):
        return
    first = min(c for c in own if draft.base(c) == "aux")
    noun = next((i for i in range(first - 1, 0, -1) if draft.base(i) == "nsubj" and draft.heads[i] < i), None)
    if noun is None:
        return
    start, last = draft.extent(noun)
    if last == first - 1 and draft.tokens[start - 1].text == ":" and draft.heads[noun] < start - 1:
        draft.give_subject(noun, at)


def unclosed(draft: Draft, at: int) -> None:
    """What no comma parts from the verb is its subject: ``Dix civils tués à X, l'armée et Y | s'accusent``."""
    noun = draft.heads[at]
    verb = draft.heads[noun]
    if draft.base(at) != "appos" or draft.base(noun) != "nsubj" or not noun < at < verb:
        return
    start, last = draft.extent(at)
    told = any(
        draft.relations[c] == "acl" and c < start and is_past_participle(draft.tokens[c]) for c in draft.below(noun)
    )
    behind = all(draft.heads[i] == verb and draft.tokens[i].text != "," for i in range(last + 1, verb))
    if told and behind and draft.tokens[start - 1].text == ",":
        draft.hang(at, verb, draft.relations[noun])
        draft.hang(noun, verb, "dislocated")


def told_apart(draft: Draft, at: int) -> None:
    """Others behind a comma are in a row, not who those before are: ``trois hommes, une femme et un enfant ont fui``.

    Where they are, a comma ends them: ``deux suspects, un homme et une femme, ont fui``.
    """
    first = draft.heads[at]
    if draft.base(at) != "appos" or not first < at or not _is_counted(draft, first) or not _is_counted(draft, at):
        return
    row = [c for c in draft.below(at) if draft.base(c) == "conj" and c > at]
    before = min(c for c in (at, *draft.below(at)) if draft.base(c) != "punct") - 1
    behind = row[0] + 1 if row else len(draft.tokens)
    if len(row) != 1 or draft.tokens[before].text != "," or behind >= len(draft.tokens):
        return
    joined = any(draft.base(c) == "cc" for c in draft.below(row[0])) and _is_counted(draft, row[0])
    if joined and draft.tokens[behind].upos in VERBAL and "VerbForm=Fin" in draft.tokens[behind].feats:
        draft.hang(at, first, "conj")
        draft.heads[row[0]] = first


def _is_counted(draft: Draft, noun: int) -> bool:
    """True behind a number, and behind "a" or "some"."""
    below = draft.below(noun)
    return any(
        draft.base(c) == "nummod" or (draft.base(c) == "det" and "Definite=Ind" in draft.tokens[c].feats) for c in below
    )


def across_commas(draft: Draft, agents: frozenset[str], of: frozenset[str]) -> None:
    """What stands behind commas around a phrase without a verb hangs on the noun before them."""
    _enclosed(draft, of)
    _done_by(draft, agents, of)


def _enclosed(draft: Draft, of: frozenset[str]) -> None:
    """« l'arrestation, dans la nuit, de son chef »: what ``of`` joins behind two commas is of the noun before them."""
    for mark in range(3, len(draft.tokens)):
        noun = draft.heads[mark]
        if draft.tokens[mark].lemma not in of or draft.tokens[mark - 1].text != ",":
            continue
        if draft.base(mark) != "case" or not noun > mark:
            continue
        single = is_contracted(draft.tokens[mark]) and "Number=Plur" not in draft.tokens[noun].feats
        if single and all(draft.base(c) != "appos" or draft.tokens[c].upos != "PROPN" for c in draft.below(noun)):
            continue  # « a fait l'annonce, mardi, du début de la trêve »
        first = _opening_comma(draft, mark - 1)
        host = first - 1
        fits = first > 0 and draft.tokens[host].upos == "NOUN" and not draft.is_under(host, noun)
        if fits and is_somebody(draft, noun):
            draft.hang(noun, host, "nmod")
            for inside in (i for i in range(first + 1, mark - 1) if not first < draft.heads[i] < mark):
                draft.hang(inside, host, "nmod")


def _done_by(draft: Draft, agents: frozenset[str], of: frozenset[str]) -> None:
    """« l'assaut du poste, dans le nord, par la milice »: who ``agents`` lead to did the deed before the commas.

    That is a noun with a complement of its own; what hangs on a passive verb stays there.
    """
    for mark in [i for i, token in enumerate(draft.tokens) if token.lemma in agents]:
        noun = draft.heads[mark]
        if mark < 3 or draft.tokens[mark - 1].text != "," or draft.base(mark) != "case" or not noun > mark:
            continue
        first = _opening_comma(draft, mark - 1)
        deed = draft.outermost(first - 1, WHOSE)
        own = [c for c in draft.below(deed) if deed < c < first and draft.base(c) == "nmod"]
        whole = any(draft.marks(c) & of for c in own)
        above = draft.heads[noun]
        loose = first < above < mark or (draft.base(noun) == "obl" and not draft.is_passive(above))
        fits = first > 0 and draft.tokens[deed].upos == "NOUN" and not draft.is_under(deed, noun)
        if fits and whole and loose and is_somebody(draft, noun):
            draft.hang(noun, deed, "nmod")


def _opening_comma(draft: Draft, last: int) -> int:
    """The comma before the phrase without a verb that another one ends, 0 when there is none."""
    for at in range(last - 1, max(last - 1 - INSIDE, 0), -1):
        if draft.tokens[at].text == ",":
            return at if at < last - 1 else 0
        if draft.tokens[at].upos in {*VERBAL, "PUNCT", "SCONJ", "PRON"}:
            return 0
    return 0


def counted_list(draft: Draft, at: int) -> None:
    """« 30 gardes, dont dix tués par des soldats, | 20 agents et dix juges »: a list goes on, not who did it.

    Who did it is not counted; the first of the list and those behind the comma are.
    """
    agent = draft.heads[at]
    verb = draft.heads[agent]
    first = draft.heads[verb]
    first = draft.heads[first] if draft.tokens[first].upos == "NUM" else first  # « dont dix tués »
    loose = draft.base(at) in LISTED and not draft.marks(at)
    if not loose or draft.relations[agent] != "obl:agent" or not first < verb < agent < at:
        return
    numbered = [any(draft.base(c) == "nummod" for c in draft.below(i)) for i in (first, agent, at)]
    start = draft.extent(at)[0]
    if numbered != [True, False, True] or draft.tokens[first].upos != "NOUN" or draft.tokens[start - 1].text != ",":
        return
    for noun in [c for c in draft.below(agent) if c >= at and draft.base(c) in LISTED]:
        draft.hang(noun, first, "conj")
