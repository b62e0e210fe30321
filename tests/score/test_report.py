"""Floors and what is printed."""

from __future__ import annotations

import io
import json
from pathlib import Path

from selon.model import Span
from selon.score.floors import Floors, read_floors
from selon.score.layers import Mistake, Scores
from selon.score.report import print_scores, write_mistakes
from selon.score.tally import Slip, Tally

MISTAKE = Mistake("a", "trêve", Slip("trigger", "missed", Span(3, 8), gold="ceasefire: trêve"))
SCORES = Scores("abc", 2, {"trigger": Tally(3, 4, 6), "relay": Tally(0, 0, 0)}, (MISTAKE,))


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_layer_below_its_floor_is_named() -> None:
    """A layer that vanished is below its floor too."""
    floors = Floors("abc", {"trigger": 0.61, "cue": 0.1})
    assert floors.below(SCORES) == ("trigger", "cue")
    assert Floors("abc", {"trigger": 0.6}).below(SCORES) == ()


def test_floors_hold_for_their_corpus_only() -> None:
    """Another corpus is easier or harder: its scores can be neither good nor bad enough."""
    floors = Floors("other", {"trigger": 0.99})
    assert floors.below(SCORES) == ()
    out = io.StringIO()
    print_scores(SCORES, floors, out)
    assert "the floors are not for this corpus" in out.getvalue()
    assert ".990" not in out.getvalue()


def test_the_floors_of_this_version_are_shares() -> None:
    """A floor of 60 would never be reached, an empty list never fail."""
    for floors in read_floors():
        assert len(floors.corpus) == 64
        assert floors.f1
        assert all(0 < floor < 1 for floor in floors.f1.values())


def test_a_pipe_gets_aligned_lines_without_colour() -> None:
    """Scores are compared with diff and cut."""
    out = io.StringIO()
    print_scores(SCORES, Floors("abc", {"trigger": 0.61}), out)
    header, trigger, relay, caption = out.getvalue().splitlines()
    assert trigger.split() == ["trigger", ".750", ".500", ".600", "3", "4", "6", ".610", "below"]
    assert header.index("gold") + len("gold") == trigger.index(" 6 ") + 2
    assert relay.split()[1:4] == ["–", "–", "–"]
    assert "2 documents" in caption
    assert "\x1b" not in out.getvalue()


def test_a_terminal_gets_a_table() -> None:
    """The same figures, drawn."""
    out = Terminal()
    print_scores(SCORES, Floors("abc", {}), out)
    assert ".600" in out.getvalue()
    assert "┃" in out.getvalue()


def test_json_lines_hold_one_layer_each() -> None:
    """Unknown shares and absent floors are null."""
    out = io.StringIO()
    print_scores(SCORES, Floors("abc", {"trigger": 0.5}), out, format="jsonl")
    trigger, relay = (json.loads(line) for line in out.getvalue().splitlines())
    assert trigger["schema"] == "selon.score/1"
    assert (trigger["layer"], trigger["precision"], trigger["gold"], trigger["floor"]) == ("trigger", 0.75, 6, 0.5)
    assert (relay["f1"], relay["floor"]) == (None, None)


def test_mistakes_are_written_one_a_line(tmp_path: Path) -> None:
    """Each tells the document, the words and what was expected."""
    file = tmp_path / "mistakes.jsonl"
    write_mistakes(SCORES, file)
    (line,) = file.read_text("utf-8").splitlines()
    assert json.loads(line) == {
        "document": "a",
        "layer": "trigger",
        "kind": "missed",
        "start": 3,
        "end": 8,
        "text": "trêve",
        "gold": "ceasefire: trêve",
        "found": None,
    }
