"""Demands that a quotation makes in so many words: "Release them", "Do not call the police", "No talks without Z"."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.clauses import SUBJECTS, child, has_no, has_to, is_condition, is_negated, is_question, modal
from local.reader.demands.addressees import addressee, told
from local.reader.demands.enumerations import parts
from local.reader.demands.found import Demand, Rule
from local.reader.demands.meetings import is_meeting
from local.reader.demands.parties import owner_of, party
from local.reader.demands.words import demand_words, rule_words
from local.reader.demands.writers import writer
from local.reader.speech import quotation_of, speaking
from local.reader.speech_words import speech_words

_MARKS = ('"', "'")
_BEFORE = (
    "and",
    "but",
    "also",
    ",",
    "simply",
    "please",
    "do",
    "not",
    "n't",
    "never",
    "now",
    "just",
    "so",
    "then",
    "don't",
    "first",
)
_LOOSE = ("punct", "intj", "npadvmod", "nmod", "dep")
_SHOWN = rule_words("commands", "shown")
_WRITTEN = rule_words("commands", "written")
_SHOWING = rule_words("commands", "showing")
_GIVING_IN = rule_words("commands", "giving_in")
_IDIOM = 8  # tokens
_SHORT = 5  # tokens; a command as short as that must have an object or the like


def by_command(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "Release them now," said Y, "Do not call the police": an imperative that opens a quoted sentence."""
    if not _is_imperative(token) or not _is_earnest(token) or is_question(token.sent) or _is_idiom(token):
        return
    by = _commanding(cast, token)
    if by is None:
        return
    asked = told(token) if token.lemma_ != "let" else None
    unsure = _may_be_small_talk(token)
    for part, _ in parts(token):
        yield Demand(by, addressee(cast, asked, by), part, token, asked, unsure=unsure)


def _may_be_small_talk(verb: Token) -> bool:
    """As "Bring your own chairs", "Walk across it"; not "Release them", nor what a banner says."""
    words = demand_words()
    lemma = verb.lemma_.lower()
    public = lemma in words.modes or lemma in words.alike
    written = any(t.lemma_.lower() in (*_SHOWN, *_WRITTEN) for t in verb.sent if quotation_of(t) is None)
    if written or lemma == "let" or _is_addressed(verb):
        return False
    return lemma in words.everyday or not (public or is_negated(verb))


def _is_addressed(verb: Token) -> bool:
    """Whether it asks for something for "us", for talks, of somebody called by name, or gives a choice.

    As in "Give us until Easter", "Come back to the table", "Bring your notes, Minister", "Open it, or resign".
    """
    given = child(verb, "dative", "dobj")
    if verb.lemma_ == "give" and given is not None and given.lower_ in ("us", "me"):
        return True
    quotation = quotation_of(verb)
    end = min(verb.sent.end, quotation.end) if quotation is not None else verb.sent.end
    named = (t for t in verb.doc[verb.i + 2 : end] if t.pos_ == "PROPN" and t.nbor(-1).text == ",")
    called = any(all(after.is_punct or after.is_space for after in verb.doc[t.i + 1 : end]) for t in named)
    choice = any(c.dep_ == "conj" and c.doc[c.left_edge.i - 1].lower_ == "or" for c in verb.children)
    return called or choice or any(t.lemma_ == "table" or is_meeting(t) for t in verb.subtree if t.pos_ == "NOUN")


def _is_idiom(verb: Token) -> bool:
    """As "Make no mistake", "Don't hold your breath", "Take the bus, for example"."""
    after = verb.doc[verb.i : min(verb.sent.end, verb.i + _IDIOM)]
    words = [t.lower_ for t in after if not t.is_punct]
    known = demand_words().idioms
    example = " ".join(words[1:]).endswith(("for example", "for instance"))
    return example or any(" ".join(words[:n]) in known for n in range(1, len(words) + 1))


def _commanding(cast: Cast, verb: Token) -> Actor | None:
    """Who commands: the quotation's speaker, who holds the banner, who "told the mayor" without quotation marks."""
    if quotation_of(verb) is not None:
        return _banner_holder(cast, verb) or party(cast, speaking(verb))
    colon = verb.i > verb.sent.start and verb.nbor(-1).text == ":"
    if colon:
        noun = next((t for t in verb.doc[verb.sent.start : verb.i] if t.lemma_.lower() in demand_words().nouns), None)
        return owner_of(cast, noun) if noun is not None else None
    above = next((a for a in verb.ancestors if a.lemma_.lower() in speech_words().speech), None)
    who = child(above, "nsubj") if above is not None and verb.dep_ in ("ccomp", "advcl", "parataxis") else None
    return party(cast, who) if who is not None and who.i > verb.i else None


def _banner_holder(cast: Cast, verb: Token) -> Actor | None:
    """Whose a banner, a chant or a letter is that says it."""
    sent = verb.sent
    outside = (t for t in sent if t.pos_ == "NOUN" and t.lemma_.lower() in _SHOWN and quotation_of(t) is None)
    paper = next(outside, None)
    return writer(cast, paper) if paper is not None else None


def _is_imperative(token: Token) -> bool:
    if token.tag_ not in ("VB", "VBP") or token.pos_ != "VERB" or token.lemma_.lower() != token.lower_:
        return False
    if has_to(token) or modal(token) or child(token, *SUBJECTS) is not None or is_condition(token):
        return False
    thing = child(token, "dobj")
    if token.lemma_ == "do" and thing is not None and thing.pos_ == "PRON":
        return False
    if token.lemma_ == "let":
        return _opens(token) and _lets_others(token)
    return token.lemma_ not in demand_words().idle and _opens(token)


def _lets_others(verb: Token) -> bool:
    """As in "Let our people go"; not "let us see", "let me be clear"."""
    act = child(verb, "ccomp", "xcomp")
    who = child(act, "nsubj") if act is not None else None
    who = who if who is not None else child(verb, "dobj")
    if who is None or act is None or who.lower_ in ("us", "me", "'s", "it", "nobody", "none"):
        return False
    if who.lower_ not in ("them", "him", "her") or (
        act.lemma_ in _GIVING_IN and all(c.lower_ != "on" for c in act.children)
    ):
        return True
    to_us = child(act, "dobj", "dative")  # "let them rot" is defiance, "let them invite us" is a demand
    whose = child(to_us, "poss") if to_us is not None else None
    return to_us is not None and (to_us.lower_ in ("us", "me") or (whose is not None and whose.lower_ in ("our", "my")))


def _opens(verb: Token) -> bool:
    """Whether nothing but "please", "do not" and the like stands before it in its sentence or quotation."""
    at = verb.i - 1
    condition = next((c for c in verb.children if c.dep_ == "advcl" and c.i < verb.i and is_condition(c)), None)
    if condition is not None and verb.doc[at].text == ",":  # "If she can't, let her resign"
        at = condition.left_edge.i - 1
    while at >= verb.sent.start and verb.doc[at].lower_ in _BEFORE:
        at -= 1
    if at < verb.sent.start or verb.doc[at].is_space or verb.doc[at].text == ":":
        return True
    return verb.doc[at].text in _MARKS and (at == verb.sent.start or _introduces(verb.doc[at - 1]))


def _introduces(token: Token) -> bool:
    """Whether a quoted sentence may begin after it; not so in: results that "depend on you"."""
    says = token.lemma_.lower() in speech_words().speech or token.lemma_.lower() in _SHOWING
    return token.is_punct or token.is_space or says


def _is_earnest(verb: Token) -> bool:
    """Whether a command is meant: "pay, or we leave"; not "call the police, and the price doubles", "tick tock"."""
    if len(verb.sent) < _SHORT and all(c.dep_ in _LOOSE for c in verb.children):
        return False
    joint = child(verb, "cc")
    if joint is None or joint.lower_ != "and":
        return True
    joined = (c for c in verb.children if c.dep_ == "conj" and c.doc[c.left_edge.i - 1].lower_ != "or")
    statements = (c for c in joined if (child(c, "nsubj") or _is_finite(c)))
    who = next((child(c, "nsubj") or c for c in statements), None)
    return who is None or who.pos_ == "PRON"


def _is_finite(verb: Token) -> bool:
    """Whether a form can be no imperative: "went", but not "put", which is its own past."""
    return verb.tag_ in ("VBZ", "VBD") and verb.lower_ != verb.lemma_.lower()


def by_slogan(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "No talks without the return of the ships," said Y: what stands after "without" is demanded."""
    if token.lower_ != "without" or token.head.pos_ != "NOUN" or speaking(token) is None:
        return
    content = child(token, "pobj")
    if content is None or content.lemma_.lower() not in demand_words().demanded:
        return
    by = party(cast, speaking(token)) if has_no(token.head) else None
    if by is not None:
        for part, _ in parts(content):
            yield Demand(by, None, part, token)


RULES: tuple[Rule, ...] = (by_command, by_slogan)
