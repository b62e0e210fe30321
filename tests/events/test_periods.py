"""Periods: how long a happening went on, which two times are one, and what is counted from another happening."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find, read
from selon.model import Attribution, Cue, Time
from trees import tree_document, words

SIEGE = (
    "La/le/DET/2/det ville/ville/NOUN/4/nsubj:pass est/être/AUX/4/aux:pass"
    " assiégée/assiéger/VERB/0/root/Tense=Past|VerbForm=Part|Voice=Pass "
)
BLAST = (
    "Une/un/DET/2/det bombe/bombe/NOUN/4/nsubj a/avoir/AUX/4/aux:tense explosé/exploser/VERB/0/root"
    "/Tense=Past|VerbForm=Part "
)


def dated(table: str, *times: tuple[str, Time], published: str | None = "2031-05-10") -> dict[str, str | None]:
    """The date of each event in a sentence whose times stand at some words."""
    doc = tree_document(table)
    found = tuple(replace(time, span=words(doc, form)) for form, time in times)
    events = find(replace(doc, times=found, published=published))
    return {event.trigger.of(doc.text): event.time.value if event.time else None for event in events}


def when(value: str, begin: str, end: str | None = None) -> Time:
    return Time(words(tree_document("x/x/X/0/root"), "x"), "DATE", value, begin, end or begin)


def lasting(value: str) -> Time:
    return replace(when(value, "2000-01-01"), type="DURATION", begin=None, end=None)


@pytest.mark.parametrize(
    ("time", "value"),
    [
        (when("2027", "2027-01-01", "2027-12-31"), "2027/2031"),
        (when("2031-05-05", "2031-05-05"), "2031-05-05/2031-05-10"),
        (lasting("P4Y"), "2027/2031"),
        (lasting("P3M"), "2031-02/2031-05"),
        (when("2031-03", "2031-03-01", "2031-03-31"), "2031-03/2031-05"),
        (when("2031", "2031-01-01", "2031-12-31"), "2031-01/2031-05"),
        (when("2031-05", "2031-05-01", "2031-05-31"), "2031-05"),
        (when("2031-05-01", "2031-05-01"), "2031-05-01/2031-05-10"),
        (lasting("P3D"), "2031-05-07/2031-05-10"),
        (lasting("P2W"), "2031-04-26/2031-05-10"),
        (lasting("PT48H"), "2031-05-08/2031-05-10"),
        (lasting("PT5H"), None),
        (lasting("PXM"), None),
        (when("2032", "2032-01-01", "2032-12-31"), None),
    ],
)
def test_since_runs_up_to_the_report(time: Time, value: str | None) -> None:
    """``assiégée depuis 2027`` went on until the report; a time that is vague or to come begins nothing.

    Both ends are told as exactly as the first one is: « depuis mars » is no 1 March.
    """
    assert dated(SIEGE + "depuis/depuis/ADP/6/case T/t/NOUN/4/obl", ("T", time)) == {"assiégée": value}


@pytest.mark.parametrize(("form", "value"), [("dernières", "2031-05-08/2031-05-10"), ("mêmes", None)])
def test_the_last_days_run_up_to_the_report(form: str, value: str | None) -> None:
    """``assiégée ces dernières 48 heures``; a length of time that no word ties to the report dates nothing."""
    table = SIEGE + f"ces/ce/DET/7/det {form}/{form}/ADJ/7/amod heures/heure/NOUN/4/obl"
    assert dated(table, (f"{form} heures", lasting("PT48H"))) == {"assiégée": value}


def test_since_needs_a_report_to_run_up_to() -> None:
    """Without a date of publication there is no end, and none is made up."""
    table = SIEGE + "depuis/depuis/ADP/6/case T/t/NOUN/4/obl"
    assert dated(table, ("T", lasting("P4Y")), published=None) == {"assiégée": None}


def test_from_one_day_to_another_is_one_period() -> None:
    table = SIEGE + "du/de/ADP/6/case T/t/NOUN/4/obl au/à/ADP/8/case U/u/NOUN/4/obl"
    times = ("T", when("2031-05-03", "2031-05-03")), ("U", when("2031-05-05", "2031-05-05"))
    assert dated(table, *times) == {"assiégée": "2031-05-03/2031-05-05"}


def test_years_apart_are_no_period_and_date_nothing() -> None:
    """``en 2027 et en 2029`` leaves out the year between, and one of them alone would be half of what is told."""
    table = SIEGE + "en/en/ADP/6/case T/t/NOUN/4/obl et/et/CCONJ/8/cc U/u/NOUN/6/conj"
    times = ("T", when("2027", "2027-01-01", "2027-12-31")), ("U", when("2029", "2029-01-01", "2029-12-31"))
    assert dated(table, *times) == {"assiégée": None}


def test_a_night_between_two_days_is_of_both() -> None:
    night = replace(when("2031-05-05TNI", "2031-05-05", "2031-05-06"), type="TIME")
    assert dated(BLAST + "T/t/NOUN/4/obl", ("T", night)) == {"explosé": "2031-05-05/2031-05-06"}


def test_what_it_is_likened_to_is_not_its_time() -> None:
    """``comme en 2027`` says when something else was."""
    table = "Comme/comme/ADP/3/case en/en/ADP/3/case T/t/NOUN/7/obl " + (
        "une/un/DET/5/det bombe/bombe/NOUN/7/nsubj a/avoir/AUX/7/aux:tense explosé/exploser/VERB/0/root"
        "/Tense=Past|VerbForm=Part"
    )
    assert dated(table, ("T", when("2027", "2027-01-01", "2027-12-31"))) == {"explosé": None}


AFTER = BLAST + (
    "lundi/lundi/NOUN/4/obl T/t/NOUN/4/obl {0}/{0}/ADP/9/case un/un/DET/9/det enlèvement/enlèvement/NOUN/4/obl"
)


@pytest.mark.parametrize(
    ("case", "length", "value"),
    [
        ("après", "P1W", "2031-04-28"),
        ("avant", "P2D", "2031-05-07"),
        ("après", "P1Y", "2030"),
        ("après", "P2M", "2031-03"),
        ("après", "PXD", None),
    ],
)
def test_so_long_after_another_happening(case: str, length: str, value: str | None) -> None:
    """``lundi, une semaine après un enlèvement``: the abduction was a week before Monday, not on it."""
    times = ("lundi", when("2031-05-05", "2031-05-05")), ("T", lasting(length))
    assert dated(AFTER.format(case), *times) == {"explosé": "2031-05-05", "enlèvement": value}


def test_a_year_in_a_name_dates_nothing() -> None:
    """``Coupe 2030 : une bombe explose`` names the cup."""
    table = (
        "Coupe/coupe/NOUN/5/dislocated T/2030/NUM/1/nmod une/un/DET/4/det bombe/bombe/NOUN/5/nsubj"
        " explose/exploser/VERB/0/root/Tense=Pres|VerbForm=Fin"
    )
    assert dated(table, ("T", when("2030", "2030-01-01", "2030-12-31"))) == {"explose": None}


def test_the_day_behind_the_cue_is_that_of_the_speech() -> None:
    """``l'armée a annoncé lundi avoir …``, even where the parser hangs the day on what was announced."""
    doc = tree_document(
        "Elle/elle/PRON/3/nsubj a/avoir/AUX/3/aux:tense annoncé/annoncer/VERB/0/root lundi/lundi/NOUN/6/obl"
        " avoir/avoir/AUX/6/aux:tense bombardé/bombarder/VERB/3/xcomp/Tense=Past|VerbForm=Part"
        " un/un/DET/8/det village/village/NOUN/6/obj"
    )
    time = replace(when("2031-05-05", "2031-05-05"), span=words(doc, "lundi"))
    content, cue = words(doc, "avoir bombardé un village"), Cue(words(doc, "annoncé"), "annoncer")
    said = Attribution((content,), cue, None, (), "indirect", "announce", "test")
    (event,) = find(replace(doc, times=(time,), attributions=(said,), published="2031-05-10"))
    assert event.time is None


def test_the_time_on_its_own_verb_comes_first() -> None:
    """``détenu en 2027, il est condamné en 2030``: the nearer word is not the nearer in the sentence."""
    table = (
        "Détenu/détenir/VERB/8/advcl en/en/ADP/3/case T/t/NOUN/1/obl ,/,/PUNCT/1/punct il/il/PRON/8/nsubj"
        " est/être/AUX/8/aux:pass enfin/enfin/ADV/8/advmod"
        " condamné/condamner/VERB/0/root/Tense=Past|VerbForm=Part|Voice=Pass"
        " à/à/ADP/11/case la/le/DET/11/det prison/prison/NOUN/8/obl en/en/ADP/13/case U/u/NOUN/8/obl"
    )
    times = ("T", when("2027", "2027-01-01", "2027-12-31")), ("U", when("2030", "2030-01-01", "2030-12-31"))
    assert dated(table, *times)["condamné"] == "2030"


def test_an_aim_is_not_reached_on_the_day_it_is_aimed_at() -> None:
    """``a attaqué lundi pour prendre la ville`` does not say that the town was taken."""
    table = (
        "Elle/elle/PRON/3/nsubj a/avoir/AUX/3/aux:tense attaqué/attaquer/VERB/0/root/Tense=Past|VerbForm=Part"
        " lundi/lundi/NOUN/3/obl pour/pour/ADP/6/mark évacuer/évacuer/VERB/3/advcl/VerbForm=Inf la/le/DET/8/det"
        " ville/ville/NOUN/6/obj"
    )
    found = dated(table, ("lundi", when("2031-05-05", "2031-05-05")))
    assert (found["attaqué"], found["évacuer"]) == ("2031-05-05", None)


def test_a_time_of_what_was_before_is_not_that_of_the_clause() -> None:
    """``une bombe a explosé après la fête de lundi``: Monday is the feast's."""
    table = BLAST + "après/après/ADP/7/case la/le/DET/7/det fête/fête/NOUN/4/obl lundi/lundi/NOUN/7/nmod"
    assert dated(table, ("lundi", when("2031-05-05", "2031-05-05"))) == {"explosé": None}


def test_a_time_between_a_verb_and_its_object_is_the_verb_s_own() -> None:
    """Arcs do not cross: ``après avoir incendié, mardi, un village`` wherever the parse hangs the day."""
    table = (
        "L'/le/DET/2/det armée/armée/NOUN/3/nsubj affirme/affirmer/VERB/0/root avoir/avoir/AUX/5/aux:tense"
        " incendié/incendier/VERB/3/xcomp/Tense=Past|VerbForm=Part ,/,/PUNCT/7/punct T/t/NOUN/3/obl ,/,/PUNCT/7/punct"
        " un/un/DET/10/det village/village/NOUN/5/obj"
    )
    assert dated(table, ("T", when("2031-05-06", "2031-05-06"))) == {"incendié": "2031-05-06"}


def test_a_year_that_the_parse_leaves_hanging_belongs_to_the_word_before_it() -> None:
    table = BLAST + "dans/dans/ADP/7/case la/le/DET/7/det ville/ville/NOUN/4/obl en/en/ADP/9/case T/t/NUM/4/punct"
    assert dated(table, ("T", when("2030", "2030-01-01", "2030-12-31"))) == {"explosé": "2030"}


def test_what_is_to_come_so_long_after_something_dates_that_not() -> None:
    """« Entrera en vigueur un mois après sa promulgation »: not a month before the day of the story."""
    doc = read("Un titre\nLa ville a été bombardée mardi.\nUne loi entrera en vigueur un mois après sa promulgation.")
    day = Time(words(doc, "mardi"), "DATE", "2031-05-06", "2031-05-06", "2031-05-06")
    month = Time(words(doc, "un mois"), "DURATION", "P1M", None, None)
    events = find(replace(doc, times=(day, month), published="2031-05-10"))
    assert [e.time for e in events if e.trigger.of(doc.text) == "promulgation"] == [None]
