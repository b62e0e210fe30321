"""What selon reads as a corpus to start a network from: it must be read back as what was found."""

from __future__ import annotations

from pathlib import Path

from training.data import read_news
from training.readings import write_readings

from selon.pipeline import load_engine

TEXT = "L'armée a bombardé Valmire lundi. « Nous avons riposté », a déclaré un porte-parole des rebelles.\n"


def test_what_is_read_becomes_a_corpus_to_learn_from(tmp_path: Path) -> None:
    """Triggers with their times, cues and contents must come through the file, a text without any is left out."""
    (tmp_path / "one.txt").write_text(TEXT, "utf-8")
    (tmp_path / "two.txt").write_text("Le ciel est bleu.\n", "utf-8")
    assert write_readings(sorted(tmp_path.glob("*.txt")), load_engine(), tmp_path / "corpus") == 1
    ((sample, *_),) = read_news(tmp_path / "corpus", "fr")
    assert sample.source == "read-one"
    tagged = {
        name: [word.of(sample.text) for word, tag in zip(sample.words, tags, strict=True) if tag]
        for name, tags in sample.tags.items()
    }
    for head, word in (("trigger", "bombardé"), ("cue", "déclaré"), ("content", "riposté")):
        assert word in tagged[head]
    assert {"source", "content", "time"} <= {relation for relation, *_ in sample.edges or ()}
