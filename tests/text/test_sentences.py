"""Sentences end where a reader would end them, and never reach over a block."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.lang.layout import Layout
from selon.text.blocks import find_blocks
from selon.text.quotes import find_quotations
from selon.text.sentences import find_sentences


def sentences(text: str, layout: Layout) -> list[str]:
    blocks = find_blocks(text, layout)
    found = find_sentences(text, blocks, find_quotations(text, blocks, layout), layout)
    return [sentence.span.of(text) for sentence in found]


@pytest.mark.parametrize(
    "marked",
    [
        "L'armée avance. | Les rebelles reculent.",
        "L'armée avance . | Les rebelles reculent .",
        "Qui a tiré ? | Personne ne sait ! | L'enquête commence.",
        "Il hésite... | Puis il signe… | Rien ne change.",
        "Il a 4.000 hommes, 2.5 fois plus. | 48 sont morts.",
        "M. Aubel, Mme Roc et le Dr. Ternois sont là. | MM. Aubel et Roc aussi.",
        "Le St. Dolmur a été pillé.",
        "J. Aubel et J.-P. Le Roc ont signé avec I. R. Ternois. | Ils sont partis.",
        "La ville date de 44 av. J.-C. | Elle est en ruine.",
        "Le temple (44 av. J.-C.) est détruit.",
        "Le convoi suit le plan B. | Le pont tient.",
        "La mission s'appuie sur l'art. 7 et la p. 12 du traité.",
        "Des ponts, des routes, etc. sont coupés. | Des vivres, etc. | Tout manque.",
        "« Nous partons. | Rien ne presse », a déclaré Maya Ternois. | Elle est partie.",
        "18h42 – | La préfecture compte 14 arrestations.",
        "18h42 | La préfecture compte 14 arrestations.",
        "7:05 | « Le pont est coupé », dit le maire.",
        "18h42 GMT, le pont est coupé.",
        "14h de marche ont suivi.",
        "8 h : | Le pont est rouvert.",
        "17:10 • | Les gendarmes chargent.",
        "18 heures après l'assaut, la ville brûle.",
        "« Nous partons. | Rien ne presse. » | Elle est partie.",
        "« Vous partez ? » a-t-elle demandé. | « Oui. » | Elle est partie.",
        '"Nous partons. | Rien ne presse." | "Tant mieux."',
        "“Nous partons.” | “Tant mieux.”",
        "Il a dit : « Nous partons. | Rien ne presse. » | (Elle aussi.) | Puis rien.",
        "Elle précise : « Le pont tient ». | Il est miné.",
        "« Le pont [...] La route », dit-il. | « Rien. [...] | Rien de plus. »",
        "— Oui. | — Non.",
        "Le site www.Dolmur.Info est fermé. | Il revient.",
        "Ils étaient 1.200 en févr. 2014. | Rien n'a changé en mars. | 48 sont morts.",
        "1. Les combats ont repris.",
    ],
)
def test_sentences_end_where_marked(marked: str, layout: Layout) -> None:
    """``|`` stands where a sentence ends."""
    assert sentences(marked.replace(" | ", " "), layout) == marked.split(" | ")


def test_a_forgotten_blank_does_not_glue_sentences(layout: Layout) -> None:
    assert sentences("Il est parti.Il est revenu.", layout) == ["Il est parti.", "Il est revenu."]


def test_no_sentence_reaches_over_a_block(layout: Layout) -> None:
    assert sentences("Dolmur est prise\n\n3 mars 2014 . –\nL'armée avance", layout) == [
        "Dolmur est prise",
        "3 mars 2014 . –",
        "L'armée avance",
    ]


def test_what_is_too_long_for_a_sentence_is_cut_at_blanks(layout: Layout) -> None:
    text = "mot " * 5000
    found = sentences(text, layout)
    assert max(map(len, found)) <= 4000
    assert " ".join(found) == text.strip()


@given(st.text(st.sampled_from("aA1.!?… «»\"'()[]—,\n\xa0"), max_size=120))
def test_sentences_hold_every_word_once_in_order(layout: Layout, text: str) -> None:
    blocks = find_blocks(text, layout)
    found = [s.span for s in find_sentences(text, blocks, find_quotations(text, blocks, layout), layout)]
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(span.of(text).strip() == span.of(text) != "" for span in found)
    assert all(any(block.span.holds(span) for block in blocks) for span in found)
    assert "".join("".join(span.of(text).split()) for span in found) == "".join(text.split())
