"""An article's title out of what a page or file is called: without the name of the site around it."""

import re
from collections.abc import Collection, Iterable, Iterator
from urllib.parse import urlsplit

_LIMIT = 300
_BETWEEN = re.compile(r" ?\|{1,2} ?| (?:[-–—·•»«~]{1,2}|::|/) |: ")
_PLACEHOLDERS = frozenset({"untitled", "untitleddocument", "notitle", "document", "home", "index", "null", "undefined"})
_FEWEST_WORDS = 3  # of a title, to be believed against a longer one
_MOST_WORDS_OF_SITE = 5
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "gov", "ac", "edu"})


def site_names(publishers: Iterable[str], addresses: Iterable[str]) -> frozenset[str]:
    """What a site may call itself, as `letters`: its publisher's name, its host, and the host without its ending."""
    names = {letters(publisher) for publisher in publishers}
    for address in addresses:
        host = (urlsplit(address).hostname or "").removeprefix("www.")
        labels = host.split(".")
        while len(labels) > 1 and (labels[-1] in _SECOND_LEVEL or len(labels) == len(host.split("."))):
            labels.pop()
        names |= {letters(host), letters("".join(labels[-1:]))}
    return frozenset(filter(None, names))


def letters(name: str) -> str:
    """Letters and digits of a name in lower case, without an article before it."""
    return "".join(filter(str.isalnum, name.casefold().removeprefix("the ")))


def is_title(title: str, sites: Collection[str]) -> bool:
    """Whether a text can be an article's title rather than its site's name or a placeholder."""
    key = letters(title)
    return bool(key) and key not in sites and key not in _PLACEHOLDERS


def article_title(title: str, sites: Collection[str], sections: Collection[str], others: Iterable[str]) -> str:
    """The title without the site's name (and then the section's) at its ends.

    Where `others` has the same title without a few words at one end, those are the site's too.
    """
    cut = _without_site(title, sites, {letters(section) for section in sections})
    return next((other for other in others if _is_core(other, cut)), cut)


def shortened(title: str, limit: int = _LIMIT) -> str:
    """The title, cut at a word if it is longer."""
    return title if len(title) <= limit else title[: limit - 1].rsplit(" ", 1)[0] + "…"


def _without_site(title: str, sites: Collection[str], sections: Collection[str]) -> str:
    removable = set(sites)
    while True:
        for rest, end in _ends(title):
            if letters(end) in removable and letters(rest):
                title, removable = rest, removable | set(sections)
                break
        else:
            return title


def _ends(title: str) -> Iterator[tuple[str, str]]:
    """The title cut at its last and at its first separator: what stays, what goes."""
    found = list(_BETWEEN.finditer(title))
    if found:
        yield title[: found[-1].start()], title[found[-1].end() :]
        yield title[found[0].end() :], title[: found[0].start()]


def _is_core(other: str, title: str) -> bool:
    if len(other.split()) < _FEWEST_WORDS or len(other) >= len(title):
        return False
    for rest, end in _ends(title):
        if letters(rest) == letters(other) and len(end.split()) <= _MOST_WORDS_OF_SITE:
            return True
    return False
