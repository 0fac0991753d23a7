"""The key that an actor's name makes."""

import hashlib
import re
import unicodedata

KEY_LENGTH = 100

_DOTTED = re.compile(r"\b[^\W\d_](?:\.[^\W\d_])+\b\.?")
_ASCII_WORD = re.compile(r"[a-z0-9]+")
# Latin letters that Unicode does not decompose into a plain letter and a mark.
_PLAIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "ħ": "h", "ə": "e"}
)


def slug(name: str) -> str:
    """An actor key: lower-case words joined by "-", ASCII where the script has it, 1 to 100 characters.

    Other scripts stay as they are: a transliteration would be one of several, and two names of different languages
    could meet in it. Text without a letter or digit gets a short hash, so that no two such names share a key by
    accident.
    """
    text = _DOTTED.sub(lambda match: match[0].replace(".", ""), name).lower()
    words = _ASCII_WORD.findall(text) if text.isascii() else _fold(text).split()
    key = "-".join(words)[:KEY_LENGTH].strip("-")
    return key or "x" + hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _fold(text: str) -> str:
    """Lower-cased text with accents off Latin letters, other scripts as they are, all else as spaces."""
    folded: list[str] = []
    for char in unicodedata.normalize("NFKC", text).lower().translate(_PLAIN):
        category = unicodedata.category(char)
        if category == "Cf":  # soft hyphens, joiners, direction marks
            continue
        if category[0] == "M":
            folded.append("" if folded and folded[-1].isascii() else char)
            continue
        base = unicodedata.normalize("NFKD", char)[0]
        folded.append((base if base.isascii() else char) if category[0] in "LN" else " ")
    return unicodedata.normalize("NFC", "".join(folded))
