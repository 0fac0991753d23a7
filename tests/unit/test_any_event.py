"""Whatever lies on a queue or comes down the stream is worked on or reported, and its neighbours are no worse off."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from aws_lambda_powertools.utilities.batch.exceptions import BatchProcessingError
from hypothesis import example, given
from hypothesis import strategies as st

from newsbrief.items import items_of
from tests.unit import whole_runs
from tests.unit.test_message import brief
from tests.unit.whole_runs import Anything, Context, Inbox, Lists, change, function, message

pytestmark = pytest.mark.filterwarnings("ignore:No application metrics to publish")

GOOD = "a.txt"
NAMES = (
    "Records Event Service eventName eventTime eventVersion s3 bucket name object key size versionId sequencer eTag "
    "s3:TestEvent ObjectCreated:Put ObjectRemoved:Delete 2024-05-20T09:30:00.000Z inbox a.txt detail"
).split()
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.sampled_from(NAMES), st.text(max_size=9))
JSON = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=9), inner, max_size=4)
    ),
    max_leaves=12,
)


class Queue(Anything):
    """Stands in for SQS; remembers which messages were told to come back."""

    def __init__(self) -> None:
        self.came_back = 0

    def change_message_visibility(self, **_: object) -> None:
        self.came_back += 1


class Files(Anything):
    """Stands in for the files' states; remembers how each ended."""

    def __init__(self) -> None:
        self.ended: list[tuple[str, str]] = []

    def begin(self, _: object) -> bool:
        return True

    def advance(self, file: Any, state: str, *_: object, **__: object) -> None:
        self.ended.append((file.key, state))


@pytest.fixture(scope="module")
def functions() -> Iterator[dict[str, Any]]:
    """normalize and notify, with stand-ins for AWS."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in whole_runs.ENVIRONMENT.items():
            patch.setenv(name, value)
        found = {}
        for name in ("normalize", "notify"):
            patch.setenv("POWERTOOLS_SERVICE_NAME", name)
            found[name] = function(name)
        found["normalize"].storage, found["normalize"].article_lists = Inbox(), Lists()
        found["normalize"].briefs, found["notify"].topic = Anything(), Anything()
        yield found


def failures(handler: Any, records: list[dict[str, Any]], identity: Any) -> set[str]:
    """Which records an invocation reports as failed: all of them, if it raises what Lambda takes for that."""
    try:
        answer = handler({"Records": records}, Context())
    except BatchProcessingError:
        return {identity(record) for record in records}
    return {failed["itemIdentifier"] for failed in answer["batchItemFailures"]}


def of_message(record: dict[str, Any]) -> str:
    return str(record["messageId"])


def of_change(record: dict[str, Any]) -> str:
    return str(record["dynamodb"]["SequenceNumber"])


def created_in(body: str) -> int:
    """How many created objects a well-formed notification tells of."""
    records = json.loads(body)["Records"]
    return sum(record["eventName"].startswith("ObjectCreated:") for record in records)


def damaged_notifications() -> st.SearchStrategy[str]:
    """A real notification with another value in one place, or none."""
    whole = json.loads(message(GOOD)["body"])
    places = [
        ("Records",),
        *[("Records", 0, name) for name in ("eventName", "eventTime", "s3")],
        *[("Records", 0, "s3", name) for name in ("bucket", "object")],
        *[("Records", 0, "s3", "object", name) for name in ("key", "size", "versionId", "sequencer")],
    ]

    def damage(place: tuple[Any, ...], value: Any) -> str:
        copy = json.loads(json.dumps(whole))
        target = copy
        for step in place[:-1]:
            target = target[step]
        target[place[-1]] = value
        return json.dumps(copy)

    return st.builds(damage, st.sampled_from(places), JSON)


@given(st.one_of(st.text(max_size=30), JSON.map(json.dumps), damaged_notifications()), st.integers(1, 6))
@example("", 1)
@example("null", 1)
@example('{"Records": {}}', 1)
@example('{"Event": "s3:TestEvent"}', 1)
@example('{"Records": [{"eventName": "ObjectCreated:Put", "s3": {"object": {"key": "%ff%00"}}}]}', 5)
def test_any_body_of_a_message_is_worked_on_or_comes_back(functions: dict[str, Any], body: str, receives: int) -> None:
    app = functions["normalize"]
    app.queue._sqs, app.files = Queue(), Files()
    odd = {**message("odd", receives), "body": body}
    failed = failures(app.handler, [odd, message(GOOD, receives=1)], of_message)
    assert failed <= {"odd"}
    assert (GOOD, "normalized") in app.files.ended
    if failed:
        assert app.queue._sqs.came_back == 1
    elif "TestEvent" not in body:
        # A file that S3 says was created is never passed over.
        assert len(app.files.ended) >= created_in(body) + 1


@given(st.integers(6, 9))
def test_a_file_whose_invocations_were_all_cut_off_is_marked(functions: dict[str, Any], receives: int) -> None:
    app = functions["normalize"]
    app.queue._sqs, app.files = Queue(), Files()
    assert failures(app.handler, [message(GOOD, receives)], of_message) == {GOOD}
    assert app.files.ended == [(GOOD, "failed")]


ATTRIBUTES = st.recursive(
    st.one_of(
        st.text(max_size=5).map(lambda text: {"S": text}),
        st.integers().map(lambda number: {"N": str(number)}),
        st.just({"NULL": True}),
        st.booleans().map(lambda truth: {"BOOL": truth}),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=2).map(lambda items: {"L": items}),
        st.dictionaries(st.text(max_size=4), inner, max_size=2).map(lambda items: {"M": items}),
    ),
    max_leaves=5,
)
WHOLE = change(items_of(brief(1), None)[0], 1)["dynamodb"]["NewImage"]


@given(
    st.sampled_from(sorted(WHOLE)),
    ATTRIBUTES | st.none(),
    st.sampled_from(["INSERT", "MODIFY", "REMOVE"]),
    st.sampled_from(["BRIEF", "FILE", "ACTOR"]),
)
def test_any_change_of_the_table_is_announced_passed_over_or_reported(
    functions: dict[str, Any], name: str, value: Any, event: str, kind: str
) -> None:
    sound = change(items_of(brief(1), None)[0], 1)
    odd = change(items_of(brief(1), None)[0], 2)
    odd["eventName"] = event
    image = {**WHOLE, "kind": {"S": kind}, name: value}
    odd["dynamodb"]["NewImage"] = {key: one for key, one in image.items() if one is not None}
    assert failures(functions["notify"].handler, [sound, odd], of_change) <= {"2"}
