"""One name and one key for each actor, whatever an article calls it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from newsbrief.actors.acronyms import initials
from newsbrief.actors.bodies import of_organization, of_state
from newsbrief.actors.companies import without_legal_form
from newsbrief.actors.names import Canonical, slug, tables
from newsbrief.actors.persons import Bare, before_comma, behind_title, is_us_party, junior, without_nickname
from newsbrief.actors.phrase import LONGEST_NAME, Word, country_of, state_first, words_of
from newsbrief.actors.spelling import plainly_spelled

__all__ = ["LONGEST_NAME", "PERSON", "Canonical", "canonical", "country_of", "slug"]

PERSON: Final = "person"  # in parentheses after a person's name that is a state's or an organization's, too

_ARTICLE = re.compile(r"^the\s+(?=\S)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?<=\S)['’ʼ‘`´]s$", re.IGNORECASE)
_BEFORE_GENERATION = re.compile(r",(?= (?:Jr|Sr|II|III|IV)\b)")
_IN_PARENTHESES = re.compile(r"\s*\(([^()]*)\)$")
_EDGES = " ,;:\"'`´“”„‟‘’‚‛«»‹›"


def canonical(name: str) -> Canonical:
    """The actor a name stands for: a state, a known organization or person, a body of one, or the name, cleaned.

    A name means the same in every article; `Setting` settles those that don't before they are asked for here.
    """
    return _known(name) if len(name) <= LONGEST_NAME else _stable(name)


def _stable(name: str) -> Canonical:
    """What a name is read as, if that is read as itself; garbled words put in order may not be, and stay garbled."""
    found = _read(name)
    again = found if found.name == name else _read(found.name)
    if (again.name, again.key) == (found.name, found.key):
        return found
    text = _clean(name)
    return Canonical(text, slug(text), None, None)


_known = lru_cache(maxsize=4_096)(_stable)


def _read(name: str) -> Canonical:
    text = _clean(name)
    if len(text) > LONGEST_NAME:
        return _unknown(text)
    found = tables().find(text)
    aside = _IN_PARENTHESES.search(text)
    if found is None and aside and aside.start():
        return _beside(text[: aside.start()], aside[1].strip())
    words = words_of(text)
    if found is not None or not words:
        return found or _unknown(text)
    bare = behind_title(text, words)
    return (
        _person(text, before_comma(text))
        or (_person(text, bare) if bare and bare.is_of_field else None)
        or of_state(text, words)
        or _spoken_for(text, words)
        or of_organization(words)
        or _person(text, bare)
        or _company(text, words)
        or _somebodys(text, words)
        or _person(text, junior(text, words))
        or _person(text, without_nickname(text))
        or _unknown(text)
    )


def _clean(name: str) -> str:
    """The name without quotation marks, leading article and possessive ending; never emptied by that."""
    text = _BEFORE_GENERATION.sub("", " ".join(unicodedata.normalize("NFC", name).split()))
    while len(text) <= LONGEST_NAME:
        shorter = _ARTICLE.sub("", _POSSESSIVE.sub("", text.strip(_EDGES)))
        if shorter in ("", text):
            break
        text = shorter
    return text


def _unknown(text: str) -> Canonical:
    name = plainly_spelled(text)
    return Canonical(name, slug(name), None, None)


def _beside(name: str, aside: str) -> Canonical:
    """The actor of a name with something in parentheses after it: an acronym, a party, a place."""
    found = canonical(name)
    if aside == PERSON and found.kind not in (None, PERSON):
        return _namesake(name)
    if is_us_party(aside) and found.kind in (None, PERSON):
        return Canonical(found.name, found.key, PERSON, found.country or "USA")
    if found.kind is None and (name.islower() or initials(name) == aside.replace(".", "")):
        return tables().find(aside) or found
    return found


def _namesake(name: str) -> Canonical:
    """A person whose name alone would be somebody else's: Mr. Jordan isn't the state."""
    own = f"{_clean(name)} ({PERSON})"
    return Canonical(own, slug(own), PERSON, None)


def _spoken_for(text: str, words: list[Word]) -> Canonical | None:
    """Whom a spokesperson without a name speaks for: "spokesman for the Kremlin"."""
    voices = tables().words["voices"]
    if len(words) > 1 and words[-1].slug in voices:
        found = canonical(text[: words[-1].start])
    elif len(words) > 2 and words[0].slug in voices and words[1].slug in ("for", "of"):
        found = canonical(text[words[2].start :])
    else:
        return None
    return found if found.kind not in (None, PERSON) else None


def _person(text: str, bare: Bare | None) -> Canonical | None:
    if bare is None:
        return None
    found = canonical(bare.name) if bare.name != text else _unknown(text)
    if found.kind is None or found.kind == PERSON:
        return Canonical(found.name, found.key, PERSON, found.country or bare.country)
    is_name_too = bare.is_courtesy or slug(bare.name) in tables().words["also_personal"]
    return _namesake(bare.name) if is_name_too and " " not in bare.name else found


def _somebodys(text: str, words: list[Word]) -> Canonical | None:
    """What a state's name in the possessive stands before: "Kenya's Ana Roe" is she, "Kenya's farmers" are Kenyan."""
    phrase = state_first(words)
    if phrase is None or not phrase.words or not phrase.is_possessive:
        return None
    name = text[phrase.words[0].start :]
    is_generic = phrase.words[-1].slug in tables().words["not_personal"] or not all(
        word.raw[0].isupper() for word in phrase.words
    )
    if is_generic and _is_ranked(phrase.words[0]):  # "Kenyan largest union" is no English
        return Canonical(plainly_spelled(text), slug(text), None, phrase.owner.country)
    found = canonical(f"{tables().adjective(phrase.owner)} {name}" if is_generic else name)
    return Canonical(found.name, found.key, found.kind, found.country or phrase.owner.country)


def _is_ranked(word: Word) -> bool:
    return (word.slug.endswith("est") and len(word.slug) > 5) or word.slug in tables().words["ranks"]


def _company(text: str, words: list[Word]) -> Canonical | None:
    name = without_legal_form(text, words)
    if name == text:
        return None
    found = canonical(name)
    if name == text.rstrip("."):  # a full stop is no legal form
        return found
    if found.kind is None:
        return Canonical(found.name, found.key, "company", None)
    return found if found.kind == "company" else None
