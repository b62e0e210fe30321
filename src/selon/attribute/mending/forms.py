"""Forms of words: the verb that an ending tells, and a noun or adjective without its endings."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from selon.lang.clauses import ClauseWords
from selon.model import Token
from selon.tree import PAST_PARTICIPLE, base

DESCRIBING = frozenset({"xcomp", "acl", "amod"})
NOMINAL = frozenset({"NOUN", "ADJ"})
HELD = frozenset({"obj", "iobj"})
ONGOING = "Tense=Pres|VerbForm=Part"


def known_verb(form: str, endings: Iterable[str], words: ClauseWords, verbs: Container[tuple[str, str]]) -> str | None:
    """The known verb that a form with one of some endings belongs to."""
    stems = (form.removesuffix(end) for end in endings if form.endswith(end))
    return next((stem + end for stem in stems for end in words.infinitive if (stem + end, "VERB") in verbs), None)


def changed_verb(form: str, words: ClauseWords, verbs: Container[tuple[str, str]]) -> str | None:
    """The known verb whose stem changes before an ending: « admet » → « admettre »."""
    pairs = (pair.split() for pair in words.changing)
    whole = (form.removesuffix(end) + infinitive for end, infinitive in pairs if form.endswith(end))
    return next((verb for verb in sorted(whole) if (verb, "VERB") in verbs), None)


def finite_verb(form: str, words: ClauseWords, verbs: Container[tuple[str, str]]) -> str | None:
    """The known verb that a form is a finite one of, as its ending shows."""
    return known_verb(form, words.finite, words, verbs) or changed_verb(form, words, verbs)


def bare_forms(token: Token, words: ClauseWords) -> Iterator[str]:
    """The form of a noun or adjective, and what is left of it without the endings that agree."""
    form = token.text.lower()
    yield form
    yield from (form.removesuffix(end) for end in words.agreeing if form.endswith(end))


def with_verbs(tokens: tuple[Token, ...], words: ClauseWords, verbs: Container[tuple[str, str]]) -> tuple[Token, ...]:
    """« la police l'attribue à X », « Le Soudan, ruiné, demande P », « prétend avoir fui » read as nouns: known verbs.

    No noun has an unstressed pronoun for its object, an infinitive straight behind it, nor a subject without a copula
    or an article of its own.
    """
    found = list(tokens)
    subjects = {token.head for j, token in enumerate(tokens) if j < token.head - 1 and base(token.deprel) == "nsubj"}
    for i, token in enumerate(tokens):
        if token.upos not in NOMINAL:
            continue
        noun = token.upos == "NOUN"
        if noun and _is_led(tokens, i, words) and (token.text, "VERB") in verbs:
            found[i] = replace(token, upos="VERB", lemma=token.text, feats="VerbForm=Inf", deprel="xcomp")
            continue
        if noun and _has_elided(tokens, i, words) and (lemma := finite_verb(token.text, words, verbs)) is not None:
            found[i - 2], found[i - 1], found[i] = _clause(tokens, i, lemma)
            continue
        done = known_verb(token.text.lower(), words.past, words, verbs) if noun and _has_agent(tokens, i) else None
        if done is not None:
            found[i] = replace(
                token,
                upos="VERB",
                lemma=done,
                feats=f"{token.feats}|{PAST_PARTICIPLE}" if token.feats else PAST_PARTICIPLE,
            )
            continue
        noun = noun and (_has_pronoun(tokens, i) or (i in subjects and _is_bare(tokens, i)))
        if noun or _has_infinitive(tokens, i):
            lemma = finite_verb(token.text, words, verbs)
            if lemma is not None:
                found[i] = replace(token, upos="VERB", lemma=lemma, feats="VerbForm=Fin")
    return tuple(found)


def _has_agent(tokens: tuple[Token, ...], i: int) -> bool:
    """« Jugée insuffisante | par X, la mesure … »: a noun without an article that somebody does is a participle."""
    opens = base(tokens[i].deprel) in {"advcl", "acl"} and _is_bare(tokens, i)
    return opens and any(t.head == i and t.deprel == "obl:agent" for t in tokens)


def _has_pronoun(tokens: tuple[Token, ...], i: int) -> bool:
    before = tokens[i - 1] if i else None
    return before is not None and before.head == i and "PronType=Prs" in before.feats and before.deprel in HELD


def _has_elided(tokens: tuple[Token, ...], i: int, words: ClauseWords) -> bool:
    """« Alors que l'opposition | l'accuse | de P, Q »: an elided article straight behind a subject is a pronoun."""
    if i < 2 or not tokens[i - 1].text.endswith(("'", "’")) or base(tokens[i - 1].deprel) != "det":
        return False
    subject = tokens[i - 2].upos in {"NOUN", "PROPN"} and base(tokens[i - 2].deprel) == "nsubj"
    article = tokens[i - 1].head == i and tokens[i - 1].lemma in words.article
    return article and subject and base(tokens[i].deprel) != "nsubj"


def _clause(tokens: tuple[Token, ...], i: int, lemma: str) -> tuple[Token, Token, Token]:
    """The subject, the pronoun and the verb that were read as two nouns."""
    subject = replace(tokens[i - 2], head=i, deprel="nsubj")
    pronoun = replace(tokens[i - 1], upos="PRON", feats="PronType=Prs", deprel="obj")
    head = tokens[i].head if tokens[i].head != i - 2 else tokens[i - 2].head
    verb = replace(tokens[i], upos="VERB", lemma=lemma, feats="VerbForm=Fin", head=head, deprel="advcl")
    return subject, pronoun, verb


def _is_led(tokens: tuple[Token, ...], i: int, words: ClauseWords) -> bool:
    """« a fini par admettre »: an infinitive that a helping verb and its preposition lead to."""
    led = i > 1 and tokens[i - 1].upos == "ADP" and tokens[i - 2].lemma in words.helping
    return led and not any(t.head == i and base(t.deprel) in {"det", "amod"} for t in tokens)


def _has_infinitive(tokens: tuple[Token, ...], i: int) -> bool:
    if i + 1 >= len(tokens) or "VerbForm=Inf" not in tokens[i + 1].feats:
        return False
    return not any("VerbForm=Fin" in t.feats for t in tokens[:i])


def _is_bare(tokens: tuple[Token, ...], i: int) -> bool:
    own = (base(t.deprel) for j, t in enumerate(tokens) if t.head == i and j != i)
    return not any(relation in {"cop", "det", "case", "aux", "nummod"} for relation in own)


def without_wrong_form(token: Token, words: ClauseWords) -> Token:
    """« jure » read as an infinitive, « concède » as a present participle: finite, for their endings forbid that.

    A word that stands where a participle may, « se dit satisfait », is one of the past.
    """
    form = token.text.lower()
    if token.upos != "VERB" or form == token.lemma or any(end in form for end in words.participle):
        return token
    infinitive = "VerbForm=Inf" in token.feats and not any(form.endswith(end) for end in words.bare)
    ongoing = token.feats == ONGOING and not any(form.endswith(end) for end in words.past)
    if infinitive and base(token.deprel) in DESCRIBING:
        return replace(token, feats=PAST_PARTICIPLE)
    return replace(token, feats="VerbForm=Fin") if infinitive or ongoing else token
