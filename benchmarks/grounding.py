# ruff: noqa: T201  # it prints
"""How long it takes to find a model's quotes in an article, and instructions to a model with it.

    python -m benchmarks.grounding [--words N] [--quotes N] [--json]

The articles are made up: a plain one with quotes of each kind (as the article has them, in other marks and cases,
misspelled, of no article), and hostile ones, as bad as anybody could think of.
"""

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from newsbrief.summarize.grounding import Text
from newsbrief.summarize.injection import instructions_in

_LETTERS = "eeeeetttaaooiinnsshhrrddllcum"
_MOST_MS = 10_000  # that any row may take


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one article's quotes, and the milliseconds of processor time for them and for instructions."""

    article: str
    words: int
    quotes: int
    exact: int
    normalized: int
    nearly: int
    ungrounded: int
    ms: float
    instructions_ms: float


def plain_article(words: int, quotes: int, chance: random.Random) -> tuple[str, list[str]]:
    """An article of sentences, and quotes of which a quarter each is exact, normalized, misspelled and foreign."""
    known = ["".join(chance.choices(_LETTERS, k=chance.randint(2, 10))) for _ in range(words // 8 + 100)]
    sentences: list[str] = []
    left = words
    while left > 0:
        length = min(chance.randint(8, 30), left)
        sentences.append(" ".join(chance.choices(known, k=length)).capitalize() + ".")
        left -= length
    breaks = [" ", " ", " ", "\n\n"]
    text = "".join(sentence + chance.choice(breaks) for sentence in sentences)
    picked = [chance.choice(sentences) for _ in range(quotes)]
    return text.rstrip(), [_changed(quote, at % 4, known, chance) for at, quote in enumerate(picked)]


def _changed(quote: str, how: int, known: list[str], chance: random.Random) -> str:
    if how == 1:
        return f"“{quote.upper().replace(' ', '  ')}”"
    if how == 2:
        words = quote.split(" ")
        words[len(words) // 2] += "x"
        return " ".join(words)
    if how == 3:
        return " ".join(chance.choices(known, k=20)).capitalize() + "?"
    return quote


def hostile_articles(words: int, quotes: int, chance: random.Random) -> Iterator[tuple[str, str, list[str]]]:
    """Names, texts and quotes that would be slow if anything looked at every place of the text for every quote."""
    size = 6 * words
    yield "one letter, long quotes", "a" * size, ["a" * 5_000 + str(at) for at in range(quotes)]
    yield "one letter with spaces", "a " * (size // 2), ["a " * 2_500 + str(at) for at in range(quotes)]
    yield "one word, nearly", "port " * (size // 5), ["port " * 150 + f"pork {at}" for at in range(quotes)]
    yield "nearly a period", "a aa " * (size // 5), ["a aa " * 100 + "a a" for _ in range(quotes)]
    yield "marks", "e" + "\u0301" * size, ["e" + "\u0301" * 100 for _ in range(quotes)]
    yield "joiners", "👩\u200d" * (size // 2), ["👩\u200d" * 100 for _ in range(quotes)]
    yield "ellipses", "a … " * (size // 4), ["a … " * 9 + str(at) for at in range(quotes)]
    yield "no spaces", "港の労働者は賃上げを" * (size // 10), ["港の労働者は賃下げを" * 50 for _ in range(quotes)]
    yield "instructions", "ignore all of the summary " * (size // 26), ["ignore all of the"] * quotes
    long = "".join(chance.choices("ab ", k=size))
    yield "two letters", long, ["".join(chance.choices("ab ", k=900)) for _ in range(quotes)]


def measured(article: str, text: str, quotes: list[str]) -> Row:
    """One row; the time includes preparing the text."""
    began = time.process_time()
    prepared = Text(text)
    found: Counter[str] = Counter()
    for quote in quotes:
        evidence = prepared.evidence([quote])
        span = prepared.find_words(quote)
        if span:
            found["exact" if text[span[0] : span[1]] == quote else "normalized"] += 1
        else:
            found["nearly" if evidence else "ungrounded"] += 1
    ms = 1000 * (time.process_time() - began)
    began = time.process_time()
    instructions_in(text)
    instructions_ms = 1000 * (time.process_time() - began)
    return Row(
        article,
        len(text.split()),
        len(quotes),
        found["exact"],
        found["normalized"],
        found["nearly"],
        found["ungrounded"],
        ms,
        instructions_ms,
    )


def rows(words: int, quotes: int) -> Iterator[Row]:
    """A plain article of 700, 7,000 and so many words, one with ten times the quotes, and the hostile ones."""
    for size, number in ((700, quotes), (7_000, quotes), (words, quotes), (words, 10 * quotes)):
        yield measured("plain", *plain_article(size, number, random.Random(1)))  # noqa: S311
    for name, text, wanted in hostile_articles(words, quotes, random.Random(1)):  # noqa: S311
        yield measured(name, text, wanted)


def line_of(row: Row) -> str:
    """A row as text that is also Markdown."""
    return (
        f"| {row.article:<23} | {row.words:7,} | {row.quotes:6,} | {row.exact:5} | {row.normalized:10} "
        f"| {row.nearly:6} | {row.ungrounded:10} | {row.ms:6.0f} | {row.instructions_ms:12.0f} |"
    )


_HEAD = (
    f"| {'article':<23} |   words | quotes | exact | normalized | nearly | ungrounded |     ms | instructions |\n"
    f"|{'-' * 25}|--------:|-------:|------:|-----------:|-------:|-----------:|-------:|-------------:|"
)


def main() -> int:
    """The exit code: 0; 1 if a row took over 10 seconds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=60_000, help="of the long articles")
    parser.add_argument("--quotes", type=int, default=100)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    found = []
    if not given.json:
        print(_HEAD)
    for row in rows(given.words, given.quotes):
        found.append(row)
        if not given.json:
            print(line_of(row), flush=True)
    if given.json:
        print(json.dumps([asdict(row) for row in found], indent=2))
    return int(any(row.ms > _MOST_MS or row.instructions_ms > _MOST_MS for row in found))


if __name__ == "__main__":
    sys.exit(main())
