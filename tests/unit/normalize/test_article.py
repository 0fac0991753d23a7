import codecs
import gzip
import json
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsbrief.article import article_id_of
from newsbrief.errors import Rejected
from newsbrief.normalize.limits import Limits
from tests.samples import LIMITS, RECEIVED, article_from, article_of, dropped

STORY = "Nobody at the ferry office in Lund would say when the boats return.\n\nThe mayor asked for patience."


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "EMPTY"),
        (b" \n\t \r\n", "EMPTY"),
        (codecs.BOM_UTF8 + b"  \n", "EMPTY"),
        (b"x" * 1_000_001, "TOO_LARGE"),
        (b"PK\x03\x04 word/document.xml", "CORRUPT"),
        (gzip.compress(STORY.encode())[:-9], "CORRUPT"),
        (gzip.compress(gzip.compress(gzip.compress(STORY.encode()))), "UNSUPPORTED_FORMAT"),
        (b"\x89PNG\r\n\x1a\n....", "UNSUPPORTED_FORMAT"),
        (bytes(range(256)) * 20, "UNSUPPORTED_FORMAT"),
        (b'<?xml version="1.0"?><rss></rss>', "UNSUPPORTED_FORMAT"),
        (json.dumps({"title": "A", "text": ""}).encode(), "NO_TEXT"),
        (json.dumps({"title": "A", "text": STORY}).encode()[:-5], "CORRUPT"),
        (("Überfällig: die Fähre läuft später aus. " * 9).encode() + b"\xc3", "CORRUPT"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x41", "CORRUPT"),
        (b"--- *** 123 456 ---", "NO_TEXT"),
        (b"Share this article\n\nAll rights reserved.", "NO_TEXT"),
        (("word " * 20_001).encode(), "TOO_LONG"),
    ],
)
def test_bad_input_is_rejected_with_its_code_and_what_to_do(data: bytes, code: str) -> None:
    with pytest.raises(Rejected) as caught:
        article_from(dropped(data), LIMITS)
    assert caught.value.code == code
    assert caught.value.reason.endswith(".")
    assert "rop " in caught.value.reason or "Save " in caught.value.reason or "Split " in caught.value.reason


def test_a_size_is_refused_before_anything_is_read() -> None:
    with pytest.raises(Rejected, match="TOO_LARGE"):
        Limits(max_bytes=10, max_words=10).check_size(11)
    Limits(max_bytes=10, max_words=10).check_size(10)


@pytest.mark.parametrize(
    "encoded",
    [
        STORY.encode(),
        codecs.BOM_UTF8 + STORY.encode(),
        STORY.encode("utf-16"),
        STORY.encode("utf-16-le"),
        STORY.encode("utf-16-be"),
        codecs.BOM_UTF32_BE + STORY.encode("utf-32-be"),
        STORY.replace("\n", "\r\n").encode(),
        STORY.replace("\n", "\r").encode(),
    ],
)
def test_the_same_words_in_any_encoding_are_the_same_article(encoded: bytes) -> None:
    article = article_from(dropped(encoded), LIMITS)
    assert article.text == STORY
    assert article.article_id == article_id_of(STORY)


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        ("Der Bürgermeister von Bräunlingen fordert höhere Zuschüsse für die Schulen im Süden.", "windows-1252"),
        ("Мэр города потребовал от компании вернуть деньги жителям до конца марта этого года.", "windows-1251"),
        ("Δήμαρχος ζήτησε από την εταιρεία να επιστρέψει τα χρήματα στους κατοίκους της πόλης.", "iso-8859-7"),
    ],
)
def test_other_charsets_are_read_as_declared_and_detected_without(text: str, charset: str) -> None:
    data = text.encode(charset)
    declared = article_from(dropped(data, content_type=f"text/plain; charset={charset}"), LIMITS)
    assert declared.text == text
    assert article_from(dropped(data * 1), LIMITS).text == text


def test_the_text_is_nfc_with_one_kind_of_space_and_nothing_invisible() -> None:
    article = article_of("Cafe\u0301\u00a0owners\u2003in\u200b Lund\u202e say\u00ad no.\t\tThey  will not pay.")
    assert article.text == "Café owners in Lund say no. They will not pay."


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("The ferries return.\nShe gave no day.\nNobody had asked her.", 3),
        ("Ferries return\n==============\nShe gave no day.", 2),
        (
            "The harbour board met on Tuesday to hear the long\r\r\ncomplaints.\r\r\n\r\r\nBoats are wanted.",
            2,
        ),
        ("市长星期一要求这家公司在年底之前把钱\n退还给居民。码头工会主席说,他们不能\n再等下去了。", 1),
        ("市长星期一要求这家公司。\n她说,他们不能再等下去了,而且要罢工。", 2),
        ("시장은 월요일 회사에 연말까지\n돈을 돌려줄 것을 요구했다. 노동\n위원장은 기다릴 수 없다고 했다.", 1),
    ],
)
def test_line_ends_are_read_as_they_were_meant(text: str, paragraphs: int) -> None:
    article = article_of(text)
    assert len(article.paragraphs) == paragraphs
    assert "=" not in article.text
    assert " 退" not in article.text


def test_hard_wrapped_lines_are_joined_and_lists_are_not() -> None:
    article = article_of(
        "The harbour board of Port Amel met on Tuesday to hear the\n"
        "complaints of fishermen whose boats have been idle since the\n"
        "storm.\n"
        "\n"
        "They want three things:\n"
        "- a new pier before winter\n"
        "- cheaper diesel\n"
    )
    assert [article.text[p.start : p.end] for p in article.paragraphs] == [
        (
            "The harbour board of Port Amel met on Tuesday to hear the complaints of fishermen whose boats have been "
            "idle since the storm."
        ),
        "They want three things:",
        "- a new pier before winter",
        "- cheaper diesel",
    ]


def test_boilerplate_goes_and_the_authors_words_stay() -> None:
    article = article_of(
        "Lund's Ferries to Return in March\n\n"
        "Lund Ferries to Return in March\n\n"
        "Share this article\n\n"
        "( – The ferries of Lund will return in March, the mayor said.\n\n"
        "Facebook | Twitter | Email\n\n"
        "“Share this burden with us,” she asked the company. Copyright 1998 songs played.\n\n"
        "Subscribe to our free newsletter\n\n"
        "Register to vote by Friday\n\n"
        "Copyright 2023, Lund Daily. All rights reserved."
    )
    assert article.text.split("\n\n") == [
        "Lund's Ferries to Return in March",
        "The ferries of Lund will return in March, the mayor said.",
        "“Share this burden with us,” she asked the company. Copyright 1998 songs played.",
        "Register to vote by Friday",
    ]


def test_markdown_marks_go_and_front_matter_is_metadata() -> None:
    article = article_of(
        "---\ntitle: Ferries return\npublished: 2024-03-02\n---\n"
        "# Ferries return\n\nThe *mayor* of [Lund](https://lund.example/x) said **yes**.\n\n> “No more delays.”\n",
        key="story.md",
    )
    assert article.text == "Ferries return\n\nThe mayor of Lund said yes.\n\n“No more delays.”"
    assert article.source.format == "markdown"
    assert article.published is not None
    assert (article.title, str(article.published.start)) == ("Ferries return", "2024-03-02")


def published(text: str, metadata: dict[str, str] | None = None) -> tuple[str, str, str, str]:
    found = article_of(text, metadata=metadata or {}).published
    assert found is not None
    return str(found.start), str(found.end), found.precision, found.basis


def test_published_comes_from_the_uploader_then_the_text_then_the_upload() -> None:
    dated = "Title here\n\nPublished: March 2, 2024\n\n" + STORY
    assert published(dated, metadata={"published": "2023-07"}) == ("2023-07-01", "2023-07-31", "month", "metadata")
    assert published(dated, metadata={"published": "2 July 2023"})[0::3] == ("2023-07-02", "metadata")
    assert published(dated) == ("2024-03-02", "2024-03-02", "day", "stated")
    assert published(STORY + "\n\nCopyright 2021,") == ("2021-01-01", "2021-12-31", "year", "copyright")
    assert published(STORY) == ("2024-05-20", "2024-05-20", "day", "uploaded")


def test_a_published_value_that_is_no_date_leaves_a_warning() -> None:
    article = article_of(STORY, metadata={"published": "the other day"})
    assert [warning.code for warning in article.warnings] == ["METADATA_INVALID"]
    assert article.published is not None
    assert article.published.basis == "uploaded"


def test_uploaded_metadata_wins_and_may_be_encoded_words() -> None:
    article = article_of(
        STORY,
        metadata={
            "title": "=?utf-8?q?F=C3=A4hren_kehren_zur=C3=BCck?=",
            "publisher": "Lund Daily",
            "url": "https://lund.example/1",
            "byline": "Ana Moss",
            "language": "de",
        },
    )
    assert article.title == "Fähren kehren zurück"
    assert (article.publisher, article.url) == ("Lund Daily", "https://lund.example/1")
    assert (article.byline, article.language) == ("Ana Moss", "de")


@pytest.mark.parametrize(
    ("sent", "title"),
    [
        ("=?iso-8859-1?q?F=E4hren_?= =?utf-8?b?enVyw7xjaw==?=", "Fähren zurück"),
        ("Die =?utf-8?q?F=C3=A4hren?= sind da", "Die Fähren sind da"),
        ("=?utf-8?q?F=C3=A4hren", "=?utf-8?q?F=C3=A4hren"),
        ("Fähren", "Fähren"),
        ("Fähren".encode().decode("latin-1"), "Fähren"),
        ("100% sure? =a", "100% sure? =a"),
    ],
)
def test_uploaded_values_are_read_however_they_were_sent(sent: str, title: str) -> None:
    assert article_of(STORY, metadata={"title": sent}).title == title


def test_title_byline_and_language_are_read_from_the_text() -> None:
    article = article_of("Ferries return to Lund\n\nBy Ana Moss\n\n" + STORY)
    assert (article.title, article.byline, article.language) == ("Ferries return to Lund", "Ana Moss", "en")
    assert article.text == "Ferries return to Lund\n\n" + STORY
    assert article.received_at == RECEIVED
    assert article.words == len(article.text.split())


@pytest.mark.parametrize(
    "hostile",
    [
        "[" * 40_000,
        "<!---->" * 9_000,
        "[a](" * 100_000,
        "**a " * 19_000,
        "![a" * 20_000,
        "`a" * 100_000,
        "_a" * 100_000,
    ],
)
def test_hostile_markup_takes_no_more_than_linear_work(hostile: str) -> None:
    """Would run for minutes, far beyond what anyone waits for, if a pattern were tried in every possible way."""
    reasons = set()
    for key in ("a.txt", "a.md"):
        try:
            article_of(hostile, key)
        except Rejected as rejected:
            reasons.add(rejected.code)
    assert reasons <= {"NO_TEXT"}


@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)))
@example(b"\xff\xfe\x00")
@example(b"a\x00b\x00")
@example("\u200d\u200c a".encode())
def test_any_bytes_end_in_an_article_or_a_rejection(data: bytes) -> None:
    try:
        article = article_from(dropped(data), LIMITS)
    except Rejected:
        return
    assert unicodedata.is_normalized("NFC", article.text)
    assert "\n\n".join(article.text[p.start : p.end] for p in article.paragraphs) == article.text
    again = article_from(dropped(article.text), LIMITS)
    assert again.text == article.text


@given(st.text(alphabet="abc \n\r\t.-\u00a0\u200b#>*_éß中“”", max_size=300))
def test_normalizing_a_normalized_text_changes_nothing(text: str) -> None:
    try:
        once = article_from(dropped(text), LIMITS)
        twice = article_from(dropped(once.text), LIMITS)
    except Rejected:
        return
    assert twice.text == once.text
    assert twice.article_id == once.article_id
