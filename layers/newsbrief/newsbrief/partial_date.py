"""A date as far as it is known: an interval of whole days, how precise it is, and where it comes from."""

import calendar
from datetime import date
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, model_validator

Precision = Literal["day", "week", "month", "season", "year", "decade", "range", "approximate"]
Basis = Literal["stated", "relative", "metadata", "copyright", "uploaded"]


class PartialDate(BaseModel):
    """An interval in whole days, both ends included.

    `basis` tells what the interval rests on: `stated` is written out in the text, `relative` needed the
    article's own date, `metadata` came with the document, `copyright` is only the year of a copyright line,
    `uploaded` is the day the file was dropped.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: date
    end: date
    precision: Precision
    basis: Basis

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"the interval ends ({self.end}) before it starts ({self.start})")
        return self

    @classmethod
    def of_day(cls, day: date, basis: Basis) -> Self:
        """One day."""
        return cls(start=day, end=day, precision="day", basis=basis)

    @classmethod
    def of_month(cls, year: int, month: int, basis: Basis) -> Self:
        """One calendar month, from its first day to its last."""
        last = calendar.monthrange(year, month)[1]
        return cls(start=date(year, month, 1), end=date(year, month, last), precision="month", basis=basis)

    @classmethod
    def of_year(cls, year: int, basis: Basis) -> Self:
        """One calendar year."""
        return cls(start=date(year, 1, 1), end=date(year, 12, 31), precision="year", basis=basis)
