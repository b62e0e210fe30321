"""How much one document may take: a report that would fill the memory or never end is refused with a reason."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

LONGEST = 1_000_000  # characters: a book; no report comes near
FREE = 20  # seconds of processor time that every text has
PER_SECOND = 2_000  # and a second for so many characters, some ten times what a usual text takes
AGAIN = 1.0  # seconds after which the alarm sounds again, should a library have swallowed it


class TooMuch(ValueError):
    """A document that is too long, or takes too long."""


@contextmanager
def within_limits(length: int) -> Iterator[None]:
    """Raise TooMuch for a text of more than ``LONGEST`` characters, or in the midst of reading one that takes too long.

    Processor time counts, not the clock, so that a busy machine refuses nothing that an idle one reads. Time is
    not limited outside the main thread and where the system has no such timer.
    """
    if length > LONGEST:
        raise TooMuch(f"longer than {LONGEST / 1_000_000:g} million characters")
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    seconds = FREE + length / PER_SECOND
    before = signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _stop(number: int, frame: FrameType | None) -> None:
    raise TooMuch("takes too long to read")
