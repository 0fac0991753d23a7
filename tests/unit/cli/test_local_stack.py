import socket
import sys
import threading
from pathlib import Path

import pytest

from local import embedded_aws
from local.deploy import fingerprint
from local.home import Endpoint, Home, LocalError, LocalState
from local.process import HOST, Started, end, find, free_port, start
from local.stack import up


def test_the_state_is_read_back_and_never_half_written(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    home.make()
    assert home.read() == LocalState()
    state = LocalState(port=1, aws=Started(pid=2, created=3.5), endpoint=Endpoint(base_url="u", name="n"))
    home.write(state)
    assert home.read() == state
    assert [entry.name for entry in home.root.iterdir() if entry.suffix == ".tmp"] == []


def test_an_unreadable_state_is_said_and_not_overwritten(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.state_file.write_text("{")
    with pytest.raises(LocalError, match=r"state\.json"):
        home.read()
    assert home.state_file.read_text() == "{"


def test_the_state_directory_is_closed_to_others(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    home.make()
    assert home.root.stat().st_mode & 0o077 == 0


def test_a_second_command_waits_and_says_so(tmp_path: Path) -> None:
    home = Home(tmp_path)
    said: list[str] = []
    order: list[str] = []

    def second() -> None:
        with home.lock(said.append):
            order.append("second")

    with home.lock(said.append):
        waiting = threading.Thread(target=second)
        waiting.start()
        waiting.join(0.3)
        order.append("first")
    waiting.join(10)
    assert order == ["first", "second"]
    assert len(said) == 1


def test_wiping_leaves_only_the_lock(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    with home.lock(lambda _: None):
        home.write(LocalState())
        (home.data / "x").write_text("x")
        home.wipe()
    assert [entry.name for entry in home.root.iterdir()] == ["lock"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("template.yaml", "functions/f/app.py", "layers/l/p/m.py", "cli/main.py"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path


def test_the_fingerprint_changes_with_what_is_deployed_and_only_with_that(project: Path) -> None:
    before = fingerprint({"A": "1", "B": "2"}, project)
    assert fingerprint({"B": "2", "A": "1"}, project) == before
    (project / "cli/main.py").write_text("changed")
    (project / "layers/l/p/__pycache__").mkdir()
    (project / "layers/l/p/__pycache__/m.pyc").write_text("x")
    assert fingerprint({"A": "1", "B": "2"}, project) == before
    assert fingerprint({"A": "1"}, project) != before


@pytest.mark.parametrize("name", ["template.yaml", "functions/f/app.py", "layers/l/p/m.py", "layers/l/new.txt"])
def test_any_file_that_is_deployed_counts(project: Path, name: str) -> None:
    before = fingerprint({}, project)
    (project / name).write_text("changed")
    assert fingerprint({}, project) != before


def test_a_file_that_moves_counts(project: Path) -> None:
    before = fingerprint({}, project)
    (project / "functions/f/app.py").rename(project / "functions/app.py")
    assert fingerprint({}, project) != before


def test_an_explicit_port_in_use_is_an_error_that_names_the_option(tmp_path: Path) -> None:
    with socket.socket() as server:
        server.bind((HOST, 0))
        server.listen()
        with pytest.raises(LocalError, match="--port"):
            up(Home(tmp_path), port=server.getsockname()[1], say=lambda _: None)
    assert Home(tmp_path).read() == LocalState()


def test_a_bad_choice_of_port_leaves_the_running_stack_alone(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.make()
    running = start([sys.executable, "-c", "import time; time.sleep(60)"], {}, tmp_path / "log")
    state = LocalState(port=free_port(0), aws=running)
    home.write(state)
    try:
        with socket.socket() as server:
            server.bind((HOST, 0))
            server.listen()
            with pytest.raises(LocalError, match="--port"):
                up(home, port=server.getsockname()[1], say=lambda _: None)
        assert home.read() == state
        assert find(running) is not None
    finally:
        end(running, 5)


def test_saved_queues_move_with_the_port_and_other_addresses_stay(tmp_path: Path) -> None:
    saved = tmp_path / "sqs.json"
    saved.write_text('["http://127.0.0.1:4566/000000000000/q", "http://127.0.0.1:4567/v1", "http://10.0.0.1:4566/x"]')
    embedded_aws.move(tmp_path, 4801)
    assert saved.read_text() == (
        '["http://127.0.0.1:4801/000000000000/q", "http://127.0.0.1:4567/v1", "http://10.0.0.1:4566/x"]'
    )


def test_clients_of_the_embedded_aws_know_nothing_of_the_users_account(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings = tmp_path / "config"
    settings.write_text("[profile work]\nregion = eu-central-1\naws_access_key_id = real\n")
    for name, value in {
        "AWS_PROFILE": "missing",
        "AWS_CONFIG_FILE": str(settings),
        "AWS_ACCESS_KEY_ID": "real",
        "AWS_SESSION_TOKEN": "real",
        "AWS_ENDPOINT_URL_SSM": "https://example.com",
        "HTTP_PROXY": "http://proxy.example:1",
    }.items():
        monkeypatch.setenv(name, value)
    client = embedded_aws.client("ssm", 4999)
    assert client.meta.endpoint_url == "http://127.0.0.1:4999"
    assert client.meta.region_name == "us-east-1"
    credentials = embedded_aws.session().get_credentials()
    assert credentials is not None
    assert credentials.get_frozen_credentials()[:3] == ("test", "test", None)
