"""Words of harm that nobody means: in a story or a game, in fun, by rule every year, or of one's own end."""

import re

from spacy.tokens import Token

from local.reader.clauses import child
from local.reader.threats.clause import FIRST, doer
from local.reader.threats.conditions import Condition
from local.reader.threats.saying import source_of
from local.reader.threats.threat import Threat
from local.reader.threats.words import rule_words

_SPORT = rule_words("unmeant", "sport")
_PLAYING = rule_words("unmeant", "playing")
_JOKING = rule_words("unmeant", "joking")
_FICTION = rule_words("unmeant", "fiction")
_ENDING = rule_words("unmeant", "ending")
_IT_COULD = 3  # words of "if it could"
_BY_RULE = re.compile(
    r"\bas (?:usual|always|normal|before|ever)\b|\bas (?:on|in|at|with|for) (?:every|each|any|most|past|previous)\b"
    r"|\bas (?:it|they|he|she|we) (?:has|have|had|does|do|did|always)\b[^.]*\b(?:every|each|since|always|for|do)\b"
    r"|\bas (?:it|they|he|she|we) (?:does|do|has|have|did)(?: so)?\W*$|\broutinely\b"
)


def is_unmeant(threat: Threat) -> bool:
    """As in "the novel's hero vows to kill", "We'll crush them on Saturday," meaning the cricket."""
    verb = threat.content
    return (
        _is_joke(threat)
        or _is_of_a_bystander(threat)
        or (threat.condition is not None and _is_idle(threat.condition))
        or _is_of_a_story(threat)
        or (verb.pos_ in ("VERB", "AUX") and (_is_game(threat, verb) or _is_own_end(verb)))
        or _BY_RULE.search(verb.doc[verb.i : verb.sent.end].text) is not None
    )


def _is_of_a_bystander(threat: Threat) -> bool:
    """Whether somebody of whom the article tells no office and no body lets others know of harm on no condition.

    Of such a one nobody can tell whether it is meant: "“Next time I'll bring a dog,” said Ada Quill".
    """
    return threat.by.is_person and threat.by.named and not threat.by.roles and threat.condition is None


def _is_joke(threat: Threat) -> bool:
    """As in "he would go in first, the mayor joked"."""
    source = source_of(threat.content) if threat.content.pos_ in ("VERB", "AUX") else None
    verbs = (threat.trigger, threat.trigger.head, source.head if source is not None else threat.trigger)
    return any(verb.lemma_.lower() in _JOKING for verb in verbs)


def _is_of_a_story(threat: Threat) -> bool:
    """As in "the novel's hero vows to kill the king", "In the play, the landlord threatens to evict her"."""
    told = (threat.trigger, threat.trigger.sent.root)
    spots = [noun for verb in told for c in verb.children if c.lower_ == "in" for noun in c.children]
    who = doer(threat.trigger)
    spots += [who, *(c for c in who.children if c.dep_ in ("poss", "compound"))] if who is not None else []
    thing = child(threat.content, "dobj")
    spots += [thing] if thing is not None else []
    if who is not None:
        spots += [noun for c in who.children if c.lower_ in ("of", "in", "from") for noun in c.children]
    return any(spot.pos_ == "NOUN" and spot.lemma_.lower() in _FICTION for spot in spots)


def _is_game(threat: Threat, verb: Token) -> bool:
    """Whether it is said of opponents in a game: "We'll crush them on Saturday," said the coach of the cricket team."""
    if verb.lemma_ not in _PLAYING or (threat.condition is not None and threat.condition.word != "who"):
        return False
    first = verb.sent.start
    before = verb.doc[first - 1].sent if first > 0 else verb.sent
    return any(t.pos_ in ("NOUN", "PROPN") and t.lemma_.lower() in _SPORT for s in (before, verb.sent) for t in s)


def _is_own_end(verb: Token) -> bool:
    """Whether those who speak tell what will become of themselves: "If the grant goes, we will have to close"."""
    who, last = doer(verb), verb
    while (below := child(last, "xcomp")) is not None:
        last = below
    own = who is not None and who.lower_ in FIRST
    return own and last.lemma_ in _ENDING and child(last, "dobj", "prep", "prt") is None


def _is_idle(condition: Condition) -> bool:
    """Whether nobody could meet a condition: "if it were up to me", "if it could", "as long as it takes"."""
    words = [t.lower_ for t in condition.tokens]
    last = condition.tokens[-1]
    up_to = words[:2] == ["if", "it"] and words[2:4] in (["were", "up"], ["was", "up"])
    could = words[0] == "if" and len(words) == _IT_COULD and words[-1] in ("could", "can")
    return up_to or could or (words[1:4] == ["long", "as", "it"] and last.lemma_ == "take")
