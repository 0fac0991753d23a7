"""One name and one key for each actor, whatever an article calls it.

The names come from two tables: `states.json`, generated, and `names.toml`, which is meant to be edited.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from newsbrief.actors.names import Canonical, slug, tables

__all__ = ["Canonical", "canonical", "country_of", "slug"]

_LONGEST_TITLE = 4  # words: "National Security Adviser"
LONGEST_NAME = 200  # characters; a longer "name" is a sentence and isn't looked up

_TOKEN = re.compile(r"\b[^\W\d_](?:\.[^\W\d_])+\b\.?|[^\W_]+")
_ARTICLE = re.compile(r"^the\s+(?=\S)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?<=\S)['’ʼ‘`´]s$", re.IGNORECASE)
_IN_PARENTHESES = re.compile(r"\s*\([^()]*\)$")
_BEFORE_PLACES = ("of", "in", "from", "for", "to", "the")
_EDGES = " ,;:\"'`´“”„‟‘’‚‛«»‹›"


class _Token(NamedTuple):
    raw: str  # without full stops
    slug: str
    start: int
    end: int


class _Phrase(NamedTuple):
    """What a phrase says about a state: "Parliament of Ukraine", "senior Russian officials"."""

    iso3: str | None
    is_part: bool  # it names only a part of that state: Scotland
    words: list[_Token]  # the rest of the phrase
    preposition: str  # between the words and the state, if it comes last


_NO_STATE = _Phrase(None, False, [], "")


def canonical(name: str) -> Canonical:
    """The actor a name stands for: a state, a known organization, a body of a state, or the name itself, cleaned."""
    text = _clean(name)
    if len(text) > LONGEST_NAME:
        return _unknown(text)
    plain = _IN_PARENTHESES.sub("", text)
    if plain and plain != text:
        return tables().find(text) or canonical(plain)
    tokens = _tokens(text)
    return tables().find(text) or _of_state(text, tokens) or _titled(text, tokens) or _unknown(text)


def country_of(text: str) -> str | None:
    """ISO alpha-3 code of the one state a phrase names ("President of France"); None if none or several."""
    if len(text) > LONGEST_NAME:
        return None
    tokens = _tokens(text)
    found = set()
    i = 0
    while i < len(tokens):
        iso3, length = _form_at(tokens, i)
        if iso3 and _is_meant(tokens, i, length):
            found.add(iso3)
        i += max(length, 1)
    return found.pop() if len(found) == 1 else None


def _clean(name: str) -> str:
    """The name without quotation marks, leading article and possessive ending; never emptied by that."""
    text = " ".join(unicodedata.normalize("NFC", name).split())
    while len(text) <= LONGEST_NAME:
        shorter = _ARTICLE.sub("", _POSSESSIVE.sub("", text.strip(_EDGES)))
        if shorter in ("", text):
            break
        text = shorter
    return text


def _unknown(text: str) -> Canonical:
    return Canonical(text, slug(text), None, None)


def _tokens(text: str) -> list[_Token]:
    found = []
    for match in _TOKEN.finditer(text):
        raw = match[0].replace(".", "")
        found.append(_Token(raw, slug(raw), match.start(), match.end()))
    return found


def _key(tokens: list[_Token]) -> str:
    return "-".join(token.slug for token in tokens)


def _form_at(tokens: list[_Token], i: int) -> tuple[str | None, int]:
    """The state that the longest form starting at token `i` names, and that form's length; (None, 0) if none."""
    names = tables()
    if tokens[i].raw[0].islower():  # "polish", "turkey"
        return None, 0
    for length in range(min(names.longest_form, len(tokens) - i), 0, -1):
        key = _key(tokens[i : i + length])
        if key in names.forms:
            return names.forms[key], length
    abbreviated = names.exact.get(tokens[i].raw)
    return (abbreviated.country, 1) if abbreviated and abbreviated.kind == "state" else (None, 0)


def _is_meant(tokens: list[_Token], i: int, length: int) -> bool:
    """Whether a state's name that is also a person's ("Jordan") stands where only a state does."""
    words = tables().words
    if _key(tokens[i : i + length]) not in words["also_personal"] or len(tokens) == length:
        return True
    after = tokens[i + length].slug if i + length < len(tokens) else ""
    before = tokens[i - 1].slug if i else ""
    return before in _BEFORE_PLACES or after == "s" or after in words["title_words"] or after in words["honorifics"]


def _of_state(text: str, tokens: list[_Token]) -> Canonical | None:
    """A state's government as the state, a body of it as an actor of its own; None for other phrases."""
    names = tables()
    for phrase in (_state_first(tokens), _state_last(tokens)):
        if phrase.iso3 is None or not phrase.words:
            continue
        is_government = _key(phrase.words) in names.words["government"]
        if is_government and not phrase.is_part:
            return names.states[phrase.iso3]
        if is_government or (phrase.preposition != "in" and _is_body(phrase.words)):
            return Canonical(text, slug(text), "government_body", phrase.iso3)
    return None


def _state_first(tokens: list[_Token]) -> _Phrase:
    """The phrase split after the state it begins with: "senior Russian officials", "Russia's army"."""
    names = tables()
    i = next((i for i, token in enumerate(tokens) if token.slug not in names.words["qualifiers"]), None)
    if i is None:
        return _NO_STATE
    iso3, length = _form_at(tokens, i)
    rest = tokens[i + length :]
    if rest and rest[0].slug == "s":
        rest = rest[1:]
    return _Phrase(iso3, _key(tokens[i : i + length]) in names.parts, rest, "")


def _state_last(tokens: list[_Token]) -> _Phrase:
    """The phrase split before the state it ends with: "Parliament of Ukraine", "authorities in Moscow"."""
    names = tables()
    at = next((i for i in range(len(tokens) - 1, 0, -1) if tokens[i].raw in ("of", "in")), None)
    if at is None:
        return _NO_STATE
    place = tokens[at + 1 :]
    if place and place[0].slug == "the":
        place = place[1:]
    key = _key(place)
    known = names.find(" ".join(token.raw for token in place))
    iso3 = known.country if known and known.kind == "state" else names.forms.get(key)
    return _Phrase(iso3, key in names.parts, tokens[:at], tokens[at].raw)


def _is_body(words: list[_Token]) -> bool:
    """Whether the words beside a state's name are those of an authority: "foreign ministry", "army"."""
    key = _key(words)
    lists = tables().words
    if key in lists["body_phrases"]:
        return True
    if len(words) > 8:
        return False
    return any(
        key == noun or key.endswith(f"-{noun}") or key.startswith((f"{noun}-of-", f"{noun}-for-"))
        for noun in lists["body_nouns"]
    )


def _titled(text: str, tokens: list[_Token]) -> Canonical | None:
    """A person behind a title, "US Foreign Minister X" or "Mr. X"; None if no title or no person's name."""
    country, title = _employer_first(tokens)
    end, is_doubtful = _title_end(title)
    if end == 0 or end == len(title):
        return None
    rest = text[title[end - 1].end :].lstrip(". ")
    if not _is_personal(rest, title[end:]) or (is_doubtful and " " not in rest):
        return None
    person = canonical(rest)
    return person if person.kind else Canonical(person.name, person.key, "person", country)


def _employer_first(tokens: list[_Token]) -> tuple[str | None, list[_Token]]:
    """The country of the state or organization that a title begins with ("UN envoy"), and the words after it."""
    phrase = _state_first(tokens)
    if phrase.iso3:
        return phrase.iso3, phrase.words
    for length in range(min(_LONGEST_TITLE, len(tokens) - 1), 0, -1):
        employer = tables().find(" ".join(token.raw for token in tokens[:length]))
        if employer:
            return employer.country, tokens[length:]
    return None, tokens


def _title_end(tokens: list[_Token]) -> tuple[int, bool]:
    """How many tokens the titles at the start take, and whether the last could also begin another name."""
    words = tables().words
    end = i = 0
    last = ""
    while i < len(tokens):
        lengths = range(min(_LONGEST_TITLE, len(tokens) - i), 0, -1)
        length = next((n for n in lengths if _key(tokens[i : i + n]) in words["honorifics"]), 0)
        if length:
            last = _key(tokens[i : i + length])
            end = i + length
        elif tokens[i].slug not in words["title_words"]:
            break
        i += length or 1
    return end, last in words["doubtful_honorifics"]


def _is_personal(name: str, tokens: list[_Token]) -> bool:
    words = tables().words
    is_name = not tokens[0].raw[0].islower() and len(tokens) <= 6 and "," not in name
    return is_name and not any(token.slug in words["not_personal"] for token in tokens)
