"""Markdown to the text a reader sees: marks go, words stay."""

import re

_FRONT_MATTER = re.compile(r"\A---\n(?P<fields>.*?)\n---\n", re.S)
_FIELD = re.compile(r"^(?P<name>[A-Za-z_]{1,100}):(?P<value>.*)$", re.M)
_HEADING = re.compile(r"#{1,6}[ \t](?P<title>.*)")
_FENCE = "```"
_MARKS = (
    (re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\n]{0,2000}\)"), ""),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\([^()\n]{0,2000}\)"), r"\1"),
    (re.compile(r"^[ \t]*>[ \t]?", re.M), ""),
    (re.compile(r"^[ \t]*([-*_][ \t]*){3,}$", re.M), ""),
    (re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).){1,500})(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]{1,500}?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<!\w)_(?=\S)([^_\n]{1,500}?)(?<=\S)_(?!\w)"), r"\1"),
    (re.compile(r"`([^`\n]{1,500})`"), r"\1"),
)


def plain(markdown: str) -> tuple[str, dict[str, str]]:
    """A Markdown text's words, and the fields of its front matter (names in lower case)."""
    text = markdown.replace("\r\n", "\n").replace("\r", "\n")
    fields: dict[str, str] = {}
    front = _FRONT_MATTER.match(text)
    if front:
        fields = {m["name"].lower(): m["value"].strip().strip("\"'") for m in _FIELD.finditer(front["fields"])}
        text = text[front.end() :]
    text = "\n".join(
        _without_heading_marks(line) if line[:1] == "#" else line for line in _without_code(text.split("\n"))
    )
    for mark, replacement in _MARKS:
        text = mark.sub(replacement, text)
    return text, fields


def _without_code(lines: list[str]) -> list[str]:
    """The lines outside fenced blocks; a fence that is never closed opens none."""
    kept: list[str] = []
    fenced: list[str] = []
    for line in lines:
        if fenced:
            fenced.append(line)
            if line.rstrip() == _FENCE:
                fenced = []
        elif line.startswith(_FENCE) and "`" not in line.lstrip("`"):
            fenced = [line]
        else:
            kept.append(line)
    return kept + fenced


def _without_heading_marks(line: str) -> str:
    """A heading as a paragraph of its own, without the marks before it and, after a space, behind it."""
    match = _HEADING.fullmatch(line)
    if match is None:
        return line
    title = match["title"].strip()
    unmarked = title.rstrip("#")
    return f"\n{title if unmarked and not unmarked[-1].isspace() else unmarked.rstrip()}\n"
