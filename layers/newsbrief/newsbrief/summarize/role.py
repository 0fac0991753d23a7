"""The country behind a role: the one an office is held in, not the one it is about."""

import re

from newsbrief.actors.canonical import LONGEST_NAME, country_of, slug
from newsbrief.actors.names import tables

_OFFICES = frozenset(
    "president minister premier chancellor king queen emir sultan prince princess ruler leader head speaker "
    "ambassador envoy consul diplomat representative governor commander chief spokesman spokeswoman spokesperson "
    "prosecutor senator lawmaker citizen".split()
)
_POSSESSIVE = re.compile(r"['’]s?$")


def country_of_role(role: str) -> str | None:
    """ISO alpha-3 code of the state that a role begins with, or that follows an office and "of"; else None.

    "Russian Foreign Minister" and "President of France" name their country; "ambassador to Russia", "critic of
    China" and "envoy for Syria" don't.
    """
    if len(role) > LONGEST_NAME:
        return None
    words = role.replace(",", " ").split()
    before = tables().words["title_words"] | tables().words["qualifiers"] | {"the"}
    first = next((at for at, word in enumerate(words) if slug(word) not in before), len(words))
    found = _state_at(words[first:])
    for at in range(1, len(words) - 1):
        if found is None and words[at] == "of" and words[at - 1].lower() in _OFFICES:
            found = _state_at(words[at + 2 :] if words[at + 1] == "the" else words[at + 1 :])
    return found


def _state_at(words: list[str]) -> str | None:
    """The state that the first words name."""
    names = tables()
    for length in range(min(names.longest_form, len(words)), 0, -1):
        name = _POSSESSIVE.sub("", " ".join(words[:length]))
        if slug(name) in names.forms or names.find(name):
            # With the word after it, which may tell a person's name (Jordan Smith) from a state's.
            return country_of(" ".join(words[: length + 1]))
    return None
