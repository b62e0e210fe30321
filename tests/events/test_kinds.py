"""Words that only seem to name a happening, or one of another kind: who flees, asks, is hit and lays down arms."""

from __future__ import annotations

import pytest

from parsed import events_of


def told(text: str) -> list[tuple[str, str]]:
    return [(event.trigger.of(text), event.type) for event in events_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Les journalistes enquêtent depuis trois ans sur la société.",
        "L'ONG a enquêté sur le prix du pain.",
        "Une enquête sociologique auprès de jeunes a été publiée.",
    ],
)
def test_an_inquiry_of_no_court_is_none(text: str) -> None:
    """Reporters and researchers charge nobody."""
    assert told(text) == []


def test_an_inquiry_of_the_police_is_judicial() -> None:
    """So is one of a prosecutor."""
    assert told("Le parquet enquête sur le vol.") == [("enquête", "judicial")]


@pytest.mark.parametrize("text", ["Le rapport s'appuie sur 62 entretiens.", "Elle a réalisé 62 entretiens."])
def test_interviews_for_a_report_are_no_talks(text: str) -> None:
    """Nobody negotiates in them."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("L'assaillant a pris la fuite.", []),
        ("Le suspect a fui à moto.", []),
        ("Les rebelles ont pris la fuite devant l'armée.", ["withdrawal"]),
        ("Les habitants ont pris la fuite.", ["displacement"]),
    ],
)
def test_an_attacker_on_the_run_does_not_withdraw(text: str, types: list[str]) -> None:
    """Troops withdraw and civilians flee; who runs off after an attack does neither."""
    assert [kind for _, kind in told(text)] == types


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Le couvre-feu est entré en vigueur lundi.", ("couvre-feu", "political_act")),
        ("L'état d'urgence est entré en vigueur.", ("état d'urgence", "political_act")),
        ("L'accord de cessez-le-feu est entré en vigueur.", ("accord de cessez-le-feu", "ceasefire")),
        ("Les sanctions sont entrées en vigueur.", ("sanctions", "sanction")),
        ("L'entrée en vigueur du cessez-le-feu est prévue lundi.", ("cessez-le-feu", "ceasefire")),
    ],
)
def test_what_comes_into_force_is_one_act(text: str, event: tuple[str, str]) -> None:
    """Two records would be two curfews."""
    assert told(text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Un immeuble a été touché par un drone.", ("touché", "air_strike")),
        ("L'hôpital a été la cible de roquettes.", ("cible", "shelling")),
        ("La base a été visée par des missiles.", ("visée", "shelling")),
        ("Une frappe de missile a été signalée.", ("frappe de missile", "shelling")),
        ("Un raid de drones a été signalé.", ("raid de drones", "air_strike")),
        ("L'armée a abattu deux missiles.", ("abattu", "destruction")),
        ("Le missile a été abattu par la défense aérienne.", ("abattu", "destruction")),
        ("Les rebelles ont remis leurs armes à l'ONU.", ("remis", "surrender")),
        ("Les rebelles marchent sur la capitale.", ("marchent", "offensive")),
        ("L'armée a rappelé 300 réservistes.", ("rappelé", "deployment")),
        ("Les miliciens ont emmené trois villageois.", ("emmené", "abduction")),
        ("Deux cents salariés ont occupé le siège de l'entreprise.", ("occupé", "protest")),
        ("Les émeutiers ont brûlé deux autocars.", ("brûlé", "destruction")),
        ("Deux villas ont été endommagées par des charges explosives.", ("endommagées", "bombing")),
        ("Des partisans du président ont bloqué des routes.", ("bloqué", "protest")),
        ("Les passagers ont été retenus par des hommes armés.", ("retenus", "abduction")),
        ("Le pays a envoyé 10 000 rations alimentaires.", ("envoyé", "aid")),
        ("L'armée a mené des frappes préventives.", ("frappes", "air_strike")),
        ("Les étudiants ont pris d'assaut la télévision.", ("pris d'assaut", "armed_attack")),
        ("Troisième nuit d'émeutes dans la capitale.", ("émeutes", "riot")),
        ("Deux ingénieurs sont retenus depuis août.", ("retenus", "abduction")),
        ("Trente corps ont été remontés de la mine.", ("corps", "killing")),
        ("Des hélicoptères ont mitraillé le convoi.", ("mitraillé", "air_strike")),
        ("Un drone a largué deux grenades sur un marché.", ("largué", "air_strike")),
        ("Un engin explosif a sauté près du pont.", ("sauté", "bombing")),
        ("L'opposant a été placé sous les verrous.", ("placé", "arrest")),
        ("Les otages ont recouvré la liberté.", ("recouvré", "release")),
        ("Les armes se sont tues.", ("tues", "ceasefire")),
        ("Les camionneurs ont dressé des barrages routiers.", ("dressé des barrages", "protest")),
    ],
)
def test_by_what_people_are_hit_and_what_they_do(text: str, event: tuple[str, str]) -> None:
    """The kind follows the arms: what is shot down is destroyed, not killed."""
    assert told(text) == [event]


@pytest.mark.parametrize(
    "text",
    [
        "Le groupe de pirates informatiques a attaqué trois hôpitaux.",
        "Une cyberattaque a paralysé le port. Les pirates ont attaqué ses serveurs.",
        "Le joueur a été expulsé par l'arbitre.",
        "Les secours ont emmené les blessés à l'hôpital.",
        "Les vols vers l'île ont été suspendus.",
    ],
)
def test_no_weapon_no_attack(text: str) -> None:
    """Computers are not shot at, a player who is sent off is not displaced, and flights that stop punish nobody."""
    assert [kind for _, kind in told(text) if kind in {"armed_attack", "displacement", "abduction", "sanction"}] == []


def test_a_number_alone_is_one_of_what_was_told() -> None:
    """Ten of the drones are shot down, and nobody is killed."""
    text = "Des drones ont visé le port ; dix ont été abattus."
    assert told(text) == [("visé", "air_strike"), ("abattus", "destruction")]
    assert told("Des assaillants ont visé le port ; dix ont été abattus.")[1] == ("abattus", "killing")


def test_a_march_of_protest_is_one() -> None:
    """What a crowd is for is no second crowd."""
    assert told("Une marche de protestation a rassemblé mille personnes.") == [("marche", "protest")]


def test_shots_after_a_blast_are_no_blast() -> None:
    """Only words as wide as "l'attaque" mean the bombing that was told."""
    text = "Une bombe a explosé.\nLa fusillade qui a suivi a fait deux morts."
    assert [kind for _, kind in told(text)] == ["bombing", "armed_attack"]


def test_relief_that_is_attacked_is_not_delivered() -> None:
    """An attack on a convoy is one record, of an attack."""
    assert [kind for _, kind in told("Deux convois humanitaires ont été attaqués.")] == ["armed_attack"]


def test_a_verdict_is_told_by_its_verb() -> None:
    """Wherever the word for guilty stands."""
    assert told("Le jury a reconnu le maire coupable de corruption.") == [("reconnu", "judicial")]


@pytest.mark.parametrize(
    "text", ["Le suspect avait été condamné pour violences.", "En seconde période, l'équipe a lancé une offensive."]
)
def test_charges_and_games_are_no_fights(text: str) -> None:
    """Who was convicted of violence rioted nowhere; a team attacks nobody."""
    assert [kind for _, kind in told(text) if kind in {"riot", "offensive"}] == []


def test_who_is_taken_hostage_in_a_place_is_no_place_taken() -> None:
    """The school that a sentence opens with loses nothing to anybody."""
    text = "À l'université de Garissa, des élèves ont été pris en otage."
    assert told(text) == [("pris en otage", "abduction")]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("L'opposition demande la libération des femmes détenues.", ["release"]),
        ("L'ONG réclame la libération des militants emprisonnés.", ["release"]),
        ("L'ONG réclame la libération des militants emprisonnés depuis mars.", ["release", "arrest"]),
        ("La junte a libéré les ministres détenus.", ["release"]),
        ("Sur les 30 personnes arrêtées, dix ont été libérées.", ["arrest", "release"]),
    ],
)
def test_those_to_be_freed_are_not_arrested(text: str, types: list[str]) -> None:
    """Who is to be freed is held: that is no news, unless the text says since when or where."""
    assert [kind for _, kind in told(text)] == types


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Les rebelles ont pris d'assaut lundi la prison.", [("pris d'assaut", "armed_attack")]),
        ("L'armée a pris d'assaut le quartier.", [("pris d'assaut", "armed_attack")]),
        ("Deux bombes sont tombées sur le marché.", [("tombées", "air_strike")]),
        ("Un casque bleu a été touché par une balle.", [("touché", "killing")]),
        ("La peine de mort n'est plus appliquée.", []),
        ("Il a été condamné à la peine de mort.", [("condamné", "judicial")]),
        ("Deux manifestants ont été condamnés.", [("condamnés", "judicial")]),
        ("Un pont a cédé, coupant la route.", [("cédé", "destruction")]),
        ("L'armée a annulé l'opération prévue lundi.", [("opération", "offensive")]),
    ],
)
def test_what_two_words_tell_together(text: str, events: list[tuple[str, str]]) -> None:
    """A storming is one event and no capture, a penalty no sentence, a bridge that gives way no siege."""
    assert told(text) == events


def test_a_search_arrests_nobody() -> None:
    """« Une perquisition a permis de saisir trois fusils »: who searched did."""
    text = "Une perquisition a permis de saisir trois fusils."
    assert [(event.type, event.actor) for event in events_of(text)] == [("judicial", None), ("arrest", None)]


def test_who_was_told_is_who_is_to_be_handed_over() -> None:
    """« Il devait être remis à sa famille »: an infinitive says what its subject undergoes."""
    events = events_of("La guérilla a libéré un otage. Il devait être remis à sa famille vendredi.")
    assert [(event.type, event.factuality) for event in events] == [("release", "asserted"), ("release", "future")]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Un convoi humanitaire a été pris pour cible lundi.", ["armed_attack"]),
        ("Des miliciens ont incendié un convoi humanitaire.", ["destruction"]),
        ("Un convoi humanitaire est arrivé à Goma.", ["aid"]),
        ("Des centaines de manifestants se sont rassemblés devant l'ambassade.", ["protest"]),
        ("Des députés se sont rassemblés devant l'ambassade.", ["gathering"]),
    ],
)
def test_who_undergoes_or_does_it_tells_what_it_is(text: str, types: list[str]) -> None:
    """Relief that is attacked brings none; where protesters gather, they protest."""
    assert [kind for _, kind in told(text)] == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Une ONG proteste contre la fermeture d'un journal.", []),
        ("Le ministère a protesté contre ces propos.", []),
        ("Des habitants protestent contre la hausse des prix.", ["protest"]),
        ("Une association proteste devant la mairie contre ces propos.", ["protest"]),
        ("Les étudiants ont protesté dans la capitale.", ["protest"]),
    ],
)
def test_a_body_that_protests_in_words_is_no_crowd(text: str, types: list[str]) -> None:
    """Unless it stands before something."""
    assert [type for _, type in told(text) if type == "protest"] == types
