"""Dates as the article writes them, what happens then, and whether it has happened."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from local.reader.actors.cast import Cast
from local.reader.clauses import SUBJECTS, has_to, is_condition, modal
from local.reader.parsing import is_heading, quote_of
from local.reader.phrases import clean
from newsbrief.brief import DateStatus
from newsbrief.summarize.draft import DraftDate

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?)"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_SEASON = r"(?:spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter)"
_PART = r"(?:[Ee]arly|[Mm]id|[Ll]ate|(?:[Tt]he )?(?:start|beginning|middle|end) of(?: the)?)[ -]"
_SHIFT = r"(?:[Nn]ext|[Ll]ast|[Tt]his(?: coming| past)?|[Tt]he (?:following|previous|coming|past))"
_COUNT = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|(?:a )?few|several)"
_UNIT = r"(?:hour|day|week|weekend|month|year|decade)s?"

_DATE = re.compile(
    r"(?<![\w$€£.,])(?:"
    + "|".join(
        [
            rf"{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])",
            rf"(?:{_WEEKDAY},? )?(?:the )?{_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?",
            rf"(?:{_WEEKDAY},? )?{_MONTH} {_DAY}(?:,? {_YEAR})?(?!\d|:)",
            rf"(?:{_PART}|{_SHIFT} )?{_MONTH}(?: of)?,? {_YEAR}",
            rf"(?:{_PART}|{_SHIFT} )?{_MONTH}",
            rf"(?:{_PART}|{_SHIFT} )?(?:the )?{_SEASON}(?: of)? {_YEAR}",
            rf"(?:{_PART}|{_SHIFT} ){_SEASON}",
            rf"{_SHIFT} {_WEEKDAY}",
            rf"(?:{_PART})?{_SHIFT} (?:week|weekend|month|year|decade)\b",
            rf"{_PART}(?:week|month|year)\b",
            rf"(?:{_PART})?{_YEAR}s?",
            rf"{_WEEKDAY}",
            rf"{_COUNT} {_UNIT} (?:ago|earlier|later|from now)",
            r"(?:[Tt]omorrow|[Yy]esterday|[Tt]oday|[Tt]onight)",
        ]
    )
    + r")(?![\w])"
)
_BARE_YEAR = re.compile(rf"{_YEAR}$")
_AFTER_PREPOSITION = re.compile(
    r"\b(?:in|since|by|until|till|of|from|to|before|after|during|around|back in|through|for|and|between)\s+$", re.I
)
_IN_SEASON = re.compile(rf"\b(?:in|by|until|since|before|after|during)\s+(?:the\s+)?({_SEASON})\b(?! of\b)")
_AMBIGUOUS = ("may", "march", "sun", "mar", "fall", "spring", "dec")
_OF_NAMES = ("ORG", "PERSON", "WORK_OF_ART", "PRODUCT", "LAW", "FAC")
_LIMIT_WORDS = ("by", "before", "until", "till", "within")
_WITHIN = re.compile(r"(?:the (?:next|coming) )?(?:\d{1,3}|\w+)[ -](?:hours?|days?|weeks?|months?|years?)\b", re.I)
_DEICTIC_FUTURE = re.compile(r"\b(?:next|tomorrow|coming|from now)\b", re.I)
_DEICTIC_PAST = re.compile(r"\b(?:last|ago|yesterday|past|previous|earlier)\b", re.I)
_PLANNING = ("plan", "schedule", "expect", "set", "intend", "due", "aim", "propose", "agree")
_ARRANGED = ("schedule", "expect", "set", "plan", "due")
_WISHING = ("want", "hope", "wish", "seek", "consider", "ask", "urge", "demand", "call")
_PRESENT = ("VBZ", "VBP")
_LEFT_OVER = re.compile(r"\s+(?:as (?:early|late|soon|recently)(?: as)?|back|in|on|by|since|until|from|of)$")
_LONGEST_EVENT = 140


def find_dates(doc: Doc) -> list[Span]:
    """The spans of all date expressions in statements, in the order of the text."""
    found = []
    for start, end in _matches(doc.text):
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is not None and not is_heading(span.sent) and _is_date(span, doc.text[start:end], doc.text[:start]):
            found.append(span)
    return found


def _matches(text: str) -> Iterator[tuple[int, int]]:
    spans = [match.span() for match in _DATE.finditer(text)]
    spans += [
        m.span(1) for m in _IN_SEASON.finditer(text) if not any(s < m.end(1) and m.start(1) < e for s, e in spans)
    ]
    return iter(sorted(spans))


def _is_date(span: Span, written: str, before: str) -> bool:
    root = span.root
    in_name = any(t.ent_type_ in _OF_NAMES for t in span) and any(
        e.start < span.start or e.end > span.end
        for e in span.sent.ents
        if e.start < span.end and span.start < e.end and e.label_ in _OF_NAMES
    )
    if in_name:
        return False
    if _BARE_YEAR.fullmatch(written):
        return root.ent_type_ == "DATE" or bool(_AFTER_PREPOSITION.search(before[-20:]))
    if written.lower().rstrip(".") in _AMBIGUOUS:
        return root.pos_ == "PROPN" and (root.ent_type_ == "DATE" or bool(_AFTER_PREPOSITION.search(before[-20:])))
    return True


def deadline_in(token: Token) -> Span | None:
    """The date or stretch of time by which something is to be done: "by January 1", "within 48 hours"."""
    for word in token.subtree:
        if word.lower_ not in _LIMIT_WORDS or word.dep_ not in ("prep", "mark", "agent"):
            continue
        if any(is_condition(a) for a in word.ancestors if a in list(token.subtree)):
            continue
        limit = _date_after(word)
        if limit is not None:
            return limit
    return None


def _date_after(word: Token) -> Span | None:
    doc, start = word.doc, word.idx + len(word) + 1
    tail = doc.text[start : word.sent.end_char]
    the = re.match(r"the\s+(?=end|start|beginning|middle|next|coming)", tail)
    match = _DATE.match(doc.text, start) or (_WITHIN.match(doc.text, start) if word.lower_ == "within" else None)
    if match is None and the is None:
        return None
    if match is None:
        match = _DATE.match(doc.text, start + the.end()) if the else None
    return doc.char_span(*match.span(), alignment_mode="expand") if match else None


def draft_date(cast: Cast, span: Span) -> DraftDate:
    """The date in the draft's form."""
    verb = clause_of(span.root)
    return DraftDate(
        text=cast.written(span),
        event=event_of(cast, span, _main(verb)),
        status=status_of(span, verb),
        quotes=[quote_of(cast.text, span.sent)],
    )


def clause_of(token: Token) -> Token:
    """The verb whose clause a word stands in; the sentence's root if there is none."""
    at = token
    while at.head != at and at.pos_ not in ("VERB", "AUX"):
        at = at.head
    return at


def _main(verb: Token) -> Token:
    """The verb that an infinitive completes: "plans" of "plans to meet"."""
    while verb.dep_ == "xcomp" and verb.head != verb and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    return verb


def event_of(cast: Cast, span: Span, verb: Token) -> str:
    """The clause of a date without the date itself and without the clauses beside it."""
    out = {t.i for t in _date_phrase(span)}
    for c in verb.children:
        if c.dep_ in ("mark", "cc", "punct") or (
            c.dep_ in ("advcl", "ccomp", "conj", "parataxis") and span.root not in c.subtree
        ):
            out.update(t.i for t in c.subtree)
    kept = [t for t in verb.subtree if t.i not in out]
    who = next(
        (c for c in verb.children if c.dep_ in (*SUBJECTS, "dobj") and c.lower_ in ("which", "that", "who")), None
    )
    text = cast.text_of([t for t in kept if t != who])
    if verb.dep_ == "relcl" and who is not None:
        noun = cast.text_of([*(c for c in verb.head.lefts if c.dep_ in ("compound", "amod")), verb.head])
        text = f"{noun.strip()} {text}" if who.dep_ in SUBJECTS else _after_verb(cast, kept, verb, who, noun)
    elif verb.dep_ == "acl":
        text = f"{verb.head.text} {text}"
    text = _LEFT_OVER.sub("", clean(text))
    if not text:
        text = clean(quote_of(cast.text, span.sent))
    if len(text) > _LONGEST_EVENT:
        text = text[:_LONGEST_EVENT].rsplit(" ", 1)[0].rstrip(",;: ") + "…"
    return text


def _after_verb(cast: Cast, kept: list[Token], verb: Token, who: Token, noun: str) -> str:
    before = cast.text_of([t for t in kept if t.i <= verb.i and t != who]).strip()
    after = cast.text_of([t for t in kept if t.i > verb.i]).strip()
    return f"{before} {noun.strip()} {after}"


def _date_phrase(span: Span) -> list[Token]:
    """The date with the preposition and adverbs that introduce it: "as early as January 10"."""
    tokens = list(span)
    at = span.root.head
    while (
        at.dep_ == "prep"
        and at.i < span.start
        and at.sent == span.sent
        and all(
            t in tokens or t.i >= span.start - 1 or t.dep_ in ("det", "amod", "advmod")
            for t in at.subtree
            if t.i != at.i
        )
    ):
        tokens += [at, *(t for t in at.subtree if t.i < span.start)]
        tokens += [c for c in at.children if c.dep_ == "advmod"]
        at = at.head
    return tokens


def status_of(span: Span, verb: Token) -> DateStatus:
    """Past, scheduled or possible, by the verb that governs the date and those above it."""
    at = verb
    for _ in range(6):
        told = _told_by(at)
        if told == "past" and at != verb and (_is_only_meant(verb) or _is_wanted(verb)):
            told = "possible"
        if told is not None:
            return told
        if verb.tag_ in _PRESENT:
            break  # "demanded an answer before the season begins": the clause has a tense of its own
        if at.dep_ not in ("xcomp", "pcomp", "advcl", "acl", "conj", "ccomp") or at.head == at:
            break
        at = clause_of(at.head)
    if _DEICTIC_PAST.search(span.text):
        return "past"
    return "scheduled" if _DEICTIC_FUTURE.search(span.text) or verb.tag_ in _PRESENT else "past"


def _is_only_meant(verb: Token) -> bool:
    """Whether an infinitive says what someone meant to do ("threatened to strike"), not did ("began to strike")."""
    return (
        verb.dep_ == "xcomp"
        and has_to(verb)
        and verb.head.lemma_ not in ("begin", "start", "continue", "manage", "have")
    )


def _is_phrasal(verb: Token) -> bool:
    """Whether a particle gives the verb another meaning: "was set up" isn't "is set for May"."""
    return any(child.dep_ == "prt" for child in verb.children)


def _is_wanted(verb: Token) -> bool:
    """Whether a clause says what someone asked for: "demanded that the ministry pay by June"."""
    return verb.dep_ == "ccomp" and verb.tag_ == "VB"


def _told_by(verb: Token) -> DateStatus | None:
    """What the verb's own form tells, None if that is nothing."""
    said = modal(verb)
    if is_condition(verb) or said in ("could", "may", "might", "would", "can"):
        return "possible"
    if said is not None or (verb.lemma_ in _ARRANGED and verb.tag_ == "VBN" and not _is_phrasal(verb)):
        return "scheduled"
    if any(c.dep_ in ("aux", "auxpass") and (c.tag_ == "VBD" or c.lemma_ == "have") for c in verb.children):
        return "past"
    if verb.lemma_ in _WISHING and verb.tag_ in ("VBZ", "VBP", "VBG"):
        return "possible"
    is_past = verb.tag_ == "VBD" or (verb.dep_ == "acl" and verb.tag_ == "VBN")
    return "scheduled" if verb.lemma_ in _PLANNING else "past" if is_past else None
