"""E-mail: the article in a message or in what it forwards, and what the header fields say of it."""

from dataclasses import replace

from newsbrief.errors import Rejected
from newsbrief.normalize.document import Document, Stated
from newsbrief.normalize.formats import pages, text
from newsbrief.normalize.formats.mail.body import article_of
from newsbrief.normalize.formats.mail.fields import stated_in
from newsbrief.normalize.formats.mail.letters import File, Letter, letters_in
from newsbrief.normalize.formats.mail.plain import locked
from newsbrief.normalize.formats.mail.quoting import Words
from newsbrief.normalize.limits import Limits

# A note of so few words isn't what was sent, if a file is attached.
_COVER = 60


def read(data: bytes, charset: str | None, limits: Limits) -> list[Document]:
    """The documents in a message: one, or one for each of the messages enclosed in it or in a mailbox.

    Rejected(ENCRYPTED | NO_TEXT | CORRUPT | TOO_LONG | TOO_COMPLEX).
    """
    documents: list[Document] = []
    letters = letters_in(data, charset)
    for letter in letters:
        documents += _documents(letter, limits)
    if len(letters) == 1 and not any(document.blocks for document in documents):
        raise _without_text(letters[0])
    return documents


def _documents(root: Letter, limits: Limits) -> list[Document]:
    """A letter's own article, or those of the letters enclosed in it if any of them says more."""
    letters = [root]
    for letter in letters:
        letters += letter.enclosed
    found: dict[int, list[Document]] = {}
    for letter in reversed(letters):  # those enclosed come before the one that encloses them
        own = _document(letter, limits)
        within = [document for enclosed in letter.enclosed for document in found[id(enclosed)] if document.blocks]
        found[id(letter)] = within if any(_size(document) > _size(own) for document in within) else [own]
    return found[id(root)]


def _document(letter: Letter, limits: Limits) -> Document:
    words = article_of(letter, limits)
    own = Document(words.lines, _stated(letter, words))
    if len(letter.attached) == 1 and words.fields is None and _size(own) <= _COVER:
        attached = _attached(letter.attached[0], limits)
        if attached is not None and _size(attached) > _size(own):
            return replace(attached, stated=[*attached.stated, _of_cover(letter)])
    return own


def _stated(letter: Letter, words: Words) -> list[Stated]:
    """What the message says of the article, or if it forwards another, what that one says."""
    if words.fields is None:
        return [stated_in(letter.fields)]
    return [stated_in(words.fields), _of_cover(letter)]


def _of_cover(letter: Letter) -> Stated:
    """What a message says of an article that it only sends on: whoever sends it on didn't write it, nor on that day."""
    return {name: value for name, value in stated_in(letter.fields).items() if name in ("title", "language")}


def _attached(file: File, limits: Limits) -> Document | None:
    if not file.data.strip():
        return None
    read_file = text.read if file.kind == "text/plain" else pages().read
    [document] = read_file(file.data, file.charset, limits)
    return document


def _size(document: Document) -> int:
    return sum(len(block.text.split()) for block in document.blocks)


def _without_text(letter: Letter) -> Rejected:
    if letter.sealed:
        return locked()
    if letter.others or letter.attached:
        return Rejected("NO_TEXT", "The e-mail holds no text, only attachments. Save the attachment and drop that.")
    return Rejected("NO_TEXT", "The e-mail holds no text. Drop one with the article's words in it.")
