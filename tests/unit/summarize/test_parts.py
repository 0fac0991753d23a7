"""Articles of any length: divided where they must be, paid for once, and one brief in the end."""

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from newsbrief.article import Article
from newsbrief.brief import Brief
from newsbrief.errors import Failed, Rejected, TryLater
from newsbrief.normalize.limits import Limits
from newsbrief.summarize.chat import Ask, Completion, DoesNotFit, Message, Truncated
from newsbrief.summarize.chunks import PART_TOKENS, chunks_of
from newsbrief.summarize.draft import Draft
from newsbrief.summarize.parts import A_PART, ALL_SUMMARIES, AT_ONCE, MOST_PARTS, Done
from newsbrief.summarize.prompt import unfence
from newsbrief.summarize.summarize import summarize
from newsbrief.summarize.tokens import tokens_in
from tests.samples import article_from, article_of, dropped
from tests.unit.summarize.drafts import actor, demand, draft

NOW = datetime(2024, 5, 20, 9, 31, tzinfo=UTC)
BIG = Limits(max_bytes=10_000_000, max_words=1_000_000)


class Asked:
    """A model that answers as it is told to, and remembers what it was asked. It counts its tokens by words."""

    def __init__(self, answer: Callable[[str, str], str | Draft]) -> None:
        self.articles: list[str] = []
        self.notes: list[str] = []
        self._answer = answer

    async def __call__(self, messages: list[Message]) -> Completion:
        content = messages[1]["content"]
        text = unfence(content)[1]
        note = content.rsplit("\n", 1)[1]
        self.articles.append(text)
        self.notes.append(note if note.isupper() else "")
        answer = self._answer(text, self.notes[-1])
        said = answer if isinstance(answer, str) else json.dumps(answer.model_dump())
        return Completion(said, "m1", len(content.split()), len(said.split()), 10)


def story(paragraphs: int) -> Article:
    """A story of so many paragraphs of 60 words, in each of which another mayor demands something of Lund."""
    filler = "The harbour was quiet and the ferry waited for its passengers as it always had in spring. " * 3
    made = [f"Mayor Number{n} demanded that Lund build bridge {n} at once. {filler.strip()}" for n in range(paragraphs)]
    return article_from(dropped("\n\n".join(made)), BIG)


def first_mayor(text: str, note: str) -> Draft:
    """A draft with the first demand of the text; of summaries, only the whole's."""
    if note == ALL_SUMMARIES:
        return draft("All bridges", f"The whole has {len(text.split('|'))} parts.")
    first = text.partition(". ")[0]
    name = first.split(" demanded")[0]
    claim = demand(name, f"Lund should build {first.split('build ')[1]}.", f"{first}.", of="Lund")
    return draft(f"Bridge of {name}", f"{name} wants a bridge. |", actors=[actor(name), actor("Lund")], demands=[claim])


def brief_of(article: Article, ask: Ask, kept: "Memory | None" = None) -> Brief:
    return asyncio.run(summarize(article, ask, "h", NOW, kept=kept))


class Memory:
    """What is kept between invocations."""

    def __init__(self) -> None:
        self.parts: dict[str, str] = {}

    def get(self, part: str) -> Done | None:
        return Done.model_validate_json(self.parts[part]) if part in self.parts else None

    def put(self, part: str, done: Done) -> None:
        self.parts[part] = done.model_dump_json()


def test_an_article_that_fits_is_one_request_without_a_note() -> None:
    model = Asked(first_mayor)
    made = brief_of(story(5), model).provenance
    assert (model.notes, made.chunks, made.calls) == ([""], 1, 1)


def test_sixty_thousand_words_end_in_a_brief_of_the_whole() -> None:
    article = story(1_000)
    assert article.words > 60_000
    model = Asked(first_mayor)
    brief = brief_of(article, model)
    made = brief.provenance
    assert model.notes == [A_PART] * made.chunks + [ALL_SUMMARIES]
    assert 8 < made.chunks <= MOST_PARTS
    assert (brief.headline, brief.summary) == ("All bridges", f"The whole has {made.chunks + 1} parts.")
    assert len(brief.demands) == made.chunks
    assert all(article.text[e.start : e.end] == e.quote for d in brief.demands for e in d.evidence)
    assert (made.calls, made.latency_ms) == (made.chunks + 1, 10 * (made.chunks + 1))
    assert made.input_tokens > 60_000
    assert made.output_tokens > made.chunks


def test_an_article_of_too_many_parts_is_rejected_before_anything_is_asked() -> None:
    model = Asked(first_mayor)
    with pytest.raises(Rejected, match="Split the file") as caught:
        brief_of(story(6_000), model)
    assert (caught.value.code, model.articles) == ("TOO_LONG", [])


class Context:
    """A model that takes so many tokens of article at once, and writes about so many without being cut off."""

    def __init__(self, takes: int, writes: int = 10**9) -> None:
        self.model = Asked(first_mayor)
        self.refused = 0
        self.cut_off = 0
        self._takes, self._writes = takes, writes

    async def __call__(self, messages: list[Message]) -> Completion:
        done = await self.model(messages)
        size = tokens_in(self.model.articles[-1])
        if size > self._takes:
            self.refused += 1
            raise DoesNotFit
        if size > self._writes:
            self.cut_off += 1
            raise Truncated(done)
        return done


def test_what_does_not_fit_is_divided_until_it_does_and_little_is_refused() -> None:
    article = story(100)
    model = Context(takes=1_500)
    brief = brief_of(article, model)
    assert brief.provenance.chunks >= tokens_in(article.text) / 1_500
    assert model.refused <= 3
    assert brief.provenance.calls == brief.provenance.chunks + 1  # what was refused cost nothing
    assert model.model.notes[0] == ""
    assert set(model.model.notes[1:-1]) == {A_PART}


def test_what_never_fits_is_rejected_soon() -> None:
    model = Context(takes=0)
    with pytest.raises(Rejected) as caught:
        brief_of(story(100), model)
    assert caught.value.code == "TOO_LONG"
    assert model.refused < 10


def test_an_answer_that_is_cut_off_is_asked_for_in_two_halves_and_paid_for() -> None:
    article = story(40)
    model = Context(takes=10**9, writes=tokens_in(article.text) * 2 // 3)
    brief = brief_of(article, model)
    assert (model.cut_off, brief.provenance.chunks, brief.provenance.calls) == (1, 2, 4)
    assert brief.provenance.input_tokens > 1.9 * len(article.text.split())


def test_an_answer_that_is_cut_off_in_a_half_too_is_a_failure() -> None:
    model = Context(takes=10**9, writes=10)
    with pytest.raises(Failed) as caught:
        brief_of(story(40), model)
    assert (caught.value.code, model.cut_off) == ("MODEL_OUTPUT_TRUNCATED", 2)


def test_a_short_text_whose_answer_is_cut_off_is_a_failure_at_once() -> None:
    model = Context(takes=10**9, writes=1)
    with pytest.raises(Failed):
        brief_of(article_of("Mayor Number1 demanded that Lund build bridge 1 at once."), model)
    assert model.cut_off == 1


def test_a_repair_that_does_not_fit_makes_the_part_smaller_and_is_paid_for() -> None:
    async def too_long(messages: list[Message]) -> Completion:
        if len(messages) > 2:
            raise DoesNotFit
        return await model(messages)

    whole = story(40)
    model = Asked(lambda text, note: "{}" if text == whole.text else first_mayor(text, note))
    made = brief_of(whole, too_long).provenance
    assert (made.chunks, made.calls) == (2, 4)


class Patience:
    """A model that has time for so many requests in one invocation."""

    def __init__(self, model: Ask, requests: int) -> None:
        self._model = model
        self._left = requests

    async def __call__(self, messages: list[Message]) -> Completion:
        if not self._left:
            raise TryLater("MODEL_UNAVAILABLE", "Too little time was left.")
        self._left -= 1
        return await self._model(messages)


def test_the_next_invocation_goes_on_where_time_was_over_and_pays_for_nothing_twice() -> None:
    article, memory, model = story(600), Memory(), Asked(first_mayor)
    tries = 0
    while True:
        tries += 1
        try:
            brief = brief_of(article, Patience(model, 2), memory)
            break
        except TryLater:
            assert tries < 20
    parts = len(chunks_of(article))
    assert parts > 4
    assert tries > 2
    assert len(model.articles) == parts + 1
    assert (brief.provenance.chunks, brief.provenance.calls) == (parts, parts + 1)
    at_once = brief_of(article, Asked(first_mayor))
    assert brief == at_once


def test_a_part_that_was_cut_off_is_not_asked_about_again() -> None:
    article, memory = story(40), Memory()
    model = Context(takes=10**9, writes=tokens_in(article.text) * 2 // 3)
    with pytest.raises(TryLater):
        brief_of(article, Patience(model, 1), memory)
    assert brief_of(article, model, memory).provenance.calls == 4
    assert model.cut_off == 1


@pytest.mark.parametrize("paragraphs", [1, 40])
def test_an_article_that_failed_by_a_cut_off_answer_is_asked_about_again(paragraphs: int) -> None:
    article, memory = story(paragraphs), Memory()
    with pytest.raises(Truncated):
        brief_of(article, Context(takes=10**9, writes=0), memory)
    mended = Context(takes=10**9)
    assert brief_of(article, mended, memory).demands
    assert mended.model.articles


class Slow:
    """A model that answers some requests later than those after them, and counts how many are under way."""

    def __init__(self, model: Asked) -> None:
        self.under_way: list[int] = []
        self._ended = 0
        self._model = model

    async def __call__(self, messages: list[Message]) -> Completion:
        number = len(self.under_way)
        self.under_way.append(number - self._ended + 1)
        done = await self._model(messages)
        await asyncio.sleep(0.002 * (number % 3))
        self._ended += 1
        return done


def test_parts_are_asked_about_together_after_the_first_but_only_some_at_once() -> None:
    article, model = story(1_000), Slow(Asked(first_mayor))
    made = brief_of(article, model).provenance
    assert made.chunks > 2 * AT_ONCE
    assert (model.under_way[:2], max(model.under_way), model.under_way[-1]) == ([1, 1], AT_ONCE, 1)


def test_whatever_is_answered_first_the_brief_is_in_the_articles_order() -> None:
    article = story(1_000)
    assert brief_of(article, Slow(Asked(first_mayor))) == brief_of(article, Asked(first_mayor))


class Breaking:
    """A model that fails in one request, while those before it, but for the first, are still under way."""

    def __init__(self, model: Asked, trouble: Exception, at: int) -> None:
        self.asked = self.answered = 0
        self._model = model
        self._trouble, self._at = trouble, at
        self._failed = asyncio.Event()

    async def __call__(self, messages: list[Message]) -> Completion:
        number, self.asked = self.asked, self.asked + 1
        if number == self._at:
            self._failed.set()
            raise self._trouble
        if 0 < number < self._at:
            await self._failed.wait()
        done = await self._model(messages)
        self.answered += 1
        return done


@pytest.mark.parametrize(
    "trouble", [TryLater("MODEL_UNAVAILABLE", "Busy."), Rejected("MODEL_REFUSED", "No."), ValueError("a bug")]
)
def test_after_an_error_nothing_is_asked_but_what_is_under_way_is_kept(trouble: Exception) -> None:
    article, memory = story(1_000), Memory()
    model = Breaking(Asked(first_mayor), trouble, at=AT_ONCE)  # the last of those that go out with the second
    with pytest.raises(type(trouble)):
        brief_of(article, model, memory)
    assert (model.asked, model.answered) == (1 + AT_ONCE, AT_ONCE)
    assert len(memory.parts) == AT_ONCE
    again = Asked(first_mayor)
    assert brief_of(article, again, memory) == brief_of(article, Asked(first_mayor))
    assert len(again.articles) == len(chunks_of(article)) + 1 - AT_ONCE


def test_an_error_that_waiting_does_not_mend_goes_before_one_that_it_does() -> None:
    async def ask(messages: list[Message]) -> Completion:
        if len(model.articles) == AT_ONCE:  # the last of those that go out with the second
            raise Rejected("MODEL_REFUSED", "No.")
        done = await model(messages)
        if len(model.articles) > 1:
            await asyncio.sleep(0)
            raise TryLater("MODEL_UNAVAILABLE", "Busy.")
        return done

    model = Asked(first_mayor)
    with pytest.raises(Rejected):
        brief_of(story(1_000), ask)


def test_an_article_that_is_done_in_one_request_keeps_nothing() -> None:
    memory = Memory()
    brief_of(story(5), Asked(first_mayor), memory)
    assert memory.parts == {}


@pytest.mark.parametrize("answer", ["no JSON", "empty", "refusal", "cut off", "too long"])
def test_without_a_summary_of_the_whole_the_parts_make_one(answer: str) -> None:
    async def ask(messages: list[Message]) -> Completion:
        done = await model(messages)
        if model.notes[-1] == ALL_SUMMARIES:
            if answer == "refusal":
                raise Rejected("MODEL_REFUSED", "No.")
            if answer == "cut off":
                raise Truncated(done)
            if answer == "too long":
                raise DoesNotFit
        return done

    def said(text: str, note: str) -> str | Draft:
        if note == ALL_SUMMARIES and answer in {"no JSON", "empty"}:
            return "sorry" if answer == "no JSON" else draft("", " ")
        return first_mayor(text, note)

    model = Asked(said)
    brief = brief_of(story(300), ask)
    assert brief.headline == "Bridge of Mayor Number0"
    assert brief.summary.startswith("Mayor Number0 wants a bridge.")
    spent = {"no JSON": 2, "empty": 1, "cut off": 1}.get(answer, 0)
    assert brief.provenance.calls == brief.provenance.chunks + spent


def test_a_refused_part_rejects_the_article() -> None:
    async def ask(messages: list[Message]) -> Completion:
        if "Number200 " in messages[1]["content"]:
            raise Rejected("MODEL_REFUSED", "No.")
        return await model(messages)

    model = Asked(first_mayor)
    with pytest.raises(Rejected) as caught:
        brief_of(story(400), ask)
    assert caught.value.code == "MODEL_REFUSED"


def test_a_whole_article_is_smaller_than_a_part() -> None:
    assert len(chunks_of(story(80))) == 1
    assert tokens_in(story(80).text) < PART_TOKENS
