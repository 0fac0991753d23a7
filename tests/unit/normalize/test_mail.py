"""E-mail: its parts and encodings, its header fields, its attachments, and what of it can't be read."""

import base64
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from newsbrief.errors import Rejected
from newsbrief.normalize.formats.mail import reader
from tests.mail_files import BOATS, FERRY, HTML, STORY, letter, parts, plain
from tests.samples import LIMITS, article_from, dropped


def texts(data: bytes) -> list[str]:
    [document] = reader.read(data, None, LIMITS)
    return [block.text for block in document.blocks]


def stated(data: bytes) -> dict[str, str]:
    [document] = reader.read(data, None, LIMITS)
    return {str(name): value for name, value in document.stated[0].items()}


def test_a_plain_message_gives_its_paragraphs_with_wrapped_lines_joined() -> None:
    wrapped = FERRY.replace(" on land", "\non land") + "\n\n" + BOATS.replace(" fit", "\nfit") + "\n"
    assert texts(letter(wrapped)) == [FERRY, BOATS]


def test_of_two_versions_the_html_gives_headings_and_the_plain_text_is_not_repeated() -> None:
    [document] = reader.read(parts(("text/plain", plain(*STORY)), ("text/html", f"<h2>Boats</h2>{HTML}")), None, LIMITS)
    assert [(block.text, block.heading) for block in document.blocks] == [
        ("Boats", True),
        *((paragraph, False) for paragraph in STORY),
    ]


@pytest.mark.parametrize("shell", ["<img src='https://lund.example/a.png'>", "<p>See the web version.</p>", "<p></p>"])
def test_html_that_is_a_shell_around_pictures_gives_way_to_the_plain_text(shell: str) -> None:
    assert texts(parts(("text/plain", plain(*STORY)), ("text/html", shell))) == STORY


def test_html_in_one_lump_gives_way_to_plain_text_with_paragraphs() -> None:
    assert texts(parts(("text/plain", plain(*STORY)), ("text/html", " ".join(STORY)))) == STORY


def test_plain_text_that_is_damaged_gives_way_to_html_and_alone_is_corrupt() -> None:
    data = parts(("text/plain; charset=utf-8", "größer, höher, früher X"), ("text/html", HTML)).replace(b"X", b"\xff")
    assert texts(data) == STORY
    with pytest.raises(Rejected, match="CORRUPT"):
        texts(data.replace(b"text/html", b"text/calendar"))


def test_plain_text_that_only_points_to_the_html_gives_way_to_it() -> None:
    assert texts(parts(("text/plain", "Your program can't show this message."), ("text/html", HTML))) == STORY


def test_html_alone_is_enough() -> None:
    assert texts(letter(HTML, kind="text/html; charset=utf-8")) == STORY


def test_parts_may_be_nested_and_what_is_not_text_is_left_out() -> None:
    message = EmailMessage(policy=SMTP)
    message["Subject"], message["From"], message["Date"] = (
        "Ferries",
        "ana@lund.example",
        "Tue, 14 May 2024 10:15:00 +0200",
    )
    message.set_content(plain(*STORY))
    message.add_alternative(HTML, subtype="html")
    message.get_payload()[1].add_related(b"picture", "image", "png")  # type: ignore[index, union-attr]
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="a.pdf")
    message.add_attachment("Opening hours of all offices.", filename="hours.txt")
    assert texts(message.as_bytes()) == STORY


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("utf-8", "Der Bürgermeister von Ostravia fordert höhere Zuschüsse – „sofort“."),
        ("iso-8859-1", "Der Bürgermeister von Ostravia fordert höhere Zuschüsse."),
        ("windows-1251", "Мэр города потребовал от компании вернуть деньги жителям."),
        ("iso-2022-jp", "市長は月曜日に船が三月に戻ると述べた。"),
        ("gb2312", "市长星期一说渡轮将于三月恢复。"),
        ("koi8-r", "Мэр города потребовал от компании вернуть деньги жителям."),
    ],
)
@pytest.mark.parametrize("transfer", ["8bit", "quoted-printable", "base64"])
def test_any_charset_in_any_transfer_encoding_is_read(charset: str, text: str, transfer: str) -> None:
    octets = text.encode(charset)
    body = {
        "8bit": octets,
        "base64": base64.encodebytes(octets),
        "quoted-printable": b"".join(
            b"=%02X" % byte if n % 20 else b"=\r\n=%02X" % byte for n, byte in enumerate(octets)
        ),
    }[transfer]
    head = letter("", kind=f'text/plain; charset="{charset}"', Content_Transfer_Encoding=transfer)
    assert texts(head + body) == [text]


@pytest.mark.parametrize("declared", ["", "; charset=klingon", "; charset=us-ascii", "; charset=idna", '; charset="'])
def test_a_charset_that_is_wrong_or_unknown_is_told_from_the_bytes(declared: str) -> None:
    assert texts(letter("Höhere Zuschüsse für die Fähren", kind=f"text/plain{declared}")) == [
        "Höhere Zuschüsse für die Fähren"
    ]


def test_a_signed_message_gives_what_was_signed() -> None:
    armoured = (
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n"
        f"{FERRY}\n\n- - a list\n-----BEGIN PGP SIGNATURE-----\n\niQEzBAEB\n-----END PGP SIGNATURE-----\n"
    )
    assert texts(letter(armoured)) == [FERRY, "- a list"]
    apart = parts(
        ("text/plain", plain(*STORY)), ("application/pgp-signature", "-----BEGIN PGP SIGNATURE-----"), kind="signed"
    )
    assert texts(apart) == STORY


# ---------------------------------------------------------------- fields


def test_header_fields_are_metadata() -> None:
    found = stated(
        letter(
            plain(*STORY),
            Subject="=?utf-8?q?F=C3=A4hren_?= =?utf-8?b?a29tbWVu?= zurück",
            From="=?iso-8859-1?q?Ana_M=F6ss?= <ana@lund.example>",
            Date="Tue, 14 May 2024 23:30:00 -0500",
            Content_Language="de-DE, en",
            Archived_At="<https://lund.example/archive/1>",
        )
    )
    assert found == {
        "title": "Fähren kommen zurück",
        "byline": "Ana Möss",
        "published": "2024-05-14",
        "language": "de-DE",
        "url": "https://lund.example/archive/1",
    }


@pytest.mark.parametrize(
    "subject",
    [
        "Re: Ferries return",
        "FW: RE: Fwd[2]: Ferries return",
        "[lund-news] AW: WG: Ferries return",
        "TR: Ferries return",
        "Re: [lund-news] Ferries\n  return",
        "=?utf-8?q?Re=3A_Ferries?= return",
    ],
)
def test_a_title_has_none_of_what_mail_puts_before_a_subject(subject: str) -> None:
    assert stated(letter(plain(*STORY), Subject=subject))["title"] == "Ferries return"


@pytest.mark.parametrize(
    ("sender", "byline", "publisher"),
    [
        ("Ana Moss <ana@lund.example>", "Ana Moss", None),
        ('"Moss, Ana" <ana@lund.example>', "Ana Moss", None),
        ("ana@lund.example (Ana Moss)", "Ana Moss", None),
        ("Lund Daily <daily@lund.example>", None, "Lund Daily"),
        ("The Ostravia Brief <noreply@mail.example>", None, "The Ostravia Brief"),
        ("Ostravia Now <play@ostravia.example>", None, "Ostravia Now"),
        ("Ana Moss at the Lund Daily <news@lund.example>", "Ana Moss", "Lund Daily"),
        ('"Ana Moss, Lund Daily" <ana@lund.example>', "Ana Moss", "Lund Daily"),
        ("Ana Moss from Lund Letters <letters@lund.example>", "Ana Moss", "Lund Letters"),
        ("Ana Lund <al@lund.example>", "Ana Lund", None),
        ("ana@lund.example", None, None),
        ("", None, None),
    ],
)
def test_a_sender_is_a_person_or_an_organization(sender: str, byline: str | None, publisher: str | None) -> None:
    found = stated(letter(plain(*STORY), From=sender))
    assert (found.get("byline"), found.get("publisher")) == (byline, publisher)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("14 May 2024 10:15 +0000", "2024-05-14"),
        ("Tue, 14 May 24 23:59:59 -1200 (local)", "2024-05-14"),
        ("31 Feb 2024 10:00:00 +0000", "31 Feb 2024 10:00:00 +0000"),
        ("yesterday", "yesterday"),
    ],
)
def test_the_day_is_the_one_that_is_written(written: str, day: str) -> None:
    assert stated(letter(plain(*STORY), Date=written))["published"] == day


def test_an_article_is_made_of_a_message_by_the_whole_of_normalize() -> None:
    article = article_from(dropped(letter(plain(*STORY), Subject="Fwd: Ferries return"), "a.eml"), LIMITS)
    assert (article.title, article.byline, article.source.format) == ("Ferries return", "Ana Moss", "email")
    assert article.text == "\n\n".join(STORY)
    assert article.published is not None
    assert (str(article.published.start), article.published.basis) == ("2024-05-14", "metadata")


# ---------------------------------------------------------------- attachments


def test_a_single_text_file_is_the_article_if_the_message_has_none() -> None:
    page = f"<html><head><title>Ferries return</title></head><body><article>{HTML}</article></body></html>"
    head = "text/html; name=a.html\nContent-Disposition: attachment; filename=a.html"
    data = parts(("text/plain", "Please find attached."), (head, page), kind="mixed")
    assert texts(data) == STORY
    assert "byline" not in stated(data)
    assert texts(parts((head.replace("html", "plain", 1), plain(*STORY)), kind="mixed")) == STORY


def test_attachments_are_left_out_where_the_message_has_an_article_or_there_are_several() -> None:
    head = "text/plain\nContent-Disposition: attachment; filename=a.txt"
    assert texts(parts(("text/plain", plain(*STORY)), (head, "Opening hours"), kind="mixed")) == STORY
    assert texts(parts(("text/plain", "Two files."), (head, FERRY), (head, BOATS), kind="mixed")) == ["Two files."]


# ---------------------------------------------------------------- what can't be read


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (
            parts(("application/pgp-encrypted", "Version: 1"), ("application/octet-stream", "x"), kind="encrypted"),
            "ENCRYPTED",
        ),
        (letter("MIIB", kind="application/pkcs7-mime; smime-type=enveloped-data"), "ENCRYPTED"),
        (letter("-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n"), "ENCRYPTED"),
        (letter("MIIB", kind="application/pkcs7-mime; smime-type=signed-data"), "NO_TEXT"),
        (letter(""), "NO_TEXT"),
        (letter("<img src=a>", kind="text/html"), "NO_TEXT"),
        (letter("JVBERi0=", kind="application/pdf"), "NO_TEXT"),
        (letter("word " * 20_001), "TOO_LONG"),
        (letter("", kind="multipart/mixed; boundary*=a; boundary*0*=b"), "CORRUPT"),
        (letter("", kind="multipart/mixed; boundary*" + "1" * 5000 + "*=b"), "CORRUPT"),
    ],
)
def test_what_cannot_be_read_is_rejected_with_its_code_and_what_to_do(data: bytes, code: str) -> None:
    with pytest.raises(Rejected) as caught:
        reader.read(data, None, LIMITS)
    assert caught.value.code == code
    assert caught.value.reason.endswith(".")
    assert any(word in caught.value.reason for word in ("Drop", "drop", "Save", "Split"))


def test_what_a_newsletter_hides_is_not_its_text() -> None:
    assert texts(letter(f"<div style='display:none'>Preview</div>{HTML}", kind="text/html")) == STORY
