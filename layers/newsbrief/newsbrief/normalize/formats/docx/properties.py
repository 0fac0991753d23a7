"""What a Word document's core properties say of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from newsbrief.normalize.document import Field, Stated
from newsbrief.normalize.formats.docx.xml_part import visit
from newsbrief.normalize.limits import Limits

_FIELDS: dict[str, Field] = {
    "dc:title": "title",
    "dc:creator": "byline",
    "dc:language": "language",
    "dcterms:created": "published",
    "dcterms:modified": "updated",
}
# What programs put there when nobody wrote anything.
_JUNK: dict[Field, re.Pattern[str]] = {
    "title": re.compile(
        r"(?:document|dokument|doc|untitled|microsoft word|word document|powerpoint presentation|title|titel)[\s\d]*"
        r"|microsoft word - .*|.*\.(?:docx?|dotx?|odt|rtf|txt|pdf)",
        re.I | re.S,
    ),
    "byline": re.compile(
        r"python-docx|microsoft office user|(?:windows|office)[- ]user|user|admin(?:istrator)?|owner|author|unknown"
        r"|un-?named|apache poi|docx4j|openxml.*|libreoffice.*",
        re.I | re.S,
    ),
    # Before 1990 there was no Word for Windows: these are the zero of some clock.
    "published": re.compile(r"(?:1[0-8]\d\d|19[0-8]\d).*", re.S),
    "updated": re.compile(r"(?:1[0-8]\d\d|19[0-8]\d).*", re.S),
}
# The file was made when it was typed or exported, which is near the day of publication at best.
_DATES: tuple[Field, ...] = ("published", "updated")


def stated_in(properties: bytes | None, limits: Limits) -> list[Stated]:
    """Two mappings: title, author and language, then the days on which the file was made and changed.

    Rejected(UNSAFE | TOO_COMPLEX | CORRUPT).
    """
    core = _Core()
    if properties is not None:
        visit(properties, core, limits)
    known = {name: "".join(pieces).strip() for name, pieces in core.said.items()}
    telling = {name: value for name, value in known.items() if value and not _is_junk(name, value)}
    if "byline" in known and "byline" not in telling:
        telling.pop("published", None)  # a library that leaves its own name leaves its template's date, too
    of_article = {name: value for name, value in telling.items() if name not in _DATES}
    return [of_article, {name: telling[name] for name in _DATES if name in telling}]


def _is_junk(name: Field, value: str) -> bool:
    return name in _JUNK and _JUNK[name].fullmatch(value) is not None


@dataclass
class _Core:
    """The text of the properties that are of interest."""

    said: dict[Field, list[str]] = field(default_factory=dict)
    _open: list[str] = field(default_factory=list)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: ARG002 - these have their text inside
        self._open.append(name)

    def text(self, text: str) -> None:
        if self._open and (name := _FIELDS.get(self._open[-1])):
            self.said.setdefault(name, []).append(text)

    def end(self) -> None:
        self._open.pop()
