import random
from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsbrief.errors import Rejected
from newsbrief.normalize.document import Document
from newsbrief.normalize.formats import pdf as reader
from newsbrief.normalize.limits import Limits
from newsbrief.normalize.pdf_page.columns import regions_of
from newsbrief.normalize.pdf_page.hyphens import Vocabulary, joined
from newsbrief.normalize.pdf_page.info import iso_date
from newsbrief.normalize.pdf_page.lines import lines_of, text_of
from newsbrief.normalize.pdf_page.paragraphs import blocks_of
from newsbrief.normalize.pdf_page.words import Sheet, Word, sheet_of
from tests.pdf_files import Column, Put, glyphs_pdf, pdf, picture_pdf
from tests.samples import LIMITS

HEADLINE = "Ferries return to Lund after a winter ashore"
FIRST = (
    "The ferries of Lund will sail again on the first of March, the mayor said on Monday, after a winter in which no "
    "boat left the harbour and the islanders had to wait for the mail that came over the ice."
)
SECOND = (
    "Nobody at the company would say what the repairs had cost. A spokeswoman promised a report before the summer, "
    "and asked the passengers of both lines for patience until all the boats had passed their tests."
)
THIRD = (
    "On the island of Amel the shops have opened again. Tova Lindqvist, who sells bread there, said that she had not "
    "seen a customer from the mainland since October and that she would bake twice as much as usual."
)
FOURTH = (
    "The dockers want more than promises. Their union asked for a second pier, and for a say in the timetable, which "
    "the harbour board has made alone for as long as anyone can remember. It meets again on Friday at noon."
)
STORY = (FIRST, SECOND, THIRD, FOURTH)


def read(data: bytes, limits: Limits = LIMITS) -> Document:
    [document] = reader.read(data, None, limits)
    return document


def texts(data: bytes) -> list[str]:
    return [block.text for block in read(data).blocks]


def shuffled(page: list[Put]) -> list[Put]:
    mixed = list(page)
    random.Random(7).shuffle(mixed)  # noqa: S311
    return mixed


def two_columns(*paragraphs: str, top: float = 740, chars: int = 40, rows: int = 16) -> list[Put]:
    """Paragraphs with indents that run from the foot of one column to the head of the next."""
    lines = Column(50, 0, chars, indent=2).lines(*paragraphs)
    return [
        Put(put.x + number // rows * 260, top - number % rows * 12, put.text, put.size)
        for number, put in enumerate(lines)
    ]


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


def test_a_footnote_stands_between_the_halves_of_a_paragraph() -> None:
    lines = Column(60, 760, 75, indent=3).lines(*STORY)
    foot = "* The company has two lines and nine boats."
    first = [*lines[:7], Put(60, 640, foot, 7)]
    second = [Put(put.x, 760 - 12 * at, put.text) for at, put in enumerate(lines[7:])]
    assert texts(pdf(first, second)) == [FIRST, SECOND, THIRD, foot, FOURTH]


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
        "• a second pier, and a crane that can lift the boats out of the water",
        "• cheaper diesel",
        "• a say in the timetable of both lines, which nobody has now",
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


def test_raised_figures_overprinted_words_and_words_off_the_paper() -> None:
    page = [
        Put(60, 700, "The board met"),
        Put(138, 704, "12", 5),
        Put(150, 700, "in Lund on"),
        Put(216, 700, "Friday"),
        Put(216.4, 700, "Friday"),
        Put(700, 700, "slug line of the press"),
    ]
    assert texts(pdf(page)) == ["The board met12 in Lund on Friday"]


def test_ligatures_become_letters() -> None:
    content = b"BT /F0 12 Tf 50 700 Td <01> Tj (rst ) Tj <02> Tj (ood) Tj ET"
    assert texts(glyphs_pdf(content, "fi", "fl")) == ["first flood"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["The govern-", "ment met."], "The government met."),
        (["The well-", "known mayor"], "The well-known mayor"),
        (["A fish-", "monger. The fish-monger left."], "A fish-monger. The fish-monger left."),
        (["An after-", "thought, no afterthought."], "An afterthought, no afterthought."),
        (["Talks of Anglo-", "Ostravian trade"], "Talks of Anglo-Ostravian trade"),
        (["Ein- ", "und Ausfuhr"], "Ein- und Ausfuhr"),
        (["from im-", "and exports"], "from im- and exports"),
        (["a state-of-the-", "art crane"], "a state-of-the-art crane"),
        (["in mid-", "1990"], "in mid-1990"),
        (["the boats —", "all nine —", "sail"], "the boats — all nine — sail"),
        (["the boats—", "all nine"], "the boats—all nine"),
        (["船は三月に", "戻る。"], "船は三月に戻る。"),
        (["배가 삼월에", "돌아온다."], "배가 삼월에 돌아온다."),
    ],
)
def test_lines_are_joined(lines: list[str], expected: str) -> None:
    lines = [line.strip() for line in lines]
    assert joined(lines, Vocabulary.of(lines)) == expected


def test_a_line_from_right_to_left_keeps_the_order_of_its_words() -> None:
    words = ["מחר", "תשוב", "Lund", "Line", "לחוף"]
    # Drawn from the right; the Latin name inside it from the left.
    places = [400, 360, 280, 320, 240]
    row = [Word(word, left, left + 30, 0, 10, bold=False) for word, left in zip(words, places, strict=True)]
    assert text_of(sorted(row, key=lambda word: word.left)) == " ".join(words)


def test_a_paragraph_from_right_to_left_is_whole() -> None:
    lines = [["המעבורות", "חוזרות", "ללונד"], ["אחרי", "חורף", "שבו", "שום"], ["סירה", "לא", "יצאה."]]
    words = [
        Word(word, 400 - 60 * place - 58, 400 - 60 * place, 700 + 12 * row, 10, bold=False)
        for row, line in enumerate(lines)
        for place, word in enumerate(line)
    ]
    [block] = blocks_of([lines_of(region) for region in regions_of(words)])[0]
    assert block.text == " ".join(word for line in lines for word in line)


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("D:20240302101500+01'00'", "2024-03-02T10:15:00+01:00"),
        ("D:20240302101500-05'30", "2024-03-02T10:15:00-05:30"),
        ("D:20240302101500Z00'00'", "2024-03-02T10:15:00+00:00"),
        ("20240302101500", "2024-03-02T10:15:00"),
        ("D:20240302", "2024-03-02"),
        ("D:202403", "2024-03"),
        ("D:2024", "2024"),
        ("D:20241302101500", None),
        ("D:20240302101500+99'00'", None),
        ("2 March 2024", None),
        ("D:00000000", None),
        ("", None),
    ],
)
def test_dates_are_given_in_iso_8601(written: str, iso: str | None) -> None:
    assert iso_date(written) == iso


def test_information_is_stated_and_the_day_of_making_is_trusted_less() -> None:
    page = [Put(60, 780, HEADLINE, 18), *Column(60, 750, 75, indent=3).lines(*STORY)]
    info = {"Title": " Ferries\nreturn ", "Author": "Ana Moss", "CreationDate": "D:20240302101500Z"}
    own, shown, made = read(pdf(page, info=info)).stated
    assert own == {"title": "Ferries return", "byline": "Ana Moss"}
    assert shown == {"title": HEADLINE}
    assert made == {"published": "2024-03-02T10:15:00+00:00"}


@pytest.mark.parametrize(
    ("title", "author"),
    [
        ("Microsoft Word - ferries.docx", "amoss"),
        ("untitled", "Administrator"),
        ("A03_lund_0302.indd", "Microsoft Office User"),
        ("about:blank", "user"),
        ("https://lund.example/", "LUND\\amoss"),
        ("Document1", "a@lund.example"),
        ("ferries final version.pdf", "-"),
        ("", ""),
    ],
)
def test_titles_and_authors_that_programs_wrote_are_not_stated(title: str, author: str) -> None:
    assert read(pdf(Column(60, 780, 75).lines(FIRST), info={"Title": title, "Author": author})).stated[0] == {}


def test_a_page_printed_from_a_browser_has_no_date() -> None:
    info = {"Creator": "Mozilla/5.0 (X11)", "CreationDate": "D:20240302101500Z"}
    assert read(pdf(Column(60, 780, 75).lines(FIRST), info=info)).stated[-1] == {}


def test_information_that_is_no_text_is_left_out() -> None:
    info = {"Title": "\ud800", "Author": "Ana Moss"}
    assert read(pdf(Column(60, 780, 75).lines(FIRST), info=info)).stated[0] == {"byline": "Ana Moss"}


UNNAMED = [f"g{number:03}" for number in range(1, 27)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (pdf(Column(60, 780, 75).lines(FIRST), password="open sesame"), "ENCRYPTED"),
        (b"%PDF-1.7\n1 0 obj\n", "CORRUPT"),
        (b"%PDF-1.4\n%%EOF", "CORRUPT"),
        (pdf(Column(60, 780, 75).lines(FIRST))[:200], "CORRUPT"),
        (pdf([]), "NO_TEXT"),
        (picture_pdf(), "NO_TEXT"),
        (picture_pdf(Put(60, 20, "Scanned by Amel Scanner", 8)), "NO_TEXT"),
        (
            glyphs_pdf(b"BT /F0 12 Tf 50 700 Td <" + bytes(range(1, 27)).hex().encode() + b"> Tj ET", *UNNAMED),
            "NO_TEXT",
        ),
        (pdf(*[Column(60, 780, 75).lines(FIRST)] * 6), "TOO_LONG"),
        (pdf(*[Column(60, 780, 75).lines(*STORY * 3)] * 5), "TOO_LONG"),
        (glyphs_pdf(b"BT /F0 1 Tf 50 700 Td " + b"(aaaaaaaaa ) Tj " * 10_001 + b"ET"), "TOO_COMPLEX"),
        (glyphs_pdf(b"BT /F0 1 Tf 50 700 Td " + b"(aaaaaaaaa\\)) Tj " * 100_001 + b"ET"), "TOO_COMPLEX"),
        (glyphs_pdf(b" " * 9_000_000), "TOO_LARGE"),
        (b"%PDF-1.4\n" + b"stream\n" * 60_000, "TOO_COMPLEX"),
    ],
)
def test_what_cant_be_used_is_rejected_with_its_code_and_what_to_do(data: bytes, code: str) -> None:
    with pytest.raises(Rejected) as caught:
        read(data, Limits(max_bytes=1_000_000, max_words=2000, max_pages=5))
    assert caught.value.code == code
    assert caught.value.reason.endswith(".")
    assert "rop " in caught.value.reason or "Split " in caught.value.reason


def test_reading_stops_with_the_page_that_is_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    pages: list[object] = []

    def counted(page: object) -> Sheet:
        pages.append(page)
        return sheet_of(page)

    monkeypatch.setattr(reader, "sheet_of", counted)
    with pytest.raises(Rejected, match="TOO_LONG"):
        read(pdf(*[Column(60, 830, 75, size=5, leading=6).lines(*STORY * 9)] * 60), Limits(10_000_000, 2000))
    assert len(pages) < 20


def test_pages_that_are_pictures_among_others_leave_a_warning() -> None:
    assert read(pdf(Column(60, 780, 75).lines(FIRST))).warnings == []
    assert [note.code for note in read(picture_pdf(*Column(60, 780, 75).lines(FIRST))).warnings] == []


def test_places_that_no_paper_has_are_left_out() -> None:
    far = b"BT /F0 12 Tf 1e38 0 0 1e38 1e38 1e38 Tm (far) Tj 0 0 0 0 50 50 Tm (flat) Tj ET "
    near = b"BT /F0 12 Tf 50 700 Td (The boats return.) Tj ET"
    assert texts(glyphs_pdf(far + near)) == ["The boats return."]


BUILT = pdf(
    [Put(50, 780, HEADLINE, 18, bold=True), *two_columns(*STORY)],
    Column(60, 780, 75).lines(*STORY),
    info={"Title": HEADLINE, "CreationDate": "D:20240302"},
)


def ends_well(data: bytes) -> None:
    try:
        document = read(data)
    except Rejected:
        return
    assert all(isinstance(block.text, str) for block in document.blocks)


@given(st.binary(max_size=600))
@example(b"1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Count 1>>endobj trailer<</Root 1 0 R>>")
def test_any_bytes_after_the_mark_end_in_a_document_or_a_rejection(data: bytes) -> None:
    ends_well(b"%PDF-" + data)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_file_ends_in_a_document_or_a_rejection(data: st.DataObject) -> None:
    places = data.draw(st.lists(st.integers(0, len(BUILT) - 1), max_size=8))
    broken = bytearray(BUILT)
    for place in places:
        broken[place] = data.draw(st.integers(0, 255))
    ends_well(bytes(broken[: data.draw(st.integers(100, len(broken)))]))


WORDS = st.builds(
    Word,
    text=st.sampled_from(["a", "Ferries", "well-", "–", "12", "שלום", "船", "T"]),
    left=st.integers(0, 500).map(float),
    right=st.integers(0, 600).map(float),
    base=st.integers(0, 800).map(float),
    size=st.sampled_from([0.5, 6.0, 10.0, 11.0, 40.0]),
    bold=st.booleans(),
    spaced=st.booleans(),
)


@given(st.lists(WORDS, max_size=60))
def test_however_words_stand_each_is_read_once(words: list[Word]) -> None:
    regions = regions_of(words)
    assert Counter(map(id, words)) == Counter(id(word) for region in regions for word in region)
    blocks, _ = blocks_of([lines_of(region) for region in regions])
    assert bool(blocks) == bool(words)


@pytest.mark.parametrize(
    "words",
    [
        [Word("a", x % 500 * 3, x % 500 * 3 + 2, x // 500 * 7, 3, bold=False) for x in range(20_000)],
        [Word("a", 5 * x, 5 * x + 1, 5 * x, 4, bold=False) for x in range(20_000)],
        [Word("a", 100, 101, 100, 4, bold=False)] * 20_000,
        [Word("T", x % 100 * 9, x % 100 * 9 + 1, x, 4 + 40 * (x % 2), bold=False) for x in range(20_000)],
        [Word("ab", x % 2 * 90, x % 2 * 90 + 20, x // 2 * 9 + x % 2 * 4, 8, bold=False) for x in range(20_000)],
    ],
    ids=["grid", "stairs", "heap", "initials", "two columns of one word"],
)
def test_work_grows_with_the_words_and_hardly_faster(words: list[Word]) -> None:
    """Square work on so many would hold up the whole suite."""
    regions = regions_of(words)
    assert sum(map(len, regions)) == len(words)
    assert blocks_of([lines_of(region) for region in regions])[0]
