"""English sentences that report a claim, made of the article's own words."""

import re

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve
from local.reader.clauses import SUBJECTS, child, is_negated, modal, subject
from local.reader.demands.found import Demand
from local.reader.demands.words import demand_words
from local.reader.names import is_plural, subject_name
from local.reader.parsing import quote_of
from local.reader.phrases import (
    before_clauses,
    clause,
    clean,
    infinitive,
    is_whole,
    listed,
    name_of,
    noun_phrase,
    render,
    sentence,
    words_of,
)
from local.reader.speech import quotation_of

_DEFINITE = re.compile(r"(?:the|its|their|his|her|this|that|these|those)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
_WILL = ("will", "would", "shall")
_POINTING = ("it", "them", "him", "her", "this", "that", "these", "those", "one")


# --- Demands ---------------------------------------------------------------------------------------------------


def demand_sentence(cast: Cast, of: Actor | None, content: Token, asked: Token | None = None) -> str:
    """As in "NATO should not expand.", made of the addressee and the clause or noun that is demanded."""
    who = name_of(of)
    if who is None and asked is not None and asked.pos_ in ("NOUN", "PROPN"):
        who = before_clauses(cast, asked)
    if who is None and content.pos_ in ("NOUN", "PROPN"):
        return _impersonal(noun_phrase(cast, content))
    return sentence(f"{who or _own_subject(cast, content)} should {bare_clause(cast, content)}")


def wanted(cast: Cast, demands: list[Demand]) -> str:
    """What one actor wants of another: "Peru wants Chile to open the road and not to arm the border."."""
    by, of, asked = demands[0].by, demands[0].of, demands[0].asked
    contents = [demand.content for demand in demands]
    who, verb = subject_name(by), "want" if is_plural(by) else "wants"
    if of is None and contents[0].pos_ in ("NOUN", "PROPN"):
        calls = "call" if is_plural(by) else "calls"
        things = [noun_phrase(cast, content) for content in contents if content.pos_ in ("NOUN", "PROPN")]
        return sentence(f"{who} {calls} for {listed(_distinct(things))}")
    whom = name_of(of) or (before_clauses(cast, asked) if asked is not None else _own_subject(cast, contents[0]))
    clauses = _distinct([_wanted_clause(cast, demand) for demand in demands])
    return sentence(f"{who} {verb} {whom} {listed([_to(text) for text in clauses])}")


def is_sound(content: Token) -> bool:
    """Whether a sentence can be made of what is demanded: a clause, or a noun that is known to have a verb."""
    return content.pos_ in ("VERB", "AUX") or content.lemma_.lower() in demand_words().demanded


def points_back(content: Token) -> bool:
    """Whether what is demanded is of a thing that only the sentences before name: "to extend it", "publish them"."""
    after = [token for token in content.subtree if token.i > content.i]
    back = next((t for t in after if t.lower_ in _POINTING and t.pos_ == "PRON" and t.dep_ in ("dobj", "pobj")), None)
    return back is not None and not any(token.pos_ in ("NOUN", "PROPN") for token in after if token.i < back.i)


def _wanted_clause(cast: Cast, demand: Demand) -> str:
    text = bare_clause(cast, demand.content)
    if not demand.opposite:
        return text
    return text[4:] if text.startswith("not ") else f"not {text}"


def bare_clause(cast: Cast, content: Token) -> str:
    """What is demanded, as it stands after "should": "not expand", "release the pilots", "be freed"."""
    if content.pos_ in ("VERB", "AUX"):
        return infinitive(cast, content)
    if content.lemma_ in ("table", "talk") and content.dep_ == "pobj":
        return f"come to {noun_phrase(cast, content)}"
    return _from_noun(cast, content)


def _to(text: str) -> str:
    return f"not to {text[4:]}" if text.startswith("not ") else f"to {text}"


def _distinct(phrases: list[str]) -> list[str]:
    """Each phrase once, and none that another one has in it."""
    return [
        phrase
        for number, phrase in enumerate(phrases)
        if phrase not in phrases[:number] and not any(p != phrase and phrase.rstrip(".,; ") in p for p in phrases)
    ]


def _impersonal(phrase: str) -> str:
    """A demanded thing without an addressee: "There should be an inquiry.", "The release of Y should follow"."""
    definite = _DEFINITE.match(phrase) is not None
    return sentence(f"{phrase} should follow" if definite else f"There should be {phrase}")


def _from_noun(cast: Cast, noun: Token) -> str:
    entry = demand_words().demanded.get(noun.lemma_.lower())
    phrase = noun_phrase(cast, noun)
    if entry is None:
        return f"{'pay' if _is_money(noun) else 'grant'} {phrase}"
    if entry.verb is None:
        return f"{entry.give} {noun_phrase(cast, noun, without='from')}"
    goods = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == entry.joint), None)
    owner = child(noun, "poss")
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


def _is_money(noun: Token) -> bool:
    """Whether a sum is demanded: "400 million naira", "$2 million"."""
    return noun.ent_type_ == "MONEY" or any(c.is_currency or c.ent_type_ == "MONEY" for c in noun.children)


def _own_subject(cast: Cast, content: Token) -> str:
    if content.pos_ in ("VERB", "AUX"):
        own = child(content, *SUBJECTS)
        if own is not None and own.dep_ != "expl" and own.pos_ != "PRON":
            return before_clauses(cast, own)
    return "those concerned"


# --- Threats ---------------------------------------------------------------------------------------------------


def threat_sentence(cast: Cast, by: Actor, against: Actor | None, content: Token, form: str) -> str:
    """What an actor threatens, as one sentence."""
    who = subject_name(by)
    threatens, warns = ("threaten", "warn") if is_plural(by) else ("threatens", "warns")
    whom = f" {subject_name(against)}" if against is not None else ""
    if form == "ultimatum":
        gives, sets = ("give", "set") if is_plural(by) else ("gives", "sets")
        thing = _indefinite(cast, content)
        return sentence(f"{who} {gives}{whom} {thing}" if whom else f"{who} {sets} {thing}")
    if form == "noun":
        return sentence(f"{who} {threatens}{whom} with {noun_phrase(cast, content)}")
    if form == "or":
        return sentence(f"{who} {warns} that{whom or ' those concerned'} will otherwise {infinitive(cast, content)}")
    if form == "to" or _is_own_act(cast, by, content):
        return sentence(f"{who} {threatens} {_to(infinitive(cast, content, told_by=by))}")
    verb = warns if form != "hint" else "hint" if is_plural(by) else "hints"
    if is_whole(content):
        return sentence(f"{who} {verb} that {clause(cast, content, told_by=by)}")
    return _in_own_words(cast, f"{who} {verb}", content)


def _in_own_words(cast: Cast, who: str, content: Token) -> str:
    """What somebody says, as it was said; where only a part of it is quoted, the article's whole sentence."""
    quotation, sent = quotation_of(content), content.sent
    if quotation is None or quotation.start > sent.start + 1:
        return sentence(quote_of(cast.text, sent))
    words = cast.doc[max(quotation.start, sent.start) : min(quotation.end, sent.end)]
    return sentence(f"{who}: “{clean(words.text).rstrip('.')}.”")


def _is_own_act(cast: Cast, by: Actor, content: Token) -> bool:
    """Whether the threatener is the one who will act: "we will close the road", "it would close the road"."""
    who = subject(content)
    if content.pos_ not in ("VERB", "AUX") or modal(content) not in _WILL or who is None:
        return False
    return resolve(cast, who) is by and not any(c.dep_ == "auxpass" for c in content.children)


def condition(cast: Cast, root: Token) -> str:
    """A condition as the article puts it; "should they not agree" becomes "if they do not agree"."""
    tokens = list(root.subtree)
    if tokens[0].lower_ == "should":
        text = words_of(cast, tokens[1:])
        verb = words_of(cast, [root])
        does = "do not " if is_negated(root) else ""
        text = re.sub(r"\b(?:not|n't|n’t)\s+", "", text, count=1) if does else text
        text = f"if {text.replace(verb, does + verb, 1)}"
    else:
        text = words_of(cast, tokens)
    text = text.rstrip(".!?")
    return text[:1].lower() + text[1:] if not text[:2].isupper() else text


def _indefinite(cast: Cast, noun: Token) -> str:
    words = [c for c in noun.children if c.dep_ in ("amod", "compound", "nmod", "nummod") and c.i < noun.i]
    phrase = words_of(cast, [*words, noun])
    return f"an {phrase}" if phrase[:1].lower() in "aeiou" else f"a {phrase}"
