"""Contents from tags: what comes word by word is made whole, and what nothing announces has to be long and sure."""

from __future__ import annotations

import numpy as np
from training.data import Sample
from training.decode import decode
from training.sayings import find_sayings
from training.schema import EDGES, marking, tagging
from training.spans import Window, runs

from selon.model import Span
from selon.score.annotation import Saying

YES, PERHAPS = 6.0, -1.0


def window(text: str, **tagged: str) -> Window:
    """A window whose words are split at blanks; a head tags the words in brackets of its copy of the text.

    ``[`` and ``]`` are sure, ``(`` and ``)`` hold words that are in doubt.
    """
    words, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        words.append(Span(start, at))
    sentences = tuple(sum(w in ".!?" for w in text.split()[:i]) for i in range(len(words)))
    scores = {
        name: np.zeros((len(words), len(labels)), np.float32)
        for name, labels in (*tagging().items(), *marking().items())
    }
    for name in tagging():
        scores[name][:, 0] = YES
    for name, marked in tagged.items():
        _tag(scores[name], marked.split())
    width = len(words)
    scores["start"] = np.full((len(EDGES), width, width), -9, np.float32)
    scores["end"] = np.zeros((len(EDGES), width, width), np.float32)
    return Window(Sample("", text, tuple(words), sentences), scores, 0)


def _tag(scores: np.ndarray, marked: list[str]) -> None:
    within, begun = "", False
    for i, word in enumerate(marked):
        if word[0] in "[(":
            within, begun = word[0], begun and word[0] == "("
        if within:
            scores[i, 2 if begun else 1] = 2 * YES if within == "[" else YES + PERHAPS
            begun = True
        if word[-1] in "])":
            within, begun = "", word[-1] == ")"


def said(window: Window) -> list[str]:
    text = window.sample.text
    return [" … ".join(part.of(text) for part in saying.content) for saying in find_sayings(window)]


def only(window: Window) -> Saying:
    (saying,) = find_sayings(window)
    return saying


TEXT = "Le maire affirme que les deux ponts de la ville sont fermés depuis lundi ."


def test_a_run_never_begins_in_its_middle() -> None:
    scores = np.zeros((3, 3), np.float32)
    scores[1, 2] = 5.0
    assert runs(scores, ("O", "B-content", "I-content")) == [(0, 1, "content")]


def test_pieces_with_little_doubt_between_them_are_one_content() -> None:
    broken = window(TEXT, content="Le maire affirme que [les deux ponts] (de la) [ville sont fermés depuis lundi] .")
    assert said(broken) == ["les deux ponts de la ville sont fermés depuis lundi"]


def test_pieces_far_apart_stay_apart() -> None:
    text = "a b c d e f g h i j k l m n o p q r s t u v ."
    two = window(text, content="a [b c d e f] g h i j k l m n o p q [r s t u v] .")
    assert said(two) == ["b c d e f", "r s t u v"]


def test_a_content_runs_to_the_end_of_its_clause_when_that_is_near() -> None:
    near = window(TEXT, content="Le maire affirme que [les deux ponts de la ville sont fermés] depuis lundi .")
    assert said(near) == ["les deux ponts de la ville sont fermés depuis lundi"]
    far = window(TEXT, content="Le maire affirme que [les deux ponts de la ville] sont fermés depuis lundi .")
    assert said(far) == ["les deux ponts de la ville"]


def test_a_full_stop_is_no_part_of_a_content_but_a_quotation_mark_is() -> None:
    text = "« Les deux ponts sont fermés » ."
    assert said(window(text, content="[« Les deux ponts sont fermés » .]")) == ["« Les deux ponts sont fermés »"]


def test_a_short_piece_that_nothing_announces_is_dropped() -> None:
    assert (
        said(window(TEXT, content="Le maire affirme que [les deux] ponts de la ville sont fermés depuis lundi .")) == []
    )


def test_a_long_content_without_a_link_goes_to_the_cue_of_its_sentence() -> None:
    found = only(
        window(
            TEXT,
            content="Le maire affirme que [les deux ponts de la ville sont fermés depuis lundi .]",
            cue="Le maire [affirme] que les deux ponts de la ville sont fermés depuis lundi .",
        )
    )
    assert found.cue == Span(9, 16)


def test_of_two_sources_the_better_link_wins_and_never_one_within_what_is_said() -> None:
    at = window(
        TEXT,
        content="Le maire affirme que [les deux ponts de la ville sont fermés depuis lundi .]",
        cue="Le maire [affirme] que les deux ponts de la ville sont fermés depuis lundi .",
        source="[Le maire] affirme que les deux ponts de [la ville] sont fermés depuis lundi .",
    )
    links = at.scores["start"][EDGES.index("source"), 2]
    links[1], links[9] = 1.0, 5.0
    assert only(at).source == Span(0, 8)


def test_a_source_whose_link_is_too_weak_is_none() -> None:
    at = window(
        TEXT,
        content="Le maire affirme que [les deux ponts de la ville sont fermés depuis lundi .]",
        cue="Le maire [affirme] que les deux ponts de la ville sont fermés depuis lundi .",
        source="[Le maire] affirme que les deux ponts de la ville sont fermés depuis lundi .",
    )
    assert only(at).source is None


def test_a_date_does_not_take_the_point_behind_it() -> None:
    labels = tagging()["time"]
    at = window("Fermé depuis mars 2016 .", time="Fermé depuis mars 2016 .")
    at.scores["time"][2, labels.index("B-DATE")] = at.scores["time"][3, labels.index("I-DATE")] = 2 * YES
    at.scores["time"][4, labels.index("I-DATE")] = 2 * YES
    assert [t.span.of(at.sample.text) for t in decode([at]).times] == ["mars 2016"]
