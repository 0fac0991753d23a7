"""Who can reach the stack's data, and how it is kept: read from the template as AWS sees it (docs/security.md)."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from newsbrief.keys import file_pk
from tests.build.test_template import ROOT, as_list, of_type, statements, transformed

OVER_PLAIN_HTTP = {"Bool": {"aws:SecureTransport": False}}
BUCKETS = {"InboxBucket", "ArticlesBucket"}
QUEUES = {"NormalizeQueue", "NormalizeDlq", "SummarizeQueue", "SummarizeDlq", "NotifyDlq"}
TOPICS = {"Topic", "AlarmTopic"}
LOGS = {"NormalizeLogs", "SummarizeLogs", "NotifyLogs"}
KEY = {"Ref": "KmsKeyArn"}

# Every kind of resource there is: none of them has an address that strangers can call.
KINDS = {
    "AWS::CloudWatch::Alarm",
    "AWS::CloudWatch::Dashboard",
    "AWS::DynamoDB::Table",
    "AWS::IAM::Role",
    "AWS::Lambda::EventSourceMapping",
    "AWS::Lambda::Function",
    "AWS::Lambda::LayerVersion",
    "AWS::Logs::LogGroup",
    "AWS::S3::Bucket",
    "AWS::S3::BucketPolicy",
    "AWS::SNS::Subscription",
    "AWS::SNS::Topic",
    "AWS::SNS::TopicPolicy",
    "AWS::SQS::Queue",
    "AWS::SQS::QueuePolicy",
}

# Who may change or publish something, and what only one function may read: action -> function and resource.
ONLY = {
    "s3:PutObject": {("Normalize", "ArticlesBucket")},
    "s3:GetObject": {("Normalize", "InboxBucket"), ("Normalize", "ArticlesBucket"), ("Summarize", "ArticlesBucket")},
    "s3:GetObjectVersion": {("Normalize", "InboxBucket")},
    "dynamodb:PutItem": {("Summarize", "Table")},
    "dynamodb:DeleteItem": {("Summarize", "Table")},
    "dynamodb:Query": {("Summarize", "Table")},
    "dynamodb:UpdateItem": {("Normalize", "Table"), ("Summarize", "Table")},
    "sns:Publish": {("Notify", "Topic")},
    "secretsmanager:GetSecretValue": {("Summarize", "ModelSecretArn")},
    "sqs:SendMessage": {
        ("Normalize", "NormalizeQueue"),
        ("Normalize", "NormalizeDlq"),
        ("Summarize", "SummarizeQueue"),
        ("Summarize", "SummarizeDlq"),
        ("Notify", "NotifyDlq"),
    },
    "sqs:ReceiveMessage": {("Normalize", "NormalizeQueue"), ("Summarize", "SummarizeQueue")},
    "sqs:DeleteMessage": {("Normalize", "NormalizeQueue"), ("Summarize", "SummarizeQueue")},
    "dynamodb:GetRecords": {("Notify", "Table")},
}
# With these in its environment, a library logs events or whole requests.
TALKATIVE = {"POWERTOOLS_LOGGER_LOG_EVENT", "POWERTOOLS_DEBUG", "POWERTOOLS_DEV", "OPENAI_LOG", "AWS_LAMBDA_LOG_LEVEL"}


@pytest.fixture(scope="module")
def template() -> Iterator[dict[str, Any]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        yield transformed()


def settled(value: Any, *, key: bool) -> Any:
    """The template's value in a stack with or without a key of the user's own; what isn't there then is left out."""
    if isinstance(value, list):
        return [settled(one, key=key) for one in value if settled(one, key=key) != {"Ref": "AWS::NoValue"}]
    if not isinstance(value, dict):
        return value
    if set(value) == {"Fn::If"} and value["Fn::If"][0] == "HasKey":
        return settled(value["Fn::If"][1 if key else 2], key=key)
    found = {name: settled(one, key=key) for name, one in value.items()}
    return {name: one for name, one in found.items() if one != {"Ref": "AWS::NoValue"}}


def resource_names(statement: dict[str, Any]) -> set[str]:
    """The logical names of what a statement is about."""
    text = repr(statement["Resource"])
    return set(re.findall(r"'(?:Ref|Fn::GetAtt)': \[?'(\w+)'", text)) | set(re.findall(r"\$\{(\w+)", text))


def resource_policies(template: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The statements of the policy that each bucket, queue and topic has."""
    found = {}
    for kind, named in (("S3::Bucket", "Bucket"), ("SQS::Queue", "Queues"), ("SNS::Topic", "Topics")):
        for policy in of_type(template, f"AWS::{kind}Policy").values():
            [target] = as_list(policy[named])
            assert target["Ref"] not in found, "a second policy would replace the first"
            found[target["Ref"]] = policy["PolicyDocument"]["Statement"]
    return found


def test_there_are_no_other_doors(template: dict[str, Any]) -> None:
    assert {resource["Type"] for resource in template["Resources"].values()} == KINDS


def test_every_bucket_queue_and_topic_refuses_plain_http_from_anyone(template: dict[str, Any]) -> None:
    policies = resource_policies(template)
    assert set(policies) == BUCKETS | QUEUES | TOPICS
    for name, found in policies.items():
        [deny] = [statement for statement in found if statement["Sid"] == "TlsOnly"]
        assert (deny["Effect"], deny["Principal"], deny["Condition"]) == ("Deny", "*", OVER_PLAIN_HTTP)
        assert deny["Action"] == ("sns:Publish" if name in TOPICS else "sqs:*" if name in QUEUES else "s3:*")
        assert resource_names(deny) == {name}
        if name in BUCKETS:
            assert len(deny["Resource"]) == 2, "the bucket and its objects"


def test_the_topic_takes_no_subscriber_without_tls(template: dict[str, Any]) -> None:
    denied = [s for s in resource_policies(template)["Topic"] if s["Action"] == "sns:Subscribe"]
    assert [(s["Effect"], s["Condition"]) for s in denied] == [("Deny", {"StringEquals": {"sns:Protocol": "http"}})]


def test_nobody_is_let_in_by_a_resource_but_one_service_for_this_account(template: dict[str, Any]) -> None:
    allowed = set()
    for name, found in resource_policies(template).items():
        for statement in found:
            if statement["Effect"] == "Allow":
                assert statement["Condition"]["StringEquals"] == {"aws:SourceAccount": {"Ref": "AWS::AccountId"}}
                assert isinstance(statement["Principal"], dict)
                allowed.add((name, statement["Principal"]["Service"], statement["Action"]))
    assert allowed == {
        ("NormalizeQueue", "s3.amazonaws.com", "sqs:SendMessage"),
        ("SummarizeQueue", "s3.amazonaws.com", "sqs:SendMessage"),
        ("AlarmTopic", "cloudwatch.amazonaws.com", "sns:Publish"),
    }


def test_the_roles_are_lambdas_alone(template: dict[str, Any]) -> None:
    for role in of_type(template, "AWS::IAM::Role").values():
        [statement] = role["AssumeRolePolicyDocument"]["Statement"]
        assert statement["Principal"] == {"Service": "lambda.amazonaws.com"}
        assert statement["Action"] == "sts:AssumeRole"


@pytest.mark.parametrize("action", sorted(ONLY))
def test_only_who_must_may(template: dict[str, Any], action: str) -> None:
    found = {
        (role.removesuffix("Role"), resource)
        for role, properties in of_type(template, "AWS::IAM::Role").items()
        for statement in statements(properties)
        if action in as_list(statement["Action"])
        for resource in resource_names(statement)
    }
    assert found == ONLY[action]


def test_normalize_changes_nothing_in_the_table_but_files_states(template: dict[str, Any]) -> None:
    role = template["Resources"]["NormalizeRole"]["Properties"]
    [update] = [statement for statement in statements(role) if "dynamodb:UpdateItem" in as_list(statement["Action"])]
    assert update["Action"] == "dynamodb:UpdateItem"
    assert update["Condition"] == {"ForAllValues:StringLike": {"dynamodb:LeadingKeys": [file_pk("", "")[:5] + "*"]}}


def test_no_function_deletes_files_or_rights_or_reads_what_it_has_no_business_with(template: dict[str, Any]) -> None:
    named = {
        action
        for role in of_type(template, "AWS::IAM::Role").values()
        for statement in statements(role)
        for action in as_list(statement["Action"])
    }
    reads = {"sqs:GetQueueAttributes", "s3:ListBucket", "s3:ListBucketVersions", "dynamodb:GetItem"}
    stream = {"dynamodb:DescribeStream", "dynamodb:GetShardIterator", "dynamodb:ListStreams"}
    own = {"sqs:ChangeMessageVisibility", "logs:CreateLogStream", "logs:PutLogEvents"}
    services = {"xray:PutTraceSegments", "xray:PutTelemetryRecords", "kms:Decrypt", "kms:GenerateDataKey"}
    assert named == set(ONLY) | reads | stream | own | services


def test_buckets_are_closed_to_the_public_and_to_others_objects(template: dict[str, Any]) -> None:
    buckets = of_type(template, "AWS::S3::Bucket")
    assert set(buckets) == BUCKETS
    for bucket in buckets.values():
        access = bucket["PublicAccessBlockConfiguration"]
        assert set(access) == {"BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"}
        assert set(access.values()) == {True}
        assert bucket["OwnershipControls"] == {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}


@pytest.mark.parametrize("key", [False, True], ids=["AWS's keys", "a key of one's own"])
def test_everything_at_rest_is_encrypted(template: dict[str, Any], *, key: bool) -> None:
    resources = settled(template["Resources"], key=key)
    for name in BUCKETS:
        [rule] = resources[name]["Properties"]["BucketEncryption"]["ServerSideEncryptionConfiguration"]
        own = {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": KEY}
        assert rule["ServerSideEncryptionByDefault"] == (own if key else {"SSEAlgorithm": "AES256"})
        assert rule.get("BucketKeyEnabled", False) is key
    for name in QUEUES:
        queue = resources[name]["Properties"]
        # SQS takes one of the two, not both.
        told = {setting: queue[setting] for setting in ("SqsManagedSseEnabled", "KmsMasterKeyId") if setting in queue}
        assert told == ({"KmsMasterKeyId": KEY} if key else {"SqsManagedSseEnabled": True})
    assert resources["Topic"]["Properties"]["KmsMasterKeyId"] == (KEY if key else "alias/aws/sns")
    assert resources["AlarmTopic"]["Properties"].get("KmsMasterKeyId") == (KEY if key else None)
    table = resources["Table"]["Properties"].get("SSESpecification")
    assert table == ({"SSEEnabled": True, "SSEType": "KMS", "KMSMasterKeyId": KEY} if key else None)
    for name in LOGS:
        assert resources[name]["Properties"].get("KmsKeyId") == (KEY if key else None)


def test_these_are_all_the_stores_there_are(template: dict[str, Any]) -> None:
    kinds = ("S3::Bucket", "SQS::Queue", "SNS::Topic", "DynamoDB::Table", "Logs::LogGroup")
    found = {name for kind in kinds for name in of_type(template, f"AWS::{kind}")}
    assert found == BUCKETS | QUEUES | TOPICS | {"Table"} | LOGS


@pytest.mark.parametrize("key", [False, True])
def test_functions_use_the_key_only_if_there_is_one_and_only_through_the_stacks_services(
    template: dict[str, Any], *, key: bool
) -> None:
    services = {"s3", "sqs", "sns", "dynamodb", "secretsmanager"}
    for role in of_type(settled(template, key=key), "AWS::IAM::Role").values():
        found = [statement for statement in statements(role) if "kms:Decrypt" in as_list(statement["Action"])]
        assert len(found) == int(key)
        for statement in found:
            assert statement["Resource"] == KEY
            [(operator, condition)] = statement["Condition"].items()
            via = condition["kms:ViaService"]
            assert operator == "StringEquals"
            assert {one["Fn::Sub"] for one in via} == {f"{s}.${{AWS::Region}}.${{AWS::URLSuffix}}" for s in services}


def test_no_function_holds_a_secret_or_logs_what_it_is_sent(template: dict[str, Any]) -> None:
    assert "{{resolve:" not in (ROOT / "template.yaml").read_text()
    for function in of_type(template, "AWS::Lambda::Function").values():
        variables = function["Environment"]["Variables"]
        assert TALKATIVE.isdisjoint(variables)
        assert {name for name in variables if "KEY" in name or "SECRET" in name} <= {"MODEL_SECRET_ARN"}
        # Without a level of Lambda's own, libraries log warnings at most, whatever the parameter LogLevel says.
        assert set(function["LoggingConfig"]) == {"LogGroup"}
