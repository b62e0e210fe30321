"""Names against stand-off annotations."""

from __future__ import annotations

from pathlib import Path

import pytest

from selon.model import Document, Name, Span
from selon.score.corpus import CorpusError
from selon.score.names import names_of, read_named_texts, score_names
from selon.score.tally import Tally

TEXT = "Awa Diallo est à Valombre pour la Croix du Sud."
BRAT = "T1\tPerson 0 10\tAwa Diallo\nT2\tLocation 17 25\tValombre\nT3\tDate 0 3\tAwa\nT4\tPerson 0 3;5 10\tAwa\nR1\tx\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One annotated text, one level down, and one without annotations."""
    (tmp_path / "01").mkdir()
    (tmp_path / "01" / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "01" / "a.ann").write_text(BRAT, "utf-8")
    (tmp_path / "note.txt").write_text("x", "utf-8")
    return tmp_path


def test_only_names_in_one_piece_and_of_known_kinds_are_read(folder: Path) -> None:
    """Dates, relations and entities in several pieces are not names."""
    (text,) = read_named_texts(folder)
    assert text.gold == {(Span(0, 10), "PER"), (Span(17, 25), "LOC")}


def test_armed_actors_are_organisations_and_groups_are_not(folder: Path) -> None:
    """The corpus marks armed groups as organisations, peoples not at all."""
    names = (Name(Span(0, 3), "armed_actor"), Name(Span(4, 10), "group"))
    assert names_of(Document(id="a", text=TEXT, source_sha256="", names=names)) == {(Span(0, 3), "ORG")}


def test_a_name_must_have_the_exact_span_and_kind(folder: Path) -> None:
    """A title in the span or another kind is a mistake, counted on both sides."""
    scores = score_names(read_named_texts(folder), lambda text: [(Span(0, 10), "PER"), (Span(15, 25), "LOC")])
    assert scores.tallies == {"PER": Tally(1, 1, 1), "LOC": Tally(0, 1, 1), "ORG": Tally(0, 0, 0)}


def test_a_broken_line_is_named(folder: Path) -> None:
    """The file, the line and the entry."""
    (folder / "01" / "a.ann").write_text("T1\tPerson zero 10\tAwa\n", "utf-8")
    with pytest.raises(CorpusError, match=r"a\.ann:1: not an entity: Person zero 10"):
        read_named_texts(folder)


def test_a_folder_without_annotations_is_named(tmp_path: Path) -> None:
    """An empty table would look like a result."""
    with pytest.raises(CorpusError, match=r"no NAME\.txt"):
        read_named_texts(tmp_path)
