"""What a stack accepts of a file. Each limit is asked before the work that it bounds."""

from dataclasses import dataclass

from newsbrief.errors import Rejected

_CHARACTERS_PER_WORD = 20  # generous: the average is about 6 in English and 2 in Chinese
_RATIO_FROM_BYTES = 1_000_000  # small files may be compressed to next to nothing without being an attack


@dataclass(frozen=True)
class Limits:
    """Bytes of a file (and of what it unpacks to), words of an article, and the shape of what parsers are given.

    `max_ratio` is unpacked to packed bytes; `max_depth` is how deeply elements or JSON values may nest.
    """

    max_bytes: int
    max_words: int
    max_articles: int = 200
    max_pages: int = 200
    max_ratio: int = 150
    max_depth: int = 500

    def check_size(self, size: int) -> None:
        """Rejected(TOO_LARGE) for a file of more bytes; asked before the file is read."""
        if size > self.max_bytes:
            raise Rejected(
                "TOO_LARGE",
                f"The file has {size:,} bytes, the limit is {self.max_bytes:,}. Drop a smaller file, or raise "
                "the stack's parameter MaxFileBytes.",
            )

    def check_unpacked(self, size: int, packed: int) -> None:
        """Rejected(TOO_LARGE) for something that unpacks to more bytes, or to suspiciously many for its size."""
        if size > self.max_bytes:
            raise Rejected(
                "TOO_LARGE",
                f"The file unpacks to more than {self.max_bytes:,} bytes, which is the limit. Drop a smaller file, or "
                "raise the stack's parameter MaxFileBytes.",
            )
        if size > _RATIO_FROM_BYTES and size > packed * self.max_ratio:
            raise Rejected(
                "TOO_LARGE",
                f"The file unpacks to more than {self.max_ratio} times its size, which no document does. Drop it "
                "unpacked if you trust it.",
            )

    def check_words(self, text: str) -> None:
        """Rejected(TOO_LONG) for a text of more words; asked before any work is put into it.

        A text without spaces has no words to count, so its characters are limited too.
        """
        words = len(text.split())
        if words > self.max_words:
            raise Rejected(
                "TOO_LONG",
                f"The article has {words:,} words, the limit is {self.max_words:,}. Split the file, or raise the "
                "stack's parameter MaxWords.",
            )
        if len(text) > self.max_words * _CHARACTERS_PER_WORD:
            raise Rejected(
                "TOO_LONG",
                f"The article has {len(text):,} characters, the limit is "
                f"{self.max_words * _CHARACTERS_PER_WORD:,}, {_CHARACTERS_PER_WORD} for each allowed word. Split the "
                "file, or raise the stack's parameter MaxWords.",
            )
