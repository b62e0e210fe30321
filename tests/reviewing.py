"""A review page that is really served, on a store of fictional reports, and a client that talks to it."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from urllib.parse import urlencode

import fictional
from selon.judge import Judgement
from selon.model import Document
from selon.records import records
from selon.review import Served, serve
from selon.store import open_store
from telling import Says, Tells, report

MINISTRY = Says("Le ministère", "une frappe a détruit un dépôt à Valmire lundi")
AGENCY = report(
    "Valmire : le marché frappé\nUne frappe a tué 12 personnes à Valmire lundi. Le ministère dit qu'une frappe a "
    "détruit un dépôt à Valmire lundi. Des renforts sont arrivés à Ostrelle.",
    Tells("frappe a tué", "air_strike", "Valmire", "2031-05-04", counts=[("killed", 12, 12)]),
    Tells("frappe a détruit", "air_strike", "Valmire", "2031-05-04", by=MINISTRY),
    Tells("arrivés", "deployment", "Ostrelle"),
    outlet="Agence fictive",
    path="agence.txt",
    heading="Valmire : le marché frappé",
)
RADIO = report(
    "Radio : à Valmire, l'aviation a bombardé l'hôpital lundi et tué 19 personnes.",
    Tells("bombardé", "air_strike", "Valmire", "2031-05-04", actor="l'aviation", counts=[("killed", 19, 19)]),
    outlet="Radio fictive",
    path="radio.txt",
)
PHARE = fictional.report()
DOCS = (AGENCY, RADIO, PHARE)
UNREAD = replace(
    report("Nothing of this was read.", outlet="The Fictional Post", path="post.txt"),
    lang="und",
    unread="does not look French",
)


@dataclass(frozen=True)
class Answer:
    """What the server answered, and how long that took."""

    status: int
    headers: Mapping[str, str]
    body: str
    seconds: float


class Reviewer:
    """Somebody who reviews: one server, and a client with its cookie."""

    def __init__(self, served: Served, path: Path) -> None:
        self.served, self.path = served, path
        self.port = int(served.address.split(":")[2].split("/")[0])
        self.base = f"http://127.0.0.1:{self.port}"

    @cached_property
    def cookie(self) -> str:
        answer = self.ask("GET", self.served.address.removeprefix(self.base), cookie="")
        return answer.headers["set-cookie"].partition(";")[0]

    def ask(
        self,
        method: str,
        path: str,
        fields: Mapping[str, object] | Sequence[tuple[str, object]] | None = None,
        cookie: str | None = None,
        **headers: str,
    ) -> Answer:
        """One request, as the page itself would send it unless ``headers`` say otherwise."""
        sent = {"Cookie": self.cookie if cookie is None else cookie}
        body = None
        if method == "POST":
            sent |= {"Origin": self.base, "HX-Request": "true"}
            body = urlencode(fields or {}).encode()
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        start = time.perf_counter()
        connection.request(method, path, body, {name: value for name, value in sent.items() if value})
        answer = connection.getresponse()
        text = answer.read().decode()
        seconds = time.perf_counter() - start
        connection.close()
        return Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, text, seconds)

    def get(self, path: str) -> str:
        """A page that must be there."""
        answer = self.ask("GET", path)
        assert answer.status == 200, answer.body
        return answer.body

    def post(self, path: str, **fields: object) -> Answer:
        """Something that is decided."""
        return self.ask("POST", path, fields)

    @property
    def log(self) -> tuple[Judgement, ...]:
        """What stands in the file."""
        with open_store(self.path, create=False) as store:
            return store.judgements()

    def form(self, doc: Document, record: str) -> dict[str, str]:
        """The form of a record as a browser would send it back untouched."""
        return filled(self.get(f"/reports/{doc.id}/form/{record}"))


@contextmanager
def reviewing(path: Path, who: str = "Anna", blind: bool = False) -> Iterator[Reviewer]:
    """A reviewer of a store, whose server ends with the block."""
    served = serve(path, who, blind=blind)
    thread = Thread(target=served.run, daemon=True)
    thread.start()
    while not served.server.started:
        assert thread.is_alive(), "the server did not start"
        time.sleep(0.005)
    try:
        yield Reviewer(served, path)
    finally:
        served.server.should_exit = True
        thread.join(10)
        served.socket.close()


def stored(path: Path, docs: Sequence[Document] = DOCS) -> Path:
    """A store of these documents."""
    with open_store(path) as store:
        for doc in docs:
            store.put(doc)
    return path


def record(doc: Document, at: int = 0) -> str:
    """The id of a record of a document, by its place in the text."""
    return records(doc)[at].id


def at(doc: Document, words: str) -> dict[str, int]:
    """Where words stand, as fields of a form."""
    start = doc.text.index(words)
    return {"start": start, "end": start + len(words)}


def filled(form: str) -> dict[str, str]:
    """The fields of a form and their values; of a list, the choice."""
    fields = {}
    for tag in re.findall(r"<input [^>]*>", form):
        name, value = re.search(r' name="([^"]+)"', tag), re.search(r' value="([^"]*)"', tag)
        if name and 'type="radio"' not in tag:
            fields[name[1]] = unescaped(value[1]) if value else ""
    for name, options in re.findall(r'<select [^>]*name="([^"]+)">(.*?)</select>', form, re.DOTALL):
        chosen = re.search(r'<option value="([^"]*)" selected', options)
        fields[name] = unescaped(chosen[1]) if chosen else unescaped(re.findall(r'value="([^"]*)"', options)[0])
    return fields


def unescaped(text: str) -> str:
    """What a browser makes of an attribute."""
    from html import unescape

    return unescape(text)
