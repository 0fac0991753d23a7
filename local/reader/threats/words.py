"""The words that tell threats, read from `words.toml`, `harm.toml`, `veiled.toml` and `rules.toml`."""

from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from local.reader import word_lists
from local.reader.word_lists import by_word, read
from newsbrief.brief import ThreatKind

Phrase = tuple[frozenset[str], ...]

rule_words = partial(word_lists.rule_words, __package__)  # by module and name of the list


@dataclass(frozen=True)
class ThreatWords:
    """Words that announce threats, and that tell which of them stand. Members are lemmas in lower case."""

    announcing: dict[str, str]  # what the verb needs to announce a threat: "nothing" or "harm"
    ready: frozenset[str]
    telling: frozenset[str]
    nominal: frozenset[str]
    limits: frozenset[str]
    binding: frozenset[str]
    warning: frozenset[str]
    planning: frozenset[str]
    mulling: frozenset[str]
    once: frozenset[str]
    withdrawn: frozenset[str]
    settled: tuple[str, ...]
    onlookers: frozenset[str]
    physical: frozenset[str]
    nature: frozenset[str]


@dataclass(frozen=True)
class HarmWords:
    """What harms. Keys and members are lemmas; of verbs of several words the first is the key of the others."""

    verbs: dict[str, list[tuple[frozenset[str], ThreatKind]]]
    inflicting: dict[str, list[frozenset[str]]]
    nouns: dict[str, ThreatKind]
    withholding: dict[str, list[frozenset[str]]]
    withheld: dict[str, ThreatKind]
    borne: dict[str, list[frozenset[str]]]
    refused: frozenset[str]
    voting: frozenset[str]
    exposing: frozenset[str]
    removing: dict[str, list[frozenset[str]]]
    removed: frozenset[str]
    data: frozenset[str]
    ceasing: frozenset[str]
    benign: frozenset[str]
    neutral: frozenset[str]
    ending: frozenset[str]
    targets: frozenset[str]
    noticed: dict[str, ThreatKind]
    enforcing: dict[str, ThreatKind]


@dataclass(frozen=True)
class VeiledWords:
    """Phrases that hint, under each word that can begin them; each is a sequence of alternatives."""

    hints: dict[str, list[Phrase]]
    comments: dict[str, list[Phrase]]
    reminding: frozenset[str]
    vague: frozenset[str]


@cache
def threat_words() -> ThreatWords:
    """The words of `words.toml`, read once."""
    data = read(__package__, "words.toml")
    standing, firmness = data["standing"], data["firmness"]
    return ThreatWords(
        announcing={verb: entry["needs"] for verb, entry in data["announcing"].items()},
        ready=frozenset(data["ready"]["adjectives"]),
        telling=frozenset(data["telling"]["verbs"]),
        nominal=frozenset(data["nominal"]["nouns"]),
        limits=frozenset(data["nominal"]["limits"]),
        binding=frozenset(firmness["binding"]),
        warning=frozenset(firmness["warning"]),
        planning=frozenset(firmness["planning"]),
        mulling=frozenset(firmness["mulling"]),
        once=frozenset(standing["once"]),
        withdrawn=frozenset(standing["withdrawn"]),
        settled=tuple(standing["settled"]),
        onlookers=frozenset(standing["onlookers"]),
        physical=frozenset(data["physical"]["verbs"]),
        nature=frozenset(data["physical"]["nature"]),
    )


@cache
def harm_words() -> HarmWords:
    """The words of `harm.toml`, read once."""
    data = read(__package__, "harm.toml")
    verbs: dict[str, list[tuple[frozenset[str], ThreatKind]]] = {}
    for kind, entries in data["verbs"].items():
        for entry in entries:
            first, *others = entry.split()
            verbs.setdefault(first, []).append((frozenset(others), kind))
    for entries in verbs.values():
        entries.sort(key=lambda entry: -len(entry[0]))  # the longest that fits tells the kind
    return HarmWords(
        verbs=verbs,
        inflicting=_by_first(data["inflicting"]["verbs"]),
        nouns=by_word(data["nouns"]),
        withholding=_by_first(data["withholding"]["verbs"]),
        withheld=by_word(data["withheld"]),
        borne=_by_first(data["borne"]["verbs"]),
        refused=frozenset(data["refused"]["verbs"]),
        voting=frozenset(data["refused"]["voting"]),
        removing=_by_first(data["removing"]["verbs"]),
        removed=frozenset(data["removing"]["objects"]),
        exposing=frozenset(data["exposing"]["verbs"]),
        data=frozenset(data["exposing"]["data"]),
        ceasing=frozenset(data["ceasing"]["verbs"]),
        benign=frozenset(data["benign"]["verbs"]),
        neutral=frozenset(data["benign"]["neutral"]),
        ending=frozenset(data["benign"]["ending"]),
        targets=frozenset(data["benign"]["objects"]),
        noticed=by_word(data["noticed"]),
        enforcing=by_word(data["enforcing"]),
    )


@cache
def veiled_words() -> VeiledWords:
    """The words of `veiled.toml`, read once."""
    data = read(__package__, "veiled.toml")
    return VeiledWords(
        hints=_phrases(data["phrases"]),
        comments=_phrases(data["comments"]),
        reminding=frozenset(data["reminding"]["verbs"]),
        vague=frozenset(data["vague"]["nouns"]),
    )


def _by_first(entries: list[str]) -> dict[str, list[frozenset[str]]]:
    found: dict[str, list[frozenset[str]]] = {}
    for entry in entries:
        first, *others = entry.split()
        found.setdefault(first, []).append(frozenset(others))
    return found


def _phrases(classes: dict[str, Any]) -> dict[str, list[Phrase]]:
    found: dict[str, list[Phrase]] = {}
    for entries in classes.values():
        for entry in entries:
            phrase = tuple(frozenset(word.split("|")) for word in entry.split())
            for word in phrase[0]:
                found.setdefault(word, []).append(phrase)
    return found
