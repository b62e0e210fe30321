"""The words that say whether a happening is a fact, a possibility, a plan, or did not happen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from unicodedata import combining, normalize

from selon.lang.tables import words_of

FILE = "factuality.toml"
SETS = (
    "indefinite",
    "question",
    "sequence",
    "purpose",
    "once",
    "missed",
    "fruitless",
    "escaping",
    "sheltering",
    "being",
    "ordering",
    "granted",
    "during",
    "setting",
    "wake",
    "asked",
    "unsure",
    "showing",
    "doubting",
    "sequel",
    "feared",
    "ahead",
    "charges",
    "charged",
    "charged_beside",
    "held_for",
    "heeded",
    "challenging",
    "keeping",
    "achieved",
    "held",
    "topics",
    "broken_up",
    "calling",
    "called",
    "sent",
    "attempts",
    "presuming",
    "judging",
    "effecting",
    "sending",
    "unsaid",
    "telling",
    "pending",
    "fewer",
    "supposing",
    "answering",
    "sharing",
    "half_denied",
    "only",
    "ruling_out",
    "preventing",
    "hard",
    "convening",
    "instead",
    "deadline",
    "how_many",
    "sworn",
    "demands",
    "exchanging",
    "none_of",
    "not_any",
    "running",
    "ending",
    "catching",
    "recalling",
    "making",
    "unless",
    "rather",
)
EFFECTS = frozenset({"asserted", "hedged", "future", "negated", "same"})


@dataclass(frozen=True, slots=True)
class Governor:
    """A word that decides on what hangs on it: ``tenter de``, ``menace de``, ``échouer à``.

    ``effect`` is a factuality, or ``same`` when the happening shares that of the governor (``lancer une
    offensive``, ``réussir à``). ``relations`` are those by which the happening hangs on the word, with a preposition
    where only that one will do (``nmod:pour``), when empty all but that of a subject; ``feats`` are features of which
    the governor, or its auxiliary, must have one, none when empty; ``needs`` is the lemma of another dependent that it
    must have (``avoir lieu``).
    """

    lemma: str
    upos: str
    effect: str
    relations: frozenset[str]
    feats: frozenset[str]
    needs: str | None
    example: str


@dataclass(frozen=True, slots=True)
class Modifier:
    """A word that hangs on the happening and decides on it: ``peut-être``, ``aucun``, ``sans``.

    ``company`` are lemmas of which one must stand beside it (``ne`` for ``plus``); ``relations`` those by
    which it hangs on the happening, all when empty; ``reach`` is true when it also counts on a subject or
    object of the happening (``aucun civil n'a été tué``).
    """

    lemma: str
    effect: str
    company: frozenset[str]
    relations: frozenset[str]
    reach: bool
    example: str


@dataclass(frozen=True, slots=True)
class Mood:
    """A mood or tense formed with endings on the infinitive (``tirer-ait``), or on an irregular stem.

    ``clipped`` is the final letter that an infinitive loses before them (``rendr-ait``).
    """

    effect: str
    endings: tuple[str, ...]
    clipped: str
    stems: Mapping[str, str]
    examples: tuple[str, ...]

    def is_mood_of(self, form: str, lemma: str) -> bool:
        """True when a form of a verb is in this mood."""
        for ending in self.endings:
            if form.endswith(ending):
                stem = form[: -len(ending)]
                regular = {_bare(lemma), _bare(lemma.removesuffix(self.clipped))}
                if _bare(stem) in regular or self.stems.get(lemma) == stem:
                    return True
        return False


def _bare(form: str) -> str:
    """A form without accents, which change before an ending: ``succéder``, ``succèdera``."""
    return "".join(c for c in normalize("NFD", form) if not combining(c))


@dataclass(frozen=True, slots=True, eq=False)
class FactualityWords:
    """All of ``factuality.toml``: governors by lemma and part of speech, modifiers by lemma.

    ``moods`` are told by their endings, since parsers often take them for other tenses; ``indefinite`` are
    the lemmas of articles that bring up something new: an indefinite subject or object happens as its verb
    does. ``unsure`` governors, denied, leave a thing open, ``doubting`` ones then grant it. ``showing`` verbs tell
    what is seen to be done. ``question`` marks close a
    question; ``sequence`` are the prepositions of what came before or after,
    ``purpose`` those of what is aimed at, unless an adverb of ``sequel`` makes it what came after; ``feared`` are verbs
    that leave it open whether people died, ``ahead`` words for what is done before a vote,
    ``charges`` words for charging somebody, with ``charged``, the prepositions of the crime, and
    ``charged_beside``, those behind the verb of the charge, or of an arrest ``held_for`` one;
    a ``heeded`` call was followed, ``challenging`` cues leave a decision standing, and so do
    ``keeping`` verbs one that is to be kept;
    what has been done by an ``achieved`` verb is there, and so is what a ``held`` one is said of in the past;
    ``broken_up`` words tell what became of it. ``topics`` verbs tell what is talked about. What is
    ``called`` by a ``calling`` word is still to be held, and what is ``sent`` to be sent;
    ``attempts`` nouns tell what was tried in vain, ``escaping`` verbs what did not happen or harmed nobody,
    ``sheltering`` ones what goes on and people get away from, ``being`` ones what something is,
    A subject of ``effecting`` verbs is there, whatever it did not do. Whom ``sending`` verbs name is to do things.
    ``presuming`` words take what hangs on them for granted, whoever denies them, and so do ``judging`` verbs that are
    denied themselves; an ``unsaid`` verb that is denied tells of nothing, one denied of
    ``fewer`` than a number is not denied. What a
    ``telling`` verb makes known is open in a clause that a ``pending`` word opens, or a
    ``supposing`` one before what may follow. What is ordered by an ``ordering`` verb below an
    ``answering`` one was done; who is ``sharing`` in it or not leaves it what it is.
    One word of a negation denies a ``half_denied`` verb, unless one of ``only`` is beside it;
    ``ruling_out`` words stand before a noun that something is not, ``instead`` before what it is; what is still to be
    done by a ``preventing`` verb leaves ahead what it prevents, in the future a ``convening`` one its subject,
    and so is what is due by a ``deadline``; what is ``hard`` to do is done where it goes on. ``how_many``
    words ask about what is granted,
    ``sworn`` verbs tell of what was seen or done where it is over, ``demands`` nouns open a list of what is asked for,
    behind ``exchanging`` ones (with their prepositions) stands what is given for that,
    ``none_of`` words, joined by ``_``, take up what a word of ``not_any`` denies. What is ``held`` for a time that a
    ``running`` preposition opens has begun; who undergoes an ``ending`` verb does nothing afterwards, and who undergoes
    a ``catching`` one no harm. What ``recalling`` verbs have for an object is over when they are done. What
    was made possible by a ``making`` verb took place; ``unless`` words, joined by ``_``, open what may still change it,
    ``rather`` ones what was not done instead.
    """

    governors: Mapping[tuple[str, str], tuple[Governor, ...]]
    modifiers: Mapping[str, tuple[Modifier, ...]]
    moods: tuple[Mood, ...]
    indefinite: frozenset[str]
    question: frozenset[str]
    sequence: frozenset[str]
    purpose: frozenset[str]
    once: frozenset[str]
    missed: frozenset[str]
    fruitless: frozenset[str]
    escaping: frozenset[str]
    sheltering: frozenset[str]
    being: frozenset[str]
    ordering: frozenset[str]
    granted: frozenset[str]
    during: frozenset[str]
    setting: frozenset[str]
    wake: frozenset[str]
    asked: frozenset[str]
    unsure: frozenset[str]
    showing: frozenset[str]
    doubting: frozenset[str]
    sequel: frozenset[str]
    feared: frozenset[str]
    ahead: frozenset[str]
    charges: frozenset[str]
    charged: frozenset[str]
    charged_beside: frozenset[str]
    held_for: frozenset[str]
    heeded: frozenset[str]
    challenging: frozenset[str]
    keeping: frozenset[str]
    achieved: frozenset[str]
    held: frozenset[str]
    topics: frozenset[str]
    broken_up: frozenset[str]
    calling: frozenset[str]
    called: frozenset[str]
    sent: frozenset[str]
    attempts: frozenset[str]
    presuming: frozenset[str]
    judging: frozenset[str]
    effecting: frozenset[str]
    sending: frozenset[str]
    unsaid: frozenset[str]
    telling: frozenset[str]
    pending: frozenset[str]
    fewer: frozenset[str]
    supposing: frozenset[str]
    answering: frozenset[str]
    sharing: frozenset[str]
    half_denied: frozenset[str]
    only: frozenset[str]
    ruling_out: frozenset[str]
    preventing: frozenset[str]
    hard: frozenset[str]
    convening: frozenset[str]
    instead: frozenset[str]
    deadline: frozenset[str]
    how_many: frozenset[str]
    sworn: frozenset[str]
    demands: frozenset[str]
    exchanging: frozenset[str]
    none_of: frozenset[str]
    not_any: frozenset[str]
    running: frozenset[str]
    ending: frozenset[str]
    catching: frozenset[str]
    recalling: frozenset[str]
    making: frozenset[str]
    unless: frozenset[str]
    rather: frozenset[str]


def parse_factuality(table: Mapping[str, object]) -> FactualityWords:
    """The words of a parsed ``factuality.toml``; a missing, unknown or misshapen entry raises ValueError."""
    unknown = sorted(set(table) - {"governor", "modifier", "mood", "stems", "clipped", *SETS})
    if unknown:
        raise ValueError(f"{FILE}: unknown key {', '.join(unknown)}")
    governors: dict[tuple[str, str], tuple[Governor, ...]] = {}
    for governor in map(_governor, _entries(table, "governor")):
        key = (governor.lemma, governor.upos)
        governors[key] = (*governors.get(key, ()), governor)
    modifiers: dict[str, tuple[Modifier, ...]] = {}
    for modifier in map(_modifier, _entries(table, "modifier")):
        modifiers[modifier.lemma] = (*modifiers.get(modifier.lemma, ()), modifier)
    return FactualityWords(
        governors=governors,
        modifiers=modifiers,
        moods=tuple(_mood(entry, table) for entry in _entries(table, "mood")),
        **{key: _words(table, key) for key in SETS},
    )


def _mood(entry: Mapping[str, object], table: Mapping[str, object]) -> Mood:
    stems, examples = table.get("stems", {}), entry.get("examples", [])
    if not isinstance(stems, Mapping) or not isinstance(examples, list):
        raise ValueError(f"{FILE}: stems must be a table and examples a list")
    return Mood(
        effect=_effect(entry.get("effect"), "mood"),
        endings=tuple(sorted(_words(entry, "endings"), key=len, reverse=True)),
        clipped=str(table.get("clipped", "")),
        stems={str(lemma): str(stem) for lemma, stem in stems.items()},
        examples=tuple(str(example) for example in examples),
    )


def _governor(entry: Mapping[str, object]) -> Governor:
    _check(entry, {"lemma", "upos", "effect", "relations", "feats", "needs", "example"})
    lemma, needs = str(entry["lemma"]), entry.get("needs")
    return Governor(
        lemma=lemma,
        upos=str(entry.get("upos", "VERB")),
        effect=_effect(entry["effect"], lemma),
        relations=_words(entry, "relations"),
        feats=_words(entry, "feats"),
        needs=None if needs is None else str(needs),
        example=str(entry["example"]),
    )


def _modifier(entry: Mapping[str, object]) -> Modifier:
    _check(entry, {"lemma", "effect", "company", "relations", "reach", "example"})
    lemma = str(entry["lemma"])
    return Modifier(
        lemma=lemma,
        effect=_effect(entry["effect"], lemma),
        company=_words(entry, "company"),
        relations=_words(entry, "relations"),
        reach=bool(entry.get("reach", False)),
        example=str(entry["example"]),
    )


def _effect(value: object, entry: str) -> str:
    if value not in EFFECTS:
        raise ValueError(f"{FILE}: {entry}: effect must be one of {', '.join(sorted(EFFECTS))}, not {value!r}")
    return str(value)


def _entries(table: Mapping[str, object], key: str) -> tuple[Mapping[str, object], ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(entry, Mapping) for entry in value):
        raise ValueError(f"{FILE}: {key} must be a list of tables")
    return tuple(value)


def _words(entry: Mapping[str, object], key: str) -> frozenset[str]:
    return frozenset(words_of(FILE, entry, key))


def _check(entry: Mapping[str, object], known: set[str]) -> None:
    unknown = sorted(set(entry) - known)
    if unknown:
        raise ValueError(f"{FILE}: {entry.get('lemma')}: unknown key {', '.join(unknown)}")
    missing = sorted({"lemma", "effect", "example"} - set(entry))
    if missing:
        raise ValueError(f"{FILE}: {entry.get('lemma')}: {', '.join(missing)} missing")
