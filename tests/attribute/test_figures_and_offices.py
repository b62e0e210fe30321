"""Whose a figure is, what a phrase with « pour » is not, words that go on behind who says them, offices and names."""

from __future__ import annotations

import pytest

from spoken import attributed, fault


@pytest.mark.parametrize(
    "text",
    [
        "On dénombre pour l'heure une dizaine de policiers tués.",
        "Pour le seul mois de mai, 40 attaques ont été recensées.",
        "Le préfet a tenu une réunion peu avant midi pour présenter le dispositif.",
        "Les rebelles tiennent la ville pour empêcher le passage des convois.",
        "Le mouvement ne s'avoue pas vaincu malgré l'offensive de l'armée.",
        "Les jurés ont reconnu Karim Dalou coupable de meurtre.",
        "Le tribunal a reconnu deux policiers coupables de violences.",
        "Le tribunal a reconnu coupables deux policiers.",
        "Un homme menaçant porteur d'une hache a été interpellé à Nancy.",
        "Un poste a été attaqué par un groupe armé terroriste (GAT).",
        "Six civils ont été enlevés par le Mouvement pour la justice en Afrique de l'Ouest (MJAO).",
        "Deux morts dans l'attaque d'un convoi des Forces de soutien rapide (RSF).",
        "Les chiffres avancés par l'armée sont faux.",
    ],
)
def test_nobody_says_anything(text: str) -> None:
    """A time, a scope, a purpose, a verdict, an acronym of the words before it."""
    assert attributed(text).attributions == ()


@pytest.mark.parametrize(
    "marked",
    [
        "<cue>Pour</cue> <source>l'opposition</source>, <content>seul le dialogue peut ramener la paix</content>.",
        "<cue>Pour</cue> <source>les seuls rebelles</source>, <content>la trêve est une défaite</content>.",
        "<source>Le parti</source> <cue>tient</cue> <content>le maire pour responsable des violences</content>.",
        "<source>Le ministre</source> <cue>a reconnu</cue> <content>l'armée responsable du massacre</content>.",
        "<source>Il</source> <cue>a reconnu</cue> <content>être coupable du vol</content>.",
        "<content>Trois civils tués à Gao</content> (<source>ONU</source>)",
        "<content>Dix soldats tués à Gao</content> (<source>armée</source>)",
    ],
)
def test_somebody_does(marked: str) -> None:
    """What looks like it and is somebody's."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("L'accord entre le pouvoir et les rebelles avait fait craindre une reprise.", "une reprise"),
        ("Tout porte à croire que les assaillants venaient du nord.", "les assaillants venaient du nord"),
        ("« La ville est calme », souligne-t-on.", "La ville est calme"),
    ],
)
def test_it_is_said_by_nobody_in_particular(text: str, content: str) -> None:
    """What makes one fear fears nothing; « tout » and « on » are nobody."""
    doc = attributed(text)
    assert [(a.content[0].of(doc.text), a.source) for a in doc.attributions] == [(content, None)]


@pytest.mark.parametrize(
    "marked",
    [
        "<content>Le chiffre de 20 morts</content> <cue>avancé</cue> par <source>des habitants</source> reste à voir.",
        "Le ministère n'a pas confirmé <content>le chiffre de 30 élèves enlevés</content> <cue>avancé</cue> par "
        "<source>certains médias</source>.",
        "<content>Le bilan de 12 morts</content> <cue>communiqué</cue> par <source>l'armée</source> a été revu.",
        "Le chiffre <cue>avancé</cue> par <source>l'opposition</source> est de <content>20 morts</content>.",
        "<content>Le bilan de cette attaque</content> <cue>a été confirmé</cue> par <source>le maire</source>.",
        "<source>Le ministère</source> <cue>a confirmé</cue> le bilan de <content>dix morts</content>.",
        "<source>Le maire</source> <cue>a confirmé</cue> l'information de <content>la mort du chef</content>.",
        "Bilan : <content>4 soldats morts</content>, <cue>a déclaré</cue> sur <relay>Facebook</relay> "
        "<source>le gouverneur</source>.",
    ],
)
def test_a_figure_is_of_who_gives_it(marked: str) -> None:
    """« le chiffre de N morts avancé par X »; a tally without a number tells nothing of what it is of."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "Selon <source>un habitant</source>, « <content>les hommes sont venus à moto</content> », a rapporté "
        "<relay>Reuters</relay>.",
        "Selon <source>un capitaine</source> qui a vu l'attaque « <content>les hommes ont tiré sans ordre</content> ».",
        "<content>Trois hommes sont morts</content>, <cue>a-t-on appris</cue> de <source>source policière</source> et "
        "auprès d'élus locaux.",
        "L'attaque de ceux que <source>l'armée</source> <cue>avait qualifiés</cue> de « <content>bandits</content> » "
        "contre des villages du Liptako a fait dix morts.",
        "« <content>Deux policiers ont été blessés</content> », <cue>précise</cue> <source>le préfet</source> tandis "
        "que « <content>trois soldats sont portés disparus</content> ».",
        "<source>Le colonel</source> <cue>a indiqué</cue> que « <content>les assaillants ont fui</content> », et "
        "« <content>deux soldats ont été blessés</content> ».",
        "<source>Le gouverneur</source> <cue>déclare</cue> sans préciser le nombre de victimes : "
        "« <content>Nous avons repoussé les assaillants.</content> »",
        "<content>Deux cents personnes sont blessées</content>, <cue>a précisé</cue> <source>le porte-parole</source>, "
        "<content>dont la plupart sont en cours d'évacuation</content>.",
        "<content>Dix hommes ont fui</content>, <cue>ont dit</cue> <source>les témoins</source>, dont la plupart sont "
        "des éleveurs.",
        '<content>Dix soldats ont été tués, selon un bilan provisoire mais qui sera "lourd"</content>, '
        "<cue>ont indiqué</cue> <source>des sources militaires</source>.",
        "<source>Les séparatistes</source>, qui réclament l'indépendance, <cue>ont appelé</cue> au "
        "<content>boycott des écoles</content>.",
        "<content>La ville est calme</content>, <cue>ont dit</cue> à <relay>l'agence</relay> "
        "<source>des témoins</source>.",
        "Le groupe a confirmé qu'<content>il ne reconnaissait pas le résultat</content>, comme <source>il</source> "
        "l'<cue>avait annoncé</cue> avant le scrutin.",
        "<source>L'opposition</source> <cue>a demandé</cue> au Parlement d'<content>adopter un texte qui, soutenu par "
        "la majorité, vise à réduire les violences</content>.",
        "On voit des hommes dans <content>une vidéo</content> obtenue et <cue>authentifiée</cue> par "
        "<source>Reuters</source>.",
        "<cue>Convaincus</cue> que <content>le scrutin avait été truqué</content>, <source>les opposants</source> ont "
        "manifesté.",
    ],
)
def test_words_go_as_far_as_they_do(marked: str) -> None:
    """Behind who says them, over what is put in, and no further."""
    assert fault(marked) is None


def test_two_sources_say_the_same() -> None:
    """« a-t-on appris de source policière et de source médicale »: one content, and nothing of the other source."""
    doc = attributed("Trois hommes sont morts, a-t-on appris de source policière et de source médicale.")
    said = {(a.source and a.source.name, *(c.of(doc.text) for c in a.content)) for a in doc.attributions}
    assert said == {(f"source {kind}", "Trois hommes sont morts") for kind in ("policière", "médicale")}


def test_words_do_not_go_on_in_a_name() -> None:
    """« …, tandis que « La Voix du fleuve » a annoncé P » quotes nobody."""
    doc = attributed("« La ville est calme », a dit le maire, tandis que « La Voix du fleuve » a annoncé sa fermeture.")
    assert [[c.of(doc.text) for c in a.content] for a in doc.attributions] == [["La ville est calme"], ["sa fermeture"]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("« L'ennemi a fui », a déclaré Marc Dembo. Ajoutant que « dix otages sont libres ».", ["Marc Dembo"] * 2),
        (
            "« Dix rebelles ont attaqué un poste », a-t-on affirmé hier dans un communiqué. « L'ennemi a fui. »",
            ["un communiqué"] * 2,
        ),
        ("Selon le maire, le docteur Paul Kéma, trois hommes ont fui.", ["Paul Kéma"]),
        ("Selon le maire, le commandant Paul Kéma a fui.", ["le maire"]),
        (
            "Dix soldats ont été tués, selon le ministre de la Défense et porte-parole du gouvernement, Paul Dembo.",
            ["Paul Dembo"],
        ),
        (
            "Le ministre des Finances et le porte-parole du gouvernement ont annoncé une aide.",
            ["Le ministre des Finances et le porte-parole du gouvernement"],
        ),
        ("L'île reste calme, a estimé le représentant de l'Etat dans l'île, Paul Ferrand.", ["Paul Ferrand"]),
        ("La route est coupée, a dit le maire à la radio, Luc Perrin ayant refusé de parler.", ["le maire"]),
        (
            "L'armée a publié un communiqué. Le bilan de cette attaque est lourd. « Nous avons tué dix assaillants », "
            "souligne le texte.",
            ["L'armée"],
        ),
        (
            "Anton Wijaya viendra lundi, a dit son porte-parole. Dix corps ont été retrouvés, a dit un porte-parole "
            "de la protection civile, Budi Santoso.",
            ["son porte-parole", "Budi Santoso"],
        ),
        (
            "Dix personnes ont été arrêtées à Paris, selon la préfecture de police. A Nantes, 900 ont défilé. "
            "Selon la préfecture, trois policiers ont été blessés.",
            ["la préfecture de police", "la préfecture"],
        ),
        (
            "A Nantes, 900 personnes ont défilé, selon la préfecture de Loire-Atlantique. Le cortège est parti à midi. "
            "Selon la préfecture, trois policiers ont été blessés.",
            ["la préfecture de Loire-Atlantique"] * 2,
        ),
        (
            "La LDC a publié un rapport. Le bilan de la Ligue est lourd. « La torture continue », souligne le texte.",
            ["la Ligue"],
        ),
        ("L'ONU demande une trêve. Le syndicat exige la libération de ses membres.", ["L'ONU", "Le syndicat"]),
        ("L'ONU demande une trêve. L'organisation réclame un accès aux civils.", ["L'ONU"] * 2),
    ],
)
def test_who_that_is(text: str, names: list[str]) -> None:
    """The name beside two offices, behind a place; the office of another town; who went on."""
    assert [a.source and a.source.name for a in attributed(text).attributions] == names
