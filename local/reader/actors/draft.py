"""The actors' list: everyone who acts, speaks or is addressed, and everyone a claim names."""

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.office_states import role_with_state
from local.reader.actors.press import only_reports
from local.reader.actors.reference import settle
from local.reader.actors.words import actor_words, rule_words
from local.reader.clauses import SUBJECTS, modal
from local.reader.parsing import quote_of
from local.reader.speech import quotation_of
from local.reader.speech_words import speech_words
from newsbrief.brief import ActorKind
from newsbrief.summarize.draft import DraftActor

_ADDRESSING = ("with", "to", "against", "on", "upon", "by", "between")
_EXCHANGES = rule_words("draft", "exchanges")
_PLURAL_BODIES = rule_words("draft", "plural_bodies")
_BODIES = ("government_body", "international_organization", "civil_society", "company", "media", "political_party")
_SELF_EVIDENT = ("person", "government_body", "international_organization")
_TAKEN = rule_words("draft", "taken")
_JOINED = rule_words("draft", "joined")
_ATTENDING = ("attend", "frequent")
_ALSO_THINGS = ("company", "other", "government_body", "civil_society", "media")
_BEING = rule_words("draft", "being")
_MAKING = rule_words("draft", "making")
_ONLOOKERS = rule_words("draft", "onlookers")
_FORETELLING = rule_words("draft", "foretelling")
_OF_TEAMS = rule_words("draft", "of_teams")
_QUOTES = 2
_FARTHEST = 8  # words that a mention may stand from the one whose part it has


def draft_actors(cast: Cast, claimed: set[str]) -> list[DraftActor]:
    """The actors of the draft, in the order of their first mention. `claimed` are keys that a claim names."""
    settle(cast)
    actors = [a for a in cast.actors.values() if a.mentions and (a.key in claimed or _takes_part(cast, a))]
    return [_draft(cast, actor) for actor in sorted(actors, key=lambda actor: min(m.i for m in actor.mentions))]


def _takes_part(cast: Cast, actor: Actor) -> bool:
    if "place" in actor.nouns:
        return any(m.dep_ in SUBJECTS[:1] and m.head.lemma_.lower() in actor_words().deciding for m in actor.mentions)
    if _is_beside_the_story(actor) and not any(_involvement(cast, m) for m in actor.mentions):
        return False  # "told Elden Radio": what "it" means behind that is doubtful
    weight = 0
    for mention in (*actor.mentions, *(p for p in actor.pronouns if _may_tell(actor, p))):
        weight += _involvement(cast, mention)
        if weight >= 2:
            break
    if not actor.named:
        return weight >= 2 and _is_known_body(actor)
    return weight >= (1 if actor.kind in _SELF_EVIDENT else 2)


def _may_tell(actor: Actor, pronoun: Token) -> bool:
    """Whether a pronoun shows that one takes part, unlike "itself" and "Y, which makes such locks"."""
    if pronoun.lower_.endswith(("self", "selves")):
        return False
    only_tells = pronoun.lower_ == "which" and pronoun.head.lemma_.lower() in _MAKING | _BEING
    return not (only_tells and actor.kind in ("company", "other"))


def _is_beside_the_story(actor: Actor) -> bool:
    """Whether it is of a kind that articles name in passing: a medium, the school that somebody's sons attend."""
    attended = any(m.dep_ == "dobj" and m.head.lemma_.lower() in _ATTENDING for m in actor.mentions)
    return actor.kind == "media" or attended


def _is_known_body(actor: Actor) -> bool:
    """Whether one without a name is spoken of as "the council" and says or decides something."""
    if actor.kind not in _BODIES or not any(map(_is_the_one, actor.mentions)):
        return False
    return any(
        m.dep_ == "nsubj" and m.head.lemma_.lower() in actor_words().deciding
        for m in (*actor.mentions, *actor.pronouns)
    )


def _is_the_one(mention: Token) -> bool:
    """Whether it is one and a certain one: "the council", "prosecutors", not "a court" in passing."""
    if mention.lemma_.lower() in _PLURAL_BODIES:
        return True
    if mention.tag_ in ("NNS", "NNPS"):
        return any(c.dep_ == "poss" for c in mention.lefts)
    return any(mention.lefts) and all(c.lower_ not in ("a", "an", "any", "no", "such", "every") for c in mention.lefts)


def _involvement(cast: Cast, mention: Token) -> int:
    """2 for a subject, 1 for one who is addressed or acted upon, 0 for a mere mention ("in Y", "Y's border")."""
    at, actor = _stands_for(mention), cast.at(mention)
    kind: ActorKind = actor.kind if actor is not None else "other"
    if at.dep_ == "pobj" and actor is not None and cast.by_token.get(at.head.head.i) is actor:
        at = at.head.head  # "Minister for Labour Ana Roe"
    if at.dep_ == "dobj" and at.head.lemma_.lower() in _ATTENDING:
        return 0
    if at.dep_ == "dobj" and kind == "international_organization" and at.head.lemma_.lower() in _JOINED:
        return 0
    is_taken = at.dep_ == "dobj" and at.ent_type_ in ("GPE", "LOC") and at.head.lemma_.lower() in _TAKEN
    if is_taken or (kind == "media" and only_reports(at)):
        return 0
    if kind in _BODIES and _is_of_speaker(cast, at):
        return 2
    acts = _acts(cast, at, kind)
    if acts is not None:
        return 2 if acts else 0
    is_object = at.dep_ in ("dobj", "dative", "iobj") or mention.dep_ == "appos" or _is_addressed(at)
    return int(is_object and at.lower_ not in ("which", "that"))  # not "Y, which they left"


def _acts(cast: Cast, at: Token, kind: ActorKind) -> bool | None:
    """Whether one acts as the subject, the agent or the owner of who acts; None if it is none of these."""
    if at.dep_ == "poss":
        return _is_spoken_for(cast, at)
    if at.dep_ in SUBJECTS and at.head.pos_ in ("VERB", "AUX"):
        return kind not in _ALSO_THINGS or not _only_is(at.head)
    return not _only_made(at.head.head) if at.dep_ == "pobj" and at.head.dep_ == "agent" else None


def _only_made(verb: Token) -> bool:
    """Whether a participle only tells whose work or worker a noun is: "a bus built by Y", "once employed by Y"."""
    return verb.dep_ == "acl" and verb.lemma_.lower() in _MAKING


def _only_is(verb: Token) -> bool:
    """Whether a verb only tells what a subject is like or may come to: "is billed as", "has", "could hear it"."""
    return verb.lemma_.lower() in _BEING or (quotation_of(verb) is None and modal(verb) in ("could", "might", "may"))


def _is_of_speaker(cast: Cast, noun: Token) -> bool:
    """As in "said Ana Roe, of the Green League", "Green League leader Ana Roe said"."""
    if noun.dep_ == "pobj" and noun.head.lower_ in ("of", "from", "at", "with"):
        person = noun.head.head
    elif noun.dep_ in ("compound", "nmod"):
        person = noun.head
    else:
        return False
    who = cast.at(person)
    while person.dep_ in ("compound", "nmod") and who is not None and cast.at(person.head) is who:
        person = person.head  # "Salt Union president Ana Roe"
    if who is None or not who.is_person or not who.named or _looks_on(who):
        return False
    at = _stands_for(person)
    return at.dep_ in SUBJECTS and at.head.lemma_.lower() not in _FORETELLING


def _looks_on(who: Actor) -> bool:
    """Whether a person only comments: "analyst Ana Roe of Quay Research"."""
    return not who.nouns.isdisjoint(_ONLOOKERS) or any(role.lower().split()[-1] in _ONLOOKERS for role in who.roles)


def _stands_for(mention: Token) -> Token:
    """The word whose part in the sentence a mention has: the first of several, "republic" of "the republic of Y"."""
    at = mention
    for _ in range(_FARTHEST):
        if at.dep_ in ("conj", "appos"):
            at = at.head
        elif at.dep_ == "pobj" and at.head.lower_ == "of" and at.head.head.lemma_.lower() in actor_words().of_classes:
            at = at.head.head
        else:
            break
    return at


def _is_addressed(noun: Token) -> bool:
    """As in "said to Y", "an ultimatum to Y", "talks with Y"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in _ADDRESSING:
        return False
    governor = noun.head.head
    if governor.pos_ == "VERB":
        return governor.lemma_.lower() in actor_words().deciding or governor.lemma_.lower() in speech_words().speech
    return governor.lemma_.lower() in _EXCHANGES


def _is_spoken_for(cast: Cast, owner: Token) -> bool:
    """Whether someone acts for an owner: "Norland's foreign minister, Ana Roe, said", "whose embassy denied"."""
    noun, words = owner.head, actor_words()
    acts = noun.dep_ in SUBJECTS and noun.head.pos_ in ("VERB", "AUX") and noun.lemma_.lower() not in _OF_TEAMS
    holder = cast.at(noun)
    return acts and (
        (holder is not None and holder.is_person)
        or noun.lemma_.lower() in words.representatives
        or noun.lemma_.lower() in words.roles
    )


def _draft(cast: Cast, actor: Actor) -> DraftActor:
    mentions = sorted(actor.mentions, key=lambda m: (-_involvement(cast, m), m.i))[:_QUOTES]
    return DraftActor(
        name=actor.name,
        kind=actor.kind,
        role=role_with_state(cast, actor),
        aliases=[alias for alias in actor.aliases if alias != actor.name],
        quotes=list(dict.fromkeys(quote_of(cast.text, m.sent) for m in sorted(mentions, key=lambda m: m.i))),
    )
