"""Refuses markup that would keep an HTML parser busy for minutes, before the parser sees it.

Parsers look through their open elements at every tag and through a tag's attributes at every attribute, so markup
that opens without end, or has a tag of very many attributes, costs them the square of its size.
"""

import re
from collections import Counter

from newsbrief.errors import Rejected

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,40})")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_WHOLE_TAG = re.compile(r"<[a-zA-Z][^>]*")
_LONG_TAG = 20_000
_MOST_OPEN = 10_000
_MOST_TAGS = 500_000
_MOST_ATTRIBUTES = 2_000
# Elements without content, and those that the next of their kind closes.
_NEVER_NEST = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th option optgroup "
    "thead tbody tfoot colgroup !doctype html head body path".split()
)


def check_markup(markup: str) -> None:
    """Rejected(TOO_COMPLEX) for markup that opens more elements, or gives one more attributes, than documents do."""
    opened: Counter[str] = Counter()
    deep = 0
    for number, match in enumerate(_TAG.finditer(markup)):
        closing, tag = match[1], match[2].lower()
        if number > _MOST_TAGS:
            raise _too_complex("has more than half a million tags")
        if tag in _NEVER_NEST:
            continue
        if not closing:
            opened[tag] += 1
            deep += 1
        elif opened[tag]:
            opened[tag] -= 1
            deep -= 1
        if deep > _MOST_OPEN:
            raise _too_complex("opens elements without closing them")
    for match in _WHOLE_TAG.finditer(markup):
        is_long = match.end() - match.start() > _LONG_TAG
        if is_long and len(_QUOTED.sub("", match[0]).split()) > _MOST_ATTRIBUTES:
            raise _too_complex("has a tag with thousands of attributes")


def _too_complex(what: str) -> Rejected:
    return Rejected("TOO_COMPLEX", f"The page {what}, which no document needs. Save its text and drop that.")
