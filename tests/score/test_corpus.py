"""Reading annotated corpora."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from selon.score.corpus import CorpusError, fingerprint, read_corpus

TEXT = "Le maire a dit que tout va bien."
SAYING = {
    "content": [[19, 31]],
    "cue": [9, 14],
    "source": [0, 8],
    "who": "Le maire",
    "speech": "indirect",
    "act": "state",
}
EVENT = {"trigger": [0, 2], "type": "aid", "factuality": "asserted", "attribution": 0}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus of one text with one attribution."""
    for name in ("text", "gold"):
        (tmp_path / name).mkdir()
    (tmp_path / "text" / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "gold" / "a.json").write_text(json.dumps({"attributions": [SAYING]}), "utf-8")
    return tmp_path


def write_gold(corpus: Path, **layers: object) -> None:
    (corpus / "gold" / "a.json").write_text(json.dumps(layers), "utf-8")


def test_a_text_comes_with_its_annotation(corpus: Path) -> None:
    """Layers that a file leaves out are empty, optional fields are None."""
    (case,) = read_corpus(corpus)
    assert (case.name, case.text) == ("a", TEXT)
    assert case.gold.attributions[0].content[0].of(case.text) == "tout va bien"
    assert case.gold.events == ()


@pytest.mark.parametrize(
    ("layers", "cause"),
    [
        ({"attributions": {}}, "attributions must be a list"),
        ({"attributions": [7]}, r"attributions\[0\]: must be an object"),
        ({"attributions": [{**SAYING, "content": []}]}, "content is empty"),
        ({"attributions": [{**SAYING, "content": [[5, 5]]}]}, r"not a span: \[5, 5\]"),
        ({"attributions": [{**SAYING, "cue": [30, 99]}]}, "30–99 is outside the text"),
        ({"times": [{"span": [0, 2], "type": "DATE"}]}, r"times\[0\]: value is missing"),
        ({"attributions": [SAYING], "events": [{**EVENT, "attribution": 3}]}, "there is no attribution 3"),
        ({"events": [{**EVENT, "attribution": "b"}]}, "not the index of an attribution"),
        ({"events": [{**EVENT, "quantities": [{"span": [0, 2], "low": "x"}]}]}, "not a number: 'x'"),
        ({"events": [{**EVENT, "quantities": [3]}]}, "a quantity must be an object"),
    ],
)
def test_a_broken_annotation_is_named(corpus: Path, layers: dict[str, object], cause: str) -> None:
    """Whoever annotates by hand learns which file and entry to mend."""
    write_gold(corpus, **layers)
    with pytest.raises(CorpusError, match=cause) as caught:
        read_corpus(corpus)
    assert "a.json" in str(caught.value)


def test_a_file_that_is_not_json_is_named(corpus: Path) -> None:
    """The position of the fault is in the message."""
    (corpus / "gold" / "a.json").write_text('{"events": [', "utf-8")
    with pytest.raises(CorpusError, match=r"a\.json: not JSON: .*line 1"):
        read_corpus(corpus)


def test_a_list_is_no_annotation(corpus: Path) -> None:
    """Valid JSON of another shape is refused too."""
    (corpus / "gold" / "a.json").write_text("[]", "utf-8")
    with pytest.raises(CorpusError, match="must be one JSON object"):
        read_corpus(corpus)


def test_missing_parts_are_named(corpus: Path) -> None:
    """A wrong path, a folder without annotations and an annotation without its text are told apart."""
    with pytest.raises(CorpusError, match="no such folder"):
        read_corpus(corpus / "nowhere")
    with pytest.raises(CorpusError, match="no annotations"):
        read_corpus(corpus / "text")
    (corpus / "text" / "a.txt").unlink()
    with pytest.raises(CorpusError, match=r"a\.txt: No such file"):
        read_corpus(corpus)


def test_a_text_in_another_encoding_is_named(corpus: Path) -> None:
    """Offsets count characters, so a wrong encoding must not pass."""
    (corpus / "text" / "a.txt").write_bytes("blessés".encode("latin-1"))
    with pytest.raises(CorpusError, match=r"a\.txt: not UTF-8 at byte 5"):
        read_corpus(corpus)


def test_line_ends_are_kept(corpus: Path) -> None:
    """Offsets into a file with CRLF count both characters."""
    (corpus / "text" / "a.txt").write_bytes(b"a\r\n" + TEXT.encode())
    assert read_corpus(corpus)[0].text.startswith("a\r\n")


def test_the_fingerprint_tells_corpora_apart(corpus: Path) -> None:
    """Floors belong to the bytes they were set on; the folder's name and other files do not matter."""
    before = fingerprint(corpus)
    (corpus / "README").write_text("x", "utf-8")
    assert fingerprint(corpus) == before
    write_gold(corpus, attributions=[])
    assert fingerprint(corpus) != before
