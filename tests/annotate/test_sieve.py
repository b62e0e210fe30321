"""The sieve of names: what a list holds always passes, nearly all else does not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from selon.annotate.gazetteer.sieve import make_sieve, passes


@given(st.sets(st.text(st.characters(codec=None))))
def test_every_name_of_the_list_passes(names: set[str]) -> None:
    """A name that did not would be a place that is never found; whatever its letters."""
    sieve = make_sieve(names)
    assert all(passes(name, sieve) for name in names)


def test_few_other_names_pass() -> None:
    """Else the list would be asked for every word."""
    sieve = make_sieve([f"ville {i}" for i in range(1000)])
    assert sum(passes(f"mot {i}", sieve) for i in range(1000)) < 120


def test_a_list_without_names_lets_nothing_pass() -> None:
    """A user's list may hold only countries, which are left out."""
    assert not passes("ville", make_sieve([]))
