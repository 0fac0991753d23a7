"""When two names are one actor's: surnames, parts of longer names, acronyms, adjectives of nations."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from spacy.tokens import Span

from local.reader.actors.words import actor_words

_ACRONYM = re.compile(r"^[A-Z][A-Za-z&]{0,2}[A-Z]{1,6}s?$")
_UNITED = frozenset("of the for and in on".split())
_BETWEEN = 9  # words between a name and its short form
_KNOWN_AS = frozenset(", ( known as better best also commonly".split())
_STEM = 4  # letters that an adjective and the name of its nation have in common, at least


def in_brackets(names: list[Span]) -> Iterator[tuple[Span, Span]]:
    """Each name with the one in brackets behind it: "Union of Copper Miners" and "UCM"."""
    for one, other in pairwise(names):
        doc = one.doc
        opens = other.start - 1
        is_open = 0 <= opens - one.end <= 1 and doc[opens].text in ("(", "[")
        if is_open and doc[other.end : other.end + 1].text in (")", "]"):
            yield one, other


def told_short(names: list[Span]) -> Iterator[tuple[Span, Span]]:
    """Each name with the short form that words announce behind it: "the Union of Miners, or UM"."""
    for place, one in enumerate(names):
        for other in names[place + 1 : place + 3]:
            if _is_told_short(one, other):
                yield one, other


def _is_told_short(one: Span, other: Span) -> bool:
    """Whether a short form follows in words: "the Union of Miners, or UM", "known by its French acronym UM"."""
    between = {token.lower_ for token in one.doc[one.end : other.start]} if other.start - one.end <= _BETWEEN else set()
    if not is_acronym(other.text) or len(one) < 2 or not between:
        return False
    is_or = between <= {",", "or"} and sorted(initials(one.text)) == sorted(other.text.replace(".", ""))
    return is_or or not between.isdisjoint(("acronym", "initials", "abbreviation")) or between <= _KNOWN_AS


def initials(name: str) -> str:
    """The first letters: "MDC" of "Movement for Democratic Change"."""
    return "".join(word[0] for word in re.findall(r"\w+", name) if word.lower() not in _UNITED).upper()


def is_acronym(name: str) -> bool:
    """Whether a name is written in large letters like one."""
    return bool(_ACRONYM.match(name.replace(".", "")))


def is_part_of(short: list[str], full: list[str]) -> bool:
    """Whether a name is the beginning or the end of a longer one: "Calder" and "Line" of "Calder Line"."""
    size = len(short)
    full = next((full[:i] for i, word in enumerate(full) if word in ("of", "for") and i > 0), full)
    if size >= len(full):
        return short == full
    bare = [word for word in full if word.lower() not in ("'", "'s")]
    return short in (full[:size], full[-size:], bare[:size], bare[-size:])


def nation_of(adjective: str, names: Iterable[str]) -> str | None:
    """The name that an adjective of a nation is made of: "Karvia" of "Karvian", "Teland" of "Telandic"."""
    lower = adjective.lower()
    for name in names:
        own = name.lower()
        if lower == own or " " in own or lower[:_STEM] != own[:_STEM]:
            continue
        for ending in actor_words().demonym_endings:
            stem = lower.removesuffix(ending)
            if (
                ending
                and lower.endswith(ending)
                and len(stem) >= _STEM
                and own.startswith(stem)
                and len(own) - len(stem) < 3
            ):
                return name
    return None
