"""By when the condition of a threat must be met, or when the harm is to come."""

import re

from spacy.tokens import Span, Token

from local.reader.dates.find import find_dates
from local.reader.dates.status import PAST
from local.reader.threats.threat import Threat

_TIME_GIVEN = re.compile(
    r"\b(?:gave|given|giving|gives|have|has|had|allowed)\b(?:\W+\w+){0,6}?\W+"
    r"((?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty|thirty)[ -]"
    r"(?:hour|day|week|month)s?)\b|\b(within\s+(?:\d{1,3}|\w+)\s+(?:hour|day|week|month)s?)\b",
    re.IGNORECASE,
)
_SENTENCES_BACK = 2  # in which the time given for a demand stands before the threat behind it
_FAR_BACK = 8  # where the threat speaks of "the deadline"
_PART_OF_DAY = ("morning", "noon", "afternoon", "evening", "night", "midnight")
_POINTING = ("deadline", "date", "then", "otherwise", "afterwards", "afterward")
_LASTING = ("for", "during", "since", "throughout")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_DATELINE = 12  # tokens at an article's start
_LIMITS = ("by", "until", "till", "before", "within", "from", "deadline")


def deadline_of(threat: Threat) -> Span | None:
    """The day in the condition, else in what is announced, else the time given in the sentences before."""
    sent = threat.content.sent
    dates = [span for span in find_dates(threat.content.doc) if _may_limit(span)]
    here = [span for span in dates if sent.start <= span.start < sent.end]
    condition = threat.condition
    if condition is not None:
        asides = _beside(condition.root) if condition.root is not None else set()
        inside = [s for s in here if condition.start <= s.start < condition.end and s.start not in asides]
        if inside:
            return inside[0]
    announced = {t.i for t in threat.content.subtree} - _beside(threat.content)
    told = [span for span in here if span.start in announced and (threat.form != "hint" or _is_limit(span))]
    if told:
        return told[0]
    words = condition.tokens if condition is not None else ()
    points = any(t.lower_ in _POINTING or (t.lower_ == "after" and _points(t)) for t in words)
    follows = (
        points
        or (condition is not None and condition.word != "who")
        or any(t.lower_ in ("after", "then") for t in sent[:3])
    )
    return _given_before(threat, dates, _FAR_BACK if points else _SENTENCES_BACK if follows else 0)


def _points(after: Token) -> bool:
    """Whether "after that" points at a day given before."""
    return any(c.lower_ in ("that", "this") for c in after.children)


def _beside(content: Token) -> set[int]:
    """The places of the clauses that only tell of a thing in what is announced: "the border, which was built in"."""
    clauses = (c for c in content.subtree if c.dep_ in ("relcl", "acl") and c != content)
    return {t.i for clause in clauses for t in clause.subtree if not clause.is_ancestor(content)}


def _given_before(threat: Threat, dates: list[Span], back: int) -> Span | None:
    """The last time limit before what is announced: "gave them 48 hours to leave. After that, ..."."""
    sent = threat.content.sent
    start = sent.start
    for _ in range(back):
        if start > 0:
            start = sent.doc[start - 1].sent.start
    before = sent.doc[start : max(threat.content.i, start + 1)]
    limits = [span for span in dates if before.start <= span.start < before.end and _is_limit(span)]
    for match in _TIME_GIVEN.finditer(before.text):
        first, last = match.span(1) if match[1] else match.span(2)
        at = before.start_char
        span = sent.doc.char_span(at + first, at + last, alignment_mode="expand")
        limits += [span] if span is not None else []
    return max(limits, key=lambda span: span.start) if limits else None


def _is_limit(span: Span) -> bool:
    before = span.doc[max(span.start - 4, span.sent.start) : span.start]
    return any(t.lower_ in _LIMITS for t in before)


def _may_limit(span: Span) -> bool:
    """Whether a date may be one by which something is due: not past, no stretch of time, not part of a name."""
    before = span.doc[max(span.start - 4, span.sent.start) : span.start]
    if PAST.search(span.text) or _YEAR.match(span.text) or any(t.lower_ in _LASTING for t in before):
        return False
    after = span.doc[span.end] if span.end < len(span.doc) else None
    if after is not None and after.lower_ == "(" and span.start < _DATELINE:
        return False  # "LISBON, 9 Oct (Reuters)"
    if after is None or after.lower_ in _PART_OF_DAY:
        return True
    return after.dep_ != "case" and span.root.dep_ not in ("compound", "amod", "nmod", "poss")
