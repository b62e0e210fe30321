"""Who did it to whom, and no word more: where a party ends, and whose clause tells it."""

from __future__ import annotations

import pytest

from parsed import unmarked
from selon.arguments import arguments
from selon.model import Party
from selon.tree import grow
from spoken import happenings
from trees import tree_document


def words(party: Party | None, text: str) -> str | None:
    return None if party is None else party.span.of(text)


@pytest.mark.parametrize(
    "example",
    [
        # who drives onto a mine lays none, and whoever made a vehicle a bomb set it off
        "<recipient>Un camion</recipient> a <trigger>sauté</trigger> sur une mine à Djibo, tuant quatre soldats.",
        "Dix soldats sont morts dans l'<trigger>explosion</trigger> d'une moto piégée par <actor>la milice</actor>.",
        # one or some of several deeds are those that are told
        "L'une des <trigger>frappes</trigger> a touché <recipient>un marché</recipient>, faisant dix morts.",
        # what a participle tells of a deed tells whom it befell
        "Un <trigger>viol</trigger> commis par <actor>des miliciens</actor> sur <recipient>une fille</recipient> a été "
        "signalé.",
        # a place before a colon undergoes nothing
        "France : <recipient>une conseillère</recipient> violemment <trigger>agressée</trigger>",
        # who held what is taken
        "La localité a été <trigger>reprise</trigger> des mains des <recipient>djihadistes</recipient> par "
        "<actor>l'armée</actor>.",
        "<actor>Les rebelles</actor> ont <trigger>pris</trigger> deux collines tenues jusque-là par "
        "<recipient>les miliciens</recipient>.",
        "La Haye – <actor>La Cour internationale</actor> a <trigger>condamné</trigger> "
        "<recipient>un ancien chef</recipient> à dix ans de prison.",
        # a verb that others do to somebody is no happening by itself, and a row of people is one party
        "<recipient>Deux maisons</recipient> ont été pillées et <trigger>brûlées</trigger> par "
        "<actor>des miliciens</actor>.",
        "Bilan : <recipient>cinq soldats et deux gendarmes</recipient> <trigger>tués</trigger>.",
        "Niger : <recipient>dix villageois</recipient> <trigger>tués</trigger>, deux femmes enlevées",
        # who gives what others receive, who launched what flew
        "<recipient>Les déplacés</recipient> ont <trigger>reçu</trigger> des vivres de <actor>la Croix-Rouge</actor>.",
        "<recipient>Les rebelles</recipient> ont <trigger>reçu</trigger> des armes du <actor>Rwanda</actor>.",
        "Un drone lancé par <actor>les rebelles</actor> a <trigger>frappé</trigger> <recipient>le port</recipient>.",
        # who is in the midst of it
        "<actor>Les infirmiers</actor>, en <trigger>grève</trigger> depuis lundi, réclament des moyens.",
        "En <trigger>grève</trigger> depuis lundi, <actor>les infirmiers</actor> réclament des moyens.",
        "<actor>Le Soudan</actor> est en <trigger>guerre</trigger> contre <recipient>le Tchad</recipient>.",
        # whose people tell what befell them, and who did that, not who protests against it
        "La famille du <recipient>maire</recipient> a confirmé son <trigger>enlèvement</trigger>.",
        "Les partisans de <recipient>l'opposant</recipient> exigent sa <trigger>libération</trigger>.",
        "Des partisans d'<recipient>un ancien ministre</recipient> ont marché pour protester contre son "
        "<trigger>arrestation</trigger> par <actor>la police</actor>.",
        "<actor>Des élèves</actor> ont marché pour <trigger>protester</trigger> contre son arrestation par la police.",
        # a name that no list knows in a row with a party, and a bomb
        "Des <trigger>affrontements</trigger> entre <actor>les Tirwa</actor> et <recipient>les Maï-Maï</recipient> "
        "ont fait dix morts.",
        "Un camion piégé a <trigger>explosé</trigger> à Gao, tuant <recipient>dix soldats</recipient>.",
        # a phrase takes the clause of a participle whole or not at all
        "Le <trigger>procès</trigger> de <recipient>trois hommes</recipient> accusés d'avoir enlevé un maire à Gao a "
        "commencé.",
        # who is asked to act, and whom an idiom is about
        "L'ONU a demandé à <actor>Kigali</actor> de <trigger>retirer</trigger> <recipient>ses troupes</recipient>.",
        "<actor>Barkhane</actor> a <trigger>fait</trigger> prisonniers <recipient>quatre jihadistes</recipient>.",
        "<recipient>Trois soldats</recipient> ont été tués par l'<trigger>explosion</trigger> d'une mine au passage de "
        "leur convoi.",
        "La famille du <recipient>maire</recipient> accuse <actor>l'armée</actor> de l'avoir <trigger>tué</trigger>.",
        # who is called after their people is somebody; who accuses stands between
        "<actor>Les rebelles</actor> ont <trigger>libéré</trigger> <recipient>un Américain</recipient>.",
        "<recipient>Deux Italiennes</recipient> ont été <trigger>libérées</trigger>.",
        "<actor>Les séparatistes</actor> sont accusés par la police du <trigger>meurtre</trigger> de "
        "<recipient>deux agents</recipient>.",
        # both sides shoot at each other
        "Une <trigger>fusillade</trigger> entre <actor>soldats et bandits</actor> a éclaté.",
        # what it was done in spite of is nobody
        "L'armée a <trigger>bombardé</trigger> <recipient>des villages tenus par le Front</recipient> malgré la trêve.",
        # where they were is no part of who they are
        "<recipient>Un élu</recipient> a été <trigger>tué</trigger> par <actor>des hommes armés</actor> dans le Cauca.",
        "<recipient>Un élu</recipient> a été <trigger>enlevé</trigger> par <actor>des hommes armés non identifiés"
        "</actor> sur la route de Gao.",
        "L'armée a <trigger>bombardé</trigger> <recipient>un groupe terroriste</recipient> à hauteur de Kidal.",
        "Un <trigger>tir</trigger> a touché <recipient>une école abritant des déplacés</recipient> à Gao, une ville.",
        # two sides are no place
        "Des ONG accusent <actor>les deux camps</actor> de <trigger>massacres</trigger>.",
        # the dead of a fight are not its other side
        "Des <trigger>combats</trigger> opposant <actor>la milice</actor> à <recipient>des rebelles</recipient> ont "
        "tué vingt civils.",
        "Des <trigger>affrontements</trigger> entre <actor>des éleveurs peuls</actor> et <recipient>des agriculteurs"
        "</recipient> ont fait trente morts.",
        # who is accused did it, whatever is put in between, and not who accuses them
        "L'opposition accuse <actor>la garde</actor>, dirigée par Anna Sow, d'avoir <trigger>enlevé</trigger> "
        "<recipient>deux élus</recipient>.",
        "Les habitants accusent <actor>des éleveurs</actor>, mardi, d'avoir <trigger>tué</trigger> "
        "<recipient>dix bergers</recipient>.",
        "Le Front accuse <actor>la milice (FDL)</actor> d'avoir <trigger>tué</trigger> <recipient>dix bergers"
        "</recipient>.",
        "L'ONU accuse <actor>les instructeurs</actor>, déployés en mai à la demande du président, de "
        "<trigger>massacres</trigger>.",
        # a number is part of whom it counts
        "<recipient>Une vingtaine de villageois</recipient> <trigger>massacrés</trigger> par <actor>des hommes</actor>",
        # whom one acts on first is whom one acts on next, whatever they are called
        "Les rebelles ont fui. <actor>Des soldats</actor> ont séparé <recipient>les étrangers</recipient> et les ont "
        "<trigger>abattus</trigger>.",
        "L'<trigger>attaque</trigger> d'<recipient>un convoi</recipient> par <actor>ces derniers</actor> a échoué.",
        # what is answered is no deed of those who answer it
        "Les soldats ont répondu à une <trigger>attaque</trigger> des <actor>rebelles</actor> par des tirs.",
        "Les gardes ont riposté par des tirs d'artillerie à une <trigger>attaque</trigger> contre "
        "<recipient>un convoi</recipient>.",
        # the second side is behind who stands by the first
        "Des <trigger>combats</trigger> entre <actor>l'armée</actor>, appuyée par Kigali, et <recipient>les rebelles"
        "</recipient> ont fait dix morts.",
        "Des <trigger>combats</trigger> entre <actor>des rebelles soutenus par le Rwanda</actor> et "
        "<recipient>l'armée</recipient> ont repris.",
        "<recipient>Un élu</recipient> a été <trigger>tué</trigger> par <actor>des rebelles présumés</actor> dans "
        "le Cauca.",
        # who is incited does it
        "Ils sont accusés d'avoir incité <actor>des jeunes</actor> à <trigger>attaquer</trigger> la caserne.",
        "<recipient>Deux avocats</recipient> ont été <trigger>interceptés</trigger> par <actor>des miliciens</actor>.",
        # what a title counts at its end is told beside
        "Mali : une <trigger>frappe</trigger> vise <recipient>un véhicule</recipient>, trois morts",
    ],
)  # fmt: skip
def test_a_party_is_whom_the_words_mean(example: str) -> None:
    text, marks = unmarked(example)
    event = next(event for event in happenings(text) if event.trigger.meets(marks["trigger"]))
    for role in ("actor", "recipient"):
        if role in marks:
            assert words(getattr(event, role), text) == marks[role].of(text), role
    if "actor" not in marks and "armée" not in text:
        assert event.actor is None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Un convoi humanitaire a été détourné par des hommes armés.", "convoi humanitaire"),
        ("Un drone s'est abattu sur le port.", "abattu"),
        ("Des familles ont été déplacées par les eaux.", "déplacées"),
        ("Un pêcheur a été tué par un crocodile.", "tué"),
        ("Le pays, en guerre depuis 2012, manque de tout.", "guerre"),
    ],
)
def test_who_only_stops_it_does_not_do_it(text: str, trigger: str) -> None:
    assert [event.actor for event in happenings(text) if event.trigger.of(text) == trigger] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "La tuerie, mise par le ministre sur le compte des rebelles, a fait dix morts.",
        "Le ministre a mis la tuerie sur le compte des rebelles.",
    ],
)
def test_who_puts_a_deed_down_to_others_did_not_do_it(text: str) -> None:
    """Nor did it befall those."""
    deed = next(event for event in happenings(text) if event.trigger.of(text) == "tuerie")
    assert words(deed.actor, text) != "le ministre"
    assert deed.recipient is None


@pytest.mark.parametrize(
    "text",
    [
        "Le parquet enquête sur le meurtre d'un avocat.",
        "Le parquet enquête sur les causes de l'accident.",
        "L'ONU a ouvert une enquête sur les tortures infligées à un opposant.",
    ],
)
def test_what_is_inquired_into_is_nobody(text: str) -> None:
    inquiry = next(event for event in happenings(text) if event.type == "judicial")
    assert inquiry.recipient is None


def test_whose_people_speak_is_whom_they_mean() -> None:
    text = "Le militant Sow a disparu. Sa famille accuse l'armée de l'avoir tué."
    killing = next(event for event in happenings(text) if event.trigger.of(text) == "tué")
    assert killing.recipient is None or words(killing.recipient, text) != "Sa famille"


def test_who_is_told_of_by_the_way_is_not_whom_a_pronoun_takes_up() -> None:
    text = "Une société, mandatée par la police, a évacué dix hommes. Une ONG lui reproche d'avoir secouru les blancs."
    rescue = next(event for event in happenings(text) if event.type == "release")
    assert rescue.actor is None or words(rescue.actor, text) != "la police"


def test_the_country_where_people_are_sent_does_not_tell_who_sends_them() -> None:
    for text in ("L'armée a déployé 200 soldats au Mali.", "La police a refoulé trente migrants vers le Mali."):
        (event,) = happenings(text)
        assert event.actor is not None
        assert event.actor.code is None


def test_a_part_of_them_is_not_whom_a_participle_is_about() -> None:
    """A parser may hang « dont leur chef » on what was done to all."""
    doc = tree_document(
        "Dix/dix/NUM/2/nummod membres/membre/NOUN/10/nsubj:pass ,/,/PUNCT/6/punct dont/dont/PRON/6/nmod/PronType=Rel "
        "leur/son/DET/6/det chef/chef/NOUN/8/nsubj:pass ,/,/PUNCT/8/punct "
        "arrêtés/arrêter/VERB/2/acl/Number=Plur|Tense=Past|VerbForm=Part sont/être/AUX/10/aux:pass "
        "jugés/juger/VERB/0/root/Number=Plur|Tense=Past|VerbForm=Part"
    )
    found = arguments(grow(doc.sentences[0]), 7)
    assert [(a.relation, a.index) for a in found if a.relation != "punct"] == [("obj", 1)]


def test_another_clause_of_the_sentence_has_its_own_subject() -> None:
    text = "Un tronçon est fermé et des experts de l'agence fédérale sont sur place pour enquêter."
    (event,) = happenings(text)
    assert words(event.actor, text) == "des experts de l'agence fédérale"


def test_a_weapon_by_its_initials_acts_no_more_than_by_its_name() -> None:
    text = "Un photographe a été blessé par un tir de LBD."
    assert [event.actor for event in happenings(text)] == [None]


def test_a_day_between_a_doer_and_its_place_is_no_part_of_the_doer() -> None:
    text = "Deux civils tués par l'armée et trois par les rebelles lundi à Sake."
    assert [words(event.actor, text) for event in happenings(text)] == ["l'armée", "les rebelles"]
