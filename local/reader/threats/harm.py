"""Whether a clause announces harm, and of what kind."""

from spacy.tokens import Token

from local.reader.clauses import SUBJECTS, child, has_no, is_negated, prep
from local.reader.threats.bearing import of_bearing
from local.reader.threats.being import of_being
from local.reader.threats.below import verb_below
from local.reader.threats.benign import ends_harm
from local.reader.threats.captives import of_captives
from local.reader.threats.clause import NOBODY, is_passive
from local.reader.threats.courts import FORUMS, of_court
from local.reader.threats.events import Harm, of_dearer, of_event
from local.reader.threats.exposing import of_exposing
from local.reader.threats.foiling import of_foiling
from local.reader.threats.goods import goods, has_words, noun_kind, things
from local.reader.threats.standing import is_somebody
from local.reader.threats.undone import of_leaving_undone
from local.reader.threats.weapons import of_means
from local.reader.threats.words import harm_words, rule_words
from newsbrief.brief import ThreatKind

DOING = ("acts", "withholds")  # what the subject of the clause does itself
_OPEN = rule_words("harm", "open")
_INSIDE = rule_words("harm", "inside")
_HOLDING = rule_words("harm", "holding")
_HARSHLY = rule_words("harm", "harshly")
_DISMISSED = rule_words("harm", "dismissed")
_HAPPENING = rule_words("harm", "happening")
_HARDNESS = rule_words("harm", "hardness")
_MINDING = rule_words("harm", "minding")
_IDLE = rule_words("harm", "idle")
_LEAVING = rule_words("harm", "leaving")
_SHRINKING = rule_words("harm", "shrinking")
_STOPPING = rule_words("harm", "stopping")
_SUFFERING = rule_words("harm", "suffering")


def harm_of(verb: Token) -> Harm | None:
    """The harm that a clause announces, or None if it announces none: "will sue the town", "would lose their jobs"."""
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    done_to = child(verb, "dobj")
    to_none = done_to is not None and has_no(done_to) and verb.lemma_.lower() in harm_words().refused
    if is_negated(verb) or to_none or (_is_nobodys(verb) and verb.lemma_ != "be"):
        return _of_refusal(verb)  # "would pay no rent"
    if ends_harm(verb) or (done_to is not None and done_to.lower_ in NOBODY):
        return None
    if verb.lemma_ in ("be", "stay", "remain"):
        return of_being(verb)
    if verb.lower_ == "gone" and any(c.lemma_ == "be" for c in verb.children):
        return Harm(next(goods(c for c in verb.children if c.dep_ in SUBJECTS), "economic"), "ceases")
    return (
        _of_open_verb(verb)
        or of_bearing(verb)
        or _of_refusing(verb)
        or of_leaving_undone(verb)
        or _of_seeing_to(verb)
        or _of_harm_verb(verb)
        or of_means(verb)
        or of_court(verb)
        or of_exposing(verb)
        or of_dearer(verb)
        or _of_inflicting(verb)
        or _of_withholding(verb)
        or _of_ceasing(verb)
        or _of_removing(verb)
        or of_event(verb)
        or of_captives(verb)
        or of_foiling(verb)
    )


def is_taken_away(verb: Token, *, only_away: bool = False) -> bool:
    """Whether a clause says that something is taken away, whatever it is: "may be sold"; or only "will be towed"."""
    lemma = verb.lemma_.lower()
    lost = lemma in harm_words().withholding and (not only_away or lemma == "remove")
    return is_passive(verb) and (lost or lemma in harm_words().removing)


# --- The ways to harm ------------------------------------------------------------------------------------------


def _of_refusal(verb: Token) -> Harm | None:
    """As in "will not unload", "not a wheel will turn"; "will not hesitate to strike" does it."""
    inner = child(verb, "xcomp")
    if verb.lemma_.lower() in harm_words().voting and any(t.lower_ in ("unless", "without") for t in verb.sent):
        return Harm("political", "refuses")
    if verb.lemma_ in _HOLDING and any(t.lower_ in ("until", "unless", "till") for t in verb.sent):
        return Harm("military", "refuses")  # "will not lay down its arms until"
    if verb.lemma_ in _SHRINKING and inner is not None:
        return harm_of(inner)
    if verb.lemma_ == "go" and inner is not None:
        verb = inner
    if verb.lemma_ in _HAPPENING and (who := child(verb, *SUBJECTS)) is not None:
        kind = next(goods([who]), None)
        return Harm(kind, "ceases") if kind is not None else None  # "the talks won't take place"
    minds = verb.lemma_ in _MINDING
    if verb.lemma_.lower() not in harm_words().refused and (minds or not _is_nobodys(verb)):
        return None
    return Harm(next(goods(things(verb)), "economic"), "refuses")


def _of_open_verb(verb: Token) -> Harm | None:
    """As in "start charging", "be forced to close", "stop servicing ships": the harm is in the verb below."""
    inner = verb_below(verb)
    if inner is None or inner.pos_ != "VERB":
        return None
    if verb.lemma_ == "vote" and not any(t.lower_ in ("if", "unless", "should") for t in verb.sent):
        return None  # what is only on the agenda
    if verb.lemma_ in _STOPPING:
        if harm_of(inner) is not None or ends_harm(inner):
            return None
        return Harm(next(goods([*things(inner), inner]), "economic"), "withholds")
    return harm_of(inner) if verb.lemma_ in _OPEN else None


def _of_seeing_to(verb: Token) -> Harm | None:
    """As in "would see to it that they lost their seats"."""
    follows = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + 3, verb.sent.end)]]
    if follows[:1] != ["sure"] and follows != ["to", "it"]:
        return None
    inner = next((t for t in verb.subtree if t.i > verb.i + 1 and t.pos_ == "VERB"), None)
    harm = harm_of(inner) if inner is not None else None
    lost = inner is not None and inner.lemma_ in _SUFFERING
    return Harm(harm.kind if harm is not None else "unspecified", "acts") if lost or harm is not None else None


def _of_refusing(verb: Token) -> Harm | None:
    """As in "would refuse to handle the ship"."""
    inner = child(verb, "xcomp") if verb.lemma_ in ("refuse", "decline") else None
    if inner is None or inner.lemma_.lower() not in harm_words().refused:
        return None
    return Harm(next(goods(things(inner)), "economic"), "refuses")


def _of_harm_verb(verb: Token) -> Harm | None:
    """As in "will sue", "will shoot down drones", "would be dismissed"."""
    lemma = "fine" if verb.lower_ == "fined" else verb.lemma_.lower()  # which the parser takes for "fin"
    entries = harm_words().verbs.get(lemma, ())
    kind = next((kind for others, kind in entries if has_words(verb, others)), None)
    if kind is None or (lemma == "deal" and not _is_harsh(verb)):
        return None
    thing = noun_kind(child(verb, "dobj"))
    if lemma in ("dismiss", "eliminate") and _is_no_person(child(verb, "dobj", "nsubjpass"), lemma):
        return None  # a case, criticism, a debt
    if verb.tag_ == "VBG" and verb.head.lemma_ == "go" and child(verb, "dobj") is None:
        return None  # "go hunting"
    own = thing if thing is not None and thing != "unspecified" and kind == "unspecified" else kind
    return Harm(own, "bears" if is_passive(verb) else "acts")


def _of_inflicting(verb: Token) -> Harm | None:
    """As in "will impose tariffs", "would take the town to court"."""
    if not any(has_words(verb, others) for others in harm_words().inflicting.get(verb.lemma_.lower(), ())):
        return None
    kind = next((k for t in things(verb) if (k := noun_kind(t)) is not None), None)
    if kind is None:
        return None
    who, inside = child(verb, "nsubjpass"), prep(verb, "to")
    if who is not None and noun_kind(who) is not None:
        return Harm(kind, "is")  # "fines would be issued"
    borne = who is not None
    borne = borne or (verb.lemma_ == "go" and inside is not None and inside.lemma_ in _INSIDE)
    return Harm(kind, "bears" if borne else "acts")


def _of_withholding(verb: Token) -> Harm | None:
    """As in "will halt deliveries", "would cut ties", "licences will be revoked"."""
    if not any(has_words(verb, others) for others in harm_words().withholding.get(verb.lemma_.lower(), ())):
        return None
    kind = next(goods(things(verb)), None) or _of_leaving(verb)
    return Harm(kind, "ceases" if is_passive(verb) else "withholds") if kind is not None else None


def _of_leaving(verb: Token) -> ThreatKind | None:
    """As in "If the order stands, we will leave Peru", "will pull out of Peru unless"."""
    left = child(verb, "dobj") or prep(verb, "from", "of")
    if verb.lemma_ not in _LEAVING or left is None:
        return None
    return "economic" if left.ent_type_ == "GPE" and any(t.lower_ in ("if", "unless") for t in verb.sent) else None


def _of_ceasing(verb: Token) -> Harm | None:
    """As in "the cranes will stand still", "production will stop"."""
    who = child(verb, "nsubj")
    if verb.lemma_.lower() not in harm_words().ceasing or who is None or child(verb, "dobj") is not None:
        return None
    if verb.lemma_ in ("go", "stand") and not _ends_there(verb):
        return None
    kind = next(goods([who]), None)
    return Harm(kind, "ceases") if kind is not None else None


def _of_removing(verb: Token) -> Harm | None:
    """As in "police will clear the camp", "the barricades would be torn down"."""
    if not any(has_words(verb, others) for others in harm_words().removing.get(verb.lemma_.lower(), ())):
        return None
    done_to = any(t.lemma_.lower() in harm_words().removed for t in things(verb))
    return Harm("legal", "bears" if is_passive(verb) else "acts") if done_to else None


def _is_harsh(deal: Token) -> bool:
    """Whether people "will be dealt with" in a way that hurts: "severely", or nothing more said; not "case by case"."""
    by = prep(deal, "by")
    if by is not None and by.lemma_.lower() in FORUMS:
        return False  # "will be dealt with by a court"
    behind = next((t for t in deal.doc[deal.i + 1 : deal.sent.end] if t.lower_ != "with" and not t.is_quote), None)
    if behind is None or behind.is_punct or behind.lower_ in ("as", "like", "if", "when", "by"):
        return True
    near = [t.lower_ for t in deal.doc[behind.i : min(behind.i + 4, deal.sent.end)]]
    return behind.lower_ in _HARSHLY or any(word in _HARDNESS for word in near)


# --- What the ways share ---------------------------------------------------------------------------------------


def _is_no_person(noun: Token | None, lemma: str) -> bool:
    """Whether something is done away with that is no person: a case, criticism; "eliminate" needs a person."""
    if noun is None or noun.pos_ != "NOUN":
        return False
    abstract = noun_kind(noun) == "legal" or noun.lemma_.lower() in _DISMISSED
    return abstract or (lemma == "eliminate" and not is_somebody(noun))


def _is_nobodys(verb: Token) -> bool:
    """Whether nobody does what the verb says: "no ship will sail", "not a wheel will turn"."""
    who = child(verb, *SUBJECTS)
    if who is None:
        return False
    return who.lower_ in NOBODY or any(c.lower_ in ("no", "not") for c in who.children if c.i < who.i)


def _ends_there(verb: Token) -> bool:
    """Whether nothing but an adverb and when follows the verb: "the bridge goes", "the cranes stand still"."""
    if any(c.lower_ in _IDLE for c in verb.children):
        return True
    if any(c.dep_ in ("xcomp", "ccomp", "acomp", "pcomp", "prt") for c in verb.children):
        return False
    where = prep(verb, "to", "in", "at")  # "the oil will go to Peru", "will stand at the airport"
    return where is None or where.ent_type_ in ("DATE", "TIME")
