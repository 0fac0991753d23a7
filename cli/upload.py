"""Files and folders as S3 objects: which keys they get, and the metadata that goes with them."""

import mimetypes
from collections.abc import Iterable
from dataclasses import dataclass
from email.header import Header
from pathlib import Path

from cli.connection import Stack
from cli.errors import USAGE, CommandError
from cli.plain_text import plain


@dataclass(frozen=True)
class LocalFile:
    """A file and the S3 key it is to have."""

    path: Path
    key: str


@dataclass(frozen=True)
class Upload:
    """A file that was put into the inbox, as one version of its key."""

    key: str
    version_id: str | None


def files_of(paths: Iterable[Path]) -> list[LocalFile]:
    """The files meant by paths, a folder's in order of name; CommandError (usage) if that makes no sense.

    A file's key is its name, a folder's files have their path in the folder. Hidden files and folders in a
    folder are left out; a hidden file that is named itself is not.
    """
    files = [file for path in paths for file in _files_of(path)]
    first: dict[str, Path] = {}
    for file in files:
        other = first.setdefault(file.key, file.path)
        if other != file.path:
            raise CommandError(f"{other} and {file.path} would both have the key {file.key!r}.", USAGE)
    return list({file.key: file for file in files}.values())


def _files_of(path: Path) -> list[LocalFile]:
    if path.is_file():
        return [LocalFile(path, path.name)]
    if not path.is_dir():
        raise CommandError(f"There is no file or folder {str(path)!r}.", USAGE)
    inside = [(file, file.relative_to(path)) for file in sorted(path.rglob("*")) if file.is_file()]
    shown = [LocalFile(file, to.as_posix()) for file, to in inside if not any(p.startswith(".") for p in to.parts)]
    if not shown:
        raise CommandError(f"The folder {str(path)!r} has no files.", USAGE)
    return shown


def metadata(**given: str | None) -> dict[str, str]:
    """S3 object metadata from what is given of title, url, published, publisher."""
    return {name: header_value(value) for name, value in given.items() if value}


def header_value(text: str) -> str:
    """A header's value: as it is in ASCII, else as an RFC 2047 encoded word, as Java's SDK and the console do."""
    line = plain(text)
    if line.isascii() and "=?" not in line:
        return line
    return Header(line, "utf-8", maxlinelen=0).encode()


def upload(stack: Stack, file: LocalFile, described: dict[str, str]) -> Upload:
    """Put one file into the inbox."""
    content_type = mimetypes.guess_type(file.path.name)[0] or "application/octet-stream"
    with file.path.open("rb") as content:
        answer = stack.s3.put_object(
            Bucket=stack.inbox, Key=file.key, Body=content, ContentType=content_type, Metadata=described
        )
    return Upload(key=file.key, version_id=answer.get("VersionId"))
