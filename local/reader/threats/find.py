"""Who threatens whom with what. Each rule looks at one trigger word and yields what is threatened there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Span, Token

from local.reader import wording
from local.reader.actors.cast import Actor, Cast
from local.reader.actors.reference import resolve, speaker
from local.reader.clauses import (
    child,
    conditions,
    coordinated,
    has_to,
    is_asserted,
    is_condition,
    is_negated,
    modal,
    prep,
    subject,
)
from local.reader.demands.words import demand_words
from local.reader.find_dates import deadline_in
from local.reader.parsing import quote_of
from local.reader.speech_words import speech_words
from local.reader.threats.harm import BORNE, harm_of, kind_below, noun_kind
from local.reader.threats.words import threat_words
from newsbrief.actors.canonical import canonical, country_of
from newsbrief.brief import Explicitness, ThreatKind
from newsbrief.summarize.draft import DraftThreat

_FUTURE = ("will", "would", "shall")
_STRIKERS = ("civil_society", "population", "company")  # their strike is a walkout
_LED = ("government", "administration", "cabinet", "country", "army", "party", "union")  # by whoever speaks for it
Form = Literal["to", "that", "noun", "or", "hint", "ultimatum"]


@dataclass(frozen=True)
class Threat:
    """A threat found at `trigger`: `content` heads what is announced, `form` is how the text puts it."""

    by: Actor
    against: Actor | None
    content: Token
    trigger: Token
    kind: ThreatKind
    form: Form


Rule = Callable[[Cast, Token], Iterator[Threat]]


def find_threats(cast: Cast, sents: list[Span]) -> list[Threat]:
    """All threats in the order of the text: one for each actor in a sentence, by the first rule that finds it."""
    found: dict[tuple[int, str], Threat] = {}
    for sent in sents:
        for rule in RULES:
            for token in sent:
                for threat in rule(cast, token):
                    found.setdefault((sent.start, threat.by.key), threat)
    return [found[place] for place in sorted(found, key=lambda place: place[0])]


# --- Rules -----------------------------------------------------------------------------------------------------


def by_infinitive(cast: Cast, token: Token) -> Iterator[Threat]:
    """As in "Y threatened to close the border", "vowed to retaliate"; for all but "threaten", only if it is harm."""
    needs = _needs(token)
    content = next((c for c in token.children if c.dep_ in ("xcomp", "ccomp") and has_to(c)), None)
    if needs is None or content is None or token.lemma_ == "warn":
        return
    parts = coordinated(content)
    part = next((p for p in parts if harm_of(p) is not None), None)
    if part is None and (needs == "harm" or is_negated(content)):
        return
    chosen = part if part is not None else content
    yield from _threat(cast, token, chosen, harm_of(chosen) or kind_below(chosen), "to")


def by_clause(cast: Cast, token: Token) -> Iterator[Threat]:
    """As in "Y warned that it would strike", "said there would be consequences if", with harm in the clause."""
    if token.pos_ != "VERB" or not (_needs(token) or token.lemma_.lower() in speech_words().speech):
        return
    for clause in (c for c in token.children if c.dep_ in ("ccomp", "acl")):
        for content in coordinated(clause):
            kind = harm_of(content)
            if kind is None and (token.lemma_ in ("threaten", "warn") and _has_condition(token)):
                kind = kind_below(content)
            if kind is None or modal(content) not in _FUTURE:
                continue
            if _is_own(cast, token, content):
                yield from _threat(cast, token, content, kind, "that")


def by_object(cast: Cast, token: Token) -> Iterator[Threat]:
    """As in "promised severe consequences", "threatened Y with sanctions", "warned of military action"."""
    needs = _needs(token)
    if needs is None or token.lemma_ == "announce":
        return
    content = prep(token, "with", "of") or child(token, "dobj")
    kind = threat_words().harm_nouns.get(content.lemma_.lower()) if content is not None else None
    if content is None or content.i in cast.by_token:
        return
    if kind is None and token.lemma_ == "threaten" and content.pos_ == "NOUN" and child(token, "dobj") == content:
        kind = "unspecified" if content.lemma_.lower() in threat_words().vague else None
    if kind is not None:
        yield from _threat(cast, token, content, kind, "noun")


def by_announcement(cast: Cast, token: Token) -> Iterator[Threat]:
    """As in "The workers will strike on Monday": harm that its own author is said to do."""
    if token.pos_ != "VERB" or modal(token) not in ("will", "shall") or token.dep_ not in ("ROOT", "conj", "ccomp"):
        return
    who = subject(token)
    kind = harm_of(token)
    by = resolve(cast, who) if who is not None and who.lower_ not in ("i", "we") else speaker(cast, token)
    if kind is None or by is None or token.lemma_ in BORNE or not is_asserted(token):
        return
    said = speaker(cast, token)
    if said is not None and said is not by and said.kind not in ("government_body", "state"):
        return
    yield Threat(by, _against(cast, token, token, by), token, token, kind, "that")


def by_noun(cast: Cast, token: Token) -> Iterator[Threat]:
    """As in "an ultimatum to Y", "a deadline for Y", "threats by Y that it would", "a warning to Y that"."""
    if token.pos_ != "NOUN" or token.lemma_ not in ("ultimatum", "threat", "warning", "deadline"):
        return
    by, governor = _author(cast, token)
    if by is None or not is_asserted(governor):
        return
    content = next((c for c in token.children if c.dep_ in ("acl", "ccomp", "relcl") and (has_to(c) or modal(c))), None)
    kind = (harm_of(content) or kind_below(content)) if content is not None else "unspecified"
    if token.lemma_ in ("ultimatum", "deadline"):
        if not (governor.lemma_.lower() in speech_words().issuing or token.lemma_ == "ultimatum"):
            return
        yield Threat(by, _addressed(cast, token, governor, by), token, governor, "unspecified", "ultimatum")
    elif content is not None:
        form: Form = "to" if has_to(content) else "that"
        yield Threat(by, _addressed(cast, token, governor, by), content, token, kind, form)


def by_alternative(cast: Cast, token: Token) -> Iterator[Threat]:
    """As in "must leave or face arrest": what else will happen to those of whom something is demanded."""
    if token.lemma_ not in BORNE or token.dep_ != "conj" or token.i == 0 or token.nbor(-1).lower_ != "or":
        return
    content = child(token, "dobj")
    at = token.head
    while at.head != at and at.lemma_ not in demand_words().verbs and at.lemma_.lower() not in speech_words().speech:
        at = at.head
    by = resolve(cast, subject(at))
    against = resolve(cast, subject(token.head))
    if by is None or by is against or content is None or not is_asserted(at):
        return
    yield Threat(by, against, token, at, noun_kind(content) or "unspecified", "or")


def by_hint(cast: Cast, token: Token) -> Iterator[Threat]:
    """As in "all options are on the table", "reserves the right to respond": phrases that say there may be harm."""
    for phrase in threat_words().veiled:
        words = [t for t in token.doc[token.i : token.i + 2 * len(phrase)] if not t.is_punct]
        if token.lemma_.lower() != phrase[0] or not _in_order(phrase, words):
            continue
        verb = token if token.pos_ in ("VERB", "AUX") else _verb_above(token)
        who = subject(verb)
        by = speaker(cast, verb) or resolve(cast, who)
        if by is not None and by.kind != "other" and not _is_questioned(verb):
            yield Threat(by, _against(cast, verb, verb, by), verb, verb, harm_of(verb) or "unspecified", "hint")
        return


RULES: tuple[Rule, ...] = (by_infinitive, by_clause, by_object, by_noun, by_alternative, by_hint, by_announcement)


# --- What the rules share ----------------------------------------------------------------------------------------


def _threat(cast: Cast, trigger: Token, content: Token, kind: ThreatKind, form: Form) -> Iterator[Threat]:
    who = subject(trigger)
    if trigger.dep_ == "acl" and trigger.tag_ == "VBG" and (above := _verb_above(trigger.head)) is not None:
        who = subject(above)  # "sent a letter threatening to"
    by = speaker(cast, trigger) if who is not None and who.lower_ in ("i", "we") else resolve(cast, who)
    if by is not None and child(trigger, "nsubjpass") is None and is_asserted(trigger):
        yield Threat(by, _against(cast, trigger, content, by), content, trigger, kind, form)


def _needs(token: Token) -> str | None:
    return threat_words().verbs.get(token.lemma_) if token.pos_ == "VERB" else None


def _has_condition(trigger: Token) -> bool:
    return any(is_condition(t) for t in trigger.sent)


def _is_own(cast: Cast, trigger: Token, content: Token) -> bool:
    """Whether the harm is the speaker's to do: "it will", "our army will", "there will be", "Y will face"."""
    who = subject(content)
    if who is None or who.lower_ in ("there", "it", "this", "i", "we", "that") or content.lemma_ in BORNE:
        return True
    by, actor = resolve(cast, subject(trigger)), resolve(cast, who)
    if actor is None or actor is by or (by is not None and (_speaks_for(by, actor) or who.lemma_ in _LED)):
        return True
    owner = child(who, "poss")
    return owner is not None and resolve(cast, owner) is by


def _speaks_for(by: Actor, actor: Actor) -> bool:
    """Whether a person's office is one of this actor: "Norland's foreign minister" of Norland."""
    country = canonical(actor.name).country
    return any(
        any(alias in role for alias in actor.aliases) or (country is not None and country_of(role) == country)
        for role in by.roles
    )


def _against(cast: Cast, trigger: Token, content: Token, by: Actor) -> Actor | None:
    """Whom a threat is against: whom it is told, whom it hits, or who is to meet its condition."""
    spots = [child(trigger, "dobj", "dative"), prep(trigger, "to", "against", "on"), child(content, "dobj")]
    spots += [subject(content) if content.lemma_ in BORNE else None]
    for noun in (content, child(content, "dobj")):
        if noun is not None:
            spots += [prep(noun, "on", "against", "with", "to", "from", "at"), _modifier(cast, noun)]
    spots += [_asked(t) for c in _conditions(trigger) for t in c.subtree if t.lemma_ in demand_words().nouns]
    spots += [subject(c) for c in _conditions(trigger) if c.pos_ in ("VERB", "AUX")]
    for spot in spots:
        actor = resolve(cast, spot)
        if actor is not None and actor is not by:
            return actor
    named = (cast.by_token.get(t.i) for c in _conditions(trigger) if c.dep_ == "prep" for t in c.subtree)
    return next((actor for actor in named if actor is not None and actor is not by), None)


def _asked(noun: Token) -> Token | None:
    """Of whom something is demanded in "his Y demands"; "Y demands" alone would be the demands Y makes."""
    return child(noun, "compound", "nmod") if child(noun, "poss") is not None else prep(noun, "to", "on")


def _modifier(cast: Cast, noun: Token) -> Token | None:
    """The actor a harmed thing belongs to: "Y's ports", "the ports of Y"."""
    owner = child(noun, "poss") or prep(noun, "of")
    return owner if owner is not None and owner.i in cast.by_token else None


def _addressed(cast: Cast, noun: Token, governor: Token, by: Actor) -> Actor | None:
    spots = [prep(t, "to", "for", "against", "on") for t in (noun, governor)]
    spots += [child(governor, "dative"), child(governor, "dobj")]
    found = (resolve(cast, spot) for spot in spots if spot is not None and spot != noun)
    return next((actor for actor in found if actor is not None and actor is not by), None)


def _author(cast: Cast, noun: Token) -> tuple[Actor | None, Token]:
    governor = _verb_above(noun)
    owner = child(noun, "poss") or prep(noun, "by", "from")
    if owner is not None:
        return resolve(cast, owner), governor
    issues = governor.lemma_.lower() in speech_words().issuing and child(governor, "nsubjpass") is None
    return (resolve(cast, subject(governor)) if issues else None), governor


def _verb_above(token: Token) -> Token:
    at = token
    while at.head != at and at.pos_ not in ("VERB", "AUX"):
        at = at.head
    return at


def _in_order(phrase: tuple[str, ...], words: list[Token]) -> bool:
    left = list(phrase)
    for word in words:
        forms = ("not",) if word.dep_ == "neg" else (word.lemma_.lower(), word.lower_)
        if left and left[0] in forms:
            left.pop(0)
    return not left


def _is_questioned(verb: Token) -> bool:
    return bool(verb.sent.text.rstrip().endswith("?"))


def _conditions(trigger: Token) -> list[Token]:
    return list(conditions(*trigger.sent))


# --- To the draft ----------------------------------------------------------------------------------------------


def draft_threat(cast: Cast, threat: Threat) -> DraftThreat:
    """The threat in the draft's form."""
    conditional = _conditions(threat.trigger)
    limit = deadline_in(threat.content) or (deadline_in(threat.trigger) if threat.form == "ultimatum" else None)
    return DraftThreat(
        by=threat.by.name,
        against=threat.against.name if threat.against else None,
        threat=wording.threat_sentence(cast, threat.by, threat.against, threat.content, threat.form),
        kind="economic" if threat.kind == "military" and threat.by.kind in _STRIKERS else threat.kind,
        explicitness=explicitness_of(threat),
        condition=wording.condition(cast, conditional[0]) if conditional else None,
        deadline=cast.written(limit) if limit is not None else None,
        quotes=[quote_of(cast.text, threat.trigger.sent)],
    )


def explicitness_of(threat: Threat) -> Explicitness:
    """Veiled if a phrase only hints, or if the results announced are vague ones; else explicit."""
    if threat.form == "hint":
        return "veiled"
    results = (threat.content, prep(threat.content, "in"), child(threat.content, "dobj", "attr"))
    vague = any(t is not None and t.pos_ == "NOUN" and t.lemma_.lower() in threat_words().vague for t in results)
    return "veiled" if vague and threat.kind == "unspecified" else "explicit"
