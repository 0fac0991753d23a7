"""One small file in each format that newsbrief reads, of our own writing."""

import io
import json
import zipfile

from newsbrief.normalize.document import Format

_PARAGRAPHS = (
    "The council of Lund voted on Tuesday to close the old bridge to lorries from the first of June.",
    "“We ask the port of Amel to pay its share of the repairs,” said the mayor, Tova Lindqvist.",
)
_TITLE = "Lund closes its bridge to lorries"


def samples() -> dict[Format, tuple[str, bytes]]:
    """By format, a file's name and its bytes."""
    return {
        "text": ("bridge.txt", "\n\n".join((_TITLE, *_PARAGRAPHS)).encode()),
        "markdown": ("bridge.md", "\n\n".join((f"# {_TITLE}", *_PARAGRAPHS)).encode()),
        "html": ("bridge.html", _page().encode()),
        "json": ("bridge.json", json.dumps({"title": _TITLE, "text": "\n\n".join(_PARAGRAPHS)}).encode()),
        "email": ("bridge.eml", _mail().encode()),
        "pdf": ("bridge.pdf", _pdf()),
        "docx": ("bridge.docx", _docx()),
    }


def _page() -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in _PARAGRAPHS)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{_TITLE}</title></head>'
        f"<body><nav><a href='/'>Home</a></nav><article><h1>{_TITLE}</h1>{body}</article></body></html>"
    )


def _mail() -> str:
    head = (
        "Message-ID: <1@lund.example>",
        "From: Lund Daily <desk@lund.example>",
        f"Subject: {_TITLE}",
        "Date: Tue, 14 May 2024 10:00:00 +0200",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
    )
    return "\r\n".join((*head, "", "\r\n\r\n".join(_PARAGRAPHS), ""))


def _pdf() -> bytes:
    """One page in Helvetica, whose words are all in WinAnsi."""
    lines = [word for text in (_TITLE, *_PARAGRAPHS) for word in (*_wrapped(text, 80), "")]
    shown = b"\n".join(b"(" + line.encode("cp1252").replace(b"(", b"\\(") + b") Tj T*" for line in lines)
    content = b"BT /F1 12 Tf 16 TL 72 720 Td\n" + shown + b"\nET"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources 6 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Font << /F1 5 0 R >> >>",
    )
    file, places = bytearray(b"%PDF-1.4\n"), []
    for number, item in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return bytes(
        file
    ) + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        size,
        table,
        size,
        len(file),
    )


def _wrapped(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] += f"{word} "
    return lines


def _docx() -> bytes:
    names = "http://schemas.openxmlformats.org"
    paragraphs = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in (_TITLE, *_PARAGRAPHS))
    parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{names}/package/2006/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/word/document.xml" ContentType="application/'
            'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{names}/package/2006/relationships"><Relationship Id="r1" '
            f'Type="{names}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
            "</Relationships>"
        ),
        "word/document.xml": (
            f'<w:document xmlns:w="{names}/wordprocessingml/2006/main"><w:body>{paragraphs}</w:body></w:document>'
        ),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{text}')
    return file.getvalue()
