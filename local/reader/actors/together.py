"""Several who were named together and are then counted: "France, Peru and Norland ... the three countries"."""

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.words import rule_words
from newsbrief.brief import ActorKind

_COUNTED: dict[str, tuple[ActorKind, ...]] = {
    **dict.fromkeys(rule_words("together", "states"), ("state",)),
    **dict.fromkeys(rule_words("together", "parties"), ("political_party",)),
    **dict.fromkeys(rule_words("together", "unions"), ("civil_society",)),
    **dict.fromkeys(rule_words("together", "companies"), ("company",)),
}
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_LOOSE = ("civil_society", "other", "political_party")
_NEAR = 120  # tokens between the names and the noun that repeats them


def named_together(cast: Cast, noun: Token) -> Actor | None:
    """The first of those that a counted noun repeats; None unless so many of its kind were named in one list."""
    kinds = _COUNTED.get(noun.lemma_.lower())
    if kinds is None or noun.tag_ not in ("NNS", "NNPS"):
        return None
    said = {c.lower_ for c in noun.lefts}
    count = next((_NUMBERS[word] for word in said if word in _NUMBERS), None)
    if count is None or (count > 2 and said.isdisjoint(("the", "these", "those", "all"))):
        return None
    for token in reversed(noun.doc[max(0, noun.i - _NEAR) : noun.i]):
        if token.i not in cast.by_token or token.dep_ == "conj":
            continue
        listed = [a for t in (token, *_joined(token)) if (a := cast.by_token.get(t.i)) is not None]
        if len({a.key for a in listed}) == count and _are_all(listed, kinds):
            return listed[0]
    return None


def _are_all(actors: list[Actor], kinds: tuple[ActorKind, ...]) -> bool:
    """Whether all may be of the kinds: a league beside a party is one, too."""
    if all(a.kind in kinds for a in actors):
        return True
    return any(a.kind in kinds for a in actors) and all(a.kind in _LOOSE for a in actors)


def _joined(first: Token) -> list[Token]:
    """The nouns that are joined to one."""
    found, at = [], first
    while (after := next((c for c in at.children if c.dep_ == "conj" and c.i > at.i), None)) is not None:
        found.append(after)
        at = after
    return found
