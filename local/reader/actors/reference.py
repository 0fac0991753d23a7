"""Which actor a word means: a name, a pronoun, or a description such as "the minister" or "Russian authorities"."""

import re

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.words import actor_words
from local.reader.clauses import SUBJECTS, prep
from local.reader.speech import speaking
from newsbrief.actors.canonical import canonical
from newsbrief.brief import ActorKind

_PERSONAL = ("he", "she", "him", "her", "his", "hers", "himself", "herself")
_PLURAL = ("they", "them", "their", "theirs", "themselves")
_NEUTRAL = ("it", "its", "itself")
_FIRST = ("i", "me", "my", "we", "us", "our", "myself", "ourselves")
_RELATIVE = ("who", "which", "that", "whom", "whose")
_OWN_WORDS = ("of", "in", "from", "for", "at")
_COLLECTIVE = (
    "group",
    "member",
    "dozen",
    "hundred",
    "thousand",
    "number",
    "crowd",
    "majority",
    "spokesman",
    "spokeswoman",
)
_LOOK_BACK = 4  # sentences
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her|some|several|all|these|those|this|that|many|both|any)\s+", re.I)


def resolve(cast: Cast, token: Token | None) -> Actor | None:
    """The actor that a word stands for, or None. New groups ("the villagers") join the cast."""
    if token is None:
        return None
    if token.pos_ == "PRON" or token.lower_ in (*_PERSONAL, *_PLURAL, *_NEUTRAL):
        return _of_pronoun(cast, token)
    if token.i in cast.by_token and token.pos_ != "ADJ":
        return _of_name(cast, token)
    if token.pos_ == "PROPN":
        return _of_unlisted_name(cast, token)
    if token.pos_ in ("NOUN", "ADJ"):
        return _of_description(cast, token)
    return None


def _of_name(cast: Cast, token: Token) -> Actor:
    return cast.by_token[token.i]


def _of_unlisted_name(cast: Cast, token: Token) -> Actor | None:
    """A name that the entity recognizer missed: "the Pentagon", "Foreign Ministry"."""
    words = [c for c in token.children if c.dep_ in ("compound", "amod", "nmod") and c.i < token.i]
    named = next((cast.by_token[c.i] for c in words if c.i in cast.by_token), None)
    if token.lemma_.lower() in actor_words().representatives and named is not None:
        return cast.note(named, token, _written(cast, token))
    if token.ent_type_ in ("DATE", "TIME", "LAW", "CARDINAL", "MONEY", "LANGUAGE", "EVENT", "LOC"):
        return None
    if token.text.islower() or token.lemma_.lower() in actor_words().not_actors:
        return None
    return cast.add(token, _written(cast, token), _kind(token), named=True)


def _of_description(cast: Cast, token: Token) -> Actor | None:
    lemma = token.lemma_.lower()
    if lemma.lower() in actor_words().private or lemma.lower() in actor_words().inanimate:
        return None
    if lemma in _COLLECTIVE and (members := prep(token, "of")) is not None:
        return resolve(cast, members)
    written = _written(cast, token)
    if canonical(written).kind:
        return cast.add(token, written, "other", named=True)
    is_office = lemma.lower() in actor_words().roles
    speaks_for_owner = is_office or lemma.lower() in actor_words().representatives
    actor = (_holder(cast, token) if is_office else None) or (_owner(cast, token) if speaks_for_owner else None)
    actor = actor or _earlier(cast, token)
    if actor is not None:
        return cast.note(actor, token, written)
    if speaks_for_owner or lemma in actor_words().kinds:
        kind: ActorKind = "person" if is_office and token.tag_ == "NN" else _kind(token)
        return cast.add(token, written, kind, named=False)
    return None


def author(cast: Cast, token: Token | None) -> Actor | None:
    """Like `resolve`, for one who says or demands: that makes any group an actor that is no mere thing."""
    found = resolve(cast, token)
    if found is not None or token is None or token.pos_ != "NOUN":
        return found
    lemma = token.lemma_.lower()
    if lemma.lower() in actor_words().private or lemma.lower() in actor_words().inanimate:
        return None
    return cast.add(token, _written(cast, token), _kind(token), named=False)


def _owner(cast: Cast, token: Token) -> Actor | None:
    """Whom a description belongs to: "Turkey's president", "union officials", "the mayor of Lima"."""
    for c in token.children:
        if c.dep_ in ("poss", "compound", "nmod", "amod") and c.i in cast.by_token:
            return cast.by_token[c.i]
        if c.dep_ in ("poss", "compound") and c.lemma_.lower() in actor_words().kinds:
            return resolve(cast, c)
        if c.dep_ == "poss" and c.pos_ == "PRON":
            return resolve(cast, c)
    owner = prep(token, *_OWN_WORDS)
    return cast.by_token.get(owner.i) if owner is not None else None


def _holder(cast: Cast, token: Token) -> Actor | None:
    """The person whose office a definite description names: "the minister" after "Interior Minister Ana Roe"."""
    for name in (c for c in token.children if c.dep_ == "appos"):
        actor = cast.by_token.get(name.i)
        if actor is not None and actor.is_person:
            return actor
    if not any(c.lower_ in ("the", "that", "this", "its", "their") for c in token.children):
        return None
    office = token.lemma_.lower()
    found = [
        (max(mention.i for mention in before), actor)
        for actor in cast.actors.values()
        if actor.is_person and any(office in role.lower() for role in actor.roles)
        if (before := [mention for mention in actor.mentions if mention.i < token.i])
    ]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _earlier(cast: Cast, token: Token) -> Actor | None:
    """The actor that a definite noun repeats: "the union" after "the Harbour Workers' Union"."""
    if not any(c.dep_ == "det" and c.lower_ in ("the", "this", "that", "these", "those") for c in token.children):
        return None
    noun = token.lemma_.lower()
    found = [
        (max(before), actor)
        for actor in cast.actors.values()
        if (before := [mention.i for mention in actor.mentions if mention.i < token.i])
        and not actor.is_person
        and _is_called(actor, noun)
    ]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _is_called(actor: Actor, noun: str) -> bool:
    if any(noun == word or noun + "s" == word for alias in actor.aliases for word in alias.lower().split()):
        return True
    generic = {
        "group": ("armed_group", "civil_society", "company", "other"),
        "country": ("state",),
        "company": ("company", "other"),
    }
    return actor.named and actor.kind in generic.get(noun, ())


def _of_pronoun(cast: Cast, token: Token) -> Actor | None:
    word = token.lower_
    if word in _RELATIVE and token.dep_ in (*SUBJECTS, "dobj", "pobj"):
        return _of_relative(cast, token)
    if word in _FIRST:
        return speaker(cast, token)
    fits = _fitting(word)
    if fits is None:
        return None
    found = _last(cast, token, fits)
    return found or _next(cast, token, fits)


def _of_relative(cast: Cast, token: Token) -> Actor | None:
    at = token.head
    while at.dep_ not in ("relcl", "ROOT") and at.head != at:
        at = at.head
    return resolve(cast, at.head) if at.dep_ == "relcl" else None


def _fitting(word: str) -> str | None:
    if word in _PERSONAL:
        return "person"
    if word in _PLURAL:
        return "group"
    return "thing" if word in _NEUTRAL else None


def _fits(actor: Actor, mention: Token, fits: str) -> bool:
    if fits == "person":
        return actor.is_person
    if fits == "group":
        return not actor.is_person
    return not actor.is_person and mention.tag_ not in ("NNS", "NNPS")


def _last(cast: Cast, token: Token, fits: str) -> Actor | None:
    """The last subject before a pronoun that fits it, else the last mention that does; subjects go before."""
    oldest = _oldest_sentence(token)
    found = [
        (_distance(token, mention), actor)
        for actor in cast.actors.values()
        for mention in actor.mentions
        if oldest <= mention.i < token.i and _fits(actor, mention, fits) and not _is_sibling(token, mention)
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _distance(token: Token, mention: Token) -> tuple[int, bool, bool, int]:
    """Smallest for the likeliest: in the nearest sentence, a subject, in earlier sentences that of the main verb."""
    back = _sentences_back(token, mention)
    is_subject = mention.dep_ in SUBJECTS
    return back, not is_subject, back > 0 and mention.head.dep_ != "ROOT", -mention.i


def _next(cast: Cast, token: Token, fits: str) -> Actor | None:
    """A subject that follows in the same sentence: "In his speech, Roe ..."."""
    for later in token.sent:
        actor = cast.by_token.get(later.i) if later.i > token.i and later.dep_ in SUBJECTS else None
        if actor is not None and _fits(actor, later, fits) and token.sent.root in (later.head, later.head.head):
            return actor
    return None


def _is_sibling(token: Token, mention: Token) -> bool:
    """Whether subject and object of one verb would be the same: "Roe told him"."""
    return token.dep_ in ("dobj", "pobj") and mention.dep_ in SUBJECTS and mention.head in (token.head, token.head.head)


def _oldest_sentence(token: Token) -> int:
    at = token.sent.start
    for _ in range(_LOOK_BACK):
        if at > 0:
            at = token.doc[at - 1].sent.start
    return int(at)


def _sentences_back(token: Token, mention: Token) -> int:
    back, at = 0, token.sent.start
    while mention.i < at:
        back, at = back + 1, token.doc[at - 1].sent.start
    return back


def speaker(cast: Cast, token: Token) -> Actor | None:
    """Who says the words a token stands in, by a quotation's attribution or the speech verb above it."""
    return resolve(cast, speaking(token))


def _kind(token: Token) -> ActorKind:
    kinds = actor_words().kinds
    words = [token, *(c for c in token.children if c.dep_ in ("compound", "amod"))]
    return next((kinds[w] for t in words for w in (t.lemma_.lower(), t.lower_) if w in kinds), "other")


def _written(cast: Cast, token: Token) -> str:
    """The description without its article and without what follows the noun, as written."""
    start = token.i
    while start > token.sent.start and _belongs(token.doc[start - 1], token):
        start -= 1
    text = cast.written(token.doc[start : token.i + 1])
    return _ARTICLE.sub("", text) or text


def _belongs(word: Token, noun: Token) -> bool:
    if word.is_space or (word.dep_ in ("punct", "cc", "det", "nummod", "predet") and word.text not in ("-", "'")):
        return False
    return word.head == noun or (word.dep_ in ("compound", "case", "amod", "punct") and noun in word.ancestors)
