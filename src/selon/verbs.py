"""What the verbs of the command line share: stores, outputs, and saying why arguments cannot be used."""

from __future__ import annotations

import getpass
import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

import typer

from selon.model import Document

if TYPE_CHECKING:
    from selon.export.formats import Format
    from selon.export.statements import Reviewed

UNUSABLE = 2  # exit status for arguments that cannot be used; 1 says that some documents failed
CLOSED_PIPE = 128 + 13  # as a shell reports a program that SIGPIPE ended


def documents(path: Path) -> Iterator[Document]:
    """The documents of a store, or of a file of JSON lines."""
    if not path.is_file():
        refuse(f"{path}: no such file")
    if is_store(path):
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


@contextmanager
def store_errors() -> Iterator[None]:
    """Turns what is wrong with a store into one line on stderr and the exit status for unusable arguments."""
    from selon.store import StoreError

    try:
        yield
    except StoreError as error:
        refuse(str(error))


def is_store(path: Path) -> bool:
    """True for a file of SQLite, which JSON lines are not."""
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
    from selon.lang.actors import UnreadableActors

    try:
        yield
    except (MissingModel, MissingGazetteer, UnreadableActors) as error:
        refuse(str(error))


def exported(path: Path, to: Format, output: Path) -> tuple[str, ...]:
    """Writes a store or JSON lines in another form; what to tell people about it."""
    from selon.annotate.gazetteer.table import MissingGazetteer
    from selon.export.exporting import export, export_store
    from selon.export.formats import FORMS, MissingLibrary
    from selon.store import open_store

    with folder_errors(output):
        try:
            if not is_store(path):
                losses = export(_reviewed_lines(path), to, output)
            else:
                with store_errors(), open_store(path, create=False) as store:
                    losses = export_store(store, to, output)
        except (MissingLibrary, MissingGazetteer) as error:
            refuse(str(error))
    what = "a folder, " if FORMS[to].folder else ""
    plural = "" if losses.records == 1 else "s"
    return (f"{what}{losses.records} record{plural}", *losses.sentences())


def _reviewed_lines(path: Path) -> Iterator[Reviewed]:
    """The reports of JSON lines, with what people decided where ``selon export`` wrote them."""
    from selon.export.formats.jsonl import read_reviewed

    with path.open(encoding="utf-8", errors="replace") as lines:
        for number, line in enumerate(lines, 1):
            try:
                yield read_reviewed(json.loads(line))
            except (ValueError, KeyError, TypeError) as error:
                refuse(f"{path}: line {number} is not a selon.document: {error}")


def exported_corpus(path: Path, folder: Path) -> tuple[str, ...]:
    """Writes the reports of a store that are decided as a corpus; what to tell people about it."""
    from selon.export.corpus import write_corpus
    from selon.judge import decide
    from selon.store import open_store

    if not is_store(path):
        refuse(f"{path}: not a store; a corpus is made of judgements, which JSON lines do not hold")
    with store_errors(), open_store(path, create=False) as store, folder_errors(folder):
        written, left = write_corpus(store.documents(), decide(store.judgements()), folder)
    return (f"{written} reports; {left} left out, which have records that nobody has decided on, or none",)


@contextmanager
def folder_errors(folder: Path) -> Iterator[None]:
    """Turns a folder that cannot be written into one line on stderr and the exit status for unusable arguments."""
    try:
        yield
    except OSError as error:
        refuse(f"{folder}: cannot be written: {error.strerror}")


@contextmanager
def port_errors(port: int) -> Iterator[None]:
    """Turns a port that cannot be had into one line on stderr and the exit status for unusable arguments."""
    try:
        yield
    except OSError as error:
        refuse(f"--port {port}: {error.strerror}")


def account() -> str:
    """The name of who runs the program, empty where the system does not tell."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def open_browser(address: str) -> None:
    """Opens a page in the browser of the desktop, where there is one."""
    import webbrowser

    try:
        webbrowser.get()
    except webbrowser.Error:
        return
    webbrowser.open(address)


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
