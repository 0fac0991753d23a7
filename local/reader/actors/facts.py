"""What all places of one name in an article say of it, taken together."""

from collections import Counter
from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from local.reader.actors.sentences import start_of
from local.reader.actors.signs import owned_nouns, pronoun_after
from local.reader.actors.words import actor_words, rule_words

_LOCATING = ("in", "at", "near", "from", "outside", "around", "on", "off", "towards", "beyond")
_FACILITIES = rule_words("facts", "facilities")
_POSTS = rule_words("facts", "posts")
_REGIONS = rule_words("facts", "regions")
_POLLING = rule_words("facts", "polling")
_POLLED = rule_words("facts", "polled")
_TITLES = rule_words("facts", "titles")
_LONGEST_LIST = 6
_SURELY = 4  # as good as so many places with "in" before the name


@dataclass
class Facts:
    """What the places of one name say of it.

    `labels` are the recognizer's, `classes` the nouns that introduce the name ("the tanker"), `owned` counts what it
    has ("army"), `pronouns` whether it is "he" or "she" ("person"), "its" ("thing") or "which".
    """

    words: list[str]
    labels: Counter[str] = field(default_factory=Counter)
    classes: list[Token] = field(default_factory=list)
    owned: Counter[str] = field(default_factory=Counter)
    pronouns: Counter[str] = field(default_factory=Counter)
    is_titled: bool = False
    has_article: int = 0
    is_located: int = 0
    is_numbered: bool = False
    has_demonym: bool = False

    def add(self, name: Span, titles: Span | None, classes: list[Token]) -> None:
        """Take in one more place of the name."""
        self.labels[name.label_] += 1
        self.classes += classes
        self.owned.update(owned_nouns(name))
        if name.label_ == "GPE" and _acts_with_states(name):
            self.owned["government"] += 1
        if _wins_seats(name):
            self.owned["seat"] += 2
        pronoun = pronoun_after(name)
        if pronoun is not None:
            self.pronouns[pronoun] += 1
        before = name.doc[name.start - 1] if name.start > start_of(name) else None
        is_mr = before is not None and before.lower_.rstrip(".") in _TITLES
        self.is_titled = self.is_titled or titles is not None or is_mr
        self.has_article += int(before is not None and before.lower_ in ("the", "a", "an") and titles is None)
        self.is_located += int((_stands_in(before) or _is_joined_to_place(name)) and titles is None)
        if titles is None and is_of_facility(name):
            self.is_located += 2
        if before is not None and before.lower_ == "off" and titles is None:
            self.is_located += _SURELY  # "abducted off Y"
        if before is not None and titles is None and _is_place_of(before):
            self.is_located += _SURELY
        if name.doc[name.end : name.end + 2].text.lower() == ", where":
            self.is_located += _SURELY
        self.is_numbered = self.is_numbered or name[-1].text.isdigit()

    @property
    def label(self) -> str:
        """The recognizer's label that the name has most often."""
        return self.labels.most_common(1)[0][0]

    def signs_of(self, *kinds: str) -> int:
        """How often the name has what only such actors have."""
        return sum(self.owned[noun] for kind in kinds for noun in actor_words().signs[kind].owned)


def _stands_in(before: Token | None) -> bool:
    return before is not None and before.lower_ in _LOCATING


def _is_place_of(before: Token) -> bool:
    """Whether a name stands behind a post or a region: "the garrison at Y", "in the department of Y"."""
    noun = before.nbor(-1) if before.i else before
    if before.lower_ in ("at", "in", "near"):
        return noun.lemma_.lower() in _POSTS
    is_region = before.lower_ == "of" and noun.lemma_.lower() in _REGIONS and noun.dep_ == "pobj"
    return is_region and noun.head.lower_ in ("in", "across", "from", "throughout", "near")


def _is_joined_to_place(name: Span) -> bool:
    """Whether a name is the second of two places: "in Lund and Y"."""
    head = name.root.head
    return name.root.dep_ == "conj" and head.dep_ == "pobj" and head.head.lower_ in _LOCATING


def _wins_seats(name: Span) -> bool:
    """Whether a name is what wins or loses seats, ministries or percents in an election: "Y won 19 seats"."""
    verb = name.root.head
    if name.root.dep_ != "nsubj" or verb.lemma_.lower() not in _POLLING:
        return False
    return any(c.dep_ == "dobj" and c.lemma_.lower() in _POLLED for c in verb.children)


def is_of_facility(name: Span) -> bool:
    """Whether a name only tells a road, a market or a crossing from others: "the Lund border crossing"."""
    noun = name.root.head
    if name.root.dep_ not in ("compound", "nmod") or noun.pos_ != "NOUN" or noun.i < name.end:
        return False
    lemma = noun.lemma_.lower()
    return lemma in _FACILITIES or (noun.is_lower and lemma in actor_words().not_actors)


def _acts_with_states(name: Span) -> bool:
    """Whether a name closes a list of subjects that begins with a place: "Peru, Norland and Y want"."""
    first = name.root
    for _ in range(_LONGEST_LIST):
        if first.dep_ != "conj":
            break
        first = first.head
    return first != name.root and first.dep_ == "nsubj" and first.ent_type_ == "GPE"
