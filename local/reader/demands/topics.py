"""What an answer speaks of, and whether a demand is about just that."""

from local.reader.clauses import child
from local.reader.demands.answers import Answer
from local.reader.demands.fields import mode_of
from local.reader.demands.found import Demand
from local.reader.demands.words import demand_words, rule_words

_CURRENCIES = rule_words("fields", "currencies")
_PAY = rule_words("topics", "pay")
_OWN = rule_words("topics", "own")
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_OBJECTS = ("amod", "dobj", "pobj", "conj")


def is_about(answer: Answer, demand: Demand) -> bool:
    """Whether an answer speaks of the very thing that is demanded."""
    if demand.trigger in answer.verb.subtree and demand.trigger.pos_ == "NOUN":
        return True
    if answer.only and demand.trigger.sent.end > answer.verb.sent.start:
        return False
    if answer.echo:
        own = answer.by is None or answer.by is demand.of or answer.by.is_person
        return own and _is_echo(answer, demand)
    if answer.verb.lemma_ in _OWN and answer.by is not demand.of:
        return False
    return bool(_alike(answer.about) & _alike(_words_with_pay(demand))) or (
        answer.verb.lemma_.lower() == demand.content.lemma_.lower() and answer.response != "under_discussion"
    )


def _is_echo(answer: Answer, demand: Demand) -> bool:
    """Whether "would be published" says that just what is demanded will be done."""
    entry = demand_words().demanded.get(demand.content.lemma_.lower())
    act = entry.verb.split()[0] if entry is not None and entry.verb is not None else demand.content.lemma_.lower()
    words = _alike(words_of(demand)) - _alike(frozenset({act}))
    same = bool(_alike(frozenset({answer.verb.lemma_.lower()})) & _alike(frozenset({act})))
    return same and (not words or bool(words & _alike(answer.about)))


def _words_with_pay(demand: Demand) -> frozenset[str]:
    return words_of(demand) | ({"pay"} if is_of_money(demand) else frozenset())


def is_of_money(demand: Demand) -> bool:
    """Whether a sum is demanded, so that "will not pay" answers it."""
    content = demand.content
    return (
        content.lemma_ == "pay"
        or content.ent_type_ == "MONEY"
        or (mode_of(demand) == "assist" and content.lemma_ in _CURRENCIES)
    )


def is_of_pay(demand: Demand) -> bool:
    """Whether a demand is met with a sum: for a sum, or for higher wages."""
    return is_of_money(demand) or demand.content.lemma_.lower() in _PAY


def _alike(words: frozenset[str]) -> frozenset[str]:
    return frozenset(demand_words().alike.get(word, word) for word in words)


def place_named(answer: Answer) -> int | None:
    """1 of "the second one", so that the answer is to that of several demands."""
    for token in answer.verb.subtree:
        ordinal = token.lower_ in _ORDINALS and token.dep_ in _OBJECTS and token.ent_type_ != "DATE"
        if ordinal and next((a for a in token.ancestors if a.pos_ == "VERB"), None) == answer.verb:
            return _ORDINALS.index(token.lower_)
    return None


def words_of(demand: Demand) -> frozenset[str]:
    """The lemmas that tell one demand from another: its head, and the nouns and verbs close to it."""
    content = demand.content
    joined = {t.i for c in content.children if c.dep_ == "conj" for t in c.subtree}
    named = (t for t in content.subtree if t.i > content.i and t.pos_ in ("NOUN", "VERB", "PROPN") and t.dep_ != "conj")
    below = (t for t in named if t.i not in joined)
    own = child(content, "nsubjpass")
    words = [content, *list(below)[:6], *([own] if own is not None else [])]
    names = {word for actor in (demand.by, demand.of) if actor is not None for word in actor.name.lower().split()}
    return frozenset(t.lemma_.lower() for t in words) - demand_words().dull - names
