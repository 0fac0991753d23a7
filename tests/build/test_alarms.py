"""What is watched, and that whoever is woken by it finds out what to do: template, functions and docs agree."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.build.test_template import ROOT, of_type, transformed

OPERATIONS = (ROOT / "docs" / "operations.md").read_text()
FUNCTIONS = ("Normalize", "Summarize", "Notify")
OWN = "newsbrief"  # the functions' own metrics, in a namespace of the stack
PUBLISHED_BY_POWERTOOLS = {"ColdStart"}

# Alarm -> namespace, metric, and the resource or service it is of.
WATCHED = {
    **{f"{f}DlqAlarm": ("AWS/SQS", "ApproximateNumberOfMessagesVisible", f"{f}Dlq") for f in FUNCTIONS},
    **{f"{f}AgeAlarm": ("AWS/SQS", "ApproximateAgeOfOldestMessage", f"{f}Queue") for f in FUNCTIONS[:2]},
    "NotifyAgeAlarm": ("AWS/Lambda", "IteratorAge", "NotifyFunction"),
    **{f"{f}ErrorsAlarm": ("AWS/Lambda", "Errors", f"{f}Function") for f in FUNCTIONS},
    **{f"{f}ThrottlesAlarm": ("AWS/Lambda", "Throttles", f"{f}Function") for f in FUNCTIONS},
    "TableThrottlesAlarm": ("AWS/DynamoDB", "WriteThrottleEvents", "Table"),
    "ModelAlarm": (OWN, "LongestWait", "summarize"),
    "SlowAlarm": (OWN, "TimeToBrief", "summarize"),
    "CostAlarm": (OWN, "CostUsd", "summarize"),
}


@pytest.fixture(scope="module")
def template() -> Iterator[dict[str, Any]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        yield transformed()


def namespace_of(value: Any) -> str:
    return value if isinstance(value, str) else OWN if value == {"Fn::Sub": "newsbrief/${AWS::StackName}"} else ""


def target_of(value: Any) -> str:
    """The logical name, or the service, that a dimension names."""
    return str(value["Ref"] if "Ref" in value else value["Fn::GetAtt"][0]) if isinstance(value, dict) else str(value)


def dashboard(template: dict[str, Any]) -> tuple[dict[str, Any], set[str]]:
    """The dashboard's body, its references in their place as `<name>`, and what it refers to."""
    [properties] = of_type(template, "AWS::CloudWatch::Dashboard").values()
    body, variables = properties["DashboardBody"]["Fn::Sub"]
    referred = set(re.findall(r"\$\{([\w:.]+)\}", body)) - set(variables)
    body = body.replace("${CostAlarmToo}", ', "<CostAlarm>"')
    body = body.replace("${Own}", OWN).replace("${Wrong}", variables["Wrong"])
    return json.loads(re.sub(r"\$\{([\w:]+)(?:\.\w+)?\}", r"<\1>", body)), referred


def metrics_on(board: dict[str, Any]) -> set[tuple[str, str, str]]:
    """Namespace, metric and target of every line on the dashboard, its dots filled in."""
    found = set()
    for widget in board["widgets"]:
        above: list[str] = []
        for metric in widget["properties"].get("metrics", []):
            line = [part for part in metric if isinstance(part, str)]
            above = [before if part == "." else part for part, before in zip(line, above or line, strict=True)]
            assert "." not in above
            assert len(above) == 4
            found.add((above[0], above[1], above[3].strip("<>")))
    return found


def emitted() -> set[str]:
    """Every metric that the functions' code names."""
    found = set(PUBLISHED_BY_POWERTOOLS)
    for path in (ROOT / "functions").glob("*/*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            match node:
                case ast.Call(func=ast.Attribute(attr="add_metric"), args=[ast.Constant(value=str(name)), *_]):
                    found.add(name)
                case ast.AnnAssign(target=ast.Name(id="METRICS"), value=ast.Dict(values=values)):
                    found |= {str(ast.literal_eval(value)) for value in values}
    return found


def test_each_thing_that_can_go_wrong_has_its_alarm(template: dict[str, Any]) -> None:
    found = {
        name: (
            namespace_of(alarm["Namespace"]),
            alarm["MetricName"],
            target_of(alarm["Dimensions"][0]["Value"]),
        )
        for name, alarm in of_type(template, "AWS::CloudWatch::Alarm").items()
    }
    assert found == WATCHED


def test_every_alarm_is_heard_and_silence_is_no_alarm(template: dict[str, Any]) -> None:
    for alarm in of_type(template, "AWS::CloudWatch::Alarm").values():
        assert alarm["AlarmActions"] == [{"Ref": "AlarmTopic"}]
        assert alarm["TreatMissingData"] == "notBreaching"
        assert alarm["AlarmDescription"].endswith(".")
        # CloudWatch looks back over seven days at most, and over one if the period is shorter than an hour.
        assert alarm["Period"] * alarm["EvaluationPeriods"] <= 86_400


def test_the_cost_alarm_is_there_only_if_it_has_a_threshold(template: dict[str, Any]) -> None:
    conditional = {
        name
        for name, resource in template["Resources"].items()
        if resource["Type"] == "AWS::CloudWatch::Alarm" and "Condition" in resource
    }
    assert conditional == {"CostAlarm"}
    assert template["Resources"]["CostAlarm"]["Properties"]["Threshold"] == {"Ref": "AlarmDailyCost"}


def test_every_alarm_has_its_section_which_says_what_to_do(template: dict[str, Any]) -> None:
    sections = dict(re.findall(r"^### (\w+)\n(.*?)(?=^#|\Z)", OPERATIONS, re.MULTILINE | re.DOTALL))
    assert set(sections) == set(of_type(template, "AWS::CloudWatch::Alarm"))
    for name, text in sections.items():
        assert "**Means**" in text, name
        assert "**Do**" in text, name


def test_the_dashboard_shows_every_alarm_and_every_metric_that_has_one(template: dict[str, Any]) -> None:
    board, referred = dashboard(template)
    missing = {name.split(".")[0] for name in referred} - set(template["Resources"]) - {"AWS::Region"}
    assert not missing
    [alarms] = [widget["properties"]["alarms"] for widget in board["widgets"] if widget["type"] == "alarm"]
    assert {name.strip("<>") for name in alarms} == set(WATCHED)
    assert set(WATCHED.values()) <= metrics_on(board)


def test_the_dashboards_widgets_do_not_overlap(template: dict[str, Any]) -> None:
    taken: set[tuple[int, int]] = set()
    for widget in dashboard(template)[0]["widgets"]:
        columns = range(widget["x"], widget["x"] + widget["width"])
        rows = range(widget["y"], widget["y"] + widget["height"])
        cells = {(column, row) for column in columns for row in rows}
        assert max(columns) < 24
        assert taken.isdisjoint(cells)
        taken |= cells


def test_what_alarms_and_dashboard_show_of_our_own_is_what_the_functions_emit(template: dict[str, Any]) -> None:
    shown = {(metric, service) for namespace, metric, service in metrics_on(dashboard(template)[0]) if namespace == OWN}
    shown |= {(metric, service) for namespace, metric, service in WATCHED.values() if namespace == OWN}
    assert {metric for metric, _ in shown} <= emitted()
    services = {
        function["Environment"]["Variables"]["POWERTOOLS_SERVICE_NAME"]
        for function in of_type(template, "AWS::Lambda::Function").values()
    }
    assert {service for _, service in shown} <= services


def test_every_metric_is_documented_and_no_other() -> None:
    table = OPERATIONS.split("\n## Metrics\n")[1].split("\n## ")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == emitted()


def test_every_message_of_the_logs_is_documented_and_no_other() -> None:
    logged = set()
    for folder in ("functions", "layers/newsbrief/newsbrief"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text())):
                match node:
                    case ast.Call(func=ast.Attribute(value=ast.Name(id="logger")), args=[ast.Constant(value=text), *_]):
                        logged.add(text)
    [sentence] = re.findall(r"^`message` is one of: (.*?)\.$", OPERATIONS, re.MULTILINE | re.DOTALL)
    assert set(re.findall(r"`([^`]+)`", sentence.replace("\n", " "))) == logged


def test_every_command_in_the_docs_is_one_of_ours() -> None:
    from cli.main import app  # noqa: PLC0415 - only this test needs the command

    commands = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    commands |= {str(group.name) for group in app.registered_groups}
    named = set(re.findall(r"`newsbrief (\w+)", OPERATIONS + Path(ROOT / "docs" / "security.md").read_text()))
    assert named
    assert named <= commands
