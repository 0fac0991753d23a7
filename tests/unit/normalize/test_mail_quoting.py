"""E-mail: the article in a forwarded, enclosed or answered message, and nobody's covering note."""

import pytest

from newsbrief.normalize.formats.mail import reader
from tests.mail_files import BOATS, FERRY, HTML, PIER, STORY, letter, parts, plain, quoted
from tests.samples import LIMITS, article_from, dropped


def texts(data: bytes) -> list[str]:
    [document] = reader.read(data, None, LIMITS)
    return [block.text for block in document.blocks]


def stated(data: bytes) -> dict[str, str]:
    [document] = reader.read(data, None, LIMITS)
    return {str(name): value for name, value in document.stated[0].items()}


GMAIL = (
    "---------- Forwarded message ---------\nFrom: Lund Daily <news@lund.example>\nDate: Mon, 13 May 2024 at 08:00\n"
    "Subject: Ferries return\nTo: Ana Moss <ana@lund.example>,\n  Bo Ek <bo@lund.example>\n\n\n"
)
OUTLOOK = (
    "-----Original Message-----\nFrom: Lund Daily [mailto:news@lund.example]\nSent: Monday, May 13, 2024 8:00 AM\n"
    "To: Ana Moss\nSubject: Ferries return\n\n"
)
OUTLOOK_BARE = OUTLOOK.replace("-----Original Message-----", "_" * 32)
APPLE = (
    "Begin forwarded message:\n\nFrom: Lund Daily <news@lund.example>\nSubject: Ferries return\nDate: May 13, 2024 at "
    "8:00:00 AM GMT+2\nTo: Ana Moss <ana@lund.example>\n\n"
)
GERMAN = (
    "-------- Weitergeleitete Nachricht --------\nBetreff: \tFerries return\nDatum: \tMon, 13 May 2024 08:00:00 +0200\n"
    "Von: \tLund Daily <news@lund.example>\nAn: \tana@lund.example\n\n"
)
STARRED = (
    "*From:* Lund Daily <news@lund.example>\n*Sent:* Monday, 13 May 2024 08:00\n*To:* Ana\n"
    "*Subject:* Ferries return\n\n"
)


@pytest.mark.parametrize("heading", [GMAIL, OUTLOOK, OUTLOOK_BARE, APPLE, GERMAN, STARRED])
@pytest.mark.parametrize("cover", ["FYI, see below.\n\nBest,\nAna\n\n", ""])
@pytest.mark.parametrize("subject", ["Fwd: Ferries return", "For you"])
def test_a_forwarded_article_has_its_own_fields_and_no_covering_note(heading: str, cover: str, subject: str) -> None:
    data = letter(cover + heading + plain(*STORY), Subject=subject)
    assert texts(data) == STORY
    found = stated(data)
    assert (found["title"], found["publisher"]) == ("Ferries return", "Lund Daily")
    assert "byline" not in found
    article = article_from(dropped(data, "a.eml"), LIMITS)
    assert article.published is not None
    assert str(article.published.start) == "2024-05-13"
    assert article.warnings == []
    assert article.byline is None


def test_a_forwarded_article_may_be_marked_as_quoted() -> None:
    assert texts(letter("FYI\n\n" + quoted(APPLE + plain(*STORY)), Subject="Fwd: x")) == STORY
    marked = "FYI\n\nBegin forwarded message:\n\n" + quoted(APPLE.split("\n\n", 1)[1] + plain(*STORY))
    assert texts(letter(marked, Subject="Fwd: x")) == STORY


def test_what_is_forwarded_again_and_again_is_the_innermost_article() -> None:
    data = letter("FYI\n\n" + GMAIL + "Have a look.\n\n" + OUTLOOK.replace("Lund Daily", "Amel Post") + plain(*STORY))
    assert texts(data) == STORY
    assert stated(data)["publisher"] == "Amel Post"


def test_forwarding_is_seen_in_html() -> None:
    gmail = "<br>".join(line.replace("<", "&lt;") for line in GMAIL.strip().split("\n"))
    assert texts(letter(f"<div>FYI</div><div>{gmail}<br></div>{HTML}", kind="text/html", Subject="Fwd: x")) == STORY
    outlook = "".join(f"<p><b>{line.replace(':', ':</b>', 1)}</p>" for line in OUTLOOK_BARE.split("\n")[1:] if line)
    assert texts(letter(f"<p>See below.</p><hr>{outlook}{HTML}", kind="text/html")) == STORY


def test_an_enclosed_message_is_the_article_and_its_fields_are_the_ones_that_count() -> None:
    inner = letter(
        HTML, kind="text/html", From="Lund Daily <news@lund.example>", Date="Mon, 13 May 2024 08:00:00 +0200"
    )
    data = parts(("text/plain", "FYI"), ("message/rfc822", inner.decode()), kind="mixed", subject="Fwd: look")
    assert texts(data) == STORY
    found = stated(data)
    assert (found["title"], found["publisher"], found["published"]) == ("Ferries", "Lund Daily", "2024-05-13")


def test_each_of_several_enclosed_messages_is_an_article() -> None:
    inner = [letter(plain(*STORY, str(n)), Subject=f"Number {n}").decode() for n in range(3)]
    found = reader.read(parts(*(("message/rfc822", one) for one in inner), kind="digest"), None, LIMITS)
    assert [document.stated[0]["title"] for document in found] == ["Number 0", "Number 1", "Number 2"]
    assert [document.blocks[-1].text for document in found] == ["0", "1", "2"]


def test_a_message_that_says_more_than_the_one_it_encloses_is_the_article() -> None:
    inner = letter("See you there.").decode()
    assert texts(parts(("text/plain", plain(*STORY)), ("message/rfc822", inner), kind="mixed")) == STORY


def test_each_message_of_a_mailbox_is_an_article() -> None:
    line = b"From ana@lund.example Tue May 14 10:15:00 2024\n"
    one, two = letter(plain(FERRY, ">From then on, none.")), letter(plain(BOATS))
    found = reader.read(line + one + b"\n" + line + two, None, LIMITS)
    assert [[block.text for block in document.blocks] for document in found] == [
        [FERRY, "From then on, none."],
        [BOATS],
    ]


WROTE = "On Mon, 13 May 2024 at 08:00, Bo Ek <bo@lund.example> wrote:\n"


@pytest.mark.parametrize(
    "wrote",
    [
        WROTE,
        WROTE.replace("Bo Ek", "\nBo Ek"),
        "Am 13.05.2024 um 08:00 schrieb Bo Ek:\n",
        "Le lun. 13 mai 2024 à 08:00, Bo Ek <bo@lund.example> a écrit :\n",
        "El lun, 13 may 2024 a las 8:00, Bo Ek (<bo@lund.example>) escribió:\n",
    ],
)
def test_what_an_answer_quotes_goes(wrote: str) -> None:
    above = plain(*STORY) + "\n" + wrote + quoted("When do they return?\n\nBo\n")
    assert texts(letter(above, Subject="Re: Ferries")) == STORY
    below = wrote + quoted("When do they return?\n") + "\n" + plain(*STORY)
    assert texts(letter(below, Subject="Re: Ferries")) == STORY


def test_what_an_answer_quotes_goes_in_html_and_under_fields() -> None:
    old = "<p>When do they return? Who pays for it? Nobody here knows, and it is late.</p>"
    attribution = f"<div>{WROTE.strip().replace('<', '&lt;')}</div><blockquote>{old}</blockquote>"
    assert texts(letter(HTML + attribution, kind="text/html", Subject="Re: Ferries")) == STORY
    assert texts(letter(plain(*STORY) + "\n" + OUTLOOK_BARE + "When?\n", Subject="RE: Ferries")) == STORY


def test_a_short_thanks_for_an_article_is_no_article() -> None:
    long = plain(*STORY, *STORY)
    data = letter("Thanks!\n\n" + WROTE + quoted(long), Subject="Re: Ferries")
    assert texts(data) == [*STORY, *STORY]
    assert "byline" not in stated(data)


def test_the_articles_own_quotes_and_fields_stay() -> None:
    memo = "From: the harbour board\nTo: all captains\nDate: 3 May\nSubject: no boats\n\nStay in port."
    body = plain(*STORY, "On 3 May 2024 the board wrote:", memo, PIER)
    found = texts(letter(body))
    assert found[:3] == STORY
    assert found[-2:] == ["Stay in port.", PIER]
    assert "Subject: no boats" in " ".join(found)
    assert texts(letter(plain("The memo of the board:", memo + " " + FERRY, BOATS)))[0] == "The memo of the board:"
    shown = plain(FERRY, "> “No more delays.”", PIER)
    assert texts(letter(shown)) == [FERRY, "“No more delays.”", PIER]


QQ = (
    '------------------ 原始邮件 ------------------\n发件人: "Lund Daily"<news@lund.example>;\n'
    '发送时间: 2024年5月13日(星期一) 上午8:00\n收件人: "Ana"<ana@lund.example>;\n主题: Ferries return\n\n'
)
MAIL_RU = (
    "-------- Пересылаемое сообщение --------\nОт: Lund Daily <news@lund.example>\nКому: Ana <ana@lund.example>\n"
    "Дата: Понедельник, 13 мая 2024, 8:00 +02:00\nТема: Ferries return\n\n"
)


@pytest.mark.parametrize(("heading", "subject"), [(QQ, "转发：Ferries return"), (MAIL_RU, "Fwd: Ferries return")])
def test_a_message_may_be_forwarded_in_any_language(heading: str, subject: str) -> None:
    data = letter("FYI\n\n" + heading + plain(*STORY), Subject=subject)
    assert texts(data) == STORY
    assert (stated(data)["title"], stated(data)["publisher"]) == ("Ferries return", "Lund Daily")
