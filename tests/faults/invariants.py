"""What must hold of the whole stack after any fault, however it came to be. Each finding is a key and a sentence."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cli.dead_letters import FUNCTIONS
from newsbrief.brief import Brief
from newsbrief.items import brief_of, items_of
from newsbrief.status import ENDS, REASONS
from tests.faults.scene import Function, Scene

Finding = tuple[str, str]
Item = Mapping[str, Any]

BAD_ENDS = {"rejected", "failed"}


@dataclass(frozen=True)
class Seen:
    """The stack at rest: its table, what was announced, its dead letters, and the inbox's newest versions."""

    files: Mapping[str, Item]
    articles: Mapping[str, list[Item]]  # the items of each article, by its id
    texts: Mapping[str, str]
    heard: list[dict[str, Any]]
    dead: list[dict[str, Any]]
    newest: Mapping[str, str]  # of each key, without those that end in a deletion
    on_the_way: int
    bad_before: frozenset[str] = frozenset()  # keys that had ended badly when the stack was looked at before

    @property
    def briefs(self) -> Iterator[Brief]:
        for items in self.articles.values():
            yield from (brief_of(dict(item)) for item in items if item["sk"] == "BRIEF")

    def announced(self, key: str, *events: str) -> int:
        """How often a file was announced with one of these events."""
        return sum(message["source"]["key"] == key and message["event"] in events for message in self.heard)

    def letters(self, function: Function) -> set[tuple[str, ...]]:
        """What each dead letter of a function is about. Who is killed right after sending one sends it again."""
        return {tuple(letter["about"]) for letter in self.dead if letter["function"] == function}

    def dead_about(self, function: Function, prefix: str) -> int:
        """How many dead letters of a function are about files whose keys begin so, or about their articles."""
        owners = {f"article {status.get('article_id')}": key for key, status in self.files.items()}
        owners |= {brief.article_id: brief.article.source.key for brief in self.briefs}
        return sum(any(owners.get(what, what).startswith(prefix) for what in about) for about in self.letters(function))


def at_rest(seen: Seen, scenes: Mapping[str, Scene]) -> Iterator[Finding]:
    """Nothing is on its way any more."""
    if seen.on_the_way:
        yield "", f"{seen.on_the_way} messages are on the queues"


def statuses_tell_the_truth(seen: Seen, scenes: Mapping[str, Scene]) -> Iterator[Finding]:
    """Every dropped file has a status: an end, of its newest version, with a reason if it is a bad one."""
    briefed = {brief.article_id for brief in seen.briefs}
    stuck = {scene.key(file) for scene in scenes.values() for file, end in scene.ends.items() if end == "normalized"}
    for key, version in seen.newest.items():
        if key in stuck:
            continue
        status = seen.files.get(key, {})
        if not status:
            yield key, "has no status"
            continue
        if status.get("version_id") != version:
            yield key, "has the status of an older version"
        yield from ((key, finding) for finding in _untrue(status, briefed))
        for entry in status.get("articles", []):
            yield from ((key, f"an article of it {finding}") for finding in _untrue(entry, briefed))


def _untrue(status: Item, briefed: set[str]) -> Iterator[str]:
    state, code, reason = status["state"], status.get("reason_code"), status.get("reason")
    if state not in ENDS:
        yield f"is {state}, which is no end"
    if state in BAD_ENDS and not (code in REASONS and reason):
        yield f"is {state} without a reason"
    if state not in BAD_ENDS and code not in {None, "PARTLY_REJECTED"}:
        yield f"is {state} and has the reason {code}"
    if state in {"summarized", "duplicate"} and "articles" not in status and status.get("article_id") not in briefed:
        yield f"is {state}, but its article has no brief"
    if state in BAD_ENDS and status.get("article_id") in briefed:
        yield f"is {state}, but its article has a brief"


def articles_have_one_brief_and_its_items(seen: Seen, scenes: Mapping[str, Scene]) -> Iterator[Finding]:
    """Every article has one brief, and exactly the items that it lists."""
    for article_id, items in seen.articles.items():
        briefs = [item for item in items if item["sk"] == "BRIEF"]
        if len(briefs) != 1:
            yield article_id, f"has {len(items)} items and {len(briefs)} briefs"
            continue
        brief = brief_of(dict(briefs[0]))
        wanted = {item["sk"]: item for item in items_of(brief)}
        found = {item["sk"]: dict(item) for item in items}
        if wanted != found:
            differing = sorted(sk for sk in {*wanted, *found} if wanted.get(sk) != found.get(sk))
            yield brief.article.source.key, f"its items are not those of its brief: {differing}"


def briefs_are_announced_once(seen: Seen, scenes: Mapping[str, Scene]) -> Iterator[Finding]:
    """Every brief was announced as it is: once, or twice where its scene allows it; and nothing else was."""
    twice = {scene.key(file) for scene in scenes.values() for file in scene.twice}
    heard = Counter(message["article_id"] for message in seen.heard if message["event"] == "brief.created")
    waiting = {what for letter in seen.dead if letter["function"] == "notify" for what in letter["about"]}
    made = {}
    for brief in seen.briefs:
        made[brief.article_id] = brief.provenance.created_at.isoformat()
        key, often = brief.article.source.key, heard.pop(brief.article_id, 0)
        if often == 0 and brief.article_id not in waiting:
            yield key, "its brief was not announced"
        if often > (2 if key in twice else 1):
            yield key, f"its brief was announced {often} times"
    for article_id, often in heard.items():
        yield article_id, f"a brief was announced {often} times that isn't there"
    for message in seen.heard:
        if message["event"] == "brief.updated":
            yield message["source"]["key"], "its brief was changed"
        elif "provenance" in message and made.get(message["article_id"]) != message["provenance"]["created_at"]:
            yield message["source"]["key"], "another brief was announced than is stored"


def bad_ends_are_announced(seen: Seen, scenes: Mapping[str, Scene]) -> Iterator[Finding]:
    """Every file that ended badly was announced so, with what its status says; and no other file was."""
    bad = {key: status for key, status in seen.files.items() if status["state"] in BAD_ENDS}
    for key, status in bad.items():
        told = [m["reason_code"] for m in seen.heard if m["source"]["key"] == key and m["event"].startswith("file.")]
        if told != [status["reason_code"]]:
            yield key, f"ended with {status['reason_code']}, and announced was {told}"
    others = {scene.key(file) for scene in scenes.values() for file in scene.failed_once} | seen.bad_before | set(bad)
    for message in seen.heard:
        if message["event"].startswith("file.") and message["source"]["key"] not in others:
            yield message["source"]["key"], f"was announced as {message['event']}, and is not"


def claims_are_grounded(seen: Seen, scenes: Mapping[str, Scene]) -> Iterator[Finding]:
    """Every item of every brief quotes its article to the letter, and names only actors that are listed."""
    for brief in seen.briefs:
        text, key = seen.texts[brief.article_id], brief.article.source.key
        for item in [*brief.actors, *brief.demands, *brief.threats, *brief.dates]:
            for quote in item.evidence:
                if text[quote.start : quote.end] != quote.quote:
                    yield key, f"quotes what it doesn't say: {quote.quote[:60]}"
        listed = {actor.key for actor in brief.actors}
        named = [key for demand in brief.demands for key in (demand.by_key, demand.of_key)]
        named += [key for threat in brief.threats for key in (threat.by_key, threat.against_key)]
        if not listed.issuperset(filter(None, named)):
            yield key, "names actors that are not listed"


def dead_letters_are_what_they_should(seen: Seen, scenes: Mapping[str, Scene]) -> Iterator[Finding]:
    """The dead-letter queues hold what the scenes say, each with a reason, and every failed file has its message."""
    for function in FUNCTIONS:
        wanted = sum(scene.dead.get(function, 0) for scene in scenes.values())
        found = seen.letters(function)
        if len(found) != wanted:
            yield "", f"on {function}'s dead-letter queue is not what should be, {wanted}, but: {found}"
    for letter in seen.dead:
        if not all(letter["reasons"]):
            yield str(letter["about"]), "is on a dead-letter queue without a reason"
    kept = {what for letter in seen.dead for what in letter["about"]}
    for key, status in seen.files.items():
        if status["state"] == "failed" and key not in kept:
            yield key, "failed, and nothing on a dead-letter queue is about it"


Invariant = Callable[[Seen, Mapping[str, Scene]], Iterator[Finding]]

INVARIANTS: tuple[Invariant, ...] = (
    at_rest,
    statuses_tell_the_truth,
    articles_have_one_brief_and_its_items,
    briefs_are_announced_once,
    bad_ends_are_announced,
    claims_are_grounded,
    dead_letters_are_what_they_should,
)


def broken(seen: Seen, scenes: Mapping[str, Scene]) -> list[tuple[str, str, str]]:
    """Every invariant that doesn't hold: its name, the key, and what is wrong."""
    return [(check.__name__, *finding) for check in INVARIANTS for finding in check(seen, scenes)]
