"""A function's process is killed before or after one of its writes, or the answer to that write is lost."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from tests.faults.acts import held, killed_after, killed_and_late, killed_before, unanswered
from tests.faults.place import Place
from tests.faults.proxy import Act, Exchange, Reply
from tests.faults.scene import A, Lane, scene
from tests.faults.stage import until
from tests.faults.stories import demand, draft_of
from tests.scripted_model import Answer, refusal_of

LONG = 12  # paragraphs, of which the model takes half at once


@dataclass(frozen=True)
class Write:
    """One write of a function: what it is, and the call that makes it."""

    what: str
    name: str
    words: Callable[[Place], tuple[str, ...]]


NORMALIZE = [
    Write("its file's first status", "dynamodb:UpdateItem", lambda at: (at.key(A), "#sequencer < :sequencer")),
    Write("the article", "s3:PUT", lambda at: (at.key(A), at.article_id(A))),
    Write("the status `normalized`", "dynamodb:UpdateItem", lambda at: (at.key(A), '"normalized"')),
]
SUMMARIZE = [
    Write("its claim on the article", "dynamodb:PutItem", lambda at: (at.claim(A), "INPROGRESS")),
    Write("the brief", "dynamodb:TransactWriteItems", lambda at: (at.article_id(A),)),
    Write("the end of its claim", "dynamodb:UpdateItem", lambda at: (at.claim(A), "COMPLETED")),
    Write("the status `summarized`", "dynamodb:UpdateItem", lambda at: (at.key(A), '"summarized"')),
]
AFTER_TIME_OUT = (
    "The message is seen again after its visibility time-out, and every step that was done is known as done"
)


def killed(function: str, write: Write, when: str, act: Act, *, long: bool) -> None:
    @scene(
        function,
        f"Killed {when} it writes {write.what}",
        f"{AFTER_TIME_OUT}.",
        lane=f"{function} {when}" if function == "summarize" else "",
        long=long,
        name=f"{function}-killed-{when}-{write.what.strip('`').replace(' ', '-').replace('`', '')}",
    )
    def play(at: Place) -> None:
        rule = at.on(write.name, *write.words(at), act=act)
        at.drop(A)
        rule.await_end()


def answer_lost(function: str, write: Write) -> None:
    @scene(
        function,
        f"The answer to its write of {write.what} is lost",
        "The SDK asks again; each write is one that may be made twice.",
        name=f"{function}-answer-lost-to-{write.what.replace(' ', '-').replace('`', '')}",
    )
    def play(at: Place) -> None:
        rule = at.on(write.name, *write.words(at), act=unanswered)
        at.drop(A)
        rule.await_end()


def all_deaths() -> None:
    for function, writes in (("normalize", NORMALIZE), ("summarize", SUMMARIZE)):
        for number, write in enumerate(writes):
            # Before a later write there is as much stored as after the one before it, and summarize's deaths, which
            # its batches share, take their time.
            killed(function, write, "before", killed_before, long=number > 0 and function == "summarize")
            killed(function, write, "after", killed_after, long=False)
            answer_lost(function, write)


all_deaths()


def ferries(at: Place) -> str:
    """A file with three articles."""
    return json.dumps([{"title": f"Pier {n}", "text": at.story(f"a{n}")} for n in range(3)])


LIST = {"a.json": "summarized"}


@scene(
    "normalize",
    "Killed after it listed a file's three articles",
    "The next try finds the list and goes on from there.",
    ends=LIST,
)
def killed_after_the_list(at: Place) -> None:
    rule = at.on("dynamodb:UpdateItem", at.key("a.json"), "attribute_not_exists(#articles)", act=killed_after)
    at.drop("a.json", ferries(at))
    rule.await_end()


@scene(
    "normalize",
    "Killed between the second and the third of a file's articles",
    "Those that were put are summarized meanwhile; the next try puts the third.",
    ends=LIST,
)
def killed_between_articles(at: Place) -> None:
    rule = at.on("s3:PUT", at.key("a.json"), at.article_id("a2"), act=killed_before)
    at.drop("a.json", ferries(at))
    rule.await_end()


@scene(
    "summarize",
    "Killed between an article's end and its file's",
    "The retry finds all articles ended, and ends the file.",
    ends=LIST,
    lane="summarize before",
)
def killed_before_the_files_end(at: Place) -> None:
    rule = at.on("dynamodb:UpdateItem", at.key("a.json"), "#state = :new_1", "#articles = :seen_0", act=killed_before)
    at.drop("a.json", ferries(at))
    rule.await_end()


def kept_draft(when: str, act: Act, lane: Lane, least: int, most: int) -> None:
    """`least` and `most` are how often the first part is asked for."""

    def first_part_was_asked_for_so_often(at: Place) -> None:
        model, first, last = at.stage.front, first_part(at), last_part(at)
        asked = model.count("model:POST", first) - model.count("model:POST", first, last)
        assert least <= asked <= most, asked

    @scene(
        "summarize",
        f"Killed {when} it keeps the draft of a long article's first part",
        "What was kept is not asked for again.",
        check=first_part_was_asked_for_so_often,
        lane=lane,
        name=f"killed-{when}-it-keeps-a-draft",
    )
    def play(at: Place) -> None:
        at.stage.front.on("model:POST", first_part(at), last_part(at), act=too_long, times=10)
        rule = at.on("dynamodb:PutItem", f"DRAFTS#{at.article_id(A, LONG)}", first_part(at), act=act)
        at.drop(A, at.story(A, LONG))
        rule.await_end()


def first_part(at: Place) -> str:
    """What only the article's first paragraph says, and not its title."""
    return f"our ferries will stay away from {at.word(A)}"


def last_part(at: Place) -> str:
    return f"At pier {LONG - 1} of {at.word(A)}"


def too_long(exchange: Exchange) -> None:
    """The model takes half of it at once."""
    told = refusal_of("Too long.", code="context_length_exceeded")
    exchange.answer(Reply(told.status, {"Content-Type": "application/json"}, told.sent({})))


# With neighbours in its batch that are killed, it may be killed once more itself.
kept_draft("before", killed_before, "others", least=2, most=4)
kept_draft("after", killed_after, "first", least=1, most=1)


@scene(
    "summarize",
    "Killed while it writes the brief, and the write arrives after the next invocation's",
    "The late write is refused: it is on condition that there is no brief.",
    lane="others",
)
def the_brief_arrives_late(at: Place) -> None:
    article_id = at.article_id(A)
    stored = [False]

    def next_one_stored() -> bool:
        stored[0] = stored[0] or (bool(at.stage.aws.items(article_id)) and at.status(A)["state"] == "summarized")
        return stored[0]

    at.model_says(A, Answer(text=longer_draft(at)))
    rule = at.on("dynamodb:TransactWriteItems", article_id, act=killed_and_late(next_one_stored))
    at.drop(A)
    rule.await_begin()


def longer_draft(at: Place) -> str:
    """A draft with more demands than the next answer has, so that a mixture of both shows."""
    draft = draft_of(at.story(A))
    quotes = draft.demands[0].quotes
    more = [demand(quotes, f"{what} the pier.") for what in ("Widen", "Paint", "Light")]
    return draft.model_copy(update={"demands": [*draft.demands, *more]}).model_dump_json()


for when, act in (("before", killed_before), ("after", killed_after)):

    @scene(
        "summarize",
        f"Killed {when} it sends an article back to wait for the model",
        "The article is on the queue once or twice; its brief is made once.",
        lane="others",
        name=f"killed-{when}-it-sends-an-article-back-to-wait",
    )
    def deferred(at: Place, act: Act = act) -> None:
        at.model_says(A, *[Answer(status=503, headers={"Retry-After": "1"})] * 9)
        rule = at.on("sqs:SendMessage", at.article_id(A), act=act)
        at.drop(A)
        rule.await_end()
        at.model_says(A)

    @scene(
        "summarize",
        f"Killed {when} it parks a failed article on the dead-letter queue",
        "The article is seen again and tried again; a redrive of one that is done changes nothing.",
        lane="others",
        failed_once=frozenset({A}),
        dead={"summarize": 1} if when == "after" else {},
        name=f"killed-{when}-it-parks-a-failed-article",
    )
    def parked(at: Place, act: Act = act) -> None:
        at.model_says(A, *[Answer(status=401)] * 9)
        rule = at.on("sqs:SendMessage", at.article_id(A), act=act)
        at.drop(A)
        rule.await_end()
        at.model_says(A)

    @scene(
        "notify",
        f"Killed {when} it announces a brief",
        "The record stays in the stream until an invocation has answered for it.",
        twice=frozenset({A}) if when == "after" else frozenset(),
        name=f"notify-killed-{when}-it-announces",
    )
    def announced(at: Place, act: Act = act) -> None:
        at.on("sns:Publish", at.key(A), act=act)
        at.drop(A)


@scene(
    "normalize",
    "Killed every time it opens a file",
    "The sixth receive doesn't work on the file but marks it `failed`; then SQS moves the message away.",
    ends={A: "failed INTERNAL"},
    dead={"normalize": 1},
    long=True,
)
def killed_every_time(at: Place) -> None:
    at.on("dynamodb:UpdateItem", at.key(A), "#sequencer < :sequencer", act=killed_before, times=5)
    at.drop(A)
    at.ended(A)


PAIR = {A: "failed INTERNAL", "b.txt": "failed INTERNAL"}


@scene(
    "summarize",
    "Killed every time it stores a brief, while another article in its batch waits for the model",
    "The sixth receive works on neither but marks both `failed`; a redrive, once the cause is mended, briefs both.",
    ends=PAIR,
    dead={"summarize": 2},
    lane="first",
    long=True,
)
def killed_with_a_neighbour(at: Place) -> None:
    at.on("dynamodb:TransactWriteItems", at.article_id(A), act=killed_before, times=50)
    at.on_model("b.txt", act=held(lambda: False), times=50)
    with at.stage.held_back("Summarize"):
        for file in PAIR:
            at.drop(file)
        until(lambda: all(at.status(file).get("state") == "normalized" for file in PAIR), "their articles")
    for file in PAIR:
        at.ended(file)
    at.stage.proxy.stop(at.article_id(A))
    at.stage.front.stop(at.word("b.txt"))
