"""Nothing reaches out to an address, or to a file, that stands in an article: in any format, by Python or by C."""

import json
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newsbrief.adapters.apart import ReaderApart
from newsbrief.article import Article
from newsbrief.errors import Rejected
from newsbrief.items import brief_of, items_of
from newsbrief.message import of_brief
from newsbrief.normalize.article import articles_from
from newsbrief.summarize.assemble import assemble
from tests.docx_files import docx, paragraph, relationships
from tests.mail_files import letter
from tests.mail_files import parts as mail_parts
from tests.pdf_files import Put, pdf
from tests.samples import LIMITS, dropped
from tests.unit.summarize.drafts import actor, demand, draft
from tests.unit.test_message import PROVENANCE
from tests.web_pages import page

SECRET = "the password of the harbour office"
STORY = "The harbour board demanded on Monday that the line repay what it owes to the town of Lund."


@pytest.fixture
def lure() -> Iterator[socket.socket]:
    """A port of this machine that counts as fetched as soon as anyone connects: nobody has to accept for that."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0)
        yield listening


@pytest.fixture
def private(tmp_path: Path) -> Path:
    """A file of this machine that no article may bring into its text."""
    file = tmp_path / "private.txt"
    file.write_text(SECRET)
    return file


def web_page(url: str, file: str) -> bytes:
    """Everything in a page that a browser would load."""
    head = (
        f'<html><head><base href="{url}"><title>Ferries</title><meta http-equiv="refresh" content="0;url={url}">'
        f'<link rel="stylesheet" href="{url}/a.css"><link rel="canonical" href="{url}/story">'
        f'<link rel="preload" href="{url}" as="script"><script src="{url}/a.js"></script>'
        f'<script type="application/ld+json">{{"@context": "{url}", "@type": "NewsArticle", "url": "{url}"}}</script>'
        f"<style>@import url({url}/b.css); body {{ background: url({url}/c.png) }}</style></head>"
    )
    return page(
        f'<article><img src="{url}/a.jpg" srcset="{url}/b.jpg 2x"><iframe src="{url}"></iframe><p>{STORY}</p>'
        f'<object data="{file}"></object><embed src="{file}"><video poster="{url}" src="{url}"></video>'
        f'<svg><image href="{url}"/><use href="{url}#x"/></svg><form action="{url}"><button autofocus></form>'
        f'<p>{STORY} <a href="{url}" ping="{url}">{url}</a></p></article>',
        head=head,
    ).encode()


def xhtml(url: str, file: str) -> bytes:
    """Entities that an XML parser would read from elsewhere."""
    return (
        f'<?xml version="1.0"?><!DOCTYPE html SYSTEM "{url}/a.dtd" [<!ENTITY x SYSTEM "{file}">'
        f'<!ENTITY % y SYSTEM "{url}/b.dtd"> %y;]><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{STORY} &x;</p>'
        f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{file}" parse="text"/></body></html>'
    ).encode()


def word(url: str, file: str) -> bytes:
    """Parts of a document that are elsewhere."""
    targets = relationships({"image": f"{url}/a.png", "attachedTemplate": url, "hyperlink": url, "styles": file})
    outside = targets.replace('"/>', '" TargetMode="External"/>')
    linked = (
        f'<w:r><w:instrText> INCLUDETEXT "{file}" </w:instrText></w:r><w:r><w:instrText>INCLUDEPICTURE "{url}"'
        "</w:instrText></w:r>"
    )
    body = paragraph("Ferries", "Titel") + paragraph(STORY) + paragraph(runs=linked)
    return docx(body, {"word/_rels/document.xml.rels": outside, "word/_rels/settings.xml.rels": outside})


def word_with_entity(url: str, file: str) -> bytes:
    """A part that declares what is elsewhere."""
    doctype = f'<!DOCTYPE x [<!ENTITY x SYSTEM "{file}"><!ENTITY % y SYSTEM "{url}"> %y;]>'
    return docx(paragraph(STORY), {"docProps/core.xml": f"<?xml version='1.0'?>{doctype}<x>&x;</x>"})


def mail(url: str, file: str) -> bytes:
    """Bodies that are elsewhere."""
    html = web_page(url, file).decode()
    outside = f'message/external-body; access-type=URL; URL="{url}"'
    local = f'message/external-body; access-type=local-file; name="{file}"'
    bodies = [("text/html; charset=utf-8", html), (outside, "Content-Type: text/plain\n"), (local, "\n")]
    return mail_parts(*bodies, kind="mixed")


def listed_mail(url: str, _: str) -> bytes:
    """Addresses in a mail's header."""
    named = {"List_Unsubscribe": f"<{url}>", "List_Archive": f"<{url}>", "Content_Location": url, "Content_Base": url}
    return letter(f"{STORY}\n\n{STORY} {url}\n", **named)


def paper(url: str, file: str) -> bytes:
    """A PDF whose words are addresses, with actions that open them."""
    made = pdf([Put(72, 700, STORY[:70]), Put(72, 680, url), Put(72, 660, file)], info={"Title": url})
    actions = (
        f"/Type /Catalog /OpenAction << /S /URI /URI ({url}) >> /AA << /WC << /S /Launch /F ({file}) >> >> "
        f"/URI << /Base ({url}) >>"
    )
    return made.replace(b"/Type /Catalog", actions.encode(), 1)


def export(url: str, file: str) -> bytes:
    """A record full of addresses instead of a text's words."""
    names = (
        "url",
        "link",
        "image",
        "urlToImage",
        "canonical_url",
        "external_url",
        "next_url",
        "feed_url",
        "$ref",
        "id",
    )
    return json.dumps({**dict.fromkeys(names, url), "title": "Ferries", "text": STORY, "attachments": [file]}).encode()


def markdown(url: str, file: str) -> bytes:
    """Pictures and inclusions."""
    return (
        f"---\ntitle: Ferries\nurl: {url}\nimage: {url}\n---\n# Ferries\n\n{STORY}\n\n![a picture]({url}/a.png)\n\n"
        f'<img src="{url}">\n\n{{{{< include {file} >}}}}\n\n!include {file}\n\n[link]: {url}\n\n<{url}>\n'
    ).encode()


def text(url: str, file: str) -> bytes:
    """Bare addresses."""
    return f"Ferries\n\n{STORY} See {url}, {file}, \\\\127.0.0.1\\share and ldap://127.0.0.1/x.\n\n{STORY}".encode()


FORMATS = {
    "a.html": web_page,
    "a.xhtml": xhtml,
    "a.docx": word,
    "entity.docx": word_with_entity,
    "a.eml": mail,
    "list.eml": listed_mail,
    "a.pdf": paper,
    "a.json": export,
    "a.md": markdown,
    "a.txt": text,
}


class Forbidden:
    """Hears of every connection, name look-up and subprocess that Python is about to make; a hook can't be removed."""

    def __init__(self) -> None:
        self.watching = False
        self.heard: list[str] = []

    def __call__(self, event: str, arguments: Any) -> None:
        if self.watching and event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")):
            self.heard.append(f"{event} {arguments}")


forbidden = Forbidden()
sys.addaudithook(forbidden)


@pytest.fixture
def unheard() -> Iterator[Forbidden]:
    forbidden.heard.clear()
    forbidden.watching = True
    yield forbidden
    forbidden.watching = False


def brief_to_message(article: Article, url: str) -> str:
    """An article's way from draft to message, with the address in every place that a model could put it."""
    written = draft(
        f"See {url}",
        f"The board demands it. Read {url}.",
        actors=[actor("harbour board", url, role=url, quotes=[STORY])],
        demands=[demand("harbour board", f"Open {url} at once.", STORY, deadline=url)],
    )
    brief = assemble(written, article, PROVENANCE)
    stored = brief_of(items_of(brief, None)[0])
    return of_brief(stored, "brief.created", "table").body


@pytest.mark.parametrize("name", FORMATS)
def test_no_address_and_no_file_in_an_article_is_opened(
    name: str, lure: socket.socket, private: Path, unheard: Forbidden
) -> None:
    url = f"http://127.0.0.1:{lure.getsockname()[1]}"
    data = FORMATS[name](url, private.as_uri())
    unheard.heard.clear()
    # PDFs are read in another process, where no hook hears; a connection would still be seen on the port.
    read = ReaderApart(20).read
    if name == "entity.docx":
        with pytest.raises(Rejected, match="UNSAFE"):
            articles_from(dropped(data, name), LIMITS, read)
        found = []
    else:
        found = articles_from(dropped(data, name, metadata={"url": url}), LIMITS, read)
        assert found
    for article in found:
        assert isinstance(article, Article)
        assert STORY[:60] in article.text
        said = brief_to_message(article, url)
        assert SECRET not in article.model_dump_json() + said
    assert unheard.heard == []
    with pytest.raises(BlockingIOError):
        lure.accept()


def test_a_fetch_would_be_noticed(lure: socket.socket, unheard: Forbidden) -> None:
    with socket.create_connection(lure.getsockname()):
        pass
    assert any(event.startswith("socket.connect") for event in unheard.heard)
    taken, _ = lure.accept()
    taken.close()
