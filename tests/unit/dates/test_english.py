"""Every expression of English news in the tables means what an analyst says it does."""

import pytest

from newsbrief.brief import DateStatus
from newsbrief.dates.resolve import deadline, resolve
from tests.unit.dates.english_tables import RELATIVE, STATED
from tests.unit.dates.reading import STATUSES, rows, shown, written

WRITTEN = written("2025-03-12")


@pytest.mark.parametrize(("text", "statuses", "meaning"), rows(STATED))
def test_stated_dates_need_no_date_of_publication(text: str, statuses: tuple[DateStatus, ...], meaning: str) -> None:
    expected = meaning if meaning == "-" else f"{meaning} stated"
    for status in statuses:
        for day in ("2025-03-12", "2031-08-01", "2021-01-01..2021-12-31"):
            assert shown(resolve(text, status, written(day))) == expected


@pytest.mark.parametrize(("text", "statuses", "meaning"), rows(RELATIVE))
def test_relative_dates(text: str, statuses: tuple[DateStatus, ...], meaning: str) -> None:
    expected = meaning if meaning == "-" else f"{meaning} relative"
    for status in statuses:
        assert shown(resolve(text, status, WRITTEN)) == expected


@pytest.mark.parametrize(("text", "statuses", "meaning"), [*rows(STATED), *rows(RELATIVE)])
def test_how_it_is_set_changes_nothing(text: str, statuses: tuple[DateStatus, ...], meaning: str) -> None:
    for status in statuses:
        found = resolve(text, status, WRITTEN)
        spaced = text.replace(" ", " \u00a0")
        assert resolve(f"  \u201c{spaced}\u201d ", status, WRITTEN) == found
        assert resolve(text.upper().replace("'", "\u2019"), status, WRITTEN) == found


@pytest.mark.parametrize(
    ("text", "status", "day", "expected"),
    [
        # the year turns
        ("on 29 December", "past", "2025-01-03", "2024-12-29 day"),
        ("by 10 January", "scheduled", "2024-12-20", "2025-01-10 day"),
        ("in January", "scheduled", "2024-12-20", "2025-01-01..2025-01-31 month"),
        ("in January", "past", "2024-12-20", "2024-01-01..2024-01-31 month"),
        ("last December", "past", "2025-01-03", "2024-12-01..2024-12-31 month"),
        ("last December", "past", "2024-12-20", "2023-12-01..2023-12-31 month"),
        ("this December", "scheduled", "2024-12-20", "2024-12-01..2024-12-31 month"),
        ("next January", "scheduled", "2024-12-20", "2025-01-01..2025-01-31 month"),
        ("29 December to 3 January", "past", "2025-01-03", "2024-12-29..2025-01-03 range"),
        ("from 20 December to 10 January", "scheduled", "2024-12-28", "2024-12-20..2025-01-10 range"),
        ("the fourth quarter", "past", "2025-01-03", "2024-10-01..2024-12-31 range"),
        ("the first quarter", "scheduled", "2024-12-20", "2025-01-01..2025-03-31 range"),
        ("the 31st", "past", "2025-01-03", "2024-12-31 day"),
        ("the 2nd", "scheduled", "2024-12-20", "2025-01-02 day"),
        ("Monday", "past", "2025-01-03", "2024-12-30 day"),
        ("next week", "scheduled", "2024-12-27", "2024-12-30..2025-01-05 week"),
        ("this winter", "possible", "2025-01-03", "2024-12-01..2025-02-28 season"),
        ("this winter", "scheduled", "2024-12-20", "2024-12-01..2025-02-28 season"),
        ("last winter", "past", "2025-01-03", "2023-12-01..2024-02-29 season"),
        ("next winter", "scheduled", "2025-01-03", "2025-12-01..2026-02-28 season"),
        ("the end of last year", "past", "2025-01-03", "2024-12-01..2024-12-31 approximate"),
        ("early next year", "scheduled", "2024-12-20", "2025-01-01..2025-04-30 approximate"),
        ("in the spring", "past", "2024-04-22", "2024-03-01..2024-05-31 season"),
        ("this spring", "past", "2024-03-22", "2024-03-01..2024-05-31 season"),
        # today's own weekday
        ("Wednesday week", "scheduled", "2025-03-12", "2025-03-19..2025-03-26 approximate"),
        ("next Wednesday", "scheduled", "2025-03-12", "2025-03-19 day"),
        ("last Wednesday", "past", "2025-03-12", "2025-03-05 day"),
        # the end of February
        ("in a year", "scheduled", "2024-02-29", "2025-01-01..2025-12-31 year"),
        ("within a year", "scheduled", "2024-02-29", "2024-02-29..2025-02-28 range"),
        ("a year ago today", "past", "2024-02-29", "2023-02-28 day"),
        ("the last day of the month", "scheduled", "2024-02-10", "2024-02-29 day"),
    ],
)
def test_turns_of_the_year_and_of_the_week(text: str, status: DateStatus, day: str, expected: str) -> None:
    assert shown(resolve(text, status, written(day))) == f"{expected} relative"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("48 hours", "2025-03-12..2025-03-14 range"),
        ("30 days", "2025-03-12..2025-04-11 range"),
        ("another 30 days", "2025-03-12..2025-04-11 range"),
        ("two more weeks", "2025-03-12..2025-03-26 range"),
        ("24 to 48 hours", "2025-03-12..2025-03-14 range"),
        ("a 48-hour ultimatum", "2025-03-12..2025-03-14 range"),
        ("about 30 days", "2025-03-12..2025-04-11 approximate"),
        ("within 30 days", "2025-03-12..2025-04-11 range"),
        ("by Friday", "2025-03-14 day"),
        ("until 10 January", "2026-01-10 day"),
        ("by midnight", "2025-03-12..2025-03-13 approximate"),
    ],
)
def test_deadlines(text: str, expected: str) -> None:
    assert shown(deadline(text, WRITTEN)) == f"{expected} relative"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("03/05/2025", "en-GB", "2025-05-03 day"),
        ("03/05/2025", "en-US", "2025-03-05 day"),
        ("03/05/2025", "de", "2025-05-03 day"),
        ("03/05/2025", "es-MX", "2025-05-03 day"),
        ("03/05/2025", "es-US", "2025-03-05 day"),
        ("03/05/2025", "fr-CA", None),
        ("03/05/2025", "en", None),
        ("03/05/2025", "zh", None),
        ("03/25/2025", "en-GB", "2025-03-25 day"),
        ("25/03/2025", "en-US", "2025-03-25 day"),
        ("03/05/25", "en-GB", "2025-05-03 day"),
        ("03/05/25", "en-US", "2025-03-05 day"),
        ("03.05.2025", "en-US", "2025-05-03 day"),
        ("03/05/2025 to 04/05/2025", "en-GB", "2025-05-03..2025-05-04 range"),
    ],
)
def test_the_language_tells_whether_the_day_is_first(text: str, language: str, expected: str | None) -> None:
    for status in STATUSES:
        assert shown(resolve(text, status, WRITTEN, language)) == (f"{expected} stated" if expected else "-")
