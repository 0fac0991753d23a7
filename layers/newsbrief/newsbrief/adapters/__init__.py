"""The edge: S3, SQS, DynamoDB, SNS, Secrets Manager and the model endpoint. One module for each."""
