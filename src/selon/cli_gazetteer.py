"""``selon gazetteer``: the places that a user adds to the index, with whom to credit for them."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Annotated

import typer

from selon.verbs import engine_errors, refuse, say

gazetteer = typer.Typer(
    help="Places of your own: add a list of them, see whom to credit, take it out again.", no_args_is_help=True
)
BUILT_IN = "built-in"


@gazetteer.command()
def add(
    file: Annotated[Path, typer.Argument(help="A GeoNames dump, a TSV with a header, or GeoJSON; also .gz and .zip.")],
    name: Annotated[str | None, typer.Option(help="What to call the list [default: the name of the file].")] = None,
    credit: Annotated[str | None, typer.Option(help="Whom to credit, and the licence.")] = None,
    country: Annotated[str | None, typer.Option(help="ISO code of the country of places that tell none.")] = None,
) -> None:
    """Add a list of places to your index. A list of the same name is replaced; a bad line leaves all as it was."""
    from selon.annotate.gazetteer.added import add_places
    from selon.annotate.gazetteer.cells import UnreadablePlaces

    if country is not None and not (len(country) == 2 and country.isalpha()):
        refuse(f"--country {country}: not a two-letter ISO code")
    with engine_errors():
        try:
            added, new = add_places(file, name, credit, country and country.upper())
        except UnreadablePlaces as error:
            refuse(str(error))
    say(f"{added.name}: {added.places} places, {added.names} names{'' if new else ', there already'}")
    if added.credit is None:
        say(f"{added.name}: nobody is credited; name them with --credit")


@gazetteer.command("list")
def list_() -> None:
    """Show the lists of the index, one a line: name, places, whom to credit, file and its SHA-256."""
    from selon.annotate.gazetteer import open_gazetteer
    from selon.annotate.gazetteer.added import added_places
    from selon.annotate.gazetteer.table import TABLE, Table

    with engine_errors():
        table = Table()
        towns = sum(1 for _ in open_gazetteer(say, added=False).towns())
        credit = f"{table.credit} (towns of 500 people and more, through {table.source})"
        typer.echo(f"{BUILT_IN}\t{towns}\t{credit}\t{TABLE.name}\t{sha256(TABLE.read_bytes()).hexdigest()}")
        for each in added_places():
            typer.echo(f"{each.name}\t{each.places}\t{each.credit or ''}\t{each.file}\t{each.sha256}")


@gazetteer.command()
def remove(
    name: Annotated[str, typer.Argument(help="The name of a list, as `selon gazetteer list` gives it.")],
) -> None:
    """Take a list of places out of your index again."""
    from selon.annotate.gazetteer.added import remove_places

    if not remove_places(name):
        refuse(f"{name}: no such list; see `selon gazetteer list`")
    say(f"{name}: removed")
