"""Which actor a word means: a name, a pronoun, or a description such as "the minister" or "Russian authorities"."""

from spacy.tokens import Token

from local.reader.actors.audience import is_told
from local.reader.actors.cast import Actor, Cast
from local.reader.actors.descriptions import described, group_or_person
from local.reader.actors.merging import merge
from local.reader.actors.pronouns import FIRST, gender_meant, is_pronoun, meant
from local.reader.actors.roles import owned_by
from local.reader.actors.words import actor_words, rule_words
from local.reader.clauses import SUBJECTS
from local.reader.parsing import is_heading
from local.reader.speech import speaking

_LAST_WORDS = rule_words("reference", "last_words")


def resolve(cast: Cast, token: Token | None) -> Actor | None:
    """The actor that a word stands for, or None. New groups ("the villagers") join the cast."""
    if token is None:
        return None
    settle(cast)
    token = _beside_participle(token)
    if token.lower_ in FIRST and token.pos_ in ("PRON", "DET"):
        return speaker(cast, token)
    known = cast.at(token)
    if known is not None and token.pos_ != "ADJ":
        return None if known.kind == "media" and is_told(token) else known
    if is_pronoun(token) or token.pos_ == "PRON":
        return meant(cast, token)
    return described(cast, token) if token.pos_ in ("NOUN", "PROPN", "ADJ") else None


def _beside_participle(token: Token) -> Token:
    """Who does it where the parser takes a participle for the subject: "Reacting, the minister, Ana Roe, asked"."""
    if (
        token.dep_ not in SUBJECTS
        or not token.lower_.endswith("ing")
        or token.doc[token.i + 1 : token.i + 2].text != ","
    ):
        return token
    return next((c for c in token.children if c.dep_ == "appos" and c.i > token.i), token)


def author(cast: Cast, token: Token | None) -> Actor | None:
    """Like `resolve`, for one who says or demands: that makes any group an actor that is no mere thing."""
    found = resolve(cast, token)
    if found is not None or token is None or token.pos_ != "NOUN":
        return found
    return group_or_person(cast, token)


def speaker(cast: Cast, token: Token) -> Actor | None:
    """Who says the words a token stands in, by a quotation's attribution or the speech verb above it."""
    return resolve(cast, speaking(token))


def settle(cast: Cast) -> None:
    """Find once, in the order of the text, whom its pronouns and descriptions mean.

    In this order each finds all that stands before it, so that "its spokeswoman" can follow "the union".
    """
    if cast.is_settled:
        return
    cast.is_settled = True
    called = {noun for actor in cast.actors.values() if actor.named for noun in actor.nouns} & _LAST_WORDS
    for sent in cast.doc.sents:
        if is_heading(sent):
            continue
        for token in sent:
            if cast.at(token) is not None or token.i in cast.nothing:
                continue
            if is_pronoun(token):
                actor = meant(cast, token)
                if actor is not None:
                    cast.meant[token.i] = actor
                    _note_gender(actor, token)
                    actor.pronouns.append(token)
                    _note_office(cast, token, actor)
            elif token.pos_ in ("NOUN", "PROPN") and (_may_act(token) or token.lemma_.lower() in called):
                described(cast, token)
    merge(cast)


def _note_gender(actor: Actor, pronoun: Token) -> None:
    """What "he" or "she" tells of a person whose first name doesn't."""
    if actor.is_person and actor.gender is None:
        actor.gender = gender_meant(pronoun)


def _note_office(cast: Cast, pronoun: Token, owner: Actor) -> None:
    """Whose office it is, where a role has "its": "Norland's envoy", "spokesman for Norland's ministry"."""
    noun = pronoun.head
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.i < pronoun.i:
        noun = noun.head.head
    holder = cast.at(noun) if pronoun.dep_ == "poss" else None
    if holder is not None and holder.is_person and holder is not owner:
        holder.roles = owned_by(holder.roles, pronoun.lower_, owner.name)


def _may_act(token: Token) -> bool:
    words, lemma = actor_words(), token.lemma_.lower()
    if token.dep_ in ("compound", "amod", "nmod"):
        return False
    return (
        lemma in words.roles or lemma in words.kinds or lemma in words.representatives or lemma in words.unnamed_persons
    )
