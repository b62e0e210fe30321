"""Who says what in news of all kinds: inserted speakers, who « le responsable » is, claims that nobody makes."""

from __future__ import annotations

import pytest

from spoken import attributed, fault, said


@pytest.mark.parametrize(
    "marked",
    [
        # who is accused does not accuse
        "En <cue>accusant</cue> <content>Bolana de vouloir bombarder la ville</content>, <source>Torka</source> a "
        "ouvert une crise.",
        "Après <cue>avoir accusé</cue> <content>la Valdavie de bombarder la ville</content>, <source>le ministre"
        "</source> est parti.",
        # a verb and its noun between the subject and quoted words that go on
        "<content>La Valdavie</content>, <cue>écrit</cue> <source>Marvane</source>, <content>« bombarde ses propres "
        "villes »</content>.",
        "<content>Le gouvernement</content>, <cue>affirme</cue> <source>l'ONG</source> dans un rapport, <content>« a "
        "trahi les victimes »</content>.",
        # what an abstract noun is of, and which one is meant
        "<source>Le ministre</source> <cue>a souligné</cue> <content>l'importance de vérifier la présence de mines"
        "</content> avant de partir.",
        "<source>Le ministre</source> <cue>a souligné</cue> <content>la nécessité de protéger les civils</content>.",
        "<source>Les policiers</source> <cue>demandent</cue> <content>de l'aide pour identifier un homme qui figurait "
        "sur les images</content>.",
        # to whom it is told, and what is compared
        "<source>Awa Torel</source> <cue>a raconté</cue> aux enquêteurs qu'<content>elle avait tiré</content>.",
        "<source>Le maire</source> <cue>considère</cue> <content>la trêve comme une chance plutôt que comme un piège"
        "</content>.",
        # a clause in an infinitive, those just told of, a negation before quoted words
        "<source>Awa Torel</source> <cue>a assuré</cue> <content>être sûre que Belda, sous l'effet de l'alcool, avait "
        "tué son frère</content>.",
        "<source>L'ONU</source> <cue>indique</cue> que <content>dix convois sont partis, mais aucun n'est arrivé à Gao"
        "</content>.",
        "<source>L'ONU</source> <cue>indique</cue> que <content>dix convois sont partis</content>, mais personne ne le "
        "confirme.",
        "<source>Le ministre</source> <cue>s'est engagé</cue> à <content>ne « plus jamais bombarder un hôpital »"
        "</content>.",
        # what a thing is called without an article
        "<source>Le général</source> <cue>a qualifié</cue> <content>le discours du roi de provocation</content>.",
        "<source>L'ONG</source> <cue>a qualifié</cue> <content>l'attaque de la base de crime de guerre</content>.",
        # who the source is, at the end, and on which terms
        "<content>La route est fermée</content>, <cue>selon</cue> <source>le colonel Paul Koffi, chef de la police"
        "</source>.",
        "<content>Deux hommes ont été tués</content>, <cue>selon</cue> <source>le quotidien Le "
        "Matin</source>, citant un "
        "officier.",
        "<content>Dix hommes ont été tués</content>, <cue>a indiqué</cue> à l'AFP <source>un "
        "responsable</source>, sous "
        "le couvert de l'anonymat.",
        "<content>Dix hommes ont été tués</content>, <cue>a expliqué</cue> <source>Abdou Kone</source>, de "
        "la police de "
        "Tarka, qui compte neuf blessés.",
        "Mais, <cue>relève</cue> <source>Abdou Kone</source>, de la police de Tarka, <content>les rebelles "
        "parlent d'une "
        "trêve</content>.",
        # quoted words that have their subject before them, and a name in quotation marks
        "<content>Les rebelles « ont fui »</content>, <cue>a déclaré</cue> <source>le ministre</source>.",
        "L'organisation « Lumière du Sahel » <cue>a revendiqué</cue> vendredi <content>la mort de 14 "
        "soldats</content>.",
        # who is told to do something
        "<source>L'officier</source> <cue>a dit</cue> aux villageois de <content>quitter le camp</content>.",
        # a quotation inside a quotation, and what goes on with the same helping verb
        "« <source>Les gens</source> <cue>disent</cue> : « <content>Il ment !</content> » et ils partent », a dit Ali "
        "Sow.",
        "<source>Le colonel</source> <cue>a signalé</cue> que <content>le juge avait proposé une trêve et avait émis "
        "des doutes</content>.",
        "<source>L'armée</source> <cue>affirme</cue> qu'<content>elle leur avait offert un couloir et qu'ils l'avaient "
        "refusé</content>.",
        # what is to come, and what another says against it
        "<content>Les routes seront rouvertes</content>, <cue>a affirmé</cue> <source>le préfet</source>, <content>"
        "mais les ponts resteront fermés</content>.",
        "<content>Dix routes sont coupées</content>, <cue>a affirmé</cue> <source>le préfet</source>, mais l'armée le "
        "nie.",
        # a paper that passes it on
        "« <content>Le temps est venu</content> », <cue>dit</cue>-<source>elle</source>, selon <relay>Le Courrier du "
        "Fleuve</relay>.",
        # what is put in between dashes, the conjunction in quotation marks, an agent before the clause
        "<source>Le maire</source> <cue>a affirmé</cue> - sans donner de preuve - que <content>le pont était miné"
        "</content>.",
        "<source>Le député</source> <cue>affirmait</cue> « qu'<content>on ne pouvait plus attendre</content> ».",
        "La ville est calme après l'<cue>annonce</cue> par <source>le ministre de l'Intérieur</source> que <content>la "
        "trêve était rompue</content>.",
        "<source>Le palais de Carthage</source> <cue>a annoncé</cue> hier <content>la mort de dix soldats</content>.",
        "<source>L'armée</source> <cue>a annoncé</cue> <content>de nouvelles avancées face aux combattants du groupe "
        "Nour</content> (GN, ou Lumière) retranchés dans la ville.",
        # the day and town of what is confirmed
        "<source>Le ministère</source> <cue>a confirmé</cue> <content>la mort de deux soldats lundi à Gao</content>.",
        "<source>Le ministre</source> <cue>a condamné</cue> <content>l'attaque</content> lundi.",
        # what was done, of those who are blamed
        "<content>L'armée</content> <cue>a été critiquée</cue> par <source>l'ONU</source> pour <content>avoir bombardé "
        "la ville</content>.",
        # what went on meanwhile
        "<source>Les autorités</source> <cue>ont déclaré</cue> que <content>dix personnes avaient péri, emportées par "
        "des vagues qui se sont abattues sur la plage tandis qu'un séisme frappait l'île</content>.",
        "<source>Le ministre</source> <cue>affirme</cue> que <content>la ville est prise</content> tandis que les "
        "rebelles démentaient.",
    ],
)
def test_words_are_of_who_says_them(marked: str) -> None:
    """Each with its own speaker, and whole."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Un porte-parole militaire a annoncé une attaque. Jean Mercadal, maire de Kossi, a reconnu que l'armée "
            "manquait d'hommes. Le responsable a déclaré que la situation empirait.",
            "Jean Mercadal",
        ),
        (
            "Un responsable militaire a annoncé une attaque. Jean Mercadal, maire de Kossi, a reconnu que l'armée "
            "manquait d'hommes. Le responsable a déclaré que la situation empirait.",
            "Un responsable militaire",
        ),
        ("Dix hommes ont porté plainte, a indiqué NBC News. Elle a déclaré que son mari l'avait agressée.", None),
        (
            "Dix hommes ont porté plainte, a indiqué Radio Kossi. Elle a déclaré que deux étaient blessés.",
            "Radio Kossi",
        ),
        ("L'AFP a publié une enquête. Elle affirme que des tirs ont eu lieu.", "L'AFP"),
        ("Amnesty International dénonce des tirs. Elle demande une enquête.", "Amnesty International"),
    ],
)
def test_who_goes_on_is_who_can_be_told(text: str, name: str | None) -> None:
    """The person of office heard last; not an outlet that nothing shows to be « elle »."""
    doc = attributed(text)
    assert said(doc, doc.attributions)[-1][1] == name


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("L'hypothèse selon laquelle des rebelles ont tué dix civils est répandue.", None),
        ("Les accusations selon lesquelles des rebelles ont tué dix civils inquiètent les habitants.", None),
        ("Nous partageons cette opinion selon laquelle des rebelles ont tué dix civils.", None),
        ("Un rapport selon lequel des rebelles ont tué dix civils inquiète les habitants.", "Un rapport"),
    ],
)
def test_a_thought_is_no_source(text: str, source: str | None) -> None:
    """« l'hypothèse selon laquelle P » is nobody's; a report tells what it holds."""
    doc = attributed(text)
    assert said(doc, doc.attributions) == [("des rebelles ont tué dix civils", source)]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Le maire a qualifié la trêve de victoire.", "praise"),
        ("L'ONG a qualifié ce succès de mascarade.", "condemn"),
        ("Le secteur est considéré comme une scène de crime par la police.", "believe"),
        ("L'opposition considère cette attaque comme un crime.", "condemn"),
        ("L'accusé a plaidé non coupable.", "deny"),
        ("L'accusé a plaidé coupable.", "admit"),
        ("Le ministre s'est engagé à ne « plus jamais bombarder un hôpital ».", "promise"),
        ("Le Niger revendique cette région.", "state"),
        ("Le ministre promet de s'attaquer à la corruption.", "promise"),
        ("L'ONG a désigné l'armée comme responsable.", "accuse"),
        ("L'officier a dit aux villageois de quitter le camp.", "demand"),
        ("Le Front revendique cette attaque.", "claim_responsibility"),
        ("Les syndicats soutiennent la nomination de Belda.", "praise"),
    ],
)
def test_acts_by_what_is_said(text: str, act: str) -> None:
    """A place where something was done blames nobody; a plea denies or admits."""
    assert [one.act for one in attributed(text).attributions] == [act]


@pytest.mark.parametrize(
    "text",
    [
        "Pour les enfants, l'école reprend lundi.",
        "Les élèves apprennent que la mine est vide.",
        "Les rebelles attaquent l'armée, soutenue par la Russie.",
        "La motion a été rejetée par 120 voix contre 80.",
        "Le parti a désigné Ali Sow comme candidat.",
        "Le syndicat n'a pas été en mesure de préciser combien de temps la grève durerait.",
    ],
)
def test_nothing_is_said_there(text: str) -> None:
    """For whom something is so, and what somebody cannot say."""
    assert attributed(text).attributions == ()


def test_who_tells_of_somebody_is_another() -> None:
    """« D'après le maire, il a déclaré P »: the man, not the mayor."""
    doc = attributed("Omar Sidi a tiré sur la foule. D'après le maire, il a déclaré aux juges qu'il avait agi seul.")
    assert said(doc, doc.attributions)[-1] == ("il avait agi seul", "Omar Sidi")


@pytest.mark.parametrize("outlet", ["Radio Kivu", "Canal Soir", "la Voix de Tolo"])
def test_an_outlet_is_called_by_its_whole_name(outlet: str) -> None:
    """« Radio Kivu », not « Kivu », a town that would speak."""
    doc = attributed(f"L'attaque a fait dix morts, a indiqué {outlet}.")
    assert [one[1] for one in said(doc, doc.attributions)] == [outlet]


def test_a_person_of_two_offices_is_one() -> None:
    """« Paul Mensah, directeur du port et créateur de P »."""
    doc = attributed("Dix hommes sont morts, a déclaré Paul Mensah, directeur du port et créateur de « La Marche ».")
    assert [one[1] for one in said(doc, doc.attributions)] == ["Paul Mensah"]


def test_days_before_what_is_told_are_none_of_it() -> None:
    """« hier dans deux attaques attribuées aux rebelles »."""
    doc = attributed("Dix soldats ont été tués hier dans deux attaques attribuées aux rebelles du Front.")
    assert [part.of(doc.text) for part in doc.attributions[0].content] == ["deux attaques", "aux rebelles du Front"]
