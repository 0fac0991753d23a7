"""The embedded AWS (MiniStack) as a background process, and sessions and environments that reach only it."""

import os
import re
import sys
from functools import cache
from pathlib import Path
from typing import Any

import boto3
import botocore.session
from botocore.config import Config

from local.home import Home
from local.process import HOST, Started, end, inherited, start, wait_until_healthy

DEFAULT_PORT = 4566
REGION = "us-east-1"
ACCESS_KEY = "test"
SECRET_KEY = "test"  # noqa: S105 - the embedded AWS takes any key; this one can open nothing elsewhere

_OWN_ADDRESS = re.compile(rf"http://{re.escape(HOST)}:\d+/(?=000000000000/|_ministack/)")

# It answers within two seconds; a busy machine may need more. It saves its state when asked to end.
_START_PATIENCE_S = 60
_END_PATIENCE_S = 30


def endpoint(port: int) -> str:
    """Where the embedded AWS answers."""
    return f"http://{HOST}:{port}"


def health(port: int) -> str:
    """The address that answers 200 once the embedded AWS is up."""
    return f"{endpoint(port)}/_ministack/health"


def variables(port: int) -> dict[str, str]:
    """The environment that points any AWS tool at the embedded AWS."""
    return {
        "AWS_ENDPOINT_URL": endpoint(port),
        "AWS_DEFAULT_REGION": REGION,
        "AWS_REGION": REGION,
        "AWS_ACCESS_KEY_ID": ACCESS_KEY,
        "AWS_SECRET_ACCESS_KEY": SECRET_KEY,
    }


def closed_environment(port: int) -> dict[str, str]:
    """An environment in which AWS tools can reach the embedded AWS and no account of the user's."""
    return (
        inherited()
        | variables(port)
        | {
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
            "AWS_EC2_METADATA_DISABLED": "true",
        }
    )


def session() -> boto3.session.Session:
    """A boto3 session without the user's profile, configuration files or keys."""
    core = botocore.session.Session(
        session_vars={
            "profile": (None, None, None, None),
            "config_file": (None, None, os.devnull, None),
            "credentials_file": (None, None, os.devnull, None),
        }
    )
    return boto3.session.Session(
        aws_access_key_id=ACCESS_KEY,
        aws_secret_access_key=SECRET_KEY,
        region_name=REGION,
        botocore_session=core,
    )


def client_config() -> Config:
    """How clients reach the embedded AWS: never through a proxy, which an empty table says."""
    return Config(proxies={}, retries={"total_max_attempts": 3, "mode": "standard"})


@cache
def client(service: str, port: int) -> Any:
    """A boto3 client for a service of the embedded AWS, and only for that one."""
    maker: Any = session()  # boto3's clients have no common type
    return maker.client(service, endpoint_url=endpoint(port), config=client_config())


def launch(home: Home, port: int) -> Started:
    """Start the embedded AWS. The caller records the process at once, then waits with `is_ready`."""
    home.clear_temporary()
    move(home.data / "state", port)
    settings = {
        "GATEWAY_PORT": str(port),
        "BIND_HOST": HOST,
        "MINISTACK_HOST": HOST,
        "PERSIST_STATE": "1",
        "STATE_DIR": str(home.data / "state"),
        "S3_PERSIST": "1",
        "S3_DATA_DIR": str(home.data / "s3"),
        "TMPDIR": str(home.temporary),
        "LAMBDA_EXECUTOR": "local",
        # A cold start unpacks the layer, which takes seconds; on a user's own machine functions stay warm.
        "LAMBDA_WARM_TTL_SECONDS": "86400",
        "POWERTOOLS_TRACE_DISABLED": "1",
        # Nothing here needs the other servers it would open, nor Docker, whose containers are the user's own.
        "SFTP_ENABLED": "0",
        "IOT_MTLS_ENABLED": "0",
        "DOCKER_HOST": f"unix://{home.root}/no-docker",
    }
    command = [sys.executable, "-m", "ministack"]
    return start(command, closed_environment(port) | settings, home.log("aws"))


def move(saved: Path, port: int) -> None:
    """Make saved state fit a port: queues are known by addresses that hold the port they were made on."""
    for file in saved.glob("*.json"):
        before = file.read_text(encoding="utf-8")
        after = _OWN_ADDRESS.sub(f"{endpoint(port)}/", before)
        if after != before:
            file.write_text(after, encoding="utf-8")


def is_ready(started: Started, port: int) -> bool:
    """Wait until the embedded AWS answers; False if it doesn't."""
    return wait_until_healthy(started, health(port), _START_PATIENCE_S)


def stop(started: Started | None) -> bool:
    """End the embedded AWS and its function workers; it saves its state first. Whether it was running."""
    return end(started, _END_PATIENCE_S)
