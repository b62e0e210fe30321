"""Who says what by an act: by a complaint, a toll, a call for a strike, a demand for a law."""

from __future__ import annotations

import pytest

from spoken import attributed, fault, happenings, said, types_told, unmark


@pytest.mark.parametrize(
    "marked",
    [
        "<source>La direction</source> <cue>a porté plainte</cue> contre X auprès du procureur de Paris pour <content>"
        "violation du secret fiscal</content>.",
        "<source>L'association</source> <cue>a déposé plainte</cue> contre <content>le maire</content>.",
        "<source>Trois femmes</source> <cue>ont porté plainte</cue> pour <content>agression sexuelle contre leur "
        "entraîneur</content>.",
        "<source>Les riverains</source> <cue>ont déposé une plainte</cue> contre <content>l'usine</content>.",
        "<source>La fédération</source> <cue>a déposé</cue> <content>un recours</content>.",
    ],
)
def test_a_complaint_says_what_somebody_is_accused_of(marked: str) -> None:
    """The charge, or whom it is against; that it is filed is no part of it."""
    assert fault(marked) is None


def test_that_a_complaint_is_filed_is_told_by_the_writer() -> None:
    (filed,) = happenings("L'association a déposé plainte contre le maire.")
    assert (filed.type, filed.attribution) == ("judicial", None)


def test_a_complaint_that_is_not_filed_accuses_nobody() -> None:
    assert attributed("La famille n'a pas porté plainte contre le médecin.").attributions == ()


@pytest.mark.parametrize(
    "marked",
    [
        "Le bilan, <cue>communiqué</cue> par <source>la protection civile</source>, s'élève à <content>12 morts"
        "</content>.",
        "Le bilan <cue>communiqué</cue> par <source>la police</source> s'élève à <content>au moins 12 morts et 30 "
        "blessés</content>.",
        "Le bilan, <cue>établi</cue> par <source>l'ONU</source>, atteint <content>plus de 300 morts</content>.",
        "Le chiffre <cue>avancé</cue> par <source>le syndicat</source> dépasse <content>les 3 000 grévistes</content>.",
        "Le bilan <cue>communiqué</cue> par <source>la police</source> est de <content>12 morts</content>.",
    ],
)
def test_a_toll_is_of_who_gives_it(marked: str) -> None:
    """« Le bilan, communiqué par X, s'élève à P »: X says P, before the verb that tells how high it is."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "text",
    [
        "Le bilan dressé par le maire surprend les habitants.",
        "Le bilan dressé par le maire a surpris douze élus.",
        "Le bilan établi par l'ONU n'atteint pas 300 morts.",
        "Le bilan, contesté par les familles, est de 12 morts.",
        "Le bilan s'élève à 12 morts.",
    ],
)
def test_what_is_told_of_a_toll_is_not_the_toll(text: str) -> None:
    """Nobody gives a number that the writer tells, or that is denied."""
    assert attributed(text).attributions == ()


def test_numbers_that_show_something_say_it_once() -> None:
    """« Les chiffres dévoilés par X montrent P »: P is what they show."""
    doc = attributed("Les chiffres dévoilés par l'office montrent une baisse de 12 % des vols.")
    assert [one.cue.span.of(doc.text) for one in doc.attributions if one.cue] == ["montrent"]


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Le ministère</source> <cue>a annoncé</cue> <content>la fermeture de trois écoles</content>, qui "
        "accueillaient 200 élèves, et <content>la réouverture d'un collège</content>.",
        "<source>L'opposition</source> <cue>demande</cue> <content>la démission du ministre</content>, dont le fils a "
        "été arrêté, et <content>la dissolution du Parlement</content>.",
        "<source>Le syndicat</source> <cue>réclame</cue> <content>une hausse des salaires</content>, gelés depuis "
        "2015, et <content>l'embauche de dix personnes</content>.",
        "<source>Le président</source> <cue>a promis</cue> <content>une école</content>, qui ouvrira en 2030, <content>"
        "un hôpital et un pont</content>.",
        "<source>Le gouvernement</source> <cue>a condamné</cue> <content>l'attaque</content>, qui a fait dix morts et "
        "vingt blessés.",
        "<source>Le ministre</source> <cue>a annoncé</cue> <content>la mort du général</content>, qui commandait la "
        "région, et les funérailles auront lieu mardi.",
        "<source>Le maire</source> <cue>dénonce</cue> <content>la vente de l'usine</content>, qui emploie 300 "
        "ouvriers, et il demande une réunion.",
    ],
)
def test_a_list_goes_on_behind_what_the_writer_puts_in(marked: str) -> None:
    """« X annonce P, qui fait Q, et R »: P and R are announced; what begins a clause of its own is not."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<source>L'ONU</source> <cue>déplore</cue> <content>le refus du gouvernement d'évacuer les civils</content>.",
        "<source>L'ONU</source> <cue>regrette</cue> <content>la décision des rebelles de fermer la route</content>.",
        "<source>Le ministre</source> <cue>craint</cue> <content>le refus des rebelles de négocier</content>.",
        "<source>L'ONG</source> <cue>déplore</cue> d'<content>avoir été exclue des négociations</content>.",
        "<source>Le maire</source> <cue>demande</cue> aux habitants de <content>rester chez eux</content>.",
        "<source>Le maire</source> <cue>accuse</cue> <content>le préfet d'avoir menti</content>.",
    ],
)
def test_what_a_refusal_is_of_is_not_what_is_deplored(marked: str) -> None:
    """« X déplore le refus de Y de V »: the refusal, not V; « déplore d'avoir V » hangs on the verb itself."""
    assert fault(marked) is None


def test_what_is_not_done_as_it_was_refused_did_not_happen() -> None:
    (told,) = happenings("L'ONU déplore le refus du gouvernement d'évacuer les civils.")
    assert (told.type, told.factuality) == ("evacuation", "negated")


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le refus du gouvernement de négocier a aggravé la crise.", "negated"),
        ("La décision du gouvernement de négocier a surpris.", "future"),
        ("La proposition de la ministre de l'Intérieur de dissoudre le mouvement a choqué.", "future"),
    ],
)
def test_what_somebody_refuses_or_decides_is_not_done(text: str, factuality: str) -> None:
    (told,) = happenings(text)
    assert told.factuality == factuality


@pytest.mark.parametrize(
    "marked",
    [
        "<cue>Les accusations</cue> de <content>corruption</content> portées par <source>le député</source> contre le "
        "maire ont été classées.",
        "<cue>Les accusations</cue> de <content>vol</content> portées par <source>l'ONG</source> contre le chef sont "
        "graves.",
        "<cue>Les accusations</cue> de <content>fraude</content> portées par <source>le Collectif contre l'oubli"
        "</source> sont graves.",
        "<cue>La plainte</cue> pour <content>vol</content> déposée par <source>la mairie</source> contre X a été "
        "classée.",
        "<cue>L'appel</cue> à <content>la grève</content> lancé par <source>trois syndicats</source> a été suivi.",
        "<cue>L'appel</cue> lancé par <source>trois syndicats</source> à <content>la grève</content> a été suivi.",
        "<source>Trois syndicats</source> <cue>ont lancé un appel</cue> à <content>la grève</content>.",
        "<cue>La demande</cue> de <source>l'Union africaine</source> d'<content>un retrait des troupes</content> est "
        "restée sans réponse.",
        "<cue>Les craintes</cue> de <source>l'ONU</source> d'<content>une famine</content> se confirment.",
    ],
)
def test_who_made_a_claim_is_named_behind_it(marked: str) -> None:
    """« Les accusations de P portées par X contre Y »: X says so; whom it is against is no part of X."""
    assert fault(marked) is None
    text, marks = unmark(marked)
    found = [one.source.span for one in attributed(text).attributions if one.source]
    assert found == list(marks["source"])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("C'est Paul Girard qui a fait le premier pas : « Nous devons partir. »", "Paul Girard"),
        ("C'est Paul Girard qui a lancé le débat : « Nous devons partir. »", "Paul Girard"),
        ("C'est le maire qui répond : « Nous devons partir. »", "le maire"),
    ],
)
def test_who_is_presented_is_named_alone(text: str, source: str) -> None:
    """« C'est X qui V : « P » »: X, not « c'est X »."""
    (one,) = attributed(text).attributions
    assert one.source is not None
    assert one.source.span is not None
    assert one.source.span.of(text) == source


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Il est allé consoler Paul Martin, qu'il a battu : « Tu as fait une belle course. »", None),
        ("Le maire a reçu Anna Berg, dont la maison a brûlé : « Rien ne sera oublié. »", None),
        ("On écoute Anna Berg, boulangère : « Rien ne sera oublié. »", "Anna Berg"),
        ("Nous avons rencontré Anna Berg, boulangère : « Rien ne sera oublié. »", "Anna Berg"),
        ("Anna Berg est ferme, même si elle hésite : « Rien ne sera oublié. »", "Anna Berg"),
        ("Le ministre de l'intérieur Paul Girard est plus clair : « Rien ne sera oublié. »", "Paul Girard"),
    ],
)
def test_who_meets_somebody_may_say_what_follows_too(text: str, name: str | None) -> None:
    """« Il console X : « P » »: either may say P; beside « on » and « nous » the one who is named does."""
    found = [one.source for one in attributed(text).attributions]
    assert [source.name for source in found if source] == ([name] if name else [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Des documents saisis par la police montrent que le maire savait.", "Des documents saisis par la police"),
        ("Une étude commandée par la mairie conclut que le pont est sûr.", "Une étude commandée par la mairie"),
        ("Une étude publiée par la mairie conclut que le pont est sûr.", "la mairie"),
        ("Des images diffusées par l'armée montrent que le pont est détruit.", "l'armée"),
    ],
)
def test_who_looks_at_a_document_has_not_written_it(text: str, name: str) -> None:
    """« Des documents saisis par X montrent P »: X does not say P; who publishes one stands for it."""
    (one,) = attributed(text).attributions
    assert one.source is not None
    assert one.source.name == name


def test_who_has_looked_at_a_document_speaks_apart_from_it() -> None:
    doc = attributed("Des images saisies par la police montrent un pont détruit. La police craint une crue.")
    assert [one.source.name for one in doc.attributions if one.source][-1] == "La police"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Le club a réalisé que des exploits.", []),
        ("Le maire a annoncé que des mesures.", ["des mesures"]),
        ("Le club a réalisé que des joueurs trichaient.", ["des joueurs trichaient"]),
        ("Le maire affirme que oui.", ["oui"]),
    ],
)
def test_something_behind_que_is_no_clause(text: str, told: list[str]) -> None:
    """« a réalisé que des exploits », without its « ne »: nothing that anybody finds out."""
    doc = attributed(text)
    assert [content for content, _ in said(doc, doc.attributions)] == told


def test_in_exchange_for_somebody_frees_nobody() -> None:
    """« En échange des otages »; but « l'échange des prisonniers »."""
    assert types_told("En échange des otages, le groupe demande une rançon.") == []
    assert types_told("L'échange des prisonniers a eu lieu mardi.") == ["release"]


def test_research_on_something_looks_for_nobody() -> None:
    """« Des recherches sur X du corps humain »; but « les recherches des disparus »."""
    assert types_told("La mission comprend des recherches sur les muscles du corps humain.") == []
    assert types_told("Les recherches des disparus ont repris.") == ["aid"]


@pytest.mark.parametrize(
    "marked",
    [
        "Ces chauffeurs sont <content>des indépendants</content>, <cue>qualifiés</cue> par <source>l'entreprise"
        "</source> de « <content>partenaires</content> ».",
        "<content>Ces livreurs</content>, <cue>qualifiés</cue> par <source>l'entreprise</source> de « <content>"
        "partenaires</content> », sont en grève.",
    ],
)
def test_what_the_writer_says_they_are_is_not_what_they_are_called(marked: str) -> None:
    """« Ce sont des indépendants, qualifiés par X de « P » »: that they are is the writer's."""
    assert fault(marked) is None
