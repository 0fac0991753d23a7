"""What a rule may do with a call: the faults themselves."""

import json
import time
from collections.abc import Callable
from typing import Any

from tests.faults.proxy import PATIENCE_S, Act, Exchange, Reply

_LATE_S = 600.0


def killed_before(exchange: Exchange) -> None:
    """The caller dies, and its call is never made."""
    exchange.kill()


def killed_after(exchange: Exchange) -> None:
    """The caller dies when its call is done, before it hears of that."""
    exchange.ask()
    exchange.kill()


def killed_and_late(until: Callable[[], Any]) -> Act:
    """The caller dies, and its call arrives long after that."""

    def act(exchange: Exchange) -> None:
        exchange.kill()
        _await(until, _LATE_S)
        exchange.ask()

    return act


def unanswered(exchange: Exchange) -> None:
    """The call is done, and the answer is lost."""
    exchange.ask()
    exchange.cut()


def unreached(exchange: Exchange) -> None:
    """The line is cut before the call."""
    exchange.cut()


def doubled(exchange: Exchange) -> None:
    """The call is done twice."""
    exchange.ask()
    exchange.answer(exchange.ask())


def halved(exchange: Exchange) -> None:
    """The line is cut in the middle of the answer."""
    reply = exchange.ask()
    exchange.begin(reply)
    exchange.write(reply.body[: len(reply.body) // 2])
    exchange.cut()


def silent(exchange: Exchange) -> None:
    """No answer, until the caller has given up."""
    _await(lambda: exchange.given_up)
    exchange.cut()


def dripping(exchange: Exchange) -> None:
    """White space, a drop at a time, and never an answer."""
    exchange.begin(Reply(200, {"Content-Type": "application/json"}, b" " * 1_000))
    drops = 0
    while drops < PATIENCE_S and not exchange.given_up:
        exchange.write(b" ")
        drops += 1
        time.sleep(1)
    exchange.cut()


def held(until: Callable[[], Any]) -> Act:
    """The call is made only then, unless the caller gives up before."""

    def act(exchange: Exchange) -> None:
        _await(lambda: exchange.given_up or until())
        if not exchange.given_up:
            exchange.answer(exchange.ask())

    return act


def changed(change: Callable[[dict[str, Any]], None]) -> Act:
    """The call is made with another JSON body."""

    def act(exchange: Exchange) -> None:
        told = json.loads(exchange.body)
        change(told)
        exchange.answer(exchange.ask(json.dumps(told).encode()))

    return act


def refused(code: str, status: int = 400, **more: Any) -> Act:
    """AWS answers with an error, in the form that the service has for it."""

    def act(exchange: Exchange) -> None:
        exchange.answer(_error(exchange.call.name.partition(":")[0], code, status, more))

    return act


def _error(service: str, code: str, status: int, more: dict[str, Any]) -> Reply:
    if service in {"s3", "sns"}:
        inner = f"<Error><Code>{code}</Code><Message>As arranged.</Message></Error>"
        body = inner if service == "s3" else f"<ErrorResponse>{inner}<RequestId>r</RequestId></ErrorResponse>"
        return Reply(status, {"Content-Type": "application/xml"}, body.encode())
    body = json.dumps({"__type": f"com.amazonaws.{service}#{code}", "message": "As arranged.", **more})
    return Reply(status, {"Content-Type": "application/x-amz-json-1.0"}, body.encode())


def _await(until: Callable[[], Any], seconds: float = PATIENCE_S) -> None:
    end = time.monotonic() + seconds
    while not until() and time.monotonic() < end:
        time.sleep(0.25)
