"""Text in an article that is addressed to a language model rather than to a reader."""

import re

from newsbrief.article import Note

_PATTERNS = (
    r"\b(?:ignore|disregard|forget|override)\b[^.\n]{0,40}\b(?:instructions?|prompts?|rules|directives)\b",
    r"\b(?:system|developer|hidden) prompt\b",
    r"\b(?:you are|act as|pretend to be)\b[^.\n]{0,30}\b(?:AI|assistant|language model|chatbot|LLM)\b",
    r"\b(?:AI|language|LLM) (?:model|assistant|summari[sz]er)s?\b[^.\n]{0,40}\b(?:must|should|shall|please|instead)\b",
    r"<<<\s*(?:ARTICLE|END)\b[^>\n]*>>>",
    r"<\|?(?:im_start|im_end|system|assistant|endoftext)\|?>",
    r"^\s*(?:system|assistant)\s*:",
    (
        r"\b(?:list|add|include|name|output|return|report)\b[^.\n]{0,60}\b"
        r"(?:as an? (?:actor|demand|threat)|in the (?:brief|JSON|summary))\b"
    ),
    r"\bnew instructions?\s*:",
)
_INSTRUCTION = re.compile("|".join(_PATTERNS), re.I | re.M)
_REPORTED = 5


def instructions_in(text: str) -> list[Note]:
    """A warning, with its span, for each passage that reads like an instruction to a model."""
    found = [match.span() for match in _INSTRUCTION.finditer(text)]
    return [
        Note(
            code="INSTRUCTION_IN_ARTICLE",
            message=f"Text at {start}-{end} reads like an instruction to a language model; it was not followed.",
        )
        for start, end in found[:_REPORTED]
    ]
