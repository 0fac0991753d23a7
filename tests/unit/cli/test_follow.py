from datetime import UTC, datetime
from typing import cast

import pytest

from cli import follow as following
from cli.connection import Stack
from cli.follow import follow, waiting_for
from cli.put import exit_code
from cli.upload import Upload
from newsbrief.status import FileStatus, State

NOW = datetime(2024, 3, 4, tzinfo=UTC)


def status(key: str, state: State, version: str = "v1", reason: str | None = None) -> FileStatus:
    return FileStatus(
        bucket="inbox",
        key=key,
        state=state,
        version_id=version,
        sequencer="1",
        received_at=NOW,
        updated_at=NOW,
        reason_code="MODEL_UNAVAILABLE" if reason else None,
        reason=reason,
    )


class Inbox:
    """A stack whose files' statuses change with every look; the last ones stay."""

    inbox = "inbox"

    def __init__(self, *looks: list[FileStatus], latest: str = "v1") -> None:
        self.looks = list(looks)
        self.latest = latest
        self.s3 = self

    def file_statuses(self, keys: list[str]) -> dict[str, FileStatus]:
        now = self.looks.pop(0) if len(self.looks) > 1 else self.looks[0]
        return {found.key: found for found in now if found.key in keys}

    def head_object(self, Bucket: str, Key: str) -> dict[str, str]:  # noqa: N803
        return {"VersionId": self.latest}


def ends_of(inbox: Inbox, *uploads: Upload, said: list[str] | None = None) -> list[tuple[str, str | None]]:
    """Key and final state of each upload, in the order they ended."""
    say = (said if said is not None else []).append
    return [
        (end.upload.key, end.status.state if end.status else None)
        for end in follow(cast("Stack", inbox), list(uploads), say)
    ]


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "_PAUSE_S", 0)


def test_each_file_is_followed_to_its_own_end() -> None:
    inbox = Inbox(
        [],
        [status("a", "normalized"), status("b", "rejected")],
        [status("a", "summarized"), status("b", "rejected")],
    )
    said: list[str] = []
    ends = ends_of(inbox, Upload("a", "v1"), Upload("b", "v1"), said=said)
    assert ends == [("b", "rejected"), ("a", "summarized")]
    assert said == ["Waiting for a and 1 more (on its way)", "Waiting for a (normalized)"]


def test_an_earlier_versions_end_is_not_this_ones() -> None:
    inbox = Inbox([status("a", "summarized", "v0")], [status("a", "received")], [status("a", "failed")])
    said: list[str] = []
    assert ends_of(inbox, Upload("a", "v1"), said=said) == [("a", "failed")]
    assert said == ["Waiting for a (on its way)", "Waiting for a (received)"]


def test_a_version_that_was_replaced_is_not_waited_for() -> None:
    inbox = Inbox([status("a", "received", "v2")], latest="v2")
    assert ends_of(inbox, Upload("a", "v1")) == [("a", None)]


def test_waiting_tells_what_is_in_the_way() -> None:
    seen = {"b": status("b", "normalized", reason="The model is overloaded.")}
    assert waiting_for(["a", "b"], seen) == "Waiting for b and 1 more (normalized: The model is overloaded.)"


@pytest.mark.parametrize(
    ("states", "code"),
    [(["summarized", "duplicate"], 0), (["summarized", "rejected"], 3), (["rejected", "failed"], 1), ([None], 1)],
)
def test_the_worst_end_decides_the_exit_code(states: list[State | None], code: int) -> None:
    ends = [following.Outcome(Upload("a", "v1"), status("a", state) if state else None) for state in states]
    assert exit_code(ends) == code
