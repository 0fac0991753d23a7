"""What a noun phrase says by its form: how it is written, whether it is definite, one or many."""

import re

from spacy.tokens import Span, Token

from local.reader.actors.sentences import end_of, start_of
from local.reader.actors.titles import QUALIFIERS
from local.reader.actors.words import actor_words, rule_words
from local.reader.clauses import prep
from newsbrief.brief import ActorKind

_DEFINITE = frozenset("the this that these those both".split())
_OWNING = ("its", "their", "his", "her", "our", "my")
_ARTICLE = re.compile(
    r"^(?:(?:the|a|an|its|their|his|her|our|my|some|several|all|these|those|this|that|many|both|any|about|nearly|over"
    r"|most|other|another|each|every|few|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty"
    r"|[\d,.]+|hundreds of|thousands of|dozens of)\s+)+",
    re.I,
)
_LONGEST = 12  # words of a description
_VAGUE = rule_words("noun_phrases", "vague")
_OF_MEMBERS = rule_words("noun_phrases", "of_members")
_PERIODS = rule_words("noun_phrases", "periods")


def is_definite(token: Token) -> bool:
    """Whether a noun means certain ones: "the union", "its members", "Parliament"."""
    for c in token.lefts:
        if (c.dep_ == "det" and c.lower_ in _DEFINITE) or (c.dep_ == "poss"):
            return True
    return token.text[0].isupper() and not token.is_sent_start


def kind_of_noun(token: Token) -> ActorKind:
    """The kind of the group or person that a noun names: "a coalition of gangs" is an armed one."""
    kinds, pairs = actor_words().kinds, actor_words().pairs
    pair = f"{token.nbor(-1).lower_} {token.lemma_.lower()}" if token.i else ""
    if pair in pairs:
        return pairs[pair]
    members = prep(token, "of")
    if members is not None and kinds.get(token.lemma_.lower()) == "political_party":
        return "armed_group" if kinds.get(members.lemma_.lower()) == "armed_group" else "political_party"
    words = [token, *(c for c in token.lefts if c.dep_ in ("compound", "amod"))]
    return next((kinds[w] for t in words for w in (t.lemma_.lower(), t.lower_) if w in kinds), "other")


def phrase_of(token: Token) -> Span:
    """The noun with the words before it that belong to it, and "of elders" after a council."""
    start = token.i
    while start > max(start_of(token), token.i - _LONGEST) and _belongs(token.doc[start - 1], token):
        start -= 1
    if token.doc[start].text == "-" and start + 2 <= token.i:  # "-based" of "Perth-based"
        start += 2
    end = token.i + 1
    return token.doc[start : _end_of_field(token, end) if token.lemma_.lower() in _OF_MEMBERS else end]


def _end_of_field(token: Token, end: int) -> int:
    """The end of what a body or an office is for: "committee of inquiry", "minister for public works"."""
    doc, at = token.doc, end + 1
    if at >= end_of(token) or doc[end].lower_ not in ("of", "for"):
        return end
    while at < min(end_of(token), end + 4) and _is_of_field(doc[at]):
        at += 1
    return at if doc[at - 1].tag_ in ("NN", "NNS", "NNP") and doc[at - 1].lemma_.lower() not in _PERIODS else end


def _is_of_field(word: Token) -> bool:
    return (word.tag_ in ("NN", "NNS", "JJ") and not word.ent_type_) or (
        word.text[0].isupper() and word.lower_ in QUALIFIERS
    )


def bare(text: str) -> str:
    """A noun phrase without its article and numbers: "miners" of "the 1,200 miners"."""
    return _ARTICLE.sub("", text) or text


def _belongs(word: Token, noun: Token) -> bool:
    if word.dep_ == "nummod" and word.is_title and not word.is_sent_start:  # "the Three Brooks school district"
        return word.head in (noun, noun.head) or word.head.head == noun
    if word.is_space or (word.dep_ in ("punct", "cc", "det", "nummod", "predet") and word.text not in ("-", "'")):
        return False
    if word.dep_ == "poss" or word.tag_ == "POS":
        return word.pos_ != "PRON" and word.lower_ != "whose" and noun in (word.head, word.head.head)
    return word.head == noun or (word.dep_ in ("compound", "case", "amod", "punct") and noun in word.ancestors)


def modifiers(token: Token) -> set[str]:
    """The words that tell a noun from others of its kind: "electoral" in "the electoral office"."""
    said = {
        c.lower_
        for c in token.lefts
        if c.dep_ in ("amod", "compound", "nmod", "nummod") and c.lower_ not in _VAGUE and not _says_where(c)
    }
    return said | {c.lower_ for c in token.lefts if c.dep_ == "poss" and c.lower_ not in _OWNING and c.pos_ != "PRON"}


def _says_where(word: Token) -> bool:
    """Whether a word only says where somebody is at home or whose it is: "Perth-based", "state-owned"."""
    return word.tag_ in ("VBN", "JJ", "VBD") and any(c.text == "-" for c in word.children)


def is_mass(token: Token) -> bool:
    """Whether a noun in the singular names no one thing: "use all lawful force", unlike "the force"."""
    articles = ("the", "a", "an", "this", "that")
    return not any(c.dep_ in ("poss", "compound") or c.lower_ in articles for c in token.lefts)


def is_both(token: Token) -> bool:
    """Whether a noun is nobody in particular: "both sides", "the two countries", "the parties"."""
    if token.tag_ != "NNS":
        return False
    words = {c.lower_ for c in token.lefts} | ({token.nbor(-1).lower_} if token.i else set())
    if token.lemma_.lower() == "party" and not words.isdisjoint(("opposition", "political", "ruling")):
        return False  # "the opposition parties said"
    return token.lemma_.lower() in ("side", "party", "camp") or not words.isdisjoint(("both", "two", "neither"))


def is_one_person(token: Token) -> bool:
    """Whether a noun is one human being: "the thief", "a minister"."""
    words, lemma = actor_words(), token.lemma_.lower()
    is_single = token.tag_ in ("NN", "NNP")
    return is_single and (lemma in words.unnamed_persons or (lemma in words.roles and lemma not in words.kinds))
