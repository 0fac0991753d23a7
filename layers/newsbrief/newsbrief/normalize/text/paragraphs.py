"""Decoded text to clean paragraphs: NFC, one kind of white space, hard-wrapped lines joined."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from newsbrief.normalize.document import Block

_BREAKS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n\s*\n")
_SPACES = re.compile(r"\s+")
_LIST_ITEM = re.compile(r"(?:[-*•–]|\d{1,2}[.)])\s")
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
# Joiners inside a word or an emoji carry meaning (Persian, family emoji); all other format characters are
# invisible or turn the direction of the text around.
_JOINERS = {"\u200c", "\u200d"}
_KEPT = _JOINERS | {"\n"}
_WRAPPED_AT_LEAST = 45
_FAR = 0.2


def clean(text: str) -> str:
    """NFC text without control, invisible and direction characters; lines end in a line feed."""
    text = _BREAKS.sub("\n", text).replace("\t", " ")
    unseen = {char for char in set(text) - _KEPT if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Cn"}}
    return unicodedata.normalize("NFC", text.translate(dict.fromkeys(map(ord, unseen))))


def cleaned(blocks: Iterable[Block]) -> list[Block]:
    """Blocks with clean text on one line with single spaces; those that are left empty go."""
    found = (replace(block, text=_one_line(clean(block.text))) for block in blocks)
    return [block for block in found if block.text]


def _one_line(text: str) -> str:
    return _SPACES.sub(" ", text).strip("\u200c\u200d ")


def split(text: str) -> list[str]:
    """Clean text's paragraphs, each on one line with single spaces, none empty."""
    found = []
    for block in _BLANK_LINES.split(clean(text)):
        found.extend(_unwrapped([_SPACES.sub(" ", line).strip() for line in block.split("\n")]))
    return [stripped for paragraph in found if (stripped := _one_line(paragraph))]


def _unwrapped(lines: list[str]) -> list[str]:
    """Join the lines of one block that a fixed line width broke apart."""
    joined: list[list[str]] = []
    width = max(map(len, lines), default=0)
    previous = ""
    for line in filter(None, lines):
        if joined and continues(previous, line, width):
            joined[-1].append(line)
        else:
            joined.append([line])
        previous = line
    return [" ".join(parts) for parts in joined]


def continues(previous: str, line: str, width: int) -> bool:
    """Whether a line goes on with the one before, in a text that was wrapped at about so many characters."""
    if len(previous) < _WRAPPED_AT_LEAST or width > 2 * _WRAPPED_AT_LEAST + 30 or _LIST_ITEM.match(line):
        return False
    # A line that ends before the width, at the end of a sentence or far before it, was ended by its author.
    room = width - len(previous)
    if room <= len(line.split(" ", 1)[0]) + 1:
        return True
    return not _SENTENCE_END.search(previous) and (line[0].islower() or room < _FAR * width)
