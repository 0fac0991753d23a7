"""Who demands what of whom. Each rule looks at one trigger word and yields what is demanded there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from local.reader import wording
from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import author, resolve, speaker
from local.reader.clauses import (
    SUBJECTS,
    child,
    coordinated,
    has_to,
    is_asserted,
    is_condition,
    is_negated,
    modal,
    prep,
    subject,
)
from local.reader.demands.fields import mode_of, response_to
from local.reader.demands.words import DemandVerb, demand_words
from local.reader.find_dates import deadline_in
from local.reader.parsing import quote_of
from local.reader.speech_words import speech_words
from newsbrief.summarize.draft import DraftDemand

_OBLIGED = ("must", "should", "shall")
_LIMITS = ("ultimatum", "deadline")
_CARRIED_FOR = 6  # sentences after "a list of demands to Y" that may go on with it


@dataclass(frozen=True)
class Demand:
    """What one clause or noun demands: `content` is its head, `trigger` the word that says it is demanded."""

    by: Actor
    of: Actor | None
    content: Token
    trigger: Token
    asked: Token | None = None  # the word for the addressee, if it is no actor


Rule = Callable[[Cast, Token], Iterator[Demand]]


def find_demands(cast: Cast, sents: list[Span]) -> list[Demand]:
    """All demands, in the order of the text, each content once."""
    found: dict[int, Demand] = {}
    carried: list[tuple[int, Demand]] = []
    for number, sent in enumerate(sents):
        for token in sent:
            for rule in RULES:
                for demand in rule(cast, token):
                    if demand.content == demand.trigger:
                        carried.append((number, demand))
                    else:
                        found.setdefault(demand.content.i, _with_carried(demand, carried, number))
    return [found[i] for i in sorted(found)]


def _with_carried(demand: Demand, carried: list[tuple[int, Demand]], number: int) -> Demand:
    if demand.of is None:
        for at, head in carried:
            if head.by is demand.by and number - at <= _CARRIED_FOR:
                return Demand(demand.by, head.of, demand.content, demand.trigger)
    return demand


# --- Rules -----------------------------------------------------------------------------------------------------


def by_clause(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "Russia insists that NATO not expand": a demand verb with a clause that says what should be."""
    verb = _demand_verb(token)
    if verb is None or "that" not in verb.frames:
        return
    content = child(token, "ccomp")
    if content is None or has_to(content) or not (token.lemma_ == "demand" or is_mandative(content)):
        return
    yield from _demands(cast, token, subject(content), content)


def by_infinitive(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "Y urged Z to leave", "called on Z to leave", "Z was ordered to leave by Y"."""
    verb = _demand_verb(token)
    if verb is None or "infinitive" not in verb.frames:
        return
    content = next(
        (c for c in _below(token, *verb.to) if c.dep_ in ("xcomp", "ccomp", "advcl", "acl") and has_to(c)), None
    )
    if content is None:
        return
    asked = prep(token, *verb.to) or child(content, "nsubj", "nsubjpass")
    if asked is None and token.lemma_ not in ("call", "appeal"):  # "called the minister to discuss" is by telephone
        asked = child(token, "dobj", "dative")
    if child(token, "nsubjpass") is not None:
        asked = child(token, "nsubjpass")
    if token.lemma_ == "call" and child(token, "dobj") is not None:
        return
    if (
        asked is None
        or asked.ent_type_ in ("DATE", "TIME")
        or (asked.pos_ == "PRON" and asked.lower_ in ("me", "myself", "himself", "itself"))
    ):
        return
    if token.lemma_ in ("warn", "tell", "ask", "want", "direct") and resolve(cast, asked) is None:
        return
    yield from _demands(cast, token, asked, content)


def by_object(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "Y demanded the release of Z", "called for a ceasefire", "insists on an apology"."""
    verb = _demand_verb(token)
    if verb is None:
        return
    content = child(token, "dobj") if "object" in verb.frames else None
    for word in ("for", "on"):
        if content is None and word in verb.frames:
            content = prep(token, word)
    if content is None or content.pos_ not in ("NOUN", "PROPN") or content.i in cast.by_token:
        return
    if any(has_to(c) for c in _below(token) if c.dep_ in ("xcomp", "ccomp")) and prep(token, *verb.to) is not None:
        return
    if token.lemma_ == "seek" and content.lemma_ not in demand_words().demanded:
        return
    asked = prep(token, *verb.to, "from")
    entry = demand_words().demanded.get(content.lemma_)
    if asked is None and (entry is None or entry.give is not None):
        asked = prep(content, "from")
    yield from _demands(cast, token, asked if asked != content else None, content)


def by_noun(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "Moscow's demand that", "the union's call for", "an ultimatum to Z to leave", "a list of demands to Z"."""
    if token.pos_ != "NOUN" or token.lemma_ not in demand_words().nouns:
        return
    governor = _governor(token)
    by = _owner(cast, token) or (_agent(cast, governor) if governor.lemma_.lower() in speech_words().issuing else None)
    if by is None or not is_asserted(governor):
        return
    near = (token, *((governor,) if governor.pos_ == "VERB" else ()))
    asked = next((p for t in near if (p := prep(t, "to", "on", "of", "from")) is not None), None)
    if asked is None and token.lemma_ in _LIMITS:
        asked = next((p for t in near if (p := prep(t, "for")) is not None), None)
    asked = asked or child(governor, "dative") if governor.pos_ == "VERB" else asked
    content = _noun_content(token, governor)
    if content is None:
        of = resolve(cast, asked)
        if of is not None and of is not by:
            yield Demand(by, of, token, token)
        return
    named = child(content, "nsubj", "nsubjpass") if content.pos_ in ("VERB", "AUX") else None
    of = resolve(cast, named or asked)
    for part in coordinated(content):
        yield Demand(by, of if of is not by else None, part, token, named or asked)


def by_obligation(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "Russia says Israel must end attacks", and the same as a quotation: "The minister must go," said Y."""
    if token.pos_ not in ("VERB", "AUX") or not _is_obliged(token) or token.dep_ not in ("ccomp", "ROOT", "conj"):
        return
    said = _speech_above(token)
    if said is None or not is_asserted(said) or is_condition(token):
        return
    by = _agent(cast, said)
    who = subject(token)
    of = resolve(cast, who)
    if by is None or of is by or who is None or who.lower_ in ("i", "we", "there"):
        return
    for part in coordinated(token):
        yield Demand(by, of, part, said)


def by_command(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "Release them now," said Y: an imperative in a quotation."""
    if token.tag_ != "VB" or token.dep_ != "ccomp" or token.i == 0 or has_to(token) or modal(token):
        return
    said = token.head
    opens = token.doc[token.left_edge.i - 1 : token.i].text + token.doc[token.left_edge.i : token.i].text
    if said.lemma_.lower() not in speech_words().speech or '"' not in opens or child(token, *SUBJECTS) is not None:
        return
    by = _agent(cast, said)
    if by is not None and token.lemma_ not in ("let", "be", "thank"):
        asked = child(said, "dobj", "dative") or prep(said, "to")
        for part in coordinated(token):
            yield Demand(by, resolve(cast, asked), part, said)


def by_table(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "wants Russia at the table", "wants to bring Russia to the table": a wish to meet someone."""
    if token.lemma_ not in ("want", "seek", "hope") or not is_asserted(token):
        return
    bring = child(token, "xcomp")
    verb = bring if bring is not None and bring.lemma_ in ("bring", "get", "have", "see") else token
    asked = child(verb, "dobj")
    place = prep(verb, "to", "at") or (prep(asked, "to", "at") if asked is not None else None)
    by, of = _agent(cast, token), resolve(cast, asked)
    if by is None or of is None or by is of or not by.named or place is None or place.lemma_ not in ("table", "talk"):
        return
    yield Demand(by, of, place, token)


RULES: tuple[Rule, ...] = (by_clause, by_infinitive, by_object, by_noun, by_obligation, by_command, by_table)


# --- What the rules share ----------------------------------------------------------------------------------------


def is_mandative(content: Token) -> bool:
    """Whether a clause says what should be and not what is: "NATO not expand", "he be freed", "they must go"."""
    if _is_obliged(content):
        return True
    if modal(content) is not None or any(c.lower_ in ("do", "does", "did") for c in content.children):
        return False
    who = child(content, *SUBJECTS)
    passive = child(content, "auxpass", "aux")
    if passive is not None:
        return passive.lower_ == "be"
    if content.tag_ == "VB":
        return True
    single = who is not None and who.tag_ in ("NN", "NNP") and child(who, "conj") is None
    return content.tag_ == "VBP" and (single or is_negated(content)) and content.lemma_ == content.lower_


def _demands(cast: Cast, trigger: Token, asked: Token | None, content: Token) -> Iterator[Demand]:
    by = _agent(cast, trigger)
    if by is None or not is_asserted(trigger):
        return
    of = resolve(cast, asked)
    for part in coordinated(content):
        yield Demand(by, of if of is not by else None, part, trigger, asked)


def _demand_verb(token: Token) -> DemandVerb | None:
    return demand_words().verbs.get(token.lemma_) if token.pos_ == "VERB" else None


def _agent(cast: Cast, verb: Token) -> Actor | None:
    """Who does what the verb says: the subject, or "by Y" of a passive."""
    if child(verb, "nsubjpass") is not None or (verb.dep_ == "acl" and verb.tag_ == "VBN"):
        return resolve(cast, prep(verb, "by"))
    who = subject(verb)
    if who is not None and who.lower_ in ("i", "we"):
        return speaker(cast, verb)
    return author(cast, who)


def _owner(cast: Cast, noun: Token) -> Actor | None:
    for c in noun.children:
        if c.dep_ == "poss":
            return resolve(cast, c)
    made = prep(noun, "by", "from")
    return resolve(cast, made)


def _governor(noun: Token) -> Token:
    """The verb above a noun, past "a list of" and the like."""
    at = noun
    while at.head != at and at.pos_ != "VERB":
        at = at.head
    return at


def _below(verb: Token, *to: str) -> Iterator[Token]:
    """A verb's children and those of its object and addressee, where the parser may hang an infinitive."""
    for c in verb.children:
        yield c
        if c.dep_ in ("dobj", "dative", "nsubjpass") or (c.dep_ == "prep" and c.lower_ in to):
            yield from c.children
            for below in c.children:
                if c.dep_ == "prep":
                    yield from below.children


def _noun_content(noun: Token, governor: Token) -> Token | None:
    clause = next((c for c in noun.children if c.dep_ in ("acl", "relcl", "ccomp") and _says_what(c)), None)
    if clause is not None:
        return clause
    wanted = prep(noun, "for") if noun.lemma_ not in _LIMITS else None
    if wanted is not None:
        inner = next((c for c in wanted.children if c.dep_ in ("acl", "relcl") and has_to(c)), None)
        return inner or wanted
    addressed = [c for c in _below(noun, "to", "on", "for") if c.dep_ in ("acl", "relcl", "xcomp") and has_to(c)]
    if addressed:
        return addressed[0]
    if governor.pos_ == "VERB":
        return next((c for c in governor.children if c.dep_ in ("xcomp", "advcl") and has_to(c) and c.i > noun.i), None)
    return None


def _says_what(clause: Token) -> bool:
    return has_to(clause) or any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def _is_obliged(verb: Token) -> bool:
    if modal(verb) in _OBLIGED:
        return not any(c.lower_ == "have" and c.dep_ == "aux" for c in verb.children)
    return verb.dep_ == "xcomp" and verb.head.lemma_ in ("need", "have") and has_to(verb)


def _speech_above(token: Token) -> Token | None:
    at = token
    while at.dep_ in ("ccomp", "conj", "xcomp") and at.head != at:
        at = at.head
        if at.pos_ == "VERB" and at.lemma_.lower() in speech_words().speech:
            return at
    return None


# --- To the draft ----------------------------------------------------------------------------------------------


def draft_demand(cast: Cast, demand: Demand, sents: list[Span]) -> DraftDemand:
    """The demand in the draft's form."""
    limit = deadline_in(demand.content) or deadline_in(demand.trigger)
    return DraftDemand(
        by=demand.by.name,
        of=demand.of.name if demand.of else None,
        demand=wording.demand_sentence(cast, demand.of, demand.content, demand.asked),
        mode=mode_of(demand.content),
        deadline=cast.written(limit) if limit is not None else None,
        response=response_to(cast, demand.of, demand.content, demand.trigger, sents),
        quotes=[quote_of(cast.text, demand.content.sent)],
    )
