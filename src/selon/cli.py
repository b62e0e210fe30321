"""The command line: one thin function for each verb. Data go to stdout, everything else to stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TextIO

import typer

from selon.cli_gazetteer import gazetteer
from selon.comparing import comparisons, explained, linked_anew, settings, together
from selon.export.formats import Format as Form
from selon.model import Document, Failure
from selon.verbs import (
    account,
    engine_errors,
    exported,
    exported_corpus,
    iso,
    known_language,
    not_among,
    on_terminal,
    open_browser,
    port_errors,
    refuse,
    say,
    store_errors,
    writer,
)

if TYPE_CHECKING:
    from selon.link import Comparison

app = typer.Typer(
    name="selon",
    help="Read reports about conflicts and say who says what happened. Records are what somebody said, not facts.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(gazetteer, name="gazetteer")


class Format(StrEnum):
    """What ``selon read`` writes."""

    table = "table"
    jsonl = "jsonl"
    html = "html"
    csv = "csv"


Output = Annotated[Path | None, typer.Option("-o", "--output", help="Write to this file, not to the terminal.")]
Store = Annotated[Path, typer.Argument(help="A store made by `selon read --store`, or JSON lines.")]


@app.command()
def read(
    paths: Annotated[list[str], typer.Argument(help="Text or HTML files, folders, or - for standard input.")],
    published: Annotated[
        str | None, typer.Option(help="Publication date, YYYY-MM-DD; relative dates count from it.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(help="Who published the reports.")] = None,
    lang: Annotated[str | None, typer.Option(help="Language of the reports [default: fr].")] = None,
    format: Annotated[Format | None, typer.Option(help="Default: table on a terminal, jsonl when piped.")] = None,
    output: Output = None,
    store: Annotated[Path | None, typer.Option(help="Keep the documents in this file (SQLite).")] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes that read at once; the output is the same.")] = 1,
    actors: Annotated[Path | None, typer.Option(help="Your own list of actors (TOML), see docs/actors.md.")] = None,
) -> None:
    """Read reports and print their records: who says what happened, where, when, how many, how certainly."""
    from selon.acquire import find_passed_over, find_paths
    from selon.pipeline import Given, read_many

    given = Given(iso(published), outlet, lang or "fr", lang is not None, str(actors) if actors else None)
    known_language(given.lang)
    found = list(dict.fromkeys(find_paths(paths)))  # a file that is named twice is read once
    not_among(output, found)
    chosen = format or (Format.table if output is None and on_terminal(sys.stdout) else Format.jsonl)
    failures: list[Failure] = []
    with engine_errors():
        results = read_many(found, given, notify=say, jobs=jobs)
    with writer(output) as out, _kept_in(store) as keep:
        docs = _succeeded(_progress(results, len(found)), failures, keep)
        _write(docs, chosen, out)
    for folder, counts in find_passed_over(paths):
        listed = ", ".join(f"{count} {ending}" for ending, count in sorted(counts.items()))
        say(f"{folder}: passed over, neither text nor HTML: {listed}")
    raise typer.Exit(1 if failures else 0)


def _write(docs: Iterable[Document], format: Format, out: TextIO) -> None:
    if format is Format.jsonl:
        from selon.export.jsonl import write_jsonl
        from selon.ontology.load import load_ontology

        ontology = load_ontology()
        for doc in docs:
            out.write(write_jsonl(doc, ontology) + "\n")
    elif format is Format.csv:
        from selon.export.csv import write_csv
        from selon.records import records

        write_csv((row for doc in docs for row in records(doc)), out)
    elif format is Format.html:
        from selon.export.html import write_html

        out.write(write_html(docs))
    else:
        from rich.console import Console

        from selon.export.table import write_table

        write_table(docs, Console(file=out, highlight=False))


Keep = Callable[[Document], object]


@contextmanager
def _kept_in(path: Path | None) -> Iterator[Keep | None]:
    """What puts a document into the store; None without one."""
    if path is None:
        yield None
        return
    from selon.store import open_store

    with store_errors(), open_store(path) as store:
        yield store.put


def _succeeded(results: Iterator[Document | Failure], failures: list[Failure], keep: Keep | None) -> Iterator[Document]:
    """The documents that were read. A store keeps them on their way, and the text of what cannot be read as well."""
    for result in results:
        doc = result.kept if isinstance(result, Failure) else result
        if keep and doc:
            keep(doc)
        if isinstance(result, Failure):
            failures.append(result)
            say(f"{result.document}: {result.stage}: {result.error}{'; kept unread' if keep and doc else ''}")
        else:
            yield result


def _progress(results: Iterator[Document | Failure], total: int) -> Iterator[Document | Failure]:
    """The results, counted by a bar on stderr when that is a terminal and there is more than one."""
    if total < 2 or not on_terminal(sys.stderr):
        yield from results
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(results, "reading", total=total, console=Console(stderr=True), transient=True)


@app.command()
def explain(
    store: Store,
    record: Annotated[str, typer.Argument(help="The id of a record, or the beginning of one.")],
) -> None:
    """Show one record: its words in the text and the rule behind each field."""
    typer.echo(explained(store, record))


@app.command()
def score(
    corpus: Annotated[Path, typer.Argument(help="A folder with text/ and gold/ as in docs/evaluation.md.")],
    lang: Annotated[str, typer.Option(help="Language of the texts.")] = "fr",
    format: Annotated[Literal["table", "jsonl"], typer.Option(help="How to print.")] = "table",
    errors: Annotated[Path | None, typer.Option(help="Write every mistake to this file, as JSON lines.")] = None,
) -> None:
    """Measure every layer on an annotated corpus, beside the floors that must hold."""
    from selon.pipeline import load_engine, read_words
    from selon.score import CorpusError, floors_for, print_scores, score_corpus, write_mistakes

    known_language(lang)
    with engine_errors():
        engine = load_engine(lang, say)
    try:
        scores = score_corpus(corpus, lambda text, name, published: read_words(text, name, engine, published))
    except CorpusError as error:
        refuse(str(error))
    floors = floors_for(scores)
    print_scores(scores, floors, sys.stdout, format)
    if errors is not None:
        write_mistakes(scores, errors)
    below = floors.below(scores)
    if below:
        say(f"below the floor: {', '.join(below)}")
    raise typer.Exit(1 if below else 0)


@app.command()
def link(
    store: Store,
    output: Output = None,
    kilometres: Annotated[float, typer.Option(min=0.1, help="Places as near as this may be one.")] = 25.0,
    days: Annotated[int, typer.Option(min=0, help="Days as near as this may be one.")] = 2,
) -> None:
    """Find copies, shared quotations and records of one happening, keep them in the store, print one line for each."""
    from selon.export.comparison.jsonl import write_link

    found = linked_anew(store, settings(kilometres, days))
    with writer(output) as out:
        out.writelines(f"{write_link(each)}\n" for each in found.links)
    told = f" ({found.unread} unread)" if found.unread else ""
    say(f"{found.documents} documents{told}, {len(found.links)} links, {found.incidents} incidents")


@app.command()
def compare(
    store: Store,
    incident: Annotated[str | None, typer.Argument(help="The id of an incident, or the beginning of one.")] = None,
    format: Annotated[
        Literal["table", "jsonl", "html", "figures"] | None,
        typer.Option(help="Default as for `read`; `figures`: lines of JSON, what each outlet does."),
    ] = None,
    output: Output = None,
) -> None:
    """Set all reports of an incident side by side: who says what, on whose word, where they disagree."""
    chosen = format or ("table" if output is None and on_terminal(sys.stdout) else "jsonl")
    if incident is None and chosen in ("html", "figures"):
        _compare_all(store, chosen, output)
        return
    with comparisons(store, incident, widely=chosen == "table") as (found, rest), writer(output) as out:
        if chosen == "table":
            _write_comparison_table(found, out, rest)
        elif chosen == "html":
            from selon.export.comparison.html import write_compare_html

            out.write(write_compare_html(tuple(found)))
        elif chosen == "figures":
            refuse("--format figures: of all reports together; leave out the incident")
        else:
            from selon.export.comparison.jsonl import write_incident

            out.writelines(f"{write_incident(comparison)}\n" for comparison in found)


def _compare_all(store: Path, format: str, output: Path | None) -> None:
    """What needs all reports at once: the page, and figures of each outlet."""
    from selon.export.comparison.html import write_compare_html
    from selon.export.comparison.jsonl import write_figures
    from selon.link import compare as compared
    from selon.link import find_figures

    docs, links = together(store)
    found = compared(docs, links)
    figures = find_figures(docs, found, links)
    with writer(output) as out:
        if format == "html":
            out.write(write_compare_html(found, figures, docs))
        else:
            out.writelines(f"{line}\n" for line in write_figures(figures))


def _write_comparison_table(found: Iterable[Comparison], out: TextIO, rest: int) -> None:
    from rich.console import Console

    from selon.export.comparison.table import write_comparisons

    write_comparisons(found, Console(file=out, highlight=False), rest)


@app.command()
def review(
    store: Annotated[Path, typer.Argument(help="A store made by `selon read --store`.")],
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port on this machine; 0 takes a free one.")] = 0,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page in a browser.")] = True,
    reviewer: Annotated[str | None, typer.Option(help="Who decides [default: the name of your account].")] = None,
    blind: Annotated[bool, typer.Option("--blind", help="Do not show what others decided.")] = False,
) -> None:
    """Open a page on this machine in which you accept, reject and correct records, and put incidents together."""
    from selon.review import serve

    who = " ".join((reviewer or account()).split())
    with store_errors(), port_errors(port):
        served = serve(store, who or "reviewer", port, blind, notify=say)

    def ready() -> None:
        typer.echo(served.address)
        say(f"{store}: open the address above; Ctrl-C ends it, everything decided is kept")
        if browser:
            open_browser(served.address)

    served.run(ready)


@app.command()
def export(
    store: Store,
    to: Annotated[Form, typer.Option("--to", "--format", help="What to write; see docs/exporting.md.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The file or folder to write to.")],
) -> None:
    """Write a store in another form: judgements are applied, and what the form cannot hold is counted on stderr."""
    not_among(output, [str(store)])
    told = exported_corpus(store, output) if to is Form.corpus else exported(store, to, output)
    for sentence in told:
        say(f"{output}: {sentence}")


@app.command()
def verify(store: Store) -> None:
    """Check a store again: every span, quote and digest, and the sources that are still there."""
    from selon.store import StoreError
    from selon.store import verify as differences

    try:
        found = differences(store)
    except StoreError as error:
        refuse(str(error))
    for difference in found:
        typer.echo(str(difference))
    say(f"{store}: {f'{len(found)} differences' if found else 'nothing differs'}")
    raise typer.Exit(1 if found else 0)


def main() -> None:
    """Run the command line."""
    app()
