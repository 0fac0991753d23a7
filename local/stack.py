"""The local stack as a whole: bring it up, take it down, tell how it stands. Safe to repeat."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, SecretStr

from local import deploy, embedded_aws, gguf, model_key, reader_process
from local.home import Endpoint, Home, LocalError, LocalState
from local.process import find, free_port, healthy, port_is_free
from local.reader import MODEL_NAME

Say = Callable[[str], None]
ProcessState = Literal["running", "not answering", "ended", "stopped"]


class ModelChoice(BaseModel):
    """An OpenAI-compatible endpoint to use instead of the embedded reader."""

    model_config = ConfigDict(frozen=True)

    base_url: str
    name: str
    api_key: SecretStr | None = None


@dataclass(frozen=True)
class Running:
    """A local stack that is up. `changed` is False if it was so before."""

    port: int
    model_url: str
    model_name: str
    outputs: dict[str, str]
    changed: bool


@dataclass(frozen=True)
class Standing:
    """How the local stack stands. `stack` is its CloudFormation status, None if unknown or absent."""

    aws: ProcessState
    port: int | None
    reader: ProcessState
    reader_port: int | None
    endpoint: Endpoint | None
    stack: str | None
    outputs: dict[str, str]


def up(
    home: Home,
    model: ModelChoice | None = None,
    port: int | None = None,
    *,
    reader: bool = False,
    gguf_file: Path | None = None,
    say: Say,
) -> Running:
    """Bring the local stack up, or back, or up to date; quick and without effect if it is all that already.

    `model` is an endpoint to use from now on, `gguf_file` a model file to serve and use, `reader` goes back to the
    embedded reader, and none of them keeps what was used before (the reader, at first). `port` is the embedded AWS's;
    without it, the one used before or a free one. Each step that takes long is said before it begins.
    """
    with home.lock(say):
        before = home.read()
        state, port = _with_aws(home, before, port, say)
        if model is not None or reader:
            gguf.forget(home)
        else:
            model = _served(home, gguf_file, say)
        if model is not None or reader:
            state = _with_endpoint(home, state, port, model)
        state = _with_reader(home, state, say)
        parameters = _parameters(state, shares_processors=state.endpoint is None or gguf.chosen(home) is not None)
        mark = deploy.fingerprint(parameters)
        fresh = not deploy.is_deployed(port, mark)
        if fresh:
            deploy.deploy(home, port, parameters, mark, say)
        _await_reader(home, state, say)
        return Running(
            port=port,
            model_url=parameters["ModelBaseUrl"],
            model_name=parameters["ModelName"],
            outputs=deploy.outputs(port),
            changed=fresh or state != before,
        )


def down(home: Home, *, wipe: bool = False, say: Say) -> bool:
    """End all processes and keep the data, or delete it. Whether anything was running."""
    with home.lock(say):
        state = home.read()
        if find(state.aws) is not None:
            say("Ending the embedded AWS, which saves its data.")
        stopped = [embedded_aws.stop(state.aws), reader_process.stop(state.reader), gguf.stop(home)]
        if wipe:
            home.wipe()
        else:
            home.write(state.model_copy(update={"aws": None, "reader": None}))
        return any(stopped)


def standing(home: Home) -> Standing:
    """How the local stack stands, without changing anything."""
    state = home.read()
    aws = _process_state(find(state.aws) is not None, state.aws is None, embedded_aws.health(state.port or 0))
    url = reader_process.health(state.reader_port or 0)
    running = aws == "running" and state.port is not None
    return Standing(
        aws=aws,
        port=state.port,
        reader=_process_state(find(state.reader) is not None, state.reader is None, url),
        reader_port=state.reader_port,
        endpoint=state.endpoint,
        stack=deploy.stack_status(state.port) if running and state.port else None,
        outputs=deploy.outputs(state.port) if running and state.port else {},
    )


def running_port(home: Home) -> int | None:
    """The port of the embedded AWS if it runs."""
    state = home.read()
    return state.port if find(state.aws) is not None else None


def _process_state(alive: bool, stopped: bool, url: str) -> ProcessState:
    if not alive:
        return "stopped" if stopped else "ended"
    return "running" if healthy(url) else "not answering"


def _with_aws(home: Home, state: LocalState, wanted: int | None, say: Say) -> tuple[LocalState, int]:
    """The state with an embedded AWS that answers, and its port: the wanted one if one is."""
    alive = find(state.aws) is not None
    stays = alive and state.port is not None and wanted in {None, state.port}
    if stays and state.port is not None and healthy(embedded_aws.health(state.port)):
        return state, state.port
    port = state.port if stays else None
    # A port is chosen before anything is ended, so that a bad choice leaves all as it was.
    port = port or _choose_port(wanted, state.port or embedded_aws.DEFAULT_PORT, say)
    if stays:
        say("The embedded AWS does not answer; ending it and starting it again.")
    elif alive:
        say(f"Moving the embedded AWS from port {state.port} to {port}.")
    elif state.aws is not None:
        say("The embedded AWS has ended unexpectedly; starting it again with what it had saved.")
    embedded_aws.stop(state.aws)
    return _started(home, state, port, may_move=wanted is None, say=say)


def _started(home: Home, state: LocalState, port: int, *, may_move: bool, say: Say) -> tuple[LocalState, int]:
    """The state with an embedded AWS started on a port, or on another if somebody takes that one at the same time."""
    say(f"Starting the embedded AWS on port {port}.")
    started = embedded_aws.launch(home, port)
    state = state.model_copy(update={"aws": started, "port": port})
    home.write(state)
    if embedded_aws.is_ready(started, port):
        return state, port
    embedded_aws.stop(started)
    if may_move and not port_is_free(port):
        other = _choose_port(None, port, say)
        return _started(home, state, other, may_move=False, say=say)
    raise LocalError(f"The embedded AWS did not start on port {port}:\n{home.log_tail('aws', 3)}")


def _choose_port(wanted: int | None, preferred: int, say: Say) -> int:
    if wanted is not None:
        if not port_is_free(wanted):
            raise LocalError(f"Port {wanted} is in use. Choose another with --port, or leave --port out.")
        return wanted
    port = free_port(preferred)
    if port != preferred:
        say(f"Port {preferred} is in use by another program; taking {port}.")
    return port


def _with_endpoint(home: Home, state: LocalState, port: int, model: ModelChoice | None) -> LocalState:
    """The state with the chosen endpoint (None: the embedded reader) and its key put away."""
    key = model.api_key.get_secret_value() if model and model.api_key else None
    secret_arn = model_key.keep(port, key) if key else ""
    if not key:
        model_key.forget(port)
    endpoint = Endpoint(base_url=model.base_url, name=model.name, secret_arn=secret_arn) if model else None
    if endpoint == state.endpoint:
        return state
    state = state.model_copy(update={"endpoint": endpoint})
    home.write(state)
    return state


def _served(home: Home, file: Path | None, say: Say) -> ModelChoice | None:
    """The endpoint of a model file: this one, or else the one used before; None if there is none."""
    before = gguf.chosen(home)
    file = file or (before.file if before else None)
    if file is None:
        return None
    served = gguf.serve(home, file, say)
    return ModelChoice(base_url=served.base_url, name=served.name)


def _with_reader(home: Home, state: LocalState, say: Say) -> LocalState:
    """The state with the embedded reader started if it is the model, and ended if it isn't."""
    alive = find(state.reader) is not None
    if state.endpoint is not None:
        if alive:
            say(f"Ending the embedded reader; the model is now {state.endpoint.name}.")
        reader_process.stop(state.reader)
        fresh = state.model_copy(update={"reader": None})
    else:
        sources = reader_process.sources()
        if alive and sources == state.reader_sources:
            return state
        if state.reader is not None:
            why = "'s code has changed" if alive else " has ended unexpectedly"
            say(f"The embedded reader{why}; starting it again.")
        reader_process.stop(state.reader)
        port = free_port(state.reader_port or (state.port or embedded_aws.DEFAULT_PORT) + 1)
        started = reader_process.launch(home, port)
        fresh = state.model_copy(update={"reader": started, "reader_port": port, "reader_sources": sources})
    if fresh != state:
        home.write(fresh)
    return fresh


def _await_reader(home: Home, state: LocalState, say: Say) -> None:
    if state.endpoint is not None or state.reader is None or state.reader_port is None:
        return
    if not healthy(reader_process.health(state.reader_port)):
        say("Waiting for the embedded reader to load its language pipeline.")
        reader_process.await_ready(home, state.reader, state.reader_port)


def _parameters(state: LocalState, *, shares_processors: bool) -> dict[str, str]:
    """The template's parameters for the local stack, whose model may share this machine with the functions."""
    if state.endpoint is None:
        url, name, secret = reader_process.base_url(state.reader_port or 0), MODEL_NAME, ""
    else:
        url, name, secret = state.endpoint.base_url, state.endpoint.name, state.endpoint.secret_arn
    return {
        "ModelBaseUrl": url,
        "ModelName": name,
        "ModelSecretArn": secret,
        "SummarizeConcurrency": "2" if shares_processors else "5",
        # A model on the same processors is no faster for more requests at once; each answer only comes later.
        "ModelConcurrency": "1" if shares_processors else "10",
    }
