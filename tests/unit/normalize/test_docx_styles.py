"""Word documents: headings of authors who use no styles, boxes, and what styles say of the article."""

import pytest

from newsbrief.normalize.document import Document
from newsbrief.normalize.formats.docx import reader
from tests.docx_files import docx, paragraph, properties, run, table
from tests.samples import LIMITS

FERRY = "The ferries of Lund return in March."
BOATS = "Nobody at the office in Lund would say when the boats return, or who will pay for the repair of them."
STORY = paragraph(FERRY) + paragraph(BOATS) + paragraph(BOATS)
STYLES = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:styles>'


def document(body: str, **more: str) -> Document:
    [found] = reader.read(
        docx(body, {f"{name.replace('_', '/')}.xml": part for name, part in more.items()}), None, LIMITS
    )
    return found


def marked(body: str, **more: str) -> list[tuple[str, bool]]:
    return [(" ".join(block.text.split()), block.heading) for block in document(body, **more).blocks]


@pytest.mark.parametrize(
    "lettering", ["<w:b/>", '<w:b w:val="true"/>', '<w:sz w:val="40"/>', '<w:b w:val="0"/><w:sz w:val="32"/>']
)
def test_a_line_all_in_bold_or_large_type_is_a_heading(lettering: str) -> None:
    line = paragraph(runs=run("What the ", lettering) + run("mayor said", lettering))
    assert marked(STORY + line + STORY)[3] == ("What the mayor said", True)


@pytest.mark.parametrize(
    "line",
    [
        paragraph(runs=run("Lund:", "<w:b/>") + run(" no boats today")),
        paragraph(runs=run("No boat will leave.", "<w:b/>")),
        paragraph(runs=run("No boats today", '<w:b w:val="false"/>')),
        paragraph(runs=run("No boats today", '<w:sz w:val="22"/>')),
        table(["No boats today", "12"]).replace("<w:rPr></w:rPr>", "<w:rPr><w:b/></w:rPr>"),
        "<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr>" + run("No boats today") + "</w:p>",
    ],
    ids=["in part", "sentence", "not bold", "not large", "cell", "mark"],
)
def test_other_lines_are_none(line: str) -> None:
    assert not any(heading for _, heading in marked(STORY + line + STORY))


def test_a_document_in_bold_has_no_headings_for_that() -> None:
    assert not any(
        heading for _, heading in marked(paragraph(runs=run("No boats today", "<w:b/>")) * 4 + paragraph(FERRY))
    )


def test_a_place_in_the_outline_makes_a_heading() -> None:
    outlined = '<w:p><w:pPr><w:outlineLvl w:val="{}"/></w:pPr>' + run("What the mayor said") + "</w:p>"
    styled = '<w:style w:styleId="x"><w:name w:val="Mine"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
    found = marked(outlined.format(1) + outlined.format(9) + paragraph(FERRY, "x"), word_styles=STYLES.format(styled))
    assert [heading for _, heading in found] == [True, False, True]


def test_author_and_date_have_styles_of_their_own_and_are_metadata() -> None:
    body = paragraph("Ferries return", "Title") + paragraph("Ana Moss", "Author") + paragraph("14 May 2024", "Date")
    found = document(body + STORY)
    assert [block.text for block in found.blocks] == ["Ferries return", FERRY, BOATS, BOATS]
    assert found.stated[0] == {"title": "Ferries return", "byline": "Ana Moss", "published": "14 May 2024"}
    assert document(paragraph(BOATS, "Author")).blocks[0].text == BOATS


def test_a_headline_below_a_letterhead_is_the_title_unless_the_document_says_another() -> None:
    body = (
        paragraph("Harbour Board of Lund") + paragraph("No. 12") + paragraph("All ferries return in March", "Heading1")
    )
    assert document(body + STORY).stated[-1] == {"title": "All ferries return in March"}
    assert document(body, docProps_core=properties(title="Boats")).stated[0] == {"title": "Boats"}
    assert document(paragraph(FERRY) + paragraph("All ferries return in March", "Heading1")).stated == [{}, {}]


def test_a_large_initial_is_the_first_letter_of_its_paragraph() -> None:
    initial = '<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>' + run("T") + "</w:p>"
    assert marked(initial + paragraph(FERRY[1:]) + paragraph(BOATS)) == [(FERRY, False), (BOATS, False)]


def test_a_drawings_box_is_read_once_also_without_a_fallback() -> None:
    shapes = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    box = (
        f'<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp xmlns:wps="{shapes}"><wps:txbx><w:txbxContent>'
        f"{paragraph('In a box.')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        "</w:drawing>"
    )
    versions = (
        "<mc:AlternateContent><mc:Choice Requires='x'>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
    )
    content = f"<w:txbxContent>{paragraph('In an old box.')}</w:txbxContent>"
    old = f"<w:pict><v:rect><v:textbox>{content}</v:textbox></v:rect></w:pict>"
    for inside, text in (
        (box, "In a box."),
        (versions.format(box, old), "In a box."),
        (versions.format("", old), "In an old box."),
    ):
        assert marked(paragraph(FERRY, runs=f"<w:r>{inside}</w:r>")) == [(FERRY, False), (text, False)]
