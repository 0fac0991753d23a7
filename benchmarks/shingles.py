"""How near a text is to the true one, as https://github.com/scrapinghub/article-extraction-benchmark measures it.

Both are cut into runs of four words (shingles); what they share is counted for each page, so that long articles
weigh no more than short ones. Precision and recall are averaged over pages, F1 is taken of the two averages.
"""

import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean, stdev

_WORD = re.compile(r"\w+")
_SHINGLE = 4
_SEED = 1  # the same resamples for every contender, so that two of them can be compared page by page


@dataclass(frozen=True, slots=True)
class PageScore:
    """One page. A precision is None where no text was found: there is nothing to be right or wrong about.

    `exact` is whether all words are right, in order.
    """

    precision: float | None
    recall: float | None
    exact: bool

    @property
    def f1(self) -> float:
        """Of this page alone; 0 without a text."""
        return _f1(self.precision or 0.0, self.recall or 0.0)


@dataclass(frozen=True, slots=True)
class Scores:
    """A set of pages; all between 0 and 1, accuracy being the share of pages that are exact."""

    f1: float
    precision: float
    recall: float
    accuracy: float


def words_of(text: str) -> list[str]:
    """The words that count."""
    return _WORD.findall(text)


def page_score(truth: str, text: str) -> PageScore:
    """What a text found on a page is worth."""
    wanted, found = _shingles(truth), _shingles(text)
    shared = (wanted & found).total()
    return PageScore(
        precision=shared / found.total() if found else None,
        recall=shared / wanted.total() if wanted else None,
        exact=words_of(truth) == words_of(text),
    )


def scores_of(pages: Sequence[PageScore]) -> Scores:
    """The averages over pages. Pages without a text have no say in precision, those without a truth none in recall."""
    precision = _mean([page.precision for page in pages if page.precision is not None])
    recall = _mean([page.recall for page in pages if page.recall is not None])
    return Scores(_f1(precision, recall), precision, recall, _mean([page.exact for page in pages]))


def resampled(pages: Sequence[PageScore], times: int) -> list[Scores]:
    """The scores of as many sets, each drawn with replacement from the pages: the bootstrap."""
    draw = random.Random(_SEED)  # noqa: S311  # statistics, no secrets
    return [scores_of(draw.choices(pages, k=len(pages))) for _ in range(times)]


def deviation(samples: Sequence[Scores], figure: Callable[[Scores], float]) -> float:
    """The standard deviation of one figure over resamples."""
    return stdev(map(figure, samples))


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    """A text of fewer than four words is one shingle; one of none has none."""
    words = words_of(text)
    if not words:
        return Counter()
    return Counter(tuple(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1)))


def _mean(values: Sequence[float]) -> float:
    return fmean(values) if values else 0.0


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
