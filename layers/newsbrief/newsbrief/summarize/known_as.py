"""Whom a name stands for in one article: what it introduces itself goes before what names mean elsewhere."""

from __future__ import annotations

from functools import cached_property

from newsbrief.actors.acronyms import introduced
from newsbrief.actors.canonical import Canonical, canonical, slug
from newsbrief.actors.setting import Setting
from newsbrief.summarize.grounding import Text
from newsbrief.summarize.role import country_beside

_PLACES = 5  # of a person's name where a country may stand
_AROUND = 80  # characters


class KnownAs:
    """The names of one article."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._setting = Setting(text.text)

    def canonical(self, name: str, kind: str | None = None) -> Canonical:
        """The actor that a name stands for here; `kind` is what it is held for."""
        full = self._introduced.get(slug(name))
        if full and not canonical(name).name.startswith(full):
            return canonical(full)
        return canonical(self._setting.settled(name, kind))

    def surname(self, name: str) -> str | None:
        """The surname that stands for a known person whom the article names no other way: here it may be another's."""
        found = canonical(name)
        last = name.rsplit(maxsplit=1)[-1]
        if found.kind != "person" or slug(found.name) in (slug(name), slug(last)) or self._text.names(found.name):
            return None
        return last if canonical(last) == found else None

    def country(self, names: list[str]) -> str | None:
        """The country of the office that stands beside a person's name."""
        text = self._text.text
        for name in (name for name in names if " " in name):
            for start in self._text.mentions([name])[:_PLACES]:
                end = start + len(name)
                if self._text.trusts((max(start - _AROUND, 0), end + _AROUND)):
                    found = country_beside(text, start, end)
                    if found:
                        return found
        return None

    @cached_property
    def _introduced(self) -> dict[str, str]:
        """By the key of an acronym: the name that the article first gives for it."""
        found: dict[str, str] = {}
        for acronym, name, at in introduced(self._text.text):
            if self._text.trusts((at, at + 1)):
                found.setdefault(acronym, name)
        return found
