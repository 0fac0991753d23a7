"""A person behind titles, honorifics and offices, and before what stands after a name."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsbrief.actors.bodies import of_organization, of_state
from newsbrief.actors.key import slug
from newsbrief.actors.names import tables
from newsbrief.actors.phrase import LONGEST_NAME, POSSESSIVE, Word, key_of, state_first, state_last, words_of

_LONGEST_TITLE = 4  # words: "National Security Adviser"
_LONGEST_PERSON = 6
_US_PARTY = re.compile(r"[DRI]-[A-Z][A-Za-z. ]*")
_NUMERAL = re.compile(r"[IVX]+")
_MINISTER_OF = "minister of"  # what follows the field may still be of the field
_QUOTE = re.compile(r"[\"“”„«»]")
_AROUND_NICKNAME = 3  # parts of a name: before, inside and behind the quotation marks
_DESCENT = ("bin", "bint", "ibn")


class Bare(NamedTuple):
    """A person's name without what stood around it; `country` is the one that was in there."""

    name: str
    country: str | None
    is_courtesy: bool = False  # it followed a "Mr.", which only a person has
    is_of_field: bool = False  # it followed a "Minister of Health", which is an office without it, too


class _Title(NamedTuple):
    """The titles that some words begin with: how many words, and what the last says of the name."""

    length: int
    is_doubtful: bool = False  # it could also begin another name
    is_courtesy: bool = False
    is_of_field: bool = False
    is_kept: bool = False  # the name begins with one that belongs to it: "King Charles"


def before_comma(text: str) -> Bare | None:
    """The person of "Ana Roe, Chile's health minister", "Ana Roe, MP" or "Ana Roe MP"; None if that is no office."""
    name, comma, after = text.partition(",")
    after = after.strip()
    if not comma:
        name, _, after = text.rpartition(" ")
        return Bare(name, None) if " " in name and after[:1].isupper() and _is_after_name(after) else None
    if " " not in name or not after:
        return None
    if is_us_party(after) or _is_after_name(after):
        return Bare(name, "USA" if is_us_party(after) else None)
    return _holder(name, words_of(after), after)


def behind_title(text: str, words: list[Word]) -> Bare | None:
    """The person of "US Foreign Minister X", "Mr. X" or "Jordan's King X"; None if no title or no person's name."""
    country, after = _employer_first(words)
    title = _title(after)
    name = after[title.length :]
    if not name or not (title.length or title.is_kept):
        return None
    bare = text[name[0].start :]
    realm = state_last(name)
    if realm is not None and (title.is_kept or len(realm.words) > 1):
        country, name = realm.owner.country, realm.words
        bare = text[name[0].start : name[-1].end]
    if not _is_personal(bare, name) or (title.is_doubtful and len(name) == 1):
        return None
    return Bare(bare, country, title.is_courtesy, title.is_of_field)


def junior(text: str, words: list[Word]) -> Bare | None:
    """The person of "Ana Roe Jr."; None if the name doesn't end so, or if numerals do, which ships have, too."""
    is_junior = len(words) > 1 and words[-1].slug in tables().words["juniors"] and words[-1].raw[0].isupper()
    return Bare(text, None) if is_junior and _is_personal(text, words) else None


def without_nickname(text: str) -> Bare | None:
    """The person of 'Ana "Tall Ana" Roe'; None if nothing stands in quotation marks inside a person's name."""
    parts = _QUOTE.split(text) if len(text) <= LONGEST_NAME else []
    if len(parts) != _AROUND_NICKNAME or not (parts[0].endswith(" ") and parts[2].startswith(" ")):
        return None
    name = f"{parts[0].strip()} {parts[2].strip()}"
    is_name = parts[1].strip() and name.replace(" ", "").isalpha() and name.rsplit(" ", maxsplit=1)[-1][0].isupper()
    return Bare(name, None) if is_name and _is_personal(name, words_of(name)) else None


def is_us_party(text: str) -> bool:
    """Whether it is the party and state of a US legislator: "D-Ohio"."""
    return _US_PARTY.fullmatch(text) is not None


def _holder(name: str, words: list[Word], text: str) -> Bare | None:
    """A person behind whose name an office is told in these words of a text; None if it is no office."""
    words = words[1:] if len(words) > 1 and words[0].slug in ("the", "a", "an") else words
    office = (of_state(text, words) or of_organization(words)) if words else None
    if office is not None and office.kind == "person":
        return Bare(name, office.country)
    place = state_last(words)
    title = place.words if place and place.preposition == "in" else words  # "ambassador in Paris"
    return Bare(name, None) if title and _title(title).length == len(title) else None


def _is_after_name(text: str) -> bool:
    return slug(text) in tables().words["after_names"]


def _employer_first(words: list[Word]) -> tuple[str | None, list[Word]]:
    """The country of the state or organization that a title begins with ("UN envoy"), and the words after it."""
    phrase = state_first(words)
    if phrase is not None:
        return phrase.owner.country, phrase.words
    if _title(words).length:
        return None, words
    for length in range(min(_LONGEST_TITLE, len(words) - 1), 0, -1):
        employer = tables().find(" ".join(word.raw for word in words[:length]))
        if employer:
            rest = words[length:]
            return employer.country, rest[1:] if rest[0].raw == POSSESSIVE else rest
    return None, words


def _title(words: list[Word]) -> _Title:
    lists = tables().words
    end = i = 0
    last = ""
    while i < len(words):
        length = _longest(words, i, lists["royal"])
        if length and not _is_stripped(key_of(words[i : i + length]), words[i + length :]):
            return _Title(i, is_kept=i + length < len(words) and not words[i + length].raw[0].islower())
        length = length or _longest(words, i, lists["honorifics"])
        if length:
            last = key_of(words[i : i + length])
            end = i + length
        elif end == i and last in lists["before_portfolio"] and (length := _field(words[i:])):
            end = i + length
            last = _MINISTER_OF
        elif words[i].slug not in lists["title_words"] and not (end and words[i].raw == POSSESSIVE):
            break
        i += length or 1
    is_doubtful = last == _MINISTER_OF or last in lists["doubtful_honorifics"]
    is_of_field = last == _MINISTER_OF or "-of-" in last
    return _Title(end, is_doubtful, last in lists["courtesy"], is_of_field)


def _field(words: list[Word]) -> int:
    """How many words the field takes that a minister or secretary is "of" or "for"."""
    inside = tables().words["title_words"] | tables().words["fields"] | {"the", "and"}
    if not words or words[0].slug not in ("of", "for"):
        return 0
    end = next((at for at, word in enumerate(words) if at and word.slug not in inside), len(words))
    return end if end > 1 and words[end - 1].slug != "and" else 0


def _longest(words: list[Word], i: int, titles: frozenset[str]) -> int:
    """How many words the longest of the titles takes at word `i`."""
    lengths = range(min(_LONGEST_TITLE, len(words) - i), 0, -1)
    return next((length for length in lengths if key_of(words[i : i + length]) in titles), 0)


def _is_stripped(title: str, name: list[Word]) -> bool:
    """Whether a royal title isn't part of the name it stands before: "Crown Prince Omar bin Haddad"."""
    is_full = len(name) > 1 and _NUMERAL.fullmatch(name[1].raw) is None
    return is_full and (title in tables().words["stripped_royal"] or any(word.raw in _DESCENT for word in name))


def _is_personal(name: str, words: list[Word]) -> bool:
    lists = tables().words
    is_name = not words[0].raw[0].islower() and len(words) <= _LONGEST_PERSON and "," not in name
    return is_name and not any(word.slug in lists["not_personal"] for word in words)
