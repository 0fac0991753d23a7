"""The legal form that a company's name has with it."""

from __future__ import annotations

from newsbrief.actors.names import tables
from newsbrief.actors.phrase import Word

_SEVERAL = 6  # words: "GmbH & Co. KGaA", "S.A. de C.V."
_JOINS = " ,.&"
_TWO_WORDS = ("A/S", "de C.V.", "de CV")
_PARTNERS = ("& Co", "and Co")  # as much a part of the name as the first partner's


def without_legal_form(text: str, words: list[Word]) -> str:
    """A company's name without "Ltd", "Inc." or "GmbH & Co. KG"; the text itself if it has no such end."""
    end = len(words)
    while end > 1 and len(words) - end < _SEVERAL and (length := _form_before(text, words[:end])):
        end -= length
    first = 1 if end > 1 and words[0].raw.isupper() and words[0].slug in tables().words["forms_before"] else 0
    form = text[words[end - 1].end :]
    is_whole = (not form and not first) or form.strip(" .") in _PARTNERS
    if is_whole or not words[end - 1].raw[0].isupper():
        return text
    return text[words[first].start : words[end - 1].end].rstrip(_JOINS)


def _form_before(text: str, words: list[Word]) -> int:
    """How many of the last words are one legal form."""
    lists = tables().words
    last = words[-1]
    if last.slug in lists["legal_forms"] or (last.slug in lists["legal_initials"] and last.raw.isupper()):
        return 1
    return 2 if len(words) > 2 and text[words[-2].start : last.end] in _TWO_WORDS else 0
