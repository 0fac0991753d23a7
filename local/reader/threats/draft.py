"""A threat in the draft's form."""

from spacy.tokens import Token

from local.reader import wording
from local.reader.actors.cast import Cast
from local.reader.parsing import quote_of
from local.reader.threats.deadline import deadline_of
from local.reader.threats.sides import allies
from local.reader.threats.threat import Threat
from local.reader.threats.words import rule_words
from newsbrief.brief import ActorKind, ThreatKind
from newsbrief.summarize.draft import DraftThreat

_STRIKERS = frozenset({"civil_society", "population", "company"})
_STOPPAGE = rule_words("draft", "stoppage")
_USUAL: dict[ActorKind, ThreatKind] = {
    "armed_group": "military",
    "political_party": "political",
    "company": "economic",
    "civil_society": "economic",
}
_OF_LAW = rule_words("draft", "of_law")
_OF_WAR = rule_words("draft", "of_war")


def draft_threat(cast: Cast, threat: Threat) -> DraftThreat:
    """The threat in the draft's form."""
    limit = deadline_of(threat)
    sents = dict.fromkeys([quote_of(cast.text, threat.sent), *(quote_of(cast.text, sent) for sent in threat.more)])
    return DraftThreat(
        by=threat.by.name,
        against=threat.against.name if threat.against else None,
        threat=wording.threat_sentence(cast, threat.by, threat.against, threat.content, threat.form),
        kind=_kind(cast, threat),
        explicitness="veiled" if threat.is_veiled else "explicit",
        condition=_condition(cast, threat),
        deadline=cast.written(limit) if limit is not None else None,
        quotes=list(sents),
    )


def _kind(cast: Cast, threat: Threat) -> ThreatKind:
    """The kind of harm, or where no word tells it, what such an actor can do. A union's strike is no airstrike."""
    kinds = {threat.by.kind, *(actor.kind for actor in allies(cast, threat.by))}
    if threat.kind == "military" and (kinds & _STRIKERS or _is_labour(threat.content)):
        return "economic"
    if threat.kind != "unspecified":
        return threat.kind
    words = f"{threat.by.name} {' '.join(threat.by.roles)}".lower()
    if any(word in words for word in _OF_LAW):
        return "legal"
    if any(word in words for word in _OF_WAR):
        return "military"
    return next((kind for actor, kind in _USUAL.items() if actor in kinds), "unspecified")


def _is_labour(content: Token) -> bool:
    """Whether a strike is a stoppage by the words around it: "call a general strike", "a 48-hour strike"."""
    near = {t.lemma_.lower() for t in content.subtree}
    return "strike" in near and bool(near & _STOPPAGE)


def _condition(cast: Cast, threat: Threat) -> str | None:
    condition = threat.condition
    if condition is None:
        return None
    text = " ".join(cast.text_of(list(condition.tokens)).split()).strip(' ,;:."“”')
    first = condition.tokens[0]
    named = first.pos_ == "PROPN" or first.ent_type_ != "" or text[:2].isupper()
    return text if named else text[:1].lower() + text[1:]
