"""Loading a language: all its files, the order of its frames, and clear words about mistakes in them."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest

from selon.lang.frames import cue_frame
from selon.lang.load import UnknownLanguage, by_first_word, known_languages, load_language, read_words
from selon.lang.tokens import parse_tokens


def test_french_is_known_and_loads() -> None:
    """A folder with a ``language.toml`` is a language, and every language that is listed loads."""
    assert "fr" in known_languages()
    for code in known_languages():
        lang = load_language(code)
        assert lang.code == code
        assert lang.cues
        assert lang.triggers


@pytest.mark.parametrize("code", ["xx", "", "..", "fr/../fr"])
def test_an_unknown_language_tells_which_there_are(code: str) -> None:
    """A code is never a path."""
    with pytest.raises(UnknownLanguage, match=r"selon knows .*fr"):
        load_language(code)


def test_every_word_file_can_be_read() -> None:
    """A file that no one loads would hold words that never count."""
    for entry in (files("selon.lang") / "fr").iterdir():
        assert read_words("fr", entry.name.removesuffix(".toml"))


def test_frames_are_found_by_their_first_word_the_most_demanding_first() -> None:
    """The first frame that fits answers, so a plain one must not stand before one with conditions."""
    entry = {"upos": "VERB", "act": "state", "source": "nsubj", "content": ["clause"], "example": "…"}
    plain = cue_frame({**entry, "lemma": "faire"})
    longer = cue_frame({**entry, "lemma": "faire savoir"})
    index = by_first_word([plain, longer])
    assert [frame.lemma for frame in index["faire", "VERB"]] == ["faire savoir", "faire"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"elisions": "l"}, "elisions must be a list"),
        ({"lemmas": ["a"]}, "lemmas must be a table"),
        ({"whole": ["d'abord", "tout de suite"]}, "whole: 'tout de suite' must be one word"),
    ],
)
def test_faulty_token_words_are_named(change: dict[str, object], message: str) -> None:
    """An error says which file and which entry is wrong."""
    with pytest.raises(ValueError, match=f"tokens.toml: {message}"):
        parse_tokens({**read_words("fr", "tokens"), **change})


@pytest.mark.parametrize("key", ["clitics", "share"])
def test_missing_token_words_are_named(key: str) -> None:
    """An error says which file and which entry is missing."""
    with pytest.raises(ValueError, match=rf"tokens\.toml: {key}"):
        parse_tokens({name: value for name, value in read_words("fr", "tokens").items() if name != key})


@pytest.mark.parametrize("damage", ["", "{", '{"sha256": "0", "words": {}}', "[]"])
def test_words_that_are_kept_are_those_of_the_file(
    damage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cache that is damaged, or of another version of the file, must never be what a text is read with."""
    monkeypatch.setenv("SELON_CACHE", str(tmp_path))
    first = read_words("fr", "places")
    assert read_words("fr", "places") == first
    (kept,) = tmp_path.iterdir()
    kept.write_text(damage, "utf-8")
    assert read_words("fr", "places") == first
    assert json.loads(kept.read_text("utf-8"))["words"] == first


def test_a_cache_that_cannot_be_written_stops_no_reading(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Words are there without it."""

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setenv("SELON_CACHE", str(tmp_path))
    monkeypatch.setattr("selon.lang.load.write_whole", refuse)
    assert read_words("fr", "places")["demonyms"]
