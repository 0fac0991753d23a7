"""A date expression of another language in English words, as far as `plain` needs it.

Word for word by a vocabulary, then what stands in another order is put in place. A vocabulary's English may begin with
a mark: "<" for a word that may stand before or after what it belongs to, ">" for one that stands behind it.
"""

import re
from collections.abc import Iterator
from functools import cache

from newsbrief.dates.languages.calendar_names import month_named, plain_letters
from newsbrief.dates.languages.vocabulary import LANGUAGES, vocabulary
from newsbrief.dates.words import ANY_MONTH, ANY_WEEKDAY, MONTHS, SEASONS

_ENGLISH = "en"
_LONGEST = 120  # characters
_SIGNS = frozenset(" -/.:,'()")
# What stands for a word while a text's own words are looked up: letters that no text keeps. The last is no word,
# and only marks a number that has been one with a sign of its own.
_PRIVATE = [chr(0xE000 + number) for number in range(16)]
_WORD_OF = dict(zip(_PRIVATE, (*MONTHS, "th", "day", "s", ""), strict=True))
_TH, _DAYS, _DECADE, _NUMBERED_SO = _PRIVATE[12:]
_SAME_SIGN = str.maketrans(
    dict.fromkeys("‐‑‒–—―−～~", "-")
    | dict.fromkeys("‘’ʼ`´", "'")
    | dict.fromkeys("،、，", ",")
    | dict.fromkeys('"“”„«»「」', " ")
    | dict.fromkeys(_PRIVATE, "?")
)

_UNIT = r"(?:hour|day|week|month|quarter|year|decade)"
_NOUN = rf"(?:{_UNIT}|weekend|{ANY_WEEKDAY}|{ANY_MONTH}|{'|'.join(SEASONS)})"
_WHICH = "next|last|this"

# Numbered dates of Chinese, Japanese and Korean ("3日前" is three days ago), decades, and endings after a number.
_NUMBERED: tuple[tuple[str, str], ...] = (
    (r"(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일]", rf"{_NUMBERED_SO}\1-\2-\3 "),
    (r"(\d{1,2}) ?[日일] ?(?=前|後|后|以内|内|間|전|후|뒤|이내|안)", rf"\1 {_DAYS} "),
    (r"(\d{4}) ?[年년](?!间|間)", rf" {_NUMBERED_SO}\1 "),
    (r"\b1[oº]\b", "1"),
    (r"\b(\d{3}0)(?:er jahren?|-(?:е|х|ті|тих)(?: (?:год|рок)\w*| гг\.?)?)(?!\w)", rf" \1{_DECADE} "),
    (r"(?<=\d)'\w+", " "),
    (r"\b(\d{1,2})h(\d\d)\b", r"\1:\2"),
    (r"(tag|mittwoch)(?:abend|morgen|nacht|mittag|nachmittag|vormittag|fruh)\b", r"\1"),
    (r"([下上这這本])[个個]?(?:周|週|星期)(?=[一二三四五六日天])", r"\1周周"),
)
_NUMBERED_MONTH = re.compile(r"(?<!\d)(1[0-2]|0?[1-9]) ?[月월](?: ?(\d{1,2}) ?[日号號일])?")
_NUMBERED_DAY = re.compile(r"(?<!\d)(\d{1,2}) ?[日号號일](?!間)")

_ORDERS: tuple[tuple[str, str], ...] = (
    (rf"\b({_UNIT})s\b", r"\1"),
    (r"\b([a-z]+)(?: \1)+\b", r"\1"),
    (r"(?<=\d)\.(?=[ -]|$)", ""),
    (r"\b(?:the year|decade)(?: of)? (\d{3}0)\b", r"\1s"),
    # which one, how long ago
    (rf"(\d+) <?({_WHICH}) ({_UNIT})\b", r"\2 \1 \3"),
    (rf"\b({_NOUN}) <({_WHICH})\b", r"\2 \1"),
    (rf"(<ago|<later|<in|^within) ({_UNIT})$", r"\1 1 \2"),
    (rf"^({_UNIT}) (ago|>later|>within)$", r"1 \1 \2"),
    (rf"<ago ((?:around )?\d+ {_UNIT})\b", r"\1 ago"),
    (rf"<later (\d+ {_UNIT})\b|(\d+ {_UNIT}) >later\b", r"in \1\2"),
    (rf"(\d+ {_UNIT}) >within\b", r"within \1"),
    (r" ago\b(?<!hour ago)(?<!day ago)(?<!week ago)(?<!month ago)(?<!year ago)", ""),
    # a part behind its whole
    (r"^>(early|mid|end of) (year|month)$", r"\1 \2"),
    (r"^(.+?) >(early|mid|end of) (?:year|month)$", r"\2 \1"),
    (r"^(.+?) >(early|mid)\b", r"\2 \1"),
    (r"^(.+?) >end\b", r"end of \1"),
    (r"<ago\b", "before"),
    (r"<later\b", "after"),
    (r">\w+", ""),
    ("<", ""),
    (r"(?: (?:to|in|at|from|of|and))+$", ""),
    (r"\b(\d{4}) year\b", r"\1"),
)

_HOURS = re.compile(r"(?:<ago|in|within|next|last) \d{1,3} h\b")
_TIME = re.compile(r"\b(?:(?:at|in|to) )?\d{1,2}(?:[:.]\d\d)? ?h\b|\b(?:at|in|to) \d{1,2}:\d\d\b")
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_SHARED_MONTH = re.compile(rf"\b(\d{{1,2}}) ({ANY_MONTH}) to (\d{{1,2}})(?:th)?$")


def translations(text: str, language: str | None) -> Iterator[str]:
    """The expression in English, once for each language that has all its words; `language` (BCP 47) tells which.

    Nothing for English, and for a text too long to be a date expression.
    """
    primary = (language or "").split("-")[0].lower()
    if primary == _ENGLISH or len(text) > _LONGEST:
        return
    plain = " ".join(plain_letters(text.translate(_SAME_SIGN)).split()).strip(" .,")
    named = _numbers_named("".join(str(int(char)) if char.isdecimal() else char for char in plain))
    if not any(char.isalpha() or char in _WORD_OF for char in named):
        return
    for tag in (primary if primary in LANGUAGES else "",) if primary else LANGUAGES:
        if (words := _word_for_word(named, tag)) is not None:
            ends = _TIME.sub(" ", _HOURS.sub(lambda match: f"{match[0]}our", words)).split(" to ")
            joined = " to ".join(filter(None, map(_in_order, ends)))
            if not _ORDINAL.fullmatch(joined) or any(map(str.isdigit, named)):  # "second" is hardly a day of the month
                yield _SHARED_MONTH.sub(r"\1 to \3 \2", joined)


@cache
def _compiled(rules: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns compiled when the first text of another language comes; most articles have none."""
    return tuple((re.compile(pattern), replacement) for pattern, replacement in rules)


def _numbers_named(text: str) -> str:
    """Numbered dates as other languages have them."""
    for pattern, replacement in _compiled(_NUMBERED):
        text = pattern.sub(replacement, text)
    text = _NUMBERED_MONTH.sub(lambda match: f" {match[2] or ''} {_PRIVATE[int(match[1]) - 1]} ", text)
    return _NUMBERED_DAY.sub(rf" \1{_TH} ", text)


def _word_for_word(text: str, language: str) -> str | None:
    """The text's words in English, or None if one of them isn't known or there is none."""
    known = vocabulary(language)
    words: list[str] = []
    has_own = False
    for match in known.token.finditer(text):
        word = match[0]
        has_own = has_own or (match["number"] is None and word not in _SIGNS)
        if word in _WORD_OF:
            words.append(_WORD_OF[word] if word in (_TH, _DECADE) else f" {_WORD_OF[word]} ")
        elif match["known"] is not None:
            words.append(f" {known.english[' '.join(word.split())]} ")
        elif match["number"] is not None or word in _SIGNS:
            words.append(word)
        elif match["word"] is not None and (month := month_named(word)) is not None:
            words.append(f" {MONTHS[month - 1]} ")
        else:
            return None
    return " ".join("".join(words).split()).removesuffix(" to") if has_own else None


def _in_order(words: str) -> str:
    """English words that stand as in another language, as English has them."""
    for pattern, replacement in _compiled(_ORDERS):
        words = " ".join(pattern.sub(replacement, words).split())
    return words
