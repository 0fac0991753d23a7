"""The acronyms that an article introduces: "the Harbour Workers' Union (HWU)", "HWU (Harbour Workers' Union)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsbrief.actors.key import slug
from newsbrief.actors.phrase import Word, words_of

_AFTER_NAME = re.compile(r"\((?:the |or )?([^\W\d_][\w.&]{1,9})\)")
_BEFORE_NAME = re.compile(r"\b([^\W\d_][\w.&]{1,9}) \(([^()\n]{4,100})\)")
_LONGEST = 120  # characters of a name that an acronym follows
_SMALL = ("of", "the", "for", "and", "in", "on", "to", "s", "de", "la", "des", "du", "der", "und")


def introduced(text: str) -> Iterator[tuple[str, str, int]]:
    """Each acronym's key with the name it is short for, and where the text introduces it."""
    for match in _AFTER_NAME.finditer(text):
        before = text[max(match.start() - _LONGEST, 0) : match.start()].rsplit("\n", 1)[-1]
        name = _ending(before, match[1])
        if name:
            yield slug(match[1]), name, match.start()
    for match in _BEFORE_NAME.finditer(text):
        if _is_acronym(match[1]) and initials(match[2]) == _letters(match[1]):
            yield slug(match[1]), match[2], match.start()


def initials(name: str) -> str:
    """The first letters of a name's words, in capitals, without the small words."""
    return "".join(word.raw[0] for word in words_of(name) if word.slug not in _SMALL).upper()


def _ending(text: str, acronym: str) -> str | None:
    """The name at the end of a text that an acronym is short for."""
    letters = _letters(acronym)
    words = words_of(text)
    if not _is_acronym(acronym) or not words:
        return None
    for first in range(len(words) - 1, -1, -1):
        found = "".join(word.raw[0] for word in words[first:] if word.slug not in _SMALL).upper()
        if len(found) > len(letters):
            return None
        if found == letters and _begins_name(words[first]):
            return text[words[first].start :].strip(" \"'“”‘’")
    return None


def _begins_name(word: Word) -> bool:
    return word.raw[0].isupper() and word.slug not in _SMALL


def _is_acronym(text: str) -> bool:
    return sum(map(str.isupper, text)) > 1


def _letters(acronym: str) -> str:
    return "".join(filter(str.isalpha, acronym)).upper()
