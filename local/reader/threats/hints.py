"""Phrases that hint at harm: "all options are on the table", "will not go unanswered"."""

from spacy.tokens import Token

from local.reader.clauses import child, prep
from local.reader.speech_words import speech_words
from local.reader.threats.words import Phrase, veiled_words

_GAP = 4  # words that may stand between two of a phrase
NEGATIONS = ("not", "n't", "no", "never", "nothing", "nobody", "without")


def has_hint(verb: Token) -> bool:
    """Whether a clause holds one of the phrases that hint at harm."""
    return any(opens_hint(token) for token in verb.subtree)


def is_vague(verb: Token) -> bool:
    """Whether what a clause announces is left open: "would result in various results", "will take steps"."""
    things = (child(verb, "dobj", "attr"), prep(verb, "in", "with"))
    return any(thing is not None and thing.lemma_.lower() in veiled_words().vague for thing in things)


def opens_hint(token: Token) -> bool:
    """Whether such a phrase begins at a token."""
    return _opens(token, veiled_words().hints)


def opens_comment(token: Token) -> bool:
    """Whether words begin at a token that tell of a threat just quoted: "What he meant by that he would not say"."""
    return _opens(token, veiled_words().comments)


def _opens(token: Token, phrases: dict[str, list[Phrase]]) -> bool:
    lemma = token.lower_ if token.tag_ in ("JJR", "RBR") else token.lemma_.lower()  # "better", whose lemma is "well"
    words = {lemma, token.lower_, *(("not",) if token.dep_ == "neg" else ())}
    return any(_stands_at(phrase, token) for word in words for phrase in phrases.get(word, ()))


def _stands_at(phrase: Phrase, token: Token) -> bool:
    """Whether a phrase's words stand in order behind a token, each within a few words of the one before."""
    last = token.i
    for alternatives in phrase[1:]:
        found = next(
            (
                t.i
                for t in _near(token, last)
                if t.lemma_.lower() in alternatives
                or t.lower_ in alternatives
                or ("not" in alternatives and (t.dep_ == "neg" or t.lower_ in NEGATIONS))
            ),
            None,
        )
        if found is None or any(_parts(t) for t in token.doc[last + 1 : found]):
            return False
        last = found
    return True


def _parts(token: Token) -> bool:
    """Whether another clause begins between two words: "paid for the lane, said it", not "the clock, he said, is"."""
    after = token.doc[token.i + 1] if token.i + 1 < token.sent.end else None
    set_off = after is None or after.is_punct
    return token.pos_ == "VERB" and token.lemma_.lower() in speech_words().speech and not set_off


def _near(token: Token, last: int) -> list[Token]:
    """The words behind a place in a token's sentence among which the next of a phrase may be; no quotation marks."""
    words = (
        t for t in token.doc[last + 1 : min(last + 2 + 2 * _GAP, token.sent.end)] if not (t.is_quote or t.lower_ == "-")
    )
    return list(words)[: _GAP + 1]
