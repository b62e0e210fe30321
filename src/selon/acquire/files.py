"""Files, folders and standard input: what to read, and each as a document."""

from __future__ import annotations

import hashlib
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import BinaryIO

from selon.acquire.encoding import NotText, decode
from selon.acquire.failure import UnreadableInput, shown
from selon.acquire.html import is_html, read_page
from selon.model import Document

STDIN = "-"
_TEXT = (".txt",)
_HTML = (".html", ".htm", ".xhtml")
_OTHER = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub")  # documents that somebody might think are read
_LARGEST = 64_000_000
_USUAL = 1_000_000
_ID = 16


def find_paths(paths: Iterable[str]) -> Iterator[str]:
    """The files to read, in order: files as they are named, of folders all texts and pages below, sorted.

    In folders only ``.txt``, ``.html``, ``.htm`` and ``.xhtml`` count and hidden files do not; a file that is
    named is always tried. What cannot be listed (missing, forbidden, a folder without texts) is given as it
    is, so that reading it tells why.
    """
    for path in paths:
        if path != STDIN and os.path.isdir(path):
            found = False
            for inner in _walk(path):
                found = True
                yield inner
            if not found:
                yield path
        else:
            yield path


def find_passed_over(paths: Iterable[str]) -> Iterator[tuple[str, Counter[str]]]:
    """The named folders with documents in forms that are not read, as PDF, and how many of each, by ending."""
    for path in paths:
        if path != STDIN and os.path.isdir(path):
            endings = (os.path.splitext(inner)[1].lower() for inner in _walk(path, _OTHER))
            if counts := Counter(ending for ending in endings if ending in _OTHER):
                yield path, counts


def read_file(path: str, *, published: str | None = None, outlet: str | None = None, lang: str = "fr") -> Document:
    """The document of a file, or of standard input for ``-``.

    ``published`` (an ISO date) and ``outlet`` are what the user says of it and go before what a page says.
    Raises UnreadableInput for anything that gives no text.
    """
    doc = read_bytes(_load(path), path)
    if published is not None:
        doc = replace(doc, published=published, published_from="option")
    return replace(doc, lang=lang, outlet=doc.outlet if outlet is None else outlet)


def read_bytes(data: bytes, path: str) -> Document:
    """The document of some bytes: a page if the name or the beginning says so, else plain text.

    Its ``id`` is a hash of the bytes alone, so it survives a move or renaming of the file; files of the same
    bytes share it and differ by ``path``. ``text`` is the decoded original: of a page, its main text.
    Raises UnreadableInput.
    """
    digest = hashlib.sha256(data).hexdigest()
    doc = Document(id=digest[:_ID], text="", source_sha256=digest, path=None if path == STDIN else shown(path))
    try:
        if not data.strip():
            raise NotText("empty")
        named = path.lower().endswith(_HTML)
        text = decode(data, markup=named or b"<" in data[:1024])
        doc = _page(doc, text) if named or is_html(text) else replace(doc, text=text)
        if not any(map(str.isalnum, doc.text)):
            raise NotText("no words in it")
    except NotText as error:
        raise UnreadableInput(path, str(error)) from error
    return doc


def _page(doc: Document, html: str) -> Document:
    page = read_page(html)
    return replace(
        doc,
        text=page.text,
        title=page.title,
        outlet=page.outlet,
        author=page.author,
        url=page.url,
        published=page.published,
        published_from="metadata" if page.published else None,
    )


def _load(path: str) -> bytes:
    try:
        if path == STDIN:
            if sys.stdin is None:
                raise UnreadableInput(path, "standard input is closed")
            return _capped(sys.stdin.buffer, path)
        if os.path.isdir(path):
            raise UnreadableInput(path, "a folder without texts or pages that can be read")
        with open(path, "rb") as file:
            return _capped(file, path)
    except FileNotFoundError:
        raise UnreadableInput(path, "no such file") from None
    except PermissionError:
        raise UnreadableInput(path, "no permission to read it") from None
    except (OSError, ValueError) as error:
        if isinstance(error, UnreadableInput):
            raise
        raise UnreadableInput(path, getattr(error, "strerror", None) or str(error)) from error


def _capped(file: BinaryIO, path: str) -> bytes:
    data = file.read(_USUAL)
    if len(data) == _USUAL:  # the room for all that may come is only taken where more comes
        data += file.read(_LARGEST + 1 - _USUAL)
    if len(data) > _LARGEST:
        raise UnreadableInput(path, f"larger than {_LARGEST // 1_000_000} MB")
    return data


def _walk(folder: str, endings: tuple[str, ...] = _TEXT + _HTML) -> Iterator[str]:
    """Files of these endings below a folder, sorted, then folders that may not be listed; links to folders are left."""
    closed: list[str] = []
    for here, folders, files in os.walk(folder, onerror=lambda error: closed.append(str(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(endings) and not name.startswith("."):
                yield os.path.join(here, name)
    yield from closed
