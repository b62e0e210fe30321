"""The small words that open, join and set off clauses, by which reported words are delimited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from selon.lang.tables import list_of


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """Lemmas. ``that`` opens a reported clause, unless one of ``bound`` stands before it; right behind a cue those of
    them that are ``loose`` are adverbs (« précise en outre que »).

    ``contrast`` after a comma and ``opposing`` before ``that`` begin the writer's own clause, those of them that are
    ``meanwhile`` not before an imperfect (« alors qu'ils dormaient »), nor ``contrast`` before one of ``portions`` of
    those just told of (« , mais aucun n'est arrivé »); ``reported`` forms of auxiliaries tell hearsay
    (« il aurait fui »), unless with a verb of ``counterfactual`` (« il aurait pu fuir »); ``relative`` words
    open a clause about a noun, ``which_of_several`` those of them that are plurals; ``leading`` adverbs and
    conjunctions at the edge of a clause are no part of it.
    ``agent`` marks who acts in a passive; ``as_said`` opens a remark that gives the clause beside it to somebody.
    ``being`` stands before what somebody is said to be, ``state`` before the state that somebody is said to be in,
    ``of`` before a complement that belongs to its noun even behind a comma, ``days`` may part it from that noun;
    ``ahead`` before the day by which something is to be; days of ``eve`` are counted from what is told, not from today;
    ``between`` stands before two bounds of a number, ``against`` before the number that one is compared with,
    ``pairing`` words before the first of two that ``that`` joins (« tant X que Y »);
    ``placing`` verbs have an object beside a bare noun (« prendre X en otage »), ``means`` tell by
    which something is done, ``aids`` lead to it (« à l'aide de drones »), ``blows`` are those by which a ``striking``
    verb is, ``shares`` name most of those just told of, ``gravely`` tells how badly somebody is hurt,
    ``instead`` with ``that`` rules out who is named behind it (« X plutôt que Y »), ``kin`` nouns are somebody of
    somebody (« le frère du soldat »), ``matters`` about what is named behind (« le procès de l'attentat »),
    ``recordings`` show somebody do something (« une vidéo du chef menaçant X »),
    ``supposing`` words say that a noun may be none (« le présumé assassin »), as ``suspects`` may,
    ``timing`` stands before a ``that`` that opens no content (« avant que P »), ``toward`` before where
    those go who leave (``leaving`` verbs); ``bidding`` verbs have an infinitive beside their
    object, ``calling`` ones may, ``ordering`` ones beside whom it is said to (« ordonner à X de partir »),
    ``crediting`` ones somebody whom something is put down or given to (« imputé par X à Y »);
    ``perfect`` are
    auxiliaries that are never those of a passive, ``causative`` verbs stand before the infinitive of what they make
    somebody do;
    ``thereof`` is a pronoun before an infinitive; ``article`` are articles that are read as pronouns too.
    ``this`` before ``that`` or a relative word opens a remark on the whole clause before it; ``before`` a comma leads
    to what the speaker says next; ``asking`` words open a question that is told, and those of ``whether`` are, like
    ``that``, no part of it. ``ranking`` are endings of adjectives that count (« la deuxième attaque »), ``alone``
    adjectives limit what is counted (« pour la seule capitale »); ``favouring``
    verbs tell what is done for somebody (« X, pour qui la famille a payé une rançon »), not what X holds. ``helping``
    verbs stand before the infinitive of a cue and are part of it, and who has what ``daring`` nouns name has said it
    (« a eu le courage d'avouer que P »). Behind ``lasting`` verbs stands of what mind somebody
    is (« X reste favorable à P »).
    ``support`` verbs lend a noun their subject (« lancer un appel »); ``part`` is the noun of « on the part of X ».
    ``retold`` nouns name what was just said (« P, un bilan que X conteste »); of whoever denies one of them, what it
    tells is denied (« X dément la rumeur de P »), of ``tallies`` a number alone, ``about`` prepositions before what
    that is. ``charges`` are what somebody who is told of denies (« X nie toute implication »). ``manner`` nouns
    behind « de » tell how, not what (« ces allégations de façon indépendante »). ``offered``
    nouns are for what was just put forward (« P, une idée que X soutient »); ``given`` nouns are
    what somebody puts forward (« la raison avancée par X est P »). ``naming`` words stand before a name in quotation
    marks. ``nor`` and ``lacking`` words keep a cue from being said (« sans préciser si »), and before
    an infinitive of ``withholding`` verbs or one of ``details`` end what is said (« P, sans se prononcer sur Q »);
    ``unmasking`` verbs tell who somebody is, and who asks not to be so named demands nothing, nor does who keeps
    back what ``identity`` nouns name, or asks for ``anonymity``;
    whoever is told of with one of ``dying`` says nothing any more; ``specifying`` verbs go on with what was just said;
    ``reason`` stands before what somebody is punished for (« condamné pour avoir dit P »), ``purpose``
    before what is done to say something (« marcher pour réclamer P »); a passive under a
    ``pending`` verb is not said yet (« P doit être annoncé par X »);
    the negation of ``litotes`` says something, that of ``denying`` verbs grants a clause (« ne nie pas avoir tiré »;
    that of ``undenied`` ones an object too (« n'a pas nié l'attaque »);
    ``disowning`` ones alone say that what the writer told did not happen),
    that of ``able`` words before an infinitive keeps it from being said (« n'est pas en mesure de préciser »),
    and that of ``unfailing`` verbs before a cue says it all the more. ``asides`` are set phrases by which a writer goes
    on (« cela dit »), whole and in small letters.
    ``finite`` are endings of finite verbs of the most regular kind, ``several`` those that have a subject in the
    plural, ``infinitive`` those of their infinitives,
    ``bare`` those of all infinitives; ``changing`` are the endings of other presents, each with that of
    its infinitive;
    ``conditional`` those of verbs in the conditional, ``participle`` those that no finite verb has, ``past`` those of
    past participles, ``agreeing`` those of plurals and feminines.
    """

    that: frozenset[str]
    bound: frozenset[str]
    loose: frozenset[str]
    contrast: frozenset[str]
    opposing: frozenset[str]
    meanwhile: frozenset[str]
    portions: frozenset[str]
    reported: frozenset[str]
    counterfactual: frozenset[str]
    relative: frozenset[str]
    which_of_several: frozenset[str]
    leading: frozenset[str]
    agent: frozenset[str]
    as_said: frozenset[str]
    being: frozenset[str]
    state: frozenset[str]
    of: frozenset[str]
    days: frozenset[str]
    ahead: frozenset[str]
    eve: frozenset[str]
    between: frozenset[str]
    against: frozenset[str]
    pairing: frozenset[str]
    placing: frozenset[str]
    means: frozenset[str]
    blows: frozenset[str]
    suspects: frozenset[str]
    striking: frozenset[str]
    aids: frozenset[str]
    shares: frozenset[str]
    gravely: frozenset[str]
    instead: frozenset[str]
    kin: frozenset[str]
    matters: frozenset[str]
    recordings: frozenset[str]
    supposing: frozenset[str]
    timing: frozenset[str]
    leaving: frozenset[str]
    toward: frozenset[str]
    bidding: frozenset[str]
    ordering: frozenset[str]
    crediting: frozenset[str]
    calling: frozenset[str]
    perfect: frozenset[str]
    causative: frozenset[str]
    thereof: frozenset[str]
    article: frozenset[str]
    this: frozenset[str]
    favouring: frozenset[str]
    before: frozenset[str]
    asking: frozenset[str]
    whether: frozenset[str]
    ranking: frozenset[str]
    alone: frozenset[str]
    helping: frozenset[str]
    daring: frozenset[str]
    lasting: frozenset[str]
    support: frozenset[str]
    part: frozenset[str]
    retold: frozenset[str]
    tallies: frozenset[str]
    offered: frozenset[str]
    charges: frozenset[str]
    given: frozenset[str]
    about: frozenset[str]
    manner: frozenset[str]
    naming: frozenset[str]
    adding: frozenset[str]
    specifying: frozenset[str]
    nor: frozenset[str]
    lacking: frozenset[str]
    withholding: frozenset[str]
    details: frozenset[str]
    dying: frozenset[str]
    unmasking: frozenset[str]
    identity: frozenset[str]
    anonymity: frozenset[str]
    unsaid: frozenset[str]
    awaiting: frozenset[str]
    compelling: frozenset[str]
    intending: frozenset[str]
    reason: frozenset[str]
    purpose: frozenset[str]
    pending: frozenset[str]
    litotes: frozenset[str]
    denying: frozenset[str]
    disowning: frozenset[str]
    undenied: frozenset[str]
    unfailing: frozenset[str]
    able: frozenset[str]
    asides: frozenset[str]
    finite: frozenset[str]
    agreeing: frozenset[str]
    several: frozenset[str]
    infinitive: frozenset[str]
    bare: frozenset[str]
    changing: frozenset[str]
    conditional: frozenset[str]
    participle: frozenset[str]
    past: frozenset[str]


def parse_clauses(table: Mapping[str, object]) -> ClauseWords:
    """The table of ``clauses.toml``; a missing or unknown list raises ValueError naming it."""
    names = [f.name for f in fields(ClauseWords)]
    unknown = sorted(set(table) - {*names, "example"})
    if unknown:
        raise ValueError(f"clauses.toml: unknown key {', '.join(unknown)}")
    return ClauseWords(**{name: frozenset(list_of("clauses.toml", table, name)) for name in names})
