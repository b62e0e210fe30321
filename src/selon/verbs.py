"""What the verbs of the command line share: stores, outputs, and saying why arguments cannot be used."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

import typer

from selon.model import Document

if TYPE_CHECKING:
    from selon.link import Linked

UNUSABLE = 2  # exit status for arguments that cannot be used; 1 says that some documents failed
CLOSED_PIPE = 128 + 13  # as a shell reports a program that SIGPIPE ended


def documents(path: Path) -> Iterator[Document]:
    """The documents of a store, or of a file of JSON lines."""
    if not path.is_file():
        refuse(f"{path}: no such file")
    if _is_store(path):
        from selon.store import open_store

        with store_errors(), open_store(path, create=False) as store:
            yield from store.documents()
        return
    from selon.export.reading import read_jsonl

    with path.open(encoding="utf-8", errors="replace") as lines:
        for number, line in enumerate(lines, 1):
            try:
                yield read_jsonl(line)
            except (ValueError, KeyError, TypeError) as error:
                refuse(f"{path}: line {number} is not a selon.document: {error}")


def distinct(path: Path) -> tuple[Document, ...]:
    """The same, one document for each id: files of the same bytes are one report, the first path in order its name."""
    found = sorted(documents(path), key=lambda doc: doc.path or "", reverse=True)
    return tuple({doc.id: doc for doc in found}.values())


def linked(path: Path, docs: Sequence[Document], anew: bool = False) -> Linked:
    """What links the documents: as the store has it, else found now; kept in the store when made ``anew``."""
    from selon.link import link as find_links

    if not _is_store(path):
        return find_links(docs)
    from selon.store import open_store

    with store_errors(), open_store(path, create=False) as store:
        known = None if anew else store.linked()
        found = known or find_links(docs)
        if anew:
            store.write_linked(found)
    return found


@contextmanager
def store_errors() -> Iterator[None]:
    """Turns what is wrong with a store into one line on stderr and the exit status for unusable arguments."""
    from selon.store import StoreError

    try:
        yield
    except StoreError as error:
        refuse(str(error))


def _is_store(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(16).startswith(b"SQLite format 3")
    except OSError as error:
        refuse(f"{path}: {error.strerror}")


@contextmanager
def writer(path: Path | None) -> Iterator[TextIO]:
    """The file to write to, standard output for None; refuses what cannot be written.

    When the reader of a pipe has gone away the program ends as a shell expects it: silently, as by SIGPIPE.
    """
    name = "standard output" if path is None else str(path)
    try:
        with _opened(path) as out:
            yield out
            out.flush()
    except BrokenPipeError:
        _let_go(path)
        raise typer.Exit(CLOSED_PIPE) from None
    except OSError as error:
        _let_go(path)
        refuse(f"{name}: cannot be written: {error.strerror}")


def _opened(path: Path | None) -> AbstractContextManager[TextIO]:
    if path is not None:
        return path.open("w", encoding="utf-8", newline="")
    if sys.stdout is None:
        refuse("standard output is closed")
    return nullcontext(sys.stdout)


def _let_go(path: Path | None) -> None:
    """What is left in the buffer of standard output goes nowhere, so that no error follows at the very end."""
    if path is None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def on_terminal(stream: TextIO | None) -> bool:
    """True for a stream that a person looks at."""
    return stream is not None and stream.isatty()


def not_among(output: Path | None, paths: Iterable[str]) -> None:
    """Refuses to write over a file that is to be read."""
    if output is None or not output.exists():
        return
    for path in paths:
        if os.path.exists(path) and output.samefile(path):
            refuse(f"-o {output}: is one of the files to read")


@contextmanager
def engine_errors() -> Iterator[None]:
    """Turns what is missing for reading into one line on stderr and the exit status for unusable arguments."""
    from selon.annotate.stage import MissingGazetteer, MissingModel

    try:
        yield
    except (MissingModel, MissingGazetteer) as error:
        refuse(str(error))


def iso(day: str | None) -> str | None:
    """A date given as ``--published``, checked."""
    if day is None:
        return None
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        refuse(f"--published {day}: not a date as YYYY-MM-DD")


def known_language(code: str) -> None:
    """Refuses a language that selon has no words of."""
    from selon.lang.load import known_languages

    if code not in known_languages():
        refuse(f"--lang {code}: not known; there is {', '.join(known_languages())}")


def refuse(message: str) -> NoReturn:
    """Say why the arguments cannot be used, and stop."""
    say(message)
    raise typer.Exit(UNUSABLE)


def say(message: str) -> None:
    """A line for people, on stderr."""
    typer.echo(f"selon: {message}", err=True)
