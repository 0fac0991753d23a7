"""PDF: a page's words in the order, the paragraphs and the headings in which they were printed."""

import random

import pytest

from newsbrief.normalize.document import Document
from newsbrief.normalize.formats.pdf import reader
from newsbrief.normalize.limits import Limits
from tests.pdf_files import Column, Put, pdf
from tests.pdf_story import FIRST, FOURTH, HEADLINE, SECOND, STORY, THIRD, two_columns
from tests.samples import LIMITS


def read(data: bytes, limits: Limits = LIMITS) -> Document:
    [document] = reader.read(data, None, limits)
    return document


def texts(data: bytes) -> list[str]:
    return [block.text for block in read(data).blocks]


def shuffled(page: list[Put]) -> list[Put]:
    mixed = list(page)
    random.Random(7).shuffle(mixed)  # noqa: S311
    return mixed


def test_paragraphs_that_are_set_apart_by_space_are_told_apart() -> None:
    assert texts(pdf(Column(60, 780, 75, space=6).lines(*STORY))) == list(STORY)


def test_paragraphs_that_begin_with_an_indent_are_told_apart() -> None:
    assert texts(pdf(Column(60, 780, 75, indent=3).lines(*STORY))) == list(STORY)


def test_paragraphs_that_only_end_in_a_short_line_are_told_apart() -> None:
    story = [FIRST, THIRD, SECOND]
    assert texts(pdf(Column(60, 780, 75).lines(*story))) == story


def test_columns_are_read_one_after_the_other_in_whatever_order_they_were_drawn() -> None:
    page = [Put(50, 780, HEADLINE, 18, bold=True), *two_columns(*STORY, rows=13)]
    by_row = sorted(page, key=lambda put: -put.y)
    for drawn in (page, by_row, page[::-1], shuffled(page)):
        document = read(pdf(drawn))
        assert [block.text for block in document.blocks] == [HEADLINE, *STORY]
        assert [block.heading for block in document.blocks] == [True, False, False, False, False]


def test_a_newspaper_page_keeps_each_story_under_its_headline() -> None:
    def story(top: float, *paragraphs: str) -> list[Put]:
        lines = Column(0, 0, 30, size=9, indent=2).lines(*paragraphs)
        third = -(-len(lines) // 3)
        # Columns of a real page rarely share their baselines.
        return [
            Put(40 + put.x + number // third * 178, top - number % third * 11 - number // third * 4, put.text, 9)
            for number, put in enumerate(lines)
        ]

    page = [
        Put(150, 800, "THE LUND DAILY", 32, bold=True),
        Put(40, 760, "Ferries return to Lund after a winter", 22, bold=True),
        *story(735, FIRST, SECOND),
        Put(40, 560, "Shops on Amel are open", 16, bold=True),
        *story(535, THIRD, FOURTH),
    ]
    document = read(pdf(shuffled(page)))
    assert [block.text for block in document.blocks] == [
        "THE LUND DAILY",
        "Ferries return to Lund after a winter",
        FIRST,
        SECOND,
        "Shops on Amel are open",
        THIRD,
        FOURTH,
    ]
    assert document.stated[1] == {"title": "Ferries return to Lund after a winter"}


def test_a_box_beside_the_text_is_read_in_one_piece() -> None:
    body = Column(40, 780, 50, indent=2).lines(*STORY)
    box = [
        Put(400, 740, "In short", 10, bold=True),
        *Column(400, 726, 28, size=8, leading=10).lines("The ferries stood still for five months, longer than ever."),
    ]
    found = texts(pdf(shuffled(body + box)))
    assert found[:4] == list(STORY)
    assert found[4:] == ["In short", "The ferries stood still for five months, longer than ever."]


def test_a_caption_in_smaller_type_beside_the_text_is_not_mixed_into_it() -> None:
    body = Column(40, 780, 55, indent=2).lines(FIRST, SECOND)
    caption = Column(385, 742, 30, size=7, leading=8).lines("The harbour of Lund in February, seen from the north.")
    found = texts(pdf(shuffled(body + caption)))
    assert sorted(found) == sorted([FIRST, SECOND, "The harbour of Lund in February, seen from the north."])


def test_a_tables_rows_are_no_columns() -> None:
    rows = [("Lund", "12", "08:15"), ("Amel", "9", "09:40"), ("Ostravia", "31", "11:05"), ("Tarn", "4", "12:30")]
    table = [
        Put(60 + 90 * column, 600 - 12 * number, cell)
        for number, row in enumerate(rows)
        for column, cell in enumerate(row)
    ]
    found = texts(pdf(Column(60, 780, 75, indent=3).lines(FIRST, SECOND) + table))
    assert found[:2] == [FIRST, SECOND]
    assert " ".join(found[2:]) == "Lund 12 08:15 Amel 9 09:40 Ostravia 31 11:05 Tarn 4 12:30"


def test_a_paragraph_that_runs_over_a_page_is_whole_and_heads_and_feet_are_gone() -> None:
    lines = Column(60, 0, 75, indent=3).lines(*STORY)
    pages = []
    for number in range(3):
        start = 2 * number + 1 if number else 0
        shown = lines[start : 2 * number + 3] if number < 2 else lines[start:]
        pages.append(
            [
                Put(60, 810, f"The Lund Daily · Monday 4 March · page {number + 4}", 8),
                *(Put(put.x, 760 - 12 * at, put.text) for at, put in enumerate(shown)),
                Put(290, 30, f"– {number + 4} –", 8),
            ]
        )
    assert texts(pdf(*pages)) == list(STORY)


@pytest.mark.parametrize(
    "foot", ["* The company has two lines and nine boats.", "1 See the report.", "2See the report."]
)
def test_a_footnote_goes_and_the_paragraph_around_it_is_whole(foot: str) -> None:
    lines = Column(60, 760, 75, indent=3).lines(*STORY)
    first = [*lines[:7], Put(60, 640, foot, 7)]
    second = [Put(put.x, 760 - 12 * at, put.text) for at, put in enumerate(lines[7:])]
    assert texts(pdf(first, second)) == list(STORY)


@pytest.mark.parametrize(
    "head",
    [
        [Put(60, 810, "The Lund Daily, 4 March", 8)],
        [Put(60, 810, "The Lund Daily"), Put(450, 810, "4 March")],
        [Put(60, 810, "The Lund Daily")],
    ],
    ids=["small", "spread", "far"],
)
def test_the_head_of_a_single_page_goes(head: list[Put]) -> None:
    page = [*head, Put(60, 760, HEADLINE, 18), *Column(60, 730, 75, indent=3).lines(*STORY)]
    assert texts(pdf(page)) == [HEADLINE, *STORY]


def test_a_first_line_that_is_no_running_head_stays() -> None:
    page = [Put(60, 810, HEADLINE), *Column(60, 780, 75, indent=3).lines(*STORY)]
    assert texts(pdf(page)) == [HEADLINE, *STORY]


@pytest.mark.parametrize("mark", ["3", "Page 3 of 9", "– 3 –", "3/9", "Seite 3 von 9", "[3]"])
def test_a_lone_page_number_goes_and_a_number_in_the_text_stays(mark: str) -> None:
    page = [*Column(60, 760, 75, indent=3).lines(*STORY), Put(290, 30, mark, 9)]
    assert texts(pdf(page)) == list(STORY)
    assert texts(pdf([Put(60, 500, mark), *Column(60, 476, 75).lines(FIRST)]))[0] == mark


def test_what_a_browser_prints_at_the_edges_goes_and_its_address_is_kept() -> None:
    page = [
        Put(25, 822, "12/03/2024, 10:15", 8),
        Put(250, 822, "Ferries return - Lund Daily", 8),
        *Column(60, 760, 75, indent=3).lines(*STORY),
        Put(25, 14, "https://lund.example/ferries?id=7", 8),
        Put(550, 14, "1/1", 8),
    ]
    document = read(pdf(page))
    assert [block.text for block in document.blocks] == list(STORY)
    assert {"url": "https://lund.example/ferries?id=7"} in document.stated


def test_lines_that_two_pages_share_in_their_text_stay() -> None:
    page = Column(60, 760, 75, space=6).lines(*STORY)
    assert texts(pdf(page, page)) == [*STORY, *STORY]


def test_headings_are_told_by_size_and_by_weight() -> None:
    page = [
        Put(60, 780, HEADLINE, 18),
        *Column(60, 750, 75, indent=3).lines(FIRST),
        Put(60, 700, "Shops are open", bold=True),
        *Column(60, 688, 75, indent=3).lines(THIRD),
        Put(60, 640, "The dockers", bold=True),
        Put(132, 640, "want more than promises. Their union asked for a pier."),
    ]
    assert [(block.text, block.heading) for block in read(pdf(page)).blocks] == [
        (HEADLINE, True),
        (FIRST, False),
        ("Shops are open", True),
        (THIRD, False),
        ("The dockers want more than promises. Their union asked for a pier.", False),
    ]


def test_a_text_that_is_bold_throughout_has_no_headings_for_that() -> None:
    assert not any(block.heading for block in read(pdf(Column(60, 780, 75).lines(*STORY, bold=True))).blocks)


def test_items_of_a_list_are_paragraphs_and_a_dash_in_a_sentence_begins_none() -> None:
    page = [
        Put(60, 700, "They want three things, said the chairman of the union on Friday:"),
        Put(60, 688, "• a second pier, and a crane that can lift the boats out of the"),
        Put(72, 676, "water"),
        Put(60, 664, "• cheaper diesel"),
        Put(60, 652, "• a say in the timetable of both lines, which nobody has now"),
    ]
    assert texts(pdf(page)) == [
        "They want three things, said the chairman of the union on Friday:",
        "a second pier, and a crane that can lift the boats out of the water",
        "cheaper diesel",
        "a say in the timetable of both lines, which nobody has now",
    ]
    dash = [
        Put(60, 700, "The ferry, the oldest of the nine boats that the company sails"),
        Put(60, 688, "– it is red."),
    ]
    assert len(texts(pdf(dash))) == 1


def test_a_turned_page_is_read_and_a_turned_credit_beside_the_text_is_not() -> None:
    turned = [
        Put(842 - (put.y - 100), put.x, put.text, put.size, turned=90)
        for put in Column(60, 780, 75, indent=3).lines(*STORY)
    ]
    assert texts(pdf(turned, rotate=90)) == list(STORY)
    credit = Put(580, 400, "Photo: Ana Moss", 6, turned=90)
    assert texts(pdf([*Column(60, 780, 75, indent=3).lines(*STORY), credit])) == list(STORY)


def test_an_initial_over_two_lines_is_the_first_letter() -> None:
    first, second, *rest = Column(60, 700, 60).lines(FIRST[1:])
    page = [
        Put(60, 688, "T", 24),
        Put(76, first.y, first.text),
        Put(76, second.y, second.text),
        *rest,
    ]
    assert texts(pdf(page)) == [FIRST]
