"""How many tokens a text may be, from its characters alone: no tokenizer to download, and on the safe side."""

from bisect import bisect_right
from collections import Counter

# Tokens for each character of a script, by where its blocks begin in Unicode: more than tokenizers with a vocabulary
# of 100,000 or more need. Smaller and older ones may need more for scripts that they hardly know.
_BLOCKS = [
    (0x0000, 0.33),  # ASCII: English has four to five characters a token, other languages and JSON about three
    (0x0080, 0.90),  # letters with marks, Latin of all kinds
    (0x0370, 0.50),  # Greek, Cyrillic
    (0x0530, 1.00),  # Armenian, Hebrew
    (0x0600, 0.80),  # Arabic
    (0x0700, 1.50),  # Indic and South-East Asian scripts, Georgian, Ethiopic and others that few texts are in
    (0x1E00, 1.00),  # Vietnamese and Greek letters with marks
    (0x2000, 0.60),  # punctuation
    (0x2100, 1.50),  # symbols
    (0x3000, 1.30),  # Chinese, Japanese
    (0xAC00, 1.00),  # Korean
    (0xD7B0, 2.00),
    (0x10000, 3.00),  # emoji and rare scripts
]
_STARTS = [start for start, _ in _BLOCKS]
_RATES = [rate for _, rate in _BLOCKS]


def tokens_in(text: str) -> int:
    """An estimate that is rather too high than too low; at least 1 for any text."""
    return 1 + round(sum(_rate(character) * count for character, count in Counter(text).items()))


def most_characters(tokens: int) -> int:
    """So many characters of any script are at most this many tokens; at least 1."""
    return max(int(tokens / max(_RATES)), 1)


def _rate(character: str) -> float:
    return _RATES[bisect_right(_STARTS, ord(character)) - 1]
