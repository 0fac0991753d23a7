"""The days that a draft's dates and deadlines mean, each where it stands in the article.

What code can't read alone takes its time from a date that stands before it: "that autumn" from the year told last,
the "seven days" of a letter from the letter's own date.
"""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass

from newsbrief.article import Article
from newsbrief.brief import DateStatus, Evidence
from newsbrief.dates.referring import referred
from newsbrief.dates.resolve import anchor, deadline, is_length_of_time, resolve
from newsbrief.partial_date import PartialDate
from newsbrief.summarize.draft import DraftDate
from newsbrief.summarize.grounding import Span, Text

_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(]*[A-Z])")
_LONGEST_SENTENCE = 600  # characters before a deadline in which its letter is looked for
_DATES = 3  # of a sentence that may be the letter's
_SENT = re.compile(
    r"\b(?:letter|message|video|recording|audio|tape|e-?mail|memo|note|notice|leaflet|post|communiqu[eé]|ultimatum)\b"
    r"[^.;:]{0,200}\b(?:dated|sent|mailed|released|posted|published|delivered|broadcast|circulated)(?: on)?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Mention:
    """A date of the draft, its evidence, where a quote has its words (or None), and its days (or None)."""

    drafted: DraftDate
    evidence: list[Evidence]
    span: Span | None
    days: PartialDate | None


class Days:
    """One article's dates: `mentions` in the draft's order. The start of each that is known is kept, in the text's."""

    def __init__(self, article: Article, text: Text, dates: Sequence[DraftDate]) -> None:
        self._article = article
        self._text = text
        self._paragraphs = [paragraph.start for paragraph in article.paragraphs]
        mentions = [(date.text, date.status) for date in dates]
        self._anchor = anchor(article.published, article.received_at.date(), mentions, article.language)
        self._starts: list[int] = []
        self._known: dict[int, PartialDate] = {}
        self.mentions = self._read(dates)

    def due(self, span: Span) -> PartialDate | None:
        """By when something is due, by the words at this place; None if that stays open."""
        words = self._article.text[span[0] : span[1]]
        start = self._sent(span[0]) if is_length_of_time(words) else None
        found = deadline(words, start or self._anchor, self._article.language)
        return found or self._referred(words, span[0])

    def place(self, words: str, evidence: Sequence[Evidence]) -> Span | None:
        """Where a deadline's words stand: in the evidence, else the first place in the text."""
        for piece in evidence:
            span = Text(piece.quote).find_words(words)
            if span and self._text.trusts((piece.start + span[0], piece.start + span[1])):
                return piece.start + span[0], piece.start + span[1]
        return self._text.find_words(words)

    def _read(self, dates: Sequence[DraftDate]) -> list[Mention]:
        """What the dates mean, found out from the first in the text to the last."""
        evidence = [self._text.evidence(date.quotes) for date in dates]
        spans = list(map(_written, dates, evidence))
        found: dict[int, PartialDate | None] = {}  # by the date's place in the draft
        for span, at in sorted((span, at) for at, span in enumerate(spans) if span):
            found[at] = self._meant(span, dates[at].status)
        return [Mention(date, evidence[at], spans[at], found.get(at)) for at, date in enumerate(dates)]

    def _meant(self, span: Span, status: DateStatus) -> PartialDate | None:
        """The days that a date expression at this place means, noted for those after it; None if that stays open."""
        words = self._article.text[span[0] : span[1]]
        found = resolve(words, status, self._anchor, self._article.language) or self._referred(words, span[0])
        if found and span[0] not in self._known:
            insort(self._starts, span[0])
            self._known[span[0]] = found
        return found

    def _referred(self, words: str, at: int) -> PartialDate | None:
        """What words mean after the last date before them, in their paragraph or the one before."""
        before = bisect_left(self._starts, at) - 1
        if before < 0:
            return None
        start = self._starts[before]
        paragraphs = [bisect_right(self._paragraphs, place) for place in (start, at)]
        return referred(words, self._known[start]) if paragraphs[1] - paragraphs[0] <= 1 else None

    def _sent(self, at: int) -> PartialDate | None:
        """The day on which the letter or the like was sent that the sentence tells of before this place."""
        text = self._article.text
        first = max(at - _LONGEST_SENTENCE, 0)
        first = max(text.rfind("\n", first, at) + 1, first)
        ends = [match.end() for match in _SENTENCE_END.finditer(text, first, at)]
        first = ends[-1] if ends else first
        for start in self._starts[bisect_left(self._starts, first) : bisect_left(self._starts, at)][:_DATES]:
            found = self._known[start]
            if found.precision == "day" and found.end <= self._anchor.start and _SENT.search(text[first:start]):
                return found
        return None


def _written(date: DraftDate, evidence: Sequence[Evidence]) -> Span | None:
    """Where one of the quotes has a date's words."""
    for piece in evidence:
        span = Text(piece.quote).find(date.text)
        if span:
            return piece.start + span[0], piece.start + span[1]
    return None
