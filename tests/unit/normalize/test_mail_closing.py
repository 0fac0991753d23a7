"""E-mail: what stands above and below the author's words goes, and what only sounds like it stays."""

import pytest

from newsbrief.normalize.formats.mail import reader
from tests.mail_files import FERRY, HTML, STORY, letter, plain
from tests.samples import LIMITS


def texts(data: bytes) -> list[str]:
    [document] = reader.read(data, None, LIMITS)
    return [block.text for block in document.blocks]


DISCLAIMER = (
    "This e-mail and any attachments are confidential and intended solely for the addressee. If you have received it "
    "in error, please tell the sender and delete it.\n\nLund Daily AB is registered in Lund."
)
MAILING_LIST = (
    "_______________________________________________\nLund-news mailing list\nLund-news@lists.example\n"
    "https://lists.example/mailman/listinfo/lund-news"
)
NEWSLETTER = (
    "You are receiving this email because you signed up at lund.example.\n\nUnsubscribe | Update your preferences"
    "\n\nLund Daily, 12 Quay Street, 223 50 Lund"
)


@pytest.mark.parametrize(
    "closing",
    [
        "-- \nAna Moss\nReporter, Lund Daily\n+46 123 456",
        "Best regards,\nAna Moss\nReporter, Lund Daily",
        "Best regards, Ana Moss",
        "Mit freundlichen Grüßen\n\nAna Moss",
        "Cordialement,\nAna Moss",
        "Sent from my iPhone",
        "Thanks,\nAna\n\nSent from my iPad",
        "Von meinem iPhone gesendet",
        "Get Outlook for iOS <https://aka.ms/o0ukef>",
        "###\n\nContact:\nBo Ek\nHarbour Board of Lund",
        "Want to change how you receive these emails?\nYou can update your preferences\nor unsubscribe from this list",
        DISCLAIMER,
        "CONFIDENTIALITY NOTICE: the content of this email is for the addressee.",
        "Please consider the environment before printing this e-mail.",
        MAILING_LIST,
        NEWSLETTER,
        "Lund Daily · 12 Quay Street · 223 50 Lund\n\n© 2024 Lund Daily\n\nUnsubscribe",
        "This newsletter was sent to ana@lund.example. To unsubscribe, click here.\n\nPrivacy policy | Terms of use",
        "View this email in your browser",
        "Best wishes,\nThe team\n\n-- \nLund Daily\n\nYou received this message because you signed up.",
        "Sie erhalten diesen Newsletter, weil Sie ihn bestellt haben.\n\nAbmelden",
    ],
)
def test_what_closes_a_letter_goes(closing: str) -> None:
    assert texts(letter(plain(*STORY, closing))) == STORY
    lines = closing.replace("<https://aka.ms/o0ukef>", "").split("\n")
    markup = HTML + "<div>" + "<br>".join(lines) + "</div>"
    assert texts(letter(markup, kind="text/html")) == STORY


@pytest.mark.parametrize(
    "opening",
    [
        "View this email in your browser",
        "Having trouble reading this e-mail? Click here.",
        "[EXTERNAL]",
        "View online »",
        "Forwarded this email? Subscribe here for more",
        "CAUTION: This email originated from outside of the organization. Do not click links.",
    ],
)
def test_what_is_above_the_article_goes(opening: str) -> None:
    assert texts(letter(plain(opening, *STORY))) == STORY


@pytest.mark.parametrize(
    "last",
    [
        "Readers who want to unsubscribe from the register must write to the ministry by Friday, it said.",
        "To unsubscribe from the register, citizens must write to the ministry by Friday.",
        "“This e-mail is confidential,” wrote the mayor, and sent it to 300 reporters.",
        "This message was sent by the mayor to all boats.",
        "Replies to this message were angry.",
        "The board keeps the names of all captains on a mailing list.",
        "Sent from the harbour, the boat never arrived.",
        "“You are receiving this because you never answered,” the letter began.",
        "Best Picture went to a film about ferries",
        "Thank you is a word that nobody in Port Amel has heard.",
        "(c) the repair of the pier",
        "Share prices fell by 12 percent.",
        "Contact with the boat was lost at noon.",
        "Warning: nobody should swim in the harbour.",
    ],
)
def test_the_authors_last_words_stay(last: str) -> None:
    assert texts(letter(plain(*STORY, last))) == [*STORY, last]
    assert texts(letter(plain(last, *STORY))) == [last, *STORY]


def test_two_dashes_far_from_the_end_begin_no_signature() -> None:
    body = plain(FERRY) + "\n-- \n" + "".join(f"Boat {n} of the ferry line is fit for the sea.\n\n" for n in range(20))
    assert len(texts(letter(body))) == 22


def test_a_letter_of_nothing_but_a_closing_keeps_it() -> None:
    assert texts(letter("Best regards,\nAna Moss\n")) == ["Best regards,", "Ana Moss"]


@pytest.mark.parametrize(
    "closing",
    [
        "Media contact:\nBo Ek\nHarbour Board of Lund\n+46 123 456 78\npress@lund.example",
        "Bo Ek\nPress Officer\nHarbour Board of Lund\nTel: 123 456",
        "SOURCE Harbour Board of Lund\n\nYou are receiving this email because you signed up.",
        "More from the Lund Daily\n\nBoats for sale\n\nLund AB. You are receiving this as you signed up. Unsubscribe",
        "Thanks for reading Lund Letters! Subscribe for free to receive new posts.",
        "See more results | Edit this alert\n\nYou have received this email because you have subscribed to alerts.",
        "Unsubscribe: https://lund.example/u/1",
        "Lund Daily\n4 Mill Street\nLund\n\nYou have received this newsletter because you signed up.",
        "Enjoying the Lund Daily? Forward it to a friend.\n\nFollow us: Facebook | X",
        "-------- End of forwarded message --------",
        "____________________\nLund mailing list -- news@lists.example\nTo unsubscribe write to leave@lists.example",
    ],
)
def test_contacts_alerts_and_newsletters_ends_go(closing: str) -> None:
    assert texts(letter(plain(*STORY, closing))) == STORY


@pytest.mark.parametrize(
    "opening",
    [
        "Ana Moss (ana@lund.example) has shared an article with you:",
        "FOR IMMEDIATE RELEASE",
        "BREAKING NEWS",
        "Tuesday, 14 May",
        "May 14, 2024 | Read Online",
        "View as a webpage / Share",
        "Lund Daily",
        '=== News - 3 new results for ["ferry lund"] ===',
    ],
)
def test_labels_days_and_the_senders_name_above_the_article_go(opening: str) -> None:
    assert texts(letter(plain(opening, *STORY), From="Lund Daily <news@lund.example>")) == STORY
    assert texts(letter(f"<p>{opening}</p>{HTML}", kind="text/html", From="Lund Daily <news@lund.example>")) == STORY


def test_what_newsletters_and_alerts_put_between_paragraphs_goes() -> None:
    assert texts(letter(plain(STORY[0], "Flag as irrelevant", STORY[1], "Upgrade to paid", STORY[2]))) == STORY
