"""What belongs to a state or an organization: its government, its bodies, its people, its offices without a name.

"Foreign Ministry of Russia", "Russia's Ministry of Foreign Affairs" and "Russian foreign ministry" are one actor,
named in the order of the last; what speaks for an actor without a body of its own ("Russian officials", "Hamas
leaders", "a spokesman for the Kremlin") is that actor.
"""

from __future__ import annotations

from newsbrief.actors.key import slug
from newsbrief.actors.names import Canonical, tables
from newsbrief.actors.phrase import LONGEST_NAME, POSSESSIVE, Phrase, Word, key_of, state_first, state_last, words_of

_LONGEST_BODY = 8  # words
_LONGEST_OFFICE = 6
_SMALL = ("of", "the", "and", "for", "to", "in", POSSESSIVE)
_TOWARDS = ("to", "in", "at")


def of_state(text: str, words: list[Word]) -> Canonical | None:
    """A state's government as the state, a body or office of it as an actor of its own; None for other phrases."""
    for phrase in (state_first(words), state_last(words)):
        if phrase is None or not phrase.words:
            continue
        found = _government(phrase) or _known_body(text, phrase) or _body(text, phrase) or _office_of(phrase)
        if found is not None:
            return found
    return None


def of_organization(words: list[Word]) -> Canonical | None:
    """An organization's people as the organization, an office or known body of it as such; None for other phrases."""
    names = tables()
    for owner, rest in _organizations(words):
        key = key_of(rest)
        if key in names.words["government"]:
            return _government_of(owner)
        if key in names.words["people"] and owner.kind not in ("person", "population"):
            return owner
        named = names.find(f"{names.adjective(owner)} {' '.join(word.raw for word in rest)}")
        if named is not None:
            return named
        found = _office_of(Phrase(owner, rest)) if owner.kind != "person" else None
        if found is not None:
            return found
    return None


def office_keys(role: str, country: str | None) -> set[str]:
    """By what keys a person with this role may go: "Turkish interior minister" and "interior minister"."""
    words = words_of(role[:LONGEST_NAME])
    phrase = state_first(words) or state_last(words)
    office = phrase.words if phrase else words
    if not office or len(office) > _LONGEST_OFFICE:
        return set()
    names = tables()
    title = titled(portfolio(office))
    owners = {phrase.owner} if phrase else {names.states[country]} if country in names.states else set()
    return {slug(title), *(slug(f"{names.adjective(owner)} {title}") for owner in owners)}


def portfolio(words: list[Word]) -> list[str]:
    """The words of an office or a ministry in one order and spelling: "Minister of Defence" is "Defense Minister"."""
    heads = tables().words["before_portfolio"]
    places = range(1, len(words) - 1)
    at = next((at for at in places if words[at].slug in ("of", "for") and words[at - 1].slug in heads), None)
    if at is None:
        return [*_field(words[:-1]), words[-1].raw] if words[-1].slug in heads else _field(words)
    if words[at + 1].slug == "state":  # "Secretary of State for Wales"
        return [word.raw for word in words]
    after = at + 2 if words[at + 1].slug == "the" and at + 2 < len(words) else at + 1
    return [*_field(words[: at - 1]), *_field(words[after:]), words[at - 1].raw]


def _field(words: list[Word]) -> list[str]:
    fields = tables().portfolios
    whole = fields.get(key_of(words))
    return [whole] if whole else [fields.get(word.slug, word.raw) for word in words]


def titled(words: list[str]) -> str:
    """Words as a name has them: all with a capital but the small ones."""
    joined = " ".join(
        word if word[0].isupper() or (number and word in _SMALL) else word.capitalize()
        for number, word in enumerate(words)
    )
    return joined.replace(f" {POSSESSIVE}", POSSESSIVE)


def _government(phrase: Phrase) -> Canonical | None:
    return phrase.owner if key_of(phrase.words) in tables().words["government"] else None


def _known_body(text: str, phrase: Phrase) -> Canonical | None:
    """What the tables know with the state's name ("British Foreign Ministry") or without it ("Russia's Gazprom")."""
    names = tables()
    written = _as_written(text, phrase.words)
    found = names.find(f"{names.adjective(phrase.owner)} {written}") or names.find(written)
    return found if found and found.kind != "state" and found.country == phrase.owner.country else None


def _body(text: str, phrase: Phrase) -> Canonical | None:
    if phrase.preposition == "in" or _is_diplomat(phrase.words):
        return None
    body = _called(text, phrase.words)
    if body is None:
        return None
    name = f"{tables().adjective(phrase.owner)} {body}"
    return tables().find(name) or Canonical(name, slug(name), "government_body", phrase.owner.country)


def _called(text: str, words: list[Word]) -> str | None:
    """What an authority is called; None if the words beside a state's name aren't those of an authority."""
    names = tables()
    if len(words) > 1 and words[0].slug == "federal" and words[-1].slug not in ("police", "court", "agency"):
        words = words[1:]
    key = key_of(words)
    place = next((at for at, word in enumerate(words) if at and word.slug in _TOWARDS), len(words))
    if key_of(words[:place]) in names.words["body_phrases"] and key not in names.words["body_phrases"]:
        words, key = words[:place], key_of(words[:place])
    if key in names.words["body_phrases"]:
        return names.bodies.get(key) or _as_written(text, words)
    if len(words) > _LONGEST_BODY or not any(_is_named_for(key, noun) for noun in names.words["body_nouns"]):
        return None
    if any(word.slug in ("ministry", "department") for word in words):
        return titled(portfolio(words))
    return names.bodies.get(key) or _as_written(text, words)


def _is_named_for(key: str, noun: str) -> bool:
    return (
        key == noun
        or key.endswith(f"-{noun}")
        or key.startswith(tuple(f"{noun}-{to}-" for to in ("of", "for", "in", "to")))
    )


def _as_written(text: str, words: list[Word]) -> str:
    return text[words[0].start : words[-1].end]


def _office_of(phrase: Phrase) -> Canonical | None:
    """An office that nobody's name stands with: "Turkish interior minister" is a person, whoever it is."""
    words = phrase.words
    if phrase.preposition == "in" and _is_diplomat(words):  # "ambassador in Paris": of another state
        return None
    key = key_of(words)
    offices = tables().words["offices"]
    is_office = any(
        f"-{key}".endswith(f"-{office}") or any(f"-{office}-{to}-" in f"-{key}" for to in ("of", "for", *_TOWARDS))
        for office in offices
    )
    if (
        not is_office
        or len(words) > _LONGEST_OFFICE
        or not all(word.raw.isalpha() or word.raw == POSSESSIVE for word in words)
    ):
        return None
    if phrase.may_be_personal and len(words) == 1 and words[0].raw[0].isupper():  # "Jordan King" is a name
        return None
    name = f"{tables().adjective(phrase.owner)} {titled(portfolio(words))}"
    return tables().find(name) or Canonical(name, slug(name), "person", phrase.owner.country)


def _is_diplomat(words: list[Word]) -> bool:
    return any(f"-{key_of(words)}".endswith(f"-{office}") for office in tables().words["diplomats"])


def _organizations(words: list[Word]) -> list[tuple[Canonical, list[Word]]]:
    """The organization or person that a phrase begins or ends with, and the rest of it: the longest first."""
    names = tables()
    found = []
    for length in range(min(_LONGEST_BODY, len(words) - 1), 0, -1):
        owner = names.find(" ".join(word.raw for word in words[:length]))
        rest = words[length + 1 :] if words[length].raw == POSSESSIVE else words[length:]
        if owner is not None and rest:
            found.append((owner, rest))
    for at in range(1, len(words) - 1):
        if words[at].raw == "of":
            start = at + 2 if words[at + 1].slug == "the" else at + 1
            owner = names.find(" ".join(word.raw for word in words[start:]))
            if owner is not None:
                found.append((owner, words[:at]))
    return [(owner, rest) for owner, rest in found if owner.kind != "state"]


def _government_of(owner: Canonical) -> Canonical | None:
    """Whom an actor's people or government stand for: a president's administration is the state."""
    if owner.kind != "person":
        return owner if owner.kind != "population" else None
    return tables().states[owner.country] if owner.country else None
