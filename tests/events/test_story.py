"""The day of the story: which happenings share the day that the lead of a report gives."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find
from selon.model import Attribution, Block, Cue, Document, Event, Span, Speech, Time
from selon.pipeline import read_words
from spoken import engine
from trees import tree_document, words

TITLE = "Attentat/attentat/NOUN/0/root contre/contre/ADP/3/case un/un/DET/4/det convoi/convoi/NOUN/1/nmod"
LEAD = (
    "Une/un/DET/2/det bombe/bombe/NOUN/4/nsubj a/avoir/AUX/4/aux:tense explosé/exploser/VERB/0/root"
    "/Tense=Past|VerbForm=Part lundi/lundi/NOUN/4/obl"
)
ARREST = (
    "Deux/deux/NUM/2/nummod hommes/homme/NOUN/5/nsubj:pass ont/avoir/AUX/5/aux:tense été/être/AUX/5/aux:pass"
    " arrêtés/arrêter/VERB/0/root/Tense=Past|VerbForm=Part|Voice=Pass"
)
YEAR = (
    "Le/le/DET/2/det groupe/groupe/NOUN/4/nsubj est/être/AUX/4/cop né/né/ADJ/0/root en/en/ADP/6/case"
    " 2029/2029/NUM/4/obl"
)
BORN = (
    "Un/un/DET/2/det homme/homme/NOUN/6/nsubj né/naître/VERB/2/acl en/en/ADP/5/case 2029/2029/NUM/3/obl"
    " parle/parler/VERB/0/root"
)
SUNDAY = (
    "Un/un/DET/2/det pont/pont/NOUN/5/nsubj:pass a/avoir/AUX/5/aux:tense été/être/AUX/5/aux:pass"
    " incendié/incendier/VERB/0/root/Tense=Past|VerbForm=Part|Voice=Pass dimanche/dimanche/NOUN/5/obl"
)
TRIAL = (
    "Une/un/DET/2/det enquête/enquête/NOUN/5/nsubj:pass a/avoir/AUX/5/aux:tense été/être/AUX/5/aux:pass"
    " ouverte/ouvrir/VERB/0/root/Tense=Past|VerbForm=Part|Voice=Pass"
)


BURN = (
    "Ils/il/PRON/2/nsubj brûlent/brûler/VERB/0/root/Mood=Ind|Tense=Pres|VerbForm=Fin nos/son/DET/4/det"
    " villages/village/NOUN/2/obj"
)


def told(*lines: str, spoken: bool = False) -> tuple[Document, tuple[Event, ...]]:
    """A report with a title; "lundi" and "2029" are its times, and ``spoken`` makes Monday the day of a speech."""
    doc = tree_document("\n".join(lines))
    times = [Time(words(doc, "lundi"), "TIME", "2031-05-05T20:00", "2031-05-05", "2031-05-05")]
    if {YEAR, BORN} & set(lines):
        times.append(Time(words(doc, "2029"), "DATE", "2029", "2029-01-01", "2029-12-31"))
    title, body = doc.sentences[0].span, Span(doc.sentences[1].span.start, len(doc.text))
    blocks = (Block(title, "heading"), Block(body, "body"))
    doc = replace(doc, times=tuple(times), blocks=blocks)
    if spoken:
        cue = Cue(words(doc, "explosé"), "exploser")
        doc = replace(doc, attributions=(Attribution((body,), cue, None, (), "indirect", "state", "test"),))
    return doc, find(doc)


def days(*lines: str, spoken: bool = False) -> dict[str, str | None]:
    doc, events = told(*lines, spoken=spoken)
    return {e.trigger.of(doc.text): e.time.value if e.time else None for e in events}


def test_title_and_consequences_share_the_day_of_the_lead() -> None:
    """The report dates the attack once; the arrest that follows was on that day, at an hour of its own."""
    assert days(TITLE, LEAD, ARREST) == {
        "Attentat": "2031-05-05",
        "explosé": "2031-05-05T20:00",
        "arrêtés": "2031-05-05",
    }


def test_the_reason_names_the_rule_and_the_words() -> None:
    doc, events = told(TITLE, LEAD, ARREST)
    reason = next(r for r in events[-1].reasons if r.field == "time")
    assert (reason.rule, reason.span) == ("day of the story", words(doc, "lundi"))


def test_another_time_ends_the_day_of_the_story() -> None:
    """After a year was named, what follows may have been then."""
    assert days(TITLE, LEAD, YEAR, ARREST)["arrêtés"] is None


def test_a_time_told_aside_does_not_end_the_day_of_the_story() -> None:
    """``un homme né en 2029``: the story has not moved there."""
    assert days(TITLE, LEAD, BORN, ARREST)["arrêtés"] == "2031-05-05"


def test_a_time_to_come_does_not_end_the_day_of_the_story() -> None:
    """An election the year after next is no stop on the way of the story."""
    doc, _ = told(TITLE, LEAD, YEAR, ARREST)
    ahead = Time(words(doc, "2029"), "DATE", "2039", "2039-01-01", "2039-12-31")
    *_, arrest = find(replace(doc, times=(doc.times[0], ahead), published="2031-05-06"))
    assert arrest.time is not None


def test_a_day_of_its_own_that_nothing_sets_is_kept_as_it_is() -> None:
    """``dimanche`` in a report without a date is some Sunday: never the day of the story, nor is what follows it."""
    doc, _ = told(TITLE, LEAD, SUNDAY, ARREST)
    sunday = Time(words(doc, "dimanche"), "DATE", "XXXX-WXX-7")
    *_, blaze, arrest = find(replace(doc, times=(*doc.times, sunday)))
    assert (blaze.time, arrest.time) == (sunday, None)


def test_what_goes_on_for_long_has_no_day() -> None:
    """An inquiry is not over on the day of the attack."""
    assert days(TITLE, LEAD, TRIAL)["enquête"] is None


def test_the_day_on_which_somebody_spoke_is_not_the_day_of_the_story() -> None:
    """``…, a annoncé l'armée lundi`` says nothing of when it happened."""
    assert days(TITLE, LEAD, ARREST, spoken=True)["arrêtés"] is None


@pytest.mark.parametrize("said", ["a annoncé mercredi l'état-major", "ont indiqué mercredi des sources locales"])
def test_the_day_on_which_somebody_told_of_it_does_not_end_the_day_of_the_story(said: str) -> None:
    """What others tell of the same incident further on is of its day still."""
    text = (
        f"Dix morts à Gao\n\nDix soldats ont été tués mardi près de Gao, {said}.\n\n"
        "Selon une source hospitalière, au moins quinze soldats ont péri."
    )
    *_, last = read_words(text, "example", engine(), "2031-05-08").events
    assert last.time is not None
    assert last.time.value == "2031-05-06"


def test_what_was_claimed_before_the_day_of_the_story_is_not_of_it() -> None:
    """« X avait revendiqué en avril un attentat »: with the claim the text looks back."""
    text = (
        "Attentat à Quetta\n\nUne bombe a tué dix personnes mardi à Quetta. "
        "Le Front avait revendiqué en avril un attentat qui avait fait huit morts."
    )
    *_, claimed = read_words(text, "example", engine(), "2031-05-08").events
    assert (claimed.type, claimed.time) == ("armed_attack", None)


def test_neither_end_of_several_days_is_the_day_of_the_story() -> None:
    """« Entre le 4 et le 9 août »: what the other side tells of was on any of them, or on none."""
    text = (
        "Neuf civils tués\n\nDes soldats ont tué neuf civils entre le 4 et le 9 mai à Bamali, affirme une ONG. "
        "L'armée assure que ses hommes ont abattu onze rebelles."
    )
    *_, last = read_words(text, "example", engine(), "2031-06-12").events
    assert last.time is None


@pytest.mark.parametrize(
    "later",
    [
        "Depuis, l'armée a arrêté dix personnes.",
        "L'armée a arrêté dix personnes depuis le début de la guerre.",
        "L'armée a mené des centaines de raids depuis la chute de la ville.",
    ],
)
def test_what_has_gone_on_since_is_not_of_the_day_of_the_story(later: str) -> None:
    text = f"Trois soldats tués à Homs\n\nTrois soldats ont été tués mardi à Homs dans une frappe. {later}"
    events = read_words(text, "example", engine(), "2031-05-08").events
    found = [e.time for e in events if e.rule in {"arrêter/VERB", "raid/NOUN"}]
    assert found == [None]


def test_where_they_shot_from_is_no_time() -> None:
    text = "Trois morts à Homs\n\nTrois hommes ont été tués mardi à Homs. Des agents ont ouvert le feu depuis un pont."
    *_, shot = read_words(text, "example", engine(), "2031-05-08").events
    assert shot.time is not None


def test_a_day_still_to_come_is_not_the_day_of_the_story() -> None:
    """``D'ici lundi …`` in a report of the Sunday before: nothing happened then yet."""
    doc, _ = told(TITLE, LEAD, ARREST)
    *_, arrest = find(replace(doc, published="2031-05-04"))
    assert arrest.time is None


def test_a_part_of_no_known_day_in_a_title_gives_way_to_the_day_told_below() -> None:
    """« Attentat en pleine nuit »: the night is that of the day which the lead gives."""
    title = "Attentat/attentat/NOUN/0/root en/en/ADP/3/case nuit/nuit/NOUN/1/nmod"
    strike = (
        "Un/un/DET/2/det attentat/attentat/NOUN/5/nsubj a/avoir/AUX/4/aux:tense eu/avoir/VERB/0/root"
        "/Tense=Past|VerbForm=Part lieu/lieu/NOUN/4/obj lundi/lundi/NOUN/4/obl"
    )
    doc = tree_document(f"{title}\n{strike}")
    times = (
        Time(words(doc, "nuit"), "TIME", "XXXX-XX-XXTNI", None, None),
        Time(words(doc, "lundi"), "DATE", "2031-05-05", "2031-05-05", "2031-05-05"),
    )
    first = find(replace(doc, times=times, published="2031-05-06"))[0]
    assert first.time == times[1]


def test_the_day_since_when_it_goes_on_is_not_the_day_of_the_story() -> None:
    """« Des maisons ont été incendiées depuis lundi » does not put the arrests below on Monday."""
    since = LEAD.replace("lundi/lundi/NOUN/4/obl", "depuis/depuis/ADP/6/case lundi/lundi/NOUN/4/obl")
    assert days(TITLE, since, ARREST)["arrêtés"] is None


HOUR = (
    "La/le/DET/2/det foule/foule/NOUN/3/nsubj part/partir/VERB/0/root/VerbForm=Fin à/à/ADP/5/case"
    " trois_heures/heure/NOUN/3/obl"
)


def test_a_night_is_one_story_on_both_its_days() -> None:
    """Past midnight the arrest is of the second day, on which the report goes on; on a third the story is over."""
    doc = tree_document("\n".join((TITLE, LEAD, HOUR, ARREST)))
    night = Time(words(doc, "lundi"), "TIME", "2031-05-05TNI", "2031-05-05", "2031-05-06")
    title, body = doc.sentences[0].span, Span(doc.sentences[1].span.start, len(doc.text))
    blocks = (Block(title, "heading"), Block(body, "body"))
    for day, expected in (("2031-05-06", "2031-05-06"), ("2031-05-07", None)):
        hour = Time(words(doc, "trois_heures"), "TIME", f"{day}T03:00", day, day)
        found = find(replace(doc, times=(night, hour), blocks=blocks))
        assert [e.time and e.time.value for e in found if e.type == "arrest"] == [expected]


def test_a_line_that_tells_nothing_sets_no_day() -> None:
    """« Rapport de l'ONG, lundi »: the day of a document is not that of what it tells."""
    line = "Rapport/rapport/NOUN/0/root de/de/ADP/4/case l'/le/DET/4/det ONG/ONG/PROPN/1/nmod lundi/lundi/NOUN/1/nmod"
    assert days(TITLE, line, ARREST) == {"Attentat": None, "arrêtés": None}


@pytest.mark.parametrize("speech", ["direct", "indirect"])
def test_what_somebody_says_in_the_present_goes_on(speech: Speech) -> None:
    """« Ils brûlent nos villages »: the present is no day of a story that is told in the past, in whoever's words."""
    doc, _ = told(TITLE, LEAD, BURN)
    said = Attribution((doc.sentences[-1].span,), None, None, (), speech, "state", "test")
    burnt = find(replace(doc, attributions=(said,)))[-1]
    assert burnt.time is None


@pytest.mark.parametrize(
    "text",
    [
        "Mardi, des hommes ont attaqué Mangina. Le village, où deux soldats avaient été tués, est vide.",
        "L'armée a tué 41 civils entre décembre 2030 et février 2031. Le 14 janvier, elle a encerclé un camp."
        " Des soldats y ont tué dix-sept personnes.",
    ],
)
def test_what_was_over_or_went_on_for_months_is_of_no_single_day(text: str) -> None:
    """Neither the dead that a clause on a village tells of, nor all those of a winter, are of the day told beside."""
    killed = [e for e in read_words(text, "example", engine(), "2031-05-04").events if e.type == "killing"]
    assert killed[0].time is None or "/" in killed[0].time.value


def test_the_day_of_the_story_ends_in_another_country() -> None:
    """A report that goes on to what happened elsewhere has told of no day there; back at home its day holds again."""
    text = (
        "Deux explosions à Bamako\n\nUne bombe a explosé lundi à Bamako. Des tirs ont fait dix morts à Beyrouth. Six "
        "hommes ont été arrêtés. À Bamako, trois maisons ont été détruites."
    )
    events = read_words(text, "example", engine(), "2031-05-08").events
    days = [(e.type, e.time and e.time.value) for e in events if e.trigger.start > text.index("Une")]
    assert days == [
        ("bombing", "2031-05-05"),
        ("armed_attack", None),
        ("arrest", None),
        ("destruction", "2031-05-05"),
    ]


def test_the_day_on_which_somebody_was_taken_is_not_that_of_their_death() -> None:
    text = "Le Front a annoncé la mort de l'otage enlevé lundi."
    days = {e.type: e.time and e.time.value for e in read_words(text, "example", engine(), "2031-05-08").events}
    assert days == {"killing": None, "abduction": "2031-05-05"}


def test_the_day_on_which_a_report_came_out_is_not_the_day_of_the_story() -> None:
    """Nothing that it counts was on that day; the day on which something was done to a thing may be it."""
    lead = "Dans un rapport de dix pages {} mardi, le Réseau compte douze civils tués et des villages incendiés."
    for verb in ("rendu public", "publié", "diffusé"):
        text = f"Ituri : une ONG accuse\n\n{lead.format(verb)}"
        events = read_words(text, "example", engine(), "2031-05-08").events
        assert events
        assert {e.time for e in events} == {None}


def test_the_day_of_a_plan_is_not_that_of_the_story() -> None:
    """« Onze militaires ont été arrêtés. Ils prévoyaient d'attaquer la radio samedi »: nobody says when they were."""
    text = (
        "Gao, 11 novembre 2025. L'armée a annoncé lundi soir avoir déjoué un complot. Onze militaires ont été arrêtés."
        " Selon une source militaire, ils prévoyaient d'attaquer la radio dans la nuit de samedi à dimanche."
    )
    events = {text[e.trigger.start : e.trigger.end]: e for e in read_words(text, "made", engine(), None).events}
    assert events["arrêtés"].time is None
