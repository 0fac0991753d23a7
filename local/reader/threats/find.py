"""All threats of an article, each once."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from local.reader.actors.cast import Actor, Cast
from local.reader.clauses import child
from local.reader.demands.find import Demand
from local.reader.speech import quotation_of
from local.reader.threats.against import against
from local.reader.threats.alternative import by_alternative, by_connective
from local.reader.threats.announced import by_infinitive, by_object, by_readiness
from local.reader.threats.bygone import is_bygone
from local.reader.threats.commented import by_comment
from local.reader.threats.conditional import by_condition, by_imperative, by_whoever
from local.reader.threats.draft import draft_threat
from local.reader.threats.foes import is_own_side
from local.reader.threats.foretold import is_foretold
from local.reader.threats.harmless import is_harmless, is_said_again
from local.reader.threats.kept_open import by_exclusion
from local.reader.threats.labelled import by_label
from local.reader.threats.nominal import by_notice, by_noun
from local.reader.threats.sides import is_same_side
from local.reader.threats.threat import Rule, Sentence, Threat
from local.reader.threats.unmeant import is_unmeant
from local.reader.threats.veiled import by_hint, by_reminder
from local.reader.threats.warned import by_announcement, by_possibility, by_warning
from local.reader.threats.withdrawn import still_made
from local.reader.threats.words import rule_words

__all__ = ["RULES", "Threat", "draft_threat", "find_threats"]

RULES: tuple[Rule, ...] = (
    by_infinitive,
    by_alternative,
    by_condition,
    by_whoever,
    by_imperative,
    by_object,
    by_readiness,
    by_warning,
    by_connective,
    by_noun,
    by_notice,
    by_exclusion,
    by_hint,
    by_reminder,
    by_possibility,
    by_announcement,
    by_comment,
    by_label,
)
_LONGEST = 250  # tokens of a sentence; beyond it is a list, or made to keep a reader busy
_NEAR = 60  # tokens between a report and the words quoted for it
_LIGHT = rule_words("find", "light")


def find_threats(cast: Cast, sents: list[Span], demands: Sequence[Demand] = ()) -> list[Threat]:
    """All threats in the order of the text, each by the first rule that finds it.

    `demands` are the article's: they tell whom a threat behind one is against.
    """
    found: list[Threat] = []
    for span in (sent for sent in sents if len(sent) <= _LONGEST):
        sentence = Sentence(span)
        here: list[Threat] = []
        for rule in RULES:
            for threat in rule(cast, sentence):
                if not any(_is_one(cast, other, threat) for other in here) and _is_meant(cast, threat):
                    here.append(threat)
        found += here
    standing = _once_only(still_made(cast, found, sents))
    merged = _merged(cast, sorted(standing, key=lambda threat: threat.sent.start))
    return [replace(threat, against=threat.against or against(cast, threat, demands)) for threat in merged]


def _is_meant(cast: Cast, threat: Threat) -> bool:
    """Whether the speaker's side means to harm others: no forecast, and nothing that only its own side will feel."""
    if is_harmless(cast, threat) or is_foretold(cast, threat):
        return False
    return not is_bygone(threat) and not is_unmeant(threat)


def _once_only(threats: list[Threat]) -> list[Threat]:
    """All but those that only say, beside a threat, that it won't be made again."""
    plain = [threat for threat in threats if not is_said_again(threat)]
    return [
        threat
        for threat in threats
        if not (is_said_again(threat) and any(abs(other.sent.start - threat.sent.start) <= _NEAR for other in plain))
    ]


def _is_one(cast: Cast, one: Threat, other: Threat) -> bool:
    """Whether two finds of a sentence are one threat: by one actor, unless each has a condition of its own."""
    if one.content == other.content:
        return True
    if _is_second(one, other):
        return False
    if one.by is not other.by or one.condition is None or other.condition is None:
        return one.by is other.by or (other.content.dep_ == "conj" and is_same_side(cast, one.by, other.by))
    return one.condition.start == other.condition.start


def _is_second(one: Threat, other: Threat) -> bool:
    """Whether a second verb of a clause tells harm of its own: "would recall its envoy and close the port"."""
    joined = other.content.dep_ == "conj" and other.content.head == one.content
    both = one.condition is not None and other.condition is not None and one.by is other.by
    own = child(other.content, "dobj", "xcomp") is not None and one.content.lemma_ != other.content.lemma_
    return joined and both and own and one.kind != other.kind


def _merged(cast: Cast, threats: list[Threat]) -> list[Threat]:
    """Each threat once: not what the same side announces again in the same words, or hints at a second time."""
    kept: list[Threat] = []
    for threat in threats:
        for place, other in enumerate(kept):
            if _is_title(other) and is_own_side(cast, other.by, threat.by) and _are_alike(other, threat):
                kept[place] = replace(threat, more=(*threat.more, other.sent), by=_fuller(other, threat))
                break
            restated = _is_restated(other, threat) and _is_with(cast, other.by, threat.by)
            if restated or (is_same_side(cast, other.by, threat.by) and _is_same(other, threat)):
                more = (*other.more, threat.sent)
                condition = other.condition or (threat.condition if not threat.is_veiled else None)
                kept[place] = replace(other, more=more, condition=condition)
                break
        else:
            kept.append(threat)
    return kept


def _is_title(threat: Threat) -> bool:
    """Whether a threat stands in the article's title, which its text tells again."""
    sent = threat.sent
    return sent.start == 0 and "\n" in sent.doc[sent.end - 1 : sent.end + 1].text


def _is_restated(one: Threat, other: Threat) -> bool:
    """Whether the words of somebody quoted, soon behind a report, say once more what it reports."""
    near = 0 <= other.sent.start - one.sent.end <= _NEAR
    quoted = quotation_of(other.content) is not None and quotation_of(one.content) is None
    free = other.condition is None or other.condition.word == "who"
    return near and quoted and free and (other.is_veiled or _are_alike(one, other))


def _is_with(cast: Cast, one: Actor, other: Actor) -> bool:
    """Whether two are of one side, as far as an office tells: the police, and a "police chief"."""
    offices = {word for role in other.roles for word in role.lower().split()}
    return is_own_side(cast, one, other) or (other.is_person and bool(offices & set(one.name.lower().split())))


def _are_alike(one: Threat, other: Threat) -> bool:
    return one.kind == other.kind or "unspecified" in (one.kind, other.kind)


def _fuller(one: Threat, other: Threat) -> Actor:
    return other.by if other.by.named or not one.by.named else one.by


def _is_apart(one: Threat, other: Threat) -> bool:
    """Whether two threats of one quotation each have a condition of their own."""
    quotation = quotation_of(one.content)
    if quotation is None or quotation_of(other.content) != quotation:
        return False
    if one.condition is None or other.condition is None or one.is_veiled or other.is_veiled:
        return False
    return one.condition.start != other.condition.start


def _is_same(one: Threat, other: Threat) -> bool:
    if _is_apart(one, other):
        return False
    alone = other.condition is not None and one.condition is not None and other.condition.word == "who"
    if other.is_veiled and not alone and (one.is_veiled or one.sent.end == other.sent.start):
        return True
    if any(c.lower_ == "the" for c in other.content.children) and one.content.lemma_ in _named_by(other.content):
        return True  # "served the strike notice", of a strike told of before
    if one.kind == other.kind and _done_to(one.content) & _done_to(other.content):
        return True  # "close three crossings", "shut the crossings"
    return one.content.lemma_ == other.content.lemma_ and one.content.lemma_ not in _LIGHT


def _named_by(noun: Token) -> list[str]:
    """What a noun's compound tells of it: "strike" in "strike notice"."""
    return [c.lemma_ for c in noun.children if c.dep_ == "compound"]


def _done_to(verb: Token) -> set[str]:
    """The lemma of a verb's object, if it has one that is a noun."""
    thing = child(verb, "dobj")
    return {thing.lemma_.lower()} if thing is not None and thing.pos_ == "NOUN" else set()
