"""The template as AWS sees it after the SAM transform: who may do what, and what no user may lose."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse

ROOT = Path(__file__).parent.parent.parent
FUNCTIONS = {"Normalize", "Summarize", "Notify"}


class NoManagedPolicies:
    """Fails if the transform reaches for a managed policy: each role is written out in the template."""

    def load(self) -> dict[str, str]:
        return {}


@pytest.fixture(scope="module")
def template() -> Iterator[dict[str, Any]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        yield transformed()


def transformed() -> dict[str, Any]:
    """template.yaml after the SAM transform."""
    source = yaml_parse((ROOT / "template.yaml").read_text())
    # A layer's and function's local folder must be an S3 address by the time AWS transforms it.
    for resource in source["Resources"].values():
        for place in ("CodeUri", "ContentUri"):
            if place in resource.get("Properties", {}):
                resource["Properties"][place] = "s3://bucket/key"
    return dict(transform(source, {}, NoManagedPolicies()))


def of_type(template: dict[str, Any], kind: str) -> dict[str, dict[str, Any]]:
    return {name: r["Properties"] for name, r in template["Resources"].items() if r["Type"] == kind}


def statements(role: dict[str, Any]) -> list[dict[str, Any]]:
    """The role's statements, those behind a condition too."""
    found = [s for policy in role["Policies"] for s in policy["PolicyDocument"]["Statement"]]
    return [s["Fn::If"][1] if "Fn::If" in s else s for s in found]


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def test_each_function_has_a_role_of_its_own_and_there_are_no_others(template: dict[str, Any]) -> None:
    roles = of_type(template, "AWS::IAM::Role")
    assert set(roles) == {f"{name}Role" for name in FUNCTIONS}
    used = [f["Role"]["Fn::GetAtt"][0] for f in of_type(template, "AWS::Lambda::Function").values()]
    assert sorted(used) == sorted(roles)
    assert all("ManagedPolicyArns" not in role for role in roles.values())


def test_no_statement_reaches_further_than_one_resource_but_for_tracing(template: dict[str, Any]) -> None:
    for role in of_type(template, "AWS::IAM::Role").values():
        for statement in statements(role):
            actions = as_list(statement["Action"])
            assert all("*" not in action for action in actions), statement
            if statement["Resource"] == "*":
                assert {action.split(":")[0] for action in actions} == {"xray"}
            else:
                assert all(isinstance(resource, dict) for resource in as_list(statement["Resource"])), statement


ALLOWED = {
    "Normalize": {
        "sqs:ReceiveMessage",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:ChangeMessageVisibility",
        "sqs:SendMessage",
        "s3:GetObject",
        "s3:GetObjectVersion",
        "s3:ListBucket",
        "s3:ListBucketVersions",
        "s3:PutObject",
        "dynamodb:GetItem",
        "dynamodb:UpdateItem",
    },
    "Summarize": {
        "sqs:ReceiveMessage",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:ChangeMessageVisibility",
        "sqs:SendMessage",
        "s3:GetObject",
        "s3:ListBucket",
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
        "dynamodb:DeleteItem",
        "dynamodb:Query",
        "secretsmanager:GetSecretValue",
    },
    "Notify": {
        "dynamodb:DescribeStream",
        "dynamodb:GetRecords",
        "dynamodb:GetShardIterator",
        "dynamodb:ListStreams",
        "sns:Publish",
        "sqs:SendMessage",
    },
}
EVERY_FUNCTION = {
    "kms:Decrypt",
    "kms:GenerateDataKey",
    "logs:CreateLogStream",
    "logs:PutLogEvents",
    "xray:PutTraceSegments",
    "xray:PutTelemetryRecords",
}


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_each_role_allows_exactly_what_its_function_does(template: dict[str, Any], name: str) -> None:
    role = template["Resources"][f"{name}Role"]["Properties"]
    assert {action for s in statements(role) for action in as_list(s["Action"])} == ALLOWED[name] | EVERY_FUNCTION


def test_functions_run_on_the_layers_runtime_and_processor(template: dict[str, Any]) -> None:
    for function in of_type(template, "AWS::Lambda::Function").values():
        assert (function["Runtime"], function["Architectures"]) == ("python3.13", ["arm64"])
    makefile = (ROOT / "layers" / "newsbrief" / "Makefile").read_text()
    assert "aarch64-manylinux_2_28 --python-version 3.13" in makefile


@pytest.mark.parametrize("name", ["Normalize", "Summarize"])
def test_a_queues_visibility_time_out_covers_six_runs_of_its_function(template: dict[str, Any], name: str) -> None:
    resources = template["Resources"]
    queue, function = resources[f"{name}Queue"]["Properties"], resources[f"{name}Function"]["Properties"]
    assert queue["VisibilityTimeout"] >= 6 * function["Timeout"]
    assert queue["RedrivePolicy"]["deadLetterTargetArn"]["Fn::GetAtt"][0] == f"{name}Dlq"


def source_of(template: dict[str, Any], queue: str) -> dict[str, Any]:
    """The event source mapping of a queue."""
    sources = of_type(template, "AWS::Lambda::EventSourceMapping").values()
    [found] = [source for source in sources if source["EventSourceArn"] == {"Fn::GetAtt": [queue, "Arn"]}]
    return found


def test_ten_articles_wait_for_the_model_together_and_a_lone_one_for_nobody(template: dict[str, Any]) -> None:
    source = source_of(template, "SummarizeQueue")
    assert (source["BatchSize"], source["MaximumBatchingWindowInSeconds"]) == (10, 0)


def test_a_file_that_kills_its_parser_takes_no_other_file_with_it(template: dict[str, Any]) -> None:
    assert source_of(template, "NormalizeQueue")["BatchSize"] == 1


def test_a_claim_on_an_article_outlasts_the_work_on_it(template: dict[str, Any]) -> None:
    from newsbrief.adapters.claim import CLAIMED  # noqa: PLC0415 - only this test compares the two

    assert CLAIMED.total_seconds() > template["Resources"]["SummarizeFunction"]["Properties"]["Timeout"]


def test_every_event_source_reports_failures_one_by_one(template: dict[str, Any]) -> None:
    sources = of_type(template, "AWS::Lambda::EventSourceMapping")
    assert len(sources) == 3
    assert all(source["FunctionResponseTypes"] == ["ReportBatchItemFailures"] for source in sources.values())
    [stream] = [source for source in sources.values() if "StartingPosition" in source]
    assert stream["DestinationConfig"]["OnFailure"]["Destination"]["Fn::GetAtt"][0] == "NotifyDlq"


def test_every_dead_letter_queue_and_waiting_queue_is_watched(template: dict[str, Any]) -> None:
    watched = {
        (alarm["Dimensions"][0]["Value"]["Fn::GetAtt"][0], alarm["MetricName"], alarm["Threshold"])
        for alarm in of_type(template, "AWS::CloudWatch::Alarm").values()
        if alarm["Namespace"] == "AWS/SQS"
    }
    for name in FUNCTIONS:
        assert (f"{name}Dlq", "ApproximateNumberOfMessagesVisible", 1) in watched
    aged = {queue for queue, metric, _ in watched if metric == "ApproximateAgeOfOldestMessage"}
    assert aged == {"NormalizeQueue", "SummarizeQueue"}


def test_buckets_are_private_encrypted_and_tls_only(template: dict[str, Any]) -> None:
    buckets = of_type(template, "AWS::S3::Bucket")
    policies = {p["Bucket"]["Ref"]: p for p in of_type(template, "AWS::S3::BucketPolicy").values()}
    assert set(buckets) == {"InboxBucket", "ArticlesBucket"} == set(policies)
    for name, bucket in buckets.items():
        assert all(bucket["PublicAccessBlockConfiguration"].values())
        assert bucket["BucketEncryption"]["ServerSideEncryptionConfiguration"]
        [deny] = policies[name]["PolicyDocument"]["Statement"]
        assert (deny["Effect"], deny["Condition"]) == ("Deny", {"Bool": {"aws:SecureTransport": False}})
    assert buckets["InboxBucket"]["VersioningConfiguration"] == {"Status": "Enabled"}


def test_data_outlives_the_stack(template: dict[str, Any]) -> None:
    for name in ("InboxBucket", "ArticlesBucket", "Table"):
        assert template["Resources"][name]["DeletionPolicy"] == "RetainExceptOnCreate"
        assert template["Resources"][name]["UpdateReplacePolicy"] == "Retain"


def test_the_outputs_are_those_of_the_contract(template: dict[str, Any]) -> None:
    queues = {"NormalizeQueueUrl", "NormalizeDlqUrl", "SummarizeQueueUrl", "SummarizeDlqUrl", "NotifyDlqUrl"}
    assert set(template["Outputs"]) == {"InboxBucket", "ArticlesBucket", "TableName", "TopicArn"} | queues


def test_the_indexes_are_those_of_the_key_module(template: dict[str, Any]) -> None:
    from newsbrief.keys import INDEX_KEYS  # noqa: PLC0415 - only this test compares the two

    table = template["Resources"]["Table"]["Properties"]
    found = {
        index["IndexName"]: tuple(key["AttributeName"] for key in index["KeySchema"])
        for index in table["GlobalSecondaryIndexes"]
    }
    assert found == INDEX_KEYS


def test_sam_finds_nothing_wrong(tmp_path: Path) -> None:
    config = tmp_path / "samconfig.toml"
    config.write_text("version = 0.1\n")
    done = subprocess.run(
        [
            *(str(ROOT / "tools" / "sam" / ".venv" / "bin" / "sam"), "validate", "--lint", "--region", "us-east-1"),
            *("--template-file", str(ROOT / "template.yaml"), "--config-file", str(config)),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
