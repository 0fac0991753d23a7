"""Who wrote an article, out of what documents put where the author belongs."""

import re

_BEFORE = {
    "en": r"(?:(?:written|posted|reported|reporting|story|words|text) )?by|author|authors",
    "de": "von|text|autor",
    "fr": "par|propos recueillis par",
    "es": "por|autor",
    "pt": "por|autor",
    "it": "di|a cura di",
    "nl": "door",
    "sv": "av|text",
    "no": "av|tekst",
    "da": "af|tekst",
    "ru": "текст|автор",
    "uk": "текст|автор",
}
_PREFIXES = {tag: re.compile(rf"(?:{words})(?:: ?| )", re.I) for tag, words in _BEFORE.items()}
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*|<?[^\s@<>()]{1,64}@[^\s@<>()]{1,255}>?", re.I)
_HANDLE = re.compile(r"@\w+")
_BETWEEN = re.compile(r" ?[|·•;] ?")
_LISTED = re.compile(r", ")
_NOBODY = frozenset(
    "admin administrator webmaster editor author user root null none undefined unknown anonymous guest wpadmin "
    "n/a".split()
) | {"super user"}
_LIMIT = 500


def byline(said: str, language: str | None = None) -> str | None:
    """The names in a value that should hold them, or None if there are none: addresses, handles, accounts.

    `language` tells what may stand for "By" before them.
    """
    parts = [_person(part, language) for part in _BETWEEN.split(said[: 4 * _LIMIT])]
    names = list(dict.fromkeys(filter(None, parts)))
    return ", ".join(names)[:_LIMIT].rstrip(" ,") or None


def _person(said: str, language: str | None) -> str | None:
    """Names without what was written before and between them."""
    kept = []
    for part in _LISTED.split(_HANDLE.sub("", _ADDRESS.sub("", said))):
        name = part.strip(" ,()<>\"'-–—/")
        for tag in ("en", (language or "en").split("-", 1)[0]):
            if tag in _PREFIXES and (match := _PREFIXES[tag].match(name)):
                name = name[match.end() :].strip()
        if _is_somebody(name):
            kept.append(name)
    return ", ".join(dict.fromkeys(kept)) or None


def _is_somebody(name: str) -> bool:
    return (
        name.casefold() not in _NOBODY
        and any(map(str.isalpha, name))
        and not any(map(str.isdecimal, name))
        and not name.startswith("/")
    )
