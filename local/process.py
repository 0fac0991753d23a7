"""Background processes: start them detached, recognise them later, and end them with their children."""

import os
import socket
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

import psutil
from pydantic import BaseModel, ConfigDict

HOST = "127.0.0.1"

# Pids are used again; a process that has our pid but began at another time is somebody else's.
_SAME_START_S = 1.0


class Started(BaseModel):
    """A process we started: its pid and when it began (seconds since the epoch)."""

    model_config = ConfigDict(frozen=True)

    pid: int
    created: float


def start(command: Sequence[str], environment: Mapping[str, str], log: Path) -> Started:
    """Start a command in a session of its own, its output appended to `log`; it outlives this program."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
    pid = os.posix_spawn(
        command[0],
        list(command),
        dict(environment),
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, str(log), flags, 0o600),
            (os.POSIX_SPAWN_DUP2, 1, 2),
        ],
        setsid=True,
    )
    return Started(pid=pid, created=psutil.Process(pid).create_time())


def find(started: Started | None) -> psutil.Process | None:
    """The process if it still runs; None if it has ended, or if its pid is now another process's."""
    if started is None:
        return None
    try:
        process = psutil.Process(started.pid)
        same = abs(process.create_time() - started.created) < _SAME_START_S
        return process if same and process.status() != psutil.STATUS_ZOMBIE else None
    except psutil.NoSuchProcess:
        return None


def end(started: Started | None, patience_s: float) -> bool:
    """End a process and its children: ask, wait up to `patience_s`, then kill. Whether it was running."""
    process = find(started)
    if process is None:
        return False
    family = [process]
    try:
        # Parents first: a child that loses its work in mid-air would be reported as a failure.
        family += process.children(recursive=True)
        process.terminate()
        process.wait(patience_s)
    except (psutil.NoSuchProcess, psutil.TimeoutExpired):
        pass  # It has ended by itself, or is ended by force below.
    _end_all([member for member in family if member.is_running()])
    return True


def _end_all(processes: list[psutil.Process]) -> None:
    for process in processes:
        _signal(process, force=False)
    for process in psutil.wait_procs(processes, timeout=2)[1]:
        _signal(process, force=True)
    psutil.wait_procs(processes, timeout=5)


def _signal(process: psutil.Process, *, force: bool) -> None:
    try:
        process.kill() if force else process.terminate()
    except psutil.NoSuchProcess:
        return


def port_is_free(port: int) -> bool:
    """Whether a server could listen on this port of the loopback interface."""
    with socket.socket() as probe:
        if probe.connect_ex((HOST, port)) == 0:
            return False
    with socket.socket() as probe:
        # As servers do it: connections of an earlier run that are still closing are no obstacle.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def free_port(preferred: int) -> int:
    """`preferred` if it is free, else one that the system gives."""
    if port_is_free(preferred):
        return preferred
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def healthy(url: str) -> bool:
    """Whether a health address of our own answers 200."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(url, timeout=2) as answer:
            return int(answer.status) == 200
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


def wait_until_healthy(started: Started, url: str, patience_s: float) -> bool:
    """Wait until the process answers `url` with 200; False if it ends first or patience does.

    Another program may have taken the port just before: its answer counts for nothing.
    """
    until = time.monotonic() + patience_s
    while time.monotonic() < until:
        if healthy(url) and listens(started, urlsplit(url).port):
            return True
        if find(started) is None:
            return False
        time.sleep(0.05)
    return False


def listens(started: Started, port: int | None) -> bool:
    """Whether it is this process, or a child of it, that listens on a port."""
    process = find(started)
    if process is None:
        return False
    try:
        family = [process, *process.children(recursive=True)]
        connections = [found for member in family for found in member.net_connections("tcp")]
    except psutil.NoSuchProcess:
        return False
    return any(found.status == psutil.CONN_LISTEN and found.laddr.port == port for found in connections)


def inherited() -> dict[str, str]:
    """The caller's environment without anything that could lead to a real AWS account or change our tools.

    Only what a program needs to run and to reach the network is kept.
    """
    kept = {
        name: value
        for name, value in os.environ.items()
        if name in _KEPT or name.startswith("LC_") or name.lower() in _KEPT_PROXIES
    }
    exempt = ",".join(filter(None, [kept.get("NO_PROXY") or kept.get("no_proxy"), HOST, "localhost"]))
    path = os.pathsep.join([str(Path(sys.executable).parent), kept.get("PATH", os.defpath)])
    return kept | {"NO_PROXY": exempt, "no_proxy": exempt, "PATH": path, "PYTHONUNBUFFERED": "1"}


_KEPT = frozenset({"PATH", "HOME", "USER", "LANG", "TZ", "SSL_CERT_FILE", "SSL_CERT_DIR", "AWS_CA_BUNDLE"})
_KEPT |= {
    "REQUESTS_CA_BUNDLE",
    "UV_CACHE_DIR",
    "UV_INDEX_URL",
    "UV_DEFAULT_INDEX",
    "UV_OFFLINE",
    "XDG_CACHE_HOME",
}
_KEPT_PROXIES = frozenset({"http_proxy", "https_proxy", "all_proxy", "no_proxy"})
