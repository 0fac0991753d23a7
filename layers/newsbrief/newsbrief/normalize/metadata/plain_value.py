"""A value of metadata as plain text on one line: no entities, no markup, no invisible characters."""

import html
import re

from newsbrief.normalize.text.paragraphs import clean

# Only whole entities: "AT&T" and "?a=1&copy=2" are no markup.
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});", re.I)
_ELEMENT = re.compile(r"</?[a-z][^<>]{0,200}>", re.I)


def one_line(value: str) -> str:
    """Clean text with single spaces."""
    return " ".join(clean(value).split())


def plain_value(value: str) -> str:
    """A document's value on one line, its entities (even twice escaped) and elements resolved."""
    if "&" in value:
        value = _unescaped(_unescaped(value))
    if "<" in value:
        value = _ELEMENT.sub(" " if "<br" in value.lower() else "", value)
    return one_line(value)


def _unescaped(value: str) -> str:
    return _ENTITY.sub(lambda match: html.unescape(match[0]), value)
