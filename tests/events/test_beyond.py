"""Times in a clause that are not those of a happening in it, and what several times together date."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find, read
from selon.model import Attribution, Cue, Place, Span, Time, Toponym


def on(text: str, form: str, value: str, last: str | None = None) -> Time:
    """A day, month or year at some words of a text."""
    start = text.index(form)
    known = value if value[0].isdigit() else None
    return Time(Span(start, start + len(form)), "DATE", value, known, last or known)


def dates(text: str, *times: Time) -> dict[str, str | None]:
    """The date of each happening by the word that tells it."""
    doc = replace(read(text), times=times, published="2031-05-10")
    return {e.trigger.of(text): e.time.value if e.time else None for e in find(doc)}


@pytest.mark.parametrize(
    ("text", "happening"),
    [
        ("Les auteurs de l'attentat ont été arrêtés lundi.", "attentat"),
        ("La vidéo de l'exécution a été diffusée lundi.", "exécution"),
        ("Les résultats du scrutin ont été publiés lundi.", "scrutin"),
        ("Le procès des auteurs de l'attaque s'est ouvert lundi.", "attaque"),
    ],
)
def test_the_day_of_those_it_left_behind_is_not_that_of_a_happening(text: str, happening: str) -> None:
    """Neither by its clause nor as the day of the story, which is that of an arrest."""
    assert dates(text, on(text, "lundi", "2031-05-05"))[happening] is None


def test_what_is_only_likened_to_a_day_is_not_of_it() -> None:
    text = "La ville craint un massacre tel que celui perpétré par la milice le 3 mai."
    assert dates(text, on(text, "3 mai", "2031-05-03"))["massacre"] is None


def test_so_long_from_a_day_is_not_that_day() -> None:
    text = "Les combats ont provoqué un exode à quelques jours du 2 mai."
    length = replace(on(text, "quelques jours", "PXD"), type="DURATION")
    assert dates(text, length, on(text, "2 mai", "2031-05-02"))["exode"] is None


def test_what_the_clause_comes_after_was_before_its_day() -> None:
    text = "Après avoir pris la ville, les rebelles ont attaqué une base lundi."
    found = dates(text, on(text, "lundi", "2031-05-05"))
    assert (found["pris"], found["attaqué"]) == (None, "2031-05-05")


@pytest.mark.parametrize(
    "text",
    [
        "Des milliers de personnes manifestent contre la loi de 2027.",
        "Un homme a été condamné pour le vol de 2027.",
    ],
)
def test_the_year_of_another_matter_is_not_that_of_the_verb(text: str) -> None:
    """``de 2027`` right behind a noun belongs to it, even where the parse hangs it on the verb."""
    assert set(dates(text, on(text, "2027", "2027")).values()) == {None}


def test_the_year_behind_an_event_noun_is_its_own() -> None:
    text = "Un homme a été condamné pour l'attentat de 2027."
    assert dates(text, on(text, "2027", "2027")) == {"condamné": None, "attentat": "2027"}


def test_the_time_of_what_is_told_of_a_noun_stays_with_it() -> None:
    text = "L'armée a ouvert une enquête visant dix hommes soupçonnés de crimes commis en 2029."
    assert dates(text, on(text, "2029", "2029"))["enquête"] is None


def test_a_relative_clause_tells_the_day_of_its_noun() -> None:
    """The main clause tells what came of it: ``L'attaque, qui a fait dix morts lundi, a été revendiquée mardi``."""
    text = "L'attaque, qui a fait dix morts lundi, a été revendiquée mardi."
    found = dates(text, on(text, "lundi", "2031-05-05"), on(text, "mardi", "2031-05-06"))
    assert found["attaque"] == "2031-05-05"


def test_a_time_of_a_later_verb_does_not_date_an_earlier_one() -> None:
    text = "L'armée a pris la ville et a attaqué lundi un village."
    assert dates(text, on(text, "lundi", "2031-05-05")) == {"pris": None, "attaqué": "2031-05-05"}


def test_until_a_day_is_not_on_that_day() -> None:
    text = "Les affrontements se sont poursuivis jusqu'à mardi."
    assert dates(text, on(text, "mardi", "2031-05-06")) == {"affrontements": None}


def test_a_day_of_its_own_says_more_than_since_when() -> None:
    text = "Maire depuis 2027, il a été arrêté en 2030."
    times = on(text, "2027", "2027-01-01", "2027-12-31"), on(text, "2030", "2030")
    assert dates(text, *times)["arrêté"] == "2030"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Un homme est hospitalisé depuis lundi, à la suite d'un accident.", "2031-05-05"),
        ("La ville est assiégée depuis lundi.", "2031-05-05/2031-05-10"),
        ("Depuis lundi, l'armée a pris cinq villages.", "2031-05-05/2031-05-10"),
        ("Des dizaines d'hommes ont été arrêtés depuis lundi.", "2031-05-05/2031-05-10"),
    ],
)
def test_what_is_done_in_a_moment_began_and_ended_on_the_day_since_which_it_holds(text: str, value: str) -> None:
    """A siege goes on, and many arrests are spread over the days since."""
    assert list(dates(text, on(text, "lundi", "2031-05-05")).values()) == [value]


@pytest.mark.parametrize(
    ("first", "last", "value"),
    [("2031-05-05", "2031-05-06", "2031-05-05/2031-05-06"), ("2031-05-02", "2031-05-06", None)],
)
def test_days_on_end_are_a_period_and_days_apart_are_none(first: str, last: str, value: str | None) -> None:
    text = "Des combats ont eu lieu lundi et mardi."
    assert dates(text, on(text, "lundi", first), on(text, "mardi", last)) == {"combats": value}


def test_years_in_a_list_date_no_single_happening() -> None:
    text = "Des attaques ont eu lieu en 2022, en 2024 et en 2025."
    assert dates(text, *(on(text, year, year) for year in ("2022", "2024", "2025"))) == {"attaques": None}


def test_a_range_without_a_year_is_still_a_range() -> None:
    text = "Des hommes ont attaqué la ville du 3 au 9 mai."
    times = on(text, "3", "XXXX-05-03"), on(text, "9 mai", "XXXX-05-09")
    assert dates(text, *times) == {"attaqué": "XXXX-05-03/XXXX-05-09"}


def test_the_evening_of_a_happening_is_on_its_day() -> None:
    text = "Le 2 mai, un attentat a fait dix morts.\nLe soir de l'attentat, la police a arrêté trois hommes."
    found = dates(text, on(text, "2 mai", "2031-05-02"), on(text, "soir", "2031-05-10"))
    assert found["arrêté"] == "2031-05-02"


def test_a_place_behind_the_day_after_is_where_it_happened() -> None:
    """``s'emparent le lendemain de la citadelle``: no day is counted from a place."""
    text = "Les rebelles s'emparent le lendemain de la citadelle."
    assert dates(text, on(text, "lendemain", "2031-05-06")) == {"s'emparent": "2031-05-06"}


def test_what_was_done_already_is_not_of_the_day_of_the_story() -> None:
    text = "Une bombe a tué trois hommes.\nUne bombe a explosé lundi.\nUn homme a déjà été arrêté."
    found = dates(text, on(text, "lundi", "2031-05-05"))
    assert (found["explosé"], found["arrêté"]) == ("2031-05-05", None)


@pytest.mark.parametrize(
    ("lead", "value"), [("précédant", "2031-05-01/2031-05-03"), ("suivant", "2031-05-03/2031-05-05")]
)
def test_so_long_before_or_after_a_happening_is_counted_from_its_day(lead: str, value: str) -> None:
    """The day is that of the happening named, by whatever word it was told before."""
    text = f"Le 3 mai, l'armée a pris la ville.\nDans les 48 heures {lead} la prise de la ville, cent civils ont fui."
    length = replace(on(text, "48 heures", "PT48H"), type="DURATION")
    assert dates(text, on(text, "3 mai", "2031-05-03"), length)["fui"] == value


def test_so_long_before_what_has_no_day_is_unknown() -> None:
    text = "Dans les 48 heures précédant la prise de la ville, cent civils ont été évacués."
    length = replace(on(text, "48 heures", "PT48H"), type="DURATION")
    assert dates(text, length)["évacués"] is None


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre représente le pays lors du sommet du marché commun, qui se déroule jeudi dans la capitale.",
        "La ville a vécu le début des préparatifs des funérailles, qui devraient avoir lieu jeudi.",
    ],
)
def test_a_relative_clause_that_says_when_it_took_place_may_hang_on_another_noun(text: str) -> None:
    assert list(dates(text, on(text, "jeudi", "2031-05-08")).values())[-1] == "2031-05-08"


@pytest.mark.parametrize("lead", ["au cours de laquelle", "durant laquelle", "lors de laquelle"])
def test_what_happened_in_the_course_of_a_happening_has_its_day(lead: str) -> None:
    text = f"Une offensive a été lancée le 3 mai, {lead} la ville a été reprise."
    assert dates(text, on(text, "3 mai", "2031-05-03")) == {"offensive": "2031-05-03", "reprise": "2031-05-03"}


def test_what_happened_in_the_course_of_an_undated_happening_is_undated() -> None:
    text = "Une offensive a été lancée, au cours de laquelle la ville a été reprise."
    assert dates(text) == {"offensive": None, "reprise": None}


def test_since_the_year_of_the_report_began_runs_from_its_first_month() -> None:
    """``2031/2031`` would say the whole year, of which months are still to come."""
    text = "Des dizaines d'hommes ont été arrêtés depuis le début de l'année."
    year = replace(on(text, "début de l'année", "2031", "2031-12-31"), begin="2031-01-01")
    assert dates(text, year) == {"arrêtés": "2031-01/2031-05"}


def test_since_when_right_behind_a_noun_is_its_own() -> None:
    """The nearer of two times of a clause, though the other is a month of its own."""
    text = "Le groupe, sous sanctions de l'ONU depuis mai 2029, avait menacé la ville en avril."
    times = on(text, "mai 2029", "2029-05-01", "2029-05-31"), on(text, "avril", "2031-04")
    assert dates(text, *times)["sanctions"] == "2029-05-01/2031-05-10"


def test_what_is_set_for_a_day_was_decided_before_it() -> None:
    text = "Le gouvernement a décrété une journée de deuil pour lundi."
    assert dates(text, on(text, "lundi", "2031-05-12")) == {"décrété": None}


def test_the_state_somebody_was_in_has_not_the_day_of_the_clause() -> None:
    text = "Les rebelles assiégés dans la ville ont attaqué lundi un poste."
    assert dates(text, on(text, "lundi", "2031-05-05")) == {"assiégés": None, "attaqué": "2031-05-05"}


@pytest.mark.parametrize(
    ("text", "form", "happening"),
    [
        ("C'est l'attaque la plus meurtrière depuis 2015.", "2015", "attaque"),
        ("C'est la première attaque depuis 2015.", "2015", "attaque"),
        ("Les combats ont tué plus de civils qu'en 2015.", "2015", "combats"),
        ("Au total, 27 civils ont été tués, contre 14 en 2015.", "2015", "tués"),
        ("Le parlement a ratifié l'accord de 2015.", "2015", "ratifié"),
        ("La police a arrêté un suspect de l'attentat du 3 mai.", "3 mai", "arrêté"),
    ],
)
def test_a_time_that_something_is_only_measured_by_is_not_its_own(text: str, form: str, happening: str) -> None:
    """A record, a comparison, or the day of what an object is of: nothing of it tells when the happening was."""
    assert dates(text, on(text, form, "2015" if form == "2015" else "2031-05-03"))[happening] is None


def test_what_goes_on_since_a_time_does_not_stand_above_others() -> None:
    text = "Les combats durent depuis 2015."
    assert dates(text, on(text, "2015", "2015", "2015-12-31"))["combats"] is not None


def test_what_is_more_than_a_number_does_not_stand_above_others() -> None:
    text = "Depuis 2015, le conflit a fait plus de 4 800 morts."
    assert dates(text, on(text, "2015", "2015", "2015-12-31"))["morts"] is not None


@pytest.mark.parametrize(("verb", "known"), [("rejeté", False), ("signé", True)])
def test_an_agreement_was_not_made_on_the_day_on_which_it_was_rejected(verb: str, known: bool) -> None:
    text = f"L'accord de paix a été {verb} lundi."
    assert (dates(text, on(text, "lundi", "2031-05-05"))["accord de paix"] is not None) is known


def test_the_hour_until_which_it_lasts_is_not_when_it_was() -> None:
    """« Jusqu'à lundi 8 h » is its end; « jusqu'à 5 heures », an hour of the day that is told, is of that day."""
    text = "Les combats durent jusqu'à 8 heures."
    hour = replace(on(text, "8 heures", "2031-05-05"), type="TIME", value="2031-05-05T08:00")
    assert dates(text, replace(hour, anchor="2031-05-02"))["combats"] is None
    assert dates(text, replace(hour, anchor="2031-05-05"))["combats"] is not None


@pytest.mark.parametrize(
    ("text", "known"),
    [("Lundi, la ville est tombée : dix soldats ont été tués.", True), ("Jeux de lundi : dix soldats tués.", False)],
)
def test_the_time_of_a_clause_goes_on_behind_its_colon(text: str, known: bool) -> None:
    """What a colon explains was then; a time in a name before it is only the name's."""
    form = "Lundi" if known else "lundi"
    assert (dates(text, on(text, form, "2031-05-05"))["tués"] is not None) is known


def test_the_day_of_what_led_to_it_is_not_its_own() -> None:
    """« La trêve de mai avait permis un retour »: the day that ``de`` joins to a subject is that of the subject."""
    text = "Le cessez-le-feu du 3 mai avait permis le retour des déplacés."
    assert dates(text, on(text, "3 mai", "2031-05-03")) == {"cessez-le-feu": "2031-05-03", "retour": None}


def test_what_goes_on_again_is_of_the_day_on_which_it_does() -> None:
    """« Les combats, qui avaient cessé fin juillet, ont repris le 3 août »: not in July."""
    text = "Les affrontements, qui avaient cessé fin juillet, ont repris le 3 août."
    found = dates(text, on(text, "fin juillet", "2030-07", "2030-07-31"), on(text, "3 août", "2030-08-03"))
    assert found["affrontements"] == "2030-08-03"


@pytest.mark.parametrize(
    "text",
    [
        "Vingt personnes ont été interpellées, dont six étaient encore en garde à vue lundi.",
        "Des gens ont fui.\nVingt personnes ont été interpellées ; six étaient toujours en garde à vue lundi.",
    ],
)
def test_the_day_on_which_some_were_still_held_is_not_that_of_the_arrest(text: str) -> None:
    assert dates(text, on(text, "lundi", "2031-05-05"))["interpellées"] is None


def test_an_attack_was_not_on_the_day_on_which_one_of_its_wounded_died() -> None:
    text = "Un blessé de l'attentat est mort lundi."
    assert dates(text, on(text, "lundi", "2031-05-05"))["attentat"] is None


def test_what_is_announced_on_a_day_is_of_no_day_of_the_clause_before() -> None:
    """« Le chef a fui dimanche et la rupture de la trêve a été annoncée lundi »: broken on neither, as far as told."""
    text = "Le général a été écarté du pouvoir dimanche et la rupture de la trêve a été dénoncée lundi."
    cue = Cue(Span(text.index("dénoncée"), text.index("dénoncée") + 8), "dénoncer")
    start = text.index("la rupture")
    said = Attribution(
        (Span(start, start + len("la rupture de la trêve")),), cue, None, (), "indirect", "condemn", "test"
    )
    days = (on(text, "dimanche", "2031-05-04"), on(text, "lundi", "2031-05-05"))
    doc = replace(read(text), times=days, attributions=(said,), published="2031-05-10")
    assert {e.trigger.of(text): e.time for e in find(doc)}["rupture"] is None


def test_a_place_behind_a_semicolon_is_of_what_is_told_there() -> None:
    text = "Le retrait des troupes est achevé ; le gouvernement a relevé l'impôt à Klow."
    klow = Toponym(Span(text.index("Klow"), text.index("Klow") + 4), Place(1, "Klow", 1.0, 2.0, "XX", None), "city")
    (event, *_) = find(replace(read(text), places=(klow,)))
    assert (event.type, event.place) == ("withdrawal", None)


def test_the_day_of_what_it_is_set_above_is_not_its_own() -> None:
    """« La plus meurtrière depuis celle de X, en décembre 2012 », wherever a parser hangs the day."""
    text = "C'est la fusillade la plus meurtrière dans une école depuis celle de Sandy Hook, en décembre 2012."
    assert dates(text, on(text, "décembre 2012", "2012-12", "2012-12-31")) == {"fusillade": None}


def test_the_day_of_an_anniversary_is_not_that_of_what_it_recalls() -> None:
    text = "Le pays a commémoré lundi les dix ans de l'attentat."
    assert dates(text, on(text, "lundi", "2031-05-05"))["attentat"] is None
