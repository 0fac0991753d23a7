from typing import Any, cast

import pytest

from newsbrief.adapters.kept_drafts import KeptDrafts
from newsbrief.summarize.chat import Completion
from newsbrief.summarize.parts import Done
from tests.unit.summarize.drafts import actor, draft

SPENT = Completion("{}", "m1", 100, 20, 7, calls=2)


class Table:
    """As much of a DynamoDB table as this needs."""

    def __init__(self) -> None:
        self.items: dict[tuple[str, str], dict[str, Any]] = {}

    def put_item(self, Item: dict[str, Any]) -> None:  # noqa: N803 - boto3's name
        self.items[Item["pk"], Item["sk"]] = Item

    def get_item(self, Key: dict[str, str], ConsistentRead: bool) -> dict[str, Any]:  # noqa: N803
        item = self.items.get((Key["pk"], Key["sk"]))
        return {"Item": item} if item else {}


def kept(table: Table, article_id: str = "a1", model: str = "m") -> KeptDrafts:
    return KeptDrafts(cast("Any", table), article_id, model)


@pytest.mark.parametrize("drafted", [draft("Häfen", actors=[actor("Lund")]), None])
def test_what_was_done_comes_back_as_it_was(drafted: Any) -> None:
    table = Table()
    done = Done(draft=drafted, spent=SPENT)
    kept(table).put("v1#p1", done)
    assert kept(table).get("v1#p1") == done


def test_another_part_article_or_model_is_not_known() -> None:
    table = Table()
    kept(table).put("v1#p1", Done(draft=None, spent=SPENT))
    others = [kept(table).get("v2#p1"), kept(table, "a2").get("v1#p1"), kept(table, model="n").get("v1#p1")]
    assert others == [None, None, None]


def test_what_has_expired_or_is_of_another_form_is_not_known() -> None:
    table = Table()
    kept(table).put("p", Done(draft=None, spent=SPENT))
    [item] = table.items.values()
    item["expires_at"] -= 3 * 86_400
    assert kept(table).get("p") is None
    item |= {"expires_at": item["expires_at"] + 6 * 86_400, "done": '{"another": "form"}'}
    assert kept(table).get("p") is None


def test_what_is_too_large_for_an_item_is_not_kept() -> None:
    table = Table()
    kept(table).put("p", Done(draft=draft("x" * 400_000), spent=SPENT))
    assert table.items == {}
