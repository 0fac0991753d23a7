"""The text of a letter: of each of its texts the better version, and of them all the article's paragraphs."""

import re
from collections.abc import Sequence
from itertools import groupby

from newsbrief.errors import Rejected
from newsbrief.normalize.document import Block
from newsbrief.normalize.file.decode import decoded, decoded_markup
from newsbrief.normalize.formats import pages
from newsbrief.normalize.formats.mail.closing import without_closing, without_signature
from newsbrief.normalize.formats.mail.letters import File, Letter, Version
from newsbrief.normalize.formats.mail.plain import lines_of
from newsbrief.normalize.formats.mail.quoting import Words, words_of
from newsbrief.normalize.formats.mail.sender import sender_of
from newsbrief.normalize.formats.mail.small_print import without_head
from newsbrief.normalize.limits import Limits
from newsbrief.normalize.text.paragraphs import cleaned, split

_EMPTY = Block("")
# HTML with less of the words is a shell around pictures, or an excerpt.
_AS_COMPLETE = 0.75
_RULE = re.compile(r"\s*_*\s*")  # an empty line, or one that is drawn
_LONGEST_RULE = 200


def article_of(letter: Letter, limits: Limits) -> Words:
    """The article's clean paragraphs in a letter, and the fields of the forwarded message that it is from, if any.

    Rejected(CORRUPT | ENCRYPTED | TOO_LONG | TOO_COMPLEX).
    """
    lines: list[Block] = []
    for version in letter.body:
        lines += [*_chosen(version, limits), _EMPTY]
    limits.check_words(" ".join(line.text for line in lines))
    found = words_of(lines, letter.fields)
    sender = sender_of((found.fields or letter.fields).get("from", ""))
    names = [name for name in (sender.person, sender.organization) if name]
    paragraphs = without_head(_paragraphs(without_signature(found.lines)), names)
    return Words(without_closing(paragraphs), found.fields)


def _chosen(version: Version, limits: Limits) -> list[Block]:
    """A text's lines. HTML has the author's paragraphs and headings; plain text made of it has wrapped lines.

    So HTML is taken if it is there and is all there: not a shell around pictures, nor one paragraph where the plain
    text has several.
    """
    plain = _plain(version, limits)
    if not version.markup:
        return plain
    markup = [decoded_markup(file.data, file.charset) for file in version.markup]
    marked = [block for one in markup for block in pages().blocks_in(one, limits)]
    complete = _words(marked) >= _AS_COMPLETE * _words(plain)
    if version.plain and not (complete and (len(marked) > 1 or len(_paragraphs(plain)) < 2)):
        return plain
    return [line for block in marked for line in (block, _EMPTY)]


def _plain(version: Version, limits: Limits) -> list[Block]:
    try:
        return [Block(line) for file in version.plain for line in _lines(file, limits)]
    except Rejected as rejected:
        if rejected.code == "CORRUPT" and version.markup:
            return []  # the HTML says the same
        raise


def _lines(file: File, limits: Limits) -> list[str]:
    text = decoded(file.data, file.charset)
    limits.check_words(text)
    return lines_of(text, flowed=file.flowed, spaceless=file.spaceless)


def _paragraphs(lines: Sequence[Block]) -> list[Block]:
    """Clean paragraphs of raw lines, which empty ones and rules part."""
    found: list[Block] = []
    for apart, group in groupby(lines, key=lambda line: _RULE.fullmatch(line.text[:_LONGEST_RULE]) is not None):
        run = list(group)
        if apart or len(run) == 1:
            found += run
        else:
            found += [Block(paragraph) for paragraph in split("\n".join(line.text for line in run))]
    return cleaned(found)


def _words(blocks: Sequence[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks)
