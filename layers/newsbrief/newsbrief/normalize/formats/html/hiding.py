"""What a page's styles keep from its reader's sight, where they say so of a single class, identifier or element."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from selectolax.lexbor import LexborHTMLParser

_MOST_SHEETS = 200
_LONGEST_SHEET = 2_000_000
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.S)
_BRACE = re.compile(r"([{}])")
_SIMPLE = re.compile(r"[a-z0-9]*([.#][\w-]+)", re.I)
_HIDES = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)
_NOTHING = re.compile(r"[+-]?0*(?:\.0*)?(?:px|pt|r?em|%)?")
_FAR_AWAY = re.compile(r"-\d{4,}")
_ALL_CLIPPED = re.compile(r"rect\(\s*[01](?:px)?[\s,]+[01]|inset\(\s*(?:50|100)%|scale\(\s*0\s*\)")
_WHITE = frozenset({"#fff", "#ffffff", "white"})
# Values of a property that alone keep an element out of sight.
_HIDING = {
    "display": re.compile("none"),
    "visibility": re.compile("hidden|collapse"),
    "opacity": re.compile(r"0*(?:\.0*)?$"),
    "left": _FAR_AWAY,
    "top": _FAR_AWAY,
    "right": _FAR_AWAY,
    "text-indent": _FAR_AWAY,
    "margin-left": _FAR_AWAY,
    "clip": _ALL_CLIPPED,
    "clip-path": _ALL_CLIPPED,
    "transform": _ALL_CLIPPED,
    "mso-hide": re.compile("all"),
    "color": re.compile("transparent"),
}
_FLAT = ("height", "max-height", "width", "max-width")
_LONGEST_STYLE = 1000


class Style:
    """What an element's own `style` attribute says of it."""

    def __init__(self, style: str) -> None:
        parts = (part.partition(":") for part in style[:_LONGEST_STYLE].lower().split(";"))
        self._said = {name.strip(): value.replace("!important", "").strip() for name, _, value in parts if value}

    @property
    def hides(self) -> bool:
        """Whether it keeps the element and all that is in it out of sight."""
        return (
            any((hiding := _HIDING.get(name)) and hiding.match(value) for name, value in self._said.items())
            or (self._said.get("overflow") == "hidden" and any(map(self._is_nothing, _FLAT)))
            or self._is_white_on_white
        )

    @property
    def is_tiny(self) -> bool:
        """Whether letters are too small to see, unless an element in it has a size of its own."""
        return self._is_nothing("font-size") or self._said.get("font-size") == "1px"

    @property
    def keeps_lines(self) -> bool:
        """Whether line feeds are seen."""
        return self._said.get("white-space", "").startswith(("pre", "break-spaces"))

    @property
    def makes_block(self) -> bool:
        """Whether it sets an element apart from the text around it, rather than beside it as a drop cap."""
        return "float" not in self._said and self._said.get("display", "").startswith(
            ("block", "flex", "grid", "list-item", "table")
        )

    @property
    def _is_white_on_white(self) -> bool:
        below = self._said.get("background-color") or self._said.get("background") or ""
        return self._said.get("color") in _WHITE and below in _WHITE

    def _is_nothing(self, name: str) -> bool:
        value = self._said.get(name)
        return bool(value) and _NOTHING.fullmatch(value or "") is not None


def hidden_names(page: LexborHTMLParser) -> frozenset[str]:
    """The classes (".promo") and identifiers ("#promo") that the page's own style sheets never show."""
    found: set[str] = set()
    for sheet in page.css("style")[:_MOST_SHEETS]:
        text = sheet.text()
        if len(text) <= _LONGEST_SHEET and _HIDES.search(text):
            found.update(_hidden_in(_COMMENT.sub(" ", text)))
    return frozenset(found)


def _hidden_in(sheet: str) -> Iterator[str]:
    """Names in rules that hold for every screen; those in a condition (`@media print`) don't."""
    depth, selectors = 0, ""
    for said, brace in zip_longest(*[iter(_BRACE.split(sheet))] * 2, fillvalue=""):
        if brace == "{":
            depth += 1
            selectors = said.rpartition(";")[2]
            continue
        if depth == 1 and _HIDES.search(said):
            names = (_SIMPLE.fullmatch(one.strip()) for one in selectors.split(","))
            yield from (name[1] for name in names if name)
        depth = max(0, depth - 1)
