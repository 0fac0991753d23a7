"""Whether a clause announces harm, and of what kind."""

from spacy.tokens import Token

from local.reader.clauses import child, is_condition, is_negated, prep
from local.reader.threats.words import threat_words
from newsbrief.brief import ThreatKind

# What happens to the threatened, where other verbs say what the threatening do.
BORNE = ("face", "suffer", "pay", "regret", "bear", "risk")


def harm_of(verb: Token) -> ThreatKind | None:
    """The kind of harm a clause announces, or None if it announces none."""
    lemma = verb.lemma_.lower()
    if is_negated(verb) or verb.pos_ not in ("VERB", "AUX"):
        return None
    if lemma == "be":
        return noun_kind(child(verb, "attr", "nsubj"))
    if lemma in threat_words().harm_verbs:
        return noun_kind(child(verb, "dobj")) or threat_words().harm_verbs[lemma]
    things = (child(verb, "dobj"), prep(verb, "to", "in", "from", "with", "for", "on"), child(verb, "nsubjpass"))
    found = None
    if lemma in BORNE or lemma.lower() in threat_words().inflicting:
        found = next((kind for noun in things if (kind := noun_kind(noun)) is not None), None)
    if found is None and lemma.lower() in threat_words().withholding:
        goods = (threat_words().withheld.get(noun.lemma_.lower()) for noun in things if noun is not None)
        found = next((kind for kind in goods if kind is not None), None)
    return found


def noun_kind(noun: Token | None) -> ThreatKind | None:
    """The kind by a noun and the words that belong to it."""
    if noun is None:
        return None
    words = [noun, *(c for c in noun.children if c.dep_ in ("compound", "amod", "nmod", "conj"))]
    words += [w for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" for w in c.children]
    return next((k for w in words if (k := threat_words().harm_nouns.get(w.lemma_.lower())) is not None), None)


def kind_below(content: Token) -> ThreatKind:
    """The kind by any word in what is announced."""
    for token in content.subtree:
        lemma = token.lemma_.lower()
        kind = (
            threat_words().harm_verbs if token.pos_ == "VERB" else threat_words().withheld | threat_words().harm_nouns
        ).get(lemma)
        if kind is not None and not any(is_condition(a) for a in (token, *token.ancestors)):
            return kind
    return "unspecified"
