"""From a demand that was found to the draft's form."""

from spacy.tokens import Span, Token

from local.reader import phrases, wording
from local.reader.actors.cast import Cast
from local.reader.clauses import SUBJECTS, child
from local.reader.demands.fields import mode_of
from local.reader.demands.found import Demand
from local.reader.names import subject_name
from local.reader.parsing import quote_of
from local.reader.speech import quotation_of
from newsbrief.summarize.draft import DraftDemand

_CLAUSE_OR_THING = ("VERB", "AUX", "NOUN", "PROPN", "NUM")


def draft_demand(cast: Cast, demand: Demand) -> DraftDemand:
    """The demand in the draft's form."""
    return DraftDemand(
        by=demand.by.name,
        of=demand.of.name if demand.of else None,
        demand=_sentence(cast, demand),
        mode=mode_of(demand),
        deadline=cast.written(demand.limit) if demand.limit is not None else None,
        response=demand.response,
        quotes=_quotes(cast, demand),
    )


def _sentence(cast: Cast, demand: Demand) -> str:
    of, asked = demand.of, demand.asked
    own = child(demand.content, *SUBJECTS)
    if own is None and demand.content.dep_ == "acl" and demand.content.tag_ == "VBN":
        own = asked
    if own is not None and own.dep_ != "expl" and (own.dep_ == "nsubjpass" or own != asked) and own.pos_ != "PRON":
        of, asked = None, own
    if demand.content.pos_ not in _CLAUSE_OR_THING or demand.content.lower_ == "gone":
        return _placed(cast, demand)
    text = wording.demand_sentence(cast, of, demand.content, asked)
    done = demand.content.tag_ in ("VBN", "VBD") and demand.trigger.lemma_ != "time"
    if done and child(demand.content, "auxpass") is None and own is not None:
        text = text.replace(f" should {demand.content.lemma_}", f" should be {demand.content.text}", 1)
    text = text.replace(" should only ", " should ", 1)  # "only if the tax is dropped"
    if not demand.opposite:
        return text
    positive = text.replace(" should not ", " should ", 1)
    return positive if positive != text else text.replace(" should ", " should not ", 1)


def _placed(cast: Cast, demand: Demand) -> str:
    """As in "The army should be out of the province.", of "ordered the army out of the province"."""
    who = subject_name(demand.of) if demand.of is not None else "those concerned"
    if demand.of is None and demand.asked is not None and demand.asked.pos_ in ("NOUN", "PROPN"):
        who = phrases.before_clauses(cast, demand.asked)
    where = [t for t in demand.content.subtree if t.i >= demand.content.i]
    return phrases.sentence(f"{who} should be {phrases.words_of(cast, where)}")


def _quotes(cast: Cast, demand: Demand) -> list[str]:
    places: list[Token] = [demand.content, *demand.also]
    return list(dict.fromkeys(quote_of(cast.text, _sentence_of(place)) for place in places))


def _sentence_of(place: Token) -> Span:
    """Its sentence; of a quotation without what it tells of the speaker after it: '"...," said Roe, whose brother'."""
    sent, quotation = place.sent, quotation_of(place)
    if quotation is None:
        return sent
    behind = (t.i for t in place.doc[quotation.end : sent.end] if t.lower_ == "whose" and t.nbor(-1).text == ",")
    return place.doc[sent.start : next(behind, sent.end + 1) - 1]
