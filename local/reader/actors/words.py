"""The words for people and bodies, read from `words.toml`, `rules.toml` and `first_names.toml`."""

import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import Any

from local.reader import word_lists
from local.reader.parsing import pipeline
from local.reader.word_lists import by_word, members, read
from newsbrief.brief import ActorKind

_WITHOUT_STROKE = str.maketrans("øłđı", "oldi")

rule_words = partial(word_lists.rule_words, __package__)  # by module and name of the list


@dataclass(frozen=True)
class Signs:
    """Nouns that a kind of actor has (`owned`: "Y's embassy") or is (`own`: "the country Y")."""

    owned: frozenset[str]
    own: frozenset[str]


@dataclass(frozen=True)
class ActorWords:
    """All lists. Keys and members are lemmas in lower case."""

    kinds: dict[str, ActorKind]
    kinds_of_names: dict[str, ActorKind]  # those of `kinds`, too
    roles: frozenset[str]
    professions: frozenset[str]
    independent: frozenset[str]
    honorifics: frozenset[str]
    doubtful_roles: frozenset[str]
    representatives: frozenset[str]
    private: frozenset[str]
    inanimate: frozenset[str]
    both_sides: frozenset[str]
    unnamed_persons: frozenset[str]
    not_actors: frozenset[str]
    place_beginnings: frozenset[str]
    thing_beginnings: frozenset[str]
    things: frozenset[str]
    places: frozenset[str]
    signs: dict[str, Signs]
    deciding: frozenset[str]
    demonym_endings: tuple[str, ...]
    groups: dict[str, ActorKind]  # by a word before "group" or "agency"
    pairs: dict[str, ActorKind]  # by a noun and the word before it
    same_office: tuple[frozenset[str], ...]
    genders: dict[str, str]  # first name -> "he" or "she"

    @cached_property
    def of_classes(self) -> frozenset[str]:
        """What may be said with "of" a name: "the town of Y", "the republic of Y", "the islet of Y"."""
        return self.places | self.things | self.signs["state"].own


@cache
def actor_words() -> ActorWords:
    """The lists, read once."""
    data = read(__package__, "words.toml")
    names = read(__package__, "first_names.toml")
    signs = {"state": "state_signs", "town": "town_signs", "company": "company_signs", "armed_group": "armed_signs"}
    signs["political_party"] = "party_signs"
    return ActorWords(
        kinds=by_word(data["kinds"]),
        kinds_of_names=by_word(data["kinds"]) | by_word(data["kinds_of_names"]),
        roles=members(data["roles"]),
        professions=frozenset(data["roles"]["professions"]),
        independent=members(data["independent"]),
        honorifics=members(data["honorifics"]),
        doubtful_roles=members(data["doubtful_roles"]),
        representatives=members(data["representatives"]),
        private=members(data["private"]),
        inanimate=members(data["inanimate"]),
        both_sides=members(data["both_sides"]),
        unnamed_persons=members(data["unnamed_persons"]),
        not_actors=members(data["not_actors"]),
        place_beginnings=members(data["place_beginnings"]),
        thing_beginnings=members(data["thing_beginnings"]),
        things=members(data["things"]),
        places=members(data["places"]),
        signs={
            kind: Signs(frozenset(data[table].get("owned", ())), frozenset(data[table].get("class", ())))
            for kind, table in signs.items()
        },
        deciding=members(data["deciding"]),
        groups=by_word(data["groups"]),
        pairs=by_word(data["pairs"]),
        same_office=tuple(frozenset(words) for words in data["same_office"].values()),
        demonym_endings=tuple(data["demonyms"]["endings"]),
        genders=dict.fromkeys(names["male"].split(), "he") | dict.fromkeys(names["female"].split(), "she"),
    )


@cache
def is_trade(noun: str) -> bool:
    """Whether a noun only tells what a company does: "airline", "carmaker"; a bank may be called "Bank Orbel"."""
    known = noun in rule_words("repeated", "trades") and noun != "bank"
    return known or (noun.endswith("maker") and len(noun) > len("maker"))


def gender_of_name(word: str) -> str | None:
    """Whether a first name is a man's or a woman's, also with accents that the list lacks; None if it is none."""
    genders, lower = actor_words().genders, word.lower()
    found = genders.get(lower)
    if found is None and not word.isascii():
        plain = unicodedata.normalize("NFD", lower.translate(_WITHOUT_STROKE))
        found = genders.get("".join(c for c in plain if not unicodedata.combining(c)))
    return found


@cache
def _dictionary() -> frozenset[str]:
    """The nouns, verbs and adjectives that the pipeline's lemmatizer knows."""
    lemmatizer: Any = pipeline().get_pipe("lemmatizer")
    index = lemmatizer.lookups.get_table("lemma_index")
    return frozenset(word for words in index.values() for word in words)


def is_common(word: str) -> bool:
    """Whether a dictionary of English has the word, singular or plural; it has well-known names, too."""
    lower = word.lower()
    singular = lower[:-3] + "y" if lower.endswith("ies") else lower.removesuffix("s")
    return not {lower, singular, lower.removesuffix("es")}.isdisjoint(_dictionary())
