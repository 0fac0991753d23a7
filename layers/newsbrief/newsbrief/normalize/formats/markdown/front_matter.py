"""What stands before a text and is about it: YAML between lines of dashes, TOML between plus signs, or named lines.

Of YAML only what such fields are written in is read: values, quoted or not, over several lines, lists of them, and
one level of names inside. There are neither types nor references, so nothing in it can grow.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any

# The first field comes at once, so that a text whose lines of dashes only part its sections is not taken for one.
_YAML = re.compile(
    r"\s{0,100}---[ \t]*\n(?P<fields>[\"']?[A-Za-z_][\w .-]{0,100}[\"']?:(?:[ \t].*)?\n(?s:.*?))"
    r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)",
    re.M,
)
_TOML = re.compile(r"\s{0,100}\+\+\+[ \t]*\n(?P<fields>[\w.\"-]{1,100}[ \t]*=(?s:.*?))^\+\+\+[ \t]*(?:\n|\Z)", re.M)
_NAMED = re.compile(r"[\"']?(?P<name>[A-Za-z_][\w .-]{0,100})[\"']?:(?:[ \t]+(?P<value>.*))?")
_ITEM = re.compile(r"-(?:[ \t]+(?P<value>.*))?")
_BLOCK = re.compile(r"[|>][+-]?\d?")
_QUOTED = re.compile(r"\"(?P<double>(?:[^\"\\]|\\.)*+)\"|'(?P<single>(?:[^']|'')*+)'")
_LISTED = re.compile(r"\"(?:[^\"\\]|\\.)*+\"|'(?:[^']|'')*+'|[^,\"']+|.")
_COMMENT = re.compile(r"(?:^|[ \t])#.*")
_ESCAPE = re.compile(r"\\(.)")
# A line of a text: fields, items and what is inside of them look otherwise.
_PROSE = re.compile(r"[^\W\d_](?:[^\s:]*+\s++){3}[^\n]*", re.M)
# The names that lines before a plain text must all have. "From" and "To" are of letters, others of lists and recipes.
_NAMES = frozenset(
    "title headline subtitle author authors by byline date published updated source publisher publication url link "
    "language section category copyright description summary keywords tags".split()
)
_TELLING = frozenset("title headline author authors by byline date published".split())
_MOST_LINES = 20
_LONGEST = 10_000  # characters; the standard library takes quadratic time over TOML's names


def has_front_matter(text: str) -> bool:
    """Whether fields stand before a text whose lines end in line feeds."""
    return _found(text) is not None


def without_front_matter(text: str) -> tuple[Mapping[str, Any], str]:
    """The fields before a text, none if they can't be read, and the text; values are text, lists and mappings."""
    match = _found(text)
    if match is None:
        return {}, text
    read = _from_toml if match.re is _TOML else _from_yaml
    return read(match["fields"]), text[match.end() :]


def without_named_lines(text: str) -> tuple[Mapping[str, str], str]:
    """What a text's first lines say of it ("Title: …", "Date: …") if they say nothing else, and the text after them."""
    lines = text.lstrip().split("\n", _MOST_LINES + 1)
    fields: dict[str, str] = {}
    for number, line in enumerate(lines[: _MOST_LINES + 1]):
        match = _NAMED.fullmatch(line.rstrip())
        if match and match["name"].lower() in _NAMES:
            fields.setdefault(match["name"].lower(), (match["value"] or "").strip())
        elif not line.strip() and len(_TELLING & fields.keys()) > 1:
            return fields, "\n".join(lines[number:])
        else:
            break
    return {}, text


def _found(text: str) -> re.Match[str] | None:
    match = _YAML.match(text)
    if match and any(_PROSE.fullmatch(line) for line in match["fields"].split("\n")):
        return None
    return match or _TOML.match(text)


def _from_toml(fields: str) -> Mapping[str, Any]:
    if len(fields) > _LONGEST:
        return {}
    tomllib = import_module("tomllib")  # few files need it
    try:
        found = tomllib.loads(fields)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}
    return {name: value if isinstance(value, list | dict) else str(value) for name, value in found.items()}


def _from_yaml(fields: str) -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    for name, value, inside in _yaml_fields(fields.split("\n")):
        found.setdefault(name, _value(value, inside))
    return found


def _yaml_fields(lines: Sequence[str]) -> Iterator[tuple[str, str, list[str]]]:
    """Each field's name, what follows it on its line, and the lines that belong to it."""
    name, value = "", ""
    inside: list[str] = []
    for line in lines:
        match = _NAMED.fullmatch(line)
        if match:
            if name:
                yield name, value, inside
            name, value, inside = match["name"], (match["value"] or "").strip(), []
        elif line.strip() and not line.startswith("#"):
            inside.append(line.strip())
    if name:
        yield name, value, inside


def _value(value: str, inside: Sequence[str]) -> Any:
    if _BLOCK.fullmatch(value):
        return " ".join(inside)
    if value and not value.startswith("#"):
        return _scalar_or_list(" ".join([value, *inside]))
    if inside and _ITEM.fullmatch(inside[0]):
        return _items(inside)
    named = [match for match in map(_NAMED.fullmatch, inside) if match]
    mapping = {match["name"]: _scalar_or_list(match["value"] or "") for match in named}
    return mapping or _scalar_or_list(" ".join(inside))


def _items(lines: Sequence[str]) -> list[Any]:
    """The items of a list, one a line; an item of several names, which stand on the lines after it, is a mapping."""
    items: list[Any] = []
    for line in lines:
        item = _ITEM.fullmatch(line)
        value = (item["value"] or "") if item else line
        named = _NAMED.fullmatch(value)
        if item:
            items.append({named["name"]: _scalar_or_list(named["value"] or "")} if named else _scalar_or_list(value))
        elif named and items and isinstance(items[-1], dict):
            items[-1][named["name"]] = _scalar_or_list(named["value"] or "")
    return items


def _scalar_or_list(value: str) -> Any:
    value = value.strip()
    if value.startswith("["):
        inside = _COMMENT.sub("", value).strip().removeprefix("[").removesuffix("]")
        return [scalar for item in _LISTED.findall(inside) if (scalar := _scalar(item.strip(" ,")))]
    return _scalar(value)


def _scalar(value: str) -> str:
    quoted = _QUOTED.match(value)
    if quoted is None:
        return _COMMENT.sub("", value).strip()
    if quoted["single"] is not None:
        return quoted["single"].replace("''", "'")
    return _ESCAPE.sub(lambda match: {"n": "\n", "t": "\t"}.get(match[1], match[1]), quoted["double"])
