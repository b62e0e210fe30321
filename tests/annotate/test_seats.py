"""The town of an office is a place, and the name behind it a person's."""

from __future__ import annotations

from handmade import handmade
from parsed import french
from selon.annotate.names import refine_names


def forms(marked: str) -> list[tuple[str, str]]:
    language = french()
    doc = handmade(marked)
    found = refine_names(doc, language.names, language.actors, language.places.demonyms)
    return [(name.span.of(doc.text), name.kind) for name in found]


def test_town_of_an_office_is_no_part_of_the_name_behind_it() -> None:
    """« le maire de Gao Issa Touré » was one person called Gao Issa Touré, and the town was lost."""
    expected = [("Gao", "place"), ("Issa Touré", "person")]
    assert forms("Le maire de <person>Gao Issa Touré</person> parle.") == expected
    assert forms("Le maire de <person>Gao</person> <person>Issa Touré</person> parle.") == expected


def test_name_of_two_words_behind_an_office_stays_a_name() -> None:
    """« le député de Jean Morel »: without a third word nothing tells where a town would end."""
    assert forms("Le député de <person>Jean Morel</person> parle.") == [("Jean Morel", "person")]


def test_long_name_without_an_office_stays_whole() -> None:
    assert forms("La fille de <person>Anna Maria Berg</person> parle.") == [("Anna Maria Berg", "person")]
