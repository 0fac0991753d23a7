"""The table's keys, for any file and any name: one thing one key, in order, and within what DynamoDB takes."""

import re
from datetime import UTC, date, datetime

from hypothesis import example, given
from hypothesis import strategies as st

from newsbrief import keys
from newsbrief.actors.canonical import slug

PARTITION_LIMIT, SORT_LIMIT = 2048, 1024  # bytes
BUCKETS = st.from_regex(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]", fullmatch=True)
# S3 takes any characters in a key, up to 1,024 bytes of UTF-8.
S3_KEYS = st.text(st.characters(codec="utf-8"), min_size=1).filter(lambda key: len(key.encode()) <= 1024)
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
KINDS = st.sampled_from(["BRIEF", "ACTOR", "DEMAND", "THREAT", "DATE"])
NUMBERS = st.integers(0, 999)
ARTICLES = st.from_regex(r"[0-9a-f]{32}", fullmatch=True)


@given(st.lists(st.tuples(BUCKETS, S3_KEYS), min_size=2, max_size=2, unique=True))
@example([("a.b", "c/d"), ("a.b", "c//d")])
@example([("inbox", "x" * 1024), ("inbox", "é" * 512)])
def test_two_files_never_share_a_status(files: list[tuple[str, str]]) -> None:
    first, second = (keys.file_pk(*file) for file in files)
    assert first != second
    for (bucket, key), made in zip(files, (first, second), strict=True):
        assert made.removeprefix("FILE#").partition("/")[::2] == (bucket, key)
        assert len(made.encode()) <= PARTITION_LIMIT
        assert not made.startswith("ARTICLE#")


@given(st.lists(st.tuples(DAYS, NUMBERS), min_size=2, max_size=9), ARTICLES, KINDS)
def test_an_index_sorts_by_day_then_by_place(
    found: list[tuple[date, int]], article_id: str, kind: keys.ItemKind
) -> None:
    by_key = sorted(found, key=lambda one: keys.when(one[0], article_id, kind, one[1]))
    assert by_key == sorted(found)
    assert len({keys.when(day, article_id, kind, number) for day, number in found}) == len(set(found))


@given(DAYS, KINDS)
def test_a_month_holds_its_days_and_no_others(day: date, kind: keys.ItemKind) -> None:
    month = keys.month_of(kind, day)
    assert re.fullmatch(rf"{kind}#\d{{4}}-\d{{2}}", month)
    assert keys.when(day, "a" * 32, kind, 1).startswith(month.removeprefix(f"{kind}#") + "-")


@given(st.lists(NUMBERS, min_size=2, max_size=2, unique=True), KINDS.filter(lambda kind: kind != "BRIEF"))
def test_an_articles_items_are_apart_and_in_order(numbers: list[int], kind: keys.ItemKind) -> None:
    first, second = sorted(numbers)
    assert keys.item_sk(kind, first) < keys.item_sk(kind, second)
    assert keys.item_sk(kind, first) not in {keys.BRIEF_SK, keys.STATUS_SK}


@given(st.datetimes(timezones=st.just(UTC)), st.from_regex(r"[0-9A-F]{1,40}", fullmatch=True))
def test_a_files_place_in_its_month_fits_a_sort_key(received_at: datetime, sequencer: str) -> None:
    assert len(keys.file_when(received_at, sequencer).encode()) <= SORT_LIMIT


@given(st.text(max_size=300))
@example("")
@example("\ud800")
@example("ﷺ" * 99)
@example("ΐ" * 300)
def test_any_name_has_a_key_that_an_index_takes(name: str) -> None:
    key = slug(name)
    assert 0 < len(key.encode()) <= PARTITION_LIMIT
    assert key == key.strip("-")
    assert not any(char.isspace() or char.isupper() for char in key)
    assert slug(key) == key, "a key is its own key"


@given(st.lists(st.text(st.characters(codec="ascii", categories=["P", "S", "Z"]), max_size=9), min_size=2, unique=True))
def test_names_without_a_letter_do_not_meet_under_one_key(names: list[str]) -> None:
    assert len({slug(name) for name in names}) == len(names)
