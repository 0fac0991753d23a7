"""What follows if a demand isn't met: "leave or face arrest", "pay by Monday; otherwise", "After that, we shall"."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve
from local.reader.clauses import child, has_to, prep
from local.reader.demands.words import demand_words
from local.reader.speech import quotation_of
from local.reader.speech_words import speech_words
from local.reader.threats.authors import author_of, lemma_bears, speaker_of
from local.reader.threats.bearing import is_dire
from local.reader.threats.benign import is_benign
from local.reader.threats.clause import WILL, doer, said_modal
from local.reader.threats.conditions import Condition
from local.reader.threats.events import Harm
from local.reader.threats.goods import kind_below, noun_kind
from local.reader.threats.harm import DOING, harm_of, is_taken_away
from local.reader.threats.hints import has_hint
from local.reader.threats.saying import source_of
from local.reader.threats.sides import allies, is_official, is_onlooker
from local.reader.threats.speakers import actor_of
from local.reader.threats.standing import is_dated_back, is_said_now
from local.reader.threats.threat import Sentence, Threat
from local.reader.threats.words import rule_words

_ELSE = (
    ("otherwise",),
    ("failing", "that"),
    ("failing", "this"),
    ("failing", "which"),
    ("if", "not"),
    ("or", "else"),
    ("or",),
)
_OWING = rule_words("alternative", "owing")
_BORNE = ("die", "perish")
_MOVING = rule_words("alternative", "moving")
_THEN = (("after", "that"), ("after", "which"), ("then",), ("thereafter",))
_TIMES = rule_words("alternative", "times")


def by_alternative(cast: Cast, sentence: Sentence) -> Iterator[Threat]:
    """As in "must leave or face arrest", 'told to go "or count your windows"': what else happens to the addressed."""
    for token in sentence.span:
        either = _or_before(token)
        if either is None or not _is_bare(token) or child(token, "nsubj") is not None or has_to(token):
            continue
        head = _demanded(token)
        at = _demanding(head)
        ordering = prep(at, "by") if child(at, "auxpass") is not None else None  # "was told by her manager to"
        by = actor_of(cast, ordering or source_of(token) or doer(at))
        told = child(at, "nsubjpass" if ordering is not None else "dobj", "dative")
        whom = resolve(cast, told if ordering is not None or (at != head and _is_told_to(head)) else doer(head))
        if by is whom and token.lemma_ == "see":
            whom = None  # "voted to give them until May to pay, or see the gates locked"
        if by is None or by is whom or is_onlooker(by) or not is_said_now(at if at.pos_ == "VERB" else token):
            continue
        if is_dated_back(token.sent.root, token):
            continue
        seen = child(token, "ccomp", "xcomp") if token.lemma_ in ("see", "have", "watch") else None
        harm, personal = harm_of(seen or token), _is_personal(token)
        if harm is None and seen is not None and seen.tag_ in ("VBN", "VBD") and not is_benign(seen, strictly=True):
            harm = Harm(kind_below(seen), "bears")  # "or see the gates locked"
        borne = lemma_bears(token) or token.lemma_ in _BORNE or is_dire(token)
        if borne or personal or harm is not None:
            kind = noun_kind(child(token, "dobj")) or (harm.kind if harm is not None else "unspecified")
            condition = _clause_before(head, either)
            yield Threat(by, token, at, kind, "or", condition, has_hint(token), whom)


def by_connective(cast: Cast, sentence: Sentence) -> Iterator[Threat]:
    """As in "otherwise the plant closes", "failing that, we will strike", "After that we shall clear it ourselves"."""
    for token in sentence.span:
        words = _connective(token)
        verb = _main_after(token, len(words)) if words is not None else None
        if words is None or verb is None or (words in _THEN and not _is_timed_before(token)):
            continue
        harm = harm_of(verb)
        if not _fits(verb, harm, words) or not is_said_now(verb) or _is_history(verb):
            continue
        source, who = source_of(verb), doer(verb)
        after = words == ("after", "which")
        if source is None and harm is None and words != ("or",) and not after:
            continue
        own = who is not None and who.pos_ == "PRON" and harm is not None and harm.does in DOING
        orders = source is None and (after or own)  # "gave it ten days to answer, or she would sue"
        by = actor_of(cast, doer(verb.sent.root)) if orders else author_of(cast, verb, harm)
        if by is None and source is not None and (who is None or who.lower_ not in ("he", "she")):
            by = speaker_of(cast, verb)
        if by is not None and not is_onlooker(by) and not (words == ("or",) and _is_private(cast, by, who)):
            condition = None if words in _THEN else _what_else(token, len(words))
            kind = harm.kind if harm is not None else "economic" if is_taken_away(verb) else kind_below(verb)
            yield Threat(by, verb, verb, kind, "that", condition, has_hint(verb))


# --- The parts -------------------------------------------------------------------------------------------------


def _demanded(token: Token) -> Token:
    """The verb that the alternative stands beside; the last obligation before it, if the parse takes another."""
    head = token.head if token.dep_ == "conj" else token
    if head.lemma_.lower() not in speech_words().speech and head != token:
        return head
    owed = [t for t in token.sent if t.i < token.i and said_modal(t) in ("must", "should", "shall")]
    return owed[-1] if owed else head


def _is_told_to(head: Token) -> bool:
    """Whether somebody is told to do it: "to leave", "to stop building"."""
    return has_to(head) or (head.dep_ == "xcomp" and has_to(head.head))


def _demanding(token: Token) -> Token:
    at = token
    while at.head != at and at.lemma_.lower() not in speech_words().speech:
        if at.lemma_ in demand_words().verbs and not has_to(at):
            break
        at = at.head
    return at


def _or_before(token: Token) -> Token | None:
    """The "or" that opens a verb's clause, with "be", "else" or a quotation mark between them or not."""
    for back in range(1, 5):
        if token.i - back < token.sent.start:
            return None
        before = token.nbor(-back)
        if before.lower_ == "or":
            return before
        if not (before.is_quote or before.lower_ in ("be", "else", "then")):
            return None
    return None


def _is_bare(verb: Token) -> bool:
    """Whether a verb stands as a bare infinitive: "face", "be buried"."""
    passive = child(verb, "auxpass")
    return verb.tag_ in ("VB", "VBP") or (passive is not None and passive.lower_ == "be")


def _is_personal(token: Token) -> bool:
    """Whether the alternative is put to the addressed: "or count your windows", "or meet us"."""
    return any(t.lower_ in ("you", "your", "us", "our", "me") for t in token.subtree)


def _clause_before(head: Token, either: Token) -> Condition | None:
    """What must be done instead: the clause in front of "or"."""
    if head.dep_ == "xcomp" and has_to(head.head):
        head = head.head  # "to stop building or"
    tokens = tuple(t for t in head.doc[head.left_edge.i : either.i] if not t.is_quote)
    while tokens and tokens[-1].is_punct:
        tokens = tokens[:-1]
    if tokens and tokens[0].lower_ in ("that", "to"):
        tokens = tokens[1:]
    return Condition(tokens, head, "or") if tokens else None


def _connective(token: Token) -> tuple[str, ...] | None:
    doc = token.doc
    for words in (*_ELSE, *_THEN):
        if token.lower_ == words[0] and tuple(t.lower_ for t in doc[token.i : token.i + len(words)]) == words:
            starts = token.i == token.sent.start or token.nbor(-1).is_punct or token.nbor(-1).lower_ == "and"
            if words == ("or",) and doc[token.i + 1 : token.i + 2].text.lower() in ("no", "not"):
                return None  # "strike or no strike"
            owed = words == ("or",) and _is_owed_before(token)
            return words if starts or owed or words == ("otherwise",) else None
    return None


def _is_owed_before(either: Token) -> bool:
    """Whether what stands before "or" is to be done: "must raise wages or", "told them to leave or he would"."""
    before = [t for t in either.sent if t.i < either.i]
    if any(t.tag_ == "MD" and t.lower_ in ("must", "should", "shall") for t in before):
        return True
    if before and next((t.lower_ for t in before if t.is_alpha), "") == "either":
        return True
    return any(has_to(t) and (t.head.lemma_ in demand_words().verbs or t.head.lemma_ in _OWING) for t in before)


def _main_after(token: Token, length: int) -> Token | None:
    """The verb of the clause that a connective opens."""
    sent = token.sent
    after = [t for t in sent if t.i >= token.i + length and t.pos_ in ("VERB", "AUX")]
    if token.lower_ == "otherwise" and token.dep_ == "advmod" and said_modal(token.head) and token.head.i < token.i:
        after = [token.head]  # "would be searched otherwise"
    for verb in after:
        if verb.tag_ in ("VBD", "VBN", "VBG") and said_modal(verb) is None and verb.lower_ != "going":
            continue
        if verb.dep_ in ("aux", "auxpass", "relcl", "acl"):
            continue
        return verb
    return None


def _fits(verb: Token, harm: Harm | None, words: tuple[str, ...]) -> bool:
    """Whether a clause is what will be done then: harm, or what at least is no good thing, and is said to somebody."""
    said, quoted = said_modal(verb), quotation_of(verb) is not None
    ahead = said in WILL or (said is None and verb.tag_ in ("VBP", "VBZ", "VB", "VBG"))
    if not ahead or harm is not None:
        return ahead
    if words in _THEN and (verb.lemma_ == "be" or _only_moves(verb)):
        return False  # "Then the road is open"
    if is_benign(verb, strictly=words in (*_THEN, ("or",))):
        return False
    if words == ("or",):
        return _has_own_subject(verb) and (said is not None or (quoted and doer(verb) is not None))
    return quoted or said is not None


def _has_own_subject(verb: Token) -> bool:
    """Whether words for who does it stand between "or" and a verb: not "should recall the envoy or explain it"."""
    either = next((t.i for t in reversed(verb.doc[verb.sent.start : verb.i]) if t.lower_ == "or"), verb.i)
    return any(t.pos_ in ("NOUN", "PRON", "PROPN") for t in verb.doc[either + 1 : verb.i])


def _is_private(cast: Cast, by: Actor, who: Token | None) -> bool:
    """Whether it is between people who act for nobody: "He must do his homework, or I take it away," a mother said."""
    first = who is not None and who.lower_ == "i"
    return first and by.is_person and by.named and not is_official(by) and not allies(cast, by)


def _is_history(verb: Token) -> bool:
    """Whether the sentence tells of a time long ago: "In 2019 she told him to sign or lose his job"."""
    return verb != verb.sent.root and is_dated_back(verb.sent.root, verb)


def _only_moves(verb: Token) -> bool:
    """Whether somebody goes somewhere and no more: "Then I will go"."""
    who = doer(verb)
    person = who is None or who.pos_ == "PRON" or who.ent_type_ == "PERSON"
    alone = child(verb, "dobj", "prep", "prt", "xcomp", "ccomp", "advmod", "auxpass") is None  # "Then I carry"
    alone = alone or all(c.lower_ == "then" for c in verb.children if c.dep_ not in ("nsubj", "punct", "aux"))
    return person and child(verb, "dobj") is None and (verb.lemma_ in _MOVING or alone)


def _is_timed_before(token: Token) -> bool:
    """Whether the sentence before gives somebody time or asks something."""
    start = token.sent.start
    before = token.doc[token.doc[start - 1].sent.start if start > 0 else 0 : token.i]
    verbs = demand_words().verbs
    return any(t.lemma_ in verbs or t.lemma_ in _TIMES or t.lower_ in ("until", "within") for t in before)


def _what_else(token: Token, length: int) -> Condition:
    tokens = tuple(token.doc[token.i : token.i + length])
    return Condition(tokens, None, "else")
