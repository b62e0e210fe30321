"""What a question takes for granted, what is sworn to and what was signed are over; what is due or demanded is not."""

from __future__ import annotations

import pytest

from parsed import told_at


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Combien de villageois ont été <trigger>tués</trigger> ?", "asserted"),
        ("Pourquoi l'armée a-t-elle <trigger>bombardé</trigger> le marché ?", "asserted"),
        ("Qui a <trigger>tué</trigger> le maire ?", "asserted"),
        ("L'armée a-t-elle <trigger>bombardé</trigger> le marché ?", "hedged"),
        ("Combien de civils auraient été <trigger>tués</trigger> ?", "hedged"),
    ],
)
def test_who_asks_how_many_takes_it_for_granted(text: str, factuality: str) -> None:
    """``Combien``, ``pourquoi`` and ``qui`` ask about what is over; a plain question asks whether it is."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Un berger jure avoir compté quatorze <trigger>corps</trigger>.", "asserted"),
        ("Un berger jure avoir <trigger>tué</trigger> deux soldats.", "asserted"),
        ("Un berger jure de <trigger>tuer</trigger> deux soldats.", "future"),
        ("L'armée doit avoir <trigger>évacué</trigger> la ville lundi.", "future"),
    ],
)
def test_what_is_sworn_to_have_been_is_told(text: str, factuality: str) -> None:
    """``jure avoir vu`` looks back, ``jure de tuer`` ahead."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("L'<trigger>accord</trigger>, qui devra être ratifié par le Parlement, a été signé lundi.", "asserted"),
        ("Les deux camps ont signé un <trigger>accord</trigger> qui devra être ratifié.", "asserted"),
        ("La <trigger>marche</trigger> contre la vie chère, qui doit durer trois jours, a commencé lundi.", "asserted"),
        ("Le <trigger>sommet</trigger>, qui doit avoir lieu lundi, a été reporté.", "future|negated"),
        ("Les deux camps préparent un <trigger>sommet</trigger> qui doit se tenir lundi.", "future"),
    ],
)
def test_what_has_begun_is_there_whatever_is_still_to_come_of_it(text: str, factuality: str) -> None:
    """A signed accord that is to be ratified is signed."""
    assert told_at(text).factuality in factuality.split("|")


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Une <trigger>marche</trigger> contre la vie chère, interdite, s'est heurtée aux gendarmes.", "asserted"),
        ("La <trigger>manifestation</trigger>, interdite, a tourné à l'émeute.", "asserted"),
        ("Le comité présente ses revendications : <trigger>libération</trigger> des détenus, paix civile.", "future"),
        ("Ils posent deux conditions : le <trigger>retrait</trigger> des troupes et une amnistie.", "future"),
        ("Ses exigences : la <trigger>démission</trigger> du maire.", "future"),
        ("La revendication de l'<trigger>attentat</trigger> a surpris.", "asserted"),
        ("À la faveur d'une <trigger>trêve</trigger> de cinq heures, la conduite a été réparée.", "asserted"),
        ("Ce serait un drone qui a <trigger>frappé</trigger> l'école.", "hedged"),
        ("C'est un drone qui a <trigger>frappé</trigger> l'école.", "asserted"),
        ("L'<trigger>offensive</trigger> des rebelles se fait attendre.", "negated"),
        ("L'<trigger>envoi</trigger> d'une force de paix n'a pas été retenu.", "negated"),
        ("De <trigger>massacre</trigger>, il n'y en a pas eu.", "negated"),
        ("De <trigger>massacre</trigger>, il n'y en a point eu.", "negated"),
        ("Des <trigger>arrestations</trigger>, il n'y en a jamais eu.", "negated"),
        ("Des <trigger>arrestations</trigger>, il y en a eu.", "asserted"),
    ],
)
def test_what_is_demanded_or_due_is_not_there_yet(text: str, factuality: str) -> None:
    """A list of demands tells of nothing done, a march that met the police was held."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    "text",
    [
        "La commission est habilitée à <trigger>proclamer</trigger> les résultats.",
        "La cour dispose de trente jours pour <trigger>juger</trigger> les militaires.",
        "Un tribunal a été créé pour <trigger>juger</trigger> les militaires.",
        "Le juge a quinze jours pour <trigger>libérer</trigger> les détenus.",
    ],
)
def test_what_somebody_may_or_is_to_do_is_not_done(text: str) -> None:
    """Who has thirty days to try somebody has tried nobody."""
    assert told_at(text).factuality in {"future", "hedged"}


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le <trigger>sommet</trigger> réunira dix chefs d'État.", "future"),
        ("La <trigger>manifestation</trigger> rassemblera les syndicats.", "future"),
        ("Le second <trigger>tour</trigger> opposera les deux hommes.", "future"),
        ("Le <trigger>sommet</trigger> a réuni dix chefs d'État.", "asserted"),
        ("Le <trigger>sommet</trigger> n'a pas réuni tous les chefs d'État.", "asserted"),
    ],
)
def test_what_will_bring_people_together_is_still_to_come(text: str, factuality: str) -> None:
    """A meeting that will gather its guests was not held, and one that did not gather all of them was."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("L'armée a manœuvré de manière à <trigger>encercler</trigger> la ville.", "future"),
        ("Les rebelles ont coupé la route de sorte à <trigger>prendre</trigger> le pont.", "future"),
        ("La façon de <trigger>reprendre</trigger> la ville a choqué.", "asserted"),
        ("L'armée s'acharne à <trigger>bombarder</trigger> la ville.", "asserted"),
        ("L'armée peine à <trigger>avancer</trigger> dans la ville.", "asserted"),
    ],
)
def test_what_is_done_so_as_to_do_another_thing_has_it_as_its_aim(text: str, factuality: str) -> None:
    """``de manière à`` aims as ``pour`` does; the manner in which it was done does not."""
    assert told_at(text).factuality == factuality
