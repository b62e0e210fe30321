"""The lemmas of a language that are looked at when slips of a parser are mended."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MendingWords:
    """The lemmas of a language that rules look at; without any, their rule looks at nothing.

    ``agents`` are the prepositions that may mark who acts, ``of`` those that are also what is left of an article
    behind a negation; ``days`` tell a time without a preposition, ``between`` stand before two bounds of a number or
    two sides, ``pairs`` are the words that open and that join a pair (``tant X que Y``), ``placing`` the verbs that
    have an object beside a noun without article (``prendre X en otage``), ``means`` nouns with the preposition before
    them by which something is done (``à coups de matraque``), ``aids`` those that lead to it (``à l'aide de X``),
    ``leaving`` verbs with the prepositions before where one goes, ``blows`` nouns for those of ``striking`` verbs
    (``d'un coup de couteau``), ``shares`` nouns for most of those just named, ``gravely`` adverbs
    for how badly somebody is hurt, ``instead`` the words that rule out who is named behind them;
    ``bidding`` verbs have an infinitive beside their object (``menacer X de partir``), ``calling`` verbs too, or one
    that may be of the object, ``ordering`` ones beside a phrase (``ordonner à X de partir``),
    behind what somebody is said to have by a ``having`` verb it is of that;
    ``deciding`` are nouns with an infinitive of what is to be done, or not (``le refus du maire de partir``);
    ``crediting`` ones, with the prepositions before whom, have one beside who acts (``imputé par X à Y``);
    ``kin`` are nouns for somebody of somebody, ``matters`` those about what is named behind;
    ``fled`` are verbs of flight and nouns for those who flee, ``many`` plurals of a large number with the prepositions
    of a place, or of a time, before them (``a poussé sur les pistes des milliers de gens``);
    ``that`` opens a clause (``ce que X nie``), ``others`` are forms for further people (``une vingtaine d'autres``);
    ``supposing`` words before a noun say that it may be none (« le présumé assassin »), as ``suspects`` may;
    ``manner`` are nouns for how, or from whom, something is told (``de son côté``);
    ``telling`` verbs give somebody's words in a clause beside them (``P, a annoncé X``);
    ``showing`` verbs and ``recordings`` tell what somebody is seen to do;
    ``lasting`` are stretches of time that happenings are counted by, with what stands before those who share in them.
    ``often`` count how often something was done (``à deux reprises``);
    ``ongoing`` are no lemmas but the endings of a present participle, which no finite verb has.
    """

    agents: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    pairs: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    placing: frozenset[str] = frozenset()
    means: frozenset[str] = frozenset()
    aids: frozenset[str] = frozenset()
    leaving: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    shares: frozenset[str] = frozenset()
    gravely: frozenset[str] = frozenset()
    blows: frozenset[str] = frozenset()
    suspects: frozenset[str] = frozenset()
    striking: frozenset[str] = frozenset()
    instead: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()
    fled: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    many: tuple[frozenset[str], frozenset[str], frozenset[str]] = (frozenset(), frozenset(), frozenset())
    matters: frozenset[str] = frozenset()
    that: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    supposing: frozenset[str] = frozenset()
    manner: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    showing: frozenset[str] = frozenset()
    recordings: frozenset[str] = frozenset()
    bidding: frozenset[str] = frozenset()
    calling: frozenset[str] = frozenset()
    ordering: frozenset[str] = frozenset()
    deciding: frozenset[str] = frozenset()
    crediting: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    having: frozenset[str] = frozenset()
    lasting: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    often: frozenset[str] = frozenset()
    ongoing: tuple[str, ...] = ()


NO_WORDS = MendingWords()
