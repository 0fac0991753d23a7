"""Whether words that may open a condition do so where they stand: "without", "every day", "while", "the day"."""

from spacy.tokens import Token

from local.reader.clauses import SUBJECTS, child, has_no, is_negated
from local.reader.speech_words import speech_words
from local.reader.threats.words import rule_words

_TELLING = rule_words("openings", "telling")


def opens_here(token: Token) -> bool:
    """Whether a phrase that may open a condition does so where it stands."""
    match token.lower_:
        case "without":
            return (opens_part(token) or _is_negated_by(token)) and not _is_of_saying(token)
        case "failing":
            return token.i + 1 >= len(token.doc) or token.nbor().lower_ != "to"  # "accused of failing to pay"
        case "every" | "each" | "for":
            return _is_for_each(token)
        case "while":
            return _is_meanwhile(token)
        case "the":
            return _starts_clause(token)
    return True


def _is_negated_by(without: Token) -> bool:
    """Whether nothing is to come about without somebody: "the budget will not pass without them"."""
    verb = without.head
    will = any(c.lower_ in ("will", "would", "wo") for c in verb.children)
    return will and is_negated(verb) and child(without, "pobj") is not None


def _is_of_saying(without: Token) -> bool:
    """Whether it only tells how something was said: ", she said, without elaborating"."""
    doing = child(without, "pcomp")
    said = without.head.lemma_.lower() in speech_words().speech
    return doing is not None and (said or doing.lemma_ in _TELLING)


def opens_part(token: Token) -> bool:
    """Whether a word stands at the start of its sentence, quotation or clause."""
    return token.i == token.sent.start or token.nbor(-1).is_punct or token.nbor(-1).lower_ in ("but", "and", "that")


def _is_for_each(token: Token) -> bool:
    """Whether a clause says for each of what something will be done: "Every day that you wait, we will"."""
    near = token.doc[token.i : min(token.i + 14, token.sent.end)]
    comma = next((n for n, t in enumerate(near) if t.lower_ == ","), 0)
    verbs = [t for t in near[:comma] if t.tag_ in ("VBP", "VBZ", "VBD")]
    return len(verbs) == 1 and any(t.lower_ in ("you", "they") for t in near[:6])


def _is_meanwhile(token: Token) -> bool:
    """Whether "while" says how long something won't be: "no talks will be held while their ships remain"."""
    verb, above = token.head, token.head.head
    who = child(above, *SUBJECTS)
    none = is_negated(above) or (who is not None and has_no(who))
    return none and verb.dep_ == "advcl" and verb.tag_ in ("VBP", "VBZ")


def _starts_clause(the: Token) -> bool:
    """Whether "the day" opens a clause: ", the day police come", "will strike the day the quota is raised"."""
    before = the.doc[the.i - 1] if the.i > the.sent.start else None
    if (
        the.head.dep_ == "npadvmod"
        and (of := child(the.head, "relcl")) is not None
        and of.tag_ in ("VBZ", "VBP", "VBN")
    ):
        return True
    after = the.doc[the.i + 2] if the.i + 2 < the.sent.end else None
    return (before is None or before.is_punct) and after is not None and after.pos_ in ("NOUN", "PROPN", "PRON", "DET")
