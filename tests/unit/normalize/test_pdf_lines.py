"""PDF: lines to text: ligatures, divided words, right to left, and what is set beside the text."""

import pytest

from newsbrief.normalize.document import Document
from newsbrief.normalize.formats.pdf import reader
from newsbrief.normalize.formats.pdf.columns import regions_of
from newsbrief.normalize.formats.pdf.hyphens import Vocabulary, joined
from newsbrief.normalize.formats.pdf.lines import lines_of, text_of
from newsbrief.normalize.formats.pdf.paragraphs import blocks_of
from newsbrief.normalize.formats.pdf.right_to_left import in_written_order
from newsbrief.normalize.formats.pdf.words import Word
from newsbrief.normalize.limits import Limits
from tests.pdf_files import Column, Put, glyphs_pdf, pdf
from tests.pdf_story import FIRST, SECOND, THIRD
from tests.samples import LIMITS


def read(data: bytes, limits: Limits = LIMITS) -> Document:
    [document] = reader.read(data, None, limits)
    return document


def texts(data: bytes) -> list[str]:
    return [block.text for block in read(data).blocks]


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
        (["to the mediat-", "or."], "to the mediator."),
        (
            ["a long-term plan, a full-time job, to re-", "route boats"],
            "a long-term plan, a full-time job, to re-route boats",
        ),
        (["The com‐", "pany’s co-", "director"], "The company’s co-director"),
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
    ("word", "mark", "expected"),
    [
        ("boats", "12", "boats sail"),
        ("“No.”", "3", "“No.” sail"),
        ("1974", "2", "1974 sail"),
        ("km", "2", "km2 sail"),
        ("10", "6", "106 sail"),
    ],
)
def test_a_raised_figure_is_a_notes_number_but_not_behind_a_unit_or_a_figure(
    word: str, mark: str, expected: str
) -> None:
    behind = 60 + 6 * len(word)
    page = [Put(60, 700, word), Put(behind, 704, mark, 5), Put(behind + 12, 700, "sail")]
    assert texts(pdf(page)) == [expected]


@pytest.mark.parametrize(
    "aside",
    [
        [Put(60, 640, "The harbour of Lund on Monday. Photo: B. Ek", 8)],
        [Put(60, 640, "Figure 2: boats in the harbour of Lund", 8)],
        [Put(60, 640, "“asked the passengers of both lines for patience”", 14)],
    ],
    ids=["credit", "figure", "quote"],
)
def test_captions_and_quotes_lifted_out_of_the_text_go(aside: list[Put]) -> None:
    page = [*Column(60, 780, 75, space=10).lines(FIRST, SECOND), *aside, *Column(60, 600, 75, space=10).lines(THIRD)]
    assert texts(pdf(page)) == [FIRST, SECOND, THIRD]


def test_a_box_in_small_type_that_is_no_caption_stays() -> None:
    page = [*Column(60, 780, 75, space=10).lines(FIRST, SECOND), Put(60, 640, "Nine boats, two lines, one harbour", 8)]
    assert texts(pdf(page))[-1] == "Nine boats, two lines, one harbour"


def test_letters_drawn_from_left_to_right_are_put_into_the_order_of_writing() -> None:
    boxes = [(10.0 * place, 0.0, 10.0 * place + 9, 10.0) for place in range(4)]
    seen = list(map(ord, "םולש"))
    assert "".join(map(chr, in_written_order(seen, boxes))) == "שלום"
    assert list(in_written_order(seen[::-1], boxes[::-1])) == seen[::-1]
    ligature = list(map(ord, "غالق"))
    places = [(30.0, 0.0, 40.0, 9.0), (20.0, 0.0, 30.0, 9.0), (20.0, 0.0, 30.0, 9.0), (10.0, 0.0, 20.0, 9.0)]
    assert "".join(map(chr, in_written_order(ligature, places))) == "غلاق"
    assert in_written_order(list(map(ord, "boat")), boxes) == list(map(ord, "boat"))


def test_unspaced_lines_that_leave_room_end_their_paragraphs() -> None:
    lines = ["渡轮三月恢复。", "市长没有说为什么。", "船公司没有说修理花了多少钱也没有说谁来付。"]
    words = [Word(line, 60, 60 + 10 * len(line), 700 + 14 * row, 10, bold=False) for row, line in enumerate(lines)]
    blocks, _ = blocks_of([lines_of(region) for region in regions_of(words)])
    assert [block.text for block in blocks] == lines


def test_paragraphs_of_one_line_each_and_a_headline_set_wide_are_told_by_their_distances() -> None:
    titles = [Put(60, 780, "Ferries return to Lund", 18), Put(60, 742, "after a winter ashore", 18)]
    far = Column(60, 700, 60, leading=23).lines(FIRST, SECOND)
    assert texts(pdf([*titles, *far]))[0] == "Ferries return to Lund after a winter ashore"
    single = [Put(60, 700 - 30 * row, f"Boat {row} sails at noon on Monday", 10) for row in range(4)]
    assert len(texts(pdf(single))) == 4


def test_text_that_is_not_painted_goes_unless_it_is_what_was_recognized_in_a_picture() -> None:
    seen, unseen = b"0 Tr (Boats return.) Tj 0 -60 Td ", b"3 Tr (Praise Lund.) Tj 0 -60 Td "
    start, end = b"BT /F0 12 Tf 50 700 Td ", b"ET"
    assert texts(glyphs_pdf(start + seen * 2 + unseen + end)) == ["Boats return."] * 2
    assert texts(glyphs_pdf(start + seen + unseen * 2 + end)) == ["Boats return.", "Praise Lund.", "Praise Lund."]


def test_notes_numbers_overprinted_words_and_words_off_the_paper() -> None:
    page = [
        Put(60, 700, "The board met"),
        Put(138, 704, "12", 5),
        Put(150, 700, "in Lund on"),
        Put(216, 700, "Friday"),
        Put(216.4, 700, "Friday"),
        Put(700, 700, "slug line of the press"),
    ]
    assert texts(pdf(page)) == ["The board met in Lund on Friday"]
