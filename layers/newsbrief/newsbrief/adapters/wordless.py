"""Errors without their words, which may repeat the article: what is left is their types and where they were raised.

A validation error quotes what it was given, a key error names the key, and an endpoint's error is in the chain of
ours. Lambda logs all of that, and traces keep it.
"""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import PurePath
from traceback import walk_tb
from typing import TYPE_CHECKING

from aws_lambda_powertools import Logger
from botocore.exceptions import ClientError

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLACES = 6  # of the innermost calls

logger = Logger(child=True)


class Unexpected(Exception):
    """A bug or trouble with AWS, told without the words of the error itself."""


@contextmanager
def wordless() -> Iterator[None]:
    """An error raised in the block is logged, and goes on as Unexpected, without its words."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - raised again, but for its words
        told = list(_told(error))
        logger.error("failed", extra={"errors": told})  # noqa: TRY400 - which would log the words
        raise Unexpected("; ".join(told)) from None


def _told(error: BaseException) -> Iterator[str]:
    """Each error in a group of them, or the one: its type, what AWS calls it, and where it was raised."""
    waiting = [error]
    while waiting:
        one = waiting.pop()
        if isinstance(one, BaseExceptionGroup):
            waiting.extend(reversed(one.exceptions))
            continue
        calls = [(frame.f_code, line) for frame, line in walk_tb(one.__traceback__)]
        places = [f"{PurePath(code.co_filename).name}:{line} {code.co_name}" for code, line in reversed(calls)]
        yield f"{type(one).__name__}{_by_aws(one)} at {' < '.join(places[:_PLACES])}"


def _by_aws(error: BaseException) -> str:
    if not isinstance(error, ClientError):
        return ""
    return f"({error.response.get('Error', {}).get('Code', '?')} from {error.operation_name})"
