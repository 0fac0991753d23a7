"""What an HTML page says of itself: JSON-LD, Open Graph, other meta elements, microdata, links, and what is seen."""

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from newsbrief.normalize.document import Block, Field, Stated
from newsbrief.normalize.formats.html import stated as html_stated
from newsbrief.normalize.formats.html.schema_org import schema_org_in
from newsbrief.normalize.metadata.metadata import Metadata, metadata_of
from newsbrief.normalize.metadata.written_date import written_date
from newsbrief.normalize.text.boilerplate import without_boilerplate
from tests.samples import RECEIVED

ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Ferries return to Lund",
    "datePublished": "2024-03-02T23:30:00-05:00",
    "dateModified": "2024-03-04",
    "author": [{"@type": "Person", "name": "Ana Moss"}, {"@type": "Person", "name": "Bo Lind"}],
    "publisher": {"@type": "Organization", "name": "Lund Daily"},
    "articleSection": ["Islands", "Travel"],
    "inLanguage": "en",
    "mainEntityOfPage": {"@type": "WebPage", "@id": "https://lund.example/ferries"},
}


def page(head: str = "", body: str = "", root: str = "<html>") -> LexborHTMLParser:
    return LexborHTMLParser(f"<!DOCTYPE html>{root}<head>{head}</head><body>{body}</body></html>")


def script(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value).replace("</", "<\\/")
    return f'<script type="application/ld+json">{text}</script>'


def stated_in(tree: LexborHTMLParser) -> list[Stated]:
    return html_stated.stated_in(tree, schema_org_in(tree))


def article_body(tree: LexborHTMLParser) -> str | None:
    return schema_org_in(tree).body()


def is_gated(tree: LexborHTMLParser) -> bool | None:
    return schema_org_in(tree).is_gated()


def first(tree: LexborHTMLParser, field: Field) -> str | None:
    """A field as the most trusted source that has it states it."""
    return next((one[field] for one in stated_in(tree) if field in one), None)


def about(tree: LexborHTMLParser) -> Metadata:
    blocks = [Block("The boats are back."), Block("Nobody at the ferry office would say for how long.")]
    return metadata_of({}, stated_in(tree), blocks, without_boilerplate(blocks), RECEIVED)


# ---------------------------------------------------------------- JSON-LD


def test_an_article_in_json_ld_says_everything() -> None:
    assert stated_in(page(script(ARTICLE)))[0] == {
        "title": "Ferries return to Lund",
        "byline": "Ana Moss, Bo Lind",
        "publisher": "Lund Daily",
        "published": "2024-03-02T23:30:00-05:00",
        "updated": "2024-03-04",
        "section": "Islands",
        "language": "en",
        "url": "https://lund.example/ferries",
    }
    found = about(page(script(ARTICLE)))
    assert (str(found.published.start), str(found.updated.start if found.updated else "")) == (
        "2024-03-02",
        "2024-03-04",
    )


@pytest.mark.parametrize(
    "wrapped",
    [
        [ARTICLE],
        {"@graph": [{"@type": "WebPage", "name": "Ferries | Lund Daily"}, ARTICLE]},
        {"@type": "WebPage", "name": "Ferries | Lund Daily", "mainEntity": ARTICLE},
        [[{"@type": "BreadcrumbList", "name": "Islands"}], [ARTICLE]],
        ARTICLE | {"@type": ["Thing", "https://schema.org/ReportageNewsArticle"]},
        ARTICLE | {"@type": "BlogPosting"},
        f"<!-- {json.dumps(ARTICLE)} -->",
        f"//<![CDATA[\n{json.dumps(ARTICLE)}\n//]]>",
        f"\ufeff\n{json.dumps(ARTICLE)};",
        json.dumps(ARTICLE)[:-1] + ", }",
        json.dumps({"@type": "Organization", "name": "Other"}) + "\n" + json.dumps(ARTICLE),
        json.dumps(ARTICLE).replace("return to Lund", "return\nto\tLund"),
        json.dumps(ARTICLE).replace('"', "&quot;"),
    ],
)
def test_json_ld_is_found_in_any_wrapping(wrapped: Any) -> None:
    tree = page(script("no JSON") + script(wrapped))
    assert about(tree).title == "Ferries return to Lund"
    assert first(tree, "published") == "2024-03-02T23:30:00-05:00"


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Ana Moss", "Ana Moss"),
        (["Ana Moss", "Bo Lind"], "Ana Moss, Bo Lind"),
        ({"name": "Ana Moss"}, "Ana Moss"),
        ({"name": ["Ana Moss"]}, "Ana Moss"),
        ({"@id": "#ana"}, "Ana Moss"),
        ([{"name": "Ana Moss"}, {"name": ""}, None, 7], "Ana Moss, 7"),
        ({"name": {"@value": "Ana Moss"}}, "Ana Moss"),
        ({}, None),
        (True, None),
    ],
)
def test_authors_are_texts_objects_or_lists_of_them(author: Any, names: str | None) -> None:
    graph = {"@graph": [ARTICLE | {"author": author}, {"@type": "Person", "@id": "#ana", "name": "Ana Moss"}]}
    assert stated_in(page(script(graph)))[0].get("byline") == names


def test_what_the_page_only_mentions_is_not_the_article() -> None:
    other = ARTICLE | {"headline": "Trains return", "url": "https://lund.example/trains", "datePublished": "2023-01-01"}
    mentioned = ARTICLE | {"hasPart": [other], "mentions": other, "isBasedOn": other, "comment": [other]}
    assert stated_in(page(script(mentioned)))[0]["title"] == "Ferries return to Lund"
    canonical = '<link rel="canonical" href="http://www.lund.example/ferries/">'
    assert stated_in(page(canonical + script([other, ARTICLE])))[0]["title"] == "Ferries return to Lund"
    assert stated_in(page(script([other, ARTICLE])))[0]["title"] == "Trains return"


def test_a_pages_object_stands_in_for_an_articles() -> None:
    graph = {
        "@graph": [
            {"@type": "WebSite", "name": "Lund Daily", "url": "https://lund.example/"},
            {"@type": "WebPage", "@id": "https://lund.example/a#page", "name": "A", "datePublished": 1709422200000},
        ]
    }
    stated = stated_in(page(script(graph)))
    assert stated[0] == {"title": "A", "published": "1709422200000", "url": "https://lund.example/a"}
    assert stated[1] == {"publisher": "Lund Daily"}


def test_the_longest_article_body_is_text_with_its_paragraphs() -> None:
    markup = "<p>The boats &amp; the <b>crews</b> return.</p><script>x()</script><p>1 < 2</p>"
    tree = page(script(ARTICLE | {"articleBody": "Short."}) + script(ARTICLE | {"articleBody": markup}))
    assert (article_body(tree) or "").split() == "The boats & the crews return. 1 < 2".split()
    assert "return.\n\n" in (article_body(tree) or "")
    escaped = ARTICLE | {"articleBody": "&lt;p&gt;The boats return.&lt;/p&gt;&lt;p&gt;Soon.&lt;/p&gt;"}
    assert (article_body(page(script(escaped))) or "").split("\n\n\n\n") == ["The boats return.", "Soon."]
    assert article_body(page(script(ARTICLE))) is None
    assert article_body(page(script({"@type": "Product", "articleBody": "Buy"}))) is None


@pytest.mark.parametrize(
    ("said", "gated"),
    [
        ({"isAccessibleForFree": False}, True),
        ({"isAccessibleForFree": "False"}, True),
        ({"isAccessibleForFree": "true"}, False),
        ({"isAccessibleForFree": True, "hasPart": {"isAccessibleForFree": False}}, False),
        ({"hasPart": [{"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": ".wall"}]}, True),
        ({"isAccessibleForFree": None}, None),
        ({"isAccessibleForFree": "perhaps"}, None),
        ({}, None),
    ],
)
def test_a_page_says_whether_it_is_for_subscribers(said: dict[str, Any], gated: bool | None) -> None:
    assert is_gated(page(script(ARTICLE | said))) is gated


# ---------------------------------------------------------------- meta elements and links


def test_open_graph_comes_after_json_ld_and_before_other_meta_elements() -> None:
    head = (
        '<meta name="author" content="Cy Berg"><meta name="date" content="2024-03-09">'
        '<meta property="og:title" content="Ferries return"><meta property="og:site_name" content="Lund Daily">'
        '<meta property="article:published_time" content="2024-03-02T10:15:00Z">'
        '<meta property="article:modified_time" content="2024-03-03">'
        '<meta property="article:section" content="Islands">'
        '<meta property="article:author" content="https://social.example/ana">'
        '<meta property="article:author" content="Ana Moss"><meta property="og:url" content="https://lund.example/f">'
        '<meta property="og:locale" content="en_US">'
    )
    open_graph, other, locale = stated_in(page(head))
    assert open_graph == {
        "title": "Ferries return",
        "byline": "https://social.example/ana; Ana Moss",
        "publisher": "Lund Daily",
        "url": "https://lund.example/f",
        "published": "2024-03-02T10:15:00Z",
        "updated": "2024-03-03",
        "section": "Islands",
    }
    assert other == {"byline": "Cy Berg", "published": "2024-03-09"}
    assert locale == {"language": "en_US"}
    assert about(page(head)).byline == "Ana Moss"
    assert stated_in(page(head + script(ARTICLE)))[0]["byline"] == "Ana Moss, Bo Lind"


@pytest.mark.parametrize(
    ("markup", "field", "value"),
    [
        ('<meta name="DC.date.issued" content="2024-03-02">', "published", "2024-03-02"),
        ('<META NAME="PubDate" CONTENT="20240302">', "published", "20240302"),
        ('<meta name="dcterms.created" content="2024-03-02">', "published", "2024-03-02"),
        ('<meta name="sailthru.date" content="2024-03-02">', "published", "2024-03-02"),
        ('<meta name="parsely-pub-date" content="2024-03-02">', "published", "2024-03-02"),
        ('<meta name="article.published" content="2024-03-02">', "published", "2024-03-02"),
        ('<meta itemprop="datePublished" content="2024-03-02">', "published", "2024-03-02"),
        ('<meta name="parsely-author" content="Ana Moss">', "byline", "Ana Moss"),
        ('<meta name="parsely-section" content="Islands">', "section", "Islands"),
        ('<meta name="twitter:title" content="Ferries">', "title", "Ferries"),
        ('<meta http-equiv="Content-Language" content="sv">', "language", "sv"),
        ('<meta name="copyright" content="2021 Lund Daily">', "copyright", "2021 Lund Daily"),
        ('<link rel="canonical" href="/ferries">', "canonical_url", "/ferries"),
        ("<title>Ferries | Lund Daily</title>", "title", "Ferries | Lund Daily"),
        ("<meta content><meta name content='x'><title></title>", "title", None),
    ],
)
def test_other_elements_of_the_head(markup: str, field: Field, value: str | None) -> None:
    assert first(page(markup), field) == value


def test_the_roots_language_is_believed_over_the_locale_that_nobody_set() -> None:
    tree = page('<meta property="og:locale" content="en_US">', root='<html lang="sv">')
    assert first(tree, "language") == "sv"


@pytest.mark.parametrize(
    "saved",
    [
        "<!DOCTYPE html>\n<!-- saved from url=(0030)https://lund.example/ferries -->\n<html><p>x",
        "<!DOCTYPE html><html><!--\n Page saved\n url: https://lund.example/ferries \n saved date: today\n--><p>x",
    ],
)
def test_a_browser_writes_where_it_saved_a_page_from(saved: str) -> None:
    assert first(LexborHTMLParser(saved), "url") == "https://lund.example/ferries"


# ---------------------------------------------------------------- microdata and what is seen


def test_microdata_of_the_article_and_of_nothing_else() -> None:
    body = """
    <div itemscope itemtype="https://schema.org/NewsArticle">
      <h1 itemprop="headline">Ferries return</h1>
      <span itemprop="author" itemscope><a itemprop="name" href="/ana">Ana Moss</a></span>
      <a itemprop="author" href="/bo">Bo Lind</a>
      <time itemprop="datePublished" datetime="2024-03-02">yesterday</time>
      <meta itemprop="dateModified" content="2024-03-03">
      <div itemprop="publisher" itemscope><meta itemprop="name" content="Lund Daily"></div>
      <div itemscope itemtype="https://schema.org/Comment"><time itemprop="datePublished">2024-05-01</time></div>
    </div>
    <div itemscope itemtype="https://schema.org/Article"><b itemprop="headline">Trains return</b></div>"""
    stated = stated_in(page(body=body))
    assert {
        "title": "Ferries return",
        "byline": "Ana Moss; Bo Lind",
        "published": "2024-03-02",
        "updated": "2024-03-03",
        "publisher": "Lund Daily",
    } in stated


HEADING = "<h1>Ferries return to Lund</h1>"


@pytest.mark.parametrize(
    ("body", "published", "updated"),
    [
        (f"<article>{HEADING}<time datetime='2024-03-02T10:15'>2 March</time></article>", "2024-03-02T10:15", None),
        (f"<div><header>{HEADING}</header><p class='meta'><time>2 March 2024</time></p></div>", "2 March 2024", None),
        (f"<div>{HEADING}<span class='post-date'>02/03/2024</span></div>", "02/03/2024", None),
        (f"<div>{HEADING}<p><em>March 2, 2024</em></p></div>", "March 2, 2024", None),
        (f"<div>{HEADING}<time class='published updated' datetime='2024-03-02'>x</time></div>", "2024-03-02", None),
        (
            f"<div>{HEADING}<p>Published <time>2 March 2024</time> Updated <time>4 March 2024</time></p></div>",
            "2 March 2024",
            "4 March 2024",
        ),
        (f"<div>{HEADING}<time class='updated' datetime='2024-03-04'>x</time></div>", None, "2024-03-04"),
        (f"<div>{HEADING}<abbr class='published' title='2024-03-02'>Saturday</abbr></div>", "2024-03-02", None),
        (f"<div>{HEADING}<aside><time datetime='2024-04-01'>x</time></aside></div>", None, None),
        (f"<div>{HEADING}<ul class='related-stories'><li><time datetime='2024-04-01'>x</time></ul></div>", None, None),
        (f"<div>{HEADING}<span class='date'>two days ago</span></div>", None, None),
        ("<div><time datetime='2024-04-01'>x</time></div>", None, None),
        ("<div><b>Ferries return</b><time pubdate datetime='2024-03-02'>x</time></div>", "2024-03-02", None),
    ],
)
def test_days_are_seen_near_the_heading(body: str, published: str | None, updated: str | None) -> None:
    tree = page(body=body)
    assert (first(tree, "published"), first(tree, "updated")) == (published, updated)


@pytest.mark.parametrize(
    ("markup", "names"),
    [
        ('<a rel="author" href="/ana">Ana Moss</a>', "Ana Moss"),
        ('<p class="byline">By <a href="/ana">Ana Moss</a> | March 2, 2024</p>', "Ana Moss"),
        ('<div class="author-name">Ana Moss</div><div class="author-name">Bo Lind</div>', "Ana Moss, Bo Lind"),
        ("<p>By Ana Moss and Bo Lind</p>", "Ana Moss and Bo Lind"),
        ('<div class="author-box"><a>Follow Us</a> <a>View Bio</a></div>', None),
        ('<aside><p class="byline">By Cy Berg</p></aside>', None),
        (f'<div class="author-page"><b>Lund Ferries</b><p>{"The boats return. " * 40}</p></div>', None),
    ],
)
def test_names_are_seen_near_the_heading(markup: str, names: str | None) -> None:
    assert about(page(body=f"<article><header>{HEADING}</header>{markup}</article>")).byline == names


@pytest.mark.parametrize(
    "line",
    [
        "Submitted by ana.moss on Fri, 03/15/2024 - 16:20",
        "Stand: 15.03.2024 17:45 Uhr | Von Ana Moss",
        "기사입력 2024.03.15. 오후 9:04",
        "By ANA MOSS<br>Friday, March 15, 2024",
    ],
)
def test_days_with_a_time_are_seen_in_lines_below_the_heading(line: str) -> None:
    stated = page(body=f"<div>{HEADING}<div class='i'>{line}</div><p>{'The boats return. ' * 20}</p></div>")
    found = written_date(first(stated, "published") or "", "en-US")
    assert found is not None
    assert str(found.start) == "2024-03-15"


@pytest.mark.parametrize(
    "body",
    [
        "<h1><a href='/'>Notes from the Sound</a></h1><h2>March 2, 2024</h2><h3>Ferries return to Lund</h3>",
        "<td><font size=4><b>Ferries return to Lund</b></font><br>By Ana Moss<br>March 2, 2024</td>",
        "<div><div class='t0'>Ferries return to Lund</div></div><h4>More</h4>",
    ],
)
def test_a_headline_is_known_by_the_title_of_the_window(body: str) -> None:
    tree = page("<title>Notes from the Sound: Ferries return to Lund</title>", body)
    assert first(tree, "title") == "Ferries return to Lund"


def test_a_part_of_the_page_that_holds_all_of_it_is_not_about_other_articles() -> None:
    body = f"<div class='widget Blog'><div>{HEADING}<abbr class='published' title='2024-03-02'>8:15</abbr></div></div>"
    assert first(page(body=body), "published") == "2024-03-02"


def test_a_heading_is_a_title_if_it_is_the_only_one() -> None:
    title = "<title>Lund Daily: Ferries</title>"
    assert first(page(title, HEADING), "title") == "Ferries return to Lund"
    assert first(page(title, HEADING + "<h1>Trains return</h1>"), "title") == "Lund Daily: Ferries"
    assert first(page("", "<svg><title>Menu</title></svg>"), "title") is None


@pytest.mark.parametrize(
    ("foot", "year"),
    [
        ("<footer>© 2021 Lund Daily</footer>", "2021"),
        ("<div><p>© <span>2019–2021</span> Lund Daily. All rights reserved.</p></div>", "2021"),
        ("<p>Copyright 2021, Lund Daily</p><script>var year = '© 2024'</script>", "2021"),
        ("<footer>Lund Daily 2021 ©</footer>", "2021"),
        ("<footer>Lund Daily, since 1921</footer>", None),
        ("<p>The copyright directive of 2019 was criticised in Lund.</p>", None),
    ],
)
def test_the_foot_of_a_page_has_its_copyright(foot: str, year: str | None) -> None:
    assert first(page(body=f"{HEADING}<p>The boats are back.</p>{foot}"), "copyright") == year


def test_a_page_that_says_nothing_states_nothing() -> None:
    assert stated_in(LexborHTMLParser("")) == []
    assert stated_in(page(body="<p>The boats are back.</p>")) == []
    assert (article_body(page()), is_gated(page())) == (None, None)


# ---------------------------------------------------------------- hostile

JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                "@type @graph @id @value mainEntity headline name author publisher datePublished articleSection "
                "inLanguage url articleBody isAccessibleForFree hasPart".split()
            ),
            inner | st.sampled_from(["NewsArticle", "WebPage", "WebSite", "#a"]),
            max_size=6,
        )
    ),
    max_leaves=30,
)


def everything(tree: LexborHTMLParser) -> None:
    before = tree.html
    about(tree)
    article_body(tree)
    is_gated(tree)
    assert tree.html == before


@given(JSON, st.booleans())
@example({"@type": "NewsArticle", "author": {"@id": "#a", "name": {"@id": "#a"}}, "@id": "#a"}, True)
@example({"@type": "NewsArticle", "headline": "\ud800", "datePublished": 1e308, "url": "http://["}, True)
def test_any_json_states_something_or_nothing(value: Any, article: bool) -> None:
    if article and isinstance(value, dict):
        value = {"@type": "NewsArticle"} | value
    everything(page(script(json.dumps(value).replace("<", "\\u003c"))))


ATTRIBUTES = st.lists(
    st.tuples(
        st.sampled_from(
            "property name content itemprop itemscope itemtype class rel href datetime lang title http-equiv id "
            "type".split()
        ),
        st.text(max_size=12)
        | st.sampled_from(
            "author datePublished headline NewsArticle byline update og:title canonical article:author 02/03/2024 "
            "http://[ application/ld+json ©2021 article:published_time".split()
        ),
    ),
    max_size=4,
)
ELEMENTS = st.lists(
    st.tuples(
        st.sampled_from("html meta link h1 p div time title a span footer aside article script svg header".split()),
        ATTRIBUTES,
        st.text(max_size=15) | st.sampled_from(["By Ana Moss", "2 March 2024", "Updated", "© 2021", "<!--", "</"]),
        st.booleans(),
    ),
    max_size=12,
)


@given(ELEMENTS)
def test_any_elements_state_something_or_nothing(elements: list[tuple[str, list[tuple[str, str]], str, bool]]) -> None:
    markup = "".join(
        f"<{tag} {' '.join(f'{name}={json.dumps(value)}' for name, value in attributes)}>{text}"
        + (f"</{tag}>" if closed else "")
        for tag, attributes, text, closed in elements
    )
    everything(LexborHTMLParser(markup))


@given(st.text())
def test_any_text_in_a_script_states_something_or_nothing(text: str) -> None:
    everything(page(script(text)))


@pytest.mark.parametrize(
    "markup",
    [
        script("[" * 300_000),
        script('{"a":' * 200_000),
        script('{"@type":"NewsArticle","author":' + "[" * 900 + "]" * 900 + "}"),
        script('{"@graph":[' + '{"@type":"NewsArticle"},' * 50_000 + "{}]}"),
        script(",   " * 200_000),
        script('{"@type":"NewsArticle","articleBody":"' + "<p " * 200_000 + '"}'),
        script('{"@type":"NewsArticle","articleBody":"' + "<script>" * 100_000 + '"}'),
        script("1") * 20_000,
        '<meta name="author" content="x">' * 50_000,
        '<div itemscope itemtype="Article">' + '<b itemprop="author">x</b>' * 50_000,
        "<div><h1>x</h1>" + '<i class="date">x</i>' * 50_000,
        "<h1>x</h1>" + "<div>" * 3_000 + "<time>2024-03-02</time>",
        '<div itemscope itemtype="Article" itemprop="author">' * 5_000 + "<h1>x</h1>",
        "<h1>x</h1>" * 50_000,
        "<p>© </p>" * 50_000,
    ],
    ids=lambda markup: markup[:40],
)
def test_what_is_looked_at_is_bounded(markup: str) -> None:
    """Would run for minutes if the work grew faster than the page."""
    everything(LexborHTMLParser(markup))
