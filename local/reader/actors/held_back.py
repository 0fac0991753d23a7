"""Names that an opening holds back: "A port operator has told dockers to return ... Marlow Terminals said"."""

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.noun_phrases import modifiers
from local.reader.actors.repeated import OTHERS, may_be_called
from local.reader.actors.sentences import end_of, sentence_number
from local.reader.actors.words import actor_words, rule_words
from newsbrief.brief import ActorKind

_LEAD = 3  # sentences in which a name may still be held back, the dateline's and the heading's among them
_SOON = 7  # sentences in which it then comes
_MOST = 300
_FIRST_OF_ALL = rule_words("held_back", "first_of_all")
_POWERS = rule_words("held_back", "powers")
_SITES = rule_words("held_back", "sites")
_RUNNERS = rule_words("held_back", "runners")
_HYPERNYMS = rule_words("held_back", "hypernyms")
_SETTING = rule_words("held_back", "setting")
_JUDGES = rule_words("descriptions", "judges")


def named_later(cast: Cast, first: Token, kinds: tuple[ActorKind, ...]) -> Actor | None:
    """The one body of these kinds that is introduced after an opening's description; None if there are several.

    One that has a description of its own is another: "An airline ... The airport's operator, Tern Airports".
    """
    noun = first.lemma_.lower()
    if not kinds or not _opens(first) or modifiers(first) & OTHERS:
        return None
    come = [a for a in _bodies(cast) if _comes_soon(cast, first, a) and not is_other(cast, first, a)]
    fitting = [a for a in come if a.kind == kinds[0] and may_be_called(noun, a)]
    if not fitting and "other" in kinds:
        fitting = [a for a in come if a.kind == "other" and may_be_body(a)]
    return fitting[0] if len(fitting) == 1 else None


def may_be_body(actor: Actor) -> bool:
    """Whether a name that nothing explains may be a body's: one that says or does something, or is somebody's body."""
    if not actor_words().kinds.keys().isdisjoint(actor.nouns):
        return False
    return any(m.dep_ in ("nsubj", "appos", "poss", "attr", "oprd") or m.head.dep_ == "agent" for m in actor.mentions)


def site_company(cast: Cast, noun: Token) -> Actor | None:
    """The company that a place of work or its owner is: "ordered a quarry to stop and gave its owner a week"."""
    lemma = noun.lemma_.lower()
    if sentence_number(noun) >= _LEAD or not (lemma in _SITES or (lemma in _RUNNERS and _is_of_site(noun))):
        return None
    companies = [a for a in _bodies(cast) if a.kind == "company"]
    return companies[0] if len(companies) == 1 and _comes_soon(cast, noun, companies[0]) else None


def named_holder(cast: Cast, persons: list[Actor], first: Token) -> Actor | None:
    """The one person introduced later who holds an opening's office: "A federal judge ... District Judge Ana Roe"."""
    office = first.lemma_.lower()
    if office not in actor_words().roles or not _is_indefinite(first) or sentence_number(first) >= _LEAD:
        return None
    holders = [who for who in persons if _holds(who, office)]
    if len(holders) != 1 or not _comes_soon(cast, first, holders[0]):
        return None
    said = {
        c.lower_
        for c in first.lefts
        if c.dep_ in ("amod", "compound", "nmod") and c.ent_type_ not in ("GPE", "NORP", "LOC")
    }
    words = {word for role in holders[0].roles for word in role.lower().split()}
    return holders[0] if office in _JUDGES or said <= words | _SETTING else None


def _holds(who: Actor, office: str) -> bool:
    alike = _JUDGES if office in _JUDGES else (office,)  # "a judge ... Justice Ana Roe"
    return any(word in who.nouns or any(word in role.lower().split() for role in who.roles) for word in alike)


def _bodies(cast: Cast) -> list[Actor]:
    found = (a for a in cast.actors.values() if a.named and not a.is_person and a.mentions and "place" not in a.nouns)
    return [actor for actor, _ in zip(found, range(_MOST), strict=False)]


def _opens(first: Token) -> bool:
    """Whether a description stands in the opening and means one that is not known yet."""
    if sentence_number(first) >= _LEAD or first.tag_ not in ("NN", "NNP"):
        return False
    is_owned = any(c.dep_ == "poss" and c.pos_ != "PRON" for c in first.lefts)
    return _is_indefinite(first) or (is_owned and not modifiers(first).isdisjoint(_FIRST_OF_ALL))


def _is_indefinite(first: Token) -> bool:
    return any(c.lower_ in ("a", "an") for c in first.lefts)


def _is_of_site(owner: Token) -> bool:
    """As in "its owner", "the quarry's owner", "the owner of the mine"."""
    whose = [c for c in owner.lefts if c.dep_ == "poss"]
    whose += [t for c in owner.rights if c.lower_ == "of" for t in c.children if t.dep_ == "pobj"]
    if any(c.lemma_.lower() in _SITES for c in whose):
        return True
    is_its = any(c.lower_ in ("its", "their") for c in whose)
    return is_its and any(t.lemma_.lower() in _SITES for t in owner.doc[owner.sent.start : owner.i])


def _name_of(cast: Cast, actor: Actor) -> Token:
    """Where an actor is first called by its name."""
    return next((mention for mention in actor.mentions if mention.i in cast.by_token), actor.mentions[0])


def _comes_soon(cast: Cast, first: Token, actor: Actor) -> bool:
    """Whether an actor's name first stands in one of the sentences that follow."""
    name = _name_of(cast, actor)
    return name.i >= end_of(first) and sentence_number(name) - sentence_number(first) <= _SOON


def is_other(cast: Cast, first: Token, actor: Actor) -> bool:
    """Whether a name comes with words that make it another one: "the ruling X", "a charity, X"."""
    name, noun = _name_of(cast, actor), first.lemma_.lower()
    beside = {c.lower_ for c in name.lefts if c.text.islower()}
    said = modifiers(first)
    if beside & OTHERS or (said & _POWERS and beside & _POWERS and not said & beside & _POWERS):
        return True
    words = {word for alias in actor.aliases for word in alias.lower().split()}
    words |= {word.removesuffix("s") for word in words}
    called = {n for n in actor.nouns if n not in words and n in actor_words().kinds}
    return bool(called) and noun not in called and called.isdisjoint(_HYPERNYMS)
