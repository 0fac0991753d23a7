"""Whatever is dropped under whatever name ends in articles that keep the contract, or in a rejection."""

import gzip
import json
import textwrap
import unicodedata
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsbrief.article import Article
from newsbrief.errors import Rejected
from newsbrief.normalize.article import articles_from
from newsbrief.normalize.limits import Limits
from newsbrief.status import REASONS
from tests.samples import LIMITS, article_from, dropped

TITLE = "Port Amel sets the Ostravia Line a deadline"
FIRST = "The harbour board of Port Amel demanded on Monday that the line repay the 4 million crowns it owes."
SECOND = "“We will close the port,” said Tova Lindqvist, who leads the board. “Nobody is joking – not one of us.”"
TEXT = f"{TITLE}\n\n{FIRST}\n\n{SECOND}"

# The same article as programs would write it.
FILES = {
    "a.txt": TEXT,
    "wrapped.txt": "\r\n\r\n".join(textwrap.fill(line, 60).replace("\n", "\r\n") for line in TEXT.split("\n\n")),
    "a.md": f"---\ndate: 2024-03-02\n---\n{TITLE}\n===\n\n*{FIRST}*\n\n> [{SECOND}][1]\n\n[1]: https://lund.example\n",
    "a.json": json.dumps({"text": TEXT}),
    "lines.json": json.dumps({"articles": [{"body": TEXT.replace("\n\n", "\r\n\r\n")}]}, ensure_ascii=False),
    "markup.json": json.dumps({"content_html": f"<h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>"}, indent=2),
    "a.jsonl": json.dumps({"title": TITLE, "markdown": f"# {TITLE}\n\n{FIRST}\n\n{SECOND}"}) + "\n",
}


def checked(found: list[Article | Rejected]) -> None:
    assert found
    for article in found:
        if isinstance(article, Rejected):
            assert article.code in REASONS
            assert article.reason.endswith(".")
            continue
        assert unicodedata.is_normalized("NFC", article.text)
        unseen = {char for char in article.text if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Cn"}}
        assert unseen <= {"\n", "\u200c", "\u200d"}
        assert article.text == "\n\n".join(article.text[p.start : p.end] for p in article.paragraphs)
        assert all(0 <= heading < len(article.paragraphs) for heading in article.headings)
        assert article.title


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "windows-1252"])
def test_one_article_is_the_same_in_any_format_encoding_and_compressed(name: str, encoding: str) -> None:
    data = FILES[name].encode(encoding)
    for file in (dropped(data, name), dropped(gzip.compress(data), f"{name}.gz"), dropped(data, "a.bin")):
        article = article_from(file, LIMITS)
        assert article.text == TEXT
        assert article.title == TITLE
    assert article_from(dropped(article.text), LIMITS).article_id == article.article_id


@pytest.mark.parametrize(
    "text",
    [
        "# not a heading\n\nThe ferries return.",
        "[link](https://lund.example)\n\n**bold**\n\nThe ferries return.",
        "From: the harbour\n\nSubject: boats\n\nDate: today\n\nThe ferries return.",
        "---\n\ntitle: boats\n\n---\n\nThe ferries return.",
        "Boats\n\n===\n\nThe ferries return.",
        "{boats}\n\n[ferries] return.",
        '{"boats": 3} is what the note read.\n\nThe ferries return.',
        "<Amel> and <Lund> are two towns.\n\nThe ferries return.",
        "Title: boats\n\nAuthor: Ana Moss\n\nThe ferries return.",
        "- boats\n\n1. ferries\n\n> quotes\n\n| tables |",
        "It’s â€œquotedâ€\u009d so.",
    ],
)
def test_a_normalized_text_that_looks_like_something_else_stays_as_it_is(text: str) -> None:
    once = article_from(dropped(json.dumps({"content_html": markup_of(text)}), "a.json"), LIMITS)
    assert article_from(dropped(once.text), LIMITS).text == once.text


def markup_of(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return "".join(f"<p>{paragraph}</p>" for paragraph in escaped.split("\n\n"))


@pytest.mark.parametrize(
    ("data", "limits", "code"),
    [
        (TEXT.encode(), Limits(max_bytes=50, max_words=500), "TOO_LARGE"),
        (gzip.compress(TEXT.encode() * 99), Limits(max_bytes=5_000, max_words=500), "TOO_LARGE"),
        (gzip.compress(b" " * 3_000_000), Limits(max_bytes=9_000_000, max_words=500), "TOO_LARGE"),
        (TEXT.encode(), Limits(max_bytes=5_000, max_words=9), "TOO_LONG"),
        (FILES["a.md"].encode(), Limits(max_bytes=5_000, max_words=9), "TOO_LONG"),
        (FILES["a.json"].encode(), Limits(max_bytes=5_000, max_words=9), "TOO_LONG"),
        (b'{"a": ' * 9 + b"1" + b"}" * 9, Limits(max_bytes=5_000, max_words=9, max_depth=8), "TOO_COMPLEX"),
        (json.dumps([{"text": TEXT}] * 4).encode(), Limits(5_000, 500, max_articles=3), "TOO_MANY_ARTICLES"),
        ("\n".join([json.dumps({"text": TEXT})] * 4).encode(), Limits(5_000, 500, max_articles=3), "TOO_MANY_ARTICLES"),
    ],
)
def test_each_limit_has_its_code(data: bytes, limits: Limits, code: str) -> None:
    with pytest.raises(Rejected) as caught:
        articles_from(dropped(data), limits)
    assert caught.value.code == code


NAMES = st.sampled_from("a a.txt a.md a.html a.json a.jsonl a.eml a.pdf a.docx a.txt.gz a.json.gz é/ü.MD".split())
TYPES = st.sampled_from(
    ["", "text/plain; charset=utf-16", "text/html; charset=big5", "application/json", "message/rfc822", "x; charset="]
)
VALUES = st.sampled_from(["", "x", "=?utf-8?b?a?=", "Ã¶", "ö", "2024-02-30", "http://[", "\x00\ud800", "de", "<b>&#0;"])
METADATA = st.dictionaries(st.sampled_from(["title", "byline", "publisher", "url", "published", "language"]), VALUES)


@st.composite
def damaged(draw: Any) -> bytes:
    """One of the files with other bytes in one place, perhaps compressed."""
    data = draw(st.sampled_from([text.encode() for text in FILES.values()]))
    start = draw(st.integers(0, len(data)))
    other = draw(st.one_of(st.binary(max_size=20), st.text(max_size=9).map(str.encode)))
    data = data[:start] + other + data[start + draw(st.integers(0, 60)) :]
    return gzip.compress(data) if draw(st.booleans()) else bytes(data)


@given(st.one_of(st.binary(max_size=300), damaged()), NAMES, TYPES, METADATA)
@example(b"\x1f\x8b", "a.gz", "", {})
@example(gzip.compress(b"\xff\xfe{\x00"), "a.json.gz", "application/json", {})
@example(b'{"text": "\\ud800"}', "a.json", "", {"title": "\ud800"})
def test_any_file_ends_in_articles_or_a_rejection(
    data: bytes, name: str, content_type: str, metadata: dict[str, str]
) -> None:
    try:
        found = articles_from(dropped(data, name, content_type=content_type or None, metadata=metadata), LIMITS)
    except Rejected as rejected:
        found = [rejected]
    checked(found)
