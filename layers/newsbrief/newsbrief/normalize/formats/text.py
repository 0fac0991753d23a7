"""Plain text: its paragraphs, with hard-wrapped lines joined again."""

from newsbrief.errors import Rejected
from newsbrief.normalize.document import Block, Document
from newsbrief.normalize.file.decode import decoded
from newsbrief.normalize.file.line_ends import plain_lines
from newsbrief.normalize.formats.json_export.fields import named, stated_in
from newsbrief.normalize.formats.markdown.front_matter import without_named_lines
from newsbrief.normalize.limits import Limits
from newsbrief.normalize.text.paragraphs import split


def read(data: bytes, charset: str | None, limits: Limits) -> list[Document]:
    """The one document in a text file; Rejected(EMPTY | CORRUPT | TOO_LONG)."""
    text = decoded(data, charset)
    if not text.strip():
        raise Rejected("EMPTY", "The file holds nothing but white space. Drop a file that holds the article's text.")
    limits.check_words(text)
    fields, text = without_named_lines(plain_lines(text))
    return [Document([Block(paragraph) for paragraph in split(text)], [stated_in(named(fields))])]
