"""The ways an article can fail to become a brief. Any other exception is a bug."""

from datetime import timedelta


class Rejected(Exception):
    """Bad input: kept, reported to the user, never retried.

    `code` is one of `status.ReasonCode`; `reason` is a sentence that says what to do about it.
    """

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(f"{code}: {reason}")
        self.code = code
        self.reason = reason


class TryLater(Exception):
    """Upstream trouble that passes: the message goes back with a delay and costs no receive.

    `after` is the pause the upstream asked for (`Retry-After`), or None if it gave none. `endless` is a wait that
    nothing is broken for: it may last for days, where any other ends in failure after one.
    """

    def __init__(self, code: str, reason: str, after: timedelta | None = None, *, endless: bool = False) -> None:
        super().__init__(f"{code}: {reason}")
        self.code = code
        self.reason = reason
        self.after = after
        self.endless = endless


class Failed(Exception):
    """A named failure that an operator must mend: retried, then kept on the dead-letter queue."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(f"{code}: {reason}")
        self.code = code
        self.reason = reason
