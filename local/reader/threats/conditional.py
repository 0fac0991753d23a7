"""Harm to come under a condition, or to whoever does something: "If X, we will Y", "anyone who X will be fined"."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve
from local.reader.clauses import SUBJECTS, child, is_negated
from local.reader.speech import quotation_of
from local.reader.threats.authors import author_of, is_from_others, speaker_of
from local.reader.threats.bearing import is_laid_bare
from local.reader.threats.benign import is_benign, is_everyday
from local.reader.threats.clause import FACING, MAY, WILL, doer, is_ahead, is_unreal, said_modal
from local.reader.threats.conditions import Condition
from local.reader.threats.counter import (
    is_anothers,
    is_counter,
    is_failing,
    is_lesson,
    is_lesson_of_us,
    is_self_set,
    may_trigger,
)
from local.reader.threats.events import Harm, of_dearer
from local.reader.threats.goods import kind_below
from local.reader.threats.harm import DOING, harm_of, is_taken_away
from local.reader.threats.hints import has_hint, is_vague
from local.reader.threats.saying import source_of
from local.reader.threats.sides import is_onlooker, is_same_side
from local.reader.threats.speakers import spoke_last
from local.reader.threats.standing import is_said_now
from local.reader.threats.threat import Sentence, Threat
from local.reader.threats.whoever import put_first, whoever
from local.reader.threats.words import harm_words, rule_words

_DEARER = rule_words("conditional", "dearer")
_POWERLESS = ("media", "population", "international_organization", "other")
_FATED = rule_words("warned", "fated") | {"go", "miss"}
_EXPECTING = rule_words("conditional", "expecting")
_OWED = ("must", "should", "need")


def by_condition(cast: Cast, sentence: Sentence) -> Iterator[Threat]:
    """As in "will sue unless Y pays", "If Y strikes, we will hit back", "Should Y sign, X would leave"."""
    for verb in sentence.span:
        if verb.pos_ not in ("VERB", "AUX") or sentence.is_conditional(verb) or not (is_ahead(verb) or _may(verb)):
            continue
        condition, harm = sentence.condition_of(verb), harm_of(verb)
        if condition is None or not may_trigger(condition, harm) or not _is_tensed(verb, condition):
            continue
        if harm is None and not is_counter(cast, verb, condition):
            continue
        if of_dearer(verb) is not None and not (is_anothers(cast, condition) or is_failing(condition)):
            continue  # "will raise its prices if flour becomes dearer"
        by = _author(cast, verb, harm, condition)
        if by is not None and harm is not None and _is_fate(verb, harm, by):
            continue
        if by is not None and is_said_now(verb) and not (harm is None and is_self_set(cast, condition, by)):
            veiled = said_modal(verb) in (*MAY, *_OWED) or has_hint(verb)
            veiled = veiled or (harm is None and is_vague(verb))
            kind = harm.kind if harm is not None else kind_below(verb)
            yield Threat(by, verb, verb, kind, "that", condition, veiled)


def by_whoever(cast: Cast, sentence: Sentence) -> Iterator[Threat]:
    """As in "anyone who blocks the gates will be sued", "fine whoever talks", "Those who set fires will learn"."""
    for verb in sentence.span:
        ahead = said_modal(verb) in (*WILL, *MAY, *_OWED) or verb.lemma_ in FACING or _is_toll(verb)
        first = put_first(verb) if verb.tag_ in ("VB", "VBP") and harm_of(verb) is not None else None
        if verb.pos_ not in ("VERB", "AUX") or not (ahead or first is not None or is_laid_bare(verb)):
            continue
        condition = first or whoever(verb) if not sentence.is_conditional(verb) else None
        if condition is None or sentence.condition_of(verb) is not None or _is_opinion(verb):
            continue
        harm = harm_of(verb)
        if harm is not None and harm.does == "ceases" and condition.root is not None and condition.root.pos_ == "NOUN":
            continue  # "every ship would be out": the thing itself, not who is threatened
        if is_everyday(verb, harm):
            continue
        kept_only = condition.root is not None and condition.root.dep_ == "acl"  # "books left here will be sold"
        harm = harm or (Harm("economic", "bears") if is_taken_away(verb, only_away=kept_only) else None)
        if (harm is None and not is_lesson(verb)) or not is_said_now(verb):
            continue
        by = speaker_of(cast, verb) if condition.start < verb.i else author_of(cast, verb, harm)
        if source_of(verb) is None:  # "Anyone who ignores the ban may be fined": by whom the text told of before
            borne = child(verb, "auxpass") is not None or verb.lemma_ in FACING
            by = spoke_last(cast, verb) if harm is not None and borne else None
        if by is not None and not is_onlooker(by) and not is_from_others(cast, by, verb):
            veiled = harm is None or said_modal(verb) in MAY
            yield Threat(by, verb, verb, harm.kind if harm else kind_below(verb), "that", condition, veiled)


def by_imperative(cast: Cast, sentence: Sentence) -> Iterator[Threat]:
    """As in "Call the police, and the price doubles": a command that is a condition."""
    first = next((t for t in sentence.span if not t.is_punct and not t.is_space), None)
    if first is None or first.tag_ not in ("VB", "VBP") or quotation_of(first) is None:
        return
    verb = next((c for c in first.children if c.dep_ == "conj" and (child(c, *SUBJECTS) or _is_dearer(c))), None)
    if verb is None or child(first, *SUBJECTS) is not None or child(first, "cc") is None:
        return
    ahead = said_modal(verb) in WILL or verb.tag_ in ("VBZ", "VBP") or _is_dearer(verb)
    by = speaker_of(cast, verb)
    if by is not None and ahead and not is_benign(verb, strictly=True):
        tokens = tuple(t for t in sentence.span if first.i <= t.i < verb.left_edge.i and not t.is_punct)
        condition = Condition(tokens[:-1], first, "if")
        yield Threat(by, verb, verb, kind_below(verb), "that", condition)


def _is_fate(verb: Token, harm: Harm, by: Actor) -> bool:
    """As in "thousands would go hungry if the convoy was held up", said by those who can't bring it about."""
    fated = harm.does == "bears" and harm.kind == "unspecified" and verb.lemma_ in _FATED
    return fated and by.kind in (*_POWERLESS, "civil_society") and quotation_of(verb) is None


def _is_opinion(verb: Token) -> bool:
    """Whether it is only what others ought to do: "should be behind bars", not "should expect no mercy"."""
    state = child(verb, "acomp")
    told = is_negated(verb) or has_hint(verb) or (state is not None and state.lower_ in _EXPECTING)
    borne = any(c.lemma_ == "be" for c in (verb, *verb.children)) or harm_of(verb) is not None
    return said_modal(verb) in _OWED and borne and not told and verb.lemma_ not in _EXPECTING


def _is_dearer(word: Token) -> bool:
    """Whether something becomes dearer, also where the parse takes it for one noun: "the price doubles"."""
    return word.lemma_.lower() in _DEARER and child(word, "compound") is not None


def _is_toll(verb: Token) -> bool:
    """Whether those addressed are told what each thing they do costs: "Every day you wait adds a million"."""
    who = doer(verb)
    if who is None or verb.tag_ != "VBZ" or verb.lemma_ not in _DEARER or quotation_of(verb) is None:
        return False
    doing = child(who, "relcl")
    yours = doing is not None and (whose := doer(doing)) is not None and whose.lower_ == "you"
    return yours and doing is not None and (doing.lemma_ == "wait" or not is_benign(doing, strictly=True))


def _may(verb: Token) -> bool:
    """Whether somebody says what may be taken away: "could move its base if the tax is raised, its head said"."""
    if said_modal(verb) not in ("could", "may", "might") or is_unreal(verb):
        return False
    harm = harm_of(verb)
    taken = verb.lemma_.lower() in harm_words().withholding or (harm is not None and harm.does in DOING)
    return taken and source_of(verb) is not None


def _author(cast: Cast, verb: Token, harm: Harm | None, condition: Condition) -> Actor | None:
    """Whose threat it is; of what others will learn of the speaker, the speaker's."""
    if harm is None or harm.does not in DOING:
        by = speaker_of(cast, verb) if is_lesson_of_us(verb) else author_of(cast, verb, harm)
    else:
        by = author_of(cast, verb, harm)
    if by is None and harm is not None and harm.does in DOING and quotation_of(verb) is None:
        by = _announced_for(cast, verb, condition)
    if by is None and _stops(verb, harm) and (is_anothers(cast, condition) or is_failing(condition)):
        by = speaker_of(cast, verb)
        by = by if by is not None and by.kind not in _POWERLESS else None
    who = resolve(cast, doer(verb)) if quotation_of(verb) is None else None
    others = by is None or (who is not None and by.is_person and not is_same_side(cast, by, who))
    if who is not None and who.kind == "armed_group" and others:
        by = who  # what gunmen will do, told by somebody in the town
    return by if by is not None and not is_onlooker(by) else None


def _announced_for(cast: Cast, verb: Token, condition: Condition) -> Actor | None:
    """Who does it, where the words for who says so seem to mean whoever is to meet the condition."""
    by, who = speaker_of(cast, verb), resolve(cast, doer(verb))
    return who if by is not None and who is not None and not who.is_person and _meets(cast, condition, by) else None


def _meets(cast: Cast, condition: Condition, by: Actor) -> bool:
    """Whether an actor is the one whose doing decides on the condition, which the words for a speaker may not tell."""
    root = condition.root
    return root is not None and root.pos_ in ("VERB", "AUX") and resolve(cast, doer(root)) is by


def _stops(verb: Token, harm: Harm | None) -> bool:
    """Whether things will be no more, or stop: "buses will stop running unless the offer improves, the union said"."""
    who = doer(verb)
    if harm is None or who is None or who.pos_ != "NOUN":
        return False
    return harm.does == "ceases" or (harm.does == "withholds" and verb.lemma_ in ("stop", "cease"))


def _is_tensed(verb: Token, condition: Condition) -> bool:
    """Whether a clause in the present ("the bridge goes") follows its condition, as such clauses must."""
    if quotation_of(verb) is not None and any(c.dep_ == "mark" and c.lower_ == "because" for c in verb.children):
        return False  # a reason
    if verb.lemma_ in FACING:
        return True
    if verb.lemma_ in ("stay", "remain") and condition.word == "until":
        return quotation_of(verb) is not None  # a report that a road stays closed until it is mended is none
    return said_modal(verb) is not None or verb.lower_ == "gone" or condition.end <= verb.i
