"""Exports made to keep a worker busy or to break it."""

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsbrief.article import Article
from newsbrief.errors import Rejected
from newsbrief.normalize.article import articles_from
from newsbrief.normalize.document import Document
from newsbrief.normalize.formats.json_export.reader import read
from newsbrief.normalize.limits import Limits
from tests.samples import LIMITS, article_from, dropped

WORDS = "The harbour board of Port Amel met on Tuesday to hear the fishermen."


def code_of(data: str) -> str | None:
    try:
        read(data.encode(), None, LIMITS)
    except Rejected as rejected:
        return rejected.code
    return None


def test_depth_is_limited_before_parsing_and_strings_have_none() -> None:
    deep = '{"a": ' * 250 + "[" * 250 + "1" + "]" * 250 + "}" * 250
    assert code_of(deep) == "NO_TEXT"
    assert code_of(f"[{deep}]") == "TOO_COMPLEX"
    assert code_of("[" * 900_000) == "TOO_COMPLEX"
    assert code_of(json.dumps({"text": f"{WORDS} {'[{' * 1000}"})) is None
    assert code_of(json.dumps({"text": f'{WORDS} \\" {"[{" * 1000}', "more": [[]] * 1000})) is None


def test_what_no_field_needs_does_no_harm() -> None:
    data = (
        '{"title": "Ferries", "title": "Boats", "id": ' + "9" * 6000 + ', "date": 1e999, "x": [NaN, -Infinity, 1e-999],'
        ' "author": "\\ud800", "": "a", "__": "b", "text": "' + WORDS + '\n\tThe boats return."}'
    )
    article = article_from(dropped(data, "a.json"), LIMITS)
    assert (article.title, article.byline, article.text) == ("Boats", None, f"{WORDS}\n\nThe boats return.")


def ended(data: bytes, limits: Limits = LIMITS) -> list[Document]:
    """The documents in a file, none if it is rejected for a reason that a file may have."""
    try:
        documents = read(data, None, limits)
    except Rejected as rejected:
        code, reason = rejected.code, rejected.reason
    else:
        assert documents
        return documents
    assert code in {"EMPTY", "CORRUPT", "NO_TEXT", "TOO_COMPLEX"}
    assert "rop" in reason
    return []


@pytest.mark.parametrize(
    "hostile",
    [
        '{"text": "' + "a" * 900_000,
        '{"a": "' + '\\"[' * 300_000,
        '{"a": "' + "\\" * 900_000,
        "[" + "[]," * 300_000 + "1]",
        "[" + "{}," * 300_000 + "1]",
        '{"a":1}\n' * 100_000,
        "{}\n" * 300_000,
        "{" + "\n" * 900_000 + "}",
        "{" + " \n" * 400_000,
        '{"text": "' + "&" * 900_000 + 'a"}',
        '{"text": "a' + "<p " * 300_000 + '"}',
        '{"text": "a' + "<!doctype html" * 60_000 + '"}',
        '{"title": "a", "text": "a' + "[+1 chars] " * 80_000 + 'b"}',
        '{"title": "a", "text": "a' + " " * 900_000 + 'b"}',
        "[" + '{"title": "a", "url": "b"},' * 35_000 + "1]",
        "{" + ",".join(f'"t_e_x_t{number}": "a"' for number in range(50_000)) + "}",
    ],
)
def test_work_grows_with_the_file_and_no_faster(hostile: str) -> None:
    """Linear work takes a moment; a pattern tried in every possible way would hold up the whole suite."""
    ended(hostile.encode(), Limits(max_bytes=2_000_000, max_words=1_000_000))


NAMES = st.sampled_from(
    "title text body content articles items @graph _source fields author publisher source date url description "
    "content_html hits data html language category @type $date name rendered".split()
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(["<p>a</p>", "a [+5 chars]", "http://a.example", "&lt;p>", "\ud800", "<", "<html><body>a"]),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.one_of(NAMES, st.text(max_size=5)), inner, max_size=5)
    ),
    max_leaves=20,
)


@given(VALUES)
@example({"articles": {"articles": {"articles": 5}}})
@example([{"source": {"text": "a", "source": {"text": "b"}}}])
@example({"text": {"rendered": {"rendered": "a"}}})
def test_any_json_value_ends_in_documents_or_a_rejection(value: Any) -> None:
    for indent in (None, 1):
        for document in ended(json.dumps(value, indent=indent).encode()):
            assert all(isinstance(text, str) for stated in document.stated for text in stated.values())


@given(st.lists(VALUES, min_size=2, max_size=4), st.integers(0, 200))
def test_any_json_lines_end_in_documents_or_a_rejection(values: list[Any], cut: int) -> None:
    data = "\n".join(map(json.dumps, values))
    ended(data.encode())
    ended(data[: len(data) - cut].encode())
    articles_or_reason(data)


def articles_or_reason(data: str) -> list[Article | Rejected]:
    try:
        return articles_from(dropped(data, "a.jsonl"), LIMITS)
    except Rejected as rejected:
        return [rejected]


@given(st.one_of(st.binary(max_size=200), st.text(alphabet='{}[]",:\\ntextai1 \n', max_size=60).map(str.encode)))
def test_any_bytes_end_in_documents_or_a_rejection(data: bytes) -> None:
    ended(data)
