"""A date expression rewritten to one plain form before any pattern looks at it.

"By no later than the Tenth of Jan., 2022" and "10 january 2022" leave here as the same text (but for "of"),
so the patterns in the other modules need to know one spelling of each thing only.
"""

import re
import unicodedata
from functools import cache

from newsbrief.dates import clock, numbers, spellings
from newsbrief.dates.words import ANY_MONTH, ANY_WEEKDAY, FULL_NAMES, NUMBER_WORDS

MAX_LENGTH = 120
"""Characters; anything longer is prose, not a date expression."""

_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_SIGNS = str.maketrans(
    dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("‘’ʼ`´", "'") | dict.fromkeys('"“”()[],;', " ") | {"~": " around "}
)


def _either(words: dict[str, str]) -> str:
    return "|".join(sorted((word.replace(" ", "[- ]") for word in words), key=len, reverse=True))


_ABBREVIATION = re.compile(rf"\b({'|'.join(sorted(FULL_NAMES, key=len, reverse=True))})\b\.?")
_NUMBER_WORD = re.compile(rf"\b(?:{_either(NUMBER_WORDS)})\b")
_VAGUE = re.compile(
    r"\b(?:(?:on|in|at) or (?:around|about)|around|about|approximately|roughly|nearly|almost|circa|shortly"
    r"|some(?= \d))\b|^ca?\.? ?(?=\d)|\bor so\b"
)
_LEAD_IN = re.compile(
    r"(?:(?:on or )?(?:by|on|before|until|till|after)|(?:not|no) (?:later|earlier|sooner) than"
    r"|not (?:before|until|by|on|in)|as (?:early|late|soon|recently) as|as of|at|from|since|ever since"
    r"|(?:well |deep )?into|through|up to(?: and including)?|up until|prior to|toward|towards|nearing|near"
    r"|(?:with )?effect(?:ive)?(?: from)?|with|dated|dating (?:back )?to|(?:going )?back to|deadline of"
    r"|starting|beginning|ending|come|exactly|ahead of|back in|just|only|sometime|some time"
    rf"|to|of|(?:earlier|later) in(?= (?:{ANY_MONTH}|\d{{4}})\b)"
    rf"|(?:earlier|later|early|late)(?: on)?(?= (?:{ANY_WEEKDAY}))|possibly|perhaps|probably|likely|maybe)\b"
)
_BARE_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")


def plain(text: str) -> tuple[str, bool]:
    """The expression in plain form, and whether a word such as "around" makes it vague.

    Lower case, straight quotes, full names of months and weekdays, digits for number words, "to" between the
    ends of a range, no article, no time of day, no lead-in ("by", "no later than"). The plain form is empty
    for a text too long to be a date expression.
    """
    if len(text) > 4 * MAX_LENGTH:
        return "", False
    given = unicodedata.normalize("NFKC", text).casefold()
    text = _joined(_THOUSANDS.sub("", given).translate(_SIGNS)).strip(" .:!?")
    if len(text) > MAX_LENGTH:
        return "", False
    text = _NUMBER_WORD.sub(lambda match: NUMBER_WORDS[match[0].replace("-", " ")], text)
    text = _ABBREVIATION.sub(lambda match: FULL_NAMES[match[1]], text)
    for pattern, replacement in _rewrites():
        text, changes = pattern.subn(replacement, text)
        if changes:
            text = _joined(text)
    settled = _joined(_VAGUE.sub(" ", text))
    vague = settled != text
    while match := _LEAD_IN.match(settled):
        settled = settled[match.end() :].lstrip()
    if _BARE_ORDINAL.fullmatch(settled) and not any(map(str.isdigit, given)):
        return "", False  # "the second" is hardly a day of the month
    # What a removed time of day leaves behind: "Friday at 10 a.m.", "10 a.m. on Friday".
    return re.sub(r"(?: (?:at|on|by|in))+$", "", settled), vague


@cache
def _rewrites() -> tuple[tuple[re.Pattern[str], str], ...]:
    """All rewrites in order, compiled when they are needed first: most of what imports this never needs them."""
    rules = (*spellings.BEFORE_NUMBERS, *clock.REWRITES, *numbers.REWRITES, *spellings.REWRITES)
    return tuple((re.compile(pattern, re.ASCII), replacement) for pattern, replacement in rules)


def _joined(text: str) -> str:
    return " ".join(text.split())
