"""An actor's name as the subject or object of a sentence: with its article, its number and its possessive."""

from collections import Counter

from spacy.tokens import Token

from local.reader.actors.cast import Actor
from local.reader.actors.words import actor_words

_PLURAL_STATES = ("United", "Philippines", "Netherlands", "Bahamas", "Maldives", "Comoros", "Gambia")
_PLURAL_KINDS = ("population", "other", "armed_group", "civil_society", "political_party")
_HE_OR_SHE = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she"}
_BEFORE_NAMES = ("the", "The")
_NO_ARTICLE_BEFORE = ("a", "an", "some", "several", "many", "two", "three")


def subject_name(actor: Actor) -> str:
    """The name as it stands in a sentence: "the United States", "the Harbour Workers' Union", "Peru", "residents"."""
    name = actor.name
    if name.lower().startswith("the "):
        return name
    return f"the {name}" if _takes_article(actor) else name


def possessive(actor: Actor) -> str:
    """Whose: "Peru's", "the miners'"."""
    name = subject_name(actor)
    return f"{name}'" if is_plural(actor) and name.endswith("s") else f"{name}'s"


def is_plural(actor: Actor) -> bool:
    """Whether the name takes a verb in the plural: "residents want", but "the United States wants"."""
    heads = [mention for mention in actor.mentions if _names(actor, mention)]
    if not heads:
        return actor.name.split()[-1].islower() and actor.name.endswith("s")
    if heads[0].tag_ == "NNS":
        return True
    return heads[0].tag_ == "NNPS" and actor.kind in _PLURAL_KINDS


def pronoun(actor: Actor) -> str | None:
    """The pronoun for an actor that a sentence has named; of a person the one that the article has, or None."""
    if not actor.is_person:
        return "they" if is_plural(actor) else "it"
    own = Counter(_HE_OR_SHE[token.lower_] for token in actor.pronouns if token.lower_ in _HE_OR_SHE)
    return own.most_common(1)[0][0] if own else None


def _takes_article(actor: Actor) -> bool:
    words = actor.name.split()
    if actor.kind == "person" and actor.named and words[-1][:1].isupper():
        return False
    if words[0] in _PLURAL_STATES:
        return True
    if actor.kind == "state":
        return False
    heads = [mention for mention in actor.mentions if _names(actor, mention)]
    if heads:
        far = _is_body(words) and any(_has_article(mention) for mention in heads)
        return far or any(_has_article_beside(actor, mention) for mention in heads)
    if words[-1][:1].islower():
        return not is_plural(actor)
    return _is_body(words) and len(words) > 1


def _is_body(words: list[str]) -> bool:
    return any(word.lower() in _body_nouns() for word in (words[-1], words[0]))


def _names(actor: Actor, mention: Token) -> bool:
    """Whether a mention is by the actor's name, not by a pronoun or a description."""
    return mention.lower_ in actor.name.lower().split()


def _has_article(mention: Token) -> bool:
    first = mention.doc[mention.left_edge.i]
    return any(c.text in _BEFORE_NAMES for c in mention.lefts) or first.text in _BEFORE_NAMES


def _has_article_beside(actor: Actor, mention: Token) -> bool:
    """Whether the name itself has an article: "the Guild", not "the parents' association Open Doors"."""
    words = actor.name.lower().split()
    first = mention
    while first.i > 0 and first.nbor(-1).lower_ in words:
        first = first.nbor(-1)
    return first.i > 0 and first.nbor(-1).text in _BEFORE_NAMES


def _body_nouns() -> frozenset[str]:
    kinds = actor_words().kinds
    return frozenset(noun for noun, kind in kinds.items() if kind not in ("company", "population", "media"))
