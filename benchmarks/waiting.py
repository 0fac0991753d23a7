# ruff: noqa: T201  # it prints
"""What waiting for the model costs: billed seconds an article, one article an invocation against ten.

    python -m benchmarks.waiting [--seconds 2] [--articles 30] [--json]

Deploys the stack into an embedded AWS of its own, with an endpoint that takes so many seconds for an answer. Articles
are dropped while the summarize function doesn't take any from its queue; then it works them off. What it is billed is
what Lambda's REPORT lines in its log say.
"""

import argparse
import json
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from local import stack as local_stack
from local.home import Home
from tests.integration.client import Client, Function, until
from tests.scripted_model import Answer, ScriptedModel

BATCHES = (1, 10)  # articles an invocation, at most
_CONCURRENCY = 2
_PATIENCE_S = 600
_BILLED = re.compile(r"^REPORT .*Billed Duration: (\d+) ms")


@dataclass(frozen=True, slots=True)
class Row:
    """One way of working off the queue. Seconds; `billed` of all invocations together, `took` by the clock."""

    batch: int
    articles: int
    invocations: int
    billed: float
    took: float

    @property
    def billed_an_article(self) -> float:
        """What an article costs in seconds of a function."""
        return self.billed / self.articles


@contextmanager
def deployed(model: ScriptedModel) -> Iterator[Client]:
    """The stack with this model, for as long as it is needed."""
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder) / "stack")
        try:
            running = local_stack.up(home, local_stack.ModelChoice(base_url=model.base_url, name="slow-1"), say=print)
            yield Client(running.port, running.outputs)
        finally:
            local_stack.down(home, wipe=True, say=print)


def worked_off(aws: Client, batch: int, articles: int, name: str) -> Row:
    """Let so many articles come together on the queue, and the function work them off."""
    function = Function(aws, "SummarizeQueueUrl")
    keys = [f"{name}-{number}.txt" for number in range(articles)]
    with function.held_back(articles, BatchSize=batch, ScalingConfig={"MaximumConcurrency": _CONCURRENCY}):
        for key in keys:
            aws.drop(key, f"The ferry of {key} was late on Monday.\n\nIts captain demanded that the quay be repaired.")
    since = time.time()
    ends = [aws.ended(key, _PATIENCE_S)["state"] for key in keys]
    took = time.time() - since
    assert set(ends) == {"summarized"}, ends  # noqa: S101 - a table of something else would mislead
    until(lambda: aws.waiting("SummarizeQueueUrl") == 0, _PATIENCE_S, "an empty queue")
    # The embedded AWS leaves out the rest of the last millisecond, which Lambda bills as a whole one.
    billed = [int(found[1]) + 1 for line in function.log(since) if (found := _BILLED.match(line))]
    return Row(batch, articles, len(billed), sum(billed) / 1000, took)


def measured(seconds: float, articles: int) -> list[Row]:
    """A row for each batch size, on functions that are warm."""

    def slowly(_request: dict[str, Any]) -> Answer:
        time.sleep(seconds)
        return Answer()

    with ScriptedModel(keeps_open=True) as model, deployed(model) as aws:
        print("Warming up.", flush=True)
        for batch in BATCHES:
            worked_off(aws, batch, 2 * batch * _CONCURRENCY, f"warm-{batch}")
        model.decide = slowly
        return [worked_off(aws, batch, articles, f"batch-{batch}") for batch in BATCHES]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.waiting", description=__doc__)
    parser.add_argument("--seconds", type=float, default=2.0, help="that the model takes for an answer")
    parser.add_argument("--articles", type=int, default=30, help="in each row")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    rows = measured(options.seconds, options.articles)
    if options.json:
        print(json.dumps([{**asdict(row), "billed_an_article": row.billed_an_article} for row in rows]))
        return
    print(
        f"\nmodel {options.seconds:g} s an answer, articles {options.articles}, {_CONCURRENCY} invocations at a time\n"
    )
    print("| articles an invocation | invocations | billed s | billed s an article | times less | by the clock s |")
    print("|-----------------------:|------------:|---------:|--------------------:|-----------:|---------------:|")
    for row in rows:
        less = rows[0].billed_an_article / row.billed_an_article
        print(
            f"| {row.batch:22} | {row.invocations:11} | {row.billed:8.2f} | {row.billed_an_article:19.3f} "
            f"| {less:10.1f} | {row.took:14.1f} |"
        )


if __name__ == "__main__":
    main()
