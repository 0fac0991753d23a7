"""Date expressions of English news and what they mean, one a line: expression | status | days precision basis.

All were written on Wednesday 12 March 2025. Without a status the meaning is the same for every status; "-" is
an expression that stays open.
"""

STATED = """
# days in every usual writing
3 May 2025 | 2025-05-03 day
3 May, 2025 | 2025-05-03 day
03 May 2025 | 2025-05-03 day
3rd May 2025 | 2025-05-03 day
3rd of May, 2025 | 2025-05-03 day
the 3rd of May 2025 | 2025-05-03 day
the third of May, 2025 | 2025-05-03 day
May 3, 2025 | 2025-05-03 day
May 3 2025 | 2025-05-03 day
May 3rd, 2025 | 2025-05-03 day
May the 3rd, 2025 | 2025-05-03 day
May third, 2025 | 2025-05-03 day
MAY 3, 2025 | 2025-05-03 day
Sept. 9, 2025 | 2025-09-09 day
Sep 9 2025 | 2025-09-09 day
9 Sept 2025 | 2025-09-09 day
Aug. 1st, 2025 | 2025-08-01 day
3-May-2025 | 2025-05-03 day
03-May-25 | 2025-05-03 day
3 May '25 | 2025-05-03 day
May-03-2025 | 2025-05-03 day
May/3/2025 | 2025-05-03 day
3/May/2025 | 2025-05-03 day
2025-05-03 | 2025-05-03 day
2025/05/03 | 2025-05-03 day
2025.05.03 | 2025-05-03 day
2025-5-3 | 2025-05-03 day
20250503 | 2025-05-03 day
20251342 | -
2025 May 3 | 2025-05-03 day
2025, May 3 | 2025-05-03 day
3.5.2025 | 2025-05-03 day
03.05.2025 | 2025-05-03 day
3. 5. 2025 | 2025-05-03 day
03.05.25 | 2025-05-03 day
25/5/2025 | 2025-05-25 day
5/25/2025 | 2025-05-25 day
25/05/25 | -
25.05.25 | 2025-05-25 day
5/25/25 | 2025-05-25 day
5-25-2025 | 2025-05-25 day
03/05/2025 | -
03/05/25 | -
5/5/2025 | 2025-05-05 day
Saturday 3 May 2025 | 2025-05-03 day
Saturday, 3rd May 2025 | 2025-05-03 day
Sat., May 3, 2025 | 2025-05-03 day
on Saturday the 3rd of May 2025 | 2025-05-03 day
3 May 2025 (Saturday) | 2025-05-03 day
3 May 2025, a Saturday | 2025-05-03 day
February 29, 2024 | 2024-02-29 day
February 29, 2025 | -
31 April 2025 | -
0 May 2025 | -
# a weekday that contradicts its date
Monday, 3 May 2025 | 2025-05-03 approximate
Friday 2025-05-03 | 2025-05-03 approximate
# times of day and zones around it
at 18:00 GMT on 3 May 2025 | 2025-05-03 day
at 1800 GMT on 3 May 2025 | 2025-05-03 day
3 May 2025 at 6 p.m. (1600 GMT) | 2025-05-03 day
3 May 2025, 18:00 | 2025-05-03 day
3 May 2025 18:00:59 | 2025-05-03 day
6pm on 3 May 2025 | 2025-05-03 day
6 PM ET May 3, 2025 | 2025-05-03 day
6:30 p.m. local time on May 3, 2025 | 2025-05-03 day
six o'clock on 3 May 2025 | 2025-05-03 day
10 a.m. Kyiv time on 3 May 2025 | 2025-05-03 day
18h30 on 3 May 2025 | 2025-05-03 day
18.30 on 3 May 2025 | 2025-05-03 day
23:59 on 31 December 2025 | 2025-12-31 day
00:00 UTC on 1 January 2026 | 2026-01-01 day
noon UTC+3 on 3 May 2025 | 2025-05-03 day
midnight on 3 May 2025 | 2025-05-03 day
the night of 3 May 2025 | 2025-05-03 day
the early hours of 3 May 2025 | 2025-05-03 day
the evening of May 3, 2025 | 2025-05-03 day
on the morning of 3 May 2025 | 2025-05-03 day
dawn on 3 May 2025 | 2025-05-03 day
early on 3 May 2025 | 2025-05-03 day
late on May 3, 2025 | 2025-05-03 day
close of business on 3 May 2025 | 2025-05-03 day
the end of the day on 3 May 2025 | 2025-05-03 day
2025-05-03T18:00:00+02:00 | 2025-05-03 day
2025-05-03 18:00 | 2025-05-03 day
2025-05-03 18:00 UTC | 2025-05-03 day
between 10:00 and 12:30 GMT on 3 May 2025 | 2025-05-03 day
3 to 5 p.m. on 3 May 2025 | 2025-05-03 day
from 22:00 on 3 May 2025 to 06:00 on 4 May 2025 | 2025-05-03..2025-05-04 range
18:00 Moscow time (15:00 GMT) on 3 May 2025 | 2025-05-03 day
at 23.59 on 31 May 2025 | 2025-05-31 day
20250503T101500Z | 2025-05-03 day
2025-05-03T10:15:00.000+0000 | 2025-05-03 day
3 May 2025 10:15 +0300 | 2025-05-03 day
Sat May 3 10:15:00 2025 | 2025-05-03 day
8 May 1945 | 1945-05-08 day
4 July 1776 | 1776-07-04 day
May 3, 1800 | 1800-05-03 day
[2025] | 2025-01-01..2025-12-31 year
# what stands before or after it
by 3 May 2025 | 2025-05-03 day
on or before 3 May 2025 | 2025-05-03 day
no later than 3 May 2025 | 2025-05-03 day
not later than May 3, 2025 | 2025-05-03 day
no earlier than 3 May 2025 | 2025-05-03 day
not before 3 May 2025 | 2025-05-03 day
not until 3 May 2025 | 2025-05-03 day
up until 3 May 2025 | 2025-05-03 day
up to and including 3 May 2025 | 2025-05-03 day
prior to 3 May 2025 | 2025-05-03 day
ahead of 3 May 2025 | 2025-05-03 day
with effect from 3 May 2025 | 2025-05-03 day
effective from 3 May 2025 | 2025-05-03 day
starting on 3 May 2025 | 2025-05-03 day
from 3 May 2025 onwards | 2025-05-03 day
as of 3 May 2025 | 2025-05-03 day
ever since 3 May 2025 | 2025-05-03 day
dated 3 May 2025 | 2025-05-03 day
3 May 2025 at the latest | 2025-05-03 day
at the latest by 3 May 2025 | 2025-05-03 day
the deadline of 3 May 2025 | 2025-05-03 day
on or about 3 May 2025 | 2025-05-03 approximate
circa 3 May 2025 | 2025-05-03 approximate
c. 1850 | 1850-01-01..1850-12-31 approximate
~2014 | 2014-01-01..2014-12-31 approximate
some time in 2026 | 2026-01-01..2026-12-31 year
sometime around May 2026 | 2026-05-01..2026-05-31 approximate
# months
May 2025 | 2025-05-01..2025-05-31 month
May, 2025 | 2025-05-01..2025-05-31 month
May of 2025 | 2025-05-01..2025-05-31 month
the month of May 2025 | 2025-05-01..2025-05-31 month
in May of the year 2025 | 2025-05-01..2025-05-31 month
2025-05 | 2025-05-01..2025-05-31 month
05/2025 | 2025-05-01..2025-05-31 month
2025 May | 2025-05-01..2025-05-31 month
May '25 | 2025-05-01..2025-05-31 month
late-May 2025 | 2025-05-21..2025-05-31 approximate
late in May 2025 | 2025-05-21..2025-05-31 approximate
early May 2025 | 2025-05-01..2025-05-10 approximate
the middle of May 2025 | 2025-05-11..2025-05-20 approximate
mid-to-late May 2025 | 2025-05-11..2025-05-31 approximate
early to mid-May 2025 | 2025-05-01..2025-05-20 approximate
end-May 2025 | 2025-05-21..2025-05-31 approximate
towards the end of May 2025 | 2025-05-21..2025-05-31 approximate
at the start of May 2025 | 2025-05-01..2025-05-10 approximate
the first days of May 2025 | 2025-05-01..2025-05-10 approximate
the last days of May 2025 | 2025-05-21..2025-05-31 approximate
the first half of May 2025 | 2025-05-01..2025-05-15 range
the second half of February 2025 | 2025-02-16..2025-02-28 range
the latter half of February 2025 | 2025-02-16..2025-02-28 range
the first two weeks of May 2025 | 2025-05-01..2025-05-14 approximate
the first ten days of May 2025 | 2025-05-01..2025-05-10 range
the last week of May 2025 | 2025-05-25..2025-05-31 approximate
the last two weeks of May 2025 | 2025-05-18..2025-05-31 approximate
the second week of May 2025 | 2025-05-08..2025-05-14 approximate
the first day of May 2025 | 2025-05-01 day
the last day of May 2025 | 2025-05-31 day
the final day of May 2025 | 2025-05-31 day
the first Monday of May 2025 | 2025-05-05 day
the second Tuesday in May 2025 | 2025-05-13 day
the last Friday of May 2025 | 2025-05-30 day
the fifth Monday of May 2025 | -
the week of 3 May 2025 | 2025-04-28..2025-05-04 week
the week beginning 5 May 2025 | 2025-05-05..2025-05-11 week
the week ending 4 May 2025 | 2025-04-28..2025-05-04 week
the weekend of 3 May 2025 | 2025-05-03..2025-05-04 range
the weekend of 3-4 May 2025 | 2025-05-03..2025-05-04 range
# seasons, quarters, halves, years, decades, centuries
spring 2025 | 2025-03-01..2025-05-31 season
the spring of 2025 | 2025-03-01..2025-05-31 season
in the fall of 2025 | 2025-09-01..2025-11-30 season
late summer 2025 | 2025-08-01..2025-08-31 approximate
the winter of 2024-25 | 2024-12-01..2025-02-28 season
the winter of 2024/25 | 2024-12-01..2025-02-28 season
winter 2024/2025 | 2024-12-01..2025-02-28 season
summer 2025/26 | 2025-12-01..2026-02-28 season
the summer of 2025-26 | 2025-12-01..2026-02-28 season
the 2025-26 winter | 2025-12-01..2026-02-28 season
autumn/winter 2025 | 2025-09-01..2026-02-28 range
spring or summer 2025 | 2025-03-01..2025-08-31 range
Q1 and Q2 2025 | 2025-01-01..2025-06-30 range
Q4 2024 to Q1 2025 | 2024-10-01..2025-03-31 range
Q2 2025 | 2025-04-01..2025-06-30 range
Q2 of 2025 | 2025-04-01..2025-06-30 range
2Q 2025 | 2025-04-01..2025-06-30 range
2025 Q2 | 2025-04-01..2025-06-30 range
2025-Q2 | 2025-04-01..2025-06-30 range
second-quarter 2025 | 2025-04-01..2025-06-30 range
the second quarter of 2025 | 2025-04-01..2025-06-30 range
the final quarter of 2025 | 2025-10-01..2025-12-31 range
the end of Q2 2025 | 2025-06-01..2025-06-30 approximate
early in the second quarter of 2025 | 2025-04-01..2025-04-30 approximate
H1 2025 | 2025-01-01..2025-06-30 range
2H 2025 | 2025-07-01..2025-12-31 range
H2 of 2025 | 2025-07-01..2025-12-31 range
the first half of 2025 | 2025-01-01..2025-06-30 range
first-half 2025 | 2025-01-01..2025-06-30 range
the second half of 2025 | 2025-07-01..2025-12-31 range
the first nine months of 2025 | 2025-01-01..2025-09-30 range
the first three months of 2025 | 2025-01-01..2025-03-31 range
the last three months of 2025 | 2025-10-01..2025-12-31 range
the first week of 2025 | 2025-01-01..2025-01-07 approximate
the first month of 2025 | 2025-01-01..2025-01-31 month
the last month of 2025 | 2025-12-01..2025-12-31 month
the three months to June 2025 | 2025-04-01..2025-06-30 range
the year to March 2025 | 2024-04-01..2025-03-31 range
the 12 months ending 30 June 2025 | 2024-07-01..2025-06-30 range
2025 | 2025-01-01..2025-12-31 year
the year 2025 | 2025-01-01..2025-12-31 year
2025 AD | 2025-01-01..2025-12-31 year
1200 BC | -
the start of 2025 | 2025-01-01..2025-01-31 approximate
the close of 2025 | 2025-12-01..2025-12-31 approximate
end-2025 | 2025-12-01..2025-12-31 approximate
year-end 2025 | 2025-12-01..2025-12-31 approximate
late in 2025 | 2025-09-01..2025-12-31 approximate
early to mid 2025 | 2025-01-01..2025-08-31 approximate
the 1980s | 1980-01-01..1989-12-31 decade
the late 1980s | 1987-01-01..1989-12-31 approximate
the mid-1980s | 1984-01-01..1986-12-31 approximate
the first half of the 1980s | 1980-01-01..1984-12-31 range
the end of the 1980s | 1987-01-01..1989-12-31 approximate
the 2030s | 2030-01-01..2039-12-31 decade
the '90s | 1990-01-01..1999-12-31 decade
the 90s | 1990-01-01..1999-12-31 decade
the nineties | 1990-01-01..1999-12-31 decade
the late eighties | 1987-01-01..1989-12-31 approximate
the 1800s | 1800-01-01..1899-12-31 approximate
the 15th century | 1401-01-01..1500-12-31 range
the nineteenth century | 1801-01-01..1900-12-31 range
the early 20th century | 1901-01-01..1933-12-31 approximate
the late 19th century | 1868-01-01..1900-12-31 approximate
the first half of the 20th century | 1901-01-01..1950-12-31 range
the 9th century | -
# no calendar is known for these
fiscal 2025 | -
fiscal year 2025 | -
FY2025 | -
FY 2025 | -
Q1 FY25 | -
the second quarter of fiscal 2025 | -
the 2024/25 season | 2024-01-01..2025-12-31 approximate
the 2024-25 financial year | 2024-01-01..2025-12-31 approximate
fiscal year 2024/25 | 2024-01-01..2025-12-31 approximate
the 2024-2025 school year | 2024-01-01..2025-12-31 approximate
# stretches
3-5 May 2025 | 2025-05-03..2025-05-05 range
3\u20135 May 2025 | 2025-05-03..2025-05-05 range
3 - 5 May 2025 | 2025-05-03..2025-05-05 range
from 3 to 5 May 2025 | 2025-05-03..2025-05-05 range
from 3 May to 5 May 2025 | 2025-05-03..2025-05-05 range
from 3rd to 5th May 2025 | 2025-05-03..2025-05-05 range
from the 3rd to the 5th of May 2025 | 2025-05-03..2025-05-05 range
between 3 and 5 May 2025 | 2025-05-03..2025-05-05 range
between May 3 and May 5, 2025 | 2025-05-03..2025-05-05 range
May 3-5, 2025 | 2025-05-03..2025-05-05 range
May 3 through 5, 2025 | 2025-05-03..2025-05-05 range
May 3 through May 5, 2025 | 2025-05-03..2025-05-05 range
3 and 4 May 2025 | 2025-05-03..2025-05-04 range
3/4 May 2025 | 2025-05-03..2025-05-04 range
3, 4 and 5 May 2025 | 2025-05-03..2025-05-05 range
May 3, 4 and 5, 2025 | 2025-05-03..2025-05-05 range
3 and 10 May 2025 | -
Saturday 3 to Monday 5 May 2025 | 2025-05-03..2025-05-05 range
30 May to 2 June 2025 | 2025-05-30..2025-06-02 range
30 May - 2 June 2025 | 2025-05-30..2025-06-02 range
30 May\u20132 June 2025 | 2025-05-30..2025-06-02 range
May 30-June 2, 2025 | 2025-05-30..2025-06-02 range
30 December 2025 to 2 January 2026 | 2025-12-30..2026-01-02 range
2025-05-30 to 2025-06-02 | 2025-05-30..2025-06-02 range
2025-05-30/2025-06-02 | 2025-05-30..2025-06-02 range
30.05.2025 - 02.06.2025 | 2025-05-30..2025-06-02 range
May to July 2025 | 2025-05-01..2025-07-31 range
May-July 2025 | 2025-05-01..2025-07-31 range
between May and July 2025 | 2025-05-01..2025-07-31 range
from May until July 2025 | 2025-05-01..2025-07-31 range
from May 2025 to July 2025 | 2025-05-01..2025-07-31 range
May and June 2025 | 2025-05-01..2025-06-30 range
May/June 2025 | 2025-05-01..2025-06-30 range
June or July 2025 | 2025-06-01..2025-07-31 range
November to February 2026 | 2025-11-01..2026-02-28 range
mid-May to early June 2025 | 2025-05-11..2025-06-10 range
between 2016 and 2020 | 2016-01-01..2020-12-31 range
from 2016 to 2020 | 2016-01-01..2020-12-31 range
from 2016 till 2020 | 2016-01-01..2020-12-31 range
2016-2020 | 2016-01-01..2020-12-31 range
2016\u201320 | 2016-01-01..2020-12-31 range
2016-20 | 2016-01-01..2020-12-31 range
the 2016-20 period | 2016-01-01..2020-12-31 range
the period 2016-2020 | 2016-01-01..2020-12-31 range
2016/17 | 2016-01-01..2017-12-31 range
2019 and 2020 | 2019-01-01..2020-12-31 range
late 2024 or early 2025 | 2024-09-01..2025-04-30 range
the 1980s and 1990s | 1980-01-01..1999-12-31 range
from the 1980s to the 2000s | 1980-01-01..2009-12-31 range
2020 to 2016 | -
3 May 2025-5 June 2025 | 2025-05-03..2025-06-05 range
3.5.-5.6.2025 | 2025-05-03..2025-06-05 range
3.-5.6.2025 | 2025-06-03..2025-06-05 range
the ten years to 2025 | 2016-01-01..2025-12-31 range
# fixed feasts
Christmas 2025 | 2025-12-25 day
Christmas Day, 2025 | 2025-12-25 day
Christmas Eve 2025 | 2025-12-24 day
New Year's Eve 2025 | 2025-12-31 day
by Easter 2025 | 2025-04-20 day
Easter Sunday 2024 | 2024-03-31 day
Good Friday 2024 | 2024-03-29 day
Easter Monday, 2024 | 2024-04-01 day
Good Friday, April 18, 2025 | 2025-04-18 day
Good Friday, April 11, 2025 | -
Orthodox Easter 2024 | 2024-05-05 day
Orthodox Christmas 2024 | 2024-01-07 day
Ash Wednesday 2025 | 2025-03-05 day
Mardi Gras 2025 | 2025-03-04 day
Whit Monday 2025 | 2025-06-09 day
Ascension Day 2025 | 2025-05-29 day
Corpus Christi 2025 | 2025-06-19 day
Holy Week 2025 | 2025-04-13..2025-04-19 range
Easter weekend 2025 | 2025-04-18..2025-04-21 approximate
from Good Friday to Easter Monday 2025 | 2025-04-18..2025-04-21 range
the Tuesday after Easter 2025 | 2025-04-22 day
the Sunday before Christmas 2024 | 2024-12-22 day
Thanksgiving 2024 | 2024-11-28 day
Thanksgiving Day, 2023 | 2023-11-23 day
the day after Thanksgiving 2024 | 2024-11-29 day
Labor Day 2025 | 2025-09-01 day
Labor Day weekend 2025 | 2025-08-30..2025-09-01 range
Memorial Day 2024 | 2024-05-27 day
MLK Day 2025 | 2025-01-20 day
Presidents' Day 2025 | 2025-02-17 day
Black Friday 2024 | 2024-11-29 day
Boxing Day 2024 | 2024-12-26 day
St. Patrick's Day 2025 | 2025-03-17 day
May Day 2025 | 2025-05-01 day
Remembrance Sunday 2025 | 2025-11-09 day
All Saints' Day 2025 | 2025-11-01 day
Labour Day 2025 | -
Independence Day 2025 | -
Eid 2025 | -
Diwali 2025 | -
Easter Island 2025 | -
Easter week 2025 | -
# counted from another date
90 days after 3 May 2025 | 2025-08-01 day
within 30 days of 1 May 2025 | 2025-05-01..2025-05-31 range
two weeks before 3 May 2025 | 2025-04-14..2025-04-20 week
ten days from 3 May 2025 | 2025-05-13 day
the day after 3 May 2025 | 2025-05-04 day
the day before 3 May 2025 | 2025-05-02 day
the eve of 3 May 2025 | 2025-05-02 day
# as other writers put it
in the final three months of 2024 | past | 2024-10-01..2024-12-31 range
no sooner than May 2026 | possible | 2026-05-01..2026-05-31 month
not before the second half of 2026 | possible | 2026-07-01..2026-12-31 range
from early 2022 until late 2024 | past | 2022-01-01..2024-12-31 range
the winter of 2022-2023 | past | 2022-12-01..2023-02-28 season
Apr 3-May 7, 2025 | scheduled | 2025-04-03..2025-05-07 range
the year 1848 | past | 1848-01-01..1848-12-31 year
in the late eighteenth century | past | 1768-01-01..1800-12-31 approximate
later in 2025 | scheduled | 2025-01-01..2025-12-31 year
as of January 1, 2026 | scheduled | 2026-01-01 day
as late as the 1970s | past | 1970-01-01..1979-12-31 decade
the early nineties | past | 1990-01-01..1993-12-31 approximate
"""

RELATIVE = """
# near days
today | 2025-03-12 day
Today | 2025-03-12 day
earlier today | 2025-03-12 day
later today | 2025-03-12 day
tonight | 2025-03-12 day
later tonight | 2025-03-12 day
this morning | 2025-03-12 day
this evening | 2025-03-12 day
by midnight tonight | 2025-03-12 day
by the end of the day | 2025-03-12 day
by close of business today | 2025-03-12 day
by close of business | 2025-03-12 day
tomorrow | 2025-03-13 day
by noon tomorrow | 2025-03-13 day
tomorrow night | 2025-03-13 day
the day after tomorrow | 2025-03-14 day
yesterday | 2025-03-11 day
yesterday evening | 2025-03-11 day
late yesterday | 2025-03-11 day
last night | 2025-03-11 day
the night before last | 2025-03-10 day
the day before yesterday | 2025-03-10 day
overnight | past | 2025-03-11..2025-03-12 range
overnight | scheduled | 2025-03-12..2025-03-13 range
at midnight | scheduled | 2025-03-12..2025-03-13 approximate
at noon | -
at 5 p.m. | -
# weekdays
Tuesday | past | 2025-03-11 day
Tuesday | scheduled | 2025-03-18 day
on Tuesday | past | 2025-03-11 day
on Tuesday | possible | 2025-03-18 day
Tues. | past | 2025-03-11 day
Wednesday | 2025-03-12 day
early Tuesday | past | 2025-03-11 day
late on Tuesday | past | 2025-03-11 day
late Tuesday night | past | 2025-03-11 day
early on Tuesday morning | past | 2025-03-11 day
midnight on Friday | scheduled | 2025-03-14 day
by midnight Friday | scheduled | 2025-03-14 day
Friday at midnight | scheduled | 2025-03-14 day
Friday midnight | scheduled | 2025-03-14 day
at 18:00 GMT on Friday | scheduled | 2025-03-14 day
Friday at 6 p.m. (2200 GMT) | scheduled | 2025-03-14 day
6 p.m. Friday | scheduled | 2025-03-14 day
10 a.m. ET Tuesday | scheduled | 2025-03-18 day
by 5pm on Friday | scheduled | 2025-03-14 day
Friday 5pm | scheduled | 2025-03-14 day
at 5 o'clock on Friday | scheduled | 2025-03-14 day
at dawn on Friday | scheduled | 2025-03-14 day
before dawn on Sunday | past | 2025-03-09 day
in the early hours of Sunday | past | 2025-03-09 day
in the small hours of Sunday | past | 2025-03-09 day
Sunday lunchtime | past | 2025-03-09 day
between 5 p.m. and 6 p.m. on Friday | scheduled | 2025-03-14 day
from 9-11 a.m. on Friday | scheduled | 2025-03-14 day
from 6am Friday to 6pm Saturday | scheduled | 2025-03-14..2025-03-15 range
12 midnight on Friday | scheduled | 2025-03-14 day
at 11.59pm on Friday | scheduled | 2025-03-14 day
1400 hours on Friday | scheduled | 2025-03-14 day
14:00 EET on Friday | scheduled | 2025-03-14 day
this Monday morning | past | 2025-03-10 day
later on Monday | scheduled | 2025-03-17 day
next Monday, 17 March | scheduled | 2025-03-17 day
Monday, 17th | scheduled | 2025-03-17 day
Mon-Fri | scheduled | 2025-03-17..2025-03-21 range
Friday's | scheduled | 2025-03-14 day
by the end of Friday | scheduled | 2025-03-14 day
by close of business on Friday | scheduled | 2025-03-14 day
by end of day Friday | scheduled | 2025-03-14 day
as soon as Friday | possible | 2025-03-14 day
no later than Friday | scheduled | 2025-03-14 day
since Friday | past | 2025-03-07 day
from Friday | scheduled | 2025-03-14 day
starting Friday | scheduled | 2025-03-14 day
by Friday at the latest | scheduled | 2025-03-14 day
at the latest by Friday | scheduled | 2025-03-14 day
next Tuesday | 2025-03-18 day
next Friday | 2025-03-14..2025-03-21 approximate
last Tuesday | 2025-03-04..2025-03-11 approximate
last Friday | 2025-03-07 day
this Friday | scheduled | 2025-03-14 day
this past Friday | 2025-03-07 day
this coming Friday | 2025-03-14 day
the coming Friday | 2025-03-14 day
coming Friday | 2025-03-14 day
Friday this week | 2025-03-14 day
Friday of this week | 2025-03-14 day
Friday last week | 2025-03-07 day
last week on Friday | 2025-03-07 day
last week's Friday | 2025-03-07 day
Friday next week | 2025-03-21 day
next week Friday | 2025-03-21 day
on Friday of next week | 2025-03-21 day
Monday last | 2025-03-10 day
Monday next | 2025-03-17 day
Friday week | 2025-03-21 day
Tuesday week | 2025-03-25 day
a week on Monday | 2025-03-24 day
a week from Monday | 2025-03-24 day
a week next Monday | 2025-03-24 day
two weeks from Friday | 2025-03-28 day
Friday fortnight | 2025-03-28 day
a fortnight on Friday | 2025-03-28 day
a week tomorrow | 2025-03-20 day
tomorrow week | 2025-03-20 day
a week from tomorrow | 2025-03-20 day
a week today | 2025-03-19 day
a week ago today | 2025-03-05 day
a week ago on Monday | 2025-03-03 day
a week ago Monday | 2025-03-03 day
two weeks ago on Monday | 2025-02-24 day
the Friday after next | 2025-03-21..2025-03-28 approximate
the Friday before last | 2025-02-28 day
Friday and Saturday | scheduled | 2025-03-14..2025-03-15 range
Friday or Saturday | possible | 2025-03-14..2025-03-15 range
Friday, Saturday and Sunday | scheduled | 2025-03-14..2025-03-16 range
Saturday and Sunday | past | 2025-03-08..2025-03-09 range
from Monday to Wednesday | scheduled | 2025-03-17..2025-03-19 range
from Monday to Wednesday | past | 2025-03-10..2025-03-12 range
Monday-Wednesday | scheduled | 2025-03-17..2025-03-19 range
Monday through Friday | scheduled | 2025-03-17..2025-03-21 range
between Monday and Wednesday | scheduled | 2025-03-17..2025-03-19 range
from Friday to Monday | scheduled | 2025-03-14..2025-03-17 range
between Friday night and Saturday morning | past | 2025-03-07..2025-03-08 range
the night from Friday to Saturday | past | 2025-03-07..2025-03-08 range
overnight on Friday | past | 2025-03-07..2025-03-08 range
overnight from Friday to Saturday | past | 2025-03-07..2025-03-08 range
every Friday | -
Fridays | -
on weekends | -
# a weekday with its date
Saturday, May 3 | scheduled | 2025-05-03 day
Sat 3 May | scheduled | 2025-05-03 day
Saturday the 3rd of May | scheduled | 2025-05-03 day
3 May (Saturday) | scheduled | 2025-05-03 day
Friday, May 3 | past | 2024-05-03 day
Sunday, May 3 | possible | 2026-05-03 day
Monday, May 3 | scheduled | 2025-05-03 approximate
Monday, May 3 | past | 2024-05-03 approximate
Friday the 14th | scheduled | 2025-03-14 day
Friday 14th | scheduled | 2025-03-14 day
Friday 14 | scheduled | 2025-03-14 day
Friday the 28th | past | 2025-02-28 day
Friday the 27th | scheduled | 2025-06-27 day
# days and months without a year
3 May | past | 2024-05-03 day
3 May | scheduled | 2025-05-03 day
May 3rd | scheduled | 2025-05-03 day
the third of May | scheduled | 2025-05-03 day
on the night of 3 May | past | 2024-05-03 day
at 18:00 GMT on 3 May | scheduled | 2025-05-03 day
29 December | past | 2024-12-29 day
by 10 January | scheduled | 2026-01-10 day
12 March | 2025-03-12 day
3 May this year | 2025-05-03 day
3 May last year | 2024-05-03 day
on 3 May of next year | 2026-05-03 day
this year's 3 May | 2025-05-03 day
next 3 May | 2025-05-03 day
in May | past | 2024-05-01..2024-05-31 month
in May | scheduled | 2025-05-01..2025-05-31 month
in March | 2025-03-01..2025-03-31 month
by May | scheduled | 2025-05-01..2025-05-31 month
as early as May | possible | 2025-05-01..2025-05-31 month
as recently as January | past | 2025-01-01..2025-01-31 month
since January | past | 2025-01-01..2025-01-31 month
not before May | possible | 2025-05-01..2025-05-31 month
in or around May | possible | 2025-05-01..2025-05-31 approximate
this May | scheduled | 2025-05-01..2025-05-31 month
this past May | past | 2024-05-01..2024-05-31 month
next May | 2025-05-01..2025-05-31 month
last May | 2024-05-01..2024-05-31 month
last December | 2024-12-01..2024-12-31 month
last March | 2024-03-01..2024-03-31 month
next March | 2026-03-01..2026-03-31 month
May last year | 2024-05-01..2024-05-31 month
May of this year | 2025-05-01..2025-05-31 month
in May this year | 2025-05-01..2025-05-31 month
the May of next year | 2026-05-01..2026-05-31 month
mid-December | past | 2024-12-11..2024-12-20 approximate
mid-December | scheduled | 2025-12-11..2025-12-20 approximate
late in May | scheduled | 2025-05-21..2025-05-31 approximate
early to mid May | scheduled | 2025-05-01..2025-05-20 approximate
by end-May | scheduled | 2025-05-21..2025-05-31 approximate
by the end of May | scheduled | 2025-05-21..2025-05-31 approximate
towards the end of May | scheduled | 2025-05-21..2025-05-31 approximate
the second week of December | scheduled | 2025-12-08..2025-12-14 approximate
the last week of May | scheduled | 2025-05-25..2025-05-31 approximate
the first Sunday in May | scheduled | 2025-05-04 day
the last Sunday of February | past | 2025-02-23 day
the first Sunday of next month | 2025-04-06 day
the last Friday of the month | 2025-03-28 day
the first Monday of the year | 2025-01-06 day
the week of May 3 | scheduled | 2025-04-28..2025-05-04 week
the weekend of May 3 | scheduled | 2025-05-03..2025-05-04 range
the 14th | scheduled | 2025-03-14 day
the 14th | past | 2025-02-14 day
by the 14th | scheduled | 2025-03-14 day
on the 12th | 2025-03-12 day
the 14th of this month | 2025-03-14 day
the 14th of next month | 2025-04-14 day
the 14th of last month | 2025-02-14 day
the first of the month | 2025-03-01 day
the first of next month | 2025-04-01 day
from the 14th to the 16th | scheduled | 2025-03-14..2025-03-16 range
the 14th and 15th | scheduled | 2025-03-14..2025-03-15 range
# stretches without a year
3-5 May | scheduled | 2025-05-03..2025-05-05 range
from 3 to 5 May | past | 2024-05-03..2024-05-05 range
May 3 and 4 | scheduled | 2025-05-03..2025-05-04 range
3, 4 and 5 May | scheduled | 2025-05-03..2025-05-05 range
30 May to 2 June | scheduled | 2025-05-30..2025-06-02 range
28 February to 3 March | past | 2025-02-28..2025-03-03 range
30 December to 2 January | scheduled | 2025-12-30..2026-01-02 range
30 December to 2 January | past | 2024-12-30..2025-01-02 range
May to July | scheduled | 2025-05-01..2025-07-31 range
May-July | scheduled | 2025-05-01..2025-07-31 range
between May and July | past | 2024-05-01..2024-07-31 range
November to February | past | 2024-11-01..2025-02-28 range
May or June | possible | 2025-05-01..2025-06-30 range
from May to July last year | 2024-05-01..2024-07-31 range
from November last year to January | past | 2024-11-01..2025-01-31 range
from 2016 to last year | 2016-01-01..2024-12-31 range
from now until 3 May | scheduled | 2025-03-12..2025-05-03 range
between now and the end of May | scheduled | 2025-03-12..2025-05-31 range
from tomorrow until Friday | scheduled | 2025-03-13..2025-03-14 range
from today to 3 May | scheduled | 2025-03-12..2025-05-03 range
from 3 February to yesterday | past | 2025-02-03..2025-03-11 range
the day after Christmas | past | 2024-12-26 day
a week before Christmas | scheduled | 2025-12-15..2025-12-21 week
two days before 3 May | scheduled | 2025-05-01 day
within 30 days of 1 May | scheduled | 2025-05-01..2025-05-31 range
# weeks, weekends
this week | 2025-03-10..2025-03-16 week
next week | 2025-03-17..2025-03-23 week
last week | 2025-03-03..2025-03-09 week
the week after next | 2025-03-24..2025-03-30 week
the week before last | 2025-02-24..2025-03-02 week
early next week | 2025-03-17..2025-03-19 approximate
late next week | 2025-03-20..2025-03-23 approximate
the middle of next week | 2025-03-18..2025-03-20 approximate
by the end of next week | 2025-03-21..2025-03-23 approximate
by the end of the week | 2025-03-14..2025-03-16 approximate
by week's end | 2025-03-14..2025-03-16 approximate
by the end of this week | 2025-03-14..2025-03-16 approximate
later this week | 2025-03-12..2025-03-16 approximate
later in the week | 2025-03-12..2025-03-16 approximate
earlier this week | 2025-03-10..2025-03-12 approximate
earlier in the week | 2025-03-10..2025-03-12 approximate
midweek | scheduled | 2025-03-11..2025-03-13 approximate
the weekend | past | 2025-03-08..2025-03-09 range
at the weekend | scheduled | 2025-03-15..2025-03-16 range
over the weekend | past | 2025-03-08..2025-03-09 range
over the weekend | scheduled | 2025-03-15..2025-03-16 range
this weekend | scheduled | 2025-03-15..2025-03-16 range
next weekend | 2025-03-15..2025-03-23 approximate
last weekend | 2025-03-08..2025-03-09 range
the first weekend in May | scheduled | 2025-05-03..2025-05-04 range
this time last week | 2025-03-05 approximate
# months, quarters, years, decades around the article
this month | 2025-03-01..2025-03-31 month
next month | 2025-04-01..2025-04-30 month
last month | 2025-02-01..2025-02-28 month
the month after next | 2025-05-01..2025-05-31 month
the month before last | 2025-01-01..2025-01-31 month
late last month | 2025-02-21..2025-02-28 approximate
early next month | 2025-04-01..2025-04-10 approximate
at the end of last month | 2025-02-21..2025-02-28 approximate
by the end of the month | 2025-03-21..2025-03-31 approximate
by month's end | 2025-03-21..2025-03-31 approximate
by month-end | 2025-03-21..2025-03-31 approximate
the second week of next month | 2025-04-08..2025-04-14 approximate
later this month | 2025-03-12..2025-03-31 approximate
earlier in the month | 2025-03-01..2025-03-12 approximate
this quarter | 2025-01-01..2025-03-31 range
next quarter | 2025-04-01..2025-06-30 range
last quarter | 2024-10-01..2024-12-31 range
the current quarter | 2025-01-01..2025-03-31 range
by the end of the quarter | 2025-03-01..2025-03-31 approximate
the second quarter | scheduled | 2025-04-01..2025-06-30 range
Q2 | scheduled | 2025-04-01..2025-06-30 range
the end of Q2 | scheduled | 2025-06-01..2025-06-30 approximate
the fourth quarter | past | 2024-10-01..2024-12-31 range
the first quarter of next year | 2026-01-01..2026-03-31 range
next year's first quarter | 2026-01-01..2026-03-31 range
the last three months of the year | 2025-10-01..2025-12-31 range
the first three months of this year | 2025-01-01..2025-03-31 range
the first half of the year | 2025-01-01..2025-06-30 range
the second half of last year | 2024-07-01..2024-12-31 range
H1 | past | 2025-01-01..2025-06-30 range
H2 | scheduled | 2025-07-01..2025-12-31 range
this year | 2025-01-01..2025-12-31 year
next year | 2026-01-01..2026-12-31 year
last year | 2024-01-01..2024-12-31 year
the year before last | 2023-01-01..2023-12-31 year
early next year | 2026-01-01..2026-04-30 approximate
early this year | 2025-01-01..2025-04-30 approximate
late last year | 2024-09-01..2024-12-31 approximate
in the middle of next year | 2026-05-01..2026-08-31 approximate
by mid-year | scheduled | 2025-05-01..2025-08-31 approximate
by year-end | 2025-12-01..2025-12-31 approximate
by year's end | 2025-12-01..2025-12-31 approximate
by the end of the year | 2025-12-01..2025-12-31 approximate
at the end of last year | 2024-12-01..2024-12-31 approximate
before the end of this year | 2025-12-01..2025-12-31 approximate
later this year | 2025-03-12..2025-12-31 approximate
later in the year | 2025-03-12..2025-12-31 approximate
earlier this year | 2025-01-01..2025-03-12 approximate
so far this year | 2025-01-01..2025-03-12 approximate
the rest of the year | 2025-03-12..2025-12-31 approximate
this decade | 2020-01-01..2029-12-31 decade
by the end of the decade | 2027-01-01..2029-12-31 approximate
before the decade is out | -
the last decade | 2015-03-12..2025-03-12 range
in the past decade | 2015-03-12..2025-03-12 range
this time last year | 2024-03-01..2024-03-31 approximate
this time next year | 2026-03-01..2026-03-31 approximate
this fiscal year | -
the end of the fiscal year | -
next financial year | -
# seasons
spring | scheduled | 2025-03-01..2025-05-31 season
in the summer | past | 2024-06-01..2024-08-31 season
in the summer | scheduled | 2025-06-01..2025-08-31 season
this spring | scheduled | 2025-03-01..2025-05-31 season
last spring | 2024-03-01..2024-05-31 season
next spring | 2026-03-01..2026-05-31 season
last winter | 2024-12-01..2025-02-28 season
this winter | past | 2024-12-01..2025-02-28 season
this winter | scheduled | 2025-12-01..2026-02-28 season
next winter | 2025-12-01..2026-02-28 season
the winter months | scheduled | 2025-12-01..2026-02-28 season
over the summer | scheduled | 2025-06-01..2025-08-31 season
this coming winter | 2025-12-01..2026-02-28 season
this past autumn | 2024-09-01..2024-11-30 season
late last summer | 2024-08-01..2024-08-31 approximate
early summer | scheduled | 2025-06-01..2025-06-30 approximate
the spring of last year | 2024-03-01..2024-05-31 season
by the end of the summer | scheduled | 2025-08-01..2025-08-31 approximate
# counted
in 10 days | 2025-03-22 day
in ten days | 2025-03-22 day
in 10 days' time | 2025-03-22 day
ten days from now | 2025-03-22 day
10 days from today | 2025-03-22 day
10 days hence | 2025-03-22 day
10 days ago | 2025-03-02 day
some 10 days ago | 2025-03-02 approximate
about 10 days ago | 2025-03-02 approximate
in a week | 2025-03-17..2025-03-23 week
in a week's time | 2025-03-17..2025-03-23 week
two weeks ago | 2025-02-24..2025-03-02 week
a fortnight ago | 2025-02-24..2025-03-02 week
in a fortnight | 2025-03-24..2025-03-30 week
a couple of weeks ago | 2025-02-24..2025-03-02 approximate
in two or three weeks | 2025-03-24..2025-04-06 range
two to three days ago | 2025-03-09..2025-03-10 range
three months ago | 2024-12-01..2024-12-31 month
in six months | 2025-09-01..2025-09-30 month
18 months ago | 2023-09-01..2023-09-30 month
a year and a half ago | 2023-09-01..2023-09-30 approximate
half a year ago | 2024-09-01..2024-09-30 approximate
two and a half years ago | 2022-09-01..2022-09-30 approximate
a year ago | 2024-01-01..2024-12-31 year
ten years ago | 2015-01-01..2015-12-31 year
some 20 years ago | 2005-01-01..2005-12-31 approximate
a dozen years ago | 2013-01-01..2013-12-31 year
half a dozen years ago | 2019-01-01..2019-12-31 year
two decades ago | 2005-01-01..2005-12-31 approximate
nearly two decades ago | 2005-01-01..2005-12-31 approximate
half a century ago | 1975-01-01..1975-12-31 approximate
a century ago | 1925-01-01..1925-12-31 approximate
a hundred years ago | 1925-01-01..1925-12-31 year
a year ago today | 2024-03-12 day
a year ago this week | 2024-03-11..2024-03-17 approximate
a year ago this month | 2024-03-01..2024-03-31 approximate
two quarters ago | 2024-07-01..2024-09-30 range
48 hours ago | 2025-03-10 day
in 24 hours | 2025-03-13 day
in 36 hours | 2025-03-13..2025-03-14 range
half an hour ago | 2025-03-11..2025-03-12 range
an hour ago | 2025-03-11..2025-03-12 range
within 90 days | 2025-03-12..2025-06-10 range
inside 90 days | 2025-03-12..2025-06-10 range
in under 90 days | 2025-03-12..2025-06-10 range
in less than two weeks | 2025-03-12..2025-03-26 range
in no more than 30 days | 2025-03-12..2025-04-11 range
within the next 90 days | 2025-03-12..2025-06-10 range
within 90 days from now | 2025-03-12..2025-06-10 range
within 90 days of today | 2025-03-12..2025-06-10 range
within the coming three months | 2025-03-12..2025-06-12 range
within 48 hours | 2025-03-12..2025-03-14 range
within 72 hours' time | 2025-03-12..2025-03-15 range
within hours | -
within days | -
within an hour | 2025-03-12..2025-03-13 range
within a week | 2025-03-12..2025-03-19 range
within a fortnight | 2025-03-12..2025-03-26 range
within the week | 2025-03-12..2025-03-19 range
within the year | 2025-03-12..2026-03-12 range
within two years | 2025-03-12..2027-03-12 range
within two to three years | 2025-03-12..2028-03-12 range
within a decade | 2025-03-12..2035-03-12 range
in the next 48 hours | 2025-03-12..2025-03-14 range
over the next two weeks | 2025-03-12..2025-03-26 range
for the next six months | 2025-03-12..2025-09-12 range
the next two to three weeks | 2025-03-12..2025-04-02 range
in the past 24 hours | 2025-03-11..2025-03-12 range
over the last five years | 2020-03-12..2025-03-12 range
in the last week | 2025-03-05..2025-03-12 range
over the past couple of weeks | 2025-02-26..2025-03-12 approximate
the next few days | -
the coming weeks | -
recent weeks | -
30 days | -
year to date | 2025-01-01..2025-03-12 approximate
three weeks from today | 2025-04-02 day
three weeks from Monday | scheduled | 2025-04-07 day
1,000 days ago | 2022-06-16 day
2,000 years ago | -
the 1st | scheduled | 2025-04-01 day
the first | -
the second | -
the spring offensive | -
the Monday meeting | -
9/11 | -
the march on Rome | -
the fall of Kabul | -
Friday prayers | -
week 12 | -
day 100 of the war | -
1000 days | -
24 to 48 hours | -
every two weeks | -
until further notice | -
the end | -
# told from elsewhere in the story, or not told
the same day | -
the next day | -
the following week | -
a week later | -
two days earlier | -
that Friday | -
the previous year | -
by then | -
soon | -
the day of the vote | -
after the election | -
the new year | -
in the new year | scheduled | 2026-01-01..2026-01-31 approximate
in the new year | past | 2025-01-01..2025-01-31 approximate
in the Lunar New Year | -
in a new year of drought | -
into September | scheduled | 2025-09-01..2025-09-30 month
well into the autumn | scheduled | 2025-09-01..2025-11-30 season
into the harbour | -
until Easter | scheduled | 2025-04-20 day
until Easter | possible | 2025-04-20 day
after Easter | past | 2024-03-31 day
since Labor Day | past | 2024-09-02 day
last Thanksgiving | past | 2024-11-28 day
next Easter | scheduled | 2025-04-20 day
Easter next year | scheduled | 2026-04-05 day
before New Year's | scheduled | 2026-01-01 day
Good Friday, April 18 | scheduled | 2025-04-18 day
two weeks before Easter | scheduled | 2025-03-31..2025-04-06 week
the Monday before Palm Sunday | scheduled | 2025-04-07 day
the week of Thanksgiving | scheduled | 2025-11-24..2025-11-30 week
during Thursday's budget meeting | scheduled | 2025-03-13 day
Tuesday's council vote | past | 2025-03-11 day
next year's budget meeting | -
Easter eggs | -
the Easter holidays | -
good Friday news | -
Ramadan | -
after Eid | -
Lunar New Year | -
# as other writers put it
at the stroke of midnight on 30 June | scheduled | 2025-06-30 day
shortly after noon on Thursday | past | 2025-03-06 day
on the evening of February 27 | past | 2025-02-27 day
Thursday, the 20th of March | scheduled | 2025-03-20 day
by sundown on Saturday | scheduled | 2025-03-15 day
before the month is out | scheduled | -
by the close of the year | scheduled | 2025-12-01..2025-12-31 approximate
by the first of June | scheduled | 2025-06-01 day
mid-to-late April | scheduled | 2025-04-11..2025-04-30 approximate
in the latter part of April | scheduled | -
during the last week in January | past | 2025-01-25..2025-01-31 approximate
since late February | past | 2025-02-21..2025-02-28 approximate
some three weeks ago | past | 2025-02-17..2025-02-23 approximate
just over a month ago | past | -
fewer than 48 hours ago | past | 2025-03-10..2025-03-12 range
exactly a year ago | past | 2024-01-01..2024-12-31 year
five days earlier | past | -
this coming weekend | scheduled | 2025-03-15..2025-03-16 range
the weekend just past | past | -
for the next fortnight | scheduled | 2025-03-12..2025-03-26 range
over the coming three days | scheduled | 2025-03-12..2025-03-15 range
in the space of 10 days | scheduled | -
in under a week | scheduled | 2025-03-12..2025-03-19 range
within the next week or two | scheduled | -
within ten working days | scheduled | -
by the week ending 21 March | scheduled | 2025-03-15..2025-03-21 week
in the run-up to Christmas | scheduled | -
between Christmas and New Year's Day | scheduled | 2025-12-25..2026-01-01 range
between 3 and 7 April | scheduled | 2025-04-03..2025-04-07 range
April 3rd-7th | scheduled | 2025-04-03..2025-04-07 range
the 3rd to the 7th of April | scheduled | 2025-04-03..2025-04-07 range
Thurs 3 Apr - Mon 7 Apr | scheduled | 2025-04-03..2025-04-07 range
the first decade of this century | past | -
two summers ago | past | -
the summer before last | past | 2023-06-01..2023-08-31 season
the spring after next | scheduled | 2027-03-01..2027-05-31 season
next year's spring session | scheduled | -
next spring or summer | scheduled | 2026-03-01..2026-08-31 range
this time last month | past | 2025-02-10..2025-02-16 approximate
earlier in February | past | 2025-02-01..2025-02-28 month
early on the morning of 2 March | past | 2025-03-02 day
around 3 a.m. on 2 March | past | 2025-03-02 day
at about 3 a.m. on Sunday | past | 2025-03-09 day
late Sunday or early Monday | past | 2025-03-09..2025-03-10 range
overnight into Monday | past | -
Sunday into Monday | past | -
on Monday and Tuesday this week | past | 2025-03-10..2025-03-11 range
a week from this Friday | scheduled | 2025-03-21 day
Friday next | scheduled | 2025-03-14 day
by 2 p.m. tomorrow | scheduled | 2025-03-13 day
come Friday | scheduled | 2025-03-14 day
effective immediately | scheduled | -
with effect from 1 Jan | scheduled | 2026-01-01 day
on the first Tuesday after the first Monday in November | scheduled | -
the second-to-last week of May | scheduled | -
the last two days of March | scheduled | 2025-03-30..2025-03-31 range
the last working day of March | scheduled | -
Q3 this year | scheduled | 2025-07-01..2025-09-30 range
third quarter of last year | past | 2024-07-01..2024-09-30 range
the first half of next month | scheduled | 2025-04-01..2025-04-15 range
the middle of the summer | scheduled | 2025-07-01..2025-07-31 approximate
by late summer | scheduled | 2025-08-01..2025-08-31 approximate
"""
