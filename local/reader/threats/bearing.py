"""Harm told by what those will bear who are threatened: "would lose their jobs", "will face sanctions"."""

from spacy.tokens import Token

from local.reader.clauses import SUBJECTS, child, prep
from local.reader.threats.events import Harm
from local.reader.threats.goods import goods, has_words, noun_kind, things
from local.reader.threats.words import harm_words, rule_words
from newsbrief.brief import ThreatKind

_BARING = rule_words("bearing", "baring")
_FATES = rule_words("bearing", "fates")
_GRANTED = rule_words("bearing", "granted")
_LOSING = rule_words("bearing", "losing")


def of_bearing(verb: Token) -> Harm | None:
    """As in "will face sanctions", "would lose their jobs", "will pay a price"."""
    if verb.lemma_ in ("have", "see", "find") and (taken := _of_having_done(verb)) is not None:
        return taken
    if verb.lemma_ == "find":
        return _of_finding_oneself(verb)
    if is_laid_bare(verb):
        kind = next((k for t in things(verb) if (k := noun_kind(t)) is not None), None)
        return Harm(kind, "bears") if kind is not None else None
    if not any(has_words(verb, others) for others in harm_words().borne.get(verb.lemma_.lower(), ())):
        return None
    concerned = list(things(verb))
    kind = next((k for t in concerned if (k := noun_kind(t)) is not None), None)
    if kind is None and verb.lemma_ in _LOSING:
        kind = next(goods(concerned), None) or _of_rights(concerned)
    if kind is None and (verb.lemma_ in ("pay", "lose") or (verb.lemma_ == "face" and _is_fate(concerned))):
        return None
    return Harm(kind or "unspecified", "bears")


def is_laid_bare(verb: Token) -> bool:
    """As in "exposes itself to the seizure of its rigs", "leaves himself open to prosecution", whatever the tense."""
    who = child(verb, "dobj")
    if who is None and (state := child(verb, "ccomp", "xcomp")) is not None:
        who = child(state, "nsubj")
    return verb.lemma_ in _BARING and who is not None and who.lower_.endswith(("selves", "self"))


def _is_fate(faced: list[Token]) -> bool:
    """Whether what is faced is nobody's doing: "face health risks", "face a choice"."""
    return any(t.lemma_.lower() in _FATES for t in faced)


def _of_having_done(verb: Token) -> Harm | None:
    """As in "will have their cars taken away", "would see its licence revoked": what is theirs is done away with."""
    done = child(verb, "ccomp", "xcomp")
    thing = child(done, *SUBJECTS) if done is not None and done.tag_ in ("VBN", "VBD") else None
    if done is None or thing is None or child(thing, "poss") is None or child(done, "aux") is not None:
        return None
    lemma, words = done.lemma_.lower(), harm_words()
    for entries in (words.withholding.get(lemma, ()), words.removing.get(lemma, ())):
        if any(has_words(done, others) for others in entries):
            return Harm(next(goods([thing]), "economic"), "bears")
    kinds = (kind for others, kind in words.verbs.get(lemma, ()) if has_words(done, others))
    kind = next(kinds, None)
    return Harm(kind, "bears") if kind is not None else None


def _of_rights(lost: list[Token]) -> ThreatKind | None:
    """As in "would lose their landing rights", "will lose visits": what somebody else grants."""
    return "economic" if any(t.tag_ == "NNS" and t.lemma_.lower() in _GRANTED for t in lost) else None


def _of_finding_oneself(find: Token) -> Harm | None:
    """As in "could find themselves on a sanctions list", "will find himself in court"."""
    who = child(find, "dobj")
    if who is None or not who.lower_.endswith(("selves", "self")):
        return None
    kind = next((k for t in things(find) if (k := noun_kind(t)) is not None), None)
    return Harm(kind, "bears") if kind is not None else None


def is_dire(token: Token) -> bool:
    """Whether those who are told to do it will dig graves, or shut down: what the alternative is only for them."""
    down = token.lemma_ in ("close", "shut") and child(token, "dobj") is None
    inner = child(token, "xcomp") or token
    return down or any(noun_kind(t) == "military" for t in (child(inner, "dobj"), prep(inner, "in")) if t is not None)
