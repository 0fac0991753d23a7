"""Refuses mail that would keep the standard library's parser busy or exhaust it, before the parser sees it.

The parser calls itself for each part within a part and looks at each line once for each of them, makes an object of
each part, and takes quadratic time over the parameters of a content type.
"""

import re

from newsbrief.errors import Rejected

_CONTAINER = re.compile(rb"content-type:[ \t\r\n]{0,80}(?:multipart|message)/", re.I)
_DESCRIPTION = re.compile(rb"content-(?:type|disposition):[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*", re.I)
_MOST_CONTAINERS = 100
_MOST_PARTS = 2_000
_MOST_LINES = 400_000
_LONGEST_DESCRIPTION = 8_000


def check_shape(data: bytes) -> None:
    """Rejected(TOO_COMPLEX) for mail of more lines, parts or parts within parts than any letter has.

    What only looks like the beginning of a part counts as one, since the parser can't know better either.
    """
    lines = data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n")
    parts = data.count(b"\n--") + data.count(b"\r--")
    containers = sum(1 for _ in _CONTAINER.finditer(data))
    longest = max((match.end() - match.start() for match in _DESCRIPTION.finditer(data)), default=0)
    if lines > _MOST_LINES or parts > _MOST_PARTS or containers > _MOST_CONTAINERS or longest > _LONGEST_DESCRIPTION:
        raise Rejected(
            "TOO_COMPLEX",
            "The e-mail has more parts, or more parts within parts, than any letter. Save its text and drop that.",
        )
