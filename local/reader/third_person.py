"""The article's words as another tells them: those who speak and are spoken to in the third person."""

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve
from local.reader.clauses import SUBJECTS, subject
from local.reader.names import is_plural, possessive, pronoun, subject_name

_I = ("i", "me", "my", "mine", "myself")
_WE = ("we", "us", "our", "ours", "ourselves")
_OWN = ("my", "our", "mine", "ours")
_THEMSELVES = ("myself", "ourselves")
_YOU = {"you": "them", "your": "their", "yours": "theirs", "yourself": "themselves", "yourselves": "themselves"}
_CASES = {  # of a pronoun: as subject, as object, before what it owns, and for itself
    "he": ("he", "him", "his", "himself"),
    "she": ("she", "her", "her", "herself"),
    "it": ("it", "it", "its", "itself"),
    "they": ("they", "them", "their", "themselves"),
}
_SHORT = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would"}
_SINGULAR = {"am": "is", "are": "is", "have": "has", "do": "does", "go": "goes", "was": "was", "were": "was"}
_PLURAL = {"am": "are"}


def retold(cast: Cast, token: Token, told_by: Actor | None) -> str | None:
    """How a word is written where another tells what somebody said; None for a word that stays as it is.

    `told_by` is who speaks, if the sentence has named it before: "Roe warns that she will sue", of "I'll sue".
    """
    if token.pos_ == "NOUN":  # "the mine"
        return None
    word = token.lower_
    if word in _YOU:
        return "they" if token.dep_ in SUBJECTS else _YOU[word]
    if word in _I or word in _WE:
        return _speaker(cast, token, told_by)
    return _verb(cast, token)


def _speaker(cast: Cast, token: Token, told_by: Actor | None) -> str:
    """The speaker's name or pronoun; "we" of a person that is named are those for whom the person speaks."""
    word, actor = token.lower_, resolve(cast, token)
    several = word in _WE and actor is not None and actor.is_person and (told_by is not None or word == "our")
    if actor is None or several:
        return _case("they", token)
    said = pronoun(actor) if actor is told_by else None
    if said is not None:
        return _case(said, token)
    if word in _THEMSELVES:
        return _case("they" if is_plural(actor) or actor.is_person else "it", token)
    return possessive(actor) if word in _OWN else subject_name(actor)


def _case(said: str, token: Token) -> str:
    as_subject, as_object, own, itself = _CASES[said]
    if token.lower_ in _THEMSELVES:
        return itself
    if token.lower_ in _OWN:
        return own
    return as_subject if token.dep_ in SUBJECTS else as_object


def _verb(cast: Cast, token: Token) -> str | None:
    """A verb behind "I" or "we", to agree with what stands for it: "I'm coming" is "she is coming"."""
    if token.pos_ not in ("VERB", "AUX") or not (token.tag_ in ("VBP", "MD") or token.lower_ in _PLURAL):
        return None
    who = subject(token.head if token.dep_ in ("aux", "auxpass") else token)
    if who is None or who.lower_ not in ("i", "we") or who.i > token.i:
        return None
    short = token.lower_.replace("’", "'")
    word = _SHORT.get(short, token.text)
    if token.tag_ == "MD":
        return f" {word}" if short in _SHORT else None
    actor = resolve(cast, who)
    several = actor is None or (who.lower_ == "we" and actor.is_person) or is_plural(actor)
    word = _PLURAL.get(word, word) if several else _singular(word)
    return f" {word}" if short in _SHORT else word


def _singular(verb: str) -> str:
    """The third person singular of a verb in the present: "has", "tries", "watches"."""
    known = _SINGULAR.get(verb.lower())
    if known is not None:
        return known
    if verb.endswith("y") and verb[-2:-1] not in tuple("aeiou"):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{verb}s"
