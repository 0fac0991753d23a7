"""HTML: the article of a page, and what the page says of it."""

from selectolax.lexbor import LexborHTMLParser

from newsbrief.article import Note
from newsbrief.errors import Rejected
from newsbrief.normalize.document import Block, Document, Stated
from newsbrief.normalize.file.decode import decoded_markup
from newsbrief.normalize.formats.html.apart import is_of_site, without_furniture, without_readers
from newsbrief.normalize.formats.html.article_part import article_element
from newsbrief.normalize.formats.html.authors_part import authors_blocks, is_closing, is_credit
from newsbrief.normalize.formats.html.blocks import PageBlock, blocks_of, is_title, size_of
from newsbrief.normalize.formats.html.guard import check_markup
from newsbrief.normalize.formats.html.schema_org import schema_org_in
from newsbrief.normalize.formats.html.stated import stated_in
from newsbrief.normalize.formats.html.title_part import title_block
from newsbrief.normalize.formats.html.tree import Element, drop_hidden, tree_of
from newsbrief.normalize.limits import Limits
from newsbrief.normalize.text.gate import asks_for_payment, is_short, stub_of
from newsbrief.normalize.text.paragraphs import split

# A page that says of itself that its article is so much longer than what stands on it shows only a part.
_MUCH_LONGER = 1.6


def read(data: bytes, charset: str | None, limits: Limits) -> list[Document]:
    """The one article of a page; Rejected(CORRUPT | EMPTY | TOO_COMPLEX | TOO_LONG)."""
    markup = decoded_markup(data, charset)
    if not markup.strip():
        raise Rejected("EMPTY", "The file holds nothing but white space. Drop a file that holds the article's text.")
    return [document_in(markup, limits)]


def document_in(markup: str, limits: Limits) -> Document:
    """The article of a page; what is around it is left out."""
    page = _parsed(markup)
    json_ld = schema_org_in(page)
    stated = stated_in(page, json_ld)
    root = tree_of(page, limits.max_depth)
    around = blocks_of(root)
    titles = _titles(stated, page)
    title = title_block(around, titles)
    found = _article(root, around, titles, title)
    blocks = _without_credits([line for block in found for line in _lines(block)], titles)
    body = json_ld.body()
    if body and size_of(body) > _MUCH_LONGER * sum(block.size for block in found):
        blocks = [Block(paragraph) for paragraph in split(body)]
    text, gated = [block.text for block in blocks], json_ld.is_gated() is True
    walled = (gated or is_short(text)) and _is_walled(around, title)
    return Document(
        blocks,
        stated,
        warnings=[_REST_IS_GATED] if gated and walled else [],
        without=stub_of(text, [block.text for block in around], gated=gated, walled=walled),
    )


def blocks_in(markup: str, limits: Limits) -> list[Block]:
    """All paragraphs and headings that are seen in markup of nothing but an article (a mail, a field of an export)."""
    root = tree_of(_parsed(markup), limits.max_depth)
    drop_hidden(root)
    found = blocks_of(root)
    return [line for block in found for line in _lines(block)]


_REST_IS_GATED = Note(
    code="PAYWALLED",
    message="The page says that its article is for subscribers; what was dropped may be only its beginning.",
)


def _parsed(markup: str) -> LexborHTMLParser:
    check_markup(markup)
    return LexborHTMLParser(markup)


def _article(root: Element, blocks: list[PageBlock], titles: list[str], title: PageBlock | None) -> list[PageBlock]:
    likely = without_readers(without_furniture(blocks, root, at_most=0.4, title=title), title)
    element, said = article_element(root, likely, title)
    return authors_blocks(without_furniture(likely, element, at_most=0.3, title=title), titles, said=said)


def _without_credits(blocks: list[Block], titles: list[str]) -> list[Block]:
    """Without titles, bylines and dates before the text, and the site's lines behind it."""
    first, last = 0, len(blocks)
    while first < last and (is_title(blocks[first].text, titles) or is_credit(blocks[first].text)):
        first += 1
    while last > first + 1 and not blocks[last - 1].heading and is_closing(blocks[last - 1].text):
        last -= 1
    return blocks[first:last]


def _is_walled(blocks: list[PageBlock], title: PageBlock | None) -> bool:
    """Whether a line says how to get the rest, outside of what is the same on all of the site's pages."""
    after = title.element.number if title else -1
    return any(
        asks_for_payment(block.text) and block.element.number > after and not is_of_site(block.element)
        for block in blocks
    )


def _titles(stated: list[Stated], page: LexborHTMLParser) -> list[str]:
    """What the page calls its article: in its metadata, and in its heading of the first rank."""
    said = [source["title"] for source in stated if source.get("title")]
    return [title for title in dict.fromkeys([*said, *(node.text() for node in page.css("h1")[:3])]) if title.strip()]


def _lines(block: PageBlock) -> list[Block]:
    """A block as paragraphs: the page's line breaks end one, but those of preformatted text may only wrap it."""
    text = block.text if block.element.preformatted else block.text.replace("\n", "\n\n")
    return [Block(paragraph, block.heading) for paragraph in split(text)]
