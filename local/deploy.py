"""The stack in the embedded AWS: is it there, is it this code, and `sam build` and `sam deploy` if not."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from botocore.exceptions import ClientError, WaiterError

from local import embedded_aws
from local.home import PROJECT, Home, LocalError
from local.sources import digest

STACK = "newsbrief"
_MARK = "/newsbrief/local/deployed"
_SAM = PROJECT / "tools" / "sam" / ".venv" / "bin" / "sam"
_UV = PROJECT / ".uv" / "bin"

_DELETE_PATIENCE_S = 60
_SETTLE_PATIENCE_S = 60
_BROKEN = {"CREATE_FAILED", "ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "DELETE_FAILED", "UPDATE_ROLLBACK_FAILED"}

Say = Callable[[str], None]


def fingerprint(parameters: Mapping[str, str], project: Path = PROJECT) -> str:
    """A hash over all that a deployment is made of: template, functions, layers, parameters, interpreter."""
    sources = digest([project / "template.yaml", project / "functions", project / "layers"])
    made_of = [sources, dict(sorted(parameters.items())), sys.version, sys.prefix]
    return hashlib.sha256(json.dumps(made_of).encode()).hexdigest()


def stack_status(port: int) -> str | None:
    """The stack's CloudFormation status; None if there is no such stack."""
    found = _stack(port)
    return str(found["StackStatus"]) if found else None


def outputs(port: int) -> dict[str, str]:
    """The stack's outputs by name; none if there is no stack."""
    found = _stack(port) or {}
    return {entry["OutputKey"]: entry["OutputValue"] for entry in found.get("Outputs", [])}


def parameters(port: int) -> dict[str, str]:
    """The stack's parameters by name; none if there is no stack."""
    found = _stack(port) or {}
    return {entry["ParameterKey"]: entry["ParameterValue"] for entry in found.get("Parameters", [])}


def is_deployed(port: int, mark: str) -> bool:
    """Whether the stack stands and is what `mark` (a fingerprint) stands for."""
    found = _stack(port)
    if found is None or found["StackStatus"] not in {"CREATE_COMPLETE", "UPDATE_COMPLETE"}:
        return False
    return _read_mark(port) == _mark_of(found, mark)


def _stack(port: int) -> dict[str, Any] | None:
    try:
        answer = embedded_aws.client("cloudformation", port).describe_stacks(StackName=STACK)
    except ClientError as error:
        if "does not exist" in str(error):
            return None
        raise
    found: dict[str, Any] = answer["Stacks"][0]
    return found


def deploy(home: Home, port: int, parameters: Mapping[str, str], mark: str, say: Say) -> None:
    """Build and deploy the project as on AWS, after putting a broken stack out of the way."""
    _check_tools()
    _write_mark(port, "under way")
    _make_way(port, say)
    home.log("deploy").write_text("", encoding="utf-8")
    # SAM would read the project's samconfig.toml, which holds what the user chose for AWS.
    settings = home.root / "samconfig.toml"
    settings.write_text("version = 0.1\n", encoding="utf-8")
    # fmt: off
    built, sources = home.root / "built", fingerprint({})
    if not built.exists() or built.read_text(encoding="utf-8") != sources:
        built.unlink(missing_ok=True)
        say("Building the functions and their layer (sam build).")
        _sam(home, port, [
            "build", "--config-file", str(settings), "--template-file", str(PROJECT / "template.yaml"),
            "--base-dir", str(PROJECT), "--build-dir", str(home.build), "--cached",
            "--cache-dir", str(home.root / "cache"),
        ])
        built.write_text(sources, encoding="utf-8")
    say("Deploying the stack into the embedded AWS (sam deploy).")
    _sam(home, port, [
        "deploy", "--config-file", str(settings), "--template-file", str(home.build / "template.yaml"),
        "--stack-name", STACK, "--resolve-s3", "--capabilities", "CAPABILITY_IAM", "--no-confirm-changeset",
        "--no-fail-on-empty-changeset", "--no-progressbar", "--parameter-overrides",
        *[f'{name}="{value}"' for name, value in parameters.items()],
    ])
    # fmt: on
    _write_mark(port, _mark_of(_stack(port), mark))


def _check_tools() -> None:
    if not _SAM.exists() or not ((_UV / "uv").exists() or shutil.which("uv")):
        raise LocalError(f"The tools that deploy are not installed; type `make` in {PROJECT}")


def _sam(home: Home, port: int, arguments: list[str]) -> None:
    """Run the SAM CLI, its output appended to the log; LocalError with the log's end if it fails."""
    environment = embedded_aws.closed_environment(port)
    environment |= {name: value for name, value in os.environ.items() if name.startswith(("UV_", "PIP_"))}
    environment |= {
        "PATH": os.pathsep.join([str(_UV), environment["PATH"]]),
        "NEWSBRIEF_LAYER_PYTHON": sys.executable,
        "SAM_CLI_TELEMETRY": "0",
        # Five seconds by default, which is what an account needs and a process on this machine doesn't.
        "SAM_CLI_POLL_DELAY": "0.2",
    }
    log = home.log("deploy")
    with log.open("ab") as output:
        done = subprocess.run(  # noqa: S603 - a program and arguments of our own
            [str(_SAM), *arguments],
            env=environment,
            cwd=home.root,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            check=False,
        )
    if done.returncode != 0:
        raise LocalError(f"`sam {arguments[0]}` failed:\n{home.log_tail('deploy', 8)}")


def _make_way(port: int, say: Say) -> None:
    """Let a deployment that was cut off settle; delete a stack that can't be updated."""
    until = time.monotonic() + _SETTLE_PATIENCE_S
    status = stack_status(port)
    if status and status.endswith("_IN_PROGRESS") and status != "REVIEW_IN_PROGRESS":
        say(f"An earlier deployment is still under way ({status}); waiting for its end.")
    while status and status.endswith("_IN_PROGRESS") and status != "REVIEW_IN_PROGRESS":
        if time.monotonic() > until:
            break
        time.sleep(0.5)
        status = stack_status(port)
    if status in _BROKEN or (status and status.endswith("_IN_PROGRESS")):
        say(f"The stack of an earlier deployment is broken ({status}); deleting it and deploying afresh.")
        _delete(port)


def _delete(port: int) -> None:
    client = embedded_aws.client("cloudformation", port)
    client.delete_stack(StackName=STACK)
    try:
        client.get_waiter("stack_delete_complete").wait(
            StackName=STACK, WaiterConfig={"Delay": 1, "MaxAttempts": _DELETE_PATIENCE_S}
        )
    except WaiterError as error:
        raise LocalError(
            f"The broken stack can't be deleted: {error}\n"
            "`newsbrief local down --wipe` clears the local stack and all it holds."
        ) from error


def _read_mark(port: int) -> str | None:
    client = embedded_aws.client("ssm", port)
    try:
        return str(client.get_parameter(Name=_MARK)["Parameter"]["Value"])
    except client.exceptions.ParameterNotFound:
        return None


def _mark_of(found: dict[str, Any] | None, mark: str) -> str:
    """The mark with the stack's identity: a stack that was deleted takes its mark along."""
    return f"{found['StackId'] if found else None} {mark}"


def _write_mark(port: int, mark: str) -> None:
    embedded_aws.client("ssm", port).put_parameter(Name=_MARK, Value=mark, Type="String", Overwrite=True)
