"""PDF: what can't be read, and what would take too long to."""

from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsbrief.errors import Rejected
from newsbrief.normalize.document import Document
from newsbrief.normalize.formats.pdf import reader
from newsbrief.normalize.formats.pdf.columns import regions_of
from newsbrief.normalize.formats.pdf.lines import lines_of
from newsbrief.normalize.formats.pdf.paragraphs import blocks_of
from newsbrief.normalize.formats.pdf.words import Sheet, Word, sheet_of
from newsbrief.normalize.limits import Limits
from tests.pdf_files import Column, Put, glyphs_pdf, pdf, picture_pdf
from tests.pdf_story import FIRST, HEADLINE, STORY, two_columns
from tests.samples import LIMITS


def read(data: bytes, limits: Limits = LIMITS) -> Document:
    [document] = reader.read(data, None, limits)
    return document


def texts(data: bytes) -> list[str]:
    return [block.text for block in read(data).blocks]


UNNAMED = [f"g{number:03}" for number in range(1, 27)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (pdf(Column(60, 780, 75).lines(FIRST), password="open sesame"), "ENCRYPTED"),
        (b"%PDF-1.7\n1 0 obj\n", "CORRUPT"),
        (b"%PDF-1.4\n%%EOF", "CORRUPT"),
        (pdf(Column(60, 780, 75).lines(FIRST))[:200], "CORRUPT"),
        (pdf([]), "NO_TEXT"),
        (picture_pdf(), "NO_TEXT"),
        (picture_pdf(Put(60, 20, "Scanned by Amel Scanner", 8)), "NO_TEXT"),
        (
            glyphs_pdf(b"BT /F0 12 Tf 50 700 Td <" + bytes(range(1, 27)).hex().encode() + b"> Tj ET", *UNNAMED),
            "NO_TEXT",
        ),
        (pdf(*[Column(60, 780, 75).lines(FIRST)] * 6), "TOO_LONG"),
        (pdf(*[Column(60, 780, 75).lines(*STORY * 3)] * 5), "TOO_LONG"),
        (glyphs_pdf(b"BT /F0 1 Tf 50 700 Td " + b"(aaaaaaaaa ) Tj " * 10_001 + b"ET"), "TOO_COMPLEX"),
        (glyphs_pdf(b"BT /F0 1 Tf 50 700 Td " + b"(aaaaaaaaa\\)) Tj " * 100_001 + b"ET"), "TOO_COMPLEX"),
        (glyphs_pdf(b" " * 9_000_000), "TOO_LARGE"),
        (b"%PDF-1.4\n" + b"stream\n" * 60_000, "TOO_COMPLEX"),
    ],
)
def test_what_cant_be_used_is_rejected_with_its_code_and_what_to_do(data: bytes, code: str) -> None:
    with pytest.raises(Rejected) as caught:
        read(data, Limits(max_bytes=1_000_000, max_words=2000, max_pages=5))
    assert caught.value.code == code
    assert caught.value.reason.endswith(".")
    assert "rop " in caught.value.reason or "Split " in caught.value.reason


def test_reading_stops_with_the_page_that_is_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    pages: list[object] = []

    def counted(page: object) -> Sheet:
        pages.append(page)
        return sheet_of(page)

    monkeypatch.setattr(reader, "sheet_of", counted)
    with pytest.raises(Rejected, match="TOO_LONG"):
        read(pdf(*[Column(60, 830, 75, size=5, leading=6).lines(*STORY * 9)] * 60), Limits(10_000_000, 2000))
    assert len(pages) < 20


def test_pages_that_are_pictures_among_others_leave_a_warning() -> None:
    assert read(pdf(Column(60, 780, 75).lines(FIRST))).warnings == []
    assert [note.code for note in read(picture_pdf(*Column(60, 780, 75).lines(FIRST))).warnings] == []


def test_places_that_no_paper_has_are_left_out() -> None:
    far = b"BT /F0 12 Tf 1e38 0 0 1e38 1e38 1e38 Tm (far) Tj 0 0 0 0 50 50 Tm (flat) Tj ET "
    near = b"BT /F0 12 Tf 50 700 Td (The boats return.) Tj ET"
    assert texts(glyphs_pdf(far + near)) == ["The boats return."]


BUILT = pdf(
    [Put(50, 780, HEADLINE, 18, bold=True), *two_columns(*STORY)],
    Column(60, 780, 75).lines(*STORY),
    info={"Title": HEADLINE, "CreationDate": "D:20240302"},
)


def ends_well(data: bytes) -> None:
    try:
        document = read(data)
    except Rejected:
        return
    assert all(isinstance(block.text, str) for block in document.blocks)


@given(st.binary(max_size=600))
@example(b"1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Count 1>>endobj trailer<</Root 1 0 R>>")
def test_any_bytes_after_the_mark_end_in_a_document_or_a_rejection(data: bytes) -> None:
    ends_well(b"%PDF-" + data)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_file_ends_in_a_document_or_a_rejection(data: st.DataObject) -> None:
    places = data.draw(st.lists(st.integers(0, len(BUILT) - 1), max_size=8))
    broken = bytearray(BUILT)
    for place in places:
        broken[place] = data.draw(st.integers(0, 255))
    ends_well(bytes(broken[: data.draw(st.integers(100, len(broken)))]))


WORDS = st.builds(
    Word,
    text=st.sampled_from(["a", "Ferries", "well-", "–", "12", "שלום", "船", "T"]),
    left=st.integers(0, 500).map(float),
    right=st.integers(0, 600).map(float),
    base=st.integers(0, 800).map(float),
    size=st.sampled_from([0.5, 6.0, 10.0, 11.0, 40.0]),
    bold=st.booleans(),
    spaced=st.booleans(),
)


@given(st.lists(WORDS, max_size=60))
def test_however_words_stand_each_is_read_once(words: list[Word]) -> None:
    regions = regions_of(words)
    assert Counter(map(id, words)) == Counter(id(word) for region in regions for word in region)
    blocks, _ = blocks_of([lines_of(region) for region in regions])
    assert bool(blocks) == bool(words)


@pytest.mark.parametrize(
    "words",
    [
        [Word("a", x % 500 * 3, x % 500 * 3 + 2, x // 500 * 7, 3, bold=False) for x in range(20_000)],
        [Word("a", 5 * x, 5 * x + 1, 5 * x, 4, bold=False) for x in range(20_000)],
        [Word("a", 100, 101, 100, 4, bold=False)] * 20_000,
        [Word("T", x % 100 * 9, x % 100 * 9 + 1, x, 4 + 40 * (x % 2), bold=False) for x in range(20_000)],
        [Word("ab", x % 2 * 90, x % 2 * 90 + 20, x // 2 * 9 + x % 2 * 4, 8, bold=False) for x in range(20_000)],
    ],
    ids=["grid", "stairs", "heap", "initials", "two columns of one word"],
)
def test_work_grows_with_the_words_and_hardly_faster(words: list[Word]) -> None:
    """Square work on so many would hold up the whole suite."""
    regions = regions_of(words)
    assert sum(map(len, regions)) == len(words)
    assert blocks_of([lines_of(region) for region in regions])[0]
