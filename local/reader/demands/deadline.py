"""By when a demand is to be met."""

import re
from dataclasses import replace

from spacy.tokens import Span, Token

from local.reader.dates.find import find_dates
from local.reader.demands.found import Demand
from local.reader.demands.words import rule_words

_DURATION = re.compile(
    r"(?:within\s+)?(?:the\s+(?:next|coming)\s+)?"
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty|thirty|sixty|ninety)"
    r"(?:[ -](?:working|more|full))?[ -](?:hour|day|week|month|year)s?\b",
    re.IGNORECASE,
)
_LIMITING = ("by", "before", "until", "till", "within", "deadline", "latest", "than")
_SETTING_OUT = ("since", "from", "in", "after", "of", "for", "between", "during")
_PAST = re.compile(r"\b(?:last|ago|yesterday|past|previous|earlier)\b", re.IGNORECASE)
_REPLYING = rule_words("deadline", "replying")
_GIVING = rule_words("deadline", "giving")
_AROUND = 20  # demands near by
_CLOSE = 120  # tokens between a demand and the time in which it is to be answered
_IN_REACH = 25  # tokens after the demanded act in which "within 30 days" speaks of it
_NEAR = 4  # tokens between "by" and the date's own words


def deadline_of(content: Token, trigger: Token) -> Span | None:
    """The date or the stretch of time in which `content` is to be done: "by January 1", "within 48 hours".

    A date without "by" counts if the demanded act itself is on that day: "come to talks on Thursday".
    """
    sent = content.sent
    dates = [span for span in find_dates(content.doc) if span.sent == sent] + _durations(content, trigger)
    given = trigger.lemma_ in _GIVING
    for span in dates:
        fits = trigger.i < span.start if given else _is_inside(span, content, trigger)
        if _PAST.search(span.text) or not fits:
            continue
        if _is_limit(span) or given:
            return span
    return next((span for span in dates if not _PAST.search(span.text) and _is_day_of(span, content)), None)


def _durations(content: Token, trigger: Token) -> list[Span]:
    """Stretches of time: "48 hours" of "gave Y 48 hours", "within two weeks"."""
    sent = content.sent
    found = []
    for match in _DURATION.finditer(sent.text):
        span = sent.doc.char_span(
            sent.start_char + match.start(), sent.start_char + match.end(), alignment_mode="expand"
        )
        if span is None:
            continue
        given = trigger.lemma_ in ("give", "have", "allow") and span.start > trigger.i
        if match[0].lower().startswith("within") or given:
            found.append(span)
    return found


def _is_limit(span: Span) -> bool:
    before = span.doc[max(span.sent.start, span.start - _NEAR) : span.start]
    words = [token.lower_ for token in before]
    return span.text.lower().startswith("within") or any(w in _LIMITING for w in words if w not in _SETTING_OUT)


def _is_inside(span: Span, content: Token, trigger: Token) -> bool:
    """Whether a date belongs to the demanded act or to the demand, and not to a clause about something else."""
    at = span.root
    if span.text.lower().startswith("within") and 0 < span.start - content.i < _IN_REACH:
        return True
    for above in (at, *at.ancestors):
        if above in (content, trigger) or (above.lemma_ == "do" and above.head == content):  # "and to do so by"
            return True
        if above.pos_ in ("VERB", "AUX") and above != at:
            return content.dep_ in ("dobj", "pobj", "attr") and above == content.head
    return False


def _is_day_of(span: Span, content: Token) -> bool:
    if content.pos_ not in ("VERB", "AUX", "NOUN") or span.start < content.i:
        return False
    at = span.root
    head = at.head
    if head == content and at.dep_ == "npadvmod":
        return True
    return (
        head.dep_ == "prep" and head.lower_ in ("on", "at", "for", "in") and head.head == content and not _is_year(span)
    )


def _is_year(span: Span) -> bool:
    return span.text.isdigit()


def with_common_deadline(demands: list[Demand]) -> list[Demand]:
    """The demands, where an answer is due by a day with that day as the deadline of what is to be answered.

    As in "gave the firm until Friday to reply": that is no demand of its own if others are there.
    """
    found = dict(enumerate(demands))
    for number, reply in enumerate(demands):
        if reply.content.lemma_.lower() not in _REPLYING or not (
            reply.limit is not None or reply.content == reply.trigger
        ):
            continue
        around = range(max(0, number - _AROUND), min(len(demands), number + _AROUND))
        near = [n for n in around if n != number and n in found and _is_answered_with(found[n], reply)]
        if near:
            del found[number]
            found |= {n: replace(found[n], limit=found[n].limit or reply.limit) for n in near}
    return [found[number] for number in sorted(found)]


def _is_answered_with(demand: Demand, reply: Demand) -> bool:
    same = demand.by is reply.by or (reply.by.is_person and demand.of is not None and demand.of is reply.of)
    return same and abs(demand.content.i - reply.content.i) < _CLOSE
