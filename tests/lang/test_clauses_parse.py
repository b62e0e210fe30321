"""Every example of ``clauses.toml``, read by the real stages: what somebody says ends where the example says.

A parser errs, so an example may fail; how many is a floor that only rises. Those that fail are listed.
"""

from __future__ import annotations

from selon.lang.load import read_words
from spoken import attributed, unmark

FLOOR = 1


def test_contents_end_where_the_examples_say() -> None:
    """A clause of the writer's is not put into somebody's mouth, and nothing that was said is cut off."""
    failing = []
    examples = [entry["text"] for entry in read_words("fr", "clauses")["example"]]
    for example in examples:
        text, marks = unmark(example)
        if all(attribution.content != marks["content"] for attribution in attributed(text).attributions):
            failing.append(example)
    share = 1 - len(failing) / len(examples)
    assert share >= FLOOR, f"{share:.3f} of the examples pass:\n" + "\n".join(failing)
