"""Threats that only the writer's comment tells: '"We have long arms," he said, and did not say what that meant.'."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Cast
from local.reader.speech import Quotation, quotation_of, quotations
from local.reader.threats.goods import kind_below
from local.reader.threats.hints import opens_comment
from local.reader.threats.sides import is_onlooker
from local.reader.threats.speakers import actor_of
from local.reader.threats.threat import Sentence, Threat


def by_comment(cast: Cast, sentence: Sentence) -> Iterator[Threat]:
    """As in '"We are patient, but we have dogs," he said, without saying what he meant': the words commented on."""
    for token in sentence.span:
        if quotation_of(token) is not None or not opens_comment(token):
            continue
        quotation = _commented(token)
        verb = _main_verb(quotation) if quotation is not None else None
        by = actor_of(cast, quotation.speaker) if quotation is not None else None
        if verb is not None and by is not None and not is_onlooker(by):
            yield Threat(by, verb, verb, kind_below(verb), "hint", is_veiled=True)
        return


def _commented(token: Token) -> Quotation | None:
    """The last quotation before a comment, in its sentence or the one before, and in its paragraph."""
    start = token.sent.start
    before = token.doc[start - 1] if start > 0 else None
    if before is not None and not (before.is_space and "\n" in before.text):
        start = before.sent.start
    found = [q for q in quotations(token.doc) if start <= q.start and q.end <= token.i]
    return found[-1] if found else None


def _main_verb(quotation: Quotation) -> Token | None:
    doc = quotation.speaker.doc if quotation.speaker is not None else None
    words = doc[quotation.start : quotation.end] if doc is not None else ()
    return next((t for t in words if t.pos_ in ("VERB", "AUX") and t.dep_ not in ("aux", "auxpass")), None)
