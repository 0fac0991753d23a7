"""What holds for any expression, hostile ones too, and for any day of publication."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbrief.brief import DateStatus
from newsbrief.dates.resolve import anchor, deadline, resolve
from newsbrief.dates.words import MONTHS, WEEKDAYS
from newsbrief.partial_date import PartialDate
from tests.unit.dates.english_tables import RELATIVE, STATED
from tests.unit.dates.reading import STATUSES, rows, written

DAYS = st.dates(date(1901, 1, 1), date(2099, 12, 31))
WORDS = st.sampled_from(
    [*MONTHS, *WEEKDAYS, *"early mid- late last next this the of in to - and from end half quarter week month year"
     " ago within days 1 3rd 30 31 2021 2024 9999 1990s spring winter first , . / today weekend".split()]
)  # fmt: skip
WRITTEN_DATES = [text for table in (STATED, RELATIVE) for text, _, _ in rows(table)]
EXPRESSIONS = st.one_of(
    st.text(max_size=40),
    st.lists(WORDS, max_size=7).map(" ".join),
    st.sampled_from(WRITTEN_DATES),
    st.lists(st.sampled_from(WRITTEN_DATES), min_size=2, max_size=3).map(" to ".join),
    st.lists(st.sampled_from([word for text in WRITTEN_DATES for word in text.split()]), max_size=8).map(" ".join),
)


@st.composite
def anchors(draw: st.DrawFn) -> PartialDate:
    start = draw(st.dates())
    width = draw(st.sampled_from([0, 0, 6, 30, 365, 800]))
    end = date.max if (date.max - start).days < width else start + timedelta(days=width)
    return PartialDate(start=start, end=end, precision="range", basis="metadata")


@given(EXPRESSIONS, st.sampled_from(STATUSES), anchors())
def test_any_text_gives_days_or_none(text: str, status: DateStatus, when: PartialDate) -> None:
    for found in (resolve(text, status, when), deadline(text, when)):
        assert found is None or (found.start <= found.end and 1000 <= found.start.year <= found.end.year <= 2999)
        assert found is None or (found.precision == "day") <= (found.start == found.end)
        assert found is None or found.basis in ("stated", "relative")


@given(st.one_of(st.none(), anchors()), st.dates(), st.lists(st.tuples(EXPRESSIONS, st.sampled_from(STATUSES))))
def test_anchor_stays_within_the_published_days(
    published: PartialDate | None, received: date, mentions: list[tuple[str, DateStatus]]
) -> None:
    found = anchor(published, received, mentions)
    inside = published or PartialDate.of_day(received, "uploaded")
    assert inside.start <= found.start <= found.end <= inside.end


FORMS = (
    "%B {} %Y", "{} %B %Y", "{} %b. %Y", "%A, %B {}, %Y", "%a {} %b %Y", "%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%d.%m.%Y",
    "%Y-%m-%dT%H:%M:%SZ", "%a, %d %b %Y 18:30:00 +0200", "at 18:30 GMT on {} %B %Y", "by midnight on %B {}, %Y",
    "no later than {} %B %Y", "the night of {} %B %Y", "{} %B, %Y (%A)",
)  # fmt: skip


@given(DAYS, DAYS)
def test_written_out_days_come_back(day: date, today: date) -> None:
    when = PartialDate.of_day(today, "metadata")
    for form in FORMS:
        text = day.strftime(form).format(day.day)
        assert resolve(text, "past", when) == PartialDate.of_day(day, "stated"), text


@given(DAYS, st.integers(0, 364))
def test_yearless_day_is_the_nearest_on_its_side(today: date, away: int) -> None:
    when = PartialDate.of_day(today, "metadata")
    ahead, behind = today + timedelta(days=away), today - timedelta(days=away)
    assert resolve(ahead.strftime("%B %d"), "scheduled", when) == PartialDate.of_day(ahead, "relative")
    assert resolve(behind.strftime("%d %B"), "past", when) == PartialDate.of_day(behind, "relative")


@given(DAYS, st.integers(0, 6))
def test_weekday_is_within_a_week_on_its_side(today: date, away: int) -> None:
    when = PartialDate.of_day(today, "metadata")
    ahead, behind = today + timedelta(days=away), today - timedelta(days=away)
    assert resolve(WEEKDAYS[ahead.weekday()], "possible", when) == PartialDate.of_day(ahead, "relative")
    assert resolve(WEEKDAYS[behind.weekday()], "past", when) == PartialDate.of_day(behind, "relative")


@given(DAYS, st.integers(1, 9999))
def test_counted_days(today: date, count: int) -> None:
    when = PartialDate.of_day(today, "metadata")
    ahead, behind = resolve(f"in {count} days", "scheduled", when), resolve(f"{count} days ago", "past", when)
    assert ahead == PartialDate.of_day(today + timedelta(days=count), "relative")
    assert behind == PartialDate.of_day(today - timedelta(days=count), "relative")


@pytest.mark.parametrize("text", ["early " * 20, "2024 " * 24, "1 to " * 24, "march to " * 13, "a-" * 60, "of 1 " * 24])
def test_hostile_text_is_no_date(text: str) -> None:
    assert resolve(text, "past", written("2021-12-15")) is None


@given(st.sampled_from(STATUSES), st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.sampled_from(WRITTEN_DATES))
def test_what_it_means_is_what_its_days_mean(status: DateStatus, today: date, text: str) -> None:
    when = PartialDate.of_day(today, "metadata")
    found = resolve(text, status, when)
    if found is not None:
        again = resolve(f"{found.start} to {found.end}", status, when)
        assert again is not None
        assert (again.start, again.end, again.basis) == (found.start, found.end, "stated")


@given(DAYS, st.integers(1, 400), st.integers(-400, 400))
def test_days_from_now_move_with_the_day_of_publication(today: date, count: int, moved: int) -> None:
    now, then = (PartialDate.of_day(day, "metadata") for day in (today, today + timedelta(days=moved)))
    for text in (f"in {count} days", f"{count} days ago", f"within {count} days", f"the past {count} days"):
        one, other = resolve(text, "scheduled", now), resolve(text, "scheduled", then)
        assert one is not None
        assert other is not None
        assert other.start - one.start == other.end - one.end == timedelta(days=moved)


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.dates(date(1990, 1, 1), date(2060, 1, 1)), EXPRESSIONS)
def test_what_is_stated_is_the_same_in_every_article(one: date, other: date, text: str) -> None:
    found = resolve(text, "past", PartialDate.of_day(one, "metadata"))
    if found is not None and found.basis == "stated":
        assert resolve(text, "past", PartialDate.of_day(other, "metadata")) == found


@given(EXPRESSIONS, st.sampled_from(STATUSES), DAYS, st.integers(0, 40))
def test_a_wider_date_of_publication_never_tells_more(text: str, status: DateStatus, today: date, width: int) -> None:
    """What an article of a day or more means holds for all its days, or is no longer exact."""
    wide = PartialDate(start=today, end=today + timedelta(days=width), precision="range", basis="metadata")
    found = resolve(text, status, wide)
    if found is None or found.precision != "day" or found.basis == "stated":
        return
    narrow = {resolve(text, status, PartialDate.of_day(day, "metadata")) for day in (wide.start, wide.end)}
    assert any(one is not None and one.start <= found.start and found.end <= one.end for one in narrow)
