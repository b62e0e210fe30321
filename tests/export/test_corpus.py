"""Reports that people went through, as a corpus: complete, in their own words, measured only on what was decided."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import fictional
from selon.export.corpus import write_corpus
from selon.judge import Draft, Judgement, decide, judged
from selon.judge.log import FIRST, sealed
from selon.model import Document
from selon.records import record_id, records
from selon.score import read_corpus, score_document
from selon.score.annotation import annotation

DOC = replace(fictional.report(), origin=((0, 0),))
IDS = [record.id for record in records(DOC)]


def log(*drafts: Draft) -> tuple[Judgement, ...]:
    return tuple(sealed(draft, n, "Anna", str(n), FIRST) for n, draft in enumerate(drafts, 1))


def verdicts(*, rejected: str = "", but: str = "") -> list[Draft]:
    """Every record accepted, but one rejected and one left open."""
    wanted = {id: "rejected" if id == rejected else "accepted" for id in IDS if id != but}
    return [Draft(id, "verdict", None, verdict) for id, verdict in wanted.items()]


def test_a_corpus_holds_what_people_left_of_a_reading(tmp_path: Path) -> None:
    """Corrected fields as corrected, rejected records not at all; the scorer reads back what was decided."""
    drafts = [Draft(IDS[1], "factuality", "asserted", "hedged"), *verdicts(rejected=IDS[0])]
    decisions = decide(log(*drafts))
    assert write_corpus([DOC], decisions, tmp_path) == (1, 0)
    (case,) = read_corpus(tmp_path)
    assert case.text == DOC.text
    assert case.published == DOC.published
    assert case.gold == annotation(judged(DOC, decisions))
    assert len(case.gold.events) == len(IDS) - 1
    assert "hedged" in {event.factuality for event in case.gold.events}


def test_a_report_with_something_undecided_is_left_out(tmp_path: Path) -> None:
    """A record that nobody looked at would be counted as a mistake of selon, or as right."""
    assert write_corpus([DOC], decide(log(*verdicts(but=IDS[2]))), tmp_path) == (0, 1)
    assert write_corpus([replace(DOC, events=())], {}, tmp_path) == (0, 1)
    assert not (tmp_path / "gold").exists()


def test_only_events_are_measured(tmp_path: Path) -> None:
    """Times and places on the page were looked at, and to look is not to accept."""
    write_corpus([DOC], decide(log(*verdicts())), tmp_path)
    (case,) = read_corpus(tmp_path)
    layers = {outcome.layer: outcome.tally for outcome in score_document(case, DOC)}
    assert layers["trigger + type"].f1 == layers["event place"].f1 == layers["event voice"].f1 == 1.0
    assert not layers.keys() & {"time span", "place span", "wording", "attribution content"}


def test_a_missed_record_counts_against_the_reading(tmp_path: Path) -> None:
    """What a person added is what selon did not find."""
    words = fictional.at("affirme")
    value: dict[str, object] = {
        "document": DOC.id,
        "trigger": {"start": words.start, "end": words.end, "text": "affirme"},
    }
    value |= {"type": "negotiation", "source": None}
    added = record_id(DOC.id, words, "negotiation")
    drafts = [Draft(added, "record", None, value), Draft(added, "verdict", None, "accepted"), *verdicts()]
    write_corpus([DOC], decide(log(*drafts)), tmp_path)
    (case,) = read_corpus(tmp_path)
    trigger = next(outcome.tally for outcome in score_document(case, DOC) if outcome.layer == "trigger")
    assert (trigger.found, trigger.gold) == (len(IDS), len(IDS) + 1)


def test_offsets_are_those_of_the_written_text(tmp_path: Path) -> None:
    """The canonical text is written, so a file that began with a byte order mark needs no map."""
    shifted: Document = replace(DOC, origin=((0, 1),))
    write_corpus([shifted], decide(log(*verdicts())), tmp_path)
    (file,) = (tmp_path / "gold").iterdir()
    (text,) = (tmp_path / "text").iterdir()
    start, end = json.loads(file.read_text("utf-8"))["events"][0]["trigger"]
    assert text.read_text("utf-8")[start:end] == "frappe aérienne"
