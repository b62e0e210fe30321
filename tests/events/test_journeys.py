"""Where those were going to or came from to whom something happened: no place of what happened."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find
from selon.model import Place, Toponym
from trees import tree_document, words

ATTACKED = (
    "Un/un/DET/2/det convoi/convoi/NOUN/{v}/nsubj:pass {way} a/avoir/AUX/{v}/aux:tense été/être/AUX/{v}/aux:pass"
    " attaqué/attaquer/VERB/0/root/Tense=Past|VerbForm=Part"
)
ROUTE = "en/en/ADP/4/case route/route/NOUN/2/nmod vers/vers/ADP/6/case Lyon/Lyon/PROPN/4/nmod"
BOUND = "à/à/ADP/4/case destination/destination/NOUN/2/nmod de/de/ADP/6/case Lyon/Lyon/PROPN/4/nmod"
FLAT = "en/en/ADP/4/case route/route/NOUN/2/nmod pour/pour/ADP/6/case Lyon/Lyon/PROPN/2/nmod"
FROM = "en/en/ADP/4/case provenance/provenance/NOUN/2/nmod de/de/ADP/6/case Lyon/Lyon/PROPN/4/nmod"
BACK = "de/de/ADP/4/case retour/retour/NOUN/2/nmod de/de/ADP/6/case Lyon/Lyon/PROPN/4/nmod"
TOWARDS = "vers/vers/ADP/4/case Lyon/Lyon/PROPN/2/nmod"
LINKING = (
    "reliant/relier/VERB/2/acl/Tense=Pres|VerbForm=Part Nice/Nice/PROPN/3/obj à/à/ADP/6/case Lyon/Lyon/PROPN/3/obl"
)
GONE = "parti/partir/VERB/2/acl/Tense=Past|VerbForm=Part de/de/ADP/5/case Lyon/Lyon/PROPN/3/obl"
GOING = (
    "qui/qui/PRON/5/nsubj/PronType=Rel se/se/PRON/5/expl rendait/rendre/VERB/2/acl:relcl/Tense=Imp|VerbForm=Fin"
    " à/à/ADP/7/case Lyon/Lyon/PROPN/5/obl"
)
STANDING = "arrêté/arrêter/VERB/2/acl/Tense=Past|VerbForm=Part à/à/ADP/5/case Lyon/Lyon/PROPN/3/obl"


def place(table: str) -> Toponym | None:
    doc = tree_document(table)
    town = Toponym(words(doc, "Lyon"), Place(1, "Lyon", 1.0, 2.0, "FR", None), "city")
    return next(e.place for e in find(replace(doc, places=(town,))) if e.type == "armed_attack")


@pytest.mark.parametrize("way", [ROUTE, FLAT, BOUND, FROM, BACK, TOWARDS, LINKING, GONE, GOING])
def test_where_somebody_was_going_or_came_from_is_not_where_it_happened(way: str) -> None:
    """A pin on the town that a convoy never reached is a wrong one."""
    assert place(ATTACKED.format(way=way, v=5 + len(way.split()))) is None


def test_where_somebody_stood_may_be_where_it_happened() -> None:
    assert place(ATTACKED.format(way=STANDING, v=5 + len(STANDING.split()))) is not None


def test_what_a_train_is_called_after_is_not_where_it_is() -> None:
    train = ATTACKED.replace("convoi/convoi", "train/train")
    assert place(train.format(way="Lyon/Lyon/PROPN/2/nmod", v=6)) is None
    assert place(train.format(way="à/à/ADP/4/case Lyon/Lyon/PROPN/2/nmod", v=7)) is not None


def test_where_one_goes_to_do_a_thing_is_where_it_is_done() -> None:
    """« Un étudiant qui se rend à Lyon pour manifester »: it is to be at Lyon."""
    doc = tree_document(
        "Un/un/DET/2/det étudiant/étudiant/NOUN/8/nsubj qui/qui/PRON/5/nsubj/PronType=Rel se/se/PRON/5/expl"
        " rend/rendre/VERB/2/acl:relcl/VerbForm=Fin à/à/ADP/7/case Lyon/Lyon/PROPN/5/obl parle/parler/VERB/0/root"
        " pour/pour/ADP/10/mark manifester/manifester/VERB/5/advcl/VerbForm=Inf"
    )
    town = Toponym(words(doc, "Lyon"), Place(1, "Lyon", 1.0, 2.0, "FR", None), "city")
    assert [e.place is not None for e in find(replace(doc, places=(town,)))] == [True]


def places(table: str) -> dict[str, str | None]:
    """The words of the place of each type of event."""
    doc = tree_document(table)
    known = [Toponym(words(doc, w), Place(1, w, 1.0, 2.0, "FR", None), "city") for w in ("Lyon",) if w in doc.text]
    found = find(replace(doc, places=tuple(known)))
    return {event.type: None if event.place is None else event.place.span.of(doc.text) for event in found}


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("pour/pour/ADP/5/case les/le/DET/5/det victimes/victime", None),
        ("dans/dans/ADP/5/case les/le/DET/5/det ruines/ruine", "Lyon"),
    ],
)
def test_where_an_attack_was_is_not_where_its_victims_are_mourned(who: str, expected: str | None) -> None:
    """« Une marche pour les victimes de l'attentat de Lyon » may be anywhere."""
    found = places(
        "Une/un/DET/2/det manifestation/manifestation/NOUN/10/nsubj"
        f" {who}/NOUN/2/nmod de/de/ADP/7/case attentat/attentat/NOUN/5/nmod de/de/ADP/9/case Lyon/Lyon/PROPN/7/nmod"
        " commence/commencer/VERB/0/root/VerbForm=Fin"
    )
    assert (found["armed_attack"], found["protest"]) == ("Lyon", expected)


@pytest.mark.parametrize(("verb", "expected"), [("condamné/condamner", None), ("vu/voir", "la prison")])
def test_a_punishment_is_no_place(verb: str, expected: str | None) -> None:
    """« Condamné à la prison pour l'attentat »: the attack was in no prison."""
    found = places(
        f"Il/il/PRON/3/nsubj:pass est/être/AUX/3/aux:pass {verb}/VERB/0/root/Tense=Past|VerbForm=Part à/à/ADP/6/case"
        " la/le/DET/6/det/Definite=Def prison/prison/NOUN/3/obl pour/pour/ADP/9/case l'/le/DET/9/det"
        " attentat/attentat/NOUN/3/obl"
    )
    assert found["armed_attack"] == expected


@pytest.mark.parametrize(("verb", "expected"), [("transporté/transporter", None), ("achevé/achever", "Lyon")])
def test_where_the_wounded_are_taken_is_not_where_they_were_hurt(verb: str, expected: str | None) -> None:
    found = places(
        "Un/un/DET/2/det passant/passant/NOUN/5/nsubj:pass a/avoir/AUX/5/aux:tense été/être/AUX/5/aux:pass"
        f" tué/tuer/VERB/0/root/Tense=Past|VerbForm=Part et/et/CCONJ/7/cc {verb}/VERB/5/conj/Tense=Past|VerbForm=Part"
        " à/à/ADP/9/case Lyon/Lyon/PROPN/7/obl"
    )
    assert found["killing"] == expected
