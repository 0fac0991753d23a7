"""The headline and the two to four sentences that say what an article is about."""

import re
from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Span

from local.reader.actors.cast import Cast
from local.reader.demands.found import Demand
from local.reader.parsing import quote_of
from local.reader.phrases import clean, sentence
from local.reader.speech_words import speech_words
from local.reader.wording import is_sound, points_back, wanted
from newsbrief.brief import HEADLINE_LIMIT
from newsbrief.summarize.draft import DraftDate, DraftThreat

_MOST = 4  # sentences
_LEAST = 2
_DEMANDS_IN_ONE = 4
_MANY = 3  # demands of one actor on another are listed, though one of them has a sentence that would do
_LONG = 320  # characters of a sentence
_GOOD_TITLE_WORDS = 3
_SHORTEST_HEADLINE = 40
_NAMED_AGAIN = 2  # times in a made sentence: there it is a pronoun that a name was put for
_FULL_STOP = re.compile(r"[.!?…][\"'”’)]*$")
# Where a sentence can end early and still be one, the better places first.
_BOUNDARIES = (
    re.compile(
        r",? (?=(?:after|although|because|but|if|saying|since|so that|though|unless|when|where|which|while|who) )"
    ),
    re.compile(r"[;:–—,](?= )"),
)
# Words that need what follows them: "an accord under | which", "three days | after".
_HANGING = re.compile(
    r"\b(?:an?|the|and|or|not|just|only|even|soon|shortly|about|at|by|for|from|in|into|of|on|over|through|to|under|with|"
    r"(?:minute|hour|day|week|month|year)s?)$"
)
# What a sentence looks like when the clause that it was made of needs what stood before it.
_BROKEN = re.compile(
    r"\bthat then\b|\bfailing(?: which)?[.]?$"
    r"|\b(?:if|unless|until|should) (?:\w+ ){0,3}(?:\w+n['’]t|not|are|did|do|does|has|have|is|was|were)[.]?$"
    r"|\b(?:threatens?(?: not)? to|will|would) \w+ (?:it|them|him|her|this|that|so)\b"
)
# What somebody says in a sentence that begins with it: "We will not wait," she said.
_SPOKEN = re.compile(r"[“\"](?P<words>[^“”\"]+)[”\"]")
_FEWEST_SPOKEN = 5  # words that are worth a quotation
# Somebody whom only the sentences before name.
_SAID_BACK = re.compile(rf"[,”\"] (?:he|she|they) (?:{'|'.join(sorted(speech_words().said_back))})\b", re.IGNORECASE)
# In a sentence of its own these words would point at nobody.
_SPEAKS = re.compile(r"\b(?:I|me|my|we|us|our|you|your)\b", re.IGNORECASE)
_POINTS_BACK = re.compile(r"(?:he|she|it|they|this|that|these|those|his|her|their|its|but|and|yet)\b", re.IGNORECASE)


def headline(cast: Cast, title: str, sents: list[Span], demands: list[Demand], threats: list[DraftThreat]) -> str:
    """The article's own title if it is a good one, else its first sentence, else the first claim."""
    if len(title.split()) >= _GOOD_TITLE_WORDS and len(title) <= HEADLINE_LIMIT:
        return clean(title) or title
    first = next((text for sent in sents[:2] if _is_told(text := _plain(cast, sent))), None)
    claims = [*_demanded(cast, demands, []), *_looming(threats, [])]
    text = first or next(iter(claims), None) or title or (_plain(cast, sents[0]) if sents else "") or "Untitled"
    return _cut(text.rstrip("."), HEADLINE_LIMIT)


def summary(
    cast: Cast, sents: list[Span], demands: list[Demand], threats: list[DraftThreat], dates: list[DraftDate]
) -> str:
    """The article's first sentence, who wants what of whom, who threatens whom, and what comes next.

    Claims are told in the article's own sentences where these can stand alone, else in sentences made of its words.
    """
    lede = next((text for sent in sents[:2] if _is_told(text := _plain(cast, sent))), None)
    untold = [demand for demand in demands if _plain(cast, demand.content.sent) != lede]
    looming = [threat for threat in threats if _one_line(threat.quotes[0]) != lede]
    told = [lede] if lede else []
    told += list(islice(_demanded(cast, untold, told), 1 if looming else 2))
    told += list(islice(_looming(looming, told), 2))
    used = {*told, *(_plain(cast, demand.content.sent) for demand in demands), *map(_one_line, _quotes(threats))}
    coming = [_one_line(date.quotes[0]) for date in dates if date.status != "past"]
    told += [text for text in coming if _is_told(text) and text not in used][:1]
    if len(told) < _LEAST:
        told += _more(cast, sents, told)
    return " ".join(dict.fromkeys(told[:_MOST])) or _one_line(cast.text)[:_LONG].strip() or "The article has no text."


def _quotes(threats: list[DraftThreat]) -> list[str]:
    return [quote for threat in threats for quote in threat.quotes]


def _more(cast: Cast, sents: list[Span], told: list[str]) -> list[str]:
    """The sentences that come first of those not told yet, as many as are still needed."""
    found = [text for sent in sents if _is_whole(text := _plain(cast, sent)) and text not in told]
    return found[: _LEAST - len(told)]


def _demanded(cast: Cast, demands: list[Demand], told: list[str]) -> Iterator[str]:
    """Demands by who wants them and of whom, the largest group first, in sentences not told yet."""
    told = [*told]
    for group in _groups(demands):
        new = [demand for demand in group if _plain(cast, demand.content.sent) not in told]
        own = [text for demand in new if _stands_alone(text := _plain(cast, demand.content.sent), demand.by.name)]
        made = _made_of(cast, new)
        spoken = {_in_own_words(_plain(cast, demand.content.sent), demand.by.name) for demand in new}
        choice = [made, *own] if len(new) >= _MANY else [*own, *(spoken if len(spoken) == 1 else []), made]
        for text in [text for text in choice if text is not None][:1]:
            told.append(text)
            yield text


def _made_of(cast: Cast, demands: list[Demand]) -> str | None:
    """One sentence for the demands of a group, if it is a good one."""
    sound = [demand for demand in demands if is_sound(demand.content) and not points_back(demand.content)]
    if not sound:
        return None
    text = wanted(cast, sound[:_DEMANDS_IN_ONE] if sound[0].of is not None else sound[:1])
    return text if _is_sentence(text, sound[0].by.name) else None


def _groups(demands: list[Demand]) -> list[list[Demand]]:
    """Demands by who wants them and of whom, the largest group first."""
    groups: dict[tuple[str, str], list[Demand]] = {}
    for demand in demands:
        groups.setdefault((demand.by.key, demand.of.key if demand.of else ""), []).append(demand)
    return sorted(groups.values(), key=len, reverse=True)


def _looming(threats: list[DraftThreat], told: list[str]) -> Iterator[str]:
    """Threats in sentences not told yet."""
    told = [*told]
    for threat in threats:
        own, made = _one_line(threat.quotes[0]), _threatened(threat)
        choice = [
            own if _stands_alone(own, threat.by) else None,
            _in_own_words(own, threat.by),
            made if _is_sentence(made, threat.by) else None,
        ]
        text = next((text for text in choice if text is not None), None)
        if text is not None and own not in told:
            told += [own, text]
            yield text


def _in_own_words(text: str, by: str) -> str | None:
    """What somebody says to others, as it was said: 'Ilse Marn: "We will not wait for you."'.

    In a sentence about it, "we" and "you" would be hard to tell apart.
    """
    spoken = _SPOKEN.match(text)
    words = spoken["words"].rstrip(", ") if spoken is not None else ""
    if len(words.split()) < _FEWEST_SPOKEN or not _SPEAKS.search(words) or _POINTS_BACK.match(words):
        return None
    closing = "" if _FULL_STOP.search(words) else "."
    return f"{by[:1].upper()}{by[1:]}: “{words}{closing}”"


def _threatened(threat: DraftThreat) -> str:
    has_condition = threat.condition is None or threat.condition.lower() in threat.threat.lower()
    return threat.threat if has_condition else sentence(f"{threat.threat.rstrip('.')} {threat.condition}")


def _is_sentence(made: str, by: str) -> bool:
    """Whether a sentence made of the article's words is English."""
    points_back = _POINTS_BACK.match(made) or _SAID_BACK.search(made)
    return _is_plain(made) and not points_back and not _BROKEN.search(made) and made.count(by) < _NAMED_AGAIN


def _stands_alone(text: str, by: str) -> bool:
    """Whether a reader who has read nothing else knows from a sentence who claims what."""
    return _is_told(text) and by.lower().rpartition(" ")[2] in text.lower()


def _plain(cast: Cast, sent: Span) -> str:
    """A sentence as the article writes it, in one line."""
    return _one_line(quote_of(cast.text, sent))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _is_told(text: str) -> bool:
    """Whether a sentence can open a summary: whole, of the writer's own, pointing back at nothing."""
    points_back = _POINTS_BACK.match(text) or _SAID_BACK.search(text)
    return _is_whole(text) and _is_plain(text) and not points_back and text[:1] not in "\"'“‘«"


def _is_whole(text: str) -> bool:
    closed = text.count("“") == text.count("”") and text.count('"') % 2 == 0
    return bool(_FULL_STOP.search(text)) and len(text) <= _LONG and closed


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
        places = [place for place in places if not _HANGING.search(text[:place])]
        if places:
            return text[: places[-1]].rstrip(",;:–— ")
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(",;: ") + "…"
