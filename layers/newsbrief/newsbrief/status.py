"""What became of a dropped file: its states, the reasons for the bad ones, and which may follow which."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

State = Literal["received", "normalized", "summarized", "duplicate", "rejected", "failed"]

# The states that are an end, and those that a file may leave for each state. A state is written only on top of
# one of its predecessors, so a late or repeated event never moves a file backwards. `failed` can be left: a
# redrive brings the file home.
ENDS: frozenset[State] = frozenset({"summarized", "duplicate", "rejected", "failed"})
PREDECESSORS: dict[State, frozenset[State]] = {
    "received": frozenset(),
    "normalized": frozenset({"received", "failed"}),
    "summarized": frozenset({"received", "normalized", "failed"}),
    "duplicate": frozenset({"received", "failed"}),
    "rejected": frozenset({"received", "normalized", "failed"}),
    "failed": frozenset({"received", "normalized"}),
}

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
    "DELETED": "The file was deleted before it could be read.",
    "MODEL_REFUSED": "The language model refused to work on this article.",
    "MODEL_OUTPUT_INVALID": "The model's answer was not a valid brief, even after a request to repair it.",
    "MODEL_OUTPUT_TRUNCATED": "The model's answer was cut off at its output limit.",
    "MODEL_UNAVAILABLE": "The model's endpoint can't be reached, is overloaded or answers with errors.",
    "MODEL_REJECTED_REQUEST": "The model's endpoint refused the request: wrong address, key, model or rights.",
    "IN_PROGRESS": "Another invocation is summarizing this article; the file waits for its end.",
    "INTERNAL": "An error inside newsbrief; the logs tell more.",
}


class FileStatus(BaseModel):
    """The status item of one dropped file (`FILE#<bucket>/<key>`, `STATUS`).

    While a file waits, `reason_code` and `reason` may say for what without changing its state.
    """

    model_config = ConfigDict(frozen=True)

    bucket: str
    key: str
    state: State
    reason_code: str | None = None
    reason: str | None = None
    article_id: str | None = None
    version_id: str | None = None
    sequencer: str
    received_at: datetime
    updated_at: datetime

    @property
    def ended(self) -> bool:
        """Whether nothing more happens by itself."""
        return self.state in ENDS
