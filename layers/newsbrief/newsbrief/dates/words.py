"""The words English news use for dates, rewritten to one plain form before any pattern looks at them.

"By no later than the Tenth of Jan., 2022" and "10 january 2022" leave here as the same text (but for "of"),
so the patterns in `dates` and `relative_dates` need to know one spelling of each thing only.
"""

import re
import unicodedata

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of each season, in the northern hemisphere."""

MONTH = rf"(?P<month>{'|'.join(MONTHS)})"
WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
LAST_DAY = r"(?P<last>\d{1,2})(?:st|nd|rd|th)?"
UNIT = r"(?P<unit>hour|day|week|month|quarter|year|decade)s?"

MAX_LENGTH = 120
"""Characters; anything longer is prose, not a date expression."""

_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip


def _number_words() -> dict[str, str]:
    """Cardinals up to ninety-nine as digits; ordinals up to thirty-first as digits with their ending."""
    cardinals = {word: value for value, word in enumerate(_ONES, 1)}
    ordinals = {word: value for value, word in enumerate(_ORDINALS, 1)}
    ordinals |= {"twentieth": 20, "thirtieth": 30, "thirty first": 31}
    ordinals |= {f"twenty {word}": 20 + value for value, word in enumerate(_ORDINALS[:9], 1)}
    for ten, word in enumerate(_TENS, 2):
        cardinals[word] = 10 * ten
        cardinals |= {f"{word} {one}": 10 * ten + value for value, one in enumerate(_ONES[:9], 1)}
    endings = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
    return {word: str(value) for word, value in cardinals.items()} | {
        word: f"{value}{endings.get(value, 'th')}" for word, value in ordinals.items()
    }


_NUMBER_WORDS = _number_words()
_FULL_NAMES = {name[:3]: name for name in (*MONTHS, *WEEKDAYS)} | {
    "sept": "september",
    "tues": "tuesday",
    "thur": "thursday",
    "thurs": "thursday",
}
_SIGNS = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("‘’ʼ`´", "'") | dict.fromkeys('"“”(),;', " "))
_ZONES = "local time|gmt|utc|est|edt|et|pst|pdt|cet|cest|bst|msk"


def _either(words: dict[str, str]) -> str:
    return "|".join(sorted((word.replace(" ", "[- ]") for word in words), key=len, reverse=True))


# In order: a later rule relies on what the earlier ones left.
_REWRITES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.ASCII), replacement)
    for pattern, replacement in (
        # feasts with a fixed day
        (r"\bnew year's eve\b", "december 31"),
        (r"\bnew year's day\b", "january 1"),
        (r"\b(?:by|before|until) (?:the )?new year$", "january 1"),
        (r"\bchristmas eve\b", "december 24"),
        (r"\bchristmas(?: day)?\b", "december 25"),
        # times of day
        (r"^(\d{4}-\d\d-\d\d)[t ]\d\d:\d\d\S*$", r"\1"),
        (rf"\b(?:at )?\d{{1,2}}(?:[:.]\d\d)? ?[ap]\.?m\b\.?(?: (?:{_ZONES})\b)?", " "),
        (rf"\b(?:at )?\d{{1,2}}:\d\d(?: (?:{_ZONES})\b)?", " "),
        (r"\bthe (?:night|morning|afternoon|evening) of\b|\bin the (?:morning|afternoon|evening)\b", " "),
        (r"\bthis (?:morning|afternoon|evening)\b", "today"),
        (r"\blast night\b", "yesterday"),
        (r"\b(?:at )?(?:morning|afternoon|evening|night|noon|midnight)\b", " "),
        # numbers, genitives
        (r"(?<=\d0)'s\b", "s"),
        (r"'s\b|'", ""),
        (r"\b(?:a|1) hundred\b", "100"),
        (r"\b(?:a|an) (?=(?:hour|day|week|month|quarter|year|decade|fortnight)\b)", "1 "),
        (r"\b1 fortnight\b", "2 weeks"),
        (r"\b(?:a )?(\d{1,4})[- ](hour|day|week|month|year)(?: (?:period|window))?\b", r"\1 \2s"),
        (r"\bwinter (?:of )?(\d{4})[-/]\d\d(?:\d\d)?$", r"winter \1"),
        # hyphens: part of a word, or "to"
        (r"\b(early|mid|late)-", r"\1 "),
        (r"\b(year|month|week)(?:-| )end\b", r"end of \1"),
        (rf"\b(\d{{1,2}})-({'|'.join(MONTHS)})-(\d{{4}})\b", r"\1 \2 \3"),
        (r" - ", " to "),
        (r"(?<=[a-z])-(?=[a-z0-9])|(?<=\d)-(?=[a-z])|(?<=\d{4})-(?=\d{4}\b)", " to "),
        (r"(?<![\d-])(\d{1,2})-(\d{1,2})(?![\d-])", r"\1 to \2"),
        (r"\bbetween (.+?) and ", r"\1 to "),
        (r"(?<=[a-z0-9]) (?:until|till|through|thru) ", " to "),
        # one word for one thing
        (r"\b(?:upcoming|forthcoming)\b", "coming"),
        (r"\bcurrent\b", "this"),
        (r"\bthis (past|coming|last|next)\b", r"\1"),
        (r"\b(?:beginning of|start of)\b", "start of"),
        (r"\bmiddle of\b", "mid"),
        (r"\b(?:the )?(?:last|final) quarter (?:of|in) ", "4th quarter of "),
        (r"\b(?:remainder|rest) of\b", "later"),
        (r"\bso far\b", "earlier"),
        # "the last year" runs up to today; "last year" is a calendar year
        (r"(?<!of )\bthe last (?=(?:week|month|year|decade)\b)", "past "),
        (r"(?<!of )\bthe next (?=(?:week|month|year|decade)\b)", "coming "),
        (r"\bthe\b", " "),
        (rf"\bmonth of (?={'|'.join(MONTHS)})|\byear (?=\d{{4}}\b)", ""),
        (r" (?:at latest|at earliest)\b", " "),
    )
)  # fmt: skip
_ABBREVIATION = re.compile(rf"\b({'|'.join(sorted(_FULL_NAMES, key=len, reverse=True))})\b\.?")
_NUMBER_WORD = re.compile(rf"\b(?:{_either(_NUMBER_WORDS)})\b")
_VAGUE = re.compile(r"\b(?:around|about|approximately|roughly|nearly|almost|circa|shortly)\b|\bor so\b")
_LEAD_IN = re.compile(
    r"(?:by|on|before|until|till|(?:no|not) later than|as (?:early|late|soon) as|as of|at|from|since|after"
    r"|through|up to|starting|beginning|ending|effective|ahead of|back in|just|only|sometime|some time"
    rf"|to|of|(?:earlier|later)(?: on)?(?= (?:{'|'.join(WEEKDAYS)}))|possibly|perhaps|probably|likely|maybe)\b"
)


def _joined(text: str) -> str:
    return " ".join(text.split())


def plain(text: str) -> tuple[str, bool]:
    """The expression in plain form, and whether a word such as "around" makes it vague.

    Lower case, straight quotes, full names of months and weekdays, digits for number words, "to" between the
    ends of a range, no article, no time of day, no lead-in ("by", "no later than"). The plain form is empty
    for a text too long to be a date expression.
    """
    text = _joined(unicodedata.normalize("NFKC", text).casefold().translate(_SIGNS)).strip(" .:!?")
    if len(text) > MAX_LENGTH:
        return "", False
    text = _NUMBER_WORD.sub(lambda match: _NUMBER_WORDS[match[0].replace("-", " ")], text)
    text = _ABBREVIATION.sub(lambda match: _FULL_NAMES[match[1]], text)
    for pattern, replacement in _REWRITES:
        text = _joined(pattern.sub(replacement, text))
    settled = _joined(_VAGUE.sub(" ", text))
    vague = settled != text
    while match := _LEAD_IN.match(settled):
        settled = settled[match.end() :].lstrip()
    # What a removed time of day leaves behind: "Friday at 10 a.m.", "10 a.m. on Friday".
    return re.sub(r"(?: (?:at|on|by|in))+$", "", settled), vague
