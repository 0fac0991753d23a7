"""What a reader sees of an article's title, author and dates, near its heading and in the page's foot."""

import re
from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from newsbrief.normalize.document import Field, Stated
from newsbrief.normalize.formats.html.foot import copyright_in_foot
from newsbrief.normalize.formats.html.headline import headline, window_title
from newsbrief.normalize.formats.html.node_text import line_of, texts_after, texts_of
from newsbrief.normalize.formats.html.vocabulary import words_of
from newsbrief.normalize.metadata.written_date import written_date
from newsbrief.normalize.text.credits import byline_of, credits_in

_DATED = (
    'time, [itemprop~="datePublished" i], [class*="date" i], [class*="time" i], [class*="publish" i], '
    '[class*="posted" i]'
)
_SURELY_DATED = (
    'time[pubdate], [itemprop~="datePublished" i], [class*="dateline" i], .published, .entry-date, .post-date'
)
_SURELY_AUTHORS = ('[rel~="author" i]', '[class*="byline" i]')
_AUTHORS = (*_SURELY_AUTHORS, '[class*="author" i]', '[itemprop~="author" i]', ".reader-credits")
_OF_UPDATE = re.compile(
    r"\b(?:updat|modif|edited|aktualis|mise? [àa] jour|actualiz|aggiorn|atualiz|bijgewerkt|uppdater|обновл|оновл)",
    re.I,
)
_ELSEWHERE = re.compile(
    r"\b(?:related|comments?|sidebar|recommend\w*|trending|popular|promos?|teasers?|latest|recirc\w*|most|newsletter"
    r"|carousel|widgets?|nav|menu)\b"
)
_ELSEWHERE_TAGS = frozenset({"aside", "nav", "form"})
_LEVELS_AROUND_HEADING = 4
_MOST_LEVELS = 60
_MOST_CANDIDATES = 30
_LONGEST_DATE = 100
_LONGEST_TITLE = 300
_LONGEST_LINE = 250
_LONGEST_CREDITS = 600
_LONGEST_DATED = 60
_BETWEEN_PARTS = re.compile(r" ?[|·•] ?")
_YEAR_FIRST = re.compile(r"(?<![\d.])(?:19|20)\d\d([-/.]) ?\d{1,2}\1 ?\d{1,2}(?!\d)")
_TIME_OF_DAY = re.compile(r"\b\d{1,2}[:.h]\d\d\b(?!\.\d)")
_MOST_NAMES = 4
_NOT_NAMES = frozenset(
    "follow share view bio more read email e-mail contact comments subscribe archive posts post twitter facebook about "
    "author authors published updated by staff min".split()
)


def of_sight(page: LexborHTMLParser, titles: Sequence[str] = ()) -> list[Stated]:
    """Dates and names near the headline, then the headline, then the window's title, then the foot's copyright.

    `titles` are what the page's metadata calls its article.
    """
    heading, is_sure = headline(page, titles)
    near: dict[Field, str] = {}
    if heading is not None:
        above = list(_above(heading))
        around, own = above[:_LEVELS_AROUND_HEADING], frozenset(one.mem_id for one in above)
        near = _credits_after(heading, own) | _dates_in(around, _DATED, own) | _names_in(around, _AUTHORS, own)
    elif page.body is not None:
        near = _dates_in([page.body], _SURELY_DATED) | _names_in([page.body], _SURELY_AUTHORS)
    seen = line_of(heading) if heading is not None and is_sure else ""
    year = copyright_in_foot(page)
    found: list[Stated] = [near]
    found += [{"title": title} for title in (seen, window_title(page)) if 0 < len(title) <= _LONGEST_TITLE]
    return [*found, {"copyright": str(year)}] if year else found


def _dates_in(elements: Sequence[LexborNode], marks: str, own: frozenset[int] = frozenset()) -> dict[Field, str]:
    """The first published and the first updated day that is so marked, in the first elements that have any."""
    found: dict[Field, str] = {}
    for around in elements:
        for element in around.css(marks)[:_MOST_CANDIDATES]:
            said = _day_of(element)
            if said and not _is_elsewhere(element, own):
                found.setdefault("updated" if _is_of_update(element) else "published", said)
        if "published" in found:
            break
    return found


def _day_of(element: LexborNode) -> str | None:
    """An element's day as it is written there, for machines if it is."""
    attributes = element.attributes
    for said in (attributes.get("datetime"), attributes.get("content"), attributes.get("title"), line_of(element)):
        if said and len(said) <= _LONGEST_DATE and _is_day(said):
            return said
    return None


def _is_of_update(element: LexborNode) -> bool:
    parent, own = element.parent, line_of(element)
    around = line_of(parent) if parent is not None else ""
    names = f"{element.attributes.get('class') or ''} {element.attributes.get('itemprop') or ''}"
    if "publish" in names.lower():  # "published updated": one day for both
        return False
    # Where "Published … Updated …" share a line, only what stands right before the day tells.
    before = around.partition(own)[0] if own and len(around) <= _LONGEST_LINE else ""
    return any(_OF_UPDATE.search(said) for said in (names, own, before[-20:]))


def _names_in(
    elements: Sequence[LexborNode], marks: Sequence[str], own: frozenset[int] = frozenset()
) -> dict[Field, str]:
    """The names that are marked as the author's, in the first elements that have any."""
    for around in elements:
        for mark in marks:
            names: list[str] = []
            for element in around.css(mark)[:_MOST_CANDIDATES]:
                if not _is_elsewhere(element, own):
                    names += _names_of(element)
            if names:
                return {"byline": ", ".join(dict.fromkeys(names[:_MOST_NAMES]))}
    return {}


def _names_of(element: LexborNode) -> Iterator[str]:
    """The parts of an element's text that are names of people, or that follow "By"."""
    parts = texts_of(element)
    if sum(map(len, parts)) > _LONGEST_CREDITS:  # a part of the page that is only called after its author
        return
    is_said = "author" in (element.attributes.get("rel") or "").lower()
    for part in (" ".join(text.split()) for text in parts):
        said = byline_of(part)
        names = said or byline_of(f"By {part}")
        words = (names or "").split()
        if names and (said or is_said or len(words) > 1) and _NOT_NAMES.isdisjoint(names.lower().split()):
            yield names


def _credits_after(heading: LexborNode, own: frozenset[int]) -> dict[Field, str]:
    """The names and days in lines of credits between a heading and the first paragraph, whatever they are in."""
    found: dict[Field, str] = {}
    for node in texts_after(heading):
        line = " ".join((node.text_content or "").split())
        if len(line) > _LONGEST_LINE:
            break
        parent = node.parent if line else None
        if parent is not None and not _is_elsewhere(node, own):
            found = _said_in(line) | _said_in(line_of(parent)) | found
    return found


def _said_in(line: str) -> dict[Field, str]:
    """The names and days in a line of credits, or in its parts; a day with a time needs no word before it."""
    if len(line) > _LONGEST_LINE:
        return {}
    found: dict[Field, str] = {}
    for part in [line, *_BETWEEN_PARTS.split(line)]:
        credit = credits_in(part)
        if credit is not None:
            said: dict[Field, str | None] = {
                "byline": credit.names,
                "published": credit.published,
                "updated": credit.updated,
            }
            found = {name: value for name, value in said.items() if value} | found
        elif len(part) <= _LONGEST_DATED and _TIME_OF_DAY.search(part) and (day := _day_in(part)):
            found.setdefault("updated" if _OF_UPDATE.search(part) else "published", day)
    return found


def _day_in(said: str) -> str | None:
    """The day in a text of a few words, as it is written there."""
    year_first = _YEAR_FIRST.search(said)
    said = year_first[0] if year_first else said
    return said if _is_day(said) else None


def _is_day(said: str) -> bool:
    # Whether 02/03 is in February or March is for the article's language to tell.
    day = written_date(said, "en-GB")
    return day is not None and day.precision == "day"


def _above(heading: LexborNode) -> Iterator[LexborNode]:
    """The elements that a heading stands in, from the inside."""
    above = heading.parent
    for _ in range(_MOST_LEVELS):
        if above is None or above.tag in {"body", "html"}:
            return
        yield above
        above = above.parent


def _is_elsewhere(element: LexborNode, own: frozenset[int]) -> bool:
    """Whether an element stands in a part of the page about other articles; `own` are those the heading is in."""
    at: LexborNode | None = element
    for _ in range(_MOST_LEVELS):
        if at is None or at.tag == "body" or at.mem_id in own:
            return False
        attributes = at.attributes
        names = words_of(f"{attributes.get('class') or ''} {attributes.get('id') or ''}"[:_LONGEST_LINE])
        if at.tag in _ELSEWHERE_TAGS or _ELSEWHERE.search(names):
            return True
        at = at.parent
    return False
