"""What the tests of dates share: articles' own dates, tables of expressions, and results in one line."""

from datetime import date

from newsbrief.brief import DateStatus
from newsbrief.partial_date import PartialDate

STATUSES: tuple[DateStatus, ...] = ("past", "scheduled", "possible")


def written(text: str) -> PartialDate:
    """Read "2021-12-15" or "2021-12-11..2021-12-31" as the days an article was written in."""
    first, _, last = text.partition("..")
    start, end = date.fromisoformat(first), date.fromisoformat(last or first)
    return PartialDate(
        start=start, end=end, precision="approximate" if last else "day", basis="copyright" if last else "metadata"
    )


def shown(found: PartialDate | None) -> str:
    """The days, precision and basis of a result in one line, as the tables write them."""
    if found is None:
        return "-"
    days = f"{found.start}" if found.start == found.end else f"{found.start}..{found.end}"
    return f"{days} {found.precision} {found.basis}"


def rows(table: str) -> list[tuple[str, tuple[DateStatus, ...], str]]:
    """Expression, statuses and what it means, from a table's lines."""
    found = []
    for line in table.splitlines():
        if line and not line.startswith("#"):
            text, *said, meaning = (part.strip() for part in line.split("|"))
            found.append((text, tuple(status for status in STATUSES if status in said) or STATUSES, meaning))
    return found
