"""What became of a dropped file: its states, the reasons for the bad ones, and which may follow which."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from newsbrief.article import Article
from newsbrief.errors import Rejected

State = Literal["received", "normalized", "summarized", "duplicate", "rejected", "failed"]

# The states on the way, those that are an end, and those that may be left for each state. A state is written only on
# top of one of its predecessors, so a late or repeated event never moves a file backwards. `failed` can be left: a
# redrive brings the file home. The state of a file that lists several articles follows from theirs.
UNDER_WAY: frozenset[State] = frozenset({"received", "normalized"})
ENDS: frozenset[State] = frozenset({"summarized", "duplicate", "rejected", "failed"})
PREDECESSORS: dict[State, frozenset[State]] = {
    "received": frozenset(),
    "normalized": frozenset({"received", "failed"}),
    "summarized": frozenset({"received", "normalized", "failed"}),
    "duplicate": frozenset({"received", "failed"}),
    "rejected": frozenset({"received", "normalized", "failed"}),
    "failed": frozenset({"received", "normalized"}),
}

Reason = tuple[str, str]  # a reason code and a sentence

REASONS: dict[str, str] = {
    "EMPTY": "The file has no bytes, or nothing but white space.",
    "TOO_LARGE": "The file is over the stack's size limit (parameter MaxFileBytes).",
    "UNSUPPORTED_FORMAT": "The file is of a kind that newsbrief doesn't read, or is no document at all.",
    "ENCRYPTED": "The file is locked with a password.",
    "CORRUPT": "The file's content is damaged, or can't be decoded as text.",
    "NO_TEXT": "The file can be read but holds no article text (a scanned page, say).",
    "TOO_LONG": "The article has more words, or the document more pages, than the stack's limit.",
    "TOO_COMPLEX": "The file is built in a way that no document needs: nested too deeply, or too slow to read.",
    "TOO_MANY_ARTICLES": "The file holds more articles than one file may.",
    "UNSAFE": "The file holds something that attacks parsers and that no document needs, such as XML entities.",
    "PAYWALL": "The file holds only the teaser of an article behind a paywall.",
    "COOKIE_WALL": "The file holds a site's request for consent instead of an article.",
    "PARTLY_REJECTED": "Some of the articles in the file were rejected, but not all; each says why.",
    "DELETED": "The file was deleted before it could be read.",
    "MODEL_REFUSED": "The language model refused to work on this article.",
    "MODEL_OUTPUT_INVALID": "The model's answer was not a valid brief, even after a request to repair it.",
    "MODEL_OUTPUT_TRUNCATED": "The model's answer was cut off at its output limit.",
    "MODEL_UNAVAILABLE": "The model's endpoint can't be reached, is overloaded or answers with errors.",
    "MODEL_REJECTED_REQUEST": "The model's endpoint refused the request: wrong address, key, model or rights.",
    "BUDGET_SPENT": "The budget of the day leaves too little for this article; it waits for the next day.",
    "BUDGET_TOO_SMALL": "The article alone would take more than the budget of a whole day.",
    "BUDGET_WITHOUT_PRICE": "A cost budget is set, but the model's price isn't known.",
    "IN_PROGRESS": "Another invocation is summarizing this article; the file waits for its end.",
    "INTERNAL": "An error inside newsbrief; the logs tell more.",
}


# Characters. Together they keep the longest list of articles that one file may hold under DynamoDB's 400 KB an item.
_TITLE_LIMIT = 80
_REASON_LIMIT = 300


class ArticleStatus(BaseModel):
    """What became of one article of a file that holds several. One that can't be used has no text, so no identity."""

    model_config = ConfigDict(frozen=True)

    article_id: str | None = None
    state: State
    reason_code: str | None = None
    reason: str | None = None
    title: str | None = None

    def moved(self, state: State, reason: Reason | None = None) -> Self | None:
        """The article in its next state; None if it can't get there from here."""
        if self.state not in PREDECESSORS[state]:
            return None
        code, sentence = reason or (None, None)
        return self.model_copy(update={"state": state, "reason_code": code, "reason": _cut(sentence, _REASON_LIMIT)})


class FileStatus(BaseModel):
    """The status item of one dropped file (`FILE#<bucket>/<key>`, `STATUS`).

    While a file waits, `reason_code` and `reason` may say for what without changing its state. A file that holds
    several articles has no `article_id`, but lists them in `articles`, in its own order.
    """

    model_config = ConfigDict(frozen=True)

    bucket: str
    key: str
    state: State
    reason_code: str | None = None
    reason: str | None = None
    article_id: str | None = None
    articles: list[ArticleStatus] = Field(default=[], exclude_if=lambda articles: not articles)
    version_id: str | None = None
    sequencer: str
    received_at: datetime
    updated_at: datetime

    @property
    def ended(self) -> bool:
        """Whether nothing more happens by itself."""
        return self.state in ENDS


def listed(found: Sequence[Article | Rejected]) -> list[ArticleStatus]:
    """The first states of the articles in a file; a text that stands there earlier is a duplicate."""
    seen: set[str] = set()
    articles = []
    for one in found:
        if isinstance(one, Rejected):
            reason = _cut(one.reason, _REASON_LIMIT)
            articles.append(ArticleStatus(state="rejected", reason_code=one.code, reason=reason))
            continue
        state: State = "duplicate" if one.article_id in seen else "received"
        seen.add(one.article_id)
        articles.append(ArticleStatus(article_id=one.article_id, state=state, title=_cut(one.title, _TITLE_LIMIT)))
    return articles


def place_of(article_id: str, articles: Sequence[ArticleStatus]) -> int | None:
    """Where an article stands in its file's list; None if it doesn't. Its later duplicates there are not meant."""
    return next((place for place, article in enumerate(articles) if article.article_id == article_id), None)


def end_of(articles: Sequence[ArticleStatus]) -> tuple[State, Reason | None] | None:
    """The end of a file, from the ends of its articles, and why; None while one of them is under way."""
    states = [article.state for article in articles]
    if not states or not ENDS.issuperset(states):
        return None
    count = len(articles)
    if "failed" in states:
        return "failed", _first("failed", articles, f"{states.count('failed')} of {count} articles failed")
    good: State | None = next((end for end in ("summarized", "duplicate") if end in states), None)
    if good is None:
        return "rejected", _first("rejected", articles, f"None of the {count} articles can be used")
    rejected = states.count("rejected")
    if not rejected:
        return good, None
    were = "was" if rejected == 1 else "were"
    return good, ("PARTLY_REJECTED", f"{rejected} of {count} articles {were} rejected; `articles` says why.")


def _first(state: State, articles: Sequence[ArticleStatus], what: str) -> Reason:
    """The reason of the first article in this state, after how many share it."""
    article = next(article for article in articles if article.state == state)
    return article.reason_code or "INTERNAL", f"{what}; the first: {article.reason}"


def _cut(text: str | None, limit: int) -> str | None:
    return text if text is None or len(text) <= limit else f"{text[: limit - 1]}…"
