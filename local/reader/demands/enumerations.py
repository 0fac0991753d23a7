"""Each part of an enumeration on its own: "to A and B", "A, B and C", "the firm to do A and the union to do B"."""

from itertools import takewhile

from spacy.tokens import Token

from local.reader.clauses import SUBJECTS, child, coordinated, has_to, modal
from local.reader.demands.contents import following, is_mandative
from local.reader.demands.words import demand_words

_NOMINAL = ("NOUN", "PROPN", "NUM")
_BETWEEN = ("not", "also", "then", "to", "never", "immediately", "instead", "first", "finally", '"', "'")
_PHRASE = ("DET", "ADJ", "NOUN", "PROPN", "PRON", "PART", "NUM", "ADP")
_CLAUSES = ("ccomp", "xcomp", "relcl", "acl", "pcomp", "advcl")
_ACTS = ("ment", "tion", "sion", "al", "ance", "ure", "ing")  # how nouns for acts end
_LONGEST_NAME = 8  # tokens of "and the union" in "asked the firm to wait and the union to talk"
_SERIES = 60  # tokens in which a series of nouns ends


def parts(content: Token) -> list[tuple[Token, Token | None]]:
    """A demanded thing and those enumerated with it, each with its own addressee if the text names a new one."""
    if content.pos_ in ("VERB", "AUX"):
        return _clause_parts(content)
    return [(noun, None) for noun in _noun_parts(content)]


def _clause_parts(content: Token) -> list[tuple[Token, Token | None]]:
    found: dict[int, tuple[Token, Token | None]] = {
        part.i: (part, None)
        for part in coordinated(content)
        if not (part.tag_ in ("VBD", "VBZ") and content.tag_ in ("VB", "VBP"))
        and not _has_own_modal(part, content)
        and not _announces(part, content)
    }
    for token in following(content):
        if token.tag_ not in ("VB", "VBP") or token.i in found or token.pos_ not in ("VERB", "AUX"):
            continue
        start = _start_of(token)
        joint = token.doc[start - 1].lower_
        if joint in ("and", ",", ";") and _goes_on(content, token) and not _announces(token, content):
            found[token.i] = (token, None)
        elif has_to(token) and has_to(content) and (whom := _new_addressee(token, start)) is not None:
            found[token.i] = (token, whom)
    kept = [found[i] for i in sorted(found) if len(found) == 1 or not _says_nothing(found[i][0], content)]
    return [part for part in kept if not _is_anything(part[0])]


def _says_nothing(verb: Token, first: Token) -> bool:
    """As "do so" of "to publish it, and to do so by May", "come" of "come and eat", "be shot" of "stop or be shot"."""
    start = verb.left_edge.i
    if verb != first and (verb.doc[start - 1].lower_ == "or" or _is_with_alternative(verb, first)):
        return True
    if verb.lemma_ == "go" and any(t.lower_ == "further" for t in verb.subtree):
        return True
    again = verb.lemma_ == "do" and any(c.lower_ == "so" for c in verb.children)
    last = verb.i + 1 == len(verb.doc)
    return again or (verb.lemma_ in ("come", "go", "try") and not last and verb.nbor(1).lower_ == "and")


def _is_anything(verb: Token) -> bool:
    """As "do whatever it takes"."""
    return verb.lemma_ == "do" and any(t.lower_ == "whatever" for t in verb.subtree)


def _has_own_modal(part: Token, content: Token) -> bool:
    """As "would sue" in "asked the court to lift the order and would sue"."""
    return part != content and modal(content) is None and any(c.tag_ == "MD" for c in part.children)


def _announces(part: Token, content: Token) -> bool:
    """As "say" of "Producers want Y to pay and say they will march", which is the producers' own."""
    said = child(part, "ccomp") if part != content else None
    who = child(said, "nsubj") if said is not None else None
    own = who is not None and who.lower_ in ("they", "it", "he", "she")
    return own and said is not None and modal(said) is not None


def _is_with_alternative(verb: Token, first: Token) -> bool:
    """As "towed" in "to leave or be boarded and towed"."""
    at = verb
    while at.dep_ == "conj" and at.head != first:
        at = at.head
    return (
        at != verb
        and at.i > 0
        and at.dep_ == "conj"
        and at.nbor(-1).lower_ in ("or", "be")
        and at.doc[at.left_edge.i - 1].lower_ == "or"
    )


def _start_of(verb: Token) -> int:
    """Where a joined verb's own words begin: at "not" of "and not to leave"."""
    start = verb.i
    while start - 1 > verb.sent.start and verb.doc[start - 1].lower_ in _BETWEEN:
        start -= 1
    return start


def _goes_on(content: Token, verb: Token) -> bool:
    """Whether a verb after "and" belongs to what is demanded, and not to a clause inside of it."""
    if child(verb, *SUBJECTS) is not None or (modal(verb) is not None and verb.dep_ != "conj"):
        return False
    if verb.dep_ not in (*_CLAUSES, "conj", "dep"):
        return False
    at, first = verb, verb
    while at.dep_ in ("conj", "dep") and at != content:
        at, first = at.head, at
    if at == content or (content.head == at and has_to(content) and _is_bare_in_series(first)):
        return True
    if has_to(verb):
        return has_to(content) or is_mandative(content)
    above = (a for a in (at, *at.ancestors) if a.i > content.i)
    return at.pos_ in _NOMINAL and not any(a.dep_ in _CLAUSES for a in above)


def _is_bare_in_series(verb: Token) -> bool:
    """Whether a verb that is joined to the verb of demanding can only be one of what it demands.

    As "rehire" of "wants Y to repair the quay, rehire the crew and sack Z", which doesn't agree with "wants".
    """
    governor = verb.head
    bare = verb.tag_ == "VB" or (verb.tag_ == "VBP" and governor.tag_ in ("VBZ", "VBD"))
    alone = modal(governor) is None and not any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    return bare and alone and verb.i > 0 and verb.doc[verb.i - 1].text == ","


def _new_addressee(verb: Token, start: int) -> Token | None:
    """As "union" in "asked the firm to wait and the union to talk"."""
    at = start - 1
    while at > verb.sent.start and start - at <= _LONGEST_NAME and verb.doc[at].pos_ in _PHRASE:
        at -= 1
    if verb.doc[at].lower_ != "and" or at + 1 >= start:
        return None
    head = verb.doc[start - 1]
    first = verb.doc[at + 1]
    if first.pos_ == "ADP":
        return head if first.lower_ in ("on", "upon", "for") else None
    return head if head.pos_ in ("NOUN", "PROPN", "PRON") else None


def _noun_parts(content: Token) -> list[Token]:
    """Nouns joined to a demanded one: "a recount and the release of Y"; not "rises in pay and pensions"."""
    found, queue = [content], [content]
    while queue:
        at = queue.pop()
        for c in at.children:
            if c.dep_ in ("conj", "appos") and _is_item(c) and (c.dep_ == "conj" or _goes_to(c)):
                found.append(c)
                queue.append(c)
    for t in content.subtree:
        if (
            t.dep_ in ("conj", "appos")
            and t.i > content.i
            and t not in found
            and _is_item(t)
            and _is_far_item(content, t)
        ):
            found.append(t)
    return sorted(found, key=lambda token: token.i)


def _goes_to(appos: Token) -> bool:
    """Whether a noun after a comma is one of a series that an "and" ends."""
    end = min(appos.sent.end, appos.i + _SERIES)
    return any(t.dep_ == "cc" and t.lower_ == "and" for t in appos.doc[appos.i + 1 : end])


def _is_item(noun: Token) -> bool:
    if noun.pos_ not in _NOMINAL or noun.ent_type_ in ("PERSON", "GPE", "ORG", "NORP"):
        return False
    start = noun.left_edge.i
    joint = noun.doc[start - 1].lower_ if start > noun.sent.start else ""
    described = any(c.dep_ in ("det", "prep", "amod", "nummod", "compound", "poss") for c in noun.children)
    return described and (noun.dep_ == "conj" or joint == ",")


def _is_far_item(content: Token, noun: Token) -> bool:
    """Whether a noun that the parser joined to an inner one is demanded, too: "the head of Z and the release of Y"."""
    act = noun.lemma_.endswith(_ACTS) and child(noun, "det") is not None
    own = any(c.dep_ in ("det", "poss", "nummod", "prep") for c in noun.children)
    if not own or not (act or noun.lemma_.lower() in demand_words().demanded):
        return False
    between = list(takewhile(lambda a: a != content, noun.ancestors))
    return all(a.pos_ not in ("VERB", "AUX") for a in between)
