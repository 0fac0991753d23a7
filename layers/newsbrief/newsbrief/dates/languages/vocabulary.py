"""A language's words for dates: what each is in English, and a pattern that finds them."""

import re
from dataclasses import dataclass
from functools import cache

from newsbrief.dates.languages import eastern, germanic, romance, slavic
from newsbrief.dates.languages.calendar_names import plain_letters

_TABLES = {
    "ar": eastern.ARABIC,
    "de": germanic.GERMAN,
    "es": romance.SPANISH,
    "fr": romance.FRENCH,
    "it": romance.ITALIAN,
    "ja": eastern.JAPANESE,
    "ko": eastern.KOREAN,
    "nl": germanic.DUTCH,
    "pl": slavic.POLISH,
    "pt": romance.PORTUGUESE,
    "ru": slavic.RUSSIAN,
    "tr": eastern.TURKISH,
    "uk": slavic.UKRAINIAN,
    "zh": eastern.CHINESE,
    "": "",
}
LANGUAGES = tuple(_TABLES)
"""Those with a vocabulary; "" stands for all others, of which only the names of months are known."""

_UNSPACED = ("ja", "ko", "zh")  # words follow each other without a space, or with endings


@dataclass(frozen=True)
class Vocabulary:
    """`english` by word or phrase, in plain letters; `token` finds a phrase, a number, a word or a sign."""

    english: dict[str, str]
    token: re.Pattern[str]


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of a primary language subtag, that of no words for one that has none."""
    english = _read(_TABLES.get(language, ""))
    bounded = language not in _UNSPACED
    phrases = "|".join(_phrase(form, bounded=bounded) for form in sorted(english, key=len, reverse=True))
    known = rf"(?P<known>{phrases})|" if phrases else "(?P<known>(?!))|"
    return Vocabulary(english, re.compile(rf"{known}(?P<number>\d+)|(?P<word>[^\W\d_]+)|(?P<sign>.)", re.DOTALL))


def _read(table: str) -> dict[str, str]:
    """A table's entries "form, form=english", with a bar or a line's end between them; "~" is no word at all."""
    english: dict[str, str] = {}
    for entry in re.split(r"[|\n]", plain_letters(table)):
        forms, _, meaning = entry.partition("=")
        for form in forms.split(","):
            if form.strip():
                english.setdefault(form.strip(), "" if meaning.strip() == "~" else meaning.strip())
    return english


def _phrase(form: str, *, bounded: bool) -> str:
    start = r"(?<!\w)" if bounded and form[0].isalnum() else ""
    end = r"(?!\w)" if bounded and form[-1].isalnum() else ""
    return start + re.escape(form).replace(r"\ ", r" +") + end
