"""What was only tried: « une tentative d'enlèvement » names a deed that was not done, unless the text says it was."""

from __future__ import annotations

from selon.events.hit import Hit
from selon.events.how_certain.moods import is_perfect
from selon.events.how_certain.status import Status
from selon.lang.factuality import FactualityWords
from selon.tree import base, case_of

# To try these is to do them: who tries to mediate talks, a coup that fails was a coup.
DONE_BY_TRYING = frozenset({"political_act", "negotiation", "agreement", "protest"})


def find_attempt(hit: Hit, words: FactualityWords) -> Status | None:
    """That an event noun behind a word for an attempt was not done; None where trying is doing."""
    attempt = _attempt(hit, words)
    if attempt is None or (hit.frame.type in DONE_BY_TRYING and not _is_prevented(hit, attempt, words)):
        return None
    token = hit.tree.tokens[attempt]
    return Status("negated", f"only a {token.lemma}", token.span)


def attempted(hit: Hit, words: FactualityWords) -> int | None:
    """The word for an attempt that an event noun hangs on, where trying is doing: « une tentative de putsch »."""
    return _attempt(hit, words) if hit.frame.type in DONE_BY_TRYING else None


def _attempt(hit: Hit, words: FactualityWords) -> int | None:
    """The word for an attempt that an event noun hangs on and that is none of its trigger."""
    head = hit.tree.tokens[hit.index].head
    tried = hit.frame.upos == "NOUN" and case_of(hit.tree, hit.index) == "de" and head not in hit.parts
    return head if tried and hit.tree.tokens[head].lemma in words.attempts else None


def _is_prevented(hit: Hit, attempt: int, words: FactualityWords) -> bool:
    """True for « une tentative de putsch a été déjouée »: not even the try was made."""
    token = hit.tree.tokens[attempt]
    undergoes = token.deprel in {"obj", "nsubj:pass"}
    return undergoes and hit.tree.tokens[token.head].lemma in words.preventing


def went_ahead(hit: Hit, word: str, words: FactualityWords) -> bool:
    """True for an offensive that is hard to lead, and for what was tried and so done."""
    return (hit.frame.type == "offensive" and word in words.hard) or _was_tried(hit, word, words)


def _was_tried(hit: Hit, word: str, words: FactualityWords) -> bool:
    """True for « des officiers ont tenté un putsch »: it was one, as « une tentative de putsch » was."""
    token = hit.tree.tokens[hit.index]
    noun = hit.frame.upos == "NOUN" and base(token.deprel) == "obj" and hit.frame.type in DONE_BY_TRYING
    tried = noun and word in words.attempts and hit.tree.tokens[token.head].lemma == word
    return tried and is_perfect(hit.tree, token.head)
