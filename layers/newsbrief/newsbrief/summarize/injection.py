"""Text in an article that is addressed to a language model rather than to a reader.

Such a passage is reported and proves nothing: a quote or a name that stands only there doesn't stand in the article.
"""

import base64
import binascii
import re
from collections.abc import Iterator

from newsbrief.article import Note
from newsbrief.summarize.instruction_patterns import first_match, patterns
from newsbrief.summarize.undisguised import Sentence, sentences

Span = tuple[int, int]  # start and end in the text, end excluded

_REPORTED = 5
_OVERLAPPING = 200  # of the latest passages that a sentence running on over paragraphs may overlap
# How far a passage goes beyond the sentence that gives it away, in characters, within its paragraph: what is asked
# for often stands in the next sentence, and a forged answer or turn has many.
_AFTER, _AFTER_FORGED = 300, 2_000
_BREAK = re.compile(r"\n+")
_ENCODED = re.compile(r"[A-Za-z0-9+/_-]{24,}={0,2}")
_HEX = re.compile(r"(?:[0-9a-fA-F]{2}){16,}")
_LONGEST_ENCODED = 4_000


def instructions_in(text: str) -> list[Span]:
    """The passages that read like instructions to a model, in order, none touching another."""
    found: list[Span] = []
    known = patterns()
    for sentence in sentences(text):
        if sentence.runs_on and any(end > sentence.start for _, end in found[-_OVERLAPPING:]):
            continue
        if match := first_match(sentence.words, known.forged):
            found.append(_passage(text, sentence, match, _AFTER_FORGED))
        elif match := first_match(sentence.words, known.instructions):
            found.append(_passage(text, sentence, match, _AFTER))
    found += _encoded(text)
    return list(_merged(found))


def notes_of(passages: list[Span]) -> list[Note]:
    """A warning for each of the first five passages, with its span."""
    return [
        Note(
            code="INSTRUCTION_IN_ARTICLE",
            message=f"Text at {start}-{end} reads like an instruction to a language model; it was not followed.",
        )
        for start, end in passages[:_REPORTED]
    ]


def _passage(text: str, sentence: Sentence, match: re.Match[str], after: int) -> Span:
    """The sentence, or of one that runs on what matches, and some of what follows.

    That is the rest of its paragraph, and those after it that go on in small letters.
    """
    start, end = sentence.span(*match.span()) if sentence.runs_on else (sentence.start, sentence.end)
    most = min(end + after, len(text))
    while end < most:
        break_at = text.find("\n", end, most)
        if break_at < 0:
            return start, most
        end = break_at
        going_on = _BREAK.match(text, end)
        if going_on is None or not text[going_on.end() : going_on.end() + 1].islower():
            break
        end = going_on.end()
    return start, end


def _encoded(text: str) -> Iterator[Span]:
    """Passages in Base64 or hexadecimal digits that hold an instruction."""
    known = [*patterns().forged, *patterns().instructions]
    for pattern in (_HEX, _ENCODED):
        for match in pattern.finditer(text):
            decoded = _decoded(match[0][:_LONGEST_ENCODED])
            if any(first_match(said.words, known) for said in sentences(decoded)):
                yield match.span()


def _decoded(encoded: str) -> str:
    """The text that a passage stands for, or nothing."""
    try:
        if _HEX.fullmatch(encoded):
            return bytes.fromhex(encoded).decode()
        whole = encoded.rstrip("=").translate(str.maketrans("-_", "+/"))
        return base64.b64decode(whole[: len(whole) // 4 * 4]).decode("utf-8", "ignore")
    except (ValueError, binascii.Error):
        return ""


def _merged(spans: list[Span]) -> Iterator[Span]:
    """Spans that touch as one, in order."""
    current: Span | None = None
    for start, end in sorted(spans):
        if current and start <= current[1] + 2:
            current = (current[0], max(current[1], end))
            continue
        if current:
            yield current
        current = (start, end)
    if current:
        yield current
