"""The rules that look at one token each, in the order in which they mend a sentence."""

from __future__ import annotations

from collections.abc import Callable

from selon.annotate.mending.agents import in_row_with_whole
from selon.annotate.mending.asides import (
    before_auxiliary,
    past_absolute,
    quoted_object,
    said_to_be,
    shares_auxiliary,
    unmarked_again,
)
from selon.annotate.mending.clauses import (
    accusation,
    adverbial,
    apposition,
    behind_subject,
    crossing,
    gerund,
    governing,
    headline,
    of_nearer_subject,
    of_two_subjects,
    of_verb_above,
    opened_clause,
    participle,
    past_insertion,
    predicated,
    subject_of_title,
    undergoing,
)
from selon.annotate.mending.contrasts import contrasted, ruled_out
from selon.annotate.mending.draft import NOUNS, RELATIVE, Draft
from selon.annotate.mending.elided import announced, before_participle, of_gapped_passive, past_part
from selon.annotate.mending.fated import made
from selon.annotate.mending.gaps import in_row_by_number, of_main_perfect, with_auxiliary
from selon.annotate.mending.hosts import (
    behind_participle,
    behind_side,
    called,
    complex_preposition,
    euphonic,
    from_where,
    named_beside,
    of_noun_before_it,
    of_verb_behind,
    of_whom_it_agrees_with,
    past_attribute,
    past_brackets,
    preceded,
    set_off,
    summed_up,
    told_of_name,
    told_of_opening,
    within_clause,
)
from selon.annotate.mending.inserted import behind_inserted, told_behind
from selon.annotate.mending.main import (
    across_aside,
    before_that,
    behind_participle_clause,
    cited,
    latter_subject,
    opened_subject,
    outranked,
    preposition,
    promoted,
    told_along,
    told_meanwhile,
    told_object,
    told_somebody,
    told_to,
)
from selon.annotate.mending.numbers import (
    counted_object,
    grouped,
    how_many,
    in_row,
    number,
    of_counted,
    of_next_verb,
    partitive,
    quantity,
    ranged,
    unmarked,
)
from selon.annotate.mending.objects import (
    before_verb,
    inserted,
    inverted,
    next_subject,
    of_nothing,
    off_fixed,
    plural_object,
    predicate,
    relative_subject,
    reported,
    unfixed,
)
from selon.annotate.mending.phrases import (
    across_dash,
    before_noun,
    beside_another,
    having_done,
    in_series,
    inside_commas,
    of_noun_it_agrees_with,
    of_the_named,
    of_the_verb,
    of_whole,
    opening,
    row,
    said_of_subject,
)
from selon.annotate.mending.relatives import (
    according_to_whom,
    before_its_verb,
    before_relative,
    cleft,
    having,
    labelled,
    main_clause,
    no_preposition,
    own_subject,
    related,
    relative,
    several_behind,
    since,
    told_by,
    told_of_noun,
    whence,
)
from selon.annotate.mending.stops import (
    across_semicolon,
    behind_colon,
    counted,
    counted_list,
    in_list,
    past_semicolon,
    told_apart,
    told_at_end,
    unclosed,
)
from selon.annotate.mending.times import behind_later, behind_year
from selon.annotate.mending.words import (
    adjective,
    agreement,
    among,
    antecedent,
    apposed,
    behind_main_verb,
    gapped,
    going_on,
    in_row_of_verbs,
    negation,
    of_bare_noun,
    of_noun_before_comma,
    opener,
    presenting,
    ranked,
    taken_up,
)

RELATIVES = frozenset({RELATIVE})


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


# The rules in order, each with the kinds of tokens that it looks at.
RULES: tuple[tuple[Callable[[Draft, int], None], frozenset[str]], ...] = (
    (from_where, frozenset({"PRON"})),
    (unmarked, frozenset({"NUM"})),
    (number, frozenset({"NUM"})),
    (in_row, frozenset({"NUM"})),
    (behind_year, frozenset({"NUM"})),
    (of_next_verb, frozenset({"NUM"})),
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
    (labelled, RELATIVES),
    (no_preposition, RELATIVES),
    (having, frozenset({"AUX"})),
    (relative, RELATIVES),
    (antecedent, frozenset({"PRON"})),
    (of_the_named, RELATIVES),
    (of_the_verb, RELATIVES),
    (taken_up, frozenset({"PRON"})),
    (across_aside, frozenset({"VERB"})),
    (with_auxiliary, frozenset({"VERB"})),
    (participle, frozenset({"VERB"})),
    (in_series, frozenset({"VERB"})),
    (beside_another, frozenset({"VERB"})),
    (of_whole, frozenset({"VERB"})),
    (having_done, frozenset({"VERB"})),
    (of_noun_it_agrees_with, frozenset({"VERB"})),
    (behind_subject, frozenset({"VERB"})),
    (presenting, frozenset({"VERB"})),
    (predicated, frozenset({"VERB"})),
    (adjective, frozenset({"ADJ"})),
    (of_noun_before_comma, frozenset({"VERB"})),
    (of_bare_noun, frozenset({"VERB"})),
    (agreement, frozenset({"VERB"})),
    (apposed, frozenset({"VERB"})),
    (gapped, frozenset({"VERB"})),
    (in_row_of_verbs, frozenset({"VERB"})),
    (behind_main_verb, frozenset({"VERB"})),
    (of_main_perfect, frozenset({"VERB"})),
    (ranked, frozenset({"VERB"})),
    (going_on, frozenset({"VERB"})),
    (told_along, frozenset({"VERB"})),
    (told_meanwhile, frozenset({"VERB"})),
    (cited, frozenset({"VERB"})),
    (before_that, frozenset({"VERB"})),
    (of_nearer_subject, frozenset({"VERB"})),
    (of_two_subjects, frozenset({"VERB"})),
    (of_verb_above, frozenset({"VERB"})),
    (in_row_by_number, frozenset({"VERB"})),
    (adverbial, frozenset({"VERB"})),
    (partitive, frozenset({"NUM"})),
    (counted_object, frozenset({"NUM"})),
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
    (counted_list, frozenset({"NOUN"})),
    (told_at_end, frozenset({"NOUN"})),
    (told_apart, frozenset({"NOUN"})),
    (unclosed, NOUNS),
    (behind_colon, frozenset({"VERB"})),
    (counted, frozenset({"NUM"})),
    (behind_side, NOUNS),
    (_subject, NOUNS | {"NUM"}),
    (governing, frozenset({"VERB"})),
    (promoted, frozenset({"VERB"})),
    (behind_participle_clause, frozenset({"VERB"})),
    (preposition, frozenset({"ADP"})),
    (of_whom_it_agrees_with, RELATIVES),
    (past_attribute, RELATIVES),
    (before_its_verb, RELATIVES),
    (according_to_whom, RELATIVES),
    (told_by, RELATIVES),
    (cleft, RELATIVES),
    (since, frozenset({"VERB"})),
    (main_clause, RELATIVES),
    (own_subject, RELATIVES),
    (outranked, RELATIVES),
    (told_of_noun, RELATIVES),
    (whence, RELATIVES),
    (several_behind, RELATIVES),
    (told_object, RELATIVES),
    (told_somebody, RELATIVES),
    (related, frozenset({"SCONJ"})),
    (opened_subject, frozenset({"SCONJ"})),
    (preceded, frozenset({"PRON"})),
    (set_off, frozenset({"VERB"})),
    (of_noun_before_it, frozenset({"VERB"})),
    (past_absolute, frozenset({"VERB"})),
    (quoted_object, frozenset({"NOUN"})),
    (unmarked_again, frozenset({"VERB"})),
    (shares_auxiliary, frozenset({"VERB"})),
    (said_to_be, frozenset({"VERB"})),
    (called, frozenset({"PROPN"})),
    (summed_up, frozenset({"NOUN"})),
    (told_of_name, frozenset({"SCONJ"})),
    (within_clause, frozenset({"ADV"})),
    (complex_preposition, frozenset({"ADV"})),
    (named_beside, frozenset({"PROPN"})),
    (past_brackets, frozenset({"PROPN", "NOUN"})),
    (told_to, frozenset({"PRON"})),
    (of_verb_behind, frozenset({"PRON"})),
    (euphonic, frozenset({"PRON"})),
    (told_of_opening, NOUNS),
    (of_counted, frozenset({"ADP"})),
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
    (behind_inserted, NOUNS),
    (next_subject, NOUNS),
    (unfixed, frozenset({"ADP"})),
    (behind_later, frozenset({"ADP"})),
    (of_nothing, NOUNS),
    (before_relative, frozenset({"NOUN"})),
    (relative_subject, NOUNS),
    (predicate, NOUNS),
    (before_verb, NOUNS),
    (before_auxiliary, NOUNS),
    (off_fixed, NOUNS),
    (reported, frozenset({"VERB"})),
    (gerund, NOUNS),
    (undergoing, frozenset({"PRON"})),
    (headline, frozenset({"NOUN"})),
    (before_participle, frozenset({"ADJ"})),
    (of_gapped_passive, frozenset({"NOUN", "PRON", "ADJ", "NUM"})),
    (past_part, frozenset({"NOUN"})),
    (announced, frozenset({"NOUN"})),
    (made, frozenset({"VERB"})),
)
LOOKED = frozenset(kinds for _, kinds in RULES)
LOOKED_BY = {kind: [kinds for kinds in LOOKED if kind in kinds] for looked in LOOKED for kind in looked}
