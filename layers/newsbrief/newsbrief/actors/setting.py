"""What an article is about, for the names that mean one actor here and another there.

"Congo" is DR Congo in an article about Kinshasa, "Brussels" is Belgium where only Belgians are spoken of, "the
Foreign Ministry" is the Russian one where the article calls it that, and a person called Jordan isn't the state.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, cached_property
from importlib import resources

from newsbrief.actors.canonical import PERSON, canonical
from newsbrief.actors.key import slug
from newsbrief.actors.names import Canonical, tables
from newsbrief.actors.phrase import LONGEST_NAME, POSSESSIVE, Word, key_of, words_of

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_MOST_PLACES = 50  # of one name that are looked at
_AROUND = 60  # characters
_BREAK = re.compile(r"(?<![A-Z])[.!?](?=\s)|[,;:()\n\"“”—–]")


class Setting:
    """One article's text, asked what a name means in it."""

    def __init__(self, text: str) -> None:
        self._text = text

    def settled(self, name: str, kind: str | None = None) -> str:
        """The name as every article would understand it; the name itself where this one says no more about it.

        `kind` is what the actor is held for; it tells a person from the state of that name.
        """
        if len(name) > LONGEST_NAME:
            return name
        words = words_of(name)
        if kind == PERSON and len(words) == 1 and words[0].slug in tables().words["also_personal"]:
            return f"{name} ({PERSON})"
        return self._meant(name, words) or self._whole(name, words) or name

    def _meant(self, name: str, words: list[Word]) -> str | None:
        """The name with the ambiguous word in it replaced by what the article means by it.

        Only where the word stands for that actor: in "Korean Rice Growers' League" it is part of another's name.
        """
        known = _meanings()
        for length in (2, 1):
            for at in range(len(words) - length + 1):
                meanings = known.get(key_of(words[at : at + length]))
                if not meanings or not _stands_alone(words, at, length):
                    continue
                meant = self._of(meanings)
                if meant is None:
                    continue
                replaced = f"{name[: words[at].start]}{meant}{name[words[at + length - 1].end :]}"
                if _is_understood(replaced, canonical(meant), name, words[at : at + length + 1]):
                    return replaced
        return None

    def _of(self, meanings: dict[str, frozenset[str]]) -> str | None:
        """The one meaning that words of the article tell; None if there is none or several."""
        told = [meaning for meaning, signs in meanings.items() if not signs.isdisjoint(self._words)]
        return told[0] if len(told) == 1 else None

    def _whole(self, name: str, words: list[Word]) -> str | None:
        """A body's name with the state that the article has beside it, always the same: "Russian Foreign Ministry"."""
        alone = canonical(name)
        if alone.kind is not None or not words or canonical(f"Russian {alone.name}").kind != "government_body":
            return None
        found = {actor for at in self._places(alone.name) if (actor := self._beside(at, len(alone.name)))}
        return found.pop() if len(found) == 1 else None

    def _places(self, name: str) -> list[int]:
        """Where the article has a name, in any case: the first places."""
        found: list[int] = []
        at = -1
        sought = name.lower()
        while len(found) < _MOST_PLACES and (at := self._lowered.find(sought, at + 1)) >= 0:
            found.append(at)
        return found

    def _beside(self, at: int, length: int) -> str | None:
        """The name at a place with the state before or after it: the canonical one of the whole, if it is a body."""
        name = self._text[at : at + length]
        before = _BREAK.split(self._text[max(at - _AROUND, 0) : at])[-1].split()
        after = _BREAK.split(self._text[at + length : at + length + _AROUND])[0].split()
        phrases = [" ".join([*before[-taken:], name]) for taken in range(min(3, len(before)), 0, -1)]
        if after[:1] == ["of"]:
            phrases += [" ".join([name, *after[:taken]]) for taken in range(min(5, len(after)), 1, -1)]
        for phrase in phrases:
            found = canonical(phrase)
            if found.kind == "government_body":
                return found.name
        return None

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self._text))

    @cached_property
    def _lowered(self) -> str:
        lowered = self._text.lower()
        return lowered if len(lowered) == len(self._text) else self._text


def countries_meant(name: str) -> frozenset[str]:
    """The countries of the actors that a name may mean, if it means different ones in different articles."""
    return frozenset(filter(None, (canonical(meaning).country for meaning in _meanings().get(slug(name), ()))))


def _stands_alone(words: list[Word], at: int, length: int) -> bool:
    """Whether words are no part of a longer name that says itself which is meant: "Democratic Republic of Congo"."""
    if words[at].raw[0].islower() or (at and words[at - 1].raw[0].isupper()):
        return False
    names = tables()
    spans = [(0, len(words))]
    for first in range(max(at + length - names.longest_form, 0), at + 1):
        spans += [(first, end) for end in range(at + length, min(first + names.longest_form, len(words)) + 1)]
    longer = (key_of(words[first:end]) for first, end in spans if end - first > length)
    return not any(key in names.forms or key in names.names for key in longer)


def _is_understood(replaced: str, meant: Canonical, name: str, words: list[Word]) -> bool:
    """Whether a name with its ambiguous word replaced is that actor's, or a body's, an office's or a person's of it.

    `words` are the ambiguous ones and the one after them. What else the name is of keeps its own words.
    """
    found, alone = canonical(replaced), canonical(name)
    if found.key == meant.key:
        return True
    key = key_of(words[:1])
    if alone.kind == PERSON and key in alone.key.split("-"):  # her own name: "Georgia Roe, MP"
        return False
    if meant.kind == "political_party":
        return found.kind == PERSON
    if found.kind is None:  # "Congo's Ana Roe" is she
        return len(words) > 1 and words[-1].raw == POSSESSIVE and found.country is not None and found.name in name
    is_seat = meant.kind != "government_body" and key not in tables().forms and tables().find(words[0].raw) is not None
    return not (is_seat and found.kind == "government_body")  # the police of Brussels are the city's


@cache
def _meanings() -> dict[str, dict[str, frozenset[str]]]:
    """By the key of an ambiguous name: its meanings and the words that tell each."""
    text = resources.files(__package__).joinpath("meanings.toml").read_text(encoding="utf-8")
    found: dict[str, dict[str, frozenset[str]]] = {}
    for name, entry in tomllib.loads(text).items():
        forms = entry.pop("forms", [])
        meanings = {meaning: frozenset(signs) for meaning, signs in entry.items()}
        found.update((slug(form), meanings) for form in (name, *forms))
    return found
