"""The whole stack: started again with its queues full, a crowd of files at once, and nobody to hear of it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from tests.faults.acts import refused
from tests.faults.place import Place
from tests.faults.scene import A, scene
from tests.faults.stage import until

NORMALIZED = [f"article{number}.txt" for number in range(12)]
DROPPED = [f"file{number}.txt" for number in range(12)]
CROWD = [f"{number}.txt" for number in range(60)]
THOUSAND = [f"{number}.txt" for number in range(1_000)]
RECORD_AGE_S = 60  # the least that Lambda lets a stream's record grow old
TEMPLATE_AGE_S = 43_200

# A record that is older than its mapping allows when it fails is given up. Its scene stores its brief before all
# others, so that notify, which is off until that one is old, finds it first.
DOOMED = "notify-is-refused-for-longer-than-it-tries"


@scene(
    "stack",
    "SNS refuses an announcement for longer than notify tries",
    "Its place in the stream is kept on the dead-letter queue; a redrive announces it.",
    dead={"notify": 1},
    lane="first",
    name=DOOMED,
)
def refused_for_long(at: Place) -> None:
    at.on("sns:Publish", at.key(A), act=refused("AuthorizationError", 403), times=10_000)
    at.drop(A)
    at.ended(A)


def until_given_up(at: Place) -> None:
    """Switch notify on, and wait until it has given that announcement up; then mend its cause."""
    made = datetime.fromisoformat(at.brief(A)["provenance"]["created_at"])
    old = timedelta(seconds=RECORD_AGE_S + 2)
    until(lambda: datetime.now(UTC) - made > old, "an old record")
    at.stage.switch("Notify", on=True, MaximumRecordAgeInSeconds=RECORD_AGE_S)
    until(lambda: at.stage.aws.waiting("NotifyDlqUrl"), "the announcement on the dead-letter queue")
    at.stage.switch("Notify", on=True, MaximumRecordAgeInSeconds=TEMPLATE_AGE_S)
    at.stage.proxy.stop(at.key(A))


@scene(
    "stack",
    "Ended and started again with files on both its queues",
    "Queues, buckets and table are kept; all that was on its way goes on.",
    ends=dict.fromkeys([*NORMALIZED, *DROPPED], "summarized"),
    lane="restart",
)
def restarted(at: Place) -> None:
    stage = at.stage
    stage.switch("Summarize", on=False)
    for file in NORMALIZED:
        at.drop(file)
    until(lambda: stage.aws.waiting("SummarizeQueueUrl") >= len(NORMALIZED), "a full queue")
    stage.switch("Normalize", on=False)
    for file in DROPPED:
        at.drop(file)
    stage.restart()
    full = [stage.aws.waiting(queue) for queue in ("NormalizeQueueUrl", "SummarizeQueueUrl")]
    for function in ("Normalize", "Summarize"):
        stage.switch(function, on=True)
    assert min(full) >= len(DROPPED), "the queues kept less than was on them"


def dropped_at_once(at: Place, files: list[str]) -> None:
    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(at.drop, file) for file in files]:
            done.result()


def one_at_a_time(at: Place) -> None:
    assert {at.stage.front.at_once("model:POST", at.word(file)) for file in CROWD} == {1}


@scene(
    "stack",
    "Sixty files at once",
    "Queues take the crowd; each file is worked on once.",
    ends=dict.fromkeys(CROWD, "summarized"),
    check=one_at_a_time,
)
def sixty_files(at: Place) -> None:
    dropped_at_once(at, CROWD)


@scene(
    "stack",
    "A thousand files at once",
    "Queues take the crowd; each file is worked on once.",
    ends=dict.fromkeys(THOUSAND, "summarized"),
    lane="last",
    long=True,
)
def a_thousand_files(at: Place) -> None:
    dropped_at_once(at, THOUSAND)
