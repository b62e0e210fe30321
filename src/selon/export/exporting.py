"""A store, or a file of JSON lines, in another form: judgements applied, and what the form cannot hold said."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from selon.export.formats import FORMS, Format
from selon.export.losses import Losses
from selon.export.statements import Reviewed, reviewed
from selon.judge import decide
from selon.store import Store


def export(reports: Iterable[Reviewed], to: Format, path: Path) -> Losses:
    """Writes reports in a form to a file or a folder; what was lost. Raises OSError and ``MissingLibrary``."""
    losses = Losses()
    FORMS[to].writer()(reports, path, losses)
    return losses


def export_store(store: Store, to: Format, path: Path) -> Losses:
    """The same for all reports of a store, with what people decided."""
    return export(reviewed(store.documents(), decide(store.judgements())), to, path)
