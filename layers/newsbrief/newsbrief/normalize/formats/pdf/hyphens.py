"""Lines to one text: a word that was divided at a line's end is whole again, a compound keeps its hyphen."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

_HYPHENS = ("-", "‐", "\u00ad")
_PROPER = "‐"  # Unicode's own hyphen
_DASHES = ("—", "–", "/")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐'’][^\W\d_]+)*")
_LAST_WORD = re.compile(r"(?:^|(?<=[\s(\[\"'“‘«„—–/]))[^\s(\[\"'“‘«„—–/]*[-‐\u00ad]$")
_LONGEST_WORD = 80
# First and last parts of compounds that are rarely written as one word, and hardly ever a part of a divided word.
_FIRST_PARTS = frozenset(
    "well self non half all cross semi quasi vice so one two three four five six seven eight nine twenty thirty forty "
    "fifty sixty seventy eighty ninety".split()
)
_LAST_PARTS = frozenset(
    "based led called term backed owned funded speaking known scale profile powered driven friendly free sized old "
    "made elected related centric century level minded controlled sponsored financed efficient generated language "
    "thirds quarters up long term range class year month week hour party minister elect".split()
)
_FUNCTION_WORDS = frozenset("the of to a in and by up on at off out for de la en à".split())
# Words before which a hyphen stands for a part that follows later ("im- and exports").
_CONJUNCTIONS = frozenset("and or to und oder bis bzw och eller en of et ou y o".split())
# Text set with word division ends 5 to 20 lines of 100 in a hyphen; other text no more than compounds that broke
# there by chance, as often as any word stands last on its line.
_DIVIDED_AT_LEAST = 0.025
_LINES_THAT_TELL = 60
_COMPOUNDS_THAT_TELL = 2


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How often each word of a document stands whole on a line, and whether its words are divided at line ends.

    `divides` is None where too little is there to tell. `sign` is the character that divides if no other does.
    """

    words: Counter[str]
    divides: bool | None
    sign: str | None = None

    @classmethod
    def of(cls, lines: Sequence[str]) -> "Vocabulary":
        """The vocabulary of a document's lines."""
        words = Counter[str]()
        ends = Counter[str]()
        count = 0
        is_second_half = False
        for line in lines:
            found = [word.casefold() for word in _WORD.findall(line)]
            is_divided = line.endswith(_HYPHENS)
            if is_divided:
                ends[line[-1]] += 1
            count += len(found)
            words.update(found[1 if is_second_half else 0 : -1 if is_divided else None])
            is_second_half = is_divided
        compounds = sum(number for word, number in words.items() if "-" in word)
        only = _PROPER if ends[_PROPER] and not any(_PROPER in word for word in words) else None
        return cls(words, _divides(ends.total(), len(lines), count, compounds), only)


def _divides(ends: int, lines: int, words: int, compounds: int) -> bool | None:
    """Whether so many lines of a text end in a hyphen that not all of them can be compounds."""
    by_chance = compounds * lines / max(1, words - lines)
    if ends > 2 * by_chance + 1 and ends >= _DIVIDED_AT_LEAST * lines:
        return True
    return False if compounds >= _COMPOUNDS_THAT_TELL or lines >= _LINES_THAT_TELL else None


def joined(lines: Iterable[str], vocabulary: Vocabulary) -> str:
    """A paragraph's lines as one text."""
    parts: list[str] = []
    for line in lines:
        if parts:
            before = parts[-1]
            kept, between = _seam(before, line, vocabulary)
            parts[-1] = before[:kept]
            parts.append(between)
        parts.append(line)
    return "".join(parts)


def _seam(before: str, after: str, vocabulary: Vocabulary) -> tuple[int, str]:
    """How many characters of a line stay, and what stands between it and the next."""
    whole = len(before)
    if not before or not after:
        return whole, " "
    if before.endswith(_HYPHENS) and len(before) > 1 and before[-2].isalnum():
        return _divided(before, after, vocabulary)
    if before.endswith(_DASHES) and len(before) > 1 and not before[-2].isspace():
        return whole, ""
    if is_unspaced(before[-1]) and is_unspaced(after[0]):
        return whole, ""
    return whole, " "


def _divided(before: str, after: str, vocabulary: Vocabulary) -> tuple[int, str]:
    whole = len(before)
    match = _LAST_WORD.search(before, max(0, whole - _LONGEST_WORD))
    head = match[0][:-1] if match else ""
    following = _WORD.match(after, 0, _LONGEST_WORD)
    if not head or following is None:
        return whole, ""
    tail = following[0]
    if tail.casefold() in _CONJUNCTIONS and after[len(tail) : len(tail) + 1] == " ":
        return whole, " "
    if vocabulary.sign and before[-1] == "-":
        return whole, ""  # a program that divides with a sign of its own leaves this one to compounds
    return (whole, "") if _is_compound(head, tail, vocabulary) else (whole - 1, "")


def _is_compound(head: str, tail: str, vocabulary: Vocabulary) -> bool:
    if not head[-1].isalpha() or (tail[0].isupper() and not head[-1].isupper()):
        return True
    head, tail = head.casefold(), tail.casefold()
    parts = re.split("[-‐]", head)
    last, first = parts[-1], re.split("[-‐]", tail)[0]
    known = vocabulary.words
    hyphened, solid = known[f"{head}-{tail}"], known[last + first] + known[head + tail]
    if hyphened != solid:
        return hyphened > solid
    return (
        (parts[0] in _FIRST_PARTS and len(first) > 3)
        or (len(parts) > 1 and (last in _FUNCTION_WORDS or head[0].isdigit()))
        or (first in _LAST_PARTS and len(last) > 2)
        or (known[last] > 0 and known[first] > 0 and min(len(last), len(first)) > 4)
        or vocabulary.divides is False
        or (vocabulary.divides is None and (known[last] > 0 or known[first] > 0))
    )


def is_unspaced(char: str) -> bool:
    """Whether a character belongs to a script that is written without spaces between words."""
    return east_asian_width(char) in {"W", "F"} and not "\uac00" <= char <= "\ud7a3"
