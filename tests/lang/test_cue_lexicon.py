"""The French cues and words for sources: every entry is well formed and shows itself in an example.

That the rules read the examples as they are marked is tested with the attribute stage.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from importlib.resources import files
from typing import Any, get_args

import pytest

from selon.lang.frames import CueFrame, Path, cue_frame, path
from selon.lang.sources import parse_sources
from selon.model import Act

ROLES = {"content", "cue", "source", "relay"}
PARTS_OF_SPEECH = {"VERB", "NOUN", "ADJ", "ADP"}
# The kinds of content that are no path.
CONTENTS = {
    "quote",
    "cry",
    "clause",
    "around",
    "opening",
    "roused",
    "colon",
    "listed",
    "question",
    "predicate",
    "subject",
}
RELATIONS = {"nsubj", "obj", "iobj", "obl", "nmod", "xcomp", "ccomp", "amod", "head", "doer"}
CONDITIONS = RELATIONS | {"case", "expl", "advmod", "aux", "cop", "det", "acl", "advcl", "mark"}
TAG = re.compile(r"<(/?)(\w+)>")


def read_table(name: str) -> dict[str, Any]:
    return tomllib.loads((files("selon.lang") / "fr" / f"{name}.toml").read_text("utf-8"))


def read_frames() -> list[CueFrame]:
    return [cue_frame(entry) for entry in read_table("cues")["cue"]]


def label(frame: CueFrame) -> str:
    return f"{frame.lemma} ({frame.upos}, {frame.act})"


def paths_of(frame: CueFrame) -> list[Path]:
    parts = [part for kind in frame.content if kind not in CONTENTS for part in kind.split("+")]
    return [*frame.source, *frame.relay, *(path(part) for part in parts)]


def marked(example: str) -> Counter[str]:
    """How often each role is marked; fails on a tag left open, closed twice or put inside another."""
    found: Counter[str] = Counter()
    inside: str | None = None
    for closing, name in TAG.findall(example):
        assert name in ROLES, f"unknown role {name}"
        assert (name == inside) if closing else (inside is None), f"tag {name} out of place"
        inside = None if closing else name
        found[name] += not closing
    assert inside is None, f"tag {inside} is never closed"
    return found


FRAMES = read_frames()


def test_lexicon_is_broad() -> None:
    """Verbs, nouns, adjectives and prepositions, and every act, have cues of their own."""
    assert len(FRAMES) >= 300
    assert {frame.upos for frame in FRAMES} == PARTS_OF_SPEECH
    assert {frame.act for frame in FRAMES} == set(get_args(Act))


@pytest.mark.parametrize("frame", FRAMES, ids=label)
def test_frame_uses_known_names_only(frame: CueFrame) -> None:
    """A misspelt relation or act would never match and never be noticed."""
    assert frame.act in get_args(Act)
    assert frame.content
    assert {p.relation for p in paths_of(frame)} <= RELATIONS
    assert {c.relation for c in (*frame.needs, *frame.unless)} <= CONDITIONS


@pytest.mark.parametrize("frame", FRAMES, ids=label)
def test_example_marks_cue_and_content(frame: CueFrame) -> None:
    """An example shows one cue and what is said; who says it, unless the frame expects nobody."""
    roles = marked(frame.example)
    assert roles["cue"] == 1
    assert roles["content"] >= 1
    assert roles["source"] == (1 if frame.source and "subject" not in frame.content else roles["source"])


@pytest.mark.parametrize("frame", FRAMES, ids=label)
def test_content_of_example_keeps_out_marks_and_conjunction(frame: CueFrame) -> None:
    """The content stands without quotation marks, without "que" and without the full stop."""
    for content in re.findall(r"<content>(.*?)</content>", frame.example):
        assert content == content.strip()
        assert not re.search(r"[«»“”\"]", content)
        assert not re.match(r"(que |qu')", content)
        assert not content.endswith((".", ",", ":"))


def test_no_frame_hides_behind_its_twin() -> None:
    """Two frames with the same lemma and conditions: the second would never be tried."""
    keys = Counter((f.lemma, f.upos, f.needs, f.unless) for f in FRAMES)
    assert [key for key, count in keys.items() if count > 1] == []


def test_frames_of_a_lemma_are_told_apart_by_conditions() -> None:
    """Only one frame of a lemma may ask nothing; it is the one that is left when no other fits."""
    plain = Counter((f.lemma, f.upos) for f in FRAMES if not f.needs)
    assert [key for key, count in plain.items() if count > 1] == []


def test_source_words_cover_who_speaks() -> None:
    """The lists hold what the stage asks for: lemmas in lower case, names of outlets as they are written."""
    words = parse_sources(read_table("sources"))
    assert len(words.outlets) >= 80
    assert {"Reuters", "AFP", "Sputnik"} <= words.outlets
    assert {"porte-parole", "témoin", "colonel"} <= words.persons
    assert {"habitants", "rebelles"} <= words.groups
    assert {"armée", "ministère", "ong"} <= words.organisations
    assert {"communiqué", "bilan"} <= words.documents
    assert {"source", "témoin"} <= words.anonymous
    lowered = (words.persons, words.groups, words.organisations, words.documents, words.anonymous, words.back)
    assert [w for group in lowered for w in group if w != w.lower()] == []
    assert words.pronouns["ils"] == ("Masc", "Plur")


def test_anonymous_words_leave_out_what_readers_can_identify() -> None:
    """The authorities, the police and the government are identified bodies."""
    words = parse_sources(read_table("sources"))
    assert words.anonymous.isdisjoint({"autorité", "autorités", "police", "gouvernement", "armée", "ministère"})


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"persons": []}, "persons"),
        ({"outlets": "AFP"}, "outlets"),
        ({"back": ["source", "source"]}, "back"),
        ({"verbs": ["dire"]}, "verbs"),
        ({"pronouns": {"il": ["Masculine", "Sing"]}}, "pronouns.il"),
        ({"pronouns": {}}, "pronouns"),
    ],
)
def test_faulty_source_words_are_named(change: dict[str, object], message: str) -> None:
    """An error says which file and which entry is wrong."""
    with pytest.raises(ValueError, match=f"sources.toml: .*{message}"):
        parse_sources({**read_table("sources"), **change})
