"""Answers that stand in a phrase: "saw no need for it", "would appeal", "gave way", "declined to say whether"."""

from spacy.tokens import Token

from local.reader.clauses import child, has_to, is_negated, modal, prep
from local.reader.demands.words import rule_words
from newsbrief.brief import Response

_WANTING = rule_words("outright", "wanting")
_NEVER = rule_words("outright", "never")
_SILENT = rule_words("outright", "silent")
_COURTS_WORDS = rule_words("outright", "courts_words")
_FIGHTING = rule_words("outright", "fighting")
_LODGING = rule_words("outright", "lodging")
_ON = rule_words("outright", "going_on")
_REGARDLESS = rule_words("outright", "regardless")
_GIVING_IN = rule_words("outright", "giving_in")
_PARTLY = rule_words("outright", "partly")
_REST = 25  # tokens behind an answer that may take half of it back


def outright(token: Token) -> Response | None:
    """The answer that a verb gives together with the words beside it; None for most verbs."""
    if _wants_nothing(token) or fights(token) or _goes_on(token):
        return "rejected"
    if _says_nothing(token):
        return "unclear"
    gives_in = any(f"{token.lemma_.lower()} {c.lower_}" in _GIVING_IN for c in token.children if c.i > token.i)
    if gives_in and not is_negated(token) and modal(token) not in ("could", "might", "may"):
        return "accepted"
    return None


def is_half(token: Token) -> bool:
    """Whether a yes is half of one: "would publish some of it, but not the rest", "agreed in principle"."""
    return any(phrase in token.doc[token.i : min(token.sent.end, token.i + _REST)].text.lower() for phrase in _PARTLY)


def _wants_nothing(token: Token) -> bool:
    """As in "saw no need for another", "has no plans to resign", "there will be no talks"."""
    lemma = token.lemma_.lower()
    if lemma in ("see", "have", "find"):
        thing = child(token, "dobj")
        return thing is not None and thing.lemma_.lower() in _WANTING and _has_no(thing)
    if lemma != "be" or child(token, "expl") is None:
        return False
    thing = child(token, "attr", "nsubj")
    ahead = modal(token) in ("will", "would", "can")
    return thing is not None and _has_no(thing) and (ahead or thing.lemma_.lower() in _NEVER)


def _has_no(noun: Token) -> bool:
    return any(c.lower_ in ("no", "little") for c in noun.lefts)


def fights(token: Token) -> bool:
    """As in "said it would appeal", "will contest the order"; not "will appeal to voters"."""
    if _plans_appeal(token):
        return True
    if (
        token.lemma_.lower() not in _FIGHTING
        or is_negated(token)
        or not (_is_ahead(token) or modal(token) in ("will", "would"))
    ):
        return False
    against = child(token, "dobj")
    if against is not None:
        return against.lemma_.lower() in _COURTS_WORDS
    to_whom = any(c.dep_ == "prep" and c.lower_ != "against" for c in token.children)
    return token.lemma_.lower() == "appeal" and not to_whom


def _is_ahead(verb: Token) -> bool:
    """As in "is to appeal", "intends to contest it", "has promised to fight it"."""
    return (
        verb.dep_ == "xcomp" and has_to(verb) and verb.head.lemma_ in ("be", "intend", "plan", "promise", "vow", "want")
    )


def _plans_appeal(verb: Token) -> bool:
    """As in "announced an appeal", "has lodged an appeal"; not "rejected an appeal"."""
    thing = child(verb, "dobj")
    if thing is None or thing.lemma_ not in ("appeal", "challenge") or child(thing, "poss") is not None:
        return False
    return verb.lemma_ in _LODGING and not is_negated(verb) and prep(thing, "to", "for") is None


def _goes_on(token: Token) -> bool:
    """As in "the ships would finish their work as planned", "the ban will stay in place regardless"."""
    if token.lemma_.lower() not in _ON or modal(token) not in ("will", "would") or is_negated(token):
        return False
    return any(t.lower_ in _REGARDLESS for t in token.subtree)


def _says_nothing(token: Token) -> bool:
    """As in "declined to say whether", "stopped short of saying", "acknowledged receipt of the letter"."""
    lemma = token.lemma_.lower()
    if lemma in _SILENT and lemma not in ("say", "discuss") and is_negated(token) and modal(token) in ("would", "will"):
        return True  # "would not comment"
    if lemma in ("decline", "refuse"):
        what = child(token, "xcomp")
        return what is not None and what.lemma_.lower() in _SILENT
    if lemma == "say" and (is_negated(token) or modal(token) == "would"):
        asked = child(token, "ccomp", "advcl")
        return is_negated(token) and asked is not None and any(c.lower_ in ("whether", "if") for c in asked.children)
    if lemma == "stop":
        return any(c.lower_ == "short" for c in token.subtree)
    thing = child(token, "dobj")
    return lemma in ("confirm", "acknowledge") and thing is not None and thing.lemma_ == "receipt"
