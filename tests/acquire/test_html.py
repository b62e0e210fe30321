"""Pages give their main text, paragraph by paragraph, and what they say of themselves; none can stall."""

from __future__ import annotations

import contextlib
import re
import socket
import time
from html import unescape
from pathlib import Path

import pytest

from selon.acquire import UnreadableInput, read_bytes, read_file

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "wikinews_html"
FIRST = "Les combats ont repris lundi au nord de Dolmur, selon des habitants joints par téléphone."
SECOND = "« Nous partons », a déclaré une habitante, qui a vu passer une trentaine de véhicules de l'armée."
PAGE = f"""<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>Dolmur : combats - Le Fleuve</title>
<meta property="og:title" content="Dolmur : reprise des combats">
<meta property="og:site_name" content="Le Fleuve"><meta name="author" content="Maya Ternois">
<meta property="article:published_time" content="2014-03-03T14:30:00+01:00">
<link rel="canonical" href="https://fleuve.example/dolmur"></head>
<body><nav><ul><li><a href="/">Accueil</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Dolmur : reprise des combats</h1><p>{FIRST}</p><h2>Des habitants en fuite</h2><p>{SECOND}</p></article>
<footer><p>Tous droits réservés</p></footer></body></html>"""


def test_a_page_gives_text_and_metadata() -> None:
    doc = read_bytes(PAGE.encode(), "page.html")
    assert doc.text.startswith("Dolmur : reprise des combats\n\n")
    assert f"\n\n{FIRST}\n\n" in doc.text
    assert SECOND in doc.text.split("\n\n")
    assert "Accueil" not in doc.text
    assert (doc.title, doc.outlet, doc.author) == ("Dolmur : reprise des combats", "Le Fleuve", "Maya Ternois")
    assert (doc.published, doc.published_from) == ("2014-03-03", "metadata")
    assert doc.url == "https://fleuve.example/dolmur"


def test_a_page_is_known_by_its_beginning_too() -> None:
    assert read_bytes(PAGE.encode(), "-").text == read_bytes(PAGE.encode(), "page.html").text


def test_a_plain_page_keeps_its_lists_and_has_no_date_of_its_own() -> None:
    """Dates in the text are for datelines: a page that states none has none."""
    items = "<ul><li>Le pont du nord, tenu par l'armée</li><li>Le pont du sud, miné</li></ul>"
    doc = read_bytes(
        f"<html><body><h1>Dolmur</h1><p>{FIRST} Le 12 mars 2011, déjà.</p>{items}</body></html>".encode(), "p.htm"
    )
    assert "Le pont du sud, miné" in doc.text
    assert (doc.published, doc.outlet, doc.author, doc.url) == (None, None, None, None)


def test_a_page_without_text_says_so() -> None:
    with pytest.raises(UnreadableInput, match="a page without a text"):
        read_bytes(b"<!DOCTYPE html><html><body></body></html>", "page.html")


@pytest.mark.parametrize(
    "hostile",
    [
        "<div " + " ".join(f'a{i}="1"' for i in range(200_000)) + ">",
        "<div " + " ".join(f'a{i}=">"' for i in range(50_000)) + ">",
        "<b>" * 50_000,
        "<" * 200_000,
        "<!--" * 50_000 + "-->",
    ],
    ids=["attributes", "hidden attributes", "nesting", "angles", "comments"],
)
def test_a_hostile_page_does_not_stall(hostile: str) -> None:
    start = time.monotonic()
    with contextlib.suppress(UnreadableInput):
        read_bytes(f"<html><body><p>{FIRST}</p>{hostile}<p>{SECOND}</p></body></html>".encode(), "page.html")
    assert time.monotonic() - start < 10


def test_a_large_page_is_read_apart_with_the_same_result() -> None:
    """Beyond a million characters a child process reads the page; the text must not differ for it."""
    doc = read_bytes(PAGE.replace("</head>", f"<!--{'x' * 1_100_000}--></head>").encode(), "page.html")
    small = read_bytes(PAGE.encode(), "page.html")
    assert (doc.text, doc.published, doc.outlet) == (small.text, small.published, small.outlet)


def test_reading_a_page_opens_no_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    assert FIRST in read_bytes(PAGE.encode(), "page.html").text


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus wikinews_html is not beside the project")
def test_every_wikinews_page_gives_its_title_and_paragraphs() -> None:
    paths = sorted(CORPUS.glob("*.html"))
    for path in paths:
        doc = read_file(str(path))
        words = " ".join(doc.text.split())
        assert doc.title
        assert doc.text.startswith(doc.title)
        paragraphs = re.findall(r"<p>(.*?)</p>", path.read_text("utf-8"), re.DOTALL)
        plain = [" ".join(unescape(re.sub(r"<[^>]+>", "", p)).split()) for p in paragraphs]
        assert [p for p in plain if p not in words] == []
    assert len(paths) == 50
