"""Phrases of the article's own words, made to stand in a sentence that reports them."""

import re
from collections.abc import Iterable

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve
from local.reader.clauses import SUBJECTS, is_condition, is_negated
from local.reader.demands.enumerations import parts
from local.reader.names import possessive, subject_name

_DROPPED = (*SUBJECTS, "mark", "aux", "auxpass", "neg", "punct", "cc", "preconj", "intj")
_ADVERBS_THAT_JOIN = (
    "additionally also especially finally however instead meanwhile moreover never still then therefore when"
).split()
_SPACES = re.compile(r"\s+")
_BEFORE_MARK = re.compile(r"\s+([,.;:!?])")
_MARKS_TOGETHER = re.compile(r"[,;:]\s*(?=[.,;:])")
_LEFT_JOINING = re.compile(r"[,;:]?\s+(?:and|but|or|that|to)$", re.IGNORECASE)
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))
_FIRST = {"i": "", "we": "", "me": "", "us": "", "myself": "", "ourselves": ""}
_FIRST_OWN = ("my", "our", "mine", "ours")
_SECOND = {"you": "them", "your": "their", "yours": "theirs", "yourself": "themselves", "yourselves": "themselves"}


def infinitive(cast: Cast, verb: Token) -> str:
    """A clause as it stands after "should" or "to": "not expand", "release the pilots", "be freed"."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    words = ["not"] if is_negated(verb) else []
    words += [c.lower_ for c in verb.lefts if c.dep_ == "advmod" and c.lower_.endswith("ly") and _is_manner(c)]
    words += ["be", verb.text] if passive else [verb.lemma_ if verb.tag_ != "VB" else verb.lower_]
    return " ".join([*words, rest_of(cast, verb)]).strip()


def _is_manner(adverb: Token) -> bool:
    return adverb.lower_ not in _ADVERBS_THAT_JOIN


def rest_of(cast: Cast, verb: Token) -> str:
    """All that follows a verb in its clause, without joined verbs, conditions and who says it."""
    out = {
        t.i
        for c in verb.rights
        if (c.dep_ in _DROPPED and c.dep_ != "punct") or c.dep_ in ("conj", "parataxis") or is_condition(c)
        for t in c.subtree
    }
    return words_of(cast, [t for t in verb.subtree if t.i > verb.i and t.i not in out])


def clause(cast: Cast, verb: Token) -> str:
    """A whole clause with its subject, without its conditions and joined clauses."""
    out = {
        t.i
        for c in verb.children
        if c.dep_ in ("mark", "cc", "conj", "parataxis") or is_condition(c) or _only_reports(c)
        for t in c.subtree
    }
    text = words_of(cast, [t for t in verb.subtree if t.i not in out])
    first = next((t for t in verb.subtree if t.i not in out and not t.is_punct), None)
    named = first is not None and _in_third_person(cast, first) is not None  # "We will act" of a named speaker
    if first is not None and first.pos_ != "PROPN" and not first.ent_type_ and first.text != "I" and not named:
        text = text[:1].lower() + text[1:]
    return text


def _only_reports(token: Token) -> bool:
    return token.dep_ in ("ccomp", "advcl") and token.lemma_ in ("say", "add", "warn", "tell")


def noun_phrase(cast: Cast, noun: Token, without: str = "") -> str:
    """A noun with all that belongs to it, but no nouns joined to it and not the preposition `without`."""
    joined = {part.i for part, _ in parts(noun)} - {noun.i}
    out = {
        t.i
        for c in noun.children
        if c.i in joined or (c.dep_ == "cc" and joined) or (c.dep_ == "prep" and c.lower_ == without)
        for t in c.subtree
    }
    return words_of(cast, [t for t in noun.subtree if t.i not in out])


def before_clauses(cast: Cast, noun: Token) -> str:
    """A noun with the words before it and its prepositions, but no clause."""
    out = {t.i for c in noun.children if c.dep_ in ("relcl", "acl", "appos", "punct", "conj", "cc") for t in c.subtree}
    return words_of(cast, [t for t in noun.subtree if t.i not in out])


def render(cast: Cast, token: Token) -> str:
    """All words under a token."""
    return words_of(cast, list(token.subtree))


def words_of(cast: Cast, tokens: list[Token]) -> str:
    """The tokens as the article writes them; those who speak and are spoken to in the third person."""
    parts: list[str] = []
    for number, token in enumerate(tokens):
        after = tokens[number + 1] if number + 1 < len(tokens) else None
        apart = after is not None and after.i != token.i + 1 and not after.is_punct
        word = _in_third_person(cast, token) or cast.text[token.idx : token.idx + len(token)]
        parts.append(word + (" " if token.whitespace_ or apart else ""))
    return clean("".join(parts))


def _in_third_person(cast: Cast, token: Token) -> str | None:
    word = token.lower_
    if token.pos_ == "NOUN":  # "the mine"
        return None
    if word in _SECOND:
        return "they" if token.dep_ in SUBJECTS else _SECOND[word]
    if word not in _FIRST and word not in _FIRST_OWN:
        return None
    actor = resolve(cast, token)
    if word == "our" and actor is not None and actor.is_person:
        actor = None  # theirs for whom the speaker speaks
    if word in _FIRST_OWN:
        return possessive(actor) if actor is not None else "their"
    if actor is not None:
        return subject_name(actor)
    return "they" if token.dep_ in SUBJECTS else "them"


def clean(text: str) -> str:
    """Text without line breaks, stray marks at its ends and quotation marks without a partner."""
    text = _BEFORE_MARK.sub(r"\1", _SPACES.sub(" ", text)).strip(" ,;:–—-")
    for opening, closing in _PAIRS:
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return (text if text.count('"') % 2 == 0 else text.replace('"', "")).strip(" ,;:–—-")


def sentence(text: str, longest: int = 300) -> str:
    """A sentence: first letter large, full stop at the end, not endless."""
    text = _LEFT_JOINING.sub("", _MARKS_TOGETHER.sub("", clean(text)).rstrip(".!?, "))
    if len(text) > longest:
        text = text[:longest].rsplit(" ", 1)[0].rstrip(",;: ") + "…"
    closing = "" if text.endswith(("…", ".”", "?”", "!”", '."')) else "."
    return text[:1].upper() + text[1:] + closing


def listed(phrases: Iterable[str]) -> str:
    """As in "a, b and c"."""
    *first, last = (phrase.rstrip(".,; ") for phrase in phrases)
    return f"{', '.join(first)} and {last}" if first else last


def name_of(actor: Actor | None) -> str | None:
    """The actor's name in a sentence, or None."""
    return subject_name(actor) if actor is not None else None
