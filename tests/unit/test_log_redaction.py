"""No article text and no key in any log, at any level: neither when all goes well nor when it doesn't."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.whole_runs import FILES, KEY, MARK, ROOT

PACKAGE = ROOT / "layers" / "newsbrief" / "newsbrief"
CODE = sorted([*(ROOT / "functions").glob("*/*.py"), *PACKAGE.rglob("*.py")])
LEVELS = {"debug", "info", "warning", "error", "critical"}
# What holds an article's or a model's words, or may.
WORDS = {"text", "title", "headline", "summary", "quote", "quotes", "evidence", "messages", "prompt", "answer"}
WORDS |= {"content", "body", "data", "draft", "draft_of", "key", "api_key", "secret", "exc_info", "stack_info"}
HARMLESS = {"file_key": "key"}  # the name of a file, by which its owner finds it


@pytest.fixture(scope="module", params=["normalize", "notify"])
def logs(request: pytest.FixtureRequest) -> str:
    """All that a function writes in some invocations, good and bad."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.unit.whole_runs", request.param],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(PACKAGE.parent)])},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout + done.stderr


def test_the_logs_of_whole_runs_hold_no_words_of_an_article_and_no_key(logs: str) -> None:
    assert [line[:500] for line in logs.splitlines() if MARK.lower() in line.lower() or KEY in line] == []


def test_and_yet_they_tell_what_became_of_each(logs: str) -> None:
    if '"service":"notify"' in logs:
        assert logs.count('"message":"announced"') == 2
        assert logs.count('"message":"failed"') == 2
        assert "ValidationError at" in logs
        return
    bug = logs.count('"message":"given up"')
    assert (logs.count('"message":"done"'), bug) == (2 * (len(FILES) - 1), 2)
    # Even where its neighbours in a batch went well: their invocation raises nothing that Lambda would log.
    assert logs.count("ValidationError at") == 3
    assert all(f'"file_key":"{key}"' in logs for key in FILES)


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """The calls of a logger."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="logger"))):
                yield node


def names_in(call: ast.Call) -> set[str]:
    """Every variable, attribute and option that a call names, but for what is harmless."""
    found = set()
    for keyword in call.keywords:
        names = {node.id for node in ast.walk(keyword.value) if isinstance(node, ast.Name)}
        names |= {node.attr for node in ast.walk(keyword.value) if isinstance(node, ast.Attribute)}
        found |= names - {HARMLESS.get(keyword.arg or "", "")} | {keyword.arg or ""}
    return found


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_line_of_the_code_logs_words(path: Path) -> None:
    tree = ast.parse(path.read_text())
    for call in calls(tree):
        assert isinstance(call.func, ast.Attribute)
        assert call.func.attr in LEVELS | {"append_keys", "inject_lambda_context", "thread_safe_append_keys"}
        assert all(isinstance(argument, ast.Constant) for argument in call.args), "a message without any variable"
        assert names_in(call).isdisjoint(WORDS), (path, call.lineno)
    if PACKAGE / "adapters" not in path.parents and "functions" not in path.parts:
        source = path.read_text()
        assert "Logger" not in source, "the domain logs nothing"
        assert "logging" not in source
    printed = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == "print"]
    assert not printed
