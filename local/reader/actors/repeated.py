"""The actor that a definite noun repeats: "the union", "the minister", "the company"."""

import re
from collections.abc import Callable

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.noun_phrases import is_definite, modifiers
from local.reader.actors.words import actor_words, rule_words
from local.reader.clauses import SUBJECTS, prep
from newsbrief.brief import ActorKind

_WORD = re.compile(r"\w+")
_MOST = 200  # actors that a description may mean, the latest
_NEAR = 50  # words
_MUCH = 2  # times as often named as another, to be the one that is meant
OTHERS = rule_words("repeated", "others")
_OF_JUNTAS = rule_words("repeated", "of_juntas")
_MAKER = re.compile(rf"^(?!(?:{'|'.join(sorted(rule_words('repeated', 'no_makers')))})maker)\w{{3,}}maker$")
# The kinds that a bare noun may mean, the likeliest first.
GENERIC: dict[str, tuple[ActorKind, ...]] = {
    **dict.fromkeys(rule_words("repeated", "businesses"), ("company", "other")),
    **dict.fromkeys(rule_words("repeated", "unions"), ("civil_society", "other")),
    **dict.fromkeys(rule_words("repeated", "trades"), ("company",)),
    **dict.fromkeys(rule_words("repeated", "ngos"), ("civil_society",)),
    **dict.fromkeys(rule_words("repeated", "movements"), ("civil_society", "armed_group", "political_party", "other")),
    **dict.fromkeys(rule_words("repeated", "armed"), ("armed_group", "other")),
    **dict.fromkeys(rule_words("repeated", "parties"), ("political_party",)),
    **dict.fromkeys(rule_words("repeated", "alliances"), ("political_party", "international_organization")),
    **dict.fromkeys(rule_words("repeated", "countries"), ("state",)),
    **dict.fromkeys(rule_words("repeated", "media"), ("media",)),
    **dict.fromkeys(rule_words("repeated", "authorities"), ("government_body",)),
    "group": ("armed_group", "civil_society", "other", "company"),
}


_RULERS = {"government": rule_words("repeated", "of_government"), "state": rule_words("repeated", "of_state")}
_WORKERS = rule_words("repeated", "workers")
_CHARITIES = rule_words("repeated", "charities")
_REGULATORS = rule_words("repeated", "regulators")
_NAMED_SO = {
    "regulator": _REGULATORS,
    "watchdog": _REGULATORS,
    "union": _WORKERS,
    "federation": _WORKERS,
    "charity": _CHARITIES,
    "ngo": _CHARITIES,
}


def may_be_called(noun: str, actor: Actor) -> bool:
    """Whether the words of a name let it be called by a noun: an institute is no union, a brotherhood may be one."""
    classes = actor.nouns & actor_words().kinds.keys()
    return noun not in _NAMED_SO or not classes or not classes.isdisjoint(_NAMED_SO[noun])


def generic(noun: str) -> tuple[ActorKind, ...]:
    """The kinds that a noun without more may mean: companies for "carmaker"; none for most nouns."""
    return GENERIC.get(noun) or (("company", "other") if _MAKER.match(noun) else ())


def holder(cast: Cast, token: Token) -> Actor | None:
    """The person whose office a definite description names: "the minister" after "Interior Minister Ana Roe"."""
    if not is_definite(token):
        return None
    office = token.lemma_.lower()
    if office == "head" and (ruled := prep(token, "of")) is not None:
        return _ruler(cast, token, ruled.lemma_.lower())
    found = _last(
        cast, token, lambda a: a.is_person and (office in a.nouns or any(office in role.lower() for role in a.roles))
    )
    return found or _holder_of_like(cast, token, office)


def _ruler(cast: Cast, token: Token, ruled: str) -> Actor | None:
    """The person who is "the head of government" or "the head of state"."""
    offices = _RULERS.get(ruled)
    if offices is None:
        return _last(cast, token, lambda a: a.is_person and any(f"head of {ruled}" in r.lower() for r in a.roles))
    return _last(cast, token, lambda a: a.is_person and any(r.lower().split()[-1] in offices for r in a.roles))


def last_person(cast: Cast, token: Token) -> Actor | None:
    """The person with a name who was mentioned last: "the Republican", "the 34-year-old" after "Tom Roe"."""
    return _last(cast, token, lambda a: a.is_person and a.named)


def _holder_of_like(cast: Cast, token: Token, office: str) -> Actor | None:
    """The person whose office has another word: "the union boss" after "Salt Union president Ana Roe"."""
    alike = frozenset[str]().union(*(words for words in actor_words().same_office if office in words))
    said = modifiers(token)
    if not alike or any(c.dep_ == "poss" for c in token.lefts):
        return None

    def holds(actor: Actor) -> bool:
        words = actor.nouns | {word for role in actor.roles for word in _WORD.findall(role.lower())}
        return actor.is_person and actor.named and not words.isdisjoint(alike) and said <= words | {office}

    return _last(cast, token, holds)


def earlier(cast: Cast, token: Token) -> Actor | None:
    """The actor that a definite noun repeats: "the union" after "the Harbour Workers' Union"."""
    if not is_definite(token) and token.dep_ != "compound":
        return None
    noun, said = token.lemma_.lower(), modifiers(token)
    if noun == "junta":
        said -= _OF_JUNTAS
    groups = actor_words().groups
    kinds = tuple(groups[word] for word in said if noun == "group" and word in groups) or generic(noun)
    may_be = _one_of if token.tag_ in ("NN", "NNP") else _is_body
    found = _last(cast, token, lambda a: may_be(a) and noun in a.nouns and said <= _words_of(a))
    if found is None and kinds:
        found = _of_kind(cast, token, kinds) if not said else _varied(cast, token, kinds, said)
        if found is not None and found.kind == "other" and noun != "group":
            found.kind = kinds[0]
    return found


def _is_body(actor: Actor) -> bool:
    return not actor.is_person


def _one_of(actor: Actor) -> bool:
    """Whether an actor is one body, as "the council" must be, unlike "councils that went to court"."""
    several = bool(actor.mentions) and actor.mentions[0].tag_ in ("NNS", "NNPS")
    return not actor.is_person and (actor.named or not several)


def _of_kind(cast: Cast, token: Token, kinds: tuple[ActorKind, ...]) -> Actor | None:
    """The actor with a name and the likeliest kind that was mentioned last."""
    noun = token.lemma_.lower()
    found = _last(cast, token, lambda a: _is_of(a, kinds[:1]) and may_be_called(noun, a))
    if found is None:
        first = token.sent.start if any(c.tag_ == "PRP$" for c in token.lefts) else token.i
        others = [
            a
            for a in list(cast.actors.values())[-_MOST:]
            if _is_of(a, kinds)
            and 0 <= cast.last_mention(a, token.i) < first  # "if Y won't pay, their association says"
        ]
        return max(others, key=lambda a: (a.times, cast.last_mention(a, token.i)), default=None)
    last = cast.last_mention(found, token.i)
    often = [
        a
        for a in list(cast.actors.values())[-_MOST:]
        if _is_of(a, (found.kind,)) and cast.last_mention(a, token.i) >= max(0, last - _NEAR)
    ]
    main = max(often, key=lambda a: a.times, default=found)
    return main if main.times > _MUCH * found.times else found


def _varied(cast: Cast, token: Token, kinds: tuple[ActorKind, ...], said: set[str]) -> Actor | None:
    """The one that the sentence before is about, called by what it is: "Hydra left. The mining giant said"."""
    if token.dep_ not in SUBJECTS or said & OTHERS or not any(c.lower_ == "the" for c in token.lefts):
        return None
    near = {
        a.key: a
        for a in list(cast.actors.values())[-_MOST:]
        if _is_of(a, kinds) and cast.last_mention(a, token.i) >= max(0, token.i - _NEAR)
    }
    return next(iter(near.values())) if len(near) == 1 else None


def _is_of(actor: Actor, kinds: tuple[ActorKind, ...]) -> bool:
    if not actor.named or actor.kind not in kinds or "place" in actor.nouns:
        return False
    return actor.kind != "other" or actor_words().kinds.keys().isdisjoint(actor.nouns)  # no university is a union


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
