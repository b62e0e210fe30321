"""What the pages show and take, without a browser: every kind of decision, lists, filters, and what goes wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import fictional
from reviewing import DOCS, PHARE, RADIO, UNREAD, Answer, Reviewer, at, record, reviewing, stored
from selon.annotate.gazetteer.rows import Candidate
from selon.judge import Judgement, decide, judged
from selon.model import Place, Record
from selon.records import records
from selon.store import verify


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return stored(tmp_path / "s.db")


@pytest.fixture
def anna(path: Path) -> Iterator[Reviewer]:
    with reviewing(path) as reviewer:
        yield reviewer
    assert verify(path) == ()


def told(answer: Answer) -> str:
    """What the reviewer is told by an answer."""
    return str(json.loads(answer.headers["hx-trigger"])["told"]["words"]) if "hx-trigger" in answer.headers else ""


def now(anna: Reviewer, id: str) -> Record:
    """A record as it stands after everything that was decided."""
    decisions = decide(anna.log)
    return next(r for doc in DOCS for r in records(judged(doc, decisions, rejected=True)) if r.id == id)


def fields(entries: tuple[Judgement, ...]) -> list[str]:
    return [entry.field for entry in entries]


def incidents(anna: Reviewer, query: str = "") -> list[str]:
    """The ids of the incidents of a list."""
    return list(dict.fromkeys(re.findall(r'href="/incidents/([0-9a-f]{16})"', anna.get(f"/incidents{query}"))))


# ---- verdicts and undo


def test_looking_decides_nothing(anna: Reviewer) -> None:
    """Every page can be looked at as often as one likes."""
    for page in ("/reports", f"/reports/{PHARE.id}", "/incidents", "/log", "/agreement", f"/next?after={PHARE.id}"):
        anna.ask("GET", page)
    anna.form(PHARE, record(PHARE))
    assert anna.log == ()


def test_a_verdict_is_shown_and_kept(anna: Reviewer) -> None:
    for verdict in ("accepted", "rejected"):
        answer = anna.post(f"/reports/{PHARE.id}/judge", record=record(PHARE), verdict=verdict, why="read twice")
        assert f'data-state="{verdict}"' in answer.body
        assert "read twice" in answer.body
    assert [(e.before, e.after, e.who) for e in anna.log] == [
        (None, "accepted", "Anna"),
        ("accepted", "rejected", "Anna"),
    ]


def test_the_same_verdict_twice_is_one(anna: Reviewer) -> None:
    for _ in range(2):
        answer = anna.post(f"/reports/{PHARE.id}/judge", record=record(PHARE), verdict="accepted")
    assert told(answer) == "nothing to change"
    assert len(anna.log) == 1


def test_undo_leads_to_where_something_was_decided(anna: Reviewer) -> None:
    """The last thing may have been in another report: the page goes there, so that one sees what is undone."""
    anna.post(f"/reports/{PHARE.id}/judge", record=record(PHARE), verdict="accepted")
    anna.post(f"/reports/{RADIO.id}/judge", record=record(RADIO), verdict="accepted")
    here = anna.post("/undo", document=RADIO.id)
    assert 'data-state="undecided"' in here.body
    assert "undone" in told(here)
    there = anna.post("/undo", document=RADIO.id)
    assert there.headers["hx-redirect"] == f"/reports/{PHARE.id}#rec-{record(PHARE)}"
    assert anna.post("/undo", document=RADIO.id).status == 422
    anna.post("/redo", document=PHARE.id)
    assert decide(anna.log)[record(PHARE)].state == "accepted"


def test_accepting_all_takes_only_the_named(anna: Reviewer) -> None:
    """The page says which records are on screen; no other is touched, and one undo takes all back."""
    named = [record(PHARE, 0), record(PHARE, 2)]
    answer = anna.ask("POST", f"/reports/{PHARE.id}/accept?seen=0", [("records", id) for id in named])
    assert answer.status == 200
    assert sorted(decide(anna.log)) == sorted(named)
    anna.post("/undo", document=PHARE.id)
    assert decide(anna.log) == {}
    strange = anna.ask("POST", f"/reports/{PHARE.id}/accept", [("records", record(RADIO))])
    assert strange.status == 409


# ---- corrections


def corrected(anna: Reviewer, id: str, **changes: str) -> Answer:
    """The form of a record of the lighthouse's report, sent with some fields changed."""
    return anna.post(f"/reports/{PHARE.id}/correct", **(anna.form(PHARE, id) | changes))


STRIKE = record(PHARE)


def test_an_untouched_form_changes_nothing(anna: Reviewer) -> None:
    """For every record: what the form shows is what the record has."""
    for row in records(PHARE):
        assert told(corrected(anna, row.id)) == "nothing to change", row.type
    assert anna.log == ()


def test_every_field_can_be_corrected_in_the_form(anna: Reviewer) -> None:
    answer = corrected(
        anna,
        STRIKE,
        type="shelling",
        factuality="hedged",
        source="",
        actor_words="L’armée",
        recipient_words="ma  sœur",
        place="2",
        time="1",
        **{"of-1": "injured", "low-1": "5", "best-1": "", "high-1": "8", "number-1_words": "12 personnes"},
        why="as the text has it",
        accept="yes",
    )
    assert answer.status == 200, told(answer)
    row = now(anna, STRIKE)
    assert (row.type, row.factuality, row.voice) == ("shelling", "hedged", "writer")
    assert (row.actor, row.recipient, row.place, row.time) == ("L'armée", "ma sœur", "Hauts Plateaux", "2031-05-05")
    quantities = decide(anna.log)[STRIKE].value("numbers")
    assert [(q["of"], q["low"], q["high"]) for q in quantities] == [("injured", 30, 30), ("injured", 5, 8)]
    assert decide(anna.log)[STRIKE].state == "accepted"
    assert {entry.why for entry in anna.log if entry.field != "verdict"} == {"as the text has it"}


def test_saving_without_accepting_decides_nothing(anna: Reviewer) -> None:
    corrected(anna, STRIKE, type="siege")
    assert fields(anna.log) == ["type"]
    assert decide(anna.log)[STRIKE].state == "undecided"


def test_a_field_can_be_emptied(anna: Reviewer) -> None:
    """Not told is an answer."""
    corrected(anna, STRIKE, recipient_words="", place="", time="", **{"low-0": "", "best-0": "", "high-0": ""})
    row = now(anna, STRIKE)
    assert (row.recipient, row.place, row.lat, row.time) == (None, None, None, None)


def test_a_place_can_be_given_on_the_map(anna: Reviewer) -> None:
    """A place that no list knows has the words of the text and the degrees of the map."""
    corrected(
        anna,
        STRIKE,
        place="other",
        place_words="le marché",
        place_query="",
        lat="12.2511",
        lon="-3,5",
        precision="exact",
    )
    row = now(anna, STRIKE)
    assert (row.place, row.lat, row.lon, row.precision) == ("le marché", 12.2511, -3.5, "exact")


def test_a_day_can_be_given_with_its_words(anna: Reviewer) -> None:
    corrected(anna, STRIKE, time="other", time_words="lundi", begin="2031-05-04", end="2031-05-06")
    assert now(anna, STRIKE).time == "2031-05-04/2031-05-06"


def test_a_source_can_be_given_by_its_words(anna: Reviewer) -> None:
    corrected(anna, STRIKE, source="other", source_words="Radio Delta")
    assert now(anna, STRIKE).source == "Radio Delta"
    bombed = record(PHARE, 1)
    corrected(anna, bombed, source="other", source_words="ma sœur")
    assert now(anna, bombed).source == "ma sœur"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"actor_words": "somebody"}, "does not stand in the text"),
        ({"place": "other", "place_words": ""}, "words of the place are missing"),
        ({"place": "99"}, "no choice"),
        ({"place": "other", "place_words": "Valmire", "lat": "north", "lon": "1"}, "not degrees"),
        ({"place": "other", "place_words": "Valmire", "lat": "95", "lon": "1"}, "between"),
        ({"time": "other", "time_words": "lundi", "begin": "yesterday"}, "not a day"),
        ({"time": "other", "time_words": "lundi", "begin": "2031-05-06", "end": "2031-05-01"}, "before the first"),
        ({"low-0": "many"}, "not a number"),
        ({"low-0": "9", "best-0": "3"}, "must rise"),
        ({"low-2": "4"}, "words of the number"),
        ({"type": "a_feast"}, "no type"),
        ({"source": "a99"}, "no voice"),
    ],
)
def test_what_means_nothing_is_refused_with_a_reason(anna: Reviewer, changes: dict[str, str], said: str) -> None:
    """Nothing is written, not even the fields that were right."""
    answer = corrected(anna, STRIKE, **({"factuality": "hedged"} | changes))
    assert answer.status == 422
    assert said in told(answer)
    assert anna.log == ()


@pytest.mark.parametrize(
    ("field", "words", "value"),
    [
        ("actor", "L'armée", ("actor", "L'armée")),
        ("recipient", " 30 blessés ", ("recipient", "30 blessés")),
        ("place", "Hauts Plateaux", ("place", "Hauts Plateaux")),
        ("place", "ma sœur", ("place", "ma sœur")),
        ("time", "lundi", ("time", "2031-05-05")),
        ("source", "ma sœur", ("source", "ma sœur")),
        ("source", "Radio Delta", ("source", "Radio Delta")),
        ("numbers", "12", ("low", 12)),
    ],
)
def test_selected_words_become_a_field(anna: Reviewer, field: str, words: str, value: tuple[str, object]) -> None:
    """With an astral character before them, offsets are still those of the text."""
    where = at(PHARE, words)
    answer = anna.post(f"/reports/{PHARE.id}/select", record=STRIKE, field=field, seen=0, **where)
    assert answer.status == 200, told(answer)
    name, wanted = value
    assert getattr(now(anna, STRIKE), name) == wanted
    assert fields(anna.log) in ([field], [])


@pytest.mark.parametrize(
    ("field", "words"), [("time", "le marché"), ("numbers", "le marché"), ("type", "frappe"), ("actor", " ")]
)
def test_selected_words_that_say_nothing_are_refused(anna: Reviewer, field: str, words: str) -> None:
    answer = anna.post(f"/reports/{PHARE.id}/select", record=STRIKE, field=field, **at(PHARE, words))
    assert answer.status == 422
    assert anna.log == ()


# ---- records that were missed


def test_a_record_is_added_by_selected_or_typed_words(anna: Reviewer) -> None:
    """It is in the list, in the incidents and can be corrected like any other."""
    answer = anna.post(f"/reports/{PHARE.id}/add", type="negotiation", **at(PHARE, "affirme"))
    assert "added by hand" in answer.body
    typed = anna.post(f"/reports/{PHARE.id}/add", type="siege", words="les Hauts plateaux", start="", end="")
    assert typed.status == 200, told(typed)
    added = [entry.record for entry in anna.log if entry.field == "record"]
    assert corrected(anna, added[0], actor_words="L'armée", type="ceasefire").status == 200
    row = now(anna, added[0])
    assert (row.type, row.actor, row.source) == ("ceasefire", "L'armée", "Anselme Quiroux")
    again = anna.post(f"/reports/{PHARE.id}/add", type="siege", words="les Hauts Plateaux", start="", end="")
    assert again.status == 422
    assert len(incidents(anna, "?type=ceasefire")) == 1


def test_adding_is_undone_at_once(anna: Reviewer) -> None:
    anna.post(f"/reports/{PHARE.id}/add", type="siege", words="bombardé", start="", end="")
    gone = anna.post("/undo", document=PHARE.id)
    assert "added by hand" not in gone.body


# ---- incidents


def test_incidents_are_put_together_and_taken_apart(anna: Reviewer) -> None:
    """By records, so that a later linking cannot lose it; undo shows the incident as it was."""
    before = incidents(anna)
    merged = anna.ask("POST", "/incidents/merge", [("incidents", before[0]), ("incidents", before[1]), ("why", "one")])
    address = anna.ask("GET", merged.headers["hx-redirect"]).headers["location"]
    page = anna.get(address)
    assert "put together by Anna: one" in page
    assert len(incidents(anna)) == len(before) - 1
    members = re.findall(r'name="records" value="(\w+)"', page)
    apart = anna.ask("POST", f"{address}/split", [("records", members[0])])
    assert apart.status == 204
    assert len(incidents(anna)) == len(before)
    anna.post("/undo")
    anna.post("/undo")
    assert incidents(anna) == before


def test_taking_everything_out_is_refused(anna: Reviewer) -> None:
    first = incidents(anna)[0]
    members = re.findall(r'name="records" value="(\w+)"', anna.get(f"/incidents/{first}"))
    assert anna.ask("POST", f"/incidents/{first}/split", [("records", m) for m in members]).status == 422
    assert anna.ask("POST", "/incidents/merge", [("incidents", first)]).status == 422
    assert anna.log == ()


def test_the_comparison_is_that_of_what_was_decided(anna: Reviewer) -> None:
    """A correction that takes a contradiction away takes it off the page; a rejected record is not compared."""
    found = anna.ask("GET", f"/incidents/of/{record(RADIO)}").headers["location"]
    assert "how many killed" in anna.get(found)
    form = anna.form(RADIO, record(RADIO)) | {"low-0": "12", "best-0": "12", "high-0": "12"}
    assert anna.post(f"/reports/{RADIO.id}/correct", **form).status == 200
    assert "how many killed" not in anna.get(found)
    anna.post(f"/reports/{RADIO.id}/judge", record=record(RADIO), verdict="rejected")
    assert anna.ask("GET", f"/incidents/of/{record(RADIO)}").status == 404


@pytest.mark.parametrize(
    ("query", "types"),
    [
        ("?place=ostrelle", {"deployment"}),
        ("?type=displacement", {"displacement"}),
        ("?outlet=Radio+fictive", {"air_strike"}),
        ("?since=2031-05-05&until=2031-05-05", {"deployment"}),
        ("?until=2031-05-03", {"air_strike"}),
        ("?words=HOPITAL+aviation", {"air_strike"}),
        ("?state=contradicted", {"air_strike"}),
        ("?decided=decided", set()),
        ("?place=nowhere", set()),
    ],
)
def test_incidents_are_filtered(anna: Reviewer, query: str, types: set[str]) -> None:
    page = anna.get(f"/incidents{query}")
    while "still being compared" in page:  # which goes on in the background
        page = anna.get(f"/incidents{query}")
    shown = set(re.findall(r'href="/incidents/[0-9a-f]{16}">([^<]+)</a>', page))
    assert shown == {name.replace("_", " ") for name in types}


def test_reports_are_searched_and_filtered(anna: Reviewer) -> None:
    assert f"/reports/{RADIO.id}" in anna.get("/reports?words=aviation")
    assert f"/reports/{PHARE.id}" not in anna.get("/reports?words=aviation")
    assert f"/reports/{PHARE.id}" in anna.get("/reports?outlet=Le+Phare+fictif")
    anna.post(f"/reports/{RADIO.id}/judge", record=record(RADIO), verdict="accepted")
    assert f"/reports/{RADIO.id}" not in anna.get("/reports?decided=undecided")
    assert f"/reports/{RADIO.id}" in anna.get("/reports?decided=decided")


# ---- two people


def test_two_people_on_one_file_lose_nothing(anna: Reviewer, path: Path) -> None:
    """Each sees what the other decided; who decides on an old page is told and writes nothing."""
    id = record(PHARE)
    with reviewing(path, "Ben") as ben:
        anna.post(f"/reports/{PHARE.id}/judge", record=id, verdict="accepted", seen=0)
        late = ben.post(f"/reports/{PHARE.id}/judge", record=id, verdict="rejected", seen=0)
        assert "Anna decided meanwhile" in told(late)
        assert 'data-state="accepted"' in late.body
        assert "Anna" in ben.get(f"/news?document={PHARE.id}&after=0")
        assert ben.ask("GET", f"/news?document={PHARE.id}&after=1").status == 204
        ben.post(f"/reports/{PHARE.id}/judge", record=id, verdict="rejected", seen=1)
        ben.post(f"/reports/{PHARE.id}/judge", record=record(PHARE, 1), verdict="accepted", seen=1)
    page = anna.get(f"/reports/{PHARE.id}")
    assert "Anna</bdi>: accepted" in page
    assert "Ben</bdi>: rejected" in page
    assert [(entry.who, entry.after) for entry in anna.log] == [
        ("Anna", "accepted"),
        ("Ben", "rejected"),
        ("Ben", "accepted"),
    ]


def test_agreement_is_computed_from_independent_decisions(anna: Reviewer, path: Path) -> None:
    """A blind reviewer sees nothing of the other, and both decisions stand."""
    ids = [record(PHARE, n) for n in range(4)]
    for id in ids:
        anna.post(f"/reports/{PHARE.id}/judge", record=id, verdict="accepted")
    with reviewing(path, "Ben", blind=True) as ben:
        assert "accepted by" not in ben.get(f"/reports/{PHARE.id}")
        for id in ids[:3]:
            ben.post(f"/reports/{PHARE.id}/judge", record=id, verdict="accepted", seen=0)
        ben.post(f"/reports/{PHARE.id}/judge", record=ids[3], verdict="rejected", seen=0)
    page = anna.get("/agreement")
    row = re.search(r"verdict</th><td>(\d+)</td><td>(\d+)</td><td>([^<]+)</td>", page)
    assert row
    assert row.groups() == ("4", "3", "0.000")
    assert "Ben</bdi>: rejected" in page


# ---- the rest


def test_the_log_shows_everything_also_what_was_undone(anna: Reviewer) -> None:
    anna.post(f"/reports/{PHARE.id}/judge", record=record(PHARE), verdict="accepted", why="sure")
    anna.post("/undo", document=PHARE.id)
    page = anna.get("/log")
    assert page.count('<th scope="row">') == 2
    assert "sure" in page
    assert "undone" in page


def test_what_a_new_reading_no_longer_gives_is_reported(anna: Reviewer, path: Path) -> None:
    """The judgement stays, counts for nothing, and is shown as fitting no record."""
    anna.post(f"/reports/{PHARE.id}/judge", record=record(PHARE), verdict="accepted")
    stored(path, [replace(PHARE, events=PHARE.events[1:])])
    assert "Fits no record any more" in anna.get("/log")
    assert record(PHARE) not in anna.get(f"/reports/{PHARE.id}")


def test_new_reports_come_in_while_one_reviews(anna: Reviewer, path: Path) -> None:
    assert UNREAD.id not in anna.get("/reports")
    stored(path, [UNREAD])
    assert UNREAD.id in anna.get("/reports")
    assert "does not look French" in anna.get(f"/reports/{UNREAD.id}")
    assert "selon link" in anna.get("/incidents")


def test_texts_are_shown_as_they_are(tmp_path: Path) -> None:
    """Markup in a text, a name or a reason is words."""
    evil = "<script>alert(1)</script>"
    text = PHARE.text.replace("une même nuit", evil)
    hostile = replace(PHARE, text=text, title=evil, outlet=f'"{evil}', path=evil, events=PHARE.events[:1])
    shift = len(evil) - len("une même nuit")
    assert shift > 0
    hostile = replace(fictional.report(), title=evil, outlet=f'"{evil}')
    with reviewing(stored(tmp_path / "s.db", [hostile]), who=evil) as reviewer:
        reviewer.post(f"/reports/{hostile.id}/judge", record=record(hostile), verdict="accepted", why=evil)
        for page in (
            "/reports",
            f"/reports/{hostile.id}",
            "/log",
            "/incidents",
            f"/incidents?words={evil}&place={evil}",
        ):
            assert "<script>alert" not in reviewer.get(page)


def test_pages_of_long_lists_follow_each_other(tmp_path: Path) -> None:
    docs = [replace(PHARE, id=f"{n:016x}", path=f"{n}.txt") for n in range(60)]
    with reviewing(stored(tmp_path / "s.db", docs)) as reviewer:
        first, second = reviewer.get("/reports"), reviewer.get("/reports?page=2")
        assert first.count('<th scope="row">') == 50
        assert second.count('<th scope="row">') == 10
        assert reviewer.get("/reports?page=99").count('<th scope="row">') == 10
        assert reviewer.get("/reports?page=x").count('<th scope="row">') == 50


# ---- places of a name


class Atlas:
    """Stands for the index of places: two of one name."""

    def lookup(self, name: str) -> tuple[Candidate, ...]:
        near = Place(70, "Valmire", 12.25, -3.5, "XA", "P.PPL", ("Hauts Plateaux", "Ardenie"))
        region = Place(71, "Valmire", 44.0, 5.0, "XB", "ADM1", ("Ostrie",))
        return (Candidate(near, 9000, None, 1), Candidate(region, 0, None, 2)) if name == "Valmire" else ()


def test_a_place_is_chosen_from_those_of_its_name(anna: Reviewer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A region keeps its kind, and so gets no pin; a place that was moved on the map is no longer that of the list."""
    monkeypatch.setattr("selon.review.desk.open_gazetteer", Atlas)
    page = anna.get("/candidates?place_query=Valmire")
    assert re.findall(r'data-lat="([^"]+)"', page) == ["12.25", "44.0"]
    assert "9,000 people" in page
    assert "No place of this name" in anna.get("/candidates?place_query=Nowhere")
    chosen = {"place": "other", "place_words": "Valmire", "place_query": "Valmire", "precision": ""}
    corrected(anna, STRIKE, candidate="1", lat="44.0", lon="5.0", **chosen)
    place = decide(anna.log)[STRIKE].value("place")
    assert (place["geonames_id"], place["precision"]) == (71, "region")
    assert now(anna, STRIKE).lat is None
    corrected(anna, STRIKE, candidate="0", lat="12.3", lon="-3.5", **chosen)
    place = decide(anna.log)[STRIKE].value("place")
    assert (place["geonames_id"], place["lat"], place["precision"]) == (None, 12.3, "city")
