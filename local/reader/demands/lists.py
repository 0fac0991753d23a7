"""Lists of demands that go on over sentences: "Among the demands are …. Additionally, Y is to …. Finally, …"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from local.reader.actors.cast import Cast
from local.reader.clauses import child, has_to, is_asserted, is_condition, prep, subject
from local.reader.demands.addressees import addressee
from local.reader.demands.contents import is_obliged
from local.reader.demands.enumerations import parts
from local.reader.demands.found import Demand
from local.reader.demands.parties import demander, party
from local.reader.demands.sayers import is_by_law
from local.reader.demands.words import demand_words, rule_words
from local.reader.speech import quotation_of, speaking

_ADDING = rule_words("lists", "adding")
_NEXT = _ADDING | rule_words("lists", "next")
_COUNTED = ("several", "following", "few", "some", "same", "these")
_SOON = 40  # tokens after a list was announced in which it may be told in fragments
_OPENING = 22  # tokens in which a sentence comes to its verb
CARRIED_FOR = 6  # sentences after "a list of demands to Y" that may go on with it


def announced(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "listed what the workers want:", "says what they expect of Y", "wants three things"."""
    if token.lemma_ not in demand_words().wanting or token.pos_ != "VERB" or not is_asserted(token):
        return
    named = any(c.lower_ == "what" and c.i < token.i and quotation_of(c) == quotation_of(token) for c in token.children)
    if not named and not _takes_things(token):
        return
    by = demander(cast, token) or party(cast, speaking(token))
    if by is not None:
        yield Demand(by, addressee(cast, prep(token, "of", "from"), by), token, token, announces=True)


def _takes_things(verb: Token) -> bool:
    """As in "wants three things", "asked for two guarantees", which the next sentences name."""
    thing = child(verb, "dobj") or prep(verb, "for")
    if (
        thing is None
        or thing.lemma_.lower() not in demand_words().counted
        or child(thing, "relcl", "appos") is not None
    ):
        return False
    return any(c.dep_ == "nummod" or c.lower_ in _COUNTED for c in thing.children)


def continued(cast: Cast, sent: Span, head: Demand, before: Demand | None = None) -> Iterator[Demand]:
    """What a sentence adds to a list that `head` announced: "Additionally, Y is to publish it".

    So does one that goes on in the demander's voice after the demand `before`: "And Y must go."
    """
    yield from _next_item(sent, head)
    yield from _fragment(sent, head)
    adding = any(token.lower_ in _ADDING for token in sent)
    colon = next((token.i for token in sent if token.text == ":"), sent.end)
    named = head.trigger.sent == sent or any(t.lemma_.lower() in demand_words().nouns for t in sent)
    for token in sent:
        listed = adding or (named and token.i > colon)
        if _obliges(token, head) and (listed or _goes_on(token, head)) and not _is_aside(token):
            yield from _obligation(cast, token, head, before)


def _goes_on(verb: Token, head: Demand) -> bool:
    """Whether a main clause is in the demander's voice: "is to" only after a list was announced, else it is a plan."""
    return _is_main(verb) and (head.announces or not _is_to(verb, past=True))


def _is_aside(verb: Token) -> bool:
    """As in "flights that had to be cancelled"."""
    return verb.dep_ in ("relcl", "acl") or (verb.dep_ == "xcomp" and verb.head.dep_ in ("relcl", "acl", "advcl"))


def _is_main(verb: Token) -> bool:
    """Whether it is its sentence's statement, without a condition to it."""
    at = verb.head if verb.dep_ == "xcomp" else verb
    conditional = any(is_condition(c) for c in at.children)
    return at.dep_ == "ROOT" and at.i - at.sent.start < _OPENING and not conditional


def _obliges(token: Token, head: Demand) -> bool:
    inverted = any(
        c.lower_ == "should" and any(n.dep_ == "nsubj" and n.i > c.i for n in token.children) for c in token.lefts
    )
    told = is_obliged(token) and (head.announces or token.dep_ != "xcomp" or token.head.lemma_ not in ("have", "need"))
    duty = token.pos_ in ("VERB", "AUX") and not inverted and (_is_to(token, past=head.announces) or told)
    return duty and quotation_of(token) is None and not is_by_law(token)


def _obligation(cast: Cast, token: Token, head: Demand, before: Demand | None) -> Iterator[Demand]:
    who = subject(token.head if _is_to(token, past=True) else token)
    if who is None or not _may_speak(cast, token, head):
        return
    of = addressee(cast, who, head.by)
    if party(cast, who) is head.by:
        if who.pos_ != "PRON" or before is None or before.by is not head.by:
            return
        of = before.of
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


def _fragment(sent: Span, head: Demand) -> Iterator[Demand]:
    """As in "Higher pay. Shorter shifts.", right after "They want two things."."""
    root = sent.root
    follows = head.announces and 0 <= sent.start - head.trigger.sent.end < _SOON and head.trigger.sent != sent
    verbs = (t for t in sent if t.pos_ in ("VERB", "AUX") and child(t, "nsubj", "nsubjpass") is not None)
    if not follows or root.pos_ != "NOUN" or quotation_of(root) is not None or next(verbs, None) is not None:
        return
    for part, _ in parts(root):
        yield Demand(head.by, head.of, part, head.trigger)


def _may_speak(cast: Cast, token: Token, head: Demand) -> bool:
    """Whether nobody else says it."""
    source = speaking(token)
    return source is None or party(cast, source) is head.by or source in head.trigger.sent


def _is_to(verb: Token, *, past: bool = False) -> bool:
    """As in "is to publish", "was to be handed over"."""
    being = ("is", "are", "was", "were") if past else ("is", "are")
    return verb.dep_ == "xcomp" and has_to(verb) and verb.head.lower_ in being and verb.head.i >= verb.i - 4
