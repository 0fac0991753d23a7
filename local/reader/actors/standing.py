"""How a name stands in its sentence: for its actor, for a place, or only beside another word."""

import re

from spacy.tokens import Span, Token

from local.reader.actors.actor import Actor
from local.reader.actors.words import actor_words
from newsbrief.actors.canonical import canonical

_WHERE_FROM = ("from", "into", "across", "through", "towards", "toward", "via")
_WHERE = ("in", "near", "outside", "at", "around")
_MOTION = frozenset(
    "move go come travel fly return sail flee post drive emigrate head walk march retreat escape commute".split()
)
_TONGUES = ("speak", "teach", "learn", "study", "translate", "write", "read", "understand")
_MEMBER = re.compile(r"(?:an|at|al|ive|ist)$")


def is_modifier(token: Token) -> bool:
    """Whether a name only qualifies a thing: "Russian drills" speaks of drills, "the Lund market" of a market."""
    if token.dep_ == "amod" or (token.dep_ in ("compound", "nmod", "poss") and token.tag_ == "JJ"):
        return True
    return bool(token.dep_ in ("compound", "nmod") and token.head.pos_ == "NOUN" and token.head.i > token.i)


def is_before_hyphen(span: Span) -> bool:
    """Whether a name begins an adjective: "Lagos-based"."""
    after = span.doc[span.end : span.end + 2]
    return len(after) == 2 and after[0].text == "-" and after[1].is_lower


def is_where(span: Span, actor: Actor) -> bool:
    """Whether a name only tells where ("in Brussels"), or whose citizen someone is ("a Moroccan")."""
    before = span.doc[span.start - 1] if span.start else None
    if before is None or actor.is_person:
        return False
    if _is_region_of(span, actor) or _is_goal(span, actor) or _is_language(span, actor) or _is_one_of(span, actor):
        return True
    is_place = "place" in actor.nouns or (actor.kind == "government_body" and span.label_ in ("GPE", "LOC"))
    if before.lower_ in (*_WHERE, *_WHERE_FROM) and is_place:
        return True
    if before.lower_ in _WHERE:
        return actor.name != span.text and span.label_ in ("GPE", "LOC")
    is_citizen = before.lower_ in ("a", "an") or before.pos_ == "NUM"
    return actor.kind == "state" and actor.name != span.text and is_citizen and not is_modifier(span.root)


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
    """Whether someone goes there: "move to Y"."""
    to = span.doc[span.start - 1]
    return (
        to.lower_ in ("to", "for") and to.head.lemma_.lower() in _MOTION and actor.kind in ("state", "government_body")
    )


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


def is_adjective(span: Span) -> bool:
    """Whether a single word is no name but an adjective with a large initial."""
    token = span[-1]
    return (
        len(span) == 1
        and token.pos_ == "ADJ"
        and token.dep_ in ("amod", "compound", "nmod")
        and canonical(token.text).kind is None
    )
