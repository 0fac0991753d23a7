import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.endpoint import endpoint_in
from cli.errors import CommandError
from cli.main import app


def newsbrief(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from cli.main import main; main()", *arguments],
        env={"NEWSBRIEF_HOME": str(home), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_a_stack_a_command_says_what_to_type(tmp_path: Path) -> None:
    done = newsbrief(tmp_path, "status")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "newsbrief local up" in done.stderr
    assert "--stack" in done.stderr


def test_environment_without_a_stack_prints_nothing_that_a_shell_would_run(tmp_path: Path) -> None:
    done = newsbrief(tmp_path, "local", "env")
    assert (done.returncode, done.stdout) == (1, "")


def test_a_missing_path_is_a_mistake_in_usage(tmp_path: Path) -> None:
    assert newsbrief(tmp_path, "put", str(tmp_path / "nothing.txt")).returncode == 2


def test_down_and_status_without_a_stack_are_no_errors(tmp_path: Path) -> None:
    assert "not running" in newsbrief(tmp_path, "local", "down").stdout
    status = newsbrief(tmp_path, "local", "status")
    assert status.returncode == 0
    assert "stopped" in status.stdout


def test_title_is_for_one_file(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_text(name)
    result = CliRunner().invoke(app, ["put", str(tmp_path), "--title", "T"])
    assert isinstance(result.exception, CommandError)
    assert result.exception.exit_code == 2


@pytest.mark.parametrize(
    "given",
    [
        ("http://host/v1", None, None),
        (None, "name", None),
        (None, None, "VAR"),
        ("host:8080", "name", None),
        ("http://host/v1", 'na"me', None),
        ("http://host/v1", "name", "NOT_SET_ANYWHERE"),
    ],
)
def test_half_a_model_is_a_mistake_in_usage(given: tuple[str | None, str | None, str | None]) -> None:
    with pytest.raises(CommandError) as caught:
        endpoint_in(*given)
    assert caught.value.exit_code == 2


def test_an_api_key_comes_from_the_environment_and_shows_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_KEY", "s3cret-value")
    choice = endpoint_in("http://host/v1", "name", "SOME_KEY")
    assert choice is not None
    assert choice.api_key is not None
    assert choice.api_key.get_secret_value() == "s3cret-value"
    assert "s3cret-value" not in repr(choice) + choice.model_dump_json()


def test_no_model_at_all_is_no_choice() -> None:
    assert endpoint_in(None, None, None) is None
