"""The JSON-LD of a page, as far as it is about the page: objects in schema.org's words."""

import html
import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any

from selectolax.lexbor import LexborHTMLParser

Node = Mapping[str, Any]

# What is looked at, of a page that has more than any page needs.
_MOST_SCRIPTS = 50
_MOST_VALUES = 50  # in one script
_LONGEST_SCRIPT = 2_000_000
_MOST_NODES = 5000

_DECODER = json.JSONDecoder(strict=False)  # line feeds in strings are common
_BEGINNING = re.compile(r"[{\[]")
_TRAILING_COMMA = re.compile(r",\s*(?=[}\]])")
# Properties that lead to what the page is about, rather than to what it mentions, cites or recommends.
_LEADING = ("@graph", "mainEntity", "mainEntityOfPage")


def nodes_in(tree: LexborHTMLParser) -> list[Node]:
    """The page's objects, those in other objects after them; scripts that are no JSON are passed over."""
    found: list[Node] = []
    waiting: deque[Any] = deque(_values_in(tree))
    seen = 0
    while waiting and seen < _MOST_NODES:
        seen += 1
        value = waiting.popleft()
        if isinstance(value, list):
            waiting.extendleft(reversed(value[:_MOST_NODES]))
        elif isinstance(value, dict):
            found.append(value)
            waiting.extend(value[name] for name in _LEADING if name in value)
    return found


def types_of(node: Node) -> list[str]:
    """An object's types in lower case, without the vocabulary they come from."""
    said = node.get("@type")
    types = said if isinstance(said, list) else [said]
    return [re.split(r"[/#:]", one)[-1].lower() for one in types if isinstance(one, str)]


def _values_in(tree: LexborHTMLParser) -> Iterator[Any]:
    for script in tree.css('script[type*="ld+json" i]')[:_MOST_SCRIPTS]:
        text = script.text().replace("<![CDATA[", " ")
        if len(text) <= _LONGEST_SCRIPT:
            yield from _parsed(text)


def _parsed(text: str) -> list[Any]:
    """The values in a script, which may stand in comments, be escaped as HTML, or have a comma too many."""
    if "&quot;" in text and '"' not in text:
        text = html.unescape(text)
    return _values(text) or _values(_TRAILING_COMMA.sub("", text))


def _values(text: str) -> list[Any]:
    """The values up to the first that is malformed."""
    values: list[Any] = []
    beginning = _BEGINNING.search(text)
    while beginning and len(values) < _MOST_VALUES:
        try:
            value, end = _DECODER.raw_decode(text, beginning.start())
        except (ValueError, RecursionError):
            break
        values.append(value)
        beginning = _BEGINNING.search(text, end)
    return values
