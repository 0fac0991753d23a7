import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from cli.errors import CommandError
from cli.main import app
from evaluation.run import Run
from newsbrief.summarize.draft import Draft
from tests.scripted_model import Answer, ScriptedModel
from tests.unit.evaluation.analyst import FILE, STRIKE, draft_of

ALL_RIGHT = draft_of(STRIKE)
NOTHING = ALL_RIGHT.model_copy(update={"actors": [], "demands": [], "threats": [], "dates": []})


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "set" / "labour"
    folder.mkdir(parents=True)
    (folder / "strike.txt").write_text(FILE, encoding="utf-8")
    return folder.parent


def evaluated(gold: Path, *options: str | Path) -> Result:
    return CliRunner().invoke(app, ["eval", "--gold", str(gold), *map(str, options)])


def by_model(gold: Path, answer: Answer | Draft, *options: str | Path) -> Result:
    sent = answer if isinstance(answer, Answer) else Answer(text=answer.model_dump_json())
    with ScriptedModel() as model:
        model.decide = lambda request: sent
        return evaluated(gold, "--model-url", model.base_url, "--model", "m", *options)


def told(result: Result) -> Any:
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def error_of(result: Result) -> CommandError:
    assert isinstance(result.exception, CommandError)
    return result.exception


def test_a_model_behind_an_endpoint_is_scored(gold: Path) -> None:
    found = told(by_model(gold, ALL_RIGHT, "--json"))
    assert (found["model"], found["endpoint"]) == ("scripted-1", "127.0.0.1")
    assert found["all"]["lists"]["demands"] == {
        "hits": 2, "found": 2, "there": 2, "precision": 1.0, "recall": 1.0, "f1": 1.0
    }  # fmt: skip
    assert found["kinds"]["labour"] == found["articles"]["strike"] == found["all"]
    assert found["all"]["sprung"] == []


def test_the_table_names_model_and_prompt(gold: Path) -> None:
    result = by_model(gold, ALL_RIGHT)
    assert result.exit_code == 0
    prompt = told(by_model(gold, ALL_RIGHT, "--json"))["prompt_version"]
    assert f"scripted-1 (127.0.0.1) · prompt {prompt} · 1 article\n" in result.stdout
    lines = [line.split() for line in result.stdout.splitlines()]
    assert ["threats", "1", "1", "1", "1.00", "1.00", "1.00"] in lines
    assert ["labour", "1", "1.00", "1.00", "1.00", "1.00", "0/3"] in lines
    assert ["threat", "explicitness", "1.00", "1"] in lines
    assert "traps sprung: 0 of 3" in result.stdout


def test_the_embedded_reader_needs_no_stack(gold: Path) -> None:
    found = told(evaluated(gold, "--json"))
    assert found["model"] == "newsbrief-reader-1"
    assert found["all"]["lists"]["demands"]["hits"] >= 1
    assert found["all"]["grounded"]["share"] == 1.0


def test_saved_runs_are_compared(gold: Path, tmp_path: Path) -> None:
    for name, draft in (("a", ALL_RIGHT), ("b", NOTHING)):
        assert by_model(gold, draft, "--save", tmp_path / f"{name}.json").exit_code == 0
    assert Run.read(tmp_path / "a.json").outcomes[0].brief is not None
    paths = (tmp_path / "a.json", tmp_path / "b.json")
    found = told(evaluated(gold, "--compare", *paths, "--json"))
    assert [run["all"]["lists"]["threats"]["f1"] for run in found["runs"]] == [1.0, 0.0]
    assert {(change["what"], change["right"]) for change in found["changes"]["strike"]} == {("lost", True)}
    text = evaluated(gold, "--compare", *paths).stdout
    assert "- threat Dockers' Union → Amel Harbour Company: close the port (right)" in " ".join(text.split())
    assert "Nothing was added" in evaluated(gold, "--compare", paths[0], paths[0]).stdout


def test_an_article_that_the_model_refuses_is_told_and_missed(gold: Path) -> None:
    result = by_model(gold, Answer(refusal="I can't."))
    assert result.exit_code == 0
    assert "strike has no brief: MODEL_REFUSED" in result.stdout
    assert ["demands", "2", "0", "0", "–", "0.00", "0.00"] in [line.split() for line in result.stdout.splitlines()]


def test_a_wrong_key_ends_the_command(gold: Path) -> None:
    failed = error_of(by_model(gold, Answer(status=401)))
    assert failed.exit_code == 1
    assert "401" in str(failed)


def test_only_some_articles_can_be_asked_for(gold: Path) -> None:
    assert told(evaluated(gold, "--only", "strike", "--json"))["all"]["articles"] == 1
    unknown = error_of(evaluated(gold, "--only", "sport"))
    assert (unknown.exit_code, "The kinds are labour" in str(unknown)) == (2, True)


@pytest.mark.parametrize(
    "options",
    [
        ("--model-url", "http://127.0.0.1:9/v1"),
        ("--model", "m"),
        ("--api-key-env", "PATH"),
        ("--model-url", "127.0.0.1:9", "--model", "m"),
        ("--model-url", "http://127.0.0.1:9/v1", "--model", "m", "--api-key-env", "NOT_SET_ANYWHERE"),
        ("--compare", "a.json", "b.json", "--model", "m"),
        ("--compare", "a.json", "b.json", "--save", "c.json"),
        ("--save", "no/such/folder/run.json"),
    ],
)
def test_what_does_not_go_together_is_a_mistake_in_usage(gold: Path, options: tuple[str, ...]) -> None:
    assert error_of(evaluated(gold, *options)).exit_code == 2


def test_a_set_or_run_that_cannot_be_read_is_a_failure(gold: Path, tmp_path: Path) -> None:
    assert error_of(evaluated(tmp_path / "nowhere")).exit_code == 1
    assert "no saved run" in str(error_of(evaluated(gold, "--compare", tmp_path / "a", tmp_path / "b")))
    (gold / "labour" / "strike.txt").write_text("No findings.", encoding="utf-8")
    assert "labour/strike" in str(error_of(evaluated(gold)))


def test_other_commands_load_neither_the_reader_nor_the_client() -> None:
    code = "import sys, cli.main; print([name for name in ('spacy', 'openai') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
