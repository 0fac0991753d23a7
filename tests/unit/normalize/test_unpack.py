"""What wraps a document goes, within limits: gzip, the headers of a response, MHTML."""

import base64
import gzip
import quopri
import zlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsbrief.errors import Rejected
from newsbrief.normalize.file.unpack import unpacked
from newsbrief.normalize.limits import Limits
from tests.samples import LIMITS, article_from, dropped

STORY = b"Nobody at the ferry office in Lund would say when the boats return.\n\nThe mayor asked for patience."
PAGE = "<!DOCTYPE html><html><head><title>Fähren</title></head><body><p>Die Fähren kehren zurück.</p></body></html>"
EMPTY_MEMBER = gzip.compress(b"")


@pytest.mark.parametrize(
    ("data", "key", "name"),
    [
        (STORY, "a.txt", "a.txt"),
        (STORY, "a.txt.gz", "a.txt.gz"),
        (gzip.compress(STORY), "a.txt.gz", "a.txt"),
        (gzip.compress(STORY), "a.md.GZ", "a.md"),
        (gzip.compress(STORY), "a.txt", "a.txt"),
        (gzip.compress(STORY[:20]) + gzip.compress(b"") + gzip.compress(STORY[20:]), "a.txt.gz", "a.txt"),
        (gzip.compress(STORY) + b"\x00" * 512, "a.txt.gz", "a.txt"),
        (gzip.compress(gzip.compress(STORY)), "a.txt.gz.gz", "a.txt"),
        (gzip.compress(gzip.compress(STORY)), "a.txt.gz", "a.txt"),
    ],
)
def test_gzip_goes_with_its_ending(data: bytes, key: str, name: str) -> None:
    assert unpacked(data, key, LIMITS) == (STORY, name)


def test_a_compressed_article_is_the_same_article() -> None:
    article = article_from(dropped(gzip.compress(STORY), "a.txt.gz"), LIMITS)
    assert article.article_id == article_from(dropped(STORY), LIMITS).article_id
    assert article.source.bytes == len(gzip.compress(STORY))


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(STORY)[:-9],
        gzip.compress(STORY)[:-1],
        gzip.compress(STORY)[:5],
        gzip.compress(STORY)[:-8] + b"\x00" * 8,
        gzip.compress(STORY) + b"and something else",
        gzip.compress(STORY) + gzip.compress(STORY)[:12],
        b"\x1f\x8b\x07\x00 is no method of gzip",
        b"\x1f\x8b\x08\x00" + b"\xff" * 40,
    ],
    ids=["cut", "checksum cut", "header", "wrong checksum", "more after it", "second cut", "method", "no data"],
)
def test_a_damaged_gzip_file_is_corrupt(data: bytes) -> None:
    with pytest.raises(Rejected, match=r"CORRUPT.*drop"):
        unpacked(data, "a.gz", LIMITS)


def test_unpacking_stops_at_the_limit() -> None:
    limits = Limits(max_bytes=500_000, max_words=100)
    with pytest.raises(Rejected, match=r"TOO_LARGE.*500,000 bytes"):
        unpacked(gzip.compress(bytes(10_000_000)), "a.gz", limits)
    assert len(unpacked(gzip.compress(b" " * 500_000), "a.gz", limits)[0]) == 500_000


def test_a_bomb_is_told_by_its_ratio_over_both_layers() -> None:
    limits = Limits(max_bytes=100_000_000, max_words=100)
    packed = gzip.compress(b" " * 4_000_000)
    for bomb in (packed, gzip.compress(packed)):
        with pytest.raises(Rejected, match=r"TOO_LARGE.*150 times"):
            unpacked(bomb, "a.gz", limits)


def test_more_layers_than_two_are_not_unpacked() -> None:
    with pytest.raises(Rejected, match=r"UNSUPPORTED_FORMAT.*Unpack it"):
        unpacked(gzip.compress(gzip.compress(gzip.compress(STORY))), "a.gz", LIMITS)


def test_a_file_of_countless_members_is_refused() -> None:
    with pytest.raises(Rejected, match="TOO_COMPLEX"):
        unpacked(EMPTY_MEMBER * 10_001, "a.gz", LIMITS)
    assert unpacked(EMPTY_MEMBER * 9_999 + gzip.compress(STORY), "a.gz", LIMITS)[0] == STORY


def code_of(data: bytes) -> str | None:
    try:
        unpacked(data, "a.gz", LIMITS)
    except Rejected as rejected:
        return rejected.code
    return None


@given(st.binary(max_size=300), st.integers(0, 400), st.integers(0, 255))
@example(b"", 3, 0xFF)
def test_any_gzip_file_ends_in_bytes_or_a_rejection(data: bytes, at: int, byte: int) -> None:
    packed = bytearray(gzip.compress(data))
    if at < len(packed):
        packed[at] = byte
    for file in (bytes(packed), b"\x1f\x8b" + data, b"\x1f\x8b\x08" + data, zlib.compress(data)):
        assert code_of(file) in {None, "CORRUPT", "UNSUPPORTED_FORMAT"}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_headers_that_a_page_was_sent_with_go(end: str) -> None:
    moved = f"HTTP/1.1 301 Moved Permanently{end}Location: https://lund.example/{end}{end}"
    sent = f"HTTP/2 200 {end}content-type: text/html{end}x-empty:{end}{end}"
    assert unpacked((moved + sent + PAGE).encode(), "a.html", LIMITS) == (PAGE.encode(), "a.html")
    assert unpacked((sent + "x").encode(), "a", LIMITS)[0] == b"x"


@pytest.mark.parametrize(
    "text",
    [
        "HTTP/2 is faster, the harbour's engineers found.\n\nThe ferries are not.",
        "HTTP/1.1 200 OK is what the server says.",
        "HTTP/1.1 200 OK\nis what the server says.\n\nThe ferries are not.",
    ],
)
def test_a_text_about_responses_is_none(text: str) -> None:
    assert unpacked(text.encode(), "a.txt", LIMITS)[0] == text.encode()


def mhtml(part: str, body: bytes, header: str = "From: <Saved by Blink>\r\nSubject: Fähren\r\n") -> bytes:
    """A page as browsers save it in one file, with a picture and a frame."""
    return (
        (
            f'{header}MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n'
            '\tboundary="----=_Part_1"\r\n\r\n\r\n'
            "------=_Part_1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n"
            f"------=_Part_1\r\n{part}\r\n\r\n"
        ).encode()
        + body
        + (
            b"\r\n------=_Part_1\r\nContent-Type: text/html\r\n\r\n<html><body>An advertisement.</body></html>\r\n"
            b"------=_Part_1--\r\n"
        )
    )


@pytest.mark.parametrize(
    ("part", "body"),
    [
        (
            "Content-Type: text/html\r\nContent-Location: a\r\nContent-Transfer-Encoding: quoted-printable",
            quopri.encodestring(PAGE.encode()),
        ),
        ('Content-Type: text/html; charset="iso-8859-1"\r\nContent-Transfer-Encoding: 8bit', PAGE.encode("latin-1")),
        (
            "content-type: TEXT/HTML;\r\n\tcharset=utf-8\r\ncontent-transfer-encoding: base64",
            base64.encodebytes(PAGE.encode()),
        ),
        ("Content-Type: application/xhtml+xml", PAGE.encode()),
    ],
    ids=["quoted-printable", "8bit", "base64", "xhtml"],
)
def test_a_page_saved_as_mhtml_is_that_page(part: str, body: bytes) -> None:
    data, name = unpacked(mhtml(part, body), "a.mhtml", LIMITS)
    assert (data.decode().strip(), name) == (PAGE, "a.mhtml")
    assert unpacked(gzip.compress(mhtml(part, body)), "a.mhtml.gz", LIMITS) == (data, "a.mhtml")


def test_an_article_saved_as_mhtml_is_read_as_html() -> None:
    article = article_from(dropped(mhtml("Content-Type: text/html; charset=utf-8", PAGE.encode()), "a.mhtml"), LIMITS)
    assert (article.text, article.source.format) == ("Die Fähren kehren zurück.", "html")


@pytest.mark.parametrize("field", ["To: bo@lund.example", "Received: from a by b", "Message-ID: <1@lund.example>"])
def test_a_mail_with_pictures_stays_a_mail(field: str) -> None:
    mail = mhtml("Content-Type: text/html", PAGE.encode(), f"From: ana@lund.example\r\n{field}\r\n")
    assert unpacked(mail, "a.eml", LIMITS)[0] == mail


def test_mhtml_without_a_page_stays_as_it_is() -> None:
    data = b"Content-Type: multipart/related; boundary=a\n\n--a\nContent-Type: image/png\n\nabc\n--a--\n"
    assert unpacked(data, "a.mht", LIMITS)[0] == data


@pytest.mark.parametrize(
    "hostile",
    [
        "HTTP/1.1 200 OK\n" * 50_000,
        "HTTP/1.1 200 OK\n\n" * 50_000,
        "a:\n" * 300_000,
        "a:\n" + " \n" * 300_000,
        "Content-Type: multipart/related\n\n" + "\n--a\na: b" * 100_000,
        "Content-Type: multipart/related\n\n" + "\n--a\na:\n\n" * 50_000,
        "Content-Type: multipart/related\n\n\n--a\nContent-Type: text/html;" + ';"' * 9_000 + "\n\n<p>",
        "Content-Type: multipart/related" + ';"' * 9_000 + "\n\n\n--a\nContent-Type: text/html\n\n<p>",
    ],
)
def test_work_is_linear_whatever_the_file_says_it_is(hostile: str) -> None:
    """Would hold up the whole suite if a pattern were tried in every possible way."""
    assert unpacked(hostile.encode(), "a", LIMITS)[1] == "a"


@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "From: <Saved by Blink>\n",
                    "Content-Type: multipart/related; boundary=a\n",
                    "MIME-Version: 1.0\n",
                    "\n",
                ),
                *("\n--a\n", "\n--a--\n", "Content-Type: text/html; charset=idna\n", "Content-Type: text/html\n"),
                *("Content-Type: text/html; charset*=x'y'%ff\n", "Content-Transfer-Encoding: base64\n", "=", "a", "é"),
                *("Content-Type: \n", "HTTP/1.1 200 OK\n", "\x00", "\r"),
            ]
        ),
        max_size=12,
    )
)
def test_any_wrapping_ends_in_bytes_or_a_rejection(parts: list[str]) -> None:
    for encoding in ("utf-8", "latin-1"):
        assert code_of("".join(parts).encode(encoding)) in {None, "CORRUPT"}
