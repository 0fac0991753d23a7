"""Who does what in a clause, and how it is put, where the parse hangs too much on one verb."""

from spacy.tokens import Token

from local.reader.clauses import SUBJECTS, child, has_to, modal, subject
from local.reader.speech import quotation_of
from local.reader.threats.words import rule_words

FIRST = ("i", "we", "us", "our", "my", "me", "ours", "ourselves")
THINGS = ("there", "it", "this", "that", "they", "these", "those")
NOBODY = ("nobody", "nothing", "none")
WILL = ("will", "would", "shall")
MAY = ("can", "could", "may", "might")
_PRESENT = ("am", "are", "is", "'m", "'re", "'s")
FACING = rule_words("clause", "facing")
HINTING = rule_words("clause", "hinting")
_BRINGING = rule_words("clause", "bringing")
_MODALS = {"'ll": "will", "wo": "will", "'d": "would", "ca": "can"}


def doer(verb: Token) -> Token | None:
    """The subject of a clause: the one nearest before its verb, or before the verb that it is joined to."""
    own = [c for c in verb.lefts if c.dep_ in SUBJECTS]
    if own and (us := _by_us(verb)) is not None:
        return us
    if own:
        last = own[-1]
        acting = child(last, "nsubj") if last.dep_ == "csubj" and last.tag_ == "VBG" else None
        return acting or last  # "Hackers calling themselves Y said"
    if verb.dep_ == "xcomp" and verb.head.lemma_ in _BRINGING and (brought := child(verb.head, "dobj")) is not None:
        return brought  # "prompting Y to warn that"
    if verb.dep_ in ("conj", "xcomp") and verb.head.pos_ in ("VERB", "AUX") and child(verb, *SUBJECTS) is None:
        return doer(verb.head)
    return subject(verb)


def _by_us(verb: Token) -> Token | None:
    """Those who speak, behind a passive: "the road will be opened by us"."""
    agent = child(verb, "agent")
    us = child(agent, "pobj") if agent is not None else None
    return us if us is not None and us.lower_ in ("us", "me", "ourselves") else None


def said_modal(verb: Token) -> str | None:
    """The modal nearest before a verb: "would" in "Should he sign, his client would sue", however it is parsed."""
    own = [c for c in verb.lefts if c.tag_ == "MD" and c.dep_ == "aux"]
    return _MODALS.get(own[-1].lower_, own[-1].lower_) if own else modal(verb)


def is_beside(verb: Token) -> bool:
    """Whether a clause only stands beside what is said: of a noun, or of when and why."""
    return verb.dep_ in ("relcl", "acl", "advcl")


def is_under_way(verb: Token) -> bool:
    """Whether a present progressive stands for what is to come: "I'm coming back", "we are leaving"."""
    return verb.tag_ == "VBG" and any(c.dep_ == "aux" and c.lower_ in _PRESENT for c in verb.lefts)


def is_due(verb: Token) -> bool:
    """Whether "is to" tells what will be: "is to take effect on 1 June", "are to walk out"."""
    above = verb.head
    return verb.dep_ == "xcomp" and above.lower_ in _PRESENT and has_to(verb) and child(above, "acomp", "attr") is None


def is_unreal(verb: Token) -> bool:
    """Whether a clause tells what didn't come about: "could have killed him", "would have sued"."""
    return verb.tag_ == "VBN" and any(c.lower_ in ("have", "'ve") and c.dep_ == "aux" for c in verb.children)


def is_ahead(verb: Token) -> bool:
    """Whether a clause tells what will be: by a modal, or by the present in a quotation ("if they come, it goes")."""
    said, quoted = said_modal(verb), quotation_of(verb) is not None
    if is_due(verb):
        return True
    if is_unreal(verb):
        return False
    if verb.lemma_ in FACING and verb.tag_ in ("VBZ", "VBP") and verb.dep_ == "ccomp":
        return True  # "told the paper that it faces charges"
    if said in WILL or (said in MAY and said != "can" and (quoted or verb.head.lemma_ in HINTING)):
        noticed = verb.dep_ == "acl" and any(c.lower_ == "that" and c.dep_ == "mark" for c in verb.children)
        return verb.dep_ not in ("relcl", "acl") or said == "would" or noticed  # "served notice that it will sue"
    if verb.lower_ == "gone" and said is None:
        return quoted
    present = verb.tag_ in ("VBZ", "VBP") or is_under_way(verb)
    return quoted and said is None and present and not is_beside(verb)


def is_passive(verb: Token) -> bool:
    """Also the second of "will be named and prosecuted"."""
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and child(verb, "aux", *SUBJECTS) is None:
        return child(verb.head, "nsubjpass", "auxpass") is not None
    return child(verb, "nsubjpass", "auxpass") is not None
