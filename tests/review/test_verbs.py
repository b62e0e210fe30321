"""The verbs of the command line that have to do with judgements: ``review``, ``export --to corpus``, ``compare``."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reviewing import DOCS, PHARE, RADIO, record, stored
from selon.cli import app
from selon.judge import Draft
from selon.records import records
from selon.store import open_store

RUN = CliRunner()


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return stored(tmp_path / "s.db")


def test_the_page_is_served_until_it_is_ended(store: Path) -> None:
    """The address comes on stdout, alone; Ctrl-C ends it without a traceback."""
    command = [sys.executable, "-m", "selon", "review", str(store), "--no-browser", "--reviewer", "Anna"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout
        assert process.stderr
        address = process.stdout.readline()
        assert address.startswith("http://127.0.0.1:")
        assert "token=" in address
        while "open the address" not in process.stderr.readline():
            pass
        with socket.socket() as tried:
            assert tried.connect_ex(("127.0.0.1", int(address.split(":")[2].split("/")[0]))) == 0
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=20)
    assert rest == ""
    assert "Traceback" not in errors


def test_a_port_that_is_taken_is_told(store: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        answer = RUN.invoke(app, ["review", str(store), "--no-browser", "--port", str(taken.getsockname()[1])])
    assert answer.exit_code == 2
    assert "--port" in answer.stderr


@pytest.mark.parametrize("content", [None, b"no store", b"SQLite format 3\0"])
def test_what_is_no_store_is_refused(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "x.db"
    if content is not None:
        file.write_bytes(content)
    for verb in (["review", str(file), "--no-browser"], ["export", str(file), "--to", "corpus", "-o", str(tmp_path)]):
        answer = RUN.invoke(app, verb)
        assert answer.exit_code == 2
        assert "x.db" in answer.stderr


def test_an_empty_store_has_nothing_to_review(tmp_path: Path) -> None:
    answer = RUN.invoke(app, ["review", str(stored(tmp_path / "s.db", [])), "--no-browser"])
    assert answer.exit_code == 2
    assert "selon read" in answer.stderr


def test_a_corpus_is_written_of_what_is_decided(store: Path, tmp_path: Path) -> None:
    """What is left out is counted and said."""
    with open_store(store) as opened:
        opened.judge([Draft(r.id, "verdict", None, "accepted") for r in records(PHARE)], "Anna")
    answer = RUN.invoke(app, ["export", str(store), "--to", "corpus", "-o", str(tmp_path / "corpus")])
    assert answer.exit_code == 0
    assert f"1 reports; {len(DOCS) - 1} left out" in answer.stderr
    assert [file.stem for file in (tmp_path / "corpus" / "gold").iterdir()] == [PHARE.id]


def test_a_folder_that_cannot_be_written_is_told(store: Path, tmp_path: Path) -> None:
    with open_store(store) as opened:
        opened.judge([Draft(r.id, "verdict", None, "accepted") for r in records(PHARE)], "Anna")
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    answer = RUN.invoke(app, ["export", str(store), "--to", "corpus", "-o", str(blocked)])
    assert answer.exit_code == 2
    assert "cannot be written" in answer.stderr


def compared(store: Path) -> list[dict[str, object]]:
    answer = RUN.invoke(app, ["compare", str(store), "--format", "jsonl"])
    assert answer.exit_code == 0, answer.stderr
    return [json.loads(line) for line in answer.stdout.splitlines()]


def test_compare_applies_judgements(store: Path) -> None:
    """A rejected record is in no incident, and two that a person put together are one."""
    assert RUN.invoke(app, ["link", str(store)]).exit_code == 0
    before = compared(store)
    first, second = (str(incident["records"][0]["record"]) for incident in before[:2])  # type: ignore[index]
    with open_store(store) as opened:
        opened.judge([Draft(second, "same_incident", None, first)], "Anna")
        opened.judge([Draft(record(RADIO), "verdict", None, "rejected")], "Anna")
    after = compared(store)
    members = [{row["record"] for row in incident["records"]} for incident in after]  # type: ignore[attr-defined]
    assert any({first, second} - {record(RADIO)} <= own for own in members)
    assert not any(record(RADIO) in own for own in members)
    assert len(after) == len(before) - 1
