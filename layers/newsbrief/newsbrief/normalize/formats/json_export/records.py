"""Which of a file's JSON values are articles."""

from collections.abc import Iterable, Iterator
from typing import Any

from newsbrief.normalize.formats.json_export.body import body_of
from newsbrief.normalize.formats.json_export.fields import Record, named
from newsbrief.normalize.formats.json_export.values import Damaged

# Where exports, interfaces and databases put a list of articles, or the one article: the sure places first.
_WITHIN = (
    *("articles", "article", "newsarticles", "news", "stories", "story", "posts", "post", "entries", "entry"),
    *("documents", "document", "docs", "items", "item", "graph", "mainentity", "itemlistelement", "hits", "records"),
    *("rows", "edges", "node", "objects", "rss", "channel", "feed", "results", "result", "content", "body"),
    *("response", "payload", "data"),
)
# Where the rest of an article's own fields may be.
_BESIDE = ("source", "fields", "attributes", *_WITHIN)
# Where what is known of an article may be, while its text is beside it.
_ABOUT = ("metadata", "meta")
_TITLES = ("title", "headline", "headlines", "webtitle")
_OTHERWISE = ("url", "link", "weburl", "description", "publishedat", "datepublished", "seendate")
_END = object()


def records_in(values: Iterable[Any], most: int) -> list[Record | Damaged]:
    """The articles' fields, by name without case and punctuation, in reading order; no more than `most`.

    An object in a list is one too if it has no text, so that a reader can say of each entry what became of it; but
    not a node of JSON-LD that is something else, such as the site.
    """
    found: list[Record | Damaged] = []
    todo: list[tuple[Iterator[Any], bool]] = [(iter(values), False)]
    while todo and len(found) < most:
        inner, listed = todo[-1]
        value = next(inner, _END)
        if value is _END:
            todo.pop()
        elif isinstance(value, Damaged):
            found.append(value)
        elif isinstance(value, list) and value:
            todo.append((iter(value), True))
        elif isinstance(value, dict):
            fields = named(value)
            record, within = _opened(fields)
            if record is not None:
                found.append(record)
            elif within is not None:
                todo.append((iter([within]), listed))
            elif not listed:
                todo.append((filter(_holds_more, value.values()), False))
            elif "@type" not in value:
                found.append(fields)
    return found


def _holds_more(value: Any) -> bool:
    return isinstance(value, dict | list)


def is_about_an_article(record: Record) -> bool:
    """Whether a record has an article's text, or a title and something else that articles have."""
    has_title = any(name in record for name in _TITLES)
    return body_of(record) is not None or (has_title and any(name in record for name in _OTHERWISE))


def _with_what_is_known(record: Record) -> Record:
    """The record with the fields of an object beside its text that is about it."""
    about = (named(record[name]) for name in _ABOUT if isinstance(record.get(name), dict))
    return next(about, {}) | record


def _opened(record: Record) -> tuple[Record | None, list[Any] | dict[str, Any] | None]:
    """The article that a record is, or holds beside its own fields; else the value that may hold articles."""
    if body_of(record, summary_will_do=False) is not None:
        return _with_what_is_known(record), None
    for name in _BESIDE:
        inner = record.get(name)
        if isinstance(inner, dict) and body_of(fields := named(inner), summary_will_do=False) is not None:
            return {other: value for other, value in record.items() if other != name} | _with_what_is_known(
                fields
            ), None
    lists = (record[name] for name in _WITHIN if isinstance(record.get(name), list))
    for inner in lists:
        if any(isinstance(item, dict | list) for item in inner):
            return None, inner
    if is_about_an_article(record):
        return record, None
    return None, next((record[name] for name in _WITHIN if isinstance(record.get(name), dict)), None)
