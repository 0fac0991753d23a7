"""Lines about an article rather than of it: byline, dated line, dateline, copyright line.

They are told from the author's sentences by their form, so "By Friday the army must leave" is no byline and
"The copyright directive of 2019 was criticised" no copyright line.
"""

import re

_BYLINE = re.compile(r"by:? (?P<names>[^\d!?:;]{2,100})", re.I)
_INITIALS = re.compile(r"(?:\w{1,3}\.)+(?:-\w\.)?")
_LONGEST_BYLINE = 8  # words
_MOST_NAMES = 4  # three people and their agency
_BETWEEN_NAMES = re.compile(r",(?: and)? | and | & ")
_PARTICLES = frozenset("al bin da de del della den der di dos du el ibn la le ten ter van von y zu".split())
_ROLES = frozenset("staff writer reporter correspondent editor".split())
# What follows "by" at the beginning of a sentence or a crosshead and is nobody's name.
_NO_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december any all no now then tomorrow tonight".split()
)
_DATED_LINE = re.compile(
    r"(?:(?:first )?(?:published|posted|updated|date|filed)(?: on| at)?:? *)?"
    r"(?P<date>(?:[A-Za-z]{3,9},? )?(?:\d{4}-\d{2}-\d{2}|[A-Za-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
    r"|\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9}\.?,? \d{4}))(?:[ ,|·at-]*\d{1,2}[:.]\d{2}.{0,20})?",
    re.I,
)
_CAPITALISED = r"[^\W\d_a-z][\w.'’-]{0,30}"
_DATELINE = re.compile(
    r"(?!(?:On|In|At|By|Since|From|Until|Before|After)\b)"
    rf"{_CAPITALISED}(?: {_CAPITALISED}){{0,3}}(?:, {_CAPITALISED}(?: {_CAPITALISED}){{0,3}}){{0,2}}(?:, ?| \()"
    r"(?P<date>[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})\)?"
    r"(?:,? (?:\([^()]{2,30}\)|/[^/]{2,30}/))? (?:[–—]|--?) "
)
_YEARS = r"(?P<first>(?:19|20)\d\d)\b(?: ?[–-] ?(?P<last>(?:19|20)\d\d)\b)?"
_RIGHTS = re.compile(r"copyright|©|\(c\)", re.I)
_CLAIMED = r"(?:copyright[ ,:]*)?"
# After a bare "copyright" or "(c)", which may also begin a sentence or a list item, the year must come at once
# and no verb of a sentence may follow.
_NO_SENTENCE = r"(?:(?!\b(?:said|says|told|must|will|would|should|was|were|has|had)\b).){0,160}"
_COPYRIGHT_LINES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"{_CLAIMED}©(?P<holder>[^©]{{0,60}}?)\b{_YEARS}.{{0,160}}",
        rf"{_CLAIMED}© ?.{{1,80}}",
        rf"(?:copyright[ ,:]*\(c\)|copyright|\(c\))[ ,:]*(?:by )?{_YEARS}{_NO_SENTENCE}",
        r"copyright[ ,:]*\(c\) ?.{1,80}",
    )
)


def byline_of(line: str) -> str | None:
    """The names in a line that is a byline: "By" and one to three names, then perhaps their agency."""
    match = _BYLINE.fullmatch(line)
    if match is None or len(match["names"].split()) > _LONGEST_BYLINE:
        return None
    names = _BETWEEN_NAMES.split(match["names"])
    if len(names) > _MOST_NAMES or names[0].islower() or not all(map(_is_name, names)):
        return None
    return match["names"]


def date_in_credit(line: str) -> str | None:
    """The date in words of a line that holds nothing else, such as "Published: March 2, 2024"."""
    match = _DATED_LINE.fullmatch(line)
    return match["date"] if match else None


def date_in_dateline(line: str) -> str | None:
    """The date in words of a dateline at a paragraph's beginning: "LUND, March 2, 2024 (Agency) - "."""
    match = _DATELINE.match(line)
    if match is None or _NO_NAMES & {word.strip(",").lower() for word in line[: match.start("date")].split()[:1]}:
        return None
    return match["date"]


def is_copyright_line(line: str) -> bool:
    """Whether a line, from beginning to end, says whose copyright the article is."""
    return _RIGHTS.match(line) is not None and any(pattern.fullmatch(line) for pattern in _COPYRIGHT_LINES)


def copyright_year(line: str) -> int | None:
    """The year of a copyright line, the later one of a range."""
    for pattern in _COPYRIGHT_LINES if _RIGHTS.match(line) else ():
        match = pattern.fullmatch(line)
        years = match.groupdict() if match else {}
        if year := years.get("last") or years.get("first"):
            return int(year)
    return None


def _is_name(name: str) -> bool:
    words = [word for word in name.split() if word not in _PARTICLES | _ROLES]
    return bool(name.strip()) and all(
        not word[0].islower()
        and word.lower() not in _NO_NAMES
        and (_INITIALS.fullmatch(word) is not None or ("." not in word and word[0].isalpha()))
        for word in words
    )
