"""Files of every format, dropped at once: each ends as it should, by `newsbrief status`."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.e2e.mixed_files import MIXED, Mixed, story
from tests.e2e.shell import Shell, aws


@pytest.fixture(scope="module")
def told(shell: Shell, tmp_path_factory: pytest.TempPathFactory) -> str:
    """What `put` printed when all of them were dropped."""
    folder = tmp_path_factory.mktemp("mixed")
    for file in MIXED:
        (folder / file.name).write_bytes(file.data)
    return shell.run("put", str(folder), "--wait", exit_status=3)


@pytest.fixture(scope="module")
def article(shell: Shell) -> Callable[[str], dict[str, Any]]:
    """Reads a normalized article."""
    s3, outputs = aws(shell, "s3")

    def read(article_id: str) -> dict[str, Any]:
        found = s3.get_object(Bucket=outputs["ArticlesBucket"], Key=f"{article_id}.json")
        return dict(json.loads(found["Body"].read()))

    return read


def test_there_are_many_of_every_kind() -> None:
    assert len(MIXED) > 20
    assert len({file.name for file in MIXED}) == len(MIXED)


@pytest.mark.parametrize("file", MIXED, ids=lambda file: str(file.name))
def test_each_file_ends_as_it_should(
    shell: Shell, told: str, article: Callable[[str], dict[str, Any]], file: Mixed
) -> None:
    status = shell.json("status", file.name)
    assert (status["state"], status["reason_code"]) == (file.state, file.code)
    if file.state == "rejected":
        assert status["reason"] in " ".join(told.split())
        return
    entries = status.get("articles", [status])
    assert [entry["state"] for entry in entries] == ["summarized" if town else "rejected" for town in file.towns]
    for entry, town in zip(entries, file.towns, strict=True):
        if not town:
            continue
        found = article(entry["article_id"])
        assert found["source"]["key"] == file.name
        assert found["title"].split()[0] == town
        paragraphs = found["text"].split("\n\n")
        assert [paragraph for paragraph in paragraphs if paragraph in story(town)] == story(town)
        assert len(paragraphs) <= len(story(town)) + 1  # the heading may stand in the text too


def test_the_end_and_the_brief_of_each_article_in_a_file_are_told(shell: Shell, told: str) -> None:
    text = shell.run("status", "list.json")
    assert "3 articles: 2 summarized, 1 rejected" in text
    assert "1  summarized  Listby wants its ferry back" in text
    assert "2  rejected    NO_TEXT" in text
    assert "3 articles: 2 summarized, 1 rejected" in shell.run("status")
    titles = [brief["article"]["title"].split()[0] for brief in shell.json("show", "list.json")]
    assert titles == ["Listby", "Westlist"]
    assert all(title in shell.run("show", "list.json") for title in titles)
    assert all(f"{title} wants its ferry back" in told for title in titles)
