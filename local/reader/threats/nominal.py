"""Threats that a noun names: "an ultimatum to Y", "threats by Y that it would", "Y's warning that"."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve
from local.reader.clauses import child, has_to, prep, subject
from local.reader.speech_words import speech_words
from local.reader.threats.clause import doer, said_modal
from local.reader.threats.goods import kind_below, noun_kind
from local.reader.threats.harm import harm_of
from local.reader.threats.speakers import actor_of
from local.reader.threats.standing import is_dated_back, is_told_now
from local.reader.threats.threat import Form, Sentence, Threat
from local.reader.threats.words import harm_words, rule_words, threat_words
from newsbrief.brief import ThreatKind

_NOTICES = rule_words("nominal", "notices")
_HOLLOW = rule_words("nominal", "hollow")
_SERVING = rule_words("nominal", "serving")


def by_noun(cast: Cast, sentence: Sentence) -> Iterator[Threat]:
    """As in "an ultimatum to Y", "a deadline for Y", "threats by Y that it would", "a threat of strikes"."""
    for token in sentence.span:
        words = threat_words()
        if token.pos_ != "NOUN" or token.lemma_ not in (words.nominal | words.limits):
            continue
        by, governor = _author(cast, token)
        taken_back = governor.lemma_.lower() in words.withdrawn
        said_of = child(governor, "acomp", "attr") if governor.lemma_ in ("be", "prove") else None
        hollow = said_of is not None and said_of.lemma_.lower() in _HOLLOW
        if by is None or taken_back or hollow or not _is_made(governor, token):
            continue
        if token.lemma_ in words.limits:
            yield from _limit(cast, sentence, token, by, governor)
        else:
            yield from _named(cast, sentence, token, by, governor)


def by_notice(cast: Cast, sentence: Sentence) -> Iterator[Threat]:
    """As in "answered with a strike notice", "served an eviction notice", "set a strike date of 9 June"."""
    for token in sentence.span:
        measure = _noticed(token) if token.pos_ in ("NOUN", "PROPN") and token.lemma_.lower() in _NOTICES else None
        if measure is None:
            continue
        governor = next((a for a in token.ancestors if a.pos_ == "VERB"), None)
        if governor is None or governor.lemma_.lower() not in _SERVING or child(governor, "nsubjpass") is not None:
            continue
        by = actor_of(cast, doer(governor))
        if by is not None and is_told_now(governor, token):
            whom = _addressed(cast, token, governor, by)
            yield Threat(by, token, governor, measure, "noun", sentence.condition_of(governor), against=whom)


def _noticed(noun: Token) -> ThreatKind | None:
    """The kind of measure that a notice gives notice of: "strike notice", "notice of dismissal"."""
    behind = prep(noun, "of")
    words = [c for c in noun.children if c.dep_ in ("compound", "amod", "nmod")]
    words += [behind] if behind is not None else []
    return next((kind for w in words if (kind := harm_words().noticed.get(w.lemma_.lower())) is not None), None)


def _is_made(governor: Token, token: Token) -> bool:
    """Whether the text says that there is such a threat: "Y's threat" does, "did not issue a threat" doesn't."""
    owned = child(token, "poss") is not None
    return is_told_now(governor, token) if not owned else not is_dated_back(governor, token)


def _limit(cast: Cast, sentence: Sentence, token: Token, by: Actor, governor: Token) -> Iterator[Threat]:
    issues = governor.lemma_.lower() in speech_words().issuing
    if token.lemma_ != "ultimatum" or not (issues or governor.lemma_ == "be"):
        return
    whom = _addressed(cast, token, governor, by)
    condition = sentence.condition_of(governor)
    yield Threat(by, token, governor, "unspecified", "ultimatum", condition, against=whom)


def _named(cast: Cast, sentence: Sentence, token: Token, by: Actor, governor: Token) -> Iterator[Threat]:
    clauses = [c for c in token.children if c.dep_ in ("acl", "ccomp", "relcl") and (has_to(c) or said_modal(c))]
    content = clauses[0] if clauses else _that_clause(token) or prep(token, "of")
    if content is None:
        return
    if content.pos_ in ("VERB", "AUX"):
        harm = harm_of(content)
        kind = harm.kind if harm is not None else kind_below(content)
        form: Form = "to" if has_to(content) else "that"
    else:
        named = noun_kind(content)
        if named is None or token.lemma_ != "threat":
            return
        kind, form = named, "noun"
    whom = _addressed(cast, token, governor, by)
    yield Threat(by, content, token, kind, form, sentence.condition_of(content), against=whom)


def _that_clause(noun: Token) -> Token | None:
    """The clause that "that" opens behind a noun and what belongs to it, wherever the parser hangs it."""
    for t in noun.doc[noun.i + 1 : noun.sent.end]:
        if t.lower_ == "that" and t.dep_ == "mark":
            return t.head if said_modal(t.head) is not None else None
        if t.pos_ in ("VERB", "AUX"):
            return None
    return None


def _addressed(cast: Cast, noun: Token, governor: Token, by: Actor) -> Actor | None:
    spots = [prep(t, "to", "for", "against", "on") for t in (noun, governor)]
    spots += [child(governor, "dative"), child(governor, "dobj")]
    found = (resolve(cast, spot) for spot in spots if spot is not None and spot != noun)
    return next((actor for actor in found if actor is not None and actor is not by), None)


def _author(cast: Cast, noun: Token) -> tuple[Actor | None, Token]:
    governor = noun
    while governor.head != governor and governor.pos_ not in ("VERB", "AUX"):
        governor = governor.head
    what = prep(noun, "of")
    owner = child(noun, "poss") or prep(noun, "by", "from") or (prep(what, "by", "from") if what is not None else None)
    if owner is not None:
        return resolve(cast, owner), governor
    issues = governor.lemma_.lower() in speech_words().issuing and child(governor, "nsubjpass") is None
    return (resolve(cast, subject(governor)) if issues else None), governor
