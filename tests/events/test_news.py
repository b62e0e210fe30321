"""Strikes, marches, trials, sanctions, accidents: the forms in which such news tells who, how many and how surely."""

from __future__ import annotations

import pytest

from parsed import events_of, unmarked
from selon.model import Event, Party

PARTIES = [
    ("arrest", "<recipient>Dix élus</recipient> se sont fait <trigger>arrêter</trigger> par <actor>la police</actor>."),
    ("judicial", "<recipient>Dix élus</recipient> se sont vu infliger des <trigger>peines</trigger> de prison."),
    ("judicial", "<recipient>Le maire</recipient> s'est vu <trigger>condamner</trigger> à dix ans de prison."),
    ("judicial", "<actor>Le tribunal</actor> a <trigger>condamné</trigger> <recipient>douze militants</recipient>."),
    (
        "sanction",
        "<actor>L'union</actor> a adopté des <trigger>sanctions</trigger> contre <recipient>l'Iran</recipient>.",
    ),
    ("agreement", "<actor>Les deux clans</actor> ont trouvé un <trigger>accord</trigger>."),
    ("agreement", "<actor>Les deux clans</actor> sont parvenus à un <trigger>accord</trigger>."),
    ("agreement", "<actor>Les deux camps</actor> sont <trigger>tombés d'accord</trigger>."),
    ("armed_attack", "<actor>Le clan</actor> a <trigger>attaqué</trigger> et pillé <recipient>le bourg</recipient>."),
    ("destruction", "<actor>L'armée</actor> a attaqué, pris et <trigger>pillé</trigger> <recipient>Gao</recipient>."),
    (
        "armed_attack",
        "<recipient>Le bourg</recipient> a été <trigger>attaqué</trigger> et pillé par <actor>le clan</actor>.",
    ),
    (
        "armed_attack",
        "<actor>Le clan</actor> a tendu une <trigger>embuscade</trigger> à <recipient>des gardes</recipient>.",
    ),
    ("chemical_attack", "<actor>L'armée</actor> a <trigger>utilisé des armes chimiques</trigger> contre le bourg."),
    ("political_act", "<recipient>Le maire</recipient>, <trigger>élu</trigger> président en mai, a démissionné."),
    ("judicial", "<recipient>La banque</recipient> a écopé de deux millions d'euros d'<trigger>amende</trigger>."),
    ("sanction", "L'union a <trigger>levé</trigger> ses sanctions contre <recipient>l'Iran</recipient>."),
    ("evacuation", "<recipient>Les blessés</recipient> ont été <trigger>transportés</trigger> à l'hôpital."),
    (
        "armed_attack",
        "Le roi a accusé <actor>la milice</actor> de l'<trigger>attaque</trigger> du <recipient>convoi</recipient>.",
    ),
    ("political_act", "<recipient>Le chef</recipient> a été <trigger>limogé</trigger> et remplacé par son adjoint."),
    (
        "killing",
        "Ils ont armé <recipient>le tireur</recipient>, <trigger>abattu</trigger> par <actor>la police</actor>.",
    ),
    ("agreement", "À Gao, <actor>les deux camps</actor> sont <trigger>tombés d'accord</trigger>."),
    ("armed_attack", "Samedi, <actor>des inconnus</actor> ont <trigger>pris à partie</trigger> un reporter."),
    ("agreement", "Samedi, <actor>les deux camps</actor> ont <trigger>convenu</trigger> d'un calendrier."),
    ("negotiation", "Une <trigger>réunion</trigger> s'est tenue, réunissant <actor>le maire et les rebelles</actor>."),
    ("negotiation", "<trigger>Pourparlers</trigger> entre <actor>le gouvernement</actor> et la guérilla"),
    ("political_act", "<recipient>L'accord</recipient> doit <trigger>entrer en vigueur</trigger> dimanche."),
    ("destruction", "<recipient>Une usine</recipient> a été détruite par un <trigger>incendie</trigger>."),
    ("arrest", "<trigger>Arrestation</trigger> de <recipient>dix opposants</recipient>"),
    ("protest", "<actor>Les habitants</actor> ont <trigger>marché</trigger> contre <recipient>le roi</recipient>."),
    ("protest", "<actor>Ils</actor> étaient 3 000 à <trigger>manifester</trigger> à Lyon."),
    ("killing", "<recipient>Deux pêcheurs</recipient> sont <trigger>portés disparus</trigger>."),
    (
        "armed_clash",
        "<actor>L'armée</actor> a échangé des <trigger>tirs</trigger> avec <recipient>un clan</recipient>.",
    ),
    ("killing", "<recipient>Deux passagers</recipient> ont été retrouvés <trigger>morts</trigger>."),
    ("displacement", "<recipient>Les habitants d'un village</recipient> qui ont <trigger>fui</trigger> sont revenus."),
    (
        "armed_attack",
        "<actor>L'homme, âgé de 34 ans et connu des services</actor>, qui avait <trigger>attaqué</trigger> Gao, dort.",
    ),
]


def test_a_pronoun_may_be_whoever_was_told_last() -> None:
    """Whoever was abducted is set free; a town that a pronoun stands for is not."""
    freed = "Le maire a été enlevé.\nSes ravisseurs l'ont libéré."
    assert [event.type for event in events_of(freed)] == ["abduction", "release"]
    assert "release" not in [event.type for event in events_of("La ville a été prise.\nL'armée l'a libérée.")]


def told(text: str, marks_at: int) -> Event:
    return next(event for event in events_of(text) if event.trigger.start == marks_at)


def words(party: Party | None, text: str) -> str | None:
    return None if party is None else party.span.of(text)


@pytest.mark.parametrize(("type", "example"), PARTIES)
def test_news_of_courts_talks_and_fires_tells_its_parties(type: str, example: str) -> None:
    """Who sees something done to them, who brings about a sanction or an agreement, what burns."""
    text, marks = unmarked(example)
    event = told(text, marks["trigger"].start)
    parties = {role: words(getattr(event, role), text) for role in ("actor", "recipient") if role in marks}
    assert (event.type, parties) == (type, {role: marks[role].of(text) for role in parties})


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Le gouvernement et la guérilla ont signé un accord de paix.", ["agreement"]),
        ("La guérilla a libéré trois otages.", ["release"]),
        ("Une guérilla oppose l'armée aux rebelles.", ["armed_clash"]),
        ("Le Mali et le Niger ont signé un accord de coopération militaire.", ["agreement"]),
        ("L'accord doit entrer en vigueur dimanche.", ["political_act"]),
        ("L'union a adopté des sanctions contre l'Iran.", ["sanction"]),
        ("Le président a décrété trois jours de deuil national.", ["political_act"]),
        ("La veillée a rassemblé une foule.", ["gathering"]),
        ("La ville a distribué de l'aide à dix réfugiés.", ["aid"]),
        ("La réunion a réuni le maire et les rebelles.", ["negotiation"]),
        ("Un incendie a détruit une usine.", ["destruction"]),
        ("Des milliers de personnes ont marché contre la violence.", ["protest"]),
        ("La marche du siècle a commencé.", []),
    ],
)
def test_one_thing_is_told_once(text: str, types: list[str]) -> None:
    """What only names a party, a cause or the content of an agreement is no happening beside it."""
    assert [event.type for event in events_of(text)] == types


@pytest.mark.parametrize(
    "text",
    [
        "Un train a déraillé, faisant dix morts.",
        "Un hélicoptère de l'armée s'est écrasé, tuant quatre soldats.",
        "Deux passants ont été tués par une voiture.",
    ],
)
def test_a_vehicle_is_nobody_who_acts(text: str) -> None:
    """An accident has no actor, however the sentence is built."""
    assert [event.actor for event in events_of(text) if event.type == "killing"] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "La motion a été rejetée par 212 voix.",
        "Le risque d'être tué inquiète le journaliste.",
        "Ils ont dénoncé l'arrestation de dix élus depuis l'élection d'avril, remportée par le maire.",
    ],
)
def test_votes_risks_and_other_happenings_are_no_parties(text: str) -> None:
    """What is near a happening did not do it, nor undergo it."""
    event = events_of(text)[0]
    assert event.actor is None
    assert "risque" not in (words(event.recipient, text) or "")


def test_a_drone_that_kills_is_told_as_its_actor() -> None:
    """Only what people travel in, or what broke up, is left out."""
    text = "Un drone a tué deux gardes."
    assert [words(event.actor, text) for event in events_of(text)] == ["Un drone"]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Entre 2 000 et 3 000 personnes ont manifesté.", [("Entre 2 000 et 3 000", "participants")]),
        ("Ils étaient 3 000 à manifester à Lyon.", [("3 000", "participants")]),
        ("Un contingent de 500 hommes a été envoyé au Mali.", [("500", "combatants")]),
        ("Un groupe de 200 migrants a été évacué.", [("200", "evacuated")]),
        ("Les deux présidents se sont rencontrés.", []),
        ("Seize hommes ont été arrêtés et dix policiers blessés.", [("Seize", "arrested"), ("dix", "injured")]),
        ("Un homme a été tué et deux femmes blessées.", [("Un", "killed"), ("deux", "injured")]),
        ("Dix détenus ont été torturés et deux sont morts.", [("Dix", "other"), ("deux", "killed")]),
        ("Deux présidents se sont rencontrés.", [("Deux", "other")]),
        ("L'assaillant a été abattu par un policier.", []),
        ("Une bombe posée par les rebelles a tué trois policiers.", [("trois", "killed")]),
        ("Sept sont mortes et huit sont portées disparues.", [("Sept", "killed"), ("huit", "other")]),
        ("Les deux hommes ont été arrêtés.", [("deux", "arrested")]),
    ],
)
def test_numbers_of_groups_bounds_and_both(text: str, counted: list[tuple[str, str]]) -> None:
    """The size of a group is how many it befell; two that are known count nothing but people."""
    found = [(q.span.of(text), q.of) for event in events_of(text) for q in event.quantities]
    assert found == counted


@pytest.mark.parametrize(
    ("text", "word", "factuality"),
    [
        ("Le second tour de l'élection aura lieu en juin.", "élection", "future"),
        ("L'ouverture du procès est fixée au 4 avril.", "procès", "future"),
        ("Le procès doit s'ouvrir lundi.", "procès", "future"),
        ("Les rebelles menacent la capitale d'une offensive.", "offensive", "future"),
        ("Une marche est prévue samedi.", "marche", "future"),
        ("Deux hommes sont jugés pour complicité d'assassinat.", "assassinat", "hedged"),
        ("Le maire a été arrêté.\nIl a été inculpé.\nLes syndicats demandent sa libération.", "libération", "future"),
        ("Le projet de loi, adopté par les députés en mai, est contesté.", "adopté", "asserted"),
        ("Ils se sont vus pour discuter d'un retrait des troupes.", "retrait", "future"),
        ("Les ministres ont discuté de la guerre.", "guerre", "asserted"),
        ("Nous n'avons pas trouvé d'accord.", "trouvé", "negated"),
        ("Dix hommes sont morts dans la répression d'une manifestation interdite.", "manifestation", "asserted"),
        ("Trois personnes sont sans doute mortes.", "mortes", "hedged"),
        ("Les rebelles ne se retirent pas de la ville.", "retirent", "negated"),
        ("Les élections ne se tiendront pas en mai.", "élections", "negated"),
        ("On ne sait pas si le pilote a été tué.", "tué", "hedged"),
        ("La signature de l'accord est prévue lundi.", "accord", "future"),
        ("Trois marins ont disparu en mer.", "disparu", "hedged"),
        ("Il n'y a pas eu de morts.", "morts", "negated"),
        ("La marche, interdite par le préfet, a rassemblé 500 personnes.", "marche", "asserted"),
        ("La grève, interdite par le juge, n'a pas mobilisé les agents.", "grève", "negated"),
        ("Le président a décrété trois jours de deuil national.", "deuil", "asserted"),
    ],
)
def test_dates_threats_and_bans(text: str, word: str, factuality: str) -> None:
    """What is fixed for a day or threatened lies ahead; what was forbidden may have been held all the same."""
    found = [event.factuality for event in events_of(text) if event.trigger.of(text).startswith(word)]
    assert found == [factuality]


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("La Croix-Rouge a livré dix tonnes de vivres aux habitants.", "aid"),
        ("Les soldats ont quitté le pays lundi.", "withdrawal"),
        ("Les rebelles ont quitté la ville.", "evacuation"),
    ],
)
def test_what_is_measured_and_who_leaves_tell_the_kind(text: str, type: str) -> None:
    """A load of food is food; an army that leaves withdraws."""
    assert [event.type for event in events_of(text)] == [type]
