"""Other people's extractors, called as their documentation says, for the plain text of an article.

None of them is a dependency of newsbrief: this module is imported in the environment of `benchmarks/peers` only.
A page is given as text decoded from UTF-8, which saves them the guess that newsbrief has to make.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

Extract = Callable[[bytes, str], str]


@dataclass(frozen=True, slots=True)
class Peer:
    """An extractor: its package, which is also its group in `benchmarks/peers/pyproject.toml`, and how to load it."""

    package: str
    load: Callable[[], Extract]


def _trafilatura(**options: bool) -> Callable[[], Extract]:
    def load() -> Extract:
        extract = import_module("trafilatura").extract
        return lambda data, _: extract(data.decode(), include_comments=False, **options) or ""

    return load


def _trafilaturacore() -> Extract:
    clean, plain = import_module("trafilaturacore").clean, _plain()
    return lambda data, _: plain(clean(data.decode()).html)


def _readability() -> Extract:
    document, plain = import_module("readability").Document, _plain()
    return lambda data, _: plain(document(data.decode()).summary(html_partial=True))


def _breadability() -> Extract:
    article, plain = import_module("breadability.readable").Article, _plain()
    return lambda data, _: plain(article(data.decode()).readable)


def _magic_html() -> Extract:
    extractor, plain = import_module("magic_html").GeneralExtractor(), _plain()
    return lambda data, url: plain(extractor.extract(data.decode(), base_url=url)["html"])


def _article_extractor() -> Extract:
    extract, plain = import_module("article_extractor").extract_article, _plain()
    return lambda data, url: plain(extract(data.decode(), url=url).content)


def _rs_trafilatura() -> Extract:
    extract = import_module("rs_trafilatura").extract
    return lambda data, _: extract(data.decode()).main_content


def _newspaper() -> Extract:
    newspaper = import_module("newspaper")

    def text(data: bytes, url: str) -> str:
        article = newspaper.article(url, input_html=data.decode(), fetch_images=False)
        article.parse()
        return str(article.text)

    return text


def _goose() -> Extract:
    extract = import_module("goose3").Goose({"enable_image_fetching": False}).extract
    return lambda data, _: extract(raw_html=data.decode()).cleaned_text


def _resiliparse() -> Extract:
    extract = import_module("resiliparse.extract.html2text").extract_plain_text
    return lambda data, _: extract(data.decode(), main_content=True)


def _boilerpy() -> Extract:
    extractor = import_module("boilerpy3.extractors").ArticleExtractor(raise_on_failure=False)
    return lambda data, _: extractor.get_content(data.decode())


def _justext() -> Extract:
    justext = import_module("justext")
    stoplist = justext.get_stoplist("English")

    def text(data: bytes, _: str) -> str:
        paragraphs = justext.justext(data.decode(), stoplist)
        return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)

    return text


def _readabilipy() -> Extract:
    article = import_module("readabilipy").simple_json_from_html_string

    def text(data: bytes, _: str) -> str:
        paragraphs = article(data.decode(), use_readability=False)["plain_text"]
        return "\n".join(paragraph["text"] for paragraph in paragraphs or ())

    return text


def _whole_page() -> Extract:
    plain = _plain()
    return lambda data, _: plain(data.decode())


def _plain() -> Callable[[Any], str]:
    """From HTML to text, for those that give no text: as the public benchmark does it."""
    extract_text: Callable[[Any], str] = import_module("html_text").extract_text
    return extract_text


PEERS: dict[str, Peer] = {
    "trafilatura": Peer("trafilatura", _trafilatura()),
    "trafilatura favor_precision": Peer("trafilatura", _trafilatura(favor_precision=True)),
    "trafilatura fast": Peer("trafilatura", _trafilatura(fast=True)),
    "trafilaturacore": Peer("trafilaturacore", _trafilaturacore),
    "rs-trafilatura": Peer("rs-trafilatura", _rs_trafilatura),
    "newspaper4k": Peer("newspaper4k", _newspaper),
    "goose3": Peer("goose3", _goose),
    "readability-lxml": Peer("readability-lxml", _readability),
    "breadability": Peer("breadability", _breadability),
    "magic-html": Peer("magic-html", _magic_html),
    "article-extractor": Peer("article-extractor", _article_extractor),
    "resiliparse main_content": Peer("resiliparse", _resiliparse),
    "boilerpy3": Peer("boilerpy3", _boilerpy),
    "justext": Peer("justext", _justext),
    "readabilipy (Python)": Peer("readabilipy", _readabilipy),
    "html-text (all of the page)": Peer("html-text", _whole_page),
}
