"""Time expressions: which words they span, what TIMEX3 value they get, and what only looks like one."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from importlib.resources import files
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.annotate.times import READERS, find_times
from selon.annotate.times.dates import bounds, easter
from selon.lang.numbers import parse_numbers
from selon.lang.times import TimeWords, parse_times
from selon.model import Document, Sentence, Span, Time, Token
from trees import tree_document

WEDNESDAY = "2017-03-15"


def read_table(name: str) -> dict[str, Any]:
    return tomllib.loads((files("selon.lang") / "fr" / f"{name}.toml").read_text("utf-8"))


def load_words() -> TimeWords:
    return parse_times(read_table("times"), parse_numbers(read_table("quantities")["numbers"]))


TABLE = read_table("times")
WORDS = load_words()


def times_of(text: str, published: str | None = WEDNESDAY, sentences: tuple[Sentence, ...] = ()) -> tuple[Time, ...]:
    return find_times(Document("d", text, "", published=published, sentences=sentences), WORDS)


def marked(text: str) -> tuple[str, list[str]]:
    """A text without its [marks], and what stood in them."""
    parts = text.replace("]", "[").split("[")
    return "".join(parts), parts[1::2]


def check(text: str, *values: str, published: str | None = WEDNESDAY) -> None:
    """Every marked expression, and no other, is found with its value."""
    plain, expected = marked(text)
    found = times_of(plain, published)
    assert [(t.span.of(plain), t.value) for t in found] == list(zip(expected, values, strict=True))


def test_this_day_is_that_of_the_report_but_behind_a_preposition_any_up_to_it() -> None:
    check("Un deuil a été décrété [ce jour].", "2017-03-15")
    check("Personne n'a été arrêté à [ce jour].", "PRESENT_REF")


def test_a_night_that_ends_after_the_report_is_that_of_a_week_before() -> None:
    """A report of a Wednesday tells nothing of the night on which that day ends."""
    check("La ville a été attaquée dans la [nuit de mercredi à jeudi].", "2017-03-08TNI")
    check("La ville a été attaquée dans la [nuit de mardi à mercredi].", "2017-03-14TNI")


def test_a_month_in_a_name_is_no_date() -> None:
    """Groups and streets are called after days; a date with hyphens is one all the same."""
    check("Le Mouvement du 3-Mai tient la rue du 4-Septembre.")
    check("Il habite rue du Quatre-Septembre.")
    check("Il est mort [mi-janvier].", "2017-01")


def test_a_day_with_its_weekday_is_no_day_of_its_own() -> None:
    """« Dans la journée » is the day told, « dans la journée de lundi » is that Monday."""
    check("Il est arrivé [lundi]. Dans la [journée], il est reparti.", "2017-03-13", "2017-03-13")
    check("Il est arrivé dans la journée de [mardi].", "2017-03-14")


def test_the_day_after_a_month_is_of_no_day_known() -> None:
    """« Ils ont attaqué début mars. Ils sont revenus le lendemain. »"""
    check("Ils ont attaqué [début mars]. Ils sont revenus le [lendemain].", "2017-03", "XXXX-XX-XX")
    check("Ils ont attaqué le [3 mars]. Ils sont revenus le [lendemain].", "2017-03-03", "2017-03-04")


def test_a_night_beside_another_day_is_counted_from_the_scene() -> None:
    """« La nuit suivant l'attaque » is another night: what follows is a preposition there."""
    check("Le [7 mars], le pont a brûlé. Il tenait la [nuit précédente].", "2017-03-07", "2017-03-06TNI")
    check("Le [7 mars], le pont a brûlé. Il tomba le [matin suivant].", "2017-03-07", "2017-03-08TMO")
    check("Le [7 mars], le pont a brûlé, dans la [nuit] suivant l'attaque.", "2017-03-07", "2017-03-07TNI")


def test_an_item_of_a_running_report_opens_with_an_hour() -> None:
    """« 8 h : … » on the day of the report, or on that which a line of its own gives to what is below it."""
    check("Direct\n\n[8 h] : une bombe explose.\n\n• [9 h 30] – [Mardi], deux tirs.\n\n[10 heures]. Des tirs.",
          "2017-03-15T08:00", "2017-03-15T09:30", "2017-03-14", "2017-03-15T10:00")  # fmt: skip
    check("[Lundi 13 mars]\n\n[8 h] : une bombe explose.", "2017-03-13", "2017-03-13T08:00")
    check("[8 heures] de siège ont suffi.", "PT8H")


@pytest.mark.parametrize(("tense", "value"), [("Pres", "2017-03-20"), ("Past", "2017-03-13")])
def test_what_goes_on_until_a_day_ends_in_the_future(tense: str, value: str) -> None:
    """« La trêve tient jusqu'à lundi », and « tint jusqu'à lundi »."""
    doc = tree_document(
        f"La/le/DET/2/det trêve/trêve/NOUN/3/nsubj tient/tenir/VERB/0/root/Tense={tense}|VerbForm=Fin"
        " jusqu'/jusque/ADP/6/case à/à/ADP/4/fixed lundi/lundi/NOUN/3/obl"
    )
    assert [t.value for t in find_times(replace(doc, published=WEDNESDAY), WORDS)] == [value]


def test_a_day_of_the_month_told_last_is_of_its_year() -> None:
    """« En janvier 2013, … Le 10 janvier, … » is not January of this year; a new paragraph may be."""
    told = "L'offensive de [janvier 2013] a échoué."
    check(f"{told} Le [10 janvier], le pont a sauté.", "2013-01", "2013-01-10")
    check(f"{told} Le [10 mars], le pont a sauté.", "2013-01", "2017-03-10")
    check(f"{told}\n\nLe [10 janvier], le pont a sauté.", "2013-01", "2017-01-10")


@pytest.mark.parametrize(
    ("aux", "between", "value"),
    [("Imp", "", "2012-03-22"), ("Pres", "", "2017-03-22"), ("Imp", "hier/hier/ADV/3/advmod", "2017-03-22")],
)
def test_what_was_over_by_a_day_long_past_was_before_it(aux: str, between: str, value: str) -> None:
    """« Le 31 mars 2012, elle part. Le 22 mars, elle avait frappé »: in 2012, unless the story has come back."""
    doc = tree_document(
        "Le/le/DET/2/det 31/31/NUM/6/obl mars/mars/NOUN/2/nmod 2012/2012/NUM/2/nmod elle/elle/PRON/6/nsubj"
        " part/partir/VERB/0/root/VerbForm=Fin ././PUNCT/6/punct\n"
        f"Elle/elle/PRON/2/nsubj dort/dormir/VERB/0/root {between} ././PUNCT/2/punct\n"
        "Le/le/DET/2/det 22/22/NUM/6/obl mars/mars/NOUN/2/nmod elle/elle/PRON/6/nsubj"
        f" a/avoir/AUX/6/aux:tense/Tense={aux} frappé/frapper/VERB/0/root/VerbForm=Part"
    )
    found = find_times(replace(doc, published="2017-09-15"), WORDS)
    assert found[-1].value == value


def test_it_is_an_hour_of_the_clock() -> None:
    check("Le [7 mars 2017], il est [8 heures] quand la bombe explose.", "2017-03-07", "2017-03-07T08:00")
    check("Le siège a duré [8 heures].", "PT8H")
    check("Le [7 mars 2017], il est [dix-neuf heures].", "2017-03-07", "2017-03-07T19:00")


LEARNT = (
    "Elle/elle/PRON/2/nsubj part/partir/VERB/0/root/VerbForm=Fin le/le/DET/4/det 7/7/NOUN/2/obl mars/mars/NOUN/4/nmod"
    " ,/,/PUNCT/9/punct {group} appris/apprendre/VERB/2/conj/VerbForm=Part le/le/DET/11/det 9/9/NOUN/9/obl"
    " mars/mars/NOUN/11/nmod ././PUNCT/2/punct\n"
    "Dans/dans/ADP/3/case la/le/DET/3/det soirée/soirée/NOUN/5/obl elle/elle/PRON/5/nsubj part/partir/VERB/0/root"
)


@pytest.mark.parametrize(
    ("group", "evening"),
    [
        ("a/avoir/AUX/9/aux:tense on/on/PRON/9/nsubj", "2017-03-07TEV"),
        ("on/on/PRON/9/nsubj a/avoir/AUX/9/aux:tense", "XXXX-XX-XXTEV"),
    ],
)
def test_the_day_on_which_it_was_learnt_is_no_scene(group: str, evening: str) -> None:
    """« Elle part le 7 mars, a-t-on appris le 9. Dans la soirée, … »: that of the 7th; « on a appris »: of either."""
    found = find_times(replace(tree_document(LEARNT.format(group=group)), published=WEDNESDAY), WORDS)
    assert found[-1].value == evening


@pytest.mark.parametrize(("aux", "evening"), [("Imp", "2017-03-07"), ("Pres", "2017-03-03")])
def test_what_was_over_by_then_is_no_scene(aux: str, evening: str) -> None:
    """« L'armée entre le 7 mars. Elle avait frappé le 3 mars. Dans la soirée, … »: the evening of the 7th."""
    doc = tree_document(
        "Elle/elle/PRON/2/nsubj entre/entrer/VERB/0/root/VerbForm=Fin le/le/DET/4/det 7/7/NOUN/2/obl"
        " mars/mars/NOUN/4/nmod ././PUNCT/2/punct\n"
        f"Elle/elle/PRON/3/nsubj a/avoir/AUX/3/aux:tense/Tense={aux} frappé/frapper/VERB/0/root/VerbForm=Part"
        " le/le/DET/5/det 3/3/NOUN/3/obl mars/mars/NOUN/5/nmod ././PUNCT/3/punct\n"
        "Dans/dans/ADP/3/case la/le/DET/3/det soirée/soirée/NOUN/5/obl elle/elle/PRON/5/nsubj part/partir/VERB/0/root"
    )
    found = find_times(replace(doc, published=WEDNESDAY), WORDS)
    assert [time.value for time in found] == ["2017-03-07", "2017-03-03", f"{evening}TEV"]


def test_what_is_done_in_so_many_hours_is_done_at_no_hour() -> None:
    check("Dix personnes ont été tuées en [24 heures].", "PT24H")
    check("Il a été tué le [7 mars 2017] vers [22 heures].", "2017-03-07", "2017-03-07T22:00")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "Le [4 mars 2024], un convoi a été attaqué. [Dimanche], des habitants ont manifesté.",
            ("2024-03-04", "2024-03-10"),
        ),
        ("Attaque [lundi]\n\nLe [4 mars 2024], un convoi a été attaqué.", ("2024-03-04", "2024-03-04")),
        (
            "Un convoi a été attaqué [jeudi]. Le [4 mars 2024], un autre était passé. Des gens sont arrêtés [lundi].",
            ("XXXX-WXX-4", "2024-03-04", "XXXX-WXX-1"),
        ),
        (
            "Le [4 mars 2024], tout a brûlé. [Dimanche], des gens ont manifesté, [jeudi] la police est venue.",
            ("2024-03-04", "2024-03-10", "2024-03-14"),
        ),
        (
            "Le [29 septembre 1918], la ville est tombée. [Samedi dernier], une stèle a été dévoilée.",
            ("1918-09-29", "XXXX-WXX-6"),
        ),
        (
            "Le [4 mars 2024], un convoi est parti. Il avait été promis le [dimanche précédent].",
            ("2024-03-04", "2024-03-03"),
        ),
        ("Le [4 mars 2024], un convoi est parti. Il arrivera le [2 avril].", ("2024-03-04", "2024-04-02")),
        ("Le [30 décembre 2023], un convoi est parti. Il arrivera le [2 janvier].", ("2023-12-30", "2024-01-02")),
        (
            "Le [4 mars 1998], le pont a brûlé. Le [7 mai 2024], il a rouvert. [Dimanche], il a été fermé.",
            ("1998-03-04", "2024-05-07", "2024-05-12"),
        ),
        ("La ville est tombée [dimanche].", ("XXXX-WXX-7",)),
    ],
)
def test_without_publication_days_are_counted_from_those_told(text: str, values: tuple[str, ...]) -> None:
    """A report whose date nobody knows still tells its days: on from the last one that it gives in full."""
    check(text, *values, published=None)


TITLED = (
    "Suivi/suivi/NOUN/0/root du/de/ADP/{at}/case {days}/jour/NOUN/1/nmod mars/mars/NOUN/{at}/nmod"
    " 2024/2024/NUM/{at}/nmod :/:/PUNCT/1/punct\n"
    "Le/le/DET/2/det 5/5/NOUN/4/obl mars/mars/NOUN/2/nmod part/partir/VERB/0/root"
)


@pytest.mark.parametrize(
    ("days", "values"),
    [
        ("4/3/NOUN/1/nmod au/à/ADP/5/case 10", ["2024-03-04", "2024-03-10", "2024-03-05"]),
        ("10", ["2024-03-10", "XXXX-03-05"]),
    ],
)
def test_a_title_may_give_the_period_of_a_report(days: str, values: list[str]) -> None:
    """« Suivi du 4 au 10 mars 2024 » gives the year of what is below; one day may only name a thing."""
    doc = tree_document(TITLED.format(at=5 if "au" in days else 3, days=days))
    assert [time.value for time in find_times(doc, WORDS)] == values


@pytest.mark.parametrize("published", [None, "2019-06-12"])
@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("[Lundi], un pont a sauté.", ("2019-06-03",)),
        ("[Samedi], un pont a sauté. [Mardi], un autre avait sauté.", ("2019-06-08", "2019-06-04")),
        ("Dans la [nuit de jeudi à vendredi], un pont a sauté.", ("2019-06-06TNI",)),
        ("Un pont a sauté le [7 juin].", ("2019-06-07",)),
        ("La [semaine précédente], un pont avait sauté.", ("2019-W22",)),
        ("Un pont a sauté le [week-end].", ("2019-W23-WE",)),
    ],
)
def test_below_the_period_of_a_report_weekdays_are_those_of_it(
    published: str | None, text: str, values: tuple[str, ...]
) -> None:
    """« Semaine du 3 au 9 juin 2019 »: its Monday is the third, neither the next one nor that of publication."""
    heading = "Bulletin – Semaine du [3] au [9 juin 2019]\n\n"
    check(heading + text, "2019-06-03", "2019-06-09", *values, published=published)


def test_a_period_of_a_sentence_or_of_a_month_is_no_heading() -> None:
    told = "Le pont a été fermé du [3] au [9 juin 2019]. [Lundi], il est rouvert."
    check(told, "2019-06-03", "2019-06-09", "2019-06-10", published=None)
    text = "Du [3] au [30 juin 2019]\n\nLe pont ferme [lundi]."
    check(text, "2019-06-03", "2019-06-30", "2019-07-01", published=None)


def test_the_first_day_of_a_period_has_the_year_of_the_last() -> None:
    check("Le pont a fermé du [27 mai] au [2 juin 2016].", "2016-05-27", "2016-06-02")
    check("Le pont a fermé du [28 décembre] au [3 janvier 2016].", "2015-12-28", "2016-01-03")


def test_a_month_near_a_day_told_is_of_its_year() -> None:
    """A chronology goes on: « 27 avril 2021 … Mai. »; a month half a year off may be of either year."""
    check("Le [27 avril 2021], un pont a sauté. En [mai], il est refait.", "2021-04-27", "2021-05", published=None)
    check("Le [27 avril 2021], un pont a sauté. En [octobre], on tire.", "2021-04-27", "XXXX-10", published=None)


def test_a_day_before_the_first_one_told_is_of_its_year() -> None:
    check("Le [3 août], on tirait. Le [5 août 2022], un pont a sauté.", "2022-08-03", "2022-08-05", published=None)


def test_days_and_years_may_be_spelled() -> None:
    text = "Le [dix-sept janvier deux mille seize], un pont a sauté. Le [vingt-trois janvier], il est refait."
    check(text, "2016-01-17", "2017-01-23")


def test_so_long_after_nothing_that_was_told_is_no_day_to_come() -> None:
    """« Trente ans après, elle se souvient » of a report that has told no other time is not thirty years from now."""
    check("Le [15 mars 2017].\n\n[Trente ans] après, elle se souvient.", "2017-03-15", "P30Y")


def test_a_witness_leaves_the_day_of_the_report() -> None:
    """« C'était en mars 1988. Ils sont arrivés le matin »: not on the morning of the day of publication."""
    doc = tree_document(
        "15/15/NUM/2/nummod mars/mars/NOUN/0/root 2017/2017/NUM/2/nmod ././PUNCT/2/punct\n"
        "C'/ce/PRON/4/expl:subj était/être/AUX/4/cop en/en/ADP/4/case mars/mars/NOUN/0/root 1988/1988/NUM/4/nmod\n"
        "Ils/ils/PRON/3/nsubj sont/être/AUX/3/aux:tense venus/venir/VERB/0/root le/le/DET/5/det matin/matin/NOUN/3/obl"
    )
    found = find_times(replace(doc, published="2017-03-15"), WORDS)
    assert [time.value for time in found] == ["2017-03-15", "1988-03", "XXXX-XX-XXTMO"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Le [14 mars], au [lendemain] de l'attentat, la foule a marché.", ("2017-03-14", "2017-03-14")),
        ("Au [lendemain] de la victoire, la foule a marché.", ("2017-03-15",)),
        ("Le [7 mai 2003], le pont a brûlé. À la [veille] de l'assaut, il était intact.", ("2003-05-07", "XXXX-XX-XX")),
        (
            "Le [7 mars], l'armée est entrée. Elle s'empare le [lendemain] de la citadelle.",
            ("2017-03-07", "2017-03-08"),
        ),
        ("La foule a marché au [lendemain] du [10 mars].", ("2017-03-11", "2017-03-10")),
    ],
)
def test_the_day_after_what_happened_is_the_day_that_is_told(text: str, values: tuple[str, ...]) -> None:
    """``au lendemain de l'attentat`` does not go on a day from the news; from a date it does."""
    check(text, *values)


def test_a_day_counted_from_the_text_names_it_as_its_anchor() -> None:
    *_, sunday = times_of("Le 4 mars 2024, un convoi a été attaqué. Dimanche, il est reparti.", None)
    assert (sunday.value, sunday.anchor) == ("2024-03-10", "2024-03-04")


def test_what_was_before_the_story_anchors_nothing() -> None:
    """``le 4 mars 2024, il avait parlé``: the Sunday that follows need not be of that week."""
    doc = tree_document(
        "Le/le/DET/2/det 4/4/NUM/6/obl mars/mars/NOUN/2/nmod 2024/2024/NUM/2/nmod il/il/PRON/6/nsubj"
        " parlait/parler/VERB/0/root avait/avoir/AUX/6/aux:tense/Tense=Imp\n"
        "Il/il/PRON/2/nsubj parle/parler/VERB/0/root dimanche/dimanche/NOUN/2/obl"
    )
    assert [time.value for time in find_times(doc, WORDS)] == ["2024-03-04", "XXXX-WXX-7"]


def test_a_day_since_which_something_lasts_anchors_nothing() -> None:
    """« Samedi » of a report without a date is not the Saturday on which a war began."""
    text = "Depuis le [samedi 4 mars 2017], la ville est assiégée. Des tirs ont touché le marché [samedi]."
    check(text, "2017-03-04", "XXXX-WXX-6", published=None)


def test_a_day_told_aside_anchors_nothing() -> None:
    """``élu le 4 mars 1998``: the story is not there, so that its Sunday is not the next one."""
    doc = tree_document(
        "Élu/élire/VERB/8/acl le/le/DET/3/det 4/4/NUM/1/obl mars/mars/NOUN/3/nmod 1998/1998/NUM/4/nmod"
        " ,/,/PUNCT/8/punct il/il/PRON/8/nsubj parlera/parler/VERB/0/root dimanche/dimanche/NOUN/8/obl"
    )
    assert [time.value for time in find_times(doc, WORDS)] == ["1998-03-04", "XXXX-WXX-7"]


@pytest.mark.parametrize("rule", TABLE["rule"], ids=lambda rule: str(rule["name"]))
def test_every_rule_reads_its_example(rule: dict[str, str]) -> None:
    """The example of a rule is its promise: the marked words get the value written beside it."""
    plain, (words,) = marked(rule["example"])
    found = times_of(plain, TABLE["published"])
    assert (words, rule["value"]) in [(t.span.of(plain), t.value) for t in found]


def test_every_rule_names_a_reader() -> None:
    """A rule whose reader does not exist would only fail when its words turn up."""
    assert {rule["read"] for rule in TABLE["rule"]} <= READERS.keys()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le [12 décembre 2016], la ville est tombée.", "2016-12-12"),
        ("La base date du [1er mars 2012].", "2012-03-01"),
        ("La base date du [1 er mars 2012].", "2012-03-01"),
        ("La trêve du [12/12/2016] a tenu.", "2016-12-12"),
        ("La trêve du [2016-12-12] a tenu.", "2016-12-12"),
        ("Le siège a été levé en [décembre 2016].", "2016-12"),
        ("Le siège a été levé en [2016].", "2016"),
        ("Le siège a été levé [début 2015].", "2015"),
        ("Le siège a été levé [mi-novembre 2016].", "2016-11"),
        ("Le siège a été levé au [tout début du mois de janvier 2016].", "2016-01"),
        ("Le siège a été levé à l'[été 2015].", "2015-SU"),
        ("Le fort est des [années 1990].", "199"),
        ("Le fort est de la [fin des années 1990].", "199"),
        ("Le budget du [second semestre de 2016] est voté.", "2016-H2"),
        ("Le fort est du [XXe siècle].", "19"),
        ("Le fort est du [XIX e siècle].", "18"),
        ("Le budget du [troisième trimestre 2016] est voté.", "2016-Q3"),
        ("Le tunnel date de [2012].", "2012"),
        ("Les combats des [11 et 12 décembre 2016] ont cessé.", "2016-12-11/2016-12-12"),
    ],
)
def test_dates_that_stand_alone(text: str, value: str) -> None:
    """A full date means the same whenever the report was published, and when that is not known."""
    check(text, value)
    check(text, value, published=None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le pont a sauté le [12 décembre au soir].", "2016-12-12TEV"),
        ("Le pont a sauté le [soir du 12 décembre].", "2016-12-12TEV"),
        ("Le pont a sauté dans la [nuit du 6 au 7 mars].", "2017-03-06TNI"),
        ("Avant [1970] seuls neuf pays étaient touchés.", "1970"),
        ("Le pont a sauté dans la [nuit du 31 janvier au 1er février].", "2017-01-31TNI"),
        ("Le pont a sauté [hier soir].", "2017-03-14TEV"),
        ("Le pont a sauté [lundi en fin de matinée].", "2017-03-13TMO"),
        ("Le pont a sauté [ce matin à 7h15].", "2017-03-15T07:15"),
        ("Le pont a sauté le [13 mars à 22 heures].", "2017-03-13T22:00"),
        ("Le pont a sauté [lundi] vers [23 heures].", "2017-03-13 2017-03-13T23:00"),
        ("Le pont a sauté le [13 mars 2017, 16 h 20 UTC].", "2017-03-13T16:20Z"),
        ("Le pont a sauté le [13 mars à 0 h 30 UTC+2].", "2017-03-13T00:30+02:00"),
        ("Le pont a sauté le [13 mars], à [22 heures 30, heure locale].", "2017-03-13 2017-03-13T22:30"),
        ("Le pont a sauté le [13 mars], vers [2 heures du matin].", "2017-03-13 2017-03-13T02:00"),
        ("Le pont a sauté le [13 mars à midi].", "2017-03-13T12:00"),
        ("Le [13 mars à 21 heures] on tirait, à [0 h 15] plus.", "2017-03-13T21:00 2017-03-14T00:15"),
    ],
)
def test_times_of_day(text: str, value: str) -> None:
    """A clock time or a part of the day belongs to the day named with it or told last, past midnight to the next."""
    check(text, *value.split(" "))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le pont a sauté [mardi].", "2017-03-14"),
        ("Le pont a sauté [ce mercredi].", "2017-03-15"),
        ("Le pont a sauté [mercredi dernier].", "2017-03-08"),
        ("Le pont ouvre [vendredi prochain].", "2017-03-17"),
        ("Le pont a sauté [mardi 14].", "2017-03-14"),
        ("Le pont sera ouvert [vendredi].", "2017-03-17"),
        ("Il a fixé le retrait pour [vendredi].", "2017-03-17"),
        ("Le pont a sauté [avant-hier].", "2017-03-13"),
        ("Le pont ouvre [demain matin].", "2017-03-16TMO"),
        ("Le pont a sauté [il y a deux jours].", "2017-03-13"),
        ("Le pont a sauté [il y a environ un mois].", "2017-02"),
        ("Le pont a sauté [il y a trois ans].", "2014"),
        ("Le pont a sauté [il y a quelques années].", "PAST_REF"),
        ("La grotte était habitée [il y a 40 000 ans].", "PAST_REF"),
        ("Le pont a sauté la [semaine dernière].", "2017-W10"),
        ("Le pont a sauté le [mois dernier].", "2017-02"),
        ("Le pont ouvre l'[an prochain].", "2018"),
        ("Le pont a sauté [cette année].", "2017"),
        ("Le pont a sauté au [début du mois].", "2017-03"),
        ("Le pont a sauté [fin novembre].", "2016-11"),
        ("Le pont a sauté en [janvier].", "2017-01"),
        ("Le pont est coupé depuis [mai].", "2016-05"),
        ("Le pont a sauté le [29 décembre dernier].", "2016-12-29"),
        ("Le pont ouvre le [20 mai prochain].", "2017-05-20"),
        ("Le pont a sauté le [vendredi 3 mars].", "2017-03-03"),
        ("Le pont a sauté le [29 février].", "2016-02-29"),
    ],
)
def test_times_counted_from_publication(text: str, value: str) -> None:
    """What is said from the day of publication becomes a date; a missing year is the nearest that fits."""
    check(text, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le pont a sauté le [12 décembre].", "XXXX-12-12"),
        ("Le pont a sauté en [décembre].", "XXXX-12"),
        ("Le pont a sauté [mardi].", "XXXX-WXX-2"),
        ("Le pont a sauté [hier soir].", "XXXX-XX-XXTEV"),
        ("Le pont a sauté la [semaine dernière].", "XXXX-WXX"),
        ("Le pont a sauté à [22 h 30].", "XXXX-XX-XXT22:30"),
        ("Le pont a sauté le [lendemain].", "XXXX-XX-XX"),
    ],
)
def test_unknown_publication_stays_unknown(text: str, value: str) -> None:
    """Without a date of publication nothing is guessed: the unknown parts are X and there are no bounds."""
    check(text, value, published=None)
    (time,) = times_of(marked(text)[0], None)
    assert (time.begin, time.end, time.anchor) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("La ville est tombée le [7 mars 2012]. Le [lendemain], elle brûlait.", "2012-03-07 2012-03-08"),
        ("La ville est tombée le [7 mars 2012], la [veille] elle brûlait.", "2012-03-07 2012-03-06"),
        ("La ville est tombée le [7 mars 2012]. [Deux jours plus tard], elle brûlait.", "2012-03-07 2012-03-09"),
        ("La ville est tombée le [7 mars 2012]. [Une semaine auparavant], elle brûlait.", "2012-03-07 2012-02-29"),
        ("Le [7 mars 2012 à 11 h 30] on tirait ; [une heure après], plus.", "2012-03-07T11:30 2012-03-07T12:30"),
        ("Le vote de [2012] fut annulé l'[année suivante].", "2012 2013"),
    ],
)
def test_times_counted_from_the_story(text: str, values: str) -> None:
    """ "The next day" counts from the last day told, not from publication."""
    check(text, *values.split())


def test_a_new_paragraph_returns_to_the_news() -> None:
    """A clock time after a flashback belongs to the news of the day, not to the flashback."""
    check(
        "[15 mars 2017]. Le maire, élu le [2 avril 2014], est parti.\n\nVers [15 heures], la place était vide.",
        "2017-03-15",
        "2014-04-02",
        "2017-03-15T15:00",
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le siège dure depuis [quatre ans].", "P4Y"),
        ("Le siège dure depuis [plus de quatre ans].", "P4Y"),
        ("Le siège a duré [48h].", "PT48H"),
        ("Le siège dure depuis [18 mois].", "P18M"),
        ("Le siège a duré [plusieurs mois].", "PXM"),
        ("Le siège dure depuis [des mois].", "PXM"),
        ("Le siège a duré [une vingtaine d'années].", "P20Y"),
        ("Le siège a duré [un an et demi].", "P1Y6M"),
        ("Le siège a duré [trois mois et dix jours].", "P3M10D"),
        ("Le siège a duré [quatre longues années].", "P4Y"),
        ("Le siège a duré [plus d'un siècle].", "P100Y"),
        ("Un garçon de [6 ans] a survécu.", "P6Y"),
        ("La trêve a duré [une demi-heure].", "PT30M"),
        ("La trêve a duré [deux jours et demi].", "P2DT12H"),
        ("Il est mort [peu de temps] après.", "PX"),
        ("Il avait [84 ou 86 ans].", "P84Y"),
        ("Les conscrits ont de [18 à 25 ans].", "P18Y/P25Y"),
        ("La course a duré [1 h 56 minutes et 32 secondes].", "PT1H56M32S"),
        ("Le chantier prendra les [cinq prochaines années].", "P5Y"),
        ("Les fossiles ont [135 millions d'années].", "P135000000Y"),
    ],
)
def test_durations(text: str, value: str) -> None:
    """Lengths of time and ages, with the words that make them rough inside the span, have no begin and no end."""
    check(text, value)
    (time,) = times_of(marked(text)[0])
    assert (time.type, time.begin, time.end) == ("DURATION", None, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("L'hôpital reçoit dix blessés [chaque jour].", "P1D"),
        ("L'hôpital reçoit dix blessés [par jour].", "P1D"),
        ("Ils manifestent [tous les lundis].", "XXXX-WXX-1"),
        ("La rotation a lieu [tous les deux mois].", "P2M"),
        ("On tire [chaque nuit].", "XXXX-XX-XXTNI"),
    ],
)
def test_sets(text: str, value: str) -> None:
    """What comes back is a SET, not a date."""
    check(text, value)
    assert times_of(marked(text)[0])[0].type == "SET"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("La route est [désormais] coupée.", "PRESENT_REF"),
        ("La route est [actuellement] coupée.", "PRESENT_REF"),
        ("Le bilan est inconnu pour l'[instant].", "PRESENT_REF"),
        ("La route a été coupée [récemment].", "PAST_REF"),
        ("À l'[époque], la route était ouverte.", "PAST_REF"),
        ("La route a été coupée [ces derniers jours].", "PAST_REF"),
        ("La route a été coupée [ces derniers temps].", "PAST_REF"),
        ("La route sera [bientôt] ouverte.", "FUTURE_REF"),
        ("La route ouvrira dans les [prochains jours].", "FUTURE_REF"),
    ],
)
def test_vague_references(text: str, value: str) -> None:
    """Words for the present, past or future at large name no date."""
    check(text, value)


def test_a_sentence_in_capitals_has_its_days() -> None:
    """Urgent lines of agencies: in them a capital makes no name of « MERCREDI »."""
    assert [t.span.of(text) for text in ("DIX MORTS MERCREDI À GAO.",) for t in times_of(text)] == ["MERCREDI"]
    assert times_of("Les vols du FC Mars et du Samedi noir.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Le gouverneur a été tué à Mars-la-Tour.",
        "La sonde s'est posée sur Mars.",
        "Un F-16 et deux Su-24 ont décollé.",
        "Elle a gagné 3-2, puis 21:3.",
        "Près de 2500 personnes ont fui.",
        "Le vol 2933 a disparu.",
        "Au second tour, il a perdu.",
        "Le Printemps arabe a commencé là.",
        "La troisième brigade tient le col, page 12.",
        "Le 16e arrondissement est bouclé.",
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    """Numbers of things, names and scores are no times."""
    assert times_of(text) == ()


def test_a_blank_line_ends_an_expression() -> None:
    """A heading that ends in a number is not glued to the month that opens the next paragraph."""
    plain = "Les morts sont 12\n\nmars 2017 commence mal."
    assert [t.span.of(plain) for t in times_of(plain)] == ["mars 2017"]


def test_curly_apostrophes_and_narrow_blanks_are_read() -> None:
    """Typography does not hide a time."""
    check("Elle est partie aujourd’hui.".replace("aujourd’hui", "[aujourd’hui]"), "2017-03-15")
    check("Le [13 mars], à [9\u202fh\u202f11].", "2017-03-13", "2017-03-13T09:11")


def parse(text: str, *rows: tuple[str, str, str, str, int, str]) -> tuple[Sentence, ...]:
    """One hand-written sentence: form, lemma, upos, feats, head, relation of each token."""
    tokens, at = [], 0
    for form, lemma, upos, feats, head, deprel in rows:
        start = text.index(form, at)
        at = start + len(form)
        tokens.append(Token(Span(start, at), form, lemma, upos, feats, head, deprel))
    return (Sentence(Span(0, len(text)), tuple(tokens)),)


def test_the_tense_of_the_clause_decides_between_last_and_next() -> None:
    """The same weekday lies ahead in a clause in the future and behind in one in the past."""
    ahead = parse(
        ahead_text := "Le convoi partira lundi",
        ("Le", "le", "DET", "", 1, "det"),
        ("convoi", "convoi", "NOUN", "", 2, "nsubj"),
        ("partira", "partir", "VERB", "Mood=Ind|Tense=Fut|VerbForm=Fin", 2, "ROOT"),
        ("lundi", "lundi", "NOUN", "", 2, "obl"),
    )
    behind = parse(
        behind_text := "Le convoi partait lundi",
        ("Le", "le", "DET", "", 1, "det"),
        ("convoi", "convoi", "NOUN", "", 2, "nsubj"),
        ("partait", "partir", "VERB", "Mood=Ind|Tense=Imp|VerbForm=Fin", 2, "ROOT"),
        ("lundi", "lundi", "NOUN", "", 2, "obl"),
    )
    assert [t.value for t in times_of(ahead_text, WEDNESDAY, ahead)] == ["2017-03-20"]
    assert [t.value for t in times_of(behind_text, WEDNESDAY, behind)] == ["2017-03-13"]


def test_a_daily_paper_is_not_a_daily_thing() -> None:
    """Where the text is parsed, the noun "quotidien" (a newspaper) is no SET."""
    text = "Un quotidien paraît"
    noun = parse(
        text,
        ("Un", "un", "DET", "", 1, "det"),
        ("quotidien", "quotidien", "NOUN", "", 2, "nsubj"),
        ("paraît", "paraître", "VERB", "Mood=Ind|Tense=Pres", 2, "ROOT"),
    )
    assert times_of(text, WEDNESDAY, noun) == ()


@pytest.mark.parametrize(
    ("value", "begin", "end"),
    [
        ("2016-12-12", "2016-12-12", "2016-12-12"),
        ("2016-12-12TEV", "2016-12-12", "2016-12-12"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2016", "2016-01-01", "2016-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("2016-W52", "2016-12-26", "2017-01-01"),
        ("2016-W52-WE", "2016-12-31", "2017-01-01"),
        ("2016-WI", "2016-12-01", "2017-02-28"),
        ("2016-Q4", "2016-10-01", "2016-12-31"),
        ("2016-H1", "2016-01-01", "2016-06-30"),
        ("2014/2016", "2014-01-01", "2016-12-31"),
        ("PRESENT_REF", None, None),
        ("XXXX-12-12", None, None),
        ("2015-02-29", None, None),
        ("0", None, None),
    ],
)
def test_bounds_of_a_value(value: str, begin: str | None, end: str | None) -> None:
    """Begin and end are the first and last day that a value can mean, and null where it is open."""
    assert bounds(value) == (begin, end)


def test_relative_times_keep_their_anchor() -> None:
    """A reader can check what "yesterday" was counted from."""
    (time,) = times_of("Il est parti hier.")
    assert (time.value, time.anchor) == ("2017-03-14", WEDNESDAY)


@pytest.mark.parametrize(
    "text",
    [
        "Il est parti mardi.",
        "Il est parti le 3 mars.",
        "Il est parti en janvier.",
        "Il est parti fin novembre.",
        "Il est parti l'été dernier.",
        "Il est parti au premier trimestre.",
        "Il est parti à Noël.",
        "Il est parti les 3 et 4 mars.",
        "Il est parti la semaine dernière.",
    ],
)
def test_what_leaves_its_year_open_keeps_its_anchor(text: str) -> None:
    """The year, month or week that the words leave out was counted from the day of publication."""
    (time,) = times_of(text)
    assert time.anchor == WEDNESDAY


@pytest.mark.parametrize(
    "text", ["Il est parti le 3 mars 2017.", "Il est parti en 2015.", "Il est parti le 15/03/2017."]
)
def test_what_stands_alone_has_no_anchor(text: str) -> None:
    """A full date was counted from nothing."""
    (time,) = times_of(text)
    assert time.anchor is None


@pytest.mark.parametrize(
    "text",
    ["Il est parti dans la nuit de lundi à mardi.", "Il est parti dans la nuit du lundi 13 mars au mardi 14 mars."],
)
def test_a_night_with_both_its_days_covers_both(text: str) -> None:
    """The value names the evening, as TIMEX3 has it; the end is the morning after."""
    (time,) = times_of(text)
    assert (time.value, time.begin, time.end) == ("2017-03-13TNI", "2017-03-13", "2017-03-14")


def test_a_season_behind_depuis_is_past() -> None:
    """``depuis la fin de l'été`` in March is of the year before, even where a later verb is in the future."""
    check("Le pont, coupé depuis la [fin de l'été], sera rouvert.", "2016-SU")


def test_easter() -> None:
    """Movable feasts follow the Gregorian tables."""
    assert [easter(y).isoformat() for y in (1961, 2008, 2016, 2038)] == [
        "1961-04-02",
        "2008-03-23",
        "2016-03-27",
        "2038-04-25",
    ]


VOCABULARY = (
    "le|12|mars|2016|à|22|h|30|lundi|dernier|il y a|deux|ans|plus tard|99999|nuit|de|au|et|,|\n\n|"
    "siècle|XXe|29|février|0|31/02/2016|Pâques|lendemain|9999|mois|prochain|dans|il y a 9000 mois|"
    "12h|👍|é"
)


@given(
    st.lists(st.sampled_from(VOCABULARY.split("|")), max_size=30),
    st.sampled_from([None, "2016-02-29", "0001-01-01", "9999-12-31"]),
)
def test_any_text_gives_sound_times(words: list[str], published: str | None) -> None:
    """Whatever the words and however odd the date, spans are in order and apart, and the result is repeatable."""
    text = " ".join(words)
    found = times_of(text, published)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(0 <= t.span.start < t.span.end <= len(text) and t.value for t in found)
    assert all(t.begin is None or t.end is None or t.begin <= t.end for t in found)
    assert times_of(text, published) == found


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"rule": [{"name": "x", "read": "date", "shape": "nothing", "example": "", "value": ""}]}, "unknown category"),
        ({"rule": [{"name": "x", "read": "date", "shape": "(month", "example": "", "value": ""}]}, "not closed"),
        ({"rule": [{"name": "x", "read": "date", "shape": "month?", "example": "", "value": ""}]}, "matches nothing"),
        ({"rule": [{"name": "x"}]}, "lacks"),
        ({"words": {**TABLE["words"], "planet": ["mars"]}}, "stands in both"),
    ],
)
def test_a_broken_file_says_what_is_wrong(change: dict[str, Any], message: str) -> None:
    """Who writes another language is told the file, the entry and the fault."""
    numbers = parse_numbers(read_table("quantities")["numbers"])
    with pytest.raises(ValueError, match=message) as error:
        parse_times({**TABLE, **change}, numbers)
    assert "times.toml" in str(error.value)


def test_an_ordinal_is_no_length_of_time() -> None:
    """« Une seconde explosion » is the second one; « une seconde » lasts."""
    text = "Une seconde explosion retentit."
    rows = ("Une", "DET"), ("seconde", "ADJ"), ("explosion", "NOUN"), ("retentit", "VERB")
    assert times_of(text, sentences=parse(text, *((w, w.lower(), pos, "", 4, "dep") for w, pos in rows))) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Dans la nuit du 6 au 7 mars, un obus est tombé. À l'aube, les tirs ont cessé.", "2017-03-07TMO"),
        ("Dans la nuit du 6 au 7 mars, un obus est tombé. Dans la journée, le pont a rouvert.", "2017-03-07"),
        ("Dans la nuit du 6 au 7 mars, vers minuit, un obus est tombé.", "2017-03-07T00:00"),
        ("Le 6 mars, un obus est tombé. À l'aube, les tirs ont cessé.", "2017-03-06TMO"),
        ("Dans la nuit du 6 au 7 mars, un obus est tombé. Dans la nuit, les tirs ont cessé.", "2017-03-06TNI"),
    ],
)
def test_after_a_night_the_day_is_the_one_on_which_it_ended(text: str, values: str) -> None:
    assert times_of(text)[-1].value == values


def test_no_day_after_the_report_follows_its_night() -> None:
    """« Cette nuit … à l'aube » is told on that day."""
    assert times_of("Un obus est tombé cette nuit. À l'aube, les tirs ont cessé.")[-1].value == "2017-03-15TMO"


def test_an_hour_later_than_a_part_of_the_day_has_no_clock_time() -> None:
    text = "Le 7 mars à 8 heures, un pont a sauté. Dans la soirée, un obus est tombé. Une heure plus tard, un autre."
    assert times_of(text)[-1].value == "2017-03-07"


def test_a_clock_that_opens_a_paragraph_is_of_the_day_of_the_report() -> None:
    """Running reports open their entries so, whatever day the last one ended with."""
    text = "9h25 - Hier soir, un obus est tombé.\n\n8h00 - Le pont est fermé."
    assert times_of(text)[-1].value == "2017-03-15T08:00"


def test_the_day_on_which_somebody_spoke_does_not_move_the_story() -> None:
    """« Dix hommes ont fui lundi, a dit mardi un médecin. Vers 22 heures … » goes on on Monday."""
    text = "Dix ont fui lundi, a dit mardi un médecin. Vers 22 heures, le pont a sauté."
    told = parse(
        text[:43],
        ("Dix", "dix", "NUM", "", 2, "nsubj"),
        ("ont", "avoir", "AUX", "", 2, "aux"),
        ("fui", "fuir", "VERB", "Tense=Past|VerbForm=Part", 2, "root"),
        ("lundi", "lundi", "NOUN", "", 2, "obl"),
        ("a", "avoir", "AUX", "", 5, "aux"),
        ("dit", "dire", "VERB", "Tense=Past|VerbForm=Part", 2, "parataxis:insert"),
        ("mardi", "mardi", "NOUN", "", 5, "obl"),
    )
    assert times_of(text, sentences=told)[-1].value == "2017-03-13T22:00"


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("Ce matin-là", "2016-05-03TMO"),
        ("Ce mois-là", "2016-05"),
        ("Cette année-là", "2016"),
        ("Ce mois-ci", "2017-03"),
    ],
)
def test_that_day_is_the_one_told_and_this_one_that_of_the_report(form: str, value: str) -> None:
    told = times_of(f"Le 3 mai 2016, un obus est tombé. {form}, la ville avait fui.")[-1]
    assert (told.value, told.span.end - told.span.start) == (value, len(form))


def test_a_month_is_of_the_year_that_its_sentence_opens_with() -> None:
    """« En 2012, … en mai »; the next sentence is on its own."""
    text = "En 2012, la ville a été prise en mai. En janvier, elle a été reprise."
    sentences = Sentence(Span(0, 37)), Sentence(Span(38, len(text)))
    rows = [
        Token(Span(0, 2), "En", "en", "ADP", "", 1, "case"),
        Token(Span(3, 7), "2012", "2012", "NUM", "", 1, "root"),
    ]
    opened = replace(sentences[0], tokens=tuple(rows))
    assert [time.value for time in times_of(text, sentences=(opened, sentences[1]))] == ["2012", "2012-05", "2017-01"]


def test_years_later_are_counted_from_the_year_told() -> None:
    text = "Le 3 mars 2017, un pont a sauté. En 2012, la ville avait fui. Deux ans plus tard, elle est revenue."
    assert times_of(text)[-1].value == "2014"


def test_months_later_are_counted_from_the_month_told() -> None:
    text = "Le 3 mars 2017, un pont a sauté. L'armée était venue en mai 2016. Six mois plus tard, elle est partie."
    assert times_of(text)[-1].value == "2016-11"


def test_a_new_paragraph_counts_months_from_its_own_day() -> None:
    text = "L'armée était venue en mai 2016.\n\nLe 3 mars 2017, un pont a sauté. Deux mois plus tard, il est refait."
    assert times_of(text)[-1].value == "2017-05"


def test_so_many_days_after_some_month_are_of_no_known_day() -> None:
    """Not counted from the day told before it, which has nothing to do with that month."""
    text = "Le 3 mars 2017, un pont a sauté. En mai 2016, dix hommes avaient été pris, puis rendus dix jours plus tard."
    assert times_of(text)[-1].value == "XXXX-XX-XX"


def test_a_second_one_that_does_something_is_no_length_of_time() -> None:
    """« Une seconde a visé le pont »: the second strike, whatever the word is tagged as."""
    text = "Une seconde a visé le pont."
    rows = ("Une", "DET", "det"), ("seconde", "NOUN", "nsubj"), ("visé", "VERB", "root")
    assert times_of(text, sentences=parse(text, *((w, w.lower(), pos, "", 2, rel) for w, pos, rel in rows))) == ()


@pytest.mark.parametrize("published", [None, "2020-05-04"])
@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "- [22 mars 2012] : coup\n- [1er avril] : siège\n- [9 décembre] : trêve\n- [3 janvier] : fin",
            "2012-03-22 2012-04-01 2012-12-09 2013-01-03",
        ),
        ("- [30 août 2012] : coup\n- [29 août] : siège", "2012-08-30 2012-08-29"),
        ("- [2 janvier 2012] : coup\n- [30 décembre] : siège", "2012-01-02 2011-12-30"),
        ("[2014]\n\n[17 mai] : coup\n[Novembre] : trêve", "2014 2014-05-17 2014-11"),
        ("[Janvier 2013]. Coup.\n[26 janvier]. Siège.", "2013-01 2013-01-26"),
    ],
)
def test_a_row_of_a_chronology_is_of_the_year_of_the_row_above(text: str, values: str, published: str | None) -> None:
    """« - 22 mars 2012 : … - 1er avril : … » goes on in 2012, whenever it was published."""
    check(text, *values.split(), published=published)


@pytest.mark.parametrize(
    ("rows", "tense", "years"),
    [
        ("[17 janvier]|[22 mars]|[30 août]", "Pres", "2020"),
        ("[17 janvier]|[22 mars]|[30 août]", "Fut", "2021"),
        ("[17 janvier]|[22 février]|[30 mars]", "Pres", "2021"),
        ("[17 janvier]|[30 août]", "Pres", "2021"),
        ("[17 janvier 2021]|[22 mars]|[30 août]", "Pres", "2021"),
    ],
)
def test_a_chronology_is_of_the_year_that_ends(rows: str, tense: str, years: str) -> None:
    """« - 17 janvier : … - 30 août : … » of a December looks back, unless it is short or says what will be."""
    lines = [f"- {row} : ils tirent" for row in rows.split("|")]
    table = "\n".join(
        f"-/-/PUNCT/2/punct {_words_of_day(line)} :/:/PUNCT/2/punct ils/il/PRON/{_verb_of(line)}/nsubj"
        f" tirent/tirer/VERB/0/root/Mood=Ind|Tense={tense}|VerbForm=Fin"
        for line in lines
    )
    doc = replace(tree_document(table), published="2020-12-14")
    found = [time.value for time in find_times(doc, WORDS)]
    assert [value[:4] for value in found] == [years] * len(lines)


def _words_of_day(line: str) -> str:
    words = line[line.index("[") + 1 : line.index("]")].split()
    return " ".join(f"{word}/{word}/{'NUM' if word.isdigit() else 'NOUN'}/2/nmod" for word in words)


def _verb_of(line: str) -> int:
    return len(line[line.index("[") : line.index("]")].split()) + 4


def test_a_date_line_is_no_row_of_a_chronology() -> None:
    """« 8 février 2016. – … » with a day of December below it: that of the winter, by what its clause tells."""
    check("[8 février 2016]. – Un pont.\n[15 décembre] : coup", "2016-02-08", "2015-12-15", published="2016-02-08")


def test_what_went_on_then_is_of_the_year_of_the_past_that_is_told() -> None:
    """« Du 16 au 18 septembre 1982, … L'armée, entrée le 15 septembre, encerclait les camps »: in 1982."""
    doc = tree_document(
        "Le/le/DET/2/det 18/18/NUM/6/obl septembre/septembre/NOUN/2/nmod 1982/1982/NUM/2/nmod"
        " ils/ils/PRON/6/nsubj fuyaient/fuir/VERB/0/root/Tense=Imp|VerbForm=Fin\n"
        "Le/le/DET/2/det 15/15/NUM/5/obl septembre/septembre/NOUN/2/nmod ils/ils/PRON/5/nsubj"
        " {verb}/venir/VERB/0/root/VerbForm=Fin|Tense={tense}".format(verb="venaient", tense="Imp")
    )
    assert [t.value for t in find_times(replace(doc, published="2022-10-01"), WORDS)] == ["1982-09-18", "1982-09-15"]


def test_without_publication_a_narrative_goes_on_in_the_year_it_has_told() -> None:
    """« Le 27 septembre 2020, … Le 9 novembre, … », though a later day is told in full below."""
    text = "Le [27 septembre 2020], on tirait. Le [9 novembre], une trêve suit. Le [19 mai 2023], on tire."
    check(text, "2020-09-27", "2020-11-09", "2023-05-19", published=None)


def test_years_after_what_was_told_are_no_years_to_come() -> None:
    """« Attentats de Pâques, six ans après » of a report of now tells a length, not a year to come."""
    check("Attentats de [Pâques 2016], [six ans] après : récit.", "2016-03-27", "P6Y")
    check("L'outil de [décembre 2012] fut fermé [un an et demi plus tard].", "2012-12", "2014-06")


def test_a_period_in_brackets_may_give_the_days_of_a_report() -> None:
    text = "La semaine en bref ([11]-[17 novembre 2016])\n\nUn pont a sauté [mardi]."
    check(text, "2016-11-11", "2016-11-17", "2016-11-15")


def test_a_weekday_of_a_feast_is_that_day() -> None:
    check("Le [lundi de Pâques 2016], un pont a sauté.", "2016-03-28")
    check("Le [jeudi de l'Ascension 2016], un pont a sauté.", "2016-05-05")


def test_what_was_to_happen_then_is_not_to_come() -> None:
    """« Le train, parti mardi, devait rallier la ville »: it left last Tuesday."""
    doc = tree_document(
        "Le/le/DET/2/det train/train/NOUN/4/nsubj devait/devoir/AUX/4/aux/Tense=Imp|VerbForm=Fin"
        " partir/partir/VERB/0/root/VerbForm=Inf mardi/mardi/NOUN/4/obl"
    )
    assert [t.value for t in find_times(replace(doc, published=WEDNESDAY), WORDS)] == ["2017-03-14"]


def test_a_day_without_its_month_is_of_the_month_that_is_told() -> None:
    check("Il est sorti le [28 février]. Il a été repris le [3].", "2017-02-28", "2017-03-03")
    check("Il est sorti le [8 mars]. Il avait été arrêté le [3].", "2017-03-08", "2017-03-03")
    check("La ville a été prise le [20].", "2017-02-20")
    check("L'audience reprendra le [20].", "2017-03-20")
    check("Il a été arrêté le [8].", "XXXX-XX-08", published=None)
    check("Les combats du [3 au 8], puis ceux du [10] ont vidé la ville.", "2017-03-03/2017-03-08", "2017-03-10")


def test_a_number_behind_an_article_may_be_no_day() -> None:
    check("Les 8 ont été libérés le [10].", "2017-03-10")
    check("Un tir a touché le 12, rue de la Paix.")
    check("Le journal du [20 heures] a été suspendu.", "PT20H")


def test_a_day_without_its_month_is_not_counted_from_a_day_of_old() -> None:
    """The day told last is of another year: the month is not known."""
    check("Le groupe est né le [4 mai 2009]. Il a été arrêté le [8].", "2009-05-04", "XXXX-XX-08")


AFTER_TWO = (
    "Elle/elle/PRON/2/nsubj part/partir/VERB/0/root/VerbForm=Fin le/le/DET/4/det 7/7/NOUN/2/obl mars/mars/NOUN/4/nmod"
    " {second} ././PUNCT/2/punct\n"
    "Dans/dans/ADP/3/case la/le/DET/3/det soirée/soirée/NOUN/5/obl elle/elle/PRON/5/nsubj part/partir/VERB/0/root"
)


@pytest.mark.parametrize(
    ("second", "evening"),
    [
        ("et/et/CCONJ/8/cc le/le/DET/8/det 9/9/NOUN/4/conj mars/mars/NOUN/8/nmod", "XXXX-XX-XXTEV"),
        (
            "avec/avec/ADP/7/case elle/elle/PRON/2/obl arrêtée/arrêter/VERB/7/acl le/le/DET/10/det 3/3/NOUN/8/obl"
            " mars/mars/NOUN/10/nmod",
            "2017-03-07TEV",
        ),
    ],
)
def test_a_sentence_of_two_days_leaves_open_on_which_it_goes_on(second: str, evening: str) -> None:
    """« Elle part le 7 et le 9 mars. Dans la soirée, … »; a day told aside is none of them."""
    found = find_times(replace(tree_document(AFTER_TWO.format(second=second)), published=WEDNESDAY), WORDS)
    assert found[-1].value == evening


def test_the_same_evening_is_of_no_day_where_the_last_one_was_over_by_then() -> None:
    """« Il part mardi. Il avait été arrêté le 3 mars. Le soir même, … »: of either."""
    text = (
        "Elle/elle/PRON/2/nsubj part/partir/VERB/0/root/VerbForm=Fin"
        " le/le/DET/4/det 7/7/NOUN/2/obl mars/mars/NOUN/4/nmod"
        " ././PUNCT/2/punct\n"
        "Elle/elle/PRON/3/nsubj avait/avoir/AUX/3/aux:tense/Tense=Imp été/être/VERB/0/root/VerbForm=Part"
        " là/là/ADV/3/advmod le/le/DET/6/det 3/3/NOUN/3/obl mars/mars/NOUN/6/nmod ././PUNCT/3/punct\n"
        "Le/le/DET/2/det soir/soir/NOUN/5/obl même/même/ADJ/2/amod elle/elle/PRON/5/nsubj part/partir/VERB/0/root"
    )
    found = find_times(replace(tree_document(text), published=WEDNESDAY), WORDS)
    assert found[-1].value == "XXXX-XX-XXTEV"


def test_days_with_a_dash_are_two_of_one_month() -> None:
    check("Le bilan.\n[3]-[4 mars] : combats à Kidal.", "2017-03-03", "2017-03-04")


def test_a_month_in_the_title_gives_its_days_a_year() -> None:
    """Where nobody knows when the report was published."""
    text = "Incidents de [février 2015]\n\n[3 février] : un camp est pillé.\n\n[7 février] : un camp est pillé."
    check(text, "2015-02", "2015-02-03", "2015-02-07", published=None)


def test_both_days_of_a_range_are_of_one_year() -> None:
    """« Du 6 au 24 juillet dernier »: a range that began after it ended would be kept without a word."""
    check("La trêve valait du [6] au [24 juillet dernier].", "2016-07-06", "2016-07-24")


def test_months_of_something_are_a_length_and_before_a_month_its_name() -> None:
    check("Après [quatre mois] de siège, la ville est tombée au [mois d'octobre].", "P4M", "2016-10")


def test_a_number_that_ends_a_sentence_is_no_short_month() -> None:
    check("Deux morts, puis quatre, puis sept. Le maire a fui.")
    check("Le pont a sauté le [7 sept.], puis en [sept. 2015].", "2016-09-07", "2015-09")


def test_a_part_of_the_day_in_a_name_is_no_time() -> None:
    check("Le convoi est parti, écrit Le Soir de la Côte.")
    check("Un message de @Sahel_Veille le dit.")


def test_an_hour_before_its_weekday_is_of_that_day() -> None:
    check("Vers [6 heures], [vendredi], des obus sont tombés.", "2017-03-10T06:00", "2017-03-10")


def test_the_noon_of_this_day_is_that_of_the_report() -> None:
    text = "[Hier], les dockers ont défilé. Depuis [ce midi], ils bloquent le port."
    check(text, "2017-03-14", "2017-03-15T12:00")


def test_the_month_and_the_year_gone_by() -> None:
    check("Dix mille ont fui le [mois passé], trente mille l'[an passé].", "2017-02", "2016")


def test_a_number_before_a_weekday_counts_something_else() -> None:
    """« en a tué dix lundi »: of several Mondays it would be "lundis"; « un lundi » is any."""
    check("L'attaque en a tué dix [lundi]. Ils en ont arrêté quatre [mardi soir].", "2017-03-13", "2017-03-14TEV")
    check("C'était un lundi comme les autres.")
