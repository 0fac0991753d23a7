"""The clock: work on a hostile file is broken off after so many seconds."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsbrief.errors import Rejected

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

_AGAIN_S = 1.0


class _OutOfTime(BaseException):
    """Breaks off the work. Not an Exception, so that nobody takes it for trouble of the file's own."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Rejected(TOO_COMPLEX) once the block has run for so many seconds.

    Python lets signals in between two of its own instructions, so a single call into a C library is waited for. A
    callback from such a library may swallow what is raised in it: so the alarm rings again every second, and a block
    that got to its end all the same is rejected then. Alarms reach only the main thread, where Lambda runs a
    handler; in any other there is no limit.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    rang, armed = False, True

    def ring(_signal: int, _frame: FrameType | None) -> None:
        nonlocal rang
        rang = True
        if armed:
            raise _OutOfTime

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN_S)
    try:
        try:
            yield
        finally:
            armed = False
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if rang:
            raise Rejected(
                "TOO_COMPLEX",
                f"Reading the file took longer than {seconds:g} s, which no article needs. Save its text on its own, "
                "or split the file, and drop that.",
            )
