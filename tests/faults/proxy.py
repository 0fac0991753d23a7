"""A proxy on the functions' way to AWS, or to the model, that breaks single calls: the network's faults, and death.

What it knows of a call is its name and all that it says, so a rule can mean one write of one file. A rule's act has
the call in its hands: it may send it on once, twice, late or never, answer for the other side, cut the line, or kill
the process that called.
"""

import http.client
import select
import socket
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar, Self
from urllib.parse import unquote_plus

import psutil

HOST = "127.0.0.1"
PATIENCE_S = 150.0
_NOT_PASSED_ON = {"connection", "transfer-encoding", "content-length", "expect", "keep-alive"}


@dataclass(frozen=True)
class Call:
    """One request: its name (`dynamodb:UpdateItem`, `s3:PUT`, `sns:Publish`, `model:POST`), and all that it says."""

    name: str
    text: str

    def says(self, words: Sequence[str]) -> bool:
        return all(word in self.text for word in words)


@dataclass(frozen=True)
class Reply:
    """One response."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass
class Rule:
    """What happens to the next `times` calls of a name that say all these words. `met` counts them."""

    name: str
    words: tuple[str, ...]
    act: "Act"
    times: int = 1
    met: int = 0
    begun: threading.Event = field(default_factory=threading.Event)
    ended: threading.Event = field(default_factory=threading.Event)

    def means(self, call: Call) -> bool:
        return self.met < self.times and self.name == call.name and call.says(self.words)

    def await_begin(self) -> None:
        """Wait until it has its first call in its hands; AssertionError if none comes."""
        assert self.begun.wait(PATIENCE_S), f"no call {self.name} about {self.words}"

    def await_end(self) -> None:
        """Wait until it is done with its first call; AssertionError if none comes."""
        assert self.ended.wait(PATIENCE_S), f"no call {self.name} about {self.words}"


class Exchange:
    """A call in the hands of a rule's act."""

    def __init__(self, call: Call, handler: "_Handler", body: bytes, proxy: "Proxy") -> None:
        self.call = call
        self._handler = handler
        self._proxy = proxy
        self.body = body

    def ask(self, body: bytes | None = None) -> Reply:
        """Send the call on, and take the answer."""
        line = http.client.HTTPConnection(HOST, self._proxy.upstream, timeout=PATIENCE_S)
        headers = {n: v for n, v in self._handler.headers.items() if n.lower() not in _NOT_PASSED_ON}
        try:
            line.request(self._handler.command, self._handler.path, self.body if body is None else body, headers)
            answer = line.getresponse()
            kept = {n: v for n, v in answer.getheaders() if n.lower() not in _NOT_PASSED_ON}
            return Reply(answer.status, kept, answer.read())
        finally:
            line.close()

    def answer(self, reply: Reply) -> None:
        """Answer the caller."""
        self.begin(reply)
        self.write(reply.body)

    def begin(self, reply: Reply) -> None:
        """Only the answer's head, with the length of its whole body."""
        self._handler.send_response_only(reply.status)
        for name, value in reply.headers.items():
            self._handler.send_header(name, value)
        self._handler.send_header("Content-Length", str(len(reply.body)))
        self._handler.end_headers()

    def write(self, part: bytes) -> None:
        """A part of the answer's body."""
        with suppress(ConnectionError):  # the caller has gone
            self._handler.wfile.write(part)
            self._handler.wfile.flush()

    @property
    def given_up(self) -> bool:
        """Whether the caller has closed the line."""
        line = self._handler.connection
        return bool(select.select([line], [], [], 0)[0]) and not line.recv(1, socket.MSG_PEEK)

    def cut(self) -> None:
        """Close the line without another word."""
        self._handler.close_connection = True

    def kill(self) -> None:
        """Kill the process that called, as the system does when memory is over: without a word."""
        self.cut()
        self._proxy.kill_owner_of(self._handler.client_address[1])


Act = Callable[[Exchange], None]


class Proxy:
    """A proxy on a free port. `family` gives the process whose descendants call."""

    def __init__(self, upstream: int, family: Callable[[], psutil.Process]) -> None:
        self.upstream = upstream
        self.calls: list[Call] = []
        self._family = family
        self._rules: list[Rule] = []
        self._spans: list[tuple[Call, float, float]] = []
        self._lock = threading.Lock()
        handler = type("Handler", (_Handler,), {"proxy": self})
        self._server = _Server((HOST, 0), handler)
        self.port: int = self._server.server_address[1]

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}"

    def on(self, name: str, *words: str, act: Act, times: int = 1) -> Rule:
        """A rule from now on; the first one that means a call has it."""
        rule = Rule(name, words, act, times)
        with self._lock:
            self._rules.append(rule)
        return rule

    def stop(self, word: str) -> None:
        """End the rules about this."""
        with self._lock:
            self._rules = [rule for rule in self._rules if word not in rule.words]

    def count(self, name: str, *words: str) -> int:
        """How many calls of a name there were that say all these words."""
        with self._lock:
            calls = list(self.calls)
        return sum(call.name == name and call.says(words) for call in calls)

    def at_once(self, name: str, *words: str) -> int:
        """How many such calls there were at the same time, at most."""
        with self._lock:
            spans = list(self._spans)
        meant = [(begun, ended) for call, begun, ended in spans if call.name == name and call.says(words)]
        return max((sum(begun <= moment < ended for begun, ended in meant) for moment, _ in meant), default=0)

    def handle(self, exchange: Exchange) -> None:
        begun = time.monotonic()
        try:
            self._handle(exchange)
        finally:
            with self._lock:
                self._spans.append((exchange.call, begun, time.monotonic()))

    def _handle(self, exchange: Exchange) -> None:
        with self._lock:
            self.calls.append(exchange.call)
            rule = next((rule for rule in self._rules if rule.means(exchange.call)), None)
            if rule:
                rule.met += 1
                rule.begun.set()
        if not rule:
            exchange.answer(exchange.ask())
            return
        try:
            rule.act(exchange)
        finally:
            rule.ended.set()

    def kill_owner_of(self, port: int) -> None:
        for process in self._family().children(recursive=True):
            with suppress(psutil.NoSuchProcess):
                lines = process.net_connections("tcp4")
                if any(line.laddr.port == port and line.raddr and line.raddr.port == self.port for line in lines):
                    process.kill()
                    return
        raise AssertionError(f"no process holds the line from port {port}")


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def handle_error(self, request: object, client_address: object) -> None:
        """A caller that was killed leaves its line open; anything else is told."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    proxy: ClassVar[Proxy]

    def _any(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        if len(body) < length:  # the caller was killed
            self.close_connection = True
            return
        call = Call(self._name(body), f"{unquote_plus(self.path)}\n{self._said(body)}")
        with suppress(ConnectionError):  # the caller has gone
            self.proxy.handle(Exchange(call, self, body, self.proxy))
            self.wfile.flush()

    do_GET = do_PUT = do_POST = do_HEAD = do_DELETE = _any  # noqa: N815 - as http.server calls them

    def _name(self, body: bytes) -> str:
        service, _, operation = self.headers.get("X-Amz-Target", "").partition(".")
        if operation:
            return f"{service.partition('_')[0].removeprefix('Amazon').lower()}:{operation}"
        if self.path.startswith("/v1/"):
            return f"model:{self.command}"
        return "sns:Publish" if b"Action=Publish" in body else f"s3:{self.command}"

    def _said(self, body: bytes) -> str:
        text = body.decode("utf-8", "replace")
        return unquote_plus(text) if "urlencoded" in self.headers.get("Content-Type", "") else text

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep the tests' output clean."""
