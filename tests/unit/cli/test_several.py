"""The commands on a file that holds several articles."""

from datetime import UTC, datetime
from typing import Any, cast

import pytest
from typer.testing import CliRunner

from cli import show as showing
from cli import status as telling
from cli.connection import Stack
from cli.errors import FAILED, REJECTED, CommandError
from cli.follow import Outcome
from cli.main import app
from cli.put import _as_json, _show, exit_code
from cli.show import find_briefs
from cli.upload import Upload
from newsbrief.items import items_of, stored
from newsbrief.keys import file_pk
from newsbrief.status import ArticleStatus, FileStatus, State
from tests.unit.cli.briefs import a_brief

IDS = [letter * 32 for letter in "abc"]
BRIEFS = [
    a_brief(article_id=id_, headline=f"Headline {id_[0]}", article=a_brief().article.model_copy(update={"title": id_}))
    for id_ in IDS
]


class Table:
    """A table with two briefs, and no more than what a command asks of it."""

    def __init__(self, *files: FileStatus) -> None:
        self.items = {(item["pk"], item["sk"]): item for brief in BRIEFS[:2] for item in items_of(brief)}
        for file in files:
            self.items[file_pk(file.bucket, file.key), "STATUS"] = stored(file)

    def get_item(self, Key: dict[str, str], **_: object) -> dict[str, Any]:  # noqa: N803
        item = self.items.get((Key["pk"], Key["sk"]))
        return {"Item": item} if item else {}

    def query(self, **_: object) -> dict[str, Any]:
        return {"Items": [item for (_, sk), item in self.items.items() if sk == "STATUS"]}


def file_of(state: State, *articles: ArticleStatus) -> FileStatus:
    now = datetime(2024, 3, 4, tzinfo=UTC)
    reason = ("PARTLY_REJECTED", "1 of 3 articles was rejected; `articles` says why.") if articles else (None, None)
    return FileStatus(
        bucket="inbox",
        key="alerts.json",
        state=state,
        reason_code=reason[0],
        reason=reason[1],
        articles=list(articles),
        version_id="v1",
        sequencer="1",
        received_at=now,
        updated_at=now,
    )


PARTLY = file_of(
    "summarized",
    ArticleStatus(article_id=IDS[1], state="summarized", title="The second"),
    ArticleStatus(state="rejected", reason_code="NO_TEXT", reason="It has no text."),
    ArticleStatus(article_id=IDS[0], state="duplicate", title="The first"),
    ArticleStatus(article_id=IDS[1], state="duplicate", title="The second again"),
)


def no_client(service: str) -> Any:
    raise AssertionError(service)


def stack_with(*files: FileStatus) -> Stack:
    return Stack(outputs={"InboxBucket": "inbox"}, parameters={}, table=Table(*files), client=no_client)


def test_show_gives_every_brief_once_in_the_files_order() -> None:
    found = cast("list[Any]", find_briefs(stack_with(PARTLY), "alerts.json"))
    assert [brief.article_id for brief in found] == [IDS[1], IDS[0]]
    assert find_briefs(stack_with(PARTLY), IDS[0]) == BRIEFS[0]


@pytest.mark.parametrize(("state", "code"), [("rejected", REJECTED), ("failed", FAILED), ("normalized", FAILED)])
def test_show_says_why_a_file_has_no_brief(state: State, code: int) -> None:
    file = file_of(state, ArticleStatus(article_id=IDS[2], state="received"))
    with pytest.raises(CommandError, match="has no brief") as caught:
        find_briefs(stack_with(file), "alerts.json")
    assert caught.value.exit_code == code


def test_put_prints_each_articles_end_and_every_brief(capsys: pytest.CaptureFixture[str]) -> None:
    _show(stack_with(PARTLY), Outcome(Upload("alerts.json", "v1"), PARTLY))
    told = capsys.readouterr().out
    lines = [line.strip() for line in told.splitlines()]
    assert lines[0].startswith("alerts.json: summarized (PARTLY_REJECTED): 1 of 3")
    assert "2  rejected    NO_TEXT: It has no text." in lines
    assert [line for line in lines if line.startswith("Headline")] == ["Headline b", "Headline a"]


def test_put_gives_several_briefs_as_a_list_and_one_as_before() -> None:
    told = _as_json(stack_with(PARTLY), Outcome(Upload("alerts.json", "v1"), PARTLY))
    assert [brief["article_id"] for brief in told["briefs"]] == [IDS[1], IDS[0]]
    assert told["brief"] is None
    assert len(told["status"]["articles"]) == 4
    one = file_of("summarized").model_copy(update={"article_id": IDS[0]})
    told = _as_json(stack_with(one), Outcome(Upload("alerts.json", "v1"), one))
    assert told["brief"]["article_id"] == IDS[0]
    assert "briefs" not in told
    assert "articles" not in told["status"]


def test_only_a_file_that_is_rejected_itself_exits_with_3() -> None:
    useless = file_of("rejected", ArticleStatus(state="rejected", reason_code="NO_TEXT", reason="It has no text."))
    ends = [Outcome(Upload("alerts.json", "v1"), status) for status in (PARTLY, useless)]
    assert (exit_code(ends[:1]), exit_code(ends)) == (0, REJECTED)


def test_status_tells_of_the_file_and_of_each_article(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (telling, showing):
        monkeypatch.setattr(module, "connect", lambda name: stack_with(PARTLY))
    one = CliRunner().invoke(app, ["status", "alerts.json"]).output
    assert "articles  4 articles: 1 summarized, 1 rejected, 2 duplicate" in one
    assert "3  duplicate   The first" in one
    table = CliRunner().invoke(app, ["status"]).output
    assert "4 articles: 1 summarized, 1 rejected, 2 duplicate" in table
    shown = CliRunner().invoke(app, ["show", "alerts.json"]).output
    assert shown.index("Headline b") < shown.index("────") < shown.index("Headline a")
    assert CliRunner().invoke(app, ["show", "alerts.json", "--json"]).output.startswith("[")
