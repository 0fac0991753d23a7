"""Who demands."""

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import author, resolve, speaker
from local.reader.clauses import SUBJECTS, child, prep, subject
from local.reader.demands.authority import in_charge
from local.reader.demands.people import OFFICES, is_anybody, is_people, is_thing, only_looks_on
from local.reader.demands.subjects import (
    after_dateline,
    cut_off,
    finite_subject,
    joined_to,
    noun_before,
    people_of_place,
    sender,
)
from local.reader.demands.voices import still_speaking
from local.reader.demands.words import demand_words
from local.reader.demands.writers import writer
from local.reader.speech import quotation_of, speaking

_SELF = ("i", "we")
_OWN = ("my", "our")
_THEY = ("they", "their", "them")
_PLURAL = ("NNS", "NNPS")
_LOOK_BACK = 120  # tokens in which a pronoun's antecedent is looked for
_SOME = ("one", "some", "many", "most", "several", "all", "two", "three", "others")


def demander(cast: Cast, verb: Token) -> Actor | None:
    """Who does what a verb of demanding says: its subject, "by Y" of a passive, the author of a letter."""
    if _is_passive(verb):
        by = prep(verb, "by")
        named = by is not None and by.ent_type_ not in ("DATE", "TIME")
        return party(cast, by, strict=False) if named else in_charge(cast, verb)
    who = _subject(cast, verb)
    if who is None:
        return speaker(cast, verb) if quotation_of(verb) is not None else None
    if who.lower_ in _SELF:
        return speaker(cast, verb)
    if who.lower_ in ("that", "which", "who") and verb.dep_ == "relcl":
        who = people_of_place(verb.head)
    known = demand_words().verbs.get(verb.lemma_.lower())
    strict = known is None or known.loose
    return (
        _said_by(cast, verb, who)
        or still_speaking(cast, who)
        or _going_on(cast, verb, who)
        or party(cast, who, strict=strict)
        or _antecedent(cast, who)
    )


def _is_passive(verb: Token) -> bool:
    """Whether a verb's subject is the one asked; a participle that the sentence has no other verb for is active."""
    if child(verb, "nsubjpass") is not None:
        return True
    bare = verb.head.dep_ == "ROOT" or verb.sent.root.pos_ not in ("VERB", "AUX")
    alone = verb.dep_ == "acl" and bare and prep(verb, "by") is None
    having = any(c.lower_ in ("having", "has", "have", "had") for c in verb.children)
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl") and not alone and not having


def _subject(cast: Cast, verb: Token) -> Token | None:
    """The subject; the noun before the verb if the parser gives none that can act."""
    found = _subject_at(cast, verb)
    return after_dateline(found) if found is not None else None


def _subject_at(cast: Cast, verb: Token) -> Token | None:
    who = subject(joined_to(verb))
    own = child(verb, *SUBJECTS) is not None
    found = sender(verb) or (None if own else finite_subject(verb, who))
    if found is not None or own or verb.tag_ in ("VBG", "VB"):
        return found or who
    if who is None and (found := cut_off(verb)) is not None:
        return found
    if who is not None and (who.pos_ == "PRON" or verb.dep_ not in ("conj", "ROOT") or party(cast, who) is not None):
        return who
    before = noun_before(verb)
    return before if before.pos_ in ("NOUN", "PROPN") and before.dep_ not in ("pobj", "dobj") else who


def _said_by(cast: Cast, verb: Token, who: Token) -> Actor | None:
    """Who says of itself what it wants: "the miners said they wanted"."""
    if who.lower_ not in ("they", "it", "he", "she"):
        return None
    source = speaking(verb) if quotation_of(verb) is None else None
    if source is None or source == who or source.i > who.i or source.pos_ == "PRON":
        return None
    found = party(cast, source)
    if found is None or (who.lower_ in ("he", "she") and not found.is_person):
        return None
    if who.lower_ in ("it", "they") and found.is_person and source.pos_ == "PROPN":
        return None
    return found if (who.lower_ == "they") == (source.tag_ in _PLURAL) else None


def _going_on(cast: Cast, verb: Token, who: Token) -> Actor | None:
    """Whom the sentence before was about, if "it" goes on: "Y runs a clinic. It has asked"."""
    if who.lower_ != "it" or verb.dep_ != "ROOT" or verb.sent.start == 0 or verb.doc[verb.sent.start - 1].is_space:
        return None
    root = verb.doc[verb.sent.start - 1].sent.root
    paper = child(root, "dobj")
    if paper is not None and paper.lemma_.lower() in demand_words().documents and verb.tag_ == "VBZ":
        return writer(cast, paper)  # "Parents wrote a letter. It asks"
    before = child(root, "nsubj")
    if before is None or before.pos_ not in ("NOUN", "PROPN") or before.tag_ in _PLURAL:
        return None
    found = party(cast, before)
    return found if found is not None and not found.is_person else None


def _antecedent(cast: Cast, who: Token) -> Actor | None:
    """The group that "they" or "it" repeats: the nearest subject before it that can act."""
    if who.lower_ in ("he", "she"):
        return _official_before(cast, who)
    if who.lower_ not in ("it", "its", *_THEY):
        return None
    for before in reversed(who.doc[max(0, who.i - _LOOK_BACK) : who.i]):
        if before.dep_ not in ("nsubj", "nsubjpass") or before.pos_ not in ("NOUN", "PROPN"):
            continue
        if (who.lower_ in _THEY) == (before.tag_ in _PLURAL):
            found = party(cast, before)
            if found is not None and not found.is_person:
                return found
    return None


def _official_before(cast: Cast, who: Token) -> Actor | None:
    """The nameless person that "he" repeats: "The prosecutor opened a case. He instructed"."""
    subjects = (t for t in reversed(who.doc[max(0, who.i - _LOOK_BACK) : who.i]) if t.dep_ == "nsubj")
    before = next((t for t in subjects if t.tag_ in ("NN", "NNP")), None)
    return party(cast, before) if before is not None and before.tag_ == "NN" and is_people(before) else None


def unlike(cast: Cast, verb: Token, by: Actor, asked: Token) -> Actor:
    """Who demands if it can't be the one found, since nobody demands of itself: "It asks the firm to pay".

    That is the subject before that is another actor; a letter is who wrote it.
    """
    own = asked.pos_ in ("NOUN", "PROPN") and resolve(cast, asked) is by
    who = child(verb, "nsubj")
    if not own or who is None or who.lower_ not in ("it", "he", "she", "they", "we", "i"):
        return by
    for before in reversed(verb.doc[max(0, verb.i - _LOOK_BACK) : who.i]):
        if before.dep_ in ("nsubj", "nsubjpass") and before.pos_ in ("NOUN", "PROPN"):
            found = party(cast, before)
            if found is not None and found is not by:
                return found
    return by


def party(cast: Cast, who: Token | None, *, strict: bool = True) -> Actor | None:
    """An actor that may demand: a known one, a group of people, or the author of a letter.

    If not strict, any noun may be who demands, so long as it is no thing.
    """
    if who is None:
        return None
    if who.pos_ == "PROPN" and (who.text.islower() or who.text in OFFICES):
        who.pos_ = "NOUN"  # "parish council", which the tagger takes for a name
    whole = prep(who, "of") if who.lower_ in _SOME and child(who, "appos") is None else None
    if whole is not None:  # "one of the men"
        return party(cast, whole, strict=strict) or _antecedent(cast, whole)
    lemma = who.lemma_.lower()
    if who.pos_ == "NOUN" and lemma in demand_words().documents and who.i not in cast.by_token:
        return writer(cast, who)
    if is_anybody(who) or (who.pos_ == "NOUN" and lemma in demand_words().onlookers):
        return _sent_by(cast, who) if lemma == "observer" else None
    found = _of_whom(cast, who) or _named_beside(cast, who) or resolve(cast, who)
    if found is not None:
        return None if only_looks_on(found) else found
    return author(cast, who) if is_people(who) or (not strict and not is_thing(who)) else None


def _sent_by(cast: Cast, observers: Token) -> Actor | None:
    """The organization that sends observers."""
    spots = [c for c in observers.lefts if c.dep_ in ("compound", "nmod", "amod", "poss")]
    of = prep(observers, "of", "from")
    found = (cast.by_token.get(spot.i) for spot in (*spots, *([of] if of is not None else [])))
    return next((a for a in found if a is not None and a.kind in ("international_organization", "civil_society")), None)


def _of_whom(cast: Cast, who: Token) -> Actor | None:
    """The group that "its men" or "their members" are of."""
    whose = child(who, "poss")
    if whose is None or whose.lower_ not in ("its", "their") or who.lemma_.lower() not in demand_words().members:
        return None
    return resolve(cast, whose) or _antecedent(cast, whose)


def _named_beside(cast: Cast, who: Token) -> Actor | None:
    """As in "a parents' association, PRV": the name is the actor."""
    if who.pos_ != "NOUN" or who.i in cast.by_token:
        return None
    beside = next((cast.by_token[c.i] for c in who.children if c.dep_ == "appos" and c.i in cast.by_token), None)
    return beside or _calling_itself(cast, who)


def _calling_itself(cast: Cast, who: Token) -> Actor | None:
    """As in "a group calling itself Red Lantern", "rebels known as the Column"."""
    naming = next(
        (c for c in who.children if c.dep_ in ("acl", "relcl") and c.lemma_ in ("call", "know", "name")), None
    )
    if naming is None:
        return None
    named = [child(naming, "oprd", "ccomp", "dobj", "attr"), prep(naming, "as"), *naming.children]
    found = (cast.by_token.get(t.i) for t in named if t is not None and t.i > naming.i)
    return next((actor for actor in found if actor is not None and not actor.is_person), None)


def owner_of(cast: Cast, noun: Token) -> Actor | None:
    """Whose demand a noun names: "Moscow's demand", "a call by the union", "union demands"."""
    whose = child(noun, "poss")
    if whose is not None:
        return speaker(cast, whose) if whose.lower_ in _OWN else party(cast, whose) or _antecedent(cast, whose)
    by = prep(noun, "by", "from", "of")
    found = resolve(cast, by) if by is not None and by.ent_type_ not in ("DATE", "TIME") else None
    before = (c for c in noun.children if c.dep_ in ("compound", "amod") and c.i in cast.by_token)
    return found or next((cast.by_token[c.i] for c in before), None)
