import ctypes
import signal
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from newsbrief.adapters.time_limit import time_limit
from newsbrief.errors import Rejected


def forever() -> None:
    while True:
        time.sleep(0.01)


def stubborn() -> None:
    """Takes what interrupts it for trouble of its own input."""
    while True:
        try:
            forever()
        except Exception:  # noqa: BLE001, S112 - what a careless parser does
            continue


def misread() -> None:
    """Gives up for a reason of its own when it is interrupted."""
    try:
        forever()
    except BaseException as error:
        raise Rejected("CORRUPT", "The parser gave up.") from error


def sorted_in_c(rounds: int) -> None:
    """Sorts by a callback from C, where what a signal raises is printed and forgotten."""
    kind = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
    numbers = (ctypes.c_int * rounds)(*range(rounds))

    def compare(_left: int, _right: int) -> int:
        time.sleep(0.02)
        return 0

    ctypes.CDLL(None).qsort(numbers, rounds, ctypes.sizeof(ctypes.c_int), kind(compare))


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    """Whoever had the alarm before has it again, and none is left to ring."""

    def mine(*_: object) -> None:
        pytest.fail("an alarm was left behind")

    before = signal.signal(signal.SIGALRM, mine)
    yield
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
    assert signal.signal(signal.SIGALRM, before) is mine


@pytest.mark.parametrize("slow", [forever, stubborn])
def test_slow_work_is_broken_off_and_rejected(slow: Callable[[], None]) -> None:
    with pytest.raises(Rejected) as caught, time_limit(0.05):
        slow()
    assert caught.value.code == "TOO_COMPLEX"
    assert "0.05 s" in caught.value.reason
    assert "drop" in caught.value.reason


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_work_that_swallowed_the_alarm_is_rejected_at_its_end() -> None:
    with pytest.raises(Rejected, match="TOO_COMPLEX"), time_limit(0.05):
        sorted_in_c(16)


def test_what_slow_work_raises_instead_does_not_hide_why() -> None:
    with pytest.raises(Rejected, match="TOO_COMPLEX"), time_limit(0.05):
        misread()


def test_work_in_time_gives_what_it_gives() -> None:
    with time_limit(60):
        done = 7
    assert done == 7
    with pytest.raises(Rejected, match="EMPTY"), time_limit(60):
        raise Rejected("EMPTY", "The file is empty.")


def test_outside_the_main_thread_there_is_no_limit() -> None:
    done = []

    def work() -> None:
        with time_limit(0.01):
            time.sleep(0.1)
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]
