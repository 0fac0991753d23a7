"""One spelling for the ways in which newspapers write a person's name from another script."""

from __future__ import annotations

import re

from newsbrief.actors.key import slug

_LONGEST_PERSON = 6  # words
# The ending that many Ukrainian and Russian surnames have: Zelenskyy, Zelenskiy.
_SKY = re.compile(r"(?<=[^\W\d_]sk)(?:yy|iy|yi|yj|ij)$", re.IGNORECASE)
_ANY_SKY = re.compile(r"(?<=[a-z]sk)(?:yy|iy|yi|yj|ij|ii|i)$")
_DOUBLE = re.compile(r"([a-z])\1")
_ALIKE = (("kh", "h"), ("ou", "u"), ("ph", "f"), ("ck", "k"), ("x", "ks"), ("w", "v"), ("j", "i"), ("y", "i"))
_MUHAMMAD = re.compile(r"m[ou]hamm?[ae]d")


def plainly_spelled(name: str) -> str:
    """A person's name with the ending of its surname as most newspapers spell it; other names as they are."""
    words = name.split(" ")
    is_full = 1 < len(words) <= _LONGEST_PERSON and all(word[:1].isupper() for word in words)
    return " ".join(_SKY.sub("y", word) for word in words) if is_full else name


def spelled(name: str) -> tuple[str, ...]:
    """The words of a person's name, spelled so that two spellings of one name are equal. For comparing, not showing."""
    return tuple(map(_plain, slug(name).removesuffix("-person").split("-")))


def _plain(word: str) -> str:
    if _MUHAMMAD.fullmatch(word):
        return "muhamad"
    word = _ANY_SKY.sub("y", word)
    for written, alike in _ALIKE:
        word = word.replace(written, alike)
    return _DOUBLE.sub(r"\1", word)
