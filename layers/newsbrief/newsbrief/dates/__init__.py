"""Date expressions of an article as calendar days.

`resolve` is the way in: `languages` make English words of other languages' (`translated`), `plain` gives an expression
one spelling, `reading` finds its meaning by the patterns of `in_digits`, `calendar_dates`, `feasts`, `relative_dates`,
`weekdays` and `counted`, and of what is made of them, `shifted`, `ranges` and `composed`; `likely_year` gives a date
its year. `referred` (in `referring`) is for what takes its time from a date told before it.
"""
