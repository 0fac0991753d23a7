"""What a reader sees of an article's title, author and dates, near its heading and in the page's foot."""

import re
from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from newsbrief.normalize.credits import byline_of, copyright_year, credits_in
from newsbrief.normalize.document import Field, Stated
from newsbrief.normalize.page.vocabulary import words_of
from newsbrief.normalize.written_date import written_date

_DATED = (
    'time, [itemprop~="datePublished" i], [class*="date" i], [class*="time" i], [class*="publish" i], '
    '[class*="posted" i]'
)
_SURELY_DATED = (
    'time[pubdate], [itemprop~="datePublished" i], [class*="dateline" i], .published, .entry-date, .post-date'
)
_SURELY_AUTHORS = ('[rel~="author" i]', '[class*="byline" i]')
_AUTHORS = ('[rel~="author" i]', '[class*="byline" i]', '[class*="author" i]', '[itemprop~="author" i]')
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
_MOST_READ = 1200
_MOST_NAMES = 4
_NOT_NAMES = frozenset(
    "follow share view bio more read email e-mail contact comments subscribe archive posts post twitter facebook about "
    "author authors published updated by staff min".split()
)
_YEAR_AT_SIGN = re.compile(r"©[^©\d]{0,60}(?:(?:19|20)\d\d ?[–-] ?)?((?:19|20)\d\d)\b|\b((?:19|20)\d\d) ?©")
_RIGHTS = re.compile(r"©|copyright|\(c\)", re.I)
_HEAD = 300  # nodes after the heading
_FOOT = 600  # nodes, from the end
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "iframe"})


def of_sight(page: LexborHTMLParser) -> list[Stated]:
    """Dates and names near the heading, then the heading, then the window's title, then the foot's copyright."""
    headings = [heading for heading in page.css("h1")[:_MOST_CANDIDATES] if _line(heading)]
    near: dict[Field, str] = {}
    if headings:
        around = list(_around(headings[0]))
        near = _credits_after(headings[0]) | _dates_in(around, _DATED) | _names_in(around, _AUTHORS)
    elif page.body is not None:
        near = _dates_in([page.body], _SURELY_DATED) | _names_in([page.body], _SURELY_AUTHORS)
    windows = [title for title in page.css("title")[:3] if title.parent is None or title.parent.tag != "svg"]
    titles = [_line(element) for element in [*(headings if len(headings) == 1 else []), *windows[:1]]]
    year = _copyright_in_foot(page)
    found: list[Stated] = [near]
    found += [{"title": title} for title in titles if 0 < len(title) <= _LONGEST_TITLE]
    return [*found, {"copyright": str(year)}] if year else found


def _dates_in(elements: Sequence[LexborNode], marks: str) -> dict[Field, str]:
    """The first published and the first updated day that is so marked, in the first elements that have any."""
    found: dict[Field, str] = {}
    for around in elements:
        for element in around.css(marks)[:_MOST_CANDIDATES]:
            said = _day_of(element)
            if said and not _is_elsewhere(element):
                found.setdefault("updated" if _is_of_update(element) else "published", said)
        if "published" in found:
            break
    return found


def _day_of(element: LexborNode) -> str | None:
    """An element's day as it is written there, for machines if it is."""
    attributes = element.attributes
    for said in (attributes.get("datetime"), attributes.get("content"), attributes.get("title"), _line(element)):
        # Whether 02/03 is in February or March is for the article's language to tell.
        day = written_date(said, "en-GB") if said and len(said) <= _LONGEST_DATE else None
        if said and day is not None and day.precision == "day":
            return said
    return None


def _is_of_update(element: LexborNode) -> bool:
    parent, own = element.parent, _line(element)
    around = _line(parent) if parent is not None else ""
    names = f"{element.attributes.get('class') or ''} {element.attributes.get('itemprop') or ''}"
    if "publish" in names.lower():  # "published updated": one day for both
        return False
    # Where "Published … Updated …" share a line, only what stands right before the day tells.
    before = around.partition(own)[0] if own and len(around) <= _LONGEST_LINE else ""
    return any(_OF_UPDATE.search(said) for said in (names, own, before[-20:]))


def _names_in(elements: Sequence[LexborNode], marks: Sequence[str]) -> dict[Field, str]:
    """The names that are marked as the author's, in the first elements that have any."""
    for around in elements:
        for mark in marks:
            names: list[str] = []
            for element in around.css(mark)[:_MOST_CANDIDATES]:
                if not _is_elsewhere(element):
                    names += _names_of(element)
            if names:
                return {"byline": ", ".join(dict.fromkeys(names[:_MOST_NAMES]))}
    return {}


def _names_of(element: LexborNode) -> Iterator[str]:
    """The parts of an element's text that are names of people, or that follow "By"."""
    parts = _texts(element)
    if sum(map(len, parts)) > _LONGEST_CREDITS:  # a part of the page that is only called after its author
        return
    is_said = "author" in (element.attributes.get("rel") or "").lower()
    for part in (" ".join(text.split()) for text in parts):
        said = byline_of(part)
        names = said or byline_of(f"By {part}")
        words = (names or "").split()
        if names and (said or is_said or len(words) > 1) and _NOT_NAMES.isdisjoint(names.lower().split()):
            yield names


def _credits_after(heading: LexborNode) -> dict[Field, str]:
    """The names and days in lines of credits between a heading and the first paragraph, whatever they are in."""
    found: dict[Field, str] = {}
    for node in _after(heading):
        line = " ".join((node.text_content or "").split())
        if len(line) > _LONGEST_LINE:
            break
        parent = node.parent if line else None
        for credit in filter(None, map(credits_in, [line, _line(parent)] if parent is not None else [])):
            said: dict[Field, str | None] = {
                "byline": credit.names,
                "published": credit.published,
                "updated": credit.updated,
            }
            if not _is_elsewhere(node):
                found = {field: value for field, value in said.items() if value} | found
    return found


def _after(heading: LexborNode) -> Iterator[LexborNode]:
    """The texts that follow a heading."""
    node, below = heading, None  # what is in the heading itself doesn't follow it
    for _ in range(_HEAD):
        at: LexborNode | None = node
        while below is None and at is not None and at.next is None:
            at = at.parent if at.tag != "body" else None
        following = below or (at.next if at is not None else None)
        if following is None:
            return
        node = following
        below = node.first_child if node.tag not in _UNSEEN else None
        if node.is_text_node:
            yield node


def _around(heading: LexborNode) -> Iterator[LexborNode]:
    """The elements around a heading, from the inside, up to what holds more than an article's head."""
    above = heading.parent
    for _ in range(_LEVELS_AROUND_HEADING):
        if above is None or above.tag in {"body", "html"}:
            return
        yield above
        above = above.parent


def _is_elsewhere(element: LexborNode) -> bool:
    """Whether an element stands in a part of the page that is about other articles."""
    at: LexborNode | None = element
    for _ in range(_MOST_LEVELS):
        if at is None or at.tag == "body":
            return False
        attributes = at.attributes
        names = words_of(f"{attributes.get('class') or ''} {attributes.get('id') or ''}"[:_LONGEST_LINE])
        if at.tag in _ELSEWHERE_TAGS or _ELSEWHERE.search(names):
            return True
        at = at.parent
    return False


def _copyright_in_foot(page: LexborHTMLParser) -> int | None:
    """The year of the page's copyright, found from its end."""
    for node in _from_the_end(page):
        own = node.text_content or ""
        if not _RIGHTS.search(own):
            continue
        parent = node.parent
        for element in (parent, parent.parent if parent is not None else None):
            line = _line(element) if element is not None else ""
            sign = _YEAR_AT_SIGN.search(line) if len(line) <= _LONGEST_LINE else None
            year = copyright_year(line) or (int(sign[1] or sign[2]) if sign else None)
            if year:
                return year
    return None


def _from_the_end(page: LexborHTMLParser) -> Iterator[LexborNode]:
    """The page's last texts, backwards."""
    node = page.body.last_child if page.body is not None else None
    for _ in range(_FOOT):
        if node is None:
            return
        if node.is_text_node:
            yield node
        below = node.last_child if node.tag not in _UNSEEN else None
        if below is None:
            while node is not None and node.prev is None:
                node = node.parent if node.tag != "body" else None
            below = node.prev if node is not None else None
        node = below


def _line(element: LexborNode) -> str:
    """The beginning of an element's text on one line."""
    return " ".join(" ".join(_texts(element)).split())


def _texts(element: LexborNode) -> list[str]:
    """An element's texts, as far as they can matter: no more is read of an element that holds a page."""
    parts: list[str] = []
    size = 0
    for node in element.traverse(include_text=True):
        if node.is_text_node and (text := node.text_content):
            parts.append(text[:_MOST_READ])
            size += len(text)
            if size > _MOST_READ:
                break
    return parts
