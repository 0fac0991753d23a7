"""Of whom something is demanded, where the demand names it."""

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import author, resolve
from local.reader.actors.spoken_for import spoken_for
from local.reader.clauses import child, prep
from local.reader.demands.people import is_people, is_thing
from local.reader.demands.words import demand_words, rule_words
from local.reader.speech import speaking

_WARRING = rule_words("addressees", "warring")
_PAIR = ("both", "either", "two")
_ALL = ("both", "all", "either", "every")


def addressee(cast: Cast, asked: Token | None, by: Actor, *, acts: bool = False) -> Actor | None:
    """The actor that a word means, or None, which it also is of "both sides".

    What `acts` is an actor even if it is no person: "directed all platforms to".
    """
    if asked is None or is_a_side(asked):
        return None
    if asked.lower_ in ("you", "your"):
        found = resolve(cast, told(asked))
    else:
        found = resolve(cast, asked)
        if found is None and (is_people(asked) or (acts and asked.pos_ == "NOUN" and not is_thing(asked))):
            found = author(cast, asked)
    if found is not None and found.kind == "media" and asked.pos_ == "PRON":
        return None
    own = found is by or (asked.pos_ == "PRON" and found is not None and found in spoken_for(cast, by))
    return None if own else found


def is_a_side(word: Token) -> bool:
    """Whether a word means the parties to the dispute: "both sides", "all parties", "the two", "both governments"."""
    if any(c.dep_ in ("amod", "compound") and c.lower_ not in _WARRING for c in word.lefts):
        return False  # "all armed groups"
    several = any(c.lower_ in _ALL for c in word.children) or word.pos_ in ("NUM", "DET", "PRON")
    if several and (word.lemma_.lower() in demand_words().sides or word.lower_ in demand_words().sides):
        return True
    return word.lemma_.lower() in demand_words().pairs and any(c.lower_ in _PAIR for c in word.children)


def may_be(side: Token, actor: Actor) -> bool:
    """Whether an actor can be one of "both governments"; any can be one of "both sides"."""
    kinds = demand_words().pairs.get(side.lemma_.lower())
    return kinds is None or actor.kind in kinds


def told(word: Token) -> Token | None:
    """To whom a quotation is said: Y of "told Y", but not those who only hear it, such as reporters."""
    source = speaking(word)
    if source is None or source.head.pos_ != "VERB":
        return None
    found = child(source.head, "dobj", "dative") or prep(source.head, "to")
    hears = demand_words().audience | demand_words().documents  # "held a banner that read"
    return found if found is not None and found.lemma_.lower() not in hears else None
