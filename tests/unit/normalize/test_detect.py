"""A format is told by what a file holds; its name decides only where that leaves a choice."""

import codecs
import io
import json
import zipfile
from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsbrief.errors import Rejected
from newsbrief.normalize.document import Format
from newsbrief.normalize.file.detect import format_of

STORY = "Nobody at the ferry office in Lund would say when the boats return.\n\nThe mayor asked for patience."
PAGE = f"<!DOCTYPE html>\n<html><head><title>Lund</title></head><body><p>{STORY}</p></body></html>"
MAIL = f"From: Ana Moss <ana@lund.example>\nSubject: Boats\nDate: Sat, 02 Mar 2024 10:15:00 +0100\n\n{STORY}"


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "<a/>")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (STORY, "text"),
        ("<3 is what the people of Lund feel for their ferries.", "text"),
        ("The mayor wrote <b>no</b> in large letters.<br>Then she left.", "text"),
        ("<b>LUND</b> — The ferries return.", "text"),
        ("[Updated at noon] The ferries return.", "text"),
        ("[] - The ferries return.", "text"),
        ('["We will not pay", said the mayor] was cut.', "text"),
        ("{The ferries} return.", "text"),
        ('{"demand": 4} is what the note read.\n\nThe ferries return.', "text"),
        ('\x1e{"title": "Ferries"}\n\x1e{"title": "Boats"}\n', "json"),
        ("Date: 2 March 2024\nBy: Ana Moss\n\nThe ferries return.", "text"),
        ("Subject: the ferries\n\nThe ferries return.", "text"),
        ("From here: the ferry needs an hour.\nThe mayor: no comment.\n\nThe ferries return.", "text"),
        ("---\ntitle: Ferries return\ntags:\n  - harbour\n---\nThe ferries return.", "markdown"),
        ("# Ferries\n\n## Boats\n\n### Piers\n\nThe ferries return.", "markdown"),
        (PAGE, "html"),
        (PAGE.upper(), "html"),
        ("\n\n<!-- saved from url=(0021)https://lund.example/ -->\n<!-- two --> " + PAGE, "html"),
        (f"<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'><body>{STORY}</body></html>", "html"),
        (f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">\n<title>Lund</title>{STORY}', "html"),
        (f"<body>{STORY}", "html"),
        (f"<div class='story'><p>{STORY}</p></div>", "html"),
        (f"<article>\n<h1>Ferries</h1>{STORY}</article>", "html"),
        ("<p>The ferries return.<p>The mayor asked for patience.", "html"),
        ("<span>LUND</span> — The ferries return.<br>The mayor<br>asked for patience.<br>", "html"),
        ("<story><p>The ferries return.</p><p>The mayor asked for patience.</p></story>", "html"),
        ("<b>Warning</b>: undefined index in <b>/srv/page.php</b> on line <b>3</b><br />\n" + PAGE, "html"),
        ("Notice: undefined index\n" + PAGE, "html"),
        ("How to write a page:\n" + PAGE + "\n" + "That is all there is to it, and here is why. " * 30, "text"),
        ("How to write a page:\n```\n" + PAGE + "\n```\n", "text"),
        (json.dumps({"title": "Ferries", "text": STORY}), "json"),
        (json.dumps([{"title": "Ferries", "text": STORY}], indent=2), "json"),
        (json.dumps({"title": "Ferries"}) + "\n" + json.dumps({"title": "Boats"}), "json"),
        ('{"articles": [{"title": "Ferries", ', "json"),
        ("[]", "json"),
        ('["Ferries", 5, null]', "json"),
        (MAIL, "email"),
        ("From ana@lund.example Sat Mar  2 10:15:00 2024\nX-Status: read\n\nThe ferries return.", "email"),
        ("Received: from a\r\n\tby b\r\nSubject: c\r\nMIME-Version: 1.0\r\n\r\nText", "email"),
        (f"MIME-Version: 1.0\nContent-Type: text/html\n\n{PAGE}", "email"),
    ],
)
def test_the_content_tells_the_format(data: str, kind: Format) -> None:
    assert format_of(data.encode(), "inbox/a.bin") == kind
    assert format_of(codecs.BOM_UTF8 + data.encode(), "a") == kind


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_the_content_tells_in_any_encoding(encoding: str) -> None:
    if encoding != "utf-32":
        assert format_of(PAGE.encode(encoding), "a.txt") == "html"
        assert format_of(json.dumps({"title": STORY}).encode(encoding), "a.txt") == "json"
    assert format_of(STORY.encode(encoding), "a.txt") == "text"


@pytest.mark.parametrize(
    ("data", "named", "kind"),
    [
        (STORY, {"key": "a.md"}, "markdown"),
        (STORY, {"key": "A.MD"}, "markdown"),
        (STORY, {"key": "a.html"}, "text"),
        ("The mayor wrote <b>no</b> in large letters.", {"key": "a.htm"}, "html"),
        ("The mayor wrote <b>no</b>.", {"content_type": "text/html; charset=utf-8"}, "html"),
        ("Subject: the ferries\n\nThe ferries return.", {"key": "a.eml"}, "email"),
        ("Subject: the ferries\n\nThe ferries return.", {"content_type": "Message/RFC822"}, "email"),
        (STORY, {"key": "a.eml"}, "text"),
        ("{The ferries} return.", {"key": "a.json"}, "json"),
        ("{The ferries} return.", {"content_type": "application/x-ndjson"}, "json"),
        (PAGE, {"key": "a.json"}, "html"),
        (STORY, {"key": "a.json"}, "text"),
        (STORY, {"key": "a.pdf", "content_type": "application/json"}, "text"),
        ("“We will not pay,” said the mayor.", {"key": "a.jsonl"}, "text"),
        ('"We will not pay," said the mayor.', {"key": "a.json"}, "text"),
        ('"We will not pay."', {"key": "a.json"}, "json"),
        ("null", {"key": "a.json"}, "json"),
        (f"<p>{STORY}</p>", {"key": "a.json"}, "html"),
        (f"# Lund\n\n## Boats\n\n{STORY}", {"key": "a.json"}, "markdown"),
        (f"# Lund\n\n## Boats\n\n{STORY}", {"key": "a.html"}, "markdown"),
        (json.dumps({"title": STORY}), {"key": "a.md"}, "json"),
        (MAIL, {"key": "a.json"}, "email"),
        ("Lund: the ferries return.\n\nThe mayor asked for patience.", {"key": "a.eml"}, "text"),
        (PAGE, {"key": "a.txt", "content_type": "text/plain"}, "html"),
        (MAIL, {"key": "a.txt"}, "email"),
        ("<div align='center'>Lund</div>\n\n# Ferries\n\nThe ferries return.", {"key": "readme.md"}, "markdown"),
    ],
)
def test_the_name_and_the_content_type_break_ties(data: str, named: dict[str, str], kind: Format) -> None:
    assert format_of(data.encode(), named.get("key", "a"), named.get("content_type")) == kind


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n1 0 obj\n", "pdf"),
        (b"\n\n\xef\xbb\xbf%PDF-1.4\n", "pdf"),
        (b"\x00" * 128 + b"%PDF-1.4\n1 0 obj\n", "pdf"),
        (b"Content-Type: application/pdf\r\n\r\n%PDF-1.4\n1 0 obj\n", "pdf"),
        (b"How files begin:\n\n%PDF-1.4\n\nis the first line of a document.", "text"),
        (zipped("[Content_Types].xml", "word/document.xml", "word/embeddings/a/xl/workbook.xml"), "docx"),
    ],
)
def test_binary_documents_are_told_whatever_their_name(data: bytes, kind: Format) -> None:
    assert format_of(data, "a.txt", "text/plain") == kind


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "Excel workbook"),
        (zipped("ppt/presentation.xml"), "PowerPoint"),
        (zipped("mimetype", "content.xml"), "OpenDocument"),
        (zipped("mimetype", "META-INF/container.xml"), "e-book"),
        (zipped("Index/Document.iwa"), "Pages"),
        (zipped("a.txt", "b.txt"), "ZIP archive.*Unpack it and drop"),
        (zipped(), "ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), r"\.doc.*Save it as \.docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__properties_version1.0".encode("utf-16-le"), "Outlook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office document"),
        (b"{\\rtf1 The ferries return.}", "RTF"),
        (b"\x89PNG\r\n\x1a\n....", "picture"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "picture"),
        (b"\x00\x00\x00\x18ftypheic\x00", "picture"),
        (b"ID3\x04\x00\x00", "MP3"),
        (b"bplist00\xd1\x01\x02_\x10\x0fWebMainResource", "Safari web archive"),
        (b"a.txt" + b"\x00" * 252 + b"ustar", "tar archive"),
        (b'<?xml version="1.0"?><rss version="2.0"></rss>', "news feed"),
        (b"<rss version='2.0'><channel></channel></rss>", "news feed"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom"><entry></entry></feed>', "news feed"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE nitf SYSTEM "nitf.dtd" [<!ENTITY a "b">]>\n<nitf></nitf>', "XML"),
        (b"<doc><words>The ferries return.</words></doc>\n", "XML"),
        (bytes(range(256)) * 20, "binary data"),
    ],
)
def test_what_is_not_read_is_named_with_what_to_do_instead(data: bytes, said: str) -> None:
    with pytest.raises(Rejected, match=f"(?s)UNSUPPORTED_FORMAT.*{said}") as caught:
        format_of(data, "a.txt")
    assert "rop " in caught.value.reason


@pytest.mark.parametrize("title", ["RIFFA, Bahrain", "ID3 tags", "PAR1 wins", "BZh", "OggStory", "GIF wars", "MZ"])
def test_a_text_may_begin_like_a_binary_file(title: str) -> None:
    assert format_of(f"{title}\n\n{STORY}".encode(), "a") == "text"


def test_a_locked_office_document_is_told_from_an_old_one() -> None:
    with pytest.raises(Rejected, match=r"ENCRYPTED.*password"):
        format_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....." + "EncryptedPackage".encode("utf-16-le"), "a.docx")


def test_half_an_archive_is_damaged() -> None:
    whole = zipped("word/document.xml")
    for end in (4, 30, len(whole) - 1):
        with pytest.raises(Rejected, match=r"CORRUPT.*Drop a whole copy"):
            format_of(whole[:end], "a.docx")


def test_an_archive_of_countless_files_is_not_listed() -> None:
    with pytest.raises(Rejected, match="TOO_COMPLEX"):
        format_of(b"PK\x03\x04" + b"PK\x01\x02" * 10_001, "a.docx")


@pytest.mark.parametrize("nothing", [b"", b" \n\t \r\n"])
def test_nothing_is_empty(nothing: bytes) -> None:
    with pytest.raises(Rejected, match="EMPTY"):
        format_of(nothing, "a.pdf", "application/pdf")


@pytest.mark.parametrize(
    "hostile",
    [
        "<!--" * 100_000,
        "<!---->" * 100_000 + "<",
        "<?a?>" * 100_000 + "<",
        "<!doctype a[" + "]" * 400_000,
        "<html" * 100_000,
        "<p " * 200_000,
        "<a\n" * 200_000,
        "[" * 400_000,
        "[ " * 200_000,
        '{"' + "\\" * 400_000,
        '{"' + '\\"' * 200_000,
        "]" + "[]  " * 100_000,
        "a:\n" * 200_000,
        "---\n" + "a:\n" * 200_000,
        "[a](http://" * 50_000,
        "From a " + "0:00 " * 100_000,
        "RIFF" * 100_000,
    ],
)
def test_work_is_linear_whatever_the_file_begins_with(hostile: str) -> None:
    """Would hold up the whole suite if a pattern were tried in every possible way."""
    for key in ("a.txt", "a.html", "a.eml"):
        assert format_of(hostile.encode(), key)


STARTS = st.sampled_from(
    [
        *(
            b"",
            b"%PDF-1.4",
            b"PK\x03\x04",
            b"PK\x05\x06",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            b"\xff\xfe",
            b"\xef\xbb\xbf",
        ),
        *(b"<", b"<?xml ", b"<!--", b"<!doctype ", b"<p>", b"{", b"[", b"From a 10:00 2024\n", b"To: a\n", b"---\n"),
    ]
)
KEYS = st.sampled_from(["a", "a.txt", "a.md", "a.html", "a.json", "a.eml", "a.pdf", "a.docx"])


def told(data: bytes, key: str, content_type: str | None = None) -> str:
    try:
        return format_of(data, key, content_type)
    except Rejected as rejected:
        return rejected.code


@given(STARTS, st.one_of(st.binary(max_size=300), st.text(max_size=200).map(str.encode)), KEYS, st.text(max_size=20))
@example(b"PK\x05\x06", b"\x00" * 18, "a", "")
@example(b"PK\x05\x06", b"\x00" * 8 + b"\xff" * 10, "a", "")
def test_any_bytes_have_a_format_or_a_reason_why_not(start: bytes, rest: bytes, key: str, content_type: str) -> None:
    reasons = {"EMPTY", "UNSUPPORTED_FORMAT", "ENCRYPTED", "CORRUPT", "TOO_COMPLEX"}
    assert told(start + rest, key, content_type) in reasons | set(get_args(Format))


@given(st.data())
def test_a_damaged_archive_has_a_format_or_a_reason_why_not(data: st.DataObject) -> None:
    whole = bytearray(zipped("word/document.xml", "a"))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(4, len(whole) - 1))] = data.draw(st.integers(0, 255))
    assert told(bytes(whole), "a.docx") in {"docx", "UNSUPPORTED_FORMAT", "CORRUPT"}
