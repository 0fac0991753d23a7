"""Has any source file changed? A hash over files and folders."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path


def digest(roots: Iterable[Path]) -> str:
    """A hash over names and contents of files, and of all files in folders but Python's caches."""
    total = hashlib.sha256()
    for root in roots:
        for path in _files(root):
            content = path.read_bytes()
            total.update(f"{path.relative_to(root.parent).as_posix()} {len(content)}\n".encode())
            total.update(content)
    return total.hexdigest()


def _files(root: Path) -> Iterator[Path]:
    if root.is_file():
        yield root
        return
    for path in sorted(root.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path
