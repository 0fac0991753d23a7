"""Where in an article somebody says yes, no or perhaps to what was asked."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve
from local.reader.clauses import child, is_condition, is_negated, is_question, modal, prep, subject
from local.reader.demands.contents import is_mandative
from local.reader.demands.outright import is_half, outright
from local.reader.demands.past import is_of_old, is_past
from local.reader.demands.replies import echoes, is_blame, is_counter_offer, is_of_anybody, names_demand, short_answer
from local.reader.demands.sayers import attributed
from local.reader.demands.stances import is_no_topic, lasting_words, lasts, leaves_nothing, lets
from local.reader.demands.verdicts import is_reported, verdict
from local.reader.demands.words import demand_words, rule_words
from local.reader.speech import speaking
from newsbrief.brief import Response

_LONGEST = 300  # tokens of a sentence that is read
_READY = ("willing", "ready", "prepared")
_UNDECIDED = rule_words("answers", "undecided")
_PROMISING = rule_words("answers", "promising")
_CAN = ("can", "could", "will", "would")
_NAMING = rule_words("answers", "naming")
_WAITING = rule_words("answers", "waiting")
_GIVING_IN = rule_words("answers", "giving_in")
_DEFYING = rule_words("answers", "defying")


@dataclass(frozen=True)
class Answer:
    """What an actor answers at a verb, if the text names one; `about` are the lemmas of what it speaks of.

    `to` is who is promised something: "he had been promised one"; `whose` is whose demand is answered. What is said in
    a `phrase` ("would appeal") says less surely whom it answers. `only` the very thing is meant in "they could pass".
    An `echo` only counts for a demand for just that: "would be published". `named` is a demand that it names as one.
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
    echo: bool = False
    named: bool = False


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
    response = verdict(token) if token.pos_ in ("VERB", "AUX") else None
    echo = response is None and echoes(token) and (is_reported(token) or speaking(token) is not None)
    if echo:
        response = "accepted"
    if response == "accepted" and is_half(token):
        response = "under_discussion"
    if response is None or is_condition(token) or any(is_condition(a) for a in token.ancestors):
        return
    if is_of_old(token) or is_of_anybody(token) or (token.lemma_ == "promise" and is_past(token)):
        return
    promised = child(token, "nsubjpass") if token.lemma_ in _PROMISING else None
    to = resolve(cast, promised) if promised is not None else None
    by = _answering(cast, token) if to is None else None
    words = (
        frozenset()
        if leaves_nothing(token)
        else frozenset(
            t.lemma_.lower() for t in _clause(token) if t.pos_ in ("NOUN", "VERB", "PROPN", "ADJ", "NUM") and t != token
        )
    )
    only = response == "accepted" and lets(token)
    yield Answer(
        by,
        response,
        token,
        (words - demand_words().dull) | (lasting_words(token) if not echo else frozenset()),
        bare=_is_bare(token) and not only and not echo and not lasts(token) and not _is_of_thing(token),
        to=to,
        phrase=_is_phrase(token),
        whose=_whose(cast, token),
        only=only,
        echo=echo,
        named=names_demand(token),
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
    beside = attributed(token)
    if (
        who is not None and who.pos_ == "PRON" and beside is not None and beside != who
    ):  # "It would not bargain, Roe said"
        return resolve(cast, beside)
    found = resolve(cast, who) if who is not None else None
    return found or resolve(cast, source)


def _clause(token: Token) -> Iterator[Token]:
    """The words of an answer's clause and of the noun that a relative clause is about."""
    out: set[int] = set()
    for c in token.children:
        acts = c.dep_ == "nsubj" and token.lemma_ != "be" and not lasts(token) and not lets(token)
        aside = c.dep_ == "parataxis" or (c.dep_ == "advcl" and not _is_gerund(c))
        if acts or aside or (c.dep_ == "conj" and c.pos_ in ("VERB", "AUX")):
            out.update(t.i for t in c.subtree)
    yield from (t for t in token.subtree if t.i not in out)
    if token.dep_ in ("relcl", "acl"):
        yield token.head
        yield from (c for c in token.head.children if c.pos_ == "NOUN")


def _is_gerund(clause: Token) -> bool:
    """As in "ruled out stepping down"."""
    return clause.tag_ == "VBG" and child(clause, "mark") is None and clause.head.lemma_ == "rule"


def _is_phrase(token: Token) -> bool:
    return outright(token) is not None


def _is_bare(token: Token) -> bool:
    """Whether an answer names nothing that it is about: "refused", "agreed at once", "rejected the demands"."""
    if (token.lemma_ in (*_GIVING_IN, *_DEFYING) and is_negated(token)) or _is_phrase(token) or leaves_nothing(token):
        return True
    if token.lemma_ == "look" and token.tag_ == "VBG":
        thing = prep(token, "at", "into")
        return thing is None or thing.lemma_.lower() in demand_words().asked
    if token.lemma_ in _UNDECIDED or is_counter_offer(token) or short_answer(token) is not None:
        return True
    said = child(token, "ccomp", "xcomp")
    said = said if said is None or said.i > token.i else None  # "wants the minister to explain himself; he has agreed"
    if _is_of_other(token) or _is_ready_for_other(token):
        return False
    said = said or next((c for c in token.children if c.dep_ == "advcl" and _is_gerund(c)), None)
    things = [child(token, "dobj"), said, prep(token, "by" if token.lemma_ == "abide" else "to", "with", "of")]
    named = [t for t in things if t is not None]
    return not named or all(
        (t.lemma_.lower() in demand_words().asked and not _is_statement(t)) or is_blame(t) or _is_named(token, t)
        for t in named
    )


def _is_of_other(token: Token) -> bool:
    """As in "the offensive would not stop", which says nothing about what its speaker will not do."""
    known = token.lemma_.lower() in demand_words().responses or token.tag_ == "MD"
    return modal(token) in _CAN and is_negated(token) and not known


def _is_ready_for_other(token: Token) -> bool:
    """As in "was prepared to freeze the assets", which is more than a yes; not "was willing to do so"."""
    how = child(token, "acomp")
    act = child(how, "xcomp") if how is not None and how.lemma_ in _READY else None
    return act is not None and act.lemma_ not in (*_GIVING_IN, *_WAITING, "cooperate", "meet", "agree")


def _is_named(token: Token, thing: Token) -> bool:
    """As in "described the statement as blackmail"."""
    return token.lemma_ in _NAMING and thing.lemma_.lower() in demand_words().documents


def _is_statement(noun: Token) -> bool:
    """As "the suggestion that he was using it", which is none that somebody do something."""
    said = child(noun, "acl", "ccomp")
    return said is not None and any(c.lower_ == "that" for c in said.children) and not is_mandative(said)
