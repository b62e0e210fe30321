"""The log of judgements: what holds after undoing, and how entries hang together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from selon.judge import Draft, Judgement, last_act, last_undoing, standing, undoing
from selon.judge.log import FIRST, sealed


def logged(*drafts: tuple[str, Draft]) -> tuple[Judgement, ...]:
    """Entries of a log, each by somebody and at a moment of its own."""
    log: list[Judgement] = []
    for number, (who, draft) in enumerate(drafts, 1):
        log.append(sealed(draft, number, who, f"2031-05-01T00:00:{number:02}", log[-1].hash if log else FIRST))
    return tuple(log)


def verdict(record: str, after: str = "accepted") -> Draft:
    return Draft(record, "verdict", None, after)


def numbers(entries: tuple[Judgement, ...]) -> list[int]:
    return [entry.number for entry in entries]


class Reviewer:
    """Somebody who decides, undoes and redoes, on a log that grows."""

    def __init__(self, who: str = "Anna") -> None:
        self.who = who
        self.drafts: list[tuple[str, Draft]] = []

    @property
    def log(self) -> tuple[Judgement, ...]:
        return logged(*self.drafts)

    def decides(self, record: str) -> None:
        self.drafts.append((self.who, verdict(record)))

    def undoes(self) -> bool:
        return self._takes_back(last_act(self.log, self.who))

    def redoes(self) -> bool:
        return self._takes_back(last_undoing(self.log, self.who))

    def holds(self) -> list[str]:
        return [entry.record for entry in standing(self.log)]

    def _takes_back(self, entries: tuple[Judgement, ...]) -> bool:
        draft = undoing(entries)
        if draft:
            self.drafts.append((self.who, draft))
        return draft is not None


def test_undo_goes_back_to_the_beginning_and_redo_forth_again() -> None:
    """Undo has no limit, and takes back one act after another."""
    anna = Reviewer()
    for record in "abc":
        anna.decides(record)
    seen = [anna.holds()]
    while anna.undoes():
        seen.append(anna.holds())
    assert seen == [["a", "b", "c"], ["a", "b"], ["a"], []]
    while anna.redoes():
        seen.append(anna.holds())
    assert seen[4:] == [["a"], ["a", "b"], ["a", "b", "c"]]


def test_after_something_new_nothing_is_redone() -> None:
    """Redo would otherwise bring back what was replaced."""
    anna = Reviewer()
    anna.decides("a")
    anna.undoes()
    anna.decides("b")
    assert not anna.redoes()
    assert anna.holds() == ["b"]


def test_one_undoes_what_is_ones_own() -> None:
    """Another reviewer's decision is theirs to take back."""
    log = logged(("Anna", verdict("a")), ("Ben", verdict("b")))
    assert numbers(last_act(log, "Anna")) == [1]
    assert last_act(log, "Carl") == ()


def test_entries_of_one_moment_are_one_act() -> None:
    """Saving a form changes several fields: one undo takes all of them back."""
    drafts = [Draft("a", "type", "x", "y"), verdict("a")]
    log = [sealed(verdict("z"), 1, "Anna", "2031-05-01T00:00:01", FIRST)]
    for number, draft in enumerate(drafts, 2):
        log.append(sealed(draft, number, "Anna", "2031-05-01T00:00:02", log[-1].hash))
    assert numbers(last_act(log, "Anna")) == [2, 3]


@given(st.lists(st.sampled_from(["decide", "undo", "redo"]), max_size=25))
def test_undo_and_redo_are_those_of_an_editor(steps: list[str]) -> None:
    """Whatever is done in whatever order, the log says what a stack of done and undone things would say."""
    anna = Reviewer()
    done: list[str] = []
    undone: list[str] = []
    for at, step in enumerate(steps):
        if step == "decide":
            anna.decides(str(at))
            done.append(str(at))
            undone.clear()
        elif step == "undo":
            assert anna.undoes() == bool(done)
            undone += [done.pop()] if done else []
        else:
            assert anna.redoes() == bool(undone)
            done += [undone.pop()] if undone else []
        assert anna.holds() == sorted(done, key=int)


def test_a_hash_covers_every_cell() -> None:
    """Two entries that differ in anything have two hashes."""
    base = Draft("a", "verdict", None, "accepted", "why")
    others = [
        sealed(Draft("b", "verdict", None, "accepted", "why"), 1, "Anna", "t", FIRST),
        sealed(Draft("a", "type", None, "accepted", "why"), 1, "Anna", "t", FIRST),
        sealed(Draft("a", "verdict", "rejected", "accepted", "why"), 1, "Anna", "t", FIRST),
        sealed(Draft("a", "verdict", None, "rejected", "why"), 1, "Anna", "t", FIRST),
        sealed(Draft("a", "verdict", None, "accepted"), 1, "Anna", "t", FIRST),
        sealed(base, 2, "Anna", "t", FIRST),
        sealed(base, 1, "Ben", "t", FIRST),
        sealed(base, 1, "Anna", "u", FIRST),
        sealed(base, 1, "Anna", "t", "1" * 64),
    ]
    hashes = {entry.hash for entry in (sealed(base, 1, "Anna", "t", FIRST), *others)}
    assert len(hashes) == len(others) + 1
