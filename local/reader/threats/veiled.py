"""Threats that only hint: "all options are on the table", "reminded the firm that its licence is up for renewal"."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.clauses import child, is_negated
from local.reader.speech import quotation_of
from local.reader.threats.authors import speaker_of
from local.reader.threats.clause import doer, said_modal
from local.reader.threats.goods import kind_below
from local.reader.threats.harm import harm_of
from local.reader.threats.hints import NEGATIONS, opens_hint
from local.reader.threats.saying import source_of
from local.reader.threats.sides import is_onlooker
from local.reader.threats.speakers import actor_of
from local.reader.threats.standing import is_past_perfect, is_said_now
from local.reader.threats.threat import Sentence, Threat
from local.reader.threats.words import harm_words, rule_words, veiled_words

_ALONE = rule_words("veiled", "alone")


def by_hint(cast: Cast, sentence: Sentence) -> Iterator[Threat]:
    """As in "all options are on the table", "reserves the right to respond": phrases that say there may be harm."""
    for token in sentence.span:
        if not opens_hint(token) or sentence.is_conditional(token):
            continue
        verb = token
        if token.lower_ == "reserves" and token.pos_ == "NOUN":
            yield from _reserved(cast, sentence, token)
            continue
        while verb.head != verb and (verb.pos_ not in ("VERB", "AUX") or verb.dep_ in ("aux", "auxpass")):
            verb = verb.head
        by = _hinting(cast, verb)
        past = is_past_perfect(verb) and quotation_of(verb) is None  # "had had months to think about it"
        if token.lower_ == "be" and verb.lemma_ == "deal" and harm_of(verb) is None:
            continue  # "goods will be dealt with case by case"
        if by is None or past or not is_said_now(verb) or _is_not_said(token, verb) or _is_asked(token, verb):
            continue
        if not (said_modal(verb) == "would" and sentence.is_conditional(verb)):
            harm = harm_of(verb)
            kind = harm.kind if harm is not None else kind_below(verb)
            yield Threat(by, verb, verb, kind, "hint", sentence.condition_of(verb), is_veiled=True)
            return


def by_reminder(cast: Cast, sentence: Sentence) -> Iterator[Threat]:
    """As in "reminded the firm that its licence is up for renewal": what could be taken from those who are told."""
    for token in sentence.span:
        clause = _reminded_of(token)
        if clause is None or is_negated(token) or not is_said_now(token):
            continue
        by = actor_of(cast, doer(token))
        words = [t for t in clause.subtree if t.i > token.i]
        at_stake = any(t.lemma_.lower() in harm_words().withheld for t in words)
        if by is not None and (at_stake or any(quotation_of(t) is not None for t in words)):
            kind = kind_below(clause)
            yield Threat(by, clause, token, kind, "hint", sentence.condition_of(clause), is_veiled=True)


def _reserved(cast: Cast, sentence: Sentence, token: Token) -> Iterator[Threat]:
    """As in "Peru reserves the right to answer", where the parse takes "reserves" for a noun."""
    by = actor_of(cast, token.nbor(-1)) if token.i > token.sent.start else None
    content = next((t for t in token.doc[token.i : token.sent.end] if t.tag_ == "VB"), token)
    if by is not None and not is_onlooker(by):
        condition = sentence.condition_of(content)
        yield Threat(by, content, token, kind_below(content), "to", condition, is_veiled=True)


# --- The parts -------------------------------------------------------------------------------------------------


def _hinting(cast: Cast, verb: Token) -> Actor | None:
    """Who hints: who says it, or who is told to have reserved a right or considered what to do."""
    if source_of(verb) is not None:
        by = speaker_of(cast, verb)
    else:
        by = actor_of(cast, doer(verb)) if verb.lemma_ in _ALONE else None
    return by if by is not None and (by.named or by.kind != "other") and not is_onlooker(by) else None


def _is_not_said(token: Token, verb: Token) -> bool:
    """Whether a clause is negated and the negation no part of the hint, as it is in "will not go unanswered"."""
    above = (token, token.head, token.head.head)  # "no intention of revisiting"
    none = any(c.lower_ == "no" for t in above for c in t.children if c.i < t.i)
    if none and token.lower_ not in NEGATIONS:
        return True  # "we have no red lines"
    inside = any(c.dep_ == "neg" and c.i >= token.i for c in verb.children) or token.lower_ in NEGATIONS
    return is_negated(verb) and not inside and quotation_of(verb) is None


def _is_asked(token: Token, verb: Token) -> bool:
    """Whether others are asked to do "whatever it takes"."""
    above = verb.head
    owed = token.lower_ == "whatever" and said_modal(above) in ("must", "should")
    return owed and ((who := doer(above)) is None or who.lower_ not in ("i", "we"))


def _reminded_of(verb: Token) -> Token | None:
    """The clause behind "reminded Y that", which the parser may hang on Y."""
    if verb.pos_ != "VERB" or verb.lemma_ not in veiled_words().reminding:
        return None
    told = child(verb, "dobj", "dative")
    return child(verb, "ccomp") or (child(told, "relcl", "acl", "ccomp") if told is not None else None)
