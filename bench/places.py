"""Which place a name means, measured on GeoVirus: python -m bench.places FOLDER

The names are given, so that only the choice among the places of the index is measured: accuracy within 161 km (100
miles, the usual measure: Gritta et al. 2018) beside always taking the most populous place of a name. Countries and
regions have no point in selon, on purpose; such an answer is right when it is what the annotated page is about.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

from selon.annotate.gazetteer import Gazetteer, distance, fold, gazetteer_path, open_gazetteer
from selon.annotate.gazetteer.rows import Candidate
from selon.annotate.places.page import TOWNS, Ground, Mention, Page
from selon.annotate.places.resolve import resolve_mentions
from selon.lang.places import PlaceWords
from selon.model import Place, Span, Token

NEAR = 161.0  # km
WORD = re.compile(r"\w+(?:['’]\w+)*|\S")
ASIDE = re.compile(r"\s*\(.*?\)$")  # "Georgia (country)" is the page of Georgia
SHORT = {  # how English names countries beside the name that the index has
    "us": "United States",
    "usa": "United States",
    "uk": "United Kingdom",
    "britain": "United Kingdom",
    "nsw": "New South Wales",
    "netherlands": "The Netherlands",
    "burma": "Myanmar",
    "capeverde": "Cabo Verde",
    "peoplesrepublicofchina": "China",
    "drc": "Democratic Republic of the Congo",
    "drcongo": "Democratic Republic of the Congo",
    "democraticrepublicofcongo": "Democratic Republic of the Congo",
}
Answer = Callable[["Article"], Sequence[Place | None]]


class BadCorpus(ValueError):
    """The corpus is not there or not of its form."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A name in a text, and what its annotators say it means."""

    span: Span
    lat: float
    lon: float
    page: str


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its annotated names."""

    text: str
    names: tuple[Annotated, ...]


class EnglishNames(Gazetteer):
    """The index asked in English: its main names are the usual ones, and a language's own names are not known."""

    def lookup(self, name: str) -> tuple[Candidate, ...]:
        """The places of an English name, countries and regions first, then the most populous."""
        found = super().lookup(SHORT.get(fold(name).replace(" ", ""), name))
        named = (replace(c, usual=0 if c.place.feature not in TOWNS else max(1, c.usual)) for c in found)
        return tuple(sorted(named, key=lambda c: (c.usual, -c.population)))


def read_articles(file: Path) -> tuple[Article, ...]:
    """The articles of GeoVirus.xml, or of a folder that holds it; raises BadCorpus."""
    file = file / "GeoVirus.xml" if file.is_dir() else file
    try:
        return tuple(Article(_told(a, "text"), tuple(_names(a))) for a in ElementTree.parse(file).getroot())
    except (OSError, ElementTree.ParseError, ValueError) as error:
        raise BadCorpus(f"{file}: {error}") from None


def _names(article: ElementTree.Element) -> Iterator[Annotated]:
    for place in article.iterfind("locations/location"):
        start, end = int(_told(place, "start")) - 1, int(_told(place, "end")) - 1  # they count from 1
        title = unquote(_told(place, "page").rpartition("/")[2]).replace("_", " ")
        yield Annotated(Span(start, end), float(_told(place, "lat")), float(_told(place, "lon")), ASIDE.sub("", title))


def _told(element: ElementTree.Element, tag: str) -> str:
    text = element.findtext(tag)
    if text is None:
        raise ValueError(f"no <{tag}> in a <{element.tag}>")
    return text


def ground_of(article: Article, gazetteer: Gazetteer) -> tuple[Ground, list[Mention]]:
    """A text without a parse and without words of a language, and its names as mentions."""
    edges = sorted({0, len(article.text), *(at for name in article.names for at in (name.span.start, name.span.end))})
    spans = [Span(*match.span()) for start, end in pairwise(edges) for match in WORD.finditer(article.text, start, end)]
    forms = [span.of(article.text) for span in spans]
    tokens = tuple(Token(span, form, form, "X", "", 0, "dep") for span, form in zip(spans, forms, strict=True))
    low, capitals = tuple(form.lower() for form in forms), tuple(form[0].isupper() for form in forms)
    page = Page(article.text, tokens, low, capitals, frozenset({0}), {}, {})
    ground = Ground(page, _no_words(), gazetteer)
    begins = {span.start: at for at, span in enumerate(spans)}
    ends = {span.end: at + 1 for at, span in enumerate(spans)}
    places = [(begins[name.span.start], ends[name.span.end]) for name in article.names]
    return ground, [Mention(begin, end, ground.lookup(begin, end), "given") for begin, end in places]


def _no_words() -> PlaceWords:
    empty: dict[str, Any] = {f.name: {} if "Mapping" in str(f.type) else frozenset() for f in fields(PlaceWords)}
    return PlaceWords(**empty)


def is_right(name: Annotated, place: Place | None, gazetteer: Gazetteer) -> bool:
    """Whether a place is the annotated one: by its point, or, when it has none on purpose, by its name."""
    if place is None:
        return False
    if place.lat is None:
        return any((c.place.name, c.place.feature) == (place.name, place.feature) for c in gazetteer.lookup(name.page))
    return distance(place, Place(None, "", name.lat, name.lon, None, None)) <= NEAR


def resolved(article: Article, gazetteer: Gazetteer) -> list[Place | None]:
    """What selon takes the names for."""
    ground, mentions = ground_of(article, gazetteer)
    ordered = sorted(range(len(mentions)), key=lambda i: mentions[i].begin)
    answers = dict(zip(ordered, resolve_mentions(ground, [mentions[i] for i in ordered]), strict=True))
    return [answers[i][0] for i in range(len(mentions))]


def most_populous(article: Article, gazetteer: Gazetteer) -> list[Place | None]:
    """The place with the most people of each name, whatever the text says."""
    found = [gazetteer.lookup(name.span.of(article.text)) for name in article.names]
    return [max(places, key=lambda c: c.population).place if places else None for places in found]


def report(articles: Sequence[Article], gazetteer: Gazetteer) -> Iterator[str]:
    """The lines of the table: all names, those that the index knows at all, and those with a point."""
    sides = {"selon": resolved, "most populous": most_populous}
    names = [name for article in articles for name in article.names]
    known = [bool(gazetteer.lookup(name.span.of(a.text))) for a in articles for name in a.names]
    yield f"{'accuracy within 161 km':24}{'all':>9}{'in the index':>14}{'answered':>10}"
    for side, answer in sides.items():
        places = [place for article in articles for place in answer(article, gazetteer)]
        right = [is_right(name, place, gazetteer) for name, place in zip(names, places, strict=True)]
        answered = [r for r, place in zip(right, places, strict=True) if place is not None]
        listed = [r for r, there in zip(right, known, strict=True) if there]
        shares = (sum(part) / max(1, len(part)) for part in (right, listed, answered))
        yield f"{side:24}{next(shares):9.3f}{next(shares):14.3f}{next(shares):10.3f}"
    yield f"{len(articles)} articles, {len(names)} names, of which the index knows {sum(known)}"


def main() -> None:
    """Prints the comparison for the folder or file named as the only argument."""
    if len(sys.argv) < 2:
        sys.exit("places: name the folder or file of GeoVirus: python -m bench.places FILE")
    try:
        articles = read_articles(Path(sys.argv[1]))
    except BadCorpus as error:
        sys.exit(f"places: {error}")
    open_gazetteer(added=False).close()
    start = time.perf_counter()
    open_gazetteer(added=False).close()
    print(f"the built-in index opens in {1000 * (time.perf_counter() - start):.1f} ms")
    print("\n".join(report(articles, EnglishNames(gazetteer_path()))))


if __name__ == "__main__":
    main()
