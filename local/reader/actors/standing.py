"""How a name stands in its sentence: for its actor, for a place, or only beside another word."""

from spacy.tokens import Span, Token

from local.reader.actors.actor import Actor
from newsbrief.actors.canonical import canonical

_WHERE_FROM = ("from", "into", "across", "through", "towards", "toward", "via")
_WHERE = ("in", "near", "outside", "at", "around")


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
    is_place = "place" in actor.nouns or (actor.kind == "government_body" and span.label_ in ("GPE", "LOC"))
    if before.lower_ in (*_WHERE, *_WHERE_FROM) and is_place:
        return True
    if before.lower_ in _WHERE:
        return actor.name != span.text and span.label_ in ("GPE", "LOC")
    is_citizen = before.lower_ in ("a", "an") or before.pos_ == "NUM"
    return actor.kind == "state" and actor.name != span.text and is_citizen and not is_modifier(span.root)


def is_adjective(span: Span) -> bool:
    """Whether a single word is no name but an adjective with a large initial."""
    token = span[-1]
    return (
        len(span) == 1
        and token.pos_ == "ADJ"
        and token.dep_ in ("amod", "compound", "nmod")
        and canonical(token.text).kind is None
    )
