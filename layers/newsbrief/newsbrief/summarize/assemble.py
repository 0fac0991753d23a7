"""A model's draft, checked against the article, as a brief: nothing ungrounded, everyone by one name."""

from collections.abc import Iterable
from typing import TypeVar

from newsbrief.article import Article, Note
from newsbrief.brief import HEADLINE_LIMIT, Brief, DateMention, Demand, Evidence, Provenance, Threat
from newsbrief.dates.resolve import anchor, resolve
from newsbrief.partial_date import PartialDate
from newsbrief.summarize.bounds import SENTENCE_LIMIT, SUMMARY_LIMIT, bounded, cut, cut_to_sentences
from newsbrief.summarize.cast import Cast, Member
from newsbrief.summarize.draft import Draft, DraftDate, DraftDemand, DraftThreat
from newsbrief.summarize.grounding import Text, merged, says_something
from newsbrief.summarize.injection import instructions_in

_Claim = TypeVar("_Claim", Demand, Threat, DateMention)


def assemble(draft: Draft, article: Article, provenance: Provenance) -> Brief:
    """The brief of what the draft says and the article bears out."""
    return _Assembly(draft, article).brief(provenance)


class _Assembly:
    """One brief in the making: the text to ground in, the cast so far, and the warnings so far."""

    def __init__(self, draft: Draft, article: Article) -> None:
        self._draft = draft
        self._article = article
        self._text = Text(article.text)
        self._warnings = dict.fromkeys(instructions_in(article.text))  # in order, none twice
        self._cast = Cast(self._text)
        self._anchor = anchor(
            article.published, article.received_at.date(), [(date.text, date.status) for date in draft.dates]
        )

    def brief(self, provenance: Provenance) -> Brief:
        draft = self._draft
        for actor in draft.actors:
            if not self._cast.add(actor):
                self._dropped("actor", actor.name)
        demands = _merged(map(self._demand, draft.demands))
        threats = _merged(map(self._threat, draft.threats))
        dates = _merged(map(self._date, draft.dates))
        headline = _one_line(draft.headline) or self._article.title
        brief = Brief(
            article_id=self._article.article_id,
            article=self._article.header,
            headline=cut(headline, HEADLINE_LIMIT),
            summary=cut_to_sentences(_one_line(draft.summary) or self._article.title, SUMMARY_LIMIT),
            actors=self._cast.actors(),
            demands=demands,
            threats=threats,
            dates=dates,
            provenance=provenance,
            warnings=list(self._warnings),
        )
        return bounded(brief)

    def _demand(self, drafted: DraftDemand) -> Demand | None:
        evidence = self._text.evidence(drafted.quotes)
        by = self._cast.find(drafted.by, evidence) if says_something(evidence) else None
        if by is None:
            self._dropped("demand", drafted.demand)
            return None
        of = self._addressee(drafted.of, evidence)
        return Demand(
            by=by.name,
            by_key=by.key,
            of=of.name if of else None,
            of_key=of.key if of else None,
            demand=_sentence(drafted.demand),
            mode=drafted.mode,
            deadline=self._deadline(drafted.deadline),
            response=drafted.response,
            evidence=evidence,
        )

    def _threat(self, drafted: DraftThreat) -> Threat | None:
        evidence = self._text.evidence(drafted.quotes)
        by = self._cast.find(drafted.by, evidence) if says_something(evidence) else None
        if by is None:
            self._dropped("threat", drafted.threat)
            return None
        against = self._addressee(drafted.against, evidence)
        return Threat(
            by=by.name,
            by_key=by.key,
            against=against.name if against else None,
            against_key=against.key if against else None,
            threat=_sentence(drafted.threat),
            kind=drafted.kind,
            explicitness=drafted.explicitness,
            condition=_sentence(drafted.condition or "") or None,
            deadline=self._deadline(drafted.deadline),
            evidence=evidence,
        )

    def _date(self, drafted: DraftDate) -> DateMention | None:
        evidence = self._text.evidence(drafted.quotes)
        written = _written(drafted.text, evidence)
        if written is None:
            self._dropped("date", drafted.text)
            return None
        found = resolve(written, drafted.status, self._anchor)
        if found is None:
            self._unresolved(written)
        return DateMention(
            text=written,
            event=_sentence(drafted.event),
            start=found.start if found else None,
            end=found.end if found else None,
            precision=found.precision if found else None,
            basis=found.basis if found else None,
            status=drafted.status,
            evidence=evidence,
        )

    def _deadline(self, words: str | None) -> PartialDate | None:
        """The days that a deadline means, if the article has these words."""
        span = self._text.find_words(words) if words else None
        if span is None:
            return None
        written = self._article.text[span[0] : span[1]]
        found = resolve(written, "scheduled", self._anchor)
        if found is None:
            self._unresolved(written)
        return found

    def _addressee(self, name: str | None, evidence: list[Evidence]) -> Member | None:
        found = self._cast.find(name, evidence)
        if found is None and name and name.strip():
            self._warn(
                "ADDRESSEE_UNKNOWN",
                f"Whom a demand or threat is addressed to isn't in the text: {_one_line(name[:SENTENCE_LIMIT])[:120]}",
            )
        return found

    def _dropped(self, what: str, name: str) -> None:
        self._warn(
            "UNGROUNDED_DROPPED",
            f"A {what} was dropped, the text doesn't bear it out: {_one_line(name[:SENTENCE_LIMIT])[:120]}",
        )

    def _unresolved(self, words: str) -> None:
        self._warn(
            "DATE_UNRESOLVED", f"No calendar days could be computed for {_one_line(words[:SENTENCE_LIMIT])[:120]!r}."
        )

    def _warn(self, code: str, message: str) -> None:
        self._warnings.setdefault(Note(code=code, message=message))


def _written(text: str, evidence: list[Evidence]) -> str | None:
    """The date expression as one of the quotes has it."""
    for piece in evidence:
        span = Text(piece.quote).find(text)
        if span:
            return piece.quote[span[0] : span[1]]
    return None


def _merged(claims: Iterable[_Claim | None]) -> list[_Claim]:
    """The claims that were kept; the same one said twice is one, with both pieces of evidence."""
    kept: dict[str, _Claim] = {}
    evidence: dict[str, list[Evidence]] = {}
    for claim in claims:
        if claim is not None:
            content = claim.model_dump_json(exclude={"evidence"})
            kept.setdefault(content, claim)
            evidence[content] = merged(evidence.get(content, []), claim.evidence)
    return [claim.model_copy(update={"evidence": evidence[content]}) for content, claim in kept.items()]


def _sentence(text: str) -> str:
    # Cut before as well as after: a model's text has no limit of its own, and is read character by character.
    return cut(_one_line(text[: 4 * SENTENCE_LIMIT]), SENTENCE_LIMIT)


def _one_line(text: str) -> str:
    """Text of the model's own, without line breaks and control characters."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
