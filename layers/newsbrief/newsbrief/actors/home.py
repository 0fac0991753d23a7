"""The state an article is set in: the one whose names, places, money and authorities it has, and hardly another's."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from newsbrief.actors.key import slug
from newsbrief.actors.names import tables
from newsbrief.actors.phrase import Word, country_of, form_at, key_of, words_of
from newsbrief.actors.setting import Setting, countries_meant

_EUROPEAN = ("EU", "European", "Brussels")
_ELSEWHERE = "EUE"  # what the European Union does is set in no state
_OPENING = 500  # characters that tell first where something is
_OPENING_WEIGHT, _DATELINE_WEIGHT, _SIGN_WEIGHT = 2, 4, 2
_LEAST, _PLACES, _SHARE, _ALONE = 3, 2, 0.75, 0.9
_SHORT = 400  # characters; what a shorter text speaks of may be all abroad
_LONGEST_CAPITAL = 3  # words
_DATELINE = re.compile(
    r"^(?P<place>[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.' -]{2,40})(?:, (?P<state>[A-Z][\w. ]{1,30}?))?"
    r"(?: ?[,/]? [A-Z][a-z]{2,8}\.? \d{1,2})?"
    r"(?:(?:,? \(?[A-Za-z ]{2,20}\)?)? ?(?:[—–-]|--) ?|\. ?/|\n\n)",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Home:
    """The state an article is set in; it `is_alone` if the article hardly has another's name."""

    country: str
    is_alone: bool


@dataclass
class _Counts:
    """How much of an article tells of each state; how much of that is a capital's name.

    `places` counts where its names stand, `signs` where its money, its courts or a dateline do.

    `doubtful` counts names that may be one state's or another's.
    """

    all: Counter[str] = field(default_factory=Counter)
    capitals: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    signs: Counter[str] = field(default_factory=Counter)
    doubtful: Counter[frozenset[str]] = field(default_factory=Counter)

    def home(self) -> Home | None:
        """The state that has nearly all."""
        if not self.all:
            return None
        best, times = max(self.all.items(), key=lambda item: (item[1], item[0]))
        others = sum(count for meant, count in self.doubtful.items() if best not in meant)
        is_host = self.capitals[best] == times  # "talks in Nairobi"
        is_told = self.signs[best] or (self.places[best] >= _PLACES and times >= _LEAST)
        if best == _ELSEWHERE or is_host or not is_told or times < _SHARE * (self.all.total() + others):
            return None
        return Home(best, times >= _ALONE * (self.all.total() + others))


def home_of(text: str, trusts: Callable[[tuple[int, int]], bool] = lambda _: True) -> Home | None:
    """The one state that an article is set in; None if there are several or nothing tells.

    `trusts` tells of a span whether what stands there counts.
    """
    return _counted(text, trusts).home() if len(text) >= _SHORT else None


def sign_of(name: str) -> str | None:
    """The state of an authority, court or office that one state only has and a name contains: "Teamsters Local 7"."""
    match = _signs().search(name)
    return _sign_countries()[match["sign"]] if match is not None and match["sign"] else None


@cache
def offices() -> dict[str, frozenset[str]]:
    """Words for public offices, for whose they are, and for unions."""
    return {part: frozenset(words) for part, words in _tables()["offices"].items()}


def dateline(text: str) -> str | None:
    """ISO alpha-3 code of the state that an article's dateline names: "LIMA, May 3 (Reuters) - ", "NAPA, Calif. — "."""
    line = _DATELINE.search(text[:_OPENING])
    if line is None:
        return None
    place = line["place"].strip().title()
    state = (line["state"] or "").strip()
    if state:
        known = _abbreviations().get(state.rstrip(".")) or country_of(state)
        if known:
            return known
    return _places().get(slug(place)) or _capital(place)


def _counted(text: str, trusts: Callable[[tuple[int, int]], bool]) -> _Counts:
    counts = _Counts()
    _count_names(counts, text, trusts)
    for pattern, countries in ((_signs(), _sign_countries()), (_behind_town(), _abbreviations())):
        for match in pattern.finditer(text):
            if trusts(match.span()):
                country = countries[match[0].rstrip(".")]
                counts.all[country] += _SIGN_WEIGHT
                counts.signs[country] += 1
    line = dateline(text)
    if line:
        counts.all[line] += _DATELINE_WEIGHT
        counts.signs[line] += 1
    return counts


def _count_names(counts: _Counts, text: str, trusts: Callable[[tuple[int, int]], bool]) -> None:
    setting = Setting(text)
    words = words_of(text)
    i = 0
    while i < len(words):
        word = words[i]
        weight = _OPENING_WEIGHT if word.start < _OPENING else 1
        doubtful = countries_meant(word.raw) if word.raw[0].isupper() else frozenset()
        if doubtful:
            meant = setting.settled(word.raw)
            country = country_of(meant) if meant != word.raw else None
            length, is_capital = 1, False
        else:
            country, length, is_capital = _state_at(text, words, i)
        if trusts((word.start, words[i + max(length, 1) - 1].end)):
            if country:
                counts.all[country] += weight
                counts.places[country] += 1
                counts.capitals[country] += weight * is_capital
            elif doubtful:
                counts.doubtful[doubtful] += weight
        i += max(length, 1)


def _state_at(text: str, words: list[Word], i: int) -> tuple[str | None, int, bool]:
    """The state that a name beginning with word `i` belongs to, the words it takes, and whether it is a capital's."""
    if words[i].raw[0].islower():
        return None, 0, False
    owner, length = form_at(words, i)
    if length:
        around = text[words[max(i - 1, 0)].start : words[min(i + length, len(words) - 1)].end]
        is_doubtful = key_of(words[i : i + length]) in tables().words["also_personal"]
        return (country_of(around) if is_doubtful else owner.country if owner else None), length, False
    for length in range(min(_LONGEST_CAPITAL, len(words) - i), 0, -1):
        name = text[words[i].start : words[i + length - 1].end]
        place = _places().get(slug(name))
        country = place or _capital(name) or (_ELSEWHERE if name in _EUROPEAN else None)
        if country:
            return country, length, place is None
    return None, 0, False


def _capital(name: str) -> str | None:
    known = tables().find(name)
    return known.country if known is not None and known.kind in ("state", "government_body") else None


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    text = resources.files(__package__).joinpath("home.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _places() -> dict[str, str]:
    return {slug(name): country for country, names in _tables()["places"].items() for name in names}


@cache
def _abbreviations() -> dict[str, str]:
    listed = _tables()["abbreviations"].items()
    return {name.rstrip("."): country for country, names in listed for name in names}


@cache
def _sign_countries() -> dict[str, str]:
    parts = ("signs", "money")
    return {name.rstrip("."): state for part in parts for state, names in _tables()[part].items() for name in names}


@cache
def _signs() -> re.Pattern[str]:
    signs, money = (
        sorted((name for names in _tables()[part].values() for name in names), reverse=True)
        for part in ("signs", "money")
    )
    letters = "|".join(name for name in money if name.isalpha())  # not the road N1
    symbols = "|".join(re.escape(name) for name in money if not name.isalpha())
    return re.compile(
        rf"\b(?P<sign>{'|'.join(map(re.escape, signs))})\b|(?<!\w)(?:{symbols})(?=\d)"
        rf"|(?<!\w)(?:{letters})(?=\d[\d.]{{0,9}}(?: ?(?:billion|million|trillion|bn)\b|,\d{{3}}))"
    )


@cache
def _behind_town() -> re.Pattern[str]:
    names = (re.escape(name) for listed in _tables()["abbreviations"].values() for name in listed)
    return re.compile(rf"(?<=[a-zA-Z], )(?:{'|'.join(sorted(names, reverse=True))})(?![A-Za-z])")
