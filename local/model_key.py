"""The API key of a model endpoint, as a secret of the embedded Secrets Manager and nowhere else."""

from local import embedded_aws

_NAME = "newsbrief/model-key"


def keep(port: int, key: str) -> str:
    """Store the key; its secret's ARN.

    A changed key gets a new ARN, so that the functions are deployed again instead of going on with the key
    they have in memory.
    """
    client = embedded_aws.client("secretsmanager", port)
    try:
        known = client.get_secret_value(SecretId=_NAME)
    except client.exceptions.ResourceNotFoundException:
        return str(client.create_secret(Name=_NAME, SecretString=key)["ARN"])
    if known["SecretString"] == key:
        return str(known["ARN"])
    forget(port)
    return str(client.create_secret(Name=_NAME, SecretString=key)["ARN"])


def forget(port: int) -> None:
    """Delete the key, if there is one, at once and for good."""
    client = embedded_aws.client("secretsmanager", port)
    try:
        client.delete_secret(SecretId=_NAME, ForceDeleteWithoutRecovery=True)
    except client.exceptions.ResourceNotFoundException:
        return
