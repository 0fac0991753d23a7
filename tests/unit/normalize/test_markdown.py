"""Markdown is read as the standard has it, and as those who write articles in it go beyond it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsbrief.article import Article
from newsbrief.errors import Rejected
from newsbrief.normalize.formats.markdown.front_matter import (
    has_front_matter,
    without_front_matter,
    without_named_lines,
)
from newsbrief.normalize.formats.markdown.marks import is_markdown
from tests.samples import LIMITS, article_from, article_of, dropped

STORY = "The harbour board of Port Amel asked for patience on Monday."


def paragraphs(article: Article) -> list[str]:
    return article.text.split("\n\n")


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        ("Ferries\n=======\n\nWhy\n---\nNobody knows.", ["Ferries", "Why", "Nobody knows."]),
        ("# Ferries #\nNobody knows.\n### About C#\n#nor that", ["Ferries", "Nobody knows.", "About C#", "#nor that"]),
        ("## Ferries {#top .big}\n\nNobody knows.", ["Ferries", "Nobody knows."]),
        (
            "The [mayor][1] of [Lund] said [yes](<http://a.example/b c> 'T').\n\n[1]: http://a.example 'T'\n[lund]: /x",
            ["The mayor of Lund said yes."],
        ),
        ("[the (old) port](http://a.example/x_(y)) and <https://b.example>", ["the (old) port and https://b.example"]),
        ("The [[Port of Amel|port]] of [[Lund]] ![[map.png]]closed.", ["The port of Lund closed."]),
        ("It closed.[^1] Nobody knows.\n\n[^1]: In May.", ["It closed. Nobody knows.", "In May."]),
        ("- one\n  and on\n- two *more*\n    1. in\n\n- [x] done", ["one and on", "two more", "in", "done"]),
        ("1. first\n2. second", ["first", "second"]),
        ("1986. That was a year.", ["1986. That was a year."]),
        ("| Port | Ships |\n|:-----|---:|\n| Amel | **7** |", ["Port Ships", "Amel 7"]),
        (
            "***Both*** __strong__ ~~gone~~ snake_case_name 2 * 3 `code`",
            ["Both strong gone snake_case_name 2 * 3 code"],
        ),
        ("**“Nein.”**sagte sie.", ["“Nein.”sagte sie."]),
        (r"\*no\* 1\. \[x\] C:\dir AT&T &amp; &mdash;", [r"*no* 1. [x] C:\dir AT&T & —"]),
        ('![Alt](a.png "T")\n\n[![badge](b.png)](http://a.example)\n\nNobody knows.', ["Nobody knows."]),
        ("> “No more.”\n>\n> — the mayor\n\nHe left.", ["“No more.”", "— the mayor", "He left."]),
        ("Nobody\nknows\nwhy.\n\n***\n\nHe left.", ["Nobody knows why.", "He left."]),
        ("Tova Lindqvist  \nHarbour Board\\\nPort Amel", ["Tova Lindqvist", "Harbour Board", "Port Amel"]),
        ("It went.\n\n```py\nx\n```\n\n~~~\ny\n~~~\n\nHe left.", ["It went.", "He left."]),
        ("It went.\n\n```\n# Why\n\n```x\n\nHe left.", ["It went.", "Why", "He left."]),
        ("- a\n\n  ```\n  still said\n\nHe left.", ["a", "still said", "He left."]),
        ("    Set in by four\n    and on.", ["Set in by four and on."]),
        ("It went.\n\n{{< figure src='a.png' >}}\n{% include b %}\n\nHe left.", ["It went.", "He left."]),
        ("<div align='center'>\n\n# Ferries\n\n</div>\n\n<p>A <b>bold</b> word.</p>", ["Ferries", "A bold word."]),
        ("H<sub>2</sub>O<br>flows.\n\n<!-- no -->\n\n<script>alert('no')</script>", ["H2O", "flows."]),
    ],
)
def test_marks_go_and_words_stay(markdown: str, found: list[str]) -> None:
    article = article_of(markdown, "a.md")
    assert paragraphs(article) == found
    assert article_of(markdown.replace("\n", "\r\n"), "a.md").article_id == article.article_id


def test_headings_are_told_apart() -> None:
    article = article_of(f"Ferries\n===\n\n{STORY}\n\n## Why\n\n{STORY[:-1]} again.", "a.md")
    assert article.headings == [0, 2]


YAML = """---
title: "Port: a \\"deadline\\""  # of ours
author:
  - Ana Moss
  - name: Bo de Lind
    url: https://lund.example/bo
date: 2024-03-02T10:00:00+01:00
lastmod: '2024-03-04'
lang: en-GB
tags: [harbour, "debt, old"]
description: >-
  A long
  description
publisher:
  name: Lund Daily
canonical_url: https://lund.example/amel#top
---
"""
TOML = """+++
title = "Port: a \\"deadline\\""
authors = ["Ana Moss", "Bo de Lind"]
date = 2024-03-02T10:00:00+01:00
lastmod = 2024-03-04
lang = 'en-GB'
publisher = "Lund Daily"
canonical_url = "https://lund.example/amel#top"
[params]
weight = 1
+++
"""


@pytest.mark.parametrize("fields", [YAML, YAML.replace("\n", "\r\n"), "\n" + YAML, YAML[:-4] + "...\n", TOML])
@pytest.mark.parametrize("key", ["a.md", "a.txt", "a"])
def test_fields_before_the_text_are_metadata(fields: str, key: str) -> None:
    article = article_of(f"{fields}\n{STORY}\n", key)
    assert (article.text, article.source.format) == (STORY, "markdown")
    assert (article.title, article.byline) == ('Port: a "deadline"', "Ana Moss, Bo de Lind")
    assert (article.publisher, article.language) == ("Lund Daily", "en-GB")
    assert article.canonical_url == "https://lund.example/amel#top"
    assert article.published is not None
    assert article.updated is not None
    assert (str(article.published.start), str(article.updated.start)) == ("2024-03-02", "2024-03-04")


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("---\na: b # c\n---\n", {"a": "b"}),
        ("---\na: 'It''s # b'\nb: [c, 'd, e', ]\n---\n", {"a": "It's # b", "b": ["c", "d, e"]}),
        ("---\na:\n- b\n- c\n---\n", {"a": ["b", "c"]}),
        ("---\na:\n  b: c\n  d:\n    - e\n---\n", {"a": {"b": "c", "d": ""}}),
        ("---\na: b\n  c\nd: |\n  e\n  f\n---\n", {"a": "b c", "d": "e f"}),
        ("---\na: [b,\n: : :\n---\n", {"a": ["b", ": : :"]}),
        ("+++\na = [\n+++\n", {}),
        ("+++\na = " + "[" * 9_000 + "\n+++\n", {}),
    ],
)
def test_fields_are_read_as_far_as_they_can_be(text: str, fields: dict[str, object]) -> None:
    assert without_front_matter(text + STORY) == (fields, STORY)


@pytest.mark.parametrize(
    "text",
    [
        "---\n\ntitle: a\n\n---\n\nIt went.",
        "---\nThe ferries return.\n---\nThe mayor waits.",
        "---\nLund: the ferries return.\nNobody can say yet when that will be.\n---\nThe mayor waits.",
        "---\ntitle: a\n\nIt went.",
    ],
)
def test_lines_between_sections_begin_no_fields(text: str) -> None:
    assert not has_front_matter(text)


def test_named_lines_before_a_plain_text_are_metadata() -> None:
    article = article_of(f"Title: Ferries return\nAuthor: Ana Moss\nDate: 2 March 2024\n\n{STORY}")
    assert (article.text, article.title, article.byline) == (STORY, "Ferries return", "Ana Moss")
    assert article.published is not None
    assert str(article.published.start) == "2024-03-02"
    for other in (
        "Title: Ferries\nNobody: knows\n\nIt went.",
        "Date: 2 March\n\nIt went.",
        "Title: a\nBy: b\nIt went.",
    ):
        assert without_named_lines(other) == ({}, other)


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("# Ferries\n\nThe [mayor](https://lund.example) waits.", True),
        ("Ferries\n=======\n\nWhy\n---\n\nThe mayor waits.", True),
        ("**a** and **b** and **c**", True),
        ("# Ferries\n\nThe mayor waits.", False),
        ("See [this](https://a.example) and [that](https://b.example).", False),
        ("#1 and #2 and #3\n#4", False),
        ("2**3 and 4**5 and 6**7", False),
        ("Ferries\n=======\n\nThe mayor waits.", False),
        ("- one\n- two\n\n> three\n\n* * *", False),
    ],
)
def test_a_few_marks_make_no_markdown(text: str, markdown: bool) -> None:
    assert is_markdown(text) is markdown


MARKS = ("# ", "## ", "\n", "\n\n", "---\n", "===\n", "[a](https://b.example)", "**a** ", "*", "_", "`", "```\n", "> ")
MORE = (
    "- ",
    "1. ",
    "<b>",
    "<p>",
    "\\",
    "|",
    "title: a\n",
    "+++\n",
    "\u00a0",
    "\u200b",
    "word ",
    "Long enough a line. ",
)


@given(st.lists(st.sampled_from(MARKS + MORE), max_size=25).map("".join), st.sampled_from(["a.md", "a.txt"]))
@example("#\u00a0a\n\n**b**\u200b", "a.txt")
@example("title: a\n\n# b\n\n**c", "a.md")
def test_any_marks_end_in_an_article_or_a_rejection(text: str, key: str) -> None:
    try:
        article = article_from(dropped(text, key), LIMITS)
    except Rejected:
        return
    assert all(heading < len(article.paragraphs) for heading in article.headings)
