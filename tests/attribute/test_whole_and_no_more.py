"""What is said, whole and no more, in the long sentences of reports: beside conditions, other speakers, brackets."""

from __future__ import annotations

import pytest

from spoken import attributed, fault


@pytest.mark.parametrize(
    "marked",
    [
        "La Marine dément <content>avoir tardé à réagir</content>, comme l'<cue>affirmait</cue> dimanche "
        "<source>le quotidien Le Phare</source>.",
        "<source>Le Conseil</source> <cue>exige</cue>, avant d'y retourner, <content>l'arrêt des tirs</content>.",
        "<source>Le syndicat</source> <cue>menace</cue> d'<content>une grève illimitée si les corps ne sont pas rendus"
        "</content>.",
        "<source>La milice</source> <cue>reconnaît</cue> <content>avoir eu une patrouille dans la zone</content> mais "
        "exclut tout engagement.",
        "<source>Le mouvement</source> <cue>soutient</cue> qu'<content>il n'y avait là aucun soldat, mais une clinique"
        "</content>.",
        "<content>Des hommes ont ouvert le feu</content>, <cue>selon</cue> <source>le maire</source>, Omar Diallo.",
        "<content>Quatre</content>, <cue>dit</cue> <source>le gouverneur</source>.",
        "<source>Le Front du Fleuve</source> <cue>appelle</cue> à <content>une journée de deuil</content> vendredi.",
        "<source>La préfecture</source> <cue>portait</cue> <content>à neuf le nombre de morts</content>.",
        "<source>Le procureur</source> ne <cue>conteste</cue> pas <content>ce chiffre</content>.",
        "<content>Il aurait agi</content>, <cue>répète</cue>-t-<source>il</source> depuis lundi, « <content>sous "
        "l'emprise de voix</content> ».",
    ],
)
def test_what_is_said_ends_where_the_next_thing_begins(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    "text",
    [
        "Ce chiffre n'a pu être recoupé de source indépendante.",
        "L'armée accuse, le mouvement Alelo nie.",
    ],
)
def test_nothing_is_said_where_nothing_is_verified_or_told(text: str) -> None:
    assert attributed(text).attributions == ()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Le porte-parole n'a pas nié la présence de ses hommes à Komanda.", "admit"),
        ("Le groupe ne nie pas le massacre.", "admit"),
        ("Le juge a voulu savoir si quelqu'un avait fourni l'arme.", "ask"),
        ("Un commerçant jure avoir compté quatorze corps.", "state"),
        ("Le chef de la rébellion a promis une riposte terrible.", "threaten"),
        ("Le quotidien croit savoir que le président a accepté la trêve.", "state"),
        ("Deux soldats sont morts, ce qui porte le bilan à douze tués.", None),
    ],
)
def test_what_is_done_by_saying_it(text: str, act: str | None) -> None:
    assert [a.act for a in attributed(text).attributions] == ([] if act is None else [act])


@pytest.mark.parametrize(
    "marked",
    [
        "<source>La marine</source> admet « un incident », <cue>promet</cue> <content>une enquête interne</content> et "
        "récuse l'emploi de munitions létales.",
        "<source>L'homme</source>, qui se présente comme un « soldat du Front », <cue>exige</cue> <content>la "
        "libération de son frère</content>.",
        "<source>Le ravisseur</source> <cue>menace</cue> d'« <content>exécuter » un otage toutes les heures</content>.",
        "<source>L'opposition</source> <cue>demande</cue> <content>de nouvelles élections</content>.",
        "Or, <cue>note</cue> <source>l'ONG</source>, <content>trois écoles ont été détruites</content>.",
        "Mais, <cue>relève</cue> <source>l'ONG</source>, <content>trois écoles ont été détruites</content>.",
        "<source>Le maire de Gao</source> : « <content>Nous ne céderons pas</content> »",
        "<source>Le maire</source>, <cue>convaincu</cue> que <content>la trêve tiendra</content>, a rouvert l'école.",
        "<content>L'attaque a fait neuf morts et douze blessés</content>, <cue>ont indiqué</cue> <source>les "
        "secours</source>.",
        "<source>La police</source> <cue>soupçonne</cue> <content>le Front du Fleuve</content>.",
        "<source>Le bureau des droits humains</source> <cue>avance</cue> <content>41 morts</content>.",
    ],
)
def test_who_says_what_in_plain_news(marked: str) -> None:
    """Verbs in a series, a few quoted words before them, titles, rows of objects, an article that looks like « de »."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<cue>Bilan</cue> de <source>la préfecture</source> : <content>douze morts et trente blessés</content>.",
        "<cue>Le bilan</cue> dressé par <source>la police</source> : <content>dix morts, trois blessés</content>.",
        "<source>L'ONG</source> <cue>dresse</cue> l'inventaire des violations : <content>61 enlèvements, neuf viols"
        "</content>.",
        "<content>Cinquante assaillants abattus</content>, <cue>affirme</cue> <source>la défense</source> ; un bilan "
        "que personne n'a vérifié.",
    ],
)
def test_what_is_counted_needs_no_verb(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    ("text", "source", "relay"),
    [
        (
            "L'opposant Samer Nour, que cite le site Hauran Plus, affirme que la trêve est morte.",
            "Samer Nour",
            "le site",
        ),
        ("« Il a fallu tirer », a dit à Radio Alba le général Morel.", "Morel", "Radio Alba"),
    ],
)
def test_who_passes_words_on_is_not_who_speaks(text: str, source: str, relay: str) -> None:
    (attribution,) = attributed(text).attributions
    assert attribution.source is not None
    assert (attribution.source.name, len(attribution.relay)) == (source, 1)
    assert attribution.relay[0].of(text).startswith(relay)


def test_who_has_just_been_named_goes_on() -> None:
    """« P, a indiqué X, confirmant Q »: not the men that P tells of."""
    doc = attributed(
        "Trois hommes ont été arrêtés, a indiqué le préfet, confirmant une information du journal Le Soir."
    )
    assert [a.source.name for a in doc.attributions if a.source is not None] == ["le préfet", "le préfet"]


@pytest.mark.parametrize(
    "marked",
    [
        "<content>Ils étaient mille à manifester</content> <cue>selon</cue> <source>les syndicats</source>.",
        "<content>Les troupes ont avancé</content> <cue>selon</cue> <source>l'armée</source>.",
        "<content>Le chef a été condamné</content> <cue>selon</cue> <source>son avocat</source>.",
    ],
)
def test_a_verb_that_may_speak_and_does_not_takes_no_speaker(marked: str) -> None:
    """« ont avancé selon X »: the verb, which may be one of saying, has no words; X tells all of it."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Les combats ont fait 34 morts, contre 29 selon l'hôpital.", ["29"]),
        ("Il y a 34 morts, contre 29 mardi, selon l'hôpital.", ["Il y a 34 morts, contre 29 mardi"]),
        ("Le bilan est de 45 morts, contre 38 annoncés la veille par le ministère.", ["38"]),
        ("Mille personnes ont défilé, 450 selon la police.", ["450"]),
        ("Mille personnes ont défilé – 450 selon la préfecture, 1 500 selon la CGT.", ["450", "1 500"]),
        ("Le préfet évoque un « accident », les familles un « crime ».", ["un « accident »", "un « crime »"]),
        ("Kiev est accusé de soutenir le Front, ce que Kiev nie.", ["soutenir le Front"] * 2),
        ("Mille personnes ont défilé (450 selon la préfecture, 1 500 selon la CGT).", ["450", "1 500"]),
        ("L'armée dénombre dix morts, les rebelles en annoncent 1 200.", ["dix morts", "1 200"]),
    ],
)  # fmt: skip
def test_what_another_says_in_the_same_clause_is_theirs(text: str, contents: list[str]) -> None:
    """What is set beside the words of one by a dash, brackets, « contre », or « ce que Y nie » has its own speaker."""
    doc = attributed(text)
    assert [part.of(text) for one in doc.attributions for part in one.content] == contents


@pytest.mark.parametrize(
    "marked",
    [
        "<source>L'armée</source> ne <cue>confirme</cue> que <content>deux morts</content>.",
        "<source>Les autorités</source> n'<cue>ont reconnu</cue> que <content>six décès</content>.",
        "<source>La police</source> n'en <cue>recense</cue> que <content>103</content>.",
    ],
)
def test_only_so_many_is_said_all_the_same(marked: str) -> None:
    """« ne confirme que deux morts » confirms them."""
    assert fault(marked) is None


def test_what_is_not_confirmed_is_not_said() -> None:
    """« n'a pas confirmé »: two words of negation."""
    assert not attributed("L'armée n'a pas confirmé ces deux morts.").attributions


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Un campeur, interrogé par France Bleu, raconte avoir fui.", "Un campeur"),
        ("Un habitant joint par Le Monde affirme que le pont a sauté.", "Un habitant"),
        ("« Le pont a sauté », a dit un médecin joint par l'AFP.", "un médecin"),
    ],
)
def test_whoever_is_asked_can_speak(text: str, who: str) -> None:
    """« Un campeur, interrogé par X, raconte P »: his words, whatever else he is called, and X passes them on."""
    (one,) = attributed(text).attributions
    assert one.source is not None
    assert (one.source.name, len(one.relay)) == (who, 1)


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Paris</source> <cue>condamne</cue> « avec la plus grande fermeté » <content>cette attaque</content>.",
        "<source>Kigali</source> <cue>nie</cue> « fermement » <content>toute implication</content>.",
        "<source>Le gouvernement</source> nie et <cue>dénonce</cue> <content>une manipulation</content>.",
    ],
)
def test_how_somebody_takes_a_stand_is_not_on_what(marked: str) -> None:
    """« dément « catégoriquement » »: quoted words that only tell how; nor is a first verb part of who speaks."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("« C'est faux », a confié au quotidien Le Monde un proche du président.", "un proche du président"),
        ("Le pont est coupé, a déclaré à la radio Okapi le gouverneur.", "le gouverneur"),
    ],
)
def test_an_outlet_that_was_told_does_not_speak(text: str, who: str) -> None:
    """« a confié au quotidien X Y »: the name that a noun for an outlet announces is of the outlet."""
    (one,) = attributed(text).attributions
    assert one.source is not None
    assert (one.source.name, len(one.relay)) == (who, 1)


def test_the_article_of_what_is_said_is_part_of_it() -> None:
    """« a reconnu en mars des erreurs »: a parser may take it for a preposition."""
    assert fault("<source>La France</source> <cue>a reconnu</cue> en mars <content>des erreurs</content>.") is None
