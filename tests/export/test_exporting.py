"""All forms alike: whose words, how surely, confirmed or not; the same bytes; nothing lost in silence."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

import exports
from selon.export.exporting import export
from selon.export.formats import FORMS, Format
from selon.export.losses import Losses
from selon.export.statements import COLUMNS, Reviewed
from selon.model import Document, Record

DOCS = Path(__file__).parents[2] / "docs" / "exporting.md"
OURS = ("factuality", "voice", "confirmed", "source")


def content(path: Path) -> dict[str, bytes]:
    """The bytes of a file, or of all files of a folder."""
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return {file.name if path.is_dir() else "": file.read_bytes() for file in files}


@pytest.mark.parametrize("to", FORMS, ids=str)
def test_the_same_reports_give_the_same_bytes(to: Format, tmp_path: Path) -> None:
    """Not the time of day, not the order of a set: who compares two exports sees what changed."""
    first = exports.write(to, tmp_path / "a")
    second = exports.write(to, tmp_path / "b")
    assert content(tmp_path / "a") == content(tmp_path / "b")
    assert first == second


@pytest.mark.parametrize("to", [to for to in FORMS if to not in (Format.xlsx, Format.parquet)], ids=str)
def test_no_row_goes_without_voice_source_factuality_and_confirmation(to: Format, tmp_path: Path) -> None:
    """A form that dropped one of them would turn what somebody said into a fact."""
    exports.write(to, tmp_path / "a")
    text = "".join(body.decode() for body in content(tmp_path / "a").values())
    assert all(name in text for name in OURS)
    assert "une source médicale" in text


@pytest.mark.parametrize("to", FORMS, ids=str)
def test_an_empty_store_gives_a_whole_file(to: Format, tmp_path: Path) -> None:
    losses = export((), to, tmp_path / "a")
    assert content(tmp_path / "a").keys()
    assert losses == Losses()


@pytest.mark.parametrize("to", FORMS, ids=str)
def test_a_report_without_records_is_no_error(to: Format, tmp_path: Path) -> None:
    """As one in a language that is not read."""
    losses = export([Reviewed(Document("x", "Words.", "0" * 64))], to, tmp_path / "a")
    assert losses.records == 0


def test_every_form_is_in_the_table_and_documented() -> None:
    """A corpus is made by the person who measures, and by a function of its own."""
    assert set(Format) - set(FORMS) == {Format.corpus}
    documented = re.findall(r"^\| `([a-z][a-z-]*)` \|", DOCS.read_text("utf-8"), re.MULTILINE)
    assert documented[: len(Format)] == [form.value for form in Format]


def test_every_column_is_documented() -> None:
    """Those of a record stand in docs/records.md, further ones here."""
    further = COLUMNS[len(fields(Record)) :]
    rows = re.findall(r"^\| (`.+?`) \| ", DOCS.read_text("utf-8").partition("## Columns")[2], re.MULTILINE)
    assert set(further) <= set(re.findall(r"`(\w+)`", " ".join(rows)))


def test_what_is_lost_is_counted_by_field(tmp_path: Path) -> None:
    losses = exports.write(Format.csv, tmp_path / "a")
    assert losses.fields["text"] == 2
    assert losses.fields["attributions"] == 4
    assert losses.fields["further numbers"] == 0  # they stand in the column "also"
    (sentence,) = losses.sentences()
    assert sentence.startswith("no room for: spans of fields (21), ")
