"""Days that a text tells of what happened: by a period, a row, a court, an announcement and the sentence before."""

from __future__ import annotations

import pytest

from selon.model import Document
from selon.pipeline import read_document
from spoken import engine

ATTACK = "Ville : attaque\nUn homme a attaqué lundi un poste de police à Lyon. "
STRIKE = "Taëz : les combats\nLes combats ont repris samedi à Taëz. "
COURT = "Lyon : le verdict\nLe tribunal a condamné mercredi un policier à six mois de prison. "


def dates(text: str) -> dict[str, str | None]:
    """When the happenings of a text of Thursday, 16 June 2016 were, by their words."""
    doc = read_document(Document("x", text, "", published="2016-06-16"), engine())
    return {e.trigger.of(text): None if e.time is None else e.time.value for e in doc.events}


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("Depuis le début de la crise politique de 2015, 500 personnes ont été tuées.", "tuées", "2015/2016"),
        ("Plus de 100 journalistes ont été tués depuis la chute de Tal en juin 2014.", "tués", "2014-06/2016-06"),
        ("Depuis la révolution de 2011, trois attentats ont visé la capitale.", "attentats", "2011/2016"),
        ("Les soldats ont tiré lundi depuis un pont.", "tiré", "2016-06-13"),
        ("Un homme a été arrêté lundi depuis la route de l'Est.", "arrêté", "2016-06-13"),
    ],
)
def test_a_time_behind_what_a_clause_counts_from_opens_a_period(text: str, trigger: str, value: str) -> None:
    assert dates(f"Titre\n{text}")[trigger] == value


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("Les rebelles ont pris dimanche la ville après deux jours de combats.", "combats", "2016-06-10/2016-06-12"),
        ("Au terme de trois semaines de négociations, un accord a été conclu mardi.", "accord", "2016-06-14"),
        (
            "Au terme de trois semaines de négociations, un accord a été conclu mardi.",
            "négociations",
            "2016-05-24/2016-06-14",
        ),
        ("La ville est tombée jeudi après trois heures de bombardements.", "bombardements", "2016-06-16"),
        ("Après quatre mois de siège, l'armée annonce s'être retirée mardi.", "siège", "2016-02/2016-06"),
        ("Après trois jours de combats, la ville est calme.", "combats", None),
        ("La ville est tombée mardi après l'arrivée de deux jours de combats.", "combats", None),
    ],
)
def test_what_had_gone_on_for_so_long_ends_on_the_day_of_its_clause(text: str, trigger: str, value: str | None) -> None:
    assert dates(f"Titre\n{text}")[trigger] == value


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        (STRIKE + "Au moins 24 personnes ont péri, selon des sources médicales.", "péri", "2016-06-11"),
        (STRIKE + "Dix soldats sont détenus à Gao, a indiqué un élu.", "détenus", None),
        (STRIKE + "Un garçon de 8 ans a été tué.", "tué", "2016-06-11"),
        (STRIKE + "En mai, un garçon a été tué.", "tué", "2016-05"),
        (STRIKE + "Trente hommes ont fui avec lui. Deux gardiens ont été tués.", "tués", "2016-06-11"),
        (STRIKE + "La ville était calme. Deux gardiens ont été tués.", "tués", None),
        (COURT + "Il a été reconnu coupable d'avoir frappé un homme en mai 2014.", "reconnu coupable", "2016-06-15"),
        (COURT + "Son collègue a été relaxé.", "relaxé", "2016-06-15"),
        (COURT + "Une élue a été élue.", "élue", None),
        ("Le pouvoir\nLe Sénat a élu lundi un chef. Il a pris ses fonctions dans la foulée.", "élu", "2016-06-13"),
        (ATTACK + "En 2012, il avait été condamné. Il avait alors été interné.", "interné", "2012"),
        (ATTACK + "Son frère avait alors été enlevé.", "enlevé", "2016-06-13"),
    ],
)
def test_what_goes_on_from_the_sentence_before_is_of_its_day(text: str, trigger: str, value: str | None) -> None:
    assert dates(text)[trigger] == value


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        (ATTACK + "Il a été abattu.", "abattu", "2016-06-13"),
        (ATTACK + "Il avait été hospitalisé pendant plusieurs mois.", "hospitalisé", None),
        (
            "Lyon : deux arrestations après l'attaque d'une bijouterie\nDeux hommes ont été arrêtés lundi à Lyon.",
            "attaque",
            None,
        ),
        (
            "Lyon : un prix\nUn élu a reçu lundi un prix. Celui qui dénonce les exactions du régime vit en exil.",
            "exactions",
            None,
        ),
    ],
)
def test_the_day_of_the_story_is_none_of_what_was_before(text: str, trigger: str, value: str | None) -> None:
    assert dates(text)[trigger] == value


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("Des hommes ont attaqué mardi le poste, qui a été incendié.", "incendié", "2016-06-14"),
        ("L'armée a bombardé dimanche la ville, où dix civils ont été tués.", "tués", "2016-06-12"),
        ("L'armée a repris mercredi la ville, qui avait été bombardée.", "bombardée", None),
        ("Les hommes qui ont attaqué le poste ont été arrêtés mardi.", "attaqué", None),
        ("La police a arrêté samedi un homme, qui a tué dix personnes.", "tué", None),
        ("Le président a reçu lundi les rescapés, qui ont été libérés.", "libérés", None),
    ],
)
def test_a_relative_clause_behind_a_comma_may_go_on(text: str, trigger: str, value: str | None) -> None:
    assert dates(f"Titre\n{text}")[trigger] == value


@pytest.mark.parametrize(
    ("title", "below", "trigger", "value"),
    [
        (
            "Beni : quinze civils tués",
            "Quinze civils ont été abattus entre lundi et mercredi à Beni. Neuf ont péri lundi à Oicha.",
            "tués",
            "2016-06-13/2016-06-15",
        ),
        (
            "Trente ans de prison pour un meurtre",
            "La cour a condamné vendredi un homme pour le meurtre de sa compagne, tuée en août 2014.",
            "meurtre",
            "2014-08",
        ),
        (
            "Le pays tire un missile : un tir de missile",
            "Le pays a procédé à un tir de missile. Ce test suit une tentative de tir de missile le mois dernier.",
            "tir de missile",
            None,
        ),
        (
            "Kaba : deux militaires jugés pour un pillage",
            "Deux militaires ont comparu lundi, accusés d'avoir pillé des boutiques en septembre 2013.",
            "pillage",
            "2013-09",
        ),
    ],
)
def test_a_title_takes_what_is_told_below_of_more_than_a_day(
    title: str, below: str, trigger: str, value: str | None
) -> None:
    text = f"{title}\n{below}"
    doc = read_document(Document("x", text, "", published="2016-06-16"), engine())
    first = next(e for e in doc.events if e.trigger.of(text) == trigger)
    assert (None if first.time is None else first.time.value) == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "Il a été reconnu coupable du massacre de villageois, le 13 avril 1994, à Kaba.",
            {"reconnu coupable": None, "massacre": "1994-04-13"},
        ),
        ("Un homme a été condamné mardi pour le meurtre de son fils.", {"condamné": "2016-06-14"}),
        ("Des étudiants ont défilé après l'attentat, lundi, à Lyon.", {"défilé": "2016-06-13"}),
        ("Un homme a été condamné pour meurtre, le 3 mai, à Lyon.", {"condamné": "2016-05-03"}),
    ],
)
def test_the_day_behind_a_deed_is_not_that_of_the_verdict(text: str, values: dict[str, str | None]) -> None:
    assert values.items() <= dates(f"Titre\n{text}").items()


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("Un homme a été déféré samedi, mis en examen et placé en détention.", "détention", "2016-06-11"),
        ("Un homme a été mis en examen mardi pour vol et placé en garde à vue.", "garde à vue", "2016-06-14"),
        ("Dimanche, un poste a été attaqué, trois gendarmes tués et un camion brûlé.", "tués", "2016-06-12"),
        ("Le 4 juin, un camion avait été incendié et son chauffeur enlevé.", "enlevé", "2016-06-04"),
        ("Un élu, condamné l'an dernier à six ans de prison, nie tout et a fait appel.", "fait appel", None),
        ("Un soldat a été tué et cinq autres enlevés ces dernières 24 heures.", "tué", "2016-06-15/2016-06-16"),
    ],
)
def test_a_row_of_participles_is_of_one_day(text: str, trigger: str, value: str | None) -> None:
    assert dates(f"Titre\n{text}")[trigger] == value


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("L'armée impute au groupe la mort de huit gendarmes en janvier.", "mort", "2016-01"),
        ("Le procureur accuse un élu de l'assassinat d'un juge en 2012.", "assassinat", "2012"),
        ("Le ministre dénonce mardi l'exécution de dix civils.", "exécution", None),
        ("Le gouvernement dément l'attaque, dans un communiqué diffusé mardi.", "attaque", None),
        ("Le chef du parti a annoncé lundi qu'il démissionnait.", "démissionnait", "2016-06-13"),
        ("L'armée a annoncé lundi que le maire démissionnait.", "démissionnait", None),
        ("Le maire a annoncé lundi qu'il démissionnerait.", "démissionnerait", None),
    ],
)
def test_a_day_of_speaking_is_that_of_what_is_done_by_it_alone(text: str, trigger: str, value: str | None) -> None:
    assert dates(f"Titre\n{text}")[trigger] == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Il a annoncé qu'un sommet se tiendrait samedi.", ["2016-06-18"]),
        ("Il a annoncé lundi à l'agence qu'il confirmerait son départ en décembre.", ["2016-06-13", "2016-12"]),
        ("Il a confirmé que l'armée avait pris la ville samedi.", ["2016-06-11"]),
        ("L'armée tiendrait la ville depuis samedi.", ["2016-06-11"]),
        ("Prévu pour se tenir en octobre, le festival est annulé.", ["2016-10"]),
        ("L'attaque a eu lieu lundi 18 heures.", ["2016-06-13T18:00"]),
        ("L'attaque a eu lieu lundi 13.", ["2016-06-13"]),
        ("Le 10 juin, dix sont morts. Un élu a été arrêté le mardi suivant.", ["2016-06-10", "2016-06-14"]),
        ("Le 11 juin, dix sont morts. Un élu a été arrêté le samedi suivant.", ["2016-06-11", "2016-06-11"]),
        ("Le 11 juin, dix sont morts. Un élu sera jugé le samedi suivant.", ["2016-06-11", "2016-06-18"]),
        ("Les troupes sont parties deux semaines plus tôt que prévu.", ["P2W"]),
        ("Le 9 juin, il a été arrêté. Deux jours plus tard, il était libre.", ["2016-06-09", "2016-06-11"]),
    ],
)
def test_what_a_time_means_by_the_words_around_it(text: str, values: list[str]) -> None:
    doc = read_document(Document("x", text, "", published="2016-06-16"), engine())
    assert [time.value for time in doc.times] == values


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("Le Front, qui commet des attentats dans le pays, a revendiqué l'attaque.", "attentats", None),
        ("Ce n'est pas la première fois que des élèves sont enlevés.", "enlevés", None),
        ("Les violences persistent dans la région.", "violences", None),
        ("Le pays est en proie à des attentats.", "attentats", None),
        ("Le Front enlève des paysans.", "enlève", None),
        ("Le Front a provoqué la mort de 3 000 personnes.", "mort", None),
        ("Des témoins évoquent de nombreux blessés.", "blessés", "2016-06-13"),
        ("Trois policiers ont été blessés.", "blessés", "2016-06-13"),
        ("Le Front nie avoir tué les policiers.", "tué", "2016-06-13"),
    ],
)
def test_what_is_usual_is_of_no_day(text: str, trigger: str, value: str | None) -> None:
    """What is told in the present beside an incident told in the past goes on; thousands did not die in that one."""
    assert dates(ATTACK + text)[trigger] == value


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("Pas plus tard que mardi, les rebelles ont tué sept paysans.", "tué", "2016-06-14"),
        ("Les rebelles ont tué sept paysans pas plus tard qu'hier.", "tué", "2016-06-15"),
        ("Les rebelles ont tué plus de paysans qu'en 2015.", "tué", None),
    ],
)
def test_what_was_no_later_than_a_day_was_on_it(text: str, trigger: str, value: str | None) -> None:
    """« Plus qu'en 2015 » compares, « pas plus tard que mardi » tells the day."""
    assert dates(f"Titre\n{text}")[trigger] == value


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("Dix migrants ont été secourus et soignés lundi à Lyon.", "secourus", "2016-06-13"),
        ("Dix marins ont été secourus ou arrêtés en 2015.", "secourus", "2015"),
        ("Dix marins ont été secourus, la marine a arrêté lundi un passeur.", "secourus", None),
        ("Après une nuit d'émeutes, le préfet a décrété un couvre-feu pour la nuit de samedi.", "émeutes", None),
        ("Après une nuit d'émeutes, le préfet a décrété un couvre-feu pour samedi.", "couvre-feu", "2016-06-18"),
    ],
)
def test_a_day_is_of_what_shares_its_verb(text: str, trigger: str, value: str | None) -> None:
    """Of both participles of a row that share a helping verb; the day for which something is decreed is of that."""
    assert dates(f"Titre\n{text}")[trigger] == value


def test_a_day_of_what_was_before_dates_no_lead() -> None:
    """« Lundi, une bombe avait explosé » looks back from a lead without a day; « l'attaque, menée lundi » does not."""
    lead = "Titre\nNeuf soldats ont été tués dans une embuscade près de Lyon, a indiqué l'armée. "
    assert dates(lead + "Lundi, une bombe avait explosé à Lille.")["embuscade"] is None
    assert dates(lead + "L'attaque, menée lundi par des rebelles, a surpris l'armée.")["embuscade"] == "2016-06-13"


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("Une cache a été détruite et ses occupants tués, dimanche soir à Lyon.", "détruite", "2016-06-12TEV"),
        ("Une caserne a été attaquée et deux soldats tués, lundi à Lyon.", "tués", "2016-06-13"),
        ("Une caserne a été attaquée et deux soldats tués lundi à Lyon.", "tués", "2016-06-13"),
        ("Nous avons été informés hier de la mort d'un otage.", "mort", None),
        ("Une trêve a été signée, jusqu'à la reprise des combats en 2015.", "trêve", None),
    ],
)
def test_a_day_behind_a_row_is_of_it_and_one_of_hearing_of_it_is_not(
    text: str, trigger: str, value: str | None
) -> None:
    """Behind a comma it is of both that share a helping verb; « informés hier de sa mort » tells no day of it."""
    assert dates(f"Titre\n{text}")[trigger] == value
