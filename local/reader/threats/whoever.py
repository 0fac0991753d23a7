"""Conditions that a noun makes: "anyone who", "those who", "drivers who", "any attempt to"."""

from spacy.tokens import Token

from local.reader.clauses import SUBJECTS, child
from local.reader.speech import quotation_of
from local.reader.threats.conditions import Condition
from local.reader.threats.standing import is_somebody
from local.reader.threats.words import rule_words

_ANYONE = ("anyone", "anybody", "whoever", "those", "everyone", "everybody", "who", "whatever", "all")
_BEFORE = ("that", "and", "but", "saying", "warning", "adding", "said", "warned")
_WHERE = ("in", "under", "within", "during", "near", "across", "inside", "outside")
_FAILURES = rule_words("whoever", "failures")
_FORBIDDEN = rule_words("whoever", "forbidden")
_ANY = ("any", "every", "each", "further", "next", "first", "whichever", "whatever")


def whoever(verb: Token) -> Condition | None:
    """The generic noun that a clause is about, its subject or its object; or the words that open its sentence."""
    spots = [c for c in verb.children if c.dep_ in (*SUBJECTS, "csubjpass", "ccomp")]
    done_to = [c for c in verb.children if c.dep_ == "dobj"]
    preps = [c for t in (verb, child(verb, "dobj", "attr")) if t is not None for c in t.children if c.dep_ == "prep"]
    done_to += [noun for c in preps for noun in c.children if noun.dep_ == "pobj" and _is_hit(c, noun)]
    spots += [noun for noun in done_to if noun.pos_ != "NOUN" or _does(noun) or _is_any(noun)]
    noun = next((c for c in spots if _is_generic(c)), None)
    if noun is None:
        return _before(verb)
    return Condition(tuple(noun.subtree), child(noun, "relcl", "acl") or noun, "who")


def put_first(verb: Token) -> Condition | None:
    """Those of whom a quotation speaks before the clause that tells what we do: "Any lorry that moves, we burn it"."""
    quotation, who = quotation_of(verb), child(verb, "nsubj")
    if quotation is None or who is None or who.lower_ not in ("i", "we") or who.i == 0 or who.nbor(-1).lower_ != ",":
        return None
    words = verb.doc[max(quotation.start, verb.sent.start) : who.i - 1]
    if len(words) < 2 or words[0].lower_ not in (*_ANYONE, *_ANY):
        return None
    does = next((t for t in words if t.tag_ in ("VBZ", "VBP", "VBD")), None)
    return Condition(tuple(words), does, "who") if does is not None and does != words[0] else None


def _is_generic(noun: Token) -> bool:
    """Whether a noun means whoever does something, not somebody in particular."""
    if noun.dep_ in ("csubj", "csubjpass", "ccomp"):
        gerund = noun.dep_ == "csubj" and noun.tag_ == "VBG"
        return gerund or any(c.lower_ in _ANYONE for c in noun.children if c.dep_ in SUBJECTS)
    clause = child(noun, "relcl", "acl")
    if _is_any(noun) or _is_forbidden(noun):
        return True
    if noun.lemma_.lower() in _FAILURES:
        return not any(c.lower_ in ("the", "this", "that", "a", "his", "her") for c in noun.children if c.i < noun.i)
    if noun.lower_ in ("those", "anyone", "anybody", "everyone", "whoever"):
        placed = (c for c in noun.children if c.dep_ in ("advmod", "prep", "amod") and c.lower_ != "of")
        return clause is not None or any(placed)  # "those still inside"
    if clause is None or noun.lower_ in _ANYONE:
        return clause is not None
    taking_part = (
        clause.dep_ == "acl" and clause.tag_ in ("VBN", "VBG") and not any(c.dep_ == "det" for c in noun.children)
    )
    return (clause.dep_ == "relcl" or taking_part) and _is_indefinite(noun) and not _is_aside(clause)


def _is_forbidden(noun: Token) -> bool:
    """Whether a noun means whatever is done without leave: "unauthorised marches"."""
    forbidden = noun.tag_ == "NNS" and any(c.lower_ in _FORBIDDEN for c in noun.children)
    return forbidden and not any(c.dep_ in ("det", "poss", "nummod") for c in noun.children)


def _does(noun: Token) -> bool:
    """Whether a noun is for people, or for what does something: "the hands that launched", not "the data they took"."""
    clause = child(noun, "relcl", "acl")
    return is_somebody(noun) or clause is None or child(clause, "nsubj") is None or _is_relative(child(clause, "nsubj"))


def _is_relative(who: Token | None) -> bool:
    return who is not None and who.lower_ in ("who", "that", "which")


def _is_any(noun: Token) -> bool:
    if noun.ent_type_ in ("DATE", "TIME"):
        return False  # "may not see next winter"
    return any(c.lower_ in _ANY for c in noun.children if c.dep_ in ("det", "amod"))


def _is_hit(preposition: Token, noun: Token) -> bool:
    """Whether what stands behind a preposition may be done something: not where or when, "for the first time"."""
    if noun.lemma_ in ("time", "instance", "place"):
        return False
    return preposition.lower_ not in _WHERE or noun.pos_ == "PRON"


def _is_aside(clause: Token) -> bool:
    """Whether a clause only tells more of a noun, behind a comma: "functions, which will raise profits"."""
    first = clause.left_edge
    which = next((t for t in clause.doc[first.i : clause.i + 1] if t.lower_ == "which"), None)
    return which is not None and which.i > 0 and which.nbor(-1).lower_ == ","


def _is_indefinite(noun: Token) -> bool:
    """Whether no article or number makes a noun particular: "drivers who", "staff who", "the drivers who"."""
    words = [c for c in noun.children if c.dep_ in ("det", "poss", "nummod")]
    opens = noun.is_title and noun.i == noun.sent.start + noun.sent[0].is_quote  # "Neighbours", tagged as a name
    if not (noun.tag_ in ("NNS", "NN") or opens) or noun.doc[noun.i + 1].is_punct or (noun.tag_ == "NN" and words):
        return False
    return all(c.lower_ == "the" and c.dep_ == "det" for c in words)


def _before(verb: Token) -> Condition | None:
    """The condition that "anyone" or "those who" opens at the start of a clause, if the parse is at a loss."""
    sent, first = verb.sent, min((c.i for c in verb.lefts if c.dep_ in ("aux", "auxpass")), default=verb.i)
    for token in sent.doc[sent.start : first]:
        opens = token.i == sent.start or token.nbor(-1).is_punct or token.nbor(-1).lower_ in _BEFORE
        if not opens or token.lower_ not in ("anyone", "anybody", "whoever", "those"):
            continue
        if token.lower_ == "those" and token.nbor(1).lower_ != "who":
            continue
        tokens = _up_to_comma(tuple(sent.doc[token.i : first]))
        inside = [t for t in tokens if t.pos_ in ("VERB", "AUX")]
        return Condition(tokens, None, "who") if inside and not any(t.tag_ == "MD" for t in tokens) else None
    return None


def _up_to_comma(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    ends = [n for n, t in enumerate(tokens) if t.is_punct and any(w.pos_ in ("VERB", "AUX") for w in tokens[:n])]
    return tokens[: ends[0]] if ends else tokens
