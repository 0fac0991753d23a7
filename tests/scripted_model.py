"""A model endpoint that answers as a test tells it to, over real HTTP."""

import json
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

from newsbrief.summarize.draft import Draft, DraftActor
from newsbrief.summarize.prompt import unfence


@dataclass(frozen=True)
class Answer:
    """One HTTP answer. The default is a valid draft of whatever article was asked about."""

    status: int = 200
    text: str | None = None
    headers: dict[str, str] = field(default_factory=dict)
    finish_reason: str = "stop"
    refusal: str | None = None
    tokens: tuple[int, int] = (10, 5)  # of the prompt, of the answer
    body: Any = None
    raw: bytes | None = None
    drips_until: threading.Event | None = None  # white space first, for as long

    def sent(self, request: dict[str, Any]) -> bytes:
        """The answer's body, as it is sent."""
        return self.raw if self.raw is not None else json.dumps(self.of(request)).encode()

    def of(self, request: dict[str, Any]) -> Any:
        """The answer's JSON body."""
        if self.body is not None:
            return self.body
        if self.status != 200:
            return {"error": {"message": "as scripted", "type": "scripted", "param": None, "code": None}}
        content = self.text if self.text is not None else plain_draft(request).model_dump_json()
        message = {"role": "assistant", "content": None if self.refusal else content, "refusal": self.refusal}
        return {
            "id": "scripted",
            "object": "chat.completion",
            "created": 0,
            "model": "scripted-1",
            "choices": [{"index": 0, "message": message, "finish_reason": self.finish_reason, "logprobs": None}],
            "usage": {
                "prompt_tokens": self.tokens[0],
                "completion_tokens": self.tokens[1],
                "total_tokens": sum(self.tokens),
            },
        }


def refusal_of(message: str, status: int = 400, **more: Any) -> Answer:
    """An HTTP error with this message, as OpenAI's API puts it."""
    error = {"message": message, "type": "invalid_request_error", "param": None, "code": None}
    return Answer(status=status, body={"error": error | more})


def plain_draft(request: dict[str, Any]) -> Draft:
    """A draft that is true of any article: its first word is an actor."""
    _, text = unfence(request["messages"][1]["content"])
    word = text.split()[0]
    actor = DraftActor(name=word, kind="other", role=None, aliases=[], quotes=[text.split("\n")[0]])
    return Draft(
        headline=text[:60], summary="A summary. It is plain.", actors=[actor], demands=[], threats=[], dates=[]
    )


class ScriptedModel:
    """A server on a free port of this machine. `decide` gives the answer to each request.

    `connections` counts those that were made: one for each request, unless it keeps them open.
    """

    def __init__(self, port: int = 0, *, keeps_open: bool = False) -> None:
        self.requests: list[dict[str, Any]] = []
        self.connections = 0
        self.keeps_open = keeps_open
        self._open: list[socket.socket] = []
        self.decide: Callable[[dict[str, Any]], Answer] = lambda request: Answer()
        self.port = port

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Listen, on the same port as before."""
        self._server = ThreadingHTTPServer(("127.0.0.1", self.port), self._handler())
        self._server.daemon_threads = True
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        """Close the port: whoever connects now is refused."""
        self._server.shutdown()
        self._server.server_close()

    def close_connections(self) -> None:
        """Close those that are open, as a server does with idle ones."""
        for connection in self._open:
            with suppress(OSError):  # closed by the other side
                connection.shutdown(socket.SHUT_RDWR)
        self._open.clear()

    @property
    def base_url(self) -> str:
        """What the stack is told."""
        return f"http://127.0.0.1:{self.port}/v1"

    def asked_about(self, words: str) -> int:
        """How many requests were about an article with these words."""
        return sum(words in request["messages"][1]["content"] for request in self.requests)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        model = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1" if model.keeps_open else "HTTP/1.0"

            def setup(self) -> None:
                model.connections += 1
                model._open.append(self.request)
                super().setup()

            def do_POST(self) -> None:
                request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                model.requests.append(request)
                answer = model.decide(request)
                body = answer.sent(request)
                self.send_response(answer.status)
                for name, value in {"Content-Type": "application/json", **answer.headers}.items():
                    self.send_header(name, value)
                if answer.drips_until is None:
                    self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self._drip(answer)
                self.wfile.write(body)

            def _drip(self, answer: Answer) -> None:
                while answer.drips_until and not answer.drips_until.wait(0.1):
                    try:
                        self.wfile.write(b" ")
                    except OSError:  # the client has gone
                        return

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                """Keep the tests' output clean."""

        return Handler
