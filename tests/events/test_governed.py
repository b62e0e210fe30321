"""Who acts where another word than the deed's own says so: a promise, thanks, a charge, a relative pronoun."""

from __future__ import annotations

import pytest

from parsed import events_of, find
from trees import tree_document

EXAMPLES = [
    ("Le général a promis aux habitants de libérer la ville.", "libérer", "Le général", None),
    ("La milice a menacé les villageois de brûler leurs maisons.", "brûler", "La milice", "leurs maisons"),
    ("Le ministre a ordonné à l'armée de bombarder le camp.", "bombarder", "l'armée", "le camp"),
    ("Les civils sont victimes d'enlèvements de la part de la milice.", "enlèvements", "la milice", "Les civils"),
    ("Des tirs de la part de soldats ont touché l'école.", "tirs", "soldats", "l'école"),
    ("Le président a remercié l'Église pour sa médiation.", "médiation", "l'Église", None),
    ("Le maire a blâmé la milice pour ses attaques contre le camp.", "attaques", "la milice", "le camp"),
    ("L'homme est accusé d'être l'auteur de l'attentat contre la gare.", "attentat", "L'homme", "la gare"),
    ("L'armée, par laquelle deux civils ont été tués, se tait.", "tués", "L'armée", "deux civils"),
    ("Ces rebelles, contre lesquels l'armée a lancé une offensive, reculent.", "offensive", "l'armée", "Ces rebelles"),
    ("Ayant tué trois soldats, l'homme a été abattu.", "tué", "l'homme", "trois soldats"),
    ("Les assaillants ont fait exploser le pont.", "exploser", "Les assaillants", "le pont"),
    ("Le président a annoncé la dissolution du parlement.", "dissolution", "Le président", "parlement"),
    ("Un journal a annoncé la dissolution du parlement.", "dissolution", None, "parlement"),
    ("Un homme a porté des coups de couteau au gérant.", "coups", "Un homme", "gérant"),
    ("La colonne s'est heurtée à une vive résistance.", "résistance", None, "La colonne"),
    ("Le camion a reculé quand les soldats ont ouvert le feu en sa direction.", "ouvert", "les soldats", "Le camion"),
    ("Un homme a menacé le juge, puis lui a tiré dans le dos.", "tiré", "Un homme", "le juge"),
    ("Les heurts ont laissé un homme entre la vie et la mort.", "heurts", None, None),
    ("Des négociations entamées par l'Église avec les ravisseurs durent.", "négo", "l'Église", "les ravisseurs"),
    ("Un obus tiré par l'armée a tué trois élèves.", "tiré", "l'armée", "trois élèves"),
    ("L'incendie provoqué par un court-circuit a tué trois élèves.", "tué", None, "trois élèves"),
    ("Les soldats tombés dans une embuscade ont été enterrés.", "embuscade", None, "Les soldats"),
    ("L'agression d'une journaliste par des miliciens a été filmée.", "agression", "des miliciens", "une journaliste"),
]


@pytest.mark.parametrize(("text", "word", "actor", "recipient"), EXAMPLES)
def test_who_did_it_to_whom(text: str, word: str, actor: str | None, recipient: str | None) -> None:
    """None of these is read off the deed's own subject and object; the wrong side would look just as sure."""
    event = next(e for e in events_of(text) if word in e.trigger.of(text))
    assert (event.actor.span.of(text) if event.actor else None) == actor
    assert (event.recipient.span.of(text) if event.recipient else None) == recipient


@pytest.mark.parametrize(
    ("text", "word", "actor", "recipient"),
    [
        ("Deux gardes sont poursuivis pour leur participation au viol.", "viol", "Deux gardes", None),
        ("Le colonel est accusé d'implication dans l'assassinat du juge.", "assassinat", "Le colonel", "juge"),
        ("La milice reconnaît sa responsabilité dans l'attaque du convoi.", "attaque", "La milice", "convoi"),
        ("Le général a été jugé pour son rôle dans le massacre.", "massacre", "Le général", None),
        ("Le colonel nie toute implication dans l'assassinat du juge.", "assassinat", None, "juge"),
    ],
)
def test_a_part_in_a_deed_is_whose_it_is(text: str, word: str, actor: str | None, recipient: str | None) -> None:
    """Who is charged with a part in a deed is its actor, as who is charged with the deed; not who denies any part."""
    test_who_did_it_to_whom(text, word, actor, recipient)


@pytest.mark.parametrize(
    ("text", "word", "actor", "recipient"),
    [
        ("Les miliciens ont mis le feu au marché à l'aide d'un bidon.", "feu", "Les miliciens", "marché"),
        ("L'attaque d'un train a fait sept blessés.", "attaque", None, "un train"),
        ("Le Conseil a condamné le tir d'un missile par la marine.", "tir", "la marine", None),
        ("Vingt soldats ont péri lors d'un affrontement.", "affrontement", None, "Vingt soldats"),
        ("Une marche contre la vie chère est prévue.", "marche", None, None),
        ("Il a mis le feu dans un train, blessant sept personnes dont l'auteur.", "feu", "Il", None),
    ],
)
def test_what_is_no_party_is_left_out(text: str, word: str, actor: str | None, recipient: str | None) -> None:
    """Neither a phrase that is a preposition, nor the train that is attacked, nor one of the wounded attacks."""
    test_who_did_it_to_whom(text, word, actor, recipient)


@pytest.mark.parametrize(
    ("text", "word", "actor", "recipient"),
    [
        ("L'un d'eux, blessé lors de son arrestation par les gendarmes, est mort.", "blessé", None, "L'un d'eux"),
        (
            "L'un des ravisseurs, blessé lors de son arrestation par les gendarmes, est mort.",
            "arrestation",
            "les gendarmes",
            "L'un des ravisseurs",
        ),
        ("Le ministre a été sommé de démissionner par le chef de gang.", "démissionner", "Le ministre", None),
        ("Le président accuse Belgrade de les avoir armés.", "armés", "Belgrade", "les"),
        ("Le village assiégé dans cette zone par l'armée a faim.", "assiégé", "l'armée", "Le village"),
    ],
)
def test_an_agent_belongs_to_its_own_deed(text: str, word: str, actor: str | None, recipient: str | None) -> None:
    """Who arrests somebody has not hurt them, and who tells them to go does not go."""
    test_who_did_it_to_whom(text, word, actor, recipient)


@pytest.mark.parametrize("relation", ["obj", "obl:arg"])
def test_who_has_to_pay_is_fined(relation: str) -> None:
    """« La banque a écopé d'un million d'amende »: the sum is the object of its verb or a complement of it."""
    table = (
        "La/le/DET/2/det banque/banque/NOUN/4/nsubj a/avoir/AUX/4/aux:tense écopé/écoper/VERB/0/root"
        f" d'/de/ADP/7/case un/un/DET/7/det million/million/NOUN/4/{relation} d'/de/ADP/9/case"
        " amende/amende/NOUN/7/nmod"
    )
    (event,) = find(tree_document(table))
    assert event.recipient is not None
    assert event.recipient.name == "La banque"
