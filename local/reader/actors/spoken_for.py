"""Whom a person speaks for."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.offices import LEGISLATORS, is_legislator, owner_in_role, owner_in_story
from local.reader.actors.reference import resolve
from local.reader.actors.words import actor_words, rule_words
from local.reader.clauses import SUBJECTS, prep
from local.reader.speech_words import speech_words

# Officials of states are known by their own names, and make their state's claims under them.
_NOBODYS_VOICE = ("person", "population", "other", "state")
_OWN_VOICE = LEGISLATORS | rule_words("spoken_for", "elected")  # the elected speak for themselves
_JUDGES = rule_words("descriptions", "judges")  # "a Calder County judge" sits there, "a High Court judge" in the court
_COURTS = rule_words("bodies", "courts")
_UNIONS = rule_words("spoken_for", "unions")
_FAR = 100  # tokens behind workers in which their union may speak
_INDEPENDENT = actor_words().independent
_MENTIONS = 40  # of a person that are looked at


def spoken_for(cast: Cast, person: Actor) -> tuple[Actor, ...]:
    """The owners of a person's office: Lakeline, of "its attorney, Ana Roe", Peru, of "Peruvian minister Roe"."""
    if not person.is_person or not person.mentions:
        return ()
    known: dict[Actor, tuple[Actor, ...]] = person.mentions[0].doc.user_data.setdefault("spoken_for", {})
    if person not in known:
        mentions = list(person.mentions[:_MENTIONS])
        owners = (owner for mention in mentions for owner in _owners(cast, mention, person))
        known[person] = tuple(dict.fromkeys(owners))
    return known[person]


def claimant(cast: Cast, actor: Actor) -> Actor:
    """Whose claim it is that an actor makes: the organization's of which the actor holds an office.

    The office may be a person's, too: the aide of a party's leader speaks for the party.
    """
    known: dict[Actor, Actor] = cast.doc.user_data.setdefault("claimants", {})
    if actor not in known:
        known[actor] = _union_of(cast, actor) or _claimant(cast, actor)
    return known[actor]


def _claimant(cast: Cast, actor: Actor) -> Actor:
    if is_legislator(actor):
        return actor
    own = spoken_for(cast, actor)
    owners = (*own, *(chief for owner in own if owner.is_person for chief in spoken_for(cast, owner)))
    bodies = (owner for owner in owners if owner.kind not in _NOBODYS_VOICE and not _is_no_voice(owner))
    named = next(bodies, None)
    if named is not None or not actor.is_person:
        return named or actor
    owner = owner_in_role(cast, actor) or owner_in_story(cast, actor)
    return owner if owner is not None and owner.kind != "state" else actor


def _is_no_voice(owner: Actor) -> bool:
    """Whether nobody's claims are an owner's: a place's, and a ministry's without a name, which are its minister's."""
    return "place" in owner.nouns or (not owner.named and "ministry" in owner.nouns)


def _union_of(cast: Cast, workers: Actor) -> Actor | None:
    """The union with a name whose members these are: "Pilots will strike unless Y pays, their union said"."""
    if workers.named or not workers.mentions:
        return None
    first = workers.mentions[0]
    if first.tag_ != "NNS" or first.dep_ not in SUBJECTS:
        return None
    for token in first.doc[first.i + 1 : min(first.sent.end, first.i + _FAR)]:
        found = cast.at(token) if _says(token) else None
        is_theirs = token.lemma_.lower() in _UNIONS and token.nbor(-1).lower_ == "their" and _says(token)
        if is_theirs or (found is not None and _tells_of(found, token, first)):
            return found if found is not None and found.named and found is not workers else None
    return None


def _tells_of(union: Actor, said: Token, workers: Token) -> bool:
    """Whether a union with a name tells what workers do: "Pilots will strike on Monday, the Amber Union said"."""
    is_union = union.kind == "civil_society" and not _UNIONS.isdisjoint(union.nouns)
    return is_union and said.head.dep_ == "ROOT" and workers in said.head.subtree


def _says(noun: Token) -> bool:
    return noun.dep_ == "nsubj" and noun.head.lemma_.lower() in speech_words().speech


def _owners(cast: Cast, mention: Token, person: Actor) -> Iterator[Actor]:
    offices = [mention, *(c for c in mention.children if c.dep_ in ("appos", "compound", "nmod"))]
    if mention.dep_ == "appos":
        offices.append(mention.head)
    for office in offices:
        if mention.lower_ in _JUDGES and cast.by_token.get(office.i, person) is not person:  # "Calder" of the county
            continue
        if office.lower_ in _OWN_VOICE:  # "the town's MP"
            continue
        spots = [c for c in office.children if c.dep_ in ("poss", "compound", "amod", "nmod")]
        of = prep(office, "of", "for", "from", "at")
        for spot in (*spots, *([of] if of is not None else [])):
            actor = cast.by_token.get(spot.i) or (resolve(cast, spot) if spot.dep_ == "poss" else None)
            if office.lower_ in _INDEPENDENT and actor is not None and not actor.named:
                continue  # "the state's privacy commissioner"
            is_seat = office.lower_ in _JUDGES and actor is not None and actor.kind == "government_body"
            if actor is not None and actor is not person and not (is_seat and _COURTS.isdisjoint(actor.nouns)):
                yield actor
