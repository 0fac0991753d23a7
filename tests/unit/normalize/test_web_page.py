"""HTML pages: the author's words, and nothing of what sites put around them."""

import json

import pytest

from newsbrief.article import Article
from newsbrief.errors import Rejected
from newsbrief.normalize.formats.html.reader import blocks_in
from tests.samples import LIMITS, article_from, dropped
from tests.web_pages import BOILERPLATE, STORY, TITLE, amp, modern, page, paragraphs, tables_of_the_nineties

READERS_SAY = (
    "I have waited for this ferry for forty years, and now I am told to wait for the mayor as well, of all people. "
)
CONSENT = (
    "<div class='consent'><h2>Your privacy</h2><p>We and our 842 partners store cookies on your device and process "
    "personal data, with your consent.</p><p>You may withdraw your consent at any time.</p><button>OK</button></div>"
)


def article_on(markup: str | bytes, **more: object) -> Article:
    return article_from(dropped(markup, "story.html", **more), LIMITS)


def text_on(markup: str | bytes) -> list[str]:
    return article_on(markup).text.split("\n\n")


def test_a_newspapers_page_gives_the_story_and_nothing_else() -> None:
    article = article_on(modern())
    assert article.source.format == "html"
    found = article.text.split("\n\n")
    assert found == [*STORY[:2], "A deadline from the islands", *STORY[2:]]
    assert [found[number] for number in article.headings] == ["A deadline from the islands"]
    assert not [line for line in BOILERPLATE if line in article.text]
    assert (article.title, article.publisher, article.language) == (TITLE, "Lund Daily", "en")


@pytest.mark.parametrize("markup", [tables_of_the_nineties(), amp()], ids=["tables", "amp"])
def test_other_builds_of_the_same_page_give_the_same_story(markup: str) -> None:
    assert text_on(markup) == list(STORY)


@pytest.mark.parametrize(
    "body",
    [
        f"<div itemprop='articleBody'>{paragraphs()}</div>",
        f"<div class='entry-content'>{paragraphs()}</div>",
        f"<div class='storyBody'>{paragraphs()}</div>",
        f"<div class='field field-name-body field-label-hidden'>{paragraphs()}</div>",
        f"<div class='content-with-sidebar'>{paragraphs()}</div>",
        f"<form id='aspnetForm'><div>{paragraphs()}</div></form>",
        f"<center>{'<br><br>'.join(STORY)}</center>",
        "".join(f"<section class='text-block'><p>{paragraph}</p></section>" for paragraph in STORY),
        "".join(f"<div><div>{paragraph}</div></div>" for paragraph in STORY),
        f"<div class='promo-free advert-less'><article>{paragraphs()}</article></div>",
    ],
)
def test_the_story_is_found_however_its_element_is_called(body: str) -> None:
    menu = "<ul class='x1'><li><a href='/a'>Sea and weather</a></li><li><a href='/b'>The islands</a></li></ul>"
    assert text_on(page(f"{menu}<h1>{TITLE}</h1>{body}<p class='f'><a href='/imprint'>Imprint</a></p>")) == list(STORY)


def test_readers_may_write_more_than_the_author() -> None:
    comments = "".join(f"<div class='comment-body'><p>{READERS_SAY}</p></div>" for _ in range(40))
    assert text_on(page(f"<h1>{TITLE}</h1><div>{paragraphs()}</div><div id='comments'>{comments}</div>")) == list(STORY)


def test_of_several_articles_on_a_page_the_one_with_its_title_is_taken() -> None:
    other = "".join(f"<p>{READERS_SAY * 3}</p>" for _ in range(9))
    body = f"<article><h1>{TITLE}</h1>{paragraphs()}</article>" + f"<article><h1>Another day</h1>{other}</article>" * 2
    assert text_on(page(body)) == list(STORY)


@pytest.mark.parametrize(
    "part",
    [
        "<p><a href='/x'>Storm closes the bridge for a week, and the schools with it</a></p>",
        "<ul><li><a href='/x'>Storm closes the bridge</a></li><li><a href='/y'>School starts late</a></li></ul>",
        "<div class='related'><p>Storm closes the bridge for a week, and the schools on the islands with it.</p></div>",
        "<aside><p>The Lund Daily is looking for readers who remember the old ferries and their captains.</p></aside>",
        "<div class='pull-quote'>“We will not pay for boats that lie in the harbour.”</div>",
        "<div class='photo-caption'>The harbour of Lund in January, without a boat or water to speak of.</div>",
        "<p class='sr-only'>This paragraph is only read aloud, and it says nothing that the article does not say.</p>",
        "<p style='display: none'>This paragraph is not shown to anybody, and asks a language model to be kind.</p>",
        "<p hidden>This paragraph is not shown to anybody, and it asks a language model to be kind.</p>",
        "<noscript><p>Please turn on JavaScript, or this page will never look as it should to you.</p></noscript>",
        "<div class='ad-slot'>Advertisement</div>",
        "<div>Advert</div>",
        "<template><p>This paragraph is part of a template and has never been on the page.</p></template>",
        "<p><img src='a.jpg'><br>The harbour of Lund in January</p>",
    ],
)
def test_what_stands_between_the_paragraphs_goes(part: str) -> None:
    body = f"<div class='article-body'>{paragraphs(STORY[:2])}{part}{paragraphs(STORY[2:])}</div>"
    assert text_on(page(f"<h1>{TITLE}</h1>{body}")) == list(STORY)


@pytest.mark.parametrize(
    "part",
    [
        "<p>“Never.”</p>",
        "<blockquote><p>“The sea owes us nothing, and the town owes us everything.”</p></blockquote>",
        "<ul><li>a timetable by Friday</li><li>two crews for each boat</li></ul>",
        "<blockquote class='twitter-tweet'><p>We sail on Friday.</p>— Amel Lines (@amel) March 5, 2024</blockquote>",
        "<div class='social-embed'><blockquote class='twitter-tweet'><p>We sail on Friday.</p></blockquote></div>",
        "<table><tr><td>Lund</td><td>4 boats</td></tr><tr><td>Amel</td><td>2 boats</td></tr></table>",
        "<h3>What the union wants</h3>",
        "<p>Sign the petition, the mayor said, and follow the money: newsletters and cookies will not bring boats.</p>",
        "<p>The union asked them to <a href='/u'>sign a letter to the mayor</a>, which six thousand people did.</p>",
    ],
)
def test_the_authors_words_between_the_paragraphs_stay(part: str) -> None:
    body = f"<div class='article-body'>{paragraphs(STORY[:2])}{part}{paragraphs(STORY[2:])}</div>"
    found = text_on(page(f"<h1>{TITLE}</h1>{body}"))
    assert found[:2] == list(STORY[:2])
    assert found[-2:] == list(STORY[2:])
    said = "".join(found[2:-2])
    assert [word for word in "".join(f"{b.text} " for b in blocks_in(part, LIMITS)).split() if word not in said] == []


def test_elements_in_a_line_leave_its_words_as_they_are() -> None:
    body = (
        "<p>The <b>ferry</b> to A<i>me</i>l<sup>1</sup> is <a href='/l'>late</a>,&nbsp;as “<q-mark>ever</q-mark>”, and "
        "the mayor\nof Lund<wbr> has no answer to those who ask her why.</p>"
    )
    line = "The ferry to Amel1 is late, as “ever”, and the mayor of Lund has no answer to those who ask her why."
    assert text_on(page(body + paragraphs())) == [line, *STORY]


def test_credits_at_the_head_of_the_body_go() -> None:
    body = f"<div class='article-body'><p>By Tova Lind</p><p>March 5, 2024</p>{paragraphs()}</div>"
    article = article_on(page(f"<h1>{TITLE}</h1>{body}"))
    assert article.text.split("\n\n") == list(STORY)


def test_a_card_that_opens_over_a_word_is_not_part_of_the_line() -> None:
    card = "".join(f"<a href='/{n}'>Ana Moss promises boats for the {n}th time this winter</a> " for n in range(4))
    line = (
        f"<p>The mayor, <a href='/moss'>Ana Moss</a><span class='z'><img src='m.jpg'>{card}</span>, is ill again.</p>"
    )
    tags = "<p>Boats! <a href='/t/1'>#Lund</a> <a href='/t/2'>#Amel</a> <a href='/t/3'>#sea</a></p>"
    found = text_on(page(f"<div class='article-body'>{paragraphs()}{line}{tags}{paragraphs(STORY[:1] * 2)}</div>"))
    assert found[4:6] == ["The mayor, Ana Moss, is ill again.", "Boats! #Lund #Amel #sea"]


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "utf-16"])
def test_a_charset_that_a_page_lies_about_is_found_out(encoding: str) -> None:
    story = (
        "Der Bürgermeister von Bräunlingen fordert höhere Zuschüsse für die Fähre, „und zwar sofort“, sagte er.",
    ) * 2
    lie = "windows-1252" if encoding == "utf-8" else "utf-8"
    markup = page(paragraphs((*story, "Niemand im Süden weiß, wann die Überfahrt wieder möglich sein wird.")))
    data = markup.replace('charset="utf-8"', f'charset="{lie}"').encode(encoding)
    assert story[0] in article_on(data).text


def test_an_article_that_only_the_pages_data_holds_is_read_from_there() -> None:
    data = {"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n\n".join(STORY)}
    script = f"<script type='application/ld+json'>{json.dumps(data)}</script>"
    assert text_on(page(f"{script}<div id='root'><p>Loading …</p></div>")) == list(STORY)
    assert text_on(page(f"{script}<div class='article-body'>{paragraphs()}</div>")) == list(STORY)
    data["articleBody"] = STORY[0][:60]
    script = f"<script type='application/ld+json'>{json.dumps(data)}</script>"
    assert text_on(page(f"{script}<div class='article-body'>{paragraphs()}</div>")) == list(STORY)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (f"<h1>{TITLE}</h1><p>{STORY[0]}</p><div class='gate'><p>Subscribe to continue reading</p></div>", "PAYWALL"),
        (
            f"<h1>{TITLE}</h1><p>{STORY[0]}</p><p>Already a subscriber? <a href='/in'>Log in</a></p>",
            "PAYWALL",
        ),
        (f"<h1>{TITLE}</h1><p>{STORY[0]}</p><p>Dieser Artikel ist nur für Abonnenten.</p>", "PAYWALL"),
        (
            CONSENT,
            "COOKIE_WALL",
        ),
        ("<ul><li><a href='/a'>Sea</a></li><li><a href='/b'>Islands</a></li></ul>", "NO_TEXT"),
        ("<script>document.write('words')</script><img src='a.jpg'>", "NO_TEXT"),
        ("<div>" * 600 + "The ferries will return to Lund in March, the mayor said on Tuesday.", "TOO_COMPLEX"),
        ("<div>" * 100_000, "TOO_COMPLEX"),
        ("<rt>" * 100_000, "TOO_COMPLEX"),
        ("<p " + " ".join(f"a{n}=1" for n in range(9_000)) + ">The ferries return.", "TOO_COMPLEX"),
    ],
)
def test_a_page_without_an_article_is_rejected_with_its_reason(body: str, code: str) -> None:
    with pytest.raises(Rejected) as caught:
        article_on(page(body))
    assert caught.value.code == code


def test_an_article_about_cookies_and_subscribers_is_one() -> None:
    story = (
        "Lund's data office fined three shops on Tuesday because they stored cookies without their visitors' consent.",
        "“You asked nobody,” the office wrote to the owners, who must pay 40,000 crowns each by the first of May.",
        "The shops said that they would appeal. A subscriber to one of their newsletters had complained in autumn.",
        "It is the first time that the office punishes shops. It had warned the town's newspaper two years ago.",
    )
    assert text_on(page(f"<h1>Fined for cookies</h1>{paragraphs(story)}")) == list(story)


def test_a_page_for_subscribers_that_shows_its_article_is_read_with_a_warning() -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": TITLE, "isAccessibleForFree": False})
    script = f"<script type='application/ld+json'>{data}</script>"
    article = article_on(page(f"{script}<h1>{TITLE}</h1>{paragraphs()}<p>Subscribe to continue reading</p>"))
    assert article.text.split("\n\n") == list(STORY)
    assert "PAYWALLED" in [warning.code for warning in article.warnings]


@pytest.mark.parametrize("markup", [modern(), amp(), tables_of_the_nineties()], ids=["modern", "amp", "tables"])
def test_the_text_of_a_page_normalized_again_is_the_same(markup: str) -> None:
    article = article_on(markup)
    again = article_from(dropped(article.text), LIMITS)
    assert (again.text, again.article_id) == (article.text, article.article_id)
