"""The country of an actor where neither its name nor its role tells it, but the article does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from newsbrief.actors.home import Home, home_of, offices, sign_of
from newsbrief.actors.key import slug
from newsbrief.actors.names import tables
from newsbrief.actors.phrase import country_of, state_first, words_of
from newsbrief.actors.setting import countries_meant
from newsbrief.brief import ActorKind
from newsbrief.summarize.grounding import Text

_BODIES = ("government_body", "political_party", "company", "civil_society")
_EMPLOYERS = ("government_body", "political_party", "civil_society", "person")  # a president has ministers
_PUBLIC = ("government_body", "political_party")
_PLACES = 8  # of a name that are looked at
_AROUND = 60  # characters
_MOST_BETWEEN = 3  # words between a state and a body of it
_OFTEN = 2  # how often an article names a union that it is about
# The end of a clause, but not of an abbreviated title: "Lt. Gov."
_BREAK = re.compile(r"(?<=[^\W\d_]{5})\.(?=\s)|[!?,;:()\n\"“”—–]")
_COURTESY = re.compile(r",?\s(?:(?:Mrs?|Ms|Dr|Prof|Hon)\.? )?$")
_APPOSITION = re.compile(r",? (?:a|an|the)((?: [\w-]+){1,5})")
_OWNER = re.compile(
    r"^(?:the )?(?P<first>(?:(?! of | for ).){1,80}?)(?:['’]s|(?<=s)['’]) |\b(?:of|for|at) (?:the )?(?P<last>.{1,80})$"
)
_ABROAD = re.compile(
    r"\b(?:EU|European|UN|U\.N\.|African|Arab|[Ii]nternational|[Ww]orld|[Ff]oreign-\w+|[Aa]mbassador|[Ee]nvoy|[Cc]onsul\w*"
    r"|[Ee]mbassy|[Bb]locs?|[Oo]bservers?)\b"
)
_TOLD_APART = frozenset(
    "and or of to with by for from in at on against told urged asked said says has have had is was will that as".split()
)
_NAMED_FOR_OTHERS = ("friends", "voice", "sons", "fund", "bank")


@dataclass(frozen=True)
class Whose:
    """An actor that is asked for its country."""

    kind: ActorKind
    names: list[str]
    role: str | None


class Countries:
    """What an article says of whose its actors are.

    It is told by a body's own name, by words beside it, by the body that a person speaks for, or by the state that the
    whole article is set in.
    """

    def __init__(self, text: Text) -> None:
        self._text = text

    def beside(self, actor: Whose) -> str | None:
        """The state that the article has right before or behind a body's name, always the same."""
        if actor.kind not in _BODIES:
            return None
        found = {country for at in self._around(actor.names) if (country := _owner_beside(*at))}
        own = {country for name in actor.names if (country := country_of(name))}
        return found.pop() if len(found) == 1 and own <= found else None  # "the Danish carrier Air Norway"

    def at_home(self, actor: Whose) -> str | None:
        """The state that the article is set in, if the actor is one of its authorities, parties or officials.

        A union is of that state if the article speaks of no other and of the union often. A firm may be from anywhere.
        """
        home = self._home
        if home is None or _ABROAD.search(" ".join([*actor.names, actor.role or ""])):
            return None
        around = self._around(actor.names)
        if any(_ABROAD.search(before[-_AROUND // 2 :]) for before, _ in around):
            return None
        if actor.kind == "person":
            is_of_it = _holds_public_office(actor.role, around)
        else:
            is_of_it = actor.kind in _PUBLIC or (home.is_alone and len(around) >= _OFTEN and _is_union(actor))
        return home.country if is_of_it else None

    def _around(self, names: Iterable[str]) -> list[tuple[str, str]]:
        """What stands before and behind each place of the names, up to the end of the clause."""
        text = self._text.text
        found = []
        for start, end in sorted(
            {(at, at + len(name)) for name in names for at in self._text.mentions([name])[:_PLACES]}
        ):
            if self._text.trusts((max(start - _AROUND, 0), end + _AROUND)):
                before = _COURTESY.sub(" ", text[max(start - _AROUND, 0) : start])
                found.append((_BREAK.split(before)[-1], text[end : end + _AROUND]))
        return found

    @cached_property
    def _home(self) -> Home | None:
        return home_of(self._text.text, self._text.trusts)


def in_name(actor: Whose) -> str | None:
    """The one state that a body's names begin or end with: "Nigeria Labour Congress", "Police Scotland"."""
    if actor.kind not in _BODIES:
        return None
    found = {country for name in actor.names if (country := sign_of(name) or _of_state(name))}
    return found.pop() if len(found) == 1 else None


def employer(actor: Whose, others: Iterable[tuple[Whose, str | None]]) -> str | None:
    """The country of the authority, party, union or leader that a person's role names: "the alliance's leader"."""
    match = _OWNER.search(actor.role or "") if actor.kind == "person" else None
    if match is None:
        return None
    owner = slug(match["first"] or match["last"] or "")
    found = {
        country for other, country in others if country and other.kind in _EMPLOYERS and owner in map(slug, other.names)
    }
    return found.pop() if len(found) == 1 else None


def _of_state(name: str) -> str | None:
    words = words_of(name)
    phrase = state_first(words)
    if phrase is not None:
        own = phrase.owner.country if phrase.may_be_personal else None  # a body is no person called Kenya
        return (country_of(name) or own) if phrase.words else None
    for at in range(1, len(words) - 1):
        if words[at].raw == "of" and words[0].slug not in _NAMED_FOR_OTHERS:
            return country_of(name[words[at].end :])
    last = words[-1:]
    is_last = len(words) > 1 and words[-2].raw[0].isupper() and tables().owner(last[0].slug) is not None
    return country_of(name) if is_last else None


def _owner_beside(before: str, behind: str) -> str | None:
    """As in "the Philippine army", "Pakistan's Foreign Office", "Norwegian driller X" or "X, a Norwegian driller"."""
    words = words_of(before)
    for taken in range(1, min(len(words), _MOST_BETWEEN + 2) + 1):
        phrase = state_first(words[-taken:])
        if countries_meant(words[-taken].raw):  # "Georgia's Clay County"
            return None
        if phrase is not None and all(word.raw[0].islower() and word.slug not in _TOLD_APART for word in phrase.words):
            return phrase.owner.country
    match = _APPOSITION.match(behind)
    phrase = state_first(words_of(match[1])) if match is not None else None
    is_class = phrase is not None and phrase.words and phrase.words[0].raw[0].islower()
    return phrase.owner.country if phrase is not None and is_class else None


def _holds_public_office(role: str | None, around: list[tuple[str, str]]) -> bool:
    if not role:
        return any(_public().search(before[-_AROUND // 2 :]) for before, _ in around)
    owner = _OWNER.search(role)
    if owner is None:
        return bool(_public().search(role)) or role.lower().strip() in offices()["alone"]
    last = (owner["first"] or owner["last"] or "").lower().split()[-1:]
    return (not owner["first"] and bool(_public().search(role[: owner.start()]))) or not offices()["owners"].isdisjoint(
        last
    )


@cache
def _public() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, offices()["public"]), reverse=True))
    return re.compile(rf"\b(?:{words})\b(?! general of)", re.IGNORECASE)


def _is_union(actor: Whose) -> bool:
    words = {word for name in actor.names for word in name.lower().split()}
    return actor.kind == "civil_society" and not offices()["unions"].isdisjoint(words)
