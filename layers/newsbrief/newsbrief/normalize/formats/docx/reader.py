"""DOCX: the text of a Word document as its reader sees it, and what its properties say of it."""

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZipFile

import mammoth  # type: ignore[import-untyped]

from newsbrief.normalize.document import Block, Document, Field, Stated
from newsbrief.normalize.formats.docx.lean import lean
from newsbrief.normalize.formats.docx.package import opened
from newsbrief.normalize.formats.docx.properties import stated_in
from newsbrief.normalize.formats.docx.styles import Role, roles_in
from newsbrief.normalize.formats.html.reader import blocks_in
from newsbrief.normalize.limits import Limits

# All that the converter is told of styles, and all that it needs: `lean` has left no others.
_STYLE_MAP = """
p.Title => h1:fresh
p.Heading => h2:fresh
p.LeftOut => !
"""
_HEADLINE_WITHIN = 6  # blocks
_HEADLINE_WORDS = 4
_FIELDS: dict[Role, Field] = {"title": "title", "author": "byline", "date": "published"}


def read(data: bytes, charset: str | None, limits: Limits) -> list[Document]:  # noqa: ARG001 - XML names its own
    """The one document in a Word file.

    Rejected(CORRUPT | ENCRYPTED | UNSUPPORTED_FORMAT | UNSAFE | TOO_LARGE | TOO_LONG | TOO_COMPLEX).
    """
    package = opened(data, limits)
    body = lean(package.body, roles_in(package.styles, limits), limits)
    said = {name: body.said[role] for role, name in _FIELDS.items() if role in body.said}
    stated: list[Stated] = [said] if said else []
    stated += stated_in(package.properties, limits)
    blocks = blocks_in(_markup(body.xml), limits)
    headline = _headline(blocks)
    return [Document(blocks, [*stated, {"title": headline}] if headline else stated)]


def _headline(blocks: Sequence[Block]) -> str | None:
    """The first heading, if no more than a letterhead stands above it: lines that are shorter and no sentences."""
    first = next((number for number, block in enumerate(blocks[:_HEADLINE_WITHIN]) if block.heading), None)
    if first is None:
        return None
    words = len(blocks[first].text.split())
    above = [block.text for block in blocks[:first]]
    if words < _HEADLINE_WORDS or any(text.endswith(".") or len(text.split()) >= words for text in above):
        return None
    return blocks[first].text


def _markup(body: bytes) -> str:
    """A lean body as HTML. Its package holds nothing else, so there is nothing to refer to or to fetch."""
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", body)
    converted = mammoth.convert_to_html(
        file, style_map=_STYLE_MAP, include_default_style_map=False, include_embedded_style_map=False
    )
    return str(converted.value)
