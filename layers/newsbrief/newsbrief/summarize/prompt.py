"""The messages sent to a model, and the fence that keeps an article's text data.

`prompt.md` holds the instructions; `prompt_version` changes with them and with the schema.
"""

import hashlib
import json
import re
from functools import cache
from importlib import resources

from newsbrief.article import Article
from newsbrief.summarize.chat import Message
from newsbrief.summarize.draft import draft_schema

_OPEN = "<<<ARTICLE {nonce}>>>"
_CLOSE = "<<<END {nonce}>>>"
_FENCED = re.compile(
    r"^(?P<header>\{.*\})\n<<<ARTICLE (?P<nonce>[0-9a-f]{16})>>>\n(?P<text>.*)\n<<<END (?P=nonce)>>>", re.S
)


@cache
def instructions() -> str:
    """The system prompt."""
    return resources.files(__package__).joinpath("prompt.md").read_text(encoding="utf-8")


@cache
def prompt_version() -> str:
    """12 hex digits that change with the instructions or the schema."""
    schema = json.dumps(draft_schema(), sort_keys=True)
    return hashlib.sha256(f"{instructions()}\n{schema}".encode()).hexdigest()[:12]


def messages_for(article: Article) -> list[Message]:
    """The messages that ask for a draft of this article."""
    return [
        {"role": "system", "content": instructions()},
        {"role": "user", "content": fence(article)},
    ]


def repair_messages(messages: list[Message], answer: str, problem: str) -> list[Message]:
    """The conversation continued: the invalid answer, and what is wrong with it."""
    request = f"That answer is not valid: {problem}\nReturn the whole JSON object again, corrected."
    return [
        *messages,
        {"role": "assistant", "content": answer},
        {"role": "user", "content": request},
    ]


def fence(article: Article) -> str:
    """One line of metadata as JSON, then the text between two lines that the text can't contain.

    The code in the fence is a hash of the text itself, so no text can be written to hold its own fence.
    """
    nonce = _nonce(article.text)
    header = {
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published.model_dump(mode="json") if article.published else None,
        "language": article.language,
    }
    return "\n".join(
        [
            json.dumps(header, ensure_ascii=False),
            _OPEN.format(nonce=nonce),
            article.text,
            _CLOSE.format(nonce=nonce),
        ]
    )


def unfence(content: str) -> tuple[dict[str, object], str]:
    """A fenced message's metadata and article text; ValueError if it isn't one."""
    match = _FENCED.match(content)
    if match is None or match["nonce"] != _nonce(match["text"]):
        raise ValueError("the message holds no fenced article")
    return json.loads(match["header"]), match["text"]


def _nonce(text: str) -> str:
    return hashlib.sha256(f"fence\n{text}".encode()).hexdigest()[:16]
