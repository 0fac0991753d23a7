"""The state whose minister somebody is, or whose ministry a body is, where no word beside the name tells it."""

from spacy.tokens import Doc, Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.sentences import end_of, sentence_number, start_of
from local.reader.actors.words import rule_words
from local.reader.clauses import SUBJECTS
from local.reader.speech import quotation_of
from newsbrief.actors.canonical import canonical
from newsbrief.actors.home import Home, dateline, home_of
from newsbrief.actors.names import tables

_MENTIONS = 20  # of an actor that are looked at
_EARLY, _LATE = 5, 12  # sentences in which an article speaks of its own country's ministers
_BODIES = rule_words("state_owners", "bodies")
_BODY_BEGINNINGS = rule_words("state_owners", "body_beginnings")
_OPENING, _FAR_MORE = 3, 3
_BACK = 3  # sentences of a paragraph before an actor's that are looked at
_LONGEST_CHAIN = 3  # of joined clauses
_SPEAKING = ("government_body", "person")
_ATTRIBUTES = ("poss", "amod", "compound", "nmod")


def is_state_body(actor: Actor) -> bool:
    """Whether only a state has such a body: "Foreign Ministry", "Ministry of Health", "army"."""
    words = actor.name.lower().split()
    return actor.kind == "government_body" and (words[-1] in _BODIES or words[0] in _BODY_BEGINNINGS)


def state_before(cast: Cast, heads: list[Token]) -> Actor | None:
    """The one state that stands before an actor's name, office or description: "Peru's", "Peruvian", "its"."""
    found = {}
    for spot in (c for head in heads for c in head.children if c.dep_ in _ATTRIBUTES):
        owner = _meant_by_its(cast, spot) if spot.lower_ == "its" else cast.at(spot)
        if owner is not None and is_state(owner):
            found[owner.key] = owner
    return next(iter(found.values())) if len(found) == 1 else None


def state_of_the_story(cast: Cast, actor: Actor) -> Actor | None:
    """The state that the article speaks for where it names an actor first.

    That is the one whose capital the actor speaks in, the one that the paragraph is about so far, that of the dateline
    at the beginning, or the only one of the article. Not one that the holder of an office speaks of as somebody else:
    "Minister Roe demanded that Peru leave".
    """
    first = actor.mentions[0]
    own = _of_country(cast, dateline(cast.text))
    told = _capital_beside(cast, first) or _before(cast, actor)
    if told is None and own is not None:
        told = own if _speaks_at_home(cast, actor, own) else None
    elif told is None:
        told = _only_state(cast) or (_last_subject(cast, first) if _home(cast) is None else None)
    return told if told is not None and (told is own or not _faces(actor, told)) else None


def _home(cast: Cast) -> Home | None:
    """The state that the article is set in, found once for a document."""
    known: dict[str, Home | None] = cast.doc.user_data
    if "home" not in known:
        known["home"] = home_of(cast.text)
    return known["home"]


def spoken_for_before(cast: Cast, actor: Actor) -> Actor | None:
    """The state of the body that a paragraph is about before it names a spokesperson of no body."""
    return _before(cast, actor) if actor.mentions else None


def is_state(actor: Actor | None) -> bool:
    """Whether an actor is a state, and no place that only tells where."""
    return actor is not None and actor.kind == "state" and "place" not in actor.nouns


def _meant_by_its(cast: Cast, pronoun: Token) -> Actor | None:
    """Whom an "its" means: the subject of the clause that the one with it is joined to, if that is a state."""
    verb = pronoun.head.head
    for _ in range(_LONGEST_CHAIN):
        if verb.dep_ not in ("conj", "ccomp"):
            break
        verb = verb.head
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        owner = cast.at(subject) if subject is not None else None
        if owner is not None and is_state(owner):
            return owner
    return cast.at(pronoun)


def _of_country(cast: Cast, country: str | None) -> Actor | None:
    state = tables().states.get(country or "")
    return (cast.actors.get(state.key) or Actor(state.name, state.key, "state")) if state is not None else None


def _speaks_at_home(cast: Cast, actor: Actor, own: Actor) -> bool:
    """Whether an actor belongs to the state of the dateline: it acts where the article begins, or is a ministry."""
    first = actor.mentions[0]
    if not actor.is_person:
        return True
    if any(m.dep_ == "poss" and start_of(m) == start_of(first) for m in own.mentions):
        return True
    others = (a for a in cast.actors.values() if a.is_person and a.roles and a is not actor)
    is_one_of_two = any(start_of(m) == start_of(first) for a in others for m in a.mentions[:1])  # of two states, then
    sentences = sentence_number(first)
    is_early = sentences < _EARLY or (sentences < _LATE and _is_only_in_paragraph(cast, first, own))
    return first.dep_ in SUBJECTS and not is_one_of_two and is_early


def _is_only_in_paragraph(cast: Cast, mention: Token, own: Actor) -> bool:
    """Whether no other state is named in a paragraph up to the end of a mention's sentence."""
    doc, start = mention.doc, start_of(mention)
    for _ in range(_BACK):
        if start == 0 or _begins_paragraph(doc, start):
            break
        start = start_of(doc[start - 1])
    named = (cast.at(token) or cast.places.get(token.i) for token in doc[start : end_of(mention)])
    return all(actor is own for actor in named if is_state(actor)) and _last_subject(cast, mention) in (None, own)


def _capital_beside(cast: Cast, mention: Token) -> Actor | None:
    """As in "In Lima, the ministry said", "the foreign ministry in Lima", "the minister told reporters in Lima"."""
    for _ in range(_LONGEST_CHAIN):  # "a Foreign Ministry official in Lima"
        if mention.dep_ not in ("compound", "nmod"):
            break
        mention = mention.head
    verb = mention.head
    governors = [mention, verb, *(c for c in verb.children if c.dep_ in ("dobj", "dative"))]
    if mention.dep_ not in SUBJECTS:
        return None
    for token in (c for head in governors for prep in head.children if prep.lower_ == "in" for c in prep.children):
        place = cast.at(token) or cast.places.get(token.i)
        if place is not None and is_state(place) and canonical(place.name).name != token.text:
            return place
    return None


def _before(cast: Cast, actor: Actor, *, is_last: bool = False) -> Actor | None:
    """The state of which the sentence before in the same paragraph tells, or the one before that."""
    at = start_of(actor.mentions[0])
    for _ in range(_BACK):
        if at == 0 or _begins_paragraph(actor.mentions[0].doc, at):
            return None
        at = start_of(actor.mentions[0].doc[at - 1])
        subject = _subject_at(actor.mentions[0].doc, at)
        if subject is not None:
            return None if is_last and subject.pos_ == "PRON" else _state_of_subject(cast, subject)
    return None


def _last_subject(cast: Cast, mention: Token) -> Actor | None:
    """The state that is the subject of the last sentence before, in whatever paragraph."""
    at = start_of(mention)
    subject = _subject_at(mention.doc, start_of(mention.doc[at - 1])) if at else None
    return _state_of_subject(cast, subject) if subject is not None else None


def _begins_paragraph(doc: Doc, start: int) -> bool:
    return doc[start].is_space or (doc[start - 1].is_space and "\n" in doc[start - 1].text)


def _subject_at(doc: Doc, start: int) -> Token | None:
    """The subject of the main clause of a sentence that is no quotation."""
    root = doc[start].sent.root
    if quotation_of(root) is not None:
        return None
    return next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")), None)


def _state_of_subject(cast: Cast, subject: Token) -> Actor | None:
    """The state that a subject is or belongs to: "Peru", "Peru's answer", "the Peruvian ministry"."""
    actor = cast.at(subject)
    if is_state(actor):
        return actor
    if actor is not None and actor.is_person and subject.pos_ == "PRON" and actor.mentions:
        return _before(cast, actor, is_last=True)  # "The Kremlin refused. Its spokesman laughed. He said"
    if actor is None or actor.kind in _SPEAKING:
        owner = state_before(cast, [subject])
        if owner is not None or actor is None:
            return owner
        return _of_country(cast, canonical(actor.name).country)
    return None


def _only_state(cast: Cast) -> Actor | None:
    """The one state of an article, or the one it begins with and speaks of far more than of any other."""
    states = cast.states()
    if not states or (len(states) > 1 and states[0].times < _FAR_MORE * states[1].times):
        return None
    is_first = any(sentence_number(m) < _OPENING for m in states[0].mentions[:1])
    return states[0] if is_first or (len(states) == 1 and states[0].times > 1) else None


def _faces(person: Actor, state: Actor) -> bool:
    """Whether a state stands beside somebody in a sentence as one who acts or is acted upon, too."""
    own = {start_of(mention) for mention in person.mentions[:_MENTIONS]}
    beside = (m for m in state.mentions if start_of(m) in own)
    return any(m.dep_ not in _ATTRIBUTES and not (m.dep_ == "pobj" and m.head.lower_ == "in") for m in beside)
