"""Whom a pronoun means: "she", "it", "they", "who"."""

from collections.abc import Iterator
from typing import Literal

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.papers import author_of, paper_meant
from local.reader.actors.preferences import acts_upon, is_acted_upon, is_parallel, is_unlikely_owner
from local.reader.actors.sentences import end_of, start_of
from local.reader.actors.words import actor_words
from local.reader.clauses import SUBJECTS
from local.reader.speech import Quotation, quotation_of

Fits = Literal["he", "she", "it", "they"]

_WORDS: dict[str, Fits] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "they"),
}
FIRST = frozenset("i me my mine we us our ours myself ourselves".split())
_RELATIVE = ("which", "that", "who", "whom", "whose")
_LOOK_BACK = 4  # sentences
_FARTHEST = 250  # tokens
_PLURAL_KINDS = ("population", "armed_group", "political_party", "civil_society", "international_organization")


def is_pronoun(token: Token) -> bool:
    """Whether a word is a pronoun of the third person or a relative one."""
    return (
        token.lower_ in _WORDS or token.lower_ in _RELATIVE[2:] or (token.lower_ in _RELATIVE and token.pos_ == "PRON")
    )


def gender_meant(pronoun: Token) -> str | None:
    """Whether a pronoun means a man or a woman: "he" or "she"; None if neither."""
    word = _WORDS.get(pronoun.lower_)
    return word if word in ("he", "she") else None


def meant(cast: Cast, token: Token) -> Actor | None:
    """The actor that a pronoun of the third person means, None if the text has none that fits.

    The latest subject before it that fits, else the latest mention, else a subject that follows in its sentence
    ("In his speech, Roe ..."). Nobody in a quotation calls himself "he", and one who is named only in another's words
    comes last: "It harms Peru," its agent said.
    """
    if token.lower_ in _RELATIVE and token.lower_ not in _WORDS:
        return _of_relative(cast, token)
    fits = _WORDS.get(token.lower_)
    if fits is None or _is_empty(token):
        return None
    paper = paper_meant(token)
    writer = author_of(paper, cast.at) if paper is not None else None
    if writer is not None:
        return writer
    quotation = quotation_of(token)
    said_by = cast.at(quotation.speaker) if quotation is not None and quotation.speaker is not None else None
    best: tuple[tuple[bool | int, ...], Actor] | None = None
    for back, mention in _before(token):
        actor = cast.at(mention)
        if actor is None or actor is said_by or not _is_mention(cast, mention):
            continue
        if not (
            _fits_they(actor, mention, quotation, said_by) if fits == "they" else _fits(actor, mention, fits)
        ) or _is_sibling(token, mention):
            continue
        if acts_upon(token, actor, cast.by_token) or is_acted_upon(token, actor, cast.at):
            continue
        others = quotation_of(mention) not in (None, quotation)
        is_topic = back == 1 and mention.dep_ in SUBJECTS and mention.i in cast.by_token
        is_unlikely = is_unlikely_owner(token, actor, is_topic=is_topic)
        rank = (others, is_unlikely, back, not is_parallel(token, mention), *_rank(mention, back))
        if best is None or rank < best[0]:
            best = (rank, actor)
    return best[1] if best is not None else _next(cast, token, fits)


def _fits_they(actor: Actor, mention: Token, quotation: Quotation | None, speaker: Actor | None) -> bool:
    """Whether "they" may mean an actor: of whom somebody speaks, any organization or state but the speaker's own."""
    if quotation is None or speaker is None:
        return _fits(actor, mention, "they")
    name = actor.name.lower()
    if any(name in role.lower() or actor.nouns & set(role.lower().split()) for role in speaker.roles):
        return False
    is_body = actor.named and not actor.is_person and "place" not in actor.nouns
    return is_body or _fits(actor, mention, "they")


def _of_relative(cast: Cast, token: Token) -> Actor | None:
    at = token.head
    for _ in range(6):
        if at.dep_ == "relcl":
            return _whose_clause(cast, token, at.head)
        at = at.head
    before = token.nbor(-1) if token.i else token
    if before.text == "," and token.i > 1:
        before = token.nbor(-2)
    return cast.at(before) if token.dep_ in SUBJECTS else None


def _whose_clause(cast: Cast, token: Token, noun: Token) -> Actor | None:
    """Whom a relative clause is about: in "the bishop of Lund, who" the bishop, not the place."""
    actor = cast.at(noun)
    if token.lower_ == "who" and actor is not None and actor.kind in ("state", "government_body", "company"):
        holder = noun.head.head if noun.dep_ == "pobj" else noun
        return cast.at(holder) if holder.lemma_.lower() in actor_words().roles else actor
    return actor


def _is_empty(token: Token) -> bool:
    """Whether "it" means nothing: "it is clear that", "it rained"."""
    if token.lower_ != "it" or token.dep_ not in SUBJECTS:
        return False
    verb = token.head
    if token.dep_ == "expl":
        return True
    is_be = verb.lemma_ in ("be", "seem", "appear", "become", "take", "remain")
    clause = any(c.dep_ in ("ccomp", "xcomp", "csubj", "advcl", "acl") for c in verb.children)
    return is_be and clause and any(c.dep_ in ("acomp", "attr", "oprd") for c in verb.children)


def _before(token: Token) -> Iterator[tuple[int, Token]]:
    """The words before, nearest first, with how many sentences back they stand."""
    back, at = 0, start_of(token)
    for i in range(token.i - 1, max(-1, token.i - _FARTHEST), -1):
        word = token.doc[i]
        if i < at:
            back, at = back + 1, start_of(word)
            if back > _LOOK_BACK:
                return
        yield back, word


def _is_mention(cast: Cast, word: Token) -> bool:
    return word.i in cast.heads or word.lower_ in _WORDS


def _fits(actor: Actor, mention: Token, fits: Fits) -> bool:
    if fits in ("he", "she"):
        return actor.is_person and actor.gender in (None, fits)
    if actor.is_person or ("place" in actor.nouns and mention.dep_ not in SUBJECTS) or _is_where(mention):
        return False
    if fits == "they":
        return (
            actor.kind in _PLURAL_KINDS
            or mention.tag_ in ("NNS", "NNPS")
            or mention.lower_ in ("they", "their", "them")
        )
    is_plural = mention.tag_ in ("NNS", "NNPS") and not actor.named
    return not is_plural and actor.kind != "population" and mention.lower_ not in ("they", "their", "them")


def _is_where(mention: Token) -> bool:
    """Whether a place only tells where something was: "taken in Y. It followed", unlike "in Y. Its army"."""
    return mention.dep_ == "pobj" and mention.ent_type_ == "GPE" and mention.head.lower_ in ("in", "at", "near")


def _rank(mention: Token, back: int) -> tuple[bool, bool, int]:
    """Smallest for the likeliest in a sentence: a subject, in earlier sentences that of the main verb."""
    is_subject = mention.dep_ in SUBJECTS
    return not is_subject, back > 0 and mention.head.dep_ != "ROOT", -mention.i


def _next(cast: Cast, token: Token, fits: Fits) -> Actor | None:
    """A subject that follows in the same sentence."""
    for later in token.doc[token.i + 1 : min(end_of(token), token.i + 40)]:
        actor = cast.at(later) if later.dep_ in SUBJECTS else None
        if actor is not None and _fits(actor, later, fits) and "ROOT" in (later.head.dep_, later.head.head.dep_):
            return actor
    return None


def _is_sibling(token: Token, mention: Token) -> bool:
    """Whether subject and object of one verb would be the same: "Roe told him"."""
    return token.dep_ in ("dobj", "pobj") and mention.dep_ in SUBJECTS and mention.head in (token.head, token.head.head)
