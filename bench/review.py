"""How fast the review page is on many reports: python -m bench.review [COUNT]

Reports are made of the bundled examples, stored and linked; then every page is asked for, as a browser would, and
the median of the server's times is printed in milliseconds. With a Chromium the time from pressing an address until
the page can be used is printed too.
"""

from __future__ import annotations

import http.client
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from bench.link import EXAMPLES, read_corpus
from bench.reports import made_reports

from selon.lines import read_jsonl
from selon.link import link
from selon.review import Served, serve
from selon.store import open_store

COUNT, TIMES = 5_000, 7
MOST, USABLE = 200, 1_000
SHAPE = "{0:56}{1:>8.0f} ms"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who has the token of a page that is served."""

    port: int
    cookie: str

    def get(self, path: str) -> tuple[str, float]:
        """A page, and the milliseconds until all of it was there."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            start = time.perf_counter()
            connection.request("GET", path, headers={"Cookie": self.cookie})
            answer = connection.getresponse()
            body = answer.read().decode()
            return body, (time.perf_counter() - start) * 1000


def fill(path: Path, corpus: Path, count: int) -> None:
    """A store of so many reports, linked."""
    docs = [read_jsonl(line) for line in corpus.read_text("utf-8").splitlines()]
    with open_store(path) as store:
        for doc in made_reports(docs, count, random.Random(count)):
            store.put(doc)
        store.write_linked(link(store.documents()))


@contextmanager
def served(path: Path) -> Iterator[tuple[Served, Visitor]]:
    """The review page of a store, and a visitor."""
    page = serve(path, "bench")
    thread = Thread(target=page.run, daemon=True)
    thread.start()
    while not page.server.started:
        time.sleep(0.01)
    port = int(page.address.split(":")[2].split("/")[0])
    with closing(http.client.HTTPConnection("127.0.0.1", port)) as connection:
        connection.request("GET", page.address[page.address.index("/?") :])
        cookie = str(connection.getresponse().getheader("set-cookie")).partition(";")[0]
    try:
        yield page, Visitor(port, cookie)
    finally:
        page.server.should_exit = True
        thread.join(10)
        page.socket.close()


def pages(visitor: Visitor) -> list[str]:
    """One address of every kind; searches and filters are those that have most to look through."""
    reports, _ = visitor.get("/reports")
    incidents, _ = visitor.get("/incidents")
    report = re.findall(r'href="(/reports/\w+)"', reports)[0]
    incident = re.findall(r'href="(/incidents/[0-9a-f]{16})"', incidents)[0]
    record = re.findall(r'data-record="(\w+)"', visitor.get(report)[0])[0]
    return [
        "/reports",
        "/reports?words=hopital&decided=undecided",
        report,
        f"{report}/form/{record}",
        "/candidates?place_query=Gao",
        "/incidents",
        "/incidents?place=gao&type=shelling&since=2031-01-01",
        "/incidents?words=marche&state=contradicted",
        incident,
        f"/incidents/of/{record}",
        "/agreement",
        "/log",
        "/next",
    ]


def main() -> None:
    """Prints a row for each page."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    with tempfile.TemporaryDirectory() as place:
        store, lines = Path(place) / "bench.db", Path(place) / "corpus.jsonl"
        read_corpus(EXAMPLES, lines)
        fill(store, lines, count)
        print(f"the review page on {count} reports, made of the examples")
        with served(store) as (page, visitor):
            print(SHAPE.format("first page after the start", visitor.get("/reports")[1]))
            slow = [path for path in pages(visitor) if median(visitor, path) > MOST]
            in_browser(page)
        print(f"every page under {MOST} ms: {'pass' if not slow else f'FAIL: {slow}'}")


def median(visitor: Visitor, path: str) -> float:
    """The median of some tries, printed."""
    found = statistics.median(visitor.get(path)[1] for _ in range(TIMES))
    print(SHAPE.format(path, found), flush=True)
    return found


def in_browser(page: Served) -> None:
    """The time until the first view can be used, in a Chromium, where there is one."""
    sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
    from browser import browsing, chromium

    program = chromium()
    if program is None:
        print("no Chromium: the time in a browser is not measured")
        return
    with browsing(program) as view:
        view.open("about:blank")
        start = time.perf_counter()
        view.open(page.address)
        view.until("document.body.dataset.ready")
        print(SHAPE.format("first view usable in Chromium", (time.perf_counter() - start) * 1000))


if __name__ == "__main__":
    main()
