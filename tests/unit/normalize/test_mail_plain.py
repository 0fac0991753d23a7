"""E-mail: what programs do to plain text on its way, and text that is shown as it is set."""

import pytest

from newsbrief.normalize.formats.mail import reader
from tests.mail_files import BOATS, FERRY, HTML, PIER, STORY, letter, plain
from tests.samples import LIMITS


def texts(data: bytes) -> list[str]:
    [document] = reader.read(data, None, LIMITS)
    return [block.text for block in document.blocks]


LONG = "<https://lund.example/boats?utm_source=letter&utm_medium=mail&id=1234567>"


@pytest.mark.parametrize(
    "wrapped",
    [
        f"The ferries of Lund\n{LONG} will return in March\nafter two winters on land, the mayor said on Monday.",
        f"The ferries {LONG}\nof Lund will return in March after two winters on land, the mayor\nsaid on Monday.",
        f"The ferries of Lund will return in March after two winters on land, the\nmayor\n{LONG}\nsaid on Monday.",
        "The *ferries of Lund* will return in March after two winters on land, the\nmayor said on *Monday*.",
    ],
)
def test_links_and_stars_that_a_program_put_into_a_text_leave_it_whole(wrapped: str) -> None:
    assert texts(letter(wrapped + "\n\n" + plain(BOATS))) == [FERRY, BOATS]


def test_a_headline_above_its_link_stays_apart_from_what_follows() -> None:
    body = f"Ferries return to Lund after two winters on land\n{LONG}\n{BOATS}\n"
    assert texts(letter(body)) == ["Ferries return to Lund after two winters on land", BOATS]


def test_a_line_that_ends_far_before_the_others_was_ended_by_its_author() -> None:
    wrapped = PIER.replace(" and cheaper", "\nand cheaper")
    assert texts(letter(f"The harbour company rejects the demand for boats\nLund Daily\n{wrapped}\n")) == [
        "The harbour company rejects the demand for boats",
        "Lund Daily",
        PIER,
    ]


def test_stars_that_mark_nothing_stay() -> None:
    body = "2 * 3 * 4 boats, a f*** and a star* of the *sea."
    assert texts(letter(body)) == [body]


def test_text_that_html_shows_as_it_is_set_keeps_its_paragraphs() -> None:
    wrapped = plain(*STORY).replace(" on land", "\non land")
    assert texts(letter(f"<html><pre style='x'>{wrapped}</pre></html>", kind="text/html")) == STORY


@pytest.mark.parametrize("markup", [f"<html lang='en'><body>{HTML}</body></html>", f"\n<div>{HTML}</div>", HTML])
def test_markup_in_a_message_without_its_type_is_read_as_such(markup: str) -> None:
    assert texts(letter(markup, kind="text/plain")) == STORY


def test_flowed_lines_are_joined_and_its_signature_is_none_of_them() -> None:
    body = "The ferries of Lund \nwill return \nin March.\n\n From here on \nno more.\nShort.\n-- \nAna Moss\nLund\n"
    assert texts(letter(body, kind="text/plain; format=flowed")) == [
        "The ferries of Lund will return in March.",
        "From here on no more.",
        "Short.",
    ]
    joined = texts(letter("渡轮将于 \n三月恢复。\n", kind="text/plain; charset=utf-8; format=flowed; delsp=yes"))
    assert joined == ["渡轮将于三月恢复。"]


def test_links_and_pictures_of_a_newsletter_made_plain_leave_only_words() -> None:
    body = (
        "[image: Lund Daily]\nhttps://lund.example/\n\n** Ferries\n----------------------------------------\n"
        "The mayor <https://lund.example/a?b=c> spoke [https://lund.example/2] on Monday.\n"
    )
    assert texts(letter(body)) == ["Ferries", "The mayor spoke on Monday."]
