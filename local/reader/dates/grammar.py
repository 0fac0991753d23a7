"""How English news write dates and periods. What the days are is for `newsbrief.dates` to tell."""

import re

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH = rf"(?:{MONTHS}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_NTH_DAY = r"(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)"
_YEAR = r"(?:1\d|20)\d\d"
_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_FEAST = r"(?:Christmas(?: Eve| Day)?|New Year(?:'s (?:Eve|Day))?|Easter(?: Sunday| Monday)?)"
_TIME = r"(?: (?:morning|afternoon|evening|night|noon|lunchtime))"
_PART = r"(?:[Ee]arly|[Mm]id|[Ll]ate|(?:[Tt]he )?(?:start|beginning|middle|end) of(?: the)?)[ -]"
_SHIFT = r"(?:[Nn]ext|[Ll]ast|[Tt]his(?: coming| past)?|[Tt]he (?:following|previous|coming|past))"
_WHICH_YEAR = r"(?:[Ll]ast|[Tt]his|[Nn]ext) year"
_NTH = r"(?:[Tt]he )?(?:first|second|third|fourth|last|final)"
_NUMBER = (
    r"(?:\d{1,3}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve"
    r"|[Ff]ifteen|[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Nn]inety)"
)
_COUNT = rf"(?:{_NUMBER}|[Aa]n?|(?:[Aa] )?[Ff]ew|[Ss]everal|[Aa] couple of)"
_UNIT = r"(?:day|week|weekend|month|year|decade)s?"
_HOURS = r"(?:hour|day|week|month|year)s?"

# A place in the calendar with all that belongs to it; the first way that fits is the one.
_OF_YEAR = rf"(?:(?: of|,)? {_YEAR}| (?:of )?{_WHICH_YEAR})"
_WHOLE = rf"{_MONTH}(?:{_OF_YEAR})?|{_YEAR}|{_WHICH_YEAR}|month|year"
_ATOM = "|".join(
    [
        rf"{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])",
        r"\d{1,2}([-/.])\d{1,2}\1(?:19|20)\d\d",
        rf"(?:{_WEEKDAY}{_TIME}?,? )?(?:the )?{_DAY}(?: of)? {_MONTH}(?:{_OF_YEAR})?",
        rf"(?:{_WEEKDAY}{_TIME}?,? )?{_MONTH} {_DAY}(?:{_OF_YEAR})?(?!\d|:)",
        rf"{_NTH} (?:weekend|week|day|half) (?:of|in) (?:the )?(?:{_WHOLE})",
        rf"(?:{_PART})?(?:{_SHIFT} quarter|Q[1-4]|{_NTH} quarter)(?:{_OF_YEAR})?",
        rf"(?:{_PART}|{_SHIFT} )?{_MONTH}(?:{_OF_YEAR})?",
        rf"(?:{_PART}|{_SHIFT} )?(?:the )?{_SEASON}(?:{_OF_YEAR})",
        rf"(?:{_PART}|{_SHIFT} ){_SEASON}",
        rf"{_SHIFT} {_WEEKDAY}{_TIME}?",
        rf"{_WEEKDAY} (?:week|of (?:this|next|last) week)",
        rf"{_WEEKDAY}{_TIME}?",
        rf"(?:{_PART}|[Ee]arlier |[Ll]ater )?{_SHIFT} (?:week|weekend|month|year|decade)\b",
        rf"{_PART}(?:week|month|year)\b",
        rf"(?:{_PART})?{_YEAR}s?",
        rf"{_FEAST}",
    ]
)
_PERIOD = "|".join(
    [
        rf"{_NUMBER} {_HOURS} ago",
        rf"(?:[Aa]n? |(?:[Aa] )?few |[Ss]everal |[Aa] couple of ){_HOURS} ago",
        rf"{_COUNT} {_UNIT} (?:earlier|later|from now)",
        rf"[Ww]ithin (?:the (?:next|coming) )?{_COUNT} {_HOURS}",
        rf"[Ii]n {_COUNT} (?:hours?|days?|weeks?|months?|years?)(?: time)?(?! of\b)",
        rf"[Ii]n the (?:next|coming) (?:{_COUNT} )?{_HOURS}",
        rf"[Tt]he (?:next|coming|past|last) {_COUNT} {_HOURS}",
        r"(?<=\bover )the weekend|(?<=\bby )the weekend|(?<=\bat )the weekend|(?<=\bbefore )the weekend",
        r"[Tt]omorrow|[Yy]esterday|[Tt]oday|[Tt]onight|[Ll]ast night|[Tt]his (?:morning|afternoon|evening)",
        rf"(?<=\bthe )(?:summer|winter|autumn)(?= of {_YEAR})",
    ]
)
_START, _END = r"(?<![\w$€£.,])", r"(?!\w|-[a-z])"
_ONE = re.compile(rf"{_START}(?:{_PERIOD}|{_ATOM}){_END}")
_JOINED = re.compile(r"(?: to | until |[-–]| and | through )")
_BETWEEN = re.compile(r"\b[Bb]etween $")
_FROM = re.compile(r"\b[Ff]rom $")
_BEFORE_SEASON = r"\b(?:in|by|until|since|before|after|during|through|throughout|past|over|for|from) (?:the )?"
_IN_SEASON = re.compile(rf"{_BEFORE_SEASON}({_SEASON}){_END}(?! of\b)")
_THE_SEASON = re.compile(r"\b[Tt]he (summer|winter|autumn|spring)\b(?! of\b)")
_NTH_OF_MONTH = re.compile(rf"\b(?:on|by|until|before|from|since|to) (the {_NTH_DAY}){_END}")
_SAME_KIND = (
    re.compile(rf"{_YEAR}$"),
    re.compile(rf"(?:{_MONTH})(?:{_OF_YEAR})?$"),
    re.compile(rf"{_WEEKDAY}{_TIME}?$"),
    re.compile(rf"(?:.* )?{_DAY}(?: of)? {_MONTH}(?:{_OF_YEAR})?$|{_MONTH} {_DAY}(?:{_OF_YEAR})?$"),
)
_TO = r"(?:-|–| to | and )"
_DAYS = re.compile(rf"{_START}(?:{_MONTH} {_DAY}{_TO}{_DAY}|{_DAY}{_TO}{_DAY}(?: of)? {_MONTH})(?:{_OF_YEAR})?{_END}")


def matches(text: str) -> list[tuple[int, int]]:
    """Where dates and periods stand, as offsets, in order, none inside another. Linear in the text's length."""
    found = [match.span() for match in _DAYS.finditer(text)]
    found = _with_others(found, _joined(text, [match.span() for match in _ONE.finditer(text)]))
    for pattern in (_IN_SEASON, _THE_SEASON, _NTH_OF_MONTH):
        found = _with_others(found, [match.span(1) for match in pattern.finditer(text)])
    return found


def _with_others(first: list[tuple[int, int]], others: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Both in order; of two that overlap the one of the first list."""
    kept, at = [], 0
    for start, end in others:
        while at < len(first) and first[at][1] <= start:
            at += 1
        if at == len(first) or end <= first[at][0]:
            kept.append((start, end))
    return sorted([*first, *kept])


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Two dates of a kind as one range: "between 2016 and 2020", "from May to September"."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and _is_range(text, found[-1], (start, end)):
            first = found.pop()[0]
            opening = _BETWEEN.search(text[max(0, first - 10) : first])
            found.append((first - len("between ") if opening else first, end))
        else:
            found.append((start, end))
    return found


def _is_range(text: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    joint = text[first[1] : second[0]]
    if not _JOINED.fullmatch(joint):
        return False
    before = text[max(0, first[0] - 10) : first[0]]
    is_opened = _BETWEEN.search(before) if joint == " and " else _FROM.search(before) or joint in ("-", "–")
    one, other = text[slice(*first)], text[slice(*second)]
    return bool(is_opened) and any(kind.match(one) and kind.match(other) for kind in _SAME_KIND)


def is_year(written: str) -> bool:
    """Whether a date is nothing but a year's number."""
    return bool(re.fullmatch(_YEAR, written))
