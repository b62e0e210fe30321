"""The words of ``acts.toml``: each example, read by the real stages, makes the act that it says."""

from __future__ import annotations

import pytest

from selon.lang.acts import parse_acts
from selon.lang.load import read_words
from spoken import attributed, unmark

FLOOR = 0.9


def test_what_is_said_makes_the_act_that_the_examples_say() -> None:
    """A promise, a threat or a denial is not filed as a mere statement; a parser errs, so a share is asked for."""
    failing = []
    examples = read_words("fr", "acts")["example"]
    for example in examples:
        text, marks = unmark(example["text"])
        told = [a.act for a in attributed(text).attributions if a.content[0].meets(marks["content"][0])]
        if told != [example["act"]]:
            failing.append(f"{example['text']} → {told}")
    share = 1 - len(failing) / len(examples)
    assert share >= FLOOR, f"{share:.3f} of the examples pass:\n" + "\n".join(failing)


def test_every_act_that_words_can_make_has_an_example() -> None:
    acts = {example["act"] for example in read_words("fr", "acts")["example"]}
    acts_of_words = {"estimate", "promise", "announce", "threaten", "deny", "ask", "believe", "praise", "condemn"}
    assert acts == {"state", "demand", "accuse", "warn", "admit", *acts_of_words}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"praise": []}, "praise must be a list"),
        ({"rating": "juger"}, "rating must be"),
        ({"scorn": ["a"]}, "scorn"),
        ({"voiced": ["crainte"]}, "voiced must be a table"),
        ({"voiced": {"scorn": ["crainte"]}}, "unknown act scorn"),
    ],
)
def test_a_misshapen_list_is_named(change: dict[str, object], message: str) -> None:
    """Whoever adds a language is told which list is wrong, not shown a trace."""
    with pytest.raises(ValueError, match=f"acts.toml: .*{message}"):
        parse_acts({**read_words("fr", "acts"), **change})
