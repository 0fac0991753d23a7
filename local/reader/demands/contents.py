"""What is demanded: the clauses and nouns that a trigger word takes, and whether a clause says what should be."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.clauses import SUBJECTS, child, has_to, is_negated, modal

OBLIGED = ("must", "should", "shall")
_FAR = 60  # tokens in which an enumeration goes on


def prepositional(verb: Token, *words: str) -> list[Token]:
    """The nouns after a preposition and after its repetitions: "for talks and for an inquiry"."""
    preps = [c for c in verb.children if c.dep_ in ("prep", "dative", "agent", "prt") and c.lower_ in words]
    preps += [c for p in preps for c in p.children if c.dep_ == "conj" and c.lower_ in words]
    preps += [c for c in verb.children if c.dep_ == "conj" and c.lower_ in words]
    nouns = (child(p, "pobj") for p in dict.fromkeys(preps))
    return [noun for noun in nouns if noun is not None]


def infinitive(verb: Token, *to: str) -> Token | None:
    """The clause with "to" that belongs to a verb, also where the parser hangs it below object or addressee."""
    deps = ("xcomp", "ccomp", "advcl", "acl", "relcl", "pcomp")
    return next((c for c in _below(verb, *to) if c.dep_ in deps and _is_infinitive(c) and c.i > verb.i), None)


def _is_infinitive(clause: Token) -> bool:
    """Whether a clause has "to", also if the writer left it out after "for": "pushing for Y propose a truce"."""
    return has_to(clause) or (clause.tag_ == "VB" and is_for_clause(clause))


def is_for_clause(clause: Token) -> bool:
    """As in "pressing for the bridge to be repaired"."""
    return any(c.dep_ == "mark" and c.lower_ == "for" for c in clause.children)


def _below(verb: Token, *to: str) -> Iterator[Token]:
    yield from verb.children
    for c in verb.children:
        if c.dep_ in ("dobj", "dative", "nsubjpass") or (c.dep_ == "prep" and c.lower_ in to):
            yield from c.children
            for below in c.children:
                if c.dep_ == "prep":
                    yield from below.children


def clauses(verb: Token) -> Iterator[Token]:
    """The heads of a verb's clauses with or without "that", and of those joined by "and that"."""
    first = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i and not has_to(c)), None)
    if first is not None:
        yield as_verb(first)
    for token in following(first if first is not None else verb):
        if token.lower_ == "that" and token.dep_ == "mark" and token.nbor(-1).lower_ in ("and", ","):
            yield as_verb(token.head)


def as_verb(head: Token) -> Token:
    """The head of a clause with a subject, which is a verb whatever the tagger says: "that the government resign"."""
    bare = head.lower_ == head.lemma_ and child(head, "det") is None
    that = any(c.dep_ == "mark" for c in head.children) and head.dep_ == "ccomp"
    if (head.pos_ == "NOUN" or (head.pos_ == "ADJ" and that)) and bare and child(head, "nsubj") is not None:
        head.pos_, head.tag_ = "VERB", "VB"
    return head


def is_mandative(content: Token) -> bool:
    """Whether a clause says what should be and not what is: "NATO not expand", "he be freed", "they must go"."""
    if is_obliged(content):
        return True
    if modal(content) is not None or any(c.lower_ in ("do", "does", "did") for c in content.children):
        return False
    who = child(content, *SUBJECTS)
    passive = child(content, "auxpass", "aux")
    if passive is not None:
        return passive.lower_ == "be"
    if content.tag_ == "VB":
        return True
    if content.tag_ not in ("VBP", "VBD", "VBN") or content.lemma_ != content.lower_:
        return False
    return who is not None and (is_negated(content) or not _is_plural(who) or content.tag_ != "VBP")


def _is_plural(who: Token) -> bool:
    return who.tag_ in ("NNS", "NNPS") or who.lower_ in ("they", "we", "you", "i") or child(who, "conj") is not None


def is_obliged(verb: Token) -> bool:
    """Whether a clause says that somebody must do it: "must", "should", "has to", "needs to", "ought to", "is to"."""
    if modal(verb) in OBLIGED:
        return not any(c.lower_ in ("have", "'ve") and c.dep_ == "aux" for c in verb.children)
    if modal(verb) == "ought":
        return True
    head = verb.head
    if head.lemma_ == "have" and child(head, "dobj") is not None:  # "has ten weeks to pay"
        return False
    return verb.dep_ == "xcomp" and has_to(verb) and head.lemma_ in ("need", "have", "ought") and head.i < verb.i


def following(token: Token) -> Iterator[Token]:
    """The tokens that follow in the sentence, up to where another statement begins."""
    for later in token.doc[token.i + 1 : min(token.sent.end, token.i + _FAR)]:
        starts = later.tag_ in ("VBD", "VBZ") and later.dep_ in ("ROOT", "conj") and not later.is_ancestor(token)
        if later.text in (";", ":") or (starts and later.dep_ == "conj" and later.head.i < token.i):
            return
        yield later
