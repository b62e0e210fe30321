"""Files, folders and standard input are found and read; each bad one gives one clear line."""

from __future__ import annotations

import io
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from selon.acquire import UnreadableInput, find_passed_over, find_paths, read_bytes, read_file


def test_folders_give_texts_and_pages_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "c.ann", "readme.md", "LICENSE", ".hidden.txt", "d/e.TXT", "d/.git/f.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("texte")
    found = [os.path.relpath(path, tmp_path) for path in find_paths([str(tmp_path)])]
    assert found == ["a.html", "b.txt", os.path.join("d", "e.TXT")]


def test_named_files_and_standard_input_are_always_tried(tmp_path: Path) -> None:
    named = [str(tmp_path / "notes.md"), "-", str(tmp_path / "missing.txt")]
    assert list(find_paths(named)) == named


def test_a_folder_without_texts_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    (path,) = find_paths([str(tmp_path)])
    with pytest.raises(UnreadableInput, match="a folder without texts"):
        read_file(path)


def test_documents_of_a_folder_that_are_not_read_are_counted(tmp_path: Path) -> None:
    """Whoever puts a PDF beside the texts is told that nobody read it; pictures, styles and notes are no reports."""
    for name in ("a.txt", "b.PDF", "c/d.pdf", "c/e.docx", "f.css", "g.jpg", "h.md", ".hidden.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("texte")
    assert list(find_passed_over([str(tmp_path), str(tmp_path / "b.PDF"), "-"])) == [
        (str(tmp_path), {".pdf": 2, ".docx": 1})
    ]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("texte")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert len(list(find_paths([str(tmp_path)]))) == 1


def test_a_text_is_kept_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(b"\xef\xbb\xbf  Dolmur\r\n\r\nL'arm\xc3\xa9e .\n")
    doc = read_file(str(path))
    assert doc.text == "  Dolmur\r\n\r\nL'armée .\n"
    assert (doc.path, doc.lang, doc.published, doc.outlet) == (str(path), "fr", None, None)


def test_the_id_follows_the_bytes_and_not_the_path() -> None:
    one, moved, other = read_bytes(b"texte", "a.txt"), read_bytes(b"texte", "b.txt"), read_bytes(b"texte.", "a.txt")
    assert one.id == moved.id != other.id
    assert one.path != moved.path
    assert one.source_sha256.startswith(one.id)


def test_what_the_user_says_goes_first(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("L'armée avance.")
    doc = read_file(str(path), published="2014-03-03", outlet="Le Fleuve")
    assert (doc.published, doc.published_from, doc.outlet) == ("2014-03-03", "option", "Le Fleuve")


def test_standard_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("L'été.".encode("cp1252"))))
    doc = read_file("-")
    assert (doc.text, doc.path) == ("L'été.", None)


@pytest.mark.parametrize(
    ("data", "cause"),
    [(b"", "empty"), (b" \n\t\n", "empty"), (b"\x89PNG\r\n", "PNG"), (b"a\x00b", "binary"), (b"...\n---", "no words")],
)
def test_a_bad_file_gives_one_line_with_its_name_and_cause(data: bytes, cause: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    with pytest.raises(UnreadableInput) as caught:
        read_file(str(path))
    assert str(caught.value).startswith(f"{path}: ")
    assert cause in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named() -> None:
    with pytest.raises(UnreadableInput, match=r"missing\.txt: no such file"):
        read_file("missing.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_forbidden_file_and_folder_are_named(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "closed.txt").write_text("texte")
    for path in (tmp_path / "closed", tmp_path / "closed.txt"):
        path.chmod(0)
    found = list(find_paths([str(tmp_path)]))
    assert found == [str(tmp_path / "closed.txt"), str(tmp_path / "closed")]
    with pytest.raises(UnreadableInput, match="no permission"):
        read_file(found[0])


def test_control_characters_of_a_path_never_reach_the_terminal() -> None:
    with pytest.raises(UnreadableInput) as caught:
        read_file("bad\n\x1b[31m\udcff.txt")
    assert str(caught.value).isprintable()


def test_the_error_survives_a_worker_process() -> None:
    error = UnreadableInput("a.txt", "empty")
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.path, again.cause) == (str(error), "a.txt", "empty")


def test_importing_loads_no_heavy_library() -> None:
    """Start-up time: a plain text must not wait for the HTML libraries."""
    code = "import sys, selon.acquire; print({'trafilatura', 'lxml', 'htmldate'} & set(sys.modules))"
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env)
    assert done.stdout.strip() == "set()"
