"""Tells Markdown from text by the marks that only Markdown has."""

import re

from newsbrief.normalize.formats.markdown.front_matter import has_front_matter
from newsbrief.normalize.text.paragraphs import clean

_LINK = re.compile(
    r"(?P<picture>!?)\[(?P<words>[^\[\]]{0,300})\]\(<?https?://[^)\s]{1,1000}(?:[ \t]\"[^\"\n]{0,300}\")?\)"
)
# Each with how much it counts. Lists, quotes and rules are of plain text too. What is in a line may be wrapped within,
# and what begins one may be set in, so that neither comes or goes when lines are joined.
_MARKS = (
    (2, re.compile(r"^[^\S\n]*#[^\S\n]+[^\W\d_]", re.M)),
    (1, re.compile(r"^[^\S\n]*#{1,6}[^\S\n]+(?![^\W\d_]|#)|^[^\S\n]*#{2,6}[^\S\n]+(?=[^\W\d_])", re.M)),
    (1, _LINK),
    (1, re.compile(r"^[^\S\n]*\[[^\[\]\n]{1,100}\]:[^\S\n]+<?https?://\S", re.M)),
    (1, re.compile(r"(?<![*\w])\*\*(?=[^\s*])[^*]{1,300}(?<=[^\s*])\*\*(?![*\w])")),
    (2, re.compile(r"^[^\s=][^\n]{0,200}\n={3,}[^\S\n]*$", re.M)),
    (1, re.compile(r"^[^\s-][^\n]{0,200}\n-{3,}[^\S\n]*$", re.M)),
)
_ENOUGH = 3


def is_markdown(text: str) -> bool:
    """Whether a text is Markdown whatever it is called; a few marks may stand in any text."""
    text = clean(text)
    return has_front_matter(text) or sum(much * len(mark.findall(text)) for much, mark in _MARKS) >= _ENOUGH


def without_links(text: str) -> str:
    """The text with the words of each link alone, as programs write links where they write little else in Markdown."""
    return _LINK.sub(lambda link: "" if link["picture"] else link["words"], text)
