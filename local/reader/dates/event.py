"""What happens on a date, in a phrase of the article's own words."""

import re

from spacy.tokens import Span, Token

from local.reader.actors.cast import Cast
from local.reader.actors.reference import resolve
from local.reader.clauses import SUBJECTS, has_to
from local.reader.parsing import quote_of
from local.reader.phrases import clean

_LEFT_OVER = re.compile(r"\s+(?:as (?:early|late|soon|recently)(?: as)?|back|in|on|by|since|until|from|of)$")
_LONGEST_EVENT = 140
_THIRD = ("he", "she", "it")


def main_verb(verb: Token) -> Token:
    """The verb that an infinitive completes: "plans" of "plans to meet"."""
    while verb.dep_ == "xcomp" and verb.head != verb and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    return verb


def event_of(cast: Cast, span: Span, verb: Token) -> str:
    """The clause of a date without the date itself and without the clauses beside it.

    Its pronoun for a subject gives way to the name: "On Friday she resigned" is "Ana Roe resigned".
    """
    out = set() if span.root.dep_ in SUBJECTS else {t.i for t in _date_phrase(span)}
    for c in verb.children:
        if _is_beside(c, verb, span):
            out.update(t.i for t in c.subtree)
    kept = [t for t in verb.subtree if t.i not in out]
    who = next(
        (c for c in verb.children if c.dep_ in (*SUBJECTS, "dobj") and c.lower_ in ("which", "that", "who")), None
    )
    text = _named(cast, [t for t in kept if t != who], verb)
    if verb.dep_ == "relcl" and who is not None:
        noun = cast.text_of([*(c for c in verb.head.lefts if c.dep_ in ("compound", "amod")), verb.head])
        text = f"{noun.strip()} {text}" if who.dep_ in SUBJECTS else _after_verb(cast, kept, verb, who, noun)
    elif verb.dep_ == "acl":
        text = f"{_noun_before(cast, verb)} {text}"
    text = _LEFT_OVER.sub("", clean(text))
    if not text:
        text = clean(quote_of(cast.text, span.sent))
    if len(text) > _LONGEST_EVENT:
        text = text[:_LONGEST_EVENT].rsplit(" ", 1)[0].rstrip(",;: ") + "…"
    return text


def _is_beside(c: Token, verb: Token, span: Span) -> bool:
    """Whether a part of the clause is no part of the event: another clause, but for "to ..." and what is said."""
    if c.dep_ in ("mark", "cc", "punct"):
        return True
    if c.dep_ not in ("advcl", "ccomp", "conj", "parataxis", "relcl") or span.root in c.subtree:
        return False
    is_said = c.dep_ == "ccomp" and c.i > verb.i
    return not (is_said or (c.dep_ == "advcl" and has_to(c) and c.i > verb.i))


def _named(cast: Cast, words: list[Token], verb: Token) -> str:
    """The words with the name of the actor that the subject means, if it is a pronoun."""
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS and c.lower_ in _THIRD), None)
    actor = resolve(cast, subject) if subject is not None and subject in words else None
    if actor is None or subject is None:
        return cast.text_of(words)
    before = [t for t in words if t.i < subject.i]
    return f"{cast.text_of(before)} {actor.name} {cast.text_of([t for t in words if t.i > subject.i])}"


def _noun_before(cast: Cast, verb: Token) -> str:
    """The noun that a participle belongs to, with what stands between: "visit by the president" before "planned"."""
    noun = verb.head
    between = [t for t in noun.subtree if noun.i <= t.i < verb.i]
    lefts = [t for t in noun.lefts if t.dep_ in ("compound", "amod")]
    return clean(cast.text_of([*lefts, *between]))


def _after_verb(cast: Cast, kept: list[Token], verb: Token, who: Token, noun: str) -> str:
    before = cast.text_of([t for t in kept if t.i <= verb.i and t != who]).strip()
    after = cast.text_of([t for t in kept if t.i > verb.i]).strip()
    return f"{before} {noun.strip()} {after}"


def _date_phrase(span: Span) -> list[Token]:
    """The date with the preposition and adverbs that introduce it: "as early as January 10"."""
    tokens = list(span)
    at = span.root.head
    while (
        at.dep_ == "prep"
        and at.i < span.start
        and at.sent == span.sent
        and all(
            t in tokens or t.i >= span.start - 1 or t.dep_ in ("det", "amod", "advmod")
            for t in at.subtree
            if t.i != at.i
        )
    ):
        tokens += [at, *(t for t in at.subtree if t.i < span.start)]
        tokens += [c for c in at.children if c.dep_ == "advmod"]
        at = at.head
    return tokens
