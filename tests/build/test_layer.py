"""The layer as AWS gets it: right binaries, small enough, and all that the functions import."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
ELF_MACHINE = {0xB7: "aarch64", 0x3E: "x86_64"}
MAX_UNZIPPED = 250 * 1024 * 1024
ENVIRONMENT = {
    "AWS_DEFAULT_REGION": "us-east-1",
    "TABLE_NAME": "t",
    "QUEUE_URL": "q",
    "DLQ_URL": "d",
    "MAX_RECEIVES": "5",
    "ARTICLES_BUCKET": "b",
    "MAX_FILE_BYTES": "1",
    "MAX_WORDS": "1",
    "MAX_SECONDS": "20",
    "RETENTION_DAYS": "0",
    "MODEL_BASE_URL": "https://model.example/v1",
    "MODEL_NAME": "m",
    "MODEL_SECRET_ARN": "",
    "TOPIC_ARN": "arn:aws:sns:us-east-1:123456789012:t",
    "POWERTOOLS_SERVICE_NAME": "s",
    "POWERTOOLS_METRICS_NAMESPACE": "n",
    "LAMBDA_TASK_ROOT": "/var/task",  # with it, tracing is on as on AWS
}


def build(target: Path, python: str | None) -> Path:
    """Run the layer's build as `sam build` does; the folder that Lambda puts on the path."""
    environment = {name: value for name, value in os.environ.items() if name != "NEWSBRIEF_LAYER_PYTHON"}
    environment["PATH"] = f"{ROOT / '.uv' / 'bin'}:{environment['PATH']}"
    if python:
        environment["NEWSBRIEF_LAYER_PYTHON"] = python
    command = ["make", "-s", "-C", str(ROOT / "layers" / "newsbrief"), "build-Layer", f"ARTIFACTS_DIR={target}"]
    subprocess.run(command, check=True, env=environment)
    return target / "python"


@pytest.fixture(scope="module")
def for_aws(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("aws"), None)


@pytest.fixture(scope="module")
def for_here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("here"), sys.executable)


def test_every_binary_is_for_lambdas_python_and_processor(for_aws: Path) -> None:
    binaries = sorted(for_aws.rglob("*.so"))
    assert len(binaries) > 5
    for path in binaries:
        assert re.search(r"(\.(cpython-313-aarch64-linux-gnu|abi3)|^libpdfium)\.so$", path.name), path
        assert ELF_MACHINE[int.from_bytes(path.read_bytes()[18:20], "little")] == "aarch64", path


def test_it_stays_under_lambdas_limit(for_aws: Path) -> None:
    size = sum(path.stat().st_size for path in for_aws.rglob("*") if path.is_file())
    assert size < MAX_UNZIPPED / 2  # what a layer takes, the function and its other layers can't have


def test_it_holds_the_locked_versions_and_no_others(for_aws: Path) -> None:
    wanted = set()
    for line in (ROOT / "layers" / "newsbrief" / "requirements.txt").read_text().splitlines():
        if "==" in line and "emscripten'" not in line.replace("!= 'emscripten'", ""):
            name, version = line.split(";")[0].rstrip(" \\").split("==")
            wanted.add(f"{name.replace('-', '_')}-{version}")
    found = {path.name.removesuffix(".dist-info").lower() for path in for_aws.glob("*.dist-info")}
    assert {name.lower() for name in wanted} == found


def test_the_requirements_are_those_of_the_lock() -> None:
    exported = subprocess.run(
        [
            *(str(ROOT / ".uv" / "bin" / "uv"), "export", "--frozen", "--quiet", "--no-default-groups"),
            *("--no-emit-project", "--no-annotate", "--no-header", "--offline"),
        ],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    assert (ROOT / "layers" / "newsbrief" / "requirements.txt").read_text() == exported.stdout, "run make lock"


@pytest.mark.parametrize("function", ["normalize", "summarize", "notify"])
def test_each_function_needs_nothing_beyond_the_layer(for_here: Path, function: str) -> None:
    script = (
        f"import sys; sys.path[:0] = [{str(for_here)!r}, {str(ROOT / 'functions' / function)!r}]; import app; "
        f"import newsbrief; assert newsbrief.__file__.startswith({str(for_here)!r}), newsbrief.__file__; "
        "assert callable(app.handler)"
    )
    # -S leaves out site-packages, and so everything that only a developer has.
    command = [sys.executable, "-S", "-c", script]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
