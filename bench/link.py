"""How linking grows with the number of reports: python -m bench.link [COUNT ...]

Reports are made up: words without sense, places and days at random, a fifth of them copies that were reworked or
cut short. Each size is linked in a process of its own; the exponent is the slope of time over size, both as
logarithms.
"""

from __future__ import annotations

import json
import math
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from selon.link import link
from selon.model import Document, Event, Place, Sentence, Span, Time, Toponym

SIZES = (500, 2_000, 8_000)
TYPES = ("air_strike", "shelling", "armed_clash", "killing", "evacuation", "ceasefire")
WORDS, OUTLETS, PLACES, EVENTS = 20_000, 40, 400, 5
# So many reports come out on one day, whatever their number: more reports are a longer time, not denser news.
A_DAY = 50


def reports(count: int) -> Iterator[Document]:
    """That many reports, the same on every run."""
    rng = random.Random(count)
    kept: list[list[str]] = []
    for number in range(count):
        if kept and rng.random() < 0.2:
            words = reworked(rng.choice(kept[-500:]), rng)
        else:
            words = [f"w{int(WORDS * rng.random() ** 3)}" for _ in range(rng.randrange(150, 450))]
        kept.append(words)
        yield made(number, words, rng)


def reworked(words: list[str], rng: random.Random) -> list[str]:
    """A copy with one word in twenty changed, or cut after its first part."""
    if rng.random() < 0.5:
        return words[: max(60, int(len(words) * 0.4))]
    return [f"w{rng.randrange(WORDS)}" if rng.random() < 0.05 else word for word in words]


def made(number: int, words: list[str], rng: random.Random) -> Document:
    """A report with some events."""
    text = " ".join(words)
    day = date(2031, 1, 1) + timedelta(days=number // A_DAY)
    ends = [0, *(text.index(" ", len(text) * n // EVENTS - 20) for n in range(1, EVENTS)), len(text)]
    sentences = tuple(Sentence(Span(a, b)) for a, b in pairwise(ends))
    return Document(
        id=f"{number:08}",
        text=text,
        source_sha256="",
        path=f"{number:08}.txt",
        outlet=f"outlet {rng.randrange(OUTLETS)}",
        published=day.isoformat(),
        sentences=sentences,
        events=tuple(event(s.span, day, rng) for s in sentences),
    )


def event(span: Span, day: date, rng: random.Random) -> Event:
    """An event with a place and, three times in four, a day."""
    trigger, at = Span(span.start, span.start + 5), rng.randrange(PLACES)
    place = Place(at, f"place {at}", 10 + at % 20, 10 + at // 20, "XA", "PPL", ("country",))
    then = (day - timedelta(days=rng.randrange(3))).isoformat()
    told = Time(trigger, "DATE", then, then, then) if rng.random() < 0.75 else None
    kind = rng.choice(TYPES)
    return Event(trigger, kind, None, None, None, Toponym(trigger, place, "city"), told, (), "asserted", None, "")


def measure(count: int) -> dict[str, float]:
    """Links that many reports in this process."""
    docs = tuple(reports(count))
    before = time.perf_counter()
    linked = link(docs)
    seconds = time.perf_counter() - before
    copies = sum(found.relation == "copy_of" for found in linked.links)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    together = sum(len(incident.records) > 1 for incident in linked.incidents)
    return {"reports": count, "seconds": seconds, "megabytes": memory, "copies": copies, "incidents": together}


def exponent(sizes: list[float], seconds: list[float]) -> float:
    """The slope of the line nearest to the logarithms (least squares)."""
    xs, ys = [math.log(size) for size in sizes], [math.log(second) for second in seconds]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def main() -> None:
    """Prints a row for each size, then the exponent."""
    if len(sys.argv) == 3 and sys.argv[1] == "--one":
        print(json.dumps(measure(int(sys.argv[2]))))
        return
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    rows = []
    print(f"{'reports':>8}{'seconds':>9}{'MB':>7}{'copies':>8}{'incidents':>11}")
    for size in sizes:
        command = [sys.executable, "-m", "bench.link", "--one", str(size)]
        row = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        print(f"{row['reports']:8}{row['seconds']:9.2f}{row['megabytes']:7.0f}{row['copies']:8}{row['incidents']:11}")
        rows.append(row)
    if len(rows) > 1:
        slope = exponent([row["reports"] for row in rows], [row["seconds"] for row in rows])
        print(f"time grows with the number of reports to the power of {slope:.2f}")


if __name__ == "__main__":
    main()
