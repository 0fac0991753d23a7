"""HTML: the article of a page, and what the page says of it."""

from selectolax.lexbor import LexborHTMLParser

from newsbrief.article import Note
from newsbrief.errors import Rejected
from newsbrief.normalize.decode import decoded_markup
from newsbrief.normalize.document import Block, Document, Stated
from newsbrief.normalize.gate import says_paywall, stub_of
from newsbrief.normalize.limits import Limits
from newsbrief.normalize.page.article_part import article_element, title_block, without_furniture
from newsbrief.normalize.page.authors_part import authors_blocks
from newsbrief.normalize.page.blocks import PageBlock, blocks_of, is_title, size_of
from newsbrief.normalize.page.guard import check_markup
from newsbrief.normalize.page.stated import article_body, is_gated, stated_in
from newsbrief.normalize.page.tree import Element, drop_hidden, tree_of
from newsbrief.normalize.paragraphs import split

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
    stated = stated_in(page)
    root = tree_of(page, limits.max_depth)
    around = blocks_of(root)
    titles = _titles(stated, page)
    found = _article(root, around, titles)
    blocks = [line for block in found for line in _lines(block)]
    while blocks and is_title(blocks[0].text, titles):
        del blocks[0]
    body = article_body(page)
    if body and size_of(body) > _MUCH_LONGER * sum(block.size for block in found):
        blocks = [Block(paragraph) for paragraph in split(body)]
    lines = [block.text for block in around]
    gated = is_gated(page) is True
    return Document(
        blocks,
        stated,
        warnings=[_REST_IS_GATED] if gated and says_paywall(lines) else [],
        without=stub_of([block.text for block in blocks], lines, gated=gated),
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


def _article(root: Element, blocks: list[PageBlock], titles: list[str]) -> list[PageBlock]:
    likely = without_furniture(blocks, root, at_most=0.4)
    element, said = article_element(root, likely, title_block(blocks, titles))
    return authors_blocks(without_furniture(likely, element, at_most=0.3), titles, said=said)


def _titles(stated: list[Stated], page: LexborHTMLParser) -> list[str]:
    """What the page calls its article: in its metadata, and in its heading of the first rank."""
    said = [source["title"] for source in stated if source.get("title")]
    return [title for title in dict.fromkeys([*said, *(node.text() for node in page.css("h1")[:3])]) if title.strip()]


def _lines(block: PageBlock) -> list[Block]:
    """A block as paragraphs: the page's line breaks end one, unless they only wrap a sentence."""
    return [Block(paragraph, block.heading) for paragraph in split(block.text.replace("\n", "\n\n"))]
