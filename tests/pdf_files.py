"""PDF files built in code: text set in Courier, whose every character is 0.6 of its size wide."""

import hashlib
import textwrap
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

A4 = (595, 842)
_FONTS = {False: "Courier", True: "Courier-Bold"}
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


@dataclass(frozen=True)
class Put:
    """A line of text whose first character stands at a point, counted from the lower left corner of a page.

    `turned` is how many degrees its line is turned counter-clockwise: 0, 90, 180 or 270.
    """

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False
    turned: int = 0


@dataclass(frozen=True)
class Column:
    """Where a column of text stands and how it is set; `chars` is its width in characters."""

    x: float
    y: float
    chars: int
    size: float = 10
    leading: float = 12
    indent: int = 0
    space: float = 0

    def lines(self, *paragraphs: str, bold: bool = False) -> list[Put]:
        """Paragraphs broken at spaces and hyphens; `indent` (characters) or `space` (points) sets them apart."""
        found = []
        y = self.y
        for paragraph in paragraphs:
            wrapped = textwrap.wrap(" " * self.indent + paragraph, self.chars, drop_whitespace=True)
            for number, line in enumerate(wrapped):
                inset = 0.0 if number else 0.6 * self.size * self.indent
                found.append(Put(self.x + inset, y, line.strip(), self.size, bold))
                y -= self.leading
            y -= self.space
        return found


def pdf(
    *pages: Sequence[Put],
    info: Mapping[str, str] | None = None,
    paper: tuple[int, int] = A4,
    rotate: int = 0,
    password: str | None = None,
) -> bytes:
    """A PDF with these pages; with a password it can't be opened without."""
    streams = [stream_of(_operators(page)) for page in pages]
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        _dictionary(
            Type="/Pages", Count=len(pages), Kids="[" + " ".join(f"{6 + 2 * n} 0 R" for n in range(len(pages))) + "]"
        ),
        *(
            _dictionary(Type="/Font", Subtype="/Type1", BaseFont=f"/{font}", Encoding="/WinAnsiEncoding")
            for font in _FONTS.values()
        ),
        _dictionary(**{name: _string(value) for name, value in (info or {}).items()}),
    ]
    for number, stream in enumerate(streams):
        objects += [
            _dictionary(
                Type="/Page",
                Parent="2 0 R",
                MediaBox=f"[0 0 {paper[0]} {paper[1]}]",
                Rotate=rotate,
                Contents=f"{7 + 2 * number} 0 R",
                Resources="<< /Font << /F0 3 0 R /F1 4 0 R >> >>",
            ),
            stream,
        ]
    return file_of(objects, "/Info 5 0 R " + ("" if password is None else _locked(password)))


def picture_pdf(*beside: Put) -> bytes:
    """A PDF of one page that is all picture, as a scanner makes it, with these words beside the picture."""
    image = zlib.compress(bytes(4))
    page = _dictionary(
        Type="/Page",
        Parent="2 0 R",
        MediaBox="[0 0 595 842]",
        Contents="5 0 R",
        Resources="<< /XObject << /Im 4 0 R >> /Font << /F0 6 0 R >> >>",
    )
    picture = _dictionary(
        Type="/XObject",
        Subtype="/Image",
        Width=2,
        Height=2,
        ColorSpace="/DeviceGray",
        BitsPerComponent=8,
        Filter="/FlateDecode",
        Length=len(image),
    )
    return file_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            page,
            picture + b"\nstream\n" + image + b"\nendstream",
            stream_of(b"q 595 0 0 842 0 0 cm /Im Do Q " + _operators(beside)),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
        ]
    )


def glyphs_pdf(content: bytes, *names: str) -> bytes:
    """A PDF of one page that shows what these operators do; its font /F0 has these glyphs as codes 1, 2, ….

    The glyph names are all that tells which characters they are.
    """
    return file_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            _dictionary(
                Type="/Page",
                Parent="2 0 R",
                MediaBox="[0 0 595 842]",
                Contents="4 0 R",
                Resources="<< /Font << /F0 5 0 R >> >>",
            ),
            stream_of(content),
            _dictionary(
                Type="/Font",
                Subtype="/Type1",
                BaseFont="/Courier",
                Encoding="<< /Type /Encoding /Differences [1 " + " ".join(f"/{name}" for name in names) + "] >>",
            ),
        ]
    )


def stream_of(content: bytes) -> bytes:
    """An object that is a compressed stream."""
    packed = zlib.compress(content)
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)


def file_of(objects: Sequence[bytes], trailer: str = "") -> bytes:
    """A PDF file of these objects, the first its catalog; `trailer` are more entries of its trailer."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, data in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\n".encode()
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def _dictionary(**entries: object) -> bytes:
    return ("<< " + " ".join(f"/{name} {value}" for name, value in entries.items()) + " >>").encode("latin-1")


def _string(value: str) -> str:
    return "<" + ("\ufeff" + value).encode("utf-16-be", "surrogatepass").hex() + ">"


def _operators(page: Sequence[Put]) -> bytes:
    return b"\n".join(map(_shown, page))


def _shown(put: Put) -> bytes:
    turns = {0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}
    font = f"/F{int(put.bold)} {put.size} Tf"
    return f"BT {font} {turns[put.turned]} {put.x} {put.y} Tm <{put.text.encode('cp1252').hex()}> Tj ET".encode()


def _locked(password: str) -> str:
    """The trailer's part for encryption with RC4 and 40 bits; what it encrypts is never read here."""
    padded = (password.encode() + _PADDING)[:32]
    owner = _rc4(hashlib.md5(padded, usedforsecurity=False).digest()[:5], padded)
    rights, name = b"\xfc\xff\xff\xff", bytes(16)
    key = hashlib.md5(padded + owner + rights + name, usedforsecurity=False).digest()[:5]
    user = _rc4(key, _PADDING)
    return (
        f"/ID [<{name.hex()}> <{name.hex()}>] "
        f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{owner.hex()}> /U <{user.hex()}> >>"
    )


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
