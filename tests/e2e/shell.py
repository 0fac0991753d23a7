"""The command as a user runs it, and what a user can see of the stack behind it."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import boto3
import psutil

NEWSBRIEF = str(Path(sys.executable).parent / "newsbrief")


class Shell:
    """Runs `newsbrief` as a user does."""

    def __init__(self, home: Path) -> None:
        self.environment = {**os.environ, "NEWSBRIEF_HOME": str(home), "NO_COLOR": "1", "COLUMNS": "100"}
        self.environment.pop("NEWSBRIEF_STACK", None)

    def run(self, *arguments: str, exit_status: int = 0) -> str:
        done = subprocess.run(
            [NEWSBRIEF, *arguments], env=self.environment, capture_output=True, text=True, timeout=120, check=False
        )
        assert done.returncode == exit_status, f"{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done.stdout if exit_status == 0 else done.stdout + done.stderr

    def json(self, *arguments: str) -> Any:
        return json.loads(self.run(*arguments, "--json"))


def aws(shell: Shell, service: str) -> tuple[Any, dict[str, str]]:
    """A plain boto3 client made from nothing but `local env`, and the stack's outputs."""
    printed = shell.run("local", "env")
    exported = dict(
        shlex.split(line)[1].split("=", 1) for line in printed.splitlines() if re.match(r"export \w+=", line)
    )
    session: Any = boto3.session.Session(
        aws_access_key_id=exported["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=exported["AWS_SECRET_ACCESS_KEY"],
        region_name=exported["AWS_DEFAULT_REGION"],
    )
    endpoint = exported["AWS_ENDPOINT_URL"]
    stacks = session.client("cloudformation", endpoint_url=endpoint).describe_stacks(
        StackName=exported["NEWSBRIEF_STACK"]
    )
    outputs = {output["OutputKey"]: output["OutputValue"] for output in stacks["Stacks"][0]["Outputs"]}
    return session.client(service, endpoint_url=endpoint), outputs


def started(shell: Shell, name: str) -> psutil.Process:
    """A process that `local up` started."""
    state = json.loads((Path(shell.environment["NEWSBRIEF_HOME"]) / "state.json").read_text())
    return psutil.Process(state[name]["pid"])
