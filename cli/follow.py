"""Following dropped files to their ends by their status items."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count

from cli.connection import Stack
from cli.endings import progress
from cli.upload import Upload
from newsbrief.status import FileStatus

_PAUSE_S = 0.3
_LOOK_FOR_SUCCESSOR_EVERY = 20  # rounds


@dataclass(frozen=True)
class Outcome:
    """The end of one upload; `status` is None if a later upload of the same key took its place."""

    upload: Upload
    status: FileStatus | None


def follow(stack: Stack, uploads: list[Upload], say: Callable[[str], None]) -> Iterator[Outcome]:
    """Each upload's outcome as it comes; in between, what is being waited for. Waits as long as it takes."""
    waiting = {upload.key: upload for upload in uploads}
    said = ""
    for round_ in count():
        seen = _of_these_versions(stack.file_statuses(list(waiting)), waiting)
        for key, upload in list(waiting.items()):
            status = seen.get(key)
            if status is not None and status.ended:
                yield Outcome(waiting.pop(key), status)
            elif status is None and round_ % _LOOK_FOR_SUCCESSOR_EVERY == 10 and _was_replaced(stack, upload):
                yield Outcome(waiting.pop(key), None)
        if not waiting:
            return
        now = waiting_for(list(waiting), seen)
        if now != said:
            say(now)
            said = now
        time.sleep(_PAUSE_S)


def waiting_for(keys: list[str], seen: dict[str, FileStatus]) -> str:
    """One line on what is still under way, with the reason if something upstream is in the way."""
    first = next((key for key in keys if key in seen and seen[key].reason), keys[0])
    status = seen.get(first)
    state = progress(status) if status else "on its way"
    reason = f": {status.reason}" if status and status.reason else ""
    others = f" and {len(keys) - 1} more" if len(keys) > 1 else ""
    return f"Waiting for {first}{others} ({state}{reason})"


def _of_these_versions(seen: dict[str, FileStatus], waiting: dict[str, Upload]) -> dict[str, FileStatus]:
    """Without the statuses of earlier or later versions of the same keys."""
    return {key: status for key, status in seen.items() if status.version_id == waiting[key].version_id}


def _was_replaced(stack: Stack, upload: Upload) -> bool:
    """Whether the inbox has a later version of the key, whose status stands where this one's would."""
    if upload.version_id is None:
        return False
    latest: str | None = stack.s3.head_object(Bucket=stack.inbox, Key=upload.key).get("VersionId")
    return latest != upload.version_id
