"""What every page of selon is made with: its templates, and a policy that lets nothing in from outside.

Style and script stand inside the page, and its content security policy lets the browser run those two only,
by their hash.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from selon.export.phrases import visible


def policy(style: str, script: str) -> str:
    """The content security policy of a page with this one style and this one script."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def asset(name: str) -> str:
    """A file of ``templates``."""
    return files("selon.export").joinpath("templates", name).read_text(encoding="utf-8")


def environment(names: Iterable[str]) -> Environment:
    """The templates of these names. All values are escaped, and control characters become their pictures."""
    return Environment(
        loader=DictLoader({name: asset(name) for name in names}),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _digest(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def shown(value: object) -> object:
    """Control characters as their pictures in everything that is not markup of this package."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
