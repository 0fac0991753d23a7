"""A name as words, and the state or part of a state that it begins or ends with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from newsbrief.actors.key import slug
from newsbrief.actors.names import Canonical, tables

POSSESSIVE = "'s"
LONGEST_NAME = 200  # characters; a longer "name" is a sentence and isn't looked up

_TOKEN = re.compile(r"\b[^\W\d_](?:\.[^\W\d_])+\b\.?|[^\W_]+")
_APOSTROPHES = "'’ʼ‘`´"
_BEFORE_PLACES = ("of", "in", "from", "for", "to", "the")


class Word(NamedTuple):
    """A word of a name. `raw` is without full stops, "'s" for any possessive; `start` and `end` are offsets."""

    raw: str
    slug: str
    start: int
    end: int


class Phrase(NamedTuple):
    """What a phrase says about an actor it belongs to: "Parliament of Ukraine", "senior Russian officials"."""

    owner: Canonical
    words: list[Word]  # the rest of the phrase
    preposition: str = ""  # between the words and the owner, if that comes last
    is_possessive: bool = False
    may_be_personal: bool = False  # the owner's name may be a person's, and nothing says it isn't


def words_of(text: str) -> list[Word]:
    """The words of a name, an abbreviation with full stops as one."""
    found = []
    for match in _TOKEN.finditer(text):
        raw = match[0].replace(".", "")
        is_possessive = raw in ("s", "S") and match.start() > 0 and text[match.start() - 1] in _APOSTROPHES
        found.append(Word(POSSESSIVE if is_possessive else raw, slug(raw), match.start(), match.end()))
    return found


def key_of(words: list[Word]) -> str:
    """The key of some words."""
    return "-".join(word.slug for word in words)


def form_at(words: list[Word], i: int) -> tuple[Canonical | None, int]:
    """The state or part of one that the longest form starting at word `i` names, and its length in words.

    (None, 0) if there is none, (None, length) for a form that only looks like one: "South China Sea".
    """
    names = tables()
    if words[i].raw[0].islower():  # "polish", "turkey"
        return None, 0
    for length in range(min(names.longest_form, len(words) - i), 0, -1):
        key = key_of(words[i : i + length])
        if key in names.forms:
            return (None if _is_places(words[i + length : i + length + 1]) else names.owner(key)), length
    abbreviated = names.exact.get(words[i].raw)
    return (abbreviated, 1) if abbreviated and abbreviated.kind == "state" else (None, 0)


def _is_places(after: list[Word]) -> bool:
    """Whether the word after a state's name makes it a city's or a street's."""
    return bool(after) and after[0].raw[0].isupper() and after[0].slug in tables().words["of_places"]


def state_first(words: list[Word]) -> Phrase | None:
    """The phrase split after the state it begins with: "senior Russian officials", "Russia's army"."""
    qualifiers = tables().words["qualifiers"]
    for i, word in enumerate(words):
        owner, length = form_at(words, i)
        if owner is not None:
            rest = words[i + length :]
            if rest and rest[0].raw == POSSESSIVE:
                return Phrase(owner, rest[1:], is_possessive=True)
            may_be_personal = key_of(words[i : i + length]) in tables().words["also_personal"]
            return Phrase(owner, rest, may_be_personal=may_be_personal)
        if length or word.slug not in qualifiers:
            return None
    return None


def state_last(words: list[Word]) -> Phrase | None:
    """The phrase split before the state it ends with: "Parliament of Ukraine", "authorities in Moscow"."""
    names = tables()
    for at in range(1, len(words) - 1):
        if words[at].raw not in ("of", "in"):
            continue
        place = words[at + 2 :] if words[at + 1].slug == "the" else words[at + 1 :]
        known = names.find(" ".join(word.raw for word in place))
        owner = known if known and known.kind == "state" else names.owner(key_of(place))
        if owner is not None:
            return Phrase(owner, words[:at], words[at].raw)
    return None


def is_in_longer_names(name: str) -> bool:
    """Whether a name is a state's that stands in longer names, too: "Guinea", "China"."""
    return slug(name) in _nested()


def is_of_longer(pieces: Sequence[str], first: int, last: int) -> bool:
    """Whether a state's name in a text is part of another name: "Guinea" of "Equatorial Guinea", "China" of a sea's.

    The name is pieces `first` to `last` of the text's words and marks, both included.
    """
    names = tables()
    key = slug(" ".join(pieces[first : last + 1]))
    if key not in _nested():
        return False
    for start in range(max(last - names.longest_form + 1, 0), first + 1):
        for end in range(last, min(start + names.longest_form, len(pieces))):
            longer = slug(" ".join(pieces[start : end + 1]))
            is_other = longer in names.forms and names.owner(longer) != names.owner(key)
            if is_other and pieces[start][0].isupper():
                return True
    return False


@cache
def _nested() -> frozenset[str]:
    """The keys of states' names that are part of longer ones."""
    forms = tables().forms
    parts = {
        "-".join(words[first:end])
        for words in (key.split("-") for key in forms)
        for first in range(len(words))
        for end in range(first + 1, len(words) + 1)
        if end - first < len(words)
    }
    return frozenset(parts & forms.keys())


def country_of(text: str) -> str | None:
    """ISO alpha-3 code of the one state a phrase names ("President of France"); None if none or several."""
    if len(text) > LONGEST_NAME:
        return None
    words = words_of(text)
    found = set()
    i = 0
    while i < len(words):
        owner, length = form_at(words, i)
        if owner and _is_meant(words, i, length):
            found.add(owner.country)
        i += max(length, 1)
    return found.pop() if len(found) == 1 else None


def _is_meant(words: list[Word], i: int, length: int) -> bool:
    """Whether a state's name that is also a person's ("Jordan") stands where only a state does."""
    lists = tables().words
    if key_of(words[i : i + length]) not in lists["also_personal"] or len(words) == length:
        return True
    after = words[i + length].slug if i + length < len(words) else ""
    before = words[i - 1].slug if i else ""
    return before in _BEFORE_PLACES or after == "s" or after in lists["title_words"] or after in lists["honorifics"]
