"""Lists of demands that go on over sentences: "Among the demands are …. Additionally, Y is to …. Finally, …"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from local.reader.actors.cast import Cast
from local.reader.clauses import child, has_to, is_asserted, prep, subject
from local.reader.demands.addressees import addressee
from local.reader.demands.contents import is_obliged
from local.reader.demands.enumerations import parts
from local.reader.demands.found import Demand
from local.reader.demands.parties import demander, party
from local.reader.demands.spoken import is_by_law
from local.reader.demands.words import demand_words
from local.reader.speech import quotation_of, speaking

_ADDING = "additionally also finally further furthermore moreover secondly thirdly lastly besides addition".split()
_NEXT = (*_ADDING, "list", "then", "top", "last", "next", "first", "second", "third", "fourth", "fifth", "another")
_ANNOUNCING = ("want", "demand", "expect", "seek", "require", "ask", "need")
CARRIED_FOR = 6  # sentences after "a list of demands to Y" that may go on with it


def announced(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "listed what the workers want:", "says what they expect of Y"."""
    if token.lemma_ not in _ANNOUNCING or token.pos_ != "VERB" or not is_asserted(token):
        return
    if not any(c.lower_ == "what" and c.i < token.i for c in token.children):
        return
    by = demander(cast, token)
    if by is not None:
        yield Demand(by, addressee(cast, prep(token, "of", "from"), by), token, token, announces=True)


def continued(cast: Cast, sent: Span, head: Demand) -> Iterator[Demand]:
    """What a sentence adds to a list that `head` announced: "Additionally, Y is to publish it"."""
    yield from _next_item(sent, head)
    adding = any(token.lower_ in _ADDING for token in sent)
    colon = next((token.i for token in sent if token.text == ":"), sent.end)
    named = head.trigger.sent == sent or any(t.lemma_.lower() in demand_words().nouns for t in sent)
    for token in sent:
        if (adding or (named and token.i > colon)) and _obliges(token):
            yield from _obligation(cast, token, head)


def _obliges(token: Token) -> bool:
    duty = token.pos_ in ("VERB", "AUX") and (_is_to(token) or is_obliged(token))
    return duty and quotation_of(token) is None and not is_by_law(token)


def _obligation(cast: Cast, token: Token, head: Demand) -> Iterator[Demand]:
    who = subject(token.head if _is_to(token) else token)
    if who is None or party(cast, who) is head.by or not _may_speak(cast, token, head):
        return
    of = addressee(cast, who, head.by)
    if of is not None or child(token, "auxpass") is not None:
        for part, _ in parts(token):
            yield Demand(head.by, of or head.of, part, head.trigger, who)


def _next_item(sent: Span, head: Demand) -> Iterator[Demand]:
    """As in "At the top of the list is a pay rise", "Next come the repair of houses and a clinic"."""
    root = sent.root
    first = next((token for token in sent if not token.is_space), root)
    if root.lemma_ not in ("be", "come", "follow") or not head.announces or first.i >= root.i:
        return
    before = [token.lower_ for token in sent.doc[sent.start : root.i]]
    named = any(t.lemma_.lower() in demand_words().nouns for t in sent.doc[sent.start : root.i])
    if not (named or any(word in _NEXT for word in before)):
        return
    for noun in root.children:
        if noun.dep_ in ("attr", "nsubj", "dobj") and noun.i > root.i and noun.pos_ == "NOUN":
            for part, _ in parts(noun):
                yield Demand(head.by, head.of, part, head.trigger)


def _may_speak(cast: Cast, token: Token, head: Demand) -> bool:
    """Whether nobody else says it."""
    source = speaking(token)
    return source is None or party(cast, source) is head.by or source in head.trigger.sent


def _is_to(verb: Token) -> bool:
    """As in "is to publish"."""
    return verb.dep_ == "xcomp" and has_to(verb) and verb.head.lower_ in ("is", "are") and verb.head.i == verb.i - 2
