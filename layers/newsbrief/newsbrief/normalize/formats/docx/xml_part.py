"""One XML part of a package, read without declarations, entities or any reference to the outside."""

from collections.abc import Mapping
from typing import Protocol
from xml.parsers import expat

from newsbrief.errors import Rejected
from newsbrief.normalize.limits import Limits

# Office writes the first of these; the second is the same vocabulary in documents saved as "Strict".
_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_PREFIXES = {
    **dict.fromkeys(_WORD, "w"),
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "urn:schemas-microsoft-com:vml": "v",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup": "wpg",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
}


class Visitor(Protocol):
    """What is told of an XML part, in document order."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins; known namespaces are short ("w:p"), attributes without one are bare ("Id")."""

    def text(self, text: str) -> None:
        """Characters, in pieces of any size."""

    def end(self) -> None:
        """The innermost element ends."""


def visit(part: bytes, visitor: Visitor, limits: Limits) -> None:
    """Tell a visitor what is in an XML part; Rejected(UNSAFE | TOO_COMPLEX | CORRUPT)."""
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > limits.max_depth:
            raise too_complex()
        visitor.start(_short(name), {_short(key): value for key, value in attributes.items()})

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1
        visitor.end()

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_declaration
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = visitor.text
    try:
        parser.Parse(part, True)
    except (expat.ExpatError, LookupError, ValueError) as error:  # the last two are for encodings expat can't read
        raise corrupt(f"an XML part of it is malformed ({error})") from error


def too_complex() -> Rejected:
    """Why a document of absurd shape isn't read."""
    return Rejected(
        "TOO_COMPLEX",
        "The document's elements nest deeper, or are more, than any article needs. Save its text and drop that.",
    )


def corrupt(what: str) -> Rejected:
    """Why a damaged document isn't read."""
    return Rejected(
        "CORRUPT", f"The Word document can't be read: {what}. Open it, save it again as .docx, and drop that."
    )


def _refuse_declaration(*_declaration: object) -> None:
    raise Rejected(
        "UNSAFE",
        "The Word document declares a document type or entities, which attacks parsers and which Word never writes. "
        "Save its text and drop that.",
    )


def _short(name: str) -> str:
    """A name with the namespace that expat put before it as a prefix; with a "?" if it is of no interest."""
    namespace, _, local = name.rpartition(" ")
    return f"{_PREFIXES.get(namespace, '?')}:{local}" if namespace else local
