"""What a text has of the true one and what not, word by word, as a person wants to see it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from re import Match, finditer
from typing import Literal

_SHOWN_OF_KEPT = 8  # words at either end of a stretch that is the same in both


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of words that both texts have, that only the truth has (missing), or only the text (extra)."""

    kind: Literal["kept", "missing", "extra"]
    words: int
    text: str


def difference_of(truth: str, text: str) -> list[Part]:
    """The parts in reading order; white space and punctuation make no difference."""
    wanted, found = list(finditer(r"\w+", truth)), list(finditer(r"\w+", text))
    matcher = SequenceMatcher(None, [word[0] for word in wanted], [word[0] for word in found], autojunk=False)
    parts: list[Part] = []
    for change, i1, i2, j1, j2 in matcher.get_opcodes():
        if change == "equal":
            parts.append(Part("kept", i2 - i1, _stretch(truth, wanted[i1:i2])))
            continue
        if i2 > i1:
            parts.append(Part("missing", i2 - i1, _stretch(truth, wanted[i1:i2])))
        if j2 > j1:
            parts.append(Part("extra", j2 - j1, _stretch(text, found[j1:j2])))
    return parts


def shown(parts: Sequence[Part]) -> str:
    """One part to a line: two spaces before what is kept, - before what is missing, + before what is extra."""
    return "\n".join(_lines(parts))


def _lines(parts: Sequence[Part]) -> Iterator[str]:
    for part in parts:
        words = part.text.split()
        if part.kind == "kept" and len(words) > 2 * _SHOWN_OF_KEPT:
            words = [*words[:_SHOWN_OF_KEPT], f"… ({part.words} words) …", *words[-_SHOWN_OF_KEPT:]]
        yield {"kept": "  ", "missing": "- ", "extra": "+ "}[part.kind] + " ".join(words)


def _stretch(text: str, words: Sequence[Match[str]]) -> str:
    return text[words[0].start() : words[-1].end()]
