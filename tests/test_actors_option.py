"""``selon read --actors``: a user's own list of actors, from the file to the records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from selon.cli import app

REPORT = "La Brigade verte a attaqué le pont. Les Rouges du Val ont tué trois soldats syriens."


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "report.txt"
    file.write_text(REPORT, "utf-8")
    return file


def written(tmp_path: Path, text: str) -> str:
    file = tmp_path / "mine.toml"
    file.write_text(text, "utf-8")
    return str(file)


def test_a_users_actors_are_coded_in_the_records(tmp_path: Path, report: Path) -> None:
    """Two names of one actor are one actor, in the event and in the flat row, whatever the number of processes."""
    mine = written(tmp_path, '[armed_actor]\nGREEN = "SYR REB | Brigade verte | Rouges du Val"\n')
    runs = [
        CliRunner().invoke(app, ["read", str(report), "--actors", mine, "--format", "jsonl", "--jobs", jobs])
        for jobs in ("1", "2")
    ]
    assert [run.exit_code for run in runs] == [0, 0]
    assert runs[0].stdout == runs[1].stdout
    line = json.loads(runs[0].stdout)
    assert {row["actor_code"] for row in line["records"]} == {"SYR REB GREEN"}
    assert {event["actor"]["name"] for event in line["events"]} == {"Brigade verte"}
    assert line["records"][-1]["recipient_code"] == "SYR MIL"


@pytest.mark.parametrize(
    ("text", "said"),
    [('[armed_actor]\nGREEN = "SYR XYZ | Brigade verte"\n', "armed_actor.GREEN: no sector 'XYZ'"), ("[a\n", "line 1")],
)
def test_a_mistake_in_the_list_stops_before_reading(tmp_path: Path, report: Path, text: str, said: str) -> None:
    """With the exit status of unusable arguments and one line that names file and entry."""
    mine = written(tmp_path, text)
    run = CliRunner().invoke(app, ["read", str(report), "--actors", mine])
    assert run.exit_code == 2
    assert run.stdout == ""
    assert run.stderr.startswith(f"selon: {mine}: ")
    assert said in run.stderr
