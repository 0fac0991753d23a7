"""Threats told of the past as background, where other words than the verb's own tell that it is long ago."""

from spacy.tokens import Token

from local.reader.clauses import child
from local.reader.speech import quotation_of
from local.reader.threats.standing import LONG_AGO, RECENT, is_past_perfect
from local.reader.threats.threat import Threat

_CONTENTS = ("'", "‘", "’")


def is_bygone(threat: Threat) -> bool:
    """As in "Things were worse in 2008. Peru then warned", 'had told her to give it up "or meet my lawyer"'."""
    return _is_of_that_time(threat) or _is_told_behind(threat) or _is_old_saying(threat.content)


def _is_of_that_time(threat: Threat) -> bool:
    """Whether "then" stands for a time long ago that the sentence before tells, or opens with."""
    verb = threat.trigger
    sent, root = verb.sent, verb.sent.root
    before = _before(verb)
    if before is None or RECENT.search(sent.text) or root.tag_ != "VBD" or quotation_of(verb) is not None:
        return False
    ago = LONG_AGO.search(before)
    then = any(t.lower_ == "then" and t.head in (verb, root) and t.i < root.i for t in sent)
    opens = ago is not None and ago.start() == 0
    return ago is not None and (then or opens)


def _is_told_behind(threat: Threat) -> bool:
    """Whether what else would happen was said before the story: 'had told her to leave "or meet my lawyer"'."""
    verb = threat.trigger
    told = threat.form == "or" and verb.pos_ == "VERB" and is_past_perfect(verb)
    return told and child(verb, "mark") is None and not RECENT.search(verb.sent.text)


def _is_old_saying(content: Token) -> bool:
    """Whether words quoted by somebody quoted are of old: "We used to send letters. 'Return it or we come'"."""
    before = _before(content)
    if before is None or "used to" not in before.lower():
        return False
    marks = [t for t in content.sent if t.i < content.i and t.text in _CONTENTS]
    return bool(marks) or quotation_of(content) is not None


def _before(token: Token) -> str | None:
    """The text of the sentence before, in the same paragraph."""
    start = token.sent.start
    last = token.doc[start - 1] if start > 0 else None
    if last is not None and last.is_quote and start > 1:
        last = last.nbor(-1)
    return last.sent.text if last is not None and not (last.is_space and "\n" in last.text) else None
