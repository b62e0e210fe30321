"""The documentation is true: what it tells to type works, what it says of fields and files is so."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from selon.cache import cache_folder
from selon.lang.frames import cue_frame, trigger_frame
from selon.lang.load import known_languages
from selon.model import Record

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("examples/*.md")])
README = (ROOT / "README.md").read_text("utf-8")
RECORDS = (ROOT / "docs" / "records.md").read_text("utf-8")
FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)(?:#([^)\s]+))?\)")
SECTION = re.compile(r"^### `(?P<where>.+?)`\n(?P<body>.*?)(?=^##|\Z)", re.DOTALL | re.MULTILINE)
ROW = re.compile(r"^\| `(\w+)` \| (\w+) \| (.*?) \| .*\|$", re.MULTILINE)
KINDS: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "list": list,
    "object": dict,
}
# Not to be run: targets of the Makefile, which the clean-clone check runs, a corpus that is not in the project, and the
# review page, which is served until it is ended.
STRIKE = "Une frappe russe a fait trois morts lundi à Tombora."
NOT_RUN = ("make ", "selon score CORPUS", "selon review")


def blocks(page: str, language: str) -> list[str]:
    """The fenced blocks of a page in one language."""
    return [body for name, body in FENCED.findall(page) if name == language]


def environment(folder: Path) -> dict[str, str]:
    """One in which ``selon`` is the program as it is in this source."""
    program = folder / "bin" / "selon"
    program.parent.mkdir(exist_ok=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m selon "$@"\n', "utf-8")
    program.chmod(0o755)
    path = os.pathsep.join([str(program.parent), os.environ["PATH"]])
    return os.environ | {"PATH": path, "PYTHONPATH": str(ROOT / "src")}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the examples, as after a clone."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "examples", folder / "examples")
    return folder


def told(command: str, folder: Path) -> list[dict[str, Any]]:
    """The JSON lines that a command prints."""
    done = subprocess.run(
        command.split(), cwd=folder, env=environment(folder), capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def lines(desk: Path) -> dict[str, list[dict[str, Any]]]:
    """All that is printed of the examples, and of what none of them has, as JSON lines: documents, links, incidents."""
    (desk / "frappe.txt").write_text(STRIKE, "utf-8")
    return {
        "document": told("selon read examples frappe.txt --store lines.db --format jsonl", desk),
        "link": told("selon link lines.db", desk),
        "incident": told("selon compare lines.db --format jsonl", desk),
    }


def test_the_commands_of_the_readme_work(desk: Path) -> None:
    """A stranger's first five minutes: each block is typed in order, and nothing is said on stderr."""
    if shutil.which("jq") is None:
        pytest.skip("jq is not installed: the README uses it to look into JSON lines")
    for block in blocks(README, "sh"):
        typed = [line for line in block.splitlines() if not line.startswith(NOT_RUN)]
        script = "\n".join(["set -euo pipefail", *typed])
        done = subprocess.run(
            ["bash", "-c", script], cwd=desk, env=environment(desk), capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{block}\n{done.stderr}"


def test_the_python_of_the_readme_works(desk: Path) -> None:
    """The documented way to use selon from a program prints records and no failure."""
    for block in blocks(README, "python"):
        done = subprocess.run(
            [sys.executable, "-c", block], cwd=desk, env=environment(desk), capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        assert "asserted" in done.stdout


def test_what_the_program_writes_is_fresh() -> None:
    """The reference of the command line and the shown output are those of this source."""
    done = subprocess.run(
        [sys.executable, "docs/generate.py", "--check"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    """A link to a file that was moved, or to a heading that was renamed, helps nobody."""
    for target, heading in LINK.findall(page.read_text("utf-8")):
        file = (page.parent / target).resolve()
        assert file.exists(), f"{page.name}: {target}"
        if heading:
            assert heading in {slug(h) for h in re.findall(r"^#+ (.+)$", file.read_text("utf-8"), re.MULTILINE)}


def slug(heading: str) -> str:
    """A heading as its address on a page."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def at(value: Any, steps: list[str]) -> Iterator[Any]:
    """What a path such as ``events[].trigger`` leads to, wherever it is not null."""
    if not steps:
        yield from () if value is None else (value,)
        return
    step, *rest = steps
    if value is not None:
        inner = value[step.removesuffix("[]")]
        for one in inner if step.endswith("[]") else (inner,):
            yield from at(one, rest)


SECTIONS = {found["where"]: ROW.findall(found["body"]) for found in SECTION.finditer(RECORDS)}


@pytest.mark.parametrize("where", SECTIONS)
def test_documented_fields_are_those_of_a_line(where: str, lines: dict[str, list[dict[str, Any]]]) -> None:
    """Every field is documented, in the order it is written, with its type and whether it may be null."""
    head, *steps = where.split(".")
    kind, steps = (head, steps) if head in lines else ("document", [head, *steps])
    rows = [row for line in lines[kind] for row in at(line, steps)]
    assert rows, f"no example has {where}"
    assert [name for name, _, _ in SECTIONS[where]] == list(rows[0])
    for name, type_name, null in SECTIONS[where]:
        for value in (row[name] for row in rows):
            assert value is not None or not null.startswith("never"), f"{where}: {name} is null"
            assert value is None or isinstance(value, KINDS[type_name]), f"{where}: {name} is {value!r}"


def test_every_layer_is_documented(lines: dict[str, list[dict[str, Any]]]) -> None:
    """A layer of the line without a section of its own would be a list of unknown things."""
    layers = {key for key, value in lines["document"][0].items() if isinstance(value, list)} - {"origin"}
    assert {f"{layer}[]" for layer in layers} <= set(SECTIONS)


def test_documented_record_is_the_type() -> None:
    """The rows of all formats come from ``Record``."""
    assert [name for name, _, _ in SECTIONS["records[]"]] == [field.name for field in fields(Record)]


def test_frames_shown_are_read() -> None:
    """The entries that somebody copies from the documentation are well formed."""
    page = (ROOT / "docs" / "add-a-language.md").read_text("utf-8")
    tables = [tomllib.loads(block) for block in blocks(page, "toml")]
    assert [cue_frame(entry) for table in tables for entry in table.get("cue", [])]
    assert [trigger_frame(entry) for table in tables for entry in table.get("trigger", [])]


def test_every_file_of_a_language_is_explained() -> None:
    """Who adds a language finds each file of the folder in the table, and no file that is gone."""
    page = (ROOT / "docs" / "add-a-language.md").read_text("utf-8")
    named = set(re.findall(r"^\| `(\w+\.toml)` \|", page, re.MULTILINE))
    there = {file.name for code in known_languages() for file in (ROOT / "src/selon/lang" / code).glob("*.toml")}
    assert named == there


def test_reading_reaches_nobody(desk: Path) -> None:
    """The README promises it: a report about a conflict must not tell anybody that it is being read.

    A library tries at import whether the machine knows IPv6, with a socket that reaches nobody: that is let pass.
    """
    program = (
        "import sys\n"
        "def refuse(event, arguments):\n"
        "    if event.startswith('socket.') and event not in {'socket.__new__', 'socket.bind'}:\n"
        "        raise SystemExit(f'{event} {arguments}')\n"
        "sys.addaudithook(refuse)\n"
        "from selon.cli import app\n"
        "app(['read', 'examples', '--format', 'html', '--jobs', '2'])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=desk, env=environment(desk), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "<html" in done.stdout


def test_reading_leaves_nothing_behind_in_the_home(desk: Path, tmp_path: Path) -> None:
    """Compiled code opens no socket that Python sees, but what it keeps to send, it keeps in the user's folders."""
    places = {"HOME": str(tmp_path), "SELON_CACHE": os.environ.get("SELON_CACHE") or str(cache_folder())}
    clean = {key: value for key, value in environment(desk).items() if not key.startswith(("XDG_", "ORT_"))}
    subprocess.run(["selon", "read", "examples"], cwd=desk, env=clean | places, capture_output=True, check=True)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
