"""The copyright year in a page's foot."""

import re

from selectolax.lexbor import LexborHTMLParser

from newsbrief.normalize.formats.html.node_text import line_of, texts_from_the_end
from newsbrief.normalize.text.credits import copyright_year

_LONGEST_LINE = 250
_YEAR_AT_SIGN = re.compile(r"©[^©\d]{0,60}(?:(?:19|20)\d\d ?[–-] ?)?((?:19|20)\d\d)\b|\b((?:19|20)\d\d) ?©")
_RIGHTS = re.compile(r"©|copyright|\(c\)", re.I)


def copyright_in_foot(page: LexborHTMLParser) -> int | None:
    """The year of the page's copyright, found from its end."""
    for node in texts_from_the_end(page):
        own = node.text_content or ""
        if not _RIGHTS.search(own):
            continue
        parent = node.parent
        for element in (parent, parent.parent if parent is not None else None):
            line = line_of(element) if element is not None else ""
            sign = _YEAR_AT_SIGN.search(line) if len(line) <= _LONGEST_LINE else None
            year = copyright_year(line) or (int(sign[1] or sign[2]) if sign else None)
            if year:
                return year
    return None
