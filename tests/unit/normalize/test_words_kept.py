"""What sounds like a credit or an offer and is the author's; and what is one, and goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbrief.errors import Rejected
from newsbrief.normalize.document import Block
from newsbrief.normalize.text.boilerplate import without_boilerplate
from newsbrief.normalize.text.credits import byline_of, copyright_year, date_in_dateline, is_copyright_line
from tests.samples import LIMITS, article_from, article_of, dropped

STORY = "Nobody at the ferry office in Lund would say when the boats return."


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the army must leave the city or face attack",
        "By Friday",
        "By any means necessary",
        "By Any Means Necessary",
        "By March the Harbour Board",
        "By refusing to pay, Amel Harbour broke the law, and its guests, staff and owners know it",
        "Register with the agency by Friday to keep access to food or be expelled, officials told refugees.",
        "Sign up for the army or leave, and expect no more updates",
        "Subscribe to the treaty or face sanctions, the minister told Lund",
        "Copyright reform agreed in 2019 must be repealed by March 1, the minister told Brussels.",
        "The EU copyright directive of 2019 was criticised",
        "(c) sanctions of 2014 stay in force",
        "(c) 2019 taxes must be paid back",
        "Photo: a boat. Text: a threat to close the port.",
        "Picture this: the port is closed, and nobody is paid.",
        "Both ends of the pier",
        "Read more books in this winter, the mayor told the islands",
        "By using the port without paying, ships break the terms of service, the harbour told captains",
    ],
)
def test_the_authors_lines_stay(line: str) -> None:
    article = article_of(f"Title of the story\n\n{line}\n\n{STORY}")
    assert article.text.split("\n\n")[1] == line
    assert (article.byline, article.published.basis if article.published else "") == (None, "uploaded")


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe now",
        "Subscribe to Lund Daily",
        "Sign up for our weekly newsletter and never miss a story",
        "Sign up here to get breaking news alerts",
        "Register for free access",
        "Log in to continue reading",
        "Get the day's stories in your inbox every morning",
        "Copyright 2021,",
        "Copyright © 2023, Lund Daily. All rights reserved.",
        "© 2020 Lund Daily",
        "(c) 2019 Lund Daily",
        "© Lund Daily",
        "Follow us on X",
        "Read more on our website",
        "Photo: B. Ek / Lund Daily",
        "The harbour of Lund on Monday. Photo: B. Ek",
        "###",
        "- ends -",
    ],
)
def test_offers_and_rights_go(line: str) -> None:
    story = " ".join([STORY] * 5)
    assert article_of(f"Title of the story\n\n{story}\n\n{line}").text == f"Title of the story\n\n{story}"


def test_a_few_words_before_an_offer_of_the_rest_are_a_stub() -> None:
    with pytest.raises(Rejected, match="PAYWALL"):
        article_of(f"Title of the story\n\n{STORY}\n\nLog in to continue reading")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ana Moss", "Ana Moss"),
        ("BY ANA MOSS", "ANA MOSS"),
        ("By Ana Moss and Bo de Lind, Lund Daily", "Ana Moss and Bo de Lind, Lund Daily"),
        ("By J. K. van der Moss", "J. K. van der Moss"),
        ("By: Élise O'Neil-Smith, staff writer", "Élise O'Neil-Smith, staff writer"),
        ("By Reuters", "Reuters"),
        ("By Ana Moss • 4 min read", "Ana Moss"),
    ],
)
def test_a_byline_is_by_and_names(line: str, names: str) -> None:
    assert byline_of(line) == names
    article = article_of(f"Title of the story\n\n{line}\n\n{STORY}")
    assert (article.byline, article.text) == (names, f"Title of the story\n\n{STORY}")


@pytest.mark.parametrize(
    ("title", "line", "again"),
    [
        ("Russia warns NATO", "Russia warns NATO of a military response unless missiles leave by March 1", False),
        ("Ferries to return in March", "Ferries not to return in March", False),
        ("Ferries to return in March", "Ferries to return in April", False),
        ("Storm kills 12 in the port of Amel", "Storm kills 14 in the port of Amel", False),
        ("Lund threatens Amel", "Amel threatens Lund", False),
        ("NATO Hopes to Meet With Russia in January", "NATO to Meet With Russia in January", True),
        ("NATO to Meet With Russia in January", "NATO Hopes to Meet With Russia in January", True),
        ("We will not pay.", "We will not pay.", True),
        ("Ferries Return", "FERRIES RETURN", True),
    ],
)
def test_only_the_title_itself_is_its_repeat(title: str, line: str, again: bool) -> None:
    kept = without_boilerplate([Block(title), Block(line), Block(STORY)]).blocks
    assert [block.text for block in kept] == ([title, STORY] if again else [title, line, STORY])


def test_a_title_below_a_kicker_is_not_repeated_and_its_byline_goes() -> None:
    above = ["Lund Daily", "Ferries return to Lund", "A winter on ice ends", "Lines open again"]
    lines = [*above[:2], above[1], *above[2:], "By Ana Moss", STORY]
    kept = without_boilerplate([Block(line) for line in lines])
    assert [block.text for block in kept.blocks] == [*above, STORY]
    assert kept.credits == ["By Ana Moss"]


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("Copyright 2021,", 2021),
        ("© 2019-2023 Lund Daily", 2023),
        ("© Lund Daily, 2020", 2020),
        ("(c) 2019 Lund Daily", 2019),
        ("Copyright (c) 2018 by Lund Daily", 2018),
        ("(c) sanctions of 2014", None),
        ("The copyright of 2019 ended", None),
    ],
)
def test_only_a_copyright_line_has_a_copyright_year(line: str, year: int | None) -> None:
    assert copyright_year(line) == year
    assert is_copyright_line(line) == (year is not None)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("LUND, March 4, 2022 – The ferries returned.", "March 4, 2022"),
        ("PORT AMEL, Sweden, March 4, 2022 (Amel News) - The ferries returned.", "March 4, 2022"),
        ("Zürich, 4 March 2022 — The ferries returned.", "4 March 2022"),
        ("Lund (March 4, 2022) – The ferries returned.", "March 4, 2022"),
        ("Since Friday, March 4, 2022, anti-war protesters marched.", None),
        ("On Monday, January 10, 2022, US-Russia talks began.", None),
        ("On Monday, January 10, 2022 – a day later – talks began.", None),
        ("Friday, March 4, 2022 – a day later – was calm.", None),
        ("Lund, March 4, 2022, pro-ferry protesters marched.", None),
    ],
)
def test_a_dateline_begins_with_a_place_and_ends_in_a_dash(line: str, words: str | None) -> None:
    assert date_in_dateline(line) == words


# Lines that rules look at, alone or after one another, so that a cut brings others to the head of the text.
LINES = (
    "Ferries to return to Lund in March",
    "Lund ferries to return in March",
    "Ferries return to Lund in March",
    "Why the mayor waits",
    "By Ana Moss",
    "By Friday the boats",
    "Published: March 2, 2024",
    "2 March 2024",
    "LUND, March 4, 2022 – The ferries returned.",
    "( – The ferries returned.",
    "( – ( –",
    "Share this article",
    "Facebook | Twitter",
    "Subscribe now",
    "Copyright 2021,",
    "© 2019 Lund Daily",
    STORY,
)
BEFORE = ("", "( – ", "( – ( – ", "[] - \u200d", " \u200c ", "( – \u200d ")


@given(st.lists(st.tuples(st.lists(st.sampled_from(BEFORE), max_size=3), st.sampled_from(LINES)), max_size=10))
def test_a_second_time_cuts_nothing_more(parts: list[tuple[list[str], str]]) -> None:
    try:
        once = article_from(dropped("\n\n".join("".join(before) + line for before, line in parts)), LIMITS)
    except Rejected:
        return
    assert article_from(dropped(once.text), LIMITS).text == once.text
