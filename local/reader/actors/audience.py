"""Who only hears what is said: "she told reporters", "he told Radio Elden", "she told a cheering crowd"."""

from spacy.tokens import Token

from local.reader.actors.words import rule_words
from local.reader.clauses import has_to

_LISTENERS = rule_words("audience", "listeners")
_TELLING = rule_words("audience", "telling")
_SPEAKING = rule_words("audience", "speaking")


def is_told(token: Token) -> bool:
    """Whether someone is told something, not to do something: "them" of "told them that", not of "told them to"."""
    verb = token.head
    if token.dep_ in ("dobj", "dative"):
        is_ordered = any(
            c.dep_ in ("xcomp", "ccomp") and c.i > token.i and has_to(c) and not _is_told_fact(c) for c in verb.children
        )
        return verb.lemma_.lower() in _TELLING and not is_ordered
    if token.dep_ != "pobj" or verb.lower_ not in ("to", "before", "with"):
        return False
    return verb.head.lemma_.lower() in _SPEAKING


def _is_told_fact(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def is_audience(token: Token) -> bool:
    """Whether a noun is a crowd, the press or a house that only hears it."""
    return token.lemma_.lower() in _LISTENERS and is_told(token)
