"""From an article's text to the draft of its brief."""

from dataclasses import replace

from local.reader.actors.cast import Actor, Cast
from local.reader.actors.draft import draft_actors
from local.reader.actors.spoken_for import claimant
from local.reader.dates.find import draft_date, find_dates
from local.reader.demands.draft import draft_demand
from local.reader.demands.find import find_demands
from local.reader.demands.found import Demand
from local.reader.parsing import is_english, parse, sentences
from local.reader.summary import headline, summary
from local.reader.threats.find import Threat, draft_threat, find_threats
from newsbrief.actors.canonical import canonical
from newsbrief.brief import HEADLINE_LIMIT
from newsbrief.summarize.draft import Draft, DraftDate


def read(text: str, title: str = "") -> Draft:
    """The draft of an article. The same text and title always give the same draft.

    A text that is not English gets no claims, its grammar would be misread; its actors are those of the known names.
    """
    doc = parse(text)
    sents = sentences(doc)
    cast = Cast(doc, text)
    english = is_english(text)
    found = find_demands(cast, sents) if english else []
    demands = [replace(demand, by=_voiced(cast, demand.by, demand.of)) for demand in found]
    said = find_threats(cast, sents, demands) if english else []
    threats = [replace(threat, by=_voiced(cast, threat.by, threat.against)) for threat in said]
    drafted = [draft_demand(cast, demand) for demand in demands]
    threatened = [draft_threat(cast, threat) for threat in threats]
    actors = draft_actors(cast, _keys([*found, *demands], [*said, *threats]))
    dates = _unique([draft_date(cast, span) for span in find_dates(doc)])
    return Draft(
        headline=headline(cast, title, sents, demands, threatened)[:HEADLINE_LIMIT],
        summary=summary(cast, sents, demands, threatened, dates),
        actors=actors if english else [actor for actor in actors if canonical(actor.name).kind is not None],
        demands=drafted,
        threats=threatened,
        dates=dates,
        language_unsupported=not english,
    )


def _voiced(cast: Cast, by: Actor, other: Actor | None) -> Actor:
    """Whose claim it is, unless it would be against that one: a minister who asks something of the government."""
    owner = claimant(cast, by)
    return by if owner is other else owner


def _keys(demands: list[Demand], threats: list[Threat]) -> set[str]:
    """Keys of all actors that claims name: those who voice them, too."""
    pairs = [(d.by, d.of) for d in demands] + [(t.by, t.against) for t in threats]
    return {actor.key for pair in pairs for actor in pair if actor is not None}


def _unique(dates: list[DraftDate]) -> list[DraftDate]:
    """Each date expression of a sentence once."""
    seen = {(date.text.lower(), tuple(date.quotes)): date for date in reversed(dates)}
    return list(reversed(seen.values()))
