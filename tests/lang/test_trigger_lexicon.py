"""The French trigger lexicon as data: every entry well-formed, of a known type, with an example that marks it."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from parsed import french
from selon.lang.frames import TriggerFrame, trigger_frame
from selon.ontology.load import Ontology, load_ontology

UPOS = {"VERB", "NOUN", "ADJ", "PROPN"}
RELATIONS = {
    "acl",
    "advcl",
    "advmod",
    "amod",
    "any",
    "appos",
    "aux",
    "case",
    "doer",
    "ccomp",
    "cop",
    "dep",
    "det",
    "expl",
    "fixed",
    "head",
    "iobj",
    "nmod",
    "nsubj",
    "nummod",
    "obj",
    "obl",
    "parataxis",
    "xcomp",
}
ROLES = {"nsubj", "obj", "iobj", "obl", "nmod", "needed"}
MARK = re.compile(r"<(/?)(actor|trigger|recipient)>")


def entries() -> list[dict[str, object]]:
    text = (files("selon.lang") / "fr" / "triggers.toml").read_text("utf-8")
    return list(tomllib.loads(text)["trigger"])


FRAMES = [trigger_frame(entry) for entry in entries()]


def named(frame: TriggerFrame) -> str:
    needs = " ".join(f"{need.relation}:{need.case or ''}" for need in frame.needs)
    return f"{frame.type}-{frame.lemma}-{frame.upos}-{needs}"


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


def test_the_lexicon_is_large_and_covers_every_type(ontology: Ontology) -> None:
    count = Counter(frame.type for frame in FRAMES)
    assert len(FRAMES) >= 600
    assert set(count) == set(ontology.types)
    assert min(count.values()) >= 10


def test_types_stand_in_the_order_of_the_ontology(ontology: Ontology) -> None:
    order = list(dict.fromkeys(frame.type for frame in FRAMES))
    assert order == list(ontology.types)


def test_no_entry_is_there_twice() -> None:
    count = Counter((f.lemma, f.upos, f.needs, f.unless) for f in FRAMES)
    assert [key for key, times in count.items() if times > 1] == []


def test_every_mode_is_one_of_its_type(ontology: Ontology) -> None:
    wrong = [named(f) for f in FRAMES if f.mode is not None and f.mode not in ontology.types[f.type].modes]
    assert wrong == []


def test_every_mode_of_the_ontology_can_be_found(ontology: Ontology) -> None:
    wanted = {(t.name, mode) for t in ontology.types.values() for mode in t.modes}
    assert wanted - {(f.type, f.mode) for f in FRAMES} == set()


@pytest.mark.parametrize("frame", FRAMES, ids=named)
def test_entry(frame: TriggerFrame) -> None:
    assert frame.upos in UPOS
    assert frame.factuality in {None, "asserted", "hedged", "future", "negated"}
    assert frame.lemma == frame.lemma.strip()
    assert {path.relation for path in (*frame.actor, *frame.recipient)} <= ROLES
    assert {condition.relation for condition in (*frame.needs, *frame.unless)} <= RELATIONS
    assert frame.needs or not frame.wide, "wide needs a word to widen to"


def test_every_kind_is_known() -> None:
    """A misspelt ``@kind`` would never hold and nobody would see it."""
    known = {"@place", "@armed_actor", "@organisation", "@person", "@group", "@fighter", "@human", "@ruler", "@measure"}
    asked = {lemma for f in FRAMES for c in (*f.needs, *f.unless) for lemma in c.lemmas if lemma.startswith("@")}
    assert asked - known - set(french().roles.kinds) == set()


@pytest.mark.parametrize("frame", FRAMES, ids=named)
def test_example_marks_one_trigger_and_only_roles_that_the_entry_has(frame: TriggerFrame) -> None:
    example = frame.example
    assert example.endswith((".", "?", "!"))
    marks = [found.groups() for found in MARK.finditer(example)]
    opened = [name for slash, name in marks if not slash]
    assert [name for slash, name in marks if slash] == opened, "marks must close in the order they open"
    assert opened.count("trigger") == 1
    assert opened.count("actor") <= bool(frame.actor)
    assert opened.count("recipient") <= bool(frame.recipient)
