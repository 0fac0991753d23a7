"""Answers in few words: "said it would", "said yes to that", "offered half of it", and such as repeat the demand."""

from spacy.tokens import Token

from local.reader.clauses import child, is_negated, modal
from local.reader.demands.words import demand_words, rule_words
from local.reader.speech import quotation_of
from newsbrief.brief import Response

_WILL = ("will", "would", "'ll", "wo", "'d")
_STATEMENTS = ("ROOT", "ccomp", "conj", "parataxis")
_SUMS = ("MONEY", "PERCENT", "CARDINAL", "QUANTITY")
_COUNTERING = rule_words("replies", "countering")
_BLAMED = rule_words("replies", "blamed")
_WHOEVER = ("those", "anyone", "anybody", "whoever", "any", "who", "one", "people")


def short_answer(token: Token) -> Response | None:
    """As in "The company said it would", "would not", "Both said yes to that"."""
    if token.tag_ == "MD" and token.dep_ in _STATEMENTS and token.lower_ in _WILL:
        alone = all(
            c.dep_ in ("nsubj", "neg", "punct", "advmod", "mark", "cc", "ccomp", "parataxis") for c in token.children
        )
        if alone and child(token, "nsubj") is not None:
            return "rejected" if is_negated(token) else "accepted"
    if token.lemma_ == "say":
        after = [c for c in token.children if c.i > token.i and quotation_of(c) is None]
        said = {c.lower_ for c in after if c.dep_ in ("intj", "dobj", "attr", "oprd", "advmod")}
        if said & {"yes", "no"} and child(token, "ccomp") is None:
            return "accepted" if "yes" in said else "rejected"
    return None


def is_counter_offer(token: Token) -> bool:
    """As in "offered four million", "has offered half of the costs", "offered a joint patrol instead"."""
    if token.lemma_ not in _COUNTERING or is_negated(token):
        return False
    thing = child(token, "dobj")
    if thing is None:
        return False
    sums = any(t.ent_type_ in _SUMS or t.lower_ == "half" for t in thing.subtree)
    return sums or any(c.lower_ in ("instead", "only") for c in token.children)


def is_blame(noun: Token) -> bool:
    """Whether who rejects it also rejects what is demanded because of it: "rejected the accusation"."""
    return noun.lemma_.lower() in _BLAMED


def is_of_anybody(verb: Token) -> bool:
    """As in "those who refuse will lose their pay", which is nobody's answer."""
    return verb.dep_ == "relcl" and verb.head.lower_ in _WHOEVER


def echoes(token: Token) -> bool:
    """Whether a verb says what will be done, which answers a demand for just that: "the sheets would be published"."""
    will = modal(token) in ("will", "would") and not is_negated(token)
    return will and token.pos_ == "VERB" and child(token, "nsubj", "nsubjpass") is not None


def names_demand(token: Token) -> bool:
    """Whether an answer names what it answers: "rejected the ultimatum", "the request was being examined"."""
    things = [child(token, "dobj", "nsubjpass"), *(child(c, "pobj") for c in token.children if c.dep_ == "prep")]
    return any(t is not None and t.pos_ == "NOUN" and t.lemma_.lower() in demand_words().asked for t in things)
