"""Dates as the article writes them, what happens then, and whether it has happened."""

import re

from spacy.tokens import Doc, Span

from local.reader.actors.cast import Cast
from local.reader.clauses import modal
from local.reader.dates.event import event_of, main_verb
from local.reader.dates.grammar import is_year, matches
from local.reader.dates.status import clause_of, status_of
from local.reader.parsing import is_heading, quote_of
from newsbrief.summarize.draft import DraftDate

_AFTER_PREPOSITION = re.compile(
    r"\b(?:in|since|by|until|till|of|from|to|before|after|during|around|back in|through|for|and|between)\s+$", re.I
)
_AMBIGUOUS = ("may", "march", "sun", "mar", "fall", "spring", "dec")
_OF_NAMES = ("ORG", "PERSON", "WORK_OF_ART", "PRODUCT", "LAW", "FAC")
_IN_A_WHILE = re.compile(r"(?:in|within) (?:the (?:next|coming) )?\w+ ", re.I)
_HABITS = ("a", "every", "each", "any", "no")
_SEASONS = ("spring", "summer", "autumn", "fall", "winter")


def find_dates(doc: Doc) -> list[Span]:
    """The spans of all date expressions in statements, in the order of the text; found once for each document."""
    known: dict[str, list[Span]] = doc.user_data
    if "dates" not in known:
        known["dates"] = _found(doc)
    return known["dates"]


def _found(doc: Doc) -> list[Span]:
    in_headings = {i for sent in doc.sents if is_heading(sent) for i in range(sent.start, sent.end)}
    text, found = doc.text, []  # which spaCy joins anew from all tokens each time
    for start, end in matches(text):
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is not None and span.start not in in_headings and _is_date(span, text, start, end):
            found.append(span)
    return found


def _is_date(span: Span, text: str, start: int, end: int) -> bool:
    written, before = text[start:end], text[max(0, start - 20) : start]
    if _is_in_name(span):
        return False
    if is_year(written):
        return span.root.ent_type_ == "DATE" or bool(_AFTER_PREPOSITION.search(before))
    if written.lower().rstrip(".") in _AMBIGUOUS:
        is_time = span.root.ent_type_ == "DATE" or bool(_AFTER_PREPOSITION.search(before))
        return is_time and (span.root.pos_ == "PROPN" or written.lower() in _SEASONS)
    if _may_qualify(written) and _is_before_noun(span):
        return False
    if _IN_A_WHILE.match(written):
        return _is_to_come(span)
    return span.doc[max(0, span.start - 1)].lower_ not in _HABITS or span.start == 0 or len(span) > 1


def _may_qualify(written: str) -> bool:
    """Whether a date's words are as often part of a name for something: "Christmas cards", "the 15th century"."""
    lower = written.lower().removeprefix("the ")
    return lower in _SEASONS or lower.startswith(("christmas", "easter")) or (lower[:1].isdigit() and " " not in lower)


def _is_to_come(span: Span) -> bool:
    """Whether "within two weeks" runs from now: not "built within two weeks" and not "a day's sailing"."""
    after = span.doc[span.end] if span.end < len(span.doc) else None
    if after is not None and after.tag_ == "POS":
        return False
    verb = clause_of(span.root)
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        verb = clause_of(verb.head)  # "inform all concerned within 14 days"
    is_within = span[0].lower_ == "within" or span[1].lower_ == "the"
    return status_of(span, verb) != "past" and (is_within or modal(verb) is not None)


def _is_before_noun(span: Span) -> bool:
    """Whether a season or a number only qualifies a noun: "the winter timetable", "the 15th century"."""
    after = span.doc[span.end] if span.end < len(span.doc) else None
    return after is not None and after.pos_ in ("NOUN", "PROPN", "ADJ") and after.sent.start == span.sent.start


def _is_in_name(span: Span) -> bool:
    """Whether a date is a part of a name: "the May Foundation"."""
    if not any(t.ent_type_ in _OF_NAMES for t in span):
        return False
    first, last = span[0], span[-1]
    before = first.nbor(-1) if first.i > 0 else None
    after = last.nbor(1) if last.i + 1 < len(span.doc) else None
    goes_on = after is not None and after.ent_iob_ == "I" and after.ent_type_ in _OF_NAMES
    return goes_on or (first.ent_iob_ == "I" and before is not None and before.ent_type_ in _OF_NAMES)


def draft_date(cast: Cast, span: Span) -> DraftDate:
    """The date in the draft's form."""
    verb = clause_of(span.root)
    return DraftDate(
        text=cast.written(span),
        event=event_of(cast, span, main_verb(verb)),
        status=status_of(span, verb),
        quotes=[quote_of(cast.text, span.sent)],
    )
