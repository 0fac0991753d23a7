"""English sentences made of the article's own clauses."""

import re

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.clauses import SUBJECTS, coordinated, is_condition, is_negated
from local.reader.demands.words import demand_words

_DROPPED = (*SUBJECTS, "mark", "aux", "auxpass", "neg", "punct", "cc", "preconj", "intj")
_SPACES = re.compile(r"\s+")
_BEFORE_MARK = re.compile(r"\s+([,.;:!?])")
_DEFINITE = re.compile(r"(?:the|its|their|his|her|this|that|these|those)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
_LONGEST = 300


def demand_sentence(cast: Cast, of: Actor | None, content: Token, asked: Token | None = None) -> str:
    """As in "NATO should not expand.", made of the addressee and the clause or noun that is demanded."""
    who = with_article(of.name) if of is not None else None
    if who is None and asked is not None and asked.pos_ in ("NOUN", "PROPN"):
        who = _before_clauses(cast, asked)
    if who is None and content.pos_ in ("NOUN", "PROPN"):
        return _impersonal(noun_phrase(cast, content))
    return sentence(f"{who or _own_subject(cast, content)} should {bare_clause(cast, content)}")


def _impersonal(phrase: str) -> str:
    """A demanded thing without an addressee: "There should be an inquiry.", "The release of Y should follow"."""
    definite = _DEFINITE.match(phrase) is not None
    return sentence(f"{phrase} should follow" if definite else f"There should be {phrase}")


def bare_clause(cast: Cast, content: Token) -> str:
    """What is demanded, as it stands after "should": "not expand", "release the pilots", "be freed"."""
    if content.pos_ in ("VERB", "AUX"):
        return _infinitive(cast, content)
    if content.lemma_ in ("table", "talk") and content.dep_ == "pobj":
        return f"come to {noun_phrase(cast, content)}"
    return _from_noun(cast, content)


def _infinitive(cast: Cast, verb: Token) -> str:
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    words = ["not"] if is_negated(verb) else []
    words += ["be", verb.text] if passive else [verb.lemma_ if verb.tag_ != "VB" else verb.lower_]
    before = [render(cast, c) for c in verb.lefts if c.dep_ == "advmod" and c.lower_ not in _CONNECTING]
    after = rest_of(cast, verb)
    return (
        " ".join([*words[:-1], *before, words[-1], after]).strip()
        if after
        else " ".join([*words[:-1], *before, words[-1]])
    )


_CONNECTING = (
    "additionally",
    "also",
    "finally",
    "especially",
    "never",
    "therefore",
    "however",
    "then",
    "instead",
    "when",
    "moreover",
)


def _from_noun(cast: Cast, noun: Token) -> str:
    entry = demand_words().demanded.get(noun.lemma_.lower())
    phrase = noun_phrase(cast, noun)
    if entry is None:
        return f"grant {phrase}"
    if entry.verb is None:
        return f"{entry.give} {noun_phrase(cast, noun, without='from')}"
    goods = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == entry.joint), None)
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    manner = " immediately" if any(c.lower_ == "immediate" for c in noun.children) else ""
    if goods is not None:
        others = "".join(
            f" {render(cast, c)}"
            for c in noun.children
            if (c.dep_ == "prep" and c != goods and c.lower_ != "from") or c.dep_ in ("relcl", "acl")
        )
        return f"{manner.strip()} {entry.verb} {render(cast, goods).partition(' ')[2]}{others}".strip()
    if owner is not None:
        return f"{entry.verb} {_POSSESSIVE.sub('', render(cast, owner))}{manner}"
    return f"agree to {phrase}"


def _own_subject(cast: Cast, content: Token) -> str:
    if content.pos_ in ("VERB", "AUX"):
        own = next((c for c in content.children if c.dep_ in SUBJECTS), None)
        if own is not None and own.dep_ != "expl":
            return render(cast, own)
    return "those concerned"


def rest_of(cast: Cast, verb: Token) -> str:
    """All that follows a verb in its clause, without joined verbs and conditions."""
    out = {
        t.i
        for c in verb.rights
        if (c.dep_ in _DROPPED and c.dep_ != "punct") or c.dep_ in ("conj", "parataxis") or is_condition(c)
        for t in c.subtree
    }
    return clean(cast.text_of([t for t in verb.subtree if t.i > verb.i and t.i not in out]))


def _before_clauses(cast: Cast, noun: Token) -> str:
    """A noun with the words before it and its prepositions, but no clause."""
    out = {t.i for c in noun.children if c.dep_ in ("relcl", "acl", "appos", "punct", "conj", "cc") for t in c.subtree}
    return clean(cast.text_of([t for t in noun.subtree if t.i not in out]))


def noun_phrase(cast: Cast, noun: Token, without: str = "") -> str:
    """A noun with all that belongs to it, but no nouns joined to it and not the preposition `without`."""
    joined = {c.i for c in coordinated(noun)} - {noun.i}
    out = {
        t.i
        for c in noun.children
        if c.i in joined or (c.dep_ == "cc" and joined) or (c.dep_ == "prep" and c.lower_ == without)
        for t in c.subtree
    }
    return clean(cast.text_of([t for t in noun.subtree if t.i not in out]))


def render(cast: Cast, token: Token) -> str:
    """All words under a token, as the article writes them."""
    return clean(cast.text_of(list(token.subtree)))


def with_article(name: str) -> str:
    """A name as a subject: "the United States"."""
    words = name.split()
    plural_group = words[-1].islower() and words[-1].endswith("s")
    needs = words[0] in ("United", "European") or words[-1].islower() or words[-1] in _WITH_ARTICLE
    needs = needs and not plural_group
    return f"the {name}" if needs and not name.lower().startswith("the ") else name


_WITH_ARTICLE = (
    "Union",
    "Nations",
    "Council",
    "Kingdom",
    "Court",
    "Party",
    "Commission",
    "Committee",
    "Ministry",
    "Federation",
    "Association",
    "Republic",
    "Authority",
    "Bank",
)


def clean(text: str) -> str:
    """Text without line breaks, stray marks at its ends and quotation marks without a partner."""
    text = _BEFORE_MARK.sub(r"\1", _SPACES.sub(" ", text)).strip(" ,;:–—-")
    for opening, closing in (("“", "”"), ("(", ")")):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return text if text.count('"') % 2 == 0 else text.replace('"', "")


def sentence(text: str) -> str:
    """A sentence: first letter large, full stop at the end, not endless."""
    text = clean(text).rstrip(".!?")
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;: ") + "…"
    closing = "" if text.endswith("…") else "."
    return text[:1].upper() + text[1:] + closing


def threat_sentence(cast: Cast, by: Actor, against: Actor | None, content: Token, form: str) -> str:
    """What an actor threatens, as one sentence."""
    who = with_article(by.name)
    whom = f" {with_article(against.name)}" if against is not None else ""
    if form == "ultimatum":
        return sentence(f"{who} gives{whom} {_indefinite(content)}" if whom else f"{who} sets {_indefinite(content)}")
    if form == "to":
        return sentence(f"{who} threatens to {_infinitive(cast, content)}")
    if form == "noun":
        with_ = f"{whom} with" if whom else ""
        return sentence(f"{who} threatens{with_} {noun_phrase(cast, content)}")
    if form == "or":
        return sentence(
            f"{who} warns that{whom or ' those concerned'} will otherwise {content.lemma_} {rest_of(cast, content)}"
        )
    verb = "hints" if form == "hint" else "warns"
    return sentence(f"{who} {verb} that {_whole_clause(cast, content)}")


def condition(cast: Cast, root: Token) -> str:
    """A condition as the article puts it; "should they not agree" becomes "if they do not agree"."""
    tokens = list(root.subtree)
    if tokens[0].lower_ == "should":
        text = cast.text_of(tokens[1:])
        verb = cast.text_of([root]).strip()
        does = "do not " if is_negated(root) else ""
        text = re.sub(r"\b(?:not|n't|n’t)\s+", "", text, count=1) if does else text
        text = f"if {text.replace(verb, does + verb, 1)}"
    else:
        text = cast.text_of(tokens)
    text = clean(text).rstrip(".!?")
    return text[:1].lower() + text[1:] if not text[:2].isupper() else text


def _indefinite(noun: Token) -> str:
    words = [c.text for c in noun.children if c.dep_ in ("amod", "compound", "nmod", "nummod") and c.i < noun.i]
    phrase = clean(" ".join([*words, noun.text]))
    return f"an {phrase}" if phrase[:1].lower() in "aeiou" else f"a {phrase}"


def _whole_clause(cast: Cast, verb: Token) -> str:
    out = {
        t.i
        for c in verb.children
        if c.dep_ in ("mark", "cc")
        or is_condition(c)
        or (c.dep_ in ("conj", "parataxis"))
        or (c.dep_ in ("ccomp", "advcl") and c.lemma_ in ("say", "add", "warn"))
        for t in c.subtree
    }
    own = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    words = [t for t in verb.subtree if t.i not in out]
    text = cast.text_of(words)
    if words[0].pos_ != "PROPN" and words[0].ent_type_ == "" and words[0].text != "I":
        text = text[:1].lower() + text[1:]
    return text if own is not None else f"it {text}"


def demand_report(cast: Cast, by: Actor, content: Token, asked: Token | None) -> str:
    """A demand whose addressee the text leaves open: "The union demands higher pay"."""
    who = with_article(by.name)
    if content.pos_ in ("VERB", "AUX"):
        subject = _before_clauses(cast, asked) if asked is not None else _own_subject(cast, content)
        return sentence(f"{who} wants {subject} to {bare_clause(cast, content)}")
    return sentence(f"{who} calls for {noun_phrase(cast, content)}")
