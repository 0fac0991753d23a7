"""A text's words in plain letters, sentence by sentence, whatever is done to hide what they say.

Undone are: capitals and accents, invisible characters between letters and characters that only look like a space,
letters of other alphabets that look Latin, digits for letters ("1gn0r3"), letters with spaces or dots between them
("i g n o r e", "i.g.n.o.r.e"), words broken at a hyphen, Markdown's marks of emphasis, text written in Unicode's
invisible tags.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

_CHUNK = re.compile(r"[^\s。！？；]{1,400}[。！？；]*|[。！？；]+")
_SENTENCE_END = re.compile(r"[.!?。！？；…][\"')\]}>]*$")
_ABBREVIATED = re.compile(r"^(?:[\"'(]*(?:(?:[a-z]\.)*[a-z]|mr|mrs|ms|dr|st|etc))\.$")
_LONGEST = 100  # words of one sentence; a longer one comes in pieces that overlap
_OVERLAP = 30  # words
_SPACED_AT_LEAST = 5  # letters

_ACCENTS = re.compile("[\u0300-\u036f\u064b-\u0652\u0670\u0640]")
_DOTTED = re.compile(r"^(\W*)((?:[^\W\d_][.\-_*·|/]){3,}[^\W\d_])(\W*)$")
_LEET = re.compile(r"^\W*(?=[^a-z]*[a-z])(?=[a-z!|]*[013457@$])[a-z013457@$!|]{3,}\W*$")
_LEET_LETTERS = str.maketrans("013457@$|", "oieastasl")
_SPELLED_SAME = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″「」『』〝〞＂", '"'),
        **dict.fromkeys("‘’‚‛′`´ʼ‹›", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
# Cyrillic and Greek letters that look like Latin ones, for words that mix the alphabets.
_LOOKALIKES = str.maketrans("абвгеіјкмнорстухѕԁԛԝһαβεικνορτυχ", "a6breijkmhopctyxsdqwhabeiknoptux")
_LATIN = re.compile("[a-z]")
_LOOKING_LATIN = re.compile("[\u0370-\u03ff\u0400-\u052f]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in plain letters with single spaces, and the span of the text it is made from.

    `runs_on` tells one that is put together of the ends and beginnings of paragraphs.
    """

    words: str
    start: int
    end: int
    runs_on: bool
    _ends: tuple[tuple[int, int, int], ...]  # of each word: its end in `words`, its start and end in the text

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text that a part of `words` is made from."""
        first = bisect_right(self._ends, (start, -1, -1))
        last = min(bisect_left(self._ends, (end, -1, -1)), len(self._ends) - 1)
        return self._ends[min(first, last)][1], self._ends[last][2]


@dataclass(frozen=True, slots=True)
class _Word:
    plain: str
    start: int
    end: int


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of each paragraph; and again, as one, those that run on over the ends of paragraphs.

    Those come twice: with a stroke for every end of a paragraph, after which a command may begin, and without, for
    the words of one command may be in several.
    """
    running: list[list[_Word]] = []
    length = 0
    for paragraph in _paragraphs(text):
        found = list(_sentences(paragraph))
        for sentence in found:
            yield from _as_sentences(sentence, runs_on=False)
        running.append(found[0])
        length += len(found[0])
        if len(found) == 1 and not _ends(found[0][-1].plain) and length < _LONGEST:
            continue
        yield from _running_on(running)
        running = [] if _ends(found[-1][-1].plain) else [found[-1]]
        length = sum(map(len, running))
    yield from _running_on(running)


def _running_on(parts: list[list[_Word]]) -> Iterator[Sentence]:
    """One sentence of the ends and beginnings of paragraphs, if there are several."""
    if len(parts) > 1:
        yield from _as_sentences([word for part in parts for word in part], runs_on=True)
        stroked = [[*part, _Word("/", part[-1].end - 1, part[-1].end)] for part in parts[:-1]]
        yield from _as_sentences([word for part in [*stroked, parts[-1]] for word in part], runs_on=True)


def plain(text: str) -> str:
    """A word, or a pattern for words, in small letters without accents."""
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return unicodedata.normalize("NFC", _ACCENTS.sub("", decomposed))


def _paragraphs(text: str) -> Iterator[list[_Word]]:
    start = 0
    for line in text.split("\n"):
        words = [_Word(plain, start + at, start + end) for plain, at, end in _words(line)]
        if words:
            yield _joined(words)
        start += len(line) + 1


def _words(line: str) -> Iterator[tuple[str, int, int]]:
    for chunk in _CHUNK.finditer(line):
        for word in _undisguised(chunk[0]).split():
            yield word, chunk.start(), chunk.end()


@lru_cache(maxsize=10_000)
def _undisguised(chunk: str) -> str:
    word = chunk.translate(_SPELLED_SAME)
    if not word.isascii():
        word = plain("".join(filter(None, map(_seen, word))).translate(_SPELLED_SAME))
        if _LATIN.search(word) and _LOOKING_LATIN.search(word):
            word = word.translate(_LOOKALIKES)
    word = word.lower().strip("*_~`")
    if dotted := _DOTTED.match(word):
        word = dotted[1] + re.sub(r"[\W_]", "", dotted[2]) + dotted[3]
    if _LEET.match(word):
        word = word.translate(_LEET_LETTERS)
    return word


def _seen(char: str) -> str:
    """The character; the letter that an invisible tag stands for; nothing for what nobody sees."""
    code = ord(char)
    if 0xE0020 <= code <= 0xE007E:
        return chr(code - 0xE0000)
    if 0xFE00 <= code <= 0xFE0F or unicodedata.category(char) in ("Cf", "Cc", "Cn", "Co"):
        return ""
    return char


def _joined(words: list[_Word]) -> list[_Word]:
    """The words, with single letters in a row as one, and those that a hyphen broke in two."""
    found: list[_Word] = []
    letters: list[_Word] = []
    for word in words:
        if len(word.plain.strip(".,-|/")) == 1 and word.plain[0].isalpha():
            letters.append(word)
            continue
        found += _spelled_out(letters)
        letters = []
        before = found[-1] if found else None
        if before and len(before.plain) > 2 and before.plain[-1] == "-" and before.plain[-2].isalpha():
            found[-1] = _Word(before.plain[:-1] + word.plain, before.start, word.end)
        else:
            found.append(word)
    return found + _spelled_out(letters)


def _spelled_out(letters: list[_Word]) -> list[_Word]:
    if len(letters) < _SPACED_AT_LEAST:
        return letters
    word = "".join(letter.plain[0] for letter in letters)
    return [_Word(word, letters[0].start, letters[-1].end)]


def _sentences(words: list[_Word]) -> Iterator[list[_Word]]:
    sentence: list[_Word] = []
    for word in words:
        sentence.append(word)
        if _ends(word.plain):
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _ends(word: str) -> bool:
    return bool(_SENTENCE_END.search(word[-6:])) and not _ABBREVIATED.match(word)


def _as_sentences(words: list[_Word], *, runs_on: bool) -> Iterator[Sentence]:
    for at in range(0, max(len(words) - _OVERLAP, 1), _LONGEST - _OVERLAP):
        part = words[at : at + _LONGEST]
        said = " ".join(word.plain for word in part)
        edges = accumulate(len(word.plain) + 1 for word in part)
        ends = tuple((edge - 1, word.start, word.end) for edge, word in zip(edges, part, strict=True))
        yield Sentence(said, part[0].start, part[-1].end, runs_on, ends)
