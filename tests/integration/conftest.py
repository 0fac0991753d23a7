"""One deployed stack for all integration tests: the real template, zips and layer, and a scripted model."""

import os
from collections.abc import Iterator

import pytest
from pydantic import SecretStr

from local import stack as local_stack
from local.home import HOME_VARIABLE, Home
from tests.integration.client import Client
from tests.integration.logs import KEY, lines_with_words
from tests.scripted_model import Answer, ScriptedModel


@pytest.fixture(scope="session")
def model() -> Iterator[ScriptedModel]:
    with ScriptedModel() as running:
        yield running


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return Home(tmp_path_factory.mktemp("stack"))


@pytest.fixture(scope="session")
def aws(model: ScriptedModel, home: Home) -> Iterator[Client]:
    """A plain boto3 client of the deployed stack."""
    endpoint = local_stack.ModelChoice(base_url=model.base_url, name="scripted-1", api_key=SecretStr(KEY))
    try:
        running = local_stack.up(home, endpoint, say=print)
        client = Client(running.port, running.outputs)
        yield client
        assert lines_with_words(client) == []
    finally:
        local_stack.down(home, wipe=not os.environ.get("KEEP_TEST_STACK"), say=print)


@pytest.fixture(autouse=True)
def plain_answers(model: ScriptedModel) -> Iterator[None]:
    """Each test starts with a model that answers every article with a valid draft."""
    model.decide = lambda request: Answer()
    yield
    model.decide = lambda request: Answer()


@pytest.fixture(scope="session", autouse=True)
def only_this_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test may see or touch the local stack that the user runs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(HOME_VARIABLE, str(tmp_path_factory.mktemp("no-home")))
        yield
