"""Things demanded by a verb: "demanded the release of Z", "called for talks", "wants the ban lifted"."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.words import actor_words
from local.reader.clauses import child, has_no, has_to, prep, subject
from local.reader.demands.addressees import addressee
from local.reader.demands.contents import prepositional
from local.reader.demands.demand_verbs import demand_verb, demander_at
from local.reader.demands.enumerations import parts
from local.reader.demands.found import Demand, Rule
from local.reader.demands.meetings import is_meeting
from local.reader.demands.placed import by_place
from local.reader.demands.verbal import infinitive_of
from local.reader.demands.words import DemandVerb, demand_words, rule_words
from local.reader.speech import quotation_of

_THINGS = ("NOUN", "PROPN", "NUM", "ADJ")
_ONLY_LISTED = rule_words("objects", "only_listed")
_EXPECTED = rule_words("objects", "expected")
_IN_COURT = rule_words("objects", "in_court")
_FOUND = rule_words("objects", "found")
_CHANCES = rule_words("objects", "chances")
_MORE = rule_words("objects", "more")
_SEEING = rule_words("objects", "seeing")


def by_object(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "demanded the release of Z", "called for a ceasefire", "insists on an apology", "wants fuel"."""
    verb = demand_verb(token)
    contents = _objects(token, verb) if verb is not None else []
    by = demander_at(cast, token) if contents else None
    if verb is None or by is None or _takes_clause(cast, token, verb, by) or next(by_place(cast, token), None):
        return
    for content in contents:
        for part, _ in parts(content):
            if part.pos_ == "VERB" or _may_be_demanded(cast, token, part, first=content):
                asked = _asked_for(token, part, verb)
                yield Demand(by, addressee(cast, asked, by), part, token, asked)


def _takes_clause(cast: Cast, token: Token, verb: DemandVerb, by: Actor) -> bool:
    """Whether the object is who should do what an infinitive says: "urged all factions to respect it"."""
    asked, content = infinitive_of(token, verb)
    if asked is None or content is None:
        return False
    return token.lemma_ not in ("demand", "request", "require") or addressee(cast, asked, by) is not None


def _objects(token: Token, verb: DemandVerb) -> list[Token]:
    thing = child(token, "dobj") if "object" in verb.frames else None
    if thing is None and token.lemma_ in ("want", "demand"):  # "wants nine cents more and a contract"
        more = (c for c in token.children if c.dep_ == "npadvmod" and c.i > token.i)
        thing = next((c for c in more if c.ent_type_ not in ("DATE", "TIME") and child(c, "nummod")), None)
    named = child(thing, "appos") if thing is not None and thing.lemma_ in demand_words().counted else None
    if named is not None and named.pos_ == "NOUN":  # "wants three things: an apology and a refund"
        return [named]
    if thing is not None:
        return [thing, *(c for c in token.children if c.dep_ == "conj" and c.pos_ == "NOUN" and not child(c, "acl"))]
    if "on" in verb.frames:  # "insists on being recognized"
        done = [c for p in token.children if p.lower_ == "on" for c in p.children if c.dep_ == "pcomp"]
        if any(child(c, "auxpass") is not None for c in done):
            return done
    if token.lemma_ == "call" and child(token, "dobj", "oprd") is not None:  # "call themselves Friends of the Sea"
        return []
    nouns = [noun for word in ("for", "on") if word in verb.frames for noun in prepositional(token, word)]
    # "for numbers, not for a revolution"
    return [noun for noun in nouns if noun.head.i == 0 or noun.head.nbor(-1).lower_ != "not"]


def _may_be_demanded(cast: Cast, token: Token, noun: Token, first: Token) -> bool:
    words, lemma = demand_words(), noun.lemma_.lower()
    if noun.pos_ not in _THINGS or lemma in words.wishes or has_no(noun):
        return False
    of = prep(noun, "of")
    if noun.ent_type_ in ("DATE", "TIME") and (of is None or of.pos_ in ("PRON", "DET")):  # "two more weeks of this"
        return False
    if _is_of_ones_own(token, noun):
        return False
    actor = cast.by_token.get(noun.i)
    if actor is not None and noun.dep_ != "conj" and actor.kind != "other":
        return False
    return _takes(token, first if token.lemma_ == "seek" else noun)


def _is_of_ones_own(token: Token, noun: Token) -> bool:
    """As in "I want my job", "I want sun", but "I want an apology": what somebody wants of life, not of another."""
    who, whose = child(token, "nsubj"), child(noun, "poss")
    lemma = noun.lemma_.lower()
    if whose is not None and whose.lower_ == "my" and lemma in actor_words().private:  # "We want my sons at this door"
        return True
    if token.lemma_ not in ("want", "like") or who is None or who.lower_ != "i" or prep(token, "from") is not None:
        return False
    return (whose is not None and whose.lower_ == "my") or lemma not in demand_words().demanded


def _takes(token: Token, noun: Token) -> bool:
    """Whether what a verb of many senses takes is demanded: "sought help", not "sought a buyer"."""
    entry = demand_words().demanded.get(noun.lemma_.lower())
    if token.lemma_ in ("propose", "suggest"):
        return entry is not None and entry.mode == "meet"
    if token.lemma_ == "hold":
        return any(c.dep_ == "prt" and c.lower_ == "out" for c in token.children)
    if token.lemma_ == "want" and noun.lemma_.lower() in _CHANCES:  # "wants the option of a bigger deal"
        return False
    if token.lemma_ == "expect":
        return noun.lemma_.lower() in _EXPECTED and noun.tag_ == "NN"
    if token.lemma_ == "seek" and noun.lemma_.lower() in _FOUND:  # "customers who sought help waited"
        where = ("from", "in") if noun.lemma_ in ("refuge", "asylum") else ("from",)
        return prep(token, *where) is not None or prep(noun, *where) is not None
    sum_of_money = noun.ent_type_ == "MONEY" and token.lemma_ in ("seek", "claim")
    more = token.lemma_ == "seek" and any(c.tag_ == "JJR" or c.lower_ in _MORE for c in noun.children)
    return entry is not None or sum_of_money or more or token.lemma_ not in _ONLY_LISTED


def _asked_for(token: Token, noun: Token, verb: DemandVerb) -> Token | None:
    """Of whom a thing is asked: "demanded Z from Y", "asked Y for Z", "a demand of Y"."""
    asked = prep(token, *(verb.to - {"for"}), "from")
    if asked is not None and asked != noun and asked.ent_type_ not in ("DATE", "TIME"):
        return asked
    thing = child(token, "dobj", "dative")
    if thing is not None and thing != noun and thing.i < noun.i and thing.dep_ != "conj" and "for" in verb.frames:
        return thing
    entry = demand_words().demanded.get(noun.lemma_.lower())
    return prep(noun, "from") if entry is None or entry.give is not None or noun.lemma_ == "extradition" else None


def by_small_clause(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "wants the ban lifted", "would like to see the road closed", "wants Y at the table"."""
    verb = demand_verb(token, "small")
    by = demander_at(cast, token) if verb is not None else None
    if by is None:
        return
    seeing = next((c for c in token.children if c.dep_ == "xcomp" and c.lemma_ in _SEEING and has_to(c)), None)
    over = seeing if seeing is not None else token
    if over.lemma_ not in ("get", "bring"):
        yield from _done(cast, token, over, by)
    yield from _moved(cast, token, over, by)
    thing = child(over, "dobj") if over.lemma_ == "see" else None
    if thing is not None and thing.pos_ == "NOUN" and child(thing, "poss") is not None:  # "would like to see its books"
        yield Demand(by, addressee(cast, child(thing, "poss"), by), thing, token)


def _done(cast: Cast, token: Token, over: Token, by: Actor) -> Iterator[Demand]:
    """As in "wants the ban lifted": a participle with the noun before it."""
    for c in over.children:
        if (
            c.dep_ in ("ccomp", "oprd", "xcomp")
            and c.tag_ in ("VBN", "VBD")
            and not has_to(c)
            and c.i > over.i
            and not child(c, "dobj")
            and quotation_of(c) == quotation_of(over)
        ):
            done = (p for p in c.children if p.dep_ == "conj" and p.tag_ in ("VBN", "VBD"))
            joined = (p for p in done if child(p, "aux") is None and child(p, "dobj") is None)
            for part in (c, *joined):
                yield Demand(by, addressee(cast, prep(part, "by"), by), part, token)
        noun_done = child(c, "acl") if c.dep_ == "conj" and c.pos_ == "NOUN" and c.i > over.i else None
        if noun_done is not None and noun_done.tag_ == "VBN":  # "wants it closed and the building sold"
            yield Demand(by, addressee(cast, prep(noun_done, "by"), by), noun_done, token, c)


def _moved(cast: Cast, token: Token, over: Token, by: Actor) -> Iterator[Demand]:
    """As in "wants Y back at the table": an object and a meeting."""
    asked = child(over, "dobj", "nsubj") if over != token else child(over, "dobj")
    if asked is None:
        return
    place = prep(over, "to", "at") or prep(asked, "to", "at")
    for c in (*over.children, *asked.children):
        place = place or (prep(c, "to", "at") if c.dep_ == "advmod" and c.lower_ == "back" else None)
    if place is None or not is_meeting(place):
        return
    of = addressee(cast, asked, by)
    if asked.pos_ == "PRON" and of is not None and _is_subject_too(cast, token, of):
        of = None
    yield Demand(by, of, place, token, asked)


def _is_subject_too(cast: Cast, token: Token, actor: Actor) -> bool:
    """Whether an actor is among those who want it: "Peru and Chile want it back" speaks of a third."""
    who = subject(token)
    return who is not None and any(cast.by_token.get(t.i) is actor for t in who.subtree)


def by_own_access(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "demanded to see the books", "asked to be heard", "the suit seeks to block it".

    Not "asked to leave", which is a request for leave.
    """
    content = next((c for c in token.children if c.dep_ == "xcomp" and has_to(c)), None)
    if content is None or child(token, "dobj", "dative", "nsubjpass") is not None or token.pos_ != "VERB":
        return
    passive = child(content, "auxpass") is not None
    thing = child(content, "dobj")
    private = thing is not None and thing.lemma_.lower() in actor_words().roles  # "demanded to see the manager"
    nameless = content.lemma_ in ("name", "identify", "quote")
    who = child(token, "nsubj")
    suing = token.lemma_ == "seek" and who is not None and who.lemma_.lower() in demand_words().documents
    suing = suing or (token.lemma_ in ("sue", "petition") and content.lemma_ in _IN_COURT)
    asking = token.lemma_ == "demand" or suing or (token.lemma_ == "ask" and passive)
    if not asking or private or nameless:
        return
    by = demander_at(cast, token)
    if by is not None and (passive or not by.is_person):
        yield Demand(by, None, content, token)


RULES: tuple[Rule, ...] = (by_small_clause, by_object, by_own_access)
