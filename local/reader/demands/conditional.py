"""Demands that a condition makes: "will strike unless Y pays", "will stay until Y frees Z", "only if Y"."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import speaker
from local.reader.clauses import SUBJECTS, child, has_no, is_negated, modal, prep, subject
from local.reader.demands.addressees import addressee
from local.reader.demands.enumerations import parts
from local.reader.demands.found import Demand, Rule
from local.reader.demands.over import is_dropped
from local.reader.demands.parties import demander, party
from local.reader.demands.past import is_past
from local.reader.demands.standing import is_hearsay, stands
from local.reader.demands.words import demand_words, rule_words
from local.reader.speech import quotation_of, speaking

_FAILING = rule_words("conditional", "failing")
_MINDS = rule_words("conditional", "minds")
_STATES = rule_words("conditional", "states")
_FAVOURS = rule_words("conditional", "favours")
_WITHHELD = rule_words("conditional", "withheld")
_HOLDING = rule_words("conditional", "holding")
_THREATENING = rule_words("conditional", "threatening")
_RUNNING = rule_words("conditional", "running")
_NATURE = rule_words("conditional", "nature")
_HARMS = rule_words("conditional", "harms")
_FUTURE = ("will", "would", "shall")


def by_condition(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "will strike unless Y pays", "refuses to talk until Y withdraws", "will sign only if the tax goes".

    Not "will leave if it rains": the condition must be another's to meet.
    """
    kind = _kind(token)
    if kind is None or token.dep_ not in ("advcl", "ccomp", "relcl") or is_past(token) or _is_state(token):
        return
    main = next((a for a in token.ancestors if a.pos_ in ("VERB", "AUX")), token.head)
    if kind == "once":  # "can only begin once Y withdraws"
        kind = "only" if any(c.lower_ == "only" for c in main.children) else "offer"
    if is_dropped(main) or is_past(main) or (main.dep_ == "xcomp" and is_past(main.head)) or is_hearsay(main):
        return
    by = _pressing(cast, main, kind)
    if by is None:
        return
    who = subject(token)
    passive = child(token, "nsubjpass")
    of = addressee(cast, prep(token, "by") if passive is not None else who, by)
    if kind == "offer" and any(t.lower_ == "any" for t in token.subtree):  # "if it imposes any further fines"
        return
    if (
        who is None
        or (of is None and passive is None and not _is_done_by_people(token, who, kind))
        or party(cast, who) is by
    ):
        return
    opposite = kind == "if" and is_negated(token)
    left = child(token, "xcomp") if token.lemma_ in _FAILING else None
    for part, _ in parts(left or token) if not opposite else [(token, None)]:
        yield Demand(by, of, part, token, who if passive is None and of is not None else None, opposite=opposite)


def _is_state(token: Token) -> bool:
    """Whether a clause names nothing to do: "until people are tired of it", "if Y were to", "until demands are met"."""
    if token.lower_ == "were" and child(token, "xcomp") is not None:
        return True
    told = child(token, "nsubjpass", "dobj")
    if told is not None and told.lemma_ in ("demand", "condition", "request"):
        return True
    if token.lemma_ in _MINDS:
        return True
    if token.lemma_ == "be" and token.pos_ == "AUX":
        how = child(token, "acomp")
        elliptical = how is None and all(c.dep_ in ("neg", "punct") for c in token.rights)  # "if they are not"
        return elliptical or (how is not None and how.lower_ not in _STATES)
    return token.pos_ == "AUX" or (token.lemma_ == "do" and child(token, "dobj") is None)


def _is_done_by_people(verb: Token, who: Token, kind: str) -> bool:
    """As in "unless trains run again", "unless talks begin", "unless the bus is back"; not "unless prices fall"."""
    if kind != "unless" or who.pos_ != "NOUN" or who.lemma_.lower() in demand_words().market | _NATURE:
        return False
    back = verb.lemma_ == "be" and any(c.lower_ in _STATES for c in verb.children)
    return back or verb.lemma_ in _RUNNING


def _kind(token: Token) -> str | None:
    """unless, until, once, if (negated), only (if), or offer (an if that is met with a favour); else None."""
    negated = is_negated(token) or (token.lemma_ in _FAILING and child(token, "xcomp") is not None)
    for c in token.children:
        if c.dep_ in ("mark", "advmod") and (kind := _kind_of(c, negated)) is not None:
            return kind
    return None


def _kind_of(mark: Token, negated: bool) -> str | None:
    before = [t.lower_ for t in mark.doc[max(0, mark.i - 2) : mark.i]]
    offer = "if" if negated else "offer"
    if mark.lower_ in ("unless", "until"):
        return str(mark.lower_)
    if mark.lower_ == "once" or (mark.lower_ == "as" and before == ["as", "soon"]):
        return "once"
    if mark.lower_ in ("if", "when", "after") and before[-1:] == ["only"]:
        return "only"
    if mark.lower_ in ("if", "provided", "providing") or (mark.lower_ == "as" and before == ["as", "long"]):
        return offer
    return None


def _pressing(cast: Cast, main: Token, kind: str) -> Actor | None:
    """Who makes the condition: it says what it will do, or will not do until then."""
    at = main
    while at.dep_ in ("xcomp", "ccomp") and at.head.pos_ == "VERB" and not _presses(at) and not modal(at):
        at = at.head
    offers = kind in ("offer", "only") and modal(at) in ("could", "may", "might", "can")
    if not _presses(at) and not offers:
        return None
    if kind == "offer" and (main.lemma_ not in _FAVOURS or is_negated(main) or _is_loss(main)):
        return None
    withheld = _is_nothing(at) or (is_negated(at) and at.lemma_ in _WITHHELD)
    if kind == "until" and not (withheld or at.lemma_ in _HOLDING):
        return None
    if (child(at, "nsubjpass") is not None and at.lemma_ not in _THREATENING) or _is_leave(at, offers) or _is_ours(at):
        return speaker(cast, at)
    return demander(cast, at) or speaker(cast, at)


def _is_leave(verb: Token, offers: bool) -> bool:
    """As in "Roe said inspectors could come back only after the agency had apologised": Roe allows it."""
    who = child(verb, "nsubj")
    return offers and who is not None and who.lower_ not in ("we", "i") and speaking(verb) not in (None, who)


def _is_ours(verb: Token) -> bool:
    """As in "our army will escort them out," he said: the speaker is who presses."""
    whose = child(child(verb, "nsubj") or verb, "poss")
    return whose is not None and whose.lower_ in ("our", "my") and quotation_of(verb) is not None


def _is_loss(verb: Token) -> bool:
    """Whether what will stop is no harm: "will stop issuing permits if", which threatens."""
    if verb.lemma_ not in ("stop", "halt", "suspend"):
        return False
    what = child(verb, "dobj", "xcomp")
    return what is None or what.lemma_.lower() not in _HARMS


def _is_nothing(verb: Token) -> bool:
    """As in "nothing would be signed", "no prisoner will be freed", "there will be no talks"."""
    if child(verb, "nsubjpass") is None and verb.lemma_ != "be":
        return False
    things = (child(verb, "nsubjpass"), child(verb, "attr"))
    return any(t is not None and (t.lower_ == "nothing" or has_no(t)) for t in things)


def _presses(verb: Token) -> bool:
    return verb.lemma_ in _THREATENING or modal(verb) in _FUTURE


def by_exchange(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "offered a truce in return for the release of Z", "on condition that Y drop the suit"."""
    if token.lower_ not in ("return", "exchange", "condition") or token.head.lower_ not in ("in", "on"):
        return
    main = next((a for a in token.ancestors if a.pos_ == "VERB"), None)
    if main is None or not stands(main) or not _is_open(main, token):
        return
    clause = next((c for c in token.children if c.dep_ in ("acl", "ccomp", "relcl")), None)
    content = prep(token, "for") if token.lower_ != "condition" else clause
    by = demander(cast, main) if content is not None else None
    if content is None or by is None or not _is_asked_for(content):
        return
    who = child(content, *SUBJECTS) if content.pos_ in ("VERB", "AUX") else None
    for part, _ in parts(content):
        yield Demand(by, addressee(cast, who, by), part, token, who)


def _is_open(main: Token, token: Token) -> bool:
    """Whether the exchange is still to come: "offered", "will free", not "lifted the ban on condition that"."""
    over = main.head if main.dep_ == "xcomp" else main
    if over.lemma_ == "agree":
        return token.lower_ == "condition"
    return over.lemma_ in _THREATENING or modal(main) in _FUTURE or over.lemma_ == "propose"


def _is_asked_for(content: Token) -> bool:
    """Whether it is an act; not "agreed to speak on condition that he was not named", "in exchange for grain"."""
    if content.pos_ in ("VERB", "AUX"):
        return content.lemma_ not in ("name", "identify")
    return content.lemma_.lower() in demand_words().demanded


def by_tie(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "tied the loan to a cut in subsidies", "has made talks conditional on the release of Z"."""
    if token.lemma_ in ("conditional", "contingent", "dependent"):
        main = next((a for a in token.ancestors if a.pos_ == "VERB"), None)
        content = prep(token, "on", "upon") or (prep(main, "on", "upon") if main is not None else None)
        main = main if main is not None and main.lemma_ in ("make", "keep") else None
    elif token.lemma_ in ("tie", "link", "condition") and token.pos_ == "VERB":
        main = token
        thing = child(token, "dobj")
        content = prep(token, "to", "on", "upon") or (prep(thing, "to", "on") if thing is not None else None)
    else:
        return
    if main is None or content is None or content.lemma_.lower() not in demand_words().demanded or not stands(main):
        return
    by = demander(cast, main)
    if by is not None:
        for part, _ in parts(content):
            yield Demand(by, None, part, token)


RULES: tuple[Rule, ...] = (by_condition, by_exchange, by_tie)
