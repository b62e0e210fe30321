"""Slips of a parser that can be seen from the tree itself, made good before anything is read off it.

Each rule is one that the treebanks of Universal Dependencies keep and a statistical parser now and then breaks:
a number hangs on its noun, a clause has one subject, and what has a preposition is no subject.
"""

from __future__ import annotations

from collections.abc import Sequence

from selon.annotate.mending.absolute import absolute
from selon.annotate.mending.agents import (
    accused,
    beside_participle,
    charged,
    in_rows,
    is_object,
    of_deed,
    of_passive,
    raised,
    undergone,
)
from selon.annotate.mending.aided import behind_aid
from selon.annotate.mending.asides import behind_teller, each_its_own, of_telling_beside, told_alone
from selon.annotate.mending.called import asked, called
from selon.annotate.mending.clauses import heading
from selon.annotate.mending.contrasts import instead
from selon.annotate.mending.draft import RELATIVE, Draft
from selon.annotate.mending.elided import of_what_lasts, second_subjects
from selon.annotate.mending.fated import fates
from selon.annotate.mending.gaps import bidden_apart, with_participles
from selon.annotate.mending.headlines import headed
from selon.annotate.mending.hosts import touching
from selon.annotate.mending.lemmas import NO_WORDS, MendingWords
from selon.annotate.mending.main import of_noun_before
from selon.annotate.mending.numbers import bounded
from selon.annotate.mending.objects import (
    beside_place,
    bidden,
    denied,
    of_what_is_had,
    ordered,
    past_relative,
    placed,
    toward,
    with_means,
)
from selon.annotate.mending.orders import decided_by, given_to, told_by_name
from selon.annotate.mending.pairs import rows
from selon.annotate.mending.partitives import articled, partitive_subject
from selon.annotate.mending.phrases import (
    caused,
    fled,
    of_all,
    of_its_matter,
    of_suspects,
    of_their_kin,
    off_side,
    qualified,
    shared,
    struck_with,
)
from selon.annotate.mending.relatives import of_nearest, with_conjunctions, with_pronouns
from selon.annotate.mending.remarks import remarked
from selon.annotate.mending.rules import LOOKED, LOOKED_BY, RELATIVES, RULES
from selon.annotate.mending.shown import shown
from selon.annotate.mending.sourced import behind_name
from selon.annotate.mending.stops import across_commas
from selon.annotate.mending.superlatives import with_superlatives
from selon.annotate.mending.tags import retagged
from selon.annotate.mending.times import behind_time, counted_before_day, opened, parted
from selon.annotate.mending.wholes import befallen_all
from selon.annotate.mending.words import linked
from selon.model import Token


def mend(tokens: Sequence[Token], words: MendingWords = NO_WORDS) -> tuple[Token, ...]:
    """The tokens of a sentence with heads and relations that keep the rules, otherwise as they are."""
    tokens = with_conjunctions(with_participles(with_pronouns(with_superlatives(retagged(tokens)))))
    draft = Draft.of(tokens)
    _around_nouns(draft, words)
    looked = _by_kinds(tokens)
    for rule, kinds in RULES:
        for index in looked[kinds]:
            rule(draft, index)
    lemmas = {token.lemma for token in tokens}
    _taken_or_had(draft, lemmas, words)
    if not lemmas.isdisjoint(words.leaving[0]):
        toward(draft, *words.leaving)
    _told_to_act(draft, lemmas, words)
    beside_place(draft, *words.many)
    _undergone_by_means(draft, words)
    shared(draft, words.shares)
    fates(draft, words.gravely)
    instead(draft, words.instead)
    of_their_kin(draft, words.kin)
    fled(draft, *words.fled)
    of_its_matter(draft, words.matters)
    off_side(draft, words.manner, words.of)
    of_what_lasts(draft, *words.lasting)
    shown(draft, words.showing, words.recordings)
    rows(draft, words.pairs, words.of, words.between)
    second_subjects(draft)
    absolute(draft)
    heading(draft)
    of_noun_before(draft)
    headed(draft)
    bounded(draft, words.between)
    beside_participle(draft, words.agents - words.of)
    _agents(draft, words.agents)
    in_rows(draft)
    undergone(draft, words.agents, words.of)
    denied(draft, words.of)
    linked(draft)
    _around_times(draft, words)
    of_deed(draft, words.agents - words.of)
    across_commas(draft, words.agents - words.of, words.of)
    _told_beside(draft, words)
    touching(draft)
    articled(draft, words.of)
    of_nearest(draft, words.of)
    behind_name(draft, words.of)
    given_to(draft, words.of)
    told_by_name(draft, words.ordering, words.of)
    decided_by(draft, words.deciding, words.of)
    return draft.done()


def _around_nouns(draft: Draft, words: MendingWords) -> None:
    """What stands beside a noun and is said of it, before any other rule looks at its relation."""
    befallen_all(draft, words.others)
    qualified(draft, words.supposing)
    remarked(draft, words.that)
    partitive_subject(draft, words.of)
    called(draft)


def _undergone_by_means(draft: Draft, words: MendingWords) -> None:
    """By which means something is done, and who undergoes it."""
    with_means(draft, words.means)
    of_suspects(draft, words.supposing, words.suspects)
    of_all(draft)
    caused(draft)
    struck_with(draft, words.blows, words.striking, words.of)
    behind_aid(draft, words.aids, words.of)


def _told_beside(draft: Draft, words: MendingWords) -> None:
    """What stands beside another clause: its own subject, what is told in it, or of whom."""
    each_its_own(draft)
    of_telling_beside(draft, words.telling, words.that)
    behind_teller(draft, words.telling)
    told_alone(draft, words.telling)


def _around_times(draft: Draft, words: MendingWords) -> None:
    """What stands beside a day or another time and is no part of it."""
    opened(draft, words.days)
    counted_before_day(draft, words.days)
    parted(draft, words.of, words.days)
    behind_time(draft, words.of, words.days, words.lasting[0] | words.often)


def _told_to_act(draft: Draft, lemmas: set[str], words: MendingWords) -> None:
    """Who is told to do something, or said to have done it, and by whom."""
    if not lemmas.isdisjoint(words.bidding | words.calling):
        bidden(draft, words.bidding, words.bidding | words.calling, words.of | words.crediting[1])
        accused(draft, words.bidding, words.of)
        bidden_apart(draft, words.bidding | words.calling)
        past_relative(draft, words.calling)
    charged(draft, *words.crediting, only_names=False)
    if not lemmas.isdisjoint(words.ordering):
        ordered(draft, words.ordering)
        asked(draft, words.ordering, words.of)


def _taken_or_had(draft: Draft, lemmas: set[str], words: MendingWords) -> None:
    """What stands beside a bare noun of such a verb is its object; what stands behind what somebody has is of that."""
    if not lemmas.isdisjoint(words.placing):
        placed(draft, words.placing, words.of)
    if not lemmas.isdisjoint(words.having):
        of_what_is_had(draft, words.having)


def _by_kinds(tokens: Sequence[Token]) -> dict[frozenset[str], list[int]]:
    """The tokens that the rules look at: of some parts of speech, or those that open a relative clause."""
    found: dict[frozenset[str], list[int]] = {kinds: [] for kinds in LOOKED}
    for i, token in enumerate(tokens):
        for kinds in LOOKED_BY.get(token.upos, ()):
            found[kinds].append(i)
        if RELATIVE in token.feats:
            found[RELATIVES].append(i)
    return found


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
            cases = draft.marks(at)
            if cases and cases.isdisjoint(marks):
                draft.relations[at] = "obl:mod"
            elif draft.relations[at] == "obl:agent" and is_object(draft, at):
                draft.relations[at] = "obj"
            elif not caused:
                raised(draft, at)
                of_passive(draft, at)
            elif cases <= marks:
                draft.relations[at] = "obl:agent"
