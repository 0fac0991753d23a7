"""Threats that only call people a target: "said foreign engineers were legitimate targets"."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Cast
from local.reader.clauses import child, is_negated
from local.reader.threats.authors import speaker_of
from local.reader.threats.clause import doer, is_unreal, said_modal
from local.reader.threats.sides import ARMED, is_onlooker, is_own
from local.reader.threats.standing import is_said_now
from local.reader.threats.threat import Sentence, Threat
from local.reader.threats.words import rule_words

_LAWFUL = rule_words("labelled", "lawful")


def by_label(cast: Cast, sentence: Sentence) -> Iterator[Threat]:
    """As in "the rebels said the airport was a legitimate target"; what a witness calls so is none."""
    for verb in sentence.span:
        called = child(verb, "attr") if verb.lemma_ == "be" else None
        if called is None or not _is_target(called) or is_negated(verb) or is_unreal(verb):
            continue
        if sentence.is_conditional(verb) or said_modal(verb) in ("could", "may", "might") or not is_said_now(verb):
            continue
        by = speaker_of(cast, verb)
        armed = by is not None and (by.kind in ARMED or (by.is_person and bool(by.roles)))
        if by is not None and armed and not is_onlooker(by) and not is_own(cast, by, doer(verb), strictly=True):
            yield Threat(by, verb, verb, "military", "that", sentence.condition_of(verb))


def _is_target(noun: Token) -> bool:
    """Whether a noun says that something may be struck: "legitimate targets", "fair game", "targets for our guns"."""
    words = {c.lemma_.lower() for c in noun.children}
    if noun.lemma_ == "game":
        return "fair" in words
    return noun.lemma_ == "target" and (bool(words & _LAWFUL) or "for" in words)
