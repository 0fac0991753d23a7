"""Harm that somebody keeps possible: "did not rule out further expulsions", "refused to exclude sending troops"."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Cast
from local.reader.clauses import child, has_to, is_negated
from local.reader.threats.clause import doer
from local.reader.threats.goods import noun_kind
from local.reader.threats.harm import DOING, harm_of
from local.reader.threats.sides import is_onlooker
from local.reader.threats.speakers import actor_of
from local.reader.threats.standing import is_dated_back
from local.reader.threats.threat import Sentence, Threat
from local.reader.threats.words import rule_words
from newsbrief.brief import ThreatKind

_REFUSING = ("decline", "refuse")
_OWN_MEANS = rule_words("kept_open", "means")


def by_exclusion(cast: Cast, sentence: Sentence) -> Iterator[Threat]:
    """As in "did not rule out further expulsions", "would not exclude the use of force"."""
    for token in sentence.span:
        verb = _not_excluding(token)
        if verb is None or sentence.is_conditional(token):
            continue
        content = child(token, "dobj", "xcomp", "pcomp")
        kind = _kind(content) if content is not None else None
        by = actor_of(cast, doer(verb))
        if content is None or kind is None or by is None or is_onlooker(by) or is_dated_back(verb, content):
            continue
        yield Threat(
            by,
            content,
            verb,
            kind,
            "noun" if content.pos_ == "NOUN" else "hint",
            sentence.condition_of(token),
            is_veiled=True,
        )


def _not_excluding(token: Token) -> Token | None:
    """The verb that keeps a thing possible: "rule out" or "exclude" with "not", or what refuses to do so."""
    out = token.lemma_ == "rule" and any(c.lower_ == "out" for c in token.children)
    if not out and token.lemma_ != "exclude":
        return None
    if is_negated(token):
        return token
    above = token.head
    return above if has_to(token) and token.dep_ == "xcomp" and above.lemma_ in _REFUSING else None


def _kind(content: Token) -> ThreatKind | None:
    """The kind of a measure that those who speak can take, not of what may befall anybody."""
    if content.pos_ == "VERB":
        harm = harm_of(content)
        return harm.kind if harm is not None and harm.does in DOING else None
    words = {content.lemma_.lower(), *(t.lemma_.lower() for t in content.subtree)}
    return noun_kind(content) if words & _OWN_MEANS else None
