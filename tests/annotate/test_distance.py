"""Words that a text keeps at a distance with quotation marks, and quoted words that are nothing of the kind."""

from __future__ import annotations

import pytest

from selon.annotate.wording.distance import find_distanced
from selon.model import Document
from selon.pipeline import stages
from spoken import engine


def distanced(text: str) -> list[tuple[str, str]]:
    """The words and what they are about."""
    return [
        (wording.span.of(text), wording.about)
        for wording in find_distanced(annotated(text), naming=engine().lang.wording.naming)
    ]


def annotated(text: str) -> Document:
    doc = Document("example", text, "", published="2031-05-05", published_from="option")
    for name, stage in stages(engine(), forced=True):
        if name in {"text", "annotate"}:
            doc = stage(doc)
    return doc


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le voisin parle d'un « montage ».", [("montage", "montage")]),
        ("Le ministre dénonce une action « illégale ».", [("illégale", "action")]),
        ("Il était vu comme le « ministre des attentats ».", [("ministre des attentats", "ministre des attentats")]),
        ("La milice a puni « un crime des services ».", [("crime des services", "crime des services")]),
        ("L'armée dit avoir « traité » deux voitures.", [("traité", "traité")]),
        ("Les « escadrons de la honte » ont tiré.", [("escadrons de la honte", "escadrons de la honte")]),
        ("Des « éléments suspects » ont tiré.", [("éléments suspects", "éléments suspects")]),
        ("La localité, « nettoyée » lundi, est sûre.", [("nettoyée", "localité")]),
        ("Une zone surnommée « triangle de la mort ».", []),
        ("Ses auteurs seront « traqués ».", []),
        ("Les voisins ont vu « plusieurs victimes ».", []),
        ("Le maire parle d'« une faute de frappe des services de la ville ».", []),
        ("« Nous avons vu des soldats », dit un habitant.", []),
        ("Le film « Nuit » sort lundi.", []),
        ("Le groupe armé « Karam » a attaqué le poste.", []),
        ("Le maire parle d'un montage.", []),
    ],
)
def test_a_quoted_noun_or_adjective_is_kept_at_a_distance(text: str, found: list[tuple[str, str]]) -> None:
    """The writer will not have such a word as its own; sentences, titles and names are no such words."""
    assert distanced(text) == found


def test_of_labels_only_what_such_a_verb_gives_counts() -> None:
    """Elsewhere quotation marks may enclose a term: only ``parle d'un`` tells that somebody calls something so."""
    labelled = "Le voisin parle d'un « montage »."
    term = "Le voisin range un « montage »."
    assert [list(found_as_label(text)) for text in (labelled, term)] == [["montage"], []]


def found_as_label(text: str) -> list[str]:
    doc = annotated(text)
    return [wording.span.of(text) for wording in find_distanced(doc, frozenset({"parler"}))]


def test_a_quoted_word_of_a_match_is_no_charge() -> None:
    """``Le club veut « massacrer » son rival``: nobody is killed."""
    game, war = "Le club veut « massacrer » son rival.", "La milice veut « massacrer » ses rivaux."
    assert [[w.lemma for w in annotated(text).wording] for text in (game, war)] == [[], ["massacrer"]]
