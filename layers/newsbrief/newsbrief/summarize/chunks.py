"""A long article in parts that a model can take: whole paragraphs, each part beginning with the end of the last."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from newsbrief.article import Article, article_id_of, paragraphs_of
from newsbrief.summarize.tokens import most_characters, tokens_in

PART_TOKENS = 12_000  # of an article's text in one request: some 6,000 English words, and most articles are shorter
_OVERLAP = 10  # the part of a part that repeats the one before, as a divisor
_OVERLAP_TOKENS = 400

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\s|[。！？]")
_SPACE = re.compile(r"\s")


@dataclass(frozen=True)
class _Piece:
    """What isn't divided further: a paragraph, or a sentence or less of one that is too long."""

    start: int
    end: int
    tokens: int


def chunks_of(article: Article, limit: int = PART_TOKENS) -> list[Article]:
    """The article in parts of about equal size, of at most `limit` tokens each by estimate; itself if it is no longer.

    A part is an article of its own with the same metadata. Paragraphs stay whole; one that is longer than a part is
    divided after sentences, a sentence that is at white space, and what has none anywhere. A part after the first
    begins with the last paragraphs or sentences of the one before, where they are short enough.
    """
    if tokens_in(article.text) <= limit:
        return [article]
    overlap = min(limit // _OVERLAP, _OVERLAP_TOKENS)
    room = max(limit - overlap, 1)
    pieces = list(_pieces(article, room))
    return [
        _part(article, pieces[_reach_back(pieces, first, overlap)].start, pieces[last - 1].end)
        for first, last in _filled(pieces, room)
    ]


def article_with(article: Article, paragraphs: list[str]) -> Article:
    """An article with the same metadata and these paragraphs."""
    text, spans = paragraphs_of(paragraphs)
    changes = {"text": text, "paragraphs": spans, "headings": [], "article_id": article_id_of(text)}
    return article.model_copy(update=changes)


def _part(article: Article, start: int, end: int) -> Article:
    first = bisect_right(article.paragraphs, start, key=lambda paragraph: paragraph.start) - 1
    last = bisect_left(article.paragraphs, end, key=lambda paragraph: paragraph.end)
    inside = article.paragraphs[first : last + 1]
    return article_with(article, [article.text[max(p.start, start) : min(p.end, end)] for p in inside])


def _pieces(article: Article, room: int) -> Iterator[_Piece]:
    for paragraph in article.paragraphs:
        yield from _divided(article.text, paragraph.start, paragraph.end, room, (_SENTENCE_END, _SPACE))


def _divided(text: str, start: int, end: int, room: int, boundaries: tuple[re.Pattern[str], ...]) -> Iterator[_Piece]:
    """A passage in pieces of at most `room` tokens, divided at the first kind of boundary that is fine enough."""
    tokens = tokens_in(text[start:end])
    if tokens <= room:
        yield _Piece(start, end, tokens)
        return
    if not boundaries:
        step = most_characters(room)
        for at in range(start, end, step):
            stop = min(at + step, end)
            yield _Piece(at, stop, tokens_in(text[at:stop]))
        return
    at = start
    stops = [match.end() for match in boundaries[0].finditer(text, start, end)]
    for stop in [*stops, end]:
        begin, close = _trimmed(text, at, stop)
        if begin < close:
            yield from _divided(text, begin, close, room, boundaries[1:])
        at = stop


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())


def _filled(pieces: list[_Piece], room: int) -> Iterator[tuple[int, int]]:
    """Runs of pieces, as first and after-last places: about equal, none of more than `room` tokens."""
    left = sum(piece.tokens for piece in pieces)
    first, filled, parts = 0, 0, ceil(left / room)
    for place, piece in enumerate(pieces):
        aim = left / max(parts, 1)
        if filled and (filled + piece.tokens > room or filled + piece.tokens / 2 > aim):
            yield first, place
            left, parts = left - filled, parts - 1
            first, filled = place, 0
        filled += piece.tokens
    yield first, len(pieces)


def _reach_back(pieces: list[_Piece], first: int, overlap: int) -> int:
    """Where a part begins that goes on at `first`, with so many tokens at most of the one before."""
    while first > 0 and pieces[first - 1].tokens <= overlap:
        first -= 1
        overlap -= pieces[first].tokens
    return first
