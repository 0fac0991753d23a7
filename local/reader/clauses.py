"""Questions about a clause, answered from the dependency parse."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from local.reader.speech_words import speech_words

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_HYPOTHETICAL_MODALS = ("could", "might", "may", "would", "can")
_IF = ("if", "unless", "whether", "should")


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of these dependencies."""
    return next((c for c in token.children if c.dep_ in deps), None)


def prep(token: Token, *words: str) -> Token | None:
    """What stands after the first of these prepositions under a token: "Y" for "on" in "call on Y"."""
    for c in token.children:
        if c.dep_ in ("prep", "agent", "dative", "prt") and c.lower_ in words:
            found = child(c, "pobj")
            if found is not None:
                return found
    return None


def subject(verb: Token) -> Token | None:
    """Who does what the verb says: its own subject, or that of the verb it depends on."""
    own = child(verb, *SUBJECTS)
    if own is not None:
        return own
    if verb.dep_ in ("conj", "xcomp", "advcl", "pcomp", "dep", "ccomp") and verb.head != verb:
        head = verb.head if verb.dep_ != "pcomp" else verb.head.head
        return subject(head) if head.pos_ in ("VERB", "AUX", "ADJ") and head != verb else None
    if verb.dep_ in ("acl", "relcl"):
        return verb.head
    return None


def is_negated(verb: Token) -> bool:
    """Whether the verb itself is negated: "did not demand", "never said"."""
    return any(c.dep_ == "neg" or (c.lower_ in ("never", "no") and c.dep_ == "advmod") for c in verb.children)


def modal(verb: Token) -> str | None:
    """The clause's modal in lower case ("will" for "'ll", "wo" and "is going to"), or None."""
    for c in verb.children:
        if c.tag_ == "MD" and c.dep_ == "aux":
            return {"'ll": "will", "wo": "will", "'d": "would", "ca": "can"}.get(c.lower_, c.lower_)
    if verb.dep_ == "xcomp" and verb.head.lower_ == "going" and child(verb.head, "aux") is not None:
        return "will"
    finite = verb.tag_ in ("VBD", "VBZ") or any(c.lower_ in ("has", "have", "is", "are") for c in verb.children)
    if verb.dep_ == "conj" and not finite and child(verb, *SUBJECTS) is None and verb.head.pos_ in ("VERB", "AUX"):
        return modal(verb.head)
    return None


def has_to(verb: Token) -> bool:
    """Whether a clause has "to" and an infinitive."""
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def has_no(noun: Token) -> bool:
    """Whether there is none of what a noun names: "no ship"."""
    return any(c.lower_ == "no" for c in noun.children)


def coordinated(content: Token) -> list[Token]:
    """A verb and the verbs joined to it that share its subject; a noun and the nouns joined to it."""
    found, queue = [content], [content]
    while queue:
        for c in queue.pop().children:
            if c.dep_ == "conj" and _is_alike(content, c):
                found.append(c)
                queue.append(c)
    return sorted(found, key=lambda token: token.i)


def _is_alike(first: Token, other: Token) -> bool:
    if first.pos_ in ("VERB", "AUX"):
        return other.pos_ in ("VERB", "AUX") and child(other, *SUBJECTS) is None and not _is_alternative(other)
    return other.pos_ in ("NOUN", "PROPN") and any(c.dep_ in ("det", "prep", "amod") for c in other.children)


def _is_alternative(token: Token) -> bool:
    return token.nbor(-1).lower_ == "or" if token.i else False


def conditions(*tokens: Token | None) -> Iterator[Token]:
    """The roots of if/unless/should clauses, and of "in the event of", under any of these tokens."""
    seen = set()
    for token in tokens:
        for c in token.children if token is not None else ():
            if c.i not in seen and is_condition(c):
                seen.add(c.i)
                yield c


def is_condition(token: Token) -> bool:
    """Whether the token heads a condition: "if Y ...", "should Y ...", "in the event of Y", "without Y"."""
    if token.dep_ in ("advcl", "ccomp", "relcl", "acl"):
        first = next(iter(token.subtree))
        if any(c.dep_ in ("mark", "advmod") and c.lower_ in ("if", "unless", "until") for c in token.children):
            return True
        return first.lower_ == "should" and first.head == token
    if token.dep_ == "prep":
        noun = child(token, "pobj")
        return token.lower_ == "in" and noun is not None and noun.lower_ in ("event", "case") and _has_of(noun)
    return False


def _has_of(noun: Token) -> bool:
    return any(c.lower_ == "of" for c in noun.children)


def is_question(sent: Span) -> bool:
    """Whether a sentence asks, also inside quotation marks that close after it."""
    return sent.text.rstrip("\"'”’ \n").endswith("?")


def is_asserted(verb: Token) -> bool:
    """Whether the text states what the verb says: not negated, not a question, not only possible, not denied."""
    if is_negated(verb) or modal(verb) in _HYPOTHETICAL_MODALS or verb.sent.text.rstrip().endswith("?"):
        return False
    at = verb
    while at.dep_ != "ROOT" and at.head != at:
        if at.dep_ in ("ccomp", "xcomp", "advcl", "pcomp", "acl", "conj", "prep"):
            marked = any(c.dep_ == "mark" and c.lower_ in _IF for c in at.children)
            if marked or (at.dep_ not in {"conj", "prep"} and _undoes(at.head, at)):
                return False
        if at.dep_ in ("relcl", "nsubj"):
            break
        at = at.head
    return True


def _undoes(head: Token, clause: Token) -> bool:
    if clause.dep_ == "advcl":
        return False
    if clause.i < head.i and any(t.text == ";" for t in head.doc[clause.i : head.i]):
        return False  # two statements
    if head.pos_ in ("VERB", "AUX", "ADJ") and is_negated(head):
        return True
    return head.lemma_.lower() in speech_words().undone and head.pos_ in ("VERB", "ADP")
