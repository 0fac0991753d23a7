import pytest
from botocore.exceptions import ClientError

from newsbrief.adapters.wordless import Unexpected, wordless
from newsbrief.article import Article

WORDS = "The harbour board demanded an answer."


def fails() -> None:
    Article.model_validate({"text": WORDS})


def test_an_error_is_told_by_its_type_and_where_it_was_raised() -> None:
    told = r"^ValidationError at main.py:\d+ model_validate < test_wordless.py:\d+ fails"
    with pytest.raises(Unexpected, match=told), wordless():
        fails()


def test_what_aws_calls_its_error_is_told_but_not_what_it_says() -> None:
    with pytest.raises(Unexpected, match=r"^ClientError\(AccessDenied from PutObject\)") as caught, wordless():
        raise ClientError({"Error": {"Code": "AccessDenied", "Message": WORDS}}, "PutObject")
    assert WORDS not in str(caught.value)


def test_each_error_of_a_group_is_told_however_deep() -> None:
    group = ExceptionGroup(WORDS, [KeyError(WORDS), ExceptionGroup("inner", [ValueError(WORDS)])])
    with pytest.raises(Unexpected, match=r"^KeyError at .*; ValueError at ") as caught, wordless():
        raise group
    assert WORDS not in str(caught.value)


def fails_while_it_handles_an_error() -> None:
    try:
        fails()
    except ValueError as error:
        raise RuntimeError("of an endpoint") from error


def test_neither_cause_nor_context_goes_with_it() -> None:
    with pytest.raises(Unexpected) as caught, wordless():
        fails_while_it_handles_an_error()
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_what_is_no_error_passes() -> None:
    with pytest.raises(KeyboardInterrupt), wordless():
        raise KeyboardInterrupt
    with wordless():
        pass
