"""The model file: what is written is read back, and nothing else is taken for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from selon.annotate.reading.weights import ALIGNED, MAGIC, START, DamagedModel, open_model, write_model

ABOUT = {"hidden": 4, "labels": {"upos": ["NOUN", "VERB"]}}
PARTS = {"graph": b"some bytes", "empty": b"", "table": bytes(range(200))}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    write_model(tmp_path / "one.selon", ABOUT, PARTS)
    return tmp_path / "one.selon"


def test_what_is_written_is_read_back(path: Path) -> None:
    """Parts come back to the byte, with what the file says of itself."""
    file = open_model(path)
    assert {name: bytes(part) for name, part in file.parts.items()} == PARTS
    assert {name: file.about[name] for name in ABOUT} == ABOUT


def test_the_same_parts_give_the_same_bytes(path: Path, tmp_path: Path) -> None:
    """A model that was trained again can be compared by its hash."""
    write_model(tmp_path / "two.selon", dict(reversed(ABOUT.items())), PARTS)
    assert (tmp_path / "two.selon").read_bytes() == path.read_bytes()


def test_parts_are_aligned(path: Path) -> None:
    """Arrays are read where they lie in the mapped file."""
    data = path.read_bytes()
    assert all(data.index(part) % ALIGNED == 0 for part in PARTS.values() if part)


def test_any_changed_byte_is_noticed(path: Path) -> None:
    """The hash covers all that follows it."""
    data = path.read_bytes()
    for at in range(len(data)):
        path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        with pytest.raises(DamagedModel, match="not a model file" if at < len(MAGIC) else "damaged"):
            open_model(path)


@pytest.mark.parametrize("size", [1, START - 1, START, START + 10])
def test_a_file_that_was_cut_short_is_refused(path: Path, size: int) -> None:
    """A download that broke off."""
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(DamagedModel, match="install selon again"):
        open_model(path)


@pytest.mark.parametrize("data", [b"", b"version https://git-lfs.github.com/spec/v1\n" * 4])
def test_another_file_is_refused(tmp_path: Path, data: bytes) -> None:
    """An empty file, or a pointer that stands where the file should be."""
    (tmp_path / "other.selon").write_bytes(data)
    with pytest.raises(DamagedModel, match=r"other\.selon: "):
        open_model(tmp_path / "other.selon")
