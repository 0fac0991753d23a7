"""Phrases of the article's own words, made to stand in a sentence that reports them."""

import re
from collections.abc import Iterable
from itertools import dropwhile

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.clauses import SUBJECTS, is_condition, is_negated
from local.reader.demands.enumerations import parts
from local.reader.names import subject_name
from local.reader.speech_words import speech_words
from local.reader.third_person import retold

_DROPPED = (*SUBJECTS, "mark", "aux", "auxpass", "neg", "punct", "cc", "preconj", "intj")
_ADVERBS_THAT_JOIN = (
    "additionally also especially finally however instead meanwhile moreover never still then therefore when"
).split()
_LOWERED = ("DT", "IN", "PRP", "PRP$", "RB", "WDT", "WP", "EX")  # tags of words that only open a sentence in capitals
_RELATIVE = ("that", "which", "who")
_SPACES = re.compile(r"\s+")
_BEFORE_MARK = re.compile(r"\s+([,.;:!?])")
_MARKS_TOGETHER = re.compile(r"[,;:]\s*(?=[.,;:])")
_LEFT_JOINING = re.compile(r"[,;:]?\s+(?:and|but|or|that|to)$", re.IGNORECASE)
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))


def infinitive(cast: Cast, verb: Token, told_by: Actor | None = None) -> str:
    """A clause as it stands after "should" or "to": "not expand", "release the pilots", "be freed"."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    words = ["not"] if is_negated(verb) else []
    words += [c.lower_ for c in verb.lefts if c.dep_ == "advmod" and c.lower_.endswith("ly") and _is_manner(c)]
    words += ["be", verb.text] if passive else [verb.lemma_ if verb.tag_ != "VB" else verb.lower_]
    return " ".join([*words, rest_of(cast, verb, told_by)]).strip()


def _is_manner(adverb: Token) -> bool:
    return adverb.lower_ not in _ADVERBS_THAT_JOIN


def rest_of(cast: Cast, verb: Token, told_by: Actor | None = None) -> str:
    """All that follows a verb in its clause, without joined verbs, conditions, asides and who says it."""
    out = {
        t.i
        for c in verb.rights
        if (c.dep_ in _DROPPED and c.dep_ != "punct")
        or c.dep_ in ("conj", "parataxis")
        or is_condition(c)
        or _is_aside(c)
        for t in c.subtree
    }
    return words_of(cast, [t for t in verb.subtree if t.i > verb.i and t.i not in out], told_by)


def _is_aside(clause: Token) -> bool:
    """Whether a participle behind a comma tells what is done beside it: ", giving the firm a week to answer"."""
    first = clause.left_edge
    return clause.dep_ == "advcl" and clause.tag_ == "VBG" and first == clause and clause.nbor(-1).lower_ == ","


def clause(cast: Cast, verb: Token, told_by: Actor | None = None) -> str:
    """A whole clause with its subject, without its conditions and joined clauses."""
    words = _clause_words(verb)
    text = words_of(cast, words, told_by)
    return text[:1].lower() + text[1:] if _is_lowered(words[0]) else text


def _is_lowered(first: Token) -> bool:
    """Whether a word has its capital only because it opened a sentence: no name, no "I", no acronym."""
    if first.text == "I" or (first.text.isupper() and len(first) > 1):
        return False
    return first.tag_ in _LOWERED or (first.pos_ != "PROPN" and not first.ent_type_)


def is_whole(verb: Token) -> bool:
    """Whether a clause can be told by itself: its subject stands before its verb, and nobody's "he said" inside it.

    Its first word doesn't point at what stands before: "which would be removed".
    """
    first = _clause_words(verb)[0]
    points = first.lower_ in ("which", "whom") or (first.tag_ == "VBG" and first.dep_ not in SUBJECTS)
    before = (c for c in verb.lefts if c.dep_ in (*SUBJECTS, "csubjpass", "ccomp"))
    between = any(_only_reports(c) and first.i < c.i < verb.i for c in verb.children)
    return not points and not between and any(c.lower_ not in _RELATIVE for c in before)


def _clause_words(verb: Token) -> list[Token]:
    out = {
        t.i
        for c in verb.children
        if c.dep_ in ("mark", "cc", "conj", "parataxis") or is_condition(c) or _only_reports(c)
        for t in c.subtree
    }
    return list(dropwhile(lambda token: token.is_punct, (t for t in verb.subtree if t.i not in out)))


def _only_reports(token: Token) -> bool:
    return token.dep_ in ("ccomp", "advcl") and token.lemma_ in speech_words().inserted


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


def words_of(cast: Cast, tokens: list[Token], told_by: Actor | None = None) -> str:
    """The tokens as the article writes them; those who speak and are spoken to in the third person.

    `told_by` is who says them, if the sentence that they become part of has named it.
    """
    parts: list[str] = []
    tokens = sorted(tokens, key=lambda token: token.i)  # a subtree of a tangled parse isn't in the text's order
    for number, token in enumerate(tokens):
        after = tokens[number + 1] if number + 1 < len(tokens) else None
        apart = after is not None and after.i != token.i + 1 and (not after.is_punct or after.is_quote)
        word = retold(cast, token, told_by) or _written(cast, token)
        parts.append(word + (" " if token.whitespace_ or apart else ""))
    return clean("".join(parts))


def _written(cast: Cast, token: Token) -> str:
    """A word as the article writes it; white space as white space, even where it stands for a dateline."""
    return " " if token.is_space else cast.text[token.idx : token.idx + len(token)]


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
