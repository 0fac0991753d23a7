"""What the line ends of a text mean where neither empty lines nor one fixed width tell it."""

import re

_SENTENCE_END = re.compile(r"[.!?:;…。！？][\"'”’»」』)\]]{0,3}[ \t]{0,3}\Z")
# Under a line it marks a title, or ends a section; between empty lines it may as well be the author's.
_RULE = re.compile(r"(?<=\S)[ \t]{0,20}\n[ \t]{0,20}([=~*_-])\1{2,}[ \t]{0,20}(?=\n|\Z)")
_WIDE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_EMPTY_LINES = re.compile(r"(\n\s*\n)")
_NARROWEST = 15  # characters of a line that was wrapped
# Characters that may stand neither first nor last on a line; Korean keeps whole words together.
_KEPT_TOGETHER, _LONGEST_WORD = 3, 9
_NEARLY_ALL = 0.8


def plain_lines(text: str) -> str:
    """The text with its paragraphs told apart by empty lines, and without rules under its lines."""
    # A program that translates line ends twice makes two of one.
    text = text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
    if _WIDE.search(text):
        pieces = _EMPTY_LINES.split(text)
        text = "".join(piece if number % 2 else _without_width(piece) for number, piece in enumerate(pieces))
    return lines_apart(_RULE.sub("\n\n", text))


def lines_apart(text: str) -> str:
    """The text with an empty line after each line, if it had none and most of its lines end with a sentence."""
    lines = text.strip().splitlines()
    if len(lines) > 1 and _ended(lines) > len(lines) / 2 and "" not in map(str.strip, lines):
        return "\n\n".join(lines)
    return text


def _without_width(block: str) -> str:
    """A block on one line if it was wrapped in Chinese, Japanese or Korean, whose lines are half as long as others."""
    lines = block.strip("\n").split("\n")
    width = max(map(len, lines))
    korean = _HANGUL.search(block) is not None
    full = sum(len(line) >= width - (_LONGEST_WORD if korean else _KEPT_TOGETHER) for line in lines[:-1])
    if (
        len(lines) == 1
        or width < _NARROWEST
        or full < _NEARLY_ALL * (len(lines) - 1)
        or _ended(lines[:-1]) > (len(lines) - 1) / 2
        or len(_WIDE.findall(block)) < len(block) / 2
    ):
        return block
    return (" " if korean else "").join(line.strip() for line in lines)


def _ended(lines: list[str]) -> int:
    return sum(_SENTENCE_END.search(line) is not None for line in lines)
