"""Descriptions that come before the name: "a rail union said ... The Guild of Train Drivers"."""

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.noun_phrases import is_definite, modifiers
from local.reader.actors.repeated import OTHERS, generic, may_be_called
from local.reader.actors.sentences import sentence_number
from local.reader.actors.words import actor_words

_LEAD = 3  # sentences in which a name may still be held back
_MOST = 300


def merge(cast: Cast) -> None:
    """Give what is said of an actor without a name to the one with a name that it must be.

    That is the only one of its sort in the article: "the union" is the only union, whether it was named before or
    will be. A description that says more ("a regional airline") must stand in the first sentences, before the name.
    """
    named = [actor for actor in cast.actors.values() if actor.named and not actor.is_person and actor.mentions][:_MOST]
    for actor in [actor for actor in cast.actors.values() if not actor.named and actor.nouns][:_MOST]:
        whole = _only(cast, named, actor) if actor.mentions and not actor.is_person else None
        if whole is not None:
            cast.give(actor, whole)


def _only(cast: Cast, named: list[Actor], actor: Actor) -> Actor | None:
    """The one actor with a name that may be meant."""
    first = actor.mentions[0]
    noun, said = first.lemma_.lower(), modifiers(first)
    is_plural = first.tag_ in ("NNS", "NNPS") and actor.kind != "armed_group"  # "rebels" are one body, "unions" several
    beside = [a for c in first.lefts if (a := cast.by_token.get(c.i)) is not None and a.key != actor.key]
    if (
        any(a.kind != "state" and "place" not in a.nouns for a in beside)
        or said & OTHERS
        or is_plural
        or _is_owned(first)
        or noun not in actor.nouns
    ):
        return None
    called = [other for other in named if noun in other.nouns and "place" not in other.nouns]
    kinds = generic(noun)
    alike = called or [other for other in named if other.kind in kinds[:1] and "place" not in other.nouns]
    alike = alike or [
        a
        for a in named
        if a.kind == "other" and kinds and first.i < a.mentions[0].i and actor_words().kinds.keys().isdisjoint(a.nouns)
    ]
    if len(alike) > 1:
        alike = [other for other in alike if may_be_called(noun, other)]
    if len(alike) != 1:
        return None
    return alike[0] if _fits(first, said, alike[0]) else None


def _is_owned(noun: Token) -> bool:
    """Whether it is somebody's own: "its bank". "Their union" may well be the one with a name."""
    return "civil_society" not in generic(noun.lemma_.lower()) and any(c.tag_ == "PRP$" for c in noun.lefts)


def _fits(first: Token, said: set[str], whole: Actor) -> bool:
    words = {word for alias in whole.aliases for word in alias.lower().split()}
    if said <= words:
        return is_definite(first) or first.tag_ == "NNS" or first.i < whole.mentions[0].i
    return first.i < whole.mentions[0].i and sentence_number(first) < _LEAD
