"""Demands to meet: "summoned both sides to talks", "invited the drivers to a meeting"."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Cast
from local.reader.clauses import child, prep
from local.reader.demands.addressees import addressee
from local.reader.demands.demand_verbs import demander_at
from local.reader.demands.found import Demand, Rule
from local.reader.demands.words import demand_words


def by_summons(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "summoned both sides to talks", "summoned them for Thursday"; not "summoned the envoy to complain"."""
    if token.lemma_ not in ("summon", "call", "invite") or token.pos_ != "VERB":
        return
    by, asked = demander_at(cast, token), child(token, "nsubjpass") or child(token, "dobj")
    place = prep(token, "to") or (prep(asked, "to") if asked is not None else None)
    meeting = place if place is not None and is_meeting(place) else _joint_talks(token)
    day = prep(token, "for") if token.lemma_ == "summon" else None
    where = meeting or day
    of = addressee(cast, asked, by, acts=True) if by is not None else None
    if by is not None and where is not None and asked is not None:
        yield Demand(by, of, where, token, asked)


def _joint_talks(verb: Token) -> Token | None:
    """The noun of "to joint talks", where the tagger takes "joint" for what somebody is invited to do."""
    act = child(verb, "xcomp")
    noun = child(act, "dobj") if act is not None and act.lower_ in ("joint", "direct", "open") else None
    return noun if noun is not None and is_meeting(noun) else None


def is_meeting(noun: Token) -> bool:
    """Whether a noun names a meeting."""
    entry = demand_words().demanded.get(noun.lemma_.lower())
    return noun.lemma_.lower() in ("table", "talk") or (entry is not None and entry.mode == "meet")


RULES: tuple[Rule, ...] = (by_summons,)
