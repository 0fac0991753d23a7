"""Lines about an article rather than of it: byline, dated line, dateline, copyright line.

They are told from the author's sentences by their form, so "By Friday the army must leave" is no byline and
"The copyright directive of 2019 was criticised" no copyright line.
"""

import re
from dataclasses import dataclass

from newsbrief.dates.languages.calendar_names import is_weekday, month_named, plain_letters

_BYLINE = re.compile(
    r"(?:(?P<english>(?:(?:written|reported|reporting|story|words|text) )?by)|von|par|por|di|door|av|af):? "
    r"(?P<names>[^\d!?:;]{2,100})",
    re.I,
)
_INITIALS = re.compile(r"(?:\w{1,3}\.)+(?:-\w\.)?")
_LONGEST_BYLINE = 8  # words
_MOST_NAMES = 4  # three people and their agency
_BETWEEN_NAMES = re.compile(r",(?: and)? | and | & | und | et | y | e | en | och | og ")
_PARTICLES = frozenset("al bin da de del della den der di dos du el ibn la le ten ter van von zu".split())
_ROLES = frozenset("staff writer reporter correspondent editor".split())
# What follows "by" at the beginning of a sentence or a crosshead and is nobody's name.
_NO_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december any all no now then tomorrow tonight".split()
)
_PUBLISHED = (
    r"(?:first |originally )?(?:published|posted|date|filed)|ver[öo]ffentlicht|erschienen|publi[ée]e?|publicado"
    r"|pubblicato|gepubliceerd|publicera[dt]|publiceret|publisert|julkaistu|opublikowano|publikov[áa]no|опубликовано|опубліковано"
)
_UPDATED = (
    r"(?:last )?(?:updated|modified)|aktualisiert|mise? [àa] jour|actualizado|aggiornato|atualizado|bijgewerkt"
    r"|uppdatera[dt]|opdateret|oppdatert|p[äa]ivitetty|zaktualizowano|aktualizov[áa]no|обновлено|оновлено"
)
_DAY_NAME = r"(?P<day>[^\W\d_]{2,12}\.?,? )?"
_MONTH_NAME = r"[^\W\d_]{3,12}"
_TIME_OF_DAY = r"(?:(?:[ ,·-]|\b(?:at|à|um|kl\.?)(?= ))*\d{1,2}[:.h]\d{2}.{0,20})?"
_DATED = re.compile(
    rf"(?:(?:(?P<updated>{_UPDATED})|{_PUBLISHED})(?: on| at| am| le| el| il| op| den)?:? *)?"
    rf"(?P<date>{_DAY_NAME}(?:\d{{4}}-\d{{2}}-\d{{2}}"
    rf"|(?P<named>{_MONTH_NAME}\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th|er|\.)? (?:de )?{_MONTH_NAME}\.?,? (?:de )?\d{{4}})"
    r"|\d{1,2}(?P<sep>[./])\d{1,2}(?P=sep)\d{4}"
    r"|\d{4} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일]))"
    rf"{_TIME_OF_DAY}",
    re.I,
)
_BETWEEN_CREDITS = re.compile(r" ?[|·•] ?|(?<=\d),? (?=(?:last )?updated)", re.I)
_MINUTES = re.compile(
    r"\d{1,3}[ -]?min(?:ute)?s?\.?(?: read)?|\d{1,3} ?(?:minuten|minutes?) (?:de lecture|lesezeit)", re.I
)
_LONGEST_CREDITS = 250  # characters
_MOST_CREDITS = 5
_CAPITALISED = r"[^\W\d_a-z][\w.'’-]{0,30}"
_DATELINE = re.compile(
    r"(?!(?:On|In|At|By|Since|From|Until|Before|After)\b)"
    rf"{_CAPITALISED}(?: {_CAPITALISED}){{0,3}}(?:, {_CAPITALISED}(?: {_CAPITALISED}){{0,3}}){{0,2}}(?:, ?| \()"
    rf"(?:le )?(?P<date>{_MONTH_NAME}\.? \d{{1,2}},? \d{{4}}|\d{{1,2}}\.? {_MONTH_NAME}\.? \d{{4}})\)?"
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


@dataclass(frozen=True, slots=True)
class Credits:
    """Names and dates in words, as far as a line holds them."""

    names: str | None = None
    published: str | None = None
    updated: str | None = None


_READING_TIME = Credits()


def credits_in(line: str) -> Credits | None:
    """What a line says about the article if it says nothing else: "By Ana Moss | Updated: March 2, 2024"."""
    if len(line) > _LONGEST_CREDITS:
        return None
    parts = [part for part in _BETWEEN_CREDITS.split(line) if part]
    found = [_names_in(part) or _date_in(part) or _reading_time(part) for part in parts]
    if not any(credit is not _READING_TIME for credit in found if credit) or len(parts) > _MOST_CREDITS:
        return None
    # Beside a byline the author's agency or place may stand.
    bylined = any(credit is not None and credit.names for credit in found)
    if not all(credit or (bylined and _is_name(part)) for credit, part in zip(found, parts, strict=True)):
        return None
    known = [credit for credit in found if credit and credit is not _READING_TIME]
    return Credits(
        names=next((credit.names for credit in known if credit.names), None),
        published=next((credit.published for credit in known if credit.published), None),
        updated=next((credit.updated for credit in known if credit.updated), None),
    )


def _reading_time(part: str) -> Credits | None:
    return _READING_TIME if _MINUTES.fullmatch(part) else None


def byline_of(line: str) -> str | None:
    """The names in a line that is a byline: "By" and one to three names, then perhaps their agency."""
    credit = credits_in(line)
    return credit.names if credit else None


def date_in_credit(line: str) -> str | None:
    """The date in words of a line that holds only credits, such as "Published: March 2, 2024"."""
    credit = credits_in(line)
    return (credit.published or credit.updated) if credit else None


def _names_in(part: str) -> Credits | None:
    match = _BYLINE.fullmatch(part)
    if match is None or len(match["names"].split()) > _LONGEST_BYLINE:
        return None
    names = _BETWEEN_NAMES.split(match["names"])
    if len(names) > _MOST_NAMES or names[0].islower() or not all(map(_is_name, names)):
        return None
    # Other languages begin many a sentence with the word; only a first and a last name tell a byline.
    if not match["english"] and not all(len(name.split()) > 1 for name in names):
        return None
    return Credits(names=match["names"])


def _date_in(part: str) -> Credits | None:
    match = _DATED.fullmatch(part)
    if match is None:
        return None
    day, named = match["day"], match["named"]
    if (day and not is_weekday(plain_letters(day.strip(" ,.")))) or (named and not _has_month(named)):
        return None
    return Credits(updated=match["date"]) if match["updated"] else Credits(published=match["date"])


def _has_month(words: str) -> bool:
    return any(month_named(word) for word in re.findall(r"[^\W\d_]+", plain_letters(words)))


def date_in_dateline(line: str) -> str | None:
    """The date in words of a dateline at a paragraph's beginning: "LUND, March 2, 2024 (Agency) - "."""
    match = _DATELINE.match(line)
    if match is None or not _has_month(match["date"]):
        return None
    if _NO_NAMES & {word.strip(",").lower() for word in line[: match.start("date")].split()[:1]}:
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
