from datetime import date

import pytest

from cli.days import first_day, last_day, months, months_later
from cli.errors import USAGE, CommandError


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-10", date(2024, 2, 10), date(2024, 2, 10)),
    ],
)
def test_days_months_and_years(text: str, first: date, last: date) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


@pytest.mark.parametrize("text", ["soon", "2024-13", "2023-02-29", "0000", "24-01-01", "2024-1-1", ""])
def test_what_is_no_date_is_a_mistake_in_usage(text: str) -> None:
    with pytest.raises(CommandError) as caught:
        first_day(text)
    assert caught.value.exit_code == USAGE


def test_months_cross_the_year_and_include_both_ends() -> None:
    assert list(months(date(2023, 12, 31), date(2024, 2, 1))) == [
        date(2023, 12, 1),
        date(2024, 1, 1),
        date(2024, 2, 1),
    ]


def test_months_later_and_earlier() -> None:
    assert months_later(date(2024, 1, 31), 1) == date(2024, 2, 1)
    assert months_later(date(2024, 1, 31), -13) == date(2022, 12, 1)
