"""Who says what a clause says, as far as the text around it tells."""

from spacy.tokens import Token

from local.reader.clauses import SUBJECTS, child, prep
from local.reader.demands.words import demand_words
from local.reader.speech import quotation_of, speaking
from local.reader.speech_words import speech_words
from local.reader.threats.clause import FIRST, THINGS, doer, is_passive, said_modal
from local.reader.threats.speakers import MESSAGES
from local.reader.threats.words import rule_words, threat_words

_GIVING = rule_words("saying", "giving")
_NOTICES = rule_words("saying", "notices")
_LET_KNOWN = rule_words("saying", "let_known")
_BEHIND_SAID = ("prt", "advmod", "npadvmod", "dobj", "dative", "prep", "pobj", "det", "compound")


def source_of(token: Token) -> Token | None:
    """The word for who says what a clause says, also between commas: ", she said,"; else who spoke just before."""
    return (
        _according(token)
        or _attributed(token)
        or _before_colon(token)
        or _reported(token)
        or _between_commas(token)
        or _spoke_before(token)
    )


def telling_verb(token: Token) -> Token | None:
    """The verb that reports a clause, above it and in the same quotation or outside all."""
    quotation = quotation_of(token)
    return next((a for a in token.ancestors if _says(a) and quotation_of(a) == quotation), None)


def gives_notice(verb: Token) -> bool:
    """Whether a verb and its object tell something: "gave notice that", "sent word that", "issued a warning"."""
    told = child(verb, "dobj") if verb.lemma_ in _GIVING else None
    return told is not None and told.lemma_.lower() in _NOTICES


def _says(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    known = lemma in speech_words().speech or lemma in threat_words().telling or _lets_know(verb)
    return verb.pos_ == "VERB" and (known or gives_notice(verb))


def _lets_know(verb: Token) -> bool:
    """Whether somebody "let it be known", or "made clear" that."""
    told = child(verb, "ccomp", "xcomp") if verb.lemma_ in ("let", "make") else None
    return told is not None and told.lower_ in _LET_KNOWN


def _according(token: Token) -> Token | None:
    """Whom a clause itself names as its source: "will be removed, according to the notice"."""
    word = next((c for c in token.children if c.lower_ == "according" and c.i > token.i), None)
    to = child(word, "prep") if word is not None else None
    return child(to, "pobj") if to is not None else None


def _before_colon(token: Token) -> Token | None:
    """Who is told of before a colon behind which the words stand: 'The mayor was blunt: "..."'."""
    colon = next((t for t in token.doc[token.sent.start : token.i] if t.lower_ == ":"), None)
    if colon is None:
        quotation = quotation_of(token)
        start = quotation.start if quotation is not None else 0
        colon = token.doc[start - 2] if start > 1 else None
    if colon is None or colon.lower_ != ":" or colon.i == 0:
        return None
    before = [t for t in token.doc[token.doc[colon.i - 1].sent.start : colon.i] if _is_main_subject(t)]
    return before[-1] if before and before[-1].lower_ not in THINGS else None


def _attributed(token: Token) -> Token | None:
    """Who says it behind it, if a colon stands before: "His minister was blunter: they would be jailed, Roe said"."""
    colon = any(t.lower_ == ":" for t in token.doc[token.sent.start : token.i])
    return _reported(token) if colon and quotation_of(token) is None and _says(token.sent.root) else None


def _is_main_subject(token: Token) -> bool:
    verb = token.head
    return token.dep_ == "nsubj" and verb.dep_ not in ("relcl", "acl", "advcl") and verb.tag_ in ("VBD", "VBZ", "VBP")


def _reported(token: Token) -> Token | None:
    """The subject of the speech verb above, inside the token's own quotation if there is one; else who is quoted."""
    quotation = quotation_of(token)
    for above in token.ancestors:
        if _says(above) and quotation_of(above) == quotation:
            told = child(above, "nsubjpass") is not None  # "residents have been warned by the firm"
            who = prep(above, "by") if told else _teller(above)
            if told and who is None and quotation is None:
                return None
            if who is None or token in who.subtree:
                break
            return who if who.lower_ not in FIRST else speaking(token)
    return speaking(token) or (_participle(token) if quotation is None else None)


def _teller(verb: Token) -> Token | None:
    """Who says it, also where "saying" stands behind those who are told: "wrote to its customers saying it would"."""
    who = doer(verb)
    if (asked := _demand_before(verb)) is not None:
        return doer(asked.head)
    told = verb.dep_ == "acl" and verb.tag_ == "VBG" and who == verb.head and who.dep_ in ("dobj", "pobj", "dative")
    if who is None or not told or who.lemma_.lower() in MESSAGES:
        return who
    above = next((a for a in who.ancestors if a.pos_ == "VERB"), None)
    return (doer(above) if above is not None else None) or who


def _demand_before(verb: Token) -> Token | None:
    """What is demanded where "saying" or "and said" hangs on it or on a clause inside it, and not on who demands.

    As in "demanded that Y pay, saying it would", "asked Y to shut a post that it built, and said it would".
    """
    if verb.i <= verb.sent.start:
        return None
    participle = verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.nbor(-1).lower_ == ","
    joined = verb.tag_ in ("VBD", "VBZ", "VBP") and verb.dep_ == "conj" and child(verb, *SUBJECTS) is None
    if not (participle or joined):
        return None
    at = verb.head
    while at.dep_ in ("relcl", "acl", "dobj", "pobj", "prep", "conj") and at.head != at:
        at = at.head
    asked = at.dep_ in ("ccomp", "xcomp") and (at.tag_ == "VB" or _is_wanted(at)) and said_modal(at) is None
    return at if asked and at.i < verb.i else None


def _is_wanted(verb: Token) -> bool:
    """Whether a clause behind a verb that demands is taken for the present: "demanded that Y dismantle a post"."""
    return verb.tag_ == "VBP" and verb.head.lemma_ in demand_words().verbs


def _participle(token: Token) -> Token | None:
    """Who does what a sentence tells before ", saying", where the parser doesn't hang on it what is said."""
    doc, sent = token.doc, token.sent
    for t in reversed(doc[sent.start : token.i]):
        if t.tag_ == "MD" and t.head != token:
            return None
        if t.tag_ == "VBG" and _says(t) and t.i > sent.start and t.nbor(-1).lower_ == ",":
            verbs = (v for v in doc[sent.start : t.i] if v.pos_ == "VERB" and child(v, "nsubj") is not None)
            verb = next((v for v in verbs if v.dep_ not in ("relcl", "acl", "ccomp")), None)
            return doer(verb) if verb is not None else None
    return None


def _between_commas(token: Token) -> Token | None:
    """Who says it in words set off by commas: ", the traders say,", or behind it: ", the mayor wrote to them"."""
    for verb in token.sent:
        if verb.pos_ != "VERB" or verb.tag_ not in ("VBD", "VBZ", "VBP") or verb == token:
            continue
        who = child(verb, "nsubj")
        if who is None or who.i > verb.i + 6 or token in who.subtree or who.lower_ in FIRST:
            continue
        if _is_parenthesis(verb, who) or (token.i < who.i and _is_attribution(verb, who)):
            return who
    return None


def _is_parenthesis(verb: Token, who: Token) -> bool:
    """Whether a subject and its verb stand alone between two marks."""
    doc = verb.doc
    first = min(who.left_edge.i, verb.i)
    last = verb.i + 1 if verb.i > who.i else who.right_edge.i + 1
    while last < verb.sent.end and doc[last].dep_ in _BEHIND_SAID and verb in tuple(doc[last].ancestors)[:3]:
        last += 1
    before = doc[first - 1] if first > verb.sent.start else None
    after = doc[last] if last < verb.sent.end else None
    return before is not None and before.is_punct and (after is None or after.is_punct or after.is_space)


def _is_attribution(verb: Token, who: Token) -> bool:
    """Whether a sentence ends in its attribution: ", the mayor wrote to every household."."""
    first = min(who.left_edge.i, verb.i)
    said = _says(verb) and child(verb, "dobj") is None
    return said and verb.doc[first - 1].is_punct and not any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)


def _spoke_before(token: Token) -> Token | None:
    """Who spoke in the sentence before, if this one goes on with "would": "He was blunt. Anyone who came would go"."""
    said = any(c.lower_ in ("would", "'d") for c in token.children)
    if quotation_of(token) is not None or token.sent.start < 2:
        return None
    before = token.doc[token.sent.start - 1]
    if before.is_space or not (said or is_passive(token)):
        return None
    root = before.sent.root
    if _says(root):
        return doer(root)
    return speaking(before.nbor(-1)) if before.i > 1 and quotation_of(before.nbor(-1)) is not None else None
