"""Whom a description means: "the minister", "Russian authorities", "the union", "residents"."""

from spacy.tokens import Token

from local.reader.actors.anyone import are_any_blocs, are_many, is_anyone, is_no_one
from local.reader.actors.audience import is_audience
from local.reader.actors.bodies import army_of, court_of, town_of
from local.reader.actors.cast import Actor, Cast
from local.reader.actors.held_back import named_later, site_company
from local.reader.actors.noun_phrases import (
    bare,
    is_both,
    is_definite,
    is_mass,
    is_one_person,
    kind_of_noun,
    modifiers,
    phrase_of,
)
from local.reader.actors.repeated import earlier, generic, holder, last_person
from local.reader.actors.sentences import start_of
from local.reader.actors.together import named_together
from local.reader.actors.words import actor_words, rule_words
from local.reader.clauses import SUBJECTS, prep
from newsbrief.actors.canonical import canonical

_TELLING = ("amod", "compound", "nmod")  # "the city's labour office" is more than "the city's office"
_MOSTLY = 2  # times that a state must be named more than any other to be the one whose government acts
_OF_STATES = rule_words("descriptions", "of_states")
_DEEPEST = 3  # descriptions inside descriptions
_NOT_BODIES = (None, "population", "other")
_SPOKESMEN = rule_words("descriptions", "spokesmen")
_NEAR = 60  # tokens
_OWN_WORDS = ("of", "in", "from", "for", "at")
_COLLECTIVE = rule_words("descriptions", "collective")
_OF_THE_CHURCH = rule_words("descriptions", "of_the_church")
_OFFICES_OF = rule_words("descriptions", "offices_of")
_FROM_GROUPS = rule_words("descriptions", "from_groups")
_GROUPS = ("civil_society", "armed_group", "political_party", "other")
_JUNTAS = rule_words("descriptions", "juntas")
_JUDGES = rule_words("descriptions", "judges")
_WHERE = ("in", "at", "near", "from", "outside", "around", "into", "across", "through")
_WITH_OFFICES = ("government_body", "international_organization", "company", "civil_society")
_CALLED = rule_words("descriptions", "called")
_PUBLIC = rule_words("descriptions", "public")
_OF_TEAMS = rule_words("draft", "of_teams")


def described(cast: Cast, token: Token, depth: int = 0) -> Actor | None:
    """The actor that a noun with what belongs to it means; new ones join the cast, None if it is no actor."""
    words, lemma = actor_words(), token.lemma_.lower()
    if depth > _DEEPEST or _is_no_description(cast, token):
        return None
    together = named_together(cast, token)
    if together is not None or _is_thing(token):
        owner = together or (_owner(cast, token, depth) if lemma in words.representatives else None)
        return cast.note(owner, token) if owner is not None else None
    members = prep(token, "of") if lemma in _COLLECTIVE else None
    if members is not None:
        return cast.at(members) or described(cast, members, depth + 1)
    named = _beside(cast, token) or _of_whom(cast, token)
    if named is not None:
        if named.is_person and lemma in words.roles:
            named.nouns.add(lemma)
        return cast.note(named, token)
    written = _written(cast, token)
    if canonical(written).kind not in (None, "person"):  # "Peru's president" speaks for Peru
        actor = cast.add(token, written, "other", named=True)
        if actor.kind != "state" and (token.tag_ == "NNS" or lemma in words.kinds):
            actor.nouns |= _called_too(lemma)  # "the activists" may follow "Greenpeace activists"
        return actor
    return _known(cast, token, written, depth) or _new(cast, token, written)


def _beside(cast: Cast, token: Token) -> Actor | None:
    """Whose name stands in apposition; for "the Republican" the person who was named last."""
    if token.i in cast.places and cast.places[token.i].kind == "political_party" and token.dep_ in SUBJECTS:
        return last_person(cast, token)
    naming = next((c for c in token.children if c.dep_ == "acl" and c.lemma_ in ("know", "call", "dub")), token)
    known = [c for c in token.children if c.dep_ == "appos"]
    if naming != token:  # "the peacekeeping mission, known as Y"
        known += [t for t in (prep(naming, "as"), *naming.children) if t is not None and t.i > naming.i]
    return next((cast.by_token[c.i] for c in known if c.i in cast.by_token), None)


def _of_whom(cast: Cast, token: Token) -> Actor | None:
    """The organization whose people these are: "the strikers, members of the Salt Union", "activists from Y"."""
    for c in token.children:
        if c.dep_ == "appos" and c.lemma_.lower() in _COLLECTIVE and (members := prep(c, "of")) is not None:
            return cast.by_token.get(members.i)
    origin = prep(token, "from") if token.tag_ == "NNS" and token.lemma_.lower() in _FROM_GROUPS else None
    found = cast.by_token.get(origin.i) if origin is not None else None
    return found if found is not None and found.kind in _GROUPS else None


def group_or_person(cast: Cast, token: Token) -> Actor | None:
    """Like `described`, for one who says or demands: that makes any noun an actor that is no mere thing."""
    if _is_thing(token) or token.i in cast.nothing or are_any_blocs(token) or is_no_one(token):
        return None
    known = _held_back(cast, token)
    if known is not None:
        return cast.note(known, token)
    return cast.add(token, _written(cast, token), kind_of_noun(token), named=False)


def _held_back(cast: Cast, token: Token) -> Actor | None:
    return site_company(cast, token) or named_later(cast, token, generic(token.lemma_.lower()))


def _written(cast: Cast, token: Token) -> str:
    phrase = phrase_of(token)
    text = cast.written(phrase)
    return text if phrase.start in cast.by_token else bare(text)  # "Three Brooks school district"


def _is_no_description(cast: Cast, token: Token) -> bool:
    """Whether a word is part of a name an address or a place: "Colonel", a goose; "Mr Mayor"; "in the city"."""
    if token.lemma_.lower() in ("city", "town", "village") and token.dep_ == "pobj" and token.head.lower_ in _WHERE:
        return True
    if token.i in cast.nothing or (token.i > 0 and token.nbor(-1).lower_ in _CALLED):
        return True
    return token.pos_ == "PROPN" and token.n_lefts == 0 and token.lower_ != "management"


def _is_thing(token: Token) -> bool:
    """Whether a noun is a thing, a private person, or both sides at once."""
    words, lemma = actor_words(), token.lemma_.lower()
    if lemma == "force" and token.tag_ == "NN" and is_mass(token):
        return True
    is_private = lemma in words.private and not (lemma in _PUBLIC and are_many(token))
    return is_private or lemma in words.inanimate or (lemma in words.both_sides and is_both(token))


def _known(cast: Cast, token: Token, written: str, depth: int) -> Actor | None:
    """The actor known already that a description means or speaks for."""
    words, lemma = actor_words(), token.lemma_.lower()
    is_office = lemma in words.roles or lemma == "diplomat"
    actor = holder(cast, token) if is_office and token.tag_ in ("NN", "NNP") else None
    if actor is None and lemma in _JUDGES:
        actor = court_of(cast, token)
    if actor is None and _speaks_for_owner(token):
        actor = _owner(cast, token, depth) or _sole_state(cast, token)
    if actor is None and lemma in (*_SPOKESMEN, "management") and token.dep_ in SUBJECTS:
        actor = _latest_body(cast, token, "company" if lemma == "management" else None)
    if actor is None and lemma in _OFFICES_OF:
        owner = _owner(cast, token, depth)
        before = {c.dep_ for c in token.lefts if c.dep_ == "poss" or c.text.islower()}  # "Y's Elden office" is Y's
        is_bodys = lemma == "office" and owner is not None and "poss" in before and before.isdisjoint(_TELLING)
        actor = owner if owner is not None and (owner.is_person or (is_bodys and owner.kind in _WITH_OFFICES)) else None
    actor = actor or town_of(cast, token) or army_of(cast, token) or earlier(cast, token)
    return cast.note(actor, token, written) if actor is not None else None


def _speaks_for_owner(token: Token) -> bool:
    """Whether officials and offices stand for whom they belong to; a doctor and a judge don't."""
    words, lemma = actor_words(), token.lemma_.lower()
    is_teams = lemma in _OF_TEAMS and any(c.dep_ == "poss" for c in token.lefts)
    is_own = lemma in words.professions or lemma in words.independent or is_teams
    is_office = lemma in words.roles and not is_own
    return is_office or lemma in words.representatives or token.lower_ in words.representatives


def _new(cast: Cast, token: Token, written: str) -> Actor | None:
    """An actor without a name: "the thief", "residents", "the electoral office"."""
    words, lemma = actor_words(), token.lemma_.lower()
    may_act = any(lemma in known for known in (words.roles, words.representatives, words.kinds, words.unnamed_persons))
    if lemma in words.doubtful_roles and (later := _held_back(cast, token)) is not None:
        return cast.note(later, token)
    if not may_act or len(written) < 3 or is_audience(token) or is_anyone(token):
        return None
    actor = cast.add(token, written, "person" if is_one_person(token) else kind_of_noun(token), named=False)
    actor.nouns |= _called_too(lemma)
    return actor


def _called_too(noun: str) -> set[str]:
    """By what nouns a description may be repeated: a junta is the military, too."""
    return {noun, *_JUNTAS} if noun == "junta" else {noun}


def _owner(cast: Cast, token: Token, depth: int) -> Actor | None:
    """Whom a description belongs to: "Turkey's president", "union officials", "the mayor of Lima"."""
    kinds = actor_words().kinds
    for c in token.lefts:
        owner = cast.at(c) if c.dep_ in ("poss", "compound", "nmod", "amod") else None
        if owner is not None and (c.dep_ == "poss" or owner.kind != "population"):  # not "an East African force"
            return owner
        kind = kinds.get(c.lemma_.lower()) if c.pos_ == "NOUN" else None
        if (c.dep_ == "poss" and kind is not None) or (c.dep_ == "compound" and kind not in _NOT_BODIES):
            return described(cast, c, depth + 1) if c.lemma_.lower() != "state" else None
    place = prep(token, *_OWN_WORDS)
    after = token.doc[token.i + 1 : token.i + 3]
    if len(after) == 2 and after[0].lower_ == "in" and after[1].i in cast.places:
        place = after[1]  # "urged the government in Rome"
    if place is None or token.lemma_.lower() in _OF_THE_CHURCH or _is_posted(token, place):
        return None
    found = cast.at(place) or cast.places.get(place.i)
    is_body = place.pos_ == "NOUN" and place.lemma_.lower() in actor_words().kinds
    return described(cast, place, depth + 1) if found is None and is_body else found


def _is_posted(token: Token, place: Token) -> bool:
    """Whether one only is at a place, or was one of several there: "a Western diplomat in Y", "a cabinet in Y"."""
    is_any = token.lemma_.lower() in ("government", "cabinet") and any(c.lower_ in ("a", "an") for c in token.lefts)
    return (is_any or token.lemma_.lower() == "diplomat") and place.head.lower_ in ("in", "at", "from")


def _sole_state(cast: Cast, token: Token) -> Actor | None:
    """Whose "the government" is, if the article has only one state, or the sentence has before it."""
    if token.lower_ == "administration" and not modifiers(token):
        return cast.actors.get(canonical("United States").key) if is_definite(token) else None
    if token.lower_ not in ("government", "authorities") or not is_definite(token) or modifiers(token) - _OF_STATES:
        return None
    states = cast.states()
    if len(states) < 2 or states[0].times > _MOSTLY * states[1].times:
        return states[0] if states else None
    here = (cast.by_token.get(t.i) for t in token.doc[max(start_of(token), token.i - 40) : token.i])
    near = {actor.key: actor for actor in here if actor is not None and actor.kind == "state"}
    if len(near) == 1:
        return next(iter(near.values()))
    often = [state for state in states if state.times * _MOSTLY >= states[0].times]
    return max(
        often,
        key=lambda state: (_is_spoken_for(cast, state), bool(state.mentions), cast.last_mention(state, token.i)),
    )


def _is_spoken_for(cast: Cast, state: Actor) -> bool:
    """Whether the article has one of its people: "Norland's Ana Roe", "Norland's minister", "the government of Y"."""
    owned = [mention.head for mention in state.mentions if mention.dep_ == "poss"]
    ruled = (mention.head.head for mention in state.mentions if mention.dep_ == "pobj" and mention.head.lower_ == "of")
    return any(noun.lemma_.lower() in ("government", "cabinet", "army") for noun in ruled) or any(
        noun.lemma_.lower() in actor_words().roles or ((who := cast.at(noun)) is not None and who.is_person)
        for noun in owned
        if all(c.lower_ not in ("former", "exiled", "late") for c in noun.lefts)
    )


def _latest_body(cast: Cast, token: Token, kind: str | None) -> Actor | None:
    """For whom "a spokesman" speaks if nothing tells: the body with a name, of this kind, that was mentioned last."""
    for i in range(token.i - 1, max(-1, token.i - _NEAR), -1):
        actor = cast.at(token.doc[i]) if i in cast.heads else None
        if actor is None or not actor.named or actor.is_person or "place" in actor.nouns:
            continue
        if kind is None or actor.kind == kind:
            return actor
    return None
