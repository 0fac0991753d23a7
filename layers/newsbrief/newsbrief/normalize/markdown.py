"""Markdown to the text a reader sees: marks go, words stay."""

import re

_FRONT_MATTER = re.compile(r"\A---\n(?P<fields>.*?)\n---\n", re.S)
_FIELD = re.compile(r"^(?P<name>[A-Za-z_]+):[ \t]*(?P<value>.+?)[ \t]*$", re.M)
_MARKS = (
    (re.compile(r"^```.*?^```[^\S\n]*$", re.S | re.M), ""),
    (re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\n]{0,2000}\)"), ""),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\([^()\n]{0,2000}\)"), r"\1"),
    (re.compile(r"^#{1,6}[ \t]+(.+?)[ \t#]*$", re.M), r"\n\1\n"),
    (re.compile(r"^[ \t]*>[ \t]?", re.M), ""),
    (re.compile(r"^[ \t]*([-*_][ \t]*){3,}$", re.M), ""),
    (re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).){1,500})(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]{1,500}?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<!\w)_(?=\S)([^_\n]{1,500}?)(?<=\S)_(?!\w)"), r"\1"),
    (re.compile(r"`([^`\n]{1,500})`"), r"\1"),
)


def plain(markdown: str) -> tuple[str, dict[str, str]]:
    """A Markdown text's words, and the fields of its front matter (names in lower case)."""
    text = markdown.replace("\r\n", "\n")
    fields: dict[str, str] = {}
    front = _FRONT_MATTER.match(text)
    if front:
        fields = {m["name"].lower(): m["value"].strip("\"'") for m in _FIELD.finditer(front["fields"])}
        text = text[front.end() :]
    for mark, replacement in _MARKS:
        text = mark.sub(replacement, text)
    return text, fields
