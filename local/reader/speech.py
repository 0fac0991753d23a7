"""Who says what: quotations, over sentences and paragraphs, and the words that attribute them."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from local.reader.clauses import child, subject
from local.reader.speech_words import speech_words

_MARK = re.compile(r'"|(?<![\w.,!?…])\'(?=\w)|(?<=[.,!?…])\'(?!\w)')
_OPENING = re.compile(r"(?:^|[\s(\[—–-])$")
_FIRST_PERSON = ("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "you", "your")


@dataclass(frozen=True)
class Quotation:
    """Tokens `start` to `end` stand inside quotation marks; `speaker` heads the words for who says them."""

    start: int
    end: int
    speaker: Token | None


def quotations(doc: Doc) -> list[Quotation]:
    """All quotations in the order of the text; found once for each document."""
    found: list[Quotation] | None = doc.user_data.get("quotations")
    if found is None:
        found = doc.user_data["quotations"] = list(_attributed(doc))
    return found


def quotation_of(token: Token) -> Quotation | None:
    """The quotation a token stands in, or None."""
    found = quotations(token.doc)
    place = bisect_right(found, token.i, key=lambda quotation: quotation.start) - 1
    return found[place] if place >= 0 and token.i < found[place].end else None


def speaking(token: Token) -> Token | None:
    """The word for who says or writes what a token is part of: "Roe" for every word of "...," said Roe.

    A quotation is attributed in its own sentence, else in a neighbouring one of its paragraph, else as the
    paragraph before. Outside quotations it is the subject of the speech verb above, or who follows "according to".
    """
    quotation = quotation_of(token)
    if quotation is not None and quotation.speaker is not None:
        return quotation.speaker
    return _somebody(_reported_by(token))


def reporting_verb(token: Token) -> Token | None:
    """The nearest speech verb above a token, outside its own quotation."""
    inside = quotation_of(token)
    for above in token.ancestors:
        if _says(above) and (inside is None or quotation_of(above) != inside):
            return above
    return None


def _reported_by(token: Token) -> Token | None:
    for at in (token, *token.ancestors):
        source = _according(at)
        if source is not None and token not in source.subtree:
            return source
        if at != token and _says(at):
            return subject(at)
    return None


def _somebody(token: Token | None) -> Token | None:
    """The word unless it only points at who speaks, which would be no answer."""
    return token if token is not None and token.lower_ not in _FIRST_PERSON else None


def _says(token: Token) -> bool:
    if token.lemma_ == "rule" and any(c.lower_ == "out" for c in token.children):
        return False
    return token.pos_ == "VERB" and token.lemma_.lower() in speech_words().speech


def _according(verb: Token) -> Token | None:
    """Who follows "according to" in a clause."""
    for c in verb.children:
        if c.lower_ == "according":
            to = child(c, "prep")
            return child(to, "pobj") if to is not None else child(c, "pobj")
    return None


# --- Quotations ------------------------------------------------------------------------------------------------


def _attributed(doc: Doc) -> Iterator[Quotation]:
    last: Token | None = None
    goes_on = False
    for paragraph in paragraphs(doc):
        spans, is_open = _quoted(paragraph, goes_on)
        sources = list(_sources(paragraph, spans))
        alone = sum(end - start for start, end in spans) > 0.8 * len(paragraph)
        for start, end in spans:
            speaker = _nearest(doc, sources, start, end) or (last if alone or goes_on else None)
            yield Quotation(start, end, speaker or _told_of(doc, paragraph, start))
            last = speaker or last
        if not spans:
            last = sources[-1] if sources else None
        goes_on = is_open


def paragraphs(doc: Doc) -> Iterator[Span]:
    """The document's paragraphs, none empty."""
    breaks = [token.i for token in doc if token.is_space and "\n" in token.text]
    for start, end in pairwise([-1, *breaks, len(doc)]):
        if end > start + 1:
            yield doc[start + 1 : end]


def _quoted(paragraph: Span, goes_on: bool) -> tuple[list[tuple[int, int]], bool]:
    """Where quoted words start and end in a paragraph, and whether its last quotation isn't closed."""
    text, doc = paragraph.text, paragraph.doc
    found: list[tuple[int, int]] = []
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text):
        if opened is None:
            if _OPENING.search(text[: mark.start()][-1:]) or (goes_on and not found):
                opened = mark
        elif mark[0] == opened[0] and not (mark[0] == '"' and _reopens(text, mark)):
            found += _tokens(doc, paragraph, opened.end(), mark.start())
            opened = None
    is_open = opened is not None and opened[0] == '"'
    if opened is not None and is_open:
        found += _tokens(doc, paragraph, opened.end(), len(text))
    return found, is_open


def _reopens(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark can only open: white space before it, a letter after it."""
    return text[mark.start() - 1 : mark.start()].isspace() and text[mark.end() : mark.end() + 1].isalnum()


def _tokens(doc: Doc, paragraph: Span, start: int, end: int) -> list[tuple[int, int]]:
    span = doc.char_span(paragraph.start_char + start, paragraph.start_char + end, alignment_mode="contract")
    return [(span.start, span.end)] if span is not None and len(span) else []


def _sources(paragraph: Span, spans: list[tuple[int, int]]) -> Iterator[Token]:
    """The words for those who say something in a paragraph, outside its quotations."""
    starts = [start for start, _ in spans]
    for token in paragraph:
        if _is_in(token, spans, starts):
            continue
        who = subject(token) if _says(token) and child(token, "auxpass", "nsubjpass") is None else _according(token)
        who = _somebody(who)
        if (who is None or _is_in(who, spans, starts)) and token.dep_ == "ROOT":
            who = _beside(token, paragraph.start)
        if who is not None and not _is_in(who, spans, starts):
            yield who


def _beside(said: Token, start: int) -> Token | None:
    """The noun right before a verb of speech that the parser gives no subject: "...," the group's head, Roe, said."""
    at = said.i - 1
    if at > start and said.doc[at].lower_ == ",":
        at -= 1
    word = said.doc[at] if at >= start and _says(said) else None
    while word is not None and word.dep_ == "appos":
        word = word.head
    return word if word is not None and word.pos_ in ("NOUN", "PROPN", "PRON") else None


def _is_in(token: Token, spans: list[tuple[int, int]], starts: list[int]) -> bool:
    place = bisect_right(starts, token.i) - 1
    return place >= 0 and token.i < spans[place][1]


def _nearest(doc: Doc, sources: list[Token], start: int, end: int) -> Token | None:
    """The source in the quotation's own sentences, else the last one before it, else the first one after it."""
    first, last = doc[start].sent.start, doc[end - 1].sent.end
    own = [source for source in sources if first <= source.i < last]
    if own:
        return min(own, key=lambda source: min(abs(source.i - start), abs(source.i - end)))
    before = [source for source in sources if source.i < start]
    after = [source for source in sources if source.i >= end]
    return before[-1] if before else after[0] if after else None


def _told_of(doc: Doc, paragraph: Span, start: int) -> Token | None:
    """The subject of the sentence before a quotation that nothing attributes: "Roe was blunt. '...'"."""
    if start - 2 < paragraph.start:
        return None
    return _somebody(subject(doc[start - 2].sent.root))
