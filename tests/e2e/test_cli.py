"""One user's day with the command, in a home of its own, with the embedded reader as the model."""

import json
from pathlib import Path

import psutil
import pytest

from tests.e2e.shell import Shell, aws, started

ROOT = Path(__file__).parent.parent.parent
ARTICLES = ROOT / "events" / "articles"


@pytest.fixture(scope="module")
def dropped(shell: Shell) -> str:
    return shell.run("put", str(ARTICLES), "--wait")


def test_up_again_is_quick_and_changes_nothing(shell: Shell) -> None:
    assert "nothing changed" in shell.run("local", "up")


def test_every_sample_article_comes_to_a_brief(shell: Shell, dropped: str) -> None:
    names = {path.name for path in ARTICLES.iterdir()}
    assert len(names) >= 3
    states = {status["key"]: status["state"] for status in shell.json("status")}
    assert {name for name, state in states.items() if state == "summarized"} >= {
        key for key in states if Path(key).name in names
    }
    assert {Path(key).name for key in states} >= names
    assert "Demands" in dropped


def test_a_brief_is_shown_with_quotes_that_stand_in_the_article(shell: Shell, dropped: str) -> None:
    key = next(status["key"] for status in shell.json("status") if status["key"].endswith("port-strike.txt"))
    brief = shell.json("show", key)
    assert brief["provenance"]["model"] == "newsbrief-reader-1"
    assert shell.json("show", brief["article_id"]) == brief
    s3, outputs = aws(shell, "s3")
    stored = s3.get_object(Bucket=outputs["ArticlesBucket"], Key=f"{brief['article_id']}.json")
    text = json.loads(stored["Body"].read())["text"]
    claims = [item for name in ("actors", "demands", "threats", "dates") for item in brief[name]]
    assert len(claims) > 5
    for item in claims:
        assert all(text[e["start"] : e["end"]] == e["quote"] for e in item["evidence"])
    shown = " ".join(shell.run("show", key).split())
    assert brief["headline"] in shown
    assert all(demand["demand"] in shown for demand in brief["demands"])


def test_the_indexes_answer(shell: Shell, dropped: str) -> None:
    demands = [demand for demand in shell.json("list", "--kind", "demand", "--since", "2024-01-01") if demand["of"]]
    assert demands
    first = demands[0]
    by = shell.json("list", "--actor", first["by"], "--since", "2024-01-01")
    against = shell.json("list", "--against", first["of"], "--since", "2024-01-01")
    assert first["demand"] in {item.get("demand") for item in by}
    assert first["demand"] in {item.get("demand") for item in against}
    days = [date["start"] for date in shell.json("list", "--kind", "date", "--since", "2024-06-01")]
    assert days
    assert min(days) >= "2024-06-01"


def test_a_file_that_is_rejected_says_why_and_exits_with_3(shell: Shell, tmp_path: Path) -> None:
    bad = tmp_path / "noise.bin"
    bad.write_bytes(bytes(range(256)) * 8)
    told = shell.run("put", str(bad), "--wait", exit_status=3)
    assert "UNSUPPORTED_FORMAT" in told
    assert shell.json("status", "noise.bin")["reason_code"] == "UNSUPPORTED_FORMAT"


def test_a_file_with_metadata_and_a_name_of_any_kind(shell: Shell, tmp_path: Path) -> None:
    article = tmp_path / "Fähre & Straße+1 (é).txt"
    article.write_text("The mayor of Lund demanded that the company bring the ferry back by Friday.", encoding="utf-8")
    shell.run(
        *("put", str(article), "--wait", "--title", "Fähre kehrt zurück", "--publisher", "Lund Daily"),
        *("--published", "2024-03-02", "--url", "https://lund.example/1"),
    )
    told = shell.json("show", article.name)["article"]
    assert (told["title"], told["publisher"], told["url"]) == (
        "Fähre kehrt zurück",
        "Lund Daily",
        "https://lund.example/1",
    )
    assert (told["published"]["start"], told["published"]["basis"]) == ("2024-03-02", "metadata")


def test_mistakes_of_usage_exit_with_2_and_unknown_things_with_1(shell: Shell) -> None:
    shell.run("put", "/no/such/file", exit_status=2)
    shell.run("list", "--kind", "nonsense", exit_status=2)
    shell.run("frobnicate", exit_status=2)
    assert "no-such" in shell.run("show", "no-such", exit_status=1)


def test_any_aws_tool_can_use_what_env_prints(shell: Shell) -> None:
    sns, outputs = aws(shell, "sns")
    assert outputs["TopicArn"] in {topic["TopicArn"] for topic in sns.list_topics()["Topics"]}


def test_the_reader_that_was_killed_is_started_again(shell: Shell) -> None:
    reader = started(shell, "reader")
    reader.kill()
    reader.wait(10)
    shell.run("local", "up")
    assert started(shell, "reader").is_running()


def test_down_ends_everything_and_up_brings_the_briefs_back(shell: Shell, dropped: str) -> None:
    before = shell.json("status")
    embedded = started(shell, "aws")
    processes = [started(shell, "reader"), embedded, *embedded.children(recursive=True)]
    assert len(processes) > 2  # the functions' workers too
    shell.run("local", "down")
    assert psutil.wait_procs(processes, timeout=10)[1] == []
    assert "local up" in shell.run("status", exit_status=1)
    shell.run("local", "up")
    assert shell.json("status") == before
    key = next(status["key"] for status in before if status["key"].endswith("river-treaty.txt"))
    assert shell.json("show", key)["demands"]
    new = Path(shell.environment["NEWSBRIEF_HOME"]) / "new.txt"
    new.write_text("The port of Lund asked the city for a new crane on Monday.", encoding="utf-8")
    assert "summarized" in shell.run("put", str(new), "--wait")
