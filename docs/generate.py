"""Writes the parts of the documentation that come from the program: python docs/generate.py

Without options: ``docs/cli.md``, and in every Markdown file the block behind each ``<!-- output: COMMAND -->``.
``--check`` writes nothing, names what is stale and exits with 1. ``--score CORPUS`` also puts the figures of a
corpus into the table of the README, ``--picture BROWSER`` makes ``docs/images/*.png`` with a Chromium.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer.main

from selon.cli import app

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
REFERENCE = ROOT / "docs" / "cli.md"
IMAGES = ROOT / "docs" / "images"
# Commands by picture; the last one writes the page.
PICTURES = {
    "page": ("selon read examples/3-fleuve.txt --format html -o {page}",),
    "compare": (
        "selon read examples --store {store} --format csv",
        "selon link {store}",
        "selon compare {store} --format html -o {page}",
    ),
}
HEIGHTS = {"page": 1000, "compare": 1330}
OUTPUT = re.compile(r"(<!-- output: (?P<command>.+?) -->\n```text\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
SHARES = ("precision", "recall", "f1")
MEASURED = re.compile(r"^\| (?P<layer>[a-z +]+?) \|(?: [.–\d]+ \|){3}", re.MULTILINE)
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--hide-scrollbars",
)
EXITS = """\
## Exit status

| status | meaning |
|---|---|
| 0 | all went well |
| 1 | something failed and is named on stderr, the rest is complete: a document that cannot be read, a score below its \
floor, a store that was changed |
| 2 | the arguments cannot be used |

Data go to stdout, everything else to stderr. A progress bar is shown on a terminal only.
"""


def reference() -> str:
    """The reference of the command line, from the same strings that ``--help`` prints."""
    group: Any = typer.main.get_command(app)
    parts = ["# Command line", "Written by `docs/generate.py` from the program itself.", group.help]
    for name, command in _commands(group):
        parts += [f"## selon {name}", command.help, *_parameters(name, command)]
    return "\n\n".join([*parts, EXITS])


def _commands(group: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """All verbs in order; one that has verbs of its own is those."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from _commands(command, f"{before}{name} ")
        else:
            yield before + name, command


def _parameters(name: str, command: Any) -> Iterator[str]:
    context = typer.Context(command, info_name=f"selon {name}")
    named = [p for p in command.params if p.param_type_name != "argument"]
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    usage = [f"selon {name}", *(_argument(p) for p in arguments), *(["[OPTIONS]"] if named else [])]
    yield f"```text\n{' '.join(usage)}\n```"
    rows = [(p.name.upper(), p.help) for p in arguments]
    rows += [p.get_help_record(context) for p in named]
    yield "\n".join(["| | |", "|---|---|", *(f"| `{_cell(left)}` | {_cell(right)} |" for left, right in rows)])


def _argument(parameter: Any) -> str:
    word = parameter.name.upper() + ("..." if parameter.nargs == -1 else "")
    return word if parameter.required else f"[{word}]"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")


def with_outputs(page: str) -> str:
    """A page with the output of its commands as they give it now; they are run in the root of the project."""
    return OUTPUT.sub(lambda found: found[1] + run(found["command"]), page)


def run(command: str, statuses: tuple[int, ...] = (0,)) -> str:
    """What a command line of selon prints, in the source as it is here; another exit status is an error."""
    words = shlex.split(command)
    if words[0] != "selon":
        raise ValueError(f"not a command of selon: {command}")
    paths = os.pathsep.join(filter(None, [str(ROOT / "src"), os.environ.get("PYTHONPATH")]))
    env = os.environ | {"PYTHONPATH": paths, "COLUMNS": "88", "NO_COLOR": "1"}
    program = [sys.executable, "-m", "selon", *words[1:]]
    done = subprocess.run(program, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    if done.returncode not in statuses:
        raise RuntimeError(f"{command}: exit status {done.returncode}\n{done.stderr}")
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def with_scores(page: str, corpus: str) -> str:
    """A page with the figures of a corpus in the table rows that begin with the name of a layer, the worst first."""
    told = map(json.loads, run(f"selon score {shlex.quote(corpus)} --format jsonl", (0, 1)).splitlines())
    scores = {row["layer"]: row for row in told if "layer" in row}
    lines = page.splitlines(keepends=True)
    found = [(i, m) for i, line in enumerate(lines) if (m := MEASURED.match(line)) and m["layer"] in scores]
    ranked = sorted(found, key=lambda pair: scores[pair[1]["layer"]]["f1"] or 0.0)
    fresh = [_measured(scores[m["layer"]]) + m.string[m.end() :] for _, m in ranked]
    for (i, _), line in zip(found, fresh, strict=True):
        lines[i] = line
    return "".join(lines)


def _measured(row: dict[str, Any]) -> str:
    return f"| {row['layer']} | {' | '.join(_share(row[key]) for key in SHARES)} |"


def _share(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.2f}" if value >= 0.995 else f"{value:.2f}".removeprefix("0")


def take_picture(name: str, browser: str) -> None:
    """A picture of a page that is made of the examples, as a browser shows it."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        for command in PICTURES[name]:
            run(command.format(page=page, store=Path(folder) / "reports.db"))
        IMAGES.mkdir(exist_ok=True)
        size = f"--window-size=1200,{HEIGHTS[name]}"
        shot = [f"--user-data-dir={folder}/profile", f"--screenshot={IMAGES / name}.png", size, page.as_uri()]
        subprocess.run([browser, *FLAGS, *shot], check=True, capture_output=True)


def main() -> None:
    """Write, or check, what comes from the program."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="only name what is stale")
    parser.add_argument("--score", metavar="CORPUS", help="refresh the figures of the README")
    parser.add_argument("--picture", metavar="BROWSER", help="refresh the pictures of the README")
    given = parser.parse_args()
    pages = {path: path.read_text("utf-8") for path in (README, *sorted(REFERENCE.parent.glob("*.md")))}
    fresh = {path: with_outputs(page) for path, page in pages.items()} | {REFERENCE: reference()}
    if given.score:
        fresh[README] = with_scores(fresh[README], given.score)
    stale = [path for path, page in fresh.items() if pages.get(path) != page]
    if given.check:
        for path in stale:
            print(f"{path.relative_to(ROOT)}: stale; run python docs/generate.py", file=sys.stderr)
        raise SystemExit(1 if stale else 0)
    for path in stale:
        path.write_text(fresh[path], "utf-8")
        print(f"{path.relative_to(ROOT)}: written")
    if given.picture:
        for name in PICTURES:
            take_picture(name, given.picture)


if __name__ == "__main__":
    main()
