"""What harm is done to, and what things and goods a clause is about."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from local.reader.clauses import coordinated, is_condition
from local.reader.threats.words import harm_words
from newsbrief.brief import ThreatKind

_PREPOSITIONS = ("to", "in", "into", "from", "with", "for", "on", "by", "at", "of", "against", "before", "out")


def noun_kind(noun: Token | None) -> ThreatKind | None:
    """The kind by a noun that harms and the words that belong to it: "legal action", "a wave of strikes"."""
    if noun is None:
        return None
    words = [noun, *(c for c in noun.children if c.dep_ in ("compound", "amod", "nmod", "conj", "appos"))]
    words += [w for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" for w in c.children]
    words = [w for w in words if w.ent_type_ not in ("DATE", "TIME") and not (w.lemma_ == "fire" and w != noun)]
    words = [w for w in words if w.lemma_ != "charge" or w.tag_ == "NNS"]  # not "on a single charge"
    kinds = [k for w in words if (k := harm_words().nouns.get(w.lemma_.lower())) is not None]
    return next((k for k in kinds if k != "unspecified"), kinds[0] if kinds else None)


def kind_below(content: Token) -> ThreatKind:
    """The kind by any word in what is announced."""
    for token in content.subtree:
        lemma = token.lemma_.lower()
        if lemma == "table" and token.head.lower_ in ("on", "off"):
            continue  # "all options are on the table"
        if token.pos_ == "VERB":
            entries = harm_words().verbs.get(lemma, [])
            kind = next((kind for others, kind in entries if not others), None)
        else:
            kind = harm_words().withheld.get(lemma) or harm_words().nouns.get(lemma)
        if kind is not None and not any(is_condition(a) for a in (token, *token.ancestors)):
            return kind
    return "unspecified"


def things(verb: Token) -> Iterator[Token]:
    """What a verb is done to or with: its object and passive subject, those joined to them, and behind prepositions."""
    for c in verb.children:
        if c.dep_ in ("dobj", "nsubjpass", "attr", "oprd", "dative", "npadvmod"):
            yield from coordinated(c)
        elif c.dep_ in ("prep", "agent", "dative") and c.lower_ in _PREPOSITIONS:
            for noun in c.children:
                if noun.dep_ == "pobj":
                    yield from coordinated(noun)
                if noun.dep_ == "prep":  # "pull out of the talks"
                    yield from (inner for inner in noun.children if inner.dep_ == "pobj")


def goods(things_: Iterable[Token]) -> Iterator[ThreatKind]:
    """The kinds of the goods among these things and the words that belong to them."""
    for thing in things_:
        words = [thing, *(c for c in thing.children if c.dep_ in ("compound", "nmod", "amod"))]
        words += [
            w for c in thing.children if c.dep_ == "prep" and c.lower_ in ("of", "to", "with") for w in c.children
        ]
        kinds = [k for word in words if (k := harm_words().withheld.get(word.lemma_.lower())) is not None]
        if kinds:
            yield "political" if "political" in kinds else kinds[0]  # "coalition talks"


def is_good(noun: Token) -> bool:
    """Whether a noun is one of the goods that can be withheld."""
    return noun.lemma_.lower() in harm_words().withheld


def has_words(verb: Token, others: frozenset[str]) -> bool:
    """Whether the other words of a verb of several stand behind it."""
    if not others:
        return True
    behind = [c for c in verb.children if c.i > verb.i and not _is_aside(c)]
    near = {c.lower_ for c in behind} | {c.lemma_.lower() for c in behind}
    for c in behind:
        if c.dep_ in ("prep", "prt", "advmod", "dobj", "xcomp"):
            near |= {w.lower_ for w in c.children} | {w.lemma_.lower() for w in c.children}
    return others <= near


def _is_aside(preposition: Token) -> bool:
    """Whether a preposition only tells when or where: "will send reminders in May" is no "send in"."""
    when = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    if preposition.dep_ != "prep" or when is None:
        return False
    return when.ent_type_ in ("DATE", "TIME") or (when.ent_type_ == "GPE" and preposition.lower_ in ("in", "at"))
