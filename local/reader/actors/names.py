"""The names in an article: runs of words with a large initial, whatever the entity recognizer makes of them."""

from spacy.tokens import Doc, Span, Token

from local.reader.actors.apostrophes import after_apostrophe
from local.reader.actors.capitals import FOLLOWERS, begins, goes_on, is_capital, is_initial, is_inside, known_inside
from local.reader.actors.name_parts import after_nickname, begin_nicknames
from local.reader.actors.short_forms import initials
from local.reader.actors.titles import is_title
from local.reader.actors.words import actor_words, is_common, rule_words
from local.reader.parsing import is_heading
from newsbrief.actors.canonical import canonical

PARTICLES = rule_words("names", "particles")
_COMPOUND = rule_words("names", "compound")
_PREFIXES = rule_words("names", "prefixes")
_BRANCHES = rule_words("names", "branches")
_REALMS = actor_words().signs["state"].own
_SHORT_FORM = 12  # tokens behind a name in which its short form is told
_SYLLABLE = 6  # letters of the second half of a given name, at most
_LINK = 3  # letters between two hyphens, at most
_LONGEST_LIST = 12  # words of a name that lists several things


def find_names(doc: Doc) -> list[Span]:
    """The spans of all names in statements, in the order of the text, titles included."""
    known = known_inside(doc) | begin_nicknames(doc)
    for sent in doc.sents:
        _retag(sent[0], known)
    found = []
    in_headings = {i for sent in doc.sents if is_heading(sent) for i in range(sent.start, sent.end)}
    at = 0
    while at < len(doc):
        end = _end_of_name(doc, at, known)
        if end > at and at not in in_headings:
            found.append(_labelled(doc, at, end))
        at = max(end, at + 1)
    return found


def _retag(first: Token, known: frozenset[str]) -> None:
    """Make a noun for people of a sentence's first word that the tagger takes for a name: "Rebels", "Anglers"."""
    lower = first.lower_
    if first.pos_ != "PROPN" or first.text in known or not first.text.istitle() or not lower.endswith("s"):
        return
    is_people = lower[:-1] in actor_words().kinds or lower.endswith(("ers", "ors", "ists", "ants", "ents"))
    after = first.doc[first.i + 1 : first.i + 2].text
    if is_people and is_common(lower) and not after[:1].isupper() and after not in ("'", "-", "&"):
        first.pos_, first.tag_, first.lemma_ = "NOUN", "NNS", lower[:-1]


def _end_of_name(doc: Doc, start: int, known: frozenset[str]) -> int:
    """The end of the name that begins at a token; `start` itself if none does."""
    if not begins(doc[start], known):
        return start
    end = start + 1
    while (longer := _longer(doc, start, end)) > end:
        end = longer
    return end


def _longer(doc: Doc, start: int, end: int) -> int:
    """The end of a name that goes on after `end`; `end` if it doesn't."""
    if end >= len(doc) or doc[end].is_sent_start or doc[end].is_space:
        return end
    if is_capital(doc[end]):
        return end + 1 if doc[end].lower_ != "i" else end
    return max(way_on(doc, start, end) for way_on in _WAYS_ON)


def _after_mark(doc: Doc, start: int, end: int) -> int:
    """Goes on after "&", and after a hyphen without white space: "Ruiz-Vroom", "Port-au-Prince", "Pak Su-min"."""
    is_hyphen = doc[end].text in ("-", "/") and not doc[end - 1].whitespace_
    if not is_hyphen and doc[end].text != "&":
        return end
    if goes_on(doc, end + 1):
        return end + 2
    if not is_hyphen or end + 1 >= len(doc) or doc[end].whitespace_:
        return end
    after = doc[end + 1]
    if doc[end - 1].lower_ in _PREFIXES and after.is_lower and start < end - 1:  # "Security and Co-operation"
        return end + 2
    is_linked = doc[end + 2 : end + 3].text == "-" and goes_on(doc, end + 3) and not after.whitespace_
    if is_linked and after.is_lower and len(after) <= _LINK:
        return end + 4
    is_given = end - start > 1 and after.is_alpha and after.is_lower and 1 < len(after) <= _SYLLABLE
    is_half = is_given and len(doc[end - 1]) < _SYLLABLE and not after.text.endswith("ed")
    return end + 2 if is_half and after.text not in _COMPOUND and doc[end + 2 : end + 3].text != "-" else end


def _after_particles(doc: Doc, _: int, end: int) -> int:
    """Goes on after "van der"."""
    at = end
    while at < len(doc) and at - end < 3 and doc[at].lower_ in PARTICLES:
        at += 1
    if end < at < len(doc) and doc[at].text in ("-", "'", "’") and not doc[at - 1].whitespace_:  # "al-Marri"
        at += 1
    return at + 1 if at > end and goes_on(doc, at) else end


def _after_number(doc: Doc, start: int, end: int) -> int:
    """Ends with a number: "Channel 3", "Pier 4", "Salters Local 4482"."""
    if doc[end - 1].lower_ in _BRANCHES and doc[end].text.isdigit():
        return end + 1
    is_number = doc[end].text.isdigit() and len(doc[end].text) < 4 and doc[end].head.i <= end
    return end + 1 if is_number and end - start < 3 and doc[end - 1].is_alpha and len(doc[end - 1]) > 2 else end


def _after_joint(doc: Doc, start: int, end: int) -> int:
    """Goes on with what a body is for, "Union of Copper Miners", but not "Union of Prime Minister Roe"."""
    if doc[end].lower_ not in ("of", "for"):
        return end
    at = end + 2 if doc[end + 1 : end + 2].text.lower() in ("the", "a", "an", "our") else end + 1
    kinds = actor_words().kinds_of_names
    if doc[end].lower_ == "for" and doc[end - 1].tag_ in ("NNS", "NNPS") and not is_initial(doc[start]):
        return at + 1 if goes_on(doc, at) else end  # "Grandparents for the Sea"
    if _is_motto(doc, start, end, at):
        return at + 1
    is_body = doc[end - 1].lemma_.lower() in kinds or doc[end - 1].lower_ in kinds
    is_body = is_body or (is_inside(doc, end) and not _is_surname(doc, start, end)) or _is_for_that(doc, start, end)
    is_first_noun = end - start == 1 and is_initial(doc[start]) and doc[start].tag_ in ("NNS", "NN")
    if not is_body or is_first_noun or not goes_on(doc, at):
        return end
    is_person = goes_on(doc, at + 1) and (is_title(doc[at]) or doc[at].lower_ in ("prime", "vice"))
    return end if is_person else at + 1


def _is_for_that(doc: Doc, start: int, end: int) -> bool:
    """Whether "of" goes on with a realm, or with what a body is for: "Kingdom of Y", "Front for the Rebirth of Y"."""
    last = doc[end - 1]
    is_aim = is_common(last.text) and not _is_body(last) and any(t.lower_ == "for" for t in doc[start + 1 : end])
    return doc[end].lower_ == "of" and (last.lower_ in _REALMS or is_aim)


def _after_in(doc: Doc, start: int, end: int) -> int:
    """Goes on with where a body is, if its short form or the world's bodies have that, too: "(FVS)" of Y in the S."""
    at = end + 2 if doc[end + 1 : end + 2].text == "the" else end + 1
    if doc[end].lower_ != "in" or end - start < 3 or not goes_on(doc, at):
        return end
    longer = doc[start : at + 1].text.removeprefix("The ")
    if canonical(longer).kind == "international_organization":
        return at + 1
    short = initials(longer)
    return at + 1 if any(t.text == short for t in doc[at + 1 : at + 1 + _SHORT_FORM]) else end


def _is_surname(doc: Doc, start: int, end: int) -> bool:
    """Whether what comes before "of" is a person: "Ana Marcin of Orbel University"."""
    return end - start > 1 and not is_common(doc[end - 1].text) and not is_common(doc[start].text)


def _is_motto(doc: Doc, start: int, end: int, at: int) -> bool:
    """Whether two words of the dictionary are one name: "Dawn of Plenty", "the Sons of the River"."""
    first = doc[start]
    if end - start > 1 or doc[end].lower_ != "of" or not goes_on(doc, at) or is_title(first):
        return False
    if first.lower_ in FOLLOWERS and not is_initial(first):
        return True
    if is_initial(first) and first.lower_ not in FOLLOWERS and (first.tag_ in ("NNS", "NNPS") or at > end + 1):
        return False
    return first.is_title and _is_field(first) and _is_field(doc[at]) and not is_title(doc[at])


def _after_and(doc: Doc, start: int, end: int) -> int:
    """Goes on after "and" where the recognizer sees one name, and in a list of what a body is for.

    As in "Department of Trade and Industry", "Salt, Lime and Allied Workers Union".
    """
    is_one = doc[end].lower_ == "and" and is_inside(doc, end) and goes_on(doc, end + 1) and is_inside(doc, end + 1)
    if is_one:
        return end + 2
    return _end_of_list(doc, start, end) if doc[end].lower_ in (",", "and", "&") else end


def _end_of_list(doc: Doc, start: int, end: int) -> int:
    """The end of a name that lists common words and closes with a body's noun; `end` if it is none."""
    is_field = end - start > 2 and doc[start + 1].lower_ == "of" and _is_body(doc[start])
    if is_field:
        start += 2
    if not all(map(_is_field, doc[start:end])):
        return end
    at, joined = end, False
    while at < min(len(doc), start + _LONGEST_LIST):
        if doc[at].lower_ == "and":
            joined = True
        elif doc[at].text not in (",", "'", "'s"):
            is_last = joined and doc[at - 1].lower_ == "and"
            is_guard = is_last and _is_body(doc[at]) and goes_on(doc, at + 1)  # "Maritime and Coastguard Agency"
            is_end = joined and not is_last and _is_body(doc[at])
            if not goes_on(doc, at) or not (_is_field(doc[at]) or is_guard or is_end):
                return end
            if joined and (is_field if is_last else _is_body(doc[at])):
                return at + 1
        at += 1
    return end


def _is_field(word: Token) -> bool:
    """Whether a word may say what a body is for, unlike a nation, a company or another body."""
    return is_common(word.text) and not _is_body(word) and canonical(word.text).kind is None


def _is_body(word: Token) -> bool:
    kinds = actor_words().kinds
    return word.lower_ in kinds or word.lemma_.lower() in kinds


_WAYS_ON = (
    _after_mark,
    after_nickname,
    _after_particles,
    _after_number,
    _after_joint,
    _after_in,
    _after_and,
    after_apostrophe,
)


def _labelled(doc: Doc, start: int, end: int) -> Span:
    """The span with the recognizer's label for its last word; none if it sees no entity there."""
    return Span(doc, start, end, label=doc[end - 1].ent_type_ or doc[start].ent_type_)
