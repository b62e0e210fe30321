"""What a name names, where it begins and ends, and its fullest form."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from handmade import handmade
from parsed import french
from selon.annotate.names import refine_names, settle_names
from selon.lang.names import split_name
from selon.model import Name, Span, Toponym


def names(marked: str) -> tuple[str, tuple[Name, ...]]:
    language = french()
    doc = handmade(marked, {"démocratiques": "ADJ", "irakienne": "ADJ", "unies": "ADJ"})
    return doc.text, refine_names(doc, language.names, language.actors, language.places.demonyms)


def forms(marked: str) -> list[tuple[str, str]]:
    text, found = names(marked)
    return [(name.span.of(text), name.kind) for name in found]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Le <person>général Jean Morel</person> parle.", [("Jean Morel", "person")]),
        ("<person>Le président Morel</person> parle.", [("Morel", "person")]),
        ("La <person>Suédoise Anna Berg</person> gagne.", [("Anna Berg", "person")]),
        ("Selon <organisation>l'ONU</organisation>, tout va bien.", [("ONU", "organisation")]),
        ("Tirs en <place>la Syrie</place>.", [("Syrie", "place")]),
        ("Le <person>Président</person> parle.", []),
        ("Les <place>Syriens</place> partent.", []),
    ],
)
def test_names_lose_titles_articles_and_demonyms(marked: str, expected: list[tuple[str, str]]) -> None:
    assert forms(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Le <place>Hezbollah</place> avance.", [("Hezbollah", "armed_actor")]),
        ("Les talibans avancent.", [("talibans", "armed_actor")]),
        ("L'<place>État</place> islamique recule.", [("État islamique", "armed_actor")]),
        ("L'armée irakienne avance.", [("armée irakienne", "armed_actor")]),
        ("Le Front de libération du Sud avance.", [("Front de libération du Sud", "armed_actor")]),
        ("Le ministère de la Défense dément.", [("ministère de la Défense", "organisation")]),
        ("La Croix-Rouge aide.", [("Croix-Rouge", "organisation")]),
        ("Le Front contre Gao avance.", [("Front contre Gao", "armed_actor")]),
        ("Les raids de la milice contre Gao cessent.", []),
    ],
)
def test_armed_groups_and_organisations_are_known_by_list_and_form(
    marked: str, expected: list[tuple[str, str]]
) -> None:
    assert [form for form in forms(marked) if form in expected] == expected


def test_a_short_form_in_brackets_stands_for_the_long_one() -> None:
    text, found = names("Les Forces du Nord libre (FNL) avancent. Hier les FNL ont reculé.")
    short = [name for name in found if name.span.of(text) == "FNL"]
    assert len(short) == 2
    assert {name.kind for name in short} == {"armed_actor"}


def test_a_short_form_spells_words_that_nobody_marked() -> None:
    text, found = names("Le Comité des Amis de Sirte (CAS) dément.")
    entities = {name.entity for name in found if name.span.of(text) in {"CAS", "Comité des Amis de Sirte"}}
    assert entities == {"Comité des Amis de Sirte"}


def test_the_letters_in_brackets_tell_that_a_place_is_part_of_a_name() -> None:
    """« Le Front pour la paix au Mali (FPM) » is called so; « le Front, à Sirte (FLN) » is not."""
    marked = "Le <organisation>Front</organisation> pour la paix au <place>Mali</place> ({}) avance."
    assert ("Front pour la paix au Mali", "armed_actor") in forms(marked.format("FPM"))
    assert ("Mali", "place") in forms(marked.format("FLN"))


def test_who_holds_an_office_is_no_place() -> None:
    """Right behind it stands who holds it, with « de » what it is held of; so it is wherever the name is told again."""
    marked = "Le {} <place>Talon</place> part. Ils crient contre <place>Talon</place>."
    assert forms(marked.format("président")) == [("Talon", "person"), ("Talon", "person")]
    assert forms(marked.format("président de")) == [("Talon", "place"), ("Talon", "place")]
    assert forms(marked.format("Président")) == [("Talon", "place"), ("Talon", "place")]


def test_the_fullest_form_of_a_person_is_kept() -> None:
    _text, found = names("<person>Jean Morel</person> parle. <person>Morel</person> promet.")
    assert [name.entity for name in found] == ["Jean Morel", "Jean Morel"]


def test_other_names_of_a_known_group_share_its_fullest_form() -> None:
    _text, found = names("L'État islamique recule. <place>Daech</place> perd la ville.")
    assert [name.entity for name in found] == ["État islamique", "État islamique"]


def test_a_full_name_is_found_again_where_the_parser_missed_it() -> None:
    assert (
        forms("<person>Jean Morel</person> parle. Selon Jean Morel, tout va bien.").count(("Jean Morel", "person")) == 2
    )


def test_a_surname_taken_for_a_place_is_the_person() -> None:
    marked = "<person>Jean Morel</person> parle. Hier <place>Morel</place> promettait."
    assert forms(marked)[-1] == ("Morel", "person")


def test_names_do_not_overlap() -> None:
    marked = "Les <organisation>Forces</organisation> du Nord et l'<place>État</place> islamique (<place>EI</place>)."
    _, found = names(marked)
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(found))


def test_names_agree_with_places() -> None:
    """What was found to be a place is no person, and what was not is no place."""
    doc = handmade("<person>Sirte</person> brûle. <place>Morel</place> part vers Alep.")
    places = tuple(Toponym(Span(doc.text.index(word), doc.text.index(word) + len(word))) for word in ("Sirte", "Alep"))
    named = settle_names(replace(doc, places=places))
    assert [(name.span.of(doc.text), name.kind) for name in named] == [("Sirte", "place"), ("Alep", "place")]


@pytest.mark.parametrize(
    "marked",
    [
        "Il lit <organisation>commerce</organisation> ici.",
        "Il lit <organisation>A7</organisation> ici.",
        "Il lit <organisation>C</organisation> ici.",
        "Il lit <organisation>militant</organisation> ici.",
    ],
)
def test_what_has_no_form_of_a_name_is_none(marked: str) -> None:
    """A common noun, a road, a letter: what a reader takes them for, they name no organisation."""
    assert forms(marked) == []


def test_a_name_ends_with_a_word_that_names() -> None:
    """A preposition at its end belongs to what follows, also when the reader cut the name there."""
    assert forms("Les <organisation>Amis de</organisation> partent.") == [("Amis", "organisation")]


def test_a_name_goes_on_as_far_as_the_reader_saw_it() -> None:
    """A form known by its first words does not cut what the reader read in full."""
    marked = "Le <organisation>Front national du Nord Libre Uni Ancien</organisation> avance."
    assert forms(marked) == [("Front national du Nord Libre Uni Ancien", "armed_actor")]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("L'ONG Soins sans murs accuse l'armée.", [("Soins sans murs", "organisation")]),
        ("Le collectif Mères pour la paix, créé hier, appelle au calme.", [("Mères pour la paix", "organisation")]),
        ("La ville critique l'association Alba pour fraude.", []),
    ],
)
def test_what_a_body_is_for_or_without_belongs_to_its_name(marked: str, expected: list[tuple[str, str]]) -> None:
    """« pour » behind a single name may tell why instead."""
    assert forms(marked) == expected


def test_two_bodies_that_are_joined_are_two_names() -> None:
    language = french()
    doc = handmade("Hier le Sénat et la Chambre Haute ont voté.", {"et": "CCONJ"})
    found = refine_names(doc, language.names, language.actors, language.places.demonyms)
    assert [name.span.of(doc.text) for name in found] == ["Sénat", "Chambre Haute"]


def test_descriptions_of_actors_are_no_names() -> None:
    """``coalition internationale`` tells who is meant, but is nobody's name."""
    assert forms("La coalition internationale frappe.") == []


def test_unknown_words_lose_nothing() -> None:
    doc = replace(handmade("<person>Jean Morel</person> parle."), sentences=())
    assert refine_names(doc, french().names, {}, {}) == ()


def test_an_elision_is_a_word_of_its_own() -> None:
    assert split_name("Armée de l’islam d'Orient") == ("Armée", "de", "l'", "islam", "d'", "Orient")
    assert split_name("AFC/M23") == ("AFC", "/", "M23")


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Selon <organisation>Awa</organisation>, 34 ans, ils ont fui.", [("Awa", "person")]),
        ("<organisation>Awa</organisation>, 34 ans, a fui.", [("Awa", "person")]),
        ("<place>Nouha</place> (16 ans) a fui.", [("Nouha", "person")]),
        ("<place>Nouha</place>, 16 ans après, reconstruit.", [("Nouha", "place")]),
        ("Fêtons le <organisation>Fanal</organisation>, 80 ans, dit-il.", [("Fanal", "organisation")]),
    ],
)
def test_who_has_an_age_is_a_person(marked: str, expected: list[tuple[str, str]]) -> None:
    """A woman who tells what she saw must not become a body, of which « ils » may be said."""
    assert forms(marked) == expected
