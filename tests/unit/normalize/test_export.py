"""JSON as others export it: one article or many, each with its text and what is said of it."""

import json
from typing import Any

import pytest

from newsbrief.article import Article
from newsbrief.errors import Rejected
from newsbrief.normalize.article import articles_from
from newsbrief.normalize.formats.json_export.reader import read
from newsbrief.normalize.limits import Limits
from tests.samples import LIMITS, article_from, dropped

FIRST = (
    "The harbour board of Port Amel met on Tuesday to hear the complaints of fishermen whose boats have been idle "
    "since the storm of last winter."
)
SECOND = "The mayor of Lund asked for patience, and promised that the ferries would be back before the end of March."
TEXT = f"{FIRST}\n\n{SECOND}"
ADDRESS = "https://lund.example/2024/ferries"


def exported(value: Any) -> list[Article | Rejected]:
    return articles_from(dropped(json.dumps(value), "export.json"), LIMITS)


def one(value: Any) -> Article:
    return article_from(dropped(json.dumps(value), "export.json"), LIMITS)


def endings(found: list[Article | Rejected]) -> list[str]:
    return [article.code if isinstance(article, Rejected) else article.title for article in found]


def rejection(data: str | bytes, limits: Limits = LIMITS) -> Rejected:
    with pytest.raises(Rejected) as caught:
        articles_from(dropped(data, "export.json"), limits)
    return caught.value


TRAFILATURA = {
    "title": "Ferries return",
    "author": "Ana Moss; Bo Lind",
    "hostname": "lund.example",
    "date": "2024-03-02",
    "fingerprint": "a1b2",
    "id": None,
    "license": None,
    "comments": "First!",
    "raw_text": f"{FIRST} {SECOND}",
    "text": f"{FIRST}\n{SECOND}",
    "language": "en",
    "image": "https://lund.example/a.jpg",
    "source": ADDRESS,
    "source-hostname": "Lund Daily",
    "excerpt": "The ferries of Lund will return.",
    "categories": "Harbour;World",
    "tags": "ferries",
}
NEWS_PLEASE = {
    "authors": ["Ana Moss", "Bo Lind"],
    "date_download": "2024-03-09 08:00:00",
    "date_modify": "2024-03-04 10:00:00",
    "date_publish": "2024-03-02 10:15:00",
    "description": "The ferries of Lund will return.",
    "filename": "a.html",
    "image_url": "https://lund.example/a.jpg",
    "language": "en",
    "maintext": f"{FIRST}\n{SECOND}",
    "source_domain": "lund.example",
    "title": "Ferries return",
    "title_page": "Ferries return | Lund Daily",
    "title_rss": None,
    "url": ADDRESS,
}
NEWSPAPER = {
    "url": ADDRESS,
    "source_url": "https://lund.example",
    "canonical_link": ADDRESS,
    "title": "Ferries return",
    "text": TEXT,
    "authors": ["Ana Moss", "Bo Lind"],
    "publish_date": "2024-03-02T10:15:00+01:00",
    "summary": "",
    "meta_lang": "en",
    "keywords": ["ferries"],
    "top_image": "https://lund.example/a.jpg",
}
SCHEMA_ORG = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Lund Daily", "url": "https://lund.example/", "description": "News of Lund"},
        {
            "@type": ["Article", "NewsArticle"],
            "headline": "Ferries return",
            "articleBody": TEXT,
            "datePublished": "2024-03-02T10:15:00+01:00",
            "dateModified": "2024-03-04",
            "author": [{"@type": "Person", "name": "Ana Moss"}, {"@type": "Person", "name": "Bo Lind"}],
            "publisher": {"@type": "Organization", "name": "Lund Daily", "logo": {"url": "https://lund.example/l"}},
            "mainEntityOfPage": {"@type": "WebPage", "@id": ADDRESS},
            "articleSection": ["Harbour", "World"],
            "inLanguage": "en",
        },
    ],
}
DATABASE = {
    "_id": {"$oid": "65e2"},
    "Headline": "Ferries return",
    "Body_Text": TEXT,
    "Author": {"name": "Ana Moss"},
    "Published-At": {"$date": {"$numberLong": "1709374500000"}},
    "Link": ADDRESS,
    "Lang": "English",
}
INTERFACE = {
    "response": {
        "status": "ok",
        "results": [
            {
                "webTitle": "Ferries return",
                "webUrl": ADDRESS,
                "webPublicationDate": "2024-03-02T10:15:00Z",
                "sectionName": "Harbour",
                "fields": {"body": f"<p>{FIRST}</p><p>{SECOND}</p>", "byline": "Ana Moss", "publication": "Lund Daily"},
            }
        ],
    }
}
BLOG = [
    {
        "id": 7,
        "date": "2024-03-02T10:15:00",
        "link": ADDRESS,
        "title": {"rendered": "Ferries return"},
        "content": {"rendered": f"<p>{FIRST}</p>\n<p>{SECOND}</p>\n", "protected": False},
        "excerpt": {"rendered": "<p>The ferries of Lund will return.</p>"},
    }
]
FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Lund Daily",
    "description": "News of Lund",
    "home_page_url": "https://lund.example/",
    "items": [
        {
            "id": ADDRESS,
            "title": "Ferries return",
            "content_html": f"<p>{FIRST}</p><p>{SECOND}</p>",
            "content_text": "Shorter.",
            "date_published": "2024-03-02T10:15:00+01:00",
            "authors": [{"name": "Ana Moss"}],
        }
    ],
}
BOTH = "Ana Moss, Bo Lind"


@pytest.mark.parametrize(
    ("value", "byline", "publisher", "section", "updated"),
    [
        (TRAFILATURA, BOTH, "Lund Daily", "Harbour", None),
        (NEWS_PLEASE, BOTH, "lund.example", None, "2024-03-04"),
        (NEWSPAPER, BOTH, None, None, None),
        (SCHEMA_ORG, BOTH, "Lund Daily", "Harbour", "2024-03-04"),
        (DATABASE, "Ana Moss", None, None, None),
        (INTERFACE, "Ana Moss", "Lund Daily", "Harbour", None),
        (BLOG, None, None, None, None),
        (FEED, "Ana Moss", None, None, None),
        (
            {"hits": {"total": {"value": 1}, "hits": [{"_id": "1", "_score": 1.0, "_source": NEWSPAPER}]}},
            BOTH,
            None,
            None,
            None,
        ),
        ({"data": {"viewer": 1, "edges": [{"node": NEWSPAPER}]}}, BOTH, None, None, None),
        ({"data": [{"id": "1", "attributes": NEWSPAPER}]}, BOTH, None, None, None),
        ({"results": [NEWSPAPER]}, BOTH, None, None, None),
        ({"response": {"docs": [NEWSPAPER]}}, BOTH, None, None, None),
        ({"content": [NEWSPAPER], "totalPages": 1}, BOTH, None, None, None),
        ([[NEWSPAPER]], BOTH, None, None, None),
    ],
    ids=[
        *("trafilatura", "news-please", "newspaper", "schema.org", "database", "interface", "blog", "feed"),
        *("search", "graph", "attributes", "results", "docs", "page", "lists"),
    ],
)
def test_a_programs_export_gives_the_article_and_what_is_said_of_it(
    value: Any, byline: str | None, publisher: str | None, section: str | None, updated: str | None
) -> None:
    article = one(value)
    assert article.text == TEXT
    assert article.source.format == "json"
    assert (article.title, article.byline, article.publisher) == ("Ferries return", byline, publisher)
    assert (article.url, article.language, article.section) == (ADDRESS, "en", section)
    assert article.published is not None
    assert (str(article.published.start), article.published.basis) == ("2024-03-02", "metadata")
    assert (article.updated and str(article.updated.start)) == updated
    assert not article.warnings


def test_what_was_cut_short_where_it_was_exported_is_kept_and_said() -> None:
    cut = {
        "source": {"id": None, "name": "Lund Daily"},
        "author": "Ana Moss",
        "title": "Ferries return",
        "description": "The ferries of Lund will return.",
        "url": ADDRESS,
        "publishedAt": "2024-03-02T10:15:00Z",
        "content": f"{FIRST}\r\n{SECOND[:40]}… [+2345 chars]",
    }
    only_described = cut | {"content": None, "description": SECOND}
    in_place_of_text = cut | {"content": "ONLY AVAILABLE IN PAID PLANS", "description": FIRST}
    articles = exported({"status": "ok", "articles": [cut, only_described, in_place_of_text]})
    texts = [article.text for article in articles if isinstance(article, Article)]
    assert texts == [f"{FIRST}\n\n{SECOND[:40]}…", SECOND, FIRST]
    assert [[note.code for note in article.warnings] for article in articles if isinstance(article, Article)] == [
        ["TRUNCATED_SOURCE"]
    ] * 3
    assert isinstance(articles[0], Article)
    assert articles[0].publisher == "Lund Daily"
    assert "2,345 characters are missing" in articles[0].warnings[0].message


def test_a_whole_text_is_taken_before_one_that_was_cut() -> None:
    article = one({"title": "Ferries", "content": f"{FIRST[:60]}… [+99 chars]", "plainText": TEXT})
    assert (article.text, article.warnings) == (TEXT, [])


def test_each_entry_of_a_list_has_an_end_of_its_own() -> None:
    listed = {"url": ADDRESS, "title": "Ferries", "seendate": "20240302T101500Z", "language": "English"}
    assert endings(exported({"articles": [listed, listed]})) == ["NO_TEXT", "NO_TEXT"]
    found = exported([{"title": "A", "text": FIRST}, {"id": 5}, listed, {"title": "B", "text": SECOND}])
    assert endings(found) == ["A", "NO_TEXT", "NO_TEXT", "B"]


@pytest.mark.parametrize(
    "value",
    [
        *(None, 5, "The ferries return.", True, [], {}, [1, "The ferries return.", None], [[], {}], {"articles": []}),
        {"url": ADDRESS, "title": "Ferries", "seendate": "20240302T101500Z"},
        {"articles": [{"url": ADDRESS, "title": "Ferries"}]},
        {"name": "newsbrief", "version": "1", "description": "A program that reads articles."},
        {"title": "Ferries", "text": "  \n", "body": None, "content": []},
        {"title": "Ferries", "text": "123 – 456"},
        {"title": "Ferries", "content_html": "<p>  </p><img alt='a'>"},
        [{"id": 5}, {"id": 6}],
        {"@type": "WebSite", "name": "Lund Daily", "description": "News of Lund"},
    ],
)
def test_json_without_a_text_says_which_fields_are_read(value: Any) -> None:
    rejected = rejection(json.dumps(value))
    assert rejected.code == "NO_TEXT"
    assert "`text`" in rejected.reason
    assert "Drop" in rejected.reason


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n"])
def test_json_lines_are_articles(end: str) -> None:
    lines = [json.dumps({"title": name, "text": text}) for name, text in (("A", FIRST), ("B", SECOND))]
    assert endings(articles_from(dropped(end.join(lines) + end, "a"), LIMITS)) == ["A", "B"]
    assert article_from(dropped(lines[0] + end, "a"), LIMITS).title == "A"


@pytest.mark.parametrize("between", ["", "\n", ",\n", "\n\x1e"])
@pytest.mark.parametrize("indent", [None, 2])
def test_values_after_one_another_are_articles_on_however_many_lines(between: str, indent: int | None) -> None:
    values = [{"title": "A", "text": FIRST}, [{"title": "B", "text": SECOND}, {"title": "C", "text": TEXT}]]
    data = between.join(json.dumps(value, indent=indent) for value in values)
    assert endings(articles_from(dropped(data, "a.json"), LIMITS)) == ["A", "B", "C"]


@pytest.mark.parametrize(
    "value",
    [
        {"a1": {"title": "A", "text": FIRST}, "a2": {"title": "B", "text": SECOND}},
        {"export": {"of": {"lund": [{"title": "A", "text": FIRST}, {"title": "B", "text": SECOND}]}}},
        {"request": {"api": "article"}, "objects": [{"title": "A", "text": FIRST}, {"title": "B", "text": SECOND}]},
    ],
)
def test_articles_are_found_under_any_names(value: Any) -> None:
    assert endings(exported(value)) == ["A", "B"]


def test_what_is_known_of_an_article_may_stand_beside_its_text() -> None:
    for text in ("page_content", "markdown"):
        found = one({"data": {text: FIRST, "metadata": {"title": "Ferries", "sourceURL": ADDRESS, "language": "en"}}})
        assert (found.text, found.title, found.url) == (FIRST, "Ferries", ADDRESS)


def test_a_fields_text_may_be_markdown() -> None:
    marked = f"# Ferries\n\n{FIRST}\n\n- [more](https://lund.example/a)\n\n**{SECOND}**"
    for name in ("text", "markdown", "content"):
        article = one({"title": "Ferries", name: marked})
        assert article.text == f"Ferries\n\n{FIRST}\n\nmore\n\n{SECOND}"
        assert article.headings == [0]
    linked = one({"title": "Ferries", "text": f"{FIRST} [More](https://lund.example/a).\n{SECOND}"})
    assert linked.text == f"{FIRST} More.\n\n{SECOND}"
    assert one({"title": "Ferries", "text": "3 * 4 * 5 # 6 [sic] is what the harbour board wrote."}).words == 14


def test_line_feeds_that_were_escaped_twice_part_paragraphs() -> None:
    assert one({"title": "Ferries", "text": f"{FIRST}\\n\\n{SECOND}"}).text == TEXT


def test_a_damaged_line_is_that_articles_rejection() -> None:
    first, last = (json.dumps({"title": name, "text": f"{FIRST}\u2028{SECOND}"}) for name in "AB")
    in_order = [first, '{"title": "C", "text": }', last, last[:-20]]
    assert endings(articles_from(dropped("\n".join(in_order), "a.jsonl"), LIMITS)) == ["A", "CORRUPT", "B", "CORRUPT"]
    assert endings(articles_from(dropped(f"{first[:-5]}\n{last}", "a.jsonl"), LIMITS)) == ["CORRUPT", "B"]
    assert endings(articles_from(dropped(f"{first}\n{last[:-5]}", "a"), LIMITS)) == ["A", "CORRUPT"]


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ('{"title": "Ferries",\n "text": "a"', "line 2, column 13"),
        ('{"title": "Ferries",\n "text" "a"}', "line 2, column 9"),
        ("[The ferries] return.", "line 1, column 2"),
        ('{"a": {}}\n{\n"title": 5,\n}\n', "line 2, column 1"),
        ('{"title": \n{"title": ', "line"),
    ],
)
def test_damaged_json_says_where(data: str, where: str) -> None:
    rejected = rejection(data)
    assert rejected.code == "CORRUPT"
    assert where in rejected.reason
    assert "drop" in rejected.reason


def test_a_field_of_white_space_is_empty_and_bytes_that_are_no_text_corrupt() -> None:
    assert rejection(b"\xef\xbb\xbf \n").code == "EMPTY"
    assert rejection('{"text": "Überfällig: die Fähre."}'.encode() + b"\xc3").code == "CORRUPT"


def test_any_encoding_is_read() -> None:
    for encoding in ("utf-8-sig", "utf-16", "utf-16-le"):
        data = json.dumps({"title": "Fähren", "text": TEXT}, ensure_ascii=False).encode(encoding)
        assert article_from(dropped(data, "a"), LIMITS).title == "Fähren"


def test_no_more_is_read_than_may_be_articles() -> None:
    limits = Limits(max_bytes=1_000_000, max_words=1000, max_articles=3)
    records = [{"title": f"Article {number}", "text": FIRST} for number in range(50)]
    assert len(read(json.dumps(records).encode(), None, limits)) == 4
    assert len(read("\n".join(map(json.dumps, records)).encode(), None, limits)) == 4
    assert rejection(json.dumps(records), limits).code == "TOO_MANY_ARTICLES"
    assert len(articles_from(dropped(json.dumps(records[:3])), limits)) == 3


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{FIRST}\n{SECOND}", [FIRST, SECOND]),
        (
            "“We wait here,” said one.\nThe mayor did not answer the question that they asked.\nThen she left.",
            ["“We wait here,” said one.", "The mayor did not answer the question that they asked.", "Then she left."],
        ),
        (FIRST.replace("complaints of ", "complaints of\n") + "\n\n" + SECOND, [FIRST, SECOND]),
        ("AT&amp;T &lt;3 the ferries &#8211; &copy=2 a&nbsp;b", ["AT&T <3 the ferries – &copy=2 a b"]),
        ("The ferries <3 Lund, and 5 > 4.", ["The ferries <3 Lund, and 5 > 4."]),
        (f"<h2>Boats</h2><p>{FIRST}</p>", ["Boats", FIRST]),
        (f"{FIRST}<br><br>{SECOND}", [FIRST, SECOND]),
        (f"&lt;p&gt;{FIRST}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;", [FIRST, SECOND]),
        (f"{FIRST}\n\n<b>Lund</b> &amp; Amel\n{SECOND}", [FIRST, "Lund & Amel", SECOND]),
        ([FIRST, SECOND], [FIRST, SECOND]),
        ([{"type": "p", "text": FIRST}, {"type": "img", "src": "a"}, {"content": SECOND}, 5, None], [FIRST, SECOND]),
        ([FIRST, f"<i>{SECOND}</i>"], [FIRST, SECOND]),
        ("The boats\ud800 \u0000return\u202e.", ["The boats return."]),
        ("<p>The boats\ud800 return\u202e.</p>", ["The boats return."]),
    ],
)
def test_a_fields_text_may_be_plain_or_markup(text: Any, found: list[str]) -> None:
    assert one({"title": "Ferries", "body": text}).text.split("\n\n") == found


def test_a_field_may_hold_a_whole_page() -> None:
    markup = f"<!DOCTYPE html><html><body><nav>Home</nav><article><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
    article = one({"url": ADDRESS, "html": markup})
    assert (article.text, article.url) == (TEXT, ADDRESS)


@pytest.mark.parametrize(
    "given",
    [
        1709374500,
        1709374500.25,
        1709374500000,
        "1709374500",
        "20240302T101500Z",
        20240302,
        {"$date": "2024-03-02T10:15Z"},
    ],
)
def test_dates_may_be_numbers(given: Any) -> None:
    published = one({"text": TEXT, "timestamp": given}).published
    assert published is not None
    assert (str(published.start), str(published.end), published.basis) == ("2024-03-02", "2024-03-02", "metadata")


@pytest.mark.parametrize(
    ("fields", "byline", "publisher"),
    [
        ({"author": ["Ana Moss", {"name": "Bo Lind"}], "source": "Lund Daily"}, BOTH, "Lund Daily"),
        (
            {"author": {"name": ["Ana Moss", "Bo Lind"]}, "source": {"id": None, "title": "Lund Daily"}},
            BOTH,
            "Lund Daily",
        ),
        (
            {"byline": {"original": "By Ana Moss"}, "source": ADDRESS, "domain": "lund.example"},
            "Ana Moss",
            "lund.example",
        ),
        ({"author": {"@id": "https://lund.example/#ana"}, "publisher": 5}, None, "5"),
        ({"author": float("nan"), "publisher": True, "source": float("inf")}, None, None),
    ],
)
def test_names_are_text_objects_and_lists(fields: dict[str, Any], byline: str | None, publisher: str | None) -> None:
    article = one({"title": "Ferries", "text": TEXT} | fields)
    assert (article.byline, article.publisher) == (byline, publisher)


def test_a_field_that_is_too_complex_is_that_articles_rejection() -> None:
    deep = {"title": "Deep", "text": "<div>" * 2000 + FIRST}
    documents = read(json.dumps([deep, {"title": "Ferries", "text": TEXT}]).encode(), None, LIMITS)
    assert [document.without for document in documents] == ["TOO_COMPLEX", None]
    with pytest.raises(Rejected, match="TOO_COMPLEX"):
        read(json.dumps(deep).encode(), None, LIMITS)
