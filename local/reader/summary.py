"""The headline and the two to four sentences that say what an article is about."""

import re
from itertools import groupby

from spacy.tokens import Span

from local.reader import wording
from local.reader.actors.cast import Actor, Cast
from local.reader.demands.find import Demand
from local.reader.parsing import quote_of
from local.reader.threats.find import Threat
from newsbrief.brief import HEADLINE_LIMIT
from newsbrief.summarize.draft import DraftDate, DraftThreat

_SENTENCES = 4
_DEMANDS_IN_ONE = 4
_LONG = 280
_GOOD_TITLE_WORDS = 3
_FULL_STOP = re.compile(r"[.!?…][\"'”’)]*$")


def headline(cast: Cast, title: str, sents: list[Span], demands: list[Demand], threats: list[Threat]) -> str:
    """The article's own title if it is a good one, else the first claim, else the first sentence."""
    if len(title.split()) >= _GOOD_TITLE_WORDS and len(title) <= HEADLINE_LIMIT:
        return wording.clean(title) or title
    if demands:
        text = _wanted(cast, demands[0].by, demands[0].of, demands[:1])
    elif threats:
        first = threats[0]
        text = wording.threat_sentence(cast, first.by, first.against, first.content, first.form)
    else:
        text = title or (quote_of(cast.text, sents[0]) if sents else "") or "Untitled"
    return _shortened(text.rstrip("."), HEADLINE_LIMIT)


def summary(
    cast: Cast,
    sents: list[Span],
    demands: list[Demand],
    threats: list[DraftThreat],
    dates: list[DraftDate],
) -> str:
    """Who wants what of whom, who threatens whom, what comes next; else the article's first sentences."""
    said = [_wanted(cast, by, of, group) for (by, of), group in _grouped(demands)][: 2 if len(threats) < 2 else 1]
    said += [_threatened(threat) for threat in threats[:2]]
    coming = next((date.quotes[0] for date in dates if date.status != "past" and _is_whole(date.quotes[0])), None)
    if coming is not None and said:
        said.append(_one_line(coming))
    for sent in sents:
        if len(said) >= 2:
            break
        text = _one_line(quote_of(cast.text, sent))
        if _is_whole(text) and text not in said:
            said.insert(0 if len(said) == 1 else len(said), text)
    found = list(dict.fromkeys(said))[:_SENTENCES]
    return " ".join(found) or _one_line(cast.text)[:_LONG].strip() or "The article has no text."


def _grouped(demands: list[Demand]) -> list[tuple[tuple[Actor, Actor | None], list[Demand]]]:
    """Demands by who wants them and of whom, the largest group first."""
    order = {id(d): n for n, d in enumerate(demands)}

    def parties(demand: Demand) -> tuple[str, str]:
        return demand.by.key, demand.of.key if demand.of else ""

    groups = [list(group) for _, group in groupby(sorted(demands, key=parties), key=parties)]
    groups.sort(key=lambda group: (-len(group), order[id(group[0])]))
    return [((group[0].by, group[0].of), group) for group in groups]


def _wanted(cast: Cast, by: Actor, of: Actor | None, group: list[Demand]) -> str:
    if of is None:
        return wording.demand_report(cast, by, group[0].content, group[0].asked)
    wants = [f"{_to(wording.bare_clause(cast, demand.content))}" for demand in group[:_DEMANDS_IN_ONE]]
    listed = ", ".join(wants[:-1]) + (" and " if len(wants) > 1 else "") + wants[-1]
    verb = "want" if by.name.endswith("s") and not by.named else "wants"
    text = f"{wording.with_article(by.name)} {verb} {wording.with_article(of.name)} {listed}"
    return wording.sentence(_shortened(text, _LONG))


def _to(clause: str) -> str:
    return f"not to {clause[4:]}" if clause.startswith("not ") else f"to {clause}"


def _threatened(threat: DraftThreat) -> str:
    if threat.condition is None or threat.condition.lower() in threat.threat.lower():
        return threat.threat
    return wording.sentence(f"{threat.threat.rstrip('.')} {threat.condition}")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _is_whole(text: str) -> bool:
    return bool(_FULL_STOP.search(text)) and len(text) <= 2 * _LONG


def _shortened(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(",;: ") + "…"
