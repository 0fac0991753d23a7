"""What kind of actor a name is, weighed from all places where the article has it."""

from typing import Literal

from spacy.tokens import Token

from local.reader.actors.facts import Facts
from local.reader.actors.persons import is_person
from local.reader.actors.words import actor_words, is_common
from newsbrief.actors.canonical import canonical
from newsbrief.brief import ActorKind

NameKind = ActorKind | Literal["thing", "place"]

_PLACE_LABELS = ("GPE", "LOC", "FAC")
_STATE_ENDINGS = ("ia", "land", "stan", "istan")
_MEMBERS = frozenset("labour labor trade trades workers churches unions industry producers growers employers".split())
_INDUSTRIES = (
    "cement chemical construction energy food gaming hotel industrial insurance logistics mining oil payment power"
    " property retail shipping steel technology telecom telecoms textile tobacco transport travel"
)
# What kind of group a word before "group" or "agency" makes it.
_OF_GROUPS: dict[str, ActorKind] = {
    **dict.fromkeys(("armed", "rebel", "guerrilla", "militant", "insurgent", "jihadist"), "armed_group"),
    **dict.fromkeys(("news", "media"), "media"),
    **dict.fromkeys(("parliamentary", "opposition", "nationalist", "party"), "political_party"),
    **dict.fromkeys(("aid", "rights", "environmental", "advocacy", "campaign", "trade"), "civil_society"),
    **dict.fromkeys(_INDUSTRIES.split(), "company"),
}


def kind_of(facts: Facts) -> NameKind:
    """The likeliest kind: "thing" for what can't act, "place" for one that no sign makes a state or a town."""
    known = canonical(" ".join(facts.words).replace(" 's", "'s").replace(" '", "'")).kind
    if known is not None:
        return known
    if facts.is_titled:
        return "person"
    by_class = _by_class(facts)
    doubt = _by_doubt(facts)
    is_class = by_class not in (None, "person")
    if is_person(facts, is_office=by_class == "person", is_class=is_class, is_doubtful=doubt is not None):
        return "person"
    if is_class and by_class is not None and by_class != "other":
        return by_class
    found = _by_own_words(facts) or _by_what_it_has(facts) or doubt
    return found or (_by_place(facts) if by_class is None else None) or _by_default(facts, by_class)


def _by_default(facts: Facts, by_class: NameKind | None) -> NameKind:
    """A name that nothing explains is a brand if it is one word that is in no dictionary."""
    first = facts.words[0]
    if len(facts.words) > 1 or first.isupper() or is_common(first):
        return "other"
    return "state" if _sounds_like_state(first) else "company" if by_class is None else "other"


def _by_class(facts: Facts) -> NameKind | None:
    """By the noun that introduces the name: "the tanker", "a network", "its director"."""
    words = actor_words()
    for token in facts.classes:
        lemma = token.lemma_.lower()
        pair = f"{token.nbor(-1).lower_} {lemma}" if token.i else lemma
        if lemma in words.things or pair in words.things:
            return "thing"
        if lemma in words.signs["state"].own:
            return "state"
        if lemma in words.places:
            return "place"
        if lemma in words.roles and lemma not in words.doubtful_roles:
            return "person"
        if lemma in words.kinds and words.kinds[lemma] != "population" and lemma not in words.doubtful_roles:
            return _of_group(token) or words.kinds[lemma]
    return None


def _by_doubt(facts: Facts) -> ActorKind | None:
    """By a noun that may be a person's, too: "its owner, Calder Line"."""
    words = actor_words()
    lemmas = [token.lemma_.lower() for token in facts.classes]
    return next(
        (words.kinds[lemma] for lemma in lemmas if lemma in words.doubtful_roles and lemma in words.kinds), None
    )


def _of_group(noun: Token) -> ActorKind | None:
    """What tells groups and agencies apart: "an armed group", "the Union's agency"."""
    for c in noun.lefts:
        if c.lower_ in _OF_GROUPS:
            return _OF_GROUPS[c.lower_]
        if c.ent_type_ == "NORP":
            return "company"
        if c.dep_ == "poss" and canonical(c.doc[c.left_edge.i : c.i + 1].text).kind == "international_organization":
            return "international_organization"
    return None


def _by_own_words(facts: Facts) -> NameKind | None:
    """By the name's head: "Harbour Council", "Radio Tamir", "Canal Street"."""
    words = actor_words()
    first, head = facts.words[0].lower(), _head(facts.words)
    if first in words.place_beginnings:
        return "thing"
    if facts.is_numbered:
        return words.kinds_of_names.get(facts.words[-2].lower(), "thing") if len(facts.words) > 1 else "thing"
    firsts = (first,) if facts.labels["PERSON"] < 1 or first in ("radio", "bank") else ()
    for word in (head, head.removesuffix("s"), *firsts):
        if word in words.kinds_of_names:
            kind = words.kinds_of_names[word]
            return "civil_society" if kind == "government_body" and _is_of_members(facts.words) else kind
    return "thing" if head in words.not_actors else None


def _is_of_members(name: list[str]) -> bool:
    """Whether a council or a congress is one of people: "Planters' Council", "Labour Congress"."""
    return "'" in name or any(word.lower() in _MEMBERS for word in name)


def _head(name: list[str]) -> str:
    """The word a name is about: the one before "of" and "for", else its last."""
    lower = [word.lower() for word in name]
    cut = next((i for i, word in enumerate(lower) if word in ("of", "for") and i > 0), len(lower))
    return lower[cut - 1]


def _by_what_it_has(facts: Facts) -> NameKind | None:
    """By what only states, towns, companies or armed groups have: "Karvia's embassy"."""
    counts = {kind: facts.signs_of(kind) for kind in actor_words().signs}
    if facts.has_demonym:
        counts["state"] += 5
    if any(counts.values()) and len(facts.words) == 1 and _sounds_like_state(facts.words[0]):
        counts["state"] += 2
    best = max(counts, key=lambda kind: counts[kind])
    if not counts[best]:
        return None
    kinds: dict[str, NameKind] = {"state": "state", "town": "government_body", "company": "company"}
    return kinds.get(best, "armed_group")


def _by_place(facts: Facts) -> NameKind | None:
    label = facts.label
    is_place = label in _PLACE_LABELS or facts.is_located > sum(facts.labels.values()) / 2
    if not is_place:
        return "population" if label == "NORP" and len(facts.labels) == 1 else None
    is_state = label == "GPE" and len(facts.words) == 1 and _sounds_like_state(facts.words[0])
    return "state" if is_state and not facts.is_located else "place"


def _sounds_like_state(word: str) -> bool:
    return word.lower().endswith(_STATE_ENDINGS) and not is_common(word) and not word.isupper()


def kind_of_place(facts: Facts) -> ActorKind:
    """What a place is when it acts: a state if it sounds like one or has what only states have, else a town."""
    is_town = any(noun.lemma_.lower() in actor_words().signs["town"].own for noun in facts.classes)
    is_state = facts.signs_of("state") or _sounds_like_state(facts.words[0])
    return "state" if is_state and not is_town and not facts.signs_of("town") else "government_body"
