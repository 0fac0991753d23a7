"""Who only reports: media that ask, see and are told, unlike those that accuse, refuse or are closed down."""

from spacy.tokens import Token

from local.reader.actors.audience import is_told
from local.reader.actors.words import rule_words

_ASKING = rule_words("press", "asking")
_SEEING = rule_words("press", "seeing")
_REPORTING = rule_words("press", "reporting")
_BRACKETS = ("(", "[")


def only_reports(token: Token) -> bool:
    """Whether a medium only does its work where it is named: "seen by Y", "told Y", "the traders Y spoke to", "(Y)"."""
    if is_told(token) or _is_source(token):
        return True
    is_subject = token.dep_ in ("nsubj", "nsubjpass")
    if is_subject and (token.head.lemma_.lower() in _ASKING or _is_parenthesis(token) or _tells(token)):
        return True
    start = token.left_edge.i
    return start > 0 and token.doc[start - 1].text in _BRACKETS


def _is_parenthesis(noun: Token) -> bool:
    """As in "The board, Elden News reported, has promised": a remark between commas on who had it first."""
    start, verb = noun.left_edge.i, noun.head
    if verb.lemma_.lower() not in _REPORTING or start == 0 or verb.i + 1 >= len(verb.doc):
        return False
    return verb.doc[start - 1].text == "," and verb.nbor(1).text == ","


def _tells(noun: Token) -> bool:
    """As in "The Elden Herald had written that the board would resign", unlike "wrote that it would appeal"."""
    verb = noun.head
    if verb.lemma_.lower() not in _REPORTING:
        return False
    said = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if said is None:
        return verb.lemma_.lower() == "report" and noun.dep_ == "nsubj"
    about = [c for c in said.subtree if c.lower_ in ("it", "its", "we", "our", "i")]
    return not about or about[0].i > said.i


def _is_source(noun: Token) -> bool:
    """As in "letters seen by the Elden Herald"."""
    return noun.dep_ == "pobj" and noun.head.dep_ == "agent" and noun.head.head.lemma_.lower() in _SEEING
