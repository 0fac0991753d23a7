"""The parts of a Word document's ZIP package that hold text, unpacked within limits."""

import posixpath
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from newsbrief.errors import Rejected
from newsbrief.normalize.formats.docx.xml_part import corrupt, too_complex, visit
from newsbrief.normalize.limits import Limits

_DIRECTORY_ENTRY = b"PK\x01\x02"
_MOST_ENTRIES = 5_000
_CHUNK = 65_536
_ENCRYPTED = 0x1


@dataclass(frozen=True)
class Package:
    """The XML of a document's body, and of its styles and properties if it has any."""

    body: bytes
    styles: bytes | None
    properties: bytes | None


def opened(data: bytes, limits: Limits) -> Package:
    """A document's package; Rejected(CORRUPT | ENCRYPTED | UNSUPPORTED_FORMAT | TOO_LARGE | TOO_COMPLEX | UNSAFE).

    Nothing but these parts is unpacked: pictures, fonts and macros stay as they are.
    """
    # Asked of the bytes, since ZipFile makes an object of each entry before it can be asked.
    if data.count(_DIRECTORY_ENTRY) > _MOST_ENTRIES:
        raise too_complex()
    try:
        with ZipFile(BytesIO(data)) as archive:
            return _package(_Unpacker(archive, len(data), limits), limits)
    # A damaged ZIP is told by whichever of its fields is read first.
    except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, struct.error) as error:
        raise corrupt(f"its ZIP archive is damaged ({error})") from error


def _package(archive: "_Unpacker", limits: Limits) -> Package:
    of_package = _targets(archive.part("_rels/.rels"), "", limits)
    main = archive.first(of_package.get("officeDocument"), "word/document.xml")
    if main is None:
        raise Rejected(
            "UNSUPPORTED_FORMAT",
            "The file is a ZIP archive without a Word document in it. Save the article as .docx or plain text and drop "
            "that.",
        )
    folder, name = posixpath.split(main)
    of_body = _targets(archive.part(posixpath.join(folder, "_rels", f"{name}.rels")), folder, limits)
    styles = archive.first(of_body.get("styles"), posixpath.join(folder, "styles.xml"))
    properties = archive.first(of_package.get("core-properties"), "docProps/core.xml")
    return Package(archive.part(main) or b"", archive.part(styles), archive.part(properties))


class _Unpacker:
    """Reads the parts of an archive, all of which together are held to the limits."""

    def __init__(self, archive: ZipFile, packed: int, limits: Limits) -> None:
        self._archive = archive
        self._entries = {entry.filename: entry for entry in archive.infolist()}
        self._packed = packed
        self._unpacked = 0
        self._limits = limits

    def first(self, *names: str | None) -> str | None:
        """The first of some names that there is a part of."""
        return next((name for name in names if name in self._entries), None)

    def part(self, name: str | None) -> bytes | None:
        """A part's bytes, or None if there is no such part."""
        entry = self._entries.get(name or "")
        if entry is None:
            return None
        self._check(entry)
        chunks = []
        with self._archive.open(entry) as stream:
            # The size that the archive declares may be a lie, so each chunk counts when it comes.
            while chunk := stream.read(_CHUNK):
                self._unpacked += len(chunk)
                self._limits.check_unpacked(self._unpacked, self._packed)
                chunks.append(chunk)
        return b"".join(chunks)

    def _check(self, entry: ZipInfo) -> None:
        if entry.flag_bits & _ENCRYPTED:
            raise Rejected(
                "ENCRYPTED", "The document is locked with a password. Save it without one and drop it again."
            )
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise corrupt("its parts are compressed in a way that Word doesn't know")
        self._limits.check_unpacked(self._unpacked + entry.file_size, self._packed)


@dataclass
class _Relationships:
    """The parts that a part refers to, by the last word of the relationship's type."""

    folder: str
    targets: dict[str, str] = field(default_factory=dict)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name != "rel:Relationship" or attributes.get("TargetMode") == "External":
            return
        kind = attributes.get("Type", "").rpartition("/")[2]
        path = posixpath.normpath(posixpath.join("/", self.folder, attributes.get("Target", "")))
        self.targets.setdefault(kind, path.lstrip("/"))

    def text(self, text: str) -> None: ...

    def end(self) -> None: ...


def _targets(part: bytes | None, folder: str, limits: Limits) -> Mapping[str, str]:
    relationships = _Relationships(folder)
    if part is not None:
        visit(part, relationships, limits)
    return relationships.targets
