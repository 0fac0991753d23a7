"""Demands that are over or only thought of: dropped, no longer made, "had it asked", "would be right to ask"."""

import re

from spacy.tokens import Token

from local.reader.clauses import child, modal
from local.reader.demands.words import either, rule_words

_SINCE = re.compile(
    rf"\b(?:long )?since (?:been )?(?:{either('over', 'ended')})\b"
    rf"|, which (?:was|were|has been|have been|had been) (?:{either('over', 'done')})\b"
    rf"|(?:;|,| and| but) (?:\w+ ){{0,3}}(?:{either('over', 'dropping')})"
    rf" (?:the|its|their|his|her|that|this) (?:{either('over', 'claims')})\b"
    r"|\band (?:(?:he|she|it|they|we|i)(?: had|'d)? )?(?:got|received|won|obtained|was given|were given)"
    r" (?:it|them|one|that|both|all)\b",
    re.I,
)
_TAKEN_BACK = re.compile(
    rf"\W*(?:it|they|he|she|the \w+|that|those|this)(?: (?:{either('over', 'claims')}))?"
    rf" (?:(?:has|have|had|was|were|later|then|since|soon|been|quietly) )*"
    rf"(?:(?:{either('over', 'dropping')}) (?:the|its|their|his|her|that|this|those) (?:\w+ )?"
    rf"(?:{either('over', 'claims')})"
    rf"|(?:{either('over', 'gone')})\b)",
    re.I,
)
_FITTING = rule_words("over", "fitting")
_SUPPOSING = rule_words("over", "supposing")
_INSTEAD = ("instead", "of", "without", "than", "besides", "before")
_OFFERING = rule_words("over", "offering")
_FORGOING = rule_words("over", "forgoing")
_UNITS = ("week", "month", "year", "summer", "winter", "spring", "autumn", "fall")
_ARRIVING = rule_words("over", "arriving")
_NEAR = 6  # tokens


def is_no_longer(verb: Token) -> bool:
    """As in "no longer wants the mayor to resign", "used to ask for a piano", "a request since settled"."""
    if any(c.lower_ == "longer" for c in verb.children) or (verb.dep_ == "xcomp" and verb.head.lower_ == "used"):
        return True
    return is_dropped(verb)


def is_dropped(verb: Token) -> bool:
    """Whether its sentence goes on to say that it is over: "; it dropped the plan after talks", "since settled"."""
    return _SINCE.search(verb.doc[verb.i : verb.sent.end].text) is not None


def is_taken_back(verb: Token) -> bool:
    """As in "called on him to throw them out. It withdrew the complaint last week", told in the next sentence."""
    sent, doc = verb.sent, verb.doc
    past = verb.tag_ == "VBD" or any(c.lower_ in ("was", "were", "had") for c in verb.children if c.dep_ == "aux")
    if not past or sent.end >= len(doc) or "\n" in doc[sent.end - 1].text or doc[sent.end].is_space:
        return False
    return _TAKEN_BACK.match(doc[sent.end].sent.text) is not None


def is_met_since(verb: Token) -> bool:
    """As in "Last week traders appealed to the army for sandbags. The bags came on Sunday": of before, and met."""
    sent, doc = verb.sent, verb.doc
    before = any(
        c.dep_ == "npadvmod" and c.lemma_ in _UNITS and any(t.lower_ == "last" for t in c.children)
        for c in verb.children
    )
    if verb.tag_ != "VBD" or not before or sent.end >= len(doc) or doc[sent.end].is_space:
        return False
    coming = doc[sent.end].sent.root
    what = child(coming, "nsubj", "nsubjpass")
    if coming.tag_ not in ("VBD", "VBN") or what is None or coming.lemma_ not in _ARRIVING:
        return False
    return any(t.lemma_.lower().endswith(what.lemma_.lower()) for t in doc[verb.i + 1 : sent.end] if t.pos_ == "NOUN")


def _is_ruled_out(verb: Token) -> bool:
    """As in "ruled out asking for more", "stopped short of calling for", "held off demanding"."""
    above = next((a for a in verb.ancestors if a.pos_ == "VERB"), None)
    if verb.tag_ != "VBG" or above is None or not 0 < verb.i - above.i < _NEAR:
        return False
    between = {t.lower_ for t in verb.doc[above.i + 1 : verb.i]}
    return any(f"{above.lemma_} {word}" in _FORGOING for word in between)


def is_only_thought(verb: Token) -> bool:
    """As in "suppose it asked", "had it asked", "would be right to ask", "instead of asking", "promised to ask"."""
    head, who = verb.head, child(verb, "nsubj")
    if any(c.lower_ == "had" and who is not None and c.i < who.i for c in verb.children):
        return True
    if verb.dep_ in ("xcomp", "ccomp", "advcl") and head.lemma_.lower() in (*_FITTING, *_OFFERING) and head != verb:
        return head.pos_ != "VERB" or head.lemma_ in _OFFERING
    if _is_among_plans(verb) or _is_manner(verb) or _is_ruled_out(verb):
        return True
    if verb.dep_ == "pcomp" and head.lower_ in _INSTEAD:
        return head.lower_ != "of" or (head.i > 0 and head.nbor(-1).lower_ == "instead")
    above = head if verb.dep_ in ("ccomp", "advcl", "dep") else None
    return above is not None and above.lemma_ in _SUPPOSING and child(above, "nsubj") is None


def _is_among_plans(verb: Token) -> bool:
    """As in "would take steps, including calling for a debate", of what is yet to be done."""
    if verb.dep_ not in ("pcomp", "prep", "acl") or verb.tag_ != "VBG" or verb.i == 0:
        return False
    among = verb.head.lower_ in ("including", "include", "like") or verb.nbor(-1).lower_ in ("including", "as")
    above = next((a for a in verb.ancestors if a.pos_ == "VERB" and a.lower_ != "including"), None)
    return among and above is not None and (modal(above) in ("will", "would", "may", "could") or above.lemma_ == "plan")


def _is_manner(verb: Token) -> bool:
    """As in "changed the way it asks users for consent"."""
    return verb.dep_ in ("relcl", "acl") and verb.head.lemma_ in ("way", "manner", "method")
