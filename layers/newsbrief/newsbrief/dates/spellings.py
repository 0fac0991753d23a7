"""One spelling for each way to write a date in English: names and numbers joined by signs, words for one thing."""

from newsbrief.dates.words import ANY_MONTH, ANY_WEEKDAY, SEASONS

_UNITS = "hour|day|week|month|quarter|year|decade"
_AT_MOST = "under|less than|fewer than|(?:no|not) more than|at most|up to"
_SEASON = "|".join(SEASONS)
_DAYS_OF_MONTH = r"\d{1,2}(?:st|nd|rd|th)?"
_SPAN_OF_YEARS = r"\d{4}[-/](?:\d{4}|\d\d)"
_YEAR_NAMES = r"(?:(?:fiscal|financial|tax|budget|school|academic|crop) year|season)"

_EVENTS = (
    "meeting|session|hearing|vote|ballot|elections?|referendum|debate|summit|talks|conference|briefing|rally|march"
    "|protest|strike|match|deadline"
)

BEFORE_NUMBERS: tuple[tuple[str, str], ...] = (
    # "next Thursday's budget meeting" is on that day
    (rf"\b({ANY_WEEKDAY}|tomorrow|yesterday|week)'s (?:[a-z-]+ ){{0,2}}(?:{_EVENTS})$", r"\1"),
    (r"\b(?:russian |coptic )?orthodox christmas(?: day)?\b", "january 7"),
    (r"\bnew year's eve\b", "december 31"),
    (r"\bnew year's day\b|\bnew year's$", "january 1"),
    (r"\b(?:by|before|until) (?:the )?new year$", "january 1"),
    (r"\bin (?:the )?new year$", "around january"),
    (r"\bchristmas eve\b", "december 24"),
    (r"\bchristmas(?: day)?\b", "december 25"),
)
"""What an apostrophe tells, and the feasts around the turn of the year; `feasts` reads the others."""

REWRITES: tuple[tuple[str, str], ...] = (
    # years side by side that are one of somebody's own calendar
    (r"\bwinter (?:of )?(\d{4})[-/]\d\d(?:\d\d)?$|\b(\d{4})[-/]\d\d(?:\d\d)? winter$", r"winter \1\2"),
    (rf"\b({_SEASON})/({_SEASON})\b", r"\1 and \2"),
    (rf"^(?:the )?{_YEAR_NAMES} ({_SPAN_OF_YEARS})$|^(?:the )?({_SPAN_OF_YEARS}) {_YEAR_NAMES}$", r"own \1\2"),
    (r"\b(?:the )?(?:period|years) (?=\d{4})|(?<=\d) period$", ""),
    # names and numbers joined by a sign
    (rf"\b(\d{{1,2}})[-/]({ANY_MONTH})[-/](\d{{4}})\b", r"\1 \2 \3"),
    (rf"\b({ANY_MONTH})[-/](\d{{1,2}})[-/](\d{{4}})\b", r"\1 \2 \3"),
    (rf"\b({ANY_MONTH})/({ANY_MONTH})\b", r"\1 and \2"),
    (rf"\b({ANY_WEEKDAY})/({ANY_WEEKDAY})\b", r"\1 and \2"),
    (rf"\b(\d{{1,2}})/(\d{{1,2}})(?= (?:{ANY_MONTH}))", r"\1 and \2"),
    (r"(?<=\d\d-\d\d)/(?=\d{4}-\d\d-)", " to "),
    (r"^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})$", r"\1-\2-\3"),
    (r"\b(\d{1,2})\. ?(\d{1,2})\. (?=\d{4}$)", r"\1.\2."),
    (r"(?<=\d[hnrst][dht])-(?=half\b|quarter\b)", " "),
    (r"\b(?:q([1-4])|([1-4])q)\b", r"q\1\2"),
    (r"\b(?:h([12])|([12])h)\b", r"h\1\2"),
    (r"^(\d{4})[- ](q[1-4]|h[12])$", r"\2 \1"),
    # hyphens: part of a word, or "to"
    (r"\b(early|mid)(?: to |-to-| or |/)(mid|late)[- ]", r"\1+\2 "),
    (r"\b(early|mid|late)-", r"\1 "),
    (r"\bend-", "end of "),
    (r"\bmid ?(week|year)\b", r"mid \1"),
    (r"\b(year|month|week|quarter)(?:s| |-)+end\b", r"end of \1"),
    (r" - ", " to "),
    (r"(?<=[a-z])-(?=[a-z0-9])|(?<=\d)-(?=[a-z])|(?<=\d{4})-(?=\d{4}\b|\d{1,2} [a-z])", " to "),
    (r"(?<![\d-])(\d{1,2}(?:st|nd|rd|th)?)-(\d{1,2}(?:st|nd|rd|th)?)(?![\d-])", r"\1 to \2"),
    (r"\bbetween (.+?) and ", r"\1 to "),
    (r"^not until ", ""),
    (r"(?<=[a-z0-9]) (?:until|till|through|thru|up to) ", " to "),
    (r" to (?:on|at|by|in) ", " to "),
    # one word for one thing
    (r"\b(?:upcoming|forthcoming)\b", "coming"),
    (r"\bcurrent\b", "this"),
    (r"\bthis (past|coming|last|next)\b", r"\1"),
    (r"\b(?:final|closing)\b", "last"),
    (r"\bopening\b", "1st"),
    (r"\b(?:latter|back) half\b", "2nd half"),
    (r"\b(?:beginning|outset)(?= of\b)", "start"),
    (r"\b(?:close)(?= of\b)", "end"),
    (r"\bmiddle of\b", "mid"),
    (r"\b1st (?:days|weeks|months) of\b", "early"),
    (r"\blast (?:days|weeks|months) of\b", "late"),
    (r"\b(?:the )?last quarter (?:of|in) ", "4th quarter of "),
    (r"\b(?:remainder|rest) of\b", "later"),
    (r"\bso far\b", "earlier"),
    (r"\byear to date\b", "earlier this year"),
    # a limit that isn't the day itself
    (rf"\b(?:just |well |(?:a )?little )?over (?=\d{{1,4}} (?:{_UNITS})s?\b)", "more than "),
    (rf"\b(?:(?:in(?:side)? |over )?(?:{_AT_MOST})|inside) (?=\d)", "within "),
    (r"\bwithin (?:the )?(?=(?:hour|day|week|month|quarter|year|decade)\b)", "within 1 "),
    # "the last year" runs up to today; "last year" is a calendar year
    (r"(?<!of )\bthe last (?=(?:week|month|year|decade)\b(?! of| in))", "past "),
    (r"(?<!of )\bthe next (?=(?:week|month|year|decade)\b)", "coming "),
    (r"\bthe\b", " "),
    (rf"\bmonth of (?={ANY_MONTH})|\byear (?=\d{{4}}\b)", ""),
    (rf"\b({_SEASON}) (?:months|season)\b", r"\1"),
    (r"\bat (?:latest|earliest)\b", " "),
    (r" (?:(?:and )?onwards?|or (?:later|earlier|sooner|before)|and (?:after|beyond)|inclusive)$", ""),
    # a weekday may follow its date, or stand at both ends of a stretch in one month
    (rf"^(?=.*(?:{ANY_MONTH}|\d-\d))(?!.* (?:to|and|on) )(?=.*\d)(.+?) (?:a )?({ANY_WEEKDAY})$", r"\2 \1"),
    (rf"\b(?:{ANY_WEEKDAY}) ({_DAYS_OF_MONTH}) (to|and|or) (?:{ANY_WEEKDAY}) (?={_DAYS_OF_MONTH} )", r"\1 \2 "),
)  # fmt: skip
"""Patterns and what takes their place, after times of day and numbers; a later one relies on what earlier ones left."""
