"""Words with a large initial, and which of them begin a name."""

import re

from spacy.tokens import Doc, Token

from local.reader.actors.sentences import end_of, start_of
from local.reader.actors.titles import is_title
from local.reader.actors.words import actor_words, gender_of_name, is_common, is_trade, rule_words
from newsbrief.actors.canonical import canonical

_TIMES = rule_words("capitals", "times")
_ABBREVIATED = rule_words("capitals", "abbreviated")
_SLOGAN = ("our", "the", "my", "your", "their", "all")
_SEASONS = rule_words("capitals", "seasons")
_MAYBE_TIMES = rule_words("capitals", "maybe_times")
_FUNCTION = frozenset(("DET", "ADP", "PRON", "CCONJ", "SCONJ", "AUX", "ADV", "INTJ", "PART", "NUM", "PUNCT", "SPACE"))
_NEVER_FIRST = frozenset(
    "a about above across after against along amid among an around as at before behind below beneath beside besides"
    " between beyond both but by despite down during each every ex except far for former from if in inside into late"
    " like near nor not of off on once only onto or out outgoing outside over past per retired since so still than the"
    " then though through throughout till to toward towards under unlike until up upon via when where while with"
    " within without yet two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundreds"
    " thousands most many several could did does had has have is are might must ought shall should was were"
    " would".split()
)
_NEVER_NAMES = frozenset(
    "there here this these those he she it they we you but and so yet if when who what why".split()
)
FOLLOWERS = rule_words("capitals", "followers")
_NUMBERED = re.compile(r"^(?:[A-Z]\d+|[A-Z]{1,2}[$£€]|(?:K?[Ss]h|Rs|Tk|RM|Rp|Le|Kr|Br)\.?\d)")  # "L4011", "A$3"
_LONGER_THAN_ACRONYMS = 5  # letters
_HEADLINE = 20  # words
_ORDINAL = re.compile(r"^\d{1,3}(?:st|nd|rd|th)$")
_OPENING = frozenset("\"'(“‘«[:;—–-")
_NATIONS = ("NORP", "GPE", "LANGUAGE")
_VERBS = ("VB", "VBP", "NN", "JJ", "FW")
_NO_NAMES = rule_words("capitals", "no_names")


def known_inside(doc: Doc) -> frozenset[str]:
    """Words that have a large initial where no sentence begins and no name goes on: "Trade" of a name isn't one."""
    return frozenset(
        token.text
        for token in doc
        if token.text[:1].isupper() and not is_initial(token) and (_is_surname(token) or not _is_beside_capital(token))
    )


def _is_beside_capital(token: Token) -> bool:
    return is_capital_at(token, -1) or is_capital_at(token, 1)


def _is_surname(token: Token) -> bool:
    before = token.nbor(-1)
    return gender_of_name(before.text) is not None or is_title(before)


def is_initial(token: Token) -> bool:
    """Whether a word would have a large initial anyway: it begins a sentence, a quotation or a bracket."""
    return bool(token.is_sent_start) or token.i == 0 or token.nbor(-1).is_space or token.nbor(-1).text in _OPENING


def begins(token: Token, known: frozenset[str]) -> bool:
    """Whether a name begins with a word. `known` are words that have a large initial elsewhere, too."""
    if _ORDINAL.match(token.text):
        return is_capital_at(token, 1)  # "the 7th Circuit"
    if not is_capital(token) or token.lower_ in _NO_NAMES or (len(token.text) == 1 and not is_capital_at(token, 1)):
        return False
    if not is_initial(token):
        is_unit = token.is_upper and len(token) < _LONGER_THAN_ACRONYMS - 1 and token.nbor(-1).like_num  # "1.8 TB"
        is_he = token.text == "He" and is_capital_at(token, 1)  # "a spokesman, He Lianjun"
        return (token.lower_ not in _NEVER_NAMES or is_he) and not is_unit
    if token.pos_ == "PRON" and token.lower_ in _NEVER_NAMES:
        return False  # "We", though a company is called so
    return token.lower_ not in _NEVER_FIRST and (token.text in known or _begins_sentence(token))


def _begins_sentence(token: Token) -> bool:
    """Whether a name begins with the first word of a sentence."""
    is_followed = is_capital_at(token, 1)
    if is_followed and token.is_title and len(token) > 3 and not is_common(token.text) and token.tag_ in _VERBS:
        return True  # "Griet Roe", read as a verb
    if token.pos_ in _FUNCTION:
        return is_followed and token.ent_type_ in ("PERSON", "ORG") and token.pos_ not in ("DET", "ADP", "PRON")
    if token.text.isupper() or gender_of_name(token.text) is not None:
        return True
    return _begins_longer(token) if is_followed else _stands_alone(token)


def _begins_longer(token: Token) -> bool:
    """Whether a first word belongs to the name after it, unlike the verb in "Call Ana Rook"."""
    if token.nbor(1).lower_ in _SLOGAN and token.pos_ == "VERB":  # "Save Our Pool"
        return True
    if is_trade(token.lower_) and not is_common(token.nbor(1).text):  # "Carmaker Orbel Motor"
        return False
    if gender_of_name(token.nbor(1).text) is not None and is_common(token.text) and not is_title(token):
        return False
    return token.pos_ in ("PROPN", "NOUN", "ADJ")


def _stands_alone(token: Token) -> bool:
    """Whether a first word is a name by itself, or with a number or an apostrophe: "Channel 3", "Miners' Union"."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if after is not None and after.text.isdigit() and token.lower_ in actor_words().kinds_of_names:
        return True
    if token.lower_ in FOLLOWERS and after is not None and after.lower_ == "of":
        return is_capital_at(token, 2) or (is_capital_at(token, 3) and token.nbor(2).lower_ == "the")
    if after is not None and after.text == "'":
        return is_capital_at(token, 2)
    if token.pos_ not in ("PROPN", "ADJ") or _is_called(token, after) or token.lower_ in actor_words().representatives:
        return False
    if not is_common(token.text) or token.ent_type_ in _NATIONS or canonical(token.text).kind is not None:
        return True
    return token.dep_ == "nsubj" and token.pos_ == "PROPN" and token.head.lemma_.lower() in actor_words().deciding


def _is_called(token: Token, after: Token | None) -> bool:
    """Whether a dictionary's word is how somebody is spoken to: "Honey, where to?"."""
    before = token.nbor(-1).text if token.i else ""
    is_alone = after is not None and after.text == "," and before in _OPENING
    return is_alone and is_common(token.text)


def is_capital(token: Token) -> bool:
    """Whether a word has a large initial that isn't a day's or a month's."""
    if not token.text[:1].isupper() or _NUMBERED.match(token.text) or _is_shouted(token):
        return False
    if token.lower_.rstrip(".") in _ABBREVIATED and _is_before_number(token):
        return False
    if token.lower_ in _SEASONS:
        after = token.doc[token.i + 1 : token.i + 2].text
        return after[:1].isupper() and token.ent_type_ != "DATE"
    return token.lower_ not in _TIMES or (token.lower_ in _MAYBE_TIMES and token.ent_type_ == "PERSON")


def _is_shouted(token: Token) -> bool:
    """Whether a word of the dictionary stands in large letters, as in a headline: "POLICE have", "GIVE US OUR KEYS"."""
    if len(token) < 2 or not token.text.isupper():
        return False
    if len(token) >= _LONGER_THAN_ACRONYMS and is_common(token.text):
        return canonical(token.text).kind is None
    start = start_of(token)
    return all(word.is_upper or not word.is_alpha for word in token.doc[start : min(end_of(token), start + _HEADLINE)])


def _is_before_number(token: Token) -> bool:
    """Whether a short form is a day's or a month's: "Jan. 1", "Oct 20", "9 Oct", unlike "Jan Smit"."""
    after = token.doc[token.i + 1 : token.i + 3].text.lstrip(". ")
    is_behind = token.i > 0 and token.nbor(-1).text.isdigit() and len(token.nbor(-1)) < 3
    return after[:1].isdigit() or (is_behind and not is_capital_at(token, 1))


def is_capital_at(token: Token, away: int) -> bool:
    """Whether the word so many tokens away has a large initial."""
    at = token.i + away
    return 0 <= at < len(token.doc) and is_capital(token.doc[at])


def goes_on(doc: Doc, at: int) -> bool:
    """Whether a word with a large initial stands there that begins no sentence."""
    return at < len(doc) and is_capital(doc[at]) and not doc[at].is_sent_start


def is_inside(doc: Doc, at: int) -> bool:
    """Whether the recognizer sees a word inside an organization's name."""
    return bool(doc[at].ent_type_ == "ORG" and doc[at].ent_iob_ == "I")
