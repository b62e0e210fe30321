"""What is no body though its name looks like one, what is one all the same, and names that were cut."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handmade import handmade
from parsed import french
from selon.annotate.names import refine_names
from selon.model import Document


def names(doc: Document) -> list[tuple[str, str]]:
    language = french()
    found = refine_names(doc, language.names, language.actors, language.places.demonyms)
    return [(name.span.of(doc.text), name.kind) for name in found]


def forms(marked: str) -> list[tuple[str, str]]:
    return names(handmade(marked, {"spatiale": "ADJ", "espagnol": "ADJ", "nationale": "ADJ"}))


@pytest.mark.parametrize(
    "marked",
    [
        "La sonde <organisation>Aurore</organisation> part.",
        "La sonde spatiale <organisation>Aurore</organisation> part.",
        "Le moustique <person>Vivax</person> pique.",
        "Voici l'<organisation>Open de Sirte</organisation> enfin.",
        "Voici la <organisation>Ligue des champions</organisation> enfin.",
    ],
)
def test_a_thing_or_a_contest_is_no_body(marked: str) -> None:
    assert forms(marked) == []


def test_what_is_called_a_thing_once_is_one_everywhere() -> None:
    assert (
        forms("Hier <organisation>Aurore</organisation> part. La sonde <organisation>Aurore</organisation> part.") == []
    )


def test_a_surname_behind_a_thing_stays_a_person() -> None:
    """Prizes are called after people: a text that names the person means the person."""
    marked = "Ici <person>Anna Berg</person> parle. Le prix <person>Berg</person> attend."
    assert forms(marked) == [("Anna Berg", "person"), ("Berg", "person")]


def test_a_known_body_is_none_the_less_behind_a_thing() -> None:
    assert forms("Le programme <organisation>ONU</organisation> avance.") == [("ONU", "organisation")]


@pytest.mark.parametrize(
    ("marked", "form"),
    [
        ("Il cite la société <person>Morel</person> ici.", "Morel"),
        ("Il cite le quotidien espagnol <place>Alba</place> ici.", "Alba"),
        ("Il cite la société <person>Morel Berg</person> ici.", "Morel Berg"),
    ],
)
def test_a_name_behind_a_noun_for_a_body_is_a_body(marked: str, form: str) -> None:
    assert forms(marked) == [(form, "organisation")]


def test_a_full_name_behind_what_belongs_to_another_noun_is_a_person() -> None:
    doc = handmade("Le chef de l'organisation <person>Jean Morel</person> parle.")
    tokens = tuple(replace(t, deprel="nmod") if t.text == "organisation" else t for t in doc.sentences[0].tokens)
    doc = replace(doc, sentences=(replace(doc.sentences[0], tokens=tokens),))
    assert names(doc) == [("Jean Morel", "person")]


def test_names_that_stand_side_by_side_are_one() -> None:
    marked = "Ici <person>Anna Le</person> <organisation>Berg</organisation> parle."
    assert forms(marked) == [("Anna Le Berg", "person")]
    assert forms("Le <organisation>Grand</organisation> <organisation>Splendide</organisation> brûle.") == [
        ("Grand Splendide", "organisation")
    ]


def test_a_person_is_named_in_full_where_the_parser_saw_a_part() -> None:
    marked = "Ici <person>Anna Le Berg</person> parle. Hier <person>Anna</person> Le Berg riait."
    assert forms(marked) == [("Anna Le Berg", "person"), ("Anna Le Berg", "person")]


def test_a_person_right_behind_a_country_stays_one() -> None:
    assert forms("Ici <place>France</place> <person>Anna Berg</person> parle.")[-1] == ("Anna Berg", "person")


@pytest.mark.parametrize("form", ["Parlement", "assemblée nationale", "Conseil constitutionnel"])
def test_some_bodies_are_named_by_a_noun_alone(form: str) -> None:
    assert forms(f"Hier le {form} a voté.") == [(form, "organisation")]


def test_a_body_ends_before_the_person_at_its_head() -> None:
    found = forms("Hier le Conseil national <person>Jean Morel</person> a voté.")
    assert found == [("Conseil national", "organisation"), ("Jean Morel", "person")]


def test_a_plus_may_end_a_name() -> None:
    assert forms("Il cite <organisation>Media +</organisation> ici.") == [("Media +", "organisation")]


def test_a_pronoun_is_nobody() -> None:
    assert forms("Il parle de <person>vous</person> ici.") == []


def test_a_body_of_a_known_body_is_named_up_to_it() -> None:
    """The council is not lost because the body that it belongs to is known by its own name."""
    assert forms("Hier le Conseil de paix de l'Union africaine a voté.") == [
        ("Conseil de paix", "organisation"),
        ("Union africaine", "organisation"),
    ]


def test_a_station_is_no_person_though_its_sentence_begins_with_it() -> None:
    assert forms("<person>Radio Alba</person> se tait.") == [("Radio Alba", "organisation")]


def test_a_short_form_has_the_kind_of_the_long_one() -> None:
    short = "<organisation>FLS</organisation>"
    marked = f"Le Front libre du Sud ({short}) avance. Ici le {short} gagne."
    assert [kind for _, kind in forms(marked)] == ["armed_actor"] * 3


def test_a_letter_before_an_apostrophe_is_no_name() -> None:
    assert forms("Le tyran de <organisation>N'</organisation> parle.") == []


def test_the_short_form_of_common_nouns_is_no_body() -> None:
    marked = (
        "Il paie l'impôt sur la fortune (<organisation>IF</organisation>). L'<organisation>IF</organisation> monte."
    )
    assert forms(marked) == []


def test_the_short_form_of_people_may_be_a_body() -> None:
    short = "<organisation>CLN</organisation>"
    doc = handmade(f"Ici les combattants libres nordistes ({short}) avancent.")
    tokens = tuple(replace(t, feats="Number=Plur") for t in doc.sentences[0].tokens)
    assert names(replace(doc, sentences=(replace(doc.sentences[0], tokens=tokens),))) == [("CLN", "organisation")]


@pytest.mark.parametrize(
    "marked",
    [
        "Ici les rebelles du <organisation>Rassemblement Bleu</organisation> avancent.",
        "Ici la milice <organisation>Alba</organisation> avance.",
        "Ici les miliciens de l'<organisation>ABC</organisation> avancent.",
    ],
)
def test_what_fighters_belong_to_is_armed(marked: str) -> None:
    assert [kind for _, kind in forms(marked)] == ["armed_actor"]


def test_what_is_armed_once_is_so_everywhere() -> None:
    name = "<organisation>Alba</organisation>"
    assert [kind for _, kind in forms(f"Ici {name} parle. Les rebelles d'{name} avancent.")] == ["armed_actor"] * 2


def test_known_bodies_are_not_armed_by_those_who_fight_beside_them() -> None:
    assert forms("Ici les combattants de l'ONU avancent.") == [("ONU", "organisation")]


@pytest.mark.parametrize("word", ["et", "contre"])
def test_fighters_against_a_body_do_not_arm_it(word: str) -> None:
    marked = f"Ici les rebelles {word} le <organisation>Rassemblement Bleu</organisation> négocient."
    assert [kind for _, kind in forms(marked)] == ["organisation"]


def test_the_short_form_of_what_fighters_belong_to_is_armed_too() -> None:
    marked = (
        "Ici les rebelles du <organisation>Rassemblement Bleu Alpin</organisation> (RBA) avancent. Hier le RBA dort."
    )
    assert [kind for _, kind in forms(marked)] == ["armed_actor"] * 3
