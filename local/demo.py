"""`make demo`: one article through the real pipeline, with the commands and calls a user would type.

Everything shown is computed now: the stack is deployed, the article uploaded, the brief read from the table, the
message taken from a queue that is subscribed to the topic. The stack stays up.
"""

import json
import shlex
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from local import embedded_aws, stack
from local.home import PROJECT, Home

ARTICLE = PROJECT / "events" / "articles" / "river-treaty.txt"
SUBSCRIBER = "newsbrief-demo-subscriber"
_PATIENCE_S = 30


def main() -> int:
    """Run the demo; the exit status of the first step that fails."""
    started = time.monotonic()
    status = newsbrief("A local AWS, and the stack of template.yaml in it", ["local", "up"])
    if status:
        return status
    receive = subscriber()
    article = str(ARTICLE.relative_to(PROJECT))
    status = newsbrief("An article, dropped into the inbox bucket", ["put", article, "--wait"])
    if status:
        return status
    brief = json.loads(output(["show", ARTICLE.name, "--json"]))
    message(receive, brief["article_id"])
    for title, arguments in questions(brief):
        newsbrief(title, arguments)
    goodbye(time.monotonic() - started)
    return 0


def newsbrief(title: str, arguments: list[str]) -> int:
    """Say what comes, show the command, run it."""
    heading(title)
    print(f"$ newsbrief {shlex.join(arguments)}", flush=True)
    return subprocess.run([command(), *arguments], cwd=PROJECT, check=False).returncode  # noqa: S603 - our own


def output(arguments: list[str]) -> str:
    """What a command prints."""
    return subprocess.run(  # noqa: S603 - our own
        [command(), *arguments], cwd=PROJECT, check=True, capture_output=True, text=True
    ).stdout


def command() -> str:
    """The installed command."""
    return str(Path(sys.executable).parent / "newsbrief")


def subscriber() -> Callable[[], list[dict[str, Any]]]:
    """Subscribe an SQS queue to the topic, as any user would; what receives its messages."""
    standing = stack.standing(Home.default())
    if standing.port is None:
        raise SystemExit("The local stack is not up.")
    sqs, sns = embedded_aws.client("sqs", standing.port), embedded_aws.client("sns", standing.port)
    url = sqs.create_queue(QueueName=SUBSCRIBER)["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    sns.subscribe(TopicArn=standing.outputs["TopicArn"], Protocol="sqs", Endpoint=arn)
    return lambda: sqs.receive_message(
        QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=1, VisibilityTimeout=1
    ).get("Messages", [])


def message(receive: Callable[[], list[dict[str, Any]]], article_id: str) -> None:
    """Show the article's message as the subscriber got it. It stays on the queue, for the next demo."""
    heading("The SNS message, as a subscribed SQS queue got it")
    until = time.monotonic() + _PATIENCE_S
    while time.monotonic() < until:
        for received in receive():
            envelope = json.loads(received["Body"])
            if json.loads(envelope["Message"]).get("article_id") == article_id:
                print(f"Subject: {envelope['Subject']}")
                for name, value in sorted(envelope["MessageAttributes"].items()):
                    print(f"  {name}: {value['Value']}")
                print(json.dumps(json.loads(envelope["Message"]), indent=2, ensure_ascii=False))
                return
    print("None within half a minute: the article was announced before this queue was subscribed.")


def questions(brief: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """What to ask the three indexes, from what the brief holds."""
    demand = next((demand for demand in brief["demands"] if demand["of_key"]), None)
    since = brief["article"]["published"]["start"]
    asked = [("What an index answers: all dates of these months, by_month", ["--kind", "date", "--since", since])]
    if demand:
        asked = [
            ("What an index answers: who demands, threatens, appears? by_actor", ["--actor", demand["by_key"]]),
            ("What an index answers: what is demanded of whom? by_target", ["--against", demand["of_key"]]),
            *asked,
        ]
    return [(title, ["list", *arguments]) for title, arguments in asked]


def goodbye(seconds: float) -> None:
    """What to type next."""
    heading(f"Done in {seconds:.0f} s. The stack stays up. Next:")
    print(
        "  .venv/bin/newsbrief put YOUR-ARTICLE.txt --wait   # your own file\n"
        "  .venv/bin/newsbrief status                        # what became of what you dropped\n"
        '  eval "$(.venv/bin/newsbrief local env)"           # then boto3, the AWS CLI or any other AWS tool\n'
        "  .venv/bin/newsbrief local down                    # stop it; the data stays for the next `local up`"
    )


def heading(title: str) -> None:
    """A line that separates the steps."""
    print(f"\n\033[1m== {title}\033[0m" if sys.stdout.isatty() else f"\n== {title}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
