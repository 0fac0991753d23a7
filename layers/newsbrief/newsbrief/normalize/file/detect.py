"""What kind of document some bytes are, told by their content; the name only breaks ties."""

import json
import re

from newsbrief.errors import Rejected
from newsbrief.normalize.document import Format
from newsbrief.normalize.file.binary import format_of_binary, unsupported
from newsbrief.normalize.file.decode import marked_encoding_of
from newsbrief.normalize.formats.markdown.marks import is_markdown

_ENDINGS: dict[str, Format] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "json",
    ".ndjson": "json",
    ".eml": "email",
}
_TYPES: dict[str, Format] = {
    "text/markdown": "markdown",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/json": "json",
    "application/ld+json": "json",
    "application/jsonl": "json",
    "application/x-ndjson": "json",
    "message/rfc822": "email",
}
_CONTROL = frozenset(range(32)) - {9, 10, 12, 13, 27, 30}
_SNIFFED = 65536
_BEFORE_ANYTHING = "\ufeff\x1e \t\r\n"  # a mark of bytes' order, and of a record's beginning

# Comments and processing instructions, then a document type, then the first element. What may repeat is an atomic
# group: a file of nothing but comments must not be read in every possible way.
_ROOT = re.compile(
    r"\s*(?P<xml>(?=<\?xml\b))?(?>(?:(?:<!--.*?-->|<\?.*?>)\s*)*)"
    r"(?:<!doctype\s+(?P<doctype>[\w:.-]+)[^>\[]{0,1000}(?:\[.*?\]\s*)?>)?(?>(?:\s*(?:<!--.*?-->|<\?.*?>))*)"
    r"\s*(?:<(?P<name>[a-z][\w:.-]*)(?=[\s/>]))?",
    re.I | re.S,
)
_PAGE = frozenset({"html", "head", "body"})
_FEEDS = frozenset({"rss", "feed", "rdf:rdf"})
_BLOCK_NAMES = (
    "address article aside blockquote br center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr iframe li link main meta nav ol p picture pre script section style table tbody td tr title ul"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_INLINE = frozenset(
    "a abbr acronym b big button cite code em font i img ins kbd label mark q s small span strong strike sub sup time "
    "tt u var video".split()
)
_BLOCK_TAG = re.compile(rf"</?(?:{'|'.join(_BLOCK_NAMES.split())})(?:\s[^<>]{{0,2000}})?/?>", re.I)
_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]{0,2000})?/?>", re.I)
# A page that something stands before: a program's warning, say.
_LATE_PAGE = re.compile(
    r"(?:^|>)[ \t]{0,20}<(?:!doctype\s{1,9}html|html)\b[^<>]{0,2000}>.{0,500}?<(?:head|meta|title|body|script|link)\b",
    re.I | re.M | re.S,
)
_AFTER_A_PAGE = 1000

_MBOX_LINE = re.compile(r"From \S{1,300} .{0,30}\d\d:\d\d(?::\d\d)?.{0,20}\d{4}")
_MAIL_FIELD = re.compile(r"(?P<name>[A-Za-z][A-Za-z0-9-]{0,75}):(?P<value>.*)")
# An article may begin with lines such as "Date: …" and "From: …", but with none of these.
_IN_MAIL = frozenset("from to cc bcc subject date sent sender reply-to content-type".split())
_ONLY_IN_MAIL = frozenset(
    "received mime-version message-id return-path delivered-to dkim-signature content-transfer-encoding".split()
)

_JSON_OBJECT = re.compile(r'(?:\[\s*)*\{\s*"(?:[^"\\]|\\.)*"\s*:', re.S)
_AFTER_AN_OBJECT = 100
_JSON_REST = re.compile(r"[\[{].*[\]}]\s*\Z", re.S)


def format_of(data: bytes, key: str, content_type: str | None = None) -> Format:
    """The document's format; Rejected(EMPTY | UNSUPPORTED_FORMAT | ENCRYPTED | CORRUPT | TOO_COMPLEX).

    The ending of `key` (the S3 key) and the content type decide between formats that the bytes alone don't tell
    apart: a fragment of a page or a mail from text, and JSON that is damaged from a text in brackets.
    """
    if not data.strip():
        raise Rejected("EMPTY", "The file is empty. Drop a file that holds the article's text.")
    binary = format_of_binary(data)
    if binary:
        return binary
    encoding = marked_encoding_of(data)
    text = data[:_SNIFFED].decode(encoding or "utf-8", "replace").lstrip(_BEFORE_ANYTHING)
    is_xml, root = _root_of(text)
    if root in _PAGE:
        return "html"
    if not encoding and _is_binary(data[:_SNIFFED]):
        raise unsupported("binary data, not a document")
    named = _named(key, content_type)
    if "html" not in named:
        _check_is_no_xml(is_xml, root, text, data)
    if encoding in (None, "utf-8-sig") and _is_mail(text, named):
        return "email"
    return _format_of_text(text, root, data, named)


def _format_of_text(text: str, root: str, data: bytes, named: set[Format]) -> Format:
    if _is_json(text, data, named):
        return "json"
    if "markdown" in named:
        return "markdown"
    if _is_fragment(root, text, named) or _is_late_page(text, data):
        return "html"
    return "markdown" if is_markdown(text) else "text"


def _named(key: str, content_type: str | None) -> set[Format]:
    """The formats that the name and the content type speak for."""
    kind = (content_type or "").split(";", 1)[0].strip().lower()
    by_ending = {named for ending, named in _ENDINGS.items() if key.lower().endswith(ending)}
    return by_ending | ({_TYPES[kind]} if kind in _TYPES else set())


def _is_binary(head: bytes) -> bool:
    """Whether control characters stand where no text has them. UTF-16 and UTF-32 have their zeros by rule."""
    controls = sum(head.count(control) for control in _CONTROL)
    return b"\x00" in head or controls > len(head) / 200


def _root_of(text: str) -> tuple[bool, str]:
    """Whether the text begins as XML, and its first element in lower case; "html" too for a page without that tag."""
    root = _ROOT.match(text)
    if root is None:
        return False, ""
    doctype, name = (root["doctype"] or "").lower(), (root["name"] or "").lower()
    return root["xml"] is not None, doctype if doctype in _PAGE else name


def _check_is_no_xml(is_xml: bool, root: str, text: str, data: bytes) -> None:
    if root in _FEEDS:
        raise unsupported("a news feed", "Open an article that it links to, save its page, and drop that.")
    unknown = root and root not in _BLOCKS | _INLINE
    closed = unknown and data.rstrip().lower().endswith(f"</{root}>".encode())
    if is_xml or (closed and not _is_fragment(root, text, set())):
        raise unsupported("an XML document")


def _is_fragment(root: str, text: str, named: set[Format]) -> bool:
    """Whether the text is markup of a page's inside: it begins with a block, or with any tag and has blocks.

    A text that merely holds some tags, or begins with one that it is about, is none unless it is named HTML.
    """
    if "html" in named:
        return _TAG.search(text) is not None
    if not root:
        return False
    blocks = len(_BLOCK_TAG.findall(text))
    return blocks > 2 or (root in _BLOCKS and (f"</{root}" in text.lower() or blocks > 1))


def _is_late_page(text: str, data: bytes) -> bool:
    """Whether a page begins after something else and lasts to the end: an article about HTML goes on after it."""
    late = _LATE_PAGE.search(text)
    if late is None or "```" in text[: late.start()]:
        return False
    end = data.lower().rfind(b"</html")
    return end < 0 or len(data) - end < _AFTER_A_PAGE


def _is_mail(text: str, named: set[Format]) -> bool:
    lines = text.split("\n")
    from_mailbox = _MBOX_LINE.match(lines[0]) is not None
    if from_mailbox:
        lines = lines[1:]
    if from_mailbox:
        return bool(lines) and _MAIL_FIELD.match(lines[0]) is not None
    fields = _mail_fields(lines)
    if "email" in named and not fields.isdisjoint(_IN_MAIL):
        return True
    written = {"from", "subject"} <= fields and not fields.isdisjoint({"date", "sent"})
    return written or (len(fields) > 1 and not fields.isdisjoint(_ONLY_IN_MAIL))


def _mail_fields(lines: list[str]) -> set[str]:
    """The names of the header fields that the lines begin with; none unless an empty line ends them."""
    names: set[str] = set()
    for line in lines:
        field = _MAIL_FIELD.fullmatch(line.rstrip("\r"))
        if field:
            names.add(field["name"].lower())
        elif not line.strip():
            break
        elif not names or line[0] not in " \t":
            return set()
    return names


def _is_json(text: str, data: bytes, named: set[Format]) -> bool:
    """Whether the file is JSON, or JSON Lines, or was before it was damaged.

    An object's first name tells, and a document with articles has one; but a text may quote a whole object and go
    on. Only a list or object without names must be read to the end to be told from a text that begins with a bracket.
    """
    if "json" in named and text.startswith(("[", "{")):
        return True
    if _JSON_OBJECT.match(text):
        return not _goes_on_as_text(text)
    if len(data) > _SNIFFED or not ("json" in named or _JSON_REST.match(text)):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _goes_on_as_text(text: str) -> bool:
    try:
        _, end = json.JSONDecoder(strict=False).raw_decode(text)
    except (ValueError, RecursionError):
        return False  # damaged, or longer than what was looked at
    return text[end : end + _AFTER_AN_OBJECT].lstrip()[:1].isalpha()
