from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from evaluation.gold import GoldArticle, GoldError, parsed
from evaluation.run import Outcome, Run, article_of, collected, run
from newsbrief.errors import Failed, Rejected, TryLater
from newsbrief.summarize.chat import Ask, Completion, Message
from newsbrief.summarize.prompt import prompt_version

from .analyst import FILE, NOW, STRIKE, answering, draft_of

PLAIN = answering(draft_of(STRIKE))


def raising(*errors: Exception) -> Ask:
    """A model that fails in these ways, one after the other, and then answers."""
    waiting: Iterator[Exception] = iter(errors)

    async def ask(messages: list[Message]) -> Completion:
        for error in waiting:
            raise error
        return await PLAIN(messages)

    return ask


def outcomes(
    ask: Ask, articles: tuple[GoldArticle, ...] = (STRIKE,), pauses: list[float] | None = None
) -> list[Outcome]:
    def pause(seconds: float, reason: str) -> None:
        assert reason
        (pauses if pauses is not None else []).append(seconds)

    return list(run(articles, ask, "model.example", NOW, pause))


def test_a_brief_is_made_as_in_production() -> None:
    [outcome] = outcomes(PLAIN)
    assert outcome.brief is not None
    assert (outcome.id, outcome.kind, outcome.reason) == ("strike", "labour", None)
    assert outcome.brief.article_id == article_of(STRIKE).article_id
    assert outcome.brief.provenance.prompt_version == prompt_version()


def test_a_refusal_is_one_articles_end() -> None:
    other = STRIKE.model_copy(update={"id": "other"})
    first, second = outcomes(raising(Rejected("MODEL_REFUSED", "No.")), articles=(STRIKE, other))
    assert (first.brief, first.reason) == (None, "MODEL_REFUSED: No.")
    assert second.brief is not None


def test_an_answer_that_is_no_brief_is_one_articles_end() -> None:
    async def ask(messages: list[Message]) -> Completion:
        return Completion("I would rather not.", "m", 1, 1, 1)

    [outcome] = outcomes(ask)
    assert outcome.reason is not None
    assert outcome.reason.startswith("MODEL_OUTPUT_INVALID: ")


def test_a_wrong_key_ends_the_run() -> None:
    with pytest.raises(Failed, match="MODEL_REJECTED_REQUEST"):
        outcomes(raising(Failed("MODEL_REJECTED_REQUEST", "Check the key.")))


def test_a_busy_model_is_asked_again_when_it_says() -> None:
    pauses: list[float] = []
    busy = TryLater("MODEL_UNAVAILABLE", "Busy.", timedelta(seconds=7))
    long = TryLater("MODEL_UNAVAILABLE", "Busy.", timedelta(hours=7))
    [outcome] = outcomes(raising(busy, TryLater("MODEL_UNAVAILABLE", "Busy."), long), pauses=pauses)
    assert outcome.brief is not None
    assert pauses == [7.0, 4.0, 60.0]


def test_a_model_that_stays_away_ends_the_run() -> None:
    pauses: list[float] = []
    with pytest.raises(TryLater):
        outcomes(raising(*[TryLater("MODEL_UNAVAILABLE", "Gone.")] * 10), pauses=pauses)
    assert pauses == [2.0, 4.0, 8.0, 16.0, 32.0]


def test_a_run_is_read_as_it_was_written(tmp_path: Path) -> None:
    done = collected(outcomes(PLAIN), "asked-for", "model.example", NOW)
    assert done.model == "scripted-1"
    done.write(tmp_path / "run.json")
    assert Run.read(tmp_path / "run.json") == done


def test_the_model_keeps_its_given_name_if_it_never_answered() -> None:
    assert collected(outcomes(raising(Rejected("MODEL_REFUSED", "No."))), "asked-for", "e", NOW).model == "asked-for"


@pytest.mark.parametrize("content", [None, b"", b"{}", b"\xff"])
def test_another_file_is_no_run(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(GoldError, match="no saved run"):
        Run.read(path)


def test_an_article_that_normalize_would_change_is_told() -> None:
    twice = FILE.replace("\n\nThe Dockers", "\n\nDockers in Port Amel set a date\n\nThe Dockers", 1)
    with pytest.raises(GoldError, match="labour/strike: normalize changes the text"):
        article_of(parsed(twice, "labour", "strike"))
