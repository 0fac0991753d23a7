"""Word documents that are refused before a converter sees them, and any bytes."""

import random
import struct
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsbrief.errors import Rejected
from newsbrief.normalize.document import Document
from newsbrief.normalize.formats.docx import reader
from newsbrief.normalize.limits import Limits
from tests.docx_files import docx, paragraph, parts, properties, table, zipped
from tests.samples import LIMITS

FERRY = "The ferries of Lund return in March."
GENEROUS = Limits(max_bytes=50_000_000, max_words=1_000_000, max_ratio=2_000)


def document(data: bytes, limits: Limits = LIMITS) -> Document:
    [found] = reader.read(data, None, limits)
    return found


def code_of(data: bytes, limits: Limits = LIMITS) -> str:
    with pytest.raises(Rejected) as caught:
        document(data, limits)
    assert caught.value.reason.endswith(".")
    assert any(word in caught.value.reason for word in ("Drop", "drop", "Save", "Split"))
    return caught.value.code


BOMB = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>&b;</w:body></w:document>'
)


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "docProps/core.xml", "_rels/.rels"])
def test_declarations_of_entities_are_refused_in_each_part(name: str) -> None:
    assert code_of(docx(paragraph(FERRY), {name: BOMB})) == "UNSAFE"


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("word/document.xml", "<w:document"),
        ("word/document.xml", ""),
        ("word/document.xml", "<html/>"),
        ("word/document.xml", b"<?xml version='1.0' encoding='klingon'?><a/>"),
        ("word/document.xml", b"<?xml version='1.0' encoding='big5'?><a/>"),
        ("word/styles.xml", "<a></b>"),
        ("docProps/core.xml", b"\xff\x00\xff"),
    ],
)
def test_a_malformed_part_is_corrupt(name: str, part: str | bytes) -> None:
    assert code_of(docx(paragraph(FERRY), {name: part})) == "CORRUPT"


def test_a_zip_that_is_no_word_document_is_unsupported() -> None:
    assert code_of(zipped({"xl/workbook.xml": "<a/>"})) == "UNSUPPORTED_FORMAT"


def test_a_locked_archive_is_encrypted() -> None:
    data = bytearray(zipped({"word/document.xml": "<a/>"}))
    data[6] |= 1
    data[data.find(b"PK\x01\x02") + 8] |= 1
    assert code_of(bytes(data)) == "ENCRYPTED"


def test_parts_compressed_in_an_unusual_way_are_refused() -> None:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_BZIP2) as archive:
        archive.writestr("word/document.xml", str(parts(paragraph(FERRY))["word/document.xml"]))
    assert code_of(packed.getvalue()) == "CORRUPT"


def test_a_bomb_is_refused_by_its_declared_size_and_by_its_real_one() -> None:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" + b" " * 3_000_000 + b"</a>")
    data = bytearray(packed.getvalue())
    assert code_of(bytes(data)) == "TOO_LARGE"
    directory = data.find(b"PK\x01\x02")
    assert struct.unpack_from("<L", data, directory + 24) == (3_000_007,)
    struct.pack_into("<L", data, directory + 24, 100)
    with pytest.raises(Rejected) as caught:
        document(bytes(data))
    assert caught.value.code in {"TOO_LARGE", "CORRUPT"}


def test_all_parts_together_are_held_to_the_limits() -> None:
    half = f"<a>{random.Random(7).randbytes(300_000).hex()}</a>"  # noqa: S311 - incompressible
    files = {"word/document.xml": half, "word/styles.xml": half}
    assert code_of(zipped(files), Limits(max_bytes=1_000_000, max_words=100)) == "TOO_LARGE"


def test_a_picture_of_any_size_costs_nothing() -> None:
    [block] = document(docx(paragraph(FERRY), {"word/media/image1.bmp": b"\x00" * 20_000_000})).blocks
    assert block.text == FERRY


def test_an_archive_of_absurdly_many_entries_is_too_complex() -> None:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as archive:
        for number in range(5_001):
            archive.writestr(str(number), b"")
    assert code_of(packed.getvalue()) == "TOO_COMPLEX"


def test_more_words_than_allowed_are_too_long() -> None:
    data = docx(paragraph("word " * 101))
    assert code_of(data, Limits(max_bytes=1_000_000, max_words=100)) == "TOO_LONG"


def nested(levels: int, opening: str, closing: str) -> bytes:
    return docx(opening * levels + paragraph(FERRY) + closing * levels)


@pytest.mark.parametrize(
    ("opening", "closing", "levels"),
    [
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 25),
        ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", 18),
        ("<w:r>", "</w:r>", 75),
        ("<w:p>", "</w:p>", 75),
        ("<w:smartTag>", "</w:smartTag>", 490),
    ],
)
def test_nesting_ends_at_a_limit_that_the_converter_can_bear(opening: str, closing: str, levels: int) -> None:
    """At the deepest that is let through it must not run out of Python's stack, whatever is nested."""
    assert [block.text for block in document(nested(levels, opening, closing)).blocks] == [FERRY]
    assert code_of(nested(levels + 8, opening, closing), Limits(1_000_000, 100, max_depth=495)) == "TOO_COMPLEX"


def test_more_elements_than_any_article_has_are_too_complex() -> None:
    assert code_of(docx("<w:p/>" * 200_001), GENEROUS) == "TOO_COMPLEX"


# ---------------------------------------------------------------- any bytes


def ends_well(data: bytes) -> None:
    with suppress(Rejected):
        assert all(isinstance(block.text, str) for block in document(data).blocks)


SAMPLE = docx(
    paragraph("Ferries return", "Titel") + paragraph(FERRY) + table(["Amel", "12"]) + paragraph(FERRY),
    {"docProps/core.xml": properties(title="Boats", creator="Ana Moss", created="2024-05-14T08:30:00Z")},
)
STORED = BytesIO()
with ZipFile(STORED, "w", ZIP_STORED) as _archive:
    for _name, _part in parts(paragraph("Ferries return", "Titel") + paragraph(FERRY) + table(["Amel", "12"])).items():
        _archive.writestr(_name, _part)


@given(st.binary(max_size=400))
@example(b"")
@example(b"PK\x03\x04")
@example(b"PK\x05\x06" + b"\x00" * 18)
def test_any_bytes_end_in_a_document_or_a_rejection(data: bytes) -> None:
    ends_well(data)
    ends_well(SAMPLE[: len(SAMPLE) // 2] + data)


@given(st.data())
def test_damaged_archives_end_in_a_document_or_a_rejection(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([SAMPLE, STORED.getvalue()]))
    damaged = bytearray(whole[: data.draw(st.integers(0, len(whole)))] if data.draw(st.booleans()) else whole)
    for _ in range(data.draw(st.integers(0, 4))):
        if damaged:
            damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    ends_well(bytes(damaged))


def _xml(names: list[str]) -> Callable[[st.SearchStrategy[str]], st.SearchStrategy[str]]:
    def wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        return st.builds(
            lambda name, attribute, value, children: f'<{name} w:{attribute}="{value}">{"".join(children)}</{name}>',
            st.sampled_from(names),
            st.sampled_from(["val", "type", "char", "font", "id", "styleId"]),
            st.sampled_from(["", "0", "page", "Titel", "F04A", "-1", "x"]),
            st.lists(inner, max_size=3),
        )

    return wrapped


_NAMES = (
    "w:p w:pPr w:pStyle w:r w:rPr w:vanish w:del w:ins w:t w:tab w:br w:cr w:sym w:tbl w:tr w:trPr w:tc w:tcPr "
    "w:gridSpan w:vMerge w:pict w:txbxContent w:sdt w:sdtContent w:hyperlink w:footnoteReference w:commentReference "
    "w:fldChar w:instrText w:drawing w:noBreakHyphen w:softHyphen w:moveFrom w:body w:document "
    "mc:AlternateContent mc:Fallback mc:Choice v:shape v:textbox v:imagedata w:numPr m:oMath"
).split()


@given(st.recursive(st.sampled_from(["text", "", "&lt;"]), _xml(_NAMES), max_leaves=25))
def test_well_formed_nonsense_ends_in_a_document_or_a_rejection(body: str) -> None:
    ends_well(docx(body))
    ends_well(docx(paragraph(runs=body)))
    ends_well(docx("", {"word/styles.xml": f"<w:styles xmlns:w='w'>{'' if ':' in body else body}</w:styles>"}))
