"""Letters, petitions and statements as speakers: "Parents wrote to the council. The letter ... It asks"."""

from collections.abc import Callable

from spacy.tokens import Token

from local.reader.actors.actor import Actor
from local.reader.actors.sentences import start_of
from local.reader.actors.words import rule_words
from local.reader.clauses import child, prep, subject
from local.reader.speech import quotation_of

PAPERS = rule_words("papers", "papers")
_SAYING = rule_words("papers", "saying")
_MADE = rule_words("papers", "made")
_LAWYERS = rule_words("papers", "lawyers")
_BACK = 2  # sentences


def paper_meant(pronoun: Token) -> Token | None:
    """The writing that "it" repeats as what says or asks something: the subject of the sentence before, or its object.

    As in "Villagers have signed a petition. It also asks for a shelter". None if "it" is somebody.
    """
    verb = pronoun.head
    if pronoun.lower_ != "it" or pronoun.dep_ != "nsubj" or verb.lemma_.lower() not in _SAYING:
        return None
    if quotation_of(pronoun) is not None:
        return None
    at = start_of(pronoun)
    for _ in range(_BACK):
        if at == 0:
            return None
        sent = pronoun.doc[at - 1].sent
        who = child(sent.root, "nsubj", "nsubjpass")
        if who is None or who.lower_ != "it":
            return next((noun for noun in reversed(sent) if _is_what_it_is_about(noun, who)), None)
        at = sent.start
    return None


def _is_what_it_is_about(noun: Token, who: Token | None) -> bool:
    """Whether a writing is a sentence's subject, or what somebody in it wrote."""
    if noun.lemma_.lower() not in PAPERS or noun.pos_ != "NOUN":
        return False
    made = noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_.lower() in _MADE
    return made or noun == who


def author_of(paper: Token, actor: Callable[[Token], Actor | None]) -> Actor | None:
    """Who wrote a paper: "the union's letter", "a petition by parents", "a letter signed by Y", "Y sent a letter"."""
    signed = next((c for c in paper.children if c.dep_ == "acl" and c.lemma_.lower() in _MADE), None)
    whose = child(paper, "poss")
    if whose is not None and whose.lemma_.lower() in _LAWYERS:
        whose = None
    spots = [whose, prep(paper, "by", "from"), prep(signed, "by") if signed is not None else None]
    verb = paper.head
    if paper.dep_ == "dobj" and verb.pos_ == "VERB":
        spots.append(subject(verb))
    elif paper.dep_ == "nsubjpass":
        spots.append(prep(verb, "by"))
    return next((found for spot in spots if spot is not None and (found := actor(spot)) is not None), None)
