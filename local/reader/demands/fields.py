"""What is known of a demand beyond who and what: its mode, and how the addressee answers it."""

from spacy.tokens import Span, Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve
from local.reader.clauses import child, conditions, is_negated, prep, subject
from local.reader.demands.words import demand_words
from newsbrief.brief import Mode, Response

_ANSWERED_WITHIN = 6  # sentences, the demand's own included
_STRONGEST_FIRST: tuple[Response, ...] = ("under_discussion", "rejected", "accepted", "unclear")


def mode_of(content: Token) -> Mode:
    """The mode by the verb or noun that is demanded."""
    lemma = content.lemma_.lower()
    if content.pos_ in ("VERB", "AUX"):
        below = _by_noun_below(content)
        return (
            "refrain" if is_negated(content) else below if below == "meet" else demand_words().modes.get(lemma, below)
        )
    if lemma == "table":
        return "meet"
    return demand_words().demanded[lemma].mode if lemma in demand_words().demanded else "other"


def _by_noun_below(verb: Token) -> Mode:
    for c in (child(verb, "dobj"), prep(verb, "to", "in", "with", "on")):
        noun = demand_words().demanded.get(c.lemma_) if c is not None else None
        if noun is not None:
            return noun.mode
        if c is not None and c.lemma_ in ("table", "talks"):
            return "meet"
    return "other"


def response_to(cast: Cast, of: Actor | None, content: Token, trigger: Token, sents: list[Span]) -> Response:
    """How the addressee answers in the sentences that follow."""
    if of is None:
        return "none"
    start = content.sent.start
    answers = [
        answer
        for sent in [s for s in sents if s.start >= start][:_ANSWERED_WITHIN]
        for token in sent
        if (answer := _answer(cast, of, content, trigger, token)) is not None
    ]
    for answer in _STRONGEST_FIRST:
        if answer in answers:
            return answer
    return "none"


def _answer(cast: Cast, of: Actor, content: Token, trigger: Token, token: Token) -> Response | None:
    answer = demand_words().responses.get(token.lemma_) if token.pos_ == "VERB" else None
    if answer is None or (token.i <= trigger.i and token.sent == trigger.sent):
        return None
    if token in (content, trigger) or any(a == content for a in token.ancestors):
        return None
    if resolve(cast, subject(token)) is not of or any(True for _ in conditions(token)):
        return None
    if is_negated(token):
        return "unclear" if answer == "accepted" else None
    return answer
