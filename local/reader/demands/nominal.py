"""Demands that a noun names: "Moscow's demand that", "issued a call for", "among their demands are"."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import author
from local.reader.clauses import SUBJECTS, child, has_no, has_to, prep, subject
from local.reader.demands.addressees import addressee
from local.reader.demands.contents import as_verb, is_mandative, is_obliged, prepositional
from local.reader.demands.ended import is_ended, is_of_market
from local.reader.demands.enumerations import parts
from local.reader.demands.found import Demand, Rule
from local.reader.demands.parties import demander, owner_of, party
from local.reader.demands.standing import stands
from local.reader.demands.words import demand_words, rule_words
from local.reader.speech_words import speech_words

_LIMITS = rule_words("nominal", "limits")
_ONLY_IN_LISTS = rule_words("nominal", "only_in_lists")
_SETS = rule_words("nominal", "sets")
_ISSUING = rule_words("nominal", "issuing")
_COMING = rule_words("nominal", "coming")
_BEING = rule_words("nominal", "being")


def by_noun(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "Moscow's demand that", "the union's call for", "an ultimatum to Z to leave", "repeated a request for"."""
    if token.pos_ != "NOUN" or token.lemma_.lower() not in demand_words().nouns:
        return
    governor = _governor(token)
    if _is_purpose(token) or is_of_market(token, governor) or is_ended(token, governor) or not stands(governor):
        return
    by = _maker(cast, token, governor)
    if by is None or has_no(token):
        return
    asked = _answering(token, governor) or _asked(token, governor)
    contents = _contents(token, governor)
    for content in contents:
        named = child(content, *SUBJECTS) if content.pos_ in ("VERB", "AUX") and not has_to(content) else None
        named = named if named is not None and named.dep_ != "nsubjpass" else child(content, "nsubj")
        for part, whom in parts(content):
            to = whom or named or asked
            yield Demand(by, addressee(cast, to, by), part, token, to)
    if not contents:
        yield from _announced(cast, token, by, asked)


def _is_purpose(noun: Token) -> bool:
    """As in "the whole point of the campaign is to raise awareness", "in terms of"."""
    return noun.lemma_ in ("point", "term") and prep(noun, "of") is not None


def _announced(cast: Cast, token: Token, by: Actor, asked: Token | None) -> Iterator[Demand]:
    """A list of demands without what is demanded, for the sentences that follow."""
    of = addressee(cast, asked, by)
    if of is not None or token.tag_ == "NNS":
        yield Demand(by, of, token, token, announces=True)


def _maker(cast: Cast, token: Token, governor: Token) -> Actor | None:
    """Whose demand it is: its owner, else the subject of the verb that issues it."""
    by = owner_of(cast, token)
    if by is None and token.dep_ == "pobj" and token.head.head.lemma_ in _SETS:
        by = owner_of(cast, token.head.head)
    if by is None and token.dep_ == "pobj" and token.head.lower_ == "under":
        by = author(cast, child(token, "compound", "amod"))
    if by is None and governor.lemma_ in _COMING and token.dep_ == "nsubj":
        by = party(cast, prep(governor, "from"))
    issues = governor.lemma_.lower() in speech_words().issuing or governor.lemma_ in _ISSUING
    if by is None and issues and token.lemma_.lower() not in _ONLY_IN_LISTS:
        by = demander(cast, governor)
    return by


def _asked(token: Token, governor: Token) -> Token | None:
    if token.dep_ == "pobj" and token.head.lower_ == "under":  # "is under a court order to pay"
        return subject(governor)
    near = (
        token,
        *((token.head.head,) if token.head.dep_ == "prep" else ()),
        *(() if governor.lemma_ in _COMING else (governor,)),
    )
    for t in near:
        found = prep(t, "to", "on", "of", "from") if t.pos_ in ("NOUN", "VERB") else None
        if found is not None and found.pos_ != "PUNCT" and found != token and found.ent_type_ not in ("DATE", "TIME"):
            return found
    if token.lemma_ in _LIMITS:
        found = prep(token, "for") or prep(governor, "for")
        if found is not None:
            return found
    return child(governor, "dative") if governor.pos_ == "VERB" else None


def _answering(token: Token, governor: Token) -> Token | None:
    """Who answers it, and so is asked: Peru, in "Peru refused a request from Chile to", "Peru agreed to the call"."""
    known = demand_words().ending.get(governor.lemma_.lower()) or demand_words().responses.get(governor.lemma_.lower())
    taken = token.dep_ == "dobj" or (token.dep_ == "pobj" and token.head.lower_ == "to")
    own = child(token, "poss")
    answers = known is not None and known != "withdrawn" and taken and (own is None or own.pos_ != "PRON")
    return child(governor, "nsubj") if answers and governor.pos_ == "VERB" else None


def _governor(noun: Token) -> Token:
    """The verb above a noun, past "a list of" and the like."""
    at = noun
    while at.head != at and at.pos_ not in ("VERB", "AUX"):
        at = at.head
    return at


def _contents(noun: Token, governor: Token) -> list[Token]:
    """What the noun's clause, its "for" and the verb above say is demanded."""
    clause = next((c for c in noun.children if c.dep_ in ("acl", "relcl", "ccomp") and _says_what(c)), None)
    if clause is not None:
        return [clause] if has_to(clause) or noun.lemma_ not in ("notice", "pressure") else []
    named = next((c for c in noun.children if c.dep_ == "appos" and c.pos_ == "NOUN" and c.i > noun.i), None)
    if named is not None and noun.lemma_ in ("demand", "condition", "request"):
        return [named]
    return _after_for(noun) or _inside(noun) or list(_listed(noun, governor)) or _beside(noun, governor)


def _after_for(noun: Token) -> list[Token]:
    """As in "a call for talks", "a call for Y to leave"."""
    if noun.lemma_ in (*_LIMITS, *_ONLY_IN_LISTS):
        return []
    wanted = [w for w in prepositional(noun, "for") if w.ent_type_ not in ("DATE", "TIME")]
    inner = next((c for w in wanted[:1] for c in w.children if c.dep_ in ("acl", "relcl") and has_to(c)), None)
    return [inner] if inner is not None else wanted


def _inside(noun: Token) -> list[Token]:
    """As in "an appeal to Y to leave", where the parser hangs the clause below Y."""
    below = (t for c in noun.children if c.dep_ == "prep" for t in c.subtree)
    return [t for t in below if t.dep_ in ("acl", "relcl") and has_to(t)][:1]


def _beside(noun: Token, governor: Token) -> list[Token]:
    """As in "sent an ultimatum to Y to leave", where the parser hangs the clause below "sent"."""
    if governor.pos_ != "VERB" or governor.lemma_.lower() not in speech_words().issuing:
        return []
    that = (c for c in governor.children if c.dep_ == "ccomp" and is_mandative(c) and c.i > noun.i)
    return [c for c in governor.children if c.dep_ in ("xcomp", "advcl") and has_to(c) and c.i > noun.i][:1] or [*that]


def _says_what(clause: Token) -> bool:
    if clause.dep_ == "relcl" and child(clause, *SUBJECTS) is not None and not has_to(clause):
        return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)
    return has_to(clause) or any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def _listed(noun: Token, governor: Token) -> Iterator[Token]:
    """As in "Its demands include A and B", "Among the demands are A and B", "The demand is that"."""
    if governor.lemma_ not in _BEING or noun.lemma_ in _LIMITS:
        return
    first = noun
    while first.head not in (governor, first):
        first = first.head
    among = first.dep_ == "prep" and first.lower_ in ("among", "on")
    if first.dep_ != "nsubj" and not among:
        return
    for c in governor.children:
        as_verb(c)
        follows = c.i > governor.i and c.pos_ != "ADJ" and c.dep_ in ("attr", "dobj", "ccomp", "xcomp", "acomp")
        if follows or (among and c.dep_ == "nsubj"):
            yield c


def by_deadline(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "set a deadline of Friday for the firm to reply": the clause stands beside the noun."""
    if token.lemma_ not in _LIMITS or token.pos_ != "NOUN":
        return
    governor = _governor(token)
    after = (c for c in governor.children if c.dep_ in ("advcl", "ccomp", "xcomp") and c.i > token.i)
    content = next((c for c in after if has_to(c)), None)
    if content is None or governor.lemma_.lower() not in speech_words().issuing or not stands(governor):
        return
    by, asked = demander(cast, governor), child(content, "nsubj")
    if by is not None and asked is not None:
        for part, _ in parts(content):
            yield Demand(by, addressee(cast, asked, by), part, token, asked)


def by_colon(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "Its condition: Y must withdraw": an obligation after a colon and a noun that announces it."""
    if not is_obliged(token) or token.dep_ not in ("ROOT", "conj", "ccomp", "appos", "acl", "parataxis", "dep"):
        return
    first = subject(token)
    start = first.left_edge.i if first is not None else token.left_edge.i
    colon = next((t for t in reversed(token.doc[token.sent.start : start + 1]) if t.text == ":"), None)
    if colon is None:
        return
    before = token.doc[token.sent.start : colon.i]
    noun = next((t for t in before if t.lemma_.lower() in demand_words().nouns), None)
    governor = _governor(noun) if noun is not None else None
    by = owner_of(cast, noun) if noun is not None else None
    if by is None and governor is not None and governor.lemma_ in _ISSUING and governor.i < colon.i:
        by = demander(cast, governor)
    who = subject(token)
    if by is not None:
        for part, _ in parts(token):
            yield Demand(by, addressee(cast, who, by), part, noun or token, who)


RULES: tuple[Rule, ...] = (by_noun, by_deadline, by_colon)
