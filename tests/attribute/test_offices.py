"""What a person who speaks is, and for whom: only where the text tells, in its own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rows import FIN, says
from selon.model import Attribution, Document
from selon.pipeline import read_words
from spoken import engine

Attribute = Callable[..., tuple[Document, tuple[Attribution, ...]]]
SING = "Number=Sing"


SPOKESWOMAN = (
    "La le DET 2 det",
    f"porte-parole porte-parole NOUN VERB_ nsubj Gender=Fem|{SING}",
    "du de ADP 4 case Definite=Def",
    f"gouvernement gouvernement NOUN 2 nmod {SING}",
)
NAMED = (*SPOKESWOMAN, f"Anna Anna PROPN 2 flat {SING}")


def office(found: tuple[Document, tuple[Attribution, ...]]) -> tuple[str | None, str | None]:
    doc, (*_before, last) = found
    assert last.source is not None
    role, party = (span.of(doc.text) if span else None for span in (last.source.role, last.source.party))
    return role, party


def test_the_office_and_the_body_of_a_person_are_words_of_the_text(read: Attribute) -> None:
    assert office(read(says(*NAMED), ("Anna",))) == ("porte-parole du gouvernement", "gouvernement")


def test_an_office_told_once_is_known_where_only_the_name_speaks(read: Attribute) -> None:
    later = says(f"Anna Anna PROPN VERB_ nsubj {SING}")
    assert office(read(says(*NAMED) + "\n\n" + later, ("Anna",))) == ("porte-parole du gouvernement", "gouvernement")


def test_who_is_not_named_has_an_office_too(read: Attribute) -> None:
    assert office(read(says(*SPOKESWOMAN))) == ("porte-parole du gouvernement", "gouvernement")


def test_a_portfolio_is_no_body(read: Attribute) -> None:
    minister = (
        "Le le DET 2 det",
        f"ministre ministre NOUN VERB_ nsubj Gender=Masc|{SING}",
        "de de ADP 5 case",
        "la le DET 5 det",
        f"police police NOUN 2 nmod {SING}",
    )
    assert office(read(says(*minister))) == ("ministre de la police", None)


def test_the_adjective_of_a_country_tells_for_whom(read: Attribute) -> None:
    president = (
        "Le le DET 2 det",
        f"président président NOUN VERB_ nsubj Gender=Masc|{SING}",
        f"malien malien ADJ 2 amod {SING}",
    )
    assert office(read(says(*president))) == ("président malien", "malien")


def test_a_kind_of_office_names_no_body(read: Attribute) -> None:
    chief = (
        "Le le DET 2 det",
        f"chef chef NOUN VERB_ nsubj Gender=Masc|{SING}",
        "de de ADP 4 case",
        f"police police NOUN 2 nmod {SING}",
    )
    assert office(read(says(*chief))) == ("chef de police", None)


def test_a_body_has_no_office(read: Attribute) -> None:
    army = ("L' le DET 2 det", f"armée armée NOUN VERB_ nsubj Gender=Fem|{SING}")
    assert office(read(says(*army))) == (None, None)


def test_a_word_for_anybody_is_no_office(read: Attribute) -> None:
    man = ("Un un DET 2 det Definite=Ind", f"homme homme NOUN VERB_ nsubj Gender=Masc|{SING}")
    assert office(read(says(*man))) == (None, None)


def test_a_plural_without_article_whose_verb_is_singular_is_the_name_of_a_body(read: Attribute) -> None:
    """« Médecins du Nil affirme que … » is a body; « Des médecins … », or « Médecins … affirment », are people."""
    body = (
        "Médecins médecin NOUN VERB_ nsubj Gender=Masc|Number=Plur",
        "du de ADP 3 case Definite=Def",
        f"Nil Nil PROPN 1 nmod {SING}",
    )
    for verb, anonymous, kind in (("Number=Sing|VerbForm=Fin", False, "organisation"), (FIN, True, "group")):
        _doc, (one,) = read(says(*body).replace(f"root {FIN}", f"root {verb}"))
        assert one.source is not None
        assert (one.source.anonymous, one.source.kind) == (anonymous, kind)


@pytest.mark.parametrize(
    ("text", "anonymous"),
    [
        ("Les officiels du ministère rejettent ces accusations.", False),
        ("Des officiels du ministère rejettent ces accusations.", True),
        ("Les officiels rejettent ces accusations.", True),
    ],
)
def test_all_those_of_a_known_body_are_no_strangers(text: str, anonymous: bool) -> None:
    (one,) = read_words(text, "example", engine(), None).attributions
    assert one.source is not None
    assert one.source.anonymous is anonymous
