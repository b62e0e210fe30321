"""Every example in a word file is run by a test: one that nothing reads promises what no one keeps."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from selon.lang.load import known_languages, read_words

TESTS = Path(__file__).parents[1]
# Where examples stand (file and table), and the test that reads all of them.
LINES = "text/test_layout.py::test_a_line_as_in_the_example_is_recognised"
SENTENCES = "text/test_layout.py::test_the_example_has_as_many_sentences_and_no_quotation"
HYPHENS = "text/test_clean.py::test_the_hyphens_of_the_examples_stay_at_the_end_of_a_line"
EFFECTS = "events/test_factuality.py::test_examples_have_the_factuality_of_their_entry"
READ_BY = {
    "acts.example": "lang/test_acts_parse.py::test_what_is_said_makes_the_act_that_the_examples_say",
    "clauses.example": "lang/test_clauses_parse.py::test_contents_end_where_the_examples_say",
    "cues.cue": "lang/test_cues_parse.py::test_examples_are_read_as_marked",
    **dict.fromkeys(("factuality.governor", "factuality.modifier", "factuality.mood"), EFFECTS),
    **{
        f"layout.{name}": LINES
        for name in ("dates", "published", "updated", "credit", "caption", "byline", "furniture")
    },
    **{f"layout.{name}": SENTENCES for name in ("titles", "numbered", "inner", "openers", "elisions")},
    **{f"layout.{name}": HYPHENS for name in ("before_hyphen", "after_hyphen")},
    "homonyms.homonym": "events/test_homonyms.py::test_an_example_tells_of_nothing",
    "linking.agencies": "link/test_names.py::test_the_example_of_the_word_file",
    "quantities.count": "annotate/test_quantities.py::test_every_count_reads_its_example",
    "roles.support": "events/test_roles.py::test_supports_name_the_parties_of_their_noun",
    "scoring.leading": "score/test_match.py::test_the_example_of_the_word_file",
    "times.rule": "annotate/test_times.py::test_every_rule_reads_its_example",
    "tokens.example": "annotate/test_tokens.py::test_each_example_is_cut_as_it_says",
    "triggers.trigger": "lang/test_triggers_parse.py::test_examples_are_read_as_marked",
    "wording.wording": "annotate/test_wording.py::test_each_entry_is_found_in_its_example",
}


def tables() -> list[str]:
    """Every table of a word file that holds an example, as ``file.table``."""
    found = set()
    for code in known_languages():
        for entry in (files("selon.lang") / code).iterdir():
            name = entry.name.removesuffix(".toml")
            found |= {
                f"{name}.{table}"
                for table, value in read_words(code, name).items()
                if table == "example" or any(examples(value))
            }
    return sorted(found)


def examples(value: object) -> Iterator[object]:
    """The examples inside a value of a word file, at any depth."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in {"example", "examples"}:
                yield inner
            else:
                yield from examples(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from examples(inner)


def test_no_table_is_named_here_that_has_no_examples() -> None:
    """A table whose examples were deleted, or that was renamed, is missed here."""
    assert READ_BY.keys() == set(tables())


@pytest.mark.parametrize("table", tables())
def test_the_examples_of_a_table_have_a_test(table: str) -> None:
    """A new table of words with examples comes with the test that reads them."""
    assert table in READ_BY, f"no test reads the examples of {table}: write one and name it here"


@pytest.mark.parametrize("place", sorted(set(READ_BY.values())))
def test_the_tests_named_here_exist(place: str) -> None:
    """A test that was renamed or deleted is missed here."""
    path, name = place.split("::")
    tree = ast.parse((TESTS / path).read_text("utf-8"))
    assert name in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
