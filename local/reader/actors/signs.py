"""What the words around a name tell about it: "the tanker Hope", "Ana Rook, a lawyer,", "Karvia's army"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from local.reader.actors.sentences import end_of, start_of
from local.reader.actors.words import actor_words, is_trade, rule_words
from local.reader.speech import quotation_of
from newsbrief.actors.canonical import canonical

_TITLE = 9  # words of a work's title
_APPOSITION = 14  # tokens that a description beside a name may have
_DETERMINERS = frozenset("a an the its their his her our one another".split())
_NAMING = frozenset("as called named dubbed".split())
_SELVES = ("itself", "themselves", "himself", "herself")
_ENDS_APPOSITION = frozenset([",", ".", '"', ")", "-", "–", "—", ";", ":"])
_ITSELF = rule_words("signs", "itself")
_PAPERS = rule_words("signs", "papers")
_SITES = rule_words("held_back", "sites")
_NOT_IN_PHRASE = ("VERB", "AUX", "PRON", "SCONJ", "PUNCT")
_NOUNS = ("NOUN", "PROPN")


def class_nouns(name: Span) -> Iterator[Token]:
    """The common nouns that say what a name is: before it, in apposition, or as "Y is a town"."""
    doc = name.doc
    if doc[name.end : name.end + 1].text == "-":  # "the Lima-registered Quay Foods"
        return
    before = doc[name.start - 1] if name.start > start_of(name) else None
    if before is not None and _says_what(before):
        yield before
    if before is not None and before.lower_ in _NAMING and name.start - 3 >= start_of(name):
        yield from (t for t in doc[name.start - 3 : name.start - 1] if t.pos_ == "NOUN")
    yield from _called(name)
    yield from _of_work(name)
    if before is not None and before.lower_ == "of" and name.start - 2 >= start_of(name):
        noun = doc[name.start - 2]
        if noun.lemma_.lower() in actor_words().of_classes:
            yield noun
    yield from (noun for noun in (_behind(name), _described_before(name) or _described_after(name)) if noun is not None)
    verb = name.root.head
    if name.root.dep_ == "nsubj" and verb.lemma_ == "be":
        yield from (c for c in verb.children if c.dep_ == "attr" and c.pos_ == "NOUN")


def _says_what(before: Token) -> bool:
    """Whether a word before a name says what it is: "the tanker", "the daily", "Carmaker" as the first word."""
    if before.text.islower():
        return before.pos_ == "NOUN" or before.text in _PAPERS
    return bool(before.is_sent_start) and is_trade(before.lower_)


def _of_work(name: Span) -> Iterator[Token]:
    """What a work is whose title has a name in it: "the film 'No Peace'", "'Seven Days to Surrender', a thriller"."""
    quotation, doc = quotation_of(name[-1]), name.doc
    if quotation is None or quotation.end - quotation.start > _TITLE or doc[quotation.end - 1].text.islower():
        return
    before = doc[quotation.start - 2] if quotation.start > 1 else None
    at = quotation.end + 1
    behind = doc[at + 1 : at + 1 + _APPOSITION] if doc[at : at + 1].text == "," else doc[at:at]
    for noun in (before, _first_head(behind)):
        if noun is not None and noun.lemma_.lower() in actor_words().things:
            yield noun


def _called(name: Span) -> Iterator[Token]:
    """As in "a group calling itself Y", "the gang, which calls itself the Creek Sons"."""
    at = name.start - 1
    if at > start_of(name) and name.doc[at].lower_ == "the":
        at -= 1
    itself = name.doc[at] if at > start_of(name) else None
    calling = itself.nbor(-1) if itself is not None and itself.lower_ in _SELVES else None
    if calling is not None and calling.lemma_.lower() in ("call", "style", "dub") and calling.dep_ in ("acl", "relcl"):
        yield calling.head


def _behind(name: Span) -> Token | None:
    """A noun right behind a name that only says what it is: "the Velden area", "the GRV union"."""
    after = name.doc[name.end] if name.end < end_of(name) else None
    if after is None or after.pos_ != "NOUN" or not after.is_lower or name.root.head != after:
        return None
    is_itself = after.text in _ITSELF and canonical(name.text).kind not in ("state", "government_body")
    is_site = after.lemma_.lower() in _SITES and name.label_ not in ("GPE", "LOC", "NORP", "PERSON")
    return after if is_itself or is_site or after.text in actor_words().places else None


def _described_before(name: Span) -> Token | None:
    """As in "its director, Piet Vroom, said" and "the head of the parks department, Ana Rook,"."""
    doc, start = name.doc, name.start
    if start > start_of(name) and doc[start - 1].lower_ == "the":  # "the ship, the Amalia II"
        start -= 1
    if start - 2 < start_of(name) or doc[start - 1].text != ",":
        return None
    if name.root.dep_ == "appos" and name.root.head.i < start and name.root.head.pos_ == "NOUN":
        return _head_of(name.root.head)
    if name.end < len(doc) and doc[name.end].text not in _ENDS_APPOSITION and doc[name.end].pos_ not in ("VERB", "AUX"):
        return None
    noun = _head_of(doc[start - 2])
    words = actor_words()
    lemma = noun.lemma_.lower()
    if noun.pos_ == "PROPN" and lemma in words.roles:
        return noun  # "the Commissioner for Works, Ana Roe"
    is_class = lemma in words.roles or lemma in words.kinds or lemma in words.things
    return noun if noun.pos_ == "NOUN" and is_class else None


def _head_of(noun: Token) -> Token:
    """The noun that a prepositional phrase belongs to, as far as it goes, but no farther than an office."""
    roles = actor_words().roles
    first = noun
    for _ in range(4):
        if noun.lemma_.lower() in roles:
            return noun
        if noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.pos_ == "NOUN":
            noun = noun.head.head
        elif noun.dep_ in ("compound", "conj") and noun.head.pos_ == "NOUN":
            noun = noun.head
    return noun if noun.lemma_.lower() in roles or first.dep_ != "pobj" else first


def _described_after(name: Span) -> Token | None:
    """As in "Riders Together, a network without offices, "."""
    doc, last, at = name.doc, end_of(name), name.end
    if at + 1 >= last or doc[at].text != ",":
        return None
    noun = _first_head(doc[at + 1 : min(last, at + 1 + _APPOSITION)])
    if noun is None:
        return None
    begins = doc[at + 1].lower_
    if noun.dep_ in ("nsubj", "nsubjpass") and name.root.dep_ == "pobj":  # "In Lund, a school was closed"
        return None
    if begins in ("a", "an") or noun.dep_ == "appos":
        return noun
    rest = doc[noun.i + 1 : min(last, noun.i + _APPOSITION)]
    closes = next((t for t in rest if t.text in _ENDS_APPOSITION or t.pos_ in ("VERB", "AUX")), None)
    if closes is None or closes.text not in _ENDS_APPOSITION:
        return None
    is_list = any(t.lower_ in ("and", "or") for t in doc[at + 1 : closes.i])
    may_describe = begins in _DETERMINERS or noun.lemma_.lower() in actor_words().roles
    return noun if may_describe and not is_list else None


def _first_head(words: Span) -> Token | None:
    """The head of the noun phrase that begins here: the first noun that no other follows."""
    for place, token in enumerate(words):
        if token.pos_ in _NOT_IN_PHRASE and token.text not in ("-", "'") and token.tag_ != "PRP$":
            return None
        if token.tag_.startswith("W"):
            return None
        is_noun = token.pos_ == "NOUN" or (token.pos_ == "PROPN" and token.lemma_.lower() in actor_words().kinds)
        if is_noun and token.text.islower() and token.lower_ not in _DETERMINERS:
            after = words[place + 1] if place + 1 < len(words) else None
            if after is None or (after.pos_ not in _NOUNS and after.tag_ != "POS" and after.text != "-"):
                return token
    return None


def owned_nouns(name: Span) -> Iterator[str]:
    """What a name has, as lemmas: "army" of "Karvia's army", "government" of "the government of Karvia"."""
    doc, start, end = name.doc, name.start, name.end
    if end < len(doc) and doc[end].tag_ == "POS":
        words = doc[end + 1 : min(end_of(name), end + 6)]
        for place, token in enumerate(words):
            if token.pos_ not in ("NOUN", "PROPN", "ADJ") or token.ent_type_ == "PERSON":
                break
            yield from _with_word_before(words, place)
    if start - 2 >= start_of(name) and doc[start - 1].lower_ in ("of", "in"):
        noun = doc[start - 2]
        before = doc[max(start_of(name), start - 4) : start - 1]
        if noun.pos_ in _NOUNS and (doc[start - 1].lower_ == "of" or noun.lemma_.lower() in ("embassy", "ambassador")):
            yield from _with_word_before(before, len(before) - 1)
    if name.root.dep_ in ("nsubj", "nsubjpass"):
        for token in doc[end : min(end_of(name), end + 25)]:
            if token.lower_ == "its" and token.head.pos_ == "NOUN" and token.head.i > token.i:
                yield from _with_word_before(doc[token.i : token.head.i + 1], token.head.i - token.i)
    head = name.root.head
    if name.root.dep_ in ("amod", "compound", "nmod") and head.i >= end and head.pos_ == "NOUN":
        yield head.lemma_.lower()


def _with_word_before(words: Span, place: int) -> Iterator[str]:
    lemma = words[place].lemma_.lower()
    yield lemma
    if place > 0:
        yield f"{words[place - 1].lower_} {lemma}"


def pronoun_after(name: Span) -> str | None:
    """What the first pronoun after a subject makes it: a "person", a "thing", or surely one ("which"); else None."""
    if name.doc[name.end : name.end + 2].text.lower() == ", which":
        return "which"
    if name.root.dep_ not in ("nsubj", "nsubjpass"):
        return None
    for token in name.doc[name.end : min(end_of(name), name.end + 25)]:
        is_near = token.i < name.end + 2
        if token.lower_ in ("he", "she", "his", "her", "him", "himself", "herself") or (
            is_near and token.lower_ == "who"
        ):
            return "person"
        if token.lower_ in ("its", "itself") or (is_near and token.lower_ == "which"):
            return "thing"
    return None
