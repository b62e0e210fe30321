"""Who says what in the sentences of which dispatches of agencies are made."""

from __future__ import annotations

import pytest

from spoken import attributed, fault


@pytest.mark.parametrize(
    "marked",
    [
        "<content>Trois personnes ont été tuées et dix-neuf autres blessées, dont deux enfants, dans une frappe sur la "
        "ville de Kharkiv samedi</content>, <cue>ont annoncé</cue> <source>les autorités régionales</source>.",
        "<content>Onze civils ont été enlevés et trois autres tués, dont une femme, à Kaura</content>, <cue>ont "
        "affirmé</cue> <source>des habitants</source>.",
        "<content>Quatre migrants sont morts et une vingtaine d'autres portés disparus, dont six femmes, au large de "
        "Sfax</content>, <cue>ont annoncé</cue> vendredi <source>les gardes-côtes tunisiens</source>.",
        "<content>Deux enfants ont été tués et leur mère blessée, tout comme un voisin, dans un tir d'artillerie"
        "</content>, <cue>a rapporté</cue> <source>l'Observatoire de la Plaine</source>.",
        "<content>Quinze otages ont été libérés, dont quatre étrangers, et leurs ravisseurs tués</content>, <cue>s'est "
        "félicité</cue> <source>le président</source>.",
        "<content>Aucun blessé n'est à déplorer, mais une école a été endommagée</content>, <cue>a ajouté</cue> "
        "<source>l'armée</source> dans un communiqué.",
        "La police a nié toute bavure, mais <content>une enquête a été ouverte</content>, <cue>a annoncé</cue> "
        "<source>le parquet</source>.",
    ],
)
def test_who_tells_at_the_end_tells_the_whole_clause(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Moscou</source>, qui <cue>nie</cue> <content>viser des civils</content>, n'a pas réagi.",
        "<source>La junte</source>, qui <cue>nie</cue> <content>tuer des civils</content>, a ouvert une enquête.",
        "<source>L'armée</source>, qui <cue>affirme</cue> <content>cibler des combattants</content>, n'a pas réagi.",
    ],
)
def test_an_infinitive_behind_a_verb_of_saying_is_told(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Le ministère</source> <cue>a fait état</cue> de son côté de <content>17 morts</content>.",
        "<source>La police</source> <cue>a parlé</cue> de son côté de <content>trois blessés</content>.",
        "<source>Le Hamas</source> <cue>a fait état</cue> quant à lui de <content>40 morts</content>.",
        "<source>Les autorités</source> <cue>font état</cue> pour leur part de <content>six disparus</content>.",
    ],
)
def test_on_whose_side_one_is_is_not_what_one_tells(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<content>L'attaque</content> que <source>le Front</source> <cue>a revendiquée</cue> a fait dix morts.",
        "Dix civils sont morts dans <content>une attaque</content> que <source>l'armée</source> <cue>impute</cue> "
        "<content>au M23</content>.",
        "<content>L'attentat</content>, que <source>la police</source> <cue>attribue</cue> <content>aux jihadistes"
        "</content>, n'a pas été revendiqué.",
    ],
)
def test_whose_deed_it_was_is_told_by_a_relative_clause(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<source>L'Agence nationale d'information (ANI, officielle)</source> <cue>avait fait état</cue> d'<content>un "
        "raid</content>.",
        "« <content>Le canot a coulé</content> », <cue>a confié</cue> à <relay>la télévision publique ERT</relay> "
        "<source>un survivant originaire d'Afghanistan</source>.",
        "<content>Dix hommes ont été tués</content>, <cue>a déclaré</cue> à <relay>la chaîne américaine CNN</relay> "
        "<source>un responsable ukrainien</source>.",
    ],
)
def test_who_speaks_is_named_whole_and_is_no_outlet(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<source>L'armée</source> <cue>a annoncé</cue> <content>avoir intercepté 37 drones</content>, sans mentionner "
        "de dégâts.",
        "<source>Le maire</source> <cue>dit</cue> <content>avoir compté dix corps</content>, sans pouvoir confirmer "
        "le bilan.",
        "L'armée a tué un homme qu'<source>elle</source> <cue>présente comme</cue> <content>le chef du groupe"
        "</content>.",
    ],
)
def test_what_is_left_unsaid_and_whom_it_is_said_of_are_no_part_of_it(marked: str) -> None:
    assert fault(marked) is None


def test_some_of_those_who_speak_are_not_all_of_them() -> None:
    """« Trois ONG, dont X, … Ces organisations … »: neither is X."""
    text = "Trois ONG, dont Human Rights Watch, ont dénoncé des tirs. Ces organisations réclament une enquête."
    named = {a.source.name for a in attributed(text).attributions if a.source is not None}
    assert named == {"Trois ONG, dont Human Rights Watch"}


def test_a_compound_is_he_or_she() -> None:
    """« les garde-côtes … Ces derniers »: what a tagger takes the compound for shows nothing."""
    (_, denial) = attributed("L'ONG accuse les garde-côtes. Ces derniers nient.").attributions
    assert denial.source is not None
    assert denial.source.name == "les garde-côtes"


@pytest.mark.parametrize(
    "marked",
    [
        "L'armée a frappé un immeuble <content>abritant</content>, <cue>selon</cue> <source>elle</source>, <content>un "
        "centre de commandement</content>.",
        "Un obus <content>tiré</content>, <cue>selon</cue> <source>l'armée</source>, <content>depuis le Liban</content>"
        " a tué deux enfants.",
        "Le convoi, qui <content>transportait</content>, <cue>selon</cue> <source>la Croix-Rouge</source>, "
        "<content>des vivres</content>, a été pillé.",
        "<content>Deux soldats tués</content>, <cue>selon</cue> <source>l'armée</source>, <content>dans une embuscade"
        "</content>.",
        "<content>Dix civils ont été tués</content>, <cue>selon</cue> <source>l'ONU</source>, <content>dans des frappes"
        "</content>.",
    ],
)
def test_inside_what_tells_more_of_a_noun_one_tells_that_alone(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<source>L'armée</source>, qui parle d'un « succès », <cue>a salué</cue> <content>le courage de ses hommes"
        "</content>.",
        "<source>La police</source>, qui a évoqué un « accident », <cue>a démenti</cue> <content>tout tir</content>.",
    ],
)
def test_quoted_words_told_of_the_subject_turn_nothing_round(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<content>Dix hommes ont été tués</content>, <cue>selon</cue> <source>un bilan provisoire</source>, a indiqué "
        "la police.",
        "<cue>Selon</cue> <source>l'ONG</source>, dont le directeur, Ali Sow, vit à Londres, <content>dix hommes ont "
        "été tués</content>.",
        "La Cour a libéré le chef, une décision que <source>le gouvernement</source> <cue>a promis</cue> d'<content>"
        "appliquer</content>.",
    ],
)
def test_what_one_says_ends_where_another_begins(marked: str) -> None:
    assert fault(marked) is None


def test_who_goes_on_to_speak_is_not_of_whom_it_was_said() -> None:
    """« La Ligue demande que l'accusé ait un procès et s'inquiète »: she does."""
    text = "La Ligue demande que l'accusé bénéficie d'un procès équitable et s'inquiète de ses conditions de détention."
    assert {a.source.name for a in attributed(text).attributions if a.source is not None} == {"La Ligue"}


def test_the_same_source_may_be_a_paper() -> None:
    """« indique le bulletin … selon la même source »."""
    text = "Dix hommes ont été tués, indique le bulletin de l'armée. Deux chars ont été détruits, selon la même source."
    (first, second) = attributed(text).attributions
    assert first.source is not None
    assert second.source is not None
    assert second.source.name == first.source.name


@pytest.mark.parametrize(
    "marked",
    [
        "<content>Le Hamas a reçu une proposition</content>, <cue>a-t-on indiqué</cue> mercredi de <source>source "
        "militaire</source>.",
        "<content>Dix soldats sont morts</content>, <cue>a-t-on annoncé</cue> de <source>source officielle</source>.",
        "<source>Benjamin Netanyahu</source>, que ses alliés menacent de lâcher, <cue>a répété</cue> qu'<content>il "
        "n'accepterait pas la fin de la guerre</content>.",
        "Le CNE a proclamé le président vainqueur, un résultat que <source>l'opposition</source> conteste, "
        "<cue>affirmant</cue> <content>avoir remporté 70 % des voix</content>.",
        "Corsica Libera a appelé à un rassemblement devant le commissariat, auquel <content>ont participé mille "
        "personnes</content> <cue>selon</cue> <source>les organisateurs</source>, cent selon la police.",
        "<content>Dix hommes sont morts</content>, <cue>a déclaré</cue> à <relay>l'AFP</relay> <source>Jan Achakzai"
        "</source>, porte-parole du gouvernement provincial.",
        "<source>Une autre</source> <cue>a fait état</cue> de <content>dix morts</content>.",
    ],
)
def test_who_speaks_in_asides_of_dispatches(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<content>Deux employés ont été arrêtés au cours d'une perquisition</content>, <cue>a toutefois reconnu</cue> "
        "<source>ce dernier</source>.",
        "L'Arménie a annoncé que dix hommes étaient morts, <source>Bakou</source> <cue>assurant</cue> <content>"
        "n'avoir rien fait</content>.",
        "<source>L'Arménie</source> <cue>a annoncé</cue> que <content>dix hommes étaient morts</content>, Bakou "
        "assurant n'avoir rien fait.",
        "<source>Erevan</source> <cue>nie</cue> <content>avoir tiré</content> et dit enquêter sur l'incident.",
        "Un prêtre affirme que les cartels recrutent : « <content>S'ils refusent, on les tue.</content> »",
        "« Tout brûle », a raconté un homme à <source>l'agence Sonna</source>, qui <cue>parle</cue> de <content>"
        "dix morts</content>.",
        "<source>Le ministère</source> <cue>a démenti</cue> <content>avoir fermé la radio</content>, contrairement à "
        "ce qu'avaient affirmé plusieurs organisations.",
    ],
)
def test_others_speak_beside_them(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<cue>Selon</cue> <source>le procureur, Frédéric Teillet</source>, <content>l'homme « s'est précipité vers un "
        "policier », et celui-ci a tiré</content>.",
        "<content>L'explosion a fait neuf morts</content>, <cue>a déclaré</cue> à <relay>l'AFP</relay> <source>Mohamed "
        "Yusuf</source>, de l'agence nationale de sécurité.",
    ],
)
def test_who_speaks_ends_before_whom_it_is_about(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "Le Gouvernement a nié que <content>des soldats aient pris part aux violences</content>, comme l'"
        "<cue>allèguent</cue> des <source>chefs coutumiers</source>.",
        "Washington a condamné les manœuvres de <source>Pékin</source>, qui a riposté en <cue>appelant</cue> "
        "<content>Washington à ne pas « attiser les tensions »</content>.",
    ],
)
def test_who_says_so_too(marked: str) -> None:
    assert fault(marked) is None


def test_he_is_not_of_whom_he_tells() -> None:
    """« Un policier a été évacué, selon lui »: the policeman does not say so."""
    text = "Le directeur, Normil Rameau, a promis une enquête. Un policier blessé a été évacué, selon lui, vers Cuba."
    assert {a.source.name for a in attributed(text).attributions if a.source is not None} == {"Normil Rameau"}


@pytest.mark.parametrize(
    "marked",
    [
        "<content>Deux enseignants ont été tués mardi</content>, <cue>a-t-on appris</cue> de <source>sources "
        "concordantes</source>.",
        "<source>L'ambassade</source> <cue>dit</cue> <content>« condamner fermement » ce meurtre</content>.",
        "<content>Le ministre viendra</content>, <cue>a assuré</cue> <source>son avocat, Ali Sabry</source>, à des "
        "journalistes réunis devant le tribunal.",
        "<source>L'ONG</source> <cue>affirme</cue> que <content>l'armée a tué dix civils</content>, ce que la junte a "
        "qualifié de « mensonge ».",
    ],
)
def test_what_is_said_to_whom_and_called_what(marked: str) -> None:
    assert fault(marked) is None


def test_who_is_concerned_is_a_person() -> None:
    """« La chaîne du renseignement … L'intéressé nie »: no body is meant."""
    text = "Un documentaire affirme que des agents du Renseignement ont laissé faire. L'intéressé nie."
    *_, denial = attributed(text).attributions
    assert denial.source is None or denial.source.name is None
