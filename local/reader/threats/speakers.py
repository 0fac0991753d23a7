"""Which actor a word for a speaker stands for."""

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.descriptions import group_or_person
from local.reader.actors.reference import author, resolve
from local.reader.actors.words import actor_words
from local.reader.clauses import child, prep
from local.reader.threats.clause import doer, said_modal
from local.reader.threats.sides import MEMBERS
from local.reader.threats.words import rule_words

_OFFICE_WORDS = 10  # at most, with what belongs to it, before its holder's name
MESSAGES = rule_words("speakers", "messages")
_SENDING = rule_words("speakers", "sending")
_BODIES = rule_words("sides", "leading") | {"organisation", "organization"}
_HANDING = rule_words("speakers", "handing")
_PARAGRAPH_BACK = 3  # sentences


def actor_of(cast: Cast, token: Token | None) -> Actor | None:
    """The actor that a word for a speaker stands for.

    Its name, if that stands beside the office ("its head, Ana Roe"); of a letter who sent it, of "it" who spoke before.
    """
    if token is None:
        return None
    for name in token.children:
        actor = cast.by_token.get(name.i) if name.dep_ == "appos" else None
        if actor is not None and actor.is_person:
            return actor
    if token.lemma_.lower() in MESSAGES and token.pos_ == "NOUN":
        return _sender(cast, token)
    if token.pos_ == "PRON":
        return _of_pronoun(cast, token)
    found = _members_of(cast, token) or _own_body_of(cast, token) or _named_behind(cast, token) or author(cast, token)
    if found is not None and _is_of_the_same(cast, token, found):
        found = group_or_person(cast, token)
    elif found is None or not found.named:
        found = _office_holder(cast, token) or found
    if found is not None and found.is_person and not found.named and _is_spoken_of(token):
        last = spoke_last(cast, token)
        return last if last is not None and last.is_person and last.named else found
    return found


def _members_of(cast: Cast, token: Token) -> Actor | None:
    """The body whose members are meant: "its members"."""
    whose = child(token, "poss")
    if whose is None or whose.lower_ not in ("its", "their") or token.lemma_.lower() not in MEMBERS:
        return None
    body = resolve(cast, whose)
    return body if body is not None and not body.is_person else None


def _is_of_the_same(cast: Cast, token: Token, found: Actor) -> bool:
    """Whether an office seems to be held by the one whom it belongs to: "His minister" is another."""
    whose = child(token, "poss")
    own = whose is not None and whose.pos_ == "PRON" and resolve(cast, whose) is found
    return own and found.is_person and token.lemma_.lower() in actor_words().roles


def _own_body_of(cast: Cast, token: Token) -> Actor | None:
    """Those whose body speaks, if the text doesn't name it: "Truckers want ...; their association said"."""
    whose = child(token, "poss")
    if whose is None or whose.lower_ != "their" or token.lemma_.lower() not in _BODIES or token.i in cast.by_token:
        return None
    if child(token, "appos") is not None:
        return None
    theirs, body = resolve(cast, whose), resolve(cast, token)
    if theirs is None or theirs.is_person or (body is not None and body.kind == "civil_society"):
        return None
    return theirs


def _office_holder(cast: Cast, token: Token) -> Actor | None:
    """The one person of the article whose office a word names: "the commissioner", behind "Commissioner Ana Roe"."""
    if token.tag_ != "NN" or [c.lower_ for c in token.children if c.i < token.i] != ["the"]:
        return None
    office = token.lemma_.lower()
    if office not in actor_words().roles:
        return None
    people = [a for a in cast.actors.values() if a.is_person and a.named and a.mentions[0].i < token.i]
    holders = [a for a in people if any(office in role.lower().split() for role in a.roles) or _is_called(a, office)]
    return holders[0] if len(holders) == 1 else None


def _is_called(person: Actor, office: str) -> bool:
    """Whether an office stands beside a person's first name: "the Commissioner for Education, Mrs Ana Roe"."""
    name = person.mentions[0]
    beside = [name.head] if name.dep_ == "appos" else [c for c in name.children if c.dep_ in ("appos", "compound")]
    return any(word.lemma_.lower() == office for word in beside)


def _is_spoken_of(token: Token) -> bool:
    """Whether "the lawmaker" said something behind a quotation: whoever was named in the sentence before."""
    the = any(c.lower_ == "the" for c in token.lefts)
    return the and token.tag_ == "NN" and token.dep_ == "nsubj" and sum(1 for _ in token.lefts) == 1


def _of_pronoun(cast: Cast, token: Token) -> Actor | None:
    """Who a pronoun means: of ", he said," nobody that his own words name; of "it told Y" not Y."""
    before = token.doc[token.i - 1] if token.i > token.sent.start + 1 else None
    if before is not None and before.lower_ == "," and token.lower_ in ("he", "she"):
        last = spoke_last(cast, token)
        if last is not None and last.is_person:
            return last
    start = token.sent.start
    who = doer(token.doc[start - 1].sent.root) if token.lower_ == "it" and start > 0 else None
    if who is not None and who.pos_ == "NOUN" and who.lemma_.lower() in MESSAGES:
        return actor_of(cast, who)  # "The note was found on Monday. It says that"
    if token.head.lemma_ == "read":
        return spoke_last(cast, token)  # "... ," it reads: the message
    found = resolve(cast, token)
    if found is None or (token.lower_ in ("he", "she") and found.named and not found.is_person):
        found = _main_actor(cast, token)
    told = resolve(cast, child(token.head, "dobj", "dative")) if token.lower_ in ("it", "they") else None
    return found if found is not None and found is not told else spoke_last(cast, token)


def _main_actor(cast: Cast, token: Token) -> Actor | None:
    """Who does what the sentence tells first, before the pronoun."""
    who = doer(token.sent.root)
    if who is None or who.i >= token.i or who.pos_ not in ("NOUN", "PROPN"):
        return None
    actor = author(cast, who)
    person = who.lemma_.lower() in actor_words().roles or who.lemma_.lower() in actor_words().representatives
    somebody = token.lower_ not in ("he", "she") or person or actor is None or actor.is_person or not actor.named
    return actor if somebody else None


def _sender(cast: Cast, token: Token) -> Actor | None:
    """Whose message it is: "the group's letter"; else who did something in the sentence before, or first sent it."""
    owner = child(token, "poss") or prep(token, "from", "by", "of")
    by = resolve(cast, owner) if owner is not None else None
    put = child(token, "acl")  # "notices pinned to the doors by the owner"
    if by is None and put is not None and put.tag_ == "VBN" and put.lemma_ not in _HANDING:
        by = resolve(cast, prep(put, "by"))
    sent = child(token, "relcl")  # "the message, which the group sent to the judge"
    if by is None and sent is not None and child(sent, "nsubj") is not None:
        by = resolve(cast, child(sent, "nsubj"))
    return by or _sent(cast, token, _SENDING) or spoke_last(cast, token) or _sent(cast, token)


def _sent(cast: Cast, token: Token, verbs: frozenset[str] = frozenset()) -> Actor | None:
    """Who does something, or one of `verbs`, with such a message where the article first tells of it.

    As in "the rebels dropped leaflets".
    """
    for t in token.doc[: token.i]:
        if t.lemma_ == token.lemma_ and t.dep_ in ("dobj", "pobj", "conj"):
            verb = next((a for a in t.ancestors if a.pos_ == "VERB"), None)
            signed = child(t, "acl")
            writes = signed is not None and signed.lemma_.lower() in _SENDING and signed.lemma_ not in _HANDING
            writer = prep(signed, "by") if signed is not None and writes else None
            if writer is not None and (actor := resolve(cast, writer)) is not None:
                return actor  # "leaflets signed by the rebels"
            sends = verb is not None and (not verbs or verb.lemma_.lower() in verbs)
            who = doer(verb) if verb is not None and sends and child(verb, "nsubjpass") is None else None
            actor = author(cast, who) if who is not None and who.lemma_ not in MESSAGES else None
            if actor is not None:
                return actor
    return None


def spoke_last(cast: Cast, token: Token) -> Actor | None:
    """Who does what the sentences before tell, in the same paragraph."""
    start = token.sent.start
    for _ in range(_PARAGRAPH_BACK):
        before = token.doc[start - 1] if start > 0 else None
        if before is None or (before.is_space and "\n" in before.text):
            return None
        root = before.sent.root
        who = doer(root) if child(root, "nsubjpass") is None and said_modal(root) is None else None
        actor = actor_of(cast, who) if who is not None and who.pos_ != "PRON" and who.lemma_ not in MESSAGES else None
        if actor is not None:
            return actor
        start = before.sent.start
    return None


def _named_behind(cast: Cast, token: Token | None) -> Actor | None:
    """The person whose name follows an office behind a comma: "the head of the council, Ana Roe,"."""
    if token is None or token.lemma_.lower() not in actor_words().roles:
        return None
    for t in token.doc[token.i + 1 : min(token.i + _OFFICE_WORDS, token.sent.end - 1)]:
        if t.pos_ in ("VERB", "AUX") or t.lower_ in (";", ":", '"'):
            return None
        if t.lower_ == ",":
            actor = cast.by_token.get(t.i + 1)
            return actor if actor is not None and actor.is_person else None
    return None
