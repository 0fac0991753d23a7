"""What the stack and its tools are made of: pinned, with hashes, from one place; and what scanners say of the rest."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.build.test_template import ROOT


def test_every_dependency_of_the_layer_is_pinned_with_its_hashes() -> None:
    text = (ROOT / "layers" / "newsbrief" / "requirements.txt").read_text()
    requirements = re.split(r"\n(?=\S)", text.strip())
    assert len(requirements) > 20
    for requirement in requirements:
        assert re.match(r"[a-z0-9.-]+(\[[a-z,]+\])?==\S+", requirement), requirement
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", requirement), requirement
    makefile = (ROOT / "layers" / "newsbrief" / "Makefile").read_text()
    assert all(option in makefile for option in ("--require-hashes", "--no-deps", "--only-binary :all:"))


@pytest.mark.parametrize("lock", ["uv.lock", "tools/sam/uv.lock", "tools/checkov/uv.lock"])
def test_everything_else_is_locked_with_its_hashes_and_comes_from_one_registry(lock: str) -> None:
    for package in tomllib.loads((ROOT / lock).read_text())["package"]:
        source = package["source"]
        if "registry" not in source:
            assert set(source) <= {"editable", "virtual"}, package["name"]
            continue
        assert source["registry"] == "https://pypi.org/simple"
        files = [*package.get("wheels", []), *filter(None, [package.get("sdist")])]
        assert files
        assert all(file["hash"].startswith("sha256:") for file in files), package["name"]


def test_every_check_that_the_template_scanner_skips_says_why() -> None:
    lines = (ROOT / "tools" / "checkov" / "config.yaml").read_text().partition("skip-check:\n")[2].splitlines()
    assert [line[:3] for line in lines] == ["  #", "  -"] * (len(lines) // 2)


def test_the_template_linter_finds_nothing_even_at_its_strictest() -> None:
    # I3011 would have the queues outlive the stack; their messages are of no use without it.
    scanner = [str(Path(sys.executable).parent / "cfn-lint"), "--include-checks", "I", "--ignore-checks", "I3011"]
    done = subprocess.run(
        [*scanner, "--template", str(ROOT / "template.yaml")], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


@pytest.mark.parametrize("folder", ["functions", "layers/newsbrief/newsbrief", "cli", "local"])
def test_every_suppressed_security_rule_says_why(folder: str) -> None:
    for path in (ROOT / folder).rglob("*.py"):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if re.search(r"# noqa: .*\bS\d{3}", line):
                assert re.search(r"# noqa: [A-Z0-9, ]+ - \w", line), f"{path}:{number}"
