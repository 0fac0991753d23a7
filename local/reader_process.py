"""The embedded reader as a background process."""

import sys

from local.home import PROJECT, Home, LocalError
from local.process import HOST, Started, end, inherited, start, wait_until_healthy
from local.sources import digest

# Loading the language pipeline takes 1 to 6 seconds; a cold disk may need more.
_START_PATIENCE_S = 120
_END_PATIENCE_S = 5


def base_url(port: int) -> str:
    """The reader's OpenAI-compatible address."""
    return f"http://{HOST}:{port}/v1"


def health(port: int) -> str:
    """The address that answers 200 once the reader has loaded."""
    return f"http://{HOST}:{port}/health"


def sources() -> str:
    """A hash over the reader's code."""
    return digest([PROJECT / "local" / "reader", PROJECT / "layers" / "newsbrief" / "newsbrief"])


def launch(home: Home, port: int) -> Started:
    """Start the reader. The caller records the process at once, then waits with `await_ready`."""
    command = [sys.executable, "-m", "local.reader", "--port", str(port)]
    return start(command, inherited(), home.log("reader"))


def await_ready(home: Home, started: Started, port: int) -> None:
    """Wait until the reader answers; LocalError if it doesn't."""
    if not wait_until_healthy(started, health(port), _START_PATIENCE_S):
        stop(started)
        raise LocalError(f"The embedded reader did not start on port {port}:\n{home.log_tail('reader', 3)}")


def stop(started: Started | None) -> bool:
    """End the reader. Whether it was running."""
    return end(started, _END_PATIENCE_S)
