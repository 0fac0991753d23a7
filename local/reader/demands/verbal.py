"""Demands that a verb makes with a clause: "urged Y to leave", "insists that Y leave", "gave Y until Friday to pay"."""

from collections.abc import Iterator

from spacy.tokens import Token

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.words import actor_words
from local.reader.clauses import SUBJECTS, child, has_to, is_negated, modal, prep
from local.reader.demands.addressees import addressee
from local.reader.demands.contents import clauses, infinitive, is_for_clause, is_mandative, prepositional
from local.reader.demands.demand_verbs import demand_verb, demander_at
from local.reader.demands.enumerations import parts
from local.reader.demands.found import Demand, Rule
from local.reader.demands.parties import party, unlike
from local.reader.demands.people import is_people, is_thing
from local.reader.demands.words import DemandVerb, demand_words, rule_words

_SELVES = ("me", "myself", "himself", "herself", "itself", "themselves", "ourselves")
_ASKING = ("if", "whether", "why", "who", "how", "what", "when", "where")
_SAYS_WHAT_SHOULD_BE = rule_words("verbal", "mandative")
_SUGGESTING = rule_words("verbal", "suggesting")
_ALWAYS = rule_words("verbal", "always")
_CALENDAR = "Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_COMMANDS = rule_words("verbal", "commands")
_FELT = rule_words("verbal", "felt")
_MEANS = rule_words("verbal", "means")
_MAKING_THINK = rule_words("verbal", "making_think")
_OWN = demand_words().wishes | demand_words().things | actor_words().inanimate
_TIMES = ("minute", "hour", "day", "week", "month", "year", "deadline")


def by_infinitive(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "Y urged Z to leave", "called on Z to leave", "Z was ordered to leave by Y"; not "Y wants to leave"."""
    verb = demand_verb(token, "to")
    by = demander_at(cast, token) if verb is not None else None
    asked, content = infinitive_of(token, verb) if verb is not None else (None, None)
    if verb is None or by is None or asked is None or content is None:
        return
    if modal(token) in ("will", "would") and any(c.tag_ == "PRP$" for c in asked.lefts) and token.lemma_ in _COMMANDS:
        return  # "would order its coast guard to board them" threatens
    by = unlike(cast, token, by, asked)
    of = addressee(cast, asked, by, acts=token.lemma_ != "expect")
    earnest = (not verb.loose or _is_earnest(token, asked, content, by, of)) and not _is_heartfelt(token, content)
    if _is_state_of_thing(token, asked, content):
        of, asked = None, None
    elif child(content, "nsubjpass") == asked and asked.pos_ == "NOUN":  # "wants all observers to be admitted"
        of, asked = addressee(cast, prep(content, "by"), by), None
    earnest = earnest and not _is_of_own_thing(token, asked, content)
    if (token.lemma_ in _ALWAYS and of is None) or not earnest or (by.is_person and _is_private(asked)):
        return
    for part, whom in parts(content):
        to = whom if whom is not None else asked
        acts = token.lemma_ != "expect"
        yield Demand(by, addressee(cast, to, by, acts=acts) if to is not None else of, part, token, to)


def _is_private(asked: Token | None) -> bool:
    """As in "asked his wife to marry him"."""
    return asked is not None and asked.tag_ == "NN" and asked.lemma_.lower() in actor_words().private


def _is_of_own_thing(token: Token, asked: Token | None, content: Token) -> bool:
    """As in "wanted his works to flow from it", "wants its relations to look better": what becomes of one's own."""
    whose = child(asked, "poss") if asked is not None and token.lemma_ in ("want", "like", "need", "expect") else None
    own = whose is not None and whose.lower_ in ("his", "her", "its", "their", "my", "our")
    looks = content.lemma_ == "look" and any(c.lower_ in ("like", "as") or c.dep_ == "acomp" for c in content.children)
    return (
        asked is not None
        and asked.pos_ == "NOUN"
        and not is_people(asked)
        and own
        and (asked.lemma_.lower() in _OWN or looks)
    )


def _is_heartfelt(token: Token, content: Token) -> bool:
    """As in "I'd like them to look at me", "I want the world to know", "I want my pupils to read": no demand."""
    who, whom = child(token, "nsubj"), child(content, *SUBJECTS)
    if token.lemma_ not in ("want", "like") or who is None or who.lower_ != "i":
        return False
    return content.lemma_ in _FELT or (whom is not None and any(c.lower_ == "my" for c in whom.children))


def infinitive_of(token: Token, verb: DemandVerb) -> tuple[Token | None, Token | None]:
    """Who is asked, and what to do, in a verb's infinitive; None for what isn't there."""
    content = infinitive(token, *verb.to) if "to" in verb.frames else None
    asked = _asked_to(token, content, verb) if content is not None else None
    if asked is None or _is_day(asked) or asked.lower_ in _SELVES or asked.lemma_.lower() in (*_MEANS, *_TIMES):
        return None, content
    if token.lemma_ == "need" and asked.dep_ == "nsubjpass":  # "an increase was needed to"
        return None, content
    if token.lemma_ == "call" and content is not None and content.lemma_ == "discuss":  # that is a visit
        return None, content
    if content is not None and any(c.lower_ in _ASKING and c.i < content.i for c in content.children):
        return None, content  # "told them where to go"
    return asked, content


def _is_day(word: Token) -> bool:
    """Whether a word is a time; not a name that is only taken for one, as the object of "ordered Vestmole to pay"."""
    if word.ent_type_ not in ("DATE", "TIME"):
        return False
    return word.pos_ != "PROPN" or word.dep_ not in ("dobj", "dative") or word.text[:3] in _CALENDAR


def _asked_to(token: Token, content: Token, verb: DemandVerb) -> Token | None:
    passive = child(token, "nsubjpass") or _subject_of_both(token)
    if passive is not None:
        return passive
    after = (noun for noun in prepositional(token, *verb.to) if noun.ent_type_ not in ("DATE", "TIME"))
    named = next(after, None) or child(content, "nsubj", "nsubjpass")
    called = child(token, "dobj") if token.lemma_ == "call" else None
    called = None if called is not None and called.tag_ == "WDT" else called  # "a tax that it called on Y to drop"
    if called is not None and called.left_edge.i > 0 and called.left_edge.nbor(-1).lower_ == "on":
        return called  # "called on the minister on Monday to resign"
    if called is not None:  # "called the minister to discuss" is by telephone
        return None
    if named is not None or token.lemma_ in ("call", "appeal"):
        return named
    return child(token, "dative", "dobj") or _object_before(token, content)


def _subject_of_both(token: Token) -> Token | None:
    """As in "the envoy was summoned and told to leave"."""
    joined = token.dep_ == "conj" and token.head.pos_ == "VERB" and child(token, *SUBJECTS, "dobj", "dative") is None
    return child(token.head, "nsubjpass") if joined else None


def _object_before(token: Token, content: Token) -> Token | None:
    """The noun between verb and "to" that the parser hung elsewhere."""
    between = (t for t in token.doc[token.i + 1 : content.i] if t.pos_ in ("NOUN", "PROPN", "PRON"))
    first = next(between, None)
    return first.head if first is not None and first.dep_ == "compound" else first


def _is_earnest(token: Token, asked: Token | None, content: Token, by: Actor, of: Actor | None) -> bool:
    """Whether a verb of many senses demands here: "expects Y to resign", not "expects prices to fall"."""
    words = demand_words()
    if is_for_clause(content):
        return True
    named = asked is not None and asked.pos_ in ("NOUN", "PROPN") and asked.lemma_.lower() not in words.things
    if token.lemma_ in words.telling:
        pointed = asked is not None and asked.lower_ in ("it", "them") and not by.is_person
        return of is not None or named or pointed
    if child(content, "auxpass") is not None:
        return True
    happens = content.lemma_.lower() in words.happenings and not is_negated(content)
    if content.lemma_ == "think" and token.lemma_ in _MAKING_THINK:
        happens = False
    if named and _is_state_of_thing(token, asked, content):
        return True
    each = asked is not None and any(c.lower_ in ("both", "all", "every") for c in asked.children)
    return not happens and (of is not None or (named and (token.lemma_ != "expect" or each)))


def _is_state_of_thing(token: Token, asked: Token | None, content: Token) -> bool:
    """As in "wants licences to be valid for three years"; not "wants its customers to be happy"."""
    wished = token.lemma_ in ("want", "like") and content.lemma_ == "be" and child(content, "acomp") is not None
    return wished and asked is not None and asked.pos_ == "NOUN" and not is_people(asked)


def by_clause(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "Russia insists that NATO not expand"; not "insists that it has won", which says what is."""
    verb = demand_verb(token, "that")
    by = demander_at(cast, token) if verb is not None else None
    if verb is None or by is None:
        return
    for content in clauses(token):
        wanted = is_mandative(content) or _says_what_should_be(token, content)
        if has_to(content) or _is_question(content) or not wanted:
            continue
        who = child(content, *SUBJECTS)
        if child(content, "nsubjpass") is not None:
            who = prep(content, "by") or prep(token, *verb.to)
        of = addressee(cast, who, by)
        if of is None and who is not None and party(cast, who) is by:
            of = addressee(cast, child(token, "dobj", "dative"), by)
        for part, _ in parts(content):
            yield Demand(by, of, part, token, who)


def _says_what_should_be(token: Token, content: Token) -> bool:
    """As in "demanded that talks are held", "proposed that both sides meet", whose mood the form doesn't show."""
    if token.lemma_ in _ALWAYS:
        return content.lower_ != "was"
    bare = content.tag_ in ("VB", "VBP") and modal(content) is None
    if token.lemma_ in _SUGGESTING and token.tag_ in ("VBD", "VBN"):  # "suggested that experts meet"
        who = child(content, "nsubj")
        return bare and content.lemma_ != "be" and who is not None and _may_act(who)
    return bare and token.lemma_ in _SAYS_WHAT_SHOULD_BE


def _may_act(who: Token) -> bool:
    return not is_thing(who) or who.lemma_.lower() in demand_words().onlookers


def _is_question(content: Token) -> bool:
    """Whether a clause is an indirect question, or a condition with its verb first: "should he lose"."""
    who = child(content, "nsubj")
    inverted = who is not None and any(c.dep_ == "aux" and c.i < who.i for c in content.children)
    return inverted or any(c.lower_ in _ASKING for c in content.children)


def by_avoidance(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "warned Y against selling", "barred Y from selling": what Y should not do."""
    verb = demand_verb(token, "against") or demand_verb(token, "from")
    by = demander_at(cast, token) if verb is not None else None
    asked = child(token, "nsubjpass") or child(token, "dobj", "dative")
    of = addressee(cast, asked, by) if by is not None else None
    if verb is None or by is None or (of is None and (by.is_person or token.lemma_ != "warn")):
        return
    for against in (c for c in token.children if c.dep_ == "prep" and c.lower_ in verb.frames):
        content = child(against, "pcomp")
        for part, _ in parts(content) if content is not None else ():
            yield Demand(by, of, part, token, asked, opposite=True)


def by_time_given(cast: Cast, token: Token) -> Iterator[Demand]:
    """As in "gave Y until Friday to pay", "gave Y 30 days to decide": what is to be done in the time given."""
    if token.lemma_ not in ("give", "allow", "grant") or token.pos_ != "VERB":
        return
    times = [c for c in token.children if c.dep_ in ("dobj", "dative", "npadvmod") and c.lemma_ in _TIMES]
    until = any(c.lower_ in ("until", "till") and c.dep_ in ("prep", "mark") for c in token.children)
    content = infinitive(token, "until") or next((c for time in times for c in time.children if has_to(c)), None)
    asked = child(token, "nsubjpass") or child(token, "dative") or child(token, "dobj")
    if content is None or asked is None or asked.ent_type_ in ("DATE", "TIME") or not (times or until):
        return
    by = demander_at(cast, token)
    for part, _ in parts(content) if by is not None else ():
        if by is not None:
            yield Demand(by, addressee(cast, asked, by), part, token, asked)


RULES: tuple[Rule, ...] = (by_clause, by_infinitive, by_avoidance, by_time_given)
