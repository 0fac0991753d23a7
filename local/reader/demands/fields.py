"""What is demanded in one word: the mode of a demand, by the verb or noun that is its head."""

from spacy.tokens import Token

from local.reader.clauses import child, is_negated, prep
from local.reader.demands.found import Demand
from local.reader.demands.meetings import is_meeting
from local.reader.demands.words import demand_words, rule_words
from newsbrief.brief import Mode

_GOING = rule_words("fields", "going")
_CURRENCIES = rule_words("fields", "currencies")
_LETTING = ("let", "allow", "permit")


def mode_of(demand: Demand) -> Mode:
    """The mode, `change` if no list says better."""
    content = demand.content
    if content.pos_ in ("VERB", "AUX"):
        return _of_clause(content, demand.opposite)
    if is_meeting(content):
        return "meet"
    return _of_noun(content)


def _of_noun(noun: Token) -> Mode:
    entry = demand_words().demanded.get(noun.lemma_.lower())
    if entry is not None:
        return entry.mode
    money = noun.ent_type_ == "MONEY" or any(c.ent_type_ == "MONEY" for c in noun.children)
    money = money or noun.lemma_.lower() in _CURRENCIES
    return "assist" if money else "change"


def _of_clause(verb: Token, opposite: bool) -> Mode:
    if is_negated(verb) != opposite:
        return "refrain"
    lemma = verb.lemma_.lower()
    if (phrase := _of_phrase(verb, lemma)) is not None:
        return phrase
    below = [noun for noun in _nouns_below(verb) if noun is not None]
    if lemma in _GOING and any(is_meeting(noun) for noun in below):
        return "meet"
    if lemma in demand_words().modes:
        return demand_words().modes[lemma]
    talking = next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ == "VERB"), None)
    if talking is not None and lemma not in _LETTING and talking.lemma_.lower() in demand_words().modes:
        return demand_words().modes[talking.lemma_.lower()]
    return next((_of_noun(n) for n in below if n.lemma_.lower() in demand_words().demanded), "change")


def _of_phrase(verb: Token, lemma: str) -> Mode | None:
    """The mode of a verb with its particle or state: "keep out", "put an end to", "remain calm", "let them go"."""
    near = {c.lower_ for c in verb.children if c.i > verb.i}
    near |= {c.lemma_.lower() for c in verb.children if c.dep_ == "dobj"}
    for phrase in demand_words().phrases:
        if lemma in phrase.verbs and near & phrase.words:
            return phrase.mode
    freed = child(verb, "ccomp", "xcomp") if lemma == "let" else None
    return "yield" if freed is not None and freed.lemma_ in ("go", "leave", "resign") else None


def _nouns_below(verb: Token) -> tuple[Token | None, ...]:
    return child(verb, "dobj"), prep(verb, "to", "in", "with", "on"), child(verb, "nsubjpass")
