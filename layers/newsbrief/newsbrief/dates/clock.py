"""Times of day in a date expression: what of them tells nothing about the day, and what does."""

from newsbrief.dates.words import ANY_WEEKDAY

_ZONE = (
    r"(?: ?\(?(?:(?:[a-z]+ )?(?:local|[a-z]+) time|(?:gmt|utc)(?: ?[+-] ?\d{1,2}(?::?\d\d)?)?|z"
    r"|[ecmp][sd]?t|akst|hst|cest|bst|wet|west|eet|eest|trt|msk|ist|pkt|jst|kst|hkt|sgt|ae[sd]t|nz[sd]t|sast|wat|cat|eat"
    r")\b\)?)"
)
_SURE_ZONE = "local time|gmt|utc|bst|cest|eest|aest|msk|(?!this|that|any|same|some|first|last|next)[a-z]+ time"
_HOUR, _HALF = r"\d{1,2}(?:[:.]\d\d)?", r" ?[ap]\.?m\b\.?"
# "About 3 a.m. on Friday" leaves the day in no doubt.
_AT = r"(?:(?:(?:at )?(?:shortly|just|soon|about|around|roughly|nearly|some time) (?:before |after )?|at ))?"
_ON = r"(?:on )?"
_OF_DAY = (
    "morning|afternoon|evening|night|nighttime|dawn|dusk|daybreak|sunrise|sunset|sundown|nightfall|noon|midday|lunchtime"
    "|midnight"
)

REWRITES: tuple[tuple[str, str], ...] = (
    # by the clock
    (rf"^(\d{{4}}-\d\d-\d\d)[t ]\d\d:\d\d\S*{_ZONE}?$", r"\1"),
    (r"^(\d{8})t\d{4,6}\S*$", r"\1"),
    (rf"\b(?:between |from )?{_HOUR}(?:{_HALF})?{_ZONE}? ?(?:and|to|until|till|-) ?(?={_HOUR}{_HALF}|\d{{1,2}}:)", " "),
    (rf"\b{_AT}{_HOUR}{_HALF}{_ZONE}?", " "),
    (rf"\b{_AT}\d{{1,2}}:\d\d(?::\d\d)?(?: (?:hours|hrs))?(?:{_ZONE}| ?[+-]\d\d:?\d\d\b)?", " "),
    (rf"\b(?:at )?\d{{1,2}}h\d\d\b{_ZONE}?|\b(?:at|by) \d{{1,2}}h\b{_ZONE}?", " "),
    (r"\b(?:at )?(?:[01]\d|2[0-3])[0-5]\d ?(?:hours|hrs)\b", " "),
    # four digits may be a year: only what can't be a word in another language makes them a time
    (rf"\b(?:at )?(?:[01]\d|2[0-3])[0-5]\d (?:{_SURE_ZONE})\b", " "),
    (rf"^(?:at |by )?(?:[01]?\d|2[0-3])\.[0-5]\d(?:{_ZONE}|(?= on ))", " "),
    (r"\b(?:at )?\d{1,2} o'?clock\b", " "),
    # by the day's own course; a midnight that no day is named with lies between two
    (r"\b(?:the )?stroke of (?=midnight|\d)", ""),
    (r"^(?:(?:at|by|before|until|till|from|after|no later than) )?midnight$", "turn of day"),
    (r"^(?:overnight|in overnight hours)$", "overnight"),
    (r"\bovernight (?=from |between )", " "),
    (r"\b(?:end of (?:the )?(?:(?:business|working) )?day|close of (?:business|play|trading)|cob|eod)$", "end of day"),
    (rf"\bend of (?:the )?(?:(?:business|working) )?day {_ON}(?!of\b)", " "),
    (rf"\b(?:close of (?:business|play|trading)|cob|eod) {_ON}", " "),
    (rf"\b({ANY_WEEKDAY}|tomorrow|today|yesterday) end of day$", r"\1"),
    (r"\b(?:in )?(?:the )?(?:early|small|predawn|wee|first|opening|closing|final|last) hours of\b", " "),
    (rf"\b(?:on |in |during |over )?the (?:(?:early|late) )?(?:{_OF_DAY}) (?:of|on)\b", " "),
    (r"\b(?:in|during) the (?:morning|afternoon|evening|night)\b", " "),
    (r"\bthis (?:morning|afternoon|evening|lunchtime)\b", "today"),
    (r"\b(?:the )?night before last\b", "day before yesterday"),
    (r"\blast night\b", "yesterday"),
    (r"\b12 (?=midnight|noon)", ""),
    (rf"\b(?:{_AT}|before |by |after )(?:{_OF_DAY})\b(?: utc[+-]\d{{1,2}})?(?: on\b)?", " "),
)
"""Patterns and what takes their place, in this order, in lower case and with number words as digits."""
