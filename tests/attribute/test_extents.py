"""How far reported words go, and whose they are, in the word orders of agencies, live pages, appeals and radio."""

from __future__ import annotations

import pytest

from selon.lang.load import load_language
from spoken import attributed, fault

BEGINNINGS = [
    "Les causes sont inconnues, mais <cue>selon</cue> <source>le ministre, Paul Girard</source>, <content>les engins "
    "étaient équipés d'un frein automatique</content>.",
    "<cue>Selon</cue> <source>Awa Diallo</source>, l'une des chercheuses du projet, « <content>ces résultats donnent "
    "un premier aperçu de la région</content> ».",
    "<content>L'attaque n'a pas été revendiquée mais porte la marque du groupe</content>, <cue>selon</cue> "
    "<source>la police</source>.",
    "L'attaque a échoué, mais <content>trois hommes sont morts</content>, <cue>selon</cue> <source>la police</source>.",
    "Il est resté. <content>Hier encore</content>, <cue>dit-il</cue>, <content>l'ennemi tenait le port</content>.",
    "<content>Il n'y aura pas de pourparlers</content>, <cue>a prévenu</cue> <source>le colonel Marc Renaud</source>, "
    "<content>tant que les otages ne seront pas libérés</content>.",
]
ENDS = [
    "<source>L'ONG</source> <cue>a demandé</cue> <content>le remplacement de Paul Girard</content>, émissaire envoyé "
    "par le conseil il y a un mois.",
    "<source>La mission</source> <cue>a annoncé</cue> <content>un programme pour la période du 6 au 24 mai</content>.",
    "<cue>Selon</cue> <source>la police</source>, <content>les deux hommes sont morts, mais le gardien a survécu"
    "</content>.",
    "<source>L'entourage du maire</source> <cue>a démenti</cue> <content>cette information</content> auprès du journal "
    "Le Monde.",
    "<source>L'armée</source> <cue>condamne</cue> <content>l'attaque menée lundi</content>.",
    "<source>L'armée</source> <cue>condamne</cue> <content>cette attaque</content> lundi.",
    "<source>Le pilote</source> <cue>a signalé</cue> <content>une panne</content> avant que l'avion ne disparaisse.",
    "<source>Le préfet</source> <cue>rejette</cue> <content>ces accusations</content>, qu'il qualifie de « fables ».",
    "Il <cue>accuse</cue> <content>les juges d'être corrompus</content>, une accusation grave pour un ministre.",
]
SAID_OF = [
    "<source>Les rebelles</source> <cue>se disent</cue> <content>prêts à négocier</content>.",
    "<source>Le maire</source> <cue>se dit</cue> <content>convaincu que la digue tiendra</content>.",
    "<source>Les Turcs</source> <cue>jugent</cue> <content>« inacceptables » les sanctions</content>.",
    "<source>Plusieurs ONG</source> <cue>attribuent</cue> <content>cette attaque à l'armée</content>.",
    "<content>Ces travailleurs</content>, <cue>qualifiés</cue> par <source>l'entreprise</source> de "
    "« <content>partenaires</content> », sont en grève.",
    "Le raid que <source>la presse</source> <cue>a considéré</cue> comme <content>un tournant</content> a eu lieu.",
    "<source>Beaucoup d'observateurs</source> y <cue>voient</cue> <content>le signe d'une reprise des tirs</content>.",
    "<source>Le Front</source> <cue>s'oppose</cue> à ce que <content>la liste soit publiée</content>.",
]
CLAIMS = [
    "La raison <cue>invoquée</cue> par <source>l'armée</source> est que <content>les rebelles y étaient</content>.",
    "Le prétexte <cue>avancé</cue> par <source>le pouvoir</source> est de <content>n'avoir pas reçu de réponse"
    "</content>.",
    "<content>Deux villages ont été repris</content>. C'est ce qu'<cue>affirme</cue> <source>l'armée</source>.",
    "<content>Deux villages ont été repris</content>, c'est du moins ce que <cue>rapporte</cue> <source>l'agence "
    "Nord-Sud</source>.",
]


@pytest.mark.parametrize("marked", BEGINNINGS)
def test_content_begins_with_its_own_clause(marked: str) -> None:
    """What stands before the clause that is told, or tells who speaks, is no part of it."""
    assert fault(marked) is None


@pytest.mark.parametrize("marked", ENDS)
def test_content_ends_where_the_writer_goes_on(marked: str) -> None:
    """What the writer adds on a name, on the way it was said or on the claim itself is not put into anybody's mouth."""
    assert fault(marked) is None


@pytest.mark.parametrize("marked", SAID_OF)
def test_what_somebody_is_said_to_be(marked: str) -> None:
    """A quality and the noun that it is said of, in whatever order, are one content where they follow each other."""
    assert fault(marked) is None


@pytest.mark.parametrize("marked", CLAIMS)
def test_claim_is_what_it_is_said_to_be(marked: str) -> None:
    """Of « la raison avancée par X est P » and « P. C'est ce que X affirme » P is what X says."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "La cour a estimé que les preuves étaient faibles et <cue>a ordonné</cue> <content>sa libération</content>.",
        "L'ONU a condamné une attaque odieuse, rappelant que les civils ne sont pas une cible, et <cue>réclamé</cue> "
        "<content>l'ouverture d'une enquête</content>.",
    ],
)
def test_speaker_goes_on_behind_a_reported_clause(marked: str) -> None:
    """Whoever is spoken of in the clause that is told does not say what its speaker says next."""
    assert fault(marked) is None
    last = attributed(
        marked.replace("<cue>", "").replace("</cue>", "").replace("<content>", "").replace("</content>", "")
    )
    assert last.attributions[-1].source is not None
    assert last.attributions[-1].source.name in {"La cour", "L'ONU"}


@pytest.mark.parametrize(
    "marked",
    [
        "<content>Le colonel a ordonné à ses hommes de cesser le feu</content>, <cue>a annoncé</cue> lundi soir "
        "<source>son état-major</source>.",
        "C'est <source>le porte-parole de la brigade</source> qui <cue>a révélé</cue> <content>l'affaire</content>.",
        "L'étude est courte. Toujours <cue>selon</cue> <source>les chercheurs</source>, <content>la clé pourrait servir"
        "</content>.",
        "<source>La motion</source> <cue>proposant</cue> <content>une trêve de trois ans</content> a été acceptée.",
        "<source>Les habitants</source>, eux, <cue>disent</cue> <content>n'avoir reçu aucune aide</content>.",
        "<cue>Pour</cue> <source>un certain nombre d'observateurs</source>, <content>la trêve est morte</content>.",
        "<source>Le porte-parole</source> <cue>ayant appelé</cue> au <content>massacre</content> a été arrêté.",
        "<content>Faux</content>, <cue>rétorque</cue> <source>l'opposition</source>.",
    ],
)
def test_words_that_name_who_speaks(marked: str) -> None:
    """Times, the cue itself and pronouns that name somebody again are no part of a source, and nobody else speaks."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "text",
    [
        "Impossible, pour le coureur, d'utiliser son vélo.",
        "Le vote, pour lequel concouraient neuf candidats, s'est déroulé dans le calme.",
        "Comme pour la majorité des courses, les départs ont lieu le matin.",
        "Force est de constater que la trêve n'a pas tenu.",
        "Le conducteur s'est engagé dans le mauvais sens au péage du nord.",
        "Le joueur s'est attribué la médaille d'or.",
        "La ville est réputée pour ses marchés.",
        "C'est l'arrestation du colonel puis son remplacement à la tête de la brigade qui a dévoilé l'affaire.",
        "Le colonel lance un appel aux habitants.",
    ],
)
def test_what_nobody_says(text: str) -> None:
    """Words that look like a cue, and cues of which it is not told who speaks, give nobody's words."""
    assert attributed(text).attributions == ()


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Le député a déclaré à propos de son poignet : « Il n'est pas cassé, mais il se brisera ».", ["Le député"]),
        (
            "Ils disent avoir quitté le secteur. Une version mise en doute par plusieurs habitants, qui assurent avoir "
            "vu des soldats.",
            ["plusieurs habitants"],
        ),
        (
            "Le chercheur estime que la question est politique : « Manifestement, il s'agit d'un enjeu de pouvoir ».",
            ["Le chercheur", "Le chercheur"],
        ),
        ("Le joueur a affirmé que Paul Girard « avait cédé à la pression de la presse ».", ["Le joueur"]),
    ],
)
def test_nobody_else_is_made_to_speak(text: str, sources: list[str]) -> None:
    """Nouns, remarks and quotations beside the one who speaks do not give the words to another."""
    named = [a.source.name for a in attributed(text).attributions if a.source is not None and a.source.name is not None]
    assert named == sources


def test_lists_of_small_words_are_not_empty() -> None:
    """The words for what is put forward and for those who are counted are read from the language."""
    language = load_language("fr")
    assert {"raison", "argument"} <= language.clauses.given
    assert {"nombre", "moitié"} <= language.sources.counting


def test_a_complement_before_the_object_keeps_its_preposition() -> None:
    """« impute | aux rebelles l'attaque »: what is said can be read as it stands."""
    text = "L'armée impute aux rebelles l'attaque du village."
    (one,) = attributed(text).attributions
    assert [span.of(text) for span in one.content] == ["aux rebelles l'attaque du village"]


@pytest.mark.parametrize(
    "marked",
    [
        "L'hôpital, <content>bombardé</content> <cue>selon</cue> <source>les rebelles</source> "
        "<content>par l'armée</content>, a fermé.",
        "Le maire, <content>enlevé</content> <cue>d'après</cue> <source>sa famille</source> "
        "<content>par des hommes armés</content>, reste introuvable.",
        "Le chef rebelle, <content>tué</content> <cue>selon</cue> <source>l'armée</source> "
        "<content>dans un raid à Kidal</content>, était recherché.",
        "L'hôpital, <content>bombardé</content> <cue>selon</cue> <source>les rebelles</source>, a fermé.",
    ],
)
def test_a_participle_set_off_is_said_without_its_main_clause(marked: str) -> None:
    """« L'hôpital, bombardé selon X par Y, a fermé »: that it has closed is the writer's, and Y is no part of X."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<content>L'attaque a été menée par des inconnus</content>, <cue>a indiqué</cue> <source>le curé</source>, "
        "tandis que le maire pointe du doigt des éleveurs.",
        "Les otages, <content>libérés contre rançon</content> <cue>selon</cue> <source>la radio</source>, sont ici.",
    ],
)
def test_what_the_writer_sets_beside_it_is_not_said(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<content>C'est la garde</content>, <cue>selon</cue> <source>un témoin</source>, "
        "<content>qui a ouvert le feu</content>.",
        "<content>C'est l'armée</content>, <cue>a affirmé</cue> <source>le maire</source>, "
        "<content>qui a tiré</content>.",
        "Le Front, que <source>l'ONU</source> <cue>estime</cue> <content>soutenu par le Rwanda</content>, avance.",
    ],
)
def test_what_is_set_off_or_said_of_a_noun_before_is_said(marked: str) -> None:
    """« C'est X, selon Y, qui a P »: the clause is of X, in the words of Y."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Le maire</source> <cue>réclame</cue> <content>plus de moyens</content>.",
        "<source>Les syndicats</source> <cue>demandent</cue> <content>moins d'heures de travail</content>.",
        "<source>Le ministre</source> <cue>annonce</cue> <content>davantage de soldats dans les rues</content>.",
        "Il <cue>est présenté</cue> comme <content>plus intéressé par la lutte que par le pouvoir</content>.",
        # other adverbs are none of it
        "<source>Le maire</source> <cue>réclame</cue> aussi <content>des soldats</content>.",
        "<source>Le maire</source> <cue>réclame</cue> également <content>de l'eau</content>.",
    ],
)
def test_how_much_of_it_is_part_of_it(marked: str) -> None:
    """« réclame moins d'impôts » is no claim for taxes."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Le conseil</source> <cue>a décidé</cue> que « <content>le marché est fermé</content> » dans un avis "
        "publié lundi.",
        "<source>Le maire</source> <cue>a affirmé</cue> que <content>« la ville est sûre » dans un rayon de dix "
        "kilomètres</content>.",
        "<source>Le maire</source> <cue>affirme</cue> que <content>les « rebelles » sont cités dans un avis</content>.",
    ],
)
def test_where_a_quoted_clause_was_said_is_no_part_of_it(marked: str) -> None:
    """Behind a whole clause in quotation marks a document or an occasion is where it was said."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Le maire</source> <cue>dénonce</cue> <content>l'attaque</content>, deux hommes ayant été tués.",
        "<source>Le maire</source> <cue>dénonce</cue> « <content>des mains criminelles</content> », deux hommes ayant "
        "été arrêtés dimanche.",
        "<source>Le maire</source> <cue>condamne</cue> <content>l'attaque ayant tué deux hommes</content>.",
        "<source>Le maire</source> <cue>dénonce</cue> <content>des tirs, des pillages et des viols</content>.",
        "<source>Le Front</source> <cue>exige</cue>, avant d'y retourner, <content>l'arrêt des tirs</content>.",
        "<source>Le Front</source> <cue>exige</cue> de <content>partir</content>.",
        "<source>Le maire</source> <cue>promet</cue> de <content>partir avant de fermer la route</content>.",
    ],
)
def test_what_was_so_meanwhile_is_no_part_of_it(marked: str) -> None:
    """A participle with a subject of its own, and « avant de » in commas, tell when or why it was said."""
    assert fault(marked) is None
