"""A PDF is read in a process of its own: the same documents, and nothing that a file can do harms this one."""

import pytest

from newsbrief.adapters.apart import ReaderApart
from newsbrief.errors import Rejected
from newsbrief.normalize.formats import reader_of
from tests.pdf_files import Column, file_of, pdf, stream_of
from tests.samples import LIMITS

STORY = "The harbour board of Port Amel met on Tuesday to hear the fishermen, whose boats lie idle since the storm."


def nested_forms(levels: int, times: int) -> bytes:
    """A small PDF whose drawing calls itself `times` times on each level: times ** levels lines of text."""
    first, paper = 6, b"[0 0 595 842]"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents 4 0 R /Resources << /XObject << /X 6 0 R >> >> >>"
        % paper,
        stream_of(b"/X Do"),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
    ]
    for level in range(levels):
        last = level == levels - 1
        resources = b"/Font << /F 5 0 R >>" if last else b"/XObject << /X %d 0 R >>" % (first + level + 1)
        content = b"BT /F 9 Tf 50 700 Td (Boats) Tj ET" if last else b"/X Do " * times
        objects.append(
            b"<< /Type /XObject /Subtype /Form /BBox %s /Resources << %s >> /Length %d >>\nstream\n%s\nendstream"
            % (paper, resources, len(content), content)
        )
    return file_of(objects)


def test_a_pdf_read_apart_gives_what_its_reader_gives() -> None:
    data = pdf(Column(60, 780, 70).lines(STORY), info={"Title": "Boats lie idle", "CreationDate": "D:20240302101500Z"})
    apart = ReaderApart(60).read("pdf", data, None, LIMITS)
    assert apart == reader_of("pdf").read(data, None, LIMITS)
    assert [block.text for block in apart[0].blocks] == [STORY]


def test_other_formats_are_read_here() -> None:
    assert [block.text for block in ReaderApart(60).read("text", STORY.encode(), None, LIMITS)[0].blocks] == [STORY]


def test_a_rejection_comes_back_as_it_was() -> None:
    with pytest.raises(Rejected) as caught:
        ReaderApart(60).read("pdf", b"%PDF-1.7 and no more", None, LIMITS)
    assert caught.value.code == "CORRUPT"
    assert "drop" in caught.value.reason


@pytest.mark.parametrize("seconds", [1, 60], ids=["time", "memory"])
def test_a_file_that_would_keep_its_parser_busy_without_end_is_rejected(seconds: float) -> None:
    """Two kilobytes that draw ten thousand million words: stopped by time, or else by its memory."""
    with pytest.raises(Rejected) as caught:
        ReaderApart(seconds).read("pdf", nested_forms(11, 10), None, LIMITS)
    assert caught.value.code == "TOO_COMPLEX"
