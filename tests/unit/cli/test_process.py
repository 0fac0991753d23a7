import os
import signal
import socket
import socketserver
import sys
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Thread

import psutil
import pytest

from local import process
from local.process import Started, end, find, free_port, inherited, port_is_free, start

Launch = Callable[[str], Started]

SLEEPER = "import time; time.sleep(60)"
PARENT = (
    f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {SLEEPER!r}]); print('up', flush=True); {SLEEPER}"
)
STUBBORN = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); {SLEEPER}"


@pytest.fixture
def launch(tmp_path: Path) -> Iterator[Launch]:
    launched: list[Started] = []

    def run(code: str) -> Started:
        launched.append(start([sys.executable, "-c", code], {}, tmp_path / "log"))
        return launched[-1]

    yield run
    for started in launched:
        end(started, 0)


def until(condition: Callable[[], bool], log: Path) -> None:
    for _ in range(200):
        if condition():
            return
        time.sleep(0.05)
    pytest.fail(f"not in time: {log.read_text()}")


def test_a_process_runs_in_its_own_session_and_is_found_again(launch: Launch) -> None:
    started = launch(SLEEPER)
    found = find(started)
    assert found is not None
    assert found.pid == started.pid
    assert os.getsid(started.pid) == started.pid


def test_another_process_with_the_same_pid_is_left_alone(launch: Launch) -> None:
    started = launch(SLEEPER)
    stranger = started.model_copy(update={"created": started.created - 60})
    assert find(stranger) is None
    assert end(stranger, 1) is False
    assert find(started) is not None


def test_a_dead_process_is_not_found_even_before_it_is_reaped(launch: Launch, tmp_path: Path) -> None:
    started = launch(SLEEPER)
    os.kill(started.pid, signal.SIGKILL)
    until(lambda: find(started) is None, tmp_path / "log")


def test_ending_takes_the_children_along(launch: Launch, tmp_path: Path) -> None:
    started = launch(PARENT)
    until(lambda: "up" in (tmp_path / "log").read_text(), tmp_path / "log")
    child = psutil.Process(started.pid).children()[0]
    assert end(started, 5) is True
    assert find(started) is None
    assert not child.is_running()


def test_a_process_that_does_not_listen_is_killed(launch: Launch, tmp_path: Path) -> None:
    started = launch(STUBBORN)
    until(lambda: "up" in (tmp_path / "log").read_text(), tmp_path / "log")
    assert end(started, 0.2) is True
    assert find(started) is None


def test_ending_what_never_ran_or_ran_before_is_quiet(launch: Launch) -> None:
    started = launch(SLEEPER)
    assert end(started, 5) is True
    assert end(started, 5) is False
    assert end(None, 5) is False


def test_a_taken_port_is_not_free_and_another_is_given() -> None:
    with socket.socket() as server:
        server.bind((process.HOST, 0))
        server.listen()
        taken = server.getsockname()[1]
        assert not port_is_free(taken)
        assert free_port(taken) != taken
    assert port_is_free(taken)
    assert free_port(taken) == taken


def test_waiting_for_a_process_that_ends_is_short(launch: Launch) -> None:
    started = launch("pass")
    assert process.wait_until_healthy(started, "http://127.0.0.1:9/health", 30) is False


def test_nothing_of_the_users_account_is_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_PROFILE", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_ENDPOINT_URL_S3", "OPENAI_API_KEY"):
        monkeypatch.setenv(name, "users-own")
    monkeypatch.setenv("NO_PROXY", "intranet")
    handed_on = inherited()
    assert "users-own" not in handed_on.values()
    assert handed_on["NO_PROXY"] == "intranet,127.0.0.1,localhost"


def test_another_programs_answer_on_the_same_port_counts_for_nothing(tmp_path: Path) -> None:
    with socketserver.TCPServer(("127.0.0.1", 0), _Healthy) as other:
        Thread(target=other.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{other.server_address[1]}/health"
        started = process.start([sys.executable, "-c", "import time; time.sleep(1)"], {}, tmp_path / "log")
        assert process.healthy(url)
        assert process.wait_until_healthy(started, url, 30) is False
        other.shutdown()


class _Healthy(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()

    def log_message(self, *arguments: object) -> None:
        pass
