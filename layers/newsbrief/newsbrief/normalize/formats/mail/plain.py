"""Plain text as mail carries it: lines that flow, armour around what is signed, addresses behind links."""

import re
from itertools import groupby

from newsbrief.errors import Rejected
from newsbrief.normalize.text.paragraphs import continues

_BREAK = re.compile(r"\r\n|\r|\n")
_LONGEST_RULE = 200
_SIGNATURE = "-- "
_SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----"
_SEAL = "-----BEGIN PGP SIGNATURE-----"
_LOCKED = "-----BEGIN PGP MESSAGE-----"
_RULE = re.compile(r"\s*(?:[-=*~#.] ?){10,}\s*")
_ADDRESS = re.compile(r"\s*<?https?://\S{1,3000}\s*", re.I)
_STARS = re.compile(r"\*\* (?=\S)")
_BOLD = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,300})(?<=\S)\*(?![\w*])")
# What programs that make plain text out of a newsletter's HTML leave of its links and pictures.
_LINK = re.compile(
    r"[ \t]*(?:<https?://[^\s<>]{1,3000}>|\[https?://[^\s\[\]]{1,3000}\]|\(\s?https?://[^\s()]{1,3000}\s?\))"
)
_BEHIND_LINK = re.compile(r"<https?://[^\s<>]{1,3000}>", re.I)
_PICTURE = re.compile(r"\[(?:image|cid|inline image|bild|logo)\b[^\[\]\n]{0,300}\]", re.I)


def lines_of(text: str, *, flowed: bool = False, spaceless: bool = False) -> list[str]:
    """The lines of a plain text. `flowed` joins those that only wrap (RFC 3676), at a space or, `spaceless`, without.

    Rejected(ENCRYPTED) for an armoured secret message.
    """
    lines = _BREAK.split(text)
    if any(line.rstrip() == _LOCKED for line in lines):
        raise locked()
    if flowed:
        lines = _joined(lines, spaceless=spaceless)
    return [_words(line) for line in _around_links(_without_armour(lines))]


def _words(line: str) -> str:
    """A line without rules, addresses and the marks of headings."""
    if _RULE.fullmatch(line[:_LONGEST_RULE]) or _ADDRESS.fullmatch(line):
        return ""
    if "[" in line or "://" in line:
        line = _PICTURE.sub("", _LINK.sub("", line))
    if "*" in line:
        line = _BOLD.sub(r"\1", line)
    return line[3:] if _STARS.match(line) else line


def _around_links(lines: list[str]) -> list[str]:
    """Lines, those of a paragraph joined that addresses in angle brackets made end early or late."""
    found: list[str] = []
    for linked, group in groupby(lines, key=lambda line: bool(line.strip()) and not line.startswith(">")):
        run = list(group)
        is_broken = linked and len(run) > 1 and any(_BEHIND_LINK.search(line) for line in run)
        found += _joined_at_links(run) if is_broken else run
    return found


def _joined_at_links(run: list[str]) -> list[str]:
    width = max((len(line) for line in run if "://" not in line), default=0)
    joined: list[list[str]] = []
    previous = ""
    for line in run:
        if _BEHIND_LINK.search(previous):
            goes_on = line[0].islower() or _BEHIND_LINK.sub("", previous).strip() != ""
        else:
            goes_on = continues(previous, line, width)
        if joined and (goes_on or line.startswith("<http")):
            joined[-1].append(line.strip())
        else:
            joined.append([line.rstrip()])
        previous = line
    return [" ".join(pieces) for pieces in joined]


def locked() -> Rejected:
    """Why an encrypted message isn't read."""
    return Rejected("ENCRYPTED", "The e-mail is encrypted. Open it in your mail program, save its text, and drop that.")


def _joined(lines: list[str], *, spaceless: bool) -> list[str]:
    """Lines without the breaks that their space at the end says are only for show; quoted lines keep their marks."""
    joined: list[list[str]] = []
    flowing = -1  # how deeply quoted the line is that the next one goes on
    for line in lines:
        marks = len(line) - len(line.lstrip(">"))
        words = line[marks:].removeprefix(" ")
        soft = words.endswith(" ") and words != _SIGNATURE
        if marks != flowing or words == _SIGNATURE:
            joined.append([f"{'>' * marks} " if marks else ""])
        joined[-1].append(words[:-1] if soft and spaceless else words)
        flowing = marks if soft else -1
    return ["".join(pieces) for pieces in joined]


def _without_armour(lines: list[str]) -> list[str]:
    """What is between the armour of a signed message, without the dashes that protect its own."""
    bare = [line.rstrip() for line in lines]
    if _SIGNED not in bare:
        return lines
    start = bare.index(_SIGNED)
    start = bare.index("", start) + 1 if "" in bare[start:] else start + 1
    end = bare.index(_SEAL, start) if _SEAL in bare[start:] else len(lines)
    return [line.removeprefix("- ") for line in lines[start:end]]
