"""Expressions that take their time from a date told before them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbrief.dates.referring import referred
from newsbrief.dates.resolve import resolve
from newsbrief.partial_date import PartialDate
from tests.unit.dates.reading import shown, written
from tests.unit.dates.test_any_text import EXPRESSIONS, anchors

WRITTEN = written("2025-03-12")
TABLE = """
# what an earlier date tells | what follows | what that means
in 2021 | that fall | 2021-09-01..2021-11-30 season stated
in 2021 | that autumn | 2021-09-01..2021-11-30 season stated
in 2021 | In that summer | 2021-06-01..2021-08-31 season stated
in 2021 | that winter | 2021-12-01..2022-02-28 season stated
in 2021 | that August | 2021-08-01..2021-08-31 month stated
in 2021 | early that August | 2021-08-01..2021-08-10 approximate stated
in 2021 | That year | 2021-01-01..2021-12-31 year stated
in 2021 | the same year | 2021-01-01..2021-12-31 year stated
in 2021 | in that very year | 2021-01-01..2021-12-31 year stated
in 2021 | the end of that year | 2021-12-01..2021-12-31 approximate stated
in 2021 | late that same year | 2021-09-01..2021-12-31 approximate stated
in 2021 | the following year | 2022-01-01..2022-12-31 year relative
in 2021 | three years later | 2024-01-01..2024-12-31 year relative
in 2021 | that month | -
in 2021 | that evening | -
in 2021 | six weeks later | -
in 2021 | a day later | -
last year | that spring | 2024-03-01..2024-05-31 season relative
20 November 2023 | that evening | 2023-11-20 day stated
20 November 2023 | later that night | 2023-11-20 day stated
20 November 2023 | on the same day | 2023-11-20 day stated
20 November 2023 | that week | 2023-11-20..2023-11-26 week stated
20 November 2023 | later that month | 2023-11-20..2023-11-30 approximate stated
20 November 2023 | that winter | 2023-12-01..2024-02-29 season stated
20 November 2023 | that August | -
20 November 2023 | the following spring | 2024-03-01..2024-05-31 season relative
20 November 2023 | the following month | 2023-12-01..2023-12-31 month relative
20 November 2023 | two days later | 2023-11-22 day relative
20 November 2023 | a week later | 2023-11-27..2023-12-03 week relative
20 November 2023 | two or three weeks later | 2023-12-04..2023-12-17 approximate relative
Monday | that evening | 2025-03-10 day relative
Monday | that Friday | -
Monday | that | -
Monday | the same | -
Monday | that time | -
Monday | that league | -
Monday | 48 hours later | -
Monday | the next day | -
Monday | Tuesday | -
Monday | this year | -
July 2019 | that summer | 2019-06-01..2019-08-31 season stated
July 2019 | that year | 2019-01-01..2019-12-31 year stated
July 2019 | the following year | 2020-01-01..2020-12-31 year relative
"""


@pytest.mark.parametrize("row", [line for line in TABLE.splitlines() if line and not line.startswith("#")])
def test_after_another_date(row: str) -> None:
    before, text, meaning = (part.strip() for part in row.split("|"))
    earlier = resolve(before, "past", WRITTEN)
    assert earlier is not None
    assert shown(referred(text, earlier)) == meaning
    if meaning != "-":
        assert resolve(text, "past", WRITTEN) is None


FORMS = ("that {}", "the end of that {}", "the following {}", "9999 {}s later", "early that {}", "{}")
UNITS = st.sampled_from(["day", "week", "month", "year", "decade", "winter", "August"])


@given(EXPRESSIONS | st.builds(str.format, st.sampled_from(FORMS), UNITS), anchors())
def test_any_text_after_any_date(text: str, earlier: PartialDate) -> None:
    for one in (PartialDate.of_day(date(2025, 5, 3), "stated"), earlier):
        found = referred(text, one)
        assert found is None or (found.start <= found.end and 1000 <= found.start.year <= found.end.year <= 2999)
