"""What is heard: runs of likely words made into contents, each with the likeliest cue and source beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np
import pytest

from selon.annotate.reading.listening import find_likely, find_runs
from selon.annotate.reading.network import Floats
from selon.model import LikelyContent, Span
from spoken import attributed

TEXT = "Le maire affirme que « le pont de Valmire tiendra » , et la route aussi ."
WORDS = [Span(*m.span()) for m in re.finditer(r"\S+", TEXT)]


def likely(*words: str, by: float = 0.9, other: float = 0.1) -> Floats:
    """The likelihoods of the words of TEXT: ``by`` for those that are named."""
    return np.array([by if word.of(TEXT) in words else other for word in WORDS], np.float32)


def heard(content: Floats, cue: Floats | None = None, source: Floats | None = None) -> list[LikelyContent]:
    nothing = likely()
    return list(
        find_likely(TEXT, WORDS, content, nothing if cue is None else cue, nothing if source is None else source)
    )


def spoken(found: Iterable[LikelyContent]) -> list[str]:
    return [one.span.of(TEXT) for one in found]


def test_words_that_are_likely_in_a_row_are_one_content() -> None:
    """And its likelihood is their mean."""
    (one,) = heard(likely("le", "pont", "de", "Valmire", "tiendra"))
    assert one.span.of(TEXT) == "le pont de Valmire tiendra"
    assert one.likelihood == pytest.approx(0.9, abs=1e-3)


def test_a_word_or_two_in_doubt_do_not_break_a_content() -> None:
    """What is between counts in its likelihood; more than two words apart, two things are said."""
    (one,) = heard(likely("le", "pont", "tiendra"))
    assert one.span.of(TEXT) == "le pont de Valmire tiendra"
    assert one.likelihood < 0.7
    assert spoken(heard(likely("Le", "maire", "tiendra"))) == ["Le maire", "tiendra"]


def test_marks_at_the_edge_are_no_content() -> None:
    """« and » and the comma belong to the writer; marks alone are nothing."""
    assert spoken(heard(likely("«", "le", "pont", "de", "Valmire", "tiendra", "»", ","))) == [
        "le pont de Valmire tiendra"
    ]
    assert heard(likely("«", "»")) == []


def test_cue_and_source_stand_outside_what_is_said() -> None:
    """A source that is named within the content is somebody's word about it."""
    content = likely("le", "pont", "de", "Valmire", "tiendra")
    (one,) = heard(content, cue=likely("affirme", "tiendra"), source=likely("Le", "maire", "Valmire"))
    assert one.cue is not None
    assert one.cue.of(TEXT) == "affirme"
    assert one.source is not None
    assert one.source.of(TEXT) == "Le maire"


def test_the_nearer_of_two_sources_alike_is_taken() -> None:
    """Two runs of one likelihood: the words between tell."""
    (one,) = heard(likely("le", "pont", "de", "Valmire", "tiendra"), source=likely("Le", "route"))
    assert one.source is not None
    assert one.source.of(TEXT) == "Le"
    (one,) = heard(likely("le", "pont"), source=likely("Le", "aussi"))
    assert one.source is not None
    assert one.source.of(TEXT) == "Le"


def test_what_is_not_likely_has_no_runs() -> None:
    """Even odds count for nothing."""
    assert find_runs(likely(other=0.5)) == []
    assert find_runs(np.zeros(0, np.float32)) == []


def test_a_quotation_is_heard_through_all_of_its_sentences() -> None:
    """Only what goes through the whole text can know that a quotation is open."""
    doc = attributed(
        "Le maire de Valmire a réuni les habitants lundi. « Nous avons tenu bon. La digue a cédé dans la nuit. "
        "Personne ne nous avait prévenus. Nous voulons savoir pourquoi », a-t-il déclaré. La route est rouverte."
    )
    told = doc.text.index("La digue")
    assert any(one.span.start <= told < one.span.end for one in doc.likely)
    assert not any(one.span.meets(Span(doc.text.index("La route"), len(doc.text))) for one in doc.likely)


def test_what_is_heard_stands_in_one_sentence() -> None:
    """So that a long text gives the same pieces as a short one, in text order."""
    doc = attributed(
        "Selon l'armée, le pont a sauté. « Il ne reste rien », a dit une habitante. Les secours cherchent."
    )
    assert [one.span.start for one in doc.likely] == sorted(one.span.start for one in doc.likely)
    for one in doc.likely:
        assert sum(sentence.span.meets(one.span) for sentence in doc.sentences) == 1
        assert 0.5 < one.likelihood <= 1.0
