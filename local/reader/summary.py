"""The headline and the two to four sentences that say what an article is about."""

import re
from collections.abc import Iterator

from spacy.tokens import Span

from local.reader.actors.cast import Cast
from local.reader.demands.found import Demand
from local.reader.parsing import quote_of
from local.reader.phrases import clean, sentence
from local.reader.wording import wanted
from newsbrief.brief import HEADLINE_LIMIT
from newsbrief.summarize.draft import DraftDate, DraftThreat

_MOST = 4  # sentences
_LEAST = 2
_DEMANDS_IN_ONE = 4
_LONG = 280  # characters of a sentence
_GOOD_TITLE_WORDS = 3
_SHORTEST_HEADLINE = 40
_FULL_STOP = re.compile(r"[.!?…][\"'”’)]*$")
# Where a sentence can end early and still be one, the better places first.
_BOUNDARIES = (
    re.compile(
        r",? (?=(?:after|although|because|but|if|saying|since|so that|though|unless|until|when|where|which|while|who) )"
    ),
    re.compile(r"[;:–—,](?= )"),
)
# In a sentence of its own these words would point at nobody.
_SPEAKS = re.compile(r"\b(?:I|me|my|we|us|our|you|your)\b", re.IGNORECASE)
_POINTS_BACK = re.compile(r"(?:he|she|it|they|this|that|these|those|his|her|their|its|but|and|yet)\b", re.IGNORECASE)


def headline(cast: Cast, title: str, sents: list[Span], demands: list[Demand], threats: list[DraftThreat]) -> str:
    """The article's own title if it is a good one, else its first sentence, else the first claim."""
    if len(title.split()) >= _GOOD_TITLE_WORDS and len(title) <= HEADLINE_LIMIT:
        return clean(title) or title
    first = next((text for sent in sents[:2] if _is_told(text := _plain(cast, sent))), None)
    claims = [text for text in (*_wanted(cast, demands), *_threatened(threats)) if _is_plain(text)]
    text = first or next(iter(claims), None) or title or (_plain(cast, sents[0]) if sents else "") or "Untitled"
    return _cut(text.rstrip("."), HEADLINE_LIMIT)


def summary(
    cast: Cast, sents: list[Span], demands: list[Demand], threats: list[DraftThreat], dates: list[DraftDate]
) -> str:
    """The article's first sentence, who wants what of whom, who threatens whom, and what comes next."""
    lede = next((text for sent in sents[:2] if _is_told(text := _plain(cast, sent))), None)
    untold = [demand for demand in demands if _plain(cast, demand.content.sent) != lede]
    looming = [threat for threat in threats if _one_line(threat.quotes[0]) != lede]
    told = [lede] if lede else []
    told += [text for text in _wanted(cast, untold) if _is_plain(text)][: 1 if looming else 2]
    told += [text for text in _threatened(looming) if _is_plain(text)][:2]
    used = {lede, *(_plain(cast, demand.content.sent) for demand in demands), *map(_one_line, _quotes(threats))}
    coming = [_one_line(date.quotes[0]) for date in dates if date.status != "past"]
    told += [text for text in coming if _is_whole(text) and not _POINTS_BACK.match(text) and text not in used][:1]
    if len(told) < _LEAST:
        told += _more(cast, sents, told)
    return " ".join(dict.fromkeys(told[:_MOST])) or _one_line(cast.text)[:_LONG].strip() or "The article has no text."


def _quotes(threats: list[DraftThreat]) -> list[str]:
    return [quote for threat in threats for quote in threat.quotes]


def _more(cast: Cast, sents: list[Span], told: list[str]) -> list[str]:
    """The sentences that come first of those not told yet, as many as are still needed."""
    found = [text for sent in sents if _is_whole(text := _plain(cast, sent)) and text not in told]
    return found[: _LEAST - len(told)]


def _wanted(cast: Cast, demands: list[Demand]) -> Iterator[str]:
    """Demands by who wants them and of whom, the largest group first."""
    groups: dict[tuple[str, str], list[Demand]] = {}
    for demand in demands:
        groups.setdefault((demand.by.key, demand.of.key if demand.of else ""), []).append(demand)
    for group in sorted(groups.values(), key=len, reverse=True):
        yield wanted(cast, group[:_DEMANDS_IN_ONE] if group[0].of is not None else group[:1])


def _threatened(threats: list[DraftThreat]) -> Iterator[str]:
    for threat in threats:
        has_condition = threat.condition is None or threat.condition.lower() in threat.threat.lower()
        yield threat.threat if has_condition else sentence(f"{threat.threat.rstrip('.')} {threat.condition}")


def _plain(cast: Cast, sent: Span) -> str:
    return _one_line(quote_of(cast.text, sent))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _is_told(text: str) -> bool:
    """Whether a sentence can open a summary: whole, of the writer's own, pointing back at nothing."""
    return _is_whole(text) and _is_plain(text) and not _POINTS_BACK.match(text) and text[:1] not in "\"'“‘«"


def _is_whole(text: str) -> bool:
    return bool(_FULL_STOP.search(text)) and len(text) <= _LONG and text.count("“") == text.count("”")


def _is_plain(text: str) -> bool:
    """Whether nobody in the sentence speaks as "I", but in quotation marks."""
    outside = re.sub(r"“[^”]*”|\"[^\"]*\"", "", text)
    return len(text) <= _LONG and "…" not in text and not _SPEAKS.search(outside)


def _cut(text: str, limit: int) -> str:
    """Text of at most `limit` characters, ended where a sentence can end."""
    if len(text) <= limit:
        return text
    for boundary in _BOUNDARIES:
        places = [place.start() for place in boundary.finditer(text) if _SHORTEST_HEADLINE <= place.start() <= limit]
        if places:
            return text[: places[-1]].rstrip(",;:–— ")
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(",;: ") + "…"
