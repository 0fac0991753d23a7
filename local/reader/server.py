"""The reader over HTTP on this machine: `/v1/chat/completions`, `/v1/models`, `/health`."""

import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from local.reader.chat import BadRequest, complete, error, models
from local.reader.parsing import is_loaded, pipeline

BODY_LIMIT = 20_000_000  # bytes
_INVALID = "invalid_request_error"


class Server(ThreadingHTTPServer):
    """Answers at once, and is healthy once the language pipeline has loaded."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64  # batches come at once

    def __init__(self, host: str, port: int) -> None:
        super().__init__((host, port), Handler)
        Thread(target=pipeline, daemon=True).start()


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    server_version = "newsbrief-reader"
    timeout = 60

    def do_GET(self) -> None:
        """Answer GET."""
        self._began = time.monotonic()
        path = self.path.partition("?")[0].rstrip("/")
        if path == "/health":
            ready = is_loaded()
            self._answer(200 if ready else 503, {"status": "ok" if ready else "loading"})
        elif path == "/v1/models":
            self._answer(200, models())
        else:
            self._not_found()

    def do_POST(self) -> None:
        """Answer POST."""
        self._began = time.monotonic()
        body = self._body()
        if body is None:
            return
        if self.path.partition("?")[0].rstrip("/") != "/v1/chat/completions":
            self._not_found()
            return
        try:
            self._answer(200, complete(body))
        except BadRequest as problem:
            self._answer(400, error(str(problem), _INVALID, problem.param, problem.code))

    def _body(self) -> bytes | None:
        """The request's body; None after an error answer, which ends the connection as the body is left unread."""
        length = self.headers.get("Content-Length", "")
        if not (length.isascii() and length.isdigit()):
            self.close_connection = True
            self._answer(411, error("The request needs a Content-Length.", _INVALID))
            return None
        if int(length) > BODY_LIMIT:
            self.close_connection = True
            self._answer(413, error(f"The request is over {BODY_LIMIT:,} bytes.", _INVALID))
            return None
        return self.rfile.read(int(length))

    def _not_found(self) -> None:
        self._answer(404, error(f"No such address: {self.command} {self.path}", _INVALID, code="unknown_url"))

    def _answer(self, status: int, answer: dict[str, Any]) -> None:
        body = json.dumps(answer, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:  # noqa: ARG002 - as in http.server
        """One line for each request: what was asked, the answer's status, milliseconds. Never a text."""
        took = (time.monotonic() - getattr(self, "_began", time.monotonic())) * 1000
        status = getattr(code, "value", code)
        self.log_message("%s %s %s %.0f ms", self.command, self.path.partition("?")[0], status, took)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as in http.server
        """Write one line to standard error."""
        print(f"{self.log_date_time_string()} {format % args}", file=sys.stderr, flush=True)  # noqa: T201
