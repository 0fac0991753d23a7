"""Gzip-compressed files, unpacked within limits, and saved pages taken out of what a program wrapped them in."""

import gzip
import io
import zlib

from newsbrief.errors import Rejected
from newsbrief.normalize.file.envelope import without_envelope
from newsbrief.normalize.limits import Limits

_GZIP = b"\x1f\x8b"
_MEMBER = b"\x1f\x8b\x08"
_ENDING = ".gz"
_TIMES = 2
# Each member costs the copy of a buffer, however little it holds.
_MOST_MEMBERS = 10_000
_PIECE = 262_144


def unpacked(data: bytes, key: str, limits: Limits) -> tuple[bytes, str]:
    """The bytes of the document in a file and its name without `.gz`, or what was given if nothing wraps it.

    Rejected(TOO_LARGE | CORRUPT | TOO_COMPLEX | UNSUPPORTED_FORMAT). Stops at the limit, however much more there is.
    """
    packed = len(data)
    for _ in range(_TIMES):
        if data.startswith(_GZIP):
            data = _gunzipped(data, packed, limits)
            key = key[: -len(_ENDING)] if key.lower().endswith(_ENDING) else key
    if data.startswith(_GZIP):
        raise Rejected(
            "UNSUPPORTED_FORMAT", "The file is compressed more than twice. Unpack it and drop the file in it."
        )
    return without_envelope(data), key


def _gunzipped(data: bytes, packed: int, limits: Limits) -> bytes:
    """The contents of all members of a gzip file; `packed` is the size of the file that was dropped."""
    if data.count(_MEMBER) > _MOST_MEMBERS:
        raise Rejected(
            "TOO_COMPLEX", f"The file is made of more than {_MOST_MEMBERS:,} gzip files. Drop what they hold unpacked."
        )
    pieces: list[bytes] = []
    size = 0
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            while piece := file.read(min(_PIECE, limits.max_bytes + 1 - size)):
                size += len(piece)
                limits.check_unpacked(size, packed)
                pieces.append(piece)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise Rejected(
            "CORRUPT", "The file is compressed with gzip, but damaged or cut short. Compress it again and drop that."
        ) from error
    return b"".join(pieces)
