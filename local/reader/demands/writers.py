"""Who wrote a letter, a petition or a statement, which demands what its author does."""

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve
from local.reader.clauses import child, prep, subject
from local.reader.demands.words import demand_words, rule_words

_LOOK_BACK = 120  # tokens
_LAWYERS = rule_words("writers", "lawyers")
_RECEIVING = rule_words("writers", "receiving")
_WRITING = rule_words("writers", "writing")


def writer(cast: Cast, paper: Token) -> Actor | None:
    """Whose a writing is, else who sends it here, else whose it was when it was named before."""
    lemma = paper.lemma_.lower()
    found = _owner(cast, paper) or _sender(cast, paper)
    if found is not None:
        return found
    earlier = reversed(paper.doc[max(0, paper.i - _LOOK_BACK) : paper.i])
    papers = demand_words().documents
    same = (
        noun
        for noun in earlier
        if noun.pos_ == "NOUN" and (noun.lemma_.lower() == lemma or (noun.lemma_.lower() in papers))
    )
    return next((actor for noun in same if (actor := _owner(cast, noun) or _sender(cast, noun)) is not None), None)


def _owner(cast: Cast, paper: Token) -> Actor | None:
    """As in "the union's letter", "a petition by parents", "a letter signed by Y"."""
    signed = next((c for c in paper.children if c.dep_ == "acl" and c.lemma_ in _WRITING), None)
    whose = child(paper, "poss")
    if whose is not None and whose.lemma_.lower() in _LAWYERS:  # "a solicitor's letter" is of those who send it
        whose = None
    spots = [whose, prep(paper, "by", "from"), prep(signed, "by") if signed is not None else None]
    named = (resolve(cast, spot) for spot in spots if spot is not None and spot.lemma_ != paper.lemma_)
    return next((actor for actor in named if actor is not None), None)


def _sender(cast: Cast, paper: Token) -> Actor | None:
    """As in "Y sent the mayor a letter", "in a letter to the mayor, Y asked"."""
    at = paper
    while at.head != at and at.pos_ != "VERB":
        at = at.head
    own = [c for c in at.children if c.dep_ in ("nsubj", "nsubjpass")]
    if at.pos_ != "VERB" or child(at, "nsubjpass") is not None or paper in own or at.lemma_ in _RECEIVING:
        return None
    who = subject(at)
    return resolve(cast, who) if who is not None and who.lemma_ != paper.lemma_ else None
