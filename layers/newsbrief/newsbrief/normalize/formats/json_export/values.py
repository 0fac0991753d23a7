"""The text of a file to its JSON values: one, several after one another, or one a line."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import Any, cast

from newsbrief.errors import Rejected
from newsbrief.normalize.limits import Limits

# A string that is never closed ends with the text, so that each character is read once.
_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.S)
_BRACKETS = b"[{]}"
_OTHERS = bytes(set(range(256)) - set(_BRACKETS))
_LEVELS = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_LINE = re.compile(r"[^\n]+")
_BETWEEN = re.compile(r"[\s,\x1e]*")
_LINES_LOOKED_AT = 1000
_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Damaged:
    """A line of JSON Lines that is no JSON."""


def _integer(digits: str) -> int | float:
    """Python refuses integers of more than some thousand digits, and no field of an article is that exact."""
    return int(digits) if len(digits) <= _DIGITS else float(digits)


# The standard library's parser: pydantic's is faster, but refuses lone surrogates and line feeds in strings, and so
# whole files for one field that may not even be read. `strict=False` allows the line feeds.
_DECODER = json.JSONDecoder(strict=False, parse_int=_integer)


def values_in(text: str, limits: Limits) -> list[Any]:
    """The one value in a JSON text, those after one another, or the value or Damaged of each line of JSON Lines.

    No more than may be articles, and one.

    Rejected(CORRUPT | TOO_COMPLEX).
    """
    _check_depth(text, limits.max_depth)
    try:
        return [_DECODER.decode(text)]
    except json.JSONDecodeError as error:
        values = _sequence_in(text, limits.max_articles + 1) or _lines_in(text, limits.max_articles + 1)
        if all(isinstance(value, Damaged) for value in values):
            raise Rejected(
                "CORRUPT",
                f"The file should be JSON, but is damaged at line {error.lineno:,}, column {error.colno:,}: "
                f"{error.msg}. Export it again and drop that.",
            ) from error
        return values


def _sequence_in(text: str, most: int) -> list[Any]:
    """Objects and lists with nothing between them but white space, commas or record separators; none if any is damaged.

    Programs write them over many lines, too.
    """
    values: list[Any] = []
    at = 0
    while len(values) < most:
        at = cast("re.Match[str]", _BETWEEN.match(text, at)).end()
        if at == len(text):
            break
        try:
            value, at = _DECODER.raw_decode(text, at)
        except json.JSONDecodeError:
            return []
        values.append(value)
    return values


def _lines_in(text: str, most: int) -> list[Any]:
    """The values of JSON Lines, if most lines look like an object or a list of their own; the last may be cut short."""
    lines = objects = 0
    for line in islice(_lines(text), _LINES_LOOKED_AT):
        lines += 1
        objects += line[0] in "{[" and line[-1] in "}]"
    if lines < 2 or objects < lines / 2:
        return []
    return [_value(line) for line in islice(_lines(text), most)]


def _lines(text: str) -> Iterator[str]:
    return (line for match in _LINE.finditer(text) if (line := match[0].strip()))


def _value(line: str) -> Any:
    try:
        return _DECODER.decode(line)
    except json.JSONDecodeError:
        return Damaged()


def _check_depth(text: str, most: int) -> None:
    """Asked before parsing, since the parser recurses."""
    brackets = _STRING.sub("", text).encode("ascii", "ignore").translate(None, _OTHERS)
    if max(accumulate(map(_LEVELS.__getitem__, brackets)), default=0) > most:
        raise Rejected(
            "TOO_COMPLEX",
            f"The file's JSON nests more than {most:,} levels deep, which no export needs. Drop a flatter one.",
        )
