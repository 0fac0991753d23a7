"""What a PDF's compressed streams unpack to, asked before PDFium builds every glyph and stroke of a page from them.

A page is built in one call that nothing can stop, at about 300 bytes of memory for each glyph. Streams of
pictures are not looked at: their pixels are never asked for.
"""

import re
import zlib
from collections.abc import Iterator

from newsbrief.errors import Rejected

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_DICTIONARY = 1000  # bytes before a stream in which its dictionary is looked for
_PICTURE = re.compile(rb"/Image\b")
_PROGRAM = re.compile(rb"/(?:Length1|FontFile|CIDFontType0C|Type1C|OpenType|ObjStm|XRef)\b")
_SHOWN = re.compile(rb"\(((?:[^)\\]+|\\.)*)|<([0-9A-Fa-f \r\n]+)>", re.S)
_MOST_UNPACKED = 20_000_000  # of a font that was embedded whole
_MOST_DRAWN = 8_000_000  # of a page's operators; a page of print has some 100,000
_MOST_TOGETHER = 200_000_000
_MOST_SHOWN = 1_000_000  # bytes of text
_MOST_STREAMS = 50_000
_CHUNK = 65_536
_ADVICE = "Save the article from its source again, and drop that."


def check_streams(data: bytes) -> None:
    """Rejected(TOO_LARGE | TOO_COMPLEX) for a PDF with streams that unpack to more than any page needs."""
    together = 0
    for number, (dictionary, packed) in enumerate(_streams(data)):
        is_program = _PROGRAM.search(dictionary) is not None
        most = _MOST_UNPACKED if is_program else _MOST_DRAWN
        unpacked = _unpacked(packed, most + 1)
        together += len(unpacked)
        if len(unpacked) > most or together > _MOST_TOGETHER:
            raise Rejected(
                "TOO_LARGE", f"The PDF unpacks to far more bytes ({together:,} so far) than an article needs. {_ADVICE}"
            )
        if number > _MOST_STREAMS or (not is_program and _shown_in(unpacked) > _MOST_SHOWN):
            raise Rejected("TOO_COMPLEX", f"The PDF draws far more than an article's pages need. {_ADVICE}")


def _streams(data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """The dictionary of each stream that is no picture, and the file from the stream's first byte on."""
    view = memoryview(data)
    for match in _STREAM.finditer(data):
        before = data[max(0, match.start() - _DICTIONARY) : match.start()]
        dictionary = before[before.rfind(b"obj") + 1 :]
        if not _PICTURE.search(dictionary):
            yield dictionary, view[match.end() :]


def _unpacked(packed: memoryview, most: int) -> bytes:
    """What deflated bytes unpack to, at most so much of it; nothing for bytes that aren't deflated."""
    if len(packed) < 2 or packed[0] & 15 != 8 or (packed[0] * 256 + packed[1]) % 31:
        return b""
    inflate = zlib.decompressobj()
    parts: list[bytes] = []
    room = most
    try:
        for start in range(0, len(packed), _CHUNK):
            parts.append(inflate.decompress(packed[start : start + _CHUNK], room))
            room -= len(parts[-1])
            if inflate.eof or room <= 0:
                break
    except zlib.error:
        pass  # PDFium shows what a damaged stream holds up to there; so much counts
    return b"".join(parts)


def _shown_in(operators: bytes) -> int:
    """About how many bytes of text are shown: what stands in parentheses, and in angle brackets as digits."""
    return sum(len(match[1]) if match[1] is not None else len(match[2]) // 2 for match in _SHOWN.finditer(operators))
