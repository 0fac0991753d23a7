"""A model's draft, checked against the article, as a brief: nothing ungrounded, everyone by one name."""

from collections.abc import Iterable
from typing import TypeVar

from newsbrief.article import Article, Note
from newsbrief.brief import HEADLINE_LIMIT, Brief, DateMention, Demand, Evidence, Provenance, Threat
from newsbrief.partial_date import PartialDate
from newsbrief.summarize.bounds import SENTENCE_LIMIT, SUMMARY_LIMIT, bounded, cut, cut_to_sentences
from newsbrief.summarize.cast import Cast, Member
from newsbrief.summarize.days import Days, Mention
from newsbrief.summarize.draft import Draft, DraftActor, DraftDemand, DraftThreat
from newsbrief.summarize.grounding import Text, merged, says_something
from newsbrief.summarize.injection import instructions_in, notes_of
from newsbrief.summarize.own_words import OwnWords
from newsbrief.summarize.support import Support

_JOINERS = "\u200c\u200d"
_Claim = TypeVar("_Claim", Demand, Threat, DateMention)


def assemble(draft: Draft, article: Article, provenance: Provenance) -> Brief:
    """The brief of what the draft says and the article bears out."""
    return _Assembly(draft, article).brief(provenance)


class _Assembly:
    """One brief in the making: the text to ground in, the cast so far, and the warnings so far."""

    def __init__(self, draft: Draft, article: Article) -> None:
        self._draft = draft
        self._article = article
        instructions = instructions_in(article.text)
        self._text = Text(article.text, distrusted=instructions)
        self._warnings = dict.fromkeys(notes_of(instructions))  # in order, none twice
        self._own_words = OwnWords(article, instructions)
        self._cast = Cast(self._text, is_wary=bool(instructions))
        self._support = Support(article, self._text)
        self._days = Days(article, self._text, draft.dates)

    def brief(self, provenance: Provenance) -> Brief:
        draft = self._draft
        if draft.language_unsupported:
            self._warn("LANGUAGE_UNSUPPORTED", "The model can't read the article's language; claims may be missing.")
        for actor in draft.actors:
            self._actor(actor)
        demands = _merged(map(self._demand, draft.demands))
        threats = _merged(map(self._threat, draft.threats))
        dates = _merged(map(self._date, self._days.mentions))
        headline = self._own(draft.headline, "headline") or self._article.title
        brief = Brief(
            article_id=self._article.article_id,
            article=self._article.header,
            headline=cut(headline, HEADLINE_LIMIT),
            summary=cut_to_sentences(self._own(draft.summary, "summary") or self._article.title, SUMMARY_LIMIT),
            actors=self._cast.actors(),
            demands=demands,
            threats=threats,
            dates=dates,
            provenance=provenance,
            warnings=list(self._warnings),
        )
        return bounded(brief)

    def _actor(self, drafted: DraftActor) -> None:
        role = self._own(drafted.role or "", "role") or None
        name = _one_line(drafted.name[:SENTENCE_LIMIT])
        is_plain = self._own_words.kept(name) == name
        if not is_plain or not self._cast.add(drafted.model_copy(update={"name": name, "role": role})):
            self._dropped("actor", drafted.name)

    def _demand(self, drafted: DraftDemand) -> Demand | None:
        evidence = self._evidence(drafted)
        demand = self._sentence(drafted.demand, "demand")
        by = self._claimant(drafted.by, evidence, "demand", demand)
        if by is None:
            return None
        of = self._addressee(drafted.of, evidence)
        return Demand(
            by=by.name,
            by_key=by.key,
            of=of.name if of else None,
            of_key=of.key if of else None,
            demand=demand,
            mode=drafted.mode,
            deadline=self._deadline(drafted.deadline, evidence),
            response=drafted.response,
            evidence=evidence,
        )

    def _threat(self, drafted: DraftThreat) -> Threat | None:
        evidence = self._evidence(drafted)
        threat = self._sentence(drafted.threat, "threat")
        by = self._claimant(drafted.by, evidence, "threat", threat)
        if by is None:
            return None
        against = self._addressee(drafted.against, evidence)
        return Threat(
            by=by.name,
            by_key=by.key,
            against=against.name if against else None,
            against_key=against.key if against else None,
            threat=threat,
            kind=drafted.kind,
            explicitness=drafted.explicitness,
            condition=self._sentence(drafted.condition or "", "condition") or None,
            deadline=self._deadline(drafted.deadline, evidence),
            evidence=evidence,
        )

    def _date(self, mention: Mention) -> DateMention | None:
        drafted, found = mention.drafted, mention.days
        if mention.span is None:
            self._dropped("date", drafted.text)
            return None
        words = self._article.text[mention.span[0] : mention.span[1]]
        if found is None:
            self._unresolved(words)
        return DateMention(
            text=words,
            event=self._sentence(drafted.event, "event"),
            start=found.start if found else None,
            end=found.end if found else None,
            precision=found.precision if found else None,
            basis=found.basis if found else None,
            status=drafted.status,
            evidence=mention.evidence,
        )

    def _deadline(self, words: str | None, evidence: list[Evidence]) -> PartialDate | None:
        """The days that a deadline means, if the article has these words."""
        span = self._days.place(words, evidence) if words else None
        if span is None:
            return None
        found = self._days.due(span)
        if found is None:
            self._unresolved(self._article.text[span[0] : span[1]])
        return found

    def _evidence(self, drafted: DraftDemand | DraftThreat) -> list[Evidence]:
        """The evidence for a claim; of a quote's places the one that is nearest to whom the claim is of."""
        return self._text.evidence(drafted.quotes, self._text.mentions(self._cast.names_of(drafted.by)))

    def _claimant(self, name: str, evidence: list[Evidence], what: str, claim: str) -> Member | None:
        """The actor that makes a claim; None, with a warning, if the text has no such actor or not by then."""
        names = self._cast.names_of(name)
        if not names or not claim or not says_something(evidence):
            self._dropped(what, claim or name)
            return None
        if not self._support.is_given(names, self._cast.key_of(name), evidence):
            self._warn(
                "UNSUPPORTED_DROPPED",
                f"A {what} was dropped, the text hasn't named who makes it by then: {self._shortened(claim)}",
            )
            return None
        return self._cast.find(name, evidence)

    def _addressee(self, name: str | None, evidence: list[Evidence]) -> Member | None:
        found = self._cast.find(name, evidence)
        if found is None and name and name.strip():
            self._warn(
                "ADDRESSEE_UNKNOWN",
                f"Whom a demand or threat is addressed to isn't in the text: {self._shortened(name)}",
            )
        return found

    def _dropped(self, what: str, name: str) -> None:
        self._warn(
            "UNGROUNDED_DROPPED",
            f"A {what} was dropped, the text doesn't bear it out: {self._shortened(name)}",
        )

    def _unresolved(self, words: str) -> None:
        self._warn("DATE_UNRESOLVED", f"No calendar days could be computed for {self._shortened(words)!r}.")

    def _sentence(self, text: str, field: str) -> str:
        # Cut before as well as after: a model's text has no limit of its own, and is read character by character.
        return cut(self._own(text[: 4 * SENTENCE_LIMIT], field), SENTENCE_LIMIT)

    def _own(self, text: str, field: str) -> str:
        """Text of the model's own on one line, without what it has from elsewhere than the article."""
        line = _one_line(text)
        kept = _one_line(self._own_words.kept(line))
        if kept != line:
            self._warn(
                "TEXT_REMOVED",
                f"Part of a {field} was removed: an address or markup that the article hasn't, or an instruction.",
            )
        return kept

    def _shortened(self, text: str) -> str:
        """The beginning of what a model said, for a warning."""
        return _one_line(self._own_words.kept(_one_line(text[:SENTENCE_LIMIT])))[:120]

    def _warn(self, code: str, message: str) -> None:
        self._warnings.setdefault(Note(code=code, message=message))


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


def _one_line(text: str) -> str:
    """Text of the model's own, without line breaks and what can't be seen, but for the joiners in words and emoji."""
    line = " ".join(text.split())
    if line.isprintable():
        return line
    return " ".join("".join(char if char.isprintable() or char in _JOINERS else " " for char in line).split())
