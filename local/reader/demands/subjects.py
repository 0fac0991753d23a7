"""Which noun is the subject of a verb of demanding where the parser hung the verb in the wrong place."""

from spacy.tokens import Token

from local.reader.actors.words import actor_words
from local.reader.clauses import SUBJECTS, child, has_to, modal, subject
from local.reader.demands.words import demand_words

_FINITE = ("VBZ", "VBD")
_SKIPPED = ("ADV", "AUX", "PUNCT", "PART")
_PLURAL = ("NNS", "NNPS")
_ENDS = (".", "!", "?", '"', "”", ";", ":")
_PERFECT = ("has", "have", "'ve", "had")
_DASHES = ("—", "–", "-", "--")
_MANY = ("we", "i", "they", "you")


def joined_to(verb: Token) -> Token:
    """The verb whose subject a verb shares: "wants" for "insists" in "wants Y to pay and insists"."""
    at = verb
    if verb.dep_ != "conj" or verb.tag_ not in _FINITE or child(verb, *SUBJECTS) is not None:
        return verb
    while at.dep_ in ("conj", "xcomp", "ccomp") and at.head.tag_ not in _FINITE and at.head.pos_ in ("VERB", "AUX"):
        at = at.head
        if child(at, *SUBJECTS) is not None and any(c.lower_ in _PERFECT for c in at.children):
            return at  # "Gunmen have seized a clinic and warned police, its owner said"
    return at if at == verb or at.head.pos_ not in ("VERB", "AUX") else at.head


def noun_before(verb: Token) -> Token:
    """The head of the noun phrase that ends before a verb: "mayor" in "whose mayor, Ana Roe, has demanded"."""
    at = verb.i - 1
    while at > verb.sent.start and verb.doc[at].pos_ in _SKIPPED:
        at -= 1
    found = verb.doc[at]
    while found.head.i < verb.i and found.head not in (found, verb) and found.dep_ not in ("pobj", "dobj", "nsubj"):
        if found.dep_ == "appos" and found.head.pos_ == "PROPN":
            break
        found = found.head
    return found


def finite_subject(verb: Token, who: Token | None) -> Token | None:
    """The subject that a finite verb must have if it isn't the noun that the parser hung it below; else None.

    As "Peru" in "Peru, which has engineers there, called on Chile to", and "we" in "We are glad that sense has
    prevailed and call on both to", where "sense" and "call" don't agree.
    """
    root = verb.sent.root
    hung = verb.tag_ == "VBD" and verb.dep_ in ("acl", "conj") and root.pos_ in ("NOUN", "PROPN")
    if hung and root.i < verb.i and _after_comma(verb):
        return root
    asked_who = who is not None and who.tag_ == "WP" and verb.dep_ == "conj" and verb.head.dep_ == "ccomp"
    if asked_who and any(c.tag_ == "VBP" for c in verb.children):  # "want to know who paid and have asked"
        subjects = (child(a, "nsubj") for a in verb.head.ancestors)
        return next((s for s in subjects if s is not None), None)
    stated = verb.tag_ == "VBP" or (verb.tag_ == "VB" and verb.head.tag_ in ("VBN", "VBZ", "VBD") and not has_to(verb))
    if stated and verb.dep_ == "conj" and modal(verb) is None and who is not None and _is_one(who):
        subjects = (child(a, "nsubj") for a in verb.ancestors)
        return next((s for s in subjects if s is not None and (s.lower_ in _MANY or s.tag_ in _PLURAL)), None)
    return None


def _after_comma(verb: Token) -> bool:
    """Whether a comma closes what stands before a verb and its auxiliaries."""
    at = verb.i - 1
    while at > verb.sent.start and verb.doc[at].pos_ in ("ADV", "AUX"):
        at -= 1
    return verb.doc[at].text == ","


def _is_one(who: Token) -> bool:
    return who.tag_ in ("NN", "NNP") and child(who, "conj") is None


def sender(verb: Token) -> Token | None:
    """Who demands in what is sent: "parents" of "parents wrote to the mayor demanding new keys"."""
    if verb.tag_ != "VBG":
        return None
    if verb.dep_ == "advcl" and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children):
        paper = child(verb.head, "dobj")  # where the parser reads "to the mayor demanding" as a clause
        return subject(verb.head) if paper is not None and paper.lemma_.lower() in demand_words().documents else None
    to = verb.head.head if verb.dep_ == "acl" and verb.head.dep_ == "pobj" else None
    if to is None or to.lower_ != "to":
        return None
    sending = next((a for a in to.ancestors if a.pos_ == "VERB"), None)
    written = sending is not None and (sending.lemma_ == "write" or to.head.lemma_.lower() in demand_words().documents)
    return subject(sending) if written and sending is not None else None


def cut_off(verb: Token) -> Token | None:
    """The subject that the parser left in a sentence of its own: "OSLO - Norway" before "has asked"."""
    start = verb.sent.start
    before = verb.doc[start - 1] if start else None
    if before is None or before.is_space or before.text in _ENDS:
        return None
    names = (t for t in reversed(before.sent) if t.pos_ == "PROPN" and t.dep_ in ("ROOT", "nsubj", "appos", "npadvmod"))
    return next((t for t in names if t.ent_type_ not in ("DATE", "TIME")), None)


def people_of_place(noun: Token) -> Token:
    """The people whom "who" means where the parser takes their place: "residents" of "residents of Y, who"."""
    people = noun.head.head if noun.pos_ == "PROPN" and noun.dep_ == "pobj" else noun
    known = people.tag_ == "NNS" and people.lemma_.lower() in actor_words().kinds
    return people if known and noun.head.lower_ in ("of", "in", "from") else noun


def after_dateline(who: Token) -> Token:
    """The noun after the dash of a dateline that the parser takes for the subject: "OSLO, Norway (XP) - A guild"."""
    if who.pos_ != "PROPN":
        return who
    dash = next((c for c in who.children if c.text in _DASHES and c.i > who.i), None)
    if dash is None:
        return who
    behind = [c for c in who.children if c.dep_ == "appos"] + [c for c in who.head.children if c.dep_ == "nsubj"]
    return next((c for c in behind if c.i > dash.i), who)
