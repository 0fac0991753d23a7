"""The actor that a definite noun repeats: "the union", "the minister", "the company"."""

from collections.abc import Callable

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.noun_phrases import is_definite, modifiers
from newsbrief.brief import ActorKind

_MOST = 200  # actors that a description may mean, the latest
# The kinds that a bare noun may mean, the likeliest first.
GENERIC: dict[str, tuple[ActorKind, ...]] = {
    **dict.fromkeys("company firm business employer operator manufacturer corporation".split(), ("company", "other")),
    **dict.fromkeys(("union", "association", "organisation", "organization", "federation"), ("civil_society", "other")),
    **dict.fromkeys("airline railway carrier retailer supermarket brewery bank utility chain".split(), ("company",)),
    **dict.fromkeys(("movement", "network", "campaign"), ("civil_society", "armed_group", "political_party", "other")),
    **dict.fromkeys(
        "militia rebel fighter militant insurgent gunman kidnapper guerrilla jihadist".split(), ("armed_group",)
    ),
    **dict.fromkeys(("party", "coalition"), ("political_party",)),
    **dict.fromkeys(("alliance", "bloc"), ("political_party", "international_organization")),
    **dict.fromkeys(("country", "nation", "kingdom"), ("state",)),
    **dict.fromkeys(("broadcaster", "newspaper", "station"), ("media",)),
    "group": ("armed_group", "civil_society", "other", "company"),
}


def holder(cast: Cast, token: Token) -> Actor | None:
    """The person whose office a definite description names: "the minister" after "Interior Minister Ana Roe"."""
    if not is_definite(token):
        return None
    office = token.lemma_.lower()
    return _last(
        cast, token, lambda a: a.is_person and (office in a.nouns or any(office in role.lower() for role in a.roles))
    )


def earlier(cast: Cast, token: Token) -> Actor | None:
    """The actor that a definite noun repeats: "the union" after "the Harbour Workers' Union"."""
    if not is_definite(token) and token.dep_ != "compound":
        return None
    noun, said = token.lemma_.lower(), modifiers(token)
    found = _last(cast, token, lambda a: not a.is_person and noun in a.nouns and said <= _words_of(a))
    if found is None and not said and noun in GENERIC:
        kinds = GENERIC[noun]
        found = _last(cast, token, lambda a: a.named and a.kind == kinds[0] and "place" not in a.nouns) or _last(
            cast, token, lambda a: a.named and a.kind in kinds and "place" not in a.nouns
        )
        if found is not None and found.kind == "other" and noun != "group":
            found.kind = kinds[0]
    return found


def _words_of(actor: Actor) -> set[str]:
    return {word for alias in actor.aliases for word in alias.lower().split()}


def _last(cast: Cast, token: Token, fits: Callable[[Actor], bool]) -> Actor | None:
    """The fitting actor mentioned last before a word."""
    best: Actor | None = None
    best_at = -1
    for actor in list(cast.actors.values())[-_MOST:]:
        at = cast.last_mention(actor, token.i)
        if at > best_at and fits(actor):
            best, best_at = actor, at
    return best
