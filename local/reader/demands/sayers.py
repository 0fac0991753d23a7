"""Who says that somebody must do something."""

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.words import actor_words
from local.reader.clauses import child, is_asserted, is_question, prep
from local.reader.demands.parties import party
from local.reader.demands.past import is_past
from local.reader.demands.words import demand_words, rule_words
from local.reader.speech import quotation_of, speaking
from local.reader.speech_words import speech_words

_PROFESSIONS = rule_words("sayers", "professions")


def sayer(cast: Cast, token: Token) -> Actor | None:
    """Who says that something must be done; None if it is asked, denied, past, or the law that says so."""
    if is_by_law(token) or is_past(token) or is_question(token.sent):
        return None
    source = speaking(token) or attributed(token) or _in_view(token)
    if source is None:
        return None
    if quotation_of(token) is None and source.head.pos_ == "VERB" and not is_asserted(source.head):
        return None
    return party(cast, source) if not _is_passer_by(cast, source) else None


def _is_passer_by(cast: Cast, source: Token) -> bool:
    """As "a taxi driver" who says that somebody should concede: nobody's voice but his own."""
    if source.tag_ != "NN" or source.i in cast.by_token or child(source, "appos") is not None:
        return False
    words, lemma = actor_words(), source.lemma_.lower()
    indefinite = any(c.lower_ in ("a", "an", "one", "another") for c in source.children)
    if indefinite and lemma in _PROFESSIONS and prep(source, "of", "for", "from", "at", "with") is None:
        return True
    return indefinite and lemma not in words.roles and lemma not in words.kinds and lemma not in words.representatives


def is_by_law(token: Token) -> bool:
    """As in "By the constitution, the president must"."""
    before = (t for c in token.children if c.dep_ == "prep" and c.i < token.i for t in c.subtree if t.dep_ == "pobj")
    return any(t.lemma_.lower() in demand_words().laws and t.head.lower_ in ("by", "under", "to") for t in before)


def attributed(token: Token) -> Token | None:
    """Who says it in a clause put after or between: "The coins must be returned, he said"."""
    for c in token.children:
        says = c.lemma_.lower() in speech_words().speech and child(c, "mark") is None
        if says and c.dep_ in ("parataxis", "ccomp", "advcl"):
            return child(c, "nsubj")
    return None


def _in_view(token: Token) -> Token | None:
    """Who holds it: Y of "in the view of Y, the firm should", "for Y, the plan must go"."""
    for c in token.children:
        if c.dep_ != "prep" or c.i > token.i or c.lower_ not in ("in", "for"):
            continue
        noun = child(c, "pobj")
        if c.lower_ == "for":
            return noun
        if noun is not None and noun.lemma_ in ("view", "opinion", "eye"):
            return child(noun, "poss") or prep(noun, "of")
    return None
