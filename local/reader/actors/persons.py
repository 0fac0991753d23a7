"""Whether a name is a person's: what speaks for it and what against, added up."""

import re

from local.reader.actors.facts import Facts
from local.reader.actors.words import actor_words, gender_of_name, is_common, rule_words

_ACRONYM = re.compile(r"^[A-Z]{2,}$")
_INITIAL = re.compile(r"^(?:[A-Z]\.)+$")
_JOINTS = ("for", "of", "and", "the", "against")
_SAINTS = rule_words("persons", "saints")


def is_person(facts: Facts, *, is_office: bool, is_class: bool, is_doubtful: bool) -> bool:
    """Whether a name is likely a person's.

    `is_office`: a noun calls it a director, a lawyer; `is_class`: a noun calls it anything else; `is_doubtful`: a
    noun calls it what a person or a company may be, such as an owner.
    """
    if _cannot_be(facts) and not (
        _has_first_name(facts) and (is_office or facts.pronouns["person"] or facts.label == "PERSON")
    ):
        return False
    score = 4.0 if is_office else -4.0 if is_class else 0.0
    if is_doubtful and not _has_first_name(facts):
        score -= 2.0
    return score + _by_words(facts) + _by_places(facts) > 0


def _has_first_name(facts: Facts) -> bool:
    return gender_of_name(facts.words[0]) is not None


def _cannot_be(facts: Facts) -> bool:
    words = actor_words()
    first, last = facts.words[0].lower(), facts.words[-1].lower()
    if (
        facts.is_numbered
        or facts.pronouns["which"] > facts.pronouns["person"]
        or first in words.place_beginnings
        or (len(facts.words) > 1 and first in words.thing_beginnings)
        or _ACRONYM.match(facts.words[0])
    ):
        return True
    if any(word.lower() in _JOINTS for word in facts.words[1:-1]):
        return True
    if last in words.kinds or last in words.not_actors:
        return True
    return last in words.kinds_of_names and not _has_first_name(facts)


def _by_words(facts: Facts) -> float:
    """By the name itself: "Ana" and "S." begin persons' names, "Copper Dawn" is made of common words."""
    words = actor_words()
    has_first_name, is_single = _has_first_name(facts), len(facts.words) == 1
    score = 2.0 * has_first_name
    if facts.words[0].lower() in words.kinds_of_names and not has_first_name:
        score -= 2.0
    if facts.words[0].lower() in _SAINTS:
        score -= 3.0
    if not is_single and _INITIAL.match(facts.words[0]):
        score += 3.0
    if not is_single and not any(map(is_common, facts.words)):
        score += 1.5
    if not has_first_name and not _is_always_called_one(facts) and all(map(is_common, facts.words)):
        score -= 2.0
    if is_single:
        score -= 1.0 if _is_always_called_one(facts) else 2.0
    return score


def _by_places(facts: Facts) -> float:
    """By where the name stands: "the Y", "in Y", "Y's embassy" are no persons, "Y ... her" is one."""
    score = 1.5 if facts.label == "PERSON" else -1.0
    score += facts.pronouns["person"] - facts.pronouns["thing"] - 3.0 * bool(facts.has_article)
    signs = facts.signs_of("state", "town", "company")
    return score - min(4.0, 2.0 * signs if facts.signs_of("town") else min(2, signs)) - min(4.0, facts.is_located)


def _is_always_called_one(facts: Facts) -> bool:
    """Whether the recognizer says so more than once and nothing says otherwise."""
    return facts.labels["PERSON"] > 1 and len(facts.labels) == 1 and not facts.pronouns["thing"]
