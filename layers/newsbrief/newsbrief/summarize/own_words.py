"""What a model writes in its own words, without what it can only have from elsewhere or from an instruction.

Nothing proves a headline or a summary, so this much is asked of them: addresses and markup stand there only if the
article has them, and no sentence repeats a passage that reads like an instruction to a model.
"""

import html
import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from newsbrief.article import Article
from newsbrief.summarize.atoms import Atoms

_Span = tuple[int, int]

_TOP_LEVELS = (
    "com|org|net|info|biz|io|ai|app|dev|co|me|tv|eu|gov|edu|int|mil|example|test|onion|xyz|top|site|online|link|click|"
    "shop|club|live|news|ru|cn|de|fr|uk|us|ca|es|it|nl|pl|in|br|jp|ir|ua|tk"
)
_LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()\s]{0,2000}\)")
_NOT_OWN = re.compile(
    r"<!--.{0,2000}?-->|</?[a-zA-Z!?][^<>]{0,2000}>|<\|[^<>|]{0,40}\|>|\[/?INST\]|`{3,}"
    r"|(?:https?|ftp|hxxps?)://[^\s<>\"”]+"  # also right behind a word
    r"|\b(?:https?|ftp|javascript|vbscript|data|file|mailto|tel|hxxps?):[^\s<>\"”]+"
    r"|\bwww\.[^\s<>\"”]+"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
    rf"|(?<![\w.@-])(?:[a-z0-9-]{{1,63}}\.){{1,8}}(?:{_TOP_LEVELS})\b(?:/[^\s<>\"”]*)?",
    re.I | re.S,
)
_SUSPICIOUS = re.compile(r"[<&@`\[]|[:.][^\s]")  # what no address and no markup is without
_SENTENCE = re.compile(r"[^.!?。！？]*[.!?。！？]*[\"'”’)]*\s*")
_AFTER_ADDRESS = ".,;:!?]}'’»"
_RUN = 4  # pieces in a row that a sentence may not share with an instruction
_ENTITIES_DEEP = 3
_PASSES = 5


class OwnWords:
    """What may stand in the texts that a model writes about one article."""

    def __init__(self, article: Article, instructions: Sequence[_Span]) -> None:
        self._text = article.text
        self._instructions = instructions
        ends = [0, *(end for _, end in instructions)]
        starts = [*(start for start, _ in instructions), len(article.text)]
        between = [article.text[end:start] for end, start in zip(ends, starts, strict=True)]
        self._rest = [article.title, *between]
        self._basis = "\n".join(self._rest).casefold()

    def kept(self, text: str) -> str:
        """What of a text may stand; the text itself if all of it may."""
        kept = self._without_foreign(text) if _SUSPICIOUS.search(text) else text
        if not self._instructions:
            return kept
        sentences = _SENTENCE.findall(kept)
        heard = [sentence for sentence in sentences if not self._repeats(sentence)]
        return kept if len(heard) == len(sentences) else "".join(heard).strip()

    def _without_foreign(self, text: str) -> str:
        """The text without addresses and markup that the article hasn't."""
        for _ in range(_ENTITIES_DEEP):
            text = html.unescape(text)
        kept = text
        for _ in range(_PASSES):  # what is taken out may leave another address standing
            before, kept = kept, _NOT_OWN.sub(self._foreign, _LINK.sub(self._label, kept))
            if kept == before:
                break
        return kept if kept == text else " ".join(kept.split())

    def _label(self, match: re.Match[str]) -> str:
        return match[0] if match[0].casefold() in self._basis else match[1]

    def _foreign(self, match: re.Match[str]) -> str:
        """What stays in place of an address or markup: itself if the article has it, else what ends the sentence."""
        found = match[0]
        if found[0] in "<[`":
            return found if found.casefold() in self._basis else " "
        address = found.rstrip(_AFTER_ADDRESS if "(" in found else _AFTER_ADDRESS + ")")
        return found if address.casefold() in self._basis else found[len(address) :]

    def _repeats(self, sentence: str) -> bool:
        """Whether a sentence has names that only an instruction has, or some words of it in a row."""
        atoms = Atoms(sentence)
        return not self._names.isdisjoint(atoms.spelled) or not self._runs.isdisjoint(_runs(atoms))

    @cached_property
    def _others(self) -> list[Atoms]:
        """The title, and what of the text stands before, between and after the instructions."""
        return list(map(Atoms, self._rest))

    @cached_property
    def _spoken(self) -> list[Atoms]:
        return [Atoms(self._text[start:end]) for start, end in self._instructions]

    @cached_property
    def _runs(self) -> set[tuple[str, ...]]:
        """Words in a row that only the instructions have."""
        runs = {run for atoms in self._spoken for run in _runs(atoms)}
        return runs.difference(*map(_runs, self._others))

    @cached_property
    def _names(self) -> set[str]:
        """Words with capital letters, other than for a sentence's beginning, that only the instructions have."""
        names = {name for atoms in self._spoken for name in _names(atoms)}
        return {name for name in names if not any(name.lower() in atoms.small for atoms in self._others)}


def _runs(atoms: Atoms) -> Iterator[tuple[str, ...]]:
    words = [piece for piece in atoms.small if piece[0].isalnum()]
    return zip(*(words[at:] for at in range(_RUN)), strict=False)


def _names(atoms: Atoms) -> Iterator[str]:
    before = "."
    for piece in atoms.spelled:
        if piece[0].isupper() and len(piece) > 1 and before not in ".!?:…":
            yield piece
        before = piece
