"""Words that a text keeps at a distance by quotation marks: ``un « montage »``, ``une action « illégale »``.

Quotation marks around a word or two that are no sentence, name or title say that the word is somebody else's
(scare quotes; Predelli 2003): it is charged by being marked, whatever it is, so no list of words is needed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from selon.model import Document, Quotation, Span, Token, Wording
from selon.tree import base, is_past_participle

CLIMB = 2  # heads up to the verb that gives a label
LONGEST = 4  # tokens: "escadrons de la honte"; more are a quotation
NAMING = frozenset({"NOUN", "ADJ"})
PAIR = 2
JOINING = frozenset({"ADP", "DET"})


def find_distanced(
    doc: Document, labelling: frozenset[str] | None = None, naming: frozenset[str] = frozenset()
) -> Iterator[Wording]:
    """The quoted words that name a party or an act, in text order.

    With ``labelling``, only those that one of these verbs gives as a label: "parle d'un « montage »". What a verb of
    ``naming`` stands before is a name: "une zone surnommée « triangle de la mort »".
    """
    names = sorted(name.span for name in doc.names)
    tokens = [token for sentence in doc.sentences for token in sentence.tokens]
    starts = [token.span.start for token in tokens]
    for quotation in doc.quotations:
        first = bisect_left(starts, quotation.inner.start)
        inside = tokens[first : bisect_left(starts, quotation.inner.end)]
        if _has_article(inside):
            inside = inside[1:]  # « un crime des services »
        if not quotation.closed or not _is_distanced(inside) or _is_named(quotation, names):
            continue
        if _is_led_to(tokens[:first], naming) or _is_label(doc, inside[0], naming):
            continue
        if labelling is None or _is_label(doc, inside[0], labelling):
            yield Wording(_extent(inside), " ".join(token.lemma for token in inside), _about(doc, quotation, inside))


def _has_article(inside: Sequence[Token]) -> bool:
    """True for a phrase that « un » opens inside the marks."""
    articles = {"Definite=Ind", "Number=Sing"}
    return len(inside) > 1 and articles <= set(inside[0].feats.split("|")) and not inside[0].text[0].isupper()


def _is_led_to(before: Sequence[Token], naming: frozenset[str]) -> bool:
    """True behind a verb before a name, and one of the future: ``surnommée « X »``, ``seront « traqués »``."""
    last = next((token for token in reversed(before) if token.upos != "PUNCT"), None)
    return last is not None and ("Tense=Fut" in last.feats or last.lemma in naming or last.text.lower() in naming)


def _is_distanced(inside: Sequence[Token]) -> bool:
    """True for a noun, adjective or participle alone, or a noun with an adjective or its complement.

    A capital begins a sentence or title.
    """
    if not inside or len(inside) > LONGEST or inside[0].text[0].isupper():
        return False
    first, last = inside[0], inside[-1]
    if len(inside) == 1:
        return first.upos in NAMING or is_past_participle(first)
    described = len(inside) == PAIR and last.upos == "ADJ"
    return first.upos == "NOUN" and (described or (_joins(inside[1:-1]) and last.upos == "NOUN"))


def _joins(between: Sequence[Token]) -> bool:
    return bool(between) and all(token.upos in JOINING for token in between)


def _is_label(doc: Document, token: Token, labelling: frozenset[str]) -> bool:
    sentence = next(s for s in doc.sentences if s.span.holds(token.span))
    at = next(i for i, t in enumerate(sentence.tokens) if t.span == token.span)
    for _ in range(CLIMB):
        at = sentence.tokens[at].head
        if sentence.tokens[at].lemma in labelling:
            return True
    return False


def _is_named(quotation: Quotation, names: Sequence[Span]) -> bool:
    at = bisect_left(names, Span(quotation.inner.end, quotation.inner.end))
    return any(name.meets(quotation.inner) for name in names[max(0, at - 2) : at])


def _extent(inside: Sequence[Token]) -> Span:
    return Span(inside[0].span.start, inside[-1].span.end)


def _about(doc: Document, quotation: Quotation, inside: Sequence[Token]) -> str:
    """What a quoted adjective qualifies, else the quoted words themselves."""
    sentence = next(s for s in doc.sentences if s.span.holds(inside[0].span))
    at = next(i for i, token in enumerate(sentence.tokens) if token.span == inside[0].span)
    head = sentence.tokens[sentence.tokens[at].head]
    describes = inside[0].upos == "ADJ" or is_past_participle(inside[0])
    if describes and base(inside[0].deprel) in {"amod", "acl"} and not quotation.span.holds(head.span):
        return head.span.of(doc.text)
    return _extent(inside).of(doc.text)
