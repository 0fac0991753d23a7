"""E-mail made to keep a worker busy or to break the parser, and any bytes."""

from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsbrief.errors import Rejected
from newsbrief.normalize.formats.mail import reader
from newsbrief.normalize.limits import Limits
from tests.mail_files import STORY, letter, plain
from tests.samples import LIMITS

GENEROUS = Limits(max_bytes=50_000_000, max_words=3_000_000)


def ended(data: bytes, limits: Limits) -> str:
    """The code of a message's rejection; empty if it is read."""
    try:
        reader.read(data, None, limits)
    except Rejected as rejected:
        return rejected.code
    return ""


def nested(levels: int, kind: str) -> bytes:
    if kind == "message":
        return b"Subject: a\nContent-Type: message/rfc822\n\n" * levels + letter(plain(*STORY))
    opened = (f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(levels))
    return ("Subject: a\n" + "".join(opened) + "\n" + plain(*STORY)).encode()


@pytest.mark.parametrize("kind", ["multipart", "message"])
def test_parts_within_parts_end_at_a_limit_that_the_parser_can_bear(kind: str) -> None:
    [document] = reader.read(nested(100, kind), None, LIMITS)
    assert [block.text for block in document.blocks] == STORY
    assert ended(nested(101, kind), LIMITS) == "TOO_COMPLEX"
    assert ended(nested(5000, kind), LIMITS) == "TOO_COMPLEX"


@pytest.mark.parametrize(
    "data",
    [
        letter("--b\n\na\n" * 2_001, kind="multipart/mixed; boundary=b"),
        letter("\r--b" * 2_001, kind="multipart/mixed; boundary=b"),
        letter("\n" * 400_001),
        b"a:\n" * 400_001,
        letter("", kind="multipart/mixed; " + '";' * 200_000),
        letter("", kind="text/plain;\n" + " ;\n" * 100_000),
        letter("", Content_Disposition="attachment; " + '";' * 200_000),
    ],
    ids=["parts", "parts by carriage returns", "lines", "fields", "parameters", "folded", "disposition"],
)
def test_what_would_keep_the_parser_busy_is_refused_before_it_is_parsed(
    data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsbrief.normalize.formats.mail.letters.BytesParser", None)
    assert ended(data, LIMITS) == "TOO_COMPLEX"


@pytest.mark.parametrize(
    "body",
    [
        "To: a\n" * 30_000,
        "From: a\nTo: b\n\n\n\n" * 10_000,
        "On 1 a wrote: " * 20_000,
        "On Mon, 13 May 2024 at 08:00, a@b.c\n" * 20_000,
        ">" * 300_000,
        "> > " * 200_000,
        "-- \n" * 1_900,
        "Unsubscribe\n\n" * 20_000,
        "Best,\n\nAna\n\n" * 15_000,
        "<https://" * 100_000,
        "[image: " * 100_000,
        "a \n" * 30_000,
        "-----BEGIN PGP SIGNED MESSAGE-----\n" * 1_900,
        "-- Forwarded message --\nFrom: a\nSubject: b\n\n" * 400,
        "Sent from my " * 60_000,
    ],
)
@pytest.mark.parametrize("kind", ["text/plain; format=flowed", "text/plain"])
def test_work_grows_with_the_message_and_no_faster(body: str, kind: str) -> None:
    """Linear work takes a moment; a pattern tried in every possible way would hold up the whole suite."""
    assert ended(letter(body, kind=kind), GENEROUS) in {"", "NO_TEXT"}


@pytest.mark.parametrize("field", ["Subject", "From", "Date", "Content_Language", "Archived_At", "Content_Type"])
@pytest.mark.parametrize(
    "value", ["(" * 5_000, "=?a?q?" * 1_000, '"' * 5_000, "<" * 5_000, "Re:" * 2_000, "=?utf-8?b?a?="]
)
def test_absurd_fields_cost_little_and_break_nothing(field: str, value: str) -> None:
    assert ended(letter(plain(*STORY), **{field: value}), LIMITS) == ""


_LINES = [
    "a ",
    "-- ",
    *"""
From: Ana Moss <ana@lund.example>
Subject: =?utf-8?q?a=C3?=
Date: Tue, 14 May 2024
Date: 99 Foo -1
Date: 2 Nov 20233333333333333333333333333333 18:01:00 +0000
Content-Type: multipart/mixed; boundary=b
Content-Type: multipart/alternative; boundary=c
Content-Type: multipart/digest; boundary=b
Content-Type: text/html; charset=utf-16
Content-Type: text/plain; charset=iso-2022-jp; format=flowed
Content-Type: text/plain; charset*0*=a; charset*=b
Content-Type: text/plain; charset*=x'y'%ff
Content-Type: message/rfc822
Content-Type: message/delivery-status
Content-Type: application/pkcs7-mime
Content-Transfer-Encoding: base64
Content-Transfer-Encoding: quoted-printable
Content-Transfer-Encoding: x-uuencode
Content-Disposition: attachment; filename*0*=a; filename*=b
--b
--b--
--c
begin 644 a
Zm9v
=
> > a
On 1:00 a@b wrote:
-----Original Message-----
To: a
Sent: 1
Best,
<p>a<br>b
é\x1b$B!!
Unsubscribe
-----BEGIN PGP SIGNED MESSAGE-----
""".split("\n"),
]


@given(st.lists(st.sampled_from(_LINES), max_size=30), st.sampled_from(["\n", "\r\n", "\r"]))
def test_any_message_ends_in_documents_or_a_rejection(lines: list[str], end: str) -> None:
    with suppress(Rejected):
        reader.read(end.join(lines).encode(), None, LIMITS)


@given(st.binary(max_size=300))
@example(b"")
@example(b"From \n\n")
@example(b"Content-Type: text/plain; charset=\xff\n\n\xff")
@example(b"Subject: \xff\xfe =?utf-8?q?=FF?= \n\n\xff\xfea")
def test_any_bytes_end_in_documents_or_a_rejection(data: bytes) -> None:
    with suppress(Rejected):
        reader.read(data, None, LIMITS)
    with suppress(Rejected):
        reader.read(
            b"Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html\n\n" + data, None, LIMITS
        )
    with suppress(Rejected):
        reader.read(b"Content-Type: text/plain; charset=" + data, None, LIMITS)
