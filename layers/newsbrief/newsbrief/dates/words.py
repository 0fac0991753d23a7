"""The words English news use for dates: names, numbers, and the pieces of patterns made of them."""

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of each season, in the northern hemisphere."""

ANY_MONTH = "|".join(MONTHS)
ANY_WEEKDAY = "|".join(WEEKDAYS)
MONTH = rf"(?P<month>{ANY_MONTH})"
WEEKDAY = rf"(?P<weekday>{ANY_WEEKDAY})"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
LAST_DAY = r"(?P<last>\d{1,2})(?:st|nd|rd|th)?"
UNIT = r"(?P<unit>hour|day|week|month|quarter|year|decade)s?"
COUNT = r"(?P<count>\d{1,4})(?: (?:to|or) (?P<most>\d{1,4}))?"
WHICH = r"(?P<which>last|this|next)"
OFFSETS = {"last": -1, "this": 0, "next": 1}

_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_DECADES = ("thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")


def _number_words() -> dict[str, str]:
    """Cardinals up to ninety-nine as digits; ordinals up to thirty-first as digits with their ending; decades."""
    cardinals = {word: value for value, word in enumerate(_ONES, 1)} | {"dozen": 12}
    ordinals = {word: value for value, word in enumerate(_ORDINALS, 1)}
    ordinals |= {"twentieth": 20, "thirtieth": 30, "thirty first": 31}
    ordinals |= {f"twenty {word}": 20 + value for value, word in enumerate(_ORDINALS[:9], 1)}
    for ten, word in enumerate(_TENS, 2):
        cardinals[word] = 10 * ten
        cardinals |= {f"{word} {one}": 10 * ten + value for value, one in enumerate(_ONES[:9], 1)}
    endings = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
    return (
        {word: str(value) for word, value in cardinals.items()}
        | {word: f"{value}{endings.get(value, 'th')}" for word, value in ordinals.items()}
        | {word: f"19{ten}0s" for ten, word in enumerate(_DECADES, 3)}
    )


NUMBER_WORDS = _number_words()
FULL_NAMES = {name[:3]: name for name in (*MONTHS, *WEEKDAYS)} | {
    "sept": "september",
    "tues": "tuesday",
    "thur": "thursday",
    "thurs": "thursday",
}
"""Of months and weekdays, by their abbreviations."""
