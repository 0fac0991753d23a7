"""What kind of actor a name is, weighed from all places where the article has it."""

import re

from local.reader.actors.classes import NameKind, by_class, by_doubt
from local.reader.actors.facts import Facts
from local.reader.actors.name_parts import JUNIORS
from local.reader.actors.persons import is_person
from local.reader.actors.words import actor_words, gender_of_name, is_common, rule_words
from newsbrief.actors.canonical import canonical
from newsbrief.brief import ActorKind

_PLACE_LABELS = ("GPE", "LOC", "FAC")
_STATE_ENDINGS = tuple(rule_words("kinds", "state_endings"))
_MEMBERS = rule_words("kinds", "members")
_REGIONS = rule_words("kinds", "regions")
_FAITHS = rule_words("kinds", "faiths")
_OF_PARTIES = rule_words("kinds", "of_parties")
_ASSEMBLIES = rule_words("kinds", "assemblies")
_PUBLIC = rule_words("kinds", "public")
_TRAINS = rule_words("kinds", "trains")
_OF_NATIONS = rule_words("kinds", "of_nations")
_UNIONS_OF_MANY = rule_words("kinds", "unions_of_many")
_NEWS = re.compile(r"\b(?:News|Press|Wire) (?:Agency|Service|Network|Wire)$|^[KW][A-Z]{3}(?:-TV|-FM|-AM)?$")
_ROMAN = re.compile(r"^(?:X{0,3}(?:I{2,3}|IV|VI{1,3}|IX)|X{1,3}I?)$")  # "Amalia II"


def kind_of(facts: Facts) -> NameKind:
    """The likeliest kind: "thing" for what can't act, "place" for one that no sign makes a state or a town."""
    is_junior = len(facts.words) > 2 and facts.words[-1].rstrip(".") in JUNIORS
    known = canonical(" ".join(facts.words).replace(" 's", "'s").replace(" '", "'")).kind
    if known is None and canonical(facts.words[0]).kind == "media":  # "BBC Scotland"
        known = "media"
    if known is not None and not is_junior:
        return known
    is_firm = _is_partnership(facts)
    if (facts.is_titled and not is_firm) or is_junior:
        return "person"
    if _is_adjective(facts):
        return "thing"
    said, doubt = by_class(facts), by_doubt(facts)
    is_class = said not in (None, "person")
    if not is_firm and is_person(facts, is_office=said == "person", is_class=is_class, is_doubtful=doubt is not None):
        return "person"
    if is_class and said is not None and said != "other":
        return said
    found = (
        _animal_or_party(facts)
        or _centre_of_nation(facts.words)
        or _by_own_words(facts)
        or _by_what_it_has(facts)
        or doubt
    )
    return found or (_by_place(facts) if said is None else None) or _by_default(facts, said)


def _is_partnership(facts: Facts) -> bool:
    """Whether a name is that of several together: "Temple & Sharp"."""
    return "&" in facts.words[1:-1]


def _is_adjective(facts: Facts) -> bool:
    """Whether a name is a region's or a faith's adjective: "Southeast Asian ministers", "the Roman Catholic bishop"."""
    last = facts.words[-1].lower()
    return last in _FAITHS or (last in _REGIONS and facts.labels["NORP"] > 0)


def _animal_or_party(facts: Facts) -> NameKind | None:
    """What a name is that looks like a body's or a place's: "the Ballin Bull", "the Rural Union won 19 seats"."""
    head = _head(facts.words)
    if len(facts.words) > 1 and facts.has_article and (head in actor_words().things or head in _TRAINS):
        return "thing"
    if "for" in facts.words[1:] and head.endswith("s") and head[:-1] in actor_words().kinds:
        return "civil_society"  # "Citizens for a Clean River"
    if gender_of_name(facts.words[0]) is not None:
        return None  # "Ana Roe's lawmakers"
    may_be_party = head in _OF_PARTIES or _by_own_words(facts) in (None, "civil_society", "population")
    others = facts.signs_of("company", "state", "town")
    return "political_party" if may_be_party and facts.signs_of("political_party") > others else None


def _by_default(facts: Facts, said: NameKind | None) -> NameKind:
    """A name that nothing explains is a brand if it is one word that is in no dictionary."""
    first = facts.words[0]
    if _is_partnership(facts):
        return "company"
    if len(facts.words) > 1 or first.isupper() or is_common(first):
        return "other"
    return "state" if _sounds_like_state(first) else "company" if said is None else "other"


def _by_own_words(facts: Facts) -> NameKind | None:
    """By the name's head: "Harbour Council", "Radio Tamir", "Canal Street"."""
    words = actor_words()
    first, head = facts.words[0].lower(), _head(facts.words)
    if _NEWS.search(" ".join(facts.words)) is not None:
        return "media"
    is_body = head in words.kinds and head not in words.places
    if not is_body and (first in words.place_beginnings or (len(facts.words) > 1 and first in words.thing_beginnings)):
        return "thing"
    if facts.is_numbered:
        return _of_number(facts.words[-2].lower()) if len(facts.words) > 1 else "thing"
    is_cause = head == "rally" and "for" in facts.words  # "the Rally for Change"
    if _ROMAN.match(facts.words[-1]) or (head in words.not_actors and head not in words.kinds and not is_cause):
        return "thing"
    firsts = (first,) if facts.labels["PERSON"] < 1 or first in ("radio", "bank") else ()
    if head == "board" and any(word.lower() in _PUBLIC for word in facts.words):
        head = "commission"  # "the Board of Elections"
    for word in (head, head.removesuffix("s"), *firsts):
        if word in words.kinds_of_names:
            kind = words.kinds_of_names[word]
            is_of_members = kind == "government_body" and _is_of_members(facts.words, head)
            is_of_people = kind == "political_party" and _is_of_people(facts.words, head)
            return "civil_society" if is_of_members or is_of_people else kind
    return None


def _centre_of_nation(name: list[str]) -> ActorKind | None:
    """A state's centre: "National Cyber Security Centre", "Centre for Cybersecurity Belgium"."""
    has_state = any(canonical(word).kind == "state" for word in (name[0], name[-1]))
    is_national = has_state or any(word.lower() in _OF_NATIONS for word in name[:2])
    return "government_body" if is_national and _head(name) in ("center", "centre") else None


def _is_of_people(name: list[str], head: str) -> bool:
    """Whether an alliance is one of members or of friends of a place: "Shredders' Alliance", "Elm River Coalition"."""
    words = actor_words()
    before = [word.lower() for word in name[:-1]]
    people = any(words.kinds.get(word.removesuffix("s")) == "population" and word.endswith("s") for word in before)
    return head in _UNIONS_OF_MANY and ("'" in name or people or any(word in words.not_actors for word in before))


def _of_number(noun: str) -> NameKind:
    """What a numbered name is: "Channel 3" speaks, and so may "Local 12", but "Line 4" doesn't."""
    kind = actor_words().kinds_of_names.get(noun)
    return "civil_society" if noun == "local" else kind if kind in ("media", "armed_group") else "thing"


def _is_of_members(name: list[str], head: str) -> bool:
    """Whether a council or a congress is one of people: "Planters' Council", "Labour Congress"; no ministry is."""
    if "'" in name:
        return True
    return head in _ASSEMBLIES and any(word.lower() in _MEMBERS for word in name)


def _head(name: list[str]) -> str:
    """The word a name is about: the one before "of" and "for", else its last."""
    lower = [word.lower() for word in name]
    cut = next((i for i, word in enumerate(lower) if word in ("of", "for") and i > 0), len(lower))
    return lower[cut - 1]


def _by_what_it_has(facts: Facts) -> NameKind | None:
    """By what only states, towns, companies or armed groups have: "Karvia's embassy"."""
    counts = {kind: facts.signs_of(kind) for kind in actor_words().signs if kind != "political_party"}
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
