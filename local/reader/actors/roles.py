"""The office of a person, as the article gives it, and whether it is a man's or a woman's."""

import re

from spacy.tokens import Span, Token

from local.reader.actors.sentences import end_of, start_of
from local.reader.actors.words import actor_words, gender_of_name, rule_words

_MEN = rule_words("roles", "men")
_WOMEN = rule_words("roles", "women")
_LONGEST = 90
_WORDS = 15  # before and after the noun of a role
_DETERMINER = re.compile(r"^(?:the|a|an)\s+", re.I)
_PRONOUN = re.compile(r"^(?:its|their|his|her|our|my|whose)\s+", re.I)
_ENDS = frozenset([",", ";", ":", ".", '"', "(", ")"])


def title_role(name: Span, titles: Span) -> str | None:
    """The title before a name, with the small words before it: "chief constable", "Norland's Foreign Minister"."""
    words = actor_words()
    doc, start = name.doc, titles.start
    if all(t.lower_ in words.honorifics and t.lower_ not in words.roles for t in titles):
        return None
    while start > start_of(name) and _is_before_title(doc[start - 1]):
        start -= 1
    if start - 2 >= start_of(name) and doc[start - 1].tag_ == "POS":
        owner = doc[start - 2]
        start = max(start_of(name), owner.left_edge.i if owner.left_edge.i > start - 8 else owner.i)
    elif start > start_of(name) and doc[start - 1].tag_ == "PRP$":
        start -= 1
    return doc[start : titles.end].text.strip() or None


def owned_by(roles: list[str], pronoun: str, owner: str) -> list[str]:
    """Roles with an owner's name for the pronoun in them: "Norland's envoy" for "its envoy", "at its ministry"."""
    possessive = f"{owner}'" if owner.endswith("s") else f"{owner}'s"
    word = re.compile(rf"\b{re.escape(pronoun)}\b", re.I)
    return [word.sub(lambda _: possessive, role, count=1) for role in roles]


def plain(role: str) -> str:
    """A role without a pronoun that it still begins with."""
    return _PRONOUN.sub("", role)


def _is_before_title(token: Token) -> bool:
    is_nation = token.ent_type_ in ("NORP", "GPE", "ORG") and token.text[0].isupper()
    return (token.text.islower() and token.pos_ in ("NOUN", "ADJ") and token.dep_ in ("compound", "amod")) or is_nation


def noun_role(noun: Token) -> Span:
    """The noun phrase around a role noun, without its article: "head of the parks department"."""
    doc, last = noun.doc, min(end_of(noun), noun.i + _WORDS)
    start, end = noun.left_edge.i, noun.i + 1
    if start < max(start_of(noun), noun.i - _WORDS) or any(t.text in _ENDS for t in doc[start : noun.i]):
        start = noun.i
    while start < noun.i and (doc[start].dep_ in ("cc", "punct", "mark", "advmod") or doc[start].pos_ == "DET"):
        start += 1
    while end < last and doc[end].text not in _ENDS and doc[end].pos_ not in ("VERB", "AUX"):
        if doc[end].lower_ in ("who", "which", "that", "and") or (end == noun.i + 1 and doc[end].pos_ == "PROPN"):
            break
        end += 1
    return doc[start:end]


def shortened(role: str) -> str | None:
    """A role without its article and not endless."""
    text = _DETERMINER.sub("", " ".join(role.split())).strip(" ,;-–—'\"")
    return text if 1 < len(text) <= _LONGEST else None


def gender_of(name: Span, titles: Span | None, nouns: list[Token]) -> str | None:
    """Whether title, office and first name tell "he" or "she"; None if they don't."""
    said = [t.lower_ for t in titles] if titles is not None else []
    said += [noun.lemma_.lower() for noun in nouns]
    for word in said:
        if word in _WOMEN:
            return "she"
        if word in _MEN:
            return "he"
    return gender_of_name(name[0].text) if len(name) > 1 else None
