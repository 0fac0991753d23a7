"""Under what condition a clause holds, told by the words at the edges of it more than by the parse."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from local.reader.clauses import SUBJECTS, child, is_question
from local.reader.speech import quotation_of
from local.reader.speech_words import speech_words
from local.reader.threats.openings import opens_here, opens_part
from local.reader.threats.words import rule_words, threat_words

_OPENING = ("if", "unless", "until", "lest")
_ASKING = rule_words("conditions", "asking")
_VOWING = threat_words().binding | rule_words("conditions", "resolving")
_EVEN = ("even", "as", "only", "what")
_PHRASES = (
    ("in", "the", "event"),
    ("in", "case"),
    ("in", "the", "case", "of"),
    ("in", "the", "absence"),
    ("failing",),
    ("as", "long", "as"),
    ("so", "long", "as"),
    ("without",),
    ("until", "then"),
    ("the", "day"),
    ("the", "moment"),
    ("the", "minute"),
    ("every", "day"),
    ("each", "day"),
    ("every", "hour"),
    ("each", "hour"),
    ("for", "every"),
    ("for", "each"),
    ("while",),
)
_IDLE = (("if", "necessary"), ("if", "needed"), ("if", "possible"), ("if", "need"), ("if", "anything"), ("if", "only"))


@dataclass(frozen=True)
class Condition:
    """Words that say when a clause holds: tokens `start` to `end`; `root` is the verb of its clause."""

    tokens: tuple[Token, ...]
    root: Token | None
    word: str  # that opens it

    @property
    def start(self) -> int:
        """Index of the first token."""
        return int(self.tokens[0].i)

    @property
    def end(self) -> int:
        """Index behind the last token."""
        return int(self.tokens[-1].i) + 1

    def holds(self, token: Token) -> bool:
        """Whether a token is part of it."""
        return self.start <= token.i < self.end


def conditions_in(sent: Span) -> list[Condition]:
    """All conditions of a sentence: "if Y ...", "unless", "should Y ...", "had Y ...", "in the event of"."""
    found: list[Condition] = []
    for token in sent:
        if (not found or token.i >= found[-1].end) and (word := _opens(token)) is not None:
            condition = _from(token, word)
            if condition is not None:
                found.append(condition)
    return found


def condition_of(verb: Token, all_: list[Condition]) -> Condition | None:
    """The condition that a clause stands under: the nearest before it in its part of the sentence, or behind it."""
    before = [c for c in all_ if c.end <= verb.i and not _parted(verb, c.end, verb.i)]
    after = [c for c in all_ if c.start > verb.i and not _parted(verb, verb.i, c.start)]
    if after and (after[0].root is None or _is_below(after[0].root, verb) or not before):
        return after[0]
    return before[-1] if before else None


# --- Where a condition begins and ends -------------------------------------------------------------------------


def _opens(token: Token) -> str | None:
    word = token.lower_
    if word in _OPENING:
        return word if _is_conditional(token) else None
    if word in ("should", "had", "were") and not is_question(token.sent):
        return word if _is_inverted(token) else None
    doc = token.doc
    for phrase in _PHRASES:
        if word == phrase[0] and tuple(t.lower_ for t in doc[token.i : token.i + len(phrase)]) == phrase:
            return word if opens_here(token) else None
    return None


def _is_conditional(token: Token) -> bool:
    doc, before = token.doc, token.doc[token.i - 1] if token.i else None
    if token.lower_ == "until":
        before_it = [t for t in token.sent if t.i < token.i]
        if any(t.dep_ == "neg" or t.lower_ in ("no", "nobody", "nothing") for t in before_it):
            return True
        vowed = any(t.lemma_ in _VOWING for t in before_it)
        will = vowed or any(t.lower_ in ("will", "would", "shall") for t in before_it)
        return will and (_is_somebodys(token) or (vowed and child(token.head, "nsubjpass") is not None))
    after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    if ("if", after) in _IDLE or (token.lower_ == "if" and after == "not"):
        return False
    if before is None or before.i < token.sent.start:
        return True
    return before.lower_ not in _EVEN and before.lemma_.lower() not in _ASKING


def _is_somebodys(until: Token) -> bool:
    """Whether somebody must do something by the clause behind "until": "until Peru changes the law"."""
    verb = until.head
    who = child(verb, "nsubj")
    if until.dep_ != "mark" or who is None:
        return False
    return child(verb, "dobj") is not None or who.pos_ == "PROPN"


def _is_inverted(token: Token) -> bool:
    """Whether "should" stands before its subject: "Should the talks fail, ..."."""
    doc = token.doc
    before = doc[token.i - 1] if token.i > token.sent.start else None
    after = doc[token.i + 1] if token.i + 1 < token.sent.end else None
    if after is None or after.tag_ in ("VB", "RB", "VBN", "VBD", "VBG", "MD") or after.is_punct:
        return False
    if token.lower_ == "were" and after.pos_ in ("DET", "PROPN", "PRON") and _has_to_behind(token):
        return True  # "would leave were the union to strike"
    if token.lower_ != "should":
        return before is None or (before.is_quote and before.i == token.sent.start)
    if before is None or before.is_punct or before.lower_ in ("and", "but", "that", "or"):
        return True
    return after.pos_ in ("DET", "PROPN", "PRON", "NOUN", "ADJ", "NUM") and before.dep_ not in SUBJECTS


def _has_to_behind(token: Token) -> bool:
    near = token.doc[token.i + 1 : min(token.i + 8, token.sent.end)]
    verb = next((t for t in near if t.pos_ == "VERB"), None)
    return verb is not None and verb.tag_ == "VB" and verb.nbor(-1).lower_ == "to"


def _from(token: Token, word: str) -> Condition | None:
    """The condition that begins at a token: up to the first comma behind its verb, or to the end of its part."""
    sent = token.sent
    has_verb = word in ("in", "failing", "as", "so", "should", "without")
    is_first = opens_part(token)
    end = token.i + 1
    quotation = quotation_of(token)
    for t in sent.doc[token.i + 1 : quotation.end if quotation is not None else sent.end]:
        if (
            t.i >= sent.end
            or _breaks(t)
            or (has_verb and _is_outcome_behind(t))
            or (t.lower_ == "," and has_verb and (is_first or _is_said_behind(t)))
        ):
            break
        has_verb = has_verb or (t.pos_ in ("VERB", "AUX") and t.i > token.i)
        end = t.i + 1
    end = _before_main(token, end) if is_first else end
    tokens = tuple(sent.doc[token.i : end])
    if len(tokens) < 2:
        return None
    verbs = [t for t in tokens if t.pos_ in ("VERB", "AUX")]
    inside = [t for t in verbs if not any(a in verbs for a in t.ancestors)]
    return Condition(tokens, inside[0] if inside else None, word)


def _before_main(token: Token, end: int) -> int:
    """Where a condition that no comma ends gives way to the main clause: before that clause's subject."""
    clause = token.head if token.dep_ == "mark" and token.head.dep_ == "advcl" else token
    main = clause.head if clause.dep_ in ("advcl", "prep") else None
    if main is None or not token.i < main.i < end:
        return end
    who = child(main, *SUBJECTS)
    return who.left_edge.i if who is not None and token.i < who.left_edge.i < main.i else end


def _breaks(token: Token) -> bool:
    return token.lower_ in (";", ":", "–", "—", ".") or token.is_space


def _is_outcome_behind(comma: Token) -> bool:
    """Whether a comma is followed by what came of it: ", prompting Y to warn that"."""
    after = comma.doc[comma.i + 1] if comma.lower_ == "," and comma.i + 1 < comma.sent.end else None
    return after is not None and after.tag_ == "VBG" and after.dep_ == "advcl"


def _is_said_behind(comma: Token) -> bool:
    """Whether what follows a comma says whose words these are: ", she said", ", the bloc's ministers agreed"."""
    root = comma.sent.root
    if comma.i < root.i and root.tag_ in ("VBD", "VBZ", "VBP"):
        return True
    for t in comma.doc[comma.i + 1 : min(comma.i + 12, comma.sent.end)]:
        if t.pos_ == "VERB":
            return t.lemma_.lower() in speech_words().speech
        if t.is_punct and t.lower_ != ",":
            return False
    return False


def _parted(verb: Token, start: int, end: int) -> bool:
    return any(t.lower_ == ";" for t in verb.doc[start:end])


def _is_below(token: Token, verb: Token) -> bool:
    return any(a == verb for a in token.ancestors)
