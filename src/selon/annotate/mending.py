"""Slips of a parser that can be seen from the tree itself, made good before anything is read off it.

Each rule is one that the treebanks of Universal Dependencies keep and a statistical parser now and then breaks:
a number hangs on its noun, a clause has one subject, and what has a preposition is no subject.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from selon.annotate.draft import NOUNS, RELATIVE, Draft
from selon.annotate.mending_agents import (
    accused,
    beside_participle,
    charged,
    in_row_with_whole,
    in_rows,
    is_object,
    of_passive,
    raised,
    undergone,
)
from selon.annotate.mending_clauses import (
    accusation,
    adverbial,
    apposition,
    behind_subject,
    crossing,
    gerund,
    governing,
    heading,
    headline,
    of_nearer_subject,
    of_two_subjects,
    opened_clause,
    participle,
    past_insertion,
    predicated,
    relative,
    subject_of_title,
    undergoing,
)
from selon.annotate.mending_contrasts import contrasted, instead, ruled_out
from selon.annotate.mending_hosts import (
    behind_participle,
    behind_side,
    called,
    from_where,
    named_beside,
    of_noun_before_it,
    past_brackets,
    preceded,
    set_off,
    summed_up,
    told_of_name,
    within_clause,
)
from selon.annotate.mending_inserted import befallen_others, told_behind
from selon.annotate.mending_lemmas import NO_WORDS, MendingWords
from selon.annotate.mending_main import (
    before_that,
    cited,
    latter_subject,
    main_clause,
    of_noun_before,
    outranked,
    preposition,
    promoted,
    related,
    told_along,
    told_by,
    told_meanwhile,
    told_object,
    told_of_noun,
    told_somebody,
    told_to,
    with_pronouns,
)
from selon.annotate.mending_numbers import (
    bounded,
    grouped,
    how_many,
    in_row,
    number,
    partitive,
    quantity,
    ranged,
    unmarked,
)
from selon.annotate.mending_objects import (
    before_verb,
    beside_place,
    bidden,
    denied,
    inserted,
    inverted,
    next_subject,
    of_nothing,
    off_fixed,
    ordered,
    past_relative,
    placed,
    plural_object,
    predicate,
    relative_subject,
    reported,
    toward,
    unfixed,
    with_means,
)
from selon.annotate.mending_pairs import both_sides, paired
from selon.annotate.mending_phrases import (
    across_dash,
    before_noun,
    fled,
    inside_commas,
    of_its_matter,
    of_the_named,
    of_the_verb,
    of_their_kin,
    off_side,
    opening,
    qualified,
    row,
    said_of_subject,
    shared,
)
from selon.annotate.mending_remarks import remarked
from selon.annotate.mending_shown import shown
from selon.annotate.mending_stops import (
    across_commas,
    across_semicolon,
    counted,
    in_list,
    past_semicolon,
    told_apart,
    told_at_end,
)
from selon.annotate.mending_tags import retagged
from selon.annotate.mending_times import counted_before_day, opened, parted
from selon.annotate.mending_words import (
    adjective,
    agreement,
    among,
    antecedent,
    apposed,
    gapped,
    going_on,
    linked,
    negation,
    opener,
    presenting,
    ranked,
    taken_up,
)
from selon.model import Token

RELATIVES = frozenset({RELATIVE})


def mend(tokens: Sequence[Token], words: MendingWords = NO_WORDS) -> tuple[Token, ...]:
    """The tokens of a sentence with heads and relations that keep the rules, otherwise as they are."""
    tokens = with_pronouns(retagged(tokens))
    draft = Draft.of(tokens)
    befallen_others(draft, words.others)
    qualified(draft, words.supposing)
    remarked(draft, words.that)
    looked = _by_kinds(tokens)
    for rule, kinds in RULES:
        for index in looked[kinds]:
            rule(draft, index)
    lemmas = {token.lemma for token in tokens}
    if not lemmas.isdisjoint(words.placing):
        placed(draft, words.placing, words.of)
    if not lemmas.isdisjoint(words.leaving[0]):
        toward(draft, *words.leaving)
    if not lemmas.isdisjoint(words.bidding | words.calling):
        bidden(draft, words.bidding, words.bidding | words.calling, words.of | words.crediting[1])
        accused(draft, words.bidding, words.of)
        past_relative(draft, words.calling)
    charged(draft, *words.crediting, only_names=False)
    if not lemmas.isdisjoint(words.ordering):
        ordered(draft, words.ordering)
    beside_place(draft, *words.many)
    with_means(draft, words.means)
    shared(draft, words.shares)
    instead(draft, words.instead)
    of_their_kin(draft, words.kin)
    fled(draft, *words.fled)
    of_its_matter(draft, words.matters)
    off_side(draft, words.manner, words.of)
    shown(draft, words.showing, words.recordings)
    paired(draft, *words.pairs)
    both_sides(draft, words.between)
    heading(draft)
    of_noun_before(draft)
    bounded(draft, words.between)
    beside_participle(draft, words.agents - words.of)
    _agents(draft, words.agents)
    in_rows(draft)
    undergone(draft, words.agents, words.of)
    denied(draft, words.of)
    linked(draft)
    opened(draft, words.days)
    counted_before_day(draft, words.days)
    parted(draft, words.of, words.days)
    across_commas(draft, words.agents - words.of, words.of)
    return draft.done()


def _by_kinds(tokens: Sequence[Token]) -> dict[frozenset[str], list[int]]:
    """The tokens that the rules look at: of some parts of speech, or those that open a relative clause."""
    found: dict[frozenset[str], list[int]] = {kinds: [] for kinds in LOOKED}
    for i, token in enumerate(tokens):
        for kinds in LOOKED_BY.get(token.upos, ()):
            found[kinds].append(i)
        if RELATIVE in token.feats:
            found[RELATIVES].append(i)
    return found


def _subject(draft: Draft, at: int) -> None:
    """A verb has one subject, and none behind it beside one before: ``X commence l'évacuation``."""
    head = draft.heads[at]
    if draft.base(at) != "nsubj" or head == at or draft.tokens[at].upos not in NOUNS | {"NUM"}:
        return
    if at > head and draft.tokens[head].upos == "VERB":
        sisters = [c for c in draft.below(head) if c < head and draft.base(c) == "nsubj"]
        sisters += _shared_subjects(draft, head, at)
        taken = any(draft.base(c) in {"obj", "aux:pass"} or draft.relations[c] == "aux:pass" for c in draft.below(head))
        if sisters and not taken:
            draft.relations[at] = "obj"


def _shared_subjects(draft: Draft, verb: int, at: int) -> list[int]:
    """The subjects that a verb takes over where what follows it is spoken of: ``X nie et accuse Y d'avoir tiré``."""
    above = draft.heads[verb]
    led = any(c > at and draft.base(c) in {"xcomp", "ccomp"} for c in draft.below(verb))
    if not led or draft.base(verb) != "conj" or draft.tokens[above].upos != "VERB":
        return []
    return [c for c in draft.below(above) if c < above and draft.base(c) == "nsubj"]


def _coordinator(draft: Draft, at: int) -> None:
    """A conjunction belongs to the word right behind it: ``ils n'ont ni tué ni pillé``."""
    head, behind = draft.heads[at], at + 1
    if draft.base(at) == "cc" and head > behind and draft.heads[head] == behind and draft.base(head) == "conj":
        draft.heads[at] = behind


def _conjunction(draft: Draft, at: int) -> None:
    """An adverb right before the conjunction of its clause is one with it: ``même si``, ``alors que``."""
    mark = at + 1
    if draft.tokens[at].upos != "ADV" or mark >= len(draft.tokens) or draft.tokens[mark].upos != "SCONJ":
        return
    if draft.base(mark) == "mark" and draft.base(at) == "advmod" and draft.heads[mark] == draft.heads[at]:
        draft.relations[at] = "mark"
        draft.hang(mark, at, "fixed")


def _adjunct(draft: Draft, at: int) -> None:
    """What has a preposition is no subject; it belongs to the noun right before it: ``la prise de X par Y``."""
    head = draft.heads[at]
    if draft.base(at) != "nsubj" or head == at or draft.tokens[at].upos not in NOUNS:
        return
    marks = [c for c in draft.below(at) if draft.base(c) == "case" and "PronType=Art" not in draft.tokens[c].feats]
    if not marks or marks[0] > at:
        return
    before = marks[0] - 1
    while before >= 0 and draft.heads[before] not in {head, before}:
        before = draft.heads[before]
    if 0 <= before < head and draft.heads[before] == head and draft.tokens[before].upos in NOUNS:
        draft.hang(at, before, "nmod")
        if draft.base(before) == "obj":
            draft.relations[before] = "nsubj"
    else:
        draft.relations[at] = "obl:mod"


def _agents(draft: Draft, marks: frozenset[str]) -> None:
    """Who acts in a passive stands behind a preposition of agents: ``déplacées, selon X`` tells who says so."""
    for at in range(len(draft.tokens) if marks else 0):
        noun = draft.heads[at]
        if draft.relations[at] == "obl:agent" and draft.tokens[noun].upos == "NOUN" and draft.base(noun) == "nmod":
            draft.hang(at, draft.heads[noun], "nmod")
        if draft.relations[at] not in {"obl:agent", "obl:arg"}:
            continue
        caused = any(draft.relations[c] == "aux:caus" for c in draft.below(draft.heads[at]))
        if draft.relations[at] == "obl:agent" or caused:
            cases = {draft.tokens[c].lemma for c in draft.below(at) if draft.base(c) == "case"}
            if cases and cases.isdisjoint(marks):
                draft.relations[at] = "obl:mod"
            elif draft.relations[at] == "obl:agent" and is_object(draft, at):
                draft.relations[at] = "obj"
            elif not caused:
                raised(draft, at)
                of_passive(draft, at)
            elif cases <= marks:
                draft.relations[at] = "obl:agent"


# The rules in order, each with the kinds of tokens that it looks at.
RULES: tuple[tuple[Callable[[Draft, int], None], frozenset[str]], ...] = (
    (from_where, frozenset({"PRON"})),
    (unmarked, frozenset({"NUM"})),
    (number, frozenset({"NUM"})),
    (in_row, frozenset({"NUM"})),
    (grouped, frozenset({"NUM"})),
    (ranged, frozenset({"NUM"})),
    (how_many, frozenset({"ADV"})),
    (quantity, frozenset({"ADV"})),
    (opener, frozenset({"ADV"})),
    (negation, frozenset({"ADV"})),
    (_coordinator, frozenset({"CCONJ"})),
    (_conjunction, frozenset({"ADV"})),
    (opened_clause, frozenset({"ADV"})),
    (among, RELATIVES),
    (relative, RELATIVES),
    (antecedent, frozenset({"PRON"})),
    (of_the_named, RELATIVES),
    (of_the_verb, RELATIVES),
    (taken_up, frozenset({"PRON"})),
    (participle, frozenset({"VERB"})),
    (behind_subject, frozenset({"VERB"})),
    (presenting, frozenset({"VERB"})),
    (predicated, frozenset({"VERB"})),
    (adjective, frozenset({"ADJ"})),
    (agreement, frozenset({"VERB"})),
    (apposed, frozenset({"VERB"})),
    (gapped, frozenset({"VERB"})),
    (ranked, frozenset({"VERB"})),
    (going_on, frozenset({"VERB"})),
    (told_along, frozenset({"VERB"})),
    (told_meanwhile, frozenset({"VERB"})),
    (cited, frozenset({"VERB"})),
    (before_that, frozenset({"VERB"})),
    (of_nearer_subject, frozenset({"VERB"})),
    (of_two_subjects, frozenset({"VERB"})),
    (adverbial, frozenset({"VERB"})),
    (partitive, frozenset({"NUM"})),
    (before_noun, frozenset({"ADJ", "VERB"})),
    (_adjunct, NOUNS),
    (behind_participle, NOUNS),
    (inside_commas, NOUNS),
    (across_dash, NOUNS),
    (said_of_subject, frozenset({"VERB"})),
    (crossing, NOUNS),
    (past_insertion, NOUNS),
    (row, frozenset({"NOUN"})),
    (past_semicolon, frozenset({"NOUN"})),
    (across_semicolon, NOUNS | {"NUM"}),
    (in_list, frozenset({"NOUN"})),
    (told_at_end, frozenset({"NOUN"})),
    (told_apart, frozenset({"NOUN"})),
    (counted, frozenset({"NUM"})),
    (behind_side, NOUNS),
    (_subject, NOUNS | {"NUM"}),
    (governing, frozenset({"VERB"})),
    (promoted, frozenset({"VERB"})),
    (preposition, frozenset({"ADP"})),
    (told_by, RELATIVES),
    (main_clause, RELATIVES),
    (outranked, RELATIVES),
    (told_of_noun, RELATIVES),
    (told_object, RELATIVES),
    (told_somebody, RELATIVES),
    (related, frozenset({"SCONJ"})),
    (preceded, frozenset({"PRON"})),
    (set_off, frozenset({"VERB"})),
    (of_noun_before_it, frozenset({"VERB"})),
    (called, frozenset({"PROPN"})),
    (summed_up, frozenset({"NOUN"})),
    (told_of_name, frozenset({"SCONJ"})),
    (within_clause, frozenset({"ADV"})),
    (named_beside, frozenset({"PROPN"})),
    (past_brackets, frozenset({"PROPN", "NOUN"})),
    (told_to, frozenset({"PRON"})),
    (latter_subject, frozenset({"ADJ"})),
    (plural_object, frozenset({"NOUN"})),
    (accusation, frozenset({"VERB"})),
    (opening, frozenset({"NOUN"})),
    (in_row_with_whole, frozenset({"NOUN"})),
    (contrasted, NOUNS),
    (ruled_out, NOUNS),
    (subject_of_title, NOUNS),
    (apposition, NOUNS),
    (inverted, NOUNS),
    (inserted, NOUNS),
    (told_behind, NOUNS | {"NUM"}),
    (next_subject, NOUNS),
    (unfixed, frozenset({"ADP"})),
    (of_nothing, NOUNS),
    (relative_subject, NOUNS),
    (predicate, NOUNS),
    (before_verb, NOUNS),
    (off_fixed, NOUNS),
    (reported, frozenset({"VERB"})),
    (gerund, NOUNS),
    (undergoing, frozenset({"PRON"})),
    (headline, frozenset({"NOUN"})),
)
LOOKED = frozenset(kinds for _, kinds in RULES)
LOOKED_BY = {kind: [kinds for kinds in LOOKED if kind in kinds] for looked in LOOKED for kind in looked}
