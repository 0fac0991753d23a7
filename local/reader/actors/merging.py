"""Descriptions that come before the name: "a rail union said ... The Guild of Train Drivers"."""

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.held_back import is_other, may_be_body, named_holder, named_later, site_company
from local.reader.actors.noun_phrases import is_definite, modifiers
from local.reader.actors.repeated import OTHERS, generic, may_be_called
from local.reader.actors.sentences import sentence_number
from local.reader.actors.standing import DASHES
from local.reader.actors.words import actor_words, rule_words
from local.reader.clauses import SUBJECTS
from local.reader.speech_words import speech_words
from newsbrief.brief import ActorKind

_LEAD = 3  # sentences in which a name may still be held back
_DEMANDING = rule_words("merging", "demanding")
_ARMED = rule_words("merging", "armed")
_CERTAIN = rule_words("merging", "certain")
_MOST = 300
_OPENING = 10  # tokens between a dateline's place and its dash


def merge(cast: Cast) -> None:
    """Give what is said of an actor without a name to the one with a name that it must be.

    That is the only one of its sort in the article: "the union" is the only union, whether it was named before or
    will be. A description that says more ("a regional airline") must stand in the first sentences, before the name.
    """
    persons = [actor for actor in cast.actors.values() if actor.named and actor.is_person and actor.mentions][:_MOST]
    unnamed = [actor for actor in cast.actors.values() if not actor.named and actor.mentions]
    for actor in [actor for actor in unnamed if actor.is_person or "judge" in actor.nouns][:_MOST]:
        first = actor.mentions[0]
        holder = (_only_holder(persons, actor) if actor.is_person else None) or named_holder(cast, persons, first)
        if holder is not None:
            cast.give(actor, holder)
    bodies = (actor for actor in cast.actors.values() if actor.named and not actor.is_person and actor.mentions)
    named = [actor for actor in bodies if not _is_dateline(actor)][:_MOST]
    for actor in [actor for actor in cast.actors.values() if not actor.named and actor.nouns][:_MOST]:
        if not actor.mentions or actor.is_person:
            continue
        first = actor.mentions[0]
        later = named_later(cast, first, _kinds(actor, first)) or site_company(cast, first)
        whole = later or _only(cast, named, actor)
        if whole is not None:
            cast.give(actor, whole)
            if actor.kind == "armed_group" and (later is whole or _may_be_armed(whole)):
                whole.kind = "armed_group"


def _kinds(actor: Actor, first: Token) -> tuple[ActorKind, ...]:
    """The kinds that a name held back may have: those of its noun, or that of what was said."""
    noun = first.lemma_.lower()
    if actor.kind == "armed_group":
        return ("armed_group",)
    return generic(noun) if noun != "group" else ()


def _only_holder(persons: list[Actor], actor: Actor) -> Actor | None:
    """The one person who is said to hold an office: "the Minister" before "the Minister for Housing, Ana Roe"."""
    first = actor.mentions[0]
    office = first.lemma_.lower()
    if not is_definite(first) or office not in actor_words().roles or modifiers(first) or first.tag_ == "NNS":
        return None
    holders = [who for who in persons if office in who.nouns or any(office in r.lower().split() for r in who.roles)]
    return holders[0] if len(holders) == 1 else None


def _is_dateline(actor: Actor) -> bool:
    """Whether a name only opens the story: "BUNIA (XP) - A militia has closed"."""
    first = actor.mentions[0]
    opens = first.left_edge.i == 0 or first.doc[first.left_edge.i - 1].is_space
    return opens and any(t.text in DASHES for t in first.doc[first.i + 1 : first.i + _OPENING])


def _only(cast: Cast, named: list[Actor], actor: Actor) -> Actor | None:
    """The one actor with a name that may be meant."""
    first = actor.mentions[0]
    noun, said = first.lemma_.lower(), modifiers(first)
    is_plural = first.tag_ in ("NNS", "NNPS") and actor.kind != "armed_group"  # "rebels" are one body, "unions" several
    beside = [a for c in first.lefts if (a := cast.by_token.get(c.i)) is not None and a.key != actor.key]
    if (
        any(a.kind != "state" and "place" not in a.nouns for a in beside)
        or said & OTHERS
        or is_plural
        or _is_owned(first)
        or noun not in actor.nouns
    ):
        return None
    called = [other for other in named if noun in other.nouns and "place" not in other.nouns]
    kinds = generic(noun)
    alike = called or [other for other in named if other.kind in kinds[:1] and "place" not in other.nouns]
    if not alike and actor.kind == "armed_group":
        alike = [other for other in named if first.i < other.mentions[0].i and _may_be_armed(other)]
    alike = alike or [a for a in named if a.kind == "other" and kinds and first.i < a.mentions[0].i and may_be_body(a)]
    if len(alike) > 1 or noun in _CERTAIN:
        alike = [other for other in alike if may_be_called(noun, other)]
    if not is_definite(first):
        alike = [other for other in alike if first.i > other.mentions[0].i or not is_other(cast, first, other)]
    alike = [other for other in alike if not _is_beside(first, other)]
    if len(alike) != 1:
        return None
    return alike[0] if _fits(first, said, alike[0]) else None


def _may_be_armed(actor: Actor) -> bool:
    """Whether a name that tells little else may be that of rebels: "the Alliance of Hill Patriots"."""
    return actor.kind in ("political_party", "civil_society", "other") and not _ARMED.isdisjoint(actor.nouns)


def _is_beside(first: Token, other: Actor) -> bool:
    """Whether a name follows in the sentence as somebody else: "the union demanded that Y reinstate the cook"."""
    if first.dep_ not in SUBJECTS or first.head.lemma_.lower() in speech_words().speech - _DEMANDING:
        return False
    after = (m for m in other.mentions if first.i < m.i < first.sent.end)
    return any(m.dep_ in (*SUBJECTS, "dobj") and first.head in (m.head, m.head.head) for m in after)


def _is_owned(noun: Token) -> bool:
    """Whether it is somebody's own: "its bank". "Their union" may well be the one with a name."""
    return "civil_society" not in generic(noun.lemma_.lower()) and any(c.tag_ == "PRP$" for c in noun.lefts)


def _fits(first: Token, said: set[str], whole: Actor) -> bool:
    words = {word for alias in whole.aliases for word in alias.lower().split()}
    if said <= words:
        return is_definite(first) or first.tag_ == "NNS" or first.i < whole.mentions[0].i
    return first.i < whole.mentions[0].i and sentence_number(first) < _LEAD
