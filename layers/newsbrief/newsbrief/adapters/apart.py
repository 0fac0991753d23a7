"""Formats whose parser is a large C library are read in a process of their own.

A single call into such a library can't be broken off, and a crash in it ends its process; one of its own can be
killed, and its memory limited, without harm to the files beside it.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys

from pydantic import BaseModel, TypeAdapter

from newsbrief.errors import Rejected
from newsbrief.normalize.document import Document, Format
from newsbrief.normalize.formats import reader_of
from newsbrief.normalize.limits import Limits

APART: frozenset[Format] = frozenset({"pdf"})
# Bytes of address space. Lambda has 1 GiB, and the process that waits may hold 300 MB of it after a large page.
_MOST_MEMORY = 640 * 1024 * 1024
_OUT_OF_MEMORY = 3


class _Task(BaseModel):
    kind: Format
    charset: str | None
    limits: Limits


class _Outcome(BaseModel):
    documents: list[Document] = []
    rejected: tuple[str, str] | None = None


class ReaderApart:
    """Reads documents as `formats.reader_of` does, those of some formats in another process, for `seconds` at most."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def read(self, kind: Format, data: bytes, charset: str | None, limits: Limits) -> list[Document]:
        """The documents in a file; Rejected as its format's reader does, or TOO_COMPLEX for one that breaks it."""
        if kind not in APART:
            return reader_of(kind).read(data, charset, limits)
        task = _Task(kind=kind, charset=charset, limits=limits).model_dump_json()
        try:
            done = subprocess.run(  # noqa: S603 - this very module, by this very interpreter
                [sys.executable, "-m", __name__, task],
                input=data,
                capture_output=True,
                timeout=self._seconds,
                check=False,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            )
        except subprocess.TimeoutExpired:
            raise _too_complex(f"takes longer than {self._seconds:g} s to read") from None
        if done.returncode < 0 or done.returncode == _OUT_OF_MEMORY:
            raise _too_complex("needs more memory than any document, or breaks the program that reads it")
        if done.returncode:
            # Its last line names the error; what is above may hold the document's text.
            raise ChildProcessError(f"reading {kind} apart ended with {done.returncode}: {_error_in(done.stderr)}")
        outcome = _Outcome.model_validate_json(done.stdout)
        if outcome.rejected:
            raise Rejected(*outcome.rejected)
        return outcome.documents


def _error_in(trace: bytes) -> str:
    lines = trace.decode("utf-8", "replace").strip().splitlines()
    return lines[-1].split(":", 1)[0] if lines else "no trace"


def _too_complex(what: str) -> Rejected:
    return Rejected("TOO_COMPLEX", f"The file {what}. Save its text on its own, and drop that.")


def _main(task: _Task) -> None:
    """The other process: a document's bytes on standard input, the outcome as JSON on standard output."""
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    try:
        documents = reader_of(task.kind).read(sys.stdin.buffer.read(), task.charset, task.limits)
        outcome = _Outcome(documents=documents)
    except Rejected as rejected:
        outcome = _Outcome(rejected=(rejected.code, rejected.reason))
    except MemoryError:
        sys.exit(_OUT_OF_MEMORY)
    sys.stdout.buffer.write(TypeAdapter(_Outcome).dump_json(outcome))


if __name__ == "__main__":
    _main(_Task.model_validate_json(sys.argv[1]))
