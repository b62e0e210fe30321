"""The way of a document through its stages, and of many documents, where one that fails stops no other.

``read_many`` holds the only broad except of selon: it turns whatever goes wrong in one document into a
``Failure`` that names the document, the stage and the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial

from selon.acquire import UnreadableInput, read_file
from selon.annotate.stage import Tools, annotate, load_tools
from selon.attribute import attribute
from selon.events import find_events
from selon.lang.load import Language, load_language
from selon.model import Document, Failure
from selon.text import read_text

Stage = tuple[str, Callable[[Document], Document]]


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says of every document: it goes before what the documents say themselves."""

    published: str | None = None
    outlet: str | None = None
    lang: str = "fr"
    forced: bool = False


@dataclass(frozen=True, slots=True)
class Engine:
    """A language with everything loaded that its stages need."""

    lang: Language
    tools: Tools


class WrongLanguage(ValueError):
    """The text does not look like the language that it was to be read in."""


def load_engine(code: str = "fr", notify: Callable[[str], None] = lambda message: None) -> Engine:
    """Load a language and its reader; ``notify`` is told of work that takes seconds (done once)."""
    lang = load_language(code)
    return Engine(lang, load_tools(lang, notify))


def stages(engine: Engine, forced: bool = False) -> tuple[Stage, ...]:
    """The stages after acquiring, in order. Each returns the document with its own layers filled."""
    lang = engine.lang
    return (
        ("text", lambda doc: read_text(doc, lang.layout)),
        ("language", lambda doc: doc if forced else _checked(doc, lang)),
        ("annotate", lambda doc: annotate(doc, lang, engine.tools)),
        ("attribute", lambda doc: attribute(doc, lang.cues, lang.sources, lang.clauses)),
        ("events", lambda doc: replace(doc, events=find_events(doc, lang.triggers, lang.factuality, lang.roles))),
    )


def read_document(doc: Document, engine: Engine) -> Document:
    """An acquired document, read through all stages; errors are the caller's."""
    for _, stage in stages(engine, forced=True):
        doc = stage(doc)
    return doc


def read_many(
    paths: Iterable[str], given: Given, notify: Callable[[str], None] = lambda message: None, jobs: int = 1
) -> Iterator[Document | Failure]:
    """Read files one by one, in the given order, whatever the number of processes.

    Every path gives one Document or one Failure; nothing is raised for a bad document. ``notify`` is told of
    work that takes seconds.
    """
    engine = load_engine(given.lang, notify)
    if jobs > 1:
        with ProcessPoolExecutor(jobs, initializer=_start, initargs=(given.lang,)) as pool:
            yield from pool.map(partial(_in_process, given=given), paths, chunksize=4)
        return
    for path in paths:
        yield _read_one(path, given, engine)


def _read_one(path: str, given: Given, engine: Engine) -> Document | Failure:
    name = "acquire"
    try:
        doc = read_file(path, published=given.published, outlet=given.outlet, lang=given.lang)
        for name, stage in stages(engine, given.forced):
            doc = stage(doc)
    except (UnreadableInput, WrongLanguage) as error:
        return Failure(path, name, str(error))
    except Exception as error:  # the document boundary: one bad document must not stop the others
        return Failure(path, name, f"{type(error).__name__}: {error}")
    return doc


def _checked(doc: Document, lang: Language) -> Document:
    """Raise WrongLanguage when a text of some length has next to none of the language's commonest words."""
    words = doc.text.lower().split()[:2000]
    if len(words) >= lang.tokens.enough:
        share = sum(w in lang.tokens.common for w in words) / len(words)
        if share < lang.tokens.share:
            raise WrongLanguage(f"does not look like a text in {lang.name}; name the language with --lang to read it anyway")
    return doc


_engine: Engine | None = None


def _start(code: str) -> None:
    """Load the engine once in a worker process."""
    global _engine
    _engine = load_engine(code)


def _in_process(path: str, given: Given) -> Document | Failure:
    assert _engine is not None
    return _read_one(path, given, _engine)
