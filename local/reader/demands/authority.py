"""Who is in charge where a passive names nobody: "tenants were told to be out", after "the ministry sent a letter"."""

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve
from local.reader.actors.spoken_for import claimant
from local.reader.clauses import child, prep
from local.reader.demands.words import demand_words, rule_words
from local.reader.demands.writers import writer
from local.reader.speech import speaking

_ORDERED = rule_words("authority", "orders")
_PREPOSITIONS = ("under", "at", "on", "by", "in", "according", "from", "through", "with")
_NEXT = 40  # tokens after the sentence
_BODIES = ("state", "government_body", "international_organization", "armed_group", "company", "civil_society", "other")


def in_charge(cast: Cast, verb: Token) -> Actor | None:
    """Whose order a passive without "by" tells: "under the ministry's order", else who acts in the sentence before."""
    if (
        verb.lemma_ in (*demand_words().advising, "warn", "caution") and verb.dep_ != "ccomp"
    ):  # "owners are advised to call a vet"
        return None
    if verb.dep_ not in ("ROOT", "conj", "ccomp") or any(a.dep_ in ("advcl", "relcl") for a in verb.ancestors):
        return None
    asked = child(verb, "nsubjpass")
    own = resolve(cast, asked) if asked is not None else None
    found = ordered_by(cast, verb) or _telling(cast, verb, own) or _acting_before(cast, verb)
    found = found or _written_after(cast, verb)
    return found if found is not own else None


def _telling(cast: Cast, verb: Token, asked: Actor | None) -> Actor | None:
    """A state's official who tells it: "The minister said the envoy had been told to leave"."""
    said_by = resolve(cast, speaking(verb)) if verb.dep_ == "ccomp" else None
    if said_by is None or not said_by.is_person:
        return None
    state = claimant(cast, said_by)
    return state if state.kind == "state" and state is not asked else None


def ordered_by(cast: Cast, verb: Token) -> Actor | None:
    """As in "under the ministry's order", "on the orders of the colonel", "in a letter from the bank"."""
    for c in verb.children:
        noun = child(c, "pobj") if c.dep_ == "prep" and c.lower_ in _PREPOSITIONS else None
        if noun is None or (noun.lemma_.lower() not in _ORDERED and noun.lower_ not in _ORDERED):
            continue
        spots = (child(noun, "poss"), prep(noun, "of", "from", "by"), child(noun, "compound"))
        actors = (resolve(cast, spot) for spot in spots if spot is not None)
        return next((actor for actor in actors if actor is not None), None)
    return None


def _written_after(cast: Cast, verb: Token) -> Actor | None:
    """Whose writing the next sentence tells of: "Notices pinned up by the new owner say"."""
    after = verb.doc[verb.sent.end : verb.sent.end + _NEXT]
    papers = (t for t in after if t.dep_ == "nsubj" and t.pos_ == "NOUN" and t.lemma_.lower() in _ORDERED)
    actors = (writer(cast, paper) for paper in papers)
    return next((actor for actor in actors if actor is not None), None)


def _acting_before(cast: Cast, verb: Token) -> Actor | None:
    """The subject of the sentence before, if it can give orders."""
    start = verb.sent.start
    while start > 0 and verb.doc[start - 1].is_space:
        start -= 1
    if start == 0:
        return None
    before = verb.doc[start - 1].sent
    subjects = (t for t in before if t.dep_ == "nsubj" and t.head.pos_ in ("VERB", "AUX"))
    actors = (resolve(cast, t) for t in subjects)
    return next((actor for actor in actors if actor is not None and (actor.is_person or actor.kind in _BODIES)), None)
