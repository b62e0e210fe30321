"""Web pages: the main text and what the page says of itself.

Extraction is trafilatura's (Barbaresi, *Trafilatura*, ACL 2021), the date htmldate's, both without
network. They are imported on use, for they take long to load.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import asdict, dataclass

from selon.acquire.encoding import NotText

# libxml2 looks through all attributes of a tag for each new one: 200,000 of them take minutes.
# (Text is never in a tag, so a tag longer than any real one loses its attributes.)
_TAG = re.compile(r"""<([A-Za-z][\w:-]*)(?:[^>=]|=\s*+"[^"]*+"|=\s*+'[^']*+'|=)*+(?:>|\Z)""")
_LONGEST_TAG = 8000
# A page without any of these holds little but its text, so all of it is wanted.
_NAVIGATION = re.compile(r"<(?:nav|aside|footer|header|form|iframe|script)\b", re.IGNORECASE)
_LARGE = 1_000_000
_MANY_ATTRIBUTES = 20_000
_LARGEST = 10_000_000
_SECONDS = 10
_MEGABYTES = 1500
_IS_HTML = re.compile(r"(?is)\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b")


@dataclass(frozen=True, slots=True)
class Page:
    """What was read from a page: ``text`` with a blank line between paragraphs, the rest as it states it."""

    text: str
    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    url: str | None


def is_html(text: str) -> bool:
    """True for text that begins as an HTML document does."""
    return bool(_IS_HTML.match(text[:4096]))


def read_page(html: str) -> Page:
    """The page's main text and metadata; a headline that the main text lacks is put before it.

    ``published`` comes from metadata only: dates in the text are left to the stage ``text``. Very large
    pages are read in a child process under limits of time and memory. Raises NotText for a page
    without text or beyond the limits.
    """
    if len(html) > _LARGEST:
        raise NotText(f"a page of more than {_LARGEST // 1_000_000} million characters")
    html = _TAG.sub(lambda tag: f"<{tag[1]}>" if len(tag[0]) > _LONGEST_TAG else tag[0], html)
    suspicious = len(html) > _LARGE or html.count("=") > _MANY_ATTRIBUTES
    page = _extract_apart(html) if suspicious else extract(html)
    if page is None:
        raise NotText("a page without a text that could be told from its navigation")
    return page


def extract(html: str) -> Page | None:
    """The page by trafilatura, None when it finds no text. Slow or hostile pages are not guarded against."""
    from trafilatura import bare_extraction

    found = bare_extraction(
        html,
        favor_recall=not _NAVIGATION.search(html),
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or isinstance(found, dict) or not found.text:
        return None
    text = _with_title("\n\n".join(filter(None, map(str.strip, found.text.split("\n")))), found.title)
    stated = (found.title, found.sitename, found.author, found.date, found.url)
    return Page(text, *(value or None for value in stated))


def _with_title(text: str, title: str | None) -> str:
    if not title or text.startswith(title):
        return text
    return f"{title}\n\n{text}"


def _extract_apart(html: str) -> Page | None:
    # -P: modules of the current folder are never loaded, whatever their names.
    command = [sys.executable, "-P", "-m", __spec__.name]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        done = subprocess.run(command, input=html.encode(), capture_output=True, timeout=_SECONDS, check=True, env=env)
    except subprocess.TimeoutExpired:
        raise NotText(f"a page that could not be read within {_SECONDS} seconds") from None
    except subprocess.CalledProcessError:
        raise NotText("a page that could not be read within the limits of memory") from None
    fields = json.loads(done.stdout)
    return None if fields is None else Page(**fields)


def _main() -> None:
    """The child: a page on standard input, its fields as JSON on standard output."""
    if os.name == "posix":
        import resource

        limit = _MEGABYTES * 1_000_000
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    page = extract(sys.stdin.buffer.read().decode())
    sys.stdout.write(json.dumps(None if page is None else asdict(page)))


if __name__ == "__main__":
    _main()
