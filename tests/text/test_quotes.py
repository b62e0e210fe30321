"""Quotation marks are paired as a reader pairs them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.lang.layout import Layout
from selon.text.blocks import find_blocks
from selon.text.quotes import find_quotations


def quotations(text: str, layout: Layout) -> list[tuple[str, int, bool]]:
    found = find_quotations(text, find_blocks(text, layout), layout)
    return [(q.inner.of(text), q.depth, q.closed) for q in found]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("Il parle d'un « crime » et d'un « acte\xa0».", ["crime", "acte"]),
        ("«\u202fNous partons\u202f», dit-il.", ["Nous partons"]),
        ("<< Nous partons >>, dit-il.", ["Nous partons"]),
        ("Il parle d'un “crime” et d'un „acte“.", ["crime", "acte"]),
        ('Il parle d\'un "crime" et d\'un " acte " de trop.', ["crime", "acte"]),
        ("Il parle d'un ''crime''.", ["crime"]),
        ("Il parle d'un 'crime odieux' et d'un ‘acte’.", ["crime odieux", "acte"]),
        ("« Nous partons. Rien ne presse », dit-il.", ["Nous partons. Rien ne presse"]),
    ],
)
def test_every_kind_of_mark_is_paired(text: str, inner: list[str], layout: Layout) -> None:
    assert quotations(text, layout) == [(words, 0, True) for words in inner]


@pytest.mark.parametrize(
    "text",
    [
        "L'armée d'Ostrevan n'a pas l’air d'avancer aujourd'hui.",
        "Les gens de l' est disent qu 'il pleut à l' ouest.",
        "Dans les années '80 et '90, l'armée a reculé.",
        'Il a couru en 43"03 puis 9"81, sur 5\' de parcours.',
        "Les rebelles' armes.",
        "Il est parti », dit-on.",
        "Des marques « » vides.",
    ],
)
def test_apostrophes_inches_and_strays_are_no_quotations(text: str, layout: Layout) -> None:
    assert quotations(text, layout) == []


@pytest.mark.parametrize(
    "text",
    [
        "« Il a crié “partez” deux fois », dit-elle.",
        "« Il a crié « partez » deux fois », dit-elle.",
        '« Il a crié "partez" deux fois », dit-elle.',
        "\"Il a crié 'partez' deux fois\", dit-elle.",
        "« Il a crié 'partez' deux fois », dit-elle.",
    ],
)
def test_quotations_nest(text: str, layout: Layout) -> None:
    (outer, depth, closed), inner = quotations(text, layout)
    assert (outer[:9], outer[-9:], depth, closed) == ("Il a crié", "deux fois", 0, True)
    assert inner == ("partez", 1, True)


def test_an_inner_quotation_without_end_ends_with_the_outer_one(layout: Layout) -> None:
    assert quotations("« Il a dit “partons et restez », dit-elle.", layout) == [
        ("Il a dit “partons et restez", 0, True),
        ("partons et restez", 1, False),
    ]


@pytest.mark.parametrize("text", ['« Nous partons", dit-il.', '"Nous partons », dit-il.', "“Nous partons », dit-il."])
def test_a_wrong_closing_mark_closes(text: str, layout: Layout) -> None:
    assert quotations(text, layout) == [("Nous partons", 0, True)]


def test_one_never_closed_ends_with_its_paragraph(layout: Layout) -> None:
    text = "Il a dit : « Nous partons. Rien ne presse.\n\nIl est parti, dit un « témoin »."
    assert quotations(text, layout) == [("Nous partons. Rien ne presse.", 0, False), ("témoin", 0, True)]


@pytest.mark.parametrize("mark", ["« ", "» "])
def test_one_that_each_paragraph_opens_anew_is_one(mark: str, layout: Layout) -> None:
    text = f"« Nous partons lundi.\n\n{mark}Rien ne presse.\n\n{mark}Rien du tout », dit-il. « Rien. »"
    found = quotations(text, layout)
    assert [(depth, closed) for _, depth, closed in found] == [(0, True), (0, True)]
    assert found[0][0].startswith("Nous partons")
    assert found[0][0].endswith("Rien du tout")


def test_one_that_is_closed_in_the_next_paragraph_is_one(layout: Layout) -> None:
    text = "Il a dit : « Nous partons lundi.\n\nRien ne presse », puis : « Rien. »"
    assert quotations(text, layout) == [("Nous partons lundi.\n\nRien ne presse", 0, True), ("Rien.", 0, True)]


def test_a_heading_never_opens_a_quotation_of_the_body(layout: Layout) -> None:
    text = "Dolmur : « nous partons\n\n« Nous partons », a dit un habitant de la ville."
    assert quotations(text, layout) == [("nous partons", 0, False), ("Nous partons", 0, True)]


@given(st.text(st.sampled_from("aéL1 .,«»“”„\"'’‘<>‹›\n\xa0-"), max_size=120))
def test_quotations_nest_and_lie_within_the_text(layout: Layout, text: str) -> None:
    found = find_quotations(text, find_blocks(text, layout), layout)
    for i, a in enumerate(found):
        assert a.span.holds(a.inner)
        assert a.inner.of(text).strip() == a.inner.of(text) != ""
        for b in found[i + 1 :]:
            assert a.inner.holds(b.span) or a.span.end <= b.span.start
        assert a.depth == sum(b.inner.holds(a.span) for b in found[:i])
