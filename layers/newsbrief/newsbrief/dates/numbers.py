"""Numbers in a date expression that are more than a word: halves, dozens, couples, two digits for a year."""

from newsbrief.dates.words import ANY_MONTH, SEASONS

_UNITS = "hour|day|week|month|quarter|year|decade"
_HALF = r"\bhalf (?:a |an |1 )?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_BEFORE_YEAR = rf"\b({ANY_MONTH}|{'|'.join(SEASONS)}|(?:{ANY_MONTH})[- ]{_DAY}|{_DAY}[- ](?:{ANY_MONTH}))"
_OF_TIME = "period|window|deadline|ultimatum|notice|grace period"

REWRITES: tuple[tuple[str, str], ...] = (
    # decades, eras, and years of two digits: 69 and less are of this century. "The 20s" are of two centuries.
    (r"(?<![\w'])'?([3-9]0)'?s\b", r"19\1s"),
    (r"(?<=\d0)'s\b", "s"),
    (r"\b(?:ad|ce) (?=\d{4}\b)|(?<=\d{4}) (?:ad|ce)$", ""),
    (rf"{_BEFORE_YEAR} '([0-6]\d)$", r"\1 20\2"),
    (rf"{_BEFORE_YEAR} '([7-9]\d)$", r"\1 19\2"),
    (rf"\b(\d{{1,2}}-(?:{ANY_MONTH})-)([0-6]\d)$", r"\g<1>20\2"),
    (rf"\b(\d{{1,2}}-(?:{ANY_MONTH})-)([7-9]\d)$", r"\g<1>19\2"),
    # genitives
    (r"'s\b|'", ""),
    # dozens, couples, hundreds, halves
    (rf"{_HALF}12\b", "6"),
    (r"\b(?:a|1) (?=12\b)", ""),
    (r"\b(?:a|1) hundred\b", "100"),
    (r"\b(?:a |1 )?couple (?:of )?(?=[a-z]+)", "around 2 "),
    (rf"{_HALF}hour\b", "1 hour"),
    (rf"{_HALF}year\b", "around 6 months"),
    (rf"{_HALF}decade\b", "around 5 years"),
    (rf"{_HALF}century\b", "around 50 years"),
    (r"\b(?:a )?quarter (?:of )?(?:a )?century\b", "around 25 years"),
    (r"\b(?:a |1 )?year and (?:a |1 )?half\b|\b1 and (?:a |1 )?half years\b", "around 18 months"),
    (r"\b2 (?:years and (?:a |1 )?half\b|and (?:a |1 )?half years\b)", "around 30 months"),
    (r"\b3 (?:years and (?:a |1 )?half\b|and (?:a |1 )?half years\b)", "around 42 months"),
    (r"\b(?:a|1) century (?=ago\b)", "around 100 years "),
    (r"\b([2-9]) centuries (?=ago\b)", r"around \g<1>00 years "),
    # counted units
    (rf"\b(?:a|an) (?=(?:{_UNITS}|fortnight)\b)", "1 "),
    (r"\b1 fortnight\b", "2 weeks"),
    (r"\b(next|coming|past|within(?: the)?) fortnight\b", r"\1 2 weeks"),
    (rf"\b(?:a )?(\d{{1,4}})[- ](hour|day|week|month|year)(?: (?:{_OF_TIME}))?\b", r"\1 \2s"),
)
"""Patterns and what takes their place, in the order in which they apply."""
