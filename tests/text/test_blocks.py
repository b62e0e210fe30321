"""What is not body stands apart, so that it is never read as part of a sentence."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.lang.layout import Layout
from selon.text.blocks import find_blocks

PROSE = "Les combats ont repris au nord de Dolmur, selon des habitants joints par téléphone lundi soir."


def kinds(text: str, layout: Layout) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(text)) for block in find_blocks(text, layout)]


def test_a_title_line_is_a_heading(layout: Layout) -> None:
    assert kinds(f"Dolmur : reprise des combats\n\n{PROSE}", layout)[0] == ("heading", "Dolmur : reprise des combats")


def test_a_title_needs_no_gap_after_it(layout: Layout) -> None:
    assert [kind for kind, _ in kinds(f"Dolmur : reprise des combats\n{PROSE}", layout)] == ["heading", "body"]


def test_an_agency_heading_between_dashes_is_a_heading(layout: Layout) -> None:
    assert kinds(f"{PROSE}\n\n- Trêve rompue -\n\n{PROSE}", layout)[1] == ("heading", "- Trêve rompue -")


def test_a_question_may_be_a_title(layout: Layout) -> None:
    text = f"Qui tient Dolmur ?\n\n{PROSE}\n\nUne paix en vue ?\n\n{PROSE}"
    assert [kind for kind, _ in kinds(text, layout)] == ["heading", "body", "heading", "body"]


def test_a_first_paragraph_of_prose_is_no_title(layout: Layout) -> None:
    assert [kind for kind, _ in kinds(f"{PROSE}\n\n{PROSE}", layout)] == ["body", "body"]


def test_a_text_of_one_line_is_body(layout: Layout) -> None:
    assert [kind for kind, _ in kinds("Les combats ont repris", layout)] == ["body"]


def test_caption_credit_and_glued_heading_come_apart(layout: Layout) -> None:
    """The way pages come out when pasted: caption, credit and the next heading without a gap."""
    text = f"{PROSE}\n\ndolmur\n© AgencePhotoDolmur est prise\n{PROSE}\n\n.\n\n{PROSE}"
    assert kinds(text, layout) == [
        ("body", PROSE),
        ("caption", "dolmur"),
        ("credit", "© AgencePhoto"),
        ("heading", "Dolmur est prise"),
        ("body", PROSE),
        ("other", "."),
        ("body", PROSE),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "© Agence du Fleuve",
        "© AgencePhoto",
        "Photo : Maya Ternois",
        "(Crédit photo : Agence du Fleuve)",
        "Crédits : Agence du Fleuve",
        "AGENCE/Maya Ternois",
    ],
)
def test_a_credit_line_is_a_credit(line: str, layout: Layout) -> None:
    assert kinds(f"{PROSE}\n\n{line}\n\n{PROSE}", layout)[1] == ("credit", line)


def test_a_heading_stays_one_when_a_credit_comes_later(layout: Layout) -> None:
    text = f"Dolmur/Ostrevan\n\n{PROSE}\n\nDes habitants en fuite\n\n{PROSE}\n\n© Agence\n\n{PROSE}"
    assert [kind for kind, _ in kinds(text, layout)] == ["heading", "body", "heading", "body", "credit", "body"]


def test_a_credit_at_the_end_is_cut_off(layout: Layout) -> None:
    assert kinds(f"{PROSE} (Photo : Agence du Fleuve)\n\nLe pont de Dolmur © Agence\n\n{PROSE}", layout)[:4] == [
        ("body", PROSE),
        ("credit", "(Photo : Agence du Fleuve)"),
        ("caption", "Le pont de Dolmur"),
        ("credit", "© Agence"),
    ]


def test_prose_that_begins_with_a_word_for_pictures_stays_body(layout: Layout) -> None:
    text = f"{PROSE}\n\nPhotos et vidéos ont circulé toute la nuit.\n\n{PROSE}"
    assert [kind for kind, _ in kinds(text, layout)] == ["body", "body", "body"]


def test_a_short_line_between_title_and_dateline_is_a_caption(layout: Layout) -> None:
    text = f"Dolmur : combats\n\nLe pont de Dolmur, en 2013\n\n3 mars 2014 . –\n{PROSE}"
    assert [kind for kind, _ in kinds(text, layout)] == ["heading", "caption", "dateline", "body"]


@pytest.mark.parametrize(
    "line", ["Par Maya Ternois", "De notre envoyé spécial à Dolmur, Ivo Roc", "— Maya Ternois, médecin"]
)
def test_who_signs_is_a_byline(line: str, layout: Layout) -> None:
    assert kinds(f"Dolmur : combats\n\n{line}\n\n{PROSE}", layout)[1] == ("byline", line)


def test_a_spoken_line_after_a_dash_is_body(layout: Layout) -> None:
    line = "— Nous n'avons rien vu, répond-elle."
    assert kinds(f"{PROSE}\n\n{line}\n\n{PROSE}", layout)[1] == ("body", line)


@pytest.mark.parametrize(
    "line", ["Lire aussi : Les deux rives de Dolmur", "Partager cet article :", "Sur le même sujet"]
)
def test_links_and_appeals_are_no_body(line: str, layout: Layout) -> None:
    assert kinds(f"{PROSE}\n\n{line}\n\n{PROSE}", layout)[1] == ("other", line)


def test_prose_that_begins_like_an_appeal_stays_body(layout: Layout) -> None:
    assert kinds("Partager le pouvoir est nécessaire, dit-il.\n\n" + PROSE, layout)[0][0] == "body"


def test_items_are_a_list(layout: Layout) -> None:
    text = f"{PROSE}\n\n• Dolmur\n• Ostrevan\n\nLes tués :\n\nAubel, 34 ans\n\nRoc, 12 ans\n\nTernois, 8 ans\n\n{PROSE}"
    assert [kind for kind, _ in kinds(text, layout)] == ["body", "list", "list", "body", "list", "list", "list", "body"]


def test_wrapped_lines_are_one_paragraph(layout: Layout) -> None:
    first = "Les combats ont repris au nord de Dolmur, selon\ndes habitants joints par téléphone. L'armée nie\n"
    text = first + "avoir tiré sur le marché, où dix personnes sont\nmortes lundi. Les secours\n\nsont arrivés le soir."
    assert [kind for kind, _ in kinds(text, layout)] == ["body", "body"]


def test_a_line_broken_within_a_sentence_goes_on(layout: Layout) -> None:
    text = f"{PROSE}\nLes rebelles tiennent encore le pont du nord et\nles deux routes.\n{PROSE}"
    assert len(kinds(text, layout)) == 3


@given(st.text(st.sampled_from("aé A1.!?:»«\"'’—-•©\n\t\xa0/()"), max_size=120))
def test_blocks_hold_every_word_once_in_order(layout: Layout, text: str) -> None:
    blocks = find_blocks(text, layout)
    assert all(a.span.end <= b.span.start for a, b in pairwise(blocks))
    assert all(block.span.of(text).strip() == block.span.of(text) != "" for block in blocks)
    assert "".join("".join(block.span.of(text).split()) for block in blocks) == "".join(text.split())
