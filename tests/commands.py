"""Commands as a person gives them, and what they print."""

from __future__ import annotations

import json

from typer.testing import CliRunner, Result

from selon.cli import app


def run(*arguments: object) -> Result:
    """The result of a command with these arguments."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def lines(result: Result) -> list[dict[str, object]]:
    """What it printed as JSON lines."""
    return [json.loads(line) for line in result.stdout.splitlines()]
