"""How a name stands in its sentence: for its actor, for a place, or only beside another word."""

import re

from spacy.tokens import Span, Token

from local.reader.actors.actor import Actor
from local.reader.actors.facts import is_of_facility
from local.reader.actors.words import actor_words, is_common, rule_words
from newsbrief.actors.canonical import canonical

_WHERE_FROM = ("from", "into", "across", "through", "towards", "toward", "via")
_WHERE = frozenset(
    "in near outside at around off above below beyond behind beneath along past opposite throughout aboard board"
    " inside within amid".split()
)
_JOURNEYS = rule_words("standing", "journeys")
_ROADS = rule_words("standing", "roads")
_MOTION = rule_words("standing", "motion")
_TAKING = rule_words("standing", "taking")
_ADVANCING = rule_words("standing", "advancing")
_SENDING = rule_words("standing", "sending")
_STOPS = rule_words("standing", "stops")
_PEOPLE_OF = rule_words("standing", "people_of")
_TAKEN = rule_words("standing", "strongholds")
_TONGUES = rule_words("standing", "tongues")
DASHES = ("—", "–", "-", "--")
_DATELINE = 10  # tokens of the place and the agency before the dash
_LONGEST_LIST = 6
_MEMBER = re.compile(r"(?:an|at|al|ive|ist)$")


def is_modifier(token: Token) -> bool:
    """Whether a name only qualifies a thing: "Russian drills" speaks of drills, "the Lund market" of a market."""
    if token.dep_ == "amod" or (token.dep_ in ("compound", "nmod", "poss") and token.tag_ == "JJ"):
        return True
    if token.dep_ not in ("compound", "nmod") or token.head.pos_ != "NOUN" or token.head.i < token.i:
        return False
    return token.tag_ == "JJ" or token.head.lemma_.lower() not in actor_words().roles  # "Amber League leader Ana Roe"


def is_before_hyphen(span: Span) -> bool:
    """Whether a name begins an adjective: "Lagos-based"."""
    after = span.doc[span.end : span.end + 2]
    return len(after) == 2 and after[0].text == "-" and after[1].is_lower


def is_where(span: Span, actor: Actor) -> bool:
    """Whether a name only tells where ("in Brussels"), or whose citizen someone is ("a Moroccan")."""
    before = _before(span)
    if before is None or actor.is_person or is_dateline(span):
        return not actor.is_person and is_dateline(span)
    if before.lower_ in ("a", "an") and _is_kind_of_thing(span, actor):
        return True
    if (
        _is_called_so(span)
        or ("place" in actor.nouns and is_of_facility(span))
        or _is_region_of(span, actor)
        or _is_goal(span, actor)
        or _is_language(span, actor)
        or _is_one_of(span, actor)
        or _is_home(span, actor)
        or _is_stop(span)
    ):
        return True
    is_place = "place" in actor.nouns or (actor.kind == "government_body" and span.label_ in ("GPE", "LOC"))
    if before.lower_ in (*_WHERE, *_WHERE_FROM) and is_place:
        return True
    if before.lower_ in _WHERE:
        return actor.name != span.text and (span.label_ in ("GPE", "LOC") or actor.kind == "state")
    is_citizen = before.lower_ in ("a", "an") or before.pos_ == "NUM"
    return actor.kind == "state" and actor.name != span.text and is_citizen and not is_modifier(span.root)


def is_dateline(span: Span) -> bool:
    """Whether a name opens the story: "GOMA, Democratic Republic of Congo (XP) — A militia has"."""
    doc, at = span.doc, span.end
    while at < min(len(doc), span.end + _DATELINE) and doc[at].text not in DASHES:
        if not _is_of_dateline(doc[at]):
            return False
        at += 1
    if at >= min(len(doc), span.end + _DATELINE) or doc[at - 1].whitespace_ == "":
        return False
    first = span.start
    while first > max(0, span.start - _DATELINE) and not doc[first - 1].is_space:
        first -= 1
        if not _is_of_dateline(doc[first]):
            return False
    return first == 0 or doc[first - 1].is_space


def _is_of_dateline(token: Token) -> bool:
    if token.text[:1].isupper() or (token.text.isdigit() and len(token) < 5):
        return True
    return token.text in (",", "(", ")", ".", "/") or token.lower_ in ("of", "the")


def _before(span: Span) -> Token | None:
    """The word before a name, or before the first of the places it is listed with: "in" of "in Lund and Y"."""
    first = span.root
    for _ in range(_LONGEST_LIST):
        if first.dep_ != "conj" or first.head.i > first.i:
            break
        first = first.head
    start = span.start if first == span.root else first.left_edge.i
    at = span.doc[start - 1] if start else None
    return at if at is None or first == span.root or at.lower_ in _WHERE else span.doc[span.start - 1]


def _is_kind_of_thing(span: Span, actor: Actor) -> bool:
    """Whether a name with "a" only tells what something or somebody is: "a Holden", "Ana Roe, a Democrat"."""
    if span.root.dep_ == "appos" or is_modifier(span.root):
        return span.root.dep_ == "appos" and (len(span) == 1 or actor.kind in ("political_party", "population"))
    return len(span) == 1 and actor.kind in ("company", "other") and span.root.head.pos_ not in ("NOUN", "PROPN")


def _is_region_of(span: Span, actor: Actor) -> bool:
    """Whether a name only completes another or stands behind "the town of": "Tampa, Florida", "near the town of Y"."""
    doc, start = span.doc, span.start
    if start < 2 or actor.kind not in ("state", "government_body"):
        return False
    if doc[start - 1].text == ",":
        head = span.root.head
        return span.root.dep_ == "appos" and head.i == start - 2 and head.ent_type_ == "GPE" and span.label_ == "GPE"
    noun = doc[start - 2]
    if doc[start - 1].lower_ != "of" or noun.lemma_.lower() not in actor_words().places or noun.dep_ != "pobj":
        return False
    return noun.head.lower_ in (*_WHERE, *_WHERE_FROM, "to")


def _is_goal(span: Span, actor: Actor) -> bool:
    """Whether someone goes or takes something there: "move to Y", "move the plant to Y"."""
    to = span.doc[span.start - 1]
    if to.lower_ == "on" and to.head.lemma_.lower() in _ADVANCING:
        return span.label_ in ("GPE", "LOC", "FAC") or "place" in actor.nouns
    if to.lower_ not in ("to", "for") or actor.kind not in ("state", "government_body"):
        return False
    back = to.head.lower_ in ("back", "home", "on", "over") and to.head.dep_ == "advmod"
    going = (to.head.head if back else to.head).lemma_.lower()
    if to.lower_ == "to" and to.i and to.nbor(-1).pos_ == "NOUN" and to.nbor(-1).lemma_.lower() in _ROADS:
        return True
    is_place = "place" in actor.nouns or actor.kind != "state"
    sends = going in _TAKING or (is_place and going in _SENDING)
    if to.lower_ == "to" and sends and any(c.dep_ in ("dobj", "nsubjpass") for c in to.head.children):
        return to.head.pos_ == "VERB"
    return going in _MOTION or (to.lower_ == "to" and going in _JOURNEYS and to.head.pos_ == "NOUN")


def _is_called_so(span: Span) -> bool:
    """Whether a name that nobody knows is doubted: "a so-called Hill Front"."""
    is_doubted = span.doc[max(0, span.start - 3) : span.start].text.lower() == "so-called"
    return is_doubted and canonical(span.text).kind is None


def _is_home(span: Span, actor: Actor) -> bool:
    """Whether a place only tells whose people or streets are meant: "residents of Y", "the stronghold of Y"."""
    of = span.doc[span.start - 1]
    if of.lower_ != "of" or actor.kind == "state":
        return False
    noun = of.head.lemma_.lower()
    is_place = span.label_ in ("GPE", "LOC", "FAC") and noun in _PEOPLE_OF
    return is_place or noun in _TAKEN or (of.head.tag_ == "NNS" and noun in actor_words().places)


def _is_stop(span: Span) -> bool:
    """Whether something is loaded or comes to a halt there: "free on board Y", "will cross at Y"."""
    before = span.doc[span.start - 1]
    if before.lower_ == "board":
        return span.start > 1 and span.doc[span.start - 2].lower_ == "on"
    return before.lower_ == "at" and before.head.lemma_.lower() in _STOPS and span.label_ in ("GPE", "LOC", "FAC")


def _is_language(span: Span, actor: Actor) -> bool:
    """Whether a nation's name is that of its language: "she taught Y", "in Y"."""
    if actor.kind != "state" or actor.name == span.text:
        return False
    return span.label_ == "LANGUAGE" or (span.root.dep_ == "dobj" and span.root.head.lemma_.lower() in _TONGUES)


def _is_one_of(span: Span, actor: Actor) -> bool:
    """Whether a party's name is that of one member: "the third-term Republican"."""
    if actor.kind != "political_party" or actor.name == span.text or span.root.tag_ in ("NNS", "NNPS"):
        return False
    return bool(_MEMBER.search(span.text)) and span.root.dep_ in ("nsubj", "dobj", "appos", "attr", "pobj")


def body_of_state(span: Span) -> Span | None:
    """A body's name with the state before it, where only both together name it: "Peru's Foreign Ministry"."""
    doc, start = span.doc, span.start
    if start < 2 or doc[start - 1].tag_ != "POS" or not all(is_common(token.text) for token in span):
        return None
    owner = doc[start - 2]
    whole = doc[min(owner.left_edge.i, start - 2) if owner.left_edge.i > start - 6 else start - 2 : span.end]
    if canonical(doc[whole.start : start - 1].text).kind != "state":
        whole = doc[start - 2 : span.end]
    is_states = canonical(doc[whole.start : start - 1].text).kind == "state"
    return whole if is_states and canonical(whole.text).kind == "government_body" else None


def is_adjective(span: Span) -> bool:
    """Whether a single word is no name but an adjective with a large initial."""
    token = span[-1]
    return (
        len(span) == 1
        and token.pos_ == "ADJ"
        and token.dep_ in ("amod", "compound", "nmod")
        and canonical(token.text).kind is None
    )
