"""Titles before a person's name: "Interior Minister", "Dr"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from local.reader.actors.words import actor_words, is_common

_QUALIFIERS = frozenset(
    "prime foreign interior defence defense finance economy economic energy health trade justice environment climate"
    " education transport labour labor agriculture culture housing planning mining security national vice deputy"
    " acting interim former chief senior state home attorney press police army opposition social welfare fisheries"
    " tourism science water public works chairman managing executive regional general lieutenant major brigadier"
    " communications digital industry infrastructure development immigration religious affairs and secretary union"
    " first second then late city town county party".split()
)


def split(names: list[Span]) -> Iterator[tuple[Span, Span | None]]:
    """Each name without the titles before it, and the titles: "Ana Rook" and "Interior Minister".

    A title alone ("the Prime Minister") is no name; what a title begins with may be one ("UN" in "UN Envoy Roe").
    """
    for span in names:
        last = _last_title(span)
        if last is None:
            yield span, None
            continue
        if last < len(span) - 1:
            yield span[last + 1 :], span[: last + 1]
        first = next(i for i, token in enumerate(span) if i == last or is_title(token) or _qualifies(token))
        if first > 0 and not all(is_common(token.text) for token in span[:first]):
            yield span[:first], None


def _last_title(span: Span) -> int | None:
    """Place of the last title word in a name; None if it has none or is a body's ("Bishop Gray School")."""
    words = actor_words()
    if span[-1].lower_ in words.kinds_of_names and not is_title(span[-1]):
        return None
    places = [i for i, token in enumerate(span) if is_title(token)]
    if not places:
        return None
    last = places[-1]
    return None if any(t.lower_ in ("of", "for") for t in span[:last]) else last


def is_title(token: Token) -> bool:
    """Whether a word is an office, a profession or a title such as "Dr"."""
    words = actor_words()
    return token.lower_ in words.honorifics or token.lower_ in words.roles or token.lemma_.lower() in words.roles


def _qualifies(token: Token) -> bool:
    return token.lower_ in _QUALIFIERS
