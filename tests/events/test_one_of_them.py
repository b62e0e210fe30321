"""The day of one or some of those told: it dates no happening that befell all of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find
from selon.model import Block, Span, Time
from trees import tree_document, words

TITLE = "Attentats/attentat/NOUN/0/root contre/contre/ADP/3/case un/un/DET/4/det convoi/convoi/NOUN/1/nmod"
ALL = (
    "Dix/dix/NUM/2/nummod soldats/soldat/NOUN/5/nsubj:pass ont/avoir/AUX/5/aux:tense été/être/AUX/5/aux:pass"
    " tués/tuer/VERB/0/root/Tense=Past|VerbForm=Part|Voice=Pass"
)
MONDAY = "est/être/AUX/{at}/aux:tense mort/mourir/VERB/0/root/Tense=Past|VerbForm=Part lundi/lundi/NOUN/{at}/obl"


def day_of_all(subject: str, size: int) -> str | None:
    """The day of « dix soldats ont été tués », followed by « SUBJECT est mort lundi »."""
    doc = tree_document("\n".join((TITLE, ALL, f"{subject} {MONDAY.format(at=size + 2)}")))
    monday = Time(words(doc, "lundi"), "DATE", "2031-05-05", "2031-05-05", "2031-05-05")
    body = Span(doc.sentences[1].span.start, len(doc.text))
    blocks = (Block(doc.sentences[0].span, "heading"), Block(body, "body"))
    events = find(replace(doc, times=(monday,), blocks=blocks))
    killed = next(e for e in events if e.trigger.of(doc.text) == "tués")
    return killed.time.value if killed.time else None


@pytest.mark.parametrize(
    ("subject", "size"),
    [
        ("L'/le/DET/2/det un/un/PRON/5/nsubj/PronType=Ind d'/de/ADP/4/case eux/eux/PRON/2/nmod/Number=Plur", 4),
        ("Le/le/DET/2/det premier/premier/ADJ/4/nsubj", 2),
        ("Le/le/DET/2/det dernier/dernier/ADJ/4/nsubj/Number=Sing", 2),
        ("L'/le/DET/2/det autre/autre/PRON/4/nsubj", 2),
        ("Deux/deux/NUM/5/nsubj d'/de/ADP/4/case entre/entre/ADP/4/case eux/eux/PRON/1/nmod/Number=Plur", 4),
    ],
)
def test_the_day_of_some_dates_not_all(subject: str, size: int) -> None:
    """« Dix soldats ont été tués. L'un d'eux est mort lundi. »: of the nine others it says nothing."""
    if size == 4:
        subject = subject.replace("/5/nsubj", "/6/nsubj")
    assert day_of_all(subject, size) is None


@pytest.mark.parametrize(
    ("subject", "size"),
    [
        ("Ils/il/PRON/3/nsubj/PronType=Prs", 1),
        ("Ce/ce/DET/2/det/PronType=Dem dernier/dernier/ADJ/4/nsubj", 2),
        ("Le/le/DET/2/det chef/chef/NOUN/4/nsubj", 2),
        ("L'/le/DET/2/det un/un/PRON/6/nsubj/PronType=Ind d'/de/ADP/4/case officiers/officier/NOUN/2/nmod", 4),
    ],
)
def test_the_day_of_all_or_of_somebody_else_dates_them(subject: str, size: int) -> None:
    """« Ils sont morts lundi », « ce dernier » are who was told; a noun makes it a story of its own, as before."""
    assert day_of_all(subject, size) == "2031-05-05"


def test_what_goes_on_behind_another_subject_shares_its_day() -> None:
    """« Six ont été tués et treize autres blessés lundi »: both were on that day."""
    both = (
        "Six/six/NUM/2/nummod soldats/soldat/NOUN/5/nsubj:pass ont/avoir/AUX/5/aux:tense été/être/AUX/5/aux:pass"
        " tués/tuer/VERB/0/root/Tense=Past|VerbForm=Part|Voice=Pass et/et/CCONJ/9/cc treize/treize/NUM/8/nummod"
        " autres/autre/ADJ/9/nsubj blessés/blesser/VERB/5/conj/Tense=Past|VerbForm=Part lundi/lundi/NOUN/9/obl"
    )
    doc = tree_document("\n".join((TITLE, both)))
    monday = Time(words(doc, "lundi"), "DATE", "2031-05-05", "2031-05-05", "2031-05-05")
    body = Span(doc.sentences[1].span.start, len(doc.text))
    blocks = (Block(doc.sentences[0].span, "heading"), Block(body, "body"))
    events = find(replace(doc, times=(monday,), blocks=blocks))
    assert {event.time and event.time.value for event in events} == {"2031-05-05"}
