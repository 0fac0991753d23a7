"""Which elements of a page call themselves something other than the article."""

from functools import lru_cache

from newsbrief.normalize.formats.html.tree import Element
from newsbrief.normalize.formats.html.vocabulary import pattern_of, words_in, words_of

_TAGS = words_in("furniture", "tags")
_ROLES = words_in("furniture", "roles")
_WORDS = words_in("furniture", "words")
_HIDING = words_in("furniture", "hiding")
_PHRASES = pattern_of("furniture", "phrases")
_EXCUSED = pattern_of("furniture", "excused")
_READERS = pattern_of("furniture", "readers")
_CAPTIONS = pattern_of("furniture", "captions")
_CONSENT = pattern_of("furniture", "consent")
_STANDFIRST = pattern_of("furniture", "standfirst")


def is_furniture(element: Element) -> bool:
    """Whether an element is, by its tag, role or name, a part of the page around the article."""
    return element.tag in _TAGS or element.role in _ROLES or is_named_furniture(element)


def is_named_furniture(element: Element) -> bool:
    """Whether it is one by its name."""
    return bool(element.names) and _named_so(element.names)


def is_caption(element: Element) -> bool:
    """Whether an element is, by its name, what stands under a picture."""
    return bool(element.names) and _CAPTIONS.search(words_of(element.names)) is not None


def is_unseen(element: Element) -> bool:
    """Whether an element is hidden, by a style or by a name that sites give to what only machines read aloud."""
    return element.hidden or bool(element.names and not _HIDING.isdisjoint(element.names.lower().split()))


def is_of_readers(element: Element) -> bool:
    """Whether an element says that readers write in it."""
    return bool(element.names) and _readers_write(element.names)


def is_consent(element: Element) -> bool:
    """Whether an element is, by its name, where a program known for it asks for consent."""
    return bool(element.names) and _asks_consent(element.names)


def is_standfirst(element: Element) -> bool:
    """Whether an element says that it stands between the title and the text."""
    return bool(element.names) and _STANDFIRST.search(words_of(element.names)) is not None


@lru_cache(maxsize=8192)
def _named_so(names: str) -> bool:
    words = _EXCUSED.sub(" ", words_of(names))
    return (
        _CAPTIONS.search(words) is not None
        or not _WORDS.isdisjoint(words.split())
        or _PHRASES.search(words) is not None
        or not _HIDING.isdisjoint(names.lower().split())
    )


@lru_cache(maxsize=8192)
def _readers_write(names: str) -> bool:
    return _READERS.search(_EXCUSED.sub(" ", words_of(names))) is not None


@lru_cache(maxsize=8192)
def _asks_consent(names: str) -> bool:
    return _CONSENT.search(names) is not None
