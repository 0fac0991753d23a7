"""Whether a quote can be of whom it is said to be: the text has named them by then.

That is so if the actor is named in the paragraph in which the evidence ends, in one before it, or in the title. Named
means: by a name or alias that the brief knows the actor by, a person also by the last name alone, a state or known
organization by any name, capital or demonym that the tables of `actors/` have for it. Pronouns and nouns ("he", "the
union") need no more than that: whom they stand for was named before them.

What the lede or a heading tells may be of an actor that only the paragraph after the lede names: news begin with "a
union" or "More than 70 boat owners have been ordered", and say by whom in the next paragraph.
"""

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from newsbrief.actors.names import slug, tables
from newsbrief.actors.phrase import is_of_longer
from newsbrief.article import Article
from newsbrief.brief import Evidence
from newsbrief.summarize.grounding import Text
from newsbrief.summarize.injection import instructions_in

_LONGEST = 6  # pieces of a known actor's name
_SHORTEST_LEDE = 8  # words; less is a dateline, a byline or a heading
_ARTICLES = ("the ", "The ", "THE ")


class Support:
    """Where one article first names each actor."""

    def __init__(self, article: Article, text: Text) -> None:
        self._text = text
        self._article_title = article.title.strip()
        self._title = Text(article.title, instructions_in(article.title))
        self._starts = [paragraph.start for paragraph in article.paragraphs]
        self._ends = [paragraph.end for paragraph in article.paragraphs]

    def is_given(self, names: Iterable[str], key: str, evidence: list[Evidence]) -> bool:
        """Whether the text names an actor, by one of these names or as the one with this key, before or with it."""
        if not evidence:
            return False
        bare = [_without_article(name) for name in names]
        end = self._named_by(max(piece.end for piece in evidence))
        first = self._text.mentions(bare)
        if first and first[0] < end:
            return True
        return self._known.get(key, end) < end or any(map(self._title.names, bare))

    def _named_by(self, end: int) -> int:
        """Where the paragraph ends that holds the last character before this offset; of a lede, the one after it."""
        at = max(bisect_right(self._starts, end - 1) - 1, 0)
        if at <= self._lede:
            at = min(self._lede + 1, len(self._ends) - 1)
        return self._ends[at]

    @cached_property
    def _lede(self) -> int:
        """The number of the paragraph that the news begins with: the first that is a sentence and not the title."""
        for at, (start, end) in enumerate(zip(self._starts, self._ends, strict=True)):
            paragraph = self._text.text[start:end].strip()
            if len(paragraph.split()) >= _SHORTEST_LEDE and paragraph != self._article_title:
                return at
        return -1

    @cached_property
    def _known(self) -> dict[str, int]:
        """Where the text first names each of the states and organizations that the tables know, by key."""
        found: dict[str, int] = {}
        pieces = self._text.atoms
        for at, piece in enumerate(pieces.spelled):
            if not piece[0].isupper():
                continue
            for last in range(at, min(at + _LONGEST, len(pieces))):
                span = pieces.span(at, last)
                key = _known_key(self._text.text[span[0] : span[1]])
                if key and self._text.trusts(span) and not is_of_longer(pieces.spelled, at, last):
                    found.setdefault(key, span[0])
        return found


def _known_key(name: str) -> str | None:
    names = tables()
    actor = names.find(name)
    iso3 = names.forms.get(slug(name))
    return actor.key if actor else names.states[iso3].key if iso3 else None


def _without_article(name: str) -> str:
    for article in _ARTICLES:
        if name.startswith(article) and len(name) > len(article):
            return name[len(article) :]
    return name
