"""Paragraphs that are set all in bold or in large type, as headings are by authors who use no styles."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

OFF = frozenset({"0", "false", "off"})
_LARGE = 30  # half points
_LONGEST = 16  # words
_MOST = 0.25  # of a document's words; where more are bold, bold is no heading
_SENTENCE = re.compile(r"[.,;:…][\"”’»)]*$")


def is_set_off(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether a property of a run sets it in bold or in large type."""
    value = attributes.get("w:val", "")
    if name == "w:sz":
        return value.isascii() and value.isdecimal() and len(value) < 5 and int(value) >= _LARGE
    return value not in OFF


@dataclass
class SetOff:
    """Told of each paragraph and its text, knows which of them are headings by their lettering.

    A paragraph is known by whatever number `begin` is told; paragraphs may stand in paragraphs.
    """

    _open: list[tuple[int, list[str]]] = field(default_factory=list)
    _plain: set[int] = field(default_factory=set)
    _found: list[tuple[int, int]] = field(default_factory=list)
    _words: int = 0

    def begin(self, number: int) -> None:
        """A paragraph begins."""
        self._open.append((number, []))

    def say(self, text: str, *, set_off: bool) -> None:
        """Text of the innermost paragraph."""
        if self._open:
            number, said = self._open[-1]
            said.append(text)
            if not set_off and not text.isspace():
                self._plain.add(number)

    def leave_out(self) -> None:
        """The innermost paragraph has a style that tells what it is."""
        if self._open:
            self._plain.add(self._open[-1][0])

    def end(self) -> None:
        """The innermost paragraph ends."""
        number, said = self._open.pop()
        text = "".join(said).strip()
        words = len(text.split())
        self._words += words
        if 0 < words <= _LONGEST and number not in self._plain and not _SENTENCE.search(text):
            self._found.append((number, words))

    def headings(self) -> list[int]:
        """The numbers of the paragraphs that are headings."""
        if sum(words for _, words in self._found) > _MOST * self._words:
            return []
        return [number for number, _ in self._found]
