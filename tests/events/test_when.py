"""When: days in the place of an object, days of what is asked for, and days since when something holds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find, read
from selon.model import Attribution, Cue, Document, Source, Span, Time
from trees import tree_document, words

BARE = (
    "Les/le/DET/2/det étudiants/étudiant/NOUN/4/nsubj ont/avoir/AUX/4/aux:tense manifesté/manifester/VERB/0/root"
    "/Tense=Past|VerbForm=Part lundi/lundi/NOUN/4/obl:mod"
)
ASKED = (
    "Le/le/DET/2/det syndicat/syndicat/NOUN/3/nsubj demande/demander/VERB/0/root/VerbForm=Fin {first} une/un/DET/6/det"
    " grève/grève/NOUN/3/obj {last}"
)
DAY = "lundi/lundi/NOUN/3/obl:mod"


def has_monday(doc: Document, type: str) -> bool:
    """Whether the first happening of a type has the day that « lundi » tells in a parse, or any."""
    monday = Time(words(doc, "lundi"), "DATE", "2016-05-16", "2016-05-16", "2016-05-16")
    return next(e for e in find(replace(doc, times=(monday,))) if e.type == type).time is not None


def test_a_day_without_a_preposition_is_no_object() -> None:
    """Who demonstrates on Monday demonstrates: « manifester » with an object means to show something."""
    doc = tree_document(BARE)
    monday = Time(words(doc, "lundi"), "DATE", "2016-05-16", "2016-05-16", "2016-05-16")
    (event,) = find(replace(doc, times=(monday,)))
    assert (event.type, event.time) == ("protest", monday)


@pytest.mark.parametrize(
    ("first", "last", "dated"), [("hier/hier/ADV/3/advmod", DAY, True), (DAY, "ici/ici/ADV/3/advmod", False)]
)
def test_the_day_behind_what_is_asked_for_is_its_own(first: str, last: str, dated: bool) -> None:
    """« Demande une grève lundi » sets the day of the strike, « demande lundi une grève » that of asking."""
    doc = tree_document(ASKED.format(first=first, last=last))
    monday = Time(words(doc, "lundi"), "DATE", "2016-05-23", "2016-05-23", "2016-05-23")
    cue = Cue(words(doc, "demande"), "demander")
    asked = Attribution(
        (Span(cue.span.end + 1, len(doc.text)),),
        cue,
        Source(None, "syndicat", "group", False),
        (),
        "indirect",
        "demand",
        "test",
    )
    event = next(e for e in find(replace(doc, times=(monday,), attributions=(asked,))) if e.type == "protest")
    assert (event.time is not None) is dated


@pytest.mark.parametrize(("preposition", "dated"), [("pour", True), ("depuis", False)])
def test_the_day_for_which_something_is_announced_is_its_own(preposition: str, dated: bool) -> None:
    """« Annonce une grève pour jeudi » sets its day, whatever else dates the announcement."""
    doc = tree_document(
        "Le/le/DET/2/det syndicat/syndicat/NOUN/3/nsubj annonce/annoncer/VERB/0/root/VerbForm=Fin une/un/DET/5/det"
        f" grève/grève/NOUN/3/obj {preposition}/{preposition}/ADP/7/case jeudi/jeudi/NOUN/3/obl:mod"
    )
    thursday = Time(words(doc, "jeudi"), "DATE", "2016-05-26", "2016-05-26", "2016-05-26")
    cue = Cue(words(doc, "annonce"), "annoncer")
    content = Span(words(doc, "une").start, len(doc.text))
    told = Attribution((content,), cue, Source(None, "syndicat", "group", False), (), "indirect", "announce", "test")
    (event,) = find(replace(doc, times=(thursday,), attributions=(told,)))
    assert (event.time is not None) is dated


@pytest.mark.parametrize(("preposition", "dated"), [("depuis", True), ("en", False)])
def test_a_time_since_when_something_holds_moves_no_story(preposition: str, dated: bool) -> None:
    text = (
        "Un attentat\nUne bombe a explosé le 3 mars.\n"
        f"Le maire est élu {preposition} 2015.\nDes hommes ont tiré sur les passants."
    )
    day, year = (Span(text.index(form), text.index(form) + len(form)) for form in ("3 mars", "2015"))
    times = (
        Time(day, "DATE", "2016-03-03", "2016-03-03", "2016-03-03"),
        Time(year, "DATE", "2015", "2015-01-01", "2015-12-31"),
    )
    doc = replace(read(text), times=times, published="2016-03-04")
    event = next(e for e in find(doc) if e.trigger.of(text) == "tiré")
    assert (event.time is not None) is dated


def test_what_is_put_off_is_on_the_new_day() -> None:
    """« Le vote, prévu le 3 mai, est reporté à jeudi » is on the Thursday."""
    doc = tree_document(
        "Le/le/DET/2/det vote/vote/NOUN/7/nsubj:pass prévu/prévoir/VERB/2/acl/Tense=Past|VerbForm=Part"
        " le/le/DET/5/det mai/mai/NOUN/3/obl est/être/AUX/7/aux:pass reporté/reporter/VERB/0/root"
        "/Tense=Past|VerbForm=Part à/à/ADP/9/case jeudi/jeudi/NOUN/7/obl"
    )
    old, new = (
        Time(words(doc, form), "DATE", day, day, day) for form, day in (("mai", "2016-05-03"), ("jeudi", "2016-05-19"))
    )
    assert find(replace(doc, times=(old, new), published="2016-05-01"))[0].time == new


def test_the_day_that_a_cleft_sets_off_is_that_of_its_clause() -> None:
    doc = tree_document(
        "C'/ce/PRON/3/expl:subj est/être/AUX/3/cop lundi/lundi/NOUN/0/root que/que/SCONJ/7/mark"
        " la/le/DET/6/det grève/grève/NOUN/7/nsubj commence/commencer/VERB/3/advcl:cleft/VerbForm=Fin"
    )
    monday = Time(words(doc, "lundi"), "DATE", "2016-05-16", "2016-05-16", "2016-05-16")
    assert find(replace(doc, times=(monday,)))[0].time == monday


def test_a_crowd_demonstrates_on_the_day_on_which_it_meets_for_it() -> None:
    """The aim of an attack is only what it is for; who meets to demonstrate does so."""
    doc = tree_document(
        "Ils/il/PRON/3/nsubj se/se/PRON/3/expl:pv réunissent/réunir/VERB/0/root/VerbForm=Fin lundi/lundi/NOUN/3/obl"
        " pour/pour/ADP/6/mark protester/protester/VERB/3/advcl/VerbForm=Inf"
    )
    monday = Time(words(doc, "lundi"), "DATE", "2016-05-16", "2016-05-16", "2016-05-16")
    event = next(e for e in find(replace(doc, times=(monday,))) if e.type == "protest")
    assert event.time == monday


@pytest.mark.parametrize(("verb", "dated"), [("restent/rester", False), ("finissent/finir", True)])
def test_who_still_is_in_a_state_got_there_on_no_day_of_the_story(verb: str, dated: bool) -> None:
    """What two men remain tells nothing of the day on which a bomb went off."""
    doc = tree_document(
        "Attentat/attentat/NOUN/0/root\n"
        "Une/un/DET/2/det bombe/bombe/NOUN/4/nsubj a/avoir/AUX/4/aux:tense explosé/exploser/VERB/0/root"
        "/Tense=Past|VerbForm=Part lundi/lundi/NOUN/4/obl\n"
        f"Deux/deux/NUM/2/nummod hommes/homme/NOUN/3/nsubj {verb}/VERB/0/root/VerbForm=Fin"
        " tués/tuer/VERB/3/xcomp/Tense=Past|VerbForm=Part"
    )
    assert has_monday(replace(doc, published="2016-05-17"), "killing") is dated


@pytest.mark.parametrize(("verb", "dated"), [("blessé/blesser", True), ("fermé/fermer", False)])
def test_who_is_hurt_by_an_attack_is_so_on_its_day(verb: str, dated: bool) -> None:
    """« Blessé lundi à la suite d'une agression »: both are one; what is closed after it was closed on a later day."""
    doc = tree_document(
        f"Le/le/DET/2/det marchand/marchand/NOUN/5/nsubj:pass a/avoir/AUX/5/aux:tense été/être/AUX/5/aux:pass {verb}"
        "/VERB/0/root/Tense=Past|VerbForm=Part lundi/lundi/NOUN/5/obl:mod à/à/ADP/9/case la/le/DET/9/det"
        " suite/suite/NOUN/5/obl:mod d'/de/ADP/12/case une/un/DET/12/det agression/agression/NOUN/9/nmod"
    )
    assert has_monday(doc, "armed_attack") is dated


@pytest.mark.parametrize(("relation", "dated"), [("advcl", False), ("ccomp", True)])
def test_the_state_somebody_was_in_is_not_of_the_day_of_the_clause(relation: str, dated: bool) -> None:
    """« Blessée, la dame a été opérée lundi » says nothing of the day on which she was hurt."""
    doc = tree_document(
        f"Blessée/blesser/VERB/6/{relation}/Tense=Past|VerbForm=Part la/le/DET/3/det dame/dame/NOUN/6/nsubj:pass"
        " a/avoir/AUX/6/aux:tense été/être/AUX/6/aux:pass opérée/opérer/VERB/0/root/Tense=Past|VerbForm=Part"
        " lundi/lundi/NOUN/6/obl:mod"
    )
    assert has_monday(doc, "killing") is dated


@pytest.mark.parametrize("then", ["à/à/ADP/10/case Gao/Gao/PROPN/3/obl", "ici/ici/ADV/3/advmod"])
def test_a_day_right_behind_a_noun_is_its_own_whatever_the_parse_says(then: str) -> None:
    """« Les proches des victimes de l'attentat de lundi à Gao »: the attack was on Monday; no days run up to Gao."""
    doc = tree_document(
        "Les/le/DET/2/det victimes/victime/NOUN/3/nsubj défilent/défiler/VERB/0/root après/après/ADP/6/case"
        f" l'/le/DET/6/det attentat/attentat/NOUN/2/nmod de/de/ADP/8/case lundi/lundi/NOUN/2/nmod {then}"
    )
    monday = Time(words(doc, "lundi"), "DATE", "2016-05-16", "2016-05-16", "2016-05-16")
    event = next(e for e in find(replace(doc, times=(monday,))) if e.type == "armed_attack")
    assert event.time == monday


@pytest.mark.parametrize(("joined", "dated"), [("puis/puis/CCONJ/6/cc", False), ("puis/puis/ADV/3/advmod", True)])
def test_the_day_of_what_a_verb_tells_a_second_time_is_not_that_of_the_first(joined: str, dated: bool) -> None:
    """« Ils ont attaqué la base, puis lundi le camp »: the base was attacked on another day."""
    doc = tree_document(
        f"Ils/il/PRON/3/nsubj ont/avoir/AUX/3/aux:tense attaqué/attaquer/VERB/0/root/VerbForm=Part"
        f" base/base/NOUN/3/obj {joined} lundi/lundi/NOUN/3/obl:mod le/le/DET/8/det camp/camp/NOUN/3/obj"
    )
    assert has_monday(doc, "armed_attack") is dated


@pytest.mark.parametrize(("opening", "dated"), [("approche", False), ("issue", True)])
def test_what_comes_before_an_election_is_not_on_its_day(opening: str, dated: bool) -> None:
    """« À l'approche du scrutin de lundi, l'armée a arrêté dix hommes »: they were arrested before Monday."""
    doc = tree_document(
        f"À/à/ADP/2/case {opening}/{opening}/NOUN/9/obl:mod du/de/ADP/4/case scrutin/scrutin/NOUN/2/nmod"
        f" de/de/ADP/6/case lundi/lundi/NOUN/4/nmod armée/armée/NOUN/9/nsubj a/avoir/AUX/9/aux:tense"
        f" arrêté/arrêter/VERB/0/root/VerbForm=Part dix/dix/NUM/11/nummod hommes/homme/NOUN/9/obj"
    )
    assert has_monday(doc, "arrest") is dated


@pytest.mark.parametrize(("day", "dated"), [("2016-05-30", True), ("2016-05-16", False)])
def test_a_day_after_the_report_is_none_on_which_somebody_spoke(day: str, dated: bool) -> None:
    """« A annoncé des élections le 30 mai », in a report of the 20th, sets the day of the vote."""
    doc = tree_document(
        "La/le/DET/2/det junte/junte/NOUN/4/nsubj a/avoir/AUX/4/aux:tense annoncé/annoncer/VERB/0/root"
        "/Tense=Past|VerbForm=Part des/un/DET/6/det élections/élection/NOUN/4/obj le/le/DET/8/det"
        " jour/jour/NOUN/4/obl:mod"
    )
    time = Time(words(doc, "jour"), "DATE", day, day, day)
    cue = Cue(words(doc, "a annoncé"), "annoncer")
    content = Span(words(doc, "des").start, len(doc.text))
    told = Attribution((content,), cue, Source(None, "junte", "group", False), (), "indirect", "announce", "test")
    (event,) = find(replace(doc, times=(time,), attributions=(told,), published="2016-05-20"))
    assert (event.time is not None) is dated


@pytest.mark.parametrize(("preposition", "dated"), [("contre", False), ("pendant", True)])
def test_what_people_march_against_was_on_any_day(preposition: str, dated: bool) -> None:
    """« Ils ont défilé lundi contre l'arrestation d'un élu »."""
    doc = tree_document(
        "Ils/il/PRON/3/nsubj ont/avoir/AUX/3/aux:tense défilé/défiler/VERB/0/root/Tense=Past|VerbForm=Part"
        f" lundi/lundi/NOUN/3/obl:mod {preposition}/{preposition}/ADP/7/case l'/le/DET/7/det"
        " arrestation/arrestation/NOUN/3/obl:mod"
    )
    assert has_monday(doc, "arrest") is dated


@pytest.mark.parametrize(("first", "last", "dated"), [("entre", "et", True), ("ou", "ou", False)])
def test_two_days_between_which_it_was_are_none_of_speaking(first: str, last: str, dated: bool) -> None:
    """« L'ONG a dénombré dix arrestations entre lundi et jeudi »: she may have counted on any day."""
    doc = tree_document(
        "Elle/elle/PRON/3/nsubj a/avoir/AUX/3/aux:tense dénombré/dénombrer/VERB/0/root/Tense=Past|VerbForm=Part"
        f" dix/dix/NUM/5/nummod arrestations/arrestation/NOUN/3/obj {first}/{first}/ADP/7/case lundi/lundi/NOUN/3/obl"
        f" {last}/{last}/CCONJ/9/cc jeudi/jeudi/NOUN/7/conj"
    )
    days = (("lundi", "2016-05-16"), ("jeudi", "2016-05-19"))
    times = tuple(Time(words(doc, form), "DATE", day, day, day) for form, day in days)
    cue = Cue(words(doc, "a dénombré"), "dénombrer")
    content = Span(words(doc, "dix").start, len(doc.text))
    told = Attribution((content,), cue, Source(None, "elle", "person", False), (), "indirect", "state", "test")
    event = find(replace(doc, times=times, attributions=(told,), published="2016-05-20"))[0]
    assert (event.time is not None) is dated
