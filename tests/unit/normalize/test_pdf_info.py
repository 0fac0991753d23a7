"""PDF: what a file's information dictionary and its headline say of the article."""

import pytest

from newsbrief.normalize.document import Document
from newsbrief.normalize.formats.pdf import reader
from newsbrief.normalize.formats.pdf.info import iso_date
from newsbrief.normalize.limits import Limits
from tests.pdf_files import Column, Put, pdf
from tests.pdf_story import FIRST, HEADLINE, STORY
from tests.samples import LIMITS


def read(data: bytes, limits: Limits = LIMITS) -> Document:
    [document] = reader.read(data, None, limits)
    return document


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("D:20240302101500+01'00'", "2024-03-02T10:15:00+01:00"),
        ("D:20240302101500-05'30", "2024-03-02T10:15:00-05:30"),
        ("D:20240302101500Z00'00'", "2024-03-02T10:15:00+00:00"),
        ("20240302101500", "2024-03-02T10:15:00"),
        ("D:20240302", "2024-03-02"),
        ("D:202403", "2024-03"),
        ("D:2024", "2024"),
        ("D:20241302101500", None),
        ("D:20240302101500+99'00'", None),
        ("2 March 2024", None),
        ("D:00000000", None),
        ("", None),
    ],
)
def test_dates_are_given_in_iso_8601(written: str, iso: str | None) -> None:
    assert iso_date(written) == iso


def test_information_is_stated_and_the_day_of_making_is_trusted_less() -> None:
    page = [Put(60, 780, HEADLINE, 18), *Column(60, 750, 75, indent=3).lines(*STORY)]
    info = {"Title": " Ferries\nreturn ", "Author": "Ana Moss", "CreationDate": "D:20240302101500Z"}
    own, shown, made = read(pdf(page, info=info)).stated
    assert own == {"title": "Ferries return", "byline": "Ana Moss"}
    assert shown == {"title": HEADLINE}
    assert made == {"published": "2024-03-02T10:15:00+00:00"}


@pytest.mark.parametrize(
    ("title", "author"),
    [
        ("Microsoft Word - ferries.docx", "amoss"),
        ("untitled", "Administrator"),
        ("A03_lund_0302.indd", "Microsoft Office User"),
        ("about:blank", "user"),
        ("https://lund.example/", "LUND\\amoss"),
        ("Document1", "a@lund.example"),
        ("ferries final version.pdf", "-"),
        ("", ""),
    ],
)
def test_titles_and_authors_that_programs_wrote_are_not_stated(title: str, author: str) -> None:
    assert read(pdf(Column(60, 780, 75).lines(FIRST), info={"Title": title, "Author": author})).stated[0] == {}


def test_a_page_printed_from_a_browser_has_no_date() -> None:
    info = {"Creator": "Mozilla/5.0 (X11)", "CreationDate": "D:20240302101500Z"}
    assert read(pdf(Column(60, 780, 75).lines(FIRST), info=info)).stated[-1] == {}


def test_information_that_is_no_text_is_left_out() -> None:
    info = {"Title": "\ud800", "Author": "Ana Moss"}
    assert read(pdf(Column(60, 780, 75).lines(FIRST), info=info)).stated[0] == {"byline": "Ana Moss"}
