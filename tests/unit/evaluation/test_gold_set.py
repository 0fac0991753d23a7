"""The set itself: every file of it, by what can be checked without an analyst."""

import calendar
import re
from datetime import timedelta
from pathlib import Path

import pytest

from evaluation.gold import GoldArticle, GoldDate, GoldThreat, load
from evaluation.items import LISTS
from evaluation.run import article_of
from evaluation.score import score
from newsbrief.partial_date import Precision

from .analyst import brief_of, draft_of

SET = load(Path(__file__).parents[2] / "gold")
KINDS = {"diplomacy", "labour", "trade", "armed-groups", "cyber", "elections", "courts", "local"}

each_article = pytest.mark.parametrize("gold", SET, ids=lambda gold: gold.id)


def test_the_set_is_large_and_varied() -> None:
    assert len(SET) >= 44
    assert len({gold.id for gold in SET}) == len(SET)
    assert {gold.kind for gold in SET} == KINDS
    assert sum(not gold.claims for gold in SET) >= 10
    assert {kind for threat in threats() for kind in threat.kind} >= {"military", "economic", "legal", "cyber"}
    assert {threat.explicitness for threat in threats()} == {"explicit", "veiled"}
    assert sum(len(gold.traps) for gold in SET) >= 100


def threats() -> list[GoldThreat]:
    return [threat for gold in SET for threat in gold.threats]


@each_article
def test_an_article_is_of_a_reporters_length(gold: GoldArticle) -> None:
    assert 150 <= len(gold.text.split()) <= 600


@each_article
def test_normalize_leaves_it_as_it_is(gold: GoldArticle) -> None:
    article = article_of(gold)
    assert article.published is not None
    assert (article.title, article.published.start) == (gold.text.split("\n")[0], gold.published)
    assert article.language == "en"


@each_article
def test_the_analysts_own_answer_is_all_right(gold: GoldArticle) -> None:
    found = score(gold, brief_of(draft_of(gold), gold))
    missed = {name: found.lists[name] for name in LISTS if found.lists[name].f1 not in (None, 1.0)}
    assert missed == {}
    assert found.sprung == ()
    assert found.grounded.share == 1.0


def test_days_worked_out_in_code_are_the_analysts() -> None:
    inexact = {
        gold.id
        for gold in SET
        if score(gold, brief_of(draft_of(gold), gold)).agree["date exact"].share not in (None, 1.0)
    }
    # "Next Thursday", on a Wednesday, is this week's or the one after to the code, and the later one to the analyst.
    assert inexact == {"allotment-gate"}


def days_of(gold: GoldArticle) -> list[GoldDate]:
    """All dates, those of deadlines too."""
    limits = [claim.deadline for claim in gold.claims if claim.deadline]
    dated = [GoldDate(text=limit.text, start=limit.start, end=limit.end) for limit in limits]
    return [mention for mention in (*gold.dates, *dated) if mention.start is not None]


@each_article
def test_days_are_those_that_the_calendar_has(gold: GoldArticle) -> None:
    for mention in days_of(gold):
        assert mention.start is not None
        assert mention.end is not None
        assert mention.start <= mention.end
        if mention.start != mention.end:
            continue
        for named in re.findall("|".join(calendar.day_name), mention.text):
            assert f"{mention.start:%A}" == named, mention.text
        for named in re.findall(r"(?<!:)\b(\d{1,2})(?:st|nd|rd|th)?\b(?!:| a\.m| p\.m| days)", mention.text):
            assert mention.start.day == int(named), mention.text


@each_article
def test_months_and_years_are_those_in_the_words(gold: GoldArticle) -> None:
    for mention in days_of(gold):
        assert mention.start is not None
        assert mention.end is not None
        for named in re.findall("|".join(filter(None, calendar.month_name)), mention.text):
            assert named in (f"{mention.start:%B}", f"{mention.end:%B}"), mention.text
        for named in re.findall(r"\b[12]\d{3}\b", mention.text):
            assert mention.start.year <= int(named) <= mention.end.year, mention.text


@each_article
def test_precision_is_that_of_the_interval(gold: GoldArticle) -> None:
    for mention in gold.dates:
        if mention.start is None or mention.end is None:
            assert (mention.start, mention.end, mention.precision) == (None, None, None), mention.text
            assert mention.optional, mention.text
        else:
            shortest, longest = LENGTHS[mention.precision]
            assert shortest <= (mention.end - mention.start + timedelta(days=1)).days <= longest, mention.text


LENGTHS: dict[Precision | None, tuple[int, int]] = {
    "day": (1, 1),
    "week": (7, 7),
    "month": (28, 31),
    "season": (90, 92),
    "year": (365, 366),
    "decade": (3652, 3653),
    "range": (2, 40_000),
    "approximate": (2, 130),
}
