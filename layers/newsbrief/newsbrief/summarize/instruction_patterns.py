"""What instructions to a language model look like: the patterns of `instructions.toml`."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources

from newsbrief.summarize.undisguised import plain

_SHORTEST = 6  # characters of a sentence that may have a pattern


@dataclass(frozen=True)
class Pattern:
    """A pattern, and the words of which a sentence must have one for it to be tried."""

    words: tuple[str, ...]
    written: str

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression, in the plain letters that texts are searched in; made when it is first needed."""
        parts = re.split(r"(\\.)", self.written)  # what stands after a backslash is no letter
        return re.compile("".join(part if part.startswith("\\") else plain(part) for part in parts))


@dataclass(frozen=True)
class Patterns:
    """The patterns of instructions, and those of forged fences, turns and answers."""

    instructions: Sequence[Pattern]
    forged: Sequence[Pattern]


@cache
def patterns() -> Patterns:
    """All patterns."""
    file = tomllib.loads(resources.files(__package__).joinpath("instructions.toml").read_text(encoding="utf-8"))
    parts = {f"{{{name}}}": _joined(written) for name, written in file["parts"].items()}
    return Patterns(
        [_pattern(entry, parts) for entry in file["instruction"]], [_pattern(entry, parts) for entry in file["forged"]]
    )


def first_match(sentence: str, tried: Sequence[Pattern]) -> re.Match[str] | None:
    """Where a sentence has the first of the patterns that it has; None if it has none."""
    if len(sentence) < _SHORTEST:
        return None
    for pattern in tried:
        if any(word in sentence for word in pattern.words) and (match := pattern.compiled.search(sentence)):
            return match
    return None


def _pattern(entry: dict[str, str], parts: dict[str, str]) -> Pattern:
    written = _joined(entry["pattern"])
    for name, part in parts.items():
        written = written.replace(name, part)
    return Pattern(tuple(map(plain, entry["words"])), written)


def _joined(lines: str) -> str:
    return lines.replace("\n", "")
