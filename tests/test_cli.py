"""``selon read`` as others script against it: exit statuses, what goes to stdout and what to stderr, bad input."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from commands import lines
from selon.annotate.stage import MissingModel
from selon.cli import app
from selon.events import find_events
from selon.model import Document
from selon.pipeline import Engine
from selon.verbs import documents
from spoken import engine

SOURCE = Path(__file__).parents[1] / "src"
REPORT = "L'armée a pris le pont de Valmire lundi. « Nous tenons la rive », a déclaré le général Marc Renaud."
ENGLISH = "The army said on Monday that twelve rebels had been killed near the old bridge of the town. " * 5
BAD = [
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \n\n", "empty"),
    ("binary.txt", bytes(range(256)) * 20, "binary"),
    ("photo.txt", b"\x89PNG\r\n\x1a\n", "PNG"),
    ("wide.txt", "Un été.".encode("utf-16-le"), "UTF-16"),
    ("russian.txt", "Армия взяла мост через реку".encode("koi8-r"), "encoding"),
    ("points.txt", b"... --- ...", "no words"),
]
Selon = Callable[..., Result]


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine is loaded once for all tests."""
    monkeypatch.setattr("selon.pipeline.load_engine", lambda code, notify=None, actors=None: engine())


@pytest.fixture
def selon(loaded: None) -> Selon:
    """Runs the command line in this process."""

    def run(*arguments: str | Path, input: str | bytes | None = None) -> Result:
        return CliRunner().invoke(app, list(map(str, arguments)), input=input)

    return run


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with two reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(REPORT, "utf-8")
    (folder / "z.txt").write_text("Deux soldats ont été tués à Valmire.", "utf-8")
    return folder


def process(*arguments: str | Path) -> list[str]:
    """The command of a real process, for ``subprocess``."""
    return [sys.executable, "-m", "selon", *map(str, arguments)]


def surroundings(**changed: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(SOURCE), **changed}


def test_all_read_is_status_0_with_data_on_stdout_only(selon: Selon, reports: Path) -> None:
    """One line for each document, in order, and not a word on stderr."""
    result = selon("read", reports)
    assert (result.exit_code, result.stderr) == (0, "")
    assert [line["path"] for line in lines(result)] == [str(reports / "a.txt"), str(reports / "z.txt")]


@pytest.mark.parametrize(("name", "data", "reason"), BAD, ids=[name for name, *_ in BAD])
def test_a_bad_file_is_one_line_and_the_rest_is_read(
    name: str, data: bytes, reason: str, selon: Selon, reports: Path
) -> None:
    """Status 1; the line on stderr names the file, the stage and the reason; the others are complete."""
    (reports / name).write_bytes(data)
    result = selon("read", reports)
    assert result.exit_code == 1
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"selon: {reports / name}: acquire: ")
    assert reason in line
    assert line.count(name) == 1
    assert [line["path"] for line in lines(result)] == [str(reports / "a.txt"), str(reports / "z.txt")]


def test_missing_files_and_folders_without_texts_are_named(selon: Selon, reports: Path, tmp_path: Path) -> None:
    """What is not there is no reason to stop, and none to be silent."""
    (tmp_path / "bare").mkdir()
    result = selon("read", tmp_path / "gone.txt", tmp_path / "bare", reports / "a.txt")
    assert result.exit_code == 1
    assert [line.split(": ")[2:] for line in result.stderr.splitlines()] == [
        ["acquire", "no such file"],
        ["acquire", "a folder without texts or pages that can be read"],
    ]
    assert len(lines(result)) == 1


def test_documents_that_a_folder_holds_beside_its_reports_are_named(selon: Selon, reports: Path) -> None:
    """Nobody has to find out by counting that a PDF was not read; it is no failure."""
    (reports / "scan.pdf").write_bytes(b"%PDF-1.4")
    result = selon("read", reports)
    assert result.exit_code == 0
    assert result.stderr == f"selon: {reports}: passed over, neither text nor HTML: 1 .pdf\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_forbidden_file_is_named(selon: Selon, reports: Path) -> None:
    """No permission is a reason like any other."""
    (reports / "closed.txt").write_text(REPORT)
    (reports / "closed.txt").chmod(0)
    result = selon("read", reports)
    assert result.exit_code == 1
    assert "no permission" in result.stderr


def test_a_mistake_in_a_rule_fails_one_document_with_one_line(
    selon: Selon, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever a stage raises becomes a line with the stage; the other document is read."""

    def breaks(doc: Document, *words: object) -> object:
        if "pont" in doc.text:
            raise IndexError("out of\nrange \x1b[31m")
        return find_events(doc, *words)  # type: ignore[arg-type]

    monkeypatch.setattr("selon.pipeline.find_events", breaks)
    result = selon("read", reports)
    assert result.exit_code == 1
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"selon: {reports / 'a.txt'}: events: IndexError: out of range")
    assert line.isprintable()
    assert len(lines(result)) == 1


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--published", "hier"], "--published hier"),
        (["--published", "2024-02-30"], "--published 2024-02-30"),
        (["--lang", "xx"], "--lang xx"),
        (["-o", "missing/out.jsonl"], "missing/out.jsonl"),
        (["--store", "missing/kept.db"], "missing/kept.db"),
        (["--format", "pdf"], "--format"),
        (["--jobs", "0"], "--jobs"),
    ],
)
def test_unusable_arguments_are_status_2_and_print_no_data(
    arguments: list[str], reason: str, selon: Selon, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A script can tell a wrong call from a bad document."""
    monkeypatch.chdir(reports)
    result = selon("read", "a.txt", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert reason in result.stderr


def test_an_output_that_is_an_input_is_refused(selon: Selon, reports: Path) -> None:
    """It would be emptied before it was read."""
    result = selon("read", reports, "-o", reports / "a.txt")
    assert result.exit_code == 2
    assert (reports / "a.txt").read_text("utf-8") == REPORT


def test_a_missing_model_is_one_line(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half an installation tells what to do."""

    def fails(code: str, notify: object = None, actors: object = None) -> Engine:
        raise MissingModel("the model package is not installed: run `make install`")

    monkeypatch.setattr("selon.pipeline.load_engine", fails)
    result = CliRunner().invoke(app, ["read", str(reports)])
    assert result.exit_code == 2
    assert result.stderr == "selon: the model package is not installed: run `make install`\n"


def test_another_language_is_refused_unless_the_language_is_named(selon: Selon, tmp_path: Path) -> None:
    """Records of a text that nobody could read would look like records."""
    path = tmp_path / "english.txt"
    path.write_text(ENGLISH)
    refused = selon("read", path)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert f"{path}: language: " in refused.stderr
    assert "--lang" in refused.stderr
    assert selon("read", path, "--lang", "fr").exit_code == 0


def test_a_store_keeps_what_cannot_be_read_and_says_so(selon: Selon, tmp_path: Path) -> None:
    """The text is worth keeping for copies; that it was not read is told by line, by status and in the store."""
    path, store = tmp_path / "english.txt", tmp_path / "s.db"
    path.write_text(ENGLISH)
    result = selon("read", path, "--store", store)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.rstrip().endswith("; kept unread")
    assert "1 documents (1 unread)" in selon("link", store).stderr
    assert selon("verify", store).exit_code == 0


def test_standard_input_is_a_document_without_a_path(selon: Selon) -> None:
    """``-`` reads bytes, in whatever encoding a text may have."""
    result = selon("read", "-", "--published", "2031-05-05", "--outlet", "Le Fleuve", input=REPORT.encode("cp1252"))
    (line,) = lines(result)
    assert (line["path"], line["text"], line["outlet"]) == (None, REPORT, "Le Fleuve")
    assert (line["published"], line["published_from"]) == ("2031-05-05", "option")


def test_a_file_that_is_named_twice_is_read_once(selon: Selon, reports: Path) -> None:
    """Every record would count twice."""
    assert selon("read", reports, reports, reports / "a.txt").stdout == selon("read", reports).stdout


def test_reading_again_into_a_store_changes_nothing(selon: Selon, reports: Path, tmp_path: Path) -> None:
    """A batch that was cut off is simply run again."""
    store = tmp_path / "kept.db"
    for _ in range(2):
        assert selon("read", reports, "--store", store).exit_code == 0
    assert selon("verify", store).exit_code == 0
    assert len(list(documents(store))) == 2


@pytest.mark.parametrize("format", ["table", "csv", "html"])
def test_every_format_can_be_written_when_nothing_was_read(format: str, selon: Selon, tmp_path: Path) -> None:
    """A batch of bad files gives an empty but valid output."""
    result = selon("read", tmp_path / "gone.txt", "--format", format, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert (tmp_path / "out").stat().st_size


def test_a_reader_of_a_pipe_that_goes_away_ends_it_silently(reports: Path) -> None:
    """``selon read … | head`` shows no traceback."""
    for number in range(30):
        (reports / f"b{number}.txt").write_text(REPORT * 20)
    with subprocess.Popen(
        process("read", reports), env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.read(10)
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 128 + signal.SIGPIPE


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no device that is always full")
def test_a_full_disk_is_one_line(reports: Path) -> None:
    """Data that could not be written never ends in status 0 or 1."""
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            process("read", reports), env=surroundings(), stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert done.stderr.startswith("selon: standard output: cannot be written: ")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_it_without_a_traceback(jobs: str, reports: Path) -> None:
    """It stops all processes, and with the status that shells give an interrupted program."""
    for number in range(200):
        (reports / f"b{number}.txt").write_text(REPORT * 20)
    command = process("read", reports, "--jobs", jobs)
    with subprocess.Popen(
        command, env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.read(10)
        os.killpg(running.pid, signal.SIGINT)
        assert b"Traceback" not in running.communicate()[1]
    assert running.returncode == 130


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """Both ends of a pseudo-terminal."""
    openpty = pytest.importorskip("pty", reason="there are no pseudo-terminals").openpty
    near, far = openpty()
    yield near, far
    os.close(near)


def test_progress_is_shown_on_a_terminal(reports: Path, terminal: tuple[int, int]) -> None:
    """A long run shows that it goes on; stdout stays data only."""
    near, far = terminal
    done = subprocess.run(
        process("read", reports), env=surroundings(TERM="xterm"), stdout=subprocess.PIPE, stderr=far, check=True
    )
    os.close(far)
    assert b"reading" in os.read(near, 10_000)
    assert len(done.stdout.splitlines()) == 2
