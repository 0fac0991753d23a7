"""A folder of saved news pages and the true text of the article on each."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# The names in a set's folder: the true texts by page id, and where the pages are. The second is how
# https://github.com/scrapinghub/article-extraction-benchmark lays them out.
_LAYOUTS = (("pages.json", "pages"), ("ground-truth.json", "html"))


@dataclass(frozen=True, slots=True)
class Page:
    """One saved page: its bytes (UTF-8), where it was, and the text of its article as people read it."""

    id: str
    url: str
    truth: str
    path: Path

    def data(self) -> bytes:
        """The page's HTML."""
        return gzip.decompress(self.path.read_bytes())


def pages_in(folder: Path) -> list[Page]:
    """All pages of a set, by id; FileNotFoundError if the folder holds none or one of them is missing."""
    for truths, pages in _LAYOUTS:
        if (folder / truths).is_file():
            return sorted(_pages(folder / truths, folder / pages), key=lambda page: page.id)
    wanted = " or ".join(truths for truths, _ in _LAYOUTS)
    raise FileNotFoundError(f"{folder} holds no {wanted}")


def _pages(truths: Path, folder: Path) -> Iterator[Page]:
    for name, item in json.loads(truths.read_text(encoding="utf-8")).items():
        path = folder / f"{name}.html.gz"
        if not path.is_file():
            raise FileNotFoundError(f"{path} is missing")
        yield Page(name, item.get("url") or "", item.get("articleBody") or "", path)
