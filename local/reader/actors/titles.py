"""Titles before a person's name: "Interior Minister", "Dr"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from local.reader.actors.words import actor_words, gender_of_name, is_common, rule_words
from newsbrief.actors.canonical import canonical

_LETTERS = rule_words("titles", "letters")
_LETTERS_BEFORE = rule_words("titles", "letters_before")
QUALIFIERS = rule_words("titles", "qualifiers")


def split(names: list[Span]) -> Iterator[tuple[Span, Span | None]]:
    """Each name without the titles before it, and the titles: "Ana Rook" and "Interior Minister".

    A title alone ("the Prime Minister") is no name; what a title begins with may be one ("UN" in "UN Envoy Roe").
    """
    for name in names:
        span, office = _behind_office(name[:-1] if len(name) > 1 and name[-1].text in _LETTERS else name)
        if office is not None:
            if len(span):
                yield span, office
            continue
        last = _last_title(span)
        is_body = canonical(span.text).kind not in (None, "person")  # "Doctors Without Borders"
        if last is None or is_body or _is_things(span):
            yield span, None
            continue
        if span[last + 1 : last + 2].text.lower() in ("for", "of", "pour"):
            if span[last].tag_ in ("NNS", "NNPS") or span[last].lower_ == "justice":  # "Justice for Ana"
                yield span, None
            continue  # "the Commissioner for Works, Ana Roe"
        if last < len(span) - 1:
            yield span[last + 1 :], span[: last + 1]
        first = next(i for i, token in enumerate(span) if i == last or is_title(token) or _qualifies(token))
        if first > 0 and (_is_nation(span[:first]) or not all(is_common(token.text) for token in span[:first])):
            yield span[:first], None


def _is_things(span: Span) -> bool:
    """Whether a name is a thing's: "the ship Lady Ana"."""
    before = span.doc[span.start - 1] if span.start else None
    return before is not None and before.pos_ == "NOUN" and before.lemma_.lower() in actor_words().things


def letters_after(name: Span) -> Span:
    """The letters behind a person's name, which the grammar takes for its head: "TD" of "Ana Roe TD"; may be empty."""
    after = name.doc[name.end : name.end + 1]
    return after if after.text in _LETTERS else name.doc[name.end : name.end]


def _is_nation(span: Span) -> bool:
    """Whether words before a title are a state's, though the dictionary has them: "Swedish" of "Swedish Consul"."""
    return canonical(span.text).kind in ("state", "international_organization")


def _behind_office(span: Span) -> tuple[Span, Span | None]:
    """The name without the field of an office before it, and that office: "Minister for Labour Selina Roe"."""
    doc, start = span.doc, span.start
    if start < 2 or doc[start - 1].lower_ not in ("for", "of") or not is_title(doc[start - 2]):
        return span, None
    fields = 0
    while fields < len(span) and (_qualifies(span[fields]) or span[fields].text in ("&", ",")):
        fields += 1
    if not fields or not doc[start - 2].text[0].isupper():
        return span, None
    return span[fields:], doc[start - 2 : start + fields]


def _last_title(span: Span) -> int | None:
    """Place of the last title word in a name; None if it has none or is a body's ("Bishop Gray School")."""
    words = actor_words()
    if span[-1].lower_ in words.kinds_of_names and not is_title(span[-1]):
        return None
    name_from = next((i for i, token in enumerate(span) if token.text == '"'), len(span))  # 'Ana "Captain" Roe'
    places = [i for i, token in enumerate(span[:name_from]) if is_title(token)]
    if not places:
        return None
    if places[-1] == len(span) - 1 and len(span) > 1 and _is_surname(span):
        places.pop()
        if not places:
            return None
    last = places[-1]
    return None if any(t.lower_ in ("of", "for") for t in span[:last]) else last


def _is_surname(span: Span) -> bool:
    """Whether a title closes a name as a surname: "Ana King", "Dr Anil Sheikh"."""
    before = span[-2]
    return gender_of_name(before.text) is not None or (
        len(span) > 2 and not is_title(before) and not _qualifies(before)
    )


def is_title(token: Token) -> bool:
    """Whether a word is an office, a profession or a title such as "Dr"."""
    words = actor_words()
    return (
        token.text in _LETTERS_BEFORE
        or token.lower_ in words.honorifics
        or token.lower_ in words.roles
        or token.lemma_.lower() in words.roles
    )


def _qualifies(token: Token) -> bool:
    return token.lower_ in QUALIFIERS
