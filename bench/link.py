"""How linking grows with the number of reports: python -m bench.link FOLDER [COUNT ...]

The texts of FOLDER are read once. Reports are made of them: two words in three of a text are changed for others of
the corpus, and its dates moved, so that it is another report; one report in five is a copy of a recent one that was
reworked or cut short. Each size is linked in a process of its own, without the time that making them takes;
seconds are those of the processor. The exponent is the slope of time over size, both as logarithms. Then the same
without any date, of reports and of what they tell. Without a FOLDER the bundled examples are used.
"""

from __future__ import annotations

import json
import math
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.reports import made_reports, undated

from selon.lines import read_jsonl, write_jsonl
from selon.link import link
from selon.model import Document
from selon.ontology.load import load_ontology

SIZES = (1_000, 10_000, 100_000)
# Without dates only up to this size.
UNDATED = 10_000
EXAMPLES = Path("examples")
MOST = 1.1


@dataclass
class Stopwatch:
    """Goes through documents and counts the seconds that they take to come."""

    docs: Iterator[Document]
    seconds: float = 0.0

    def __iter__(self) -> Iterator[Document]:
        while True:
            before = time.process_time()
            doc = next(self.docs, None)
            self.seconds += time.process_time() - before
            if doc is None:
                return
            yield doc


def measure(lines: Path, count: int, dated: bool) -> dict[str, float]:
    """Links that many reports in this process."""
    corpus = [read_jsonl(line) for line in lines.read_text("utf-8").splitlines()]
    made = made_reports(corpus, count, random.Random(count))
    watch = Stopwatch(made if dated else map(undated, made))
    before = time.process_time()
    linked = link(watch)
    seconds = time.process_time() - before - watch.seconds
    copies = sum(found.relation == "copy_of" for found in linked.links)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    together = sum(len(incident.records) > 1 for incident in linked.incidents)
    return {"reports": count, "seconds": seconds, "megabytes": memory, "copies": copies, "incidents": together}


def exponent(sizes: list[float], seconds: list[float]) -> float:
    """The slope of the line nearest to the logarithms (least squares)."""
    xs, ys = [math.log(size) for size in sizes], [math.log(second) for second in seconds]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def read_corpus(folder: Path, out: Path) -> None:
    """Reads the texts of a folder and keeps them as JSON lines."""
    from selon.pipeline import Given, read_many

    ontology = load_ontology()
    found = read_many(sorted(map(str, folder.rglob("*.txt"))), Given())
    lines = (write_jsonl(doc, ontology) for doc in found if isinstance(doc, Document))
    out.write_text("".join(f"{line}\n" for line in lines), "utf-8")


def main() -> None:
    """Prints both tables."""
    if len(sys.argv) == 4 and sys.argv[1] in ("--one", "--undated"):
        print(json.dumps(measure(Path(sys.argv[2]), int(sys.argv[3]), dated=sys.argv[1] == "--one")))
        return
    if len(sys.argv) == 4 and sys.argv[1] == "--read":
        read_corpus(Path(sys.argv[2]), Path(sys.argv[3]))
        return
    given = [Path(argument) for argument in sys.argv[1:] if not argument.isdecimal()]
    folder = given[0] if given and given[0].is_dir() else EXAMPLES
    sizes = [int(argument) for argument in sys.argv[1:] if argument.isdecimal()] or list(SIZES)
    with tempfile.TemporaryDirectory() as place:
        lines = Path(place) / "corpus.jsonl"
        # In a process of its own: what this one takes would count as the memory of those that it starts.
        subprocess.run([sys.executable, "-m", "bench.link", "--read", str(folder), str(lines)], check=True)
        print(f"linking reports made of {folder}")
        table(lines, sizes, "--one")
        print("the same without any date")
        table(lines, [size for size in sizes if size <= UNDATED], "--undated")


def table(lines: Path, sizes: Sequence[int], mode: str) -> None:
    """A row for each size, then the exponent."""
    rows = []
    print(f"{'reports':>8}{'seconds':>9}{'MB':>7}{'copies':>8}{'incidents':>11}", flush=True)
    for size in sizes:
        command = [sys.executable, "-m", "bench.link", mode, str(lines), str(size)]
        row = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)
        figures = f"{row['reports']:8}{row['seconds']:9.2f}{row['megabytes']:7.0f}"
        print(f"{figures}{row['copies']:8}{row['incidents']:11}", flush=True)
        rows.append(row)
    if len(rows) > 1:
        slope = exponent([row["reports"] for row in rows], [row["seconds"] for row in rows])
        verdict = "pass" if slope <= MOST else "FAIL"
        print(f"time grows with the number of reports to the power of {slope:.2f} (at most {MOST}): {verdict}")


if __name__ == "__main__":
    main()
