"""Where: by what is said of a happening in words of their own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find
from selon.model import Place, Precision, Quantity, Toponym
from trees import tree_document, words

TOLD = (
    "L'/le/DET/2/det attentat/attentat/NOUN/9/nsubj:pass {clause} a/avoir/AUX/9/aux:tense été/être/AUX/9/aux:pass"
    " revendiqué/revendiquer/VERB/0/root/Tense=Past|VerbForm=Part"
)
STRIKING = (
    "qui/qui/PRON/5/nsubj/PronType=Rel a/avoir/AUX/5/aux:tense frappé/frapper/VERB/2/acl:relcl/VerbForm=Part"
    " Lyon/Lyon/PROPN/5/obj"
)
THERE = (
    "qui/qui/PRON/5/nsubj/PronType=Rel s'/se/PRON/5/expl est-produit/produire/VERB/2/acl:relcl/VerbForm=Part"
    " à/à/ADP/7/case Lyon/Lyon/PROPN/5/obl"
)
SUFFERED = (
    "C'/ce/PRON/5/nsubj est/être/AUX/5/cop le/le/DET/5/det premier/premier/ADJ/5/amod attentat/attentat/NOUN/0/root"
    " que/que/PRON/7/obj/PronType=Rel subit/subir/VERB/5/acl:relcl/VerbForm=Fin Lyon/Lyon/PROPN/7/nsubj"
)
FOUGHT_FOR = (
    "Les/le/DET/2/det rebelles/rebelle/NOUN/4/nsubj ont/avoir/AUX/4/aux:tense lancé/lancer/VERB/0/root une/un/DET/6/det"
    " offensive/offensive/NOUN/4/obj pour/pour/ADP/8/mark {aim}/VERB/4/advcl/VerbForm=Inf Lyon/Lyon/PROPN/8/obj"
)
CONTROL = (
    "La/le/DET/2/det bataille/bataille/NOUN/8/nsubj pour/pour/ADP/5/case le/le/DET/5/det contrôle/contrôle/NOUN/2/nmod"
    " de/de/ADP/7/case Lyon/Lyon/PROPN/5/nmod continue/continuer/VERB/0/root/VerbForm=Fin"
)
WHEN = (
    "Dix/dix/NUM/2/nummod passants/passant/NOUN/4/nsubj:pass sont/être/AUX/4/aux:pass tués/tuer/VERB/0/root"
    "/Tense=Past|VerbForm=Part lorsqu'/{word}/SCONJ/9/mark un/un/DET/7/det mur/mur/NOUN/9/nsubj est/être/AUX/9/aux"
    " tombé/tomber/VERB/4/advcl/Tense=Past|VerbForm=Part à/à/ADP/11/case Lyon/Lyon/PROPN/9/obl"
)
QUAKE = (
    "Dix/dix/NUM/2/nummod passants/passant/NOUN/4/nsubj:pass sont/être/AUX/4/aux:pass tués/tuer/VERB/0/root"
    "/Tense=Past|VerbForm=Part après/après/ADP/7/case le/le/DET/7/det séisme/séisme/NOUN/4/obl"
    " qui/qui/PRON/10/nsubj/PronType=Rel a/avoir/AUX/10/aux:tense frappé/frapper/VERB/7/acl:relcl/VerbForm=Part"
    " Lyon/Lyon/PROPN/10/obj"
)
CROWD = (
    "Les/le/DET/2/det étudiants/étudiant/NOUN/6/nsubj de/de/ADP/4/case Lyon/Lyon/PROPN/2/nmod ont/avoir/AUX/6/aux:tense"
    " défilé/défiler/VERB/0/root/Tense=Past|VerbForm=Part"
)
TITLE = (
    "Séisme/séisme/NOUN/0/root à/à/ADP/3/case Lyon/Lyon/PROPN/1/nmod :/:/PUNCT/1/punct un/un/DET/6/det"
    " ministre/ministre/NOUN/8/nsubj:pass est/être/AUX/8/aux:pass {what}/VERB/1/parataxis/Tense=Past|VerbForm=Part"
)
HOSPITAL = (
    "Un/un/DET/2/det soldat/soldat/NOUN/4/nsubj a/avoir/AUX/4/aux:tense succombé/succomber/VERB/0/root"
    "/Tense=Past|VerbForm=Part {case}/ADP/7/case l'/le/DET/7/det/Definite=Def hôpital/hôpital/NOUN/4/obl"
)


def placed(table: str, precision: Precision = "city", **names: Precision) -> str | None:
    """The words of the place of the first event of a parse by hand, where Lyon and further ``names`` are places."""
    doc = tree_document(table)
    known = {name: kind for name, kind in {"Lyon": precision, **names}.items() if name in doc.text}
    places = (Toponym(words(doc, name), Place(None, name, 1.0, 2.0, "XX", None), kind) for name, kind in known.items())
    place = find(replace(doc, places=tuple(sorted(places, key=lambda t: t.span))))[0].place
    return None if place is None else place.span.of(doc.text)


@pytest.mark.parametrize("clause", [STRIKING, THERE])
def test_a_clause_about_a_happening_says_where_it_was(clause: str) -> None:
    """``l'attentat qui a frappé Lyon``, ``qui s'est produit à Lyon``."""
    assert placed(TOLD.format(clause=clause)) == "Lyon"


def test_what_suffers_a_happening_is_where_it_was() -> None:
    """``le premier attentat que subit Lyon``."""
    assert placed(SUFFERED) == "Lyon"


def test_what_somebody_does_in_a_clause_about_it_is_no_place() -> None:
    """``l'attentat que Lyon condamne`` was not in Lyon, nor one that killed the mayor of Lyon."""
    condemned = SUFFERED.replace("subit/subir", "craint/craindre").replace("7/nsubj", "7/nmod")
    assert placed(condemned) is None


@pytest.mark.parametrize(("aim", "place"), [("reprendre/reprendre", "Lyon"), ("soutenir/soutenir", None)])
def test_armies_fight_where_what_they_fight_for_is(aim: str, place: str | None) -> None:
    """``une offensive pour reprendre Lyon`` is there; one to support a capital may be anywhere."""
    assert placed(FOUGHT_FOR.format(aim=aim)) == place


def test_a_battle_for_a_town_is_there() -> None:
    assert placed(CONTROL) == "Lyon"


@pytest.mark.parametrize(("word", "place"), [("lorsque", "Lyon"), ("puisque", None)])
def test_people_die_where_what_killed_them_happened(word: str, place: str | None) -> None:
    """``sont morts lorsqu'un mur est tombé à Lyon``; a reason may lie elsewhere."""
    assert placed(WHEN.format(word=word)) == place


MET = (
    "Un/un/DET/2/det juge/juge/NOUN/4/nsubj:pass est/être/AUX/4/aux:pass arrêté/arrêter/VERB/0/root"
    "/Tense=Past|VerbForm=Part {word}/ADV/8/mark qu'/que/SCONJ/5/fixed il/il/PRON/8/nsubj"
    " dînait/dîner/VERB/4/advcl/VerbForm=Fin à/à/ADP/10/case Lyon/Lyon/PROPN/8/obl"
)
IN_A_TOWN = (
    "L'/le/DET/2/det effondrement/effondrement/NOUN/0/root d'/de/ADP/5/case un/un/DET/5/det"
    " immeuble/immeuble/NOUN/2/nmod à/à/ADP/7/case Lyon/Lyon/PROPN/5/nmod"
)


@pytest.mark.parametrize(("word", "place"), [("alors/alors", "Lyon"), ("parce/parce", None)])
def test_one_is_arrested_where_one_happens_to_be(word: str, place: str | None) -> None:
    assert placed(MET.format(word=word)) == place


def test_what_collapses_is_in_the_town_where_it_stands() -> None:
    assert placed(IN_A_TOWN) == "Lyon"


def test_counted_villages_are_a_place() -> None:
    table = (
        "L'/le/DET/2/det armée/armée/NOUN/3/nsubj reprend/reprendre/VERB/0/root/VerbForm=Fin une/un/DET/5/det"
        " dizaine/dizaine/NOUN/3/obj de/de/ADP/7/case villages/village/NOUN/5/nmod"
    )
    doc = tree_document(table)
    ten = Quantity(words(doc, "une dizaine"), None, 10, 10, 10)
    place = find(replace(doc, quantities=(ten,)))[0].place
    assert (place and place.span.of(doc.text)) == "villages"


def test_a_toll_is_where_its_disaster_was() -> None:
    assert placed(QUAKE) == "Lyon"


def test_a_crowd_gathers_where_it_is_from() -> None:
    assert placed(CROWD) == "Lyon"


def test_a_crowd_of_a_country_may_gather_anywhere() -> None:
    assert placed(CROWD, "country") is None


def test_a_place_named_for_the_crowd_goes_before_where_it_is_from() -> None:
    there = CROWD + " à/à/ADP/8/case Gao/Gao/PROPN/6/obl"
    assert placed(there, Gao="city") == "Gao"


@pytest.mark.parametrize(("what", "place"), [("tué/tuer", "Lyon"), ("élu/élire", None)])
def test_the_place_before_the_colon_of_a_title_is_that_of_those_harmed(what: str, place: str | None) -> None:
    """``Séisme à Lyon : un ministre est tué``; what is decided after it need not be decided there."""
    assert placed(TITLE.format(what=what)) == place


@pytest.mark.parametrize(("case", "place"), [("à/à", None), ("dans/dans", "l'hôpital")])
def test_who_dies_in_hospital_was_hurt_elsewhere(case: str, place: str | None) -> None:
    """``a succombé à l'hôpital``: a hospital without a name is no place of a death."""
    assert placed(HOSPITAL.format(case=case)) == place


@pytest.mark.parametrize(("case", "place"), [("vers/vers", None), ("dans/dans", "le sud")])
def test_a_direction_alone_is_no_place(case: str, place: str | None) -> None:
    table = (
        "Les/le/DET/2/det soldats/soldat/NOUN/3/nsubj avancent/avancer/VERB/0/root/VerbForm=Fin {case}/ADP/6/case"
        " le/le/DET/6/det/Definite=Def sud/sud/NOUN/3/obl"
    )
    assert placed(table.format(case=case)) == place


@pytest.mark.parametrize("verb", ["repoussé/repousser", "préparé/préparer"])
def test_a_town_that_is_attacked_is_the_place_though_it_hangs_on_the_verb(verb: str) -> None:
    """``repousser l'attaque contre Lyon``, which a parser hangs on the verb; the town undergoes it."""
    table = (
        "L'/le/DET/2/det armée/armée/NOUN/4/nsubj a/avoir/AUX/4/aux:tense {verb}/VERB/0/root/Tense=Past|VerbForm=Part"
        " une/un/DET/6/det attaque/attaque/NOUN/4/obj contre/contre/ADP/8/case Lyon/Lyon/PROPN/4/obl"
    )
    assert placed(table.format(verb=verb)) == "Lyon"


def test_where_a_crime_was_is_not_where_it_is_judged() -> None:
    """``condamné pour un vol commis à Lyon``."""
    table = (
        "Un/un/DET/2/det milicien/milicien/NOUN/5/nsubj:pass a/avoir/AUX/5/aux:tense été/être/AUX/5/aux:pass"
        " condamné/condamner/VERB/0/root/Tense=Past|VerbForm=Part pour/pour/ADP/7/case crimes/crime/NOUN/5/obl"
        " commis/commettre/VERB/7/acl/VerbForm=Part à/à/ADP/10/case Lyon/Lyon/PROPN/8/obl"
    )
    assert placed(table) is None


def test_an_embassy_is_not_in_the_country_it_is_of() -> None:
    """``l'ambassade de Syrie à Lyon``: the town says where, and without one nothing does."""
    table = (
        "L'/le/DET/2/det/Definite=Def ambassade/ambassade/NOUN/{verb}/nsubj:pass de/de/ADP/4/case"
        " Syrie/Syrie/PROPN/2/nmod{town} a/avoir/AUX/{verb}/aux:tense été/être/AUX/{verb}/aux:pass"
        " attaquée/attaquer/VERB/0/root/Tense=Past|VerbForm=Part"
    )
    town = " à/à/ADP/6/case Lyon/Lyon/PROPN/2/nmod"
    for doc, name in ((table.format(verb=9, town=town), "Lyon"), (table.format(verb=7, town=""), None)):
        made = tree_document(doc)
        places = [Toponym(words(made, "Syrie"), Place(None, "Syria", None, None, "SY", None), "country")]
        if name:
            places.append(Toponym(words(made, name), Place(None, name, 1.0, 2.0, "XX", None), "city"))
        place = find(replace(made, places=tuple(places)))[0].place
        assert place is not None
        assert (place.place.name if place.place else None) == name


def test_a_site_ends_at_the_comma_behind_its_name() -> None:
    """``la ville de Lyon, prise en mai, a été attaquée``: the place is the town, not its story."""
    table = (
        "La/le/DET/2/det/Definite=Def ville/ville/NOUN/11/nsubj:pass de/de/ADP/4/case Lyon/Lyon/PROPN/2/nmod"
        " ,/,/PUNCT/6/punct prise/prendre/VERB/2/acl/VerbForm=Part en/en/ADP/8/case mai/mai/NOUN/6/obl"
        " ,/,/PUNCT/6/punct"
        " a-été/être/AUX/11/aux:pass attaquée/attaquer/VERB/0/root/Tense=Past|VerbForm=Part"
    )
    assert placed(table) == "La ville de Lyon"


THERE_LATER = (
    "{first}/{first}/PROPN/0/root\n"
    "Une/un/DET/2/det bombe/bombe/NOUN/4/nsubj a/avoir/AUX/4/aux:tense explosé/exploser/VERB/0/root"
    "/Tense=Past|VerbForm=Part à/à/ADP/7/case la/le/DET/7/det/Definite=Def {noun}/NOUN/4/obl"
)


def test_a_border_is_not_the_region_named_before() -> None:
    """``à la frontière`` takes up no region that was named, ``dans la province`` does."""
    for noun, name in (("frontière/frontière", None), ("province/province", "Tell")):
        doc = tree_document(THERE_LATER.format(first="Tell", noun=noun))
        place = find(
            replace(doc, places=(Toponym(words(doc, "Tell"), Place(None, "Tell", None, None, "XX", "ADM1"), "region"),))
        )[0].place
        assert place is not None
        assert (place.place.name if place.place else None) == name


def test_the_capital_is_the_capital_of_the_country_of_the_town_named_last() -> None:
    """``la capitale`` after a smaller town of the same country means the capital that was named before it."""
    doc = tree_document("Gao/Gao/PROPN/0/root\n" + THERE_LATER.format(first="Mopti", noun="capitale/capitale"))
    seat = Toponym(words(doc, "Gao"), Place(1, "Gao", 1.0, 2.0, "XX", "PPLC"), "city")
    town = Toponym(words(doc, "Mopti"), Place(2, "Mopti", 1.5, 2.5, "XX", "PPL"), "city")
    place = find(replace(doc, places=(seat, town)))[0].place
    assert place is not None
    assert place.place == seat.place


@pytest.mark.parametrize(
    ("verb", "told", "place"),
    [
        ("tué/tuer", "rassemblés/rassembler", "Lyon"),
        ("tué/tuer", "nés/naître", None),
        ("libéré/libérer", "enlevés/enlever", None),
    ],
)
def test_where_those_struck_were_before_is_another_place(verb: str, told: str, place: str | None) -> None:
    """Who is ``rassemblé à Lyon`` is struck there; who was born or abducted there may be anywhere by now."""
    table = (
        "La/le/DET/2/det police/police/NOUN/4/nsubj a/avoir/AUX/4/aux:tense {verb}/VERB/0/root"
        "/Tense=Past|VerbForm=Part des/un/DET/6/det hommes/homme/NOUN/4/obj {told}/VERB/6/acl/Tense=Past|VerbForm=Part"
        " à/à/ADP/9/case Lyon/Lyon/PROPN/7/obl"
    )
    assert placed(table.format(verb=verb, told=told)) == place
