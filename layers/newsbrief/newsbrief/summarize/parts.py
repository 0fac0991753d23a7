"""A whole article's draft: in one request if it fits, else part by part, and then the summary of the whole."""

from collections import deque
from dataclasses import dataclass
from typing import Protocol

from pydantic import BaseModel, ConfigDict

from newsbrief.article import Article
from newsbrief.errors import Rejected
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


def draft_of(article: Article, ask: Ask, kept: Kept | None = None) -> Whole:
    """The draft of an article of any length.

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
    work = _Work(ask, kept, deque(map(_Part, parts)))
    work.do()
    if len(work.drafts) == 1:
        return Whole(work.drafts[0], work.spent, 1)
    headline, summary = _of_the_whole(article, work)
    return Whole(merged(work.drafts, headline, summary), work.spent, len(work.drafts))


class _Part:
    """A part that is still to do. `cut_off` is how often the answer about what it was part of has been cut off."""

    def __init__(self, article: Article, cut_off: int = 0) -> None:
        self.article = article
        self.cut_off = cut_off
        self.tokens = tokens_in(article.text)

    def divided(self, limit: int, cut_off: int) -> list["_Part"]:
        """The part in smaller ones, the last first."""
        return [_Part(piece, cut_off) for piece in reversed(chunks_of(self.article, limit))]


class _Work:
    """The parts to do, in order; the drafts so far, and all that was spent."""

    def __init__(self, ask: Ask, kept: Kept | None, waiting: deque[_Part]) -> None:
        self.ask = ask
        self.drafts: list[Draft] = []
        self.spent: list[Completion] = []
        self._kept = kept
        self._waiting = waiting
        self._note = A_PART if len(waiting) > 1 else ""
        self._fits = max(part.tokens for part in waiting)
        self._requests = 0

    def do(self) -> None:
        """Draft every part; one that the model can't take at once is divided further."""
        while self._waiting:
            part = self._waiting.popleft()
            if part.tokens > self._fits:
                self._waiting.extendleft(part.divided(self._fits, part.cut_off))
                continue
            last_try = part.tokens < _LEAST_TOKENS or self._requests >= _MOST_REQUESTS
            self._requests += 1
            try:
                done = self._done(part.article)
            except DoesNotFit:
                if last_try:
                    raise
                # Nothing was spent. What comes after is divided as finely, so that little is refused again.
                self._fits, self._note = part.tokens // 2, A_PART
                self._waiting.appendleft(part)
            else:
                self._take(part, done, last_try)

    def _take(self, part: _Part, done: Done, last_try: bool) -> None:
        self.spent.append(done.spent)
        if done.draft is not None:
            self.drafts.append(done.draft)
        elif part.cut_off or last_try:
            raise Truncated(done.spent)
        else:
            self._note = A_PART
            halves = part.divided(part.tokens * 3 // 5, part.cut_off + 1)  # a tenth of each is what they share
            self._waiting.extendleft(halves)

    def _done(self, part: Article) -> Done:
        """What becomes of a part, unless that is known."""
        key = f"{prompt_version()}#{part.article_id}"
        known = self._kept.get(key) if self._kept else None
        if known is not None:
            return known
        try:
            answer = drafted(part, self.ask, self._note)
            done = Done(draft=answer.draft, spent=answer.spent)
        except Truncated as cut_off:
            done = Done(draft=None, spent=cut_off.spent)
        if self._kept and (self._note or done.draft is None):  # else the whole article is done
            self._kept.put(key, done)
        return done


def _of_the_whole(article: Article, work: _Work) -> tuple[str, str]:
    """Headline and summary of the whole, by one more request over the parts' summaries.

    If the model can't give them, the first part's headline and the first sentences of all parts' summaries.
    """
    headline = work.drafts[0].headline
    told = [line for draft in work.drafts if (line := " ".join(draft.summary.split()))]
    if not told:
        return headline, ""
    try:
        answer = drafted(article_with(article, told), work.ask, ALL_SUMMARIES)
    except (Invalid, Truncated) as failed:
        work.spent.append(failed.spent)
    except Rejected:
        pass  # it refused, or there is too much of it; the parts stand
    else:
        work.spent.append(answer.spent)
        if answer.draft.summary.strip():
            return answer.draft.headline.strip() or headline, answer.draft.summary
    return headline, cut_to_sentences(" ".join(told), SUMMARY_LIMIT)
