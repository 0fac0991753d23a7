"""Whose office it is that a person holds, where the grammar around the name doesn't tell."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.words import rule_words
from local.reader.parsing import sentences_before
from local.reader.speech import quotation_of
from newsbrief.actors.canonical import canonical

_BODIES = (
    "state",
    "government_body",
    "international_organization",
    "armed_group",
    "political_party",
    "company",
    "civil_society",
)
_STATE, _AUTHORITY, _COMPANY = ("state",), ("government_body", "international_organization"), ("company",)
_GROUP = ("civil_society", "political_party", "armed_group")
_OF_KINDS = {  # offices that speak, and the kinds of bodies that have them
    **dict.fromkeys(rule_words("offices", "of_states"), _STATE),
    **dict.fromkeys(rule_words("offices", "of_authorities"), (*_AUTHORITY, "civil_society")),
    **dict.fromkeys(rule_words("offices", "of_companies"), _COMPANY),
    **dict.fromkeys(rule_words("offices", "of_groups"), _GROUP),
    **dict.fromkeys(rule_words("offices", "of_groups_and_companies"), (*_GROUP, *_COMPANY)),
    **dict.fromkeys(rule_words("offices", "of_states_and_groups"), (*_STATE, *_GROUP)),
    **dict.fromkeys(rule_words("descriptions", "spokesmen"), _BODIES),
    **dict.fromkeys(rule_words("offices", "of_many"), ()),
}
_NO_LONGER = ("former", "ex", "opposition")
_OWNED = ("of", "for", "at", "'s", "their", "its", "his", "her")
LEGISLATORS = rule_words("offices", "legislators")
_ROLES = 8  # of a person that are looked at
_BACK = 3  # sentences before an office without an owner in which its owner is looked for


def is_legislator(person: Actor) -> bool:
    """Whether a person sits in a parliament, and so speaks for no state: "US senator Ana Roe"."""
    return any(word in LEGISLATORS for role in person.roles[:_ROLES] for word in role.lower().split()[-1:])


def owner_in_role(cast: Cast, person: Actor) -> Actor | None:
    """As in "Commission spokesperson Ana Roe" where the Electoral Commission is known, "Swedish Foreign Minister"."""
    for role in person.roles[:_ROLES]:
        words = role.split()
        if not words or words[0].islower() or words[0].lower() in _NO_LONGER or words[-1].lower() not in _OF_KINDS:
            continue
        for end in range(len(words) - 1, 0, -1):
            found = _called(cast, " ".join(words[:end]))
            if found is not None:
                return found
    return None


def _called(cast: Cast, words: str) -> Actor | None:
    known = cast.actors.get(canonical(words).key)
    if known is not None and known.kind in _BODIES:
        return known
    lemma = words.lower()
    fitting = [a for a in cast.actors.values() if a.named and a.kind in _BODIES and lemma in a.nouns]
    return fitting[0] if len(fitting) == 1 else None


def owner_in_story(cast: Cast, person: Actor) -> Actor | None:
    """Whom the sentences before are about, if an office has no owner: "Peru gave notice. Foreign Minister Roe said"."""
    bare = [words for role in person.roles[:_ROLES] if (words := role.lower().split()) and not _is_owned(words)]
    kinds = {kind for words in bare for kind in _OF_KINDS.get(words[-1], ())}
    if not kinds or not person.mentions:
        return None
    found = next(_subjects(cast, person.mentions[0]), None)
    return found if found is not None and found.kind in kinds else None


def _is_owned(words: list[str]) -> bool:
    return words[0] in _NO_LONGER or any(word in _OWNED or word.endswith(("'s", "s'")) for word in words)


def _subjects(cast: Cast, mention: Token) -> Iterator[Actor]:
    """The subjects of the sentences before a mention, the nearest first."""
    for sent in sentences_before(mention, _BACK):
        if quotation_of(sent.root) is not None:
            continue
        who = next((c for c in sent.root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        actor = cast.at(who) if who is not None else None
        if actor is not None:
            yield actor
