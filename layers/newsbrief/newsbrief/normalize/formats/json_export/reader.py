"""JSON and JSON Lines, as news interfaces, crawlers and databases export articles."""

from newsbrief.errors import Rejected
from newsbrief.normalize.document import Document
from newsbrief.normalize.file.decode import decoded
from newsbrief.normalize.formats.json_export.body import blocks_of, body_of
from newsbrief.normalize.formats.json_export.fields import Record, stated_in
from newsbrief.normalize.formats.json_export.records import is_about_an_article, records_in
from newsbrief.normalize.formats.json_export.values import Damaged, values_in
from newsbrief.normalize.limits import Limits


def read(data: bytes, charset: str | None, limits: Limits) -> list[Document]:
    """A document for each article, no more than one over the limit; Rejected(EMPTY | CORRUPT | TOO_COMPLEX | NO_TEXT).

    An article among several that can't be used is a document without text that says why not.
    """
    text = decoded(data, charset)
    if not text.strip():
        raise Rejected("EMPTY", "The file holds nothing but white space. Drop a file that holds the article's text.")
    records = records_in(values_in(text, limits), limits.max_articles + 1)
    if not any(isinstance(record, dict) and is_about_an_article(record) for record in records):
        raise _no_text()
    if len(records) > 1:
        return [_document_or_reason(record, limits) for record in records]
    documents = [_document(record, limits) for record in records if isinstance(record, dict)]
    if not documents[0].blocks:
        raise _no_text()
    return documents


def _document_or_reason(record: Record | Damaged, limits: Limits) -> Document:
    if isinstance(record, Damaged):
        return Document([], without="CORRUPT")
    try:
        return _document(record, limits)
    except Rejected as rejected:
        return Document([], [stated_in(record)], without=rejected.code)


def _document(record: Record, limits: Limits) -> Document:
    body = body_of(record)
    blocks = blocks_of(body, limits) if body else []
    return Document(blocks, [stated_in(record)], body.warnings if body else [])


def _no_text() -> Rejected:
    return Rejected(
        "NO_TEXT",
        "The file is JSON, but no field of it holds an article's text. Drop objects that have it in `text`, `body`, "
        "`content`, `articleBody` or `maintext`, alone, in a list, or in a list called `articles`.",
    )
