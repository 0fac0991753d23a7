"""The country behind a role: the one an office is held in, not the one it is about."""

from __future__ import annotations

import re

from newsbrief.actors.canonical import LONGEST_NAME, canonical, country_of, slug
from newsbrief.actors.names import tables

_OFFICES = frozenset(
    "president minister premier chancellor king queen emir sultan prince princess ruler leader head speaker "
    "ambassador envoy consul diplomat representative governor commander chief spokesman spokeswoman spokesperson "
    "prosecutor senator lawmaker citizen".split()
)
_SEATS = frozenset("senator lawmaker representative congressman congresswoman republican democrat".split())
_VOICES = ("spokesman", "spokeswoman", "spokesperson")
_EMPLOYERS = ("government_body", "political_party", "armed_group")
_POSSESSIVE = re.compile(r"['’]s?$")
# The end of a sentence or a clause, but not of an abbreviated title: "Lt. Gov."
_BREAK = re.compile(r"(?<=[^\W\d_]{5})\.(?=\s)|[!?,;:()\n\"“”—–]")
_AROUND = 80  # characters beside a name that may hold its bearer's office
_LONGEST_OFFICE = 6  # words
_LIKEWISE = ("counterpart", "colleague")  # "his Turkish counterpart" holds the like office in Turkey
_AFTER_APPOSITION = ',.;:)”"—–'


def country_of_role(role: str) -> str | None:
    """ISO alpha-3 code of the state that a role begins with, or that follows an office and "of"; else None.

    "Russian Foreign Minister", "President of France" and "senator from Ohio" name their country; "ambassador to
    Russia", "critic of China" and "envoy for Syria" don't.
    """
    if len(role) > LONGEST_NAME:
        return None
    words = role.replace(",", " ").split()
    before = tables().words["title_words"] | tables().words["qualifiers"] | {"the", "a", "an"}
    first = next((at for at, word in enumerate(words) if slug(word) not in before), len(words))
    found = _state_at(words[first:])
    for at in range(1, len(words) - 1):
        office = words[at - 1].lower()
        is_held_in = (words[at] == "of" and office in _OFFICES) or (words[at] in ("of", "from") and office in _SEATS)
        is_held_in = is_held_in or (words[at] == "for" and office in _VOICES)
        if found is None and is_held_in:
            found = _state_at(words[at + 2 :] if words[at + 1] == "the" else words[at + 1 :])
    return found


def country_beside(text: str, start: int, end: int) -> str | None:
    """The country of the office that a text has right before or after a person's name: "Chile's minister Ana Roe"."""
    name = text[start:end]
    before = _last_words(text[max(start - _AROUND, 0) : start])
    phrases = [" ".join([*before[-taken:], name]) for taken in range(min(_LONGEST_OFFICE, len(before)), 0, -1)]
    if text[end : end + 2] == ", ":
        phrases.append(f"{name}, {_BREAK.split(text[end + 2 : end + _AROUND])[0].strip()}")
    alone = canonical(name)
    found = (canonical(phrase) for phrase in phrases)
    beside = next(
        (one.country for one in found if one.country and one.key == alone.key and one.kind in ("person", None)), None
    )
    return beside or _country_before_comma(text, start, end)


def _country_before_comma(text: str, start: int, end: int) -> str | None:
    """The country of the office that a name with commas around it is said to hold: "Chile's premier, Ana Roe, left"."""
    office, comma, title = text[max(start - _AROUND, 0) : start].rpartition(",")
    if not comma or not text[end : end + 1] or text[end] not in _AFTER_APPOSITION:
        return None
    name = text[start:end]
    if title.strip() and canonical(f"{title.strip()} {name}").key != canonical(name).key:  # ", General Ana Roe,"
        return None
    words = _last_words(office)
    if words and words[-1] in _LIKEWISE:
        words[-1] = "minister"
    phrases = (" ".join(words[-taken:]) for taken in range(min(_LONGEST_OFFICE, len(words)), 0, -1))
    found = (canonical(phrase) for phrase in phrases)
    return next((one.country for one in found if one.country and one.kind == "person"), None)


def _last_words(text: str) -> list[str]:
    return _BREAK.split(text)[-1].split()


def _state_at(words: list[str]) -> str | None:
    """The state that the first words name, or that has the body or party that they name."""
    names = tables()
    for length in range(min(names.longest_form, len(words)), 0, -1):
        name = _POSSESSIVE.sub("", " ".join(words[:length]))
        known = names.find(name)
        if slug(name) in names.forms or (known and known.kind == "state"):
            # With the word after it, which may tell a person's name (Jordan Smith) from a state's.
            return country_of(" ".join(words[: length + 1])) or (
                known.country if known and length == len(words) else None
            )
        if known:
            return known.country if known.kind in _EMPLOYERS else None
    return None
