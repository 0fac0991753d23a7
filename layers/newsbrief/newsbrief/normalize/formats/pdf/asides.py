"""What is set in another size beside the text and is none of it: captions, notes, quotes lifted out of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_SMALL = 0.93
_OTHER = 1.1
_LONGEST = 80  # words
_MOST_QUOTES = 100
_LIFTED = 4  # words; a shorter one may be a heading that the text takes up
_CREDIT = re.compile(
    r"\b(?:photo(?:graph)?s?|images?|pictures?|illustrations?|graphics?|foto|fotos|bild|crédit|credit|copyright)"
    r"(?: (?:credit|courtesy|by|von|par))*:"
    r"|©|\((?:photo|foto|image|picture|file)\b|/ ?(?:getty|reuters|afp|ap|epa|dpa)\b",
    re.I,
)
_NUMBERED = re.compile(
    r"(?:figure|fig\.|photo|image|picture|table|chart|map|abb(?:ildung|\.)|tabelle|grafik)\s?\d{1,3}\b", re.I
)
_NOTE = re.compile(r"(?:\d{1,2}[.)]?|\[\d{1,2}\]|[*†‡§]{1,3}|[¹²³⁴-⁹])\s|\d{1,2}(?=[^\W\d_][^\W\d_])")
_SENTENCE = re.compile(r"[.!?…][\"”’»“)]*$")
_QUOTE = re.compile(r"[\"“”‘’„«»]")


@dataclass(frozen=True, slots=True)
class Sized:
    """A paragraph's text, and the size it is set in, in sizes of the body's font."""

    text: str
    scale: float

    @property
    def is_small(self) -> bool:
        """Whether it is set smaller than the body."""
        return self.scale <= _SMALL


def asides_in(paragraphs: Sequence[Sized]) -> set[int]:
    """The places of the paragraphs that stand beside the text; none of a document that has no other."""
    body = "\n".join(_letters(paragraph.text) for paragraph in paragraphs if _SMALL < paragraph.scale < _OTHER)
    found = {place for place, paragraph in enumerate(paragraphs) if _is_caption_or_note(paragraph)}
    quotes = [place for place, paragraph in enumerate(paragraphs) if place and _may_be_lifted(paragraph)]
    found |= {place for place in quotes[:_MOST_QUOTES] if _letters(paragraphs[place].text) in body}
    return found if body else set()


def _is_caption_or_note(paragraph: Sized) -> bool:
    if not paragraph.is_small or len(paragraph.text.split()) > _LONGEST:
        return False
    text = paragraph.text
    return bool(_CREDIT.search(text) or _NUMBERED.match(text) or _NOTE.match(text))


def _may_be_lifted(paragraph: Sized) -> bool:
    """Whether a paragraph is a sentence or quote in another size, so that it may be one of the body's again."""
    text = paragraph.text
    if _SMALL < paragraph.scale < _OTHER or not (_SENTENCE.search(text) or _QUOTE.search(text)):
        return False
    return len(text.split()) <= _LONGEST and (len(text.split()) >= _LIFTED or _QUOTE.match(text) is not None)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
