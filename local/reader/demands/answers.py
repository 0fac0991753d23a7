"""Where in an article somebody says yes, no or perhaps to what was asked."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve
from local.reader.clauses import child, has_to, is_condition, is_negated, is_question, modal, prep, subject
from local.reader.demands.outright import is_half, outright
from local.reader.demands.stances import answers_none, is_no_topic, lasting_words, lasts, lets, stance
from local.reader.demands.words import demand_words, rule_words
from local.reader.speech import speaking
from local.reader.speech_words import speech_words
from newsbrief.brief import Response

_LONGEST = 300  # tokens of a sentence that is read
_UNDECIDED = rule_words("answers", "undecided")
_AWAY = frozenset({"out", "down", "aside", "away", "off"})
_AHEAD = 14  # tokens in which a demand is called names
_PROMISING = rule_words("answers", "promising")
_CAN = ("can", "could", "will", "would")
_OPPOSITE: dict[Response, Response] = {
    "accepted": "rejected",
    "rejected": "under_discussion",
    "under_discussion": "rejected",
}
_TAKING_UP = rule_words("answers", "taking_up")
_NAMING = rule_words("answers", "naming")
_PHRASAL = rule_words("answers", "phrasal")
_OPEN = rule_words("answers", "open")
_CLOSED = rule_words("answers", "closed")
_WAITING = rule_words("answers", "waiting")
_DOING = rule_words("answers", "doing")
_GIVING_IN = rule_words("answers", "giving_in")


@dataclass(frozen=True)
class Answer:
    """What an actor answers at a verb, if the text names one; `about` are the lemmas of what it speaks of.

    `to` is who is promised something: "he had been promised one"; `whose` is whose demand is answered. What is said in
    a `phrase` ("would appeal") says less surely whom it answers. `only` the very thing is meant in "they could pass".
    """

    by: Actor | None
    response: Response
    verb: Token
    about: frozenset[str]
    bare: bool
    to: Actor | None = None
    phrase: bool = False
    whose: Actor | None = None
    only: bool = False


def answers(cast: Cast, sents: list[Span]) -> list[Answer]:
    """All answers of an article, in the order of the text; found once for each document."""
    if not sents:
        return []
    known: dict[str, list[Answer]] = sents[0].doc.user_data
    if "answers" not in known:
        read = (sent for sent in sents if len(sent) <= _LONGEST and not is_question(sent))
        known["answers"] = [answer for sent in read for token in sent for answer in _answer(cast, token)]
    return known["answers"]


def _answer(cast: Cast, token: Token) -> Iterator[Answer]:
    response = _response(token) if token.pos_ in ("VERB", "AUX") else None
    if response == "accepted" and is_half(token):
        response = "under_discussion"
    if response is None or is_condition(token) or any(is_condition(a) for a in token.ancestors):
        return
    promised = child(token, "nsubjpass") if token.lemma_ in _PROMISING else None
    to = resolve(cast, promised) if promised is not None else None
    by = _answering(cast, token) if to is None else None
    words = frozenset(
        t.lemma_.lower() for t in _clause(token) if t.pos_ in ("NOUN", "VERB", "PROPN", "ADJ", "NUM") and t != token
    )
    only = response == "accepted" and lets(token)
    yield Answer(
        by,
        response,
        token,
        (words - demand_words().dull) | lasting_words(token),
        bare=_is_bare(token) and not only and not lasts(token) and not _is_of_thing(token),
        to=to,
        phrase=_is_phrase(token),
        whose=_whose(cast, token),
        only=only,
    )


def _is_of_thing(token: Token) -> bool:
    """Whether what is "not up for negotiation" is a thing of its own."""
    what = child(token, "nsubj")
    return is_no_topic(token) and what is not None and what.lemma_.lower() not in demand_words().asked


def _whose(cast: Cast, token: Token) -> Actor | None:
    """Whose demand it is: Y of "dismissed Y's request"."""
    asked = child(token, "dobj", "nsubjpass") or prep(token, "to", "with")
    owner = child(asked, "poss") if asked is not None and asked.lemma_.lower() in demand_words().asked else None
    return resolve(cast, owner) if owner is not None else None


def _answering(cast: Cast, token: Token) -> Actor | None:
    """Who answers: the subject, of a passive "by Y" or who reports it."""
    if child(token, "nsubjpass") is not None:
        by = prep(token, "by")
        return resolve(cast, by) if by is not None else resolve(cast, speaking(token))
    who, source = subject(token), speaking(token)
    if who is not None and source is not None and who.pos_ == "PRON" and source.pos_ != "PRON" and source != who:
        return resolve(cast, source)
    found = resolve(cast, who) if who is not None else None
    return found or resolve(cast, source)


def _clause(token: Token) -> Iterator[Token]:
    """The words of an answer's clause and of the noun that a relative clause is about."""
    out: set[int] = set()
    for c in token.children:
        acts = c.dep_ == "nsubj" and token.lemma_ != "be" and not lasts(token) and not lets(token)
        if acts or c.dep_ in ("parataxis", "advcl") or (c.dep_ == "conj" and c.pos_ in ("VERB", "AUX")):
            out.update(t.i for t in c.subtree)
    yield from (t for t in token.subtree if t.i not in out)
    if token.dep_ in ("relcl", "acl"):
        yield token.head
        yield from (c for c in token.head.children if c.pos_ == "NOUN")


def _is_phrase(token: Token) -> bool:
    return outright(token) is not None


def _is_bare(token: Token) -> bool:
    """Whether an answer names nothing that it is about: "refused", "agreed at once", "rejected the demands"."""
    if (token.lemma_ in _GIVING_IN and is_negated(token)) or _is_phrase(token):
        return True
    if token.lemma_ == "look" and token.tag_ == "VBG":
        thing = prep(token, "at", "into")
        return thing is None or thing.lemma_.lower() in demand_words().asked
    if token.lemma_ in _UNDECIDED:
        return True
    said = child(token, "ccomp", "xcomp")
    said = said if said is None or said.i > token.i else None  # "wants the minister to explain himself; he has agreed"
    things = [child(token, "dobj"), said, prep(token, "by" if token.lemma_ == "abide" else "to", "with", "of")]
    named = [t for t in things if t is not None]
    return not named or all(t.lemma_.lower() in demand_words().asked for t in named)


def _response(token: Token) -> Response | None:
    lemma = token.lemma_.lower()
    phrase = outright(token) or _of_promise(token) or stance(token)
    if phrase is not None:
        return phrase
    if lemma in _NAMING and _names_badly(token):
        return "rejected"
    if (lemma == "hear" or lemma in _PHRASAL) and _is_phrasal_no(token):
        return "rejected"
    known = demand_words().responses.get(lemma)
    if known is not None:
        return _of_known(token, known)
    if lemma in ("be", "remain", "seem"):
        return _of_state(token)
    return _of_statement(token)


def _of_promise(token: Token) -> Response | None:
    """As in "he had been promised one"."""
    promised = token.lemma_.lower() in _PROMISING and child(token, "nsubjpass") is not None
    return "accepted" if promised and not is_negated(token) else None


def _names_badly(token: Token) -> bool:
    """As in "called the demand blackmail", "described it as unacceptable"."""
    after = token.doc[token.i + 1 : min(token.sent.end, token.i + _AHEAD)]
    return any(t.lemma_.lower() in demand_words().rejections for t in after)


def _is_phrasal_no(token: Token) -> bool:
    after = {t.lower_ for t in token.doc[token.i + 1 : min(token.sent.end, token.i + 8)]}
    if token.lemma_ == "hear":
        return is_negated(token) and "of" in after
    return bool(after & _AWAY)


def _of_known(token: Token, known: Response) -> Response | None:
    if token.lemma_ in ("offer", "propose") and is_negated(token):
        return None
    if is_negated(token) or (known == "accepted" and answers_none(token)):
        return _OPPOSITE.get(known) if known != "under_discussion" or token.lemma_ in _TAKING_UP else None
    if modal(token) in ("might", "may", "could"):
        return "under_discussion"
    if modal(token) in ("would", "will") and known == "rejected" and not _is_reported(token):
        return None
    return known


def _of_state(token: Token) -> Response | None:
    """As in "was willing to talk", "a visit was possible", "would be out of the question"."""
    what = child(token, "acomp", "attr", "oprd")
    lemma = what.lemma_.lower() if what is not None else ""
    is_open = lemma in _OPEN
    named = lemma in demand_words().rejections and lemma != "question"
    if lemma in _CLOSED or named or (is_open and is_negated(token)) or _is_out_of_question(token):
        return "rejected"
    if lemma in ("willing", "ready", "prepared"):
        acts = any(has_to(c) and c.lemma_ not in _WAITING for c in token.subtree)
        return "accepted" if acts else "under_discussion"
    return "under_discussion" if is_open else None


def _is_out_of_question(token: Token) -> bool:
    out = prep(token, "of") or prep(child(token, "prep") or token, "of")
    return out is not None and out.lemma_ == "question" and any(t.lower_ == "out" for t in token.subtree)


def _of_statement(token: Token) -> Response | None:
    """What a reported or quoted clause says that its subject will do: "said it could not pay", "would look into it"."""
    if not _is_reported(token) and speaking(token) is None:
        return None
    if modal(token) in _CAN and is_negated(token):
        return "rejected"
    if modal(token) in ("would", "will") and token.lemma_ in _WAITING:
        return "under_discussion"
    if lets(token):
        return "accepted"
    if modal(token) in ("would", "will") and token.lemma_ in _DOING and subject(token) is not None:
        return "accepted"
    return None


def _is_reported(token: Token) -> bool:
    return any(a.lemma_.lower() in speech_words().speech for a in token.ancestors)
