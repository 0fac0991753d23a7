"""HTML pages: any markup ends in an article or a rejection."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbrief.errors import Rejected
from newsbrief.normalize.formats.html.guard import check_markup
from newsbrief.normalize.formats.html.reader import read
from tests.samples import LIMITS
from tests.unit.normalize.test_web_page import article_on
from tests.web_pages import HEAD, STORY, page, paragraphs

MARKUP = st.recursive(
    st.text("ab é“.<&;\n", max_size=12),
    lambda inner: st.builds(
        lambda tag, name, parts: f"<{tag} class='{name}'>{''.join(parts)}</{tag}>",
        st.sampled_from(
            "p div span a article ul li table tr td br img h1 h2 b pre x-y form script style noscript template".split()
        ),
        st.sampled_from(
            ["", "article-body", "related", "comments", "caption", "hidden", "onetrust", "' style='font-size:0;float:x"]
        ),
        st.lists(inner, max_size=4),
    ),
    max_leaves=20,
)


@given(MARKUP)
def test_any_markup_ends_in_a_document_or_a_rejection(markup: str) -> None:
    for whole in (markup, page(markup), page(markup, head=HEAD[:300])):
        try:
            [document] = read(whole.encode(), None, LIMITS)
        except Rejected:
            continue
        assert all(isinstance(block.text, str) for block in document.blocks)


@given(st.binary(max_size=300))
def test_any_bytes_of_a_page_end_in_an_article_or_a_rejection(noise: bytes) -> None:
    try:
        article_on(b"<html><body><article>" + noise + paragraphs().encode()[: len(noise) * 3])
    except Rejected:
        return


@given(st.text("{}.#a ,;:/*@!display:none", max_size=60), st.text("aopcity:0;-9 px()font-size!visbldn", max_size=40))
def test_any_styles_end_in_a_document_or_a_rejection(sheet: str, style: str) -> None:
    body = f"<style>{sheet} .z{{display:none}}</style><p style='{style}' class='a z'>a.</p>{paragraphs()}"
    [document] = read(page(body).encode(), None, LIMITS)
    assert STORY[0] in [block.text for block in document.blocks]


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 450 + paragraphs() * 500,
        "<b>" * 450 + paragraphs() * 500,
        "<div class='comments ad' style='height:0'>" * 450 + "<p>a <a href=x>b</a>" * 9_000,
        "<div>" * 400 + "<h1>a</h1>" + "</div><h1>x</h1><p>The ferries will return to Lund in March, he says." * 400,
        "<h2><a href=x>Ferries return to Lund</a></h2><p>The ferries will return." * 5_000,
        "<p style='" + "height:0;" * 90_000 + "'>a",
        "<p class='" + "abc " * 200_000 + "'>a",
        "<style>" + ".a," * 250_000 + "{display:none}</style><p class=a>b",
        "<style>display:none" + "{" * 400_000 + "</style>",
        "<style>display:none" + "/*" * 400_000 + "</style>",
        "<x-y>" + "<y-z>a b.</y-z>" * 50_000,
        "<title>a b c d</title>" + "<h3>a b c d e</h3>" * 30_000,
    ],
    ids=lambda body: body[:30],
)
def test_the_work_grows_no_faster_than_the_page(body: str) -> None:
    """Would run for minutes if it did."""
    try:
        article_on(page(body))
    except Rejected:
        return


def test_markup_of_more_tags_than_any_document_has_is_not_parsed() -> None:
    with pytest.raises(Rejected) as caught:
        check_markup("<p>" * 600_000)
    assert caught.value.code == "TOO_COMPLEX"
