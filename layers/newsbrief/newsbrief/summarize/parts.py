"""A whole article's draft: in one request if it fits, else part by part, and then the summary of the whole."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from pydantic import BaseModel, ConfigDict

from newsbrief.article import Article
from newsbrief.errors import Rejected, TryLater
from newsbrief.summarize.bounds import SUMMARY_LIMIT, cut_to_sentences
from newsbrief.summarize.chat import Ask, Completion, DoesNotFit, Truncated
from newsbrief.summarize.chunks import article_with, chunks_of
from newsbrief.summarize.draft import Draft
from newsbrief.summarize.drafting import Invalid, drafted
from newsbrief.summarize.merge import merged
from newsbrief.summarize.prompt import prompt_version
from newsbrief.summarize.tokens import tokens_in

# What the prompt explains; they stand after the fence, where no article can write.
A_PART = "ONE PART OF A LONGER ARTICLE"
ALL_SUMMARIES = "SUMMARIES OF ALL PARTS"

MOST_PARTS = 40  # that an article is divided into before any work
AT_ONCE = 4  # requests about one article, so that a long one leaves its neighbours their share of the model
_MOST_REQUESTS = 120  # for parts, with those that turned out too long
_LEAST_TOKENS = 200  # of a part that is divided


class Done(BaseModel):
    """What became of a part: its draft, or None if its answer was cut off; and what that cost."""

    model_config = ConfigDict(frozen=True)

    draft: Draft | None
    spent: Completion


class Kept(Protocol):
    """What was done of a long article in an earlier invocation, so that nothing is paid for twice."""

    def get(self, part: str) -> Done | None:
        """What became of a part, if it is known."""

    def put(self, part: str, done: Done) -> None:
        """Keep what became of a part."""


@dataclass(frozen=True)
class Whole:
    """A whole article's draft, what was spent on it, and in how many parts."""

    draft: Draft
    spent: list[Completion]
    parts: int


async def draft_of(article: Article, ask: Ask, kept: Kept | None = None) -> Whole:
    """The draft of an article of any length, up to `AT_ONCE` of its parts at the same time.

    Raises what `ask` raises for a request that less text doesn't help: TryLater, and then what `kept` has been told
    is not asked again; Rejected(TOO_LONG) before anything is asked, if the article would take over 40 requests, or if
    not even a few hundred words of it fit; Failed(MODEL_OUTPUT_TRUNCATED) if the answer about a part is cut off, and
    about half of it is, too.
    """
    parts = chunks_of(article)
    if len(parts) > MOST_PARTS:
        raise Rejected(
            "TOO_LONG",
            f"The article would take {len(parts)} requests to the model, and {MOST_PARTS} are the most for one. Split "
            "the file and drop the parts.",
        )
    work = _Work(ask, kept, list(map(_Part, parts)))
    done = await work.do()
    spent = [part.spent for part in done]
    drafts = [part.draft for part in done if part.draft is not None]
    if len(drafts) == 1:
        return Whole(drafts[0], spent, 1)
    headline, summary = await _of_the_whole(article, drafts, ask, spent)
    return Whole(merged(drafts, headline, summary), spent, len(drafts))


class _Part:
    """A part that is still to do. `cut_off` is how often the answer about what it was part of has been cut off."""

    def __init__(self, article: Article, cut_off: int = 0) -> None:
        self.article = article
        self.cut_off = cut_off
        self.tokens = tokens_in(article.text)

    def divided(self, limit: int, cut_off: int) -> list["_Part"]:
        """The part in smaller ones."""
        return [_Part(piece, cut_off) for piece in chunks_of(self.article, limit)]


class _Work:
    """The parts of an article in its order, each still to do or done."""

    def __init__(self, ask: Ask, kept: Kept | None, parts: list[_Part]) -> None:
        self._ask = ask
        self._kept = kept
        self._line: list[_Part | Done] = list(parts)
        self._note = A_PART if len(parts) > 1 else ""
        self._fits = max(part.tokens for part in parts)
        self._requests = 0
        self._answered = False
        self._stopped = False
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def do(self) -> list[Done]:
        """Draft every part; one that the model can't take at once is divided further.

        The first goes alone until there is an answer: what it meets, such as a context that is too small, its
        neighbours needn't meet as well. After an error nothing new is asked, but what is under way is waited for and
        kept, as it is paid for.
        """
        while True:
            places = [place for place, part in enumerate(self._line) if isinstance(part, _Part)]
            if not places:
                return [part for part in self._line if isinstance(part, Done)]
            places = places if self._answered else places[:1]
            came = await asyncio.gather(*map(self._next, places), return_exceptions=True)
            _raise_any(came)
            for place, instead in reversed(list(zip(places, came, strict=True))):
                if isinstance(instead, list):
                    self._line[place : place + 1] = instead

    async def _next(self, place: int) -> list[_Part | Done]:
        """What stands in a part's place after its turn: itself done, smaller parts, or both."""
        part = self._line[place]
        async with self._turns:
            if self._stopped or not isinstance(part, _Part):
                return [part]
            if part.tokens > self._fits:
                return [*part.divided(self._fits, part.cut_off)]
            try:
                return await self._tried(part)
            except BaseException:
                self._stopped = True
                raise

    async def _tried(self, part: _Part) -> list[_Part | Done]:
        last_try = part.tokens < _LEAST_TOKENS or self._requests >= _MOST_REQUESTS
        try:
            done = await self._done(part.article, divisible=not (part.cut_off or last_try))
        except DoesNotFit:
            if last_try:
                raise
            # Nothing was spent. What comes after is divided as finely, so that little is refused again.
            self._fits, self._note = min(self._fits, part.tokens // 2), A_PART
            return [part]
        if done.draft is not None:
            return [done]
        if part.cut_off or last_try:
            raise Truncated(done.spent)
        self._note = A_PART
        return [done, *part.divided(part.tokens * 3 // 5, part.cut_off + 1)]  # a tenth of each is what they share

    async def _done(self, part: Article, *, divisible: bool) -> Done:
        """What becomes of a part, unless that is known.

        That an answer was cut off is kept if the part is divided now; not if the article fails by it, since an
        operator who has found a model with a higher limit has it asked again.
        """
        key = f"{prompt_version()}#{part.article_id}"
        known = self._kept.get(key) if self._kept else None
        if known is not None:
            return known
        self._requests += 1
        try:
            answer = await drafted(part, self._ask, self._note)
            done = Done(draft=answer.draft, spent=answer.spent)
        except Truncated as cut_off:
            if not divisible:
                raise
            done = Done(draft=None, spent=cut_off.spent)
        self._answered = True
        if self._kept and (self._note or done.draft is None):  # else the whole article is done
            self._kept.put(key, done)
        return done


def _raise_any(came: Iterable[object]) -> None:
    """Raise the first error that waiting won't mend, or else the first."""
    errors = [error for error in came if isinstance(error, BaseException)]
    for error in [*(error for error in errors if not isinstance(error, TryLater)), *errors]:
        raise error


async def _of_the_whole(article: Article, drafts: list[Draft], ask: Ask, spent: list[Completion]) -> tuple[str, str]:
    """Headline and summary of the whole, by one more request over the parts' summaries, whose cost joins `spent`.

    If the model can't give them, the first part's headline and the first sentences of all parts' summaries.
    """
    headline = drafts[0].headline
    told = [line for draft in drafts if (line := " ".join(draft.summary.split()))]
    if not told:
        return headline, ""
    try:
        answer = await drafted(article_with(article, told), ask, ALL_SUMMARIES)
    except (Invalid, Truncated) as failed:
        spent.append(failed.spent)
    except Rejected:
        pass  # it refused, or there is too much of it; the parts stand
    else:
        spent.append(answer.spent)
        if answer.draft.summary.strip():
            return answer.draft.headline.strip() or headline, answer.draft.summary
    return headline, cut_to_sentences(" ".join(told), SUMMARY_LIMIT)
