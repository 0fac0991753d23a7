"""Where sentences begin and end, found once for a document: spaCy looks for it anew each time."""

from spacy.tokens import Doc, Span, Token

_MANY = 100


def starts_and_ends(doc: Doc) -> tuple[list[int], list[int]]:
    """For each token the first token of its sentence and the end of it."""
    found: tuple[list[int], list[int]] | None = doc.user_data.get("sentence_bounds")
    if found is None:
        starts, ends = [0] * len(doc), [0] * len(doc)
        for sent in doc.sents:
            for i in range(sent.start, sent.end):
                starts[i], ends[i] = sent.start, sent.end
        found = doc.user_data["sentence_bounds"] = (starts, ends)
    return found


def sentence_number(token: Token) -> int:
    """How many sentences begin before a word's own; a hundred and more are as good as a hundred."""
    count, at = 0, start_of(token)
    while at > 0 and count < _MANY:
        at = start_of(token.doc[at - 1])
        count += 1
    return count


def start_of(where: Token | Span) -> int:
    """The first token of the sentence of a word or a name."""
    return starts_and_ends(where.doc)[0][where.start if isinstance(where, Span) else where.i]


def end_of(where: Token | Span) -> int:
    """The end of the sentence of a word or a name."""
    return starts_and_ends(where.doc)[1][where.start if isinstance(where, Span) else where.i]
