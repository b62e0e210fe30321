"""The way of a document through its stages, and of many documents, where one that fails stops no other.

``read_many`` holds the only broad except of selon: it turns whatever goes wrong in one document into a
``Failure`` that names the document, the stage and the reason.
"""

from __future__ import annotations

import gc
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from selon.acquire import UnreadableInput, read_bytes, read_file, shown
from selon.annotate.stage import Tools, annotate, load_tools
from selon.attribute import attribute
from selon.confidence import Weights, load_weights, rate
from selon.events import code_parties, find_events
from selon.lang.actors import read_actors
from selon.lang.load import Language, load_language
from selon.limits import TooMuch, within_limits
from selon.model import Document, Event, Failure
from selon.ontology.actors import ActorCodes, load_actor_codes
from selon.text import read_text

Stage = tuple[str, Callable[[Document], Document]]

# ISO 639-3 for a language that was not determined.
UNDETERMINED = "und"


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says of every document: it goes before what the documents say themselves.

    ``actors`` is a file of actors beside those that come with the language.
    """

    published: str | None = None
    outlet: str | None = None
    lang: str = "fr"
    forced: bool = False
    actors: str | None = None


@dataclass(frozen=True, slots=True)
class Engine:
    """A language with everything loaded that its stages need."""

    lang: Language
    tools: Tools
    codes: ActorCodes = field(default_factory=load_actor_codes)
    weights: Weights = field(default_factory=load_weights)


class WrongLanguage(ValueError):
    """The text does not look like the language that it was to be read in."""


def load_engine(
    code: str = "fr", notify: Callable[[str], None] = lambda message: None, actors: str | None = None
) -> Engine:
    """Load a language and its reader; ``notify`` is told of work that takes seconds (done once).

    ``actors`` is a file of more actors; raises UnreadableActors when it cannot be used.
    """
    with _nothing_collected():
        codes = load_actor_codes()
        lang = load_language(code, read_actors(Path(actors), codes.wrong) if actors else ())
        return Engine(lang, load_tools(lang, notify), codes)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """No search for garbage while the words of a language are loaded, nor among them later: none of it is garbage."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was:
            gc.enable()


def stages(engine: Engine, forced: bool = False) -> tuple[Stage, ...]:
    """The stages after acquiring, in order. Each returns the document with its own layers filled."""
    lang = engine.lang
    return (
        ("text", lambda doc: read_text(doc, lang.layout)),
        ("language", lambda doc: doc if forced else _checked(doc, lang)),
        ("annotate", lambda doc: annotate(doc, lang, engine.tools)),
        ("attribute", lambda doc: attribute(doc, lang.cues, lang.sources, lang.clauses, lang.acts)),
        ("events", lambda doc: replace(doc, events=_events(doc, engine))),
        ("confidence", lambda doc: rate(doc, engine.weights)),
    )


def _events(doc: Document, engine: Engine) -> tuple[Event, ...]:
    lang = engine.lang
    found = replace(doc, events=find_events(doc, lang.triggers, lang.homonyms, lang.factuality, lang.roles))
    return code_parties(found, lang.actors, lang.sectors, lang.places, engine.codes, lang.roles.waged)


def read_document(doc: Document, engine: Engine) -> Document:
    """An acquired document, read through all stages; errors are the caller's."""
    for _, stage in stages(engine, forced=True):
        doc = stage(doc)
    return doc


def read_words(text: str, name: str, engine: Engine, published: str | None = None) -> Document:
    """A text at hand, read through all stages as a file of its name would be; raises UnreadableInput too."""
    return read_document(replace(read_bytes(text.encode(), name), lang=engine.lang.code, published=published), engine)


def read_many(
    paths: Iterable[str], given: Given, notify: Callable[[str], None] = lambda message: None, jobs: int = 1
) -> Iterator[Document | Failure]:
    """Read files one by one, in the given order, whatever the number of processes.

    The language is loaded at once, and what is missing for it raises here; then every path gives one Document or
    one Failure, and nothing is raised for a bad document. ``notify`` is told of work that takes seconds.
    """
    engine = load_engine(given.lang, notify, given.actors)
    if jobs > 1:
        return _in_processes(tuple(paths), given, jobs)
    return (_read_one(path, given, engine) for path in paths)


def _in_processes(paths: tuple[str, ...], given: Given, jobs: int) -> Iterator[Document | Failure]:
    """All paths in order. When a process dies, the first path without an answer is read by itself, then the rest."""
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor

    while paths:
        answered = 0
        pool = ProcessPoolExecutor(min(jobs, len(paths)), initializer=_start, initargs=(given.lang, given.actors))
        asked = deque(pool.submit(_in_process, path, given) for path in paths)
        try:
            while asked:
                yield asked.popleft().result()
                answered += 1
        except BrokenProcessPool:
            yield _by_itself(paths[answered], given)
            answered += 1
        finally:
            pool.shutdown(cancel_futures=True)
        paths = paths[answered:]


def _by_itself(path: str, given: Given) -> Document | Failure:
    """A document in a process of its own, which may die of it."""
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor

    with ProcessPoolExecutor(1, initializer=_start, initargs=(given.lang, given.actors)) as pool:
        try:
            return pool.submit(_in_process, path, given).result()
        except BrokenProcessPool:
            return Failure(shown(path), "read", "its process died, perhaps for want of memory")


def _read_one(path: str, given: Given, engine: Engine) -> Document | Failure:
    name = "acquire"
    try:
        doc = read_file(path, published=given.published, outlet=given.outlet, lang=given.lang)
        with within_limits(len(doc.text)):
            for name, stage in stages(engine, given.forced):  # noqa: B007 – a failure tells it
                doc = stage(doc)
    except UnreadableInput as error:
        return Failure(shown(path), name, error.cause)
    except WrongLanguage as error:
        return Failure(shown(path), name, str(error), replace(doc, lang=UNDETERMINED, unread=str(error)))
    except TooMuch as error:
        return Failure(shown(path), name, str(error))
    except Exception as error:  # the document boundary: one bad document must not stop the others
        return Failure(shown(path), name, shown(" ".join(f"{type(error).__name__}: {error}".split())))
    return doc


def _checked(doc: Document, lang: Language) -> Document:
    """Raise WrongLanguage when a text of some length has next to none of the language's commonest words."""
    words = doc.text.lower().split()[:2000]
    if len(words) >= lang.tokens.enough:
        share = sum(w in lang.tokens.common for w in words) / len(words)
        if share < lang.tokens.share:
            raise WrongLanguage(f"does not look {lang.name}; name the language with --lang to read it anyway")
    return doc


_engine: Engine | None = None


def _start(code: str, actors: str | None) -> None:
    """Load the engine once in a worker process. Ctrl-C is for the main process, which then asks for nothing more."""
    global _engine
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _engine = load_engine(code, actors=actors)


def _in_process(path: str, given: Given) -> Document | Failure:
    assert _engine is not None
    return _read_one(path, given, _engine)
