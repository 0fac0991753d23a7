from datetime import date
from typing import Any

import pytest
from boto3.dynamodb.conditions import ConditionExpressionBuilder

from cli.connection import Stack
from cli.errors import USAGE, CommandError
from cli.listing import Kind, Question, answer, check, span
from cli.rows import words

TODAY = date(2024, 5, 20)


def asked(
    actor: str | None = None,
    against: str | None = None,
    kind: Kind | None = None,
    since: date | None = None,
    until: date | None = None,
) -> Question:
    return Question(actor, against, kind, since, until)


class Table:
    """Answers queries by partition from a dictionary, in pages of one item, and remembers them."""

    def __init__(self, partitions: dict[str, list[dict[str, Any]]]) -> None:
        self.partitions = partitions
        self.queries: list[tuple[str, ...]] = []

    def query(self, **given: Any) -> dict[str, Any]:
        condition, at = given["KeyConditionExpression"], given.get("ExclusiveStartKey", 0)
        built = ConditionExpressionBuilder().build_expression(condition, is_key_condition=True)
        partition, *when = built.attribute_value_placeholders.values()
        if not at:
            self.queries.append((given["IndexName"], partition, *when))
        items = self.partitions.get(partition, [])
        return {"Items": items[at : at + 1]} | ({"LastEvaluatedKey": at + 1} if at + 1 < len(items) else {})


def no_client(service: str) -> Any:
    raise AssertionError(service)


def stack(**partitions: list[dict[str, Any]]) -> Stack:
    return Stack(outputs={"InboxBucket": "inbox"}, parameters={}, table=Table(partitions), client=no_client)


def test_an_actors_items_come_from_its_partition_page_by_page_and_by_kind() -> None:
    found = stack(velmaria=[{"kind": "ACTOR", "n": 1}, {"kind": "DEMAND", "n": 2}, {"kind": "DEMAND", "n": 3}])
    assert [i["n"] for i in answer(found, asked(actor="velmaria"), TODAY)] == [1, 2, 3]
    assert [i["n"] for i in answer(found, asked(actor="velmaria", kind=Kind.DEMAND), TODAY)] == [2, 3]
    assert found.table.queries[0][0] == "by_actor"


def test_actor_and_target_together_narrow() -> None:
    found = stack(
        velmaria=[{"kind": "DEMAND", "target_key": "ostrand"}, {"kind": "DEMAND", "target_key": "x"}, {"kind": "ACTOR"}]
    )
    assert list(answer(found, asked("velmaria", "ostrand"), TODAY)) == [{"kind": "DEMAND", "target_key": "ostrand"}]


def test_a_targets_items_come_from_the_other_index_and_only_of_the_days_asked_for() -> None:
    found = stack()
    list(answer(found, asked(against="ostrand", since=date(2024, 1, 1), until=date(2024, 1, 31)), TODAY))
    assert found.table.queries == [("by_target", "ostrand", "2024-01-01", "2024-01-31#~")]


def test_without_an_actor_the_months_are_asked_one_by_one() -> None:
    found = stack()
    list(answer(found, asked(kind=Kind.THREAT, since=date(2023, 12, 5), until=date(2024, 1, 9)), TODAY))
    assert [query[:2] for query in found.table.queries] == [
        ("by_month", "THREAT#2023-12"),
        ("by_month", "THREAT#2024-01"),
    ]


def test_the_default_span_is_three_months_back_and_for_dates_a_year_ahead() -> None:
    assert span(asked(), TODAY) == (date(2024, 2, 1), date(2024, 5, 31))
    assert span(asked(kind=Kind.DATE), TODAY) == (date(2024, 2, 1), date(2025, 5, 31))
    assert span(asked(until=date(2020, 6, 30)), TODAY) == (date(2020, 3, 1), date(2020, 6, 30))
    assert span(asked(since=date(2030, 1, 1)), TODAY)[1] >= date(2030, 1, 1)


@pytest.mark.parametrize(
    "question",
    [
        asked(actor="a", kind=Kind.BRIEF),
        asked(actor="a", kind=Kind.DATE),
        asked(against="a", kind=Kind.ACTOR),
        asked(since=date(2024, 2, 1), until=date(2024, 1, 1)),
    ],
)
def test_what_no_index_answers_is_a_mistake_in_usage(question: Question) -> None:
    with pytest.raises(CommandError) as caught:
        check(question)
    assert caught.value.exit_code == USAGE


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ({"kind": "BRIEF", "headline": "H"}, "H"),
        ({"kind": "ACTOR", "name": "N", "actor_kind": "armed_group", "role": None}, "N (armed group)"),
        ({"kind": "DEMAND", "by": "A", "of": None, "demand": "Go."}, "A → anyone: Go."),
        (
            {"kind": "THREAT", "by": "A", "against": "B", "threat": "War.", "explicitness": "veiled"},
            "A → B: War. (veiled)",
        ),
        ({"kind": "DATE", "event": "Talks", "text": "May", "status": "possible"}, "Talks (“May”, possible)"),
    ],
)
def test_each_kind_has_its_words(item: dict[str, Any], said: str) -> None:
    assert words(item) == said
