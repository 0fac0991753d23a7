import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.errors import CommandError
from cli.main import app
from local import gguf, stack
from local.home import HOME_VARIABLE, Home, LocalError
from local.process import find, start


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path / "home")
    made.make()
    return made


@pytest.fixture
def model(tmp_path: Path) -> Path:
    file = tmp_path / "My model (v1).gguf"
    file.write_bytes(b"GGUF" + bytes(20))
    return file


def test_a_models_name_is_one_that_a_parameter_takes(model: Path) -> None:
    served = gguf.Served(file=model, port=4600)
    assert (served.name, served.base_url) == ("My-model-v1-", "http://127.0.0.1:4600/v1")


def test_without_llama_cpp_it_is_said_how_to_install_it(
    home: Home, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gguf, "find_spec", lambda name: None)
    with pytest.raises(LocalError, match="--group llama"):
        gguf.serve(home, model, print)
    assert gguf.chosen(home) is None


def test_what_is_no_model_file_is_refused_before_anything_is_started(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gguf, "find_spec", lambda name: name)
    (tmp_path / "notes.txt").write_text("Hello")
    with pytest.raises(LocalError, match="not a GGUF file"):
        gguf.serve(home, tmp_path / "notes.txt", print)
    with pytest.raises(LocalError, match="can't be read"):
        gguf.serve(home, tmp_path / "nothing.gguf", print)
    assert gguf.chosen(home) is None


def test_a_server_that_does_not_start_says_why(home: Home, model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gguf, "find_spec", lambda name: name)
    said: list[str] = []
    with pytest.raises(LocalError, match="did not start"):
        gguf.serve(home, model, said.append)
    assert said == ["Loading My-model-v1- into llama.cpp."]


def test_stopping_keeps_the_choice_and_forgetting_does_not(home: Home, model: Path, tmp_path: Path) -> None:
    process = start([sys.executable, "-c", "import time; time.sleep(60)"], {}, tmp_path / "log")
    gguf._write(home, gguf.Served(file=model, port=4600, process=process))
    assert gguf.stop(home)
    assert find(process) is None
    assert gguf.chosen(home) == gguf.Served(file=model, port=4600)
    assert not gguf.stop(home)
    gguf.forget(home)
    assert gguf.chosen(home) is None


def test_the_chosen_file_is_served_again_until_another_model_is_chosen(
    home: Home, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def serve(home: Home, file: Path, say: object) -> gguf.Served:
        served = gguf.Served(file=file, port=4601)
        gguf._write(home, served)
        return served

    monkeypatch.setattr(gguf, "serve", serve)
    assert stack._served(home, None, print) is None
    chosen = stack._served(home, model, print)
    assert chosen == stack.ModelChoice(base_url="http://127.0.0.1:4601/v1", name="My-model-v1-")
    assert stack._served(home, None, print) == chosen
    gguf.forget(home)
    assert stack._served(home, None, print) is None


def test_models_exclude_each_other(model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    for other in (["--reader"], ["--model-url", "http://127.0.0.1:1/v1", "--model", "m"]):
        done = CliRunner().invoke(app, ["local", "up", "--gguf", str(model), *other])
        assert isinstance(done.exception, CommandError)
        assert "exclude each other" in str(done.exception)
    assert CliRunner().invoke(app, ["local", "up", "--gguf", "nowhere.gguf"]).exit_code == 2
    assert not (tmp_path / "home").exists()
